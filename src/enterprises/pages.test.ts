import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { type Browser, type TestSite, testSite } from '../campaigns/test-browser.ts';
import { addDays, dayIn } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { enterpriseOf, enterprisePaths, joinCampaign, setOwner } from './index.ts';
import { enterprisePages } from './pages.ts';
import { type Cast, castOf, refusals } from './test-cast.ts';

let house: TestGround;
let cast: Cast;
let site: TestSite;
let manager: Browser;
let sari: Browser;

before(async () => {
  house = await testGround(new Date());
  cast = await castOf(house);
  site = testSite(
    house,
    enterprisePages({
      links: async (_visit, id) => [{ href: `/usaha/${id}/penjualan`, text: 'Penjualan' }],
      ledgerSums: async () => ({ A: 0, B: 1_500_000, C: 0, D: 0, E: 0 }),
    }),
  );
  manager = await site.as(cast.manager.personId);
  sari = await site.as(cast.sari.personId);
});
after(() => house.close());

const page = () => enterprisePaths.enterprise(cast.keripik);

test('the manager adds a participant, finds it, and is told what is wrong field by field', async () => {
  await manager.go(enterprisePaths.addMember('lagawi'));
  assert.equal(manager.value('from'), '2026-03-20');
  await manager.fill({ name: '', regionOther: '99.99' });
  assert.equal(manager.status, 422);
  assert.deepEqual(manager.summary, ['name', 'regionCode']);
  await manager.fill({
    name: 'Sambal <Bu Rina>',
    regionOther: '',
    regionCode: '18.09',
    aliases: 'Rina; Sambal Rina',
  });
  assert.match(manager.text, /Sambal <Bu Rina> Rina · Sambal Rina/);
  assert.match(manager.text, /Pesawaran, Lampung · 18\.09 · BPS 1809/);
  await manager.go(enterprisePaths.members('lagawi', { cari: 'rina' }));
  assert.match(
    manager.text,
    /1 IKM .* Sambal <Bu Rina> Pesawaran, Lampung 20 Maret 2026 ● peserta/,
  );
  await manager.go(enterprisePaths.members('lagawi', { cari: 'tidak ada' }));
  assert.match(manager.text, /Tidak ada yang cocok/);
});

test('the enterprise keeps its own things: products, shops, sources, sites', async () => {
  await sari.go(enterprisePaths.addProduct(cast.keripik));
  await sari.fill({ name: 'Keripik pisang', unit: 'bungkus', price: 'lima ribu' });
  assert.deepEqual(sari.summary, ['price']);
  assert.equal(sari.value('price'), 'lima ribu');
  await sari.fill({ price: '15.000' });
  assert.equal(sari.path, page());
  assert.match(sari.text, /Keripik pisang bungkus Rp15\.000/);
  await sari.go(enterprisePaths.addStorefront(cast.keripik));
  await sari.fill({ marketplace: 'shopee', shopName: 'keripiksari' });
  await sari.go(enterprisePaths.addSource(cast.keripik));
  await sari.fill({ kind: 'book', channel: 'bazaar', name: 'Buku bazar' });
  await sari.go(enterprisePaths.addSite(cast.keripik));
  await sari.fill({ name: 'Dapur', address: 'Jalan Rekaan 1' });
  assert.match(sari.text, /Shopee keripiksari – Tutup/);
  assert.match(sari.text, /Buku bazar Catatan tangan Bazar\/pameran Tutup/);
  assert.match(sari.text, /Dapur Pesawaran, Lampung Jalan Rekaan 1/);
});

