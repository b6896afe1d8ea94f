/** The judges of the current round: how far each is, who is released, who is added. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
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
import { jurySaid } from '../jury-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { type JudgesView, judgesViewOf } from '../questions/judges.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

async function judgesPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(jurySaid, locale);
  const campaign = await theCampaign(visit);
  const view = await judgesViewOf(house.database, campaign.campaignId, today);
  const { round, judges, isOpen } = view;
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
            rows={judges.map(({ personId, name, sheets, locked, isSeated }) => ({
              key: personId,
              cells: [
                <span key="name" class="name">
                  {name}
                </span>,
                round ? (isSeated ? m.of(locked, sheets) : m.gone(locked)) : '–',
              ],
            }))}
          />
        )}
        <Changes {...{ visit, campaign, view }} />
        {isOpen && may(visit, 'judging.run') && <Forms {...{ visit, view, refused }} />}
      </>
    ),
  };
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
