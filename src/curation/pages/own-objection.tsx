/** What an applicant may still do once it is decided: object, and read the answer. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { inLocale, type Refused, Select, Submit, TextArea, type Visit } from '../../web/index.ts';
import { afterSaid } from '../messages/after.ts';
import { curationPaths } from '../paths.ts';
import { objectionsOf } from '../questions/after.ts';
import { objectionGrounds, objectionGroundWords } from '../words/after.ts';
import type { Application } from '../words/form.ts';
import { Answered } from './objections.tsx';

/** null before the decree. */
export async function ownObjections(
  visit: Visit,
  asked: { campaign: CampaignWhole; application: Application; token: string; refused: Refused },
): Promise<VNode | null> {
  const { campaign, application, token, refused } = asked;
  const { locale, house } = visit;
  const m = inLocale(afterSaid, locale);
  const { lastDay, objections } = await objectionsOf(
    house.database,
    campaign,
    application.applicationId,
  );
  if (!lastDay) return null;
  const mayFile = visit.today <= lastDay && objections.every((one) => one.answer);
  return (
    <section class="mt-8">
      <h2>{m.ownTitle}</h2>
      <p class="grounds">{m.lastDay(formatDay(lastDay, locale))}</p>
      {objections.map((one) => (
        <div key={one.objectionId} class="my-4 border-l-4 border-base-300 ps-3">
          <p class="grounds">
            {`${objectionGroundWords[one.ground][locale]} · ${formatInstant(one.filedAt, campaign.zone, locale)}`}
          </p>
          <p class="break-words whitespace-pre-line">{one.body}</p>
          <Answered visit={visit} objection={one} />
        </div>
      ))}
      {mayFile && (
        <form method="post" action={curationPaths.objecting(campaign.campaignId, token)}>
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
