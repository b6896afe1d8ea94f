/** Rows of another enterprise's book: found by fingerprints, asked about at whoever came later. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { addDays, day } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { leaveQuestion } from '../../src/sales/actions/decide.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import { searchDoubles } from '../../src/sales/actions/search-doubles.ts';
import { commonRows } from '../../src/sales/questions/copied-rows.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises, emptyLedgers, requestOf, saleOf } from './cast.ts';
import { type ListRow, listReading } from './lists.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
});
after(() => house.close());
beforeEach(() => emptyLedgers(house));

const first = day('2026-06-01');
const officer = { personId: newId(), via: 'web' } as const;
let salt = 0;

/** Days from the first, and amounts in thousands. */
type Row = readonly [number, number];
const book: readonly Row[] = Array.from({ length: 20 }, (_, i) => [i, 17 + ((i * 7) % 13) * 3]);

async function list(enterpriseId: string, rows: readonly Row[], product = 'Keripik') {
  const { importId } = await importFile(house, system('web'), {
    enterpriseId,
    reading: listReading({
      ...{ name: `catatan-${salt}.csv`, salt: salt++ },
      rows: rows.map(
        ([at, amount]): ListRow => ({ day: addDays(first, at), amount: amount * 1_000, product }),
      ),
    }),
    spoolFolder: house.config.varFolder,
  });
  return importId ?? assert.fail('booked');
}

const search = () => searchDoubles(house, system('job'));

async function asked() {
  const { rows } = await house.database.pool.query<{
    enterprise_id: string;
    item_id: string;
    details: Record<string, unknown>;
  }>(
    `select enterprise_id, item_id, details from queue_item
     where kind = 'copied_rows' and closed_at is null order by opened_at`,
  );
  return rows;
}

async function pair(): Promise<[string, string]> {
  const [one, other] = await addEnterprises(house, 2);
  if (!one || !other) throw new Error('two enterprises');
  return [one, other];
}

test('a book that was copied whole is asked about once, at whoever recorded it later', async () => {
  const [own, copier] = await pair();
  await list(own, book);
  await search();
  await list(copier, book);
  await search();
  const [question, ...others] = await asked();
  assert.deepEqual(others, []);
  assert.equal(question?.enterprise_id, copier);
  assert.deepEqual(question?.details, {
    ...{ otherId: own, from: '2026-06-01', to: '2026-06-20', rows: 20, of: 20 },
    ...{ otherFrom: '2026-06-01', otherTo: '2026-06-20' },
  });
  const answer = { enterpriseId: copier, itemId: question?.item_id ?? '', reason: 'Satu lapak' };
  await leaveQuestion(house, officer, answer);
  await list(copier, [[25, 11]]);
  await search();
  assert.deepEqual(await asked(), [], 'an answer holds for what it judged');
});

test('days moved, products renamed and amounts altered are still found', async () => {
  const [own, copier] = await pair();
  await list(own, book);
  const altered = book.map(([at, amount], i): Row => [at + 4, i === 9 ? amount + 5 : amount]);
  await list(copier, [[0, 99], ...altered, [29, 98]], 'Kripik pisang');
  await search();
  const [question] = await asked();
  assert.equal(question?.enterprise_id, copier);
  const { rows, of, from } = question?.details ?? {};
  assert.deepEqual([rows, of, from], [19, 20, '2026-06-05']);
  const spans = { from: first, to: addDays(first, 30), spans: null };
  const common = await commonRows(
    house.database,
    { enterpriseId: copier, ...spans },
    { enterpriseId: own, ...spans },
  );
  assert.equal(common.length, 19);
  assert.ok(common.every((one) => one.own.omzet === one.other.omzet));
});

test('rows that were typed in are found beside a list', async () => {
  const [own, copier] = await pair();
  await list(own, book);
  const entries = book.map(([at, amount]) => {
    const on = addDays(first, at);
    const entryId = newId(house.clock().getTime() + at);
    return saleOf({ entryId, day: on, toDay: on, amount: amount * 1_000 });
  });
  await recordSales(house, requestOf(copier, ...entries));
  await search();
  assert.equal((await asked())[0]?.enterprise_id, copier);
});

test('prices in common, short runs and a form’s examples are asked nothing', async () => {
  const [one, other] = await pair();
  // Two prices in turn, and nine rows alike.
  const turns = Array.from({ length: 20 }, (_, i): Row => [i, i % 2 ? 15 : 20]);
  await list(one, [...turns, [21, 31], [21, 32], ...book.slice(0, 9)]);
  await list(other, [...turns, [22, 41], [22, 42], ...book.slice(0, 9)]);
  const examples = Array.from({ length: 12 }, (_, i): Row => [0, 5 + i * 2]);
  for (const id of await addEnterprises(house, 9)) await list(id, examples);
  await search();
  assert.deepEqual(await asked(), []);
});

test('the question lapses when either side is taken back', async () => {
  const [own, copier] = await pair();
  const original = await list(own, book);
  await list(copier, book);
  await search();
  assert.equal((await asked()).length, 1);
  const taken = { enterpriseId: own, importId: original, reason: 'uji' };
  await reverseImport(house, officer, taken);
  await search();
  assert.deepEqual(await asked(), []);
});
