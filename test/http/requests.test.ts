/** "Minta perbaikan" from an officer's sentence to the producer's first page and back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  addVerifier,
  type Cast,
  castOf,
  fill,
  openSite,
  type Site,
  type Visitor,
} from '../site.ts';

let site: Site;
let cast: Cast;
let verifier: Visitor;
let sari: Visitor;
let order: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  verifier = await site.as(await addVerifier(site, cast));
  sari = await site.as(cast.sari);
  const rows = await (await verifier.send(rowsOf(cast.keripik))).text();
  order = /href="(\/usaha\/[^"]+\/pesanan\/[^"]+)"/.exec(rows)?.[1] ?? assert.fail('an order');
});
after(() => site.close());

const rowsOf = (enterprise: string) => `/usaha/${enterprise}/penjualan/baris?keadaan=final`;
const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const contentOf = async () =>
  /name="isi" value="([^"]+)"/.exec(await (await verifier.send(order)).text())?.[1] ?? '';

test('a sentence about what was looked at reaches the producer, who answers once', async () => {
  const home = `/usaha-saya/${cast.keripik}`;
  assert.doesNotMatch(await textOf(sari.send(home)), /Petugas bertanya/);
  const words = 'Mohon kirim notanya, angkanya berbeda dari mutasi bank.';
  const isi = await contentOf();
  const asked = await verifier.post(`${order}/permintaan`, { isi, words });
  assert.equal(asked.headers.get('location'), order);
  assert.match(await textOf(verifier.send(order)), /Mohon kirim notanya.*menunggu jawaban/);
  assert.match(await textOf(sari.send(home)), /Petugas bertanya tentang 1 penjualan/);

  const page = `/usaha/${cast.keripik}/permintaan`;
  const html = await (await sari.send(page)).text();
  const action = /action="([^"]+\/jawaban)"/.exec(html)?.[1] ?? '';
  const refused = await sari.post(action, { answer: 'x'.repeat(301) });
  assert.equal(refused.status, 422);
  assert.match(await textOf(refused), /Paling panjang 300 huruf/);
  const done = await sari.post(action, { answer: 'Nota sudah saya kirim.' });
  assert.equal(done.headers.get('location'), page);
  const again = await sari.post(action, { answer: 'Sekali lagi' });
  assert.match(await textOf(again), /sudah dijawab/);
  assert.match(await textOf(verifier.send(order)), /Nota sudah saya kirim\..*Dijawab/);
  assert.doesNotMatch(await textOf(sari.send(home)), /Petugas bertanya/);
});

test('nothing is asked about what nobody looked at, and not without a word', async () => {
  const isi = await contentOf();
  const ask = (fields: Record<string, string>) => verifier.post(`${order}/permintaan`, fields);
  const { pool } = site.house.database;
  const count = async () => (await pool.query('select 1 from sale_request')).rowCount;
  const before = await count();
  for (const [fields, status] of [
    [{ isi, words: '  ' }, 422],
    [{ isi, words: 'x'.repeat(301) }, 422],
    [{ isi: 'bukan', words: 'Mohon diperiksa' }, 409],
    [{ words: 'Mohon diperiksa' }, 409],
  ] as const) {
    assert.equal((await ask(fields)).status, status);
  }
  assert.equal(await count(), before);
});

test('another producer neither sees nor answers it; the one asked does not ask', async () => {
  const tono = await site.as(cast.tono);
  const page = `/usaha/${cast.keripik}/permintaan`;
  assert.ok([403, 404].includes((await tono.send(page)).status));
  const isi = await contentOf();
  const own = await sari.post(`${order}/permintaan`, { isi, words: 'Mohon' });
  assert.equal(own.status, 403);
});
