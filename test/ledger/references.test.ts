import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { day } from '../../src/kernel/day.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { answerDouble } from '../../src/sales/actions/link-double.ts';
import { endOnlyRecord, stateOnlyRecord } from '../../src/sales/actions/only-record.ts';
import { searchDoubles } from '../../src/sales/actions/search-doubles.ts';
import { evidenceLevels } from '../../src/sales/words.ts';
import { type TestGround, testGround } from '../house.ts';
import { qrisReport } from './bank-files.ts';
import { assertSound, type Books, newBooks, permutations, verifier } from './books.ts';
import { type ListRow, listReading } from './lists.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-10-01T03:00:00Z');
});
after(() => house.close());

const fifth = day('2026-09-05');
/** A report that numbers its payments R1, R2, R3. */
const paid = (amounts: readonly number[], of = fifth) =>
  qrisReport(
    amounts.map((amount, nth) => ({ at: `10:1${nth}:00`, amount })),
    of,
  );
const told = (reference: string, amount: number): ListRow => ({
  ...{ day: fifth, reference, at: reference, amount, product: 'Kopi' },
});

async function loadList({ id }: Books, rows: readonly ListRow[]): Promise<string> {
  const { importId } = await importFile(house, system('web'), {
    ...{ enterpriseId: id, onBehalf: false, spoolFolder: house.config.varFolder },
    reading: listReading({ name: 'kasir.xlsx', rows }),
  });
  return importId ?? '';
}

/** What counts, by its evidence, and the rules of the links that stand. */
async function stands({ id }: Books): Promise<string[]> {
  await searchDoubles(house, system('job'));
  await searchDoubles(house, system('job'));
  const { rows } = await house.database.pool.query<{ evidence: number; omzet: number }>(
    `select evidence, sum(omzet)::bigint as omzet from sales_day
     where enterprise_id = $1 and standing = 0 group by 1 having sum(omzet) <> 0 order by 1`,
    [id],
  );
  const links = await house.database.pool.query<{ rule: string; is_certain: boolean }>(
    `select rule, is_certain from sale_link where enterprise_id = $1 and ended_seq is null
     order by order_no`,
    [id],
  );
  await assertSound(house);
  return [
    ...rows.map((row) => `${evidenceLevels[row.evidence]} ${row.omzet}`),
    ...links.rows.map((row) => `${row.rule}${row.is_certain ? '' : '?'}`),
  ];
}

test('1.5: a till’s row and the QRIS payment of the same reference are one sale, in any order', async () => {
  for (const order of permutations(['list', 'report'])) {
    const books = await newBooks(house);
    for (const one of order) {
      if (one === 'report') await books.loadBytes('q.x', paid([45_000, 30_000, 45_000]));
      else await loadList(books, [told('R1', 45_000), told('R2', 30_000), told('', 45_000)]);
    }
    assert.deepEqual(await stands(books), ['C 75000', 'E 45000', 'paid', 'paid'], `${order}`);
  }
});

test('1.5: a reference with another amount, or that comes twice, makes nothing certain', async () => {
  const books = await newBooks(house);
  await books.loadBytes('q.x', paid([45_000, 31_000]));
  await loadList(books, [told('R1', 45_500), told('R2', 31_000), told('R2', 31_000)]);
  assert.deepEqual(await stands(books), ['E 107500']);
  const later = await newBooks(house);
  await later.loadBytes('q.x', paid([45_000], day('2026-09-15')));
  await loadList(later, [told('R1', 45_000)]);
  assert.deepEqual(await stands(later), ['E 45000'], 'short numbers come again on other days');
});

test('1.5: what a reference proved falls back with the report, and returns with it', async () => {
  const books = await newBooks(house);
  const { importId } = await books.loadBytes('q.x', paid([45_000]));
  await loadList(books, [told('R1', 45_000)]);
  assert.deepEqual(await stands(books), ['C 45000', 'paid']);
  await books.reverse(importId ?? '');
  assert.deepEqual(await stands(books), ['E 45000']);
  await books.loadBytes('q.x', paid([45_000]));
  assert.deepEqual(await stands(books), ['C 45000', 'paid']);
});

test('1.5: where payments are the till’s sales, the row of the same reference leaves', async () => {
  const books = await newBooks(house);
  await books.loadBytes('q.x', paid([45_000, 20_000]));
  await loadList(books, [told('R1', 45_000)]);
  assert.deepEqual(await stands(books), ['C 45000', 'paid']);
  const { rows } = await house.database.pool.query<{ issuer_id: number }>(
    `select distinct issuer_id from sale_payment where enterprise_id = $1`,
    [books.id],
  );
  const { recordId } = await stateOnlyRecord(house, verifier, {
    ...{ enterpriseId: books.id, issuerId: rows[0]?.issuer_id ?? 0, fromDay: day('2026-09-01') },
  });
  assert.deepEqual(await stands(books), ['C 65000', 'paidSales']);
  await endOnlyRecord(house, verifier, { enterpriseId: books.id, recordId });
  assert.deepEqual(await stands(books), ['C 45000', 'paid']);
});

test('1.5: what a person has linked stays as they said, whatever reference is told later', async () => {
  const books = await newBooks(house);
  await books.loadBytes('q.x', paid([51_300]));
  await loadList(books, [told('R9', 51_300)]);
  assert.deepEqual(await stands(books), ['E 51300']);
  const { itemId, orderNo } = await books.item('likely_double');
  const { hash: judgedHash } = await books.headOf(orderNo ?? '');
  const reason = 'Cocok dengan laporannya.';
  const answer = { enterpriseId: books.id, itemId, isDouble: true, reason };
  await answerDouble(house, verifier, { ...answer, judgedHash });
  await books.loadBytes('q2.x', paid([1, 2, 3, 4, 5, 6, 7, 8, 51.3].map((one) => one * 1_000)));
  assert.deepEqual(await stands(books), ['C 51300', 'paid?']);
});
