/** Questions about rows, lists and words of no sales are answered on their page, and closed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, type Day } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { recordMessage } from '../../src/sales/actions/message.ts';
import { type ListRow, listReading } from '../ledger/lists.ts';
import { addVerifier, type Cast, castOf, openSite, type Site } from '../site.ts';

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

let sent = 0;
const book = (name: string, rows: readonly ListRow[], by: string) =>
  importFile(
    site.house,
    { personId: by, via: 'web' },
    {
      enterpriseId: cast.keripik,
      reading: listReading({ name, rows: rows.map((row) => ({ day, ...row })) }),
      sentAt: new Date(Date.UTC(2026, 5, 30, 0, sent++)),
      spoolFolder: site.house.files.workFolder,
    },
  );

async function look(path: string) {
  const page = await site.browse(verifier);
  await page.go(path);
  return page;
}

/** The page of the only question of this kind. */
async function questionOf(kind: string) {
  const queue = await look(`/kampanye/lagawi/antrean?jenis=${kind}`);
  const paths = [...queue.html.matchAll(/href="(\/usaha\/[^"]*\/antrean\/[^"]*)"/g)];
  assert.equal(paths.length, 1, queue.text);
  return look(present(paths[0]?.[1], 'a question').replaceAll('&amp;', '&'));
}

const finalOf = async () =>
  present(
    /Nilai penjualan final (Rp[\d.]+)/.exec((await look('/kampanye/lagawi/penjualan')).text)?.[1],
    'a figure',
  );
const isClosed = async (kind: string) =>
  !(await look(`/kampanye/lagawi/antrean?jenis=${kind}`)).html.includes('/antrean/');

test('E19 on the screen: a row that a newer list has replaced is rejected, and no longer counts', async () => {
  await book('F.csv', [{ product: 'Batik', amount: 115_000 }], cast.sari);
  await book('G.csv', [{ product: 'Batik', amount: 125_000 }], cast.sari);
  assert.equal(await finalOf(), 'Rp240.000');
  const page = await questionOf('row_vanished');
  assert.match(page.text, /85 poin · Rp115\.000 dipertaruhkan/);
  assert.match(page.text, /Daftar ke-1 Daftar ke-2/);
  const list = present(/href="(\/usaha\/[^"]*\/kiriman\/[^"]*)"/.exec(page.html)?.[1], 'a list');
  assert.match((await look(list)).text, /F\.csv/);
  await page.submit('/jawaban', { jawaban: 'tolak', reason: '' });
  assert.match(page.text, /Tulis alasan/);
  assert.equal(await finalOf(), 'Rp240.000');
  await page.submit('/jawaban', { jawaban: 'tolak', reason: 'Diganti Rp125.000' });
  assert.equal(page.status, 200);
  assert.equal(await finalOf(), 'Rp125.000');
  assert.ok(await isClosed('row_vanished'));
});

test('E22 on the screen: the same words twice are two sales, where a person says so', async () => {
  const at = site.house.clock();
  const message = (messageId: string) =>
    recordMessage(site.house, system('job'), {
      ...{ enterpriseId: cast.keripik, zone: 'WIB', provider: 'whatsapp', messageId },
      ...{ sentBy: cast.sari, sentAt: at, text: 'keripik 3 45rb', onBehalf: false },
      sale: {
        ...{ kind: 'sale', day, toDay: day, stream: 'campaign', channel: 'whatsapp' },
        ...{ amount: 45_000, quantity: 3, transactions: 1, product: 'keripik' },
      },
    });
  await message('m1');
  await message('m2');
  const page = await questionOf('same_message');
  const earlier = present(/href="([^"]*)">Pesan yang lebih dulu/.exec(page.html)?.[1], 'a link');
  assert.match((await look(earlier)).text, /Rp45\.000/);
  const before = await finalOf();
  await page.submit('/jawaban', { jawaban: 'hitung', reason: 'Dua pembeli' });
  assert.equal(page.status, 200);
  assert.equal(await finalOf(), before);
  assert.ok(await isClosed('same_message'));
});

test('E18 on the screen: which of two lists is right is answered by a reason', async () => {
  await book('A.csv', [{ amount: 10_000 }, { amount: 20_000 }], cast.sari);
  await book('B.csv', [{ amount: 10_000 }, { amount: 30_000 }], cast.manager);
  const own = await site.browse(cast.manager);
  await own.go((await questionOf('which_list')).path);
  await own.submit('/jawaban', { jawaban: 'biarkan', reason: 'Daftar saya benar' });
  assert.match(own.text, /Minta orang lain memeriksanya/);
  const page = await questionOf('which_list');
  assert.match(page.text, /Daftar ke-1 Daftar ke-2/);
  const before = await finalOf();
  await page.submit('/jawaban', { jawaban: 'biarkan', reason: '' });
  assert.match(page.text, /Tulis alasan/);
  await page.submit('/jawaban', { jawaban: 'biarkan', reason: 'Dua buku di dua kasir' });
  assert.equal(page.status, 200);
  assert.equal(await finalOf(), before);
  assert.ok(await isClosed('which_list'));
  const { rows } = await site.house.database.pool.query<{ reason: string }>(
    `select reason from queue_item where kind = 'which_list'`,
  );
  assert.equal(rows[0]?.reason, 'Dua buku di dua kasir');
});

test('E21: another content under the number of a word of no sales can be left as it is', async () => {
  const visitor = await site.as(cast.sari);
  const zero = { entryId: newId(), kind: 'zero', day, toDay: day, channel: null, amount: 0 };
  const door = `/api/v1/enterprises/${cast.keripik}/entries`;
  assert.equal((await visitor.json(door, { entries: [zero] })).status, 200);
  const other = { entryId: zero.entryId, day, channel: 'bazaar', amount: 9_000, product: 'Kopi' };
  assert.equal((await visitor.json(door, { entries: [other] })).status, 200);
  const page = await questionOf('entry_conflict');
  assert.match(page.text, /Isi yang datang kemudian: Rp9\.000/);
  await page.submit('/jawaban', {
    jawaban: 'biarkan',
    reason: 'Ditelepon, memang tidak ada penjualan',
  });
  assert.equal(page.status, 200);
  assert.ok(await isClosed('entry_conflict'));
});
