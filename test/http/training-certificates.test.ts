/** Certificates: one for a person and batch, whoever asks at once; signed, and revocable. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BlobReader, ZipReader } from '@zip.js/zip.js';
import {
  certificatesOfBatch,
  decideOnTrainees,
  issueCertificates,
  undoDecision,
} from '../../src/training/index.ts';
import { type Cast, castOf, openSite, type Site, until, type Visitor } from '../site.ts';
import { batchNamed, certificateHead, takeInTold, traineeNamed } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
let listId: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  listId = await takeInTold(site, cast, [
    { name: 'Siti Aisyah', nik: '9901015503800001', birthDay: '15 Maret 1980' },
    { name: 'Sugiyono', phone: '081200000002' },
    { name: 'Rahmat Hidayat', presence: 'tidak hadir' },
    // One person by the NIK, written twice.
    { name: 'Budi Santoso', nik: '9901010101800002', birthDay: '1 Januari 1980' },
    { name: 'Budi Santosa', nik: '9901010101800002' },
    // May be one, which nobody has said yet.
    { name: 'Dewi Lestari', phone: '081200000007', birthDay: '2 Mei 1985' },
    { name: 'Dewi Lestari', phone: '081200000008', birthDay: '2 Mei 1985' },
  ]);
});
after(() => site.close());

interface Told {
  certificates: { certificateId: string; number: string; name: string; traineeId: string }[];
}

const asForm = (over: Record<string, string> = {}) => ({
  ...{ number: 'B-12/IKM/2018', day: '2018-03-14', place: 'Metro', issuer: 'Ditjen IKMA' },
  ...{ 'row1-name': 'Ibu Kepala', 'row1-title': 'Direktur', ...over },
});
const pathOf = (batchId: string) => `/pelatihan/angkatan/${batchId}/sertifikat`;

test('64 at once, by page, API and action: one certificate with one number, and one answer', async () => {
  const batchId = await batchNamed(site, 'Bimtek A');
  const traineeId = await traineeNamed(site, 'Siti Aisyah');
  const api = `/api/v1/training/batches/${batchId}/certificates`;
  const answers = await Promise.all(
    Array.from({ length: 64 }, async (_, i) => {
      if (i % 4 === 0) {
        const sent = await admin.post(pathOf(batchId), asForm({ trainee: traineeId }));
        assert.equal(sent.status, 303, await sent.text());
        return null;
      }
      if (i % 4 === 1) {
        const asked = { batchId, traineeId, ...certificateHead };
        const [one] = await issueCertificates(site.house, cast.admin, asked);
        return [one?.certificateId, one?.number];
      }
      const sent = await admin.json(api, { trainee: traineeId, ...certificateHead });
      const { certificates }: Told = JSON.parse(await sent.text());
      assert.equal(certificates.length, 1);
      return [certificates[0]?.certificateId, certificates[0]?.number];
    }),
  );
  const told = answers.filter((one) => one !== null);
  assert.equal(told.length, 48);
  assert.equal(new Set(told.map((one) => one.join())).size, 1);
  assert.equal(told[0]?.[1], 'B-12/IKM/2018/1');
  const all = await certificatesOfBatch(site.house.database, batchId);
  assert.equal(all.length, 1);
  const { rows } = await site.house.database.pool.query(
    `select 1 from paper where kind = 'trainingCertificate'`,
  );
  assert.equal(rows.length, 1, 'no paper without its certificate');
});

test('of the whole batch: whoever was there, each person once; the file is made by the job', async () => {
  const batchId = await batchNamed(site, 'Bimtek A');
  const asked = Array.from({ length: 16 }, () =>
    admin.post(pathOf(batchId), asForm({ confirms: '1' })),
  );
  for (const sent of await Promise.all(asked)) assert.equal(sent.status, 303);
  const all = await certificatesOfBatch(site.house.database, batchId);
  assert.deepEqual(
    all.map(({ nth, name }) => [nth, name.replace('Santosa', 'Santoso')]),
    [
      [1, 'Siti Aisyah'],
      [2, 'Budi Santoso'],
      [3, 'Dewi Lestari'],
      [4, 'Dewi Lestari'],
      [5, 'Sugiyono'],
    ],
  );
  const page = await until(async () => {
    const html = await (await admin.send(pathOf(batchId))).text();
    return html.includes('Unduh semua') && html;
  }, 'the file of all');
  assert.doesNotMatch(page, /Rahmat/, 'who stayed away has none, and is not offered one');
  const [, file = ''] = /href="(\/pelatihan\/berkas-sertifikat\/[^"]+)"/.exec(page) ?? [];
  const zip = await admin.send(file);
  assert.equal(zip.headers.get('content-type'), 'application/zip');
  const bytes = await zip.blob();
  assert.ok(bytes.size > 10_000);
  const reader = new ZipReader(new BlobReader(bytes));
  const inside = (await reader.getEntries()).map(({ filename }) => filename);
  await reader.close();
  assert.ok(inside.length > 1 && inside.every((name) => /^SIMULASI-.*\.pdf$/.test(name)));
});

test('its code shows what was signed; revoked, it says so, and another may be issued', async () => {
  const batchId = await batchNamed(site, 'Bimtek A');
  const [first] = await certificatesOfBatch(site.house.database, batchId);
  assert.ok(first);
  const pdf = await admin.send(`/pelatihan/sertifikat/${first.certificateId}/berkas`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1'), /^%PDF/);
  const nobody = await site.browse(null);
  const checked = await nobody.go(`/periksa/${first.paperId}`);
  for (const said of ['Siti Aisyah', 'Bimtek A', '12–13 Maret 2018', 'e-Smart IKM', '2018/1']) {
    assert.ok(checked.text.includes(said), said);
  }
  assert.match(checked.text, /Masih berlaku/);
  const at = `/pelatihan/sertifikat/${first.certificateId}/pencabutan`;
  const without = await admin.post(at, { reason: ' ' });
  assert.equal(without.status, 422);
  assert.equal((await admin.post(at, { reason: 'nama salah tulis' })).status, 303);
  assert.equal((await admin.post(at, { reason: 'lagi' })).status, 422);
  const after = await nobody.go(`/periksa/${first.paperId}`);
  assert.match(after.text, /Tidak berlaku lagi.*nama salah tulis/);
  assert.match(await (await admin.send(pathOf(batchId))).text(), /belum punya \(1 orang\)/);
  await admin.post(pathOf(batchId), asForm({ trainee: first.traineeId }));
  const all = await certificatesOfBatch(site.house.database, batchId);
  const own = all.filter(({ traineeId }) => traineeId === first.traineeId);
  assert.deepEqual(
    own.map(({ nth, revokedAt }) => [nth, revokedAt !== null]),
    [
      [1, true],
      [6, false],
    ],
  );
});

test('two issued before a join are both shown, and no third is made; undone, all is as before', async () => {
  const { house } = site;
  const batchId = await batchNamed(site, 'Bimtek A');
  const before = await certificatesOfBatch(house.database, batchId);
  const [one, other] = before.filter(({ name }) => name === 'Dewi Lestari');
  assert.ok(one && other && one.traineeId !== other.traineeId);
  const decision = { kind: 'same', ids: [one.traineeId, other.traineeId] } as const;
  const decisionId = await decideOnTrainees(house, cast.admin, { decision, reason: '' });
  const html = await (await admin.send(pathOf(batchId))).text();
  assert.equal(html.split('punya dua sertifikat').length - 1, 2);
  assert.match(await (await admin.send(`/pelatihan/angkatan/${batchId}`)).text(), /2 sertifikat/);
  const asked = { batchId, traineeId: other.traineeId, ...certificateHead };
  const answered = await issueCertificates(house, cast.admin, asked);
  assert.deepEqual(
    answered.map(({ certificateId }) => certificateId).sort(),
    [one.certificateId, other.certificateId].sort(),
  );
  // One of them revoked: the other speaks for both records.
  await admin.post(`/pelatihan/sertifikat/${one.certificateId}/pencabutan`, { reason: 'ganda' });
  const left = await issueCertificates(house, cast.admin, asked);
  assert.deepEqual(
    left.map(({ certificateId }) => certificateId),
    [other.certificateId],
  );
  await undoDecision(house, cast.admin, decisionId);
  const all = await certificatesOfBatch(house.database, batchId);
  assert.equal(all.length, before.length);
});

test('of a list that was taken back they stand, and are named to be looked at', async () => {
  const batchId = await batchNamed(site, 'Bimtek A');
  await admin.post(`/pelatihan/daftar/${listId}/pembatalan`, { reason: 'salah berkas' });
  const page = await (await admin.send(`/pelatihan/angkatan/${batchId}`)).text();
  assert.match(page, /\d sertifikat perlu dilihat/);
  const html = await (await admin.send(pathOf(batchId))).text();
  assert.match(html, /tidak lagi tertulis di daftar yang berlaku/);
  const refused = await admin.post(pathOf(batchId), asForm());
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Tidak ada peserta hadir/);
});

test('what is wrong with the head is said at once, and what was typed stays', async () => {
  await takeInTold(site, cast, [{ name: 'Tini Wulandari', batch: 'Bimtek B' }]);
  const batchId = await batchNamed(site, 'Bimtek B');
  const typed = asForm({ number: '', day: '2018-03-01', issuer: 'Dinas X', 'row1-nip': '12' });
  const sent = await admin.post(pathOf(batchId), typed);
  assert.equal(sent.status, 422);
  const html = await sent.text();
  for (const said of [
    /Wajib diisi/,
    /tidak boleh sebelum pelatihan selesai/,
    /18 angka/,
    /Dinas X/,
  ])
    assert.match(html, said);
  assert.equal((await certificatesOfBatch(site.house.database, batchId)).length, 0);
  // Under the number that another batch used they are counted on: no number is there twice.
  await admin.post(pathOf(batchId), asForm());
  const [tini] = await certificatesOfBatch(site.house.database, batchId);
  assert.equal(tini?.number, 'B-12/IKM/2018/7');
  const { rows } = await site.house.database.pool.query<{ number: string; n: number }>(
    `select p.claims::jsonb ->> 3 as number, count(*)::integer as n from paper p
     where kind = 'trainingCertificate' group by 1 having count(*) > 1`,
  );
  assert.deepEqual(rows, []);
});

test('however long names, titles and venues are, a certificate is one sheet', async () => {
  const long = (words: string) => words.repeat(4).slice(0, 200);
  await takeInTold(site, cast, [
    {
      name: long('Raden Ajeng Siti Wuryantini Kesumaningrum '),
      batch: long('Bimbingan Teknis e-Smart IKM Pemasaran Digital '),
      days: '4 April 2018',
    },
  ]);
  const { rows } = await site.house.database.pool.query<{ batch_id: string }>(
    `select batch_id from training_batch where from_day = '2018-04-04'`,
  );
  const signatory = { name: long('Dra. Hj. Reni '), title: long('Direktur '), nip: '' };
  const [one] = await issueCertificates(site.house, cast.admin, {
    ...{ batchId: rows[0]?.batch_id ?? '', traineeId: null, number: 'B-1', day: '2018-04-04' },
    ...{ place: 'Metro', issuer: long('Direktorat Jenderal Industri Kecil ') },
    signatories: [signatory, signatory],
  });
  const sent = await admin.send(`/pelatihan/sertifikat/${one?.certificateId}/berkas`);
  const pdf = Buffer.from(await sent.arrayBuffer()).toString('latin1');
  assert.equal(/\/Count (\d+)/.exec(pdf)?.[1], '1');
});
