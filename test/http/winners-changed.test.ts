/** An objection is upheld: scores are put right, a new decree replaces the one on the winners. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type PaperKind, paperOf, paperPdf, papersOf } from '../../src/documents/index.ts';
import { paperToken } from '../../src/documents/rules/claims.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/index.ts';
import { decreeTyped } from '../curation.ts';
import { decreedFinal, type Judge } from '../judging.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { call } from './api-call.ts';

const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';
const change = `${base}/penetapan/perubahan`;
const api = '/api/v1/campaigns/lagawi/final';
const reason = 'Nilai kemasan dua finalis tertukar';

let site: Site;
let cast: Cast;
let admin: Visitor;
let owners: Visitor[];
let ownerIds: string[];
let entrants: string[];
let judges: Judge[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  const final = await decreedFinal(site, cast, campaignId);
  ({ entrants, judges, owners: ownerIds } = final);
  owners = [];
  for (const id of final.owners) owners.push(await site.as(id));
});
after(() => site.close());

const entrant = (nth: number): string => present(entrants[nth - 1], 'an entrant');
const owner = (nth: number): Visitor => present(owners[nth - 1], 'an owner');
const judge = (nth: number): Judge => present(judges[nth - 1], 'a judge');
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const told = async (path: string) => (await admin.send(`${api}${path}`)).json();
const head = (number: string) => ({
  ...{ number, day: site.today, place: 'Bandar Lampung' },
  ...{ 'row1-name': 'Drs. Uji Contoh', 'row1-title': 'Ketua', 'row1-nip': '' },
});
const decree = (number: string, over: Record<string, string>) => ({
  ...{ ...decreeTyped(site.today, number), reason, byHand: '' },
  ...over,
});

/** A second, so that what came first is told from what came after. */
const passes = () => site.ground.setNow(new Date(site.ground.clock().getTime() + 1000));

/** Files as an owner, answers as an official; the id. */
async function objected(nth: number, result: string): Promise<string> {
  passes();
  const filed = { ground: 'data', body: `Keberatan pemilik ${nth}` };
  const page = `${base}/hasil/${entrant(nth)}`;
  assert.equal((await owner(nth).post(page, filed)).status, 303);
  const { objections } = (await told('/objections')) as {
    objections: { id: string; no: number }[];
  };
  assert.deepEqual(
    objections.map(({ no }) => no),
    objections.map((_, i) => i + 1),
  );
  const { id } = present(objections.at(-1), 'an objection');
  const answer = { result, answer: 'Lihat lembar juri.' };
  assert.equal((await admin.post(`${base}/keberatan/${id}`, answer)).status, 303);
  return id;
}

async function contentOf(kind: PaperKind): Promise<string> {
  const [newest] = await papersOf(site.house.database, campaignId, kind);
  const paper = present(await paperOf(site.house.database, newest?.paperId ?? ''), kind);
  const pdf = await paperPdf(paper, 'http://uji.example');
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-', kind);
  return JSON.stringify(paper.content);
}

async function issueAll(number: string): Promise<void> {
  passes();
  const typed: [string, Record<string, string>][] = [
    ['berita-acara', head(`BA-${number}`)],
    ['piagam', head(`P-${number}`)],
    ['sk-pemenang', { ...head(number), grounds: 'Peraturan uji' }],
    ['pengumuman', head(`U-${number}`)],
  ];
  for (const [slug, fields] of typed) {
    const issued = await admin.post(`${base}/dokumen/${slug}`, fields);
    assert.equal(issued.status, 303, `${slug}: ${await issued.text()}`);
  }
}

/** `objections`: by their numbers; empty: all that wait. */
const proposes = async (number: string, objections = ''): Promise<void> => {
  passes();
  const typed = { ...head(number), objections };
  assert.equal((await admin.post(`${base}/dokumen/berita-acara`, typed)).status, 303);
};

const winnerIs = async (nth: number): Promise<void> => {
  for (const each of [1, 2, 3]) {
    const html = await textOf(owner(each), `${base}/hasil/${entrant(each)}`);
    assert.equal(html.includes('★ Pemenang'), each === nth, `finalist ${each}`);
  }
};

