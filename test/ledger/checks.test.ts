/** Marks of officers on sales: bound to the content, four eyes, and no figure moves. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createCampaign } from '../../src/campaigns/index.ts';
import { joinCampaign } from '../../src/enterprises/index.ts';
import { system } from '../../src/journal/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { newId } from '../../src/kernel/id.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { createAdministrator, type Who, whoActs } from '../../src/people/index.ts';
import { acceptFiltered, acceptOrder } from '../../src/sales/actions/accept.ts';
import { acceptChosen, rejectChosen } from '../../src/sales/actions/chosen.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { checkedOf, checkOf } from '../../src/sales/questions/checks.ts';
import { orderDetail } from '../../src/sales/questions/order.ts';
import { lastWriteOf, ordersOf } from '../../src/sales/questions/rows.ts';
import { totalOf } from '../../src/sales/questions/total.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises } from './cast.ts';
import { fileOf, type OrderSpec, readingOf } from './readings.ts';

let house: TestGround;
let admin: Who;
let enterpriseId: string;
const verifier = { personId: newId(), via: 'web' as const };
before(async () => {
  house = await testGround('2026-06-17T03:00:00Z');
  const fields = { name: 'Ibu Admin', email: 'admin@contoh.example' };
  const id = await createAdministrator(house, { ...fields, password: 'kopi robusta lampung' });
  admin = (await whoActs(house, id, 'cli')) ?? assert.fail('an administrator');
  await createCampaign(house, admin, {
    ...{ id: 'uji', name: 'Uji', zone: 'WIB', from: '2026-06-01', to: '2026-06-17' },
  });
  [enterpriseId = ''] = await addEnterprises(house, 1);
  await joinCampaign(house, admin, { enterpriseId, campaignId: 'uji', from: '2026-06-01' });
  await load(3, [order('a', 10_000), order('b', 20_000), order('c', 40_000)]);
});
after(() => house.close());

const order = (orderNo: string, price: number): OrderSpec => ({
  ...{ orderNo, status: 'Selesai', day: 3, lines: [{ price, quantity: 1 }] },
});

let files = 0;
/** An export of 1 June and so many days; the longer one is the newer one. */
async function load(to: number, orders: OrderSpec[], by: string | null = null): Promise<void> {
  const actor = by ? { personId: by, via: 'web' as const } : system('job');
  await importFile(house, actor, {
    enterpriseId,
    reading: readingOf(
      fileOf({
        ...{ from: 0, to, latestMinute: to, authority: 3, detail: 1, salt: files++ },
        orders,
      }),
    ),
    spoolFolder: house.config.varFolder,
  });
}

const seen = () => lastWriteOf(house.database, enterpriseId);
const accept = (seenSeq: number, over: object = {}, by = verifier) =>
  acceptFiltered(house, by, { enterpriseId, seenSeq, ...over });
const marked = async () =>
  (await ordersOf(house.database, { enterpriseId })).rows
    .filter((row) => row.isChecked)
    .map((row) => row.orderNo)
    .sort();
const detail = async (orderNo: string) => {
  const [issuer] = (await ordersOf(house.database, { enterpriseId })).rows.map((row) => row.issuer);
  const found = await orderDetail(house.database, { enterpriseId, issuer: issuer ?? '', orderNo });
  return { issuer: issuer ?? '', judgedHash: found?.judged ?? '' };
};

test('one order is marked as it was looked at; another content has no mark', async () => {
  const before = (await totalOf(house.database, { campaignId: 'uji' })).byState.final.omzet;
  const { issuer, judgedHash } = await detail('a');
  await acceptOrder(house, verifier, { enterpriseId, issuer, orderNo: 'a', judgedHash });
  assert.deepEqual(await marked(), ['a']);
  assert.deepEqual(await checkedOf(house.database, { campaignId: 'uji' }), {
    ...{ orders: 1, omzet: 10_000 },
  });
  assert.equal((await totalOf(house.database, { campaignId: 'uji' })).byState.final.omzet, before);
  const of = { enterpriseId, issuer, orderNo: 'a', judged: judgedHash };
  assert.equal((await checkOf(house.database, of))?.by, verifier.personId);
  await load(5, [order('a', 11_000), order('b', 20_000), order('c', 40_000)]);
  assert.deepEqual(await marked(), []);
  // The old form, sent late, marks nothing.
  const late = acceptOrder(house, verifier, { enterpriseId, issuer, orderNo: 'a', judgedHash });
  await assert.rejects(late, (error) => error instanceof Problem && error.status === 409);
  assert.deepEqual(await checkedOf(house.database, { campaignId: 'uji' }), {
    ...{ orders: 0, omzet: 0 },
  });
});

