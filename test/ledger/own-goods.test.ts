/** Goods that an enterprise sells and did not make: a definition leaves them out. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createCampaign, defaultDefinition, defineSale } from '../../src/campaigns/index.ts';
import { joinCampaign, productsOf, saveProduct } from '../../src/enterprises/index.ts';
import { system } from '../../src/journal/index.ts';
import { day } from '../../src/kernel/day.ts';
import { createAdministrator, type Who, whoActs } from '../../src/people/index.ts';
import { closeCampaign, restateCampaign } from '../../src/sales/actions/close.ts';
import { correctOrder } from '../../src/sales/actions/correct.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { followGoods } from '../../src/sales/actions/follow-goods.ts';
import { markGoods } from '../../src/sales/actions/mark-goods.ts';
import { searchDoubles } from '../../src/sales/actions/search-doubles.ts';
import { drawSpotCheck } from '../../src/sales/actions/spot-check.ts';
import { ledgerSums } from '../../src/sales/questions/baseline.ts';
import { breakdownOf } from '../../src/sales/questions/breakdown.ts';
import { goodsOf } from '../../src/sales/questions/goods.ts';
import { reportingGrid } from '../../src/sales/questions/grid.ts';
import { measuredOf } from '../../src/sales/questions/indicators.ts';
import { nationOf } from '../../src/sales/questions/nation.ts';
import { orderDetail } from '../../src/sales/questions/order.ts';
import { type OrderFilter, ordersOf } from '../../src/sales/questions/rows.ts';
import { spotChecksOf } from '../../src/sales/questions/spot-checks.ts';
import { statementOf, statementsOf } from '../../src/sales/questions/statements.ts';
import { totalOf } from '../../src/sales/questions/total.ts';
import { type TestGround, testGround } from '../house.ts';
import { assertSound, type Books, newBooks, verifier } from './books.ts';
import { requestOf, saleOf, sellProduct } from './cast.ts';
import type { OrderSpec } from './readings.ts';

let house: TestGround;
let admin: Who;
let nth = 0;
let campaignId: string;
let books: Books;
before(async () => {
  house = await testGround('2026-06-17T03:00:00Z');
  const fields = { name: 'Ibu Admin', email: 'admin@contoh.example' };
  const id = await createAdministrator(house, { ...fields, password: 'kopi robusta lampung' });
  admin = (await whoActs(house, id, 'cli')) ?? assert.fail('an administrator');
});
beforeEach(async () => {
  house.setNow('2026-06-17T03:00:00Z');
  campaignId = await createCampaign(house, admin, {
    ...{ id: `barang-${nth++}`, name: 'Kampanye Uji', zone: 'WIB' },
    ...{ from: '2026-06-01', to: '2026-06-17' },
  });
  books = await newBooks(house);
  await joinCampaign(house, admin, { enterpriseId: books.id, campaignId, from: '2026-06-01' });
});
after(() => house.close());

const own = (price: number, quantity = 1) => ({ price, quantity, product: 'Keripik pisang' });
const others = (price: number, quantity = 1) => ({
  ...{ price, quantity, product: 'Sirup\u00a0 MARJAN merah' },
});
const order = (no: string, lines: OrderSpec['lines'], over: Partial<OrderSpec> = {}) => ({
  ...{ orderNo: `${nth}-${no}`, status: 'Selesai' as const, day: 3, lines },
  ...over,
});
let salt = 0;
const load = (to: number, orders: OrderSpec[]) =>
  books.load({
    ...{ from: 0, to, latestMinute: to, authority: 3, detail: 1, salt: salt++ },
    orders,
  });
const mark = (isOwn = false) =>
  markGoods(house, admin, { enterpriseId: books.id, name: 'sirup marjan merah', isOwn });

/** `omzet/orders` of the figure, and what is left out beside it. */
async function figure(knownAt: Date | null = null): Promise<[string, number]> {
  const { byState, notOwn } = await totalOf(house.database, { campaignId, knownAt });
  await assertSound(house);
  return [`${byState.final.omzet}/${byState.final.orders}`, notOwn];
}

