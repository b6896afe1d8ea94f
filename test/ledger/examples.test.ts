/**
 * Worked examples of snapshots (ledger.md 2) through PostgreSQL: each set of files in every order,
 * with all of it repeated, must come to the same figures.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import type { ShopeeRow } from '../../src/sales/importers/test-files.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import type { LedgerFile } from '../../src/sales/rules/fold.ts';
import { permutations, shopee } from '../../src/sales/rules/test-ledger.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises, emptyLedgers } from './cast.ts';
import { readingOf } from './readings.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-10T03:00:00Z');
});
after(() => house.close());

const S = (no: string, price: number, more: Partial<ShopeeRow> = {}): ShopeeRow => ({
  no,
  price,
  ...more,
});
const SD = (no: string, price: number, more: Partial<ShopeeRow> = {}) =>
  S(no, price, { status: 'Sedang Dikirim', ...more });
const B = (no: string, price: number) => S(no, price, { status: 'Batal' });

const book = (enterpriseId: string, file: LedgerFile) =>
  importFile(house, system('cli'), {
    enterpriseId,
    reading: readingOf(file),
    storefrontId: file.storefront ?? null,
    spoolFolder: join(house.config.varFolder, 'work'),
  });

interface Figures {
  /** g/r/v/o of state F. */
  final?: [number, number, number, number];
  provisional?: number;
  void?: number;
  orders?: number;
  lines?: number;
  /** Kinds of open items that the figures leave to a person. */
  queue?: string[];
}

async function figuresOf(enterpriseId: string): Promise<Required<Figures>> {
  const { pool } = house.database;
  const { rows } = await pool.query<Record<string, number>>(
    `select coalesce(sum(gross) filter (where state = 2), 0)::bigint as g,
       coalesce(sum(returned) filter (where state = 2), 0)::bigint as r,
       coalesce(sum(voucher) filter (where state = 2), 0)::bigint as v,
       coalesce(sum(omzet) filter (where state = 2), 0)::bigint as o,
       coalesce(sum(omzet) filter (where state = 0), 0)::bigint as p,
       coalesce(sum(gross) filter (where state = 3), 0)::bigint as void,
       coalesce(sum(orders), 0)::bigint as orders, coalesce(sum(lines), 0)::bigint as lines
     from sales_day where enterprise_id = $1 and standing = 0`,
    [enterpriseId],
  );
  const items = await pool.query<{ kind: string }>(
    `select distinct kind from queue_item where enterprise_id = $1 and closed_at is null order by 1`,
    [enterpriseId],
  );
  const row = rows[0] ?? assert.fail('one row');
  const of = (name: string) => row[name] ?? 0;
  return {
    final: [of('g'), of('r'), of('v'), of('o')],
    provisional: of('p'),
    void: of('void'),
    orders: of('orders'),
    lines: of('lines'),
    queue: items.rows.map(({ kind }) => kind),
  };
}

/** What is not named is expected to be nothing; orders, lines and items only where named. */
async function inEveryOrder(files: readonly LedgerFile[], expected: Figures) {
  for (const order of permutations(files)) {
    for (const schedule of [order, [...order, ...order]]) {
      await emptyLedgers(house);
      const [id = ''] = await addEnterprises(house, 1);
      for (const file of schedule) await book(id, file);
      const { orders, lines, queue, ...sums } = await figuresOf(id);
      assert.deepEqual(
        { orders, lines, queue, ...sums },
        {
          ...{ final: [0, 0, 0, 0], provisional: 0, void: 0, orders, lines, queue },
          ...expected,
        },
        schedule.map(({ importId }) => importId).join(' + '),
      );
      const broken = (await checkLedger(house.database)).filter((one) => one.broken > 0);
      assert.deepEqual(broken, []);
    }
  }
}

test('E3: the same bytes, a re-download and an older file are told apart and add nothing', async () => {
  const f1 = await shopee('0601-0610', [S('A', 100), SD('B', 50)]);
  const redownload = await shopee('0601-0610', [SD('B', 50), S('A', 100)]);
  const f0 = await shopee('0520-0605', [S('B', 50, { status: 'Perlu Dikirim' })]);
  await emptyLedgers(house);
  const [id = ''] = await addEnterprises(house, 1);
  const told = [];
  for (const file of [f1, f1, redownload, f0]) {
    const { isRepeat, receipt } = await book(id, file);
    const { booked, updated, known, older } = receipt;
    told.push([isRepeat, booked.orders, updated.orders, known, older]);
  }
  assert.deepEqual(told, [
    [false, 2, 0, 0, 0],
    [true, 2, 0, 0, 0],
    [false, 0, 0, 2, 0],
    [false, 0, 0, 0, 1],
  ]);
  const { final, provisional, lines } = await figuresOf(id);
  assert.deepEqual([final, provisional, lines], [[100, 0, 0, 100], 50, 2]);
});

