import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { present } from '../../src/kernel/assert.ts';
import { csvOf } from '../../src/sales/importers/test-files.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
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

const base = () => `/usaha/${cast.keripik}/unggah`;
const where = (answer: Response) => answer.headers.get('location') ?? '';

const headings = ['Tgl', 'Pelanggan', 'Via', 'Pesanan', 'Jml', 'Total', 'Status'];
const notes = [
  ['1 Juni 26', 'Bu C (WA)', 'WA', 'Keripik pisang 2', '3', '115', 'Lunas'],
  ['2/6/26', '@contoh', 'DM IG (@contoh)', 'Sabun sereh', '2', '40rb', 'lunas'],
  ['03-06-2026', 'C', 'tokped', 'Kopi 3 bks', '3', 'Rp 90.000,-', 'LUNAS'],
  ['2026.06.04', 'C', 'WA', 'Batik biru', '1', '159k', 'DP'],
  ['bulan depan', 'C', 'WA', 'Madu', '1', '70', 'lunas'],
  ['TOTAL', '', '', '', '', '404', ''],
];
const listOf = (rows: readonly (readonly string[])[]) =>
  csvOf([headings, ...rows], { delimiter: ';' });

const sent = async (name: string, bytes: Uint8Array) =>
  where(await sari.files(base(), { name, bytes }));

/** The page once its job has ended, or where it leads. */
const settled = (path: string): Promise<string> =>
  until(async () => {
    const answer = await sari.send(path);
    if (answer.status === 303) return where(answer);
    const html = await answer.text();
    return isWorking(html) ? null : html;
  }, `the end of ${path}`);

/** What a form holds before anybody has changed anything in it. */
function fieldsOf(html: string): Record<string, string> {
  const form = present(
    /<form method="post"[^>]*\/kolom"[\s\S]*?<\/form>/.exec(html)?.[0],
    'a form',
  );
  const fields: Record<string, string> = {};
  for (const [, tag = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    fields[name] =
      /<option value="([^"]*)" selected/.exec(options)?.[1] ??
      /selected value="([^"]*)"/.exec(options)?.[1] ??
      '';
  }
  return fields;
}

const sums = async () =>
  (
    await site.house.database.pool.query<{ omzet: number; orders: number }>(
      `select coalesce(sum(omzet), 0)::bigint as omzet, count(*)::int as orders from sale_order o
       join issuer i using (issuer_id)
       where enterprise_id = $1 and i.code like 'list/%' and standing = 0 and state = 2`,
      [cast.keripik],
    )
  ).rows[0];

test('a list of unknown columns is told once, and seen in words before it is booked', async () => {
  const path = await sent('catatan.csv', listOf(notes));
  const unknown = await settled(path);
  assert.match(unknown, /Kolomnya belum dikenal/);
  const asked = await (await sari.send(`${path}/kolom`)).text();
  assert.match(asked, /Contoh isinya: Bu C \(WA\)/, 'a person sees what stands in a column');
  const fields = fieldsOf(asked);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6].map((place) => fields[`arti-${place}`]),
    ['day', 'skip', 'channel', 'product', 'quantity', 'amount', 'status'],
  );
  assert.equal(fields['satuan'], '', 'thousands or not is never guessed');

  const unsaid = await sari.post(`${path}/kolom`, { ...fields, nama: '' });
  assert.equal(unsaid.status, 422);
  const said = await unsaid.text();
  assert.match(said, /Pilih apakah angkanya rupiah penuh atau dalam ribuan/);
  assert.match(said, /Beri nama daftar ini/);

  const told = { ...fields, satuan: 'thousands', nama: 'Catatan WA', bagikan: 'ya' };
  assert.equal(where(await sari.post(`${path}/kolom`, told)), path);
  const seen = await settled(path);
  assert.match(
    seen,
    /3 penjualan, Rp245\.000, 1–4 Juni 2026, Tokopedia, WhatsApp, Instagram; 1 baris ditolak/,
  );
  assert.match(seen, /Sementara.*Rp159\.000/);
  assert.doesNotMatch(seen, /Bu C/);
  await sari.post(`${path}/pencatatan`, {});
  assert.match(await settled(path), /\/kiriman\//);
  assert.deepEqual(await sums(), { omzet: 245_000, orders: 3 });
});