/** Orders as a page lists them: number, omzet. */
async function rows(filter: Partial<OrderFilter> = {}): Promise<(string | number)[]> {
  const { rows: found } = await ordersOf(house.database, {
    ...{ enterpriseId: books.id, definition: defaultDefinition },
    ...filter,
  });
  return found.flatMap(({ orderNo, omzet }) => [orderNo.replace(/^\d+-/, ''), omzet]).sort();
}

test('what others made leaves the figure line by line, and comes back with the mark', async () => {
  // A voucher of 1.000 on 30.000 + 20.000 is 600 on the first and 400 on the second.
  await load(10, [
    order('A', [own(30_000), others(20_000)], { voucher: 1000 }),
    order('B', [others(7000, 2)]),
    order('C', [own(5000)]),
  ]);
  assert.deepEqual(await figure(), ['68000/3', 0]);
  const before = new Date('2026-06-17T04:00:00Z');
  house.setNow('2026-06-17T05:00:00Z');
  await mark();
  assert.deepEqual(await figure(), ['34400/2', 33_600]);
  assert.deepEqual(await rows(), [29_400, 5000, 'A', 'C']);
  assert.deepEqual(await rows({ aside: 'notOwn' }), [14_000, 19_600, 'A', 'B']);
  assert.deepEqual(await rows({ definition: null }), [14_000, 49_000, 5000, 'A', 'B', 'C']);
  // What was known before the mark stays what it was.
  assert.deepEqual(await figure(before), ['68000/3', 0]);
  house.setNow('2026-06-17T06:00:00Z');
  await mark(true);
  assert.deepEqual(await figure(), ['68000/3', 0]);
  assert.deepEqual(await figure(new Date('2026-06-17T05:30:00Z')), ['34400/2', 33_600]);
});

test('what comes after the mark is split as it is written: entries, files, returns, reversals', async () => {
  await mark();
  await recordSales(
    house,
    requestOf(
      books.id,
      saleOf({ amount: 40_000, product: ' Sirup Marjan   merah'.trim(), day: day('2026-06-05') }),
      saleOf({ amount: 25_000, product: 'Keripik pisang', day: day('2026-06-05') }),
      saleOf({ amount: 3000, product: '', day: day('2026-06-05') }),
    ),
  );
  assert.deepEqual(await figure(), ['28000/2', 40_000]);
  const mixed = [own(10_000), others(6000)];
  const first = await load(10, [
    order('A', mixed),
    order('P', mixed, { status: 'Sedang Dikirim' }),
  ]);
  assert.deepEqual(await figure(), ['38000/3', 46_000]);
  // A newer file: A moved to another day, P is done and its own piece came back.
  const newer = await load(12, [
    order('A', mixed, { day: 4 }),
    order('P', mixed, { returned: 1, status: 'Selesai' }),
  ]);
  assert.deepEqual(await figure(), ['38000/4', 52_000]);
  await books.reverse(newer);
  assert.deepEqual(await figure(), ['38000/3', 46_000]);
  await books.reverse(first);
  assert.deepEqual(await figure(), ['28000/2', 40_000]);
});

test('a correction, a void and the order’s page follow its lines', async () => {
  await mark();
  await load(10, [order('A', [own(10_000), others(6000)])]);
  const key = { enterpriseId: books.id, issuer: 'shopee', orderNo: `${nth}-A` };
  const found = (await orderDetail(house.database, key)) ?? assert.fail('an order');
  assert.deepEqual(found.lineRows.map(({ isOwn, omzet }) => [isOwn, omzet]).sort(), [
    [false, 6000],
    [true, 10_000],
  ]);
  await correctOrder(house, verifier, {
    ...{ ...key, judgedHash: found.judged, reason: 'nota menunjukkan Rp8.000' },
    components: { gross: 8000, returned: 0, voucher: 0, omzet: 8000 },
  });
  assert.deepEqual(await figure(), ['5000/1', 3000]);
});

