/** An officer's own page: what is due first, and the same on paper for a visit. */
import type { VNode } from 'preact';
import { addDays, formatDay } from '../../kernel/day.ts';
import { peopleProblems, type Who } from '../../people/index.ts';
import { Crumbs, Empty, inLocale, type Page, type Route, type Visit } from '../../web/index.ts';
import { checkSaid, growthSaid, ownSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { type OwnFollowUp, ownFollowUp } from '../questions/due.ts';
import { checkEnds, checkEndWords } from '../words/follow-up.ts';
import { DueOn } from './parts.tsx';

function signedInOnly({ who }: Visit): Who {
  if (!who) throw peopleProblems.signInFirst();
  return who;
}

async function ownPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(ownSaid, locale);
  const s = inLocale(growthSaid, locale);
  const { personId } = signedInOnly(visit);
  const own = await ownFollowUp(house.database, { officerId: personId, today });
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <Crumbs trail={[{ href: '/', text: s.home }]} label={s.trail} />
        <h1>{m.title}</h1>
        {own.plans.length === 0 ? (
          <Empty>{m.nobody}</Empty>
        ) : (
          <>
            <p class="my-3">
              <a href={growthPaths.print}>{m.toPrint}</a>
            </p>
            <Due own={own} visit={visit} />
            <Steps own={own} visit={visit} />
            <Plans own={own} visit={visit} />
          </>
        )}
      </>
    ),
  };
}

interface Parts {
  own: OwnFollowUp;
  visit: Visit;
}

function Due({ own, visit }: Parts): VNode {
  const { locale, today } = visit;
  const m = inLocale(ownSaid, locale);
  const s = inLocale(growthSaid, locale);
  return (
    <section class="my-6">
      <h2>{m.first}</h2>
      {own.checks.length === 0 && <p>{m.nothing}</p>}
      <ul class="divide-y divide-base-300">
        {own.checks.map(({ enterpriseId, planId, month, dueOn, name }) => (
          <li key={`${planId}${month}`} class="py-3 break-words">
            <a class="name" href={growthPaths.check(enterpriseId, planId, month)}>
              {name}
            </a>
            <span class="grounds block">
              {s.month(month)} · <DueOn day={dueOn} {...{ today, locale }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ own, visit }: Parts): VNode | null {
  const { locale, today } = visit;
  if (own.steps.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{inLocale(ownSaid, locale).steps}</h2>
      <ul class="divide-y divide-base-300">
        {own.steps.map(({ enterpriseId, stepId, words, dueOn, name }) => (
          <li key={stepId} class="py-3 break-words">
            <a class="name" href={growthPaths.enterprise(enterpriseId)}>
              {words}
            </a>
            <span class="grounds block">
              {name} · <DueOn day={dueOn} {...{ today, locale }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Plans({ own, visit }: Parts): VNode {
  const { locale, today } = visit;
  const m = inLocale(ownSaid, locale);
  return (
    <section class="my-6">
      <h2>{m.plans}</h2>
      <ul class="divide-y divide-base-300">
        {own.plans.map(({ enterpriseId, planId, name, campaignName, office, untilDay }) => (
          <li key={planId} class="py-3 break-words">
            {untilDay < today ? (
              <span>{name}</span>
            ) : (
              <a class="name" href={growthPaths.enterprise(enterpriseId)}>
                {name}
              </a>
            )}
            <span class="grounds block">
              {campaignName} · {office}
              {untilDay < today && ` · ${m.ended(formatDay(untilDay, locale))}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A visit is planned a season ahead at most. */
const printedDays = 90;

/** Room to write the five answers, one enterprise after the other. */
async function printPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(ownSaid, locale);
  const s = inLocale(growthSaid, locale);
  const { personId, name: officer } = signedInOnly(visit);
  const own = await ownFollowUp(house.database, { officerId: personId, today });
  const until = addDays(today, printedDays);
  const soon = own.checks.filter(({ dueOn }) => dueOn <= until);
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
          {officer} · {m.printedOn(formatDay(today, locale), formatDay(until, locale))}
        </p>
        <p class="my-3">{m.printLead}</p>
        {soon.length === 0 && <Empty>{m.nothing}</Empty>}
        {soon.map((check) => (
          <Sheet key={`${check.planId}${check.month}`} {...{ check, visit }} />
        ))}
      </>
    ),
  };
}

function Sheet({ check, visit }: { check: OwnFollowUp['checks'][number]; visit: Visit }): VNode {
  const { locale, today } = visit;
  const m = inLocale(ownSaid, locale);
  const s = inLocale(growthSaid, locale);
  const c = inLocale(checkSaid, locale);
  const asked = [c.running, c.sales, `${c.men} / ${c.women}`, c.markets, c.permits];
  return (
    <figure class="my-6 border border-base-300 p-3 break-words">
      <figcaption>
        <strong>{check.name}</strong>
        <span class="grounds block">
          {s.month(check.month)} · <DueOn day={check.dueOn} {...{ today, locale }} />
        </span>
      </figcaption>
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

export const ownRoutes: readonly Route[] = [
  { method: 'get', path: growthPaths.own, may: 'signedIn', handle: ownPage },
  { method: 'get', path: growthPaths.print, may: 'signedIn', handle: printPage },
];
