/** Which days a file covers is asked where it does not say, and then silence in them is known. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, type Day } from '../../src/kernel/day.ts';
import { csvOf, mokaCells } from '../../src/sales/importers/test-files.ts';
import { reportingGrid } from '../../src/sales/questions/grid.ts';
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

const settled = (path: string): Promise<string> =>
  until(async () => {
    const answer = await sari.send(path);
    const html = answer.status === 303 ? 'booked' : await answer.text();
    return isWorking(html) ? null : html;
  }, `the end of ${path}`);

/** A till's report of one day, of two receipts. */
async function sent(on: Day, receipt: string): Promise<string> {
  const rows = [
    { receipt, date: on, gross: 15_000 },
    { receipt: `${receipt}b`, date: on, gross: 9_000 },
  ];
  const answer = await sari.files(`/usaha/${cast.keripik}/unggah`, {
    ...{ name: 'laporan.csv', bytes: csvOf(mokaCells(rows)) },
  });
  const path = answer.headers.get('location') ?? '';
  const html = await settled(path);
  assert.match(html, /tidak menyebut tanggal yang dicakupnya/);
  assert.match(html, /name="dari"/);
  return path;
}

async function statesOf(): Promise<string[]> {
  const { today } = site;
  const grid = await reportingGrid(site.house.database, { campaignId: 'lagawi', today });
  const row = grid.find(({ enterpriseId }) => enterpriseId === cast.keripik);
  return (row?.cells ?? []).slice(0, 5).map(({ state }) => state);
}

test('weeks without rows are zero once the sender says that the file covers them', async () => {
  const on = addDays(site.today, -20);
  const path = await sent(on, 'A1');
  assert.deepEqual(await statesOf(), Array(5).fill('missing'));
  const book = (dari: string, sampai: string) => sari.post(`${path}/pencatatan`, { dari, sampai });
  for (const [from, to] of [
    [addDays(on, 1), addDays(on, 3)],
    [addDays(on, -3), ''],
    ['', addDays(on, 1)],
    [on, addDays(site.today, 3)],
    ['kemarin', on],
  ] as const) {
    const refused = await book(from, to);
    assert.equal(refused.status, 422, `${from}–${to}`);
    const html = await refused.text();
    assert.match(html, /Isi tanggal pertama dan terakhir yang dicakup berkas ini/);
    assert.match(html, /Catat ke buku|Catat/);
  }
  const booked = await book(addDays(site.today, -35), addDays(site.today, -8));
  assert.equal(booked.status, 303);
  await settled(path);
  assert.deepEqual(await statesOf(), ['zero', 'zero', 'reported', 'zero', 'missing']);
  const { rows } = await site.house.database.pool.query<{ import_id: string }>(
    'select import_id from sale_import where enterprise_id = $1',
    [cast.keripik],
  );
  const receipt = await sari.send(`/usaha/${cast.keripik}/kiriman/${rows[0]?.import_id}`);
  assert.match(await receipt.text(), /menurut pengirim mencakup/);
});

test('who says nothing of the days says no more than the file', async () => {
  const path = await sent(addDays(site.today, -3), 'B1');
  const booked = await sari.post(`${path}/pencatatan`, { dari: '', sampai: '' });
  assert.equal(booked.status, 303);
  await settled(path);
  assert.deepEqual(await statesOf(), ['zero', 'zero', 'reported', 'zero', 'reported']);
  const { rows } = await site.house.database.pool.query<{ said: number }>(
    'select count(covers_from)::int as said from sale_import where enterprise_id = $1',
    [cast.keripik],
  );
  assert.equal(rows[0]?.said, 1, 'the first file only');
});
