import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Actor, system } from '../../src/journal/index.ts';
import { day } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { answerDouble } from '../../src/sales/actions/link-double.ts';
import { endOnlyRecord, stateOnlyRecord } from '../../src/sales/actions/only-record.ts';
import { searchDoubles } from '../../src/sales/actions/search-doubles.ts';
import { shopeeFile } from '../../src/sales/importers/test-files.ts';
import { inspectFiles } from '../../src/sales/inspect.ts';
import { salesProblems } from '../../src/sales/problems.ts';
import { evidenceLevels } from '../../src/sales/words.ts';
import { type TestGround, testGround } from '../house.ts';
import { bankList, qrisReport } from './bank-files.ts';
import { assertSound, type Books, newBooks, permutations, verifier } from './books.ts';
import { requestOf, saleOf } from './cast.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-10-01T03:00:00Z');
});
after(() => house.close());

const twoPaid = [
  { at: '10:11:12', amount: 45_000 },
  { at: '10:20:00', amount: 20_000, isVoid: true },
  { at: '10:21:00', amount: 30_000 },
];

/** What counts and its levels of evidence, and what stands beside it. */
async function levels({ id }: Books): Promise<string> {
  const { rows } = await house.database.pool.query<{ evidence: number }>(
    `select distinct evidence from sales_day
     where enterprise_id = $1 and standing = 0 and orders <> 0 order by 1`,
    [id],
  );
  return rows.map((row) => evidenceLevels[row.evidence]).join('');
}

/** Points and disputed amount of each open question about a double. */
async function doubles({ id }: Books): Promise<[number, number, unknown][]> {
  const { rows } = await house.database.pool.query<{
    points: number;
    disputed_rp: number;
    details: { reasons: unknown };
  }>(
    `select points, disputed_rp, details from queue_item
     where enterprise_id = $1 and closed_at is null and kind = 'likely_double' order by subject`,
    [id],
  );
  return rows.map((row) => [row.points, row.disputed_rp, row.details.reasons]);
}

async function answer(books: Books, isDouble: boolean): Promise<void> {
  const item = await books.item('likely_double');
  await answerDouble(house, verifier, {
    ...{
      enterpriseId: books.id,
      itemId: item.itemId,
      isDouble,
      reason: 'Cocok dengan laporannya.',
    },
    judgedHash: (await books.headOf(item.orderNo ?? '')).hash,
  });
}

const search = () => searchDoubles(house, system('job'));

async function issuerOf({ id }: Books, code: string): Promise<number> {
  const { rows } = await house.database.pool.query<{ issuer_id: number }>(
    `select distinct o.issuer_id from sale_order o join issuer i using (issuer_id)
     where o.enterprise_id = $1 and i.code like $2`,
    [id, code],
  );
  assert.equal(rows.length, 1);
  return rows[0]?.issuer_id ?? 0;
}

test('E32: payments and the credit that settles them count nothing and are linked', async () => {
  const qris = qrisReport(twoPaid, day('2026-09-05'));
  for (const order of permutations(['qris', 'bank'])) {
    const books = await newBooks(house);
    for (const name of order) {
      await books.loadBytes(`${name}.x`, name === 'qris' ? qris : bankList('75000.00'));
    }
    await search();
    await search();
    assert.deepEqual(await books.sums(), ['evidence final 149475/0/0/149475']);
    const links = await house.database.pool.query(
      `select l.rule, l.is_certain, l.other->>'count' as rows, l.other->>'amount' as amount, p.fee
       from sale_link l join sale_payment p using (enterprise_id, order_no, issuer_id)
       where enterprise_id = $1 and ended_seq is null`,
      [books.id],
    );
    const settled = { rule: 'batch', is_certain: true, rows: '2', amount: '75000', fee: 525 };
    assert.deepEqual(links.rows, [settled]);
    assert.deepEqual(await books.kinds(), []);
  }
  const books = await newBooks(house);
  await books.loadBytes('qris.x', qris);
  await books.loadBytes('bank.x', bankList('76000.00'));
  await search();
  assert.deepEqual(await books.kinds(), ['settlement_differs']);
  await assertSound(house);
});

test('E32: as `inspect` tells it', async () => {
  const paths = [
    ['qris.xlsx', qrisReport(twoPaid, day('2026-09-05'))],
    ['bank.csv', bankList('75000.00')],
  ].map(([name, bytes]) => {
    const path = join(house.config.varFolder, String(name));
    writeFileSync(path, bytes as Buffer);
    return path;
  });
  const { channels, evidence } = await inspectFiles(paths);
  assert.deepEqual(channels, {});
  assert.deepEqual(evidence['qris'], { gross: 75_000, fee: 525, lines: 2 });
});

/** 23 payments of 750.000 together, no two alike. */
const manyPaid = Array.from({ length: 23 }, (_, nth) => ({
  at: `1${Math.floor(nth / 6)}:${String((nth % 6) * 10).padStart(2, '0')}:00`,
  amount: nth < 22 ? 20_000 + nth * 1_000 : 750_000 - 22 * 20_000 - 231_000,
}));
const fifth = day('2026-09-05');

async function bazaar(actor: Actor = system('web')): Promise<Books> {
  const books = await newBooks(house);
  const total = { kind: 'dayTotal' as const, day: fifth, toDay: fifth, amount: 750_000 };
  const entry = saleOf({ ...total, product: 'QRIS bazar' });
  await recordSales(house, { ...requestOf(books.id, entry), actor });
  await books.loadBytes('q.x', qrisReport(manyPaid, fifth));
  return books;
}
const reasons = { sameAmount: 40, onlyOne: 20, sameDay: 15, named: 15 };

