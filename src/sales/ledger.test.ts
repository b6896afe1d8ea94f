import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { emptyLedgers } from '../../test/ledger/cast.ts';
import { byHand } from '../../test/ledger/journal-guard.ts';
import { act, system } from '../journal/index.ts';
import { newId } from '../kernel/id.ts';
import { importFile } from './actions/import.ts';
import { reverseImport } from './actions/reverse.ts';
import { openFile } from './importers/index.ts';
import { shopeeFile } from './importers/test-files.ts';
import { checkLedger } from './questions/check.ts';

const samples = join(import.meta.dirname, '../../../shared/samples');
const june1 = 'shopee/Order.all.order_creation_date.20260601_20260610.xlsx';
const june5 = 'shopee/Order.all.order_creation_date.20260605_20260611.xlsx';
const era45 = 'shopee/Order.all.20210601_20210610_45col.xlsx';
const tiktok = 'tiktok-tokopedia/Semua_pesanan_2026-06_desc_row.csv';
const moka = 'moka/moka_transactions.csv';
const withSamples = {
  skip: existsSync(samples) ? false : 'the samples are not beside this checkout',
};

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
});
after(() => house.close());

/** One that nobody shares an order number with: the house is emptied of sales first. */
async function enterprise(): Promise<string> {
  await emptyLedgers(house);
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

async function load(enterpriseId: string, name: string) {
  const path = join(samples, name);
  const reading = await openFile({ path, name: name.split('/').at(-1) ?? name });
  const imported = await importFile(house, system('cli'), {
    enterpriseId,
    reading,
    spoolFolder: join(house.config.varFolder, 'work'),
  });
  return { ...imported, importId: imported.importId ?? '' };
}

/** g/r/v/o of final, omzet of provisional, gross of void: what the examples say. */
async function sums(enterpriseId: string) {
  const { rows } = await house.database.pool.query<Record<string, number>>(
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
  return rows[0];
}

async function assertSound() {
  const findings = await checkLedger(house.database);
  assert.deepEqual(
    findings.filter((finding) => finding.broken > 0),
    [],
  );
}

const e1 = {
  g: 1_475_000,
  r: 35_000,
  v: 7_274,
  o: 1_432_726,
  p: 210_500,
  void: 97_000,
  orders: 10,
  lines: 12,
};
const e2 = {
  g: 1_634_000,
  r: 35_000,
  v: 7_274,
  o: 1_591_726,
  p: 32_000,
  void: 136_000,
  orders: 11,
  lines: 13,
};

test('E1: the Shopee sample alone', withSamples, async () => {
  const id = await enterprise();
  const { receipt } = await load(id, june1);
  assert.equal(receipt.booked.orders, 10);
  assert.deepEqual(await sums(id), e1);
  await assertSound();
});

test('E2: the later snapshot, in both orders and with repetitions', withSamples, async () => {
  for (const order of [
    [june1, june5],
    [june5, june1],
    [june5, june1, june5, june1],
  ]) {
    const id = await enterprise();
    const receipts = [];
    for (const name of order) receipts.push(await load(id, name));
    assert.deepEqual(await sums(id), e2, order.join(' + '));
    assert.equal(receipts.filter((one) => one.isRepeat).length, order.length - 2);
    if (order.length === 2 && order[0] === june1) {
      const { booked, updated, known } = receipts[1]?.receipt ?? assert.fail('a receipt');
      assert.deepEqual([booked.orders, updated.orders, known], [1, 3, 3]);
    }
  }
  await assertSound();
});

test('E4: the 45-column sample with E1 is exactly E1', withSamples, async () => {
  for (const order of [
    [era45, june1],
    [june1, era45],
  ]) {
    const id = await enterprise();
    for (const name of order) await load(id, name);
    assert.deepEqual(await sums(id), e1, order.join(' + '));
  }
  await assertSound();
});

test('E27 and E31: Moka and TikTok samples, twice', withSamples, async () => {
  const id = await enterprise();
  for (const name of [moka, tiktok, moka, tiktok]) await load(id, name);
  const { g, r, v, o, p } = (await sums(id)) ?? {};
  assert.deepEqual(
    { g, r, v, o, p },
    { g: 65_000 + 219_000, r: 20_000 + 35_000, v: 0, o: 45_000 + 184_000, p: 159_000 },
  );
  await assertSound();
});

test('E37: what a reversed file had superseded is effective again', withSamples, async () => {
  const id = await enterprise();
  const first = await load(id, june1);
  const second = await load(id, june5);
  const undo = (importId: string) =>
    reverseImport(house, system('cli'), { enterpriseId: id, importId, reason: 'salah toko' });
  await undo(second.importId);
  assert.deepEqual(await sums(id), e1);
  await assertSound();
  await undo(first.importId);
  assert.equal((await sums(id))?.['orders'], 0);
  await assertSound();
  await load(id, june5);
  await load(id, june1);
  assert.deepEqual(await sums(id), e2);
  await assertSound();
});

test('check finds an order whose issuer nobody knows', async () => {
  const id = await enterprise();
  const file = shopeeFile([{ no: 'A', status: 'Selesai', price: 20_000, quantity: 1 }]);
  await loadBytes(id, 'Order.all.order_creation_date.20260601_20260610.xlsx', file);
  await assertSound();
  await byHand(house.database.pool, 'update sale_order set issuer_id = 999999');
  const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
  assert.deepEqual(
    broken.map((finding) => finding.invariant),
    ['I12 every number has its issuer'],
  );
});

test('E12: parts of a split export count when all are there, in any order', async () => {
  const rows = (letters: string, price: number) =>
    [...letters].map((no) => ({ no, status: 'Selesai', price, quantity: 1 }));
  const window = '20260601_20260610';
  const one = shopeeFile(rows('AB', 20_000));
  const two = shopeeFile(rows('BC', 25_000));
  const name = (no: number) => `Order.all.order_creation_date.${window}_part_${no}_of_2.xlsx`;
  for (const order of [
    [1, 2],
    [2, 1],
    [1, 1, 2, 2],
  ]) {
    const id = await enterprise();
    const missing: number[] = [];
    for (const no of order) {
      const done = await loadBytes(id, name(no), no === 1 ? one : two);
      missing.push(done.partsMissing);
    }
    assert.equal(missing[0], 1);
    const { o, orders, lines } = (await sums(id)) ?? {};
    assert.deepEqual({ o, orders, lines }, { o: 90_000, orders: 3, lines: 4 }, order.join(' '));
    await assertSound();
  }
});

test('a list of cancelled orders changes an order and makes none', async () => {
  const sold = shopeeFile([{ no: 'A', status: 'Sedang Dikirim', price: 60_000, quantity: 1 }]);
  const gone = { status: 'Batal', quantity: 1 };
  const cancelled = shopeeFile(
    [
      { no: 'A', price: 60_000, ...gone },
      { no: 'D', price: 10_000, ...gone },
    ],
    'cancelled',
  );
  for (const order of [
    [0, 1],
    [1, 0],
    [1, 0, 1],
  ]) {
    const id = await enterprise();
    const changed: number[] = [];
    for (const which of order) {
      const file = [sold, cancelled][which] ?? assert.fail('a file');
      const kind = which === 0 ? 'all' : 'cancelled';
      const end = which === 0 ? '20260610' : '20260615';
      const done = await loadBytes(
        id,
        `Order.${kind}.order_creation_date.20260601_${end}.xlsx`,
        file,
      );
      if (!done.isRepeat) changed.push(done.receipt.updated.orders);
    }
    // The list says so when its order was there already.
    assert.deepEqual(changed, order[0] === 0 ? [0, 1] : [0, 0]);
    const { p, void: v, orders } = (await sums(id)) ?? {};
    assert.deepEqual({ p, v, orders }, { p: 0, v: 60_000, orders: 1 }, order.join(' '));
    await assertSound();
  }
});

async function loadBytes(enterpriseId: string, name: string, bytes: Uint8Array) {
  const path = join(house.config.varFolder, name);
  writeFileSync(path, bytes);
  const reading = await openFile({ path, name });
  const spoolFolder = join(house.config.varFolder, 'work');
  return importFile(house, system('cli'), { enterpriseId, reading, spoolFolder });
}