test('a definition that counts all that is sold counts it, and is another version', async () => {
  await mark();
  await load(10, [order('A', [own(10_000), others(6000)]), order('B', [others(500)])]);
  assert.deepEqual(await figure(), ['10000/1', 6500]);
  const all = { ...defaultDefinition, goods: 'all', reason: 'Rapat 12 Juni' };
  assert.equal(await defineSale(house, admin, campaignId, all), 2);
  assert.deepEqual(await figure(), ['16500/2', 0]);
  assert.deepEqual(await rows({ definition: { ...defaultDefinition, goods: 'all' } }), [
    ...[16_000, 500, 'A', 'B'],
  ]);
});

test('every figure of the lens agrees: by enterprise, the sample, the baseline, the nation', async () => {
  await mark();
  await load(10, [order('A', [own(10_000), others(6000)]), order('B', [others(500)])]);
  const part = (isNotOwn: boolean) =>
    breakdownOf(house.database, { campaignId, filter: { state: 'final', isNotOwn } });
  assert.deepEqual(
    (await part(false)).map(({ omzet, orders }) => [omzet, orders]),
    [[10_000, 1]],
  );
  assert.deepEqual(
    (await part(true)).map(({ omzet, orders }) => [omzet, orders]),
    [[6500, 2]],
  );
  await drawSpotCheck(house, verifier, { campaignId, seed: 'angka 7', size: 3 });
  const [sample] = await spotChecksOf(house.database, { campaignId });
  assert.deepEqual([sample?.frame, sample?.orders], [{ orders: 1, rupiah: 10_000 }, 1]);
  const days = { from: day('2026-06-01'), to: day('2026-06-17') };
  const sums = await ledgerSums(house.database, { enterpriseId: books.id, campaignId, ...days });
  assert.equal(sums.B, 10_000);
  const before = await nationOf(house.database, {});
  await mark(true);
  assert.equal((await nationOf(house.database, {})).omzet - before.omzet, 6500);
});

test('whoever sold only others’ goods has reported all the same', async () => {
  await mark();
  await load(3, [order('B', [others(500)])]);
  const grid = await reportingGrid(house.database, { campaignId, today: day('2026-06-17') });
  assert.equal(grid[0]?.cells[0]?.state, 'reported');
  assert.equal((await totalOf(house.database, { campaignId })).reported.n, 1);
});

test('a closed figure stays; the next names the mark, and a return only for what was its own', async () => {
  await load(10, [order('A', [own(10_000), others(6000)]), order('C', [own(300)])]);
  await closeCampaign(house, admin, { campaignId });
  await mark();
  const restated = async () => {
    const latest = (await statementsOf(house.database, campaignId)).at(-1);
    const restates = latest?.statementId ?? '';
    const { no } = await restateCampaign(house, admin, { campaignId, restates });
    const { total, changes } = await statementOf(house.database, { campaignId, no });
    await assertSound(house);
    return [total.omzet, total.notOwn, ...changes.map(({ cause, omzet }) => `${cause} ${omzet}`)];
  };
  assert.deepEqual(await restated(), [10_300, 6000, 'corrections -6000']);
  await load(12, [order('A', [own(10_000), others(6000)], { status: 'Dikembalikan' })]);
  assert.deepEqual(await restated(), [300, 0, 'returns -10000']);
});

