/**
 * The search for doubles over a million lines of three thousand enterprises, and how well its rules
 * do on a set of which the truth is known: doubles of three kinds, noise in their amounts, days and
 * notes, and other sales that only look like them.
 */
import { type Seeded, seeded } from '../demo/seeded.ts';
import { system } from '../src/journal/index.ts';
import { addDays, type Day, day } from '../src/kernel/day.ts';
import { newId } from '../src/kernel/id.ts';
import { searchDoubles } from '../src/sales/actions/search-doubles.ts';
import { channels } from '../src/sales/words.ts';
import { copiesIn, plantCopies } from './copies.ts';
import { addEnterprises, type BenchGround, timed } from './ground.ts';
import { type Line, writeLines } from './ledger-rows.ts';
import type { Figure } from './report.ts';

const first = day('2026-03-20');
const days = 90;
const [shopee, bazaar, whatsapp, qris] = (['shopee', 'bazaar', 'whatsapp', 'qris'] as const).map(
  (one) => channels.indexOf(one),
) as [number, number, number, number];

const price = (rng: Seeded) => rng.pick([15_000, 20_000, 25_000, 35_000, 45_000, 50_000]);
const oddPrice = (rng: Seeded) => rng.int(51, 900) * 1_000 + rng.int(0, 9) * 100;

/** One enterprise's ninety days: its export, its payments, and what it wrote down beside them. */
function linesOf(rng: Seeded, size: number): Line[] {
  const lines: Line[] = [];
  const at = () => addDays(first, rng.int(0, days - 1));
  const add = (line: Omit<Line, 'no' | 'toDay'> & { toDay?: Day }) =>
    lines.push({ no: newId(), toDay: line.day, ...line });
  const sale = { note: '', isDouble: false };
  for (let i = 0; i < size * 0.55; i++) {
    const amount = price(rng) * rng.int(1, 4);
    add({ ...sale, issuer: 'shopee', channel: shopee, day: at(), amount });
  }
  const entry = { issuer: 'entry', channel: whatsapp } as const;
  const pay = { issuer: 'pay', channel: qris } as const;
  // Stalls: the payments of a day, and the day's total that was typed in.
  for (let stall = 0; stall < 4; stall++) {
    const on = at();
    const paid = Array.from({ length: rng.int(4, 9) }, () => oddPrice(rng));
    for (const amount of paid) add({ ...sale, ...pay, day: on, amount });
    const note = rng.chance(0.6) ? 'QRIS bazar' : '';
    const total = paid.reduce((sum, one) => sum + one, 0);
    // Now and then somebody paid in cash, and the sums differ.
    const amount = rng.chance(0.1) ? total + 25_000 : total;
    add({ ...entry, channel: bazaar, day: on, amount, note, isDouble: true });
  }
  // Single sales that were typed in and paid by QRIS.
  for (let i = 0; i < 6; i++) {
    const [on, amount] = [at(), rng.chance(0.8) ? oddPrice(rng) : price(rng)];
    add({ ...sale, ...pay, day: rng.chance(0.15) ? addDays(on, 1) : on, amount });
    add({ ...entry, day: on, amount, note: rng.chance(0.3) ? 'bayar qris' : '', isDouble: true });
  }
  // The week's Shopee sales, written down by hand and rounded.
  for (let week = 0; week < 3; week++) {
    const from = addDays(first, rng.int(0, 11) * 7);
    const toDay = addDays(from, 6);
    const sum = lines
      .filter((one) => one.channel === shopee && one.issuer === 'shopee')
      .filter((one) => from <= one.day && one.day <= toDay)
      .reduce((all, one) => all + one.amount, 0);
    if (sum === 0) continue;
    const amount = Math.round((sum * (1 + rng.int(-25, 25) / 1000)) / 1_000) * 1_000;
    const note = rng.chance(0.7) ? 'Shopee minggu ini' : '';
    add({ ...entry, channel: shopee, day: from, toDay, amount, note, isDouble: true });
  }
  // Other sales, of common amounts and of odd ones.
  while (lines.length < size) {
    const amount = rng.chance(0.7) ? price(rng) : oddPrice(rng);
    const other = { ...sale, day: at(), amount };
    add(rng.chance(0.6) ? { ...other, ...entry } : { ...other, ...pay });
  }
  return lines.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

export async function doublesBench(
  ground: BenchGround,
  { lines, enterprises }: { lines: number; enterprises: number },
): Promise<Figure[]> {
  const ids = await addEnterprises(ground, enterprises);
  const rng = seeded('doubles');
  const truth = new Map<string, boolean>();
  const copied = { rows: new Set<string>(), days: new Set<string>() };
  for (let at = 0; at < ids.length; at += 100) {
    const some = ids.slice(at, at + 100).map((id) => ({
      ...{ id, lines: linesOf(rng, Math.round(lines / enterprises)) },
    }));
    plantCopies(rng, some, copied);
    for (const one of some.flatMap((each) => each.lines)) {
      if (one.issuer === 'entry') truth.set(one.no, one.isDouble);
    }
    await writeLines(ground, some);
  }
  const { pool } = ground.database;
  // Else what is measured is how a million new rows settle on the disk.
  await pool.query('vacuum analyze sale_order, sale_line, sales_day, sale_entry, ledger_head');
  await pool.query('checkpoint');
  const counted = () =>
    pool
      .query<{ omzet: number }>(
        'select sum(omzet)::bigint as omzet from sale_order where standing = 0',
      )
      .then(({ rows }) => rows[0]?.omzet ?? 0);
  const before = await counted();
  const { ms } = await timed(() => searchDoubles(ground, system('job')));
  const again = await timed(() => searchDoubles(ground, system('job')));
  await pool.query('delete from sale_search');
  const scan = await timed(() => searchDoubles(ground, system('job')));
  const removed = before - (await counted());
  const { rows } = await pool.query<{ order_no: string }>(
    `select order_no from queue_item where kind = 'likely_double' and closed_at is null`,
  );
  const found = rows.filter((row) => truth.get(row.order_no)).length;
  const positives = [...truth.values()].filter(Boolean).length;
  const of = `${truth.size} records, ${positives} of them doubles, ${rows.length} asked about`;
  return [
    {
      ...{ name: 'scan of all ledgers', value: scan.ms, unit: 'ms', budget: 10_000 },
      of: `${lines} lines, ${enterprises} enterprises`,
    },
    { name: 'the first time, with all questions opened', value: ms, unit: 'ms' },
    { name: 'the same with nothing written', value: again.ms, unit: 'ms', budget: 1_000 },
    { name: 'precision', value: (found / rows.length) * 100, unit: '%', of },
    { name: 'recall', value: (found / positives) * 100, unit: '%', of },
    ...(await copiesIn(ground, copied)),
    { name: 'sales taken out by the rules alone', value: removed, unit: 'rows', budget: 0 },
  ];
}
