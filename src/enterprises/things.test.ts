import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { withoutIds } from '../../test/ids.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import {
  addIdentifier,
  addSource,
  addStorefront,
  askRegistry,
  closeStorefront,
  endSource,
  enterpriseOf,
  holderOfShop,
  httpRegistry,
  recordRegistryLook,
  removeIdentifier,
  removeSite,
  retireProduct,
  ruleOnGoods,
  saveProduct,
  saveSite,
  standingOf,
} from './index.ts';
import { type Cast, castOf, refusals } from './test-cast.ts';

let house: TestGround;
let cast: Cast;
before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
  cast = await castOf(house);
});
after(() => house.close());

async function whole(id = cast.keripik) {
  const found = await enterpriseOf(house.database, id);
  assert.ok(found);
  return found;
}

test('sites are added, changed and removed; another enterprise’s site cannot be named', async () => {
  const { keripik, sari, tono, kopi } = cast;
  const siteId = await saveSite(house, sari, keripik, { name: 'Dapur', regionCode: '18.09' });
  await saveSite(house, sari, keripik, { siteId, name: 'Dapur utama', address: 'Jalan Rekaan 1' });
  assert.deepEqual((await whole()).sites, [
    { siteId, name: 'Dapur utama', regionCode: '', address: 'Jalan Rekaan 1' },
  ]);
  assert.deepEqual(await refusals(saveSite(house, tono, kopi, { siteId, name: 'Curian' })), [
    'enterprises.noSuchItem',
  ]);
  assert.deepEqual(await refusals(removeSite(house, tono, kopi, siteId)), [
    'enterprises.noSuchItem',
  ]);
  await removeSite(house, sari, keripik, siteId);
  assert.deepEqual((await whole()).sites, []);
});

test('a product has its price as people type it, and keeps its name when it is retired', async () => {
  const { keripik, sari } = cast;
  const productId = await saveProduct(house, sari, keripik, {
    name: 'Keripik pisang',
    unit: 'bungkus',
    price: 'Rp15.000',
  });
  await retireProduct(house, sari, keripik, { productId, isRetired: true });
  assert.deepEqual((await whole()).products, [
    {
      productId,
      name: 'Keripik pisang',
      unit: 'bungkus',
      priceRp: 15_000,
      isOwn: true,
      notOwnReason: null,
      retiredOn: '2026-06-15',
    },
  ]);
  for (const price of ['15,5', '15.00', '-1', 'lima', '1e9']) {
    assert.deepEqual(await refusals(saveProduct(house, sari, keripik, { name: 'X', price })), [
      'enterprises.priceWrong @price',
    ]);
  }
});

test('a shop is a source of sales, belongs to one enterprise, and may change hands', async () => {
  const { keripik, kopi, sari, tono } = cast;
  const shop = { marketplace: 'shopee', shopName: 'Keripik  Sari Official' };
  const storefrontId = await addStorefront(house, sari, keripik, { ...shop, from: '2026-01-01' });
  const { sources } = await whole();
  assert.deepEqual(
    sources.map(({ sourceId: _, ...source }) => source),
    [
      {
        kind: 'storefront',
        channel: 'shopee',
        name: 'Shopee · Keripik Sari Official',
        resale: null,
        storefrontId,
        from: '2026-01-01',
        until: null,
      },
    ],
  );
  const same = { marketplace: 'shopee', shopName: 'keripik sari official' };
  assert.deepEqual(await refusals(addStorefront(house, tono, kopi, same)), [
    'enterprises.shopTaken @shopName',
  ]);
  assert.deepEqual((await whole(kopi)).storefronts, []);
  assert.deepEqual(await holderOfShop(house.database, same), {
    enterpriseId: keripik,
    storefrontId,
  });
  const until = '2026-05-31';
  const end = { storefrontId, until };
  assert.deepEqual(
    await refusals(closeStorefront(house, sari, keripik, { ...end, until: '2025-12-31' })),
    ['enterprises.daysWrong @until'],
  );
  await closeStorefront(house, sari, keripik, end);
  await addStorefront(house, tono, kopi, { ...same, from: '2026-06-01' });
  assert.equal((await holderOfShop(house.database, same))?.enterpriseId, kopi);
  assert.deepEqual(
    (await whole()).sources.map((one) => one.until),
    [until],
  );
});

test('of sixteen enterprises’ claims on one shop at once exactly one holds', async () => {
  const { keripik, kopi, sari, tono } = cast;
  const shop = { marketplace: 'tokopedia', shopName: 'Rebutan' };
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, (_, i) =>
      refusals(addStorefront(house, i % 2 ? sari : tono, i % 2 ? keripik : kopi, shop)),
    ),
  );
  assert.equal(outcomes.filter((one) => one.length === 0).length, 1);
});

