/** The judges of the current round: how far each is, who is released, who is added. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { eachByAll } from '../../curation/index.ts';
import { Board, Planner, panelPapersSaid, panelSaid } from '../../curation/pages.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { releaseJudge, seatJudge } from '../actions/judges.ts';
import { recordJudgePaperPact, setJudgeInstitution } from '../actions/relations.ts';
import { jurySaid } from '../jury-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { type JudgeRow, type JudgesView, judgesViewOf } from '../questions/judges.ts';
import { entrantsOf, isOpenHint, relationsOf } from '../questions/relations.ts';
import { relationSaid } from '../relation-messages.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

async function judgesPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(jurySaid, locale);
  const campaign = await theCampaign(visit);
  const view = await judgesViewOf(house.database, campaign.campaignId, today);
  const { round, judges, others, isOpen, openedAt } = view;
  const entrants = await entrantsOf(house.database, campaign.campaignId);
  const r = inLocale(relationSaid, locale);
  const p = inLocale(panelSaid, locale);
  const known = [...judges, ...others].map(({ personId }) => personId);
  const { hints } = await relationsOf(house.database, { campaignId: here(visit), judges: known });
  const openHints = hints.filter(isOpenHint).length;
  return {
    title: m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(judgingSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {!round && <p class="my-3">{m.before}</p>}
        {judges.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Table
            label={m.title}
            columns={[{ head: m.name }, { head: m.progress }]}
            rows={judges.map((judge) => ({
              key: judge.personId,
              cells: [
                <span key="name" class="name">
                  {judge.name}
                  {judge.institution && <span class="grounds block">{judge.institution}</span>}
                  <span class="grounds block">
                    {`${r.pact}: ${judge.hasSigned ? p.signed : p.unsigned}`}
                  </span>
                </span>,
                progressOf(visit, view, judge),
              ],
            }))}
          />
        )}
        <p class="my-3 min-h-11 flex items-center">
          <a href={judgingPaths.relations(campaign.campaignId)}>
            {openHints > 0 ? r.open(openHints) : r.title}
          </a>
        </p>
        {openedAt && (
          <Board
            {...{ visit, who: 'jury', zone: campaign.zone, openedAt }}
            members={judges
              .filter(({ isSeated }) => isSeated)
              .map((one) => ({ ...one, institution: one.name }))}
          />
        )}
        {!round && judges.length > 0 && (
          <Planner
            {...{ visit }}
            shape={{
              ...{ who: 'jury', applicants: entrants.length, curators: judges.length },
              each: eachByAll(judges.length),
            }}
          />
        )}
        <Changes {...{ visit, campaign, view }} />
        {isOpen && may(visit, 'judging.run') && <Forms {...{ visit, view, refused }} />}
        {may(visit, 'judging.run') && known.length > 0 && (
          <FactForms {...{ visit, view, refused }} />
        )}
      </>
    ),
  };
}

function progressOf({ locale }: Visit, { round }: JudgesView, judge: JudgeRow): string {
  const m = inLocale(jurySaid, locale);
  if (!round) return '–';
  return judge.isSeated ? m.of(judge.locked, judge.sheets) : m.gone(judge.locked);
}

/** Where a judge comes from, and a pact that was signed by hand. */
function FactForms(props: { visit: Visit; view: JudgesView; refused: Refused }): VNode {
  const { visit, view, refused } = props;
  const { locale } = visit;
  const m = inLocale(jurySaid, locale);
  const r = inLocale(relationSaid, locale);
  const unsigned = view.judges.filter(({ hasSigned }) => !hasSigned);
  const choice = (people: readonly { personId: string; name: string }[]) =>
    people.map(({ personId, name }) => ({ value: personId, label: name }));
  const own = sentBy(refused, 'institution');
  const paper = sentBy(refused, 'signer');
  return (
    <div class="grid gap-8 md:grid-cols-2 [&>*]:min-w-0 mt-8">
      <form method="post" action={judgingPaths.judgeInstitution(here(visit))}>
        <h2>{r.institutionTitle}</h2>
        <Select
          {...{ name: 'of', label: r.judge, blank: m.choose, refused: own, locale }}
          options={choice([...view.judges, ...view.others])}
        />
        <Field
          {...{ name: 'institution', label: r.institution, refused: own, locale }}
          hint={r.institutionHint}
        />
        <Submit>{r.save}</Submit>
      </form>
      <form method="post" action={judgingPaths.paperPact(here(visit))}>
        <h2>{r.paperTitle}</h2>
        <p class="my-2">{r.paperLead}</p>
        {unsigned.length === 0 ? (
          <p class="my-2">{r.allSigned}</p>
        ) : (
          <>
            <Select
              {...{ name: 'signer', label: r.judge, blank: m.choose, refused: paper, locale }}
              options={choice(unsigned)}
            />
            <Submit>{inLocale(panelPapersSaid, locale).record}</Submit>
          </>
        )}
      </form>
    </div>
  );
}

