/** Export readiness and exports through their pages: evidence, score, gaps, facts, reversals. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bandOf, hundredthsIn, readinessOf } from '../../src/growth/rules/export.ts';
import { checklist } from '../../src/growth/words/readiness.ts';
import { addDays } from '../../src/kernel/day.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
});
after(() => site.close());

async function text(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = (await sent.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-800));
  return body;
}

const led = async (answer: Promise<Response>) => text(answer, 303);
const readiness = () => `/usaha/${cast.keripik}/kesiapan-ekspor`;
const exportsOf = () => `/usaha/${cast.keripik}/catatan-ekspor`;

test('a score is of 100 once every item has an answer, and its bands are those of CHROME', () => {
  const all = (level: number) => new Map(checklist.map(({ code }) => [code, level]));
  assert.equal(checklist.length, 20);
  assert.equal(readinessOf(all(4)).score, 100);
  assert.equal(readinessOf(all(0)).score, 0);
  const missing = new Map([...all(4)].slice(1));
  assert.equal(readinessOf(missing).score, null, 'what is missing is no zero');
  const said = [40, 40.5, 60, 60.5, 80, 80.5, 100].map((score) => bandOf(score).id);
  assert.deepEqual(said, ['belum cukup', 'awal', 'awal', 'madya', 'madya', 'siap', 'siap']);
  assert.ok(checklist.every(({ levels }) => levels.every(({ id, en }) => id && en)));
});

test('amounts are read as people write them, and what is ambiguous is none', () => {
  assert.deepEqual(['1.250,50', '1250.50', '1.250', '12', 'x', '0', '1,2345'].map(hundredthsIn), [
    ...[125_050, 125_050, 125_000, 1_200, null, null, null],
  ]);
});

test('a level above 1 without evidence is refused; answers of before are kept', async () => {
  const item = `${readiness()}/butir/hpp`;
  const answer = { tingkat: '2', bukti: '', tanggal: site.today };
  assert.match(await text(manager.post(item, answer), 422), /Tingkat 2 ke atas perlu bukti/);
  await led(manager.post(item, { ...answer, tingkat: '1' }));
  await led(manager.post(item, { ...answer, bukti: 'Lembar hitung Maret' }));
  const page = await text(manager.send(item));
  assert.match(page, /Tingkat 2[\s\S]*Tingkat 1</);
  assert.match(page, /Lembar hitung Maret/);
  const list = await text(manager.send(readiness()));
  assert.match(list, /Tingkat 2: Dihitung sekali/);
  assert.match(list, /Baru 1 dari 20 butir dijawab/);
  const sari = await site.as(cast.sari);
  await text(sari.send(item));
  await text(sari.post(item, answer), 403);
  await text(manager.send(`${readiness()}/butir/tidak-ada`), 404);
});

test('a gap becomes a task of mentoring once; no gap becomes none', async () => {
  const item = `${readiness()}/butir/merek`;
  assert.match(await text(manager.post(`${item}/tugas`, {}), 409), /tidak ada yang perlu/);
  await led(manager.post(item, { tingkat: '0', bukti: '', tanggal: site.today }));
  assert.match(await text(manager.send(item)), /Jadikan tugas pendampingan/);
  await Promise.all([
    led(manager.post(`${item}/tugas`, {})),
    led(manager.post(`${item}/tugas`, {})),
  ]);
  const { rows } = await site.house.database.pool.query(
    `select words from mentoring_task where words like 'Kesiapan ekspor: Merek%'`,
  );
  assert.equal(rows.length, 1);
  assert.match(await text(manager.send(item)), /Sudah menjadi tugas pendampingan/);
});

test('what is offered is told in versions, and what runs out within 90 days is named', async () => {
  const path = `${readiness()}/penawaran`;
  const until = addDays(site.today, 60);
  const offer = {
    ...{ hs: '1905.90, 20052000', kapasitas: '2.000', satuan: 'kg', syarat: 'FOB' },
    ...{ harga: '2,50', matauang: 'usd', sertifikat: `Halal; ID123; ${until}` },
  };
  const wrong = { ...offer, hs: '12', syarat: 'FOO', matauang: 'QQQ', sertifikat: 'a; b; kapan' };
  const refused = await text(manager.post(path, wrong), 422);
  for (const said of [/6 atau 8 angka/, /Incoterms 2020/, /tiga huruf/, /Satu sertifikat/]) {
    assert.match(refused, said);
  }
  await led(manager.post(path, offer));
  const page = await text(manager.send(readiness()));
  for (const said of [/190590, 20052000/, /2\.000 kg/, /USD\s2,50 FOB/, /Izin yang segera habis/]) {
    assert.match(page, said);
  }
});

test('an export is a fact apart from sales, and is taken back with a reason', async () => {
  const told = {
    ...{ newId: '01900000-0000-7000-8000-0000000000bb', negara: 'my', tanggal: site.today },
    ...{ hs: '2005.20', nilai: '1.250,50', matauang: 'usd', rupiah: '', sumberKurs: '' },
    ...{ jumlah: '500 kg', dokumen: 'PEB 000123', sumber: 'Salinan PEB' },
  };
  const tell = `${exportsOf()}/baru`;
  const wrong = { ...told, negara: 'XX', hs: '1', nilai: '0', rupiah: '5000', dokumen: '' };
  const refused = await text(manager.post(tell, wrong), 422);
  for (const said of [/dua huruf/, /6 atau 8/, /Isi nilai/, /sumber kursnya/, /jenis dan nomor/]) {
    assert.match(refused, said);
  }
  await led(manager.post(tell, told));
  await led(manager.post(tell, told));
  const page = await text(manager.send(exportsOf()));
  assert.equal(page.match(/PEB 000123 ·/g)?.length, 1, 'a doubled click tells it once');
  assert.match(page, /Terpisah dari buku penjualan/);
  assert.match(page, /USD\s1\.250,50/);
  const hub = '/kampanye/lagawi/tindak-lanjut/catatan-ekspor';
  const csv = await text(manager.send(`${hub}/tabel`));
  assert.match(csv, /USD: 1250\.50 dari 1 ekspor yang berlaku/);
  assert.match(csv, /# SHA-256 [0-9a-f]{64}/);
  const back = `${exportsOf()}/${told.newId}/pembatalan`;
  assert.match(await text(manager.post(back, { alasan: '' }), 422), /Tulis alasannya/);
  await led(manager.post(back, { alasan: 'Batal kirim' }));
  assert.match(await text(manager.post(back, { alasan: 'Lagi' }), 422), /sudah dibatalkan/);
  const after = await text(manager.send(hub));
  assert.match(after, /dibatalkan: Batal kirim/);
  assert.ok(!(await text(manager.send(`${hub}/tabel`))).includes('yang berlaku"'));
  const { rows } = await site.house.database.pool.query('select 1 from sale_order limit 1');
  assert.equal(rows.length, 0, 'no sale came of it');
});
