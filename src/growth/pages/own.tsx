/** An officer's own page: what is due first, then what comes next; the rest is counted. */
import type { VNode } from 'preact';
import { type Day, formatDay } from '../../kernel/day.ts';
import { peopleProblems, type Who } from '../../people/index.ts';
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
import { growthSaid, ownSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import {
  type OwnCheck,
  type OwnCounts,
  type OwnPlan,
  type OwnStep,
  ownChecks,
  ownCounts,
  ownPlans,
  ownSteps,
} from '../questions/own.ts';
import { DueOn } from './parts.tsx';

export function signedInOnly({ who }: Visit): Who {
  if (!who) throw peopleProblems.signInFirst();
  return who;
}

const perPage = 50;

async function ownPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(ownSaid, locale);
  const s = inLocale(growthSaid, locale);
  const { personId: officerId } = signedInOnly(visit);
  const { database } = house;
  const [page, atPlans] = [pageAsked(visit), pageAsked(visit, 'rencana')];
  const paged = (nth: number) => ({ limit: perPage, offset: (nth - 1) * perPage });
  const [checks, counts, steps, plans] = await Promise.all([
    ownChecks(database, { officerId, today, ...paged(page) }),
    ownCounts(database, { officerId, today }),
    ownSteps(database, { officerId, today, limit: perPage }),
    ownPlans(database, { officerId, ...paged(atPlans) }),
  ]);
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <Crumbs trail={[{ href: '/', text: s.home }]} label={s.trail} />
        <h1>{m.title}</h1>
        {plans.length === 0 ? (
          <Empty>{m.nobody}</Empty>
        ) : (
          <>
            <p class="my-3">
              <a href={growthPaths.print}>{m.toPrint}</a>
            </p>
            <Checks {...{ visit, checks, counts, page }} />
            <Steps {...{ visit, steps }} />
            <Plans {...{ visit, plans }} page={atPlans} />
          </>
        )}
      </>
    ),
  };
}

function Checks(of: {
  visit: Visit;
  checks: readonly OwnCheck[];
  counts: OwnCounts;
  page: number;
}): VNode {
  const { locale, today } = of.visit;
  const m = inLocale(ownSaid, locale);
  const { due, next, later } = of.counts;
  const count = (value: number) => formatCount(value, locale);
  const isDue = ({ dueOn }: { dueOn: Day }) => dueOn <= today;
  return (
    <section class="my-6">
      <h2>
        {m.first} ({count(due)})
      </h2>
      {due === 0 && <p>{m.nothingDue}</p>}
      <CheckList visit={of.visit} checks={of.checks.filter(isDue)} />
      <h2 class="mt-6">
        {m.next} ({count(next)})
      </h2>
      {next === 0 && <p>{m.nothingNext}</p>}
      <CheckList visit={of.visit} checks={of.checks.filter((one) => !isDue(one))} />
      {later > 0 && <p class="grounds">{m.later(count(later))}</p>}
      <Pager
        locale={locale}
        at={{ count: due + next, perPage, page: of.page }}
        to={(hal) => growthPaths.ownAt({ hal })}
      />
    </section>
  );
}

function CheckList({ visit, checks }: { visit: Visit; checks: readonly OwnCheck[] }): VNode {
  const { locale, today } = visit;
  const s = inLocale(growthSaid, locale);
  return (
    <ul class="divide-y divide-base-300">
      {checks.map(({ enterpriseId, planId, month, dueOn, name }) => (
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
  );
}

function Steps({ steps, visit }: { steps: readonly OwnStep[]; visit: Visit }): VNode | null {
  const { locale, today } = visit;
  if (steps.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{inLocale(ownSaid, locale).steps}</h2>
      <ul class="divide-y divide-base-300">
        {steps.map(({ enterpriseId, stepId, words, dueOn, name }) => (
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

function Plans(of: { plans: readonly OwnPlan[]; visit: Visit; page: number }): VNode {
  const { locale, today } = of.visit;
  const m = inLocale(ownSaid, locale);
  const lastDay = ({ endedOn, untilDay }: OwnPlan) => endedOn ?? untilDay;
  return (
    <section class="my-6">
      <h2>{m.plans}</h2>
      <ul class="divide-y divide-base-300">
        {of.plans.map((plan) => {
          const isOver = plan.endedOn !== null || plan.untilDay < today;
          return (
            <li key={plan.planId} class="py-3 break-words">
              {isOver ? (
                <span>{plan.name}</span>
              ) : (
                <a class="name" href={growthPaths.enterprise(plan.enterpriseId)}>
                  {plan.name}
                </a>
              )}
              <span class="grounds block">
                {plan.campaignName} · {plan.office}
                {isOver && ` · ${m.ended(formatDay(lastDay(plan), locale))}`}
              </span>
            </li>
          );
        })}
      </ul>
      <Pager
        locale={locale}
        at={{ count: of.plans[0]?.count ?? 0, perPage, page: of.page }}
        to={(rencana) => growthPaths.ownAt({ rencana })}
      />
    </section>
  );
}

export const ownRoutes: readonly Route[] = [
  { method: 'get', path: growthPaths.own, may: 'signedIn', handle: ownPage },
];
