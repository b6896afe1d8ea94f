import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildHouse } from '../../src/house.ts';
import { system } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { correctOrder } from '../../src/sales/actions/correct.ts';
import { type Answer, answerQuestion } from '../../src/sales/actions/decide.ts';
import { bookIncomplete } from '../../src/sales/actions/import.ts';
import { reevaluateWords } from '../../src/sales/actions/reevaluate.ts';
import { shopeeFile, shopeeIncomeFile } from '../../src/sales/importers/test-files.ts';
import { statusTable } from '../../src/sales/rules/states.ts';
import { type TestGround, testGround } from '../house.ts';
import { assertSound, type Books, type Item, newBooks, permutations, verifier } from './books.ts';
import { guardJournal } from './journal-guard.ts';
import type { FileSpec, OrderSpec } from './readings.ts';

const samples = join(import.meta.dirname, '../../../shared/samples');
const withSamples = {
  skip: existsSync(samples) ? false : 'the samples are not beside this checkout',
};

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
  await guardJournal(house.database.pool);
});
after(() => house.close());

const books = () => newBooks(house);

const answer = (of: Books, item: Item, answered: Answer, by: { personId: string } = verifier) =>
  answerQuestion(
    house,
    { ...by, via: 'web' },
    {
      enterpriseId: of.id,
      itemId: item.itemId,
      judgedHash: String(item.details['hash']),
      answer: answered,
      reason: 'dicocokkan dengan aplikasi toko',
    },
  );

/** Days count from 1 June 2026: 0 to 9 is 0601–0610. */
function file(from: number, to: number, orders: OrderSpec[], more: Partial<FileSpec> = {}) {
  const spec: FileSpec = {
    ...{ from, to, latestMinute: 30_000, authority: 3, detail: 1, salt: 0, orders },
    ...more,
  };
  return spec;
}

const order = (
  orderNo: string,
  status: OrderSpec['status'],
  price: number,
  more: Partial<OrderSpec> = {},
): OrderSpec => ({ orderNo, status, day: 4, lines: [{ price, quantity: 1 }], ...more });

let nth = 0;
/** Numbers of marketplaces are shared by all enterprises, so every case has its own. */
const fresh = (letter: string) => `${letter}${++nth}`;

test('E9: a content that is newer by its own times asks, in both orders; taking it counts it final', async () => {
  for (const turn of [0, 1]) {
    const a = fresh('A');
    const mine = await books();
    const [f, g] = [
      file(0, 9, [order(a, 'Sedang Dikirim', 70)]),
      file(1, 8, [order(a, 'Selesai', 70, { latest: 12_000 })]),
    ];
    for (const one of turn === 0 ? [f, g] : [g, f]) await mine.load(one);
    assert.deepEqual(await mine.sums(), ['provisional 70/0/0/70']);
    assert.deepEqual(await mine.kinds(), ['newer_by_own_times']);
    const item = await mine.item('newer_by_own_times');
    const [hash = ''] = item.details['hashes'] as string[];
    await answer(mine, item, { kind: 'take', hash });
    assert.deepEqual(await mine.sums(), ['final 70/0/0/70']);
    assert.deepEqual(await mine.kinds(), []);
    await assertSound(house);
    // A newer file with other content has the last word, and the decision is asked about.
    const later = await mine.load(file(0, 19, [order(a, 'Batal', 70)]));
    assert.deepEqual(await mine.sums(), ['void 70/0/0/70']);
    assert.ok((await mine.kinds()).includes('correction_asleep'));
    await mine.reverse(later);
    assert.deepEqual(await mine.sums(), ['final 70/0/0/70']);
    assert.deepEqual(await mine.kinds(), []);
    await assertSound(house);
  }
});

test('E9: the lines of the content that was taken are its own', async () => {
  const a = fresh('A');
  const mine = await books();
  await mine.load(file(0, 9, [order(a, 'Sedang Dikirim', 70)]));
  const two = [
    { price: 50, quantity: 1 },
    { price: 30, quantity: 2 },
  ];
  await mine.load(file(1, 8, [order(a, 'Selesai', 0, { latest: 12_000, lines: two })]));
  const item = await mine.item('newer_by_own_times');
  const [hash = ''] = item.details['hashes'] as string[];
  await answer(mine, item, { kind: 'take', hash });
  assert.deepEqual(await mine.sums(), ['final 110/0/0/110']);
  await assertSound(house);
});

