/** Rows that are ticked on a page, without script: each is judged as it stood there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import { addVerifier, type Cast, castOf, openSite, type Site } from '../site.ts';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  const day = addDays(site.today, -3);
  const entries = [10_000, 20_000, 30_000].map((amount) => saleOf({ day, toDay: day, amount }));
  const request = { actor: system('cli'), enterpriseId: cast.keripik, zone: 'WIB' } as const;
  await recordSales(site.house, { ...request, onBehalf: false, entries });
});
after(() => site.close());

const rows = () => `/usaha/${cast.keripik}/penjualan/baris`;
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** The boxes of a page, by name. */
const boxesIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  );

test('an officer marks and rejects what is ticked; a producer has nothing to tick', async () => {
  const own = await site.browse(cast.sari);
  await own.go(rows());
  assert.deepEqual(boxesIn(own.html), {});
  const page = await site.browse(await addVerifier(site, cast));
  await page.go(`${rows()}?keadaan=final`);
  const boxes = boxesIn(page.html);
  const names = Object.keys(boxes);
  assert.equal(names.length, 3);
  const [first = '', second = ''] = names;
  // The boxes stand in the table, outside the form that they belong to.
  const [, action = ''] = /action="([^"]*\/centang[^"]*)"/.exec(page.html) ?? [];
  assert.match(action, /keadaan=final/);
  const send = (typed: Record<string, string>) => page.go(unescaped(action), typed);

  await send({});
  assert.match(page.text, /Centang dulu barisnya/);
  await send({ [first]: boxes[first] ?? '' });
  assert.match(page.text, /1 ditandai\./);
  assert.equal(page.text.match(/✓ diperiksa/g)?.length, 2, 'on a phone and beside it');

  const rejected = { [second]: boxes[second] ?? '', tolak: 'ya' };
  await send({ ...rejected, reason: '' });
  assert.match(page.text, /Tulis alasan/);
  await send({ ...rejected, reason: 'Pesanan uji coba' });
  assert.match(page.text, /1 ditolak\./);
  assert.equal(Object.keys(boxesIn(page.html)).length, 2, 'of the final ones');
  // The old page, sent once more: it changed since.
  await send({ ...rejected, reason: 'Pesanan uji coba' });
  assert.match(page.text, /1 sudah berubah sejak halaman ini dibuka/);
  // What nobody wrote ticks nothing.
  await send({ 'baris-0': 'bukan daftar' });
  assert.match(page.text, /Centang dulu barisnya/);
});