test('how many win stands since the final began, whatever was decreed since', async () => {
  const late = await admin.post('/kampanye/lagawi/kuota', { winners: '2' });
  assert.equal(late.status, 422);
  assert.match(
    await late.text(),
    /Pemenang tetap 1 sejak final dibuka[\s\S]*value="2"[^>]*name="winners"/,
  );
  const body = { members: null, finalists: null, winners: 2 };
  const told = await call(admin, 'PUT', '/quotas', { body });
  assert.deepEqual([told.status, told.code], [409, 'setup.quotaStands']);
  assert.match(await textOf(admin, '/kampanye/lagawi/kuota'), /Pemenang: 1/);
  await winnerIs(1);
});

test('criteria of a final that began are read, not offered for a change', async () => {
  const page = await textOf(admin, `${base}/kriteria`);
  assert.match(page, /Kriteria, bobot dan aturannya tetap sejak penjurian dibuka, \d/);
  assert.doesNotMatch(page, /name="row1-name"|Uji bobot/);
});

let upheld: string;
beforeEach(passes);

test('no decree changes winners without an upheld objection of a finalist', async () => {
  await issueAll('SK 1');
  const rejected = await objected(3, 'rejected');
  assert.match(await textOf(admin, change), /Tidak ada keberatan finalis yang diterima/);
  for (const objection of ['', rejected, entrant(1)]) {
    const typed = decree('SK 2', {
      [`objection-${objection}`]: '1',
      [`winners-${entrant(2)}`]: '1',
    });
    const tried = await admin.post(change, typed);
    assert.equal(tried.status, 422);
    assert.match(await tried.text(), /Pilih keberatan finalis yang diterima/);
  }
  assert.doesNotMatch(await textOf(judge(1).visitor, `${base}/penilaian`), /Betulkan nilai saya/);
  await winnerIs(1);
});

test('a judge puts an own score right; what holds stays until a decree', async () => {
  upheld = await objected(2, 'upheld');
  const path = `${base}/penilaian/pembetulan`;
  assert.match(await textOf(judge(1).visitor, `${base}/penilaian`), /Betulkan nilai saya/);
  assert.match(await textOf(judge(1).visitor, path), /Nomor 2: Peserta 2[\s\S]*Lihat lembar juri/);
  const right = (criterion: string, over: Record<string, string> = {}) => ({
    ...{ objection: upheld, criterion, score: '5', reason, ...over },
  });
  const wrong: [Record<string, string>, RegExp][] = [
    [{ objection: '' }, /Pilih keberatan finalis yang diterima/],
    [{ score: '3' }, /Isi nilai lain daripada yang berlaku/],
    [{ score: '9' }, /Isi nilai lain daripada yang berlaku, 1 sampai 5/],
    [{ reason: '' }, /Tulis alasannya/],
    [{ criterion: 'sales' }, /Lembar penilaian ini tidak ada/],
  ];
  for (const [over, says] of wrong) {
    const tried = await judge(1).visitor.post(path, { ...right('produk'), ...over });
    assert.match(await tried.text(), says);
  }
  assert.equal((await admin.post(path, right('produk'))).status, 403);
  const { visitor: first } = judge(1);
  assert.equal((await first.post(path, right('produk', { score: '4' }))).status, 303);
  const back = { correction: '1', withdrawnWhy: 'Salah tekan' };
  assert.equal((await first.post(`${path}/penarikan`, back)).status, 303);
  for (const { visitor } of judges) {
    for (const criterion of ['produk', 'kemajuan', 'kesinambungan']) {
      const kept = await visitor.post(path, right(criterion));
      assert.equal(kept.status, 303, await kept.text());
    }
  }
  assert.match(
    await textOf(admin, `${base}/peringkat`),
    /Peserta 1<[\s\S]*Peserta 2<[\s\S]*Peserta 3</,
  );
  await winnerIs(1);
  const history = await textOf(admin, `${base}/peringkat/${entrant(2)}`);
  assert.match(history, /Juri 1 memberi nilai 5[\s\S]*Keberatan nomor 2[\s\S]*Juri 1<[\s\S]*>3</);
});