test('E5: twin rows of one file are two lines, and three in the newer one', async () => {
  const twins = (count: number) => Array.from({ length: count }, () => S('A', 20_000));
  const f1 = await shopee('0601-0610', twins(2));
  const f2 = await shopee('0601-0611', twins(3));
  await inEveryOrder([f1], { final: [40_000, 0, 0, 40_000], orders: 1, lines: 2 });
  await inEveryOrder([f1, f2], { final: [60_000, 0, 0, 60_000], orders: 1, lines: 3 });
});

test('E6: a line that the newer file lacks no longer counts', async () => {
  const f1 = await shopee('0601-0610', [S('A', 50_000), S('A', 30_000)]);
  const f2 = await shopee('0601-0612', [S('A', 50_000)]);
  await inEveryOrder([f1, f2], { final: [50_000, 0, 0, 50_000], orders: 1, lines: 1 });
});

test('E8: of two downloads of one window the later one wins', async () => {
  const z = SD('Z', 1_000, { created: '2026-06-30 22:10' });
  const f = await shopee('0601-0630', [SD('A', 90_000, { shipped: '2026-06-03 08:00' }), z]);
  const g = await shopee('0601-0630', [S('A', 90_000, { completed: '2026-07-03 09:00' }), z]);
  await inEveryOrder([f, g], { final: [90_000, 0, 0, 90_000], provisional: 1_000 });
});

test('E10: equal ranks are decided by maturity, else by the greater hash and a question', async () => {
  const sd = await shopee('0601-0610', [SD('A', 80)]);
  await inEveryOrder([sd, await shopee('0601-0610', [B('A', 80)])], { void: 80 });
  const s80 = await shopee('0601-0610', [S('A', 80)]);
  const s85 = await shopee('0601-0610', [S('A', 85)]);
  const greater = (s80.orders[0]?.hash ?? '') > (s85.orders[0]?.hash ?? '') ? 80 : 85;
  const asked = { final: [greater, 0, 0, greater], queue: ['undecidable'] } satisfies Figures;
  await inEveryOrder([s80, s85], asked);
});

test('E11: a content seen again in a newer file is as new as that file', async () => {
  const f1 = await shopee('0601-0610', [SD('A', 60)]);
  const f2 = await shopee('0601-0620', [B('A', 60)]);
  const f3 = await shopee('0601-0630', [SD('A', 60)]);
  await inEveryOrder([f1, f2, f3], { provisional: 60, orders: 1 });
});

test('E23: one order through its states, each move two deltas', async () => {
  await emptyLedgers(house);
  const [id = ''] = await addEnterprises(house, 1);
  const A = (more: Partial<ShopeeRow>) => S('A', 30_000, { quantity: 2, ...more });
  const steps: [ShopeeRow, Figures][] = [
    [A({ status: 'Perlu Dikirim' }), { provisional: 60_000 }],
    [A({}), { final: [60_000, 0, 0, 60_000] }],
    [A({ returned: 1 }), { final: [60_000, 30_000, 0, 30_000] }],
    [A({ returned: 2 }), { final: [60_000, 60_000, 0, 0] }],
  ];
  for (const [i, [row, expected]] of steps.entries()) {
    await book(id, await shopee(`0601-06${10 + i}`, [row]));
    const { final, provisional, orders } = await figuresOf(id);
    assert.deepEqual(
      { final, provisional, orders },
      {
        ...{ final: [0, 0, 0, 0], provisional: 0, orders: 1 },
        ...expected,
      },
    );
  }
  const { rows } = await house.database.pool.query(
    `select seq::int, state, sum(orders)::int as orders, sum(omzet)::int as omzet from sales_delta
     where enterprise_id = $1 group by 1, 2 order by 1, 2`,
    [id],
  );
  assert.deepEqual(rows, [
    { seq: 1, state: 0, orders: 1, omzet: 60_000 },
    { seq: 2, state: 0, orders: -1, omzet: -60_000 },
    { seq: 2, state: 2, orders: 1, omzet: 60_000 },
    { seq: 3, state: 2, orders: 0, omzet: -30_000 },
    { seq: 4, state: 2, orders: 0, omzet: -30_000 },
  ]);
});
