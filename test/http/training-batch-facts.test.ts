/** Facts of a batch: whatever the order of lists, and a person’s word above them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeTrainingBatch, reverseList, trainingBatch } from '../../src/training/index.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';
import { batchesTold, type ToldTrainee, takeInTold } from '../trainees.ts';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
});
after(() => site.close());

const batches = 'Urut Terbalik Belah Hilang Tangan'.split(' ');
/** One batch told by two lists, each time under a name of its own, so that each begins anew. */
const first = (batch: string): ToldTrainee[] => [
  { name: 'Ani Sukandara', batch, days: '12–14 Maret 2018', venue: 'Hotel Contoh, Metro' },
  { name: 'Budi Sukandara', batch, days: '12–14 Maret 2018', venue: 'Hotel Contoh, Metro' },
  { name: 'Cici Sukandara', batch, days: '12–14 Maret 2018', venue: 'Hotel Contoh, Metro' },
  // The last row left it empty, and ended a day early.
  { name: 'Dodi Sukandara', batch, days: '12–13 Maret 2018' },
];
const second = (batch: string): ToldTrainee[] => [
  { name: 'Eka Sukandara', batch: batch.toUpperCase(), days: '12 Maret 2018', venue: 'Balai' },
  { name: 'Fitri Sukandara', batch: batch.toUpperCase(), days: '12 Maret 2018', venue: 'Balai' },
];

const facts = async (batch: string) => {
  const [id = ''] = await batchesTold(site, batch);
  const told = await trainingBatch(site.house.database, id);
  return told && [told.title, told.from, told.until, told.venue];
};
const asMostTell = (batch: string) => [batch, '2018-03-12', '2018-03-14', 'Hotel Contoh, Metro'];

test('in this order, in the other, in halves, or twice: what most tell, and empty never wins', async () => {
  const [inOrder = '', turned = '', halved = ''] = batches;
  await takeInTold(site, cast, first(inOrder));
  assert.deepEqual(await facts(inOrder), asMostTell(inOrder));
  await takeInTold(site, cast, second(inOrder));
  assert.deepEqual(await facts(inOrder), asMostTell(inOrder));

  await takeInTold(site, cast, second(turned));
  assert.deepEqual(await facts(turned), [
    turned.toUpperCase(),
    '2018-03-12',
    '2018-03-12',
    'Balai',
  ]);
  await takeInTold(site, cast, first(turned).toReversed());
  assert.deepEqual(await facts(turned), asMostTell(turned));
  // Twice more: the same rows weigh once.
  for (const _ of [1, 2]) await takeInTold(site, cast, second(turned));
  assert.deepEqual(await facts(turned), asMostTell(turned));

  await takeInTold(site, cast, first(halved).slice(3));
  await takeInTold(site, cast, second(halved));
  await takeInTold(site, cast, first(halved).slice(0, 3));
  assert.deepEqual(await facts(halved), asMostTell(halved));
});

test('a list that is taken back takes its word along; told alike, the first as text stands', async () => {
  const gone = batches[3] ?? '';
  const wrong = await takeInTold(site, cast, first(gone));
  await takeInTold(site, cast, second(gone));
  assert.deepEqual(await facts(gone), asMostTell(gone));
  await reverseList(site.house, cast.admin, { listId: wrong, reason: 'salah berkas' });
  assert.deepEqual(await facts(gone), [gone.toUpperCase(), '2018-03-12', '2018-03-12', 'Balai']);
  await takeInTold(site, cast, [
    { name: 'Gita Sukandara', batch: gone, days: '12–13 Maret 2018', venue: 'Aula' },
    { name: 'Hadi Sukandara', batch: gone, days: '12–13 Maret 2018', venue: 'Aula' },
  ]);
  assert.deepEqual(await facts(gone), [gone.toUpperCase(), '2018-03-12', '2018-03-12', 'Aula']);
});

test('what a person typed outranks lists, before them and after', async () => {
  const typed = batches[4] ?? '';
  const make = (over: Record<string, string>) =>
    makeTrainingBatch(site.house, cast.admin, {
      ...{ programme: 'e-Smart IKM', title: typed, from: '2018-03-12', until: '2018-03-15' },
      ...{ venue: 'Gedung Kita', partners: '', ...over },
    });
  await make({});
  await takeInTold(site, cast, first(typed));
  assert.deepEqual(await facts(typed), [typed, '2018-03-12', '2018-03-15', 'Gedung Kita']);
  // Left empty, it takes nothing back.
  await make({ until: '2018-03-13', venue: '' });
  assert.deepEqual(await facts(typed), [typed, '2018-03-12', '2018-03-13', 'Gedung Kita']);
});
