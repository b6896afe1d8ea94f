/** What stands once a panel has scored is read and no longer offered for a change. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { enterDecree, planSheets, setGates } from '../../src/curation/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { type Applicant, apply, decreeTyped, openCall, propose, scoreAll } from '../curation.ts';
import { inEnglish } from '../english.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const base = '/kampanye/lagawi/kurasi';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  await openCall(site, cast);
  const frozen = { question: 'cara-penyimpanan', oneOf: 'Beku', atLeast: '', below: '' };
  const gate = {
    ...{ code: '', name: 'Punya NIB', nameEn: '', regulation: 'PP 5/2021', regulationEn: '' },
    ...{ from: '2021-02-02', until: '', effect: 'advantage', evidence: 'nib', points: '' },
    ...{ sectors: ['pangan'], when: [frozen], formats: ['nib'] },
  };
  await setGates(site.house, cast.admin, { campaignId: 'lagawi', gates: [gate] });
  const scored: Applicant[] = [];
  for (const nth of [1, 2]) scored.push(await apply(site, nth));
  await scoreAll(site, cast, scored);
});
after(() => site.close());

const textOf = async (path: string) => (await admin.send(path ? `${base}/${path}` : base)).text();

test('a call is not opened again once the panel has begun, and what was typed stays', async () => {
  const shown = await textOf('formulir');
  assert.match(shown, /Formulir dan tanggalnya tetap sejak penilaian panel dibuka, \d/);
  assert.match(shown, /Cara penyimpanan.*Suhu ruang; Beku.*Makanan dan minuman/s);
  assert.doesNotMatch(shown, /name="opensOn"/);
  const closesOn = addDays(site.today, 9);
  const late = await admin.post(`${base}/formulir`, {
    ...{ opensOn: site.today, closesOn, 'row1-labelId': 'Pertanyaan baru' },
  });
  assert.equal(late.status, 422);
  const text = await late.text();
  assert.match(text, /formulir dan tanggal pendaftaran tidak dapat diubah lagi/);
  assert.match(text, new RegExp(`value="${closesOn}"[\\s\\S]*Pertanyaan baru`));
  assert.doesNotMatch(await textOf('formulir'), /Pertanyaan baru/);
});

test('what the campaign lacks is said over the form, with the way there', async () => {
  const path = '/kampanye/lain/kurasi/formulir';
  const lacks = /Sektor kampanye belum diisi[^<]*<a href="\/kampanye\/lain\/sektor">/;
  assert.match(await (await admin.send(path)).text(), lacks);
  const early = await admin.post(path, { opensOn: site.today, closesOn: site.today });
  assert.match(await early.text(), lacks);
  assert.doesNotMatch(await textOf('formulir'), /belum diisi/);
});

test('quotas of which none can change any more are a page without a form', async () => {
  await setQuotas(site.house, cast.admin, 'lagawi', { finalists: '2', winners: '1' });
  const final = "insert into campaign_frozen values ('lagawi', 'final', now())";
  await byHand(site.house.database.pool, final);
  const shown = await (await admin.send('/kampanye/lagawi/kuota')).text();
  assert.match(shown, /Daftar cadangan: 10/);
  assert.match(shown, /Pemenang: 1<.*Tetap sejak final dibuka, \d/s);
  assert.doesNotMatch(shown, /<form method="post" class="mt-4"|name="winners"/);
  assert.doesNotMatch(await (await admin.send('/kampanye/lagawi')).text(), /Ubah kuota/);
});

test('a quota that nobody had set when the panel opened may still be set, once', async () => {
  const none = "delete from campaign_quota where campaign_id = 'lagawi' and kind = 'members'";
  await byHand(site.house.database.pool, none);
  assert.match(await (await admin.send('/kampanye/lagawi/kuota')).text(), /name="members"/);
  for (const [members, status] of [
    ['2', 303],
    ['3', 422],
  ] as const) {
    assert.equal((await admin.post('/kampanye/lagawi/kuota', { members })).status, status);
  }
});

test('gates and reasons are shown as they stood', async () => {
  const gates = await textOf('syarat');
  assert.match(gates, /Tetap sejak penilaian panel dibuka, \d/);
  assert.match(gates, /Punya NIB.*PP 5\/2021.*Hanya untuk sektor: Makanan dan minuman/s);
  assert.match(gates, /Hanya berlaku bila semua ini benar: Cara penyimpanan: Beku/);
  assert.doesNotMatch(gates, /name="row1-name"/);
  const english = await inEnglish(admin).page(`${base}/syarat`);
  assert.match(english, /Storage: Frozen/);
  const reasons = await textOf('alasan');
  assert.match(reasons, /Tetap sejak penilaian panel dibuka, \d/);
  assert.match(reasons, /<li>/);
  assert.doesNotMatch(reasons, /name="baru1-id"/);
});

test('no sample is received after closing, and the sentence is about the sample', async () => {
  const shown = await textOf('contoh');
  assert.match(shown, /tidak ada contoh yang diterima lagi/);
  assert.doesNotMatch(shown, /name="applicant"/);
  const body = new FormData();
  body.set('applicant', '1');
  body.set('product', 'Keripik rasa 1');
  const late = await admin.send(`${base}/contoh`, { method: 'POST', body });
  const text = await late.text();
  assert.match(text, /contoh ini tidak dicatat/);
  assert.match(text, /value="Keripik rasa 1"/);
});

test('the manager is told what cannot change, and not to speak to the manager', async () => {
  await assert.rejects(planSheets(site.house, cast.admin, { campaignId: 'lagawi', each: 3 }), {
    code: 'panel.over',
  });
});

test('whoever takes them in reads how many never agreed to the statement', async () => {
  await propose(site, cast);
  await enterDecree(site.house, cast.admin, { campaignId: 'lagawi', ...decreeTyped(site.today) });
  assert.doesNotMatch(await textOf('penetapan'), /belum menyetujui/);
  assert.doesNotMatch(await textOf(''), /belum menyetujui/);
  // As an imported application stands: nothing of an agreement is on record.
  await site.house.database.pool.query('truncate application_consent');
  assert.match(await textOf('penetapan'), /2 di antaranya belum menyetujui pernyataan kesediaan/);
  assert.match(await textOf(''), /2 belum menyetujui pernyataan kesediaan/);
  assert.equal((await admin.post(`${base}/penetapan/peserta`, {})).status, 303);
});