test('a question that has been answered, or whose order changed since, is not answered again', async () => {
  const a = fresh('A');
  const mine = await books();
  await mine.load(file(0, 9, [order(a, 'Sedang Dikirim', 70)]));
  await mine.load(file(1, 8, [order(a, 'Selesai', 70, { latest: 12_000 })]));
  const item = await mine.item('newer_by_own_times');
  await mine.load(file(0, 9, [order(a, 'Sedang Dikirim', 90)], { latestMinute: 31_000 }));
  await assert.rejects(answer(mine, item, { kind: 'keep' }), { message: /contentChanged|berubah/ });
  const now = await mine.item('newer_by_own_times');
  await answer(mine, now, { kind: 'keep' });
  assert.deepEqual(await mine.kinds(), []);
  await assert.rejects(answer(mine, now, { kind: 'keep' }), { code: 'sales.noSuchItem' });
  assert.deepEqual(await mine.sums(), ['provisional 90/0/0/90']);
});

test('who sent one of an order’s files can neither answer nor correct it', async () => {
  const a = fresh('A');
  const mine = await books();
  const sender = newId();
  await mine.load(file(0, 9, [order(a, 'Sedang Dikirim', 70)]));
  await mine.load(file(1, 8, [order(a, 'Selesai', 70, { latest: 12_000 })]), sender);
  const item = await mine.item('newer_by_own_times');
  const own = { code: 'sales.ownWork' };
  await assert.rejects(answer(mine, item, { kind: 'keep' }, { personId: sender }), own);
  const correction = {
    ...{ enterpriseId: mine.id, issuer: 'shopee', orderNo: a, reason: 'salah baca' },
    judgedHash: String(item.details['hash']),
    components: { gross: 70, returned: 70, voucher: 0, omzet: 0 },
  };
  await assert.rejects(correctOrder(house, { personId: sender, via: 'web' }, correction), own);
  await correctOrder(house, verifier, correction);
});

test('a correction can set the state, and without one the platform’s word stands', async () => {
  const [a, b] = [fresh('A'), fresh('B')];
  const mine = await books();
  await mine.load(file(0, 9, [order(a, 'Sedang Dikirim', 70), order(b, 'Sedang Dikirim', 30)]));
  for (const [orderNo, state] of [
    [a, 'final'],
    [b, null],
  ] as const) {
    const { hash, gross } = await mine.headOf(orderNo);
    await correctOrder(house, verifier, {
      ...{ enterpriseId: mine.id, issuer: 'shopee', orderNo, judgedHash: hash, state },
      components: { gross, returned: 0, voucher: 10, omzet: gross - 10 },
      reason: 'voucher terlewat',
    });
  }
  assert.deepEqual(await mine.sums(), ['provisional 30/0/10/20', 'final 70/0/10/60']);
  await assertSound(house);
});

test('E36: a correction holds for the same content again, and sleeps under another, asked about', async () => {
  const a = fresh('A');
  const mine = await books();
  const told = order(a, 'Selesai', 35, { lines: [{ price: 35, quantity: 2 }] });
  await mine.load(file(0, 9, [told], { detail: 0 }));
  const { hash } = await mine.headOf(a);
  await correctOrder(house, verifier, {
    ...{ enterpriseId: mine.id, issuer: 'shopee', orderNo: a, judgedHash: hash },
    components: { gross: 70, returned: 35, voucher: 0, omzet: 35 },
    reason: 'satu bungkus kembali',
  });
  assert.deepEqual(await mine.sums(), ['final 70/35/0/35']);
  await mine.load(file(0, 14, [told], { detail: 0 }));
  assert.deepEqual(await mine.sums(), ['final 70/35/0/35']);
  assert.deepEqual(await mine.kinds(), []);
  await mine.load(file(0, 19, [{ ...told, returned: 2 }]));
  assert.deepEqual(await mine.sums(), ['final 70/70/0/0']);
  assert.deepEqual(await mine.kinds(), ['correction_asleep']);
  await assertSound(house);
});

