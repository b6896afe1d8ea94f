import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enterpriseTargets } from '../../src/enterprises/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { createPerson, giveGrant } from '../../src/people/index.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let wati: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  const { house, today } = site;
  // Made as an officer makes one, who has been told nothing yet.
  const personId = await createPerson(house, cast.admin, {
    name: 'Bu Wati',
    phone: '0800 0000 0009',
  });
  const scope = { kind: 'enterprise', id: cast.keripik } as const;
  const grant = { personId, role: 'producer', scope, from: addDays(today, -3) } as const;
  await giveGrant(house, cast.admin, grant, (ids) => enterpriseTargets(house.database, ids));
  wati = await site.as(personId);
});
after(() => site.close());

const where = (answer: Response) => answer.headers.get('location') ?? '';
const entry = () => `/usaha/${cast.keripik}/catat`;
const fieldsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(versi|lanjut)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    ),
  );

test('before the first entry a producer is told what is collected, and then goes where they were going', async () => {
  for (const page of [entry(), `/usaha/${cast.keripik}/unggah`]) {
    const led = where(await wati.send(page));
    assert.equal(led, `/penjelasan?lanjut=${encodeURIComponent(page)}`);
  }
  const led = where(await wati.send(entry()));
  const told = await (await wati.send(led)).text();
  assert.match(told, /Apakah ini ke pajak\?/);
  assert.match(told, /Lagawi tidak mengirim apa pun ke kantor pajak/);
  assert.match(told, /Siapa yang melihat/);
  const read = await wati.post('/penjelasan', fieldsOf(told));
  assert.equal(where(read), entry());
  assert.equal((await wati.send(entry())).status, 200);
});

test('a way on leads nowhere outside this house', async () => {
  for (const asked of [
    'https://jahat.example',
    '//jahat.example',
    '/\\jahat.example',
    'javascript:1',
  ]) {
    const told = await (await wati.send(`/penjelasan?lanjut=${encodeURIComponent(asked)}`)).text();
    assert.equal(fieldsOf(told)['lanjut'], '/');
    const read = await wati.post('/penjelasan', { versi: '0', lanjut: asked });
    assert.equal(where(read), '/');
  }
});

test('the institution edits the words, and everybody is told them anew', async () => {
  const admin = await site.as(cast.admin.personId);
  assert.equal((await wati.send('/penjelasan/ubah')).status, 403);
  const page = await (await admin.send('/penjelasan/ubah')).text();
  assert.match(page, /Versi bawaan Lagawi/);
  const fields = {
    versi: '0',
    id: '# Data Anda\n<b>Hanya</b> jumlah.',
    en: '# Your data',
    reason: '',
  };
  const refused = await admin.post('/penjelasan/ubah', fields);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Tulis alasan perubahannya/);
  assert.equal(
    (await admin.post('/penjelasan/ubah', { ...fields, reason: 'Nasihat hukum' })).status,
    303,
  );
  // Another editor who had the old words before them loses nothing unseen.
  const crossed = await admin.post('/penjelasan/ubah', { ...fields, reason: 'Lain' });
  assert.match(await crossed.text(), /baru saja diubah/);

  const told = await (await wati.send(where(await wati.send(entry())))).text();
  assert.match(told, /&lt;b>Hanya&lt;\/b> jumlah/, 'words are words');
  assert.equal((await wati.post('/penjelasan', { versi: '0', lanjut: '/' })).status, 409);
  await wati.post('/penjelasan', fieldsOf(told));
  assert.equal((await wati.send(entry())).status, 200);
  const { rows } = await site.house.database.pool.query(
    `select count(*)::int as n from journal where verb in ('people.readExplanation', 'people.editExplanation')`,
  );
  assert.ok(rows[0]?.n >= 3);
});

test('who records for somebody else is not held back', async () => {
  const officer = await cast.add(
    { name: 'Pak Petugas', email: 'petugas@contoh.example' },
    {
      role: 'localOfficer',
      scope: { kind: 'campaign', id: 'lagawi' },
      from: addDays(site.today, -3),
    },
  );
  assert.equal((await (await site.as(officer)).send(entry())).status, 200);
});
