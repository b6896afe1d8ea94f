/** The verifier's queue: what is asked, who sees it, and answers that change the figure. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { present } from '../../src/kernel/assert.ts';
import { addDays, type Day } from '../../src/kernel/day.ts';
import {
  type ShopeeRow,
  shopeeFile,
  shopeeIncomeFile,
} from '../../src/sales/importers/test-files.ts';
import { importFile, openFile } from '../../src/sales/index.ts';
import { addVerifier, type Cast, castOf, openSite, type Site, until } from '../site.ts';

let site: Site;
let cast: Cast;
let verifier: string;
let day: Day;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  day = addDays(site.today, -12);
  verifier = await addVerifier(site, cast);
});
after(() => site.close());

const number = (letters: string) => `260601${letters.padStart(8, '0')}`;
const compact = (at: Day) => at.replaceAll('-', '');
const nameFor = (from: Day, to: Day, suffix = '') =>
  `Order.all.order_creation_date.${compact(from)}_${compact(to)}${suffix}.xlsx`;

async function load(enterpriseId: string, name: string, bytes: Uint8Array, by: string) {
  const { workFolder: spoolFolder } = site.house.files;
  mkdirSync(spoolFolder, { recursive: true });
  const path = join(spoolFolder, name);
  writeFileSync(path, bytes);
  const reading = await openFile({ path, name });
  return importFile(
    site.house,
    { personId: by, via: 'web' },
    { enterpriseId, reading, spoolFolder },
  );
}

const rowsOn = (at: Day, rows: ShopeeRow[]) =>
  rows.map((row) => ({ created: `${at} 10:00`, ...row }));

async function finalOf(personId = cast.manager): Promise<string> {
  const page = await site.browse(personId);
  await page.go('/kampanye/lagawi/penjualan');
  return present(/Nilai penjualan final (Rp[\d.]+)/.exec(page.text)?.[1], 'a figure');
}

const queue = '/kampanye/lagawi/antrean';
async function look(path = queue, personId = verifier) {
  const page = await site.browse(personId);
  await page.go(path);
  return page;
}

function questionPaths(html: string): string[] {
  return [...html.matchAll(/href="(\/usaha\/[^"]*\/antrean\/[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
}

test('E35 and E24 on the screen: a claim is divided and a return accepted, each with its reason', async () => {
  assert.match((await look()).text, /Tidak ada yang menunggu keputusan/);
  const two = rowsOn(day, [
    { no: number('BERDUA'), price: 60_000, product: 'Keripik' },
    { no: number('BERDUA'), price: 40_000, product: 'Kopi' },
  ]);
  const window = [addDays(day, -3), addDays(day, 3)] as const;
  await load(cast.keripik, nameFor(...window), shopeeFile(two), cast.sari);
  await load(cast.kopi, nameFor(...window), shopeeFile(two), cast.tono);
  assert.equal(await finalOf(), 'Rp0');
  const list = await look();
  // One question for both ledgers: one answer is for both.
  assert.match(list.text, /Semua 1 Diaku dua usaha 1 /);
  // On the page of either, with the other one beside it.
  const [mine, theirs] = /usaha Kopi Pak Tono/.test(list.text)
    ? ['Kopi Pak Tono', 'Keripik Bu Sari']
    : ['Keripik Bu Sari', 'Kopi Pak Tono'];
  const claim = `${mine} .*100 poin · Rp100\\.000 dipertaruhkan.*${theirs}:`;
  assert.match(list.text, new RegExp(claim));
  const [path = ''] = questionPaths(list.html);
  const page = await look(path);
  const lines = [...page.html.matchAll(/<label for="(baris-\d+)"[^>]*>([^<]*)</g)];
  assert.equal(lines.length, 2);
  const owners = Object.fromEntries(
    lines.map(([, name = '', label = '']) => [
      name,
      label.includes('Kopi') ? cast.kopi : cast.keripik,
    ]),
  );
  // Without a reason it comes back as it was typed.
  await page.submit('/jawaban', { ...owners, jawaban: 'bagi', reason: '' });
  assert.match(page.text, /Tulis alasan/);
  await page.submit('/jawaban', { ...owners, jawaban: 'bagi', reason: 'Toko bersama' });
  assert.equal(await finalOf(), 'Rp100.000');
  assert.match((await look()).text, /Tidak ada yang menunggu keputusan/);
  const shares = await Promise.all(
    [cast.keripik, cast.kopi].map(async (id) => (await look(`/usaha/${id}/penjualan`)).text),
  );
  assert.match(shares[0] ?? '', /Rp60\.000/);
  assert.match(shares[1] ?? '', /Rp40\.000/);

  const returned = number('RETUR1');
  const row = { no: returned, price: 35_000, quantity: 2, returnWord: 'Permintaan Disetujui' };
  await load(
    cast.keripik,
    nameFor(...window, ' (2)'),
    shopeeFile(rowsOn(day, [row]), 'A'),
    cast.sari,
  );
  const income = shopeeIncomeFile([{ no: returned, refunded: 35_000, released: 33_000 }]);
  await load(cast.keripik, 'Income.sudah dilepas.id.xlsx', income, cast.sari);
  assert.equal(await finalOf(), 'Rp100.000');
  const asked = await look(`${queue}?jenis=return_extent_unknown`);
  assert.match(
    asked.text,
    /Retur antara Rp0 dan Rp70\.000\. Laporan penghasilan menyebut Rp35\.000/,
  );
  const [at = ''] = questionPaths(asked.html);
  const form = await look(at);
  await form.submit('/jawaban', { jawaban: 'retur', reason: 'Laporan penghasilan' });
  assert.equal(await finalOf(), 'Rp135.000');
});

test('E9 on the screen: the other content is taken; who sent a file of it is told to ask somebody else', async () => {
  const before = await finalOf();
  const no = number('WAKTU1');
  const window = [addDays(day, -5), addDays(day, 5)] as const;
  const sent = rowsOn(day, [{ no, price: 70_000, status: 'Sedang Dikirim' }]);
  const done = rowsOn(day, [
    { no, price: 70_000, status: 'Selesai', completed: `${addDays(day, 8)} 09:00` },
  ]);
  await load(cast.kopi, nameFor(...window), shopeeFile(sent), cast.manager);
  await load(cast.kopi, 'pesanan.xlsx', shopeeFile(done), cast.tono);
  const list = await look(`${queue}?jenis=newer_by_own_times`);
  assert.match(list.text, /Lebih baru menurut jamnya sendiri/);
  const [path = ''] = questionPaths(list.html);
  const html = (await look(path)).html;
  const hash = present(/name="jawaban" value="([0-9a-f-]{36})"/.exec(html)?.[1], 'a content');
  const own = await look(path, cast.manager);
  await own.submit('/jawaban', { jawaban: hash, reason: 'saya yakin' });
  assert.match(own.text, /Minta orang lain memeriksanya/);
  assert.equal(await finalOf(), before);
  const page = await look(path);
  await page.submit('/jawaban', { jawaban: hash, reason: 'Sudah selesai di aplikasi' });
  const rupiah = (text: string) => Number(text.replace(/\D/g, ''));
  assert.equal(rupiah(await finalOf()), rupiah(before) + 70_000);
});

test('a question about a day outside the window is not in the campaign’s queue', async () => {
  const early = addDays(cast.window.from, -20);
  const no = number('LAMA1');
  const row = { no, price: 35_000, quantity: 2, returnWord: 'Permintaan Disetujui' };
  const file = shopeeFile(rowsOn(early, [row]), 'A');
  await load(cast.keripik, nameFor(early, addDays(early, 2)), file, cast.sari);
  const found = await site.ground.database.read
    .selectFrom('queue_item')
    .select('item_id')
    .where('order_no', '=', no)
    .executeTakeFirstOrThrow();
  assert.ok(!(await look()).html.includes(found.item_id));
  const answered = await (await site.as(verifier)).send(
    `/usaha/${cast.keripik}/antrean/${found.item_id}`,
  );
  assert.equal(answered.status, 404);
  const producer = await (await site.as(cast.sari)).send(queue);
  assert.equal(producer.status, 404);
});

test('E12 on the screen: a waiting part is booked without the rest by its button', async () => {
  const window = [addDays(day, -2), addDays(day, 2)] as const;
  const part = shopeeFile(rowsOn(day, [{ no: number('BAGIAN'), price: 11_000 }]));
  const sari = await site.as(cast.sari);
  const name = nameFor(...window, '_part_1_of_2');
  const sent = await sari.files(`/usaha/${cast.keripik}/unggah`, { name, bytes: part });
  const place = present(sent.headers.get('location'), 'its page');
  const stateIs = (state: string) => uploadIs(place, state);
  await stateIs('read');
  await sari.post(`${place}/pencatatan`, {});
  await stateIs('waiting');
  const before = await finalOf();
  assert.match((await look()).text, /Bagian ekspor belum lengkap/);
  const page = await site.browse(cast.sari);
  await page.go(place);
  assert.match(page.text, /Catat tanpa bagian lainnya/);
  await page.submit('/pencatatan-sebagian', {});
  await stateIs('booked');
  // Pressed twice, it leads to the receipt as well.
  await page.go(`${place}/pencatatan-sebagian`, {});
  assert.match(page.path, /\/kiriman\//);
  const rupiah = (text: string) => Number(text.replace(/\D/g, ''));
  assert.equal(rupiah(await finalOf()), rupiah(before) + 11_000);
  assert.match((await look()).text, /Di tepi bagian ekspor/);
});

/** The upload of this page, once it is in that state. */
function uploadIs(place: string, state: string) {
  return until(async () => {
    const row = await site.ground.database.read
      .selectFrom('sale_upload')
      .selectAll()
      .where('upload_id', '=', place.split('/').at(-1) ?? '')
      .executeTakeFirst();
    return row?.state === state && row;
  }, state);
}

