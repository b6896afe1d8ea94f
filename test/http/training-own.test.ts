/** Own certificates without an account: for whoever knows number and day, and for nobody else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../src/kernel/id.ts';
import {
  doorOf,
  issueCertificates,
  makeDoor,
  makeTrainingBatch,
  revokeCertificate,
} from '../../src/training/index.ts';
import { buildWebsite } from '../../src/website.ts';
import { withoutIds } from '../ids.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { batchNamed, certificateHead, takeInTold } from '../trainees.ts';

let site: Site;
let cast: Cast;
let nobody: Visitor;
let batchId: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  nobody = await site.as(null);
  await takeInTold(site, cast, [
    { name: 'Siti Aisyah', nik: '9901015503800001', birthDay: '15 Maret 1980' },
    // Mother and daughter share a phone; of the daughter no day is told.
    { name: 'Rohani', phone: '081200000002', birthDay: '3 Mei 1960' },
    { name: 'Hj. Nur Hayati', phone: '0812-0000-0002' },
    { name: 'Dicabut Sertifikatnya', phone: '081200000003', birthDay: '4 Juni 1970' },
    {
      ...{ name: 'Belum Bersertifikat', phone: '081200000004', birthDay: '5 Juli 1970' },
      presence: 'tidak hadir',
    },
  ]);
  batchId = await batchNamed(site, 'Bimtek A');
  const all = await issueCertificates(site.house, cast.admin, {
    ...{ batchId, traineeId: null, confirms: true, ...certificateHead },
  });
  const bare = all.find(({ name }) => name === 'Dicabut Sertifikatnya');
  const revoked = { certificateId: bare?.certificateId ?? '', reason: 'uji' };
  await revokeCertificate(site.house, cast.admin, revoked);
});
after(() => site.close());

const asked = (number: string, birthDay = '', name = '') => ({ number, birthDay, name });
async function found(typed: Record<string, string>, by = nobody): Promise<string[]> {
  const sent = await by.post('/sertifikat', typed);
  const html = await sent.text();
  assert.equal(sent.status, 200, html);
  return [...html.matchAll(/Nomor (B-12\/IKM\/2018\/\d+)/g)].map(([, number = '']) => number);
}

test('NIK or phone with the day of birth, or the name where no day was told', async () => {
  assert.match(await (await nobody.send('/')).text(), /href="\/sertifikat"/);
  assert.equal((await found(asked('9901015503800001', '1980-03-15'))).length, 1);
  assert.equal((await found(asked('0812 0000 0002', '1960-05-03'))).length, 1);
  assert.equal((await found(asked('+62 81200000002', '', 'nurhayati'))).length, 1);
  const both = await found(asked('081200000002', '1960-05-03', 'Nur Hayati'));
  assert.equal(both.length, 2, 'whoever knows both sees both');
});

test('a wrong day, an unknown number and no certificate look alike to the byte', async () => {
  const answers = await Promise.all(
    [
      asked('9901015503800001', '1981-03-15'),
      asked('9901015503800001', '', 'Siti Aisyah'),
      asked('9901017103800009', '1980-03-15'),
      asked('081299999999', '1980-03-15'),
      asked('081200000004', '1970-07-05'),
      asked('081200000003', '1970-06-05'),
    ].map(async (typed) => {
      const html = await (await nobody.post('/sertifikat', typed)).text();
      return html.replace(/ value(="[^"]*")?/g, '');
    }),
  );
  assert.match(answers[0] ?? '', /Tidak ada sertifikat untuk isian ini/);
  assert.equal(new Set(answers).size, 1);
});

test('one that was revoked is told as that to whose it is, and is sent no more', async () => {
  const typed = asked('081200000003', '1970-06-04');
  const html = await (await nobody.post('/sertifikat', typed)).text();
  assert.match(html, /Sertifikat ini dicabut pada .* dan tidak berlaku lagi/);
  assert.doesNotMatch(html, /Tidak ada sertifikat|action="\/sertifikat\//);
  const { rows } = await site.house.database.pool.query<{ id: string }>(
    'select certificate_id as id from training_certificate where revoked_at is not null',
  );
  const sent = await nobody.post(`/sertifikat/${rows[0]?.id}`, typed);
  assert.match(await sent.text(), /Sertifikat ini dicabut pada/);
  await issueCertificates(site.house, cast.admin, {
    ...{ batchId, traineeId: null, confirms: true, ...certificateHead },
  });
  const anew = await (await nobody.post('/sertifikat', typed)).text();
  assert.match(anew, /Unduh PDF/);
  assert.doesNotMatch(anew, /dicabut/, 'another one stands in its place');
});

test('the PDF is sent to who knows the same, and no address tells a number', async () => {
  const typed = asked('9901015503800001', '1980-03-15');
  const html = await (await nobody.post('/sertifikat', typed)).text();
  const [, path = ''] = /action="(\/sertifikat\/[^"]+)"/.exec(html) ?? [];
  assert.match(path, /^\/sertifikat\/[0-9a-f-]{36}$/);
  assert.doesNotMatch(html, /(href|action)="[^"]*(9901015503800001|1980-03-15)/);
  const pdf = await nobody.post(path, typed);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  const other = await nobody.post(path, asked('081200000002', '1960-05-03'));
  assert.match(await other.text(), /Tidak ada sertifikat untuk isian ini/);
});

test('a look is noted without what was typed', async () => {
  const { rows } = await site.house.database.pool.query<{ actor: string | null; row: string }>(
    `select actor, (to_jsonb(j) - 'thing_id' - 'content_hash' - 'hash')::text as row
     from journal j
     where verb = 'people.lookAt' and thing = 'trainee'`,
  );
  assert.ok(rows.length >= 3);
  for (const { actor, row } of rows) {
    assert.equal(actor, null);
    assert.doesNotMatch(withoutIds(row), /99010155|812000|1980|Siti|Nur/);
  }
});

test('what is no number is said; guessing ends after ten tries for a number', async () => {
  const odd = await nobody.post('/sertifikat', asked('12', ''));
  assert.equal(odd.status, 422);
  assert.match(await odd.text(), /Tulis nomor HP atau NIK[\s\S]*Isi tanggal lahir/);
  const statuses: number[] = [];
  for (let day = 10; day < 22; day++) {
    const sent = await nobody.post('/sertifikat', asked('081200000009', `1980-03-${day}`));
    statuses.push(sent.status);
  }
  assert.deepEqual(statuses, [...Array(10).fill(200), 429, 429]);
  // Another number from elsewhere is not touched by it.
  assert.equal((await found(asked('9901015503800001', '1980-03-15'))).length, 1);
});

test('from one address only so many numbers are looked up', async () => {
  const one = await site.as(null, '203.0.113.7');
  const statuses: number[] = [];
  for (let i = 0; i < 62; i++) {
    const number = `0812999${String(10_000 + i)}`;
    statuses.push((await one.post('/sertifikat', asked(number, '1980-01-01'))).status);
  }
  assert.deepEqual(statuses.slice(-3), [200, 429, 429]);
});

test('a day that somebody told under this name and phone on the spot opens nothing', async () => {
  const { house, today } = site;
  const typed = { programme: 'e-Smart IKM', title: 'Kelas', venue: '', from: today, until: '' };
  const kelas = await makeTrainingBatch(house, cast.admin, typed);
  await makeDoor(house, cast.admin, kelas);
  const token = await doorOf(house, cast.admin, kelas);
  const told = { name: 'Rohani', phone: '081200000002', birthDay: '1999-09-09' };
  const sent = await nobody.post(`/hadir/${token}`, { ...told, newId: newId() });
  assert.equal(sent.status, 303);
  assert.deepEqual(await found(asked('081200000002', '1999-09-09')), []);
  assert.equal((await found(asked('081200000002', '1960-05-03'))).length, 1);
  // Where nobody else told a day, the own word is enough.
  const alone = { name: 'Sri Wahyuni', phone: '081200000055', birthDay: '1990-01-02' };
  await nobody.post(`/hadir/${token}`, { ...alone, newId: newId() });
  await issueCertificates(house, cast.admin, {
    ...{ batchId: kelas, traineeId: null, ...certificateHead, day: today },
  });
  assert.equal((await found(asked('081200000055', '1990-01-02'))).length, 1);
});

test('a simulation with its ways in tells a number to try that reaches nobody, and only there', async () => {
  const { house } = site;
  const said = /Untuk mencoba di simulasi ini: nomor HP (\+\d+), tanggal lahir 9 Maret 1985/;
  assert.doesNotMatch(await (await nobody.send('/sertifikat')).text(), /Untuk mencoba/);
  const invented = { name: 'Prawirandara', phone: '+620001234567', birthDay: '9 Maret 1985' };
  await takeInTold(site, cast, [{ ...invented, batch: 'Bimtek Rekaan' }]);
  const asked = { batchId: await batchNamed(site, 'Bimtek Rekaan'), traineeId: null };
  await issueCertificates(house, cast.admin, { ...asked, ...certificateHead });
  const [, number = ''] = said.exec(await (await nobody.send('/sertifikat')).text()) ?? [];
  assert.equal((await found({ number, birthDay: '1985-03-09', name: '' })).length, 1);
  const real = await buildWebsite({ ...house, config: { ...house.config, waysIn: false } });
  const page = await real.request('/sertifikat');
  assert.equal(page.status, 200);
  assert.doesNotMatch(await page.text(), /Untuk mencoba/);
});