test('the registry is followed, also where one name is of both kinds; names are listed with sales', async () => {
  await load(10, [order('A', [own(10_000), others(6000)]), order('B', [others(500)])]);
  const product = { name: 'Sirup Marjan Merah', isOwn: false };
  const productId = await saveProduct(house, admin, books.id, product);
  assert.equal(await followGoods(house, system('job')), 1);
  assert.equal(await followGoods(house, system('job')), 0);
  assert.deepEqual(await figure(), ['10000/1', 6500]);
  const listed = async () =>
    (await goodsOf(house.database, { enterpriseId: books.id, spans: null })).goods;
  assert.deepEqual(await listed(), [
    { name: 'Keripik pisang', orders: 1, omzet: 10_000, isOwn: true, reason: null },
    { name: 'Sirup\u00a0 MARJAN merah', orders: 2, omzet: 6500, isOwn: false, reason: null },
  ]);
  // A product of its own under the same name: then the name says nothing against it.
  await saveProduct(house, admin, books.id, { ...product, unit: 'botol', isOwn: true });
  await followGoods(house, system('job'));
  assert.deepEqual(await figure(), ['16500/2', 0]);
  // The mark on the page is for all products of the name.
  await mark();
  assert.deepEqual(await figure(), ['10000/1', 6500]);
  const products = await productsOf(house.database, books.id);
  assert.deepEqual(
    products.map(({ isOwn }) => isOwn),
    [false, false],
  );
  await saveProduct(house, admin, books.id, { productId, name: 'Sirup jahe', isOwn: false });
  await mark(true);
  assert.deepEqual(await figure(), ['16500/2', 0]);
});

test('a mark writes to its own ledger alone, under the name of who set it', async () => {
  const other = await newBooks(house);
  await sellProduct(house, other.id, { name: 'Sirup Marjan', isOwn: false });
  await mark();
  const followed = async (enterpriseId: string) =>
    (
      await house.database.pool.query<{ actor: string | null }>(
        `select actor from journal where verb = 'sales.followGoods' and enterprise_id = $1`,
        [enterpriseId],
      )
    ).rows.map(({ actor }) => actor);
  assert.deepEqual(await followed(books.id), [admin.personId]);
  assert.deepEqual(await followed(other.id), []);
  await followGoods(house, system('job'));
  assert.deepEqual(await followed(other.id), [null]);
});

test('a question about goods that do not count disputes nothing of the figure', async () => {
  await load(10, [order('R', [others(500_000)])]);
  const on = day('2026-06-04');
  const recap = { channel: 'shopee', amount: 500_000, day: on, toDay: on } as const;
  await recordSales(
    house,
    requestOf(books.id, saleOf({ ...recap, product: 'Sirup Marjan Merah' })),
  );
  await searchDoubles(house, system('job'));
  const disputed = async () => (await totalOf(house.database, { campaignId })).disputed;
  assert.equal(await disputed(), 500_000);
  await mark();
  assert.equal(await disputed(), 0);
  await mark(true);
  assert.equal(await disputed(), 500_000);
});

test('what was in dispute before the mark stays told as it was', async () => {
  await load(10, [order('R', [others(500_000)])]);
  const on = day('2026-06-04');
  const recap = { channel: 'shopee', amount: 500_000, day: on, toDay: on } as const;
  await recordSales(
    house,
    requestOf(books.id, saleOf({ ...recap, product: 'Sirup Marjan Merah' })),
  );
  await searchDoubles(house, system('job'));
  house.setNow('2026-06-17T05:00:00Z');
  await mark();
  const knownAt = new Date('2026-06-17T04:00:00Z');
  assert.equal((await totalOf(house.database, { campaignId, knownAt })).disputed, 500_000);
});

test('orders that two claim dispute only what would count, and nothing else keeps a period open', async () => {
  const rival = await newBooks(house);
  await joinCampaign(house, admin, { enterpriseId: rival.id, campaignId, from: '2026-06-01' });
  const shared = [order('H', [others(6000)]), order('M', [own(300), others(50)])];
  for (const to of [books, rival]) {
    await to.load({
      ...{ from: 0, to: 10, latestMinute: 10, authority: 3, detail: 1, salt: salt++ },
      orders: shared,
    });
  }
  const held = async () => (await totalOf(house.database, { campaignId })).held;
  assert.deepEqual(await held(), { orders: 2, omzet: 6350 });
  for (const { id } of [books, rival]) {
    await markGoods(house, admin, { enterpriseId: id, name: 'sirup marjan merah', isOwn: false });
  }
  assert.deepEqual(await held(), { orders: 1, omzet: 300 });
  await assertSound(house);
});