test('what is there is changed, retired, closed and removed', async () => {
  const { products, storefronts, sites, sources } =
    (await enterpriseOf(house.database, cast.keripik)) ?? assert.fail();
  const [product, shop, place] = [products[0], storefronts[0], sites[0]];
  const book = sources.find((one) => one.kind === 'book');
  assert.ok(product && shop && place && book);
  await sari.go(enterprisePaths.product(cast.keripik, product.productId));
  assert.deepEqual([sari.value('name'), sari.value('price')], ['Keripik pisang', '15.000']);
  await sari.fill({ price: '16.500' });
  await sari.go(enterprisePaths.productRetirement(cast.keripik, product.productId), {});
  assert.match(sari.text, /Rp16\.500 ✕ tidak dibuat lagi sejak .* Dibuat lagi/);
  await sari.go(enterprisePaths.storefrontClosing(cast.keripik, shop.storefrontId));
  await sari.fill({ until: '2026-06-01' });
  assert.match(sari.text, /keripiksari – 1 Juni 2026/);
  await sari.go(enterprisePaths.sourceClosing(cast.keripik, book.sourceId));
  await sari.fill({});
  await sari.go(enterprisePaths.site(cast.keripik, place.siteId));
  await sari.fill({ name: 'Dapur utama' });
  assert.match(sari.text, /Dapur utama/);
  await sari.go(enterprisePaths.siteRemoval(cast.keripik, place.siteId), {});
  assert.match(sari.text, /Belum ada lokasi/);
  assert.equal((await sari.go(enterprisePaths.site(cast.keripik, newId()))).status, 404);
});

test('a number shows every step of its check, and is valid only after a look into its register', async () => {
  await sari.go(enterprisePaths.addIdentifier(cast.keripik));
  await sari.fill({ kind: 'halal', number: 'KH123' });
  assert.match(sari.text, /sertifikatnya belum selesai/);
  assert.deepEqual(sari.summary, ['number']);
  await sari.fill({ kind: 'nib', number: '0000123456789' });
  assert.match(sari.text, /◐ tidak diperiksa bentuk: cocok · susunan: tidak ada aturan/);
  assert.doesNotMatch(sari.html, /Catat pemeriksaan/);
  const key = { kind: 'nib', number: '0000123456789', edition: '' };
  assert.equal((await sari.go(enterprisePaths.registryLook(cast.keripik, key))).status, 403);
  await manager.go(page());
  assert.match(manager.html, /Catat pemeriksaan/);
  await manager.go(enterprisePaths.registryLook(cast.keripik, key));
  await manager.fill({ place: '' });
  assert.deepEqual(manager.summary, ['result', 'place']);
  await manager.fill({ result: 'found', place: 'oss.go.id', remark: 'nama sama' });
  assert.match(manager.text, /● ditemukan di daftar resmi oss\.go\.id, .* · nama sama/);
  await sari.go(enterprisePaths.addIdentifier(cast.keripik));
  await sari.fill({ kind: 'pirt', number: 'P-IRT 3063306010072-19' });
  assert.match(
    sari.text,
    /✕ sudah lewat masa berlakunya .* karton atau kertas · tepung dan hasil olahannya · 3306 · 2019/,
  );
  await sari.go(enterprisePaths.identifierRemoval(cast.keripik), {
    kind: 'pirt',
    number: '3063306010072-19',
    edition: '',
  });
  assert.doesNotMatch(sari.text, /3063306010072/);
});

