import type { VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { enterprisePaths, enterprisesPolicy } from '../../enterprises/index.ts';
import { formatInstant, formatSpan, weeksOf } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  Scroll,
  type Visit,
} from '../../web/index.ts';
import { said, weekWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import type { GridRow } from '../questions/grid.ts';
import { reportingPageOf } from '../questions/grid-summary.ts';
import { remindSaid } from '../reminder-messages.ts';
import { MemberName, type Members, membersNamed } from './members.tsx';

/** Members of a grid that a person still reads. */
const perPage = 100;

/** "n dari N melapor", named: who has not, and the grid of enterprise and campaign week. */
export async function reportingPage(visit: Visit): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { database } = visit.house;
  const campaign = await campaignOf(database, campaignId);
  if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
  const { today, house } = visit;
  const page = pageAsked(visit) ?? 1;
  const { grid, summary, silent, at } = await reportingPageOf(database, {
    ...{ campaignId, today, now: house.clock() },
    page: { limit: perPage, offset: (page - 1) * perPage },
  });
  const named = [...grid, ...silent.map((enterpriseId) => ({ enterpriseId }))];
  const members = await membersNamed(visit, campaignId, named);
  const m = inLocale(said, visit.locale);
  const shared = { members, visit };
  const mayRemind = salesPolicy.may(visit.who, 'sales.remind', { campaignId }, visit.today);
  const mayAdd = enterprisesPolicy.may(visit.who, 'enterprises.add', { campaignId }, visit.today);
  return {
    title: `${m.reporting} · ${campaign.name}`,
    body: (
      <>
        <Crumbs
          label={m.trail}
          trail={[{ href: salesPaths.campaign(campaignId), text: m.salesOf(campaign.name) }]}
        />
        <h1>{m.reporting}</h1>
        {summary.of === 0 ? (
          <Empty>
            {m.noMembers}
            {mayAdd && (
              <p class="min-h-11 flex items-center">
                <a href={enterprisePaths.addMember(campaignId)}>{m.addMember}</a>
              </p>
            )}
          </Empty>
        ) : (
          <>
            <p class="figure my-2">{m.reported(summary.n, summary.of)}</p>
            <p class="grounds">
              {m.cellsFilled(summary.cells, summary.ofCells, summary.fullRows)}
              {summary.partial > 0 && ` · ${m.partial(summary.partial)}`}
            </p>
            {at && <p class="grounds">{m.asOf(formatInstant(at, campaign.zone, visit.locale))}</p>}
            <Silent {...shared} silent={silent} count={summary.of - summary.n} />
            {mayRemind && (
              <p class="my-3">
                <a class="btn btn-outline min-h-11" href={salesPaths.reminders(campaignId)}>
                  {inLocale(remindSaid, visit.locale).title}
                </a>
              </p>
            )}
            <h2 class="mt-6">{m.perWeek}</h2>
            <p class="my-2 max-w-3xl">{m.reportingLead}</p>
            <Legend visit={visit} />
            <Grid
              {...shared}
              grid={grid}
              weeks={weeksOf(campaign.window.from, campaign.window.to)}
            />
            <Pager
              locale={visit.locale}
              at={{ count: summary.of, perPage, page }}
              to={(hal) => salesPaths.reporting(campaignId, hal)}
            />
          </>
        )}
      </>
    ),
  };
}

interface Shared {
  members: Members;
  visit: Visit;
}

function Silent({
  members,
  visit,
  silent,
  count,
}: Shared & { silent: readonly string[]; count: number }): VNode {
  const m = inLocale(said, visit.locale);
  if (silent.length === 0) return <p>{m.nobodySilent}</p>;
  return (
    <section class="mt-4">
      <h2>{m.silent}</h2>
      <ul class="list-disc pl-5">
        {silent.map((id) => (
          <li key={id}>
            <MemberName id={id} members={members} />
          </li>
        ))}
      </ul>
      {count > silent.length && (
        <p class="grounds">{m.andMore(formatCount(count - silent.length, visit.locale))}</p>
      )}
    </section>
  );
}

function Legend({ visit }: { visit: Visit }): VNode {
  const m = inLocale(said, visit.locale);
  return (
    <ul class="flex flex-wrap gap-x-5 gap-y-1 my-2" aria-label={m.legend}>
      {Object.entries(weekWords).map(([state, words]) => (
        <li key={state}>
          <span class={`cell cell-${state}`} aria-hidden="true">
            {words.mark}
          </span>{' '}
          {words[visit.locale]}
        </li>
      ))}
    </ul>
  );
}

type Weeks = ReturnType<typeof weeksOf>;

function Grid(props: Shared & { grid: readonly GridRow[]; weeks: Weeks }): VNode {
  const { members, visit, weeks } = props;
  const { locale } = visit;
  const m = inLocale(said, locale);
  return (
    <Scroll label={m.perWeek}>
      <table class="table table-sm grid-weeks">
        <thead>
          <tr>
            <th scope="col">{m.enterprise}</th>
            {weeks.map((week) => (
              <th key={week.no} scope="col" title={formatSpan(week.from, week.to, locale)}>
                <span class="sr-only">{m.week} </span>
                {week.no}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.grid.map((row) => (
            <tr key={row.enterpriseId}>
              <th scope="row" class="font-normal">
                <MemberName id={row.enterpriseId} members={members} />
              </th>
              {row.cells.map((cell) => (
                <Cell key={cell.week} cell={cell} visit={visit} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Cell({ cell, visit }: { cell: GridRow['cells'][number]; visit: Visit }): VNode {
  const m = inLocale(said, visit.locale);
  const silent = cell.state === 'reported' ? cell.silent : [];
  const state = lookOf(cell);
  const words = weekWords[state];
  const more = silent.length > 0 ? `: ${m.silentSources(silent.join(', '))}` : '';
  return (
    <td title={`${words[visit.locale]}${more}`}>
      <span class={`cell cell-${state}`} aria-hidden="true">
        {words.mark}
      </span>
      <span class="sr-only">
        {words[visit.locale]}
        {more}
      </span>
    </td>
  );
}

function lookOf(cell: GridRow['cells'][number]): keyof typeof weekWords {
  if (cell.state === 'reported') return cell.silent.length > 0 ? 'partial' : 'complete';
  return cell.state === 'missing' && cell.hint ? 'hinted' : cell.state;
}
