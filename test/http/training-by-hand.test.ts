/** Trainees told one by one, by the office and by a code on the spot: rows like any list's. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { traineePairs, trainingTotals } from '../../src/training/index.ts';
import { withoutIds } from '../ids.ts';
import { type Cast, castOf, openSite, type Site, until, type Visitor } from '../site.ts';
import { takeInTold } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
let nobody: Visitor;
let batch = '';
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  nobody = await site.as(null);
  await takeInTold(site, cast, [
    { name: 'Siti Aisyah', nik: '9901015503800001', phone: '081200000001' },
    { name: 'Sugiyono', birthPlace: 'Metro', birthDay: '4 Mei 1970' },
  ]);
});
after(() => site.close());

const all = async () => (await trainingTotals(site.house.database)).all;
const rowsNow = async () => {
  const { rows } = await site.house.database.pool.query<{ n: number }>(
    'select count(*)::integer as n from training_row where entry_id is not null',
  );
  return rows[0]?.n ?? 0;
};

test('a batch is made once, and is found before anybody is in it', async () => {
  const { today } = site;
  const typed = { programme: 'e-Smart IKM', title: 'Kelas Foto Produk', from: today, until: '' };
  const wrong = await admin.post('/pelatihan/angkatan/baru', { ...typed, title: '', from: 'x' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Wajib diisi[\s\S]*Isi tanggal mulai/);
  const made = await Promise.all(
    Array.from({ length: 8 }, () => admin.post('/pelatihan/angkatan/baru', typed)),
  );
  const places = made.map((one) => one.headers.get('location') ?? '');
  assert.equal(new Set(places).size, 1);
  [batch = ''] = places;
  const hub = await (await admin.send('/pelatihan')).text();
  assert.ok(hub.includes(`href="${batch}"`));
  assert.match(await (await admin.send(batch)).text(), /Belum ada peserta/);
  assert.deepEqual(await all(), { attendances: 2, batches: 1, persons: 2, enterprises: 0 });
});

test('whoever is told by hand is a row of the batch’s own list, and is matched at once', async () => {
  const path = `${batch}/peserta`;
  const typed = { name: 'Hj. Siti Aisah', phone: '0812-0000-0001', nik: '9901015503800001' };
  const form = { ...typed, newId: newId(), region: '18.72', enterprise: 'Keripik A' };
  const sent = await Promise.all(Array.from({ length: 16 }, () => admin.post(path, form)));
  for (const one of sent) assert.equal(one.status, 303, await one.text());
  assert.equal(await rowsNow(), 1);
  // One person in two batches: by the NIK.
  assert.deepEqual(await all(), { attendances: 3, batches: 2, persons: 2, enterprises: 1 });
  // Written alike under another form's id: there already.
  const again = await admin.post(path, { ...form, newId: newId() });
  assert.equal(await rowsNow(), 1);
  const answer = await (await admin.send(again.headers.get('location') ?? '')).text();
  assert.match(answer, /Sudah tercatat di angkatan ini/);
  assert.doesNotMatch(answer, /✓ Tercatat/);
  // Gone back to, and filled in for another person.
  const other = { ...form, name: 'Rahmat', nik: '', phone: '', enterprise: '' };
  assert.equal((await admin.post(path, other)).status, 303);
  assert.equal(await rowsNow(), 2);
  const wrong = await admin.post(path, { ...other, name: '', nik: '12', phone: '1', region: 'x' });
  assert.equal(wrong.status, 422);
  const html = await wrong.text();
  for (const said of [/Wajib diisi/, /16 angka/, /nomor HP yang lengkap/, /Pilih kabupaten/])
    assert.match(html, said);
  const long = { ...other, birthPlace: 'a'.repeat(201), enterprise: 'b'.repeat(201) };
  const cut = await admin.post(path, long);
  assert.equal(cut.status, 422, 'nothing is cut');
  assert.equal((await cut.text()).split('Tulis paling banyak 200 huruf').length - 1, 4);
  const shown = await (await admin.send(batch)).text();
  assert.match(shown, /2 orang hadir/);
  const [, trainee = ''] = /href="(\/pelatihan\/orang\/[^"]+)">Rahmat/.exec(shown) ?? [];
  assert.match(await (await admin.send(trainee)).text(), /Diisi langsung, baris 2/);
});

test('pairs to look at are sought after an entry, by a job', async () => {
  const before = await traineePairs(site.house.database, { limit: 1, offset: 0 });
  assert.equal(before.total, 0);
  await admin.post(`${batch}/peserta`, {
    ...{ name: 'Sugiono', birthPlace: 'Metro', birthDay: '1970-05-04', newId: newId() },
  });
  const pairs = await until(async () => {
    const now = await traineePairs(site.house.database, { limit: 1, offset: 0 });
    return now.total === 1 && now;
  }, 'a pair');
  assert.ok(pairs.pairs[0]?.grounds.includes('sameBirthDay'));
});

async function codeOf(): Promise<string> {
  const html = await (await admin.send(`${batch}/kode`)).text();
  return /href="(\/hadir\/[^"]+)"/.exec(html)?.[1] ?? '';
}

test('by the code a trainee tells the own attendance once, without an account', async () => {
  assert.equal(await codeOf(), '');
  await admin.post(`${batch}/kode`, {});
  const at = await codeOf();
  assert.match(at, /^\/hadir\/[\w-]{24}$/);
  const page = await (await nobody.send(at)).text();
  const [, id = ''] = /name="newId" value="([^"]+)"/.exec(page) ?? [];
  assert.notEqual(id, '');
  const before = await rowsNow();
  const form = { newId: id, name: 'Nur Hayati', phone: '081200000077', birthDay: '1985-02-01' };
  const sent = await Promise.all(Array.from({ length: 16 }, () => nobody.post(at, form)));
  for (const one of sent) assert.equal(one.headers.get('location'), `${at}?tercatat=1`);
  assert.equal(await rowsNow(), before + 1);
  const thanks = await (await nobody.send(`${at}?tercatat=1`)).text();
  assert.match(thanks, /Kehadiran tercatat/);
  assert.doesNotMatch(withoutIds(thanks), /Nur Hayati|0812/);
  const wrong = await nobody.post(at, { name: ' ', phone: '' });
  assert.equal(wrong.status, 422);
  // Nobody writes a NIK, a region or an enterprise through it.
  const { rows } = await site.house.database.pool.query(
    `select r.nik, r.region_code from training_record r where name = 'Nur Hayati'`,
  );
  assert.deepEqual(rows, [{ nik: null, region_code: '' }]);
});

test('64 trainees scan it at once: 64 rows, each with a line of its own', async () => {
  const at = await codeOf();
  const before = await rowsNow();
  const sent = await Promise.all(
    Array.from({ length: 64 }, (_, i) =>
      nobody.post(at, { newId: newId(), name: `Peserta ${i}`, phone: `0812000001${10 + i}` }),
    ),
  );
  for (const one of sent) assert.equal(one.status, 303);
  assert.equal(await rowsNow(), before + 64);
});

test('the code is good on the days of the batch, and until it is replaced', async () => {
  const old = await codeOf();
  await admin.post(`${batch}/kode`, {});
  const at = await codeOf();
  assert.notEqual(at, old);
  assert.equal((await nobody.send(old)).status, 404);
  const form = { newId: newId(), name: 'Terlambat', phone: '081200000088' };
  assert.equal((await nobody.post(old, form)).status, 404);
  assert.equal((await nobody.send(at)).status, 200);
  const over = await admin.json('/api/v1/training/batches', {
    ...{ programme: 'e-Smart IKM', title: 'Kemarin', from: addDays(site.today, -1) },
  });
  const { id } = JSON.parse(await over.text());
  const made = await admin.json(`/api/v1/training/batches/${id}/code`, {});
  const { link } = JSON.parse(await made.text());
  const code = link.split('/').at(-1);
  assert.match(await (await nobody.send(`/hadir/${code}`)).text(), /Kode hanya berlaku/);
  const late = await nobody.json('/api/v1/training/attendance', { code, ...form, id: newId() });
  assert.equal(late.status, 409);
  assert.equal((await nobody.post(`/hadir/${code}`, form)).status, 422);
});

test('a list told by hand is taken back like any other, and another begins', async () => {
  const { rows } = await site.house.database.pool.query<{ list_id: string }>(
    `select list_id from training_list where hand_batch_id is not null and state = 'booked'`,
  );
  assert.equal(rows.length, 1);
  const list = `/pelatihan/daftar/${rows[0]?.list_id}`;
  assert.match(await (await admin.send(list)).text(), /Diisi langsung/);
  await admin.post(`${list}/pembatalan`, { reason: 'uji' });
  assert.deepEqual(await all(), { attendances: 2, batches: 1, persons: 2, enterprises: 0 });
  assert.match(await (await admin.send(batch)).text(), /Belum ada peserta/);
  await admin.post(`${batch}/peserta`, { newId: newId(), name: 'Mulai Lagi' });
  assert.equal((await all()).persons, 3);
});

test('notes name rows and no person', async () => {
  const { rows } = await site.house.database.pool.query<{ row: string }>(
    `select row_to_json(j)::text as row from journal j where verb in ('training.addTrainee',
       'training.makeDoor', 'training.matchList')`,
  );
  assert.ok(rows.length > 60);
  for (const { row } of rows) assert.doesNotMatch(row, /Peserta|Siti|8120000|Nur/);
});

test('from one address the form behind a code is sent so often, and no more', async () => {
  const one = await site.as(null, '203.0.113.9');
  const statuses: number[] = [];
  const at = await codeOf();
  for (let i = 0; i < 402; i++) statuses.push((await one.post(at, { name: '' })).status);
  assert.deepEqual(statuses.slice(-3), [422, 429, 429]);
});

test('before a batch begins, and before it ends, pages say when their forms open', async () => {
  const { today } = site;
  const make = async (title: string, from: string, until: string) => {
    const typed = { programme: 'e-Smart IKM', title, from, until };
    return (await admin.post('/pelatihan/angkatan/baru', typed)).headers.get('location') ?? '';
  };
  const read = async (path: string) => (await admin.send(path)).text();
  const comes = await make('Kelas Besok', addDays(today, 1), addDays(today, 2));
  for (const path of [comes, `${comes}/peserta`]) {
    const page = await read(path);
    assert.match(page, /Peserta dapat ditambahkan mulai /);
    assert.doesNotMatch(page, /name="phone"|href="[^"]*\/peserta"/);
  }
  const late = await admin.post(`${comes}/peserta`, { name: 'Rahmat', newId: newId() });
  assert.equal(late.status, 422);
  const runs = await make('Kelas Ini', today, addDays(today, 1));
  const added = await admin.post(`${runs}/peserta`, { name: 'Rahmat', newId: newId() });
  assert.equal(added.status, 303);
  const list = await read(`${runs}/sertifikat`);
  assert.match(list, /Sertifikat dapat diterbitkan mulai /);
  assert.doesNotMatch(list, /name="row1-name"/);
  const [, trainee = ''] = /href="(\/pelatihan\/orang\/[^"]+)">Rahmat/.exec(await read(runs)) ?? [];
  const person = await read(trainee);
  assert.match(person, /Kelas Ini/);
  assert.doesNotMatch(person, new RegExp(`href="${runs}/sertifikat`));
  const over = await make('Kelas Hari Ini', today, today);
  await admin.post(`${over}/peserta`, { name: 'Suparman', newId: newId() });
  assert.match(await read(`${over}/sertifikat`), /name="row1-name"/, 'on its last day');
});
