/** Applications of a Google Form: 478 in one go, told column by column, twice without harm. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { renewLink, screenApplication } from '../../src/curation/index.ts';
import { readTable, writeTable } from '../../src/files/index.ts';
import { openCall } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
/** The address of somebody’s own page, out of the file. */
let given9 = '';
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
});
after(() => site.close());

const base = '/kampanye/lagawi/kurasi/pendaftar';

async function fileOf(count: number): Promise<Uint8Array> {
  const heads = [
    'Timestamp',
    'Nama Usaha',
    'Nama Pemilik',
    'No WA',
    'Kab/Kota',
    'Jenis Produk',
    'Produk',
    'Tahun mulai usaha',
  ];
  const rows = Array.from({ length: count }, (_, i) => [
    `27/02/2022 08:${String(i % 60).padStart(2, '0')}:00`,
    i === 7 ? '' : `Usaha Impor ${i}`,
    `Ibu Impor ${i}`,
    i === 3 ? '12' : `080000${String(20_000 + i)}`,
    'Kabupaten Pesawaran',
    i === 5 ? 'Otomotif' : i % 4 === 0 ? 'Kerajinan' : 'Makanan & Minuman',
    'Produk',
    '2015',
  ]);
  return writeTable({ format: 'xlsx', title: 'Form', rows: [heads, ...rows] });
}

async function uploaded(bytes: Uint8Array): Promise<string> {
  const sent = await manager.files(`${base}/impor`, { name: 'jawaban.xlsx', bytes });
  assert.equal(sent.status, 303, await sent.text());
  return sent.headers.get('location') ?? '';
}

const page = async (path: string) => (await manager.send(path)).text();

