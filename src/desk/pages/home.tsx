import type { VNode } from 'preact';
import { listCampaigns } from '../../campaigns/index.ts';
import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { addDays, weeksOf } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { hasAdministrator, may, type Who } from '../../people/index.ts';
import { channelWords, salesPaths, salesPolicy, totalOf } from '../../sales/index.ts';
import {
  Empty,
  Figure,
  formatCount,
  inLocale,
  type Page,
  redirect,
  type Visit,
} from '../../web/index.ts';
import { desk } from '../messages.ts';
import { waysIn } from '../ways-in.ts';

/** The first page, for whoever opens it. */
export async function homePage(visit: Visit): Promise<Page | Response> {
  if (!visit.who) return welcome(visit);
  const [own, ...others] = ownEnterprises(visit.who);
  if (own && others.length === 0) return redirect(`/usaha-saya/${own}`);
  return office(visit, visit.who);
}

/** Enterprises that the person acts for. */
function ownEnterprises(who: Who): string[] {
  return who.grants.flatMap(({ role, scope }) =>
    role === 'producer' && scope.kind === 'enterprise' ? [scope.id] : [],
  );
}

async function welcome(visit: Visit): Promise<Page | Response> {
  const { house } = visit;
  if (!house.config.simulation && !(await hasAdministrator(house.database)))
    return redirect('/mulai');
  const m = inLocale(desk, visit.locale);
  const people = house.config.simulation ? await waysIn(house.database) : [];
  return {
    title: m.welcome,
    width: 'phone',
    body: (
      <>
        <h1>{m.welcome}</h1>
        <p class="my-3">{m.lead}</p>
        <p>
          <a class="btn btn-primary min-h-12" href="/masuk">
            {m.signIn}
          </a>
        </p>
        {people.length > 0 && (
          <section class="mt-8">
            <h2>{m.waysIn}</h2>
            <p class="grounds mb-3">{m.waysInLead}</p>
            <ul class="grid gap-2">
              {people.map((person) => (
                <li key={person.personId}>
                  <form method="post" action={`/simulasi/masuk/${person.personId}`}>
                    <button
                      type="submit"
                      class="btn btn-outline w-full min-h-12 justify-between h-auto py-2"
                    >
                      <span class="font-semibold">{person.role}</span> <span>{person.name}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
            <p class="mt-4">
              <a href="/simulasi/fakta">{m.facts}</a>
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
  const totals = await Promise.all(seen.map(({ campaignId }) => totalOf(database, { campaignId })));
  const own = ownEnterprises(who);
  const names = await enterpriseNames(database, own);
  const isAdministrator = who.grants.some((grant) => grant.role === 'administrator');
  return {
    title: m.title,
    body: (
      <>
        <h1>{m.campaigns}</h1>
        {seen.length === 0 && own.length === 0 && <Empty>{m.noCampaigns}</Empty>}
        <div class="grid gap-6 md:grid-cols-2 my-4">
          {totals.map((total) => (
            <section key={total.campaignId} class="border border-base-300 rounded-box p-4">
              <h2>
                <a href={`/kampanye/${total.campaignId}`}>{total.campaignName}</a>
              </h2>
              <Figure
                label={m.sales}
                value={formatRupiah(total.byState.final.omzet)}
                href={salesPaths.campaign(total.campaignId)}
                grounds={`${m.final} · ${m.reported(total.reported.n, total.reported.of)}`}
              />
            </section>
          ))}
        </div>
        {own.length > 0 && <h2>{m.enterprises}</h2>}
        <ul>
          {own.map((id) => (
            <li key={id} class="min-h-11">
              <a href={`/usaha-saya/${id}`}>{names.get(id) ?? id}</a>
            </li>
          ))}
        </ul>
        {isAdministrator && (
          <p class="mt-6 flex gap-4 flex-wrap">
            <a href="/kampanye/baru">{m.newCampaign}</a>
            <a href="/orang">{m.people}</a>
          </p>
        )}
      </>
    ),
  };
}

/** A producer's phone: the week, and the two things to do (look.md). */
export async function producerPage(visit: Visit): Promise<Page> {
  const enterpriseId = visit.c.req.param('enterprise') ?? '';
  const { database } = visit.house;
  const { locale } = visit;
  const m = inLocale(desk, locale);
  const [names, target] = await Promise.all([
    enterpriseNames(database, [enterpriseId]),
    enterpriseTarget(database, enterpriseId),
  ]);
  const campaignId = target?.memberships?.at(-1)?.campaignId ?? null;
  const total = campaignId ? await totalOf(database, { campaignId, enterpriseId }) : null;
  const name = names.get(enterpriseId) ?? '';
  return {
    title: name,
    width: 'phone',
    body: (
      <>
        <h1 class="break-words">{name}</h1>
        {total && <ThisWeek visit={visit} total={total} />}
        <p class="grid gap-3 my-6">
          <a class="btn btn-primary min-h-12 text-base" href={salesPaths.entry(enterpriseId)}>
            {m.record}
          </a>
          <a class="btn btn-outline min-h-12 text-base" href={salesPaths.upload(enterpriseId)}>
            {m.upload}
          </a>
        </p>
        {total && (
          <Figure
            label={`${m.wholeWindow} · ${total.campaignName}`}
            value={formatRupiah(total.byState.final.omzet)}
            grounds={m.final}
            href={salesPaths.enterprise(enterpriseId, total.campaignId)}
          />
        )}
      </>
    ),
  };
}

function ThisWeek({
  visit,
  total,
}: {
  visit: Visit;
  total: Awaited<ReturnType<typeof totalOf>>;
}): VNode {
  const { locale, today } = visit;
  const m = inLocale(desk, locale);
  const weeks = weeksOf(total.window.from, total.window.to);
  // After the window the last week stays in sight.
  const week =
    weeks.find((one) => one.from <= today && today < addDays(one.from, 7)) ?? weeks.at(-1);
  const sums = total.byWeek.filter(
    (row) => row.week === week?.no && (row.state === 'final' || row.state === 'provisional'),
  );
  const omzet = sums.reduce((sum, row) => sum + row.sums.omzet, 0);
  const orders = sums.reduce((sum, row) => sum + row.sums.orders, 0);
  const top = total.byChannel
    .filter((row) => row.state === 'final')
    .sort((a, b) => b.sums.omzet - a.sums.omzet)
    .slice(0, 3);
  return (
    <>
      <Figure
        label={m.thisWeek}
        value={formatRupiah(omzet)}
        grounds={m.transactions(formatCount(orders, locale))}
      />
      <p class="grounds mt-2">
        {top
          .map((row) => `${channelWords[row.channel][locale]} ${formatRupiah(row.sums.omzet)}`)
          .join(' · ')}
      </p>
    </>
  );
}
