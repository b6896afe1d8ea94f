/** The receipt of a sample: issued by staff, read by whoever handed it in, without the code. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eraseApplication, receiveSample, withdrawApplication } from '../../src/curation/index.ts';
import { selectSamples } from '../../src/curation/store/samples.ts';
import { paperOf, papersOf, paperToken, readClaims } from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { spelledDay } from '../../src/kernel/spelled.ts';
import { type Applicant, apply, openCall, pass } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { call } from './api-call.ts';

const campaignId = 'lagawi';
const base = `/kampanye/${campaignId}/kurasi`;

let site: Site;
let cast: Cast;
let manager: Visitor;
let stranger: Visitor;
let applicants: Applicant[];
let code: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  stranger = await site.as(null);
  await openCall(site, cast);
  applicants = [await apply(site, 1), await apply(site, 2)];
  await pass(site, cast, ...applicants);
  code = await receiveSample(site.house, cast.admin, {
    ...{ campaignId, no: 1, product: 'Keripik pisang', amount: '2 bungkus 150 g' },
    ...{ allergens: ['soy', 'nuts'], storage: 'chilled', remark: '', photo: null },
  });
});
after(() => site.close());

const the = (nth: number) => present(applicants[nth], 'an applicant');
const typed = () => ({
  ...{ number: 'TT-1', day: site.today, place: 'Metro', afterwards: 'Habis diuji.\nTidak dijual.' },
  ...{ 'row1-name': 'Bu Terima', 'row1-title': 'Penerima', 'row1-nip': '' },
});
const secretOf = ({ path }: Applicant) => present(path.split('/').at(-1), 'a secret');
const newest = async () => {
  const [row] = await papersOf(site.house.database, campaignId, 'sampleReceipt');
  return present(await paperOf(site.house.database, row?.paperId ?? ''), 'a receipt');
};

test('it says what was received, from whom and by whom, and nowhere the code', async () => {
  const path = `${base}/contoh/${code}`;
  const before = await (await manager.send(path)).text();
  assert.match(before, /Terbitkan tanda terima</);
  const bare = await manager.post(`${path}/tanda-terima`, { ...typed(), number: '' });
  assert.equal(bare.status, 422);
  assert.match(await bare.text(), /Habis diuji\.\nTidak dijual\./);
  assert.equal((await manager.post(`${path}/tanda-terima`, typed())).status, 303);
  const paper = await newest();
  const said = JSON.stringify(paper.content);
  for (const part of [
    ...['Keripik Uji 1', 'Keripik pisang', '2 bungkus 150 g', 'Dingin', 'Kedelai, Kacang pohon'],
    ...['["Foto","tidak ada"]', spelledDay(site.today), 'Habis diuji.', 'Tidak dijual.'],
    'Yang menyerahkan',
  ]) {
    assert.ok(said.includes(part), part);
  }
  const { rows } = await site.house.database.pool.query<{ name: string }>(
    'select name from person where person_id = $1',
    [cast.admin.personId],
  );
  assert.ok(said.includes(`["Diterima oleh","${rows[0]?.name}"]`));
  assert.doesNotMatch(said, new RegExp(`\\b${code}\\b`));
  // What stands in its QR can outlive an erasure: numbers alone.
  assert.deepEqual(readClaims(paper.claims)?.facts, [
    ['Nomor pendaftar', '1'],
    ['Contoh ke', '1'],
  ]);
  const after = await (await manager.send(path)).text();
  assert.match(after, new RegExp(`dokumen/${paper.paperId}"[^>]*>Tanda terima \\(PDF\\)`));
  assert.match(await (await manager.send(`${base}/dokumen/${paper.paperId}`)).text(), /^%PDF-/);
  const checked = await (await stranger.send(`/periksa/${paperToken(paper)}`)).text();
  assert.match(checked, /Tanda Terima Contoh[\s\S]*TT-1/);
});

test('whoever handed it in reads it by the own link, nobody else’s link opens it', async () => {
  const page = await (await stranger.send(the(0).path)).text();
  assert.match(page, /tanda-terima\/1"[^>]*>Tanda terima contoh ke-1 \(PDF\)/);
  assert.doesNotMatch(page, new RegExp(`\\b${code}\\b`));
  const pdf = await stranger.send(`${the(0).path}/tanda-terima/1`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.doesNotMatch(await (await stranger.send(the(1).path)).text(), /tanda-terima/);
  assert.equal((await stranger.send(`${the(1).path}/tanda-terima/1`)).status, 404);
  assert.equal((await stranger.send(`${the(0).path}/tanda-terima/2`)).status, 404);
  const secret = secretOf(the(0));
  const own = await call(stranger, 'GET', '/own-application', { secret });
  assert.deepEqual(own.json['receipts'], [1]);
  const taken = await stranger.send(`/api/v1/campaigns/${campaignId}/own-application/receipts/1`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  assert.equal(taken.headers.get('content-type'), 'application/pdf');
});

test('a program issues it again; revoked, it leads nowhere; erased, it says nothing', async () => {
  const first = await newest();
  const { number, day, place, afterwards } = typed();
  const body = {
    ...{ number, day, place, typed: { afterwards } },
    signatories: [{ name: 'Bu Terima', title: 'Penerima' }],
  };
  const issued = await call<{ id: string }>(manager, 'POST', `/samples/${code}/receipt`, { body });
  assert.equal(issued.status, 200);
  const wrong = await call(manager, 'POST', '/samples/9999/receipt', { body });
  assert.equal(wrong.code, 'sample.noSample');
  // It goes with an erased application, so no copy of it lies elsewhere.
  const scan = { signer: 'Bu Uji', content: Buffer.from('%PDF-1').toString('base64') };
  const kept = await call(manager, 'POST', `/papers/${first.paperId}/copies`, { body: scan });
  assert.equal(kept.status, 404);
  assert.equal((await manager.send(`${base}/dokumen/${first.paperId}/salinan`)).status, 404);
  for (const paperId of [issued.json.id, first.paperId]) {
    const path = `${base}/dokumen/${paperId}/pencabutan`;
    assert.equal((await manager.post(path, { reason: 'Salah ketik' })).status, 303);
  }
  assert.equal((await stranger.send(`${the(0).path}/tanda-terima/1`)).status, 404);
  const { applicationId } = the(0);
  await withdrawApplication(site.house, { campaignId, token: secretOf(the(0)), via: 'web' });
  const reason = 'Diminta';
  await eraseApplication(site.house, cast.admin, { campaignId, applicationId, reason });
  assert.equal((await paperOf(site.house.database, first.paperId))?.content, null);
  const [left] = await selectSamples(site.house.database.read, campaignId, applicationId);
  assert.deepEqual([left?.product, left?.amount], ['(dihapus)', '(dihapus)']);
});