test('whoever objected is measured again, where the ledger changed', async () => {
  const path = `${change}/ukur`;
  const same = await admin.post(path, { measured: upheld, why: reason });
  assert.match(await same.text(), /Buku penjualan usaha ini masih sama/);
  const silent = await admin.post(path, { measured: '', why: '' });
  assert.match(await silent.text(), /Pilih keberatan finalis/);
  const day = addDays(site.today, -2);
  await recordSales(site.house, {
    ...{ actor: { personId: cast.admin.personId, via: 'web' }, enterpriseId: entrant(2) },
    ...{ zone: 'WIB', onBehalf: true, entries: [saleOf({ day, toDay: day, amount: 150_000 })] },
  });
  const judged = await judge(1).visitor.post(path, { measured: upheld, why: reason });
  assert.equal(judged.status, 403);
  assert.equal((await admin.post(path, { measured: upheld, why: reason })).status, 303);
  assert.match(await textOf(admin, change), /Peserta 2: diukur ulang/);
  const { corrections } = await told('/decrees');
  assert.equal(corrections.length, 8);
});

test('the decree follows the ranks or says why not, and revokes what it replaces', async () => {
  const wins = (nth: number) => ({
    [`objection-${upheld}`]: '1',
    [`winners-${entrant(nth)}`]: '1',
  });
  const wrong: [Record<string, string>, RegExp][] = [
    [wins(3), /lain daripada urutan nilai/],
    [{ [`objection-${upheld}`]: '1' }, /Pilih tepat 1 pemenang/],
    [{ ...wins(2), [`winners-${entrant(1)}`]: '1' }, /Pilih tepat 1 pemenang/],
    [{ ...wins(2), reason: '' }, /Tulis alasannya/],
    [{ ...wins(2), decidedOn: addDays(site.today, -1) }, /tanggal/i],
  ];
  for (const [over, says] of wrong) {
    const tried = await admin.post(change, decree('SK 2', over));
    assert.equal(tried.status, 422, String(says));
    assert.match(await tried.text(), says);
  }
  const [charter] = await papersOf(site.house.database, campaignId, 'awardCharter');
  assert.equal((await judge(1).visitor.post(change, decree('SK 2', wins(2)))).status, 403);
  // The minutes that stand propose the first winner, before any correction.
  const early = await admin.post(change, decree('SK 2', wins(2)));
  assert.match(await early.text(), /Terbitkan dahulu Berita Acara Perubahan Penjurian/);
  await proposes('BA-P 1');
  const inside = await contentOf('judgingMinutes');
  assert.match(inside, /"isProposal":true/);
  assert.match(inside, /Perubahan Penjurian \(internal\).*mengubah berita acara nomor BA-SK 1/);
  assert.match(inside, /Keberatan nomor 2 diterima.*Masuk: Peserta 2; keluar: Peserta 1/);
  assert.match(inside, /Peserta 1: semula urutan 1 dengan nilai [\d,]+, menjadi urutan 2 dengan/);
  assert.match(inside, /Juri 1 memberi nilai 5.*Peserta 2 diukur ulang/);
  const open = await contentOf('judgingMinutesPublic');
  assert.match(open, /Peserta 2: semula urutan 2, menjadi urutan 1/);
  assert.match(open, /"isProposal":true/);
  assert.doesNotMatch(open, /Juri \d memberi|Peserta 3|dengan nilai/);
  await winnerIs(1);
  assert.equal((await admin.post(change, decree('SK 2', wins(2)))).status, 303);
  await winnerIs(2);
  const paper = present(await paperOf(site.house.database, charter?.paperId ?? ''), 'a charter');
  const checked = await textOf(await site.as(null), `/periksa/${paperToken(paper)}`);
  assert.match(checked, /SK nomor SK 2 mengganti penetapan pemenang sesudah keberatan nomor 2/);
  for (const kind of ['winnersDecree', 'winnersAnnouncement'] as const) {
    const papers = await papersOf(site.house.database, campaignId, kind);
    assert.ok(papers.every(({ revocation }) => revocation));
  }
  const again = await admin.post(change, decree('SK 3', wins(1)));
  assert.match(await again.text(), /Tidak ada keberatan finalis yang diterima/);
});

