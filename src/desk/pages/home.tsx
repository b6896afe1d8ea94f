import type { VNode } from 'preact';
import { campaignPaths, campaignsPolicy, listCampaigns } from '../../campaigns/index.ts';
import { curationPaths, curationPolicy, openCalls, waitingSheets } from '../../curation/index.ts';
import {
  enterpriseNames,
  enterprisePaths,
  enterprisesIn,
  enterprisesPolicy,
  enterpriseTargets,
} from '../../enterprises/index.ts';
import { growthPaths, isOfficer, ownChecks, ownCounts } from '../../growth/index.ts';
import { judgingPaths, judgingPolicy, waitingJudgeSheets } from '../../judging/index.ts';
import { type Day, formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { isMentor, mentoringPaths, officeTasks } from '../../mentoring/index.ts';
import {
  hasAdministrator,
  isLive,
  may,
  mustSetUpSecondFactor,
  peoplePaths,
  peoplePolicy,
  signInPaths,
  type Who,
} from '../../people/index.ts';
import { salesPaths, salesPolicy, shownTotalOf } from '../../sales/index.ts';
import { trainingPaths, trainingPolicy } from '../../training/index.ts';
import { Empty, Figure, inLocale, type Page, redirect, type Visit } from '../../web/index.ts';
import { desk } from '../messages.ts';
import { deskPaths } from '../paths.ts';
import { waysIn } from '../ways-in.ts';
import { OfficeTasks } from './office-tasks.tsx';

/** The first page, for whoever opens it. */
export async function homePage(visit: Visit): Promise<Page | Response> {
  if (!visit.who) return welcome(visit);
  const own = onlyEnterprise(visit.who, visit.today);
  return own ? redirect(deskPaths.producer(own)) : office(visit, visit.who);
}

/** Enterprises that the person acts for today. */
function ownEnterprises(who: Who, today: Day): string[] {
  const own = who.grants.filter((grant) => grant.role === 'producer' && isLive(grant, today));
  return [...new Set(own.map((grant) => grant.scope.id))];
}

/** A producer's one enterprise, where no right of theirs leads to anything else. */
function onlyEnterprise(who: Who, today: Day): string | null {
  const [own] = ownEnterprises(who, today);
  const live = who.grants.filter((grant) => isLive(grant, today));
  const isAll = live.every(({ scope }) => scope.kind === 'enterprise' && scope.id === own);
  return own && isAll ? own : null;
}

interface Reached {
  enterpriseId: string;
  name: string;
}

/** Those that a mentor, verifier or local officer reaches by name or by region. */
async function helpedEnterprises({ house, who, today }: Visit): Promise<Reached[]> {
  const grants = (who?.grants ?? []).filter(
    (grant) => grant.role !== 'producer' && isLive(grant, today),
  );
  const idsOf = (kind: string) =>
    grants.filter(({ scope }) => scope.kind === kind).map(({ scope }) => scope.id);
  const named = await enterpriseNames(house.database, idsOf('enterprise'));
  const near = await enterprisesIn(house.database, idsOf('region'));
  const names = new Map([...named, ...near.map((one) => [one.enterpriseId, one.name] as const)]);
  const targets = await enterpriseTargets(house.database, [...names.keys()]);
  return targets.flatMap((target): Reached[] => {
    const { enterpriseId } = target;
    const name = names.get(enterpriseId ?? '');
    const isOpen = salesPolicy.may(who, 'sales.see', target, today);
    return isOpen && enterpriseId && name ? [{ enterpriseId, name }] : [];
  });
}

/** Those whose figure is not for them, but whose work they share: mentors, curators, judges. */
function joined(who: Who, today: Day, campaignId: string): boolean {
  return who.grants.some(
    (grant) =>
      isLive(grant, today) && grant.scope.kind === 'campaign' && grant.scope.id === campaignId,
  );
}

async function welcome(visit: Visit): Promise<Page | Response> {
  const { house } = visit;
  if (!house.config.simulation && !(await hasAdministrator(house.database)))
    return redirect(deskPaths.firstRun);
  const m = inLocale(desk, visit.locale);
  const people = house.config.waysIn ? await waysIn(house.database) : [];
  const calls = await openCalls(house.database, visit.today);
  return {
    title: m.welcome,
    width: 'phone',
    body: (
      <>
        <h1>{m.welcome}</h1>
        <p class="my-3">{m.lead}</p>
        {calls.map(({ campaignId, name, closesOn }) => (
          <p key={campaignId} class="my-3">
            <a class="font-semibold" href={curationPaths.call(campaignId)}>
              {m.callOf(name)}
            </a>
            <span class="grounds block">{m.callUntil(formatDay(closesOn, visit.locale))}</span>
          </p>
        ))}
        <p>
          <a class="btn btn-primary min-h-12" href={signInPaths.start}>
            {m.signIn}
          </a>
        </p>
        <p class="mt-4 min-h-11 flex items-center">
          <a href={salesPaths.guides()}>{m.guides}</a>
        </p>
        <p class="min-h-11 flex items-center">
          <a href={trainingPaths.ownCertificates}>{m.ownCertificates}</a>
        </p>
        {people.length > 0 && (
          <section class="mt-8">
            <h2>{m.waysIn}</h2>
            <p class="grounds mb-3">{m.waysInLead}</p>
            <ul class="grid gap-2">
              {people.map((person) => (
                <li key={person.personId}>
                  <form method="post" action={deskPaths.signInAs(person.personId)}>
                    <button
                      type="submit"
                      class="btn btn-outline w-full min-h-12 justify-between h-auto py-2"
                    >
                      <span class="font-semibold text-left">{person.role}</span>{' '}
                      <span class="font-normal text-right min-w-0 whitespace-normal [overflow-wrap:anywhere]">
                        {person.name}
                      </span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
            <p class="mt-4">
              <a href={trainingPaths.ownCertificates}>{m.asTrainee}</a>
            </p>
            <p class="mt-4">
              <a href={deskPaths.facts}>{m.facts}</a>
            </p>
          </section>
        )}
      </>
    ),
  };
}

async function office(visit: Visit, who: Who): Promise<Page> {
  const { database } = visit.house;
  const { locale, today } = visit;
  const m = inLocale(desk, locale);
  const all = await listCampaigns(database);
  const seen = all.filter(({ campaignId }) =>
    may(who, salesPolicy.permissions['sales.seeCampaign'], { campaignId }, today),
  );
  const shared = all.filter((one) => !seen.includes(one) && joined(who, today, one.campaignId));
  const waiting = await sheetsWaiting(visit, who, shared);
  const now = visit.house.clock();
  const totals = await Promise.all(
    seen.map(({ campaignId }) => shownTotalOf(database, { campaignId, now })),
  );
  const own = ownEnterprises(who, today);
  const names = await enterpriseNames(database, own);
  const helped = await helpedEnterprises(visit);
  const mentors = await isMentor(database, who.personId);
  const follows = await isOfficer(database, who.personId);
  const due = follows ? await dueOf(visit, who) : null;
  const tasks = await officeTasks(database, who, today);
  return {
    title: m.title,
    body: (
      <>
        <h1>{seen.length + shared.length > 0 ? m.campaigns : m.title}</h1>
        {mustSetUpSecondFactor(who) ? (
          <p class="my-3">
            {m.secondFactorFirst} <a href={peoplePaths.secondFactor}>{m.setUpSecondFactor}</a>
          </p>
        ) : (
          seen.length + shared.length + own.length + helped.length === 0 && (
            <Empty>{m.noCampaigns}</Empty>
          )
        )}
        {due && <Due {...{ visit, due }} />}
        <OfficeTasks {...{ visit, tasks }} />
        <div class="grid gap-6 md:grid-cols-2 my-4">
          {totals.map(({ value: total, at }) => (
            <section key={total.campaignId} class="border border-base-300 rounded-box p-4">
              <h2>
                <a href={campaignPaths.campaign(total.campaignId)}>{total.campaignName}</a>
              </h2>
              <Figure
                label={m.sales}
                value={formatRupiah(total.byState.final.omzet)}
                href={salesPaths.campaign(total.campaignId)}
                grounds={[
                  m.final,
                  m.reported(total.reported.n, total.reported.of),
                  m.asOf(formatInstant(at, 'WIB', locale)),
                ].join(' · ')}
              />
            </section>
          ))}
        </div>
        <ul>
          {shared.map(({ campaignId, name }) => (
            <li key={campaignId} class="min-h-11">
              <a href={campaignPaths.campaign(campaignId)}>{name}</a>
              {waiting
                .filter((one) => one.campaignId === campaignId)
                .map(({ href, count }) => (
                  <a key={href} class="ml-4 font-semibold" href={href}>
                    {m.sheetsWaiting(count)}
                  </a>
                ))}
            </li>
          ))}
        </ul>
        <Enterprises
          title={m.enterprises}
          of={own.map((id) => ({ enterpriseId: id, name: names.get(id) ?? id }))}
        />
        <Enterprises title={m.helped} of={helped} />
        {mentors && (
          <p class="mt-6">
            <a class="btn btn-primary min-h-12" href={mentoringPaths.own}>
              {m.ownMentoring}
            </a>
          </p>
        )}
        <WholeHouse visit={visit} />
        <p class="mt-6 min-h-11 flex items-center">
          <a href={salesPaths.guides()}>{m.guides}</a>
        </p>
        <p class="min-h-11 flex items-center">
          <a href={trainingPaths.ownCertificates}>{m.ownCertificates}</a>
        </p>
      </>
    ),
  };
}

/** On the first page; the others are a click away. */
const dueShown = 5;

async function dueOf({ house: { database }, today }: Visit, { personId: officerId }: Who) {
  const [checks, counts] = await Promise.all([
    ownChecks(database, { officerId, today, limit: dueShown }),
    ownCounts(database, { officerId, today }),
  ]);
  return { checks: checks.filter(({ dueOn }) => dueOn <= today), count: counts.due };
}

/** Who comes once a year lands on what is due. */
function Due(of: { visit: Visit; due: Awaited<ReturnType<typeof dueOf>> }): VNode {
  const { locale, today } = of.visit;
  const m = inLocale(desk, locale);
  const { checks, count } = of.due;
  return (
    <section class="my-4">
      <h2>{m.followUpDue(count)}</h2>
      <ul>
        {checks.map(({ enterpriseId, planId, month, name, dueOn }) => (
          <li key={`${planId}${month}`} class="py-2">
            <a class="name" href={growthPaths.check(enterpriseId, planId, month)}>
              {name}
            </a>
            <span class="grounds block">
              {m.followUpMonth(month)} · {formatDay(dueOn, locale)}
              {dueOn < today && ` · ▾ ${m.overdue}`}
            </span>
          </li>
        ))}
      </ul>
      <p class="mt-3">
        <a class="btn btn-primary min-h-12" href={growthPaths.own}>
          {m.ownFollowUp}
        </a>
      </p>
    </section>
  );
}

/** What waits for whoever scores; nobody else is told. */
async function sheetsWaiting(
  { house, today }: Visit,
  who: Who,
  campaigns: readonly { campaignId: string }[],
): Promise<{ campaignId: string; href: string; count: number }[]> {
  const found = campaigns.map(async ({ campaignId }) => {
    const asked = [house.database, campaignId, who.personId] as const;
    const panel = curationPolicy.may(who, 'curation.score', { campaignId }, today)
      ? await waitingSheets(...asked)
      : 0;
    const jury = judgingPolicy.may(who, 'judging.score', { campaignId }, today)
      ? await waitingJudgeSheets(...asked)
      : 0;
    return [
      { campaignId, href: curationPaths.sheets(campaignId), count: panel },
      { campaignId, href: judgingPaths.sheets(campaignId), count: jury },
    ];
  });
  return (await Promise.all(found)).flat().filter(({ count }) => count > 0);
}

function Enterprises({ title, of }: { title: string; of: readonly Reached[] }): VNode | null {
  if (of.length === 0) return null;
  return (
    <>
      <h2 class="mt-6">{title}</h2>
      <ul>
        {of.map(({ enterpriseId, name }) => (
          <li key={enterpriseId} class="min-h-11">
            <a href={deskPaths.producer(enterpriseId)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What lies in no campaign, for those who may see it. */
function WholeHouse({ visit: { who, today, locale } }: { visit: Visit }): VNode | null {
  const m = inLocale(desk, locale);
  const listsAll = enterprisesPolicy.may(who, 'enterprises.listAll', {}, today);
  const seesPeople = peoplePolicy.may(who, 'people.list', {}, today);
  const passesOn = peoplePolicy.may(who, 'people.passOnNotices', {}, today);
  const explains = peoplePolicy.may(who, 'people.editExplanation', {}, today);
  const trains = trainingPolicy.may(who, 'training.seeTotals', {}, today);
  const creates = campaignsPolicy.may(who, 'campaigns.create', {}, today);
  const links = [
    ...(listsAll ? [{ href: enterprisePaths.all(), text: m.allEnterprises }] : []),
    ...(seesPeople ? [{ href: peoplePaths.all, text: m.people }] : []),
    ...(passesOn ? [{ href: peoplePaths.notices, text: m.notices }] : []),
    ...(explains ? [{ href: peoplePaths.explanationEditing, text: m.explanation }] : []),
    ...(trains ? [{ href: trainingPaths.hub, text: m.training }] : []),
    ...(creates ? [{ href: campaignPaths.add, text: m.newCampaign }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <nav aria-labelledby="seluruh" class="mt-6">
      <h2 id="seluruh">{m.whole}</h2>
      <ul class="flex flex-wrap gap-x-6">
        {[{ href: campaignPaths.all, text: m.allCampaigns }, ...links].map((link) => (
          <li key={link.href} class="min-h-11 inline-flex items-center">
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
