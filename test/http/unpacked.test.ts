import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import officeCrypto from 'officecrypto-tool';
import { present } from '../../src/kernel/assert.ts';
import { csvOf, mokaCells, shopeeFile } from '../../src/sales/importers/test-files.ts';
import { type Cast, castOf, isWorking, openSite, type Site, until, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let sari: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  sari = await site.as(cast.sari);
});
after(() => site.close());

const secret = 'Rahasia-Sekali-9';
const base = () => `/usaha/${cast.keripik}/unggah`;
const where = (answer: Response) => answer.headers.get('location') ?? '';
const order = (no: string) => ({ no, price: 45_000 });

async function sent(name: string, bytes: Uint8Array): Promise<string> {
  return where(await sari.files(base(), { name, bytes }));
}

const settled = (path: string): Promise<string> =>
  until(async () => {
    const answer = await sari.send(path);
    if (answer.status === 303) return where(answer);
    const html = await answer.text();
    return isWorking(html) ? null : html;
  }, `the end of ${path}`);

async function zipOf(files: Record<string, Uint8Array>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, bytes] of Object.entries(files)) {
    const options = password ? { password, encryptionStrength: 3 as const } : {};
    await writer.add(name, new Uint8ArrayReader(bytes), options);
  }
  await writer.add('baca.pdf', new TextReader('bukan tabel'));
  return writer.close();
}

const stateOf = async (path: string) =>
  (
    await site.house.database.pool.query<{ state: string; file_name: string }>(
      'select state, file_name from sale_upload where upload_id = $1',
      [path.split('/').at(-1)],
    )
  ).rows[0];

test('a locked workbook waits for its password, and a wrong one changes nothing', async () => {
  const bytes = await officeCrypto.encrypt(shopeeFile([order('A')]), { password: secret });
  const path = await sent('Order.all.20260601_20260610.xlsx', bytes);
  const locked = await settled(path);
  assert.match(locked, /Terkunci dengan kata sandi/);
  assert.match(locked, /type="password"/);
  assert.doesNotMatch(locked, /Catat berkas ini/);

  const none = await sari.post(`${path}/kata-sandi`, { sandi: '' });
  assert.equal(none.status, 422);
  const wrong = await sari.post(`${path}/kata-sandi`, { sandi: 'salah' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Kata sandi ini tidak membuka berkasnya/);
  assert.equal((await stateOf(path))?.state, 'locked');

  assert.equal(where(await sari.post(`${path}/kata-sandi`, { sandi: secret })), path);
  const seen = await settled(path);
  assert.match(seen, /Dikenali: .*Shopee/);
  assert.match(seen, /Rp45\.000/);
  // A second click leads where the first one did.
  assert.equal(where(await sari.post(`${path}/kata-sandi`, { sandi: secret })), path);
  await sari.post(`${path}/pencatatan`, {});
  assert.match(await settled(path), /\/kiriman\//, 'it leads to its receipt');
});

test('a password is kept nowhere: not in the database, not in a file', async () => {
  const { rows } = await site.house.database.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname in ('public', 'pgboss')`,
  );
  for (const { name } of rows) {
    const schema = name.startsWith('job') || name === 'archive' ? 'pgboss' : 'public';
    const found = await site.house.database.pool
      .query(`select 1 from ${schema}."${name}" t where t::text like $1 limit 1`, [`%${secret}%`])
      .catch(() => ({ rowCount: 0 }));
    assert.equal(found.rowCount, 0, name);
  }
  const spool = join(site.house.config.varFolder, 'spool');
  for (const name of await readdir(spool).catch(() => [])) {
    assert.ok(!(await readFile(join(spool, name))).includes(secret), name);
  }
});

test('a locked zip is opened, and each file in it is an upload of its own', async () => {
  const day = (receipt: string) => csvOf(mokaCells([{ receipt, gross: 5_000 }]));
  const files = { 'hari 1.csv': day('T1'), 'lain/hari 2.csv': day('T2') };
  const path = await sent('MSR_juni.zip', await zipOf(files, secret));
  assert.match(await settled(path), /Terkunci dengan kata sandi/);
  await sari.post(`${path}/kata-sandi`, { sandi: secret });
  assert.match(await settled(path), /hari 1\.csv/);
  const { rows } = await site.house.database.pool.query<{ upload_id: string }>(
    `select upload_id from sale_upload where enterprise_id = $1 and file_name = 'hari 2.csv'`,
    [cast.keripik],
  );
  const other = present(rows[0], 'the second file has an upload').upload_id;
  assert.match(await settled(`${base()}/${other}`), /Dikenali: .*Moka/);
});

test('a zip of several files needs no unpacking by hand', async () => {
  const day = (receipt: string) => csvOf(mokaCells([{ receipt, gross: 7_000 }]));
  const files = { 'senin.csv': day('T3'), 'selasa.csv': day('T4'), 'rabu.csv': day('T5') };
  const path = await sent('seminggu.zip', await zipOf(files));
  assert.match(await settled(path), /Dikenali: .*Moka/);
  const { rows } = await site.house.database.pool.query(
    `select 1 from sale_upload where file_name in ('senin.csv', 'selasa.csv', 'rabu.csv')`,
  );
  assert.equal(rows.length, 3);
});

test('the same by the API', async () => {
  const bytes = await officeCrypto.encrypt(shopeeFile([order('B')]), { password: secret });
  const path = await sent('Order.all.20260611_20260620.xlsx', bytes);
  await settled(path);
  const api = `/api/v1/enterprises/${cast.keripik}/uploads/${path.split('/').at(-1)}`;
  const open = (password: string) => sari.json(`${api}/password`, { password });
  const wrong = await open('salah');
  assert.deepEqual([wrong.status, (await wrong.json()).error.code], [422, 'sales.fileRefused']);
  assert.equal((await open(secret)).status, 202);
  assert.match(await settled(path), /Dikenali: .*Shopee/);
});
