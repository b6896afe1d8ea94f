import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { buyerTraces } from '../../demo/buyers.ts';
import type { FileAct } from '../../demo/files.ts';
import { addStorefront } from '../../src/enterprises/index.ts';
import { buildHouse } from '../../src/house.ts';
import { present } from '../../src/kernel/assert.ts';
import { csvOf, tiktokCells } from '../../src/sales/importers/test-files.ts';
import { byHand } from '../ledger/journal-guard.ts';
import {
  type Cast,
  castOf,
  generatedFiles,
  isWorking,
  openSite,
  type Site,
  shopeeFiles,
  until,
  type Visitor,
} from '../site.ts';

let site: Site;
let cast: Cast;
let sari: Visitor;
let files: FileAct[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  sari = await site.as(cast.sari);
  files = shopeeFiles(site);
});
after(() => site.close());

const base = () => `/usaha/${cast.keripik}/unggah`;
const nth = (n: number) => present(files[n], `a file ${n}`);
const where = (answer: Response) => answer.headers.get('location') ?? '';

async function upload(...acts: { name: string; bytes: Uint8Array }[]): Promise<string> {
  const answer = await sari.files(base(), ...acts);
  assert.equal(answer.status, 303);
  return where(answer);
}
const send = (act: FileAct) => upload({ name: act.name, bytes: act.bytes() });

/** The page of an upload once its job has ended; follows it to the receipt. */
async function settled(path: string): Promise<{ path: string; html: string; status: number }> {
  return until(async () => {
    const answer = await sari.send(path);
    if (answer.status === 303) return settled(where(answer));
    const html = await answer.text();
    return isWorking(html) ? null : { path, html, status: answer.status };
  }, `the end of ${path}`);
}

async function book(act: FileAct): Promise<{ path: string; html: string }> {
  const path = await send(act);
  await settled(path);
  await sari.post(`${path}/pencatatan`, {});
  return settled(path);
}

const count = async (table: 'sale_import' | 'sale_order' | 'sale_upload') => {
  const { rows } = await site.house.database.pool.query(
    `select count(*)::int as n from ${table} where enterprise_id = $1`,
    [cast.keripik],
  );
  return Number(rows[0]?.n);
};

