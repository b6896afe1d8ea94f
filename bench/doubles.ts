/**
 * The search for doubles over a million lines of three thousand enterprises, and how well its rules
 * do on a set of which the truth is known: doubles of three kinds, noise in their amounts, days and
 * notes, and other sales that only look like them.
 */
import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import { type Seeded, seeded } from '../demo/seeded.ts';
import { system } from '../src/journal/index.ts';
import { addDays, type Day, day } from '../src/kernel/day.ts';
import { newId } from '../src/kernel/id.ts';
import { searchDoubles } from '../src/sales/actions/search-doubles.ts';
import { channels } from '../src/sales/words.ts';
import { addEnterprises, type BenchGround, timed } from './ground.ts';
import type { Figure } from './report.ts';

const first = day('2026-03-20');
const days = 90;
const [shopee, bazaar, whatsapp, qris] = (['shopee', 'bazaar', 'whatsapp', 'qris'] as const).map(
  (one) => channels.indexOf(one),
) as [number, number, number, number];

/** A row of the ledger, as much of it as the search looks at. */
interface Line {
  no: string;
  issuer: 'entry' | 'shopee' | 'pay';
  channel: number;
  day: Day;
  toDay: Day;
  amount: number;
  note: string;
  /** The same sale stands in the ledger once more. */
  isDouble: boolean;
}

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
  return lines;
}

export async function doublesBench(
  ground: BenchGround,
  { lines, enterprises }: { lines: number; enterprises: number },
): Promise<Figure[]> {
  const ids = await addEnterprises(ground, enterprises);
  const rng = seeded('doubles');
  const truth = new Map<string, boolean>();
  for (let at = 0; at < ids.length; at += 100) {
    const some = ids.slice(at, at + 100).map((id) => ({
      ...{ id, lines: linesOf(rng, Math.round(lines / enterprises)) },
    }));
    for (const one of some.flatMap((each) => each.lines)) {
      if (one.issuer === 'entry') truth.set(one.no, one.isDouble);
    }
    await write(ground, some);
  }
  const { pool } = ground.database;
  await pool.query('analyze sale_order, sale_line, sales_day, sale_entry, ledger_head');
  const counted = () =>
    pool
      .query<{ omzet: number }>(
        'select sum(omzet)::bigint as omzet from sale_order where standing = 0',
      )
      .then(({ rows }) => rows[0]?.omzet ?? 0);
  const before = await counted();
  const { ms } = await timed(() => searchDoubles(ground, system('job')));
  const again = await timed(() => searchDoubles(ground, system('job')));
  const removed = before - (await counted());
  const { rows } = await pool.query<{ order_no: string }>(
    `select order_no from queue_item where kind = 'likely_double' and closed_at is null`,
  );
  const found = rows.filter((row) => truth.get(row.order_no)).length;
  const positives = [...truth.values()].filter(Boolean).length;
  const of = `${truth.size} records, ${positives} of them doubles, ${rows.length} asked about`;
  return [
    {
      ...{ name: 'search of all ledgers', value: ms, unit: 'ms', budget: 10_000 },
      of: `${lines} lines, ${enterprises} enterprises`,
    },
    { name: 'the same again', value: again.ms, unit: 'ms', budget: 1_000 },
    { name: 'precision', value: (found / rows.length) * 100, unit: '%', of },
    { name: 'recall', value: (found / positives) * 100, unit: '%', of },
    { name: 'sales taken out by the rules alone', value: removed, unit: 'rows', budget: 0 },
  ];
}

/** Straight into the tables: what is measured is the search, not the booking. */
async function write(
  { database }: BenchGround,
  some: readonly { id: string; lines: readonly Line[] }[],
): Promise<void> {
  const client = await database.pool.connect();
  const copy = async (table: string, rows: Iterable<readonly (string | number)[]>) => {
    const stream = client.query(copyFrom(`copy ${table} from stdin`));
    for (const row of rows) {
      if (!stream.write(`${row.join('\t')}\n`)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
  };
  try {
    await client.query('begin');
    const issuers = await issuerIds(client);
    const all = some.flatMap(({ id, lines }) => lines.map((line) => ({ id, ...line })));
    const { rows } = await client.query<{ block: number }>(
      `select nextval('snapshot_block') as block from generate_series(1, $1)`,
      [all.length],
    );
    const placed = all.map((line, nth) => ({ ...line, at: (rows[nth]?.block ?? 0) * 1000 }));
    await copy(
      `sale_order (order_no, issuer_id, enterprise_id, snapshot_id, lines_id, import_id, hash,
         authority, stamp, rank_window, rank_minute, rank_order, state, standing, stream, channel,
         evidence, day, status_word, is_refund, qty, lines, gross, returned, voucher, omzet, from_seq)`,
      placed.map((one) => [
        ...[one.no, issuers[one.issuer], one.id, one.at, one.at, one.no, one.no],
        ...[one.issuer === 'entry' ? 0 : 3, 0, 0, 0, 0, 2, one.issuer === 'pay' ? 5 : 0, 0],
        ...[one.channel, one.issuer === 'entry' ? 4 : one.issuer === 'pay' ? 2 : 1, one.day, ''],
        ...['f', 1, 1, one.amount, 0, 0, one.amount, 1],
      ]),
    );
    await copy(
      `sale_line (enterprise_id, snapshot_id, line_no, file_row, product, variation, sku, qty,
         returned_qty, price_h, gross_h, returned_h, gross, returned, omzet)`,
      placed.map((one) => [
        ...[one.id, one.at, 1, 0, one.note, '', '', 1, 0, one.amount * 100, one.amount * 100, 0],
        ...[one.amount, 0, one.amount],
      ]),
    );
    await copy(
      `sale_entry (enterprise_id, entry_id, content_hash, ledger_seq, kind, day, to_day, stream,
         channel, amount_rp, quantity, transactions, product, received_at, on_behalf)`,
      placed
        .filter((one) => one.issuer === 'entry')
        .map((one) => [
          ...[one.id, one.no, '\\\\x00', 1, 'dayTotal', one.day, one.toDay, 'campaign'],
          ...[channels[one.channel] ?? '', one.amount, 1, 1, one.note, '2026-06-20', 'f'],
        ]),
    );
    const ids = some.map(({ id }) => id);
    await client.query(
      `insert into sales_day select enterprise_id, day, stream, channel, evidence, state, standing,
         count(*), count(*), sum(qty), sum(gross), 0, 0, sum(omzet)
       from sale_order where enterprise_id = any($1) group by 1, 2, 3, 4, 5, 6, 7`,
      [ids],
    );
    await client.query('insert into ledger_head select unnest($1::uuid[]), 1', [ids]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function issuerIds(client: {
  query: (text: string) => Promise<{ rows: { code: string; issuer_id: number }[] }>;
}): Promise<Record<Line['issuer'], number>> {
  await client.query(
    `insert into issuer (code, is_local)
     values ('entry', true), ('shopee', false), ('pay/bca/1', true) on conflict do nothing`,
  );
  const { rows } = await client.query('select code, issuer_id from issuer');
  const of = (code: string) => rows.find((row) => row.code === code)?.issuer_id ?? 0;
  return { entry: of('entry'), shopee: of('shopee'), pay: of('pay/bca/1') };
}