test('every page says that it was changed, and the first result stays readable', async () => {
  const line = /Diubah pada [^<]+ dengan SK nomor SK 2 sesudah keberatan diterima/;
  for (const path of [`${base}/peringkat`, `${base}/penetapan`]) {
    assert.match(await textOf(admin, path), line);
  }
  assert.match(await textOf(owner(3), `${base}/hasil/${entrant(3)}`), line);
  const html = await textOf(admin, change);
  assert.match(
    html,
    /Versi 1: SK SK 1[\s\S]*Peserta 1[\s\S]*Versi 2: SK SK 2[\s\S]*Keberatan nomor 2/,
  );
  const { decrees, upheld: left } = await told('/decrees');
  const ranks = (version: number) =>
    decrees[version - 1].entries.map((one: { enterpriseId: string; isWinner: boolean }) => [
      ...[entrants.indexOf(one.enterpriseId) + 1, one.isWinner],
    ]);
  assert.deepEqual(ranks(1), [
    [1, true],
    [2, false],
    [3, false],
  ]);
  assert.deepEqual(ranks(2), [
    [2, true],
    [1, false],
    [3, false],
  ]);
  assert.deepEqual(left, []);
  assert.deepEqual((await told('')).decree, {
    ...{ number: 'SK 2', decidedOn: site.today, version: 2, replaces: 'SK 1' },
  });
});

test('new papers cite what they replace; public ones name nobody’s score', async () => {
  await issueAll('SK 2');
  const sk = await contentOf('winnersDecree');
  assert.match(sk, /Perubahan Penetapan Pemenang.*keberatan finalis nomor 2 diterima.*tertukar/);
  assert.match(sk, /usulan pemenang dengan berita acara perubahan nomor BA-P 1 tanggal/);
  assert.match(sk, /"annex".*Peserta 2.*menggantikan keputusan nomor SK 1/);
  assert.doesNotMatch(sk, /Peserta [13]/);
  assert.match(await contentOf('winnersAnnouncement'), /diubah pada .* SK nomor SK 2/);
  const charters = await papersOf(site.house.database, campaignId, 'awardCharter');
  assert.deepEqual(
    charters.map(({ subjectId, revocation }) => [subjectId, revocation !== null]),
    [
      [entrant(2), false],
      [entrant(1), true],
    ],
  );
  const inside = await contentOf('judgingMinutes');
  assert.match(inside, /Perubahan Penjurian \(internal\).*mengubah berita acara nomor BA-SK 1/);
  assert.match(inside, /Masuk: Peserta 2; keluar: Peserta 1.*Juri 1 memberi nilai 5.*diukur ulang/);
  const open = await contentOf('judgingMinutesPublic');
  assert.match(open, /mengubah berita acara nomor BA-SK 1.*Pembetulan nilai atau data: 7/);
  assert.doesNotMatch(open, /Juri \d memberi|Peserta 3/);
});

