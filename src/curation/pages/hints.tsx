/** Hints of conflicts, and the form by which a person answers one. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  param,
  type Refused,
  type Route,
  Select,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { answerHint, noConflict } from '../actions/hints.ts';
import { hintsSaid } from '../messages/hints.ts';
import { curationSaid } from '../messages/office.ts';
import { panelSaid } from '../messages/panel.ts';
import { curationPaths } from '../paths.ts';
import { panelProblems } from '../problems/panel.ts';
import { conflictHints, type HintRow, isOpen } from '../questions/hints.ts';
import { hintGroundWords } from '../words/hints.ts';
import { conflictKinds, conflictWords } from '../words/panel.ts';
import { allowed, here, may, theCampaign, theOne, trailTo } from './parts.tsx';

async function listPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(hintsSaid, locale);
  const campaign = await theCampaign(visit);
  const hints = await conflictHints(house.database, campaign.campaignId);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.panel(campaign.campaignId),
            text: inLocale(panelSaid, locale).panel,
          })}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {hints.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Table
            label={m.title}
            columns={[
              { head: m.curator },
              { head: m.applicant },
              { head: m.grounds },
              { head: m.state },
            ]}
            rows={hints.map((hint) => ({
              key: `${hint.applicationId}-${hint.personId}`,
              cells: [
                hint.curator,
                `${hint.no}. ${hint.enterpriseName}`,
                wordsOf(visit, hint),
                stateOf(visit, hint),
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

const wordsOf = ({ locale }: Visit, { grounds }: HintRow): string =>
  grounds.map((one) => hintGroundWords[one][locale]).join(', ');

function stateOf(visit: Visit, hint: HintRow) {
  const { locale } = visit;
  const m = inLocale(hintsSaid, locale);
  if (hint.conflict) return conflictWords[hint.conflict.kind][locale];
  if (!isOpen(hint)) return `${m.cleared}: ${hint.cleared}`;
  if (!may(visit, 'curation.runPanel')) return m.toAnswer;
  const { applicationId, personId } = hint;
  return <a href={curationPaths.hint(here(visit), applicationId, personId)}>{m.toAnswer}</a>;
}

/** Which conflict a hint is, or none, and why. */
export function HintFields(form: { refused: Refused; locale: Visit['locale'] }): VNode {
  const { locale } = form;
  const m = inLocale(hintsSaid, locale);
  return (
    <>
      <Select
        name="kind"
        label={m.kind}
        blank={m.choose}
        options={[
          ...conflictKinds.map((one) => ({ value: one, label: conflictWords[one][locale] })),
          { value: noConflict, label: m.noConflict },
        ]}
        {...form}
      />
      <TextArea name="reason" label={m.reason} rows={3} {...form} />
    </>
  );
}

const answerRoutes = formRoutes({
  path: curationPaths.hint(':campaign', ':application', ':person'),
  ...allowed('curation.runPanel'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(hintsSaid, locale);
    const campaign = await theCampaign(visit);
    const hints = await conflictHints(house.database, campaign.campaignId);
    const hint = hints.find(
      (one) => one.applicationId === theOne(visit) && one.personId === param(visit, 'person'),
    );
    if (!hint) throw panelProblems.noHint();
    return {
      title: m.answer(hint.curator, hint.enterpriseName),
      trail: trailTo(visit, campaign, {
        href: curationPaths.hints(campaign.campaignId),
        text: m.title,
      }),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: `${m.grounds}: ${wordsOf(visit, hint)}`,
      fields: <HintFields {...{ refused, locale }} />,
      submit: m.save,
    };
  },
  save: async (visit, { kind = '', reason = '' }) => {
    const campaignId = here(visit);
    await answerHint(visit.house, visit.who, {
      ...{ campaignId, applicationId: theOne(visit), personId: param(visit, 'person') },
      ...{ kind, reason },
    });
    return curationPaths.hints(campaignId);
  },
});

export const hintRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.hints(':campaign'),
    ...allowed('curation.seeApplications'),
    handle: listPage,
  },
  ...answerRoutes,
];