test('E33: a day of a bazaar and the payments of it', async () => {
  const books = await bazaar();
  await search();
  const both = ['final 750000/0/0/750000', 'evidence final 750000/0/0/750000'];
  assert.deepEqual([await books.sums(), await levels(books)], [both, 'E']);
  assert.deepEqual(await doubles(books), [[90, 0, reasons]]);
  await answer(books, true);
  assert.deepEqual([await books.sums(), await levels(books)], [both, 'C']);
  await search();
  assert.deepEqual(await books.kinds(), []);
  await assertSound(house);
});

test('E33: payments that are the only record count, until the day is linked to them', async () => {
  const books = await bazaar();
  const issuerId = await issuerOf(books, 'pay/%');
  const stated = { enterpriseId: books.id, issuerId, fromDay: day('2026-09-01') };
  const { recordId } = await stateOnlyRecord(house, verifier, stated);
  await search();
  assert.deepEqual(await books.sums(), ['final 1500000/0/0/1500000']);
  assert.deepEqual(await doubles(books), [[90, 750_000, reasons]]);
  await answer(books, true);
  const linked = ['final 750000/0/0/750000', 'linked final 750000/0/0/750000'];
  assert.deepEqual(await books.sums(), linked);
  await assertSound(house);
  // When the statement is taken back the day counts by itself again.
  await endOnlyRecord(house, verifier, { enterpriseId: books.id, recordId });
  await search();
  const alone = ['final 750000/0/0/750000', 'evidence final 750000/0/0/750000'];
  assert.deepEqual(await books.sums(), alone);
  await assertSound(house);
});

test('E33: payments before the stated day stay evidence, a later file is judged alike', async () => {
  const books = await bazaar();
  const issuerId = await issuerOf(books, 'pay/%');
  const stated = { enterpriseId: books.id, issuerId, fromDay: day('2026-09-06') };
  await stateOnlyRecord(house, verifier, stated);
  await assert.rejects(stateOnlyRecord(house, verifier, stated), salesProblems.alreadyOnlyRecord());
  const later = qrisReport([{ at: '09:00:00', amount: 11_000 }], day('2026-09-07'));
  await books.loadBytes('later.x', later);
  const sums = ['final 761000/0/0/761000', 'evidence final 750000/0/0/750000'];
  assert.deepEqual(await books.sums(), sums);
  await assertSound(house);
});

/** 31 orders of one week and of many buyers, each ledger with its own numbers. */
const weekOfShopee = (letter: string) =>
  shopeeFile(
    Array.from({ length: 31 }, (_, nth) => ({
      ...{ no: `${letter}${nth}`, price: 40_000, created: `2026-06-0${1 + (nth % 7)} 10:00` },
      buyer: `pembeli_contoh_${nth}`,
    })),
  );

async function recap(letter: string): Promise<{ books: Books; importId: string }> {
  const books = await newBooks(house);
  const week = { day: day('2026-06-01'), toDay: day('2026-06-07'), channel: 'shopee' as const };
  const total = saleOf({
    ...week,
    kind: 'dayTotal',
    amount: 1_250_000,
    product: 'Shopee minggu 1',
  });
  await recordSales(house, requestOf(books.id, total));
  const file = 'Order.all.20260601_20260607.xlsx';
  const { importId } = await books.loadBytes(file, weekOfShopee(letter));
  return { books, importId: importId ?? '' };
}

test('E34: a recap beside the export of the same days', async () => {
  const { books, importId } = await recap('V');
  await search();
  assert.deepEqual(await books.sums(), ['final 2490000/0/0/2490000']);
  assert.deepEqual(await doubles(books), [[75, 1_250_000, { sumWithin: 60, named: 15 }]]);
  await answer(books, true);
  const linked = ['final 1240000/0/0/1240000', 'linked final 1250000/0/0/1250000'];
  assert.deepEqual(await books.sums(), linked);
  await search();
  assert.deepEqual(await books.kinds(), []);
  await assertSound(house);
  // Without the export the recap is all that is known of these sales.
  await books.reverse(importId);
  await search();
  assert.ok((await books.sums()).includes('final 1250000/0/0/1250000'));
  await assertSound(house);
});

test('E34: two sales that a person told apart are asked about no more', async () => {
  const { books } = await recap('W');
  await search();
  await answer(books, false);
  await search();
  assert.deepEqual(await books.kinds(), []);
  assert.deepEqual(await books.sums(), ['final 2490000/0/0/2490000']);
});

test('whoever recorded it may not decide', async () => {
  const books = await bazaar(verifier);
  await search();
  await assert.rejects(answer(books, true), salesProblems.ownWork());
});

test('common amounts are no pairs, and a question lapses when its other side is taken back', async () => {
  const books = await newBooks(house);
  const sale = (amount: number) => saleOf({ day: fifth, toDay: fifth, amount });
  const packs = Array.from({ length: 4 }, () => sale(15_000));
  await recordSales(house, requestOf(books.id, ...packs, sale(123_000)));
  const paid = [15_000, 15_000, 15_000, 123_000];
  const report = qrisReport(
    paid.map((amount, nth) => ({ at: `10:0${nth}:00`, amount })),
    fifth,
  );
  const { importId } = await books.loadBytes('q.x', report);
  await search();
  assert.deepEqual(await doubles(books), [[75, 0, { sameAmount: 40, onlyOne: 20, sameDay: 15 }]]);
  await books.reverse(importId ?? '');
  await search();
  assert.deepEqual(await books.kinds(), []);
  await assertSound(house);
});
