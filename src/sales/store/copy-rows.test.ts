import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestGround, testGround } from '../../../test/house.ts';
import { dayOfNumber } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { CopyRows } from './copy-rows.ts';
import { copyIn } from './spool.ts';

let house: TestGround;
before(async () => {
  house = await testGround();
});
after(() => house.close());

interface Row {
  small: number;
  whole: number;
  big: number;
  amount: number;
  day: ReturnType<typeof dayOfNumber> | null;
  id: string;
  is_true: boolean;
  words: string;
}

const columns =
  'small smallint, whole integer, big bigint, amount numeric(14, 3), day date, id uuid, is_true boolean, words text';

/** What PostgreSQL has after a COPY of these rows. */
async function copied(rows: readonly Row[]): Promise<Row[]> {
  const client = await house.database.pool.connect();
  try {
    const writer = new CopyRows();
    for (const row of rows) {
      writer.row(8).smallint(row.small).integer(row.whole).bigint(row.big).numeric(row.amount);
      writer.day(row.day).uuid(row.id).flag(row.is_true).text(row.words);
    }
    await client.query(
      `create temp table copied (${columns}, nth bigint generated always as identity)`,
    );
    await copyIn(
      client,
      'copied (small, whole, big, amount, day, id, is_true, words)',
      writer.take(),
    );
    const back = await client.query<Row & { nth: number }>('select * from copied order by nth');
    return back.rows.map(({ nth: _, ...row }) => row);
  } finally {
    await client.query('drop table if exists copied');
    client.release();
  }
}

const row: fc.Arbitrary<Row> = fc.record({
  small: fc.integer({ min: -32_768, max: 32_767 }),
  whole: fc.integer(),
  big: fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -1, 2 ** 31, 2 ** 32, -(2 ** 32))),
  amount: fc
    .oneof(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom(0, 1, 999, 10_000_000),
    )
    .map((thousandths) => thousandths / 1000),
  day: fc.option(fc.integer({ min: -20_000, max: 60_000 }).map(dayOfNumber)),
  id: fc.constant(null).map(() => newId()),
  is_true: fc.boolean(),
  words: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('\t', '\n', '\r', '\\', '\u0000', 'a', 'é', '𝄞') }),
  ),
});

test('any row comes back from PostgreSQL as it was, without NUL', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const expected = rows.map((one) => ({
        ...one,
        words: one.words.replaceAll('\u0000', ''),
        // JavaScript has two zeros.
        amount: one.amount + 0,
        big: one.big + 0,
      }));
      assert.deepEqual(await copied(rows), expected);
    }),
    { numRuns: 60 },
  );
});

test('rows are whole across pieces of any number', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => ({
    ...{
      small: i % 7,
      whole: i,
      big: i * 1e9,
      amount: i / 8,
      day: dayOfNumber(19_000 + (i % 400)),
    },
    ...{ id: newId(), is_true: i % 2 === 0, words: `Keripik pisang ${i}` },
  }));
  assert.deepEqual(await copied(rows), rows);
});

test('a value that does not fit its column is a broken promise, not another value', () => {
  const rows = new CopyRows();
  assert.throws(() => rows.smallint(40_000), /40000 is a smallint/);
  assert.throws(() => rows.integer(2 ** 31), /2147483648 is an integer/);
  assert.throws(() => rows.integer(0.5), /0.5 is an integer/);
  assert.throws(() => rows.bigint(2 ** 53), /is a safe integer/);
  assert.throws(() => rows.numeric(Number.NaN), /NaN is a quantity/);
});