test('a claim on goods that count for neither keeps no period open', async () => {
  const rival = await newBooks(house);
  await joinCampaign(house, admin, { enterpriseId: rival.id, campaignId, from: '2026-06-01' });
  for (const to of [books, rival]) {
    await to.load({
      ...{ from: 0, to: 10, latestMinute: 10, authority: 3, detail: 1, salt: salt++ },
      orders: [order('H', [others(6000)])],
    });
    await sellProduct(house, to.id, { name: 'sirup marjan merah', isOwn: false });
  }
  // Nobody has followed the registry yet: what closes does.
  const { no } = await closeCampaign(house, admin, { campaignId });
  assert.equal((await statementOf(house.database, { campaignId, no })).total.omzet, 0);
});

test('a figure closes with the marks of the minute before', async () => {
  await load(10, [order('A', [own(10_000), others(6000)])]);
  await sellProduct(house, books.id, { name: 'sirup marjan merah', isOwn: false });
  const { no } = await closeCampaign(house, admin, { campaignId });
  assert.equal((await statementOf(house.database, { campaignId, no })).total.omzet, 10_000);
});

test('a return from before the mark is told whole, as the closed figure held it', async () => {
  await load(10, [order('A', [own(10_000), others(6000)]), order('C', [own(300)])]);
  await closeCampaign(house, admin, { campaignId });
  await load(12, [order('A', [own(10_000), others(6000)], { status: 'Dikembalikan' })]);
  await mark();
  const [first] = await statementsOf(house.database, campaignId);
  const restates = first?.statementId ?? '';
  const { no } = await restateCampaign(house, admin, { campaignId, restates });
  const { changes } = await statementOf(house.database, { campaignId, no });
  assert.deepEqual(
    changes.map(({ cause, omzet }) => `${cause} ${omzet}`),
    ['returns -16000'],
  );
});

test('what is counted and what is listed are as many; onboarding follows the definition', async () => {
  await load(10, [order('B', [others(500)])]);
  await mark();
  const part = async () => {
    const rows = await breakdownOf(house.database, {
      ...{ campaignId, filter: { state: 'final', isNotOwn: true } },
    });
    return rows.map(({ orders, omzet }) => [orders, omzet]);
  };
  assert.deepEqual(await part(), [[1, 500]]);
  await load(12, [order('A', [own(10_000), others(6000)])]);
  assert.deepEqual(await part(), [[2, 6500]]);
  assert.equal((await rows({ aside: 'notOwn' })).length, 4);
  const onboarded = async () => (await measuredOf(house.database, campaignId)).onboardedDuring;
  assert.equal(await onboarded(), 1);
  const other = await newBooks(house);
  await joinCampaign(house, admin, { enterpriseId: other.id, campaignId, from: '2026-06-01' });
  await other.load({
    ...{ from: 0, to: 10, latestMinute: 10, authority: 3, detail: 1, salt: salt++ },
    orders: [order('O', [others(500)])],
  });
  await markGoods(house, admin, {
    ...{ enterpriseId: other.id, name: 'sirup marjan merah', isOwn: false },
  });
  assert.equal(await onboarded(), 1);
  const listed = (await totalOf(house.database, { campaignId })).byEnterprise;
  assert.deepEqual(
    listed.map(({ enterpriseId }) => enterpriseId),
    [books.id],
  );
  const all = { ...defaultDefinition, goods: 'all', reason: 'Rapat 12 Juni' };
  await defineSale(house, admin, campaignId, all);
  assert.equal(await onboarded(), 2);
});