test('E7: a newer full export that leaves an order out is information, in every order', async () => {
  for (const turn of permutations([0, 1, 2])) {
    const [a, b] = [fresh('A'), fresh('B')];
    const mine = await books();
    const files = [
      file(0, 9, [order(a, 'Selesai', 100), order(b, 'Sedang Dikirim', 40)]),
      file(0, 14, [order(a, 'Selesai', 100)]),
      // A part of an export says nothing by its silence.
      file(0, 19, [order(a, 'Selesai', 100)], { scope: 'part' }),
    ];
    const imports: string[] = [];
    for (const at of turn) imports[at] = await mine.load(files[at] as FileSpec);
    assert.deepEqual(await mine.sums(), ['provisional 40/0/0/40', 'final 100/0/0/100']);
    const items = await mine.items();
    assert.deepEqual(
      items.map((item) => [item.kind, item.orderNo, item.details['import']]),
      [['absent_from_newer', b, imports[1]]],
      turn.join(),
    );
    await mine.reverse(imports[1] ?? '');
    assert.deepEqual(await mine.kinds(), []);
    await mine.load(file(0, 14, [order(a, 'Selesai', 100)], { salt: 1 }));
    assert.deepEqual(await mine.kinds(), ['absent_from_newer']);
    // The order is named again, so nothing is worth knowing any more.
    await mine.load(file(0, 15, [order(a, 'Selesai', 100), order(b, 'Sedang Dikirim', 40)]));
    assert.deepEqual(await mine.kinds(), []);
    await assertSound(house);
  }
});

const declared = (from: string, to: string) => `Order.all.order_creation_date.${from}_${to}.xlsx`;

test('E24: an income report proposes how much came back, adds no sale, and taking it settles the order', async () => {
  for (const turn of [0, 1]) {
    const no = `2606${String(10 + turn)}RETUR001`;
    const sold = shopeeFile(
      [{ no, price: 35_000, quantity: 2, returnWord: 'Permintaan Disetujui' }],
      'A',
    );
    const income = shopeeIncomeFile([
      { no, refunded: 35_000, released: 33_000 },
      { no: `2606${String(10 + turn)}LAINNYA1`, refunded: 0, released: 10_000 },
    ]);
    const files: [string, Uint8Array][] = [
      [declared('20260601', '20260610'), sold],
      ['Income.sudah dilepas.id.20260601_20260630.xlsx', income],
    ];
    const mine = await books();
    const done = [];
    for (const [name, bytes] of turn === 0 ? files : [...files].reverse()) {
      done.push(await mine.loadBytes(name, bytes));
    }
    assert.deepEqual(await mine.sums(), ['final 70000/70000/0/0']);
    const item = await mine.item('return_extent_unknown');
    const { min, max, proposal } = item.details;
    assert.deepEqual({ min, max, proposal }, { min: 0, max: 70_000, proposal: 35_000 });
    // The report is evidence: taken back, its proposal goes with it, and nothing else changes.
    const report = done[turn === 0 ? 1 : 0]?.importId ?? '';
    await mine.reverse(report);
    assert.equal((await mine.item('return_extent_unknown')).details['proposal'], undefined);
    assert.deepEqual(await mine.sums(), ['final 70000/70000/0/0']);
    await assert.rejects(answer(mine, item, { kind: 'acceptReturn' }), {
      code: 'sales.noSuchAnswer',
    });
    await mine.loadBytes(...(files[1] as [string, Uint8Array]));
    await answer(mine, await mine.item('return_extent_unknown'), { kind: 'acceptReturn' });
    assert.deepEqual(await mine.sums(), ['final 70000/35000/0/35000']);
    assert.deepEqual(await mine.kinds(), []);
    await assertSound(house);
  }
});

