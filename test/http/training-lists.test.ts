/** Legacy lists of trainees: from the file to the figure on the page, twice without harm. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeTable } from '../../src/files/index.ts';
import { formatDay } from '../../src/kernel/day.ts';
import { trainingTotals } from '../../src/training/index.ts';
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

const heads = ['No', 'Nama Lengkap', 'NIK', 'No HP', 'Tempat, Tgl Lahir', 'Kab/Kota', 'Nama Usaha'];
const rows = [
  ['DAFTAR HADIR BIMTEK E-SMART IKM ANGKATAN II'],
  ['Bandar Lampung, 12–14 Maret 2018'],
  [],
  heads,
  [
    '1',
    'Hj. Siti Aisyah, S.E.',
    '9901015503800001',
    '081200000001',
    'Metro, 15 Maret 1980',
    'Kota Metro',
    'Keripik A',
  ],
  ['2', 'Muhammad Rizki', '', '081200000002', 'Metro, 1/2/1985', 'Kota Metro', 'Kopi B'],
  ['3', '', '', '', '', 'Kota Metro', ''],
  ['Angkatan III, 20 Maret 2019'],
  ['1', 'SITI AISYAH', '9901015503800001', '', '', 'Metro', 'Keripik A'],
  ['2', 'Moch. Rizky', '', '0812-0000-0002', '', 'Kota Metro', 'Kopi B'],
  ['3', 'Sugiyono', '', '', 'Liwa, 4 Mei 1970', 'Lampung Barat', ''],
  ['Jumlah', '3'],
];

async function upload(bytes: Uint8Array, programme = 'e-Smart IKM'): Promise<string> {
  const form = new FormData();
  form.set('programme', programme);
  form.set('file', new File([new Uint8Array(bytes)], 'daftar hadir 2018.xlsx'));
  const sent = await admin.send('/pelatihan/daftar/baru', { method: 'POST', body: form });
  assert.equal(sent.status, 303, await sent.text());
  return sent.headers.get('location') ?? '';
}

async function takeIn(path: string): Promise<string> {
  const sent = await admin.post(`${path}/pemuatan`, {});
  assert.equal(sent.status, 303, await sent.text());
  for (let tries = 0; tries < 100; tries++) {
    const html = await (await admin.send(path)).text();
    if (!html.includes('http-equiv="refresh"')) return html;
    await sleep(100);
  }
  throw new Error('the list is not taken in');
}

test('a list of two batches becomes persons, enterprises and attendances', async () => {
  const bytes = await writeTable({ format: 'xlsx', title: 'Peserta', rows });
  const path = await upload(bytes);
  const plan = await (await admin.send(path)).text();
  assert.match(plan, /5 baris siap dimuat dari 2 angkatan/);
  assert.match(plan, /Lembar Peserta, baris 7: Nama kosong/);
  assert.doesNotMatch(plan, /sudah dimuat pada/);
  assert.match(await takeIn(path), /5 baris dimuat/);
  const totals = await trainingTotals(site.house.database);
  assert.deepEqual(totals.all, { attendances: 5, batches: 2, persons: 3, enterprises: 2 });
  assert.deepEqual(
    totals.years.map(({ year, persons, newPersons, cumulative }) => [
      ...[year, persons, newPersons, cumulative],
    ]),
    [
      [2018, 2, 2, 2],
      [2019, 3, 1, 3],
    ],
  );
});

test('a figure leads on: from the year to the batch, from the batch to the trainee and the row', async () => {
  const read = async (path: string) => (await admin.send(path)).text();
  assert.match(await read('/pelatihan'), /href="\/pelatihan\/tahun\/2018"/);
  const year = await read('/pelatihan/tahun/2018');
  const [, batch = ''] = /href="(\/pelatihan\/angkatan\/[^"]+)"/.exec(year) ?? [];
  const shown = await read(batch);
  assert.match(shown, /2 orang hadir/);
  assert.match(shown, /12–14 Maret 2018/);
  const [, trainee = ''] = /href="(\/pelatihan\/orang\/[^"]+)"/.exec(shown) ?? [];
  assert.match(await read(trainee), /daftar hadir 2018.xlsx, lembar Peserta, baris 5/);
  assert.equal((await admin.send('/pelatihan/angkatan/0')).status, 404);
});

test('the same list once more adds nobody', async () => {
  const before = await trainingTotals(site.house.database);
  const bytes = await writeTable({ format: 'csv', title: 'Peserta', rows });
  assert.match(await takeIn(await upload(bytes)), /5 baris dimuat, 5 di antaranya sudah tertulis/);
  assert.deepEqual(await trainingTotals(site.house.database), before);
});

test('the very same file says that it was taken in, and when, until it was taken back', async () => {
  const bytes = await writeTable({ format: 'csv', title: 'Peserta', rows });
  const path = await upload(bytes);
  const plan = await (await admin.send(path)).text();
  const day = formatDay(site.today, 'id');
  assert.match(plan, new RegExp(`Berkas yang sama persis sudah dimuat pada ${day}`));
  assert.match(plan, /<a href="\/pelatihan\/daftar\/[^"]+">Lihat pemuatan itu/);
  const told = await admin.send(path.replace('/pelatihan/daftar', '/api/v1/training/lists'));
  assert.match(JSON.parse(await told.text()).takenBefore.bookedAt, /^\d{4}-/);
});

test('a list is taken back with a reason; what another list tells stays', async () => {
  const { database } = site.house;
  const before = await trainingTotals(database);
  const { rows: lists } = await database.pool.query<{ list_id: string }>(
    `select list_id from training_list where state = 'booked' order by booked_at, list_id`,
  );
  const [first = '', second = ''] = lists.map(({ list_id }) => `/pelatihan/daftar/${list_id}`);
  const without = await admin.post(`${first}/pembatalan`, { reason: ' ' });
  assert.equal(without.status, 422);
  assert.match(await without.text(), /Tulis alasannya/);
  assert.equal((await admin.post(`${first}/pembatalan`, { reason: 'salah berkas' })).status, 303);
  assert.match(await (await admin.send(first)).text(), /Dibatalkan .*: salah berkas/);
  assert.deepEqual(await trainingTotals(database), before);
  const again = await admin.post(`${first}/pembatalan`, { reason: 'lagi' });
  assert.match(await again.text(), /tidak sedang berlaku/);
  await admin.post(`${second}/pembatalan`, { reason: 'salah juga' });
  const nothing = await trainingTotals(database);
  assert.deepEqual(nothing.all, { attendances: 0, batches: 0, persons: 0, enterprises: 0 });
  const search = async () => (await admin.send('/pelatihan/orang?cari=sugiyono')).text();
  assert.match(await search(), /Tidak ada nama yang mirip/);
  await takeIn(await upload(await writeTable({ format: 'xlsx', title: 'Peserta', rows })));
  assert.deepEqual(await trainingTotals(database), before);
  assert.match(await search(), /Sugiyono/);
});

test('what is no list is refused in words, and nothing of it stays', async () => {
  const send = async (name: string, text: string) => {
    const form = new FormData();
    form.set('programme', 'e-Smart IKM');
    form.set('file', new File([text], name));
    const sent = await admin.send('/pelatihan/daftar/baru', { method: 'POST', body: form });
    return { status: sent.status, text: await sent.text() };
  };
  const headless = await send('a.csv', 'satu;dua\n1;2\n');
  assert.equal(headless.status, 422);
  assert.match(headless.text, /Tidak ada lembar yang berisi kolom nama/);
  assert.equal((await send('a.bin', '\0\0\0')).status, 422);
  const form = new FormData();
  form.set('programme', ' ');
  const empty = await admin.send('/pelatihan/daftar/baru', { method: 'POST', body: form });
  assert.match(await empty.text(), /Pilih berkasnya dulu|Tulis nama programnya/);
});

test('an auditor sees where figures come from, and is offered nothing to change', async () => {
  const auditor = await site.as(
    await cast.add(
      { name: 'Auditor', email: 'auditor@contoh.example' },
      {
        ...{ role: 'auditor', ground: 'ST-1', from: site.today },
        scope: { kind: 'installation', id: '' },
      },
    ),
  );
  const { rows: lists } = await site.house.database.pool.query<{ list_id: string }>(
    `select list_id from training_list where state = 'booked'`,
  );
  const path = `/pelatihan/daftar/${lists[0]?.list_id}`;
  const sent = await auditor.send(path);
  assert.equal(sent.status, 200);
  assert.doesNotMatch(await sent.text(), /pembatalan/);
  assert.equal((await auditor.post(`${path}/pembatalan`, { reason: 'x' })).status, 403);
  const hub = await (await auditor.send('/pelatihan')).text();
  assert.doesNotMatch(hub, /daftar\/baru|angkatan\/baru/);
});
