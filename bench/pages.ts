/**
 * What the office's pages of a campaign ask, with as many participants as e-Smart IKM has trained:
 * 22.515 members over a window of 90 days. Each question is asked many times over; the 99th
 * percentile is held against the budget of a page.
 */
import { act, system } from '../src/journal/index.ts';
import { addDays, day } from '../src/kernel/day.ts';
import { newId } from '../src/kernel/id.ts';
import { reportingPageOf } from '../src/sales/questions/grid-summary.ts';
import { shownTotalOf } from '../src/sales/questions/many.ts';
import { openQuestionsOf } from '../src/sales/questions/queue.ts';
import { totalOf } from '../src/sales/questions/total.ts';
import { type BenchGround, timed } from './ground.ts';
import type { Figure } from './report.ts';

const members = Number(process.env['BENCH_MEMBERS'] ?? 22_515);
const from = day('2026-03-20');
const to = addDays(from, 89);
const budgetMs = 50;

export async function pagesBench(ground: BenchGround): Promise<Figure[]> {
  const campaignId = 'ukur';
  await seed(ground, campaignId);
  const { database } = ground;
  const gridAt = (offset: number) =>
    reportingPageOf(database, {
      ...{ campaignId, today: to, now: new Date() },
      page: { limit: 100, offset },
    });
  const questions: Record<string, () => Promise<unknown>> = {
    'queue, first page': () => openQuestionsOf(database, { campaignId, now: new Date() }),
    'queue, page 50': () => openQuestionsOf(database, { campaignId, page: 50, now: new Date() }),
    'grid, first page': () => gridAt(0),
    'grid, page 100': () => gridAt(9_900),
    'campaign total': () => totalOf(database, { campaignId }),
    'campaign total as pages show it': () =>
      shownTotalOf(database, { campaignId, now: new Date() }),
  };
  const figures: Figure[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    await ask();
    const times: number[] = [];
    for (let i = 0; i < 60; i++) times.push((await timed(ask)).ms);
    times.sort((a, b) => a - b);
    const at = (share: number) =>
      times[Math.min(times.length - 1, Math.floor(times.length * share))];
    const of = `${members} members`;
    figures.push({ name: `${name}, median`, value: at(0.5) ?? 0, unit: 'ms', of });
    const isPage = name !== 'campaign total';
    const p99 = { name: `${name}, p99`, value: at(0.99) ?? 0, unit: 'ms' as const, of };
    figures.push(isPage ? { ...p99, budget: budgetMs } : p99);
  }
  return figures;
}

/** Rows as the writes leave them, put in at once: this measures reading. */
async function seed({ database, clock }: BenchGround, campaignId: string): Promise<void> {
  await act({ database, clock }, system('cli'), async ({ client, note }) => {
    await client.query(
      `insert into campaign (campaign_id, name, zone, window_from, window_to, created_at)
       values ($1, 'Ukur', 'WIB', $2, $3, now())`,
      [campaignId, from, to],
    );
    await client.query(
      `insert into sale_definition (campaign_id, version, words_id, words_en, streams,
         least_evidence, goods, reason, decided_at)
       values ($1, 1, 'x', 'x', array['campaign'], 'E', 'own', 'x', now())`,
      [campaignId],
    );
    await client.query(
      `insert into enterprise (enterprise_id, name, zone, created_at)
       select gen_random_uuid(), 'Usaha ' || n, 'WIB', now() from generate_series(1, $1) n`,
      [members],
    );
    await client.query(
      `insert into participation (enterprise_id, campaign_id, from_day)
       select enterprise_id, $1, $2 from enterprise`,
      [campaignId, from],
    );
    await client.query(
      `insert into sale_source (enterprise_id, source_id, kind, channel, name)
       select enterprise_id, gen_random_uuid(), 'book', 'bazaar', 'Buku' from enterprise`,
    );
    // Four in five weeks of each with a day of sales.
    await client.query(
      `insert into sales_day (enterprise_id, day, stream, channel, evidence, state, standing,
         orders, lines, qty, gross, returned, voucher, omzet)
       select e.enterprise_id, $1::date + 7 * w + (random() * 6)::int, 0, (random() * 5)::int, 1, 2, 0,
         3, 3, 3, 90000, 0, 0, 90000
       from enterprise e, generate_series(0, 11) w where random() < 0.8
       on conflict do nothing`,
      [from],
    );
    await client.query(
      `insert into ledger_head (enterprise_id, seq) select enterprise_id, 1 from enterprise
       on conflict do nothing`,
    );
    // One open question for each second member.
    await client.query(
      `insert into queue_item (enterprise_id, item_id, kind, subject, points, disputed_rp, details,
         opened_seq, opened_at)
       select enterprise_id, gen_random_uuid(), 'odd_pattern', 'round 2026-04', 0, 0,
         '{"what":"round","from":"2026-04-01","to":"2026-04-30","sales":12,"round":10}', 1, now()
       from enterprise where random() < 0.5`,
    );
    note({ verb: 'bench.seed', thing: 'campaign', thingId: newId(), campaignId });
  });
  await database.pool.query('analyze');
}
