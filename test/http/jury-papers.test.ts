/** What judges declare, what a jury signs, and what a finalist reads and objects to. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { type PaperKind, paperOf, paperPdf, papersOf } from '../../src/documents/index.ts';
import { enterpriseTargets } from '../../src/enterprises/index.ts';
import { closeFinal, lockJudgeSheet, openFinal } from '../../src/judging/index.ts';
import { membersOf } from '../../src/judging/questions/members.ts';
import { judgingMinutes } from '../../src/judging/questions/papers.ts';
import { winnersOf } from '../../src/judging/questions/ranking.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant } from '../../src/people/index.ts';
import {
  addEntrants,
  type Judge,
  judgedAlike,
  proposeWinners,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const base = '/kampanye/lagawi/penjurian';
const campaignId = 'lagawi';

let site: Site;
let cast: Cast;
let manager: Visitor;
let admin: Visitor;
let owner: Visitor;
let entrants: string[];
let judges: Judge[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
  entrants = await addEntrants(site, cast, 4);
  judges = await seatJudges(site, cast, [1, 2, 3, 4]);
  const scope = { kind: 'enterprise', id: entrant(3) } as const;
  const producer = { role: 'producer', scope, from: addDays(site.today, -1) } as const;
  owner = await site.as(
    await cast.add({ name: 'Bu Pemilik', email: 'pemilik@contoh.example' }, producer),
  );
  await setQuotas(site.house, cast.admin, campaignId, {
    ...{ members: '', finalists: '', winners: '2' },
  });
  await takeProposedCriteria(site, cast, campaignId);
});
after(() => site.close());

const judge = (nth: number): Judge => present(judges[nth - 1], 'a judge');
const entrant = (nth: number): string => present(entrants[nth - 1], 'an entrant');
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const declare = (nth: number, entrantId: string, kind: string, reason = 'Pemasok kemasannya') =>
  judge(nth).visitor.post(`${base}/penilaian/konflik`, { entrant: entrantId, kind, reason });

test('a hint of the registry waits for a person before anything opens', async () => {
  const mentoring = { kind: 'enterprise', id: entrant(1) } as const;
  await giveGrant(
    site.house,
    cast.admin,
    {
      ...{ personId: judge(2).personId, role: 'mentor', scope: mentoring },
      ...{ from: addDays(site.today, -1), until: addDays(site.today, 30) },
    },
    (ids) => enterpriseTargets(site.house.database, ids),
  );
  assert.match(await textOf(manager, `${base}/juri`), /1 petunjuk konflik juri belum dijawab/);
  await assert.rejects(open(), /hints of judges/);
  const page = `${base}/juri/hubungan/${entrant(1)}/${judge(2).personId}`;
  assert.match(await textOf(manager, page), /pendamping usaha ini/);
  const silent = await manager.post(page, { kind: 'none', reason: '' });
  assert.equal(silent.status, 422);
  const answered = { kind: 'none', reason: 'Hanya satu kali kunjungan' };
  assert.equal((await manager.post(page, answered)).status, 303);
  assert.match(await textOf(manager, `${base}/juri/hubungan`), /bukan konflik: Hanya satu kali/);
  assert.match(await (await manager.post(page, answered)).text(), /sudah dijawab/);
});

const open = () =>
  openFinal(site.house, cast.admin, {
    ...{ campaignId, finalists: entrants.slice(0, 3), unwitnessed: 'Uji', unreported: 'Uji' },
  });

test('hours are reckoned before the jury begins, and the board follows it', async () => {
  const html = await textOf(manager, `${base}/juri?lembar=4&menit=30&jam=1`);
  const said = /Perlu (\d+) jam penilaian untuk (\d+) lembar, tersedia 4 jam[^<]*babak pertama/;
  const [, hours, sheets] = present(html.match(said), 'the hours');
  assert.equal(Number(sheets), 4 * (await membersOf(site.house.database, campaignId)).length);
  assert.equal(Number(hours), Number(sheets) / 2);
  assert.match(await textOf(manager, `${base}/juri?jam=x`), /antara|sampai/);
});

test('a judge with a personal interest in a finalist does not judge the final', async () => {
  const nobody = await declare(1, cast.tenun, 'personal');
  assert.match(await nobody.text(), /Pilih usaha yang ikut/);
  assert.equal((await declare(1, entrant(2), 'personal')).status, 303);
  assert.equal((await declare(3, entrant(1), 'assisted', 'Binaan kantor')).status, 303);
  assert.match(await textOf(manager, `${base}/juri/hubungan`), /Juri 1[\s\S]*Peserta 2/);
  await open();
  assert.match(await textOf(judge(1).visitor, `${base}/penilaian`), /Belum ada lembar/);
  const seated = await manager.post(`${base}/juri/tambah`, {
    ...{ joining: judge(1).personId, joiningReason: 'Uji' },
  });
  assert.match(await seated.text(), /menyatakan kepentingan pribadi/);
  // Declared while scoring: nothing of this judge counts any more.
  const first = { campaignId, enterpriseId: entrant(1), scores: judgedAlike(5) };
  await lockJudgeSheet(site.house, judge(4).who, first);
  assert.equal((await declare(4, entrant(3), 'personal')).status, 303);
  assert.match(await textOf(judge(4).visitor, `${base}/penilaian`), /Belum ada lembar/);
  assert.match(await textOf(manager, `${base}/juri`), /Kemajuan juri[\s\S]*belum ada yang dikunci/);
  assert.match(await textOf(manager, `${base}/juri`), /Juri 4 berhenti [^:]*:? ?[^<]*kepentingan/);
  const late = { campaignId, enterpriseId: entrant(2), scores: judgedAlike(5) };
  await assert.rejects(lockJudgeSheet(site.house, judge(4).who, late), /no such score sheet/);
});

test('equals at the end of the seats are parted by the jury, with its reason', async () => {
  for (const nth of [2, 3]) {
    for (const [i, enterpriseId] of entrants.slice(0, 3).entries()) {
      const scores = judgedAlike(i === 0 ? 4 : 3);
      await lockJudgeSheet(site.house, judge(nth).who, { campaignId, enterpriseId, scores });
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
  const view = async () =>
    present(
      await winnersOf(site.house.database, campaignId, { quotas: quotas() }),
      'a closed final',
    );
  assert.deepEqual((await view()).tied.map(({ name }) => name).sort(), ['Peserta 2', 'Peserta 3']);
  assert.match(await textOf(admin, `${base}/peringkat`), /Keputusan atas nilai sama/);
  const both = { [`chosen-${entrant(2)}`]: '1', [`chosen-${entrant(3)}`]: '1', reason: 'Uji' };
  const many = await admin.post(`${base}/peringkat/nilai-sama`, both);
  assert.equal(many.status, 422);
  assert.match(await many.text(), /tepat 1 finalis/);
  const silent = await admin.post(`${base}/peringkat/nilai-sama`, {
    ...{ [`chosen-${entrant(2)}`]: '1', reason: ' ' },
  });
  assert.match(await silent.text(), /Tulis alasan dewan juri/);
  const early = await admin.post(`${base}/penetapan`, decree());
  assert.match(await early.text(), /Dewan juri perlu memutuskan sebelum SK dicatat/);
  const one = { [`chosen-${entrant(2)}`]: '1', reason: 'Produknya lebih siap dikirim' };
  assert.equal((await admin.post(`${base}/peringkat/nilai-sama`, one)).status, 303);
  const decided = await view();
  assert.deepEqual(decided.tied, []);
  assert.deepEqual(
    decided.rows.filter(({ isWinner }) => isWinner).map(({ name }) => name),
    ['Peserta 1', 'Peserta 2'],
  );
  const head = { number: 'BA/1', day: site.today, place: 'Pesawaran', signatories: [] };
  for (const version of ['internal', 'public'] as const) {
    const minutes = await judgingMinutes(site.house.database, { campaignId, head, version });
    assert.match(minutes.tieRule, /memilih Peserta 2. Alasan: Produknya lebih siap dikirim/);
    assert.doesNotMatch(minutes.tieRule, /Peserta 3/);
    const basis = JSON.stringify(minutes.basis);
    assert.match(basis, version === 'internal' ? /Juri 1 \(Peserta 2\)/ : /pribadi","2 juri"/);
    assert.match(basis, version === 'internal' ? /Juri 3 \(Peserta 1\)/ : /binaan[^"]*","1 juri"/);
  }
});

const quotas = () => ({ members: null, finalists: null, winners: 2, waiting: 10 });
const head = () => ({
  ...{ number: 'SK/9', day: site.today, place: 'Pesawaran' },
  ...{ 'row1-name': 'Pejabat', 'row1-title': 'Kepala Dinas', 'row1-nip': '' },
});
const decree = () => ({
  ...{ number: 'SK/9', decidedOn: site.today, place: 'Pesawaran' },
  ...{ deciderName: 'Pejabat', deciderTitle: 'Kepala Dinas', deciderNip: '' },
});

test('the papers of a jury name who sits on it, and its decision whom it chose', async () => {
  const told = { of: judge(2).personId, institution: 'Dewan Kerajinan Uji' };
  assert.equal((await manager.post(`${base}/juri/lembaga`, told)).status, 303);
  const day = site.today;
  const event = { event: 'Penjurian', eventDay: day, eventTime: '09.00', eventPlace: 'Aula' };
  const grounds = 'Peraturan uji';
  const typed: Record<string, Record<string, string>> = {
    'sk-juri': { grounds, duties: 'Menilai.' },
    'surat-tugas': { grounds, duties: 'Menilai.', from: day, to: day },
    undangan: event,
    'daftar-hadir': event,
    pakta: {},
    notula: { ...event, chair: 'Ketua', notes: 'Disepakati.', dissents: 'Juri 3: kurang setuju' },
  };
  const early = await admin.post(`${base}/dokumen/sk-pemenang`, { ...head(), grounds });
  assert.match(await early.text(), /Catat dahulu SK/);
  const bare = await admin.post(`${base}/penetapan`, decree());
  assert.match(await bare.text(), /Terbitkan dahulu Berita Acara Penjurian untuk urutan ini/);
  assert.match(await textOf(admin, `${base}/penetapan`), /belum diterbitkan[\s\S]*berita-acara"/);
  await proposeWinners(site, cast, campaignId);
  // Whom the jury chose after its minutes they do not propose.
  site.ground.setNow(new Date(site.ground.clock().getTime() + 1000));
  const again = { [`chosen-${entrant(2)}`]: '1', reason: 'Produknya lebih siap dikirim' };
  assert.equal((await admin.post(`${base}/peringkat/nilai-sama`, again)).status, 303);
  const old = await admin.post(`${base}/penetapan`, decree());
  assert.match(await old.text(), /Terbitkan dahulu Berita Acara Penjurian untuk urutan ini/);
  await proposeWinners(site, cast, campaignId);
  assert.equal((await admin.post(`${base}/penetapan`, decree())).status, 303);
  typed['sk-pemenang'] = { grounds };
  typed['pengumuman'] = {};
  for (const [slug, more] of Object.entries(typed)) {
    const issued = await admin.post(`${base}/dokumen/${slug}`, { ...head(), ...more });
    assert.equal(issued.status, 303, `${slug}: ${await issued.text()}`);
  }
  const other = { ...head(), number: 'SK/8', grounds };
  assert.match(await (await admin.post(`${base}/dokumen/sk-pemenang`, other)).text(), /SK\/9/);
  const form = await textOf(admin, `${base}/dokumen/sk-pemenang`);
  for (const said of ['SK/9', day, 'Pesawaran', 'Pejabat', 'Kepala Dinas']) {
    assert.match(form, new RegExp(`value="${said}"`));
  }
  const wrong: [Record<string, string>, RegExp][] = [
    [{ day: addDays(day, -1) }, /href="#day">Tanggal naskah ini tanggal SK/],
    [{ place: 'Metro' }, /href="#place">Tempat naskah ini tempat SK[^<]*: Pesawaran/],
    [{ 'row1-name': 'Orang Lain' }, /href="#row1-name">Naskah SK ditandatangani[^<]*: Pejabat/],
    [{ 'row2-name': 'juri 2', 'row2-title': 'Saksi' }, /href="#row2-name">juri 2 ikut menilai/],
  ];
  for (const [over, says] of wrong) {
    const asked = { ...head(), grounds, ...over };
    assert.match(await (await admin.post(`${base}/dokumen/sk-pemenang`, asked)).text(), says);
  }
  const says: [PaperKind, RegExp][] = [
    ['juryDecree', /Dewan Juri.*Juri 2","Dewan Kerajinan Uji/],
    ['juryAssignment', /Juri 3/],
    ['juryInvitation', /Aula/],
    ['juryAttendance', /Tanda tangan/],
    ['juryPact', /Yang menyatakan/],
    ['juryNotes', /Juri 3: kurang setuju/],
    ['winnersDecree', /"annex".*Peserta 1.*Peserta 2.*2 \(dua\) pemenang/],
    ['winnersAnnouncement', /Peserta 1.*Peserta 2.*paling lambat/],
  ];
  for (const [kind, says1] of says) {
    const [first] = await papersOf(site.house.database, campaignId, kind);
    const paper = present(await paperOf(site.house.database, first?.paperId ?? ''), kind);
    const content = JSON.stringify(paper.content);
    assert.match(content, says1, kind);
    assert.doesNotMatch(content, /Peserta 3|Juri 1|Juri 4/, kind);
    const pdf = await paperPdf(paper, 'http://uji.example');
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-', kind);
  }
});

test('who lost reads the own place and figures, and nothing of anybody else', async () => {
  const page = `${base}/hasil/${entrant(3)}`;
  assert.match(await textOf(owner, `/usaha-saya/${entrant(3)}`), new RegExp(page));
  const html = await textOf(owner, page);
  assert.match(html, /Belum terpilih sebagai pemenang[\s\S]*Urutan 2 dari 3 finalis/);
  assert.match(
    html,
    /Alasan pilihan dewan juri: Produknya lebih siap[\s\S]*di sepertiga \w+ para finalis/,
  );
  assert.doesNotMatch(html, /Peserta 1|Peserta 2|Juri \d/);
  assert.notEqual((await judge(2).visitor.send(page)).status, 200);
  assert.notEqual((await owner.send(`${base}/hasil/${entrant(1)}`)).status, 200);
  const told = await (
    await owner.send(`/api/v1/campaigns/${campaignId}/final/results/${entrant(3)}`)
  ).json();
  const { criteria } = told as { criteria: { id: string; points: unknown; third: unknown }[] };
  const relative = criteria.filter(({ points }) => points === null);
  assert.deepEqual(
    relative.map(({ third }) => typeof third),
    ['string'],
  );
  assert.deepEqual([told.decided.rank, told.decided.isWinner], [2, false]);
});

test('a finalist objects once at a time; nobody who scored answers; the list says so', async () => {
  const page = `${base}/hasil/${entrant(3)}`;
  const empty = await owner.post(page, { ground: '', body: '' });
  assert.equal(empty.status, 422);
  const filed = { ground: 'data', body: 'Penjualan pekan ketiga belum masuk.' };
  assert.equal((await owner.post(page, filed)).status, 303);
  assert.match(await textOf(owner, page), /pekan ketiga[\s\S]*Sedang diperiksa/);
  assert.match(await (await owner.post(page, filed)).text(), /masih diperiksa/);
  assert.match(await textOf(manager, `${base}/peringkat`), /1 keberatan masih diperiksa/);
  const list = await textOf(manager, `${base}/keberatan`);
  const [link = ''] = list.match(/penjurian\/keberatan\/[0-9a-f-]{36}/) ?? [];
  const answer = { result: 'rejected', answer: 'Berkasnya diunggah sesudah saat pengukuran.' };
  assert.equal((await admin.post(`/kampanye/lagawi/${link}`, answer)).status, 303);
  assert.match(await textOf(owner, page), /Ditolak[\s\S]*sesudah saat pengukuran/);
  const again = await admin.post(`/kampanye/lagawi/${link}`, answer);
  assert.match(await again.text(), /sudah dijawab/);
});