test('E12 on the screen: a part that loses its place to another one waits again', async () => {
  const sari = await site.as(cast.sari);
  const send = async (no: 1 | 2, on: typeof day, name: string) => {
    const bytes = shopeeFile(rowsOn(on, [{ no: number(name), price: 13_000 }]));
    const fileName = nameFor(addDays(day, -3), addDays(day, 2), `_part_${no}_of_2`);
    const sent = await sari.files(`/usaha/${cast.keripik}/unggah`, { name: fileName, bytes });
    const place = present(sent.headers.get('location'), 'its page');
    await uploadIs(place, 'read');
    await sari.post(`${place}/pencatatan`, {});
    return place;
  };
  const later = await send(1, day, 'AKHIR');
  await uploadIs(later, 'waiting');
  const rest = await send(2, day, 'SISA');
  const together = await uploadIs(rest, 'booked');
  assert.equal((await uploadIs(later, 'booked')).import_id, together.import_id);
  // Exported earlier, it goes with the other part, whichever came first.
  const earlier = await send(1, addDays(day, -1), 'AWAL');
  const joined = await uploadIs(earlier, 'booked');
  assert.notEqual(joined.import_id, together.import_id);
  assert.equal((await uploadIs(rest, 'booked')).import_id, joined.import_id);
  assert.equal((await uploadIs(later, 'waiting')).import_id, null);
  // Both say why, in words.
  const textOf = async (path: string) => (await sari.send(path)).text();
  assert.match(await textOf(later), /Pasangan berkas ini ternyata cocok dengan bagian lain/);
  const receipt = `/usaha/${cast.keripik}/kiriman/${together.import_id}`;
  assert.match(await textOf(receipt), /ternyata berpasangan dengan bagian lain/);
  // The rows of each part lead to a copy of its own.
  const { pool } = site.house.database;
  const { rows } = await pool.query<{ key: string | null }>(
    'select redacted_key as key from sale_part where enterprise_id = $1',
    [cast.keripik],
  );
  assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
  assert.ok(rows.length >= 4, `${rows.length} parts`);
  for (const { key } of rows) assert.ok(await site.house.files.kept.exists(key ?? ''), `${key}`);
});
