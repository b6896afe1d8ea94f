/**
 * Events with a nation in one campaign: 22.515 enterprises called to each of four, three thousand
 * that take part in one, and their sales there. Each question is asked many times over; the 99th
 * percentile is held against the budget of a page.
 */
import { createCampaign } from '../src/campaigns/index.ts';
import { eventsNear, ownEvents, shownEventsOf, soldAt } from '../src/growth/questions/events.ts';
import { findEvent } from '../src/growth/store/events.ts';
import { selectPledges } from '../src/growth/store/pledges.ts';
import { listTakers } from '../src/growth/store/takers.ts';
import { act, system } from '../src/journal/index.ts';
import { present } from '../src/kernel/assert.ts';
import { day } from '../src/kernel/day.ts';
import { type BenchGround, keeper, timed } from './ground.ts';
import type { Figure } from './report.ts';

const enterprises = 22_515;
const placed = 3000;
const campaignId = 'ukur-acara';
const asked = 60;
const budgetMs = 50;
const today = day('2026-06-03');

const id = (kind: string, nth: string): string =>
  `('0190${kind}-0000-7000-8000-' || lpad(to_hex(${nth}), 12, '0'))::uuid`;

export async function eventsBench(ground: BenchGround): Promise<Figure[]> {
  const { database } = ground;
  await seedEvents(ground);
  const eventId = '01900e02-0000-7000-8000-000000000001';
  const enterpriseId = '01900e01-0000-7000-8000-000000000007';
  const event = present(await findEvent(database.pool, eventId), 'a seeded event');
  const page = { limit: 51, offset: 0 };
  const shown = await listTakers(database.pool, event, { show: 'placed', ...page });
  const ids = shown.map((one) => one.enterpriseId);
  const now = new Date('2026-06-03T03:00:00Z');
  const first = await timed(() => shownEventsOf(database, { campaignId, now }));
  const questions: Record<string, () => Promise<unknown>> = {
    'events of a campaign, kept': () => shownEventsOf(database, { campaignId, now }),
    'who takes part, a page': () => listTakers(database.pool, event, { show: 'placed', ...page }),
    'who is silent, a page': () => listTakers(database.pool, event, { show: 'silent', ...page }),
    'all, page 300': () =>
      listTakers(database.pool, event, { show: 'all', ...page, offset: 15_000 }),
    'sales of a page there': () => soldAt(database, event, ids),
    'an enterprise’s events': () => ownEvents(database, enterpriseId),
    'events near, for the entry form': () =>
      eventsNear({ house: { database }, today }, enterpriseId),
    'pledges of a campaign': () => selectPledges(database.pool, { campaignId }),
  };
  const figures: Figure[] = [{ name: 'events of a campaign, made', value: first.ms, unit: 'ms' }];
  for (const [name, ask] of Object.entries(questions)) {
    await ask();
    const times: number[] = [];
    for (let i = 0; i < asked; i++) times.push((await timed(ask)).ms);
    const value = times.sort((a, b) => a - b)[Math.floor(asked * 0.99)] ?? 0;
    const of = `${enterprises} enterprises called to 4 events`;
    figures.push({ name: `${name}, p99`, value, unit: 'ms', budget: budgetMs, of });
  }
  return figures;
}

/** Rows as the writes leave them, put in at once: this measures reading. */
async function seedEvents(ground: BenchGround): Promise<void> {
  const window = { from: '2026-03-01', to: '2026-06-30' };
  await createCampaign(ground, keeper, { id: campaignId, name: 'Ukur', zone: 'WIB', ...window });
  await act(ground, system('cli'), async (tx) => {
    for (const statement of statements) await tx.client.query(statement);
    tx.note({ verb: 'bench.seed', thing: 'campaign', thingId: campaignId, campaignId });
  });
  await ground.database.pool.query('vacuum analyze');
}

const many = (to: number) => `generate_series(1, ${to}) n`;
const eventNo = id('0e02', 'e');
const enterpriseNo = id('0e01', 'n');

