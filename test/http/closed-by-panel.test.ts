/** From the opening of a panel on nobody applies any more, whatever the days of the call say. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tokenHashOf } from '../../src/curation/actions/apply.ts';
import { held, note } from '../../src/curation/actions/change.ts';
import { openPanel, planSheets, uploadApplications } from '../../src/curation/index.ts';
import { findByToken, saveSent } from '../../src/curation/store/applications.ts';
import { present } from '../../src/kernel/assert.ts';
import { type Applicant, apply, filledIn, openCall, pass, seatPanel } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { api, call } from './api-call.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let anybody: Visitor;
let applicants: Applicant[];
/** A draft that was begun, and a list that was looked at, before the opening. */
let draft: string;
let importId: string;
const campaignId = 'lagawi';
const base = '/kampanye/lagawi/kurasi';
const list = Buffer.from('Nama usaha,Jenis produk\nImpor Satu,pangan\n');

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  anybody = await site.as(null);
  await openCall(site, cast);
  applicants = [await apply(site, 1), await apply(site, 2)];
  const first = { enterpriseName: 'Keripik Uji 3', sector: 'pangan' };
  const begun = await anybody.post('/daftar/lagawi', first);
  draft = present(begun.headers.get('location'), 'a draft');
  importId = await uploadApplications(site.house, cast.admin, {
    ...{ campaignId, fileName: 'daftar.csv', bytes: list },
  });
  await pass(site, cast, ...applicants);
  await seatPanel(site, cast, 2);
  await planSheets(site.house, cast.admin, { campaignId, each: 2 });
});
after(() => site.close());

const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
async function sent(): Promise<number> {
  const { rows } = await site.house.database.pool.query(
    'select from application where sent_at is not null',
  );
  return rows.length;
}
const isOpen = async () =>
  (await call<{ form: { isOpen: boolean } }>(anybody, 'GET', `${api}/call`)).json.form.isOpen;

test('while nobody scores, the call is open', async () => {
  assert.match(await textOf(anybody, '/daftar/lagawi'), /Mulai mendaftar/);
  assert.match(await textOf(anybody, '/'), /\/daftar\/lagawi/);
  assert.doesNotMatch(await textOf(anybody, draft), /tidak dapat dikirim lagi/);
  assert.match(await textOf(manager, `${base}/pendaftar/impor/${importId}`), /Masukkan 1/);
  assert.equal(await isOpen(), true);
  await openPanel(site.house, cast.admin, campaignId);
});

test('nothing is begun or sent once the panel is open, and what is typed is kept', async () => {
  const page = await textOf(anybody, '/daftar/lagawi');
  assert.match(page, /Pendaftaran ditutup sejak penilaian panel dibuka\.[\s\S]*Sudah mendaftar\?/);
  assert.doesNotMatch(page, /Mulai mendaftar/);
  assert.doesNotMatch(await textOf(anybody, '/'), /\/daftar\/lagawi/);
  assert.equal(await isOpen(), false);
  const begun = { body: { enterpriseName: 'Keripik Uji 4', sector: 'pangan' } };
  const { status, code } = await call(anybody, 'POST', `${api}/own-application`, begun);
  assert.deepEqual([status, code], [409, 'application.scoringBegan']);
  assert.match(await textOf(anybody, draft), /sejak penilaian panel dibuka, jadi draf ini tidak/);
  const late = await anybody.post(`${draft}/kirim`, filledIn(3, { product: 'Sambal seruit' }));
  assert.equal(late.status, 422);
  assert.match(await late.text(), /role="alert"[\s\S]*sejak penilaian panel[\s\S]*Isian Anda/);
  assert.match(await textOf(anybody, draft), /value="Sambal seruit"/);
  assert.equal(await sent(), 2);
});

test('no list is taken in once the panel is open', async () => {
  for (const path of [`${base}/pendaftar/impor`, `${base}/pendaftar/impor/${importId}`]) {
    const page = await textOf(manager, path);
    assert.match(page, /sudah dibuka, jadi daftar tidak dapat dimasukkan lagi/);
    assert.doesNotMatch(page, /Masukkan 1|Unggah dan lihat|type="file"/);
  }
  const content = list.toString('base64');
  const uploaded = await call(manager, 'POST', `${api}/imports`, {
    body: { fileName: 'lain.csv', content },
  });
  const booked = await call(manager, 'POST', `${api}/imports/${importId}/booking`);
  for (const { status, code } of [uploaded, booked]) {
    assert.deepEqual([status, code], [409, 'application.scoringBeganForImport']);
  }
  assert.equal(await sent(), 2);
});

test('what was sent to an open panel before this held is not taken back for good', async () => {
  const tokenHash = tokenHashOf(draft.split('/').at(-1) ?? '');
  await held(site.house, { personId: null, via: 'web' }, campaignId, async (act) => {
    const found = await findByToken(act.sql, campaignId, tokenHash);
    const { applicationId } = present(found, 'the draft');
    await saveSent(act, { applicationId, campaignId, no: null, now: act.now });
    note(act, 'curation.send', { campaignId, thing: 'application', thingId: applicationId });
  });
  assert.doesNotMatch(await textOf(anybody, draft), /Tarik untuk diperbaiki/);
  const back = await anybody.post(`${draft}/draf`, {});
  assert.equal(back.status, 422);
  assert.match(await back.text(), /tidak dapat ditarik untuk diperbaiki/);
});
