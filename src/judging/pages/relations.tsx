/** What judges declared, what the registry hints at, and the form by which a person answers. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import { conflictWords, HintFields, hintGroundWords, hintsSaid } from '../../curation/pages.ts';
import {
  type Crumb,
  Crumbs,
  Empty,
  inLocale,
  type Page,
  param,
  type Route,
  Table,
  type Visit,
} from '../../web/index.ts';
import { answerJudgeHint } from '../actions/relations.ts';
import { jurySaid } from '../jury-messages.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { judgesViewOf } from '../questions/judges.ts';
import {
  isOpenHint,
  type JudgeHint,
  type RelationsView,
  relationsOf,
} from '../questions/relations.ts';
import { relationSaid } from '../relation-messages.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

async function theRelations(visit: Visit): Promise<RelationsView> {
  const campaignId = here(visit);
  const { database } = visit.house;
  const { judges, others } = await judgesViewOf(database, campaignId, visit.today);
  const all = [...judges, ...others].map(({ personId }) => personId);
  return relationsOf(database, { campaignId, judges: all });
}

const trail = (visit: Visit, campaign: CampaignWhole, ...more: Crumb[]): Crumb[] => [
  ...trailTo(visit, campaign),
  {
    href: judgingPaths.judges(campaign.campaignId),
    text: inLocale(jurySaid, visit.locale).title,
  },
  ...more,
];

async function listPage(visit: Visit): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(relationSaid, locale);
  const campaign = await theCampaign(visit);
  const view = await theRelations(visit);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trail(visit, campaign)} label={inLocale(judgingSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <h2>{m.declared}</h2>
        {view.conflicts.length === 0 ? (
          <Empty>{m.declaredNone}</Empty>
        ) : (
          <Table
            label={m.declared}
            columns={[{ head: m.judge }, { head: m.entrant }, { head: m.kind }]}
            rows={view.conflicts.map(({ personId, enterpriseId, kind, reason }) => ({
              key: `${enterpriseId}-${personId}`,
              cells: [
                view.nameOf(personId),
                view.nameOf(enterpriseId),
                <span key="kind" class="break-words">
                  {conflictWords[kind][locale]}
                  <span class="grounds block">{reason}</span>
                </span>,
              ],
            }))}
          />
        )}
        <h2 class="mt-8">{m.hints}</h2>
        <Hints {...{ visit, view }} />
      </>
    ),
  };
}

function Hints({ visit, view }: { visit: Visit; view: RelationsView }): VNode {
  const { locale } = visit;
  const m = inLocale(relationSaid, locale);
  const h = inLocale(hintsSaid, locale);
  if (view.hints.length === 0) return <Empty>{m.hintsNone}</Empty>;
  return (
    <Table
      label={m.hints}
      columns={[{ head: m.judge }, { head: m.entrant }, { head: h.grounds }, { head: h.state }]}
      rows={view.hints.map((hint) => ({
        key: `${hint.enterpriseId}-${hint.personId}`,
        cells: [
          view.nameOf(hint.personId),
          view.nameOf(hint.enterpriseId),
          wordsOf(visit, hint),
          stateOf(visit, hint),
        ],
      }))}
    />
  );
}

const wordsOf = ({ locale }: Visit, { grounds }: JudgeHint): string =>
  grounds.map((one) => hintGroundWords[one][locale]).join(', ');

function stateOf(visit: Visit, hint: JudgeHint) {
  const { locale } = visit;
  const h = inLocale(hintsSaid, locale);
  if (hint.conflict) return conflictWords[hint.conflict.kind][locale];
  if (!isOpenHint(hint)) return `${h.cleared}: ${hint.cleared}`;
  if (!may(visit, 'judging.run')) return h.toAnswer;
  const { enterpriseId, personId } = hint;
  return <a href={judgingPaths.relation(here(visit), enterpriseId, personId)}>{h.toAnswer}</a>;
}

const answerRoutes = formRoutes({
  path: judgingPaths.relation(':campaign', ':finalist', ':person'),
  ...allowed('judging.run'),
  look: async (visit, refused) => {
    const { locale } = visit;
    const h = inLocale(hintsSaid, locale);
    const campaign = await theCampaign(visit);
    const view = await theRelations(visit);
    const hint = view.hints.find(
      (one) =>
        one.enterpriseId === param(visit, 'finalist') && one.personId === param(visit, 'person'),
    );
    if (!hint) throw juryProblems.noHint();
    return {
      title: h.answer(view.nameOf(hint.personId), view.nameOf(hint.enterpriseId)),
      trail: trail(visit, campaign, {
        href: judgingPaths.relations(campaign.campaignId),
        text: inLocale(relationSaid, locale).title,
      }),
      trailLabel: inLocale(judgingSaid, locale).trail,
      lead: `${h.grounds}: ${wordsOf(visit, hint)}`,
      fields: <HintFields {...{ refused, locale }} />,
      submit: h.save,
    };
  },
  save: async (visit, { kind = '', reason = '' }) => {
    const campaignId = here(visit);
    const pair = { enterpriseId: param(visit, 'finalist'), personId: param(visit, 'person') };
    await answerJudgeHint(visit.house, visit.who, { campaignId, ...pair, kind, reason });
    return judgingPaths.relations(campaignId);
  },
});

export const relationRoutes: readonly Route[] = [
  {
    method: 'get',
    path: judgingPaths.relations(':campaign'),
    ...allowed('judging.see'),
    handle: listPage,
  },
  ...answerRoutes,
];
