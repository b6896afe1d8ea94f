/** Sections and choices of a form in two languages; what is kept is the Indonesian choice. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { campaignOf } from '../../src/campaigns/index.ts';
import { currentForm } from '../../src/curation/questions/applications.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { filledIn, openCall } from '../curation.ts';
import { inEnglish } from '../english.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let anybody: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  anybody = await site.as(null);
  await openCall(site, cast);
});
after(() => site.close());

const setup = '/kampanye/lagawi/kurasi/formulir';
const form = async () => present(await currentForm(site.house.database, 'lagawi'), 'a form');
const campaign = async () => present(await campaignOf(site.house.database, 'lagawi'), 'a campaign');
const days = () => ({ opensOn: addDays(site.today, -3), closesOn: addDays(site.today, 3) });
const storage = {
  ...{ 'row1-labelId': 'Cara simpan', 'row1-labelEn': 'Storage', 'row1-kind': 'choice' },
  ...{ 'row1-section': 'Legalitas', 'row1-sectionEn': 'Permits', 'row1-required': '1' },
  'row1-options': 'Suhu ruang; Beku; Suhu ruang',
};
const begin = async (nth: number) => {
  const { enterpriseName, sector } = filledIn(nth);
  const begun = await anybody.post('/daftar/lagawi', { enterpriseName, sector });
  return begun.headers.get('location') ?? '';
};
const cell = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('English choices are all of them or none, and what was typed stays', async () => {
  const { version } = await form();
  const short = { ...days(), ...storage, 'row1-optionsEn': 'Room temperature; Frozen' };
  const refused = await manager.post(setup, short);
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /Baris ke-1: tulis pilihan dalam bahasa Inggris untuk semua pilihan/);
  assert.match(html, /value="Room temperature; Frozen"/);
  assert.match(html, /value="Permits"/);
  assert.equal((await form()).version, version);
});

test('whoever reads English sees English, and the Indonesian choice is what is kept', async () => {
  const typed = { ...days(), ...storage, 'row1-optionsEn': 'Room temperature; Frozen; Ambient' };
  const second = {
    'row2-labelId': 'Luas dapur',
    'row2-kind': 'number',
    'row2-section': 'Legalitas',
  };
  assert.equal((await manager.post(setup, { ...typed, ...second })).status, 303);
  const [one] = (await form()).questions;
  // A choice written twice is one, and keeps the English of its first place.
  assert.deepEqual(one?.options, ['Suhu ruang', 'Beku']);
  assert.deepEqual(one?.optionsEn, ['Room temperature', 'Frozen']);
  const { name, zone, window } = await campaign();
  const edited = { name, zone, ...window, place: 'Pesawaran, Provinsi Lampung' };
  assert.equal((await manager.post('/kampanye/lagawi/ubah', edited)).status, 303);
  const path = await begin(1);
  const english = await inEnglish(anybody).page(path);
  assert.match(english, /<h2>Permits<\/h2>/);
  assert.match(english, /<option value="Beku"[^>]*>Frozen<\/option>/);
  assert.doesNotMatch(english, /Legalitas/);
  const indonesian = await (await anybody.send(path)).text();
  const regions = indonesian.slice(indonesian.indexOf('name="regionCode"'));
  assert.match(regions, /^[^>]*>(?:<option[^>]*>Pilih[^<]*<\/option>)?<option value="18\./);
  assert.match(regions, /<option value="11\.\d\d"[^>]*>[^<]*, Aceh</);
  assert.match(indonesian, /<h2>Legalitas<\/h2>/);
  assert.match(indonesian, /<option value="Beku"[^>]*>Beku<\/option>/);
  const sent = await anybody.post(`${path}/kirim`, {
    ...{ ...filledIn(1), 'jawaban-cara-simpan': 'Beku' },
  });
  assert.equal(sent.status, 303);
  const { rows } = await site.house.database.pool.query<{ id: string; answers: object }>(
    'select application_id as id, answers from application where sent_at is not null',
  );
  assert.deepEqual(rows[0]?.answers, { 'cara-simpan': 'Beku' });
  const office = `/kampanye/lagawi/kurasi/pendaftar/${rows[0]?.id}`;
  assert.match(cell(await inEnglish(manager).page(office)), /Storage Frozen/);
  assert.match(cell(await (await manager.send(office)).text()), /Cara simpan Beku/);
});

test('an unchanged form is no new version', async () => {
  const { version } = await form();
  const typed = { ...days(), ...storage, 'row1-optionsEn': 'Room temperature; Frozen; Ambient' };
  const second = {
    'row2-labelId': 'Luas dapur',
    'row2-kind': 'number',
    'row2-section': 'Legalitas',
  };
  const codes = { 'row1-code': 'cara-simpan', 'row2-code': 'luas-dapur' };
  assert.equal((await manager.post(setup, { ...typed, ...second, ...codes })).status, 303);
  assert.equal((await form()).version, version);
});

test('a form of before, without any English, is read and shows Indonesian', async () => {
  const { version } = await form();
  const old = [
    {
      ...{ code: 'simpan', section: 'Legalitas', label: { id: 'Simpan', en: 'Storing' } },
      ...{ kind: 'choice', isRequired: true, sectors: [], options: ['Suhu ruang', 'Beku'] },
    },
  ];
  await byHand(
    site.house.database.pool,
    `insert into application_form values ('lagawi', ${version + 1}, '${days().opensOn}',
     '${days().closesOn}', '${JSON.stringify(old)}', now(), null)`,
  );
  const [one] = (await form()).questions;
  assert.deepEqual([one?.sectionEn, one?.optionsEn], ['', []]);
  assert.equal((await manager.send(setup)).status, 200);
  const english = await inEnglish(anybody).page(await begin(2));
  assert.match(english, /Storing/);
  assert.match(english, /<h2>Legalitas<\/h2>/);
  assert.match(english, /<option value="Beku"[^>]*>Beku<\/option>/);
});
