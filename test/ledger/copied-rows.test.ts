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
import { fileOf, type OrderSpec, readingOf } from './readings.ts';

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
     where kind in ('copied_rows', 'copied_days') and closed_at is null order by opened_at`,
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
    'rows',
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

/** A platform's export: of each day some orders, whose numbers begin with these letters. */
async function exported(
  enterpriseId: string,
  letters: string,
  { moved = 0, of = 30, alter = -1 }: { moved?: number; of?: number; alter?: number } = {},
): Promise<string> {
  const orders = Array.from({ length: of }, (_, at) => at).flatMap((at) =>
    Array.from({ length: 1 + (at % 3) }, (_, nth): OrderSpec => {
      const price = 15_000 + ((at * 7 + nth * 5) % 11) * 2_500 + (at === alter ? 500 : 0);
      const lines = [{ price, quantity: 1 + ((at + nth) % 2), product: `Keripik ${letters}` }];
      return { orderNo: `${letters}${at}${nth}`, status: 'Selesai', day: at + moved, lines };
    }),
  );
  const { importId } = await importFile(house, system('web'), {
    enterpriseId,
    reading: readingOf(
      fileOf({
        ...{ from: 0, to: 40, latestMinute: 1, authority: 3, detail: 1, salt: salt++ },
        // A file may be sorted by anything.
        orders: letters < 'M' ? orders : orders.toReversed(),
      }),
    ),
    spoolFolder: house.config.varFolder,
  });
  return importId ?? assert.fail('booked');
}

test('an export under other order numbers is found by its days, at whoever recorded it later', async () => {
  const [own, copier] = await pair();
  house.setNow('2026-07-01T03:00:00Z');
  const original = await exported(own, 'ASLI');
  house.setNow('2026-07-02T03:00:00Z');
  await exported(copier, 'TIRU', { moved: 3, alter: 12 });
  await search();
  const [question, ...others] = await asked();
  assert.deepEqual(others, []);
  assert.equal(question?.enterprise_id, copier);
  assert.deepEqual(question?.details, {
    ...{ otherId: own, rows: 29, of: 30 },
    ...{ from: '2026-06-04', to: '2026-07-03', otherFrom: '2026-06-01', otherTo: '2026-06-30' },
  });
  const spans = { from: first, to: addDays(first, 40), spans: null };
  const common = await commonRows(
    house.database,
    'days',
    { enterpriseId: copier, ...spans },
    { enterpriseId: own, ...spans },
  );
  assert.deepEqual(
    [common.length, common[0]?.own.day, common[0]?.other.day, common[0]?.own.channel],
    [29, '2026-06-04', '2026-06-01', 'shopee'],
  );
  // Sold since: the marks of days stand where they stood.
  const marks = async () =>
    (
      await house.database.pool.query<{ key: string }>(
        `select concat_ws(' ', mark, place) as key from sale_mark where enterprise_id = $1
         and place >= 1000000000 order by 1`,
        [own],
      )
    ).rows.map(({ key }) => key);
  const before = await marks();
  assert.ok(before.length > 1);
  await recordSales(house, requestOf(own, saleOf({ channel: 'bazaar' })));
  await search();
  assert.deepEqual(await marks(), before);
  const taken = { enterpriseId: own, importId: original, reason: 'uji' };
  await reverseImport(house, officer, taken);
  await search();
  assert.deepEqual(await asked(), []);
});

test('of two who were recorded before either was searched, the later is asked about', async () => {
  const [one, other] = (await pair()).sort();
  for (const [late, early] of [
    [one, other],
    [other, one],
  ] as const) {
    await emptyLedgers(house);
    house.setNow('2026-07-01T03:00:00Z');
    await exported(early ?? '', 'ASLI');
    house.setNow('2026-07-02T03:00:00Z');
    await exported(late ?? '', 'TIRU');
    await search();
    assert.deepEqual(
      (await asked()).map((question) => question.enterprise_id),
      [late],
    );
  }
});

test('whoever copies passes for nobody’s source by an own day that came before', async () => {
  // A true day of their own first: on another channel, or one of the same channel among the days.
  for (const channel of ['tiktok', 'shopee'] as const) {
    await emptyLedgers(house);
    const [own, copier] = await pair();
    house.setNow('2026-07-01T03:00:00Z');
    const lines = [{ price: 3000, quantity: 1 }];
    const early = { orderNo: 'SENDIRI', status: 'Selesai' as const, day: 12, channel, lines };
    await importFile(house, system('web'), {
      ...{ enterpriseId: copier, spoolFolder: house.config.varFolder },
      reading: readingOf(
        fileOf({
          ...{ from: 0, to: 40, latestMinute: 1, authority: 3, detail: 1, salt: salt++ },
          orders: [channel === 'tiktok' ? { ...early, issuer: 'tts' } : early],
        }),
      ),
    });
    house.setNow('2026-07-02T03:00:00Z');
    await exported(own, 'ASLI');
    house.setNow('2026-07-03T03:00:00Z');
    await exported(copier, 'TIRU');
    await search();
    assert.deepEqual(
      (await asked()).map((question) => question.enterprise_id),
      [copier],
      channel,
    );
  }
});

test('few days alike, or a rhythm of two prices, are asked nothing', async () => {
  const [one, other] = await pair();
  await exported(one, 'ASLI', { of: 9 });
  await exported(other, 'TIRU', { of: 9 });
  const [third, fourth] = await pair();
  const turns = (letters: string) =>
    fileOf({
      ...{ from: 0, to: 40, latestMinute: 1, authority: 3, detail: 1, salt: salt++ },
      orders: Array.from({ length: 30 }, (_, at) => ({
        ...{ orderNo: `${letters}${at}`, status: 'Selesai' as const, day: at },
        lines: [{ price: at % 2 ? 15_000 : 20_000, quantity: 1 }],
      })),
    });
  for (const [id, letters] of [
    [third, 'X'],
    [fourth, 'Y'],
  ] as const) {
    await importFile(house, system('web'), {
      ...{ enterpriseId: id, spoolFolder: house.config.varFolder },
      reading: readingOf(turns(letters)),
    });
  }
  await search();
  assert.deepEqual(await asked(), []);
});