test('tills and books are declared by name, once each, and end on a day', async () => {
  const { keripik, sari } = cast;
  const till = { kind: 'till', channel: 'pos', name: 'Outlet Pasar' };
  const sourceId = await addSource(house, sari, keripik, till);
  assert.deepEqual(
    await refusals(addSource(house, sari, keripik, { ...till, name: 'OUTLET pasar' })),
    ['enterprises.sourceTwice @name'],
  );
  const shop = { kind: 'storefront', channel: 'x', name: '' };
  assert.deepEqual(await refusals(addSource(house, sari, keripik, shop)), [
    'enterprises.sourceKindWrong @kind',
    'enterprises.channelWrong @channel',
    'enterprises.itemNameMissing @name',
  ]);
  await endSource(house, sari, keripik, { sourceId, until: '2026-06-01' });
  assert.deepEqual(
    await refusals(endSource(house, sari, keripik, { sourceId, until: '2026-06-02' })),
    ['enterprises.alreadyEnded'],
  );
});

const nib = { kind: 'nib', number: '0000123456789', edition: '' } as const;

test('a number is unchecked until somebody looks into its register; the newest look counts', async () => {
  const { keripik, sari, manager } = cast;
  const today = day('2026-06-15');
  await addIdentifier(house, sari, keripik, nib);
  const standing = async () => {
    const found = (await whole()).identifiers.find((one) => one.kind === 'nib');
    assert.ok(found);
    return standingOf(found, today);
  };
  assert.equal(await standing(), 'unchecked');
  const look = { ...nib, result: 'notFound', place: 'oss.go.id' };
  // The enterprise does not check itself.
  assert.deepEqual(await refusals(recordRegistryLook(house, sari, keripik, look)), [
    'people.notAllowed',
  ]);
  await recordRegistryLook(house, manager, keripik, look);
  assert.equal(await standing(), 'notFound');
  house.setNow('2026-06-15T04:00:00Z');
  await recordRegistryLook(house, manager, keripik, { ...look, result: 'found', remark: 'sesuai' });
  assert.equal(await standing(), 'valid');
  assert.deepEqual((await whole()).identifiers[0]?.lastCheck, {
    result: 'found',
    way: 'byHand',
    place: 'oss.go.id',
    remark: 'sesuai',
    fileKey: null,
    checkedAt: house.clock(),
    checkedBy: manager.personId,
  });
  assert.deepEqual(
    await refusals(recordRegistryLook(house, manager, keripik, { ...nib, result: '', place: '' })),
    ['enterprises.resultWrong @result', 'enterprises.placeMissing @place'],
  );
});

test('the same number twice is refused, and at another enterprise it is a hint', async () => {
  const { keripik, kopi, sari, tono } = cast;
  assert.deepEqual(await refusals(addIdentifier(house, sari, keripik, nib)), [
    'enterprises.identifierTwice @number',
  ]);
  await addIdentifier(house, tono, kopi, nib);
  assert.equal((await whole()).identifiers[0]?.alsoAt, 1);
  await removeIdentifier(house, tono, kopi, nib);
  assert.equal((await whole()).identifiers[0]?.alsoAt, 0);
});

test('a P-IRT belongs to a product of the enterprise, and no other', async () => {
  const { keripik, sari } = cast;
  const [product] = (await whole()).products;
  const pirt = { kind: 'pirt', number: 'P-IRT 3063306010072-19' };
  assert.deepEqual(
    await refusals(addIdentifier(house, sari, keripik, { ...pirt, productId: newId() })),
    ['enterprises.noSuchProduct @productId'],
  );
  await addIdentifier(house, sari, keripik, { ...pirt, productId: product?.productId ?? null });
  const found = (await whole()).identifiers.find((one) => one.kind === 'pirt');
  assert.equal(found?.productId, product?.productId);
  assert.equal(found && standingOf(found, day('2026-06-15')), 'expired');
});

test('no number and no NIK stands in the journal, nor a NIK in any row', async () => {
  const { keripik, sari } = cast;
  await addIdentifier(house, sari, keripik, { kind: 'npwp', number: '1871055708850003' });
  const all = async (table: 'journal' | 'enterprise_identifier') =>
    JSON.stringify(await house.database.read.selectFrom(table).selectAll().execute());
  assert.ok((await all('enterprise_identifier')).includes('0000123456789'), 'there is one to tell');
  assert.doesNotMatch(withoutIds(await all('journal')), /0000123456789|18710|Jalan|Keripik/);
  assert.doesNotMatch(await all('enterprise_identifier'), /18710557/);
});

