/** One training, told by lists of another layout: one batch, and nobody counts twice. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, system } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { trainingTotals } from '../../src/training/index.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { takeInRows, takeInTold } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());

const all = async () => (await trainingTotals(site.house.database)).all;
const names = ['Ani Sukandara', 'Budi Sukandara'];
const heads = ['No', 'Nama', 'Kab/Kota'];
const rows = names.map((name, i) => [`${i + 1}`, name, 'Kota Metro']);

test('a label before the title and days behind it make no second batch', async () => {
  const batch = 'Bimtek Uji A';
  await takeInTold(
    site,
    cast,
    names.map((name) => ({ name, batch, days: '1 April 2021' })),
  );
  const once = await all();
  assert.deepEqual([once.batches, once.attendances, once.persons], [1, 2, 2]);
  await takeInRows(site, cast, [
    ...[['Kegiatan: Bimtek Uji A'], ['Metro, 1 April 2021'], heads, ...rows],
  ]);
  await takeInRows(site, cast, [heads, ['BIMTEK UJI A, 1–2 April 2021'], ...rows]);
  assert.deepEqual(await all(), once);
  const typed = { programme: 'e-Smart IKM', title: 'Judul: Bimtek  uji A', from: '2021-04-01' };
  await admin.post('/pelatihan/angkatan/baru', { ...typed, until: '' });
  assert.deepEqual(await all(), once);
});

test('a batch that was kept under a key of older days is known by its title', async () => {
  const before = await all();
  const days = '3 Mei 2021';
  await takeInTold(
    site,
    cast,
    names.map((name) => ({ name, batch: 'Kegiatan: Bimtek Uji C', days })),
  );
  await act(site.house, system('job'), async ({ client, note }) => {
    await client.query(
      `update training_batch set title_key = 'kegiatan-bimtek-uji-c'
       where title_key = 'bimtek-uji-c'`,
    );
    note({ verb: 'training.makeBatch', thing: 'trainingBatch', thingId: newId() });
  });
  const once = await all();
  assert.equal(once.batches, before.batches + 1);
  await takeInTold(
    site,
    cast,
    names.map((name) => ({ name, batch: 'Bimtek Uji C', days })),
  );
  assert.deepEqual(await all(), once);
});