const statements = [
  `insert into enterprise (enterprise_id, name, zone, created_at)
   select ${enterpriseNo}, 'Usaha Acara ' || n, 'WIB', now() from ${many(enterprises)}`,
  `insert into participation (enterprise_id, campaign_id, from_day)
   select ${enterpriseNo}, '${campaignId}', '2026-03-01' from ${many(enterprises)}`,
  `insert into growth_event (event_id, campaign_id, made_at)
   select ${eventNo}, '${campaignId}', now() from generate_series(1, 4) e`,
  `insert into growth_event_version (event_id, version, kind, name, place, from_day, to_day,
     call_until, sells, terms, reason, is_cancelled, told_at)
   select ${eventNo}, 1, 'exhibition', 'Pameran ' || e, 'Balai', date '2026-05-22' + e * 10,
     date '2026-05-22' + e * 10 + 4, date '2026-05-22' + e * 10, true, '', '', false, now()
   from generate_series(1, 4) e`,
  // Every second one answered, one in ten of these twice.
  `insert into growth_event_answer (enterprise_id, event_id, version, wants, goods, needs, told_at)
   select ${enterpriseNo}, ${eventNo}, v, n % 3 > 0 or v = 2, 'Keripik', '', now()
   from ${many(enterprises)}, generate_series(1, 4) e, generate_series(1, 2) v
   where n % 2 = 0 and (v = 1 or n % 20 = 0)`,
  `insert into growth_event_place (enterprise_id, event_id, version, outcome, stand, reason, told_at)
   select ${enterpriseNo}, ${eventNo}, 1, 'placed', 'A-' || n, '', now()
   from ${many(placed)}, generate_series(1, 4) e`,
  `insert into growth_event_day (enterprise_id, day, event_id)
   select ${enterpriseNo}, date '2026-05-22' + e * 10 + d, ${eventNo}
   from ${many(placed)}, generate_series(1, 4) e, generate_series(0, 4) d`,
  `insert into growth_event_result (enterprise_id, event_id, version, came, has_no_sales, words,
     told_at)
   select ${enterpriseNo}, ${eventNo}, 1, n % 9 > 0, false, '', now()
   from ${many(placed)}, generate_series(1, 4) e`,
  `insert into growth_event_taker (enterprise_id, event_id, wants, outcome, came)
   select ${enterpriseNo}, ${eventNo}, case when n % 2 = 0 then n % 3 > 0 or n % 20 = 0 end,
     case when n <= ${placed} then 'placed' end, case when n <= ${placed} then n % 9 > 0 end
   from ${many(enterprises)}, generate_series(1, 4) e where n % 2 = 0 or n <= ${placed}`,
  `insert into sales_day (enterprise_id, day, stream, channel, evidence, state, standing, orders,
     lines, qty, gross, returned, voucher, omzet)
   select ${enterpriseNo}, date '2026-03-01' + d, 0, 0, 1, 2, 0, 5, 5, 5, 250000, 0, 0, 250000
   from ${many(enterprises)}, generate_series(0, 60, 5) d`,
  `insert into sales_day (enterprise_id, day, stream, channel, evidence, state, standing, orders,
     lines, qty, gross, returned, voucher, omzet)
   select ${enterpriseNo}, date '2026-05-22' + 10 + d, 1, 12, 4, 2, 0, 5, 5, 5, 250000, 0, 0, 250000
   from ${many(placed)}, generate_series(0, 4) d`,
  `insert into growth_pledge (enterprise_id, pledge_id, campaign_id, event_id, buyer, country, goods,
     value_hundredths, currency, day, document, told_at)
   select ${enterpriseNo}, ${id('0e03', 'n')}, '${campaignId}', ${id('0e02', '1')}, 'Toko', 'ID',
     'Keripik', 100000000, 'IDR', '2026-06-02', '', now() from ${many(1000)}`,
];
