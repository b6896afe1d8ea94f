import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { act, system } from '../journal/index.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { type EntryRequest, judge, recordSales, recordTogether } from './actions/entries.ts';
import type { Entry } from './rules/entry.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
});
after(() => house.close());

async function enterprise(): Promise<string> {
  const id = newId();
  await act(house, system('cli'), async ({ sql, note, now }) => {
    await sql
      .insertInto('enterprise')
      .values({ enterprise_id: id, name: 'Keripik Uji', zone: 'WIB', created_at: now })
      .execute();
    note({ verb: 'enterprises.add', thing: 'enterprise', thingId: id });
  });
  return id;
}

function sale(over: Partial<Entry> = {}): Entry {
  const at = day('2026-06-14');
  return {
    entryId: newId(),
    kind: 'sale',
    day: at,
    toDay: at,
    stream: 'campaign',
    channel: 'bazaar',
    amount: 75_000,
    quantity: 5,
    transactions: 1,
    product: 'Keripik pisang',
    ...over,
  };
}

function request(enterpriseId: string, ...entries: Entry[]): EntryRequest {
  return { actor: system('web'), enterpriseId, zone: 'WIB', onBehalf: false, entries };
}

async function omzet(enterpriseId: string): Promise<number> {
  const { rows } = await house.database.pool.query<{ omzet: number; whole: number }>(
    `select coalesce(sum(omzet), 0)::bigint as omzet,
       (select coalesce(sum(omzet), 0)::bigint from sale_order where enterprise_id = $1) as whole
     from sales_day where enterprise_id = $1 and state = 2 and standing = 0`,
    [enterpriseId],
  );
  assert.equal(rows[0]?.omzet, rows[0]?.whole, 'day sums equal the ledger');
  return rows[0]?.omzet ?? 0;
}

/** How often each was read from end to end; a connection keeps its counts a second for itself. */
async function wholeReads(tables: readonly string[]): Promise<unknown> {
  const { pool, acting, pipelined } = house.database;
  for (const one of [pool, acting, pipelined]) await one.query('select pg_stat_force_next_flush()');
  const { rows } = await pool.query(
    `select relname, seq_scan from pg_stat_user_tables where relname = any($1) order by relname`,
    [tables],
  );
  assert.equal(rows.length, tables.length);
  return rows;
}

// The first of this file: its tables are as short as they ever are.
test('entries and their notes find what they follow by its index, while tables are short, too', async () => {
  const tables = ['journal', 'ledger_head', 'ledger_write', 'sale_entry'];
  const id = await enterprise();
  // With one page, and known to have one, a table is read whole by whoever plans for it.
  await house.database.pool.query(`vacuum analyze ${tables.join(', ')}`);
  const before = await wholeReads(tables);
  for (let i = 0; i < 8; i++) await recordSales(house, request(id, sale()));
  assert.deepEqual(await wholeReads(tables), before);
});

test('E21: one entry sent 64 times at once is one sale with 64 equal receipts', async () => {
  const id = await enterprise();
  const entry = sale();
  const receipts = await Promise.all(
    Array.from({ length: 64 }, () => recordSales(house, request(id, entry))),
  );
  assert.deepEqual(new Set(receipts.map(([receipt]) => receipt?.outcome)), new Set(['recorded']));
  assert.equal(receipts.filter(([receipt]) => !receipt?.isRepeat).length, 1);
  assert.equal(await omzet(id), 75_000);
});

test('E21: the same id with another amount is a conflict, and the first stays counted', async () => {
  const id = await enterprise();
  const entry = sale();
  await recordSales(house, request(id, entry));
  const [receipt] = await recordSales(house, request(id, { ...entry, amount: 57_000 }));
  assert.equal(receipt?.outcome, 'conflict');
  assert.equal(await omzet(id), 75_000);
  const kept = await house.database.read
    .selectFrom('sale_entry_conflict')
    .select('content')
    .where('enterprise_id', '=', id)
    .execute();
  assert.equal(kept.length, 1);
});

test('E21: the same id in another enterprise is an entry of its own', async () => {
  const [a, b] = [await enterprise(), await enterprise()];
  const entry = sale();
  const both = [request(a, entry), request(b, entry)];
  await recordTogether(
    house,
    both.map((one) => judge(one, house.clock())),
  );
  assert.deepEqual([await omzet(a), await omzet(b)], [75_000, 75_000]);
});

test('two contents under one id in one sending: the first is booked, the second is a conflict', async () => {
  const id = await enterprise();
  const entry = sale();
  const receipts = await recordSales(house, request(id, entry, { ...entry, amount: 1_000 }));
  assert.deepEqual(
    receipts.map((receipt) => receipt.outcome),
    ['recorded', 'conflict'],
  );
  assert.equal(await omzet(id), 75_000);
});

test('a refused entry says every reason and leaves its neighbours booked', async () => {
  const id = await enterprise();
  const tomorrow = day('2026-06-16');
  const bad = sale({ day: tomorrow, toDay: tomorrow, amount: 0, channel: null });
  const receipts = await recordSales(house, request(id, bad, sale()));
  assert.deepEqual(
    receipts[0]?.reasons.map((reason) => reason.code),
    ['entry.future', 'entry.noChannel', 'entry.noAmount'],
  );
  assert.equal(await omzet(id), 75_000);
});

test("the numbers of an enterprise's writes have no gap, and repeats take none", async () => {
  const id = await enterprise();
  const entry = sale();
  for (let i = 0; i < 3; i++) await recordSales(house, request(id, entry));
  await recordSales(house, request(id, sale()));
  const writes = await house.database.read
    .selectFrom('ledger_write')
    .select('seq')
    .where('enterprise_id', '=', id)
    .orderBy('seq')
    .execute();
  assert.deepEqual(
    writes.map((write) => write.seq),
    [1, 2],
  );
});