test('a file is shown before it is booked, then leads to its receipt and its rows', async () => {
  const path = await send(nth(0));
  const seen = await settled(path);
  assert.match(seen.html, /Dikenali: .*Shopee/);
  assert.match(seen.html, /Catat berkas ini/);
  assert.equal(await count('sale_import'), 0, 'nothing is booked unasked');
  // A doubled click.
  const confirm = () => sari.post(`${path}/pencatatan`, {});
  const clicks = await Promise.all([confirm(), confirm()]);
  assert.deepEqual(clicks.map(where), [path, path]);
  const receipt = await settled(path);
  assert.match(receipt.path, /\/kiriman\//);
  assert.match(receipt.html, /Tanda terima/);
  assert.match(receipt.html, /Dicatat/);
  const rows = await (
    await sari.send(
      present(/href="([^"]*baris[^"]*)"/.exec(receipt.html)?.[1], 'a link to rows').replaceAll(
        '&amp;',
        '&',
      ),
    )
  ).text();
  const order = present(/href="([^"]*\/pesanan\/[^"]*)"/.exec(rows)?.[1], 'a link to an order');
  const detail = await (await sari.send(order)).text();
  assert.match(detail, new RegExp(`href="${receipt.path}"`), 'the order names its file');
  assert.equal(where(await confirm()), path, 'which leads to the receipt');
  assert.equal(await count('sale_import'), 1, 'not booked twice');
});

test('the same file again is the first receipt again', async () => {
  const before = await count('sale_order');
  const first = await count('sale_import');
  const told = await book(nth(0));
  assert.equal(await count('sale_import'), first);
  assert.equal(await count('sale_order'), before);
  assert.match(told.html, /sudah pernah dicatat, jadi tidak ada yang ditambahkan/);
  const link = present(/href="([^"]*\/kiriman\/[^"]*)"/.exec(told.html)?.[1], 'a link to it');
  assert.match(await (await sari.send(link)).text(), /Tanda terima/);
});

test('E13: a file that was booked for one shop is not booked again for another', async () => {
  const shops = await Promise.all(
    ['Toko Satu', 'Toko Dua'].map((shopName) =>
      addStorefront(site.house, cast.admin, cast.keripik, { marketplace: 'shopee', shopName }),
    ),
  );
  const bookFor = async (shop: string) => {
    const form = new FormData();
    form.append('toko', shop);
    form.append('berkas', new File([Buffer.from(nth(3).bytes())], nth(3).name));
    const path = where(await sari.send(base(), { method: 'POST', body: form }));
    await settled(path);
    await sari.post(`${path}/pencatatan`, {});
    return (await settled(path)).html;
  };
  assert.match(await bookFor(present(shops[0], 'a shop')), /toko Toko Satu/);
  const orders = await count('sale_order');
  assert.match(await bookFor(present(shops[1], 'a shop')), /sudah pernah dicatat untuk toko lain/);
  assert.equal(await count('sale_order'), orders);
});

test('a newer overlapping file updates what is there', async () => {
  const path = await send(nth(1));
  const seen = await settled(path);
  const known = /Sudah ada (\d+)/.exec(seen.html.replace(/<[^>]*>/g, ''))?.[1];
  await sari.post(`${path}/pencatatan`, {});
  const receipt = await settled(path);
  assert.match(receipt.html, /Diperbarui/);
  assert.ok(known !== undefined);
});

const alertIn = (html: string) => /role="alert">(.*?)<\/div>/s.exec(html)?.[1] ?? '';

test('a refused file says what to do, and nothing of it is booked', async () => {
  const imports = await count('sale_import');
  const broken = tiktokCells([{ no: 1, price: 75_000 }]).map(([id = '', ...rest], row) => [
    ...(row === 0 ? [id] : ['5.80E+17']),
    ...rest,
  ]);
  const cases: [string, Uint8Array][] = [
    ['Semua pesanan.csv', csvOf(broken)],
    ['foto.xlsx', Buffer.from('bukan berkas Excel sama sekali')],
    ['kosong.xlsx', Buffer.alloc(0)],
    ['halaman.html', Buffer.from('<!doctype html><p>Masuk ke Shopee dahulu</p>')],
  ];
  const inEnglish = { cookie: `${sari.headers['cookie']}; bahasa=en` };
  for (const [name, bytes] of cases) {
    const path = await upload({ name, bytes });
    const page = await settled(path).catch((error) => assert.fail(`${name}: ${error}`));
    assert.match(page.html, /Tidak dapat dicatat/, name);
    const advice = alertIn(page.html);
    assert.ok(advice.length > 30, `${name} comes with advice: ${advice}`);
    const english = alertIn(await (await sari.send(path, { headers: inEnglish })).text());
    assert.match(english, /Download|[Ss]end|Open/, name);
    assert.equal((await sari.post(`${path}/pencatatan`, {})).status, 409);
  }
  assert.equal(await count('sale_import'), imports);
  const none = await sari.files(base());
  assert.equal(none.status, 422);
  assert.match(await none.text(), /href="#berkas"/);
});

test('several files at once stand in the list, and one that is not wanted is discarded', async () => {
  const acts = files.slice(2, 4);
  const path = await upload(...acts.map((act) => ({ name: act.name, bytes: act.bytes() })));
  assert.equal(path, base());
  const list = await (await sari.send(path)).text();
  for (const act of acts) assert.ok(list.includes(act.name));
  const link = new RegExp(`href="(${base()}/[^"]*)">${acts[0]?.name}`);
  const waiting = present(link.exec(list)?.[1], 'an upload');
  await settled(waiting);
  const imports = await count('sale_import');
  assert.equal(where(await sari.post(`${waiting}/pembuangan`, {})), base());
  assert.ok(!(await (await sari.send(base())).text()).includes(waiting));
  assert.equal(await count('sale_import'), imports);
  assert.equal((await sari.post(`${waiting}/pencatatan`, {})).status, 409);
});

test('a booking is reversed with its reason, and the file may come anew', async () => {
  const act = present(
    generatedFiles(site).find(({ act }) => act.content.platform === 'moka')?.act,
    'a till file',
  );
  const receipt = await book(act);
  const omzet = async () =>
    (
      await site.house.database.pool.query(
        'select coalesce(sum(omzet), 0)::bigint as sum from sales_day where enterprise_id = $1 and standing = 0 and state = 2',
        [cast.keripik],
      )
    ).rows[0]?.sum;
  const booked = await omzet();
  const without = await sari.post(`${receipt.path}/pembatalan`, { reason: '' });
  assert.equal(without.status, 422);
  assert.match(await without.text(), /href="#reason"/);
  const done = await sari.post(`${receipt.path}/pembatalan`, { reason: 'Salah berkas' });
  assert.equal(where(done), receipt.path);
  assert.match(await (await sari.send(receipt.path)).text(), /dibatalkan pada .*Salah berkas/s);
  assert.ok((await omzet()) < booked);
  const twice = await sari.post(`${receipt.path}/pembatalan`, { reason: 'Lagi' });
  assert.equal(twice.status, 422);
  const anew = await book(act);
  assert.notEqual(anew.path, receipt.path);
  assert.equal(await omzet(), booked);
});

test('a house that dies between two steps goes on where it was', async () => {
  const act = present(files.at(-1), 'a last file');
  const path = await send(act);
  // What a crash leaves: the state says so, and the job's process is gone with its work undone.
  await settled(path);
  const uploadId = present(path.split('/').at(-1), 'an id');
  const { pool } = site.house.database;
  await byHand(
    pool,
    `update sale_upload set state = 'reading', preview = null where upload_id = '${uploadId}'`,
  );
  const other = await buildHouse(site.house.config, site.ground.clock);
  try {
    const { rows } = await pool.query(
      'select enterprise_id from sale_upload where upload_id = $1',
      [uploadId],
    );
    const key = { enterpriseId: String(rows[0]?.enterprise_id), uploadId };
    const { readUpload, bookUpload, confirmUpload } = await import('../../src/sales/index.ts');
    await readUpload(other, key);
    await readUpload(other, key);
    await confirmUpload(other, { personId: cast.sari, via: 'web' }, key);
    await Promise.all([bookUpload(other, key), settled(path)]);
    const imports = await count('sale_import');
    // Killed after the booking, before the state was written.
    await byHand(
      pool,
      `update sale_upload set state = 'booking', import_id = null where upload_id = '${uploadId}'`,
    );
    await bookUpload(other, key);
    assert.equal(await count('sale_import'), imports);
  } finally {
    await other.close();
  }
});

test('nothing of a buyer is kept: not in any table, not in a copy, not on a page', async () => {
  const originals = files.map((act) => Buffer.from(act.bytes()));
  assert.ok(originals.length > 0);
  const tiktok = present(
    generatedFiles(site).find(({ act }) => act.content.platform === 'tts')?.act,
    'a TikTok file',
  );
  await book(tiktok);
  assert.ok(
    buyerTraces.some((trace) => Buffer.from(tiktok.bytes()).includes(trace)),
    'the files do hold what must not be kept',
  );
  const { pool } = site.house.database;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
     from information_schema.tables where table_type = 'BASE TABLE'
       and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  assert.ok(tables.length > 30);
  for (const { name } of tables) {
    const { rows } = await pool.query<{ text: string }>(
      `select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`,
    );
    for (const trace of buyerTraces)
      assert.ok(!rows[0]?.text.includes(trace), `${name} holds “${trace}”`);
  }
  const { rows: copies } = await pool.query<{ redacted_key: string }>(
    'select redacted_key from sale_import where redacted_key is not null',
  );
  assert.ok(copies.length > 0, 'redacted copies are kept');
  for (const { redacted_key: key } of copies) {
    const text = gunzipSync(await site.house.files.kept.getBytes(key)).toString('utf8');
    assert.ok(text.length > 100);
    for (const trace of buyerTraces) assert.ok(!text.includes(trace), `the copy holds “${trace}”`);
  }
  const rowsPage = await (await sari.send(`/usaha/${cast.keripik}/penjualan/baris`)).text();
  for (const trace of buyerTraces) assert.ok(!rowsPage.includes(trace));
});
