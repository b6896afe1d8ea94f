/** Pairs of trainees: sought by name, shown on the page of each, and told as they are spelled. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { takeInTold, traineeNamed } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
const birth = { birthPlace: 'Metro', birthDay: '4 Mei 1970' };
const other = { birthPlace: 'Liwa', birthDay: '5 Juni 1980' };
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  await takeInTold(site, cast, [
    { name: 'Rina Santalika', ...birth },
    { name: 'Rina SSantalika', ...birth, phone: '081200000011' },
    { name: 'Wagiman Uji', ...other },
    { name: 'WAGIMAN  UJI', ...other, phone: '081200000012' },
  ]);
});
after(() => site.close());

const read = async (path: string) => (await admin.send(path)).text();

test('names that are spelled otherwise are alike, and the same only where they are typed so', async () => {
  const rina = await read('/pelatihan/pasangan?cari=santalika');
  assert.match(rina, /nama mirip/);
  assert.doesNotMatch(rina, /nama sama/);
  assert.match(await read('/pelatihan/pasangan?cari=wagiman'), /nama sama/);
});

test('pairs are sought by a name, and a decision comes back to what was sought', async () => {
  const all = await read('/pelatihan/pasangan');
  assert.match(all, /Santalika[\s\S]*Wagiman|Wagiman[\s\S]*Santalika/i);
  assert.match(all, /name="cari"/);
  const some = await read('/pelatihan/pasangan?cari=santalika');
  assert.match(some, /Rina Santalika/);
  assert.doesNotMatch(some, /Wagiman/i);
  assert.match(some, /type="hidden" name="cari" value="santalika"/);
  assert.match(await read('/pelatihan/pasangan?cari=takada'), /Tidak ada pasangan/);
});

test('a trainee’s page shows who may be the same person, and leads to those pairs alone', async () => {
  const one = await traineeNamed(site, 'Rina Santalika');
  const two = await traineeNamed(site, 'Rina SSantalika');
  const page = await read(`/pelatihan/orang/${one}`);
  assert.match(page, /Mungkin orang yang sama/);
  assert.ok(page.includes(`<a href="/pelatihan/orang/${two}">Rina SSantalika</a>`));
  const [, at = ''] = /href="(\/pelatihan\/pasangan\?orang=[^"]+)"/.exec(page) ?? [];
  const pairs = await read(at);
  assert.match(pairs, /Rina SSantalika/);
  assert.doesNotMatch(pairs, /Wagiman/i);
});

test('a batch that two lists tell of stands once on the page, with both below', async () => {
  await takeInTold(site, cast, [{ name: 'Rina Santalika', ...birth, enterprise: 'Keripik R' }]);
  const page = await read(`/pelatihan/orang/${await traineeNamed(site, 'Rina Santalika')}`);
  assert.equal(page.split('>Terbitkan sertifikat').length - 1, 1);
  assert.equal(page.split('href="/pelatihan/angkatan/').length - 1, 2, 'itself, its certificates');
  assert.equal(page.split('peserta.csv').length - 1, 2);
  assert.match(page, /Keripik R/);
});
