/** Partners of batches: by hand and by lists, with which they stand; each with whom it reached. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { partnersIn } from '../../src/training/rules/partners.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { batchNamed, takeInTold } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());

test('a cell may name several; capitals and signs make no other partner', () => {
  assert.deepEqual(partnersIn('Tokopedia, Shopee dan  Dinas Perindustrian; shopee / –'), [
    ...['Tokopedia', 'shopee', 'Dinas Perindustrian'],
  ]);
  assert.deepEqual(partnersIn(' - '), []);
});

async function totals(): Promise<[string, number, number][]> {
  const sent = await admin.send('/api/v1/training/partners');
  const { partners } = JSON.parse(await sent.text());
  return partners.map((one: { name: string; persons: number; batches: number }) => [
    ...[one.name, one.persons, one.batches],
  ]);
}

test('a list tells partners, and takes them along when it is taken back', async () => {
  const nik = '9901015503800001';
  const listId = await takeInTold(site, cast, [
    { name: 'Siti Aisyah', nik, partner: 'Tokopedia, Shopee' },
    { name: 'Sugiyono', partner: 'tokopedia' },
    { name: 'Siti Aisyah', nik, batch: 'Bimtek B', partner: 'Shopee' },
    { name: 'Tidak Datang', batch: 'Bimtek B', presence: 'tidak hadir' },
  ]);
  assert.deepEqual(await totals(), [
    // Whoever was in two of its batches once, and nobody who stayed away.
    ['Shopee', 2, 2],
    ['Tokopedia', 2, 1],
  ]);
  const hub = await (await admin.send('/pelatihan')).text();
  assert.match(hub, /Per mitra[\s\S]*Tokopedia/);
  await admin.post(`/pelatihan/daftar/${listId}/pembatalan`, { reason: 'uji' });
  assert.deepEqual(await totals(), []);
});

test('by hand a partner is given once, and taken away; what a list tells is not', async () => {
  await takeInTold(site, cast, [{ name: 'Sugiyono', batch: 'Bimtek C', partner: 'Blibli' }]);
  const page = `/pelatihan/angkatan/${await batchNamed(site, 'Bimtek C')}`;
  const give = () => admin.post(`${page}/mitra`, { partners: 'Dinas X, blibli' });
  for (const sent of await Promise.all([give(), give(), give()])) assert.equal(sent.status, 303);
  assert.deepEqual(await totals(), [
    ['Blibli', 1, 1],
    ['Dinas X', 1, 1],
  ]);
  const html = await (await admin.send(page)).text();
  const ends = [...html.matchAll(/action="([^"]+\/pelepasan)"/g)].map(([, path = '']) => path);
  assert.equal(ends.length, 2);
  for (const end of ends) assert.equal((await admin.post(end, {})).status, 303);
  assert.equal((await admin.post(ends[0] ?? '', {})).status, 404);
  assert.deepEqual(await totals(), [['Blibli', 1, 1]], 'the list still tells it');
  const long = await admin.post(`${page}/mitra`, { partners: `A, ${'b'.repeat(101)}` });
  assert.equal(long.status, 422);
  const empty = await admin.post(`${page}/mitra`, { partners: ' , ' });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /Tulis nama mitranya/);
});

test('an auditor sees partners, and is offered nothing to change', async () => {
  const grant = { role: 'auditor', ground: 'ST-1', from: site.today } as const;
  const scope = { kind: 'installation', id: '' } as const;
  const person = { name: 'Auditor', email: 'auditor@contoh.example' };
  const auditor = await site.as(await cast.add(person, { ...grant, scope }));
  const page = `/pelatihan/angkatan/${await batchNamed(site, 'Bimtek C')}`;
  const html = await (await auditor.send(page)).text();
  assert.match(html, /Blibli/);
  assert.doesNotMatch(html, /<form[^>]+mitra/);
});
