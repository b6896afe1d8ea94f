/** What an applicant may still do once it is decided: object, and read the answer. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { type Day, formatInstant, type Zone } from '../../kernel/day.ts';
import { inLocale, type Refused, Select, Submit, TextArea, type Visit } from '../../web/index.ts';
import { afterSaid } from '../messages/after.ts';
import { curationPaths } from '../paths.ts';
import { objectionsOf, type SinceDecree, sinceDecree } from '../questions/after.ts';
import { type Objection, objectionGrounds, objectionGroundWords } from '../words/after.ts';
import type { Application } from '../words/form.ts';
import { ObjectionsState } from './decree.tsx';
import { Answered } from './objections.tsx';

/** null before the decree. */
export async function ownObjections(
  visit: Visit,
  asked: { campaign: CampaignWhole; application: Application; token: string; refused: Refused },
): Promise<VNode | null> {
  const { campaign, application, token, refused } = asked;
  const { applicationId } = application;
  const view = await objectionsOf(visit.house.database, campaign, applicationId);
  const action = curationPaths.objecting(campaign.campaignId, token);
  const all = await sinceDecree(visit.house.database, campaign);
  // Whom a later change concerns has more time than the others.
  const since = { ...all, lastDay: view.lastDay };
  return <OwnObjections {...{ visit, view, since, action, refused }} zone={campaign.zone} />;
}

/** Of whoever was not chosen, by a panel or a jury; nothing before the decree. */
export function OwnObjections(props: {
  visit: Visit;
  view: {
    lastDay: Day | null;
    objections: readonly (Pick<
      Objection,
      'objectionId' | 'ground' | 'filedAt' | 'body' | 'answer'
    > & {
      dueOn: Day;
    })[];
  };
  since: Pick<SinceDecree, 'open' | 'lastDay'>;
  zone: Zone;
  action: string;
  refused: Refused;
}): VNode | null {
  const { visit, zone, action, refused } = props;
  const { lastDay, objections } = props.view;
  const { locale } = visit;
  const m = inLocale(afterSaid, locale);
  if (!lastDay) return null;
  const mayFile = visit.today <= lastDay && objections.every((one) => one.answer);
  return (
    <section class="mt-8">
      <h2>{m.ownTitle}</h2>
      <ObjectionsState visit={visit} since={props.since} />
      {objections.map((one) => (
        <div key={one.objectionId} class="my-4 border-l-4 border-base-300 ps-3">
          <p class="grounds">
            {`${objectionGroundWords[one.ground][locale]} · ${formatInstant(one.filedAt, zone, locale)}`}
          </p>
          <p class="break-words whitespace-pre-line">{one.body}</p>
          <Answered visit={visit} objection={one} />
        </div>
      ))}
      {mayFile && (
        <form method="post" action={action}>
          <p class="my-2">{m.ownLead}</p>
          <Select
            name="ground"
            label={m.ground}
            blank={m.choose}
            options={objectionGrounds.map((one) => ({
              value: one,
              label: objectionGroundWords[one][locale],
            }))}
            {...{ refused, locale }}
          />
          <TextArea name="body" label={m.ownBody} rows={6} {...{ refused, locale }} />
          <Submit>{m.ownSend}</Submit>
        </form>
      )}
    </section>
  );
}