/** The form of the plan as it stands on the page. */
function formIn(html: string): Record<string, string> {
  const form: Record<string, string> = {};
  for (const [, name = '', options = ''] of html.matchAll(
    /<select id="[^"]*" name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    form[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  }
  return form;
}

test('478 rows are taken in at once, in the order in which they were sent', async () => {
  const path = await uploaded(await fileOf(478));
  const html = await (await manager.send(path)).text();
  assert.match(
    html,
    /476 baris akan masuk, 1 di antaranya perlu diperiksa; 2 tidak dapat dimasukkan/,
  );
  assert.match(html, /Baris 9: Nama usaha kosong/);
  assert.match(html, /Baris 7: Jenis produk “Otomotif” bukan sektor/);
  assert.match(html, /Nomor HP tidak lengkap/);
  const form = formIn(html);
  assert.equal(form['kolom-7'], 'jawaban-tahun-mulai-usaha');
  assert.doesNotMatch(html, /Lebih dari satu kolom/);
  const doubled = await manager.post(path, { ...form, 'kolom-2': 'enterpriseName' });
  assert.match(
    await doubled.text(),
    /diartikan “Nama usaha[^”]*”: Nama Usaha, Nama Pemilik\. Dari tiap baris dipakai yang pertama/,
  );
  const again = await manager.post(path, { ...form, otherSector: 'kriya' });
  assert.match(await again.text(), /477 baris akan masuk/);
  const booked = await manager.post(`${path}/pencatatan`, { ...form, otherSector: 'kriya' });
  assert.equal(booked.status, 303);
  assert.match(
    await (await manager.send(path)).text(),
    /477 pendaftar dimasukkan, 0 sudah ada, 1 tidak/,
  );
  const list = await (await manager.send(base)).text();
  assert.match(list, /477 pendaftar/);
  const { rows } = await site.house.database.pool.query<{ least: number; most: number; n: number }>(
    `select min(no) as least, max(no) as most, count(distinct no)::int as n from application`,
  );
  assert.deepEqual(rows, [{ least: 1, most: 477, n: 477 }]);
  const { rows: first } = await site.house.database.pool.query(
    `select region_code, sector, answers from application where enterprise_name = 'Usaha Impor 1'`,
  );
  const { rows: order } = await site.house.database.pool.query(
    `select enterprise_name as name, sent_at from application order by no limit 9`,
  );
  const at = (time: string) => new Date(`2022-02-27T${time}+07:00`);
  assert.deepEqual(order, [
    ...[0, 60, 120, 180, 240, 300, 360, 420].map((i) => ({
      ...{ name: `Usaha Impor ${i}`, sent_at: at('08:00:00') },
    })),
    { name: 'Usaha Impor 1', sent_at: at('08:01:00') },
  ]);
  assert.deepEqual(first, [
    { region_code: '18.09', sector: 'pangan', answers: { 'tahun-mulai-usaha': '2015' } },
  ]);
});

test('the same file again adds nothing, and a longer one only what is new', async () => {
  const path = await uploaded(await fileOf(480));
  const form = formIn(await (await manager.send(path)).text());
  const booked = await manager.post(`${path}/pencatatan`, { ...form, otherSector: 'kriya' });
  assert.equal(booked.status, 303);
  assert.match(await (await manager.send(path)).text(), /2 pendaftar dimasukkan, 477 sudah ada/);
  const twice = await manager.post(`${path}/pencatatan`, form);
  assert.match(await twice.text(), /sudah dimasukkan/);
});

test('whoever came by another form agrees by the own link, once', async () => {
  const { pool } = site.house.database;
  const { rows } = await pool.query<{ application_id: string }>(
    "select application_id from application where enterprise_name = 'Usaha Impor 1'",
  );
  const applicationId = rows[0]?.application_id ?? '';
  const asked = { campaignId: 'lagawi', applicationId };
  const { token } = await renewLink(site.house, cast.admin, asked);
  const own = `/daftar/lagawi/${token}`;
  const visitor = await site.as(null);
  const staff = `${base}/${applicationId}`;
  assert.match(await (await manager.send(staff)).text(), /belum tercatat di sini/);
  assert.match(await (await visitor.send(own)).text(), /Catat kesediaan saya/);
  const bare = await visitor.post(`${own}/setuju`, {});
  assert.equal(bare.status, 422);
  for (const _ of [1, 2]) {
    assert.equal((await visitor.post(`${own}/setuju`, { setuju: '1' })).status, 303);
  }
  assert.doesNotMatch(await (await visitor.send(own)).text(), /Catat kesediaan saya/);
  assert.match(await (await manager.send(staff)).text(), /Menyatakan bersedia/);
  assert.match(await (await manager.send(staff)).text(), /Pernyataan yang disetujui/);
  const { rows: kept } = await pool.query(
    'select version, language, length(words) > 40 as kept from application_consent',
  );
  assert.deepEqual(kept, [{ version: 1, language: 'id', kept: true }]);
});

test('everybody in a list gets a link at once, and one that was given out stays', async () => {
  const { pool } = site.house.database;
  const { rows } = await pool.query<{ application_id: string }>(
    "select application_id from application where enterprise_name = 'Usaha Impor 2'",
  );
  const asked = { campaignId: 'lagawi', applicationId: rows[0]?.application_id ?? '' };
  const { token } = await renewLink(site.house, cast.admin, asked);
  const page = await (await manager.send(`${base}/tautan`)).text();
  assert.match(page, /477 pendaftar dari daftar impor belum diberi tautan/);
  assert.match(page, /berisi rahasia/);
  const sent = await manager.post(`${base}/tautan`, {});
  assert.equal(sent.status, 200);
  assert.match(sent.headers.get('content-disposition') ?? '', /RAHASIA-tautan-lagawi/);
  assert.equal(sent.headers.get('cache-control'), 'no-store');
  const bytes = Buffer.from(await sent.arrayBuffer());
  assert.match(bytes.toString('utf8'), /^\uFEFFNomor;Usaha;Nama;HP;Tautan;WhatsApp\r\n/);
  const [, ...given] = await readTable(bytes);
  assert.equal(given.length, 477);
  const row = given.find(([, name]) => name === 'Usaha Impor 9') ?? [];
  assert.match(row[5] ?? '', /^https:\/\/wa\.me\/628000020009\?text=Yth\.%20Ibu%20Impor%209/);
  assert.ok(!given.some(([, name]) => name === 'Usaha Impor 1' || name === 'Usaha Impor 2'));
  // Without a whole phone there is nobody to write to.
  assert.equal(given.find(([, name]) => name === 'Usaha Impor 3')?.[5], '');
  const visitor = await site.as(null);
  given9 = new URL(row[4] ?? '').pathname;
  const own = await visitor.send(given9);
  assert.match(await own.text(), /Usaha Impor 9/);
  assert.equal((await visitor.send(`/daftar/lagawi/${token}`)).status, 200);
  const { rows: notes } = await pool.query(
    "select details from journal where verb = 'curation.giveLinks'",
  );
  assert.deepEqual(notes, [{ details: { given: 477 } }]);
});

test('a second time there is nobody left, and the links of the first stay', async () => {
  const again = await manager.post(`${base}/tautan`, {});
  assert.equal(again.status, 303);
  assert.match(await (await manager.send(`${base}/tautan`)).text(), /sudah mempunyai tautan/);
  const visitor = await site.as(null);
  assert.match(await (await visitor.send(given9)).text(), /Usaha Impor 9/);
});

test('whoever was not found fit is not asked to agree to what never comes', async () => {
  const { rows } = await site.house.database.pool.query<{ application_id: string }>(
    "select application_id from application where enterprise_name = 'Usaha Impor 9'",
  );
  const page = async () => (await (await site.as(null)).send(given9)).text();
  assert.match(await page(), /Catat kesediaan saya/);
  await screenApplication(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', applicationId: rows[0]?.application_id ?? '' },
    ...{ outcome: 'failed', reasons: ['noNib'], remark: '' },
  });
  assert.doesNotMatch(await page(), /Catat kesediaan saya/);
});