test('who the owner is, is seen by those who may, and each look stands in the journal', async () => {
  await setOwner(house, cast.manager, cast.keripik, {
    personId: cast.sari.personId,
    from: '2026-01-01',
  });
  const looks = async () =>
    (
      await house.database.read
        .selectFrom('journal')
        .select('actor')
        .where('verb', '=', 'people.lookAt')
        .execute()
    ).length;
  const before = await looks();
  assert.match((await manager.go(page())).text, /Pemilik Bu Sari, sejak 1 Januari 2026/);
  assert.equal(await looks(), before + 1);
  assert.match((await sari.go(page())).text, /Pemilik Bu Sari/);
  assert.equal(await looks(), before + 1);
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const from = addDays(dayIn('WIB', house.clock()), -1);
  const curator = await cast.add(
    { name: 'Kurator', email: 'kurator@contoh.example' },
    { role: 'curator', scope, from },
  );
  const browser = await site.as(curator.personId);
  assert.equal((await browser.go(page())).status, 200);
  assert.doesNotMatch(browser.html, /Bu Sari, sejak|\/ubah"/);
});

test('one campaign’s decision is not shown to those of another', async () => {
  await joinCampaign(house, cast.admin, {
    enterpriseId: cast.keripik,
    campaignId: 'lain',
    from: '2026-03-20',
  });
  const admin = await site.as(cast.admin.personId);
  await admin.go(enterprisePaths.membershipEnd(cast.keripik, 'lain'));
  await admin.fill({ as: 'disqualified', reason: '' });
  assert.deepEqual(admin.summary, ['reason']);
  await admin.fill({ reason: 'Bukan buatan sendiri' });
  assert.match(admin.text, /✕ Didiskualifikasi Bukan buatan sendiri/);
  assert.doesNotMatch((await manager.go(page())).text, /Bukan buatan|Kampanye lain/);
  assert.match((await sari.go(page())).text, /Bukan buatan sendiri/);
});

test('another enterprise and its forms are not there for who has no right, whatever is asked', async () => {
  const tono = await site.as(cast.tono.personId);
  const { pages, posts } = everyPage();
  for (const path of pages) {
    assert.equal((await tono.go(path)).status, 404, path);
    assert.doesNotMatch(tono.html, /Keripik/, path);
  }
  for (const path of [...pages, ...posts])
    assert.equal((await tono.go(path, { name: 'x' })).status, 404, path);
  const nobody = await site.as(null);
  for (const path of pages) assert.match((await nobody.go(path)).path, /^\/masuk/);
  // The same doors open for whom they are.
  for (const path of pages) assert.ok([200, 404].includes((await manager.go(path)).status), path);
  assert.equal((await tono.go(enterprisePaths.all())).status, 403);
  assert.equal((await tono.go(enterprisePaths.members('lagawi'))).status, 404);
});

function everyPage() {
  const id = cast.keripik;
  const pages = [
    page(),
    enterprisePaths.edit(id),
    enterprisePaths.owner(id),
    enterprisePaths.addSite(id),
    enterprisePaths.site(id, newId()),
    enterprisePaths.addProduct(id),
    enterprisePaths.product(id, newId()),
    enterprisePaths.addStorefront(id),
    enterprisePaths.storefrontClosing(id, newId()),
    enterprisePaths.addSource(id),
    enterprisePaths.sourceClosing(id, newId()),
    enterprisePaths.addIdentifier(id),
    enterprisePaths.registryLook(id, { kind: 'nib', number: '0000123456789', edition: '' }),
    enterprisePaths.join(id),
    enterprisePaths.membershipEnd(id, 'lagawi'),
  ];
  const posts = [
    enterprisePaths.siteRemoval(id, newId()),
    enterprisePaths.productRetirement(id, newId()),
    enterprisePaths.identifierRemoval(id),
  ];
  return { pages, posts };
}

test('a manager cannot take another campaign’s enterprise by its form', async () => {
  const other = await site.as(cast.otherManager.personId);
  const path = enterprisePaths.join(cast.keripik);
  // A member of theirs that was disqualified: it may be seen, and the form offers their own
  // campaign only.
  await other.go(path);
  if (other.status === 200) assert.doesNotMatch(other.html, /value="lagawi"/);
  const join = { enterpriseId: cast.keripik, campaignId: 'lagawi', from: '2026-06-01' };
  assert.notDeepEqual(await refusals(joinCampaign(house, cast.otherManager, join)), []);
});

test('lists are paged, and the address holds the filter', async () => {
  const admin = await site.as(cast.admin.personId);
  await admin.go(enterprisePaths.all({ cari: 'k', hal: 1 }));
  assert.match(admin.text, /Keripik Bu Sari .* Kopi Pak Tono/);
  assert.equal(admin.value('cari'), 'k');
  await admin.go(enterprisePaths.all({ daerah: '18.72' }));
  assert.match(admin.text, /1 IKM .* Kopi Pak Tono Kota Metro, Lampung/);
  for (const hal of ['-3', '999', 'x'])
    assert.equal((await admin.go(`/usaha?hal=${hal}`)).status, 200);
});

test('every page speaks English as well', async () => {
  await manager.go('/bahasa/en?kembali=/');
  for (const path of [
    page(),
    enterprisePaths.edit(cast.keripik),
    enterprisePaths.addIdentifier(cast.keripik),
    enterprisePaths.members('lagawi'),
  ]) {
    await manager.go(path);
    assert.match(manager.html, /<html lang="en">/);
    assert.doesNotMatch(manager.text, /Simpan|Peserta|Belum ada|Tambah|Pemilik|Alamat/, path);
  }
});
