/** A button pressed twice does once what it says, and leads both times to the same place. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enterpriseOf, saveProduct } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());

/** The hidden fields of the form that is sent there: by its action, or because it has none. */
function hiddenIn(html: string, to: string): Record<string, string> {
  const [main = ''] = /<main.*<\/main>/s.exec(html) ?? [];
  const forms = main.matchAll(/<form method="post"(?: action="([^"]*)")?[^>]*>(.*?)<\/form>/gs);
  const [, , body = ''] = [...forms].find(([, action]) => (action ?? to) === to) ?? [];
  const inputs = body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}

/** The form of that page, filled in and sent twice at once: where each leads. */
async function twice(path: string, typed: Record<string, string>): Promise<string[]> {
  const hidden = hiddenIn(await (await admin.send(path)).text(), path);
  const send = async () => {
    const answer = await admin.post(path, { ...hidden, ...typed });
    assert.equal(answer.status, 303, await answer.text());
    return answer.headers.get('location') ?? '';
  };
  const [first = '', second = ''] = await Promise.all([send(), send()]);
  return [first, second, await send()];
}

const count = async (table: 'enterprise' | 'person' | 'campaign', name: string) => {
  const { rows } = await site.house.database.pool.query<{ n: number }>(
    `select count(*)::int as n from ${table} where name = $1`,
    [name],
  );
  return rows[0]?.n;
};

test('a product is retired by its button however often it is sent, and taken up again', async () => {
  const productId = await saveProduct(site.house, cast.admin, cast.keripik, { name: 'Keripik' });
  const page = `/usaha/${cast.keripik}`;
  const action = `${page}/produk/${productId}/penghentian`;
  const sendTwice = async () => {
    const hidden = hiddenIn(await (await admin.send(page)).text(), action);
    for (let i = 0; i < 2; i++) assert.equal((await admin.post(action, hidden)).status, 303);
  };
  const retiredOn = async () =>
    (await enterpriseOf(site.house.database, cast.keripik))?.products[0]?.retiredOn;
  await sendTwice();
  assert.equal(await retiredOn(), site.today);
  await sendTwice();
  assert.equal(await retiredOn(), null);
});

test('a site and a product are added once; the same name in another unit is another', async () => {
  const page = `/usaha/${cast.kopi}`;
  const has = async () => {
    const kopi = present(await enterpriseOf(site.house.database, cast.kopi), 'Kopi');
    return [kopi.sites.length, kopi.products.length];
  };
  const [sites = 0, products = 0] = await has();
  await twice(`${page}/lokasi/baru`, { name: 'Gudang', regionCode: '18.09', address: '' });
  await twice(`${page}/produk/baru`, { name: 'Robusta', unit: 'bungkus', price: '25.000' });
  assert.deepEqual(await has(), [sites + 1, products + 1]);
  await twice(`${page}/produk/baru`, { name: 'Robusta', unit: 'kilo', price: '25.000' });
  assert.deepEqual(await has(), [sites + 1, products + 2]);
});

test('a new enterprise is added once, in a campaign and on its own', async () => {
  const member = { name: 'Tapis Bu Ani', from: site.today };
  const ways = await twice('/kampanye/lagawi/peserta/baru', { ...member, zone: 'WIB' });
  assert.equal(new Set(ways).size, 1, String(ways));
  assert.equal(await count('enterprise', 'Tapis Bu Ani'), 1);
  const alone = await twice('/usaha/baru', { name: 'Sulam Bu Eni', zone: 'WIB' });
  assert.equal(new Set(alone).size, 1, String(alone));
  assert.equal(await count('enterprise', 'Sulam Bu Eni'), 1);
});

test('a form that was gone back to and filled in anew adds another enterprise', async () => {
  const path = '/usaha/baru';
  const hidden = hiddenIn(await (await admin.send(path)).text(), path);
  const add = async (name: string) =>
    (await admin.post(path, { ...hidden, name, zone: 'WIB' })).headers.get('location');
  assert.notEqual(await add('Kriya Satu'), await add('Kriya Dua'));
  assert.equal(await count('enterprise', 'Kriya Dua'), 1);
});

test('a new person is added once, with and without a number', async () => {
  for (const [path, phone] of [
    ['/orang/baru', '0800 0000 0099'],
    ['/kampanye/lagawi/orang/baru', ''],
  ] as const) {
    const name = `Bu Baru ${phone}`.trim();
    const ways = await twice(path, { name, phone });
    assert.equal(new Set(ways).size, 1, String(ways));
    assert.equal(await count('person', name), 1);
  }
});

test('a new campaign is created once, and another under its address is refused', async () => {
  const typed = { name: 'Lagawi Baru', zone: 'WIB', from: site.today, to: site.today, place: '' };
  const ways = await twice('/kampanye/baru', { ...typed, id: '' });
  assert.deepEqual(new Set(ways), new Set(['/kampanye/lagawi-baru']));
  assert.equal(await count('campaign', 'Lagawi Baru'), 1);
  const other = await admin.post('/kampanye/baru', { ...typed, id: '', place: 'Lampung' });
  assert.equal(other.status, 422);
  assert.match(await other.text(), /Alamat kampanye ini sudah dipakai/);
});
