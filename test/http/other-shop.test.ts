/** A file that names its shop is refused where that shop is another enterprise's. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addStorefront } from '../../src/enterprises/index.ts';
import { system } from '../../src/journal/index.ts';
import { csvOf } from '../../src/sales/importers/test-files.ts';
import { type GrabRow, grabCells } from '../../src/sales/importers/test-more-files.ts';
import { importFile, openFile } from '../../src/sales/index.ts';
import { type Cast, castOf, isWorking, openSite, type Site, until } from '../site.ts';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  const shop = { marketplace: 'grabfood', shopName: 'Kopi Pak Tono – Pasar Tugu' };
  await addStorefront(site.house, cast.admin, cast.kopi, shop);
});
after(() => site.close());

const rowsOf = (...stores: string[]): GrabRow[] =>
  stores.map((store, no) => ({ no, net: 20_000 + no, store, created: '3 Jun 2026 8:07 PM' }));
const fileOf = (...stores: string[]) => csvOf(grabCells(rowsOf(...stores)));

async function stateOf(who: string, enterpriseId: string, bytes: Uint8Array) {
  const visitor = await site.as(who);
  const name = `grab_transactions_${Math.random()}.csv`;
  const sent = await visitor.files(`/usaha/${enterpriseId}/unggah`, { name, bytes });
  const path = sent.headers.get('location') ?? '';
  const html = await until(async () => {
    const page = await (await visitor.send(path)).text();
    return isWorking(page) ? null : page;
  }, path);
  const { rows } = await site.house.database.pool.query<{ state: string }>(
    'select state from sale_upload where upload_id = $1',
    [path.split('/').at(-1)],
  );
  return { html, state: rows[0]?.state };
}

test('a shop of another enterprise refuses the file before anything is booked', async () => {
  const other = await stateOf(
    cast.sari,
    cast.keripik,
    fileOf('Warung Sari', 'KOPI PAK TONO –  Pasar Tugu'),
  );
  assert.equal(other.state, 'refused');
  assert.match(
    other.html,
    /memuat toko “KOPI PAK TONO – {1,2}Pasar Tugu”, yang terdaftar untuk usaha lain/,
  );
  // Its own shop, and one that nobody has registered, are taken.
  assert.equal(
    (await stateOf(cast.tono, cast.kopi, fileOf('Kopi Pak Tono – Pasar Tugu'))).state,
    'read',
  );
  assert.equal((await stateOf(cast.sari, cast.keripik, fileOf('Warung Sari'))).state, 'read');
});

test('whichever way it comes: the command line and programs are refused, too', async () => {
  const { workFolder: spoolFolder } = site.house.files;
  mkdirSync(spoolFolder, { recursive: true });
  const path = join(spoolFolder, 'grab_transactions_cli.csv');
  writeFileSync(path, fileOf('Kopi Pak Tono – Pasar Tugu'));
  const book = async (enterpriseId: string) => {
    const reading = await openFile({ path, name: 'grab_transactions_cli.csv' });
    return importFile(site.house, system('cli'), { enterpriseId, reading, spoolFolder });
  };
  await assert.rejects(book(cast.keripik), /registered for another enterprise/);
  assert.equal((await book(cast.kopi)).receipt.booked.orders, 1);
});