test('a register’s service is asked over HTTP, and without a proper answer nothing changes', async () => {
  const { keripik, manager, sari } = cast;
  const answers = [
    [200, { result: 'notFound', remark: 'tidak aktif' }],
    [500, {}],
    [200, { result: 'mungkin' }],
  ] as const;
  house.setNow('2026-06-15T05:00:00Z');
  const asked: string[] = [];
  let at = 0;
  const server = await listen((body) => {
    asked.push(body);
    return answers[at++ % answers.length] ?? answers[0];
  });
  const port = httpRegistry({ url: server.url, place: 'Uji OSS', token: 'rahasia' });
  assert.deepEqual(await refusals(askRegistry(house, sari, keripik, { ...nib, port })), [
    'people.notAllowed',
  ]);
  assert.deepEqual(asked, []);
  assert.equal(await askRegistry(house, manager, keripik, { ...nib, port }), 'notFound');
  for (let i = 0; i < 2; i++) {
    assert.deepEqual(await refusals(askRegistry(house, manager, keripik, { ...nib, port })), [
      'enterprises.registryFailed',
    ]);
  }
  server.close();
  assert.deepEqual(await refusals(askRegistry(house, manager, keripik, { ...nib, port })), [
    'enterprises.registryFailed',
  ]);
  const check = (await whole()).identifiers.find((one) => one.kind === 'nib')?.lastCheck;
  assert.deepEqual([check?.way, check?.result, check?.remark], ['http', 'notFound', 'tidak aktif']);
  assert.deepEqual(JSON.parse(asked[0] ?? ''), nib);
});

async function listen(
  answer: (body: string) => readonly [number, object],
): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const [status, json] = answer(body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const portNo = typeof address === 'object' && address ? address.port : 0;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${portNo}/`, close };
}

test('a reseller is the producer’s own label, and says whether the goods were sold or left', async () => {
  const { keripik, sari } = cast;
  const add = (more: object) =>
    addSource(house, sari, keripik, {
      ...{ kind: 'book', channel: 'reseller', name: 'Bu Ani pasar' },
      ...more,
    });
  const sourceId = await add({ resale: 'consignment' });
  const found = (await whole()).sources.find((one) => one.sourceId === sourceId);
  assert.deepEqual([found?.name, found?.resale], ['Bu Ani pasar', 'consignment']);
  assert.deepEqual(await refusals(add({ name: 'B', resale: 'pinjam' })), [
    'enterprises.resaleWrong @resale',
  ]);
  assert.deepEqual(await refusals(add({ name: 'C', channel: 'shop', resale: 'outright' })), [
    'enterprises.notAReseller @resale',
  ]);
});

test('goods of others are marked', async () => {
  const { keripik, sari } = cast;
  const productId = await saveProduct(house, sari, keripik, {
    name: 'Madu tetangga',
    isOwn: false,
  });
  const one = async () => (await whole()).products.find((of) => of.productId === productId);
  assert.equal((await one())?.isOwn, false);
  await saveProduct(house, sari, keripik, { productId, name: 'Madu tetangga' });
  assert.equal((await one())?.isOwn, true);
});

test('what an officer says of goods stands until an officer says otherwise', async () => {
  const { admin, keripik, sari } = cast;
  const ruling = { name: ' Sirup  marjan ', isOwn: false, reason: 'Pabrik lain di kemasan.' };
  const told = async () =>
    (await whole()).products.flatMap(({ name, isOwn, notOwnReason }) =>
      /sirup/i.test(name) ? [[name, isOwn, notOwnReason]] : [],
    );
  const rule = (by: typeof sari, asked = ruling) => ruleOnGoods(house, by, keripik, asked);
  await assert.rejects(() => rule(sari));
  const wrong = { ...ruling, name: '', reason: ' ' };
  assert.deepEqual(await refusals(rule(admin, wrong)), [
    'enterprises.itemNameMissing @name',
    'enterpriseGoods.reasonMissing @reason',
  ]);
  assert.deepEqual(await told(), []);
  // Of goods that nobody has marked, that they are own says nothing new.
  await rule(admin, { ...ruling, isOwn: true });
  assert.deepEqual(await told(), []);
  await rule(admin);
  await rule(admin);
  const noted = await house.database.pool.query(
    "select 1 from journal where verb = 'enterprises.ruleOnGoods'",
  );
  assert.equal(noted.rowCount, 1, 'a button pressed twice says nothing new');
  assert.deepEqual(await told(), [['Sirup marjan', false, ruling.reason]]);
  const productId = (await whole()).products.find(({ name }) => /sirup/i.test(name))?.productId;
  assert.ok(productId);
  const save = (asked: Parameters<typeof saveProduct>[3]) =>
    saveProduct(house, sari, keripik, asked);
  for (const asked of [
    { productId, name: 'Sirup marjan', isOwn: true },
    { productId, name: 'Sirup mawar', isOwn: false },
    { name: 'SIRUP MARJAN' },
  ]) {
    assert.deepEqual(await refusals(save(asked)), ['enterpriseGoods.ruled']);
  }
  await save({ productId, name: 'Sirup Marjan', price: 12_000, isOwn: false });
  assert.deepEqual(await told(), [['Sirup Marjan', false, ruling.reason]]);
  await rule(admin, { ...ruling, isOwn: true, reason: 'Salah lihat.' });
  assert.deepEqual(await told(), [['Sirup Marjan', true, null]]);
  await save({ productId, name: 'Sirup mawar', isOwn: true });
});