test('the next list with these headings is read by itself, and equal rows are shown', async () => {
  const more = [...notes.slice(0, 3), ['5/6/26', 'D', 'WA', 'Madu', '1', '70', 'lunas']];
  const path = await sent('catatan 2.csv', listOf(more));
  const seen = await settled(path);
  assert.match(seen, /4 penjualan, Rp315\.000/);
  assert.match(seen, /Dianggap sudah ada/);
  assert.match(seen, /3 baris sama dengan yang sudah tercatat/);
  await sari.post(`${path}/pencatatan`, {});
  await settled(path);
  assert.deepEqual(await sums(), { omzet: 315_000, orders: 4 });
});

test('"these are other sales" books equal rows as sales of their own', async () => {
  const path = await sent('catatan 3.csv', listOf(notes.slice(0, 2)));
  assert.match(await settled(path), /Ini penjualan lain/);
  await sari.post(`${path}/pencatatan`, { pilihan: 'lain' });
  await settled(path);
  assert.deepEqual(await sums(), { omzet: 470_000, orders: 6 });
});

test('"replace the old version" takes back the list that told rows which are gone', async () => {
  const first = [
    ['10/6/26', 'E', 'WA', 'Batik', '1', '115', 'lunas'],
    ['11/6/26', 'E', 'WA', 'Kopi', '1', '20', 'lunas'],
  ];
  const old = await sent('juni.csv', listOf(first));
  await settled(old);
  await sari.post(`${old}/pencatatan`, {});
  await settled(old);
  assert.deepEqual(await sums(), { omzet: 605_000, orders: 8 });

  const mended = [['10/6/26', 'E', 'WA', 'Batik', '1', '125', 'lunas'], first[1] ?? []];
  const path = await sent('juni betul.csv', listOf(mended));
  const seen = await settled(path);
  assert.match(seen, /Tidak ada lagi di daftar ini/);
  assert.match(seen, /10 Juni 2026 · Batik · Rp115\.000/);
  await sari.post(`${path}/pencatatan`, { pilihan: 'ganti' });
  const receipt = await settled(path);
  assert.match(receipt, /\/kiriman\//);
  assert.deepEqual(await sums(), { omzet: 615_000, orders: 8 });
  const taken = await site.house.database.pool.query(
    `select reversed_reason from sale_import where enterprise_id = $1 and file_name = 'juni.csv'`,
    [cast.keripik],
  );
  assert.deepEqual(taken.rows, [{ reversed_reason: 'replaced by a newer list' }]);
  const broken = (await checkLedger(site.house.database)).filter((one) => one.broken > 0);
  assert.deepEqual(broken, []);
});

test('a shared layout is proposed to another enterprise, which says the unit itself', async () => {
  const tono = await site.as(cast.tono);
  const theirs = `/usaha/${cast.kopi}/unggah`;
  const path = where(await tono.files(theirs, { name: 'buku.csv', bytes: listOf(notes) }));
  await until(async () => {
    const html = await (await tono.send(path)).text();
    return isWorking(html) ? null : html;
  }, 'the end of it');
  const asked = await (await tono.send(`${path}/kolom`)).text();
  assert.match(asked, /dari susunan “Catatan WA”/);
  const fields = fieldsOf(asked);
  assert.deepEqual([fields['arti-5'], fields['satuan']], ['amount', '']);
});

test('what is uncertain about a layout is said before a figure is booked, and beside it', async () => {
  const till = [
    ['Order No', 'Order Date', 'Item Name', 'Qty', 'Amount', 'Status'],
    ['INV-1', '2026-06-08', 'Kopi', '2', '50000', 'Paid'],
  ];
  const path = await sent('olsera.csv', csvOf(till));
  await settled(path);
  const asked = await (await sari.send(`${path}/kolom`)).text();
  assert.match(asked, /Susunan Olsera belum pasti/);
  const told = { ...fieldsOf(asked), satuan: 'rupiah', nama: 'Kasir kami' };
  await sari.post(`${path}/kolom`, told);
  const seen = await settled(path);
  assert.match(seen, /1 penjualan, Rp50\.000/);
  assert.match(seen, /Susunan Olsera belum pasti/);
  await sari.post(`${path}/pencatatan`, {});
  const receipt = await (await sari.send(await settled(path))).text();
  assert.match(receipt, /Susunan Olsera belum pasti/);
});
