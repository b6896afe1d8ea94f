/** A list that waits: shown with all that matching rests on, and thrown away where it is wrong. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeTable } from '../../src/files/index.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { takeInTold } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  await takeInTold(site, cast, [{ name: 'Siti Aisyah', batch: 'Bimtek A', days: '12 Maret 2018' }]);
});
after(() => site.close());

const heads = [
  ...['Nama', 'NIK', 'No HP', 'TTL', 'Kegiatan', 'Tanggal', 'Kehadiran', 'Tempat Kegiatan'],
];
const siti = [
  ...['Siti Aisyah', '9901015503800001', '081200000123', 'Metro, 15 Maret 1980'],
  ...['Kegiatan: Bimtek A', '12 Maret 2018', 'Hadir', 'Hotel Contoh'],
];
const told = (title: string, name = 'Sugiyono', presence = 'Alpha') => [
  ...[name, '', '', '', title, '12 Maret 2018', presence, ''],
];

async function sent(bytes: Uint8Array, fileName = 'daftar.csv') {
  const form = new FormData();
  form.set('programme', 'e-Smart IKM');
  form.set('file', new File([new Uint8Array(bytes)], fileName));
  return admin.send('/pelatihan/daftar/baru', { method: 'POST', body: form });
}

async function upload(rows: readonly (readonly string[])[]): Promise<string> {
  const answer = await sent(await writeTable({ format: 'csv', title: '', rows }));
  assert.equal(answer.status, 303, await answer.text());
  return answer.headers.get('location') ?? '';
}

const read = async (path: string) => (await admin.send(path)).text();

test('the sample shows birth, ends of numbers, venue and presence, and which batches are new', async () => {
  const others = Array.from({ length: 12 }, (_, i) => told(`Bimtek Baru ${i + 1}`));
  const rows = [heads, siti, ...others];
  const path = await upload(rows);
  const plan = await read(path);
  assert.match(plan, /Metro, 15 Maret 1980/);
  assert.match(plan, /•••123/);
  assert.match(plan, /•••001/);
  assert.doesNotMatch(plan, /9901015503800001|81200000123/);
  assert.match(plan, /Hotel Contoh/);
  assert.match(plan, /<p>Hadir<\/p>[\s\S]*<p>Tidak hadir<\/p>/);
  assert.match(plan, /1 angkatan sudah ada dan akan ditambahi; 12 angkatan baru akan dibuat/);
  assert.match(plan, /Bimtek Baru 10 · 12 Maret 2018 · baru/);
  assert.match(plan, /dan 3 angkatan lain/);
  assert.match(plan, /Berkas ini belum pernah dibaca sebelumnya/);
  const again = await read(await upload(rows));
  assert.match(again, /Berkas yang sama persis pernah dibaca pada .*menunggu dilihat/);
  assert.ok(again.includes(`href="${path}"`));
});

test('a list of heads alone offers nothing to take in, and says why', async () => {
  const path = await upload([heads]);
  const plan = await read(path);
  assert.match(plan, /di bawah judul kolom tidak ada baris peserta/);
  assert.doesNotMatch(plan, /Muat 0 baris|Contoh baris/);
  const booked = await admin.post(`${path}/pemuatan`, {});
  assert.equal(booked.status, 422);
  assert.match(await booked.text(), /hanya berisi judul kolom/);
});

test('a list that waits is thrown away: its file goes, a note stays, and it is taken in no more', async () => {
  const { pool } = site.house.database;
  const path = await upload([heads, siti, told('Bimtek Buang')]);
  const listId = path.split('/').at(-1) ?? '';
  const keyOf = async () => {
    const { rows } = await pool.query<{ spool_key: string | null }>(
      'select spool_key from training_list where list_id = $1',
      [listId],
    );
    return rows[0]?.spool_key ?? null;
  };
  const key = (await keyOf()) ?? '';
  assert.ok(await site.house.files.spool.has(key));
  assert.match(await read(path), /<summary[^>]*>Buang daftar ini/);
  const auditor = await site.as(
    await cast.add(
      { name: 'Auditor', email: 'auditor@contoh.example' },
      {
        ...{ role: 'auditor', ground: 'ST-1', from: site.today },
        scope: { kind: 'installation', id: '' },
      },
    ),
  );
  assert.doesNotMatch(await (await auditor.send(path)).text(), /Buang daftar ini/);
  assert.equal((await auditor.post(`${path}/pembuangan`, {})).status, 403);

  assert.equal((await admin.post(`${path}/pembuangan`, {})).status, 303);
  assert.equal(await site.house.files.spool.has(key), false);
  assert.equal(await keyOf(), null);
  const page = await read(path);
  assert.match(page, /Dibuang .*; tidak ada yang dimuat/);
  assert.doesNotMatch(page, /Siti Aisyah|Sugiyono/);
  const { rows: notes } = await pool.query(
    `select 1 from journal where verb = 'training.discardList' and thing_id = $1`,
    [listId],
  );
  assert.equal(notes.length, 1);
  assert.equal((await admin.post(`${path}/pemuatan`, {})).status, 422);
  const twice = await admin.post(`${path}/pembuangan`, {});
  assert.equal(twice.status, 422);
  assert.match(await twice.text(), /sudah dibuang/);
});

test('a workbook that is broken is said to be unreadable, not to lack a column', async () => {
  const whole = await writeTable({ format: 'xlsx', title: 'Peserta', rows: [heads, siti] });
  for (const broken of [whole.subarray(0, 200), Buffer.from('PK\u0003\u0004 bukan lembar kerja')]) {
    const answer = await sent(broken, 'rusak.xlsx');
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.doesNotMatch(page, /kolom nama/);
    assert.match(page, /tidak dapat dibuka|bukan tabel yang bisa dibaca/);
  }
  const text = await sent(Buffer.from('ini bukan lembar kerja\nsama sekali\n'), 'rusak.xlsx');
  assert.equal(text.status, 422);
  assert.match(await text.text(), /tidak dapat dibuka/);
});