function Changes(props: { visit: Visit; campaign: CampaignWhole; view: JudgesView }): VNode | null {
  const { visit, campaign, view } = props;
  const { locale } = visit;
  const m = inLocale(jurySaid, locale);
  if (view.changes.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{m.changes}</h2>
      <ul class="list-disc pl-6">
        {view.changes.map(({ name, change, changedAt, reason }) => (
          <li key={changedAt.toISOString()} class="my-1 break-words">
            {m[change](name, formatInstant(changedAt, campaign.zone, locale), reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Forms(props: { visit: Visit; view: JudgesView; refused: Refused }): VNode {
  const { visit, view, refused } = props;
  const m = inLocale(jurySaid, visit.locale);
  const forms = [
    {
      ...{
        name: 'leaving' as const,
        title: m.release,
        people: view.judges.filter(({ isSeated }) => isSeated),
      },
      action: judgingPaths.judgeLeaving(here(visit)),
    },
    {
      ...{ name: 'joining' as const, title: m.seat, people: view.others },
      action: judgingPaths.judgeJoining(here(visit)),
    },
  ];
  return (
    <div class="grid gap-8 md:grid-cols-2 [&>*]:min-w-0">
      {forms.map((form) => (
        <form key={form.name} method="post" action={form.action}>
          <h2>{form.title}</h2>
          {form.people.length === 0 ? (
            <p class="my-2">{m.noOthers}</p>
          ) : (
            <JudgeChoice {...{ visit, form }} refused={sentBy(refused, form.name)} />
          )}
        </form>
      ))}
    </div>
  );
}

function JudgeChoice(props: {
  visit: Visit;
  form: {
    name: 'leaving' | 'joining';
    title: string;
    people: readonly { personId: string; name: string }[];
  };
  refused: Refused;
}): VNode {
  const { visit, form, refused } = props;
  const { locale } = visit;
  const m = inLocale(jurySaid, locale);
  const options = form.people.map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <>
      <Select
        name={form.name}
        label={m[form.name]}
        options={options}
        blank={m.choose}
        {...{ refused, locale }}
      />
      <TextArea name={`${form.name}Reason`} label={m.reason} rows={2} {...{ refused, locale }} />
      <Submit>{form.title}</Submit>
    </>
  );
}

/** Of two forms, what was typed into one is shown again in that one only. */
const sentBy = (refused: Refused, name: string): Refused =>
  name in refused.typed ? refused : nothingRefused;

const acting =
  (work: (visit: Visit, typed: Record<string, string>) => Promise<void>): Route['handle'] =>
  async (visit) => {
    const typed = await typedIn(visit);
    const tried = await orRefused(typed, () => work(visit, typed));
    return tried.ok ? redirect(judgingPaths.judges(here(visit))) : judgesPage(visit, tried.refused);
  };

const changing = (field: 'leaving' | 'joining', work: typeof releaseJudge) =>
  acting((visit, typed) =>
    work(visit.house, visit.who, {
      campaignId: here(visit),
      ...{ personId: typed[field] ?? '', reason: typed[`${field}Reason`] ?? '' },
    }),
  );

export const judgeRoutes: readonly Route[] = [
  {
    method: 'post',
    path: judgingPaths.judgeInstitution(':campaign'),
    ...allowed('judging.run'),
    handle: acting((visit, { of = '', institution = '' }) =>
      setJudgeInstitution(visit.house, visit.who, {
        ...{ campaignId: here(visit), personId: of, institution },
      }),
    ),
  },
  {
    method: 'post',
    path: judgingPaths.paperPact(':campaign'),
    ...allowed('judging.run'),
    handle: acting((visit, { signer = '' }) =>
      recordJudgePaperPact(visit.house, visit.who, {
        ...{ campaignId: here(visit), personId: signer },
      }),
    ),
  },
  {
    method: 'get',
    path: judgingPaths.judges(':campaign'),
    ...allowed('judging.see'),
    handle: (visit) => judgesPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: judgingPaths.judgeLeaving(':campaign'),
    ...allowed('judging.run'),
    handle: changing('leaving', releaseJudge),
  },
  {
    method: 'post',
    path: judgingPaths.judgeJoining(':campaign'),
    ...allowed('judging.run'),
    handle: changing('joining', seatJudge),
  },
];
