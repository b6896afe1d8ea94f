/** The receipt of a sample: issued by staff, read by whoever handed it in, without the code. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decideOnPapers } from '../../src/curation/actions/papers.ts';
import { eraseApplication, receiveSample, withdrawApplication } from '../../src/curation/index.ts';
import { sampleIn } from '../../src/curation/questions/samples.ts';
import {
  addCopy,
  copiesOf,
  paperOf,
  papersOf,
  paperToken,
  readClaims,
} from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { spelledDay } from '../../src/kernel/spelled.ts';
import { type Applicant, apply, openCall, pass } from '../curation.ts';
import { noteOf } from '../pictures.ts';
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
  giver: 'Pak Antar',
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
    '["Diserahkan oleh","Pak Antar"]',
    '{"nip":"","name":"Pak Antar","title":"Yang menyerahkan"}',
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

test('the form proposes the owner, and the day on which the sample came', async () => {
  const photo = await noteOf('contoh', { size: 300 });
  const second = await receiveSample(site.house, cast.admin, {
    ...{ campaignId, no: 2, product: 'Abon lele', amount: '1 toples', storage: 'room', photo },
    ...{ allergens: ['fish'], remark: '' },
  });
  await decideOnPapers(site.house, cast.admin, campaignId, async (act) => {
    await act.client.query(
      "update application_sample set received_at = received_at - interval '3 days' where code = $1",
      [second],
    );
    act.note({ ...{ verb: 'curation.test', thing: 'campaign', thingId: campaignId }, campaignId });
  });
  const form = await (await manager.send(`${base}/contoh/${second}/tanda-terima`)).text();
  assert.match(form, /value="Ibu Uji 2"[^>]* name="giver"/);
  assert.match(form, new RegExp(`value="${addDays(site.today, -3)}"[^>]* name="day"`));
  const nobody = { ...typed(), giver: ' ' };
  const refused = await manager.post(`${base}/contoh/${second}/tanda-terima`, nobody);
  assert.equal(refused.status, 422);

  // The list leads to the photo, to the receipt that stands, and to one that is not made yet.
  const { paperId } = await newest();
  const list = await (await manager.send(`${base}/contoh`)).text();
  assert.ok(list.includes(`href="${base}/contoh/${second}/foto"`));
  assert.ok(!list.includes(`href="${base}/contoh/${code}/foto"`));
  assert.ok(list.includes(`href="${base}/dokumen/${paperId}"`));
  assert.ok(list.includes(`href="${base}/contoh/${second}/tanda-terima"`));
  const documents = await (await manager.send(`${base}/dokumen`)).text();
  assert.match(documents, new RegExp(`href="${base}/contoh"[^>]*>Tanda terima contoh<`));
  const found = async (cari: string) => {
    const page = await (await manager.send(`${base}/contoh?cari=${cari}`)).text();
    return [code, second].filter((one) => page.includes(`href="${base}/contoh/${one}"`));
  };
  for (const cari of [second, '2', 'uji+2', 'ABON']) assert.deepEqual(await found(cari), [second]);
  assert.deepEqual(await found('uji'), [code, second]);
  assert.deepEqual(await found('rendang'), []);
  const one = await (await manager.send(`${base}/contoh/${code}`)).text();
  assert.ok(one.includes(`href="${base}/dokumen/${paperId}/pencabutan"`));
});

/** As it could be kept before receipts were refused; returns where the file lies. */
async function copied(paperId: string): Promise<string> {
  await decideOnPapers(site.house, cast.admin, campaignId, (act) =>
    addCopy(act, site.house.files, {
      ...{ paperId, kind: 'scan', signer: 'Ibu Uji 1', bytes: Buffer.from('%PDF-1.4 pindaian') },
    }),
  );
  const [copy] = await copiesOf(site.house.database, paperId);
  return present(copy, 'a copy').file.key;
}

test('it takes no signed copy, on the page or by a program', async () => {
  const { paperId } = await newest();
  assert.equal((await manager.send(`${base}/dokumen/${paperId}/salinan`)).status, 404);
  const content = Buffer.from('%PDF-1.4 pindaian').toString('base64');
  const signer = { signer: 'Ibu Uji 1' };
  for (const [path, body] of [
    ['copies', { ...signer, content }],
    ['certification', { ...signer, nik: '1234567890123456', passphrase: 'x' }],
  ] as const) {
    const refused = await call(manager, 'POST', `/papers/${paperId}/${path}`, { body });
    assert.equal(refused.code, 'selection.noPaper', path);
  }
  assert.deepEqual(await copiesOf(site.house.database, paperId), []);
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
  // Nobody said who handed it in: the owner.
  const said = JSON.stringify((await paperOf(site.house.database, issued.json.id))?.content);
  assert.match(said, /"Diserahkan oleh","Ibu Uji 1"/);
  const wrong = await call(manager, 'POST', '/samples/9999/receipt', { body });
  assert.equal(wrong.code, 'sample.noSample');
  const kept = await copied(first.paperId);
  assert.ok(await site.house.files.kept.exists(kept));
  // Evidence as long as the paper says something.
  const drop = site.house.database.pool.query('delete from paper_copy');
  await assert.rejects(drop, /never changed or deleted/);
  for (const paperId of [issued.json.id, first.paperId]) {
    const path = `${base}/dokumen/${paperId}/pencabutan`;
    assert.equal((await manager.post(path, { reason: 'Salah ketik' })).status, 303);
  }
  assert.equal((await stranger.send(`${the(0).path}/tanda-terima/1`)).status, 404);
  const { applicationId } = the(0);
  await withdrawApplication(
    site.house,
    { campaignId, token: secretOf(the(0)) },
    { confirms: true },
  );
  const reason = 'Diminta';
  await eraseApplication(site.house, cast.admin, { campaignId, applicationId, reason });
  assert.equal((await paperOf(site.house.database, first.paperId))?.content, null);
  assert.deepEqual(await copiesOf(site.house.database, first.paperId), []);
  assert.equal(await site.house.files.kept.exists(kept), false);
  const gone = await manager.send(`${base}/dokumen/${first.paperId}/salinan/1`);
  assert.equal(gone.status, 404);
  const { product, amount, remark } = await sampleIn(site.house.database, campaignId, code);
  assert.deepEqual(
    { product, amount, remark },
    { product: '(dihapus)', amount: '(dihapus)', remark: '' },
  );
});
