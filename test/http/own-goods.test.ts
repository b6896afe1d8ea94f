/** Goods of others on the pages: marked by name, left out of a figure, counted by another. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import { addVerifier, type Cast, castOf, openSite, type Site } from '../site.ts';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  const day = addDays(site.today, -3);
  const entries = [
    saleOf({ day, toDay: day, amount: 120_000, product: 'Keripik pisang' }),
    saleOf({ day, toDay: day, amount: 45_000, product: 'Sirup Marjan <b>' }),
    saleOf({ day, toDay: day, amount: 5000, product: '' }),
  ];
  const request = { actor: system('cli'), enterpriseId: cast.keripik, zone: 'WIB' } as const;
  await recordSales(site.house, { ...request, onBehalf: false, entries });
});
after(() => site.close());

const goods = () => `/usaha/${cast.keripik}/penjualan/barang`;
const figure = () => `/usaha/${cast.keripik}/penjualan?kampanye=lagawi`;
const amounts = (text: string) => text.replaceAll('\u00a0', '').match(/Rp[\d.]+/g) ?? [];

test('a producer marks what was bought in; the figure, its rows and the order say so', async () => {
  const own = await site.browse(cast.sari);
  await own.go(figure());
  assert.equal(amounts(own.text)[0], 'Rp170.000');
  assert.doesNotMatch(own.text, /bukan buatan sendiri/);
  await own.go(goods());
  assert.match(own.text, /Sirup Marjan <b>|Sirup Marjan &lt;b>/);
  assert.match(own.text, /tanpa nama barang/);
  assert.equal(own.html.match(/name="barang"/g)?.length, 2, 'what has no name takes no mark');
  await own.go(goods(), { barang: 'Sirup Marjan <b>', buatan: 'lain' });
  assert.match(own.text, /◇ bukan buatan sendiri/);

  await own.go(figure());
  assert.equal(amounts(own.text)[0], 'Rp125.000');
  assert.match(own.text, /Tidak dihitung karena bukan buatan sendiri: Rp45\.000/);
  const [, href = ''] = /href="([^"]*samping=notOwn[^"]*)"/.exec(own.html) ?? [];
  await own.go(href.replaceAll('&amp;', '&'));
  assert.match(own.text, /Rp45\.000/);
  assert.doesNotMatch(own.text, /Rp120\.000/);
  const [, order = ''] = /href="([^"]*\/penjualan\/pesanan\/entry\/[^"]*)"/.exec(own.html) ?? [];
  await own.go(order);
  assert.match(own.text, /barang ini bukan buatan usaha ini/);

  await own.go(goods(), { barang: 'Sirup Marjan <b>', buatan: 'sendiri' });
  await own.go(figure());
  assert.equal(amounts(own.text)[0], 'Rp170.000');
  await own.go(goods(), { barang: 'Sirup Marjan <b>', buatan: 'lain' });
});

test('a name that is too long, or none, is refused with a sentence; nothing is marked', async () => {
  const own = await site.browse(cast.sari);
  for (const barang of ['', 'x'.repeat(301)]) {
    await own.go(goods(), { barang, buatan: 'lain' });
    assert.match(own.text, /Tulis namanya, paling banyak 300 huruf/);
  }
});

test('a verifier marks with a reason, which the producer reads and cannot lift; strangers see nothing', async () => {
  const page = await site.browse(await addVerifier(site, cast));
  await page.go(goods());
  assert.match(page.text, /◇ bukan buatan sendiri/);
  assert.doesNotMatch(page.html, /name="barang"/, 'without a reason there is no mark');
  const links = [...page.html.matchAll(/href="([^"]*barang\/putusan[^"]*)"/g)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&'),
  );
  assert.equal(links.length, 2);
  await page.go(links[0] ?? '');
  assert.match(page.html, /value="Keripik pisang"/);
  assert.match(page.html, /<option value="lain" selected/);
  const ruling = { name: 'Sirup Marjan <b>', buatan: 'lain', reason: '' };
  await page.go(links[1] ?? '', ruling);
  assert.match(page.text, /Tulis alasannya, paling banyak 500 huruf/);
  await page.go(links[1] ?? '', { ...ruling, reason: 'Nama pabrik lain di kemasan.' });
  assert.match(page.text, /Alasan petugas: Nama pabrik lain di kemasan\./);
  const own = await site.browse(cast.sari);
  await own.go(goods());
  assert.match(own.text, /Alasan petugas: Nama pabrik lain di kemasan\./);
  assert.equal(own.html.match(/name="barang"/g)?.length, 1, 'the mark is not theirs to lift');
  await own.go(goods(), { barang: 'sirup marjan <b>', buatan: 'sendiri' });
  assert.match(own.text, /Petugas menandai “Sirup Marjan <b>” bukan buatan sendiri/);
  await own.go(figure());
  assert.equal(amounts(own.text)[0], 'Rp125.000');
  await page.go(links[1] ?? '');
  assert.match(page.html, /<option value="sendiri" selected/);
  await page.go(links[1] ?? '', { ...ruling, buatan: 'sendiri', reason: 'Nota menunjukkan lain.' });
  assert.doesNotMatch(page.text, /Alasan petugas/);
  await own.go(figure());
  assert.equal(amounts(own.text)[0], 'Rp170.000');
  await own.go(goods(), { barang: 'Sirup Marjan <b>', buatan: 'lain' });
  const stranger = await site.browse(cast.tono);
  await stranger.go(goods());
  assert.doesNotMatch(stranger.text, /Sirup/);
});

test('the campaign’s page and API tell what is left out; another definition counts it', async () => {
  const admin = await site.browse(cast.admin.personId);
  await admin.go('/kampanye/lagawi/penjualan');
  assert.match(admin.text, /Tidak dihitung karena bukan buatan sendiri: Rp45\.000/);
  await admin.go('/kampanye/lagawi/penjualan/usaha?samping=notOwn&keadaan=final');
  assert.match(admin.text, /Rp45\.000/);
  const define = '/kampanye/lagawi/definisi/baru';
  await admin.go(define);
  assert.match(admin.html, /<option value="own" selected[^>]*>hanya buatan sendiri/);
  const words = { wordsId: 'Semua yang dijual.', wordsEn: 'All that is sold.' };
  const typed = { ...words, 'streams-campaign': 'ya', leastEvidence: 'E', reason: 'Rapat' };
  await admin.go(define, { ...typed, goods: 'sebagian' });
  assert.match(admin.text, /Pilih barang yang dihitung/);
  await admin.go(define, { ...typed, goods: 'all' });
  assert.match(admin.text, /semua yang dijual, juga buatan orang lain/);
  await admin.go('/kampanye/lagawi/penjualan');
  assert.equal(amounts(admin.text)[0], 'Rp170.000');
  assert.doesNotMatch(admin.text, /Tidak dihitung karena/);
});

test('the registry shows an officer’s reason, and a closed figure what it left out', async () => {
  const admin = await site.browse(cast.admin.personId);
  const reason = 'Nama pabrik lain di kemasan.';
  const ruling = { name: 'Sirup Marjan <b>', buatan: 'lain', reason };
  await admin.go(`${goods()}/putusan`, ruling);
  await admin.go(`/usaha/${cast.keripik}`);
  assert.match(admin.text, /◇ bukan buatan sendiri: Nama pabrik lain di kemasan\./);
  const words = { wordsId: 'Produk sendiri.', wordsEn: 'Own products.' };
  const typed = { ...words, 'streams-campaign': 'ya', leastEvidence: 'E', reason: 'Rapat' };
  await admin.go('/kampanye/lagawi/definisi/baru', { ...typed, goods: 'own' });
  site.ground.setNow(new Date(site.ground.clock().getTime() + 60 * 86_400_000));
  const later = await site.browse(cast.admin.personId);
  await later.go('/kampanye/lagawi/penjualan/penutupan', {});
  assert.match(later.text, /Penutupan ke-1/);
  assert.equal(amounts(later.text)[0], 'Rp125.000');
  assert.match(later.text, /Tidak dihitung karena bukan buatan sendiri: Rp45\.000/);
});