test('another upheld objection may decide by hand, with a reason that is printed', async () => {
  const objection = await objected(1, 'partly');
  const wins = { [`objection-${objection}`]: '1', [`winners-${entrant(1)}`]: '1' };
  const unchanged = { [`objection-${objection}`]: '1', [`winners-${entrant(2)}`]: '1' };
  const same = await admin.post(change, decree('SK 3', unchanged));
  assert.match(await same.text(), /Pemenang dan nilainya tetap sama/);
  const byHand = 'Rapat dewan juri sepakat bulat';
  const early = await admin.post(change, decree('SK 3', { ...wins, byHand }));
  assert.match(await early.text(), /Terbitkan dahulu Berita Acara Perubahan Penjurian/);
  // Another one, upheld as well, waits with its correction for a decree of its own.
  const waits = await objected(3, 'upheld');
  const right = { objection: waits, criterion: 'produk', score: '5', reason };
  const { visitor } = judge(1);
  assert.equal((await visitor.post(`${base}/penilaian/pembetulan`, right)).status, 303);
  await proposes('BA-P 2');
  const other = await admin.post(change, decree('SK 3', { ...wins, byHand }));
  assert.match(await other.text(), /untuk tepat keberatan ini/);
  const unknown = { ...head('BA-P 3'), objections: '3, 9' };
  const refused = await admin.post(`${base}/dokumen/berita-acara`, unknown);
  assert.match(await refused.text(), /Pilih keberatan finalis yang diterima/);
  await proposes('BA-P 3', '3');
  assert.equal((await admin.post(change, decree('SK 3', { ...wins, byHand }))).status, 303);
  await winnerIs(1);
  const { corrections, upheld: left } = await told('/decrees');
  assert.deepEqual(
    corrections.map((one: { decreeVersion: number | null }) => one.decreeVersion),
    [null, ...Array(7).fill(2), null],
  );
  assert.deepEqual(
    left.map(({ no }: { no: number }) => no),
    [4],
  );
  assert.match(
    await textOf(admin, change),
    /Ditetapkan tidak semata menurut urutan nilai\. Alasan: Rapat dewan juri/,
  );
  await issueAll('SK 3');
  assert.match(
    await contentOf('winnersDecree'),
    /"annex".*Peserta 1.*perubahan nomor BA-P 3.*SK 2/,
  );
  assert.match(await contentOf('judgingMinutes'), /BA-SK 1.*Rapat dewan juri sepakat bulat/);
});

interface Written {
  of: string;
  body: string;
  answer: string;
  reasons: string[];
}

/** What stands of objections, by whoever filed them, the first first. */
async function written(): Promise<Written[]> {
  const { rows } = await site.house.database.pool.query<Written>(
    `select o.filed_by as of, o.body, a.answer, array(
       select reason from judging_correction c where c.objection_id = o.objection_id
       union select reason from judging_correction_withdrawn w
       where w.objection_id = o.objection_id order by 1
     ) as reasons
     from judging_objection o join judging_objection_answer a using (objection_id) order by o.no`,
  );
  return rows;
}

test('who is erased leaves no word of an objection, nor what was written on it', async () => {
  const { pool } = site.house.database;
  const [first, second, ...others] = await written();
  const said = 'Lihat lembar juri.';
  const [, gone = ''] = ownerIds;
  const filed = {
    of: gone,
    body: 'Keberatan pemilik 2',
    answer: said,
    reasons: [reason, 'Salah tekan'],
  };
  assert.deepEqual(second, filed);
  for (const change of [
    "update judging_correction set reason = '(dihapus)'",
    "update judging_correction_withdrawn set reason = '(dihapus)'",
    "update judging_objection_answer set answer = '(dihapus)'",
  ]) {
    await assert.rejects(pool.query(change), /never changed or deleted/);
  }
  const erased = await admin.post(`/orang/${gone}/hapus`, { sungguh: 'HAPUS' });
  assert.equal(erased.status, 303, await erased.text());
  const left = { of: gone, body: '', answer: '(dihapus)', reasons: ['(dihapus)'] };
  assert.deepEqual(await written(), [first, left, ...others]);
  for (const path of [`${base}/keberatan`, change]) {
    assert.doesNotMatch(await textOf(admin, path), /Keberatan pemilik 2/, path);
  }
  const { rows } = await pool.query<{ details: object }>(
    "select details from journal where verb = 'judging.forget'",
  );
  assert.deepEqual(rows, [{ details: { objections: [upheld] } }]);
  // Nothing but that one word can be written there.
  await assert.rejects(
    pool.query('update judging_correction set reason = $1 where objection_id = $2', ['x', upheld]),
    /never changed or deleted/,
  );
});
