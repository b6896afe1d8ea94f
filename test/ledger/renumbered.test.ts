/** One order under the number of the old Tokopedia and under TikTok Shop's (formats.md 2). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { answerDouble } from '../../src/sales/actions/link-double.ts';
import { searchDoubles } from '../../src/sales/actions/search-doubles.ts';
import {
  csvOf,
  type TiktokRow,
  tiktokCells,
  workbookOf,
} from '../../src/sales/importers/test-files.ts';
import { type TokopediaRow, tokopediaCells } from '../../src/sales/importers/test-more-files.ts';
import { type TestGround, testGround } from '../house.ts';
import { assertSound, type Books, newBooks, permutations, verifier } from './books.ts';

let house: TestGround;
let nth = 0;
before(async () => {
  house = await testGround('2026-10-01T03:00:00Z');
});
after(() => house.close());

const invoice = (no: number) => `INV/20240503/MPL/${String(no).padStart(9, '0')}`;
const onDay = { channel: 'Tokopedia', created: '03/05/2024 14:05:33' };
/** Numbers of its own for each test: they belong to one enterprise. */
const series = () => 100 * nth++ + 1;

const tiktok = (rows: readonly TiktokRow[]) => csvOf(tiktokCells(rows));
const old = (rows: readonly TokopediaRow[]) =>
  workbookOf(tokopediaCells(rows), 'Laporan Penjualan');

/** What counts, after the search has settled, and the rules of the links that stand. */
async function stands(books: Books): Promise<string[]> {
  await searchDoubles(house, system('job'));
  await searchDoubles(house, system('job'));
  await assertSound(house);
  const links = await house.database.pool.query<{ rule: string; is_certain: boolean }>(
    `select rule, is_certain from sale_link where enterprise_id = $1 and ended_seq is null`,
    [books.id],
  );
  const rules = links.rows.map(({ rule, is_certain }) => `${rule}${is_certain ? '' : '?'}`);
  return [...(await books.sums()).filter((one) => one.startsWith('final')), ...rules];
}

test('an order that both exports tell counts once, whichever came first', async () => {
  for (const order of permutations(['old', 'new'])) {
    const no = series();
    const books = await newBooks(house);
    for (const one of order) {
      if (one === 'old') {
        await books.loadBytes(
          'lama.xlsx',
          old([
            { no, price: 50_000 },
            { no: no + 1, price: 9000 },
          ]),
        );
      } else {
        const row = { no, price: 50_000, ...onDay, invoice: `${invoice(no)}\t` };
        await books.loadBytes('baru.csv', tiktok([row, { no: no + 1, price: 700 }]));
      }
    }
    // 50.000 once, and what only one of them tells.
    assert.deepEqual(await stands(books), ['final 59700/0/0/59700', 'sameOrder'], `${order}`);
  }
});

test('what the new system tells of the order holds: a return is no sale of the old one', async () => {
  const no = series();
  const books = await newBooks(house);
  await books.loadBytes('lama.xlsx', old([{ no, price: 50_000 }]));
  const row = { no, price: 50_000, ...onDay, invoice: invoice(no) };
  const { importId } = await books.loadBytes(
    'baru.csv',
    tiktok([{ ...row, status: 'Dibatalkan' }]),
  );
  assert.deepEqual(await stands(books), ['sameOrder']);
  await books.reverse(importId ?? '');
  assert.deepEqual(await stands(books), ['final 50000/0/0/50000']);
  await books.loadBytes('baru.csv', tiktok([row]));
  assert.deepEqual(await stands(books), ['final 50000/0/0/50000', 'sameOrder']);
});

test('one invoice that became two orders is linked by their sum', async () => {
  const no = series();
  const books = await newBooks(house);
  await books.loadBytes('lama.xlsx', old([{ no, price: 50_000 }]));
  const row = { ...onDay, invoice: invoice(no) };
  const parts = [
    { no, price: 30_000, ...row },
    { no: no + 1, price: 20_000, ...row },
  ];
  await books.loadBytes('baru.csv', tiktok(parts));
  assert.deepEqual(await stands(books), ['final 50000/0/0/50000', 'sameOrder']);
});

test('one number and two amounts is asked about, and what a person says holds', async () => {
  for (const isDouble of [true, false]) {
    const no = series();
    const books = await newBooks(house);
    await books.loadBytes('lama.xlsx', old([{ no, price: 50_000 }]));
    const row = { no, price: 45_000, ...onDay, invoice: invoice(no) };
    await books.loadBytes('baru.csv', tiktok([row]));
    assert.deepEqual(await stands(books), ['final 95000/0/0/95000']);
    const item = await books.item('likely_double');
    assert.deepEqual(
      [item.orderNo, item.details['points'], item.details['reasons']],
      [invoice(no), 80, { sameNumber: 80 }],
    );
    await answerDouble(house, verifier, {
      ...{ enterpriseId: books.id, itemId: item.itemId, isDouble, reason: 'Satu pesanan?' },
      judgedHash: (await books.headOf(invoice(no))).hash,
    });
    assert.deepEqual(
      await stands(books),
      isDouble ? ['final 45000/0/0/45000', 'sameOrder?'] : ['final 95000/0/0/95000'],
    );
    assert.deepEqual(await books.items(), []);
  }
});

test('an invoice that no old report tells, or another enterprise’s, moves nothing', async () => {
  const no = series();
  const [books, others] = [await newBooks(house), await newBooks(house)];
  await others.loadBytes('lama.xlsx', old([{ no, price: 50_000 }]));
  const row = { no, price: 50_000, ...onDay, invoice: invoice(no) };
  await books.loadBytes('baru.csv', tiktok([row, { no: no + 1, price: 7000, invoice: '-' }]));
  assert.deepEqual(await stands(books), ['final 57000/0/0/57000']);
  assert.deepEqual(await stands(others), ['final 50000/0/0/50000']);
});
