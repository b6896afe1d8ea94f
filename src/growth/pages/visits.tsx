/** What an officer takes along on paper: one sheet for each enterprise, with room to write. */
import type { VNode } from 'preact';
import { enterpriseTargets } from '../../enterprises/index.ts';
import { addDays, type Day, formatDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { formatPhone, type Person } from '../../people/index.ts';
import { peopleToReach } from '../../people/pages.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  type Route,
  type Visit,
} from '../../web/index.ts';
import { checkSaid, growthSaid, ownSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import {
  addressesOf,
  lastAnswers,
  type OwnCheck,
  ownChecks,
  ownCounts,
  ownSteps,
  soonDays,
} from '../questions/own.ts';
import { checkEnds, checkEndWords } from '../words/follow-up.ts';
import { signedInOnly } from './own.tsx';
import { DueOn } from './parts.tsx';

/** What fits into a bag; the next page is printed by itself. */
const checksPrinted = 100;

async function printPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(ownSaid, locale);
  const s = inLocale(growthSaid, locale);
  const { personId: officerId, name: officer } = signedInOnly(visit);
  const page = pageAsked(visit);
  const [checks, { due, next }] = await Promise.all([
    ownChecks(house.database, {
      ...{ officerId, today, limit: checksPrinted, offset: (page - 1) * checksPrinted },
    }),
    ownCounts(house.database, { officerId, today }),
  ]);
  const sheets = await sheetsOf(visit, officerId, checks);
  return {
    title: m.printTitle,
    body: (
      <>
        <Crumbs
          trail={[
            { href: '/', text: s.home },
            { href: growthPaths.own, text: m.title },
          ]}
          label={s.trail}
        />
        <h1>{m.printTitle}</h1>
        <p class="grounds">
          {officer} ·{' '}
          {m.printedOn(formatDay(today, locale), formatDay(addDays(today, soonDays), locale))}
        </p>
        <p class="my-3">{m.printLead}</p>
        {sheets.length === 0 && <Empty>{m.nothing}</Empty>}
        {sheets.map((sheet) => (
          <Sheet key={sheet.checks[0]?.enterpriseId} {...{ sheet, visit }} />
        ))}
        <Pager
          locale={locale}
          at={{ count: due + next, perPage: checksPrinted, page }}
          to={growthPaths.printAt}
        />
      </>
    ),
  };
}

interface Visited {
  /** Of one enterprise, the first due first. */
  checks: readonly OwnCheck[];
  places: readonly string[];
  people: readonly Person[];
  before: readonly string[];
  steps: readonly { words: string; dueOn: Day }[];
}

async function sheetsOf(
  visit: Visit,
  officerId: string,
  checks: readonly OwnCheck[],
): Promise<Visited[]> {
  const { house, today } = visit;
  const { database } = house;
  const by = Map.groupBy(checks, ({ enterpriseId }) => enterpriseId);
  const enterpriseIds = [...by.keys()];
  const [places, steps, answers, people] = await Promise.all([
    addressesOf(database, enterpriseIds),
    ownSteps(database, { officerId, today, enterpriseIds, limit: checksPrinted * 5 }),
    lastAnswers(database, [...new Set(checks.map(({ planId }) => planId))], enterpriseIds),
    peopleOf(visit, checks),
  ]);
  return [...by].map(([enterpriseId, ones]) => ({
    ...{ checks: ones, places: places.get(enterpriseId) ?? [] },
    people: people.get(enterpriseId) ?? [],
    before: [...new Set(ones.map(({ planId }) => planId))].flatMap((planId) => {
      const answer = answers.get(planId);
      return answer ? [saidBefore(answer, visit)] : [];
    }),
    steps: steps.filter((one) => one.enterpriseId === enterpriseId),
  }));
}

/** Noted under the campaign for which each enterprise is visited. */
async function peopleOf(
  visit: Visit,
  checks: readonly OwnCheck[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const found = new Map<string, readonly Person[]>();
  for (const [campaignId, ones] of Map.groupBy(checks, (one) => one.campaignId)) {
    const ids = [...new Set(ones.map(({ enterpriseId }) => enterpriseId))];
    const fresh = ids.filter((id) => !found.has(id));
    const targets = await enterpriseTargets(visit.house.database, fresh);
    for (const [id, people] of await peopleToReach(visit, { campaignId, targets })) {
      found.set(id, people);
    }
  }
  return found;
}

type Before =
  Awaited<ReturnType<typeof lastAnswers>> extends ReadonlyMap<string, infer A> ? A : never;

function saidBefore(answer: Before, { locale }: Visit): string {
  const s = inLocale(growthSaid, locale);
  const c = inLocale(checkSaid, locale);
  const { month, checkedOn, ended, salesRp, men, women, markets, permits } = answer;
  const count = (value: number | null) => (value === null ? '–' : formatCount(value, locale));
  return [
    `${s.month(month)}, ${formatDay(checkedOn, locale)}: ${checkEndWords[ended][locale]}`,
    salesRp === null ? '' : formatRupiah(salesRp),
    men === null && women === null ? '' : `${c.men} ${count(men)}, ${c.women} ${count(women)}`,
    ...[markets, permits],
  ]
    .filter(Boolean)
    .join(' · ');
}

function Sheet({ sheet, visit }: { sheet: Visited; visit: Visit }): VNode {
  const { locale, today } = visit;
  const m = inLocale(ownSaid, locale);
  const s = inLocale(growthSaid, locale);
  const c = inLocale(checkSaid, locale);
  const [first] = sheet.checks;
  const asked = [c.running, c.sales, `${c.men} / ${c.women}`, c.markets, c.permits];
  return (
    <figure class="my-6 border border-base-300 p-3 break-words">
      <figcaption>
        <strong>{first?.name}</strong>
        <span class="grounds block">
          {[...new Set(sheet.checks.map((one) => `${one.campaignName} · ${one.office}`))].join(
            '; ',
          )}
        </span>
        {sheet.places.map((place) => (
          <span key={place} class="block">
            {place}
          </span>
        ))}
        {sheet.people.map(({ personId, name, phone }) => (
          <span key={personId} class="block">
            {name}
            {phone && ` · ${formatPhone(phone)}`}
          </span>
        ))}
      </figcaption>
      {sheet.before.map((words) => (
        <p key={words} class="grounds mt-2">
          {m.before}: {words}
        </p>
      ))}
      {sheet.steps.length > 0 && (
        <p class="mt-2">
          {m.steps}:{' '}
          {sheet.steps.map((one) => `${one.words} (${formatDay(one.dueOn, locale)})`).join('; ')}
        </p>
      )}
      <p class="mt-2">
        {sheet.checks.map(({ planId, month, dueOn }) => (
          <span key={`${planId}${month}`} class="block">
            ☐ {s.month(month)} · <DueOn day={dueOn} {...{ today, locale }} />
          </span>
        ))}
      </p>
      <ol class="list-decimal pl-5 mt-2">
        {asked.map((question) => (
          <li key={question} class="pb-7 border-b border-dotted border-base-300">
            {question}
          </li>
        ))}
      </ol>
      <p class="mt-2">
        {c.ended}: {checkEnds.map((end) => `☐ ${checkEndWords[end][locale]}`).join('   ')}
      </p>
      <p class="mt-2 pb-5">{m.signature}:</p>
    </figure>
  );
}

export const visitRoutes: readonly Route[] = [
  { method: 'get', path: growthPaths.print, may: 'signedIn', handle: printPage },
];
