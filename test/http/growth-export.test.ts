/** Export readiness and exports through their pages: evidence, score, gaps, facts, reversals. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { countryIn } from '../../src/growth/rules/countries.ts';
import { bandOf, hundredthsIn, readinessOf } from '../../src/growth/rules/export.ts';
import { checklist } from '../../src/growth/words/readiness.ts';
import { addDays, formatDay } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { stepOnTask } from '../../src/mentoring/index.ts';
import { addOfficer } from '../growth.ts';
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

test('a country is known by its letters and by its name in both languages', () => {
  const said = ['jp', 'Jepang', ' japan ', 'Amerika Serikat', 'UK', 'Inggris', 'Cina', 'indonesia'];
  assert.deepEqual([...said, 'XX', 'Atlantis', ''].map(countryIn), [
    ...(['JP', 'JP', 'JP', 'US', 'GB', 'GB', 'CN', 'ID'] as const),
    ...[null, null, null],
  ]);
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
  assert.match(await text(manager.post(item, { ...answer, bukti: 'x' }), 422), /paling sedikit 5/);
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

test('an older answer does not take the place of the one that stands; the same one is told once', async () => {
  const item = `${readiness()}/butir/kemasan`;
  const answer = { tingkat: '3', bukti: 'Foto kemasan baru', tanggal: addDays(site.today, -1) };
  await led(manager.post(item, answer));
  await led(manager.post(item, answer));
  const older = { ...answer, tingkat: '1', tanggal: '2020-01-01' };
  const refused = await text(manager.post(item, older), 422);
  const standing = formatDay(addDays(site.today, -1), 'id');
  assert.ok(refused.includes(`href="#tanggal">Jawaban yang berlaku bertanggal ${standing}`));
  const { rows } = await site.house.database.pool.query(
    `select level from growth_readiness where enterprise_id = $1 and item = 'kemasan'`,
    [cast.keripik],
  );
  assert.deepEqual(rows, [{ level: 3 }]);
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

test('the officer of the follow-up makes tasks of gaps, and another once one is settled', async () => {
  const office = await addOfficer(site, cast, {
    ...{ name: 'Pak Dinas', email: 'dinas@contoh.example', goals: 'Siap ekspor' },
    enterpriseIds: [cast.kopi],
  });
  const officer = await site.as(office.officerId);
  const item = `/usaha/${cast.kopi}/kesiapan-ekspor/butir/merek`;
  await led(officer.post(item, { tingkat: '1', bukti: '', tanggal: site.today }));
  assert.match(await text(officer.send(item)), /Jadikan tugas pendampingan</);
  await led(officer.post(`${item}/tugas`, {}));
  const tasks = async () => {
    const { rows } = await site.house.database.pool.query<{ task_id: string; state: string }>(
      'select task_id, state from mentoring_task where enterprise_id = $1 order by task_id',
      [cast.kopi],
    );
    return rows;
  };
  await led(officer.post(`${item}/tugas`, {}));
  const [first] = await tasks();
  assert.equal((await tasks()).length, 1, 'one at a time');
  await stepOnTask(site.house, cast.admin, {
    ...{ enterpriseId: cast.kopi, taskId: first?.task_id ?? '', stepId: '', kind: 'dropped' },
    ...{ words: 'Tidak jadi', dueOn: '', hasPhoto: false },
  });
  const page = await text(officer.send(item));
  assert.match(page, /Tugas pendampingannya dihentikan/);
  assert.match(page, /Jadikan tugas pendampingan lagi/);
  await led(officer.post(`${item}/tugas`, {}));
  assert.deepEqual((await tasks()).map(({ state }) => state).sort(), ['dropped', 'open']);
  assert.match(await text(officer.send(item)), /Sudah menjadi tugas pendampingan/);
  const sari = await site.as(cast.tono);
  await text(sari.post(`${item}/tugas`, {}), 403);
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
  const bare = { ...offer, harga: '', sertifikat: 'Halal; 1; 31/12/2027\nSNI; 2; 31-12-2027' };
  await led(manager.post(path, { ...bare, matauang: '' }));
  const first = await text(manager.send(readiness()));
  assert.match(first, /Syarat harga \(Incoterms 2020\): FOB/, 'terms without a price');
  assert.equal(first.match(/31 Desember 2027/g)?.length, 2);
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
  for (const said of [
    /nama negara/,
    /6 atau 8/,
    /Isi nilai/,
    /sumber kursnya/,
    /jenis dan nomor/,
  ]) {
    assert.match(refused, said);
  }
  const home = { ...told, negara: 'Indonesia' };
  assert.match(await text(manager.post(tell, home), 422), /Ekspor keluar dari Indonesia/);
  await led(manager.post(tell, told));
  await led(manager.post(tell, told));
  const page = await text(manager.send(exportsOf()));
  assert.equal(page.match(/PEB 000123 ·/g)?.length, 1, 'a doubled click tells it once');
  assert.match(page, /Terpisah dari buku penjualan/);
  assert.match(page, /USD\s1\.250,50/);
  const hub = '/kampanye/lagawi/tindak-lanjut/catatan-ekspor';
  const csv = await text(manager.send(`${hub}/tabel`));
  assert.match(csv, /;1250,50;USD;/);
  assert.match(csv, /USD: 1250,50 dari 1 ekspor yang berlaku/);
  assert.match(csv, /# SHA-256 [0-9a-f]{64}/);
  const back = `${exportsOf()}/${told.newId}/pembatalan`;
  const asked = await text(manager.send(back));
  assert.match(asked, /USD\s1\.250,50 · Malaysia · .* · PEB 000123/, 'which one is named');
  assert.match(asked, /name="alasan"/);
  await text(manager.send(`${exportsOf()}/01900000-0000-7000-8000-0000000000cc/pembatalan`), 404);
  assert.match(await text(manager.post(back, { alasan: '' }), 422), /Tulis alasannya/);
  await led(manager.post(back, { alasan: 'Batal kirim' }));
  assert.match(await text(manager.post(back, { alasan: 'Lagi' }), 422), /sudah dibatalkan/);
  const twice = await text(manager.send(back));
  assert.match(twice, /Catatan ini sudah dibatalkan: Batal kirim/);
  assert.doesNotMatch(twice, /name="alasan"/);
  const own = await text(manager.send(exportsOf()));
  assert.match(own, /Semua ekspor yang dicatat sudah dibatalkan/);
  assert.doesNotMatch(own, /<table/, 'no empty table');
  const after = await text(manager.send(hub));
  assert.match(after, /dibatalkan: Batal kirim/);
  assert.ok(!(await text(manager.send(`${hub}/tabel`))).includes('yang berlaku"'));
  const { rows } = await site.house.database.pool.query('select 1 from sale_order limit 1');
  assert.equal(rows.length, 0, 'no sale came of it');
});

test('one document is one export, unless whoever tells it insists', async () => {
  const told = {
    ...{ newId: newId(), negara: 'my', tanggal: site.today, hs: '2005.20', nilai: '100' },
    ...{ matauang: 'usd', rupiah: '', sumberKurs: '', jumlah: '5 kg', sumber: 'Salinan PEB' },
    dokumen: 'PEB-000.777',
  };
  const tell = `${exportsOf()}/baru`;
  assert.doesNotMatch(await text(manager.send(tell)), /Ini pengiriman lain/);
  await led(manager.post(tell, told));
  await led(manager.post(tell, told));
  const again = { ...told, newId: newId(), negara: 'jp', nilai: '999', dokumen: 'peb 000777' };
  const refused = await text(manager.post(tell, again), 422);
  assert.match(refused, /href="#dokumen">Dokumen ini sudah dicatat untuk kiriman [^<]*USD\s100,00/);
  assert.match(refused, /name="lain"[\s\S]*Ini pengiriman lain dengan dokumen yang sama/);
  assert.match(refused, /value="peb 000777"/, 'nothing typed is lost');
  const faults = await text(manager.post(tell, { ...again, hs: '1' }), 422);
  assert.match(faults, /6 atau 8[\s\S]*sudah dicatat/, 'all of them at once');
  const api = `/api/v1/enterprises/${cast.keripik}/exports`;
  const body = {
    ...{ exportId: newId(), country: 'MY', day: site.today, hsCode: '200520', value: '7' },
    ...{ currency: 'USD', document: 'PEB 000 777', source: 'Salinan' },
  };
  assert.match(await text(manager.json(api, body), 422), /documentTold/);
  await text(manager.json(api, { ...body, isAnother: true }));
  await led(manager.post(tell, { ...again, lain: '1' }));
  for (const id of [told.newId, body.exportId, again.newId]) {
    await led(manager.post(`${exportsOf()}/${id}/pembatalan`, { alasan: 'Salah catat' }));
  }
  await led(manager.post(tell, { ...told, newId: newId() }));
});

test('members stand side by side with score, answers and gaps, and as a table with its hash', async () => {
  const overview = '/kampanye/lagawi/tindak-lanjut/kesiapan-ekspor';
  for (const { code } of checklist) {
    const level = code === 'hpp' ? '1' : '3';
    const answer = { tingkat: level, bukti: 'Dokumen lengkap', tanggal: site.today };
    await led(manager.post(`${readiness()}/butir/${code}`, answer));
  }
  const page = (await text(manager.send(overview))).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  assert.match(page, /Keripik Bu Sari Dijawab: 20 dari 20 .* 72,5 madya 20 dari 20 Harga pokok/);
  assert.match(page, /Kopi Pak Tono .* – belum lengkap 1 dari 20 Merek/);
  assert.ok(!page.includes('Tenun Bu Wati'), 'of another campaign');
  const csv = await text(manager.send(`${overview}/tabel`));
  assert.match(csv, /Keripik Bu Sari;20;20;72,50;madya;Harga pokok/);
  assert.match(csv, /# 21 butir dijawab; 1 dari 3 usaha lengkap dan bernilai/);
  assert.match(csv, /# 3 baris/);
  assert.match(csv, /# SHA-256 [0-9a-f]{64}/);
  assert.match(await text(manager.send('/kampanye/lagawi/tindak-lanjut')), new RegExp(overview));
});
