/** Photos of notes on the pages: added by producers, looked at, withdrawn, seen by no other. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { system } from '../../src/journal/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import { noteOf } from '../pictures.ts';
import { addVerifier, type Cast, castOf, openSite, type Site } from '../site.ts';

let site: Site;
let cast: Cast;
let verifier: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  verifier = await addVerifier(site, cast);
});
after(() => site.close());

/** A sale of an enterprise, and its page. */
async function saleOn(enterpriseId: string): Promise<string> {
  const day = addDays(site.today, -3);
  const entry = saleOf({ day, toDay: day });
  const request = { actor: system('cli'), enterpriseId, zone: 'WIB', onBehalf: false } as const;
  await recordSales(site.house, { ...request, entries: [entry] });
  return `/usaha/${enterpriseId}/penjualan/pesanan/entry/${entry.entryId}`;
}

const photoIn = (html: string) =>
  present(/href="(\/usaha\/[^"]*\/foto\/[^"/]*)"/.exec(html)?.[1], 'a photo');

test('a producer adds a photo, which a verifier turns and opens, and withdraws with a reason', async () => {
  const order = await saleOn(cast.keripik);
  const sari = await site.as(cast.sari);
  const page = await site.browse(cast.sari);
  await page.go(order);
  assert.match(page.text, /Foto bukti Tambah foto nota atau layar Tutupi nama, nomor dan alamat/);
  const none = await sari.files(`${order}/foto`);
  assert.equal(none.status, 422);
  assert.match(await none.text(), /Pilih fotonya dulu/);
  const wrong = await sari.files(`${order}/foto`, {
    name: 'nota.pdf',
    bytes: Buffer.from('%PDF-'),
  });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /bukan foto yang bisa dibaca/);
  const sent = await sari.files(`${order}/foto`, { name: 'a.jpg', bytes: await noteOf('layar') });
  assert.equal(sent.headers.get('location'), order);
  await page.go(order);
  assert.match(page.text, /Bukti D/);
  assert.match(page.text, /WIB · dari usaha/);

  const photo = photoIn(page.html);
  const seen = await site.browse(verifier);
  await seen.go(`${photo}?putar=1`);
  assert.match(seen.text, /Putar seperempat Buka sebesar aslinya/);
  const sizeOf = async (query: string) => {
    const answer = await (await site.as(verifier)).send(`${photo}/gambar${query}`);
    assert.equal(answer.headers.get('content-type'), 'image/jpeg');
    assert.match(answer.headers.get('cache-control') ?? '', /private/);
    const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    return [width, height];
  };
  const [width, height] = await sizeOf('');
  assert.deepEqual(await sizeOf('?putar=1'), [height, width]);
  assert.ok(Math.max(...(await sizeOf('?kecil=1'))) <= 240);

  await seen.submit('/pencabutan', { reason: '' });
  assert.match(seen.text, /Tulis alasannya/);
  await seen.submit('/pencabutan', { reason: 'Nota usaha lain' });
  assert.match(seen.text, /dicabut ?: Nota usaha lain/);
  assert.match(seen.text, /Bukti E/);
  // What was withdrawn stays to be seen, by those who could see it before.
  await seen.go(photo);
  assert.doesNotMatch(seen.text, /Cabut foto ini/);
});

test('a photo as large as a phone makes it is taken, and one beyond the limit is told', async () => {
  const order = await saleOn(cast.keripik);
  const sari = await site.as(cast.sari);
  const noise = { width: 1_400, height: 1_400, channels: 3 as const, background: '#888' };
  const bytes = await sharp({
    create: { ...noise, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .png()
    .toBuffer();
  assert.ok(bytes.length > 3 << 20, `${bytes.length} bytes`);
  const sent = await sari.files(`${order}/foto`, { name: 'besar.png', bytes });
  assert.equal(sent.headers.get('location'), order);
  const huge = Buffer.alloc(16 << 20, 1);
  const refused = await sari.files(`${order}/foto`, { name: 'terlalu besar.png', bytes: huge });
  assert.equal(refused.status, 413);
});

test('a photo is seen by whoever sees its sale, and by nobody else', async () => {
  const order = await saleOn(cast.keripik);
  const sari = await site.as(cast.sari);
  await sari.files(`${order}/foto`, { name: 'a.jpg', bytes: await noteOf('rahasia') });
  const page = await site.browse(cast.sari);
  await page.go(order);
  const photo = photoIn(page.html);
  const tono = await site.as(cast.tono);
  for (const path of [photo, `${photo}/gambar`]) {
    assert.equal((await tono.send(path)).status, 404, path);
    // Under an address of one's own enterprise it is not there.
    const own = path.replace(cast.keripik, cast.kopi);
    assert.equal((await tono.send(own)).status, 404, own);
  }
  assert.equal((await tono.files(`${order}/foto`)).status, 404);
});

test('an officer corrects with a photo; the same one elsewhere is asked about', async () => {
  const order = await saleOn(cast.kopi);
  const officer = await site.as(verifier);
  const page = await site.browse(verifier);
  await page.go(`${order}/perbaikan`);
  const judged = present(/name="isi" value="([^"]*)"/.exec(page.html)?.[1], 'what is judged');
  const typed = { isi: judged, gross: '60.000', returned: '0', voucher: '0', state: '' };
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, reason: 'Menurut nota' })) {
    form.append(name, value);
  }
  form.append('foto', new File([new Uint8Array(await noteOf('koreksi'))], 'nota.jpg'));
  const answer = await officer.send(`${order}/perbaikan`, { method: 'POST', body: form });
  assert.equal(answer.headers.get('location'), order);
  await page.go(order);
  assert.match(page.text, /Rp60\.000/);
  assert.match(page.text, /dari petugas/);

  const other = await saleOn(cast.keripik);
  const sari = await site.as(cast.sari);
  const again = await noteOf('koreksi', { quality: 55, size: 800 });
  await sari.files(`${other}/foto`, { name: 'b.jpg', bytes: again });
  await page.go('/kampanye/lagawi/antrean');
  assert.match(page.text, /Foto yang sama Keripik Bu Sari .* mirip sekali .* Kopi Pak Tono/);
  const [, path = ''] = /href="(\/usaha\/[^"]*\/antrean\/[^"]*)"/.exec(page.html) ?? [];
  await page.go(path.replaceAll('&amp;', '&'));
  assert.match(page.text, /Foto ini · Penjualan .* Foto yang lebih dulu · Penjualan/);
  assert.equal(page.html.match(/<img/g)?.length, 2);
  await page.submit('/jawaban', { jawaban: 'biarkan', reason: 'Satu nota dibagi dua usaha' });
  assert.match(page.text, /Tidak ada yang menunggu keputusan/);
});