test('what is no table is refused, and nothing of the file stays readable', async () => {
  const bytes = new TextEncoder().encode('hanya judul');
  const bad = await manager.files(`${base}/impor`, { name: 'x.csv', bytes });
  assert.equal(bad.status, 422);
  assert.match(await bad.text(), /tidak berisi baris/);
});

test('one list as a form’s CSV and as its sheet’s workbook comes in once, at its own times', async () => {
  const heads = ['Stempel waktu', 'Nama usaha', 'Jenis produk', 'No WA'];
  const rows = (...times: (string | number)[]) =>
    times.map((time, i) => [time, `Usaha Google ${i}`, 'Kerajinan', `08000003000${i}`]);
  const told = rows('2022/02/27 1:15:00 PM GMT+7', '2022/02/27 9:05:07 AM GMT+7', 'kemarin');
  const path = await uploaded(
    Buffer.from([heads, ...told].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
  );
  const html = await (await manager.send(path)).text();
  assert.match(html, /27 Februari 2022, 13\.15 WIB/);
  assert.match(html, /3 baris akan masuk, 1 di antaranya perlu diperiksa/);
  assert.match(html, /Waktu kirim tidak terbaca; dipakai waktu impor/);
  assert.equal((await manager.post(`${path}/pencatatan`, formIn(html))).status, 303);
  const { rows: kept } = await site.house.database.pool.query(
    `select sent_at from application where enterprise_name like 'Usaha Google%' order by no`,
  );
  assert.deepEqual(
    kept.slice(0, 2).map(({ sent_at }) => sent_at),
    [new Date('2022-02-27T09:05:07+07:00'), new Date('2022-02-27T13:15:00+07:00')],
  );
  // The cells of the sheet, with the parts of a second that the CSV leaves out.
  const cells = rows(44_619.552_089, 44_619.378_553_24, 'kemarin');
  const book = await uploaded(
    await writeTable({ format: 'xlsx', title: 'Form', rows: [heads, ...cells] }),
  );
  const again = await manager.post(`${book}/pencatatan`, formIn(await page(book)));
  assert.equal(again.status, 303);
  assert.match(await page(book), /0 pendaftar dimasukkan, 3 sudah ada/);
});

test('heads below a title are found, and a list of which nothing fits is not used up', async () => {
  const rows = [
    ['Pendaftar IKM 2022 (SIMULASI)', '', ''],
    ['Nama usaha', 'Jenis produk', 'No WA'],
    ['Usaha Berjudul', 'Kerajinan', '080000040001'],
  ];
  const path = await uploaded(await writeTable({ format: 'xlsx', title: 'Form', rows }));
  const html = await page(path);
  assert.match(html, /Judul kolom dibaca dari baris 2/);
  assert.match(html, /1 baris akan masuk/);
  const form = formIn(html);
  const refused = await manager.post(`${path}/pencatatan`, { ...form, 'kolom-0': 'skip' });
  assert.equal(refused.status, 422);
  const said = await refused.text();
  assert.match(said, /Tidak satu baris pun dapat masuk.* Baris 3: Nama usaha kosong/s);
  assert.equal(formIn(said)['kolom-0'], 'skip');
  assert.equal((await manager.post(`${path}/pencatatan`, form)).status, 303);
  assert.match(await page(path), /1 pendaftar dimasukkan, 0 sudah ada/);
});
