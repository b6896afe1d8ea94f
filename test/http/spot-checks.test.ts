/** Uji petik from the draw to the figure: who may, what is refused, what the verdicts come to. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { drawSpotCheck, judgeSpotCheck } from '../../src/sales/actions/spot-check.ts';
import { drawnOrders, spotChecksOf } from '../../src/sales/questions/spot-checks.ts';
import { totalOf } from '../../src/sales/questions/total.ts';
import {
  addVerifier,
  type Cast,
  castOf,
  fill,
  openSite,
  type Site,
  type Visitor,
} from '../site.ts';

let site: Site;
let cast: Cast;
let verifier: Visitor;
let verifierId: string;
const page = '/kampanye/lagawi/uji-petik';
const campaignId = 'lagawi';

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  verifierId = await addVerifier(site, cast);
  verifier = await site.as(verifierId);
});
after(() => site.close());

const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a sample is drawn from the final figure, the same by the same seed', async () => {
  const drawn = await verifier.post(page, { seed: ' rapat 12 Juni ', size: '40' });
  assert.equal(drawn.headers.get('location'), `${page}/1`);
  await verifier.post(page, { seed: 'rapat 12 Juni', size: '40' });
  await verifier.post(page, { seed: 'lain', size: '40' });
  const { database } = site.house;
  const [third, second, first] = await spotChecksOf(database, { campaignId });
  const total = await totalOf(database, { campaignId });
  assert.equal(first?.frame.rupiah, total.byState.final.omzet);
  assert.equal(first?.frame.orders, total.byState.final.orders);
  assert.deepEqual([first?.result.of, second?.result.of, third?.result.of], [40, 40, 40]);
  const of = async (no: number) =>
    (await drawnOrders(database, { campaignId, no })).map(
      ({ orderNo, hits }) => `${orderNo} ${hits}`,
    );
  assert.deepEqual(await of(1), await of(2));
  assert.notDeepEqual(await of(1), await of(3));
});

test('what cannot be drawn is refused with a sentence', async () => {
  for (const form of [
    { seed: '', size: '40' },
    { seed: 'x', size: '0' },
    { seed: 'x', size: '501' },
    { seed: 'x', size: 'banyak' },
  ]) {
    const answer = await verifier.post(page, form);
    assert.equal(answer.status, 422);
    assert.match(await textOf(answer), /benih undian|antara 1 dan 500/);
  }
  const empty = { campaignId: 'lain', seed: 'x', size: 5 };
  const { pool } = site.house.database;
  const before = await pool.query('select count(*) from spot_check');
  await assert.rejects(
    drawSpotCheck(site.house, cast.admin, { ...empty, campaignId: 'tidak-ada' }),
    /no final sales to draw from/,
  );
  assert.deepEqual((await pool.query('select count(*) from spot_check')).rows, before.rows);
});

test('verdicts give rate and interval beside the figure, the newest holds, and none is lost', async () => {
  const { database } = site.house;
  const orders = await drawnOrders(database, { campaignId, no: 1 });
  const [first, ...rest] = orders;
  assert.ok(first && rest.length > 0);
  const judge = (nth: number, hash: string, right: string, reason = 'Nota dan bukti transfer') =>
    verifier.post(`${page}/1`, { nth: String(nth), isi: hash, right, reason });
  for (const order of rest) {
    const done = await judge(order.nth, order.hash, String(order.omzet));
    assert.equal(done.headers.get('location'), `${page}/1#n${order.nth}`);
  }
  assert.equal((await spotChecksOf(database, { campaignId, no: 1 }))[0]?.result.rate, 0);
  assert.equal((await judge(first.nth, first.hash, '')).status, 422);
  assert.equal((await judge(first.nth, first.hash, '0', ' ')).status, 422);
  const stranger = rest[0]?.hash ?? '';
  assert.equal((await judge(first.nth, stranger, '0')).status, 422);
  assert.match(await textOf(judge(first.nth, stranger, '0')), /bukan isi yang terundi/);
  await judge(first.nth, first.hash, '0', 'Tidak ada notanya');
  const [wrong] = await spotChecksOf(database, { campaignId, no: 1 });
  const share = first.hits / first.risk / 40;
  assert.ok((wrong?.result.rate ?? 0) >= share);
  assert.ok(wrong && wrong.result.from < (wrong.result.rate ?? 0));
  const figure = await textOf(verifier.send('/kampanye/lagawi/penjualan'));
  assert.match(figure, /Uji petik ke-3/);
  assert.match(await textOf(verifier.send(page)), /40 dari 40 undian sudah dinilai/);
  assert.match(await textOf(verifier.send(`${page}/1`)), /✕ seharusnya Rp0 .*Tidak ada notanya/);
  await judge(first.nth, first.hash, String(first.omzet), 'Notanya ditemukan');
  assert.equal((await spotChecksOf(database, { campaignId, no: 1 }))[0]?.result.rate, 0);
  const { rows } = await database.pool.query<{ n: number }>(
    'select count(*)::int as n from spot_check_verdict',
  );
  assert.equal(rows[0]?.n, rest.length + 2);
});

test('verdicts of two who press at once are both kept', async () => {
  const { database } = site.house;
  const drawn = (await drawnOrders(database, { campaignId, no: 2 })).find(({ nth }) => nth === 1);
  assert.ok(drawn);
  const form = { nth: '1', isi: drawn.hash, right: String(drawn.omzet), reason: 'Nota' };
  const sent = await Promise.all([1, 2, 3, 4].map(() => verifier.post(`${page}/2`, form)));
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303, 303, 303],
  );
  assert.equal((await spotChecksOf(database, { campaignId, no: 2 }))[0]?.result.judged, drawn.hits);
});

test('whoever sent an order does not judge it', async () => {
  const { database } = site.house;
  const own = (await drawnOrders(database, { campaignId, no: 1 })).find(
    ({ enterpriseId, issuer }) => enterpriseId === cast.kopi && issuer === 'entry',
  );
  const { pool } = database;
  const sender = await pool.query<{ by: string }>(
    'select entered_by as by from sale_entry where enterprise_id = $1 limit 1',
    [cast.kopi],
  );
  const personId = sender.rows[0]?.by;
  assert.ok(own && personId, 'an entry of the second enterprise is in the sample');
  const verdict = { campaignId, no: 1, nth: own.nth, hash: own.hash, right: 0, reason: 'x' };
  await assert.rejects(
    judgeSpotCheck(site.house, { personId, via: 'web' }, verdict),
    /somebody else checks it/,
  );
});

test('managers see samples, judges and producers do not, and only those who check may draw', async () => {
  const sari = await site.as(cast.sari);
  assert.ok([403, 404].includes((await sari.send(page)).status));
  assert.equal((await verifier.send(`${page}/99`)).status, 404);
  assert.equal((await verifier.send(`${page}/satu`)).status, 404);
  const manager = await site.as(cast.manager);
  assert.equal((await manager.send(`${page}/1`)).status, 200);
});
