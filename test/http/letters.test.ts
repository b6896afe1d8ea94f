/** Letters on the outcome: everybody's own, signed, made together, and nobody else's to read. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BlobReader, ZipReader } from '@zip.js/zip.js';
import { screenApplication } from '../../src/curation/index.ts';
import { selectObjections } from '../../src/curation/store/objections.ts';
import { giveUpBatch, makeBatch } from '../../src/documents/index.ts';
import { type Applicant, apply, decreeTyped, openCall, propose, scoreAll } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let anybody: Visitor;
let applicants: Applicant[];
before(async () => {
  // The page shows a batch that waits: no worker may be faster than the test.
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  anybody = await site.as(null);
  await openCall(site, cast);
  applicants = [];
  for (let nth = 1; nth <= 5; nth++) applicants.push(await apply(site, nth));
  await screenApplication(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', applicationId: applicants[4]?.applicationId ?? '' },
    ...{ outcome: 'failed', reasons: ['noNib'], remark: '' },
  });
  await scoreAll(site, cast, applicants.slice(0, 4));
});
after(() => site.close());

const base = '/kampanye/lagawi/kurasi';
const head = () => ({
  ...{ number: '12/IKM', day: site.today, place: 'Bandar Lampung' },
  ...{ 'row1-name': 'Drs. Uji', 'row1-title': 'Kepala Dinas', 'row1-nip': '' },
});
let batch = '';

test('letters come after the decree, all at once', async () => {
  const early = await manager.post(`${base}/dokumen/surat`, head());
  assert.match(await early.text(), /Catat dahulu SK penetapan/);
  await propose(site, cast);
  const decreed = await manager.post(`${base}/penetapan`, decreeTyped(site.today));
  assert.equal(decreed.status, 303);
  assert.equal((await anybody.send(`${applicants[0]?.path}/surat`)).status, 404);
  const bare = await manager.post(`${base}/dokumen/surat`, { ...head(), number: '' });
  assert.equal(bare.status, 422);
  const issued = await manager.post(`${base}/dokumen/surat`, head());
  assert.equal(issued.status, 303);
  batch = issued.headers.get('location') ?? '';
  const html = await (await manager.send(batch)).text();
  assert.match(html, /<progress/);
  assert.match(html, /0 dari 5 surat/);
  assert.equal((await manager.send(`${batch}/zip`)).status, 404);
});

test('what could not be made says so and can be tried again, and twice makes one file', async () => {
  const key = { batchId: batch.split('/').at(-1) ?? '' };
  await giveUpBatch(site.house, key);
  assert.match(await (await manager.send(batch)).text(), /Gagal disusun/);
  assert.equal((await manager.post(`${batch}/ulang`, {})).status, 303);
  await makeBatch(site.house, key);
  await makeBatch(site.house, key);
  await giveUpBatch(site.house, key);
  assert.match(await (await manager.send(batch)).text(), /Unduh semua/);
  const answer = await manager.send(`${batch}/zip`);
  const zip = new ZipReader(new BlobReader(await answer.blob()));
  const names = (await zip.getEntries()).map(({ filename }) => filename);
  assert.deepEqual(
    names,
    [1, 2, 3, 4, 5].map((no) => `12-ikm-000${no}-keripik-uji-${no}.pdf`),
  );
  await zip.close();
});

test('each letter says what concerns its reader, and nobody else', async () => {
  const { rows } = await site.house.database.pool.query<{ content: Record<string, unknown> }>(
    `select content from paper where kind = 'selectionLetter' order by content ->> 'number'`,
  );
  const told = rows.map(({ content }) => [content['recipient'], content['outcome']]);
  assert.deepEqual(told, [
    ['Ibu Uji 1', 'TERPILIH'],
    ['Ibu Uji 2', 'TERPILIH'],
    ['Ibu Uji 3', 'BELUM TERPILIH, DAFTAR CADANGAN'],
    ['Ibu Uji 4', 'BELUM TERPILIH, DAFTAR CADANGAN'],
    ['Ibu Uji 5', 'TIDAK LOLOS SELEKSI ADMINISTRASI'],
  ]);
  const [, , third, , fifth] = rows.map(({ content }) => JSON.stringify(content));
  assert.match(third ?? '', /urutan 3 dengan nilai 50,00 dari 100.*urutan 1 daftar cadangan/);
  assert.match(third ?? '', /dari 0 untuk tingkat terendah sampai 100 untuk tertinggi/);
  assert.match(fifth ?? '', /Belum punya NIB[^"]*\."/);
  // The decree chose the participants; the screening let this one not go on.
  assert.match(fifth ?? '', /Peserta ditetapkan dengan SK nomor .*Menurut seleksi administrasi/);
  assert.doesNotMatch(fifth ?? '', /telah diputuskan bahwa Saudara/);
  for (const [i, { content }] of rows.entries()) {
    const text = JSON.stringify(content);
    for (let other = 1; other <= 5; other++) {
      if (other !== i + 1) assert.ok(!text.includes(`Uji ${other}"`), `${i + 1} names ${other}`);
    }
  }
});

test('where an objection is answered it is said who can be given a seat by it, and who cannot', async () => {
  const answerPage = async (nth: number) => {
    const { applicationId = '', path = '' } = applicants[nth - 1] ?? {};
    const filed = await anybody.post(`${path}/keberatan`, { ground: 'data', body: 'NIB ada' });
    assert.equal(filed.status, 303);
    const [one] = await selectObjections(site.house.database.read, 'lagawi', applicationId);
    return `${base}/keberatan/${one?.objectionId}`;
  };
  const [scored, unscored] = [await answerPage(4), await answerPage(5)];
  const told = await (await manager.send(scored)).text();
  assert.match(told, /SK perubahan dapat memberinya tempat/);
  assert.match(await (await manager.send(unscored)).text(), /SK perubahan tidak dapat memberinya/);
  const answer = { result: 'upheld', answer: 'NIB ada.' };
  assert.equal((await manager.post(unscored, answer)).status, 303);
  const changes = await (await manager.send(`${base}/perubahan`)).text();
  assert.match(changes, /panel tidak menilai, jadi tidak dapat masuk daftar: 5\. Keripik Uji 5/);
});

test('what nobody needs any more is erased, and a batch is made anew without it', async () => {
  const idOf = (nth: number) => applicants[nth]?.applicationId ?? '';
  const path = (nth: number) => `${base}/pendaftar/${idOf(nth)}/penghapusan`;
  const reason = { reason: 'Surat permintaan 7' };
  const needed = await manager.post(path(0), reason);
  assert.match(await needed.text(), /masih diperlukan/);
  assert.equal((await manager.post(path(4), { reason: '' })).status, 422);
  assert.equal((await manager.post(path(4), reason)).status, 303);
  assert.equal((await manager.post(path(4), reason)).status, 303);
  const html = await (await manager.send(`${base}/pendaftar/${idOf(4)}`)).text();
  assert.match(html, /Data pribadi sudah dihapus/);
  assert.equal((await anybody.send(applicants[4]?.path ?? '')).status, 404);
  const { rows } = await site.house.database.pool.query<{ found: number }>(
    `select (select count(*) from application a where a::text like '%Uji 5%')
       + (select count(*) from paper p where p::text like '%Uji 5%') as found`,
  );
  assert.equal(Number(rows[0]?.found), 0);
  // By itself: nobody is asked to see to it.
  assert.match(await (await manager.send(batch)).text(), /Menyusun PDF/);
  await makeBatch(site.house, { batchId: batch.split('/').at(-1) ?? '' });
  const zip = new ZipReader(new BlobReader(await (await manager.send(`${batch}/zip`)).blob()));
  assert.equal((await zip.getEntries()).length, 4);
  await zip.close();
});

test('an applicant takes along the own letter, and it can be checked', async () => {
  const own = applicants[2]?.path ?? '';
  assert.match(await (await anybody.send(own)).text(), /Unduh surat hasil/);
  const answer = await anybody.send(`${own}/surat`);
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.equal(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  );
  const curator = await manager.send('/kampanye/lain/kurasi/dokumen/surat');
  assert.notEqual(curator.status, 200);
});