test(
  'E24: the sample with the income report comes to E1 once the proposal is taken',
  withSamples,
  async () => {
    const mine = await books();
    const era45 = await readFile(join(samples, 'shopee/Order.all.20210601_20210610_45col.xlsx'));
    await mine.loadBytes('Order.all.20210601_20210610_45col.xlsx', era45);
    const held = await mine.sums();
    assert.equal(
      held.find((line) => line.startsWith('final')),
      'final 1475000/70000/7274/1397726',
    );
    const refund = { no: '260606AAAA0006', refunded: 35_000, released: 33_000 };
    await mine.loadBytes(
      'Income.sudah dilepas.id.20260601_20260630.xlsx',
      shopeeIncomeFile([refund]),
    );
    assert.deepEqual(await mine.sums(), held, 'an income report is no sale');
    await answer(mine, await mine.item('return_extent_unknown'), { kind: 'acceptReturn' });
    assert.equal(
      (await mine.sums()).find((line) => line.startsWith('final')),
      'final 1475000/35000/7274/1432726',
    );
    // E4: the file that tells the quantity settles it by itself, and nothing is left to ask.
    const june1 = 'Order.all.order_creation_date.20260601_20260610.xlsx';
    const done = await mine.loadBytes(june1, await readFile(join(samples, 'shopee', june1)));
    assert.equal(
      (await mine.sums()).find((line) => line.startsWith('final')),
      'final 1475000/35000/7274/1432726',
    );
    assert.deepEqual(await mine.kinds(), ['correction_asleep']);
    assert.ok(done.importId);
    await assertSound(house);
  },
);

const learntTable = (words: Parameters<typeof statusTable>[0]) =>
  new Map([['shopee-orders', statusTable(words)]]);

test('E25: a word that the table has learnt since moves stored orders, without their file', async () => {
  const a = fresh('A');
  const mine = await books();
  await mine.load(file(0, 9, [order(a, 'Dalam Banding', 80)]));
  assert.deepEqual(await mine.sums(), ['unknown 80/0/0/80']);
  const none = await reevaluateWords(house, system('start'));
  assert.deepEqual(none, { enterprises: 0, orders: 0 });
  const before = await mine.writes();
  const learnt = learntTable({ provisional: ['Dalam Banding'] });
  // Two processes that start at once: one of them finds the work done.
  const done = await Promise.all([1, 2].map(() => reevaluateWords(house, system('start'), learnt)));
  assert.deepEqual(done.map((one) => one.orders).sort(), [0, 1]);
  assert.deepEqual(await mine.sums(), ['provisional 80/0/0/80']);
  assert.deepEqual(await mine.writes(), [...before, 'reevaluation']);
  const notes = await house.database.read
    .selectFrom('journal')
    .select(['verb', 'via', 'details'])
    .where('enterprise_id', '=', mine.id)
    .where('verb', '=', 'sales.reevaluateWords')
    .execute();
  assert.deepEqual(notes.length, 1);
  await assertSound(house);
});

test('E25: a learnt word may outrank another content, and what is decided is laid on again', async () => {
  const [a, b, c] = [fresh('A'), fresh('B'), fresh('C')];
  const mine = await books();
  const withVoucher = order(b, 'Dalam Banding', 40, { voucher: 10 });
  await mine.load(file(0, 9, [order(a, 'Dalam Banding', 80), withVoucher]));
  // Equal in all parts of the rank but maturity: cancelled (3) beats unknown (1).
  await mine.load(file(0, 9, [order(a, 'Batal', 85)], { salt: 1 }));
  await mine.load(file(0, 9, [order(c, 'Dalam Banding', 30)], { salt: 2 }));
  const { hash } = await mine.headOf(c);
  await correctOrder(house, verifier, {
    ...{ enterpriseId: mine.id, issuer: 'shopee', orderNo: c, judgedHash: hash },
    components: { gross: 30, returned: 5, voucher: 0, omzet: 25 },
    reason: 'sebagian kembali',
  });
  assert.deepEqual(await mine.sums(), ['unknown 70/5/10/55', 'void 85/0/0/85']);
  await reevaluateWords(house, system('start'), learntTable({ returned: ['Dalam Banding'] }));
  // Returned (4) now beats cancelled; the corrected one keeps its amounts, and its new state.
  const sums = await mine.sums();
  assert.deepEqual(sums, ['returned 150/125/0/25']);
  await assertSound(house);
});