test('what a filter showed is marked, and what came after the page was made is not', async () => {
  const then = await seen();
  await load(7, [order('a', 11_000), order('b', 25_000), order('c', 40_000), order('d', 1_000)]);
  const done = await accept(then);
  assert.deepEqual(await marked(), ['a', 'c']);
  assert.deepEqual(done, { accepted: 2, own: 0, left: 0 });
  assert.deepEqual(await accept(await seen(), { to: '2026-06-01' }), {
    ...{ accepted: 0, own: 0, left: 0 },
  });
  assert.deepEqual(await accept(await seen()), { accepted: 2, own: 0, left: 0 });
  assert.deepEqual(await marked(), ['a', 'b', 'c', 'd']);
  // Pressed twice: marked once.
  assert.deepEqual(await accept(await seen()), { accepted: 0, own: 0, left: 0 });
});

test('whoever sent a sale never marks it', async () => {
  await load(9, [order('e', 2_000)], admin.personId);
  const by = { personId: admin.personId, via: 'web' as const };
  assert.deepEqual(await accept(await seen(), {}, by), { accepted: 0, own: 1, left: 1 });
  const { issuer, judgedHash } = await detail('e');
  const own = acceptOrder(house, by, { enterpriseId, issuer, orderNo: 'e', judgedHash });
  await assert.rejects(own, { code: 'sales.ownWork' });
  assert.deepEqual(await accept(await seen()), { accepted: 1, own: 0, left: 0 });
});

test('what is ticked is marked or rejected as it was seen, and whoever sent it does neither', async () => {
  await load(11, [order('f', 3_000), order('g', 4_000), order('h', 5_000)]);
  await load(11, [order('i', 6_000)], admin.personId);
  const chosenOf = async (...numbers: string[]) =>
    Promise.all(
      numbers.map(async (orderNo) => {
        const { issuer, judgedHash: judged } = await detail(orderNo);
        return { issuer, orderNo, judged };
      }),
    );
  const chosen = await chosenOf('f', 'g', 'i');
  const stale = { ...present(chosen[0], 'f'), judged: newId() };
  const gone = { ...stale, orderNo: 'zz' };
  const by = { personId: admin.personId, via: 'web' as const };
  assert.deepEqual(
    await acceptChosen(house, by, { enterpriseId, spans: null, chosen: [...chosen, stale, gone] }),
    { done: 2, own: 1, changed: 2 },
  );
  assert.deepEqual(
    (await marked()).filter((no) => 'fghi'.includes(no)),
    ['f', 'g'],
  );
  await assert.rejects(acceptChosen(house, by, { enterpriseId, spans: null, chosen: [] }), {
    code: 'sales.noneChosen',
  });

  const final = async () => (await totalOf(house.database, { campaignId: 'uji' })).byState.final;
  const before = (await final()).omzet;
  const asked = { enterpriseId, spans: null, chosen: [...(await chosenOf('g', 'h', 'i')), stale] };
  await assert.rejects(rejectChosen(house, by, { ...asked, reason: ' ' }), {
    code: 'sales.needsReason',
  });
  assert.equal((await final()).omzet, before);
  assert.deepEqual(await rejectChosen(house, by, { ...asked, reason: 'Bukan penjualan' }), {
    ...{ done: 2, own: 1, changed: 1 },
  });
  assert.equal((await final()).omzet, before - 9_000);
  const { issuer } = await detail('g');
  const found = await orderDetail(house.database, { enterpriseId, issuer, orderNo: 'g' });
  assert.deepEqual([found?.state, found?.gross], ['void', 4_000]);
});
