/** Events through their pages: call, places, stands, sales of their own, pledges, results. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkEvent, checkPlacing, standKey, standsFrom } from '../../src/growth/rules/events.ts';
import { pledgeSums } from '../../src/growth/rules/pledges.ts';
import { addDays, formatDay } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let sari: Visitor;
let tono: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  sari = await site.as(cast.sari);
  tono = await site.as(cast.tono);
});
after(() => site.close());

async function text(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = (await sent.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-800));
  return body;
}

const led = async (answer: Promise<Response>) => {
  const sent = await answer;
  const body = await sent.text();
  assert.equal(sent.status, 303, body.replace(/<[^>]+>/g, ' ').slice(-800));
  return sent.headers.get('location') ?? '';
};

const hub = '/kampanye/lagawi/acara';
const facts = (over: Record<string, string> = {}) => ({
  ...{ jenis: 'exhibition', nama: 'Pameran Uji', tempat: 'Balai Kota', jual: '1' },
  ...{ dari: addDays(site.today, -1), sampai: addDays(site.today, 2) },
  ...{ batas: addDays(site.today, 1), jumlah: '2', syarat: 'Meja disediakan.' },
  ...over,
});
const announced = (over: Record<string, string> = {}) =>
  led(manager.post(`${hub}/baru`, { newId: newId(), ...facts(over) }));
const idOf = (path: string) => path.split('/').at(-1) ?? '';
const own = (enterpriseId: string) => `/usaha/${enterpriseId}/acara`;
const goods = { ikut: 'ya', produk: 'Keripik pisang 200 bungkus', keperluan: 'Listrik' };
const place = (path: string, form: Record<string, string>) =>
  manager.post(`${path}/tempat`, { keputusan: 'placed', stan: '', alasan: '', ...form });
const rows = async (sql: string, ...values: unknown[]) =>
  (await site.house.database.pool.query(sql, values)).rows;

test('what is announced is told whole, and every fault is named at once', () => {
  const bare = { kind: '', name: '', place: '', from: '', to: '', callUntil: 'besok', places: '0' };
  const refused = checkEvent({ ...bare, sells: false, terms: 'x'.repeat(2000) });
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.refusals.map(({ field }) => field),
    ['jenis', 'nama', 'tempat', 'sampai', 'batas', 'jumlah', 'syarat'],
  );
  const known = {
    ...bare,
    kind: 'forum',
    name: 'Agenda',
    place: 'Bali',
    callUntil: '',
    places: '',
  };
  const long = { ...known, from: '2026-01-01', to: '2026-03-02' };
  assert.ok(!checkEvent({ ...long, sells: false, terms: '' }).ok, 'sixty-one days');
  assert.ok(checkEvent({ ...long, to: '2026-03-01', sells: false, terms: '' }).ok, 'sixty days');
});

test('stands are counted on from the first and leave out those that are taken', () => {
  assert.deepEqual(standsFrom('A-09', 3, new Set(['a10'])), ['A-09', 'A-11', 'A-12']);
  assert.deepEqual(standsFrom('Pintu', 1, new Set()), ['Pintu']);
  assert.notEqual(standKey('1-11'), standKey('11-1'), 'rows and places are told apart');
  const typed = { outcome: 'placed', stand: 'pintu', reason: '' };
  assert.ok(checkPlacing(typed, 1).ok);
  assert.ok(!checkPlacing(typed, 2).ok, 'several need a number to count on');
  assert.ok(!checkPlacing({ ...typed, outcome: 'withdrawn' }, 1).ok, 'no reason');
});

test('pledges add up by currency; what was told in error counts nowhere', () => {
  const pledge = {
    ...{ eventId: null, buyer: 'A', country: 'ID', goods: 'x', day: site.today, document: '' },
  };
  const news = (kind: 'realised' | 'lapsed' | 'takenBack', valueHundredths: number | null) => ({
    ...{ kind, valueHundredths, day: site.today, words: 'x' },
  });
  const sums = pledgeSums([
    { ...pledge, currency: 'IDR', valueHundredths: 1000, news: [news('realised', 400)] },
    {
      ...{ ...pledge, currency: 'IDR', valueHundredths: 500, document: 'MoU 1' },
      news: [news('realised', 100), news('lapsed', null)],
    },
    { ...pledge, currency: 'IDR', valueHundredths: 9999, news: [news('takenBack', null)] },
    { ...pledge, currency: 'USD', valueHundredths: 70, news: [] },
  ]);
  assert.deepEqual(sums, [
    {
      ...{ currency: 'IDR', count: 2, pledgedHundredths: 1500, realisedHundredths: 500 },
      ...{ lapsedHundredths: 400, withoutDocument: 1 },
    },
    {
      ...{ currency: 'USD', count: 1, pledgedHundredths: 70, realisedHundredths: 0 },
      ...{ lapsedHundredths: 0, withoutDocument: 1 },
    },
  ]);
});

test('a producer is called, answers, gets a stand, and sells in a stream of its own', async () => {
  const path = await announced();
  const eventId = idOf(path);
  const again = { newId: eventId, ...facts() };
  assert.equal(
    await led(manager.post(`${hub}/baru`, again)),
    path,
    'a doubled click announces once',
  );
  assert.match(
    await text(manager.post(`${hub}/baru`, { ...again, nama: 'Lain' }), 422),
    /isi lain/,
  );
  assert.match(
    await text(sari.send(`/usaha-saya/${cast.keripik}`)),
    /Panggilan acara: Pameran Uji/,
  );
  const answer = `${own(cast.keripik)}/${eventId}/jawaban`;
  assert.match(await text(sari.post(answer, { ...goods, produk: '' }), 422), /produk yang dibawa/);
  await led(sari.post(answer, goods));
  assert.match(
    await text(manager.send(own(cast.keripik))),
    /Ubah jawaban/,
    'for whoever may answer',
  );
  const decided = { [`usaha-${cast.keripik}`]: '1', stan: 'a-7' };
  await led(place(path, decided));
  await led(place(path, decided));
  const placings = await rows('select 1 from growth_event_place where event_id = $1', eventId);
  assert.equal(placings.length, 1, 'a form that was sent twice says nothing new');
  assert.match(await text(sari.send(own(cast.keripik))), /Ikut · Stan A-7/);
  assert.match(
    await text(sari.send(`/usaha-saya/${cast.keripik}`)),
    /Acara: Pameran Uji,[^<]*stan A-7/,
  );
  const before = await text(manager.send('/kampanye/lagawi/penjualan'));
  const entry = `/usaha/${cast.keripik}/catat`;
  const [, versi = ''] =
    /name="versi" value="(\d+)"/.exec(await text(sari.send('/penjelasan'))) ?? [];
  await led(sari.post('/penjelasan', { versi, lanjut: entry }));
  const form = await text(sari.send(entry));
  assert.match(form, /Dijual di acara\?/);
  const sale = {
    ...{ entryId: newId(), amount: '250.000', channel: 'bazaar', kind: 'dayTotal' },
    ...{ day: site.today, product: '', quantity: '', transactions: '10', stream: 'exhibition' },
  };
  await text(sari.post(entry, sale));
  const ordinary = { ...sale, entryId: newId(), amount: '7.000', stream: 'campaign' };
  await text(sari.post(entry, ordinary));
  const outside = { ...sale, entryId: newId(), day: addDays(site.today, -9), amount: '40.000' };
  await text(sari.post(entry, outside));
  const page = await text(manager.send(path));
  assert.match(page, /1 dari 1 melapor penjualannya/);
  assert.match(page, /Rp250\.000/);
  assert.doesNotMatch(page, /Rp290\.000/);
  assert.match(await text(manager.send(hub)), /di luar hari acara: Rp40\.000 dari 1 usaha/);
  const total = (of: string) => /<p class="figure">(.*?)<\/p>/.exec(of)?.[1];
  const afterwards = await text(manager.send('/kampanye/lagawi/penjualan'));
  assert.notEqual(total(afterwards), total(before));
  assert.match(afterwards, /Rp7\.000/);
  assert.doesNotMatch(afterwards, /Rp257\.000/, 'the campaign’s figure has the ordinary sale only');
  assert.match(
    afterwards,
    /dicatat terpisah[^<]*: Rp290\.000 final, Rp0 sementara\. <a href="\/kampanye\/lagawi\/acara"/,
  );
  assert.doesNotMatch(before, /dicatat terpisah dan tidak/);
  const stands = await text(manager.send(`${path}/stan`));
  assert.match(stands, /A-7[\s\S]*Keripik Bu Sari[\s\S]*Keripik pisang 200 bungkus/);
  const csv = await text(manager.send(`${path}/tabel`));
  assert.match(csv, /# 3 baris/);
  assert.match(csv, /250000 rupiah final, 0 rupiah sementara, dari 1 usaha/);
  assert.match(csv, /# SHA-256 [0-9a-f]{64}/);
});

test('a stand is of one, places are as many as there are, and a day is of one event', async () => {
  const path = await announced({ nama: 'Pameran Kedua', jumlah: '1' });
  const both = { [`usaha-${cast.keripik}`]: '1', [`usaha-${cast.kopi}`]: '1' };
  assert.match(await text(place(path, { ...both, stan: 'B-1' }), 422), /Tempatnya 1/);
  const one = { [`usaha-${cast.keripik}`]: '1', stan: 'B-1' };
  assert.match(await text(place(path, one), 422), /acara berjualan lain pada hari yang sama/);
  await led(place(path, { [`usaha-${cast.kopi}`]: '1', stan: 'B-1' }));
  const wider = {
    ...facts({ nama: 'Pameran Kedua', jumlah: '5' }),
    dilihat: '1',
    alasan: 'Diperluas',
  };
  await led(manager.post(`${path}/perubahan`, wider));
  assert.match(await text(manager.post(`${path}/perubahan`, wider), 422), /baru saja diubah/);
  const bekas = { [`usaha-${cast.bekas}`]: '1', stan: 'B-1' };
  assert.match(await text(place(path, bekas), 422), /Stan itu baru saja diberikan/);
  const foreign = { [`usaha-${cast.tenun}`]: '1' };
  assert.match(await text(place(path, foreign), 422), /tidak pernah menjadi peserta/);
  // Both ask for the last stand at once: the database gives it to one.
  const race = await announced({ nama: 'Pameran Ketiga', jual: '', jumlah: '' });
  const asked = [cast.keripik, cast.kopi, cast.bekas].map(async (id) => {
    const { status } = await place(race, { [`usaha-${id}`]: '1', stan: 'C-1' });
    return status;
  });
  assert.deepEqual((await Promise.all(asked)).sort(), [303, 422, 422]);
});

test('without selling, an enterprise may be at two events of one day', async () => {
  const bare = facts({ nama: 'Forum', jenis: 'forum', batas: '' });
  const path = await led(
    manager.post(
      `${hub}/baru`,
      Object.fromEntries(
        Object.entries({ newId: newId(), ...bare }).filter(([name]) => name !== 'jual'),
      ),
    ),
  );
  await led(place(path, { [`usaha-${cast.keripik}`]: '1' }));
  const page = (await text(manager.send(path))).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  assert.match(page, /Penjualan di acara – tidak berjualan/);
  for (const said of [/belum melapor/, /produk belum/, /melapor penjualannya/]) {
    assert.doesNotMatch(page, said, 'nobody is missing where nothing is sold');
  }
  assert.doesNotMatch(await text(manager.send(`${path}/stan`)), /produk belum/);
  assert.match(await text(manager.send(`${path}/tabel`)), /Tidak ada yang dijual di acara ini/);
  const all = await manager.send('/api/v1/campaigns/lagawi/events');
  const { events } = (await all.json()) as { events: Record<string, unknown>[] };
  const told = events.find(({ eventId }) => eventId === idOf(path));
  assert.deepEqual([told?.['expected'], told?.['reported']], [0, 0]);
  const answer = `${own(cast.kopi)}/${idOf(path)}/jawaban`;
  assert.match(await text(tono.send(answer)), /tidak membuka panggilan/);
  assert.match(await text(tono.post(answer, goods), 422), /tidak membuka panggilan/);
});

test('who has a place and says no draws back, and the stand is free again', async () => {
  const path = await announced({
    nama: 'Pameran Keempat',
    dari: addDays(site.today, 5),
    sampai: addDays(site.today, 6),
  });
  const eventId = idOf(path);
  await led(place(path, { [`usaha-${cast.keripik}`]: '1', stan: 'D-1' }));
  await led(sari.post(`${own(cast.keripik)}/${eventId}/jawaban`, { ...goods, ikut: 'tidak' }));
  assert.match(await text(sari.send(own(cast.keripik))), /Mengundurkan diri/);
  assert.deepEqual(await rows('select 1 from growth_event_day where event_id = $1', eventId), []);
  await led(place(path, { [`usaha-${cast.kopi}`]: '1', stan: 'D-1' }));
  const result = `${own(cast.kopi)}/${eventId}/hasil`;
  const told = { hadir: 'ya', hasil: 'Dua pembeli ulang', nihil: '1' };
  assert.match(await text(tono.post(result, told), 422), /baru dimulai/);
  assert.match(
    await text(sari.post(`${own(cast.keripik)}/${eventId}/hasil`, told), 422),
    /tidak ikut/,
  );
});

test('what came of it is told with sources; a producer’s nil is no silence', async () => {
  const path = await announced({
    nama: 'Pameran Kelima',
    dari: addDays(site.today, -20),
    sampai: addDays(site.today, -19),
    batas: '',
  });
  const eventId = idOf(path);
  const two = { [`usaha-${cast.keripik}`]: '1', [`usaha-${cast.kopi}`]: '1', stan: 'E-1' };
  await led(place(path, two));
  assert.match(await text(manager.send(path)), /0 dari 2 melapor penjualannya/);
  const result = { hadir: 'ya', nihil: '1', hasil: '' };
  await led(tono.post(`${own(cast.kopi)}/${eventId}/hasil`, result));
  await led(sari.post(`${own(cast.keripik)}/${eventId}/hasil`, { hadir: 'tidak', hasil: '' }));
  const page = await text(manager.send(path));
  assert.match(page, /1 dari 1 melapor penjualannya/);
  assert.match(page, /menyatakan nihil/);
  const outcome = { pengunjung: '1.200.000', sumber: '', hasil: 'Ramai' };
  assert.match(await text(manager.post(`${path}/hasil`, outcome), 422), /beserta sumbernya/);
  await led(manager.post(`${path}/hasil`, { ...outcome, sumber: 'Penghitung pintu' }));
  assert.match(await text(manager.send(path)), /1\.200\.000[\s\S]*sumber: Penghitung pintu/);
});

test('after its last day a call takes no answer but of those who take part', async () => {
  const path = await announced({
    ...{ nama: 'Pameran Tutup', dari: addDays(site.today, 14), sampai: addDays(site.today, 14) },
    batas: addDays(site.today, -1),
  });
  const answer = (id: string) => `${own(id)}/${idOf(path)}/jawaban`;
  assert.match(await text(tono.post(answer(cast.kopi), goods), 422), /Panggilan sudah ditutup/);
  await led(place(path, { [`usaha-${cast.kopi}`]: '1' }));
  await led(tono.post(answer(cast.kopi), goods));
});

test('a pledge is no sale, and says what became of it', async () => {
  const tell = `/usaha/${cast.kopi}/komitmen/baru`;
  const pledge = {
    ...{
      newId: newId(),
      acara: '',
      pembeli: 'Toko Jaya',
      negara: 'indonesia',
      barang: 'Kopi 100 kg',
    },
    ...{ nilai: '12.500.000', matauang: 'idr', tanggal: site.today, dokumen: '' },
  };
  const wrong = { ...pledge, pembeli: '', nilai: 'banyak', tanggal: addDays(site.today, 1) };
  const refused = await text(tono.post(tell, wrong), 422);
  for (const said of [/nama pembelinya/, /Isi nilai/, /tidak sesudah hari ini/]) {
    assert.match(refused, said);
  }
  await led(tono.post(tell, pledge));
  await led(tono.post(tell, pledge));
  assert.match(await text(tono.post(tell, { ...pledge, nilai: '1.000' }), 422), /isi lain/);
  const news = `/usaha/${cast.kopi}/komitmen/${pledge.newId}/perkembangan`;
  const came = {
    dilihat: '0',
    jenis: 'realised',
    nilai: '4.000.000',
    tanggal: site.today,
    keterangan: 'Faktur 1',
  };
  await led(tono.post(news, came));
  assert.match(await text(tono.post(news, came), 422), /baru saja diubah/);
  await led(
    tono.post(news, { ...came, dilihat: '1', jenis: 'lapsed', nilai: '', keterangan: 'Tutup' }),
  );
  assert.match(await text(tono.post(news, { ...came, dilihat: '2' }), 422), /sudah selesai/);
  const all = await text(manager.send('/kampanye/lagawi/komitmen'));
  assert.match(all, /Rp12\.500\.000[\s\S]*Rp4\.000\.000[\s\S]*Rp8\.500\.000/);
  const csv = await text(manager.send('/kampanye/lagawi/komitmen/tabel'));
  assert.match(
    csv,
    /IDR: dijanjikan 12500000,00, terealisasi 4000000,00, gugur 8500000,00, dari 1/,
  );
  await text(sari.send(`/usaha/${cast.kopi}/komitmen`), 404);
});

test('a pledge of an event is of no day before it', async () => {
  const path = await announced({ nama: 'Temu Bisnis', jenis: 'businessMatching' });
  const told = {
    ...{ newId: newId(), acara: idOf(path), pembeli: 'Toko Jaya', negara: 'ID', barang: 'Kopi' },
    ...{ nilai: '1.000', matauang: 'IDR', tanggal: addDays(site.today, -2), dokumen: '' },
  };
  const tell = `/usaha/${cast.kopi}/komitmen/baru`;
  const refused = await text(tono.post(tell, told), 422);
  const first = formatDay(addDays(site.today, -1), 'id');
  assert.ok(refused.includes(`href="#tanggal">Acara ini baru dimulai pada ${first};`));
  await led(tono.post(tell, { ...told, tanggal: addDays(site.today, -1) }));
});

test('who declined or drew back is placed with a reason only, and a stand is one however written', async () => {
  const days = { dari: addDays(site.today, 20), sampai: addDays(site.today, 21), jumlah: '5' };
  const path = await announced({ nama: 'Pameran Enggan', ...days });
  const answer = `${own(cast.keripik)}/${idOf(path)}/jawaban`;
  await led(sari.post(answer, { ikut: 'tidak', produk: '', keperluan: '' }));
  const both = { [`usaha-${cast.keripik}`]: '1', [`usaha-${cast.bekas}`]: '1' };
  const refused = await text(place(path, both), 422);
  assert.match(refused, /href="#alasan">Sudah menyatakan tidak ikut[^<]*: Keripik Bu Sari\./);
  await led(place(path, { ...both, alasan: 'Berubah pikiran lewat telepon', stan: 'A-1' }));
  assert.match(await text(sari.send(own(cast.keripik))), /Berubah pikiran/);
  const third = { [`usaha-${cast.kopi}`]: '1' };
  for (const stan of ['a 1', 'A1', 'a.2']) {
    assert.match(await text(place(path, { ...third, stan }), 422), /Stan itu baru saja diberikan/);
  }
  await led(place(path, { ...third, stan: 'A-3' }));
  await led(place(path, { [`usaha-${cast.keripik}`]: '1', alasan: '', stan: 'A-4' }));
  await led(sari.post(answer, { ikut: 'tidak', produk: '', keperluan: '' }));
  const again = { [`usaha-${cast.keripik}`]: '1', stan: 'A-4' };
  assert.match(await text(place(path, again), 422), /mengundurkan diri: Keripik/);
});

test('a cancelled event stays to be read, and takes nothing more', async () => {
  const path = await announced({
    nama: 'Pameran Batal',
    dari: addDays(site.today, 9),
    sampai: addDays(site.today, 9),
  });
  await led(place(path, { [`usaha-${cast.kopi}`]: '1' }));
  await led(manager.post(`${path}/pembatalan`, { dilihat: '1', alasan: 'Gedung dipakai' }));
  assert.match(await text(manager.send(path)), /Dibatalkan: Gedung dipakai/);
  assert.match(await text(place(path, { [`usaha-${cast.keripik}`]: '1' }), 422), /dibatalkan/);
  const answer = `${own(cast.kopi)}/${idOf(path)}/jawaban`;
  assert.match(await text(tono.post(answer, goods), 422), /dibatalkan: Gedung dipakai/);
  const days = await rows('select 1 from growth_event_day where event_id = $1', idOf(path));
  assert.deepEqual(days, []);
  const admin = await site.as(cast.admin.personId);
  await text(admin.send(path));
  await text(admin.send(`/kampanye/lain/acara/${idOf(path)}`), 404);
});

test('the text for each enterprise says what was decided, in the reader’s language', async () => {
  const path = await announced({
    nama: 'Pameran Kabar',
    dari: addDays(site.today, 12),
    sampai: addDays(site.today, 12),
  });
  await led(place(path, { [`usaha-${cast.kopi}`]: '1', stan: 'K-3' }));
  const page = await text(manager.send(`${path}/undangan`));
  const links = [...page.matchAll(/https:\/\/wa\.me\/[^"]*/g)].map(([link]) =>
    decodeURIComponent(link),
  );
  assert.equal(links.length, 2, 'whoever has a number');
  assert.ok(links.some((link) => link.includes('Stan: K-3') && link.includes('Kopi Pak Tono')));
  assert.ok(links.some((link) => link.includes('mengundang') && link.includes('Keripik Bu Sari')));
  const looks = await rows(`select 1 from journal where verb like 'people.look%' limit 1`);
  assert.equal(looks.length, 1, 'a look at numbers is noted');
});