test('E25: a house that starts with a newer table judges stored words by itself', async () => {
  const a = fresh('A');
  const mine = await books();
  await mine.load(file(0, 9, [order(a, 'Selesai', 90)]));
  // As an older Lagawi would have left it, which did not know the word yet.
  const key = [mine.id, a];
  const { pool } = house.database;
  const unknownState = `select set_config('lagawi.raw', 'on', true);
    update sale_order set state = 1, rank_order = rank_order - rank_order % 8 + 1
      where enterprise_id = '${key[0]}' and order_no = '${key[1]}';
    update sales_day set state = 1 where enterprise_id = '${key[0]}';
    update sales_delta set state = 1 where enterprise_id = '${key[0]}'`;
  await pool.query(unknownState);
  assert.deepEqual(await mine.sums(), ['unknown 90/0/0/90']);
  const started = await buildHouse(house.config, house.clock);
  await started.work();
  await started.close();
  assert.deepEqual(await mine.sums(), ['final 90/0/0/90']);
  await assertSound(house);
});

test('E12: parts wait uncounted and asked about, are booked without the rest by an act, and whole when it comes', async () => {
  const [k, j] = [`2606${nth + 20}PARTS00K`, `2606${nth + 20}PARTS00J`];
  const one = shopeeFile([
    { no: k, price: 40_000, quantity: 1 },
    { no: j, price: 10_000, quantity: 1 },
  ]);
  const two = shopeeFile([{ no: k, price: 25_000, quantity: 1 }]);
  const part = (no: number) =>
    `Order.all.order_creation_date.20260601_20260610_part_${no}_of_2.xlsx`;
  const mine = await books();
  await mine.loadBytes(part(1), one);
  assert.deepEqual(await mine.sums(), []);
  const waiting = await mine.item('parts_missing');
  assert.deepEqual(waiting.details['missing'], [2]);
  await mine.loadBytes(part(1), one);
  assert.deepEqual(await mine.kinds(), ['parts_missing']);

  const partHash = createHash('sha256').update(one).digest('hex');
  const act = () =>
    bookIncomplete(house, system('cli'), {
      ...{ enterpriseId: mine.id, partHash, spoolFolder: house.config.varFolder },
    });
  const partial = await act();
  assert.equal(partial.partsMissing, 1);
  assert.deepEqual(await mine.sums(), ['final 50000/0/0/50000']);
  assert.deepEqual(
    (await mine.items()).map((item) => [item.kind, item.orderNo]),
    [
      ['part_edge', j],
      ['part_edge', k],
    ],
  );
  await assert.rejects(act(), { code: 'sales.partsNotWaiting' });
  await assertSound(house);

  await mine.loadBytes(part(2), two);
  assert.deepEqual(await mine.sums(), ['final 75000/0/0/75000']);
  assert.deepEqual(await mine.items(), []);
  assert.equal((await mine.headOf(k)).gross, 65_000);
  // The incomplete booking left in the same write as the whole one came: no sum between was seen.
  assert.deepEqual(await mine.writes(), ['import', 'import']);
  await assertSound(house);
});

test('E12: a part that comes again with other bytes opens a second set, which is asked about', async () => {
  const no = (letter: string) => `2606${nth + 40}PARTS0${letter}Z`;
  const row = (letter: string, price: number) => ({ no: no(letter), price, quantity: 1 });
  const part = (at: number) =>
    `Order.all.order_creation_date.20260601_20260610_part_${at}_of_2.xlsx`;
  const mine = await books();
  await mine.loadBytes(part(1), shopeeFile([row('A', 20_000)]));
  await mine.loadBytes(part(1), shopeeFile([row('A', 25_000)]));
  assert.deepEqual(await mine.kinds(), ['parts_ambiguous', 'parts_missing', 'parts_missing']);
  const done = await mine.loadBytes(part(2), shopeeFile([row('B', 5000)]));
  assert.deepEqual(await mine.kinds(), ['parts_missing']);
  assert.equal((await mine.sums()).length, 1);
  // Taken back, the export waits for nothing; its parts may come anew.
  await mine.reverse(done.importId ?? '');
  assert.deepEqual(await mine.kinds(), ['parts_missing']);
  await assertSound(house);
});
