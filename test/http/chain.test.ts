/** The chain of stages: a digital mapping before the panel, a plenary after it, and its papers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { campaignOf } from '../../src/campaigns/index.ts';
import {
  addPanelMember,
  closePanel,
  enterDecree,
  lockSheet,
  openPanel,
  overrideOutcome,
  planSheets,
} from '../../src/curation/index.ts';
import { paperOf, paperPdf, papersOf } from '../../src/documents/index.ts';
import { readClaims } from '../../src/documents/rules/claims.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { Problem } from '../../src/kernel/problem.ts';
import {
  type Applicant,
  apply,
  type Curator,
  decreeTyped,
  openCall,
  pass,
  proposalNow,
  seatPanel,
  typedScores,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const base = '/kampanye/lagawi/kurasi';
const campaignId = 'lagawi';

let site: Site;
let cast: Cast;
let admin: Visitor;
let manager: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
  applicants = [];
  for (const [nth, over] of [{ shop: 'https://shopee.co.id/uji' }, {}, {}, {}].entries()) {
    applicants.push(await apply(site, nth + 1, over));
  }
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 3);
});
after(() => site.close());

const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error instanceof Problem ? error.code : String(error)),
  );
const nth = (i: number) => present(applicants[i], 'an applicant');

test('a chain without a mapping or a plenary is the usual one, and neither page acts', async () => {
  const html = await textOf(manager, base);
  assert.doesNotMatch(html, /Pemetaan literasi|Rapat pleno/);
  const rules = await manager.post(`${base}/pemetaan/aturan`, {});
  assert.equal(rules.status, 422);
  assert.match(await rules.text(), /tidak memakai pemetaan/);
});

test('the manager sets the stages with their names and days; a wrong order is told', async () => {
  const early = await manager.post(`${base}/rantai`, {
    ...{ 'digital-used': '1', 'screening-from': '2026-03-10', 'panel-from': '2026-03-01' },
  });
  assert.equal(early.status, 422);
  assert.match(await early.text(), /tidak dapat mulai sebelum/);
  const saved = await manager.post(`${base}/rantai`, {
    ...{ 'digital-used': '1', 'digital-name': 'Pemetaan awal', 'plenary-used': '1' },
    ...{ 'panel-from': '2022-03-13', 'panel-to': '2022-03-14' },
  });
  assert.equal(saved.status, 303);
  const html = await textOf(manager, base);
  assert.match(html, /Pemetaan awal/);
  assert.match(html, /Rencana 13–14 Maret 2022 · ⚠ lewat rencana/);
});

test('own stages are shown where an applicant and the office look, and hold nothing back', async () => {
  const anybody = await site.as(null);
  const usual = { 'digital-used': '1', 'digital-name': 'Pemetaan awal', 'plenary-used': '1' };
  const own = {
    ...{ 'other1-name': 'Uji pasar', 'other1-after': 'panel', 'other1-does': 'Dijual sepekan' },
    ...{ 'other2-name': 'Kunjungan', 'other2-after': 'screening', 'other2-doesEn': 'A visit' },
    ...{ 'other2-does': 'Petugas datang', 'other2-from': '2022-03-10', 'other2-to': '2022-03-12' },
  };
  const days = { 'panel-from': '2022-03-13', 'panel-to': '2022-03-14' };
  const save = (over: Record<string, string>) =>
    manager.post(`${base}/rantai`, { ...usual, ...days, ...own, ...over });
  const refused = await save({ 'other2-does': '', 'other1-after': 'nihil' });
  const told = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(told, /href="#other1-after"[\s\S]*href="#other2-does"/);
  assert.match(told, /value="Kunjungan"/);
  assert.equal((await save({})).status, 303);
  const names = ['Kunjungan', 'Pemetaan awal', 'Kurasi produk', 'Uji pasar', 'Rapat pleno'];
  const inOrder = new RegExp(names.join('[\\s\\S]*'));
  const call = await textOf(anybody, '/daftar/lagawi');
  assert.match(call, inOrder);
  assert.match(call, /Kunjungan \(10–12 Maret 2022\)[\s\S]*Petugas datang/);
  assert.match(await textOf(manager, base), /Kunjungan[\s\S]*Pemetaan awal[\s\S]*Uji pasar/);
  // On its page each is behind the stage that it was typed behind.
  const page = await textOf(manager, `${base}/rantai`);
  assert.match(page, /value="Kunjungan"[\s\S]*value="screening" selected[\s\S]*value="Uji pasar"/);
  const { steps } = (await (await manager.send('/api/v1/campaigns/lagawi/chain')).json()) as {
    steps: { kind: string; does: object }[];
  };
  assert.deepEqual(
    steps.map(({ kind }) => kind),
    ['screening', 'other', 'digital', 'panel', 'other', 'plenary'],
  );
  assert.deepEqual(steps[1]?.does, { id: 'Petugas datang', en: 'A visit' });
});

test('answers are counted, a person confirms, and only those confirmed reach the panel', async () => {
  const wrong = await manager.post(`${base}/pemetaan/aturan`, {
    ...{ 'row1-code': 'cara-penyimpanan', 'row1-points': '40', 'row1-answers': 'Panas' },
    ...{ growing: '80', ready: '50', least: '40' },
  });
  assert.equal(wrong.status, 422);
  const told = await wrong.text();
  assert.match(told, /jawaban yang mungkin adalah Suhu ruang; Beku/);
  assert.match(told, /Batas tingkat/);
  const rules = {
    ...{ 'row1-code': 'shop', 'row1-points': '60', 'row1-answers': '' },
    ...{ 'row2-code': 'cara-penyimpanan', 'row2-points': '25', 'row2-answers': 'Suhu ruang' },
    ...{ 'row3-code': 'tahun-mulai-usaha', 'row3-points': '15', 'row3-answers': '2016' },
    ...{ growing: '20', ready: '80', least: '50' },
  };
  assert.equal((await manager.post(`${base}/pemetaan/aturan`, rules)).status, 303);
  const list = await textOf(manager, `${base}/pemetaan`);
  assert.match(list, /Awal 0 · Berkembang 3 · Siap 1/);
  assert.match(list, /0 dari 4 pendaftar sudah disahkan/);
  await planSheets(site.house, cast.admin, { campaignId, each: 3 }).catch(() => null);
  assert.equal(await codeOf(openPanel(site.house, cast.admin, campaignId)), 'chain.mappingOpen');
  const old = await manager.post(`${base}/pemetaan/pengesahan`, { rules: '0' });
  assert.equal(old.status, 422);
  assert.equal((await manager.post(`${base}/pemetaan/pengesahan`, { rules: '1' })).status, 303);
  const unsaid = await manager.post(`${base}/pemetaan/${nth(1).applicationId}`, {
    ...{ outcome: 'passed', reason: '' },
  });
  assert.match(await unsaid.text(), /Tulis alasan hasil ini berbeda/);
  const letPass = async (i: number) => {
    const otherwise = await manager.post(`${base}/pemetaan/${nth(i).applicationId}`, {
      ...{ outcome: 'passed', reason: 'Berjualan lewat WhatsApp' },
    });
    assert.equal(otherwise.status, 303);
  };
  for (const i of [1, 2]) await letPass(i);
  // New rules ask for everybody again; what a person decided is not overwritten in bulk.
  assert.equal((await manager.post(`${base}/pemetaan/aturan`, rules)).status, 303);
  assert.equal((await manager.post(`${base}/pemetaan/pengesahan`, { rules: '2' })).status, 303);
  const again = await textOf(manager, `${base}/pemetaan`);
  assert.match(again, /2 dari 4 pendaftar sudah disahkan/);
  assert.match(again, /sebelumnya diputuskan ✓ lanjut: Berjualan lewat WhatsApp/);
  for (const i of [1, 2]) await letPass(i);
  const own = await textOf(await site.as(null), nth(3).path);
  assert.match(own, /25 dari 100, tingkat Berkembang/);
  assert.match(own, /Belum terpilih pada tahap ini[\s\S]*Buka toko daring dan tulis namanya/);
  assert.match(own, /Jawaban atas pertanyaan “Tahun mulai usaha” menambah nilai/);
  await planSheets(site.house, cast.admin, { campaignId, each: 3 });
  await setQuotas(site.house, cast.admin, campaignId, { members: '' });
  assert.equal(await codeOf(openPanel(site.house, cast.admin, campaignId)), 'selection.noQuota');
  const lacks = /Kuota peserta kampanye belum diisi[^<]*<a href="\/kampanye\/lagawi\/kuota">/;
  assert.match(await textOf(manager, `${base}/panel`), lacks);
  await setQuotas(site.house, cast.admin, campaignId, { members: '2' });
  await openPanel(site.house, cast.admin, campaignId);
  const { rows } = await site.house.database.pool.query<{ application_id: string }>(
    'select distinct application_id from score_sheet where removed_at is null',
  );
  assert.deepEqual(
    rows.map((row) => row.application_id).sort(),
    [0, 1, 2].map((i) => nth(i).applicationId).sort(),
  );
  const late = await manager.post(`${base}/rantai`, { 'plenary-used': '1' });
  assert.match(await late.text(), /Rantai seleksi dan pemetaan tidak dapat diubah lagi/);
});

const head = {
  number: 'SK-1',
  place: 'Bandar Lampung',
  'row1-name': 'Drs. Uji Contoh',
  'row1-title': 'Kepala',
};

/** Signs on paper only, and came after the sheets were dealt out. */
async function addFourth(): Promise<string> {
  const campaign = present(await campaignOf(site.house.database, campaignId), 'lagawi');
  const institutionId = campaign.institutions[0]?.institutionId ?? '';
  const personId = await cast.add(
    { name: 'Kurator Kertas', email: 'kertas@lagawi.example' },
    { role: 'curator', scope: { kind: 'campaign', id: campaignId }, from: site.today },
  );
  await addPanelMember(site.house, cast.admin, { campaignId, personId, institutionId });
  return personId;
}
let fourth: string;

test('the papers of a panel name who sits on it, and are made as PDF', async () => {
  const day = site.today;
  const more: Record<string, Record<string, string>> = {
    'sk-panel': { grounds: 'UU 3/2014\nPP 29/2018', duties: 'Menilai' },
    'surat-tugas': { grounds: 'SK panel', duties: 'Menilai', from: day, to: day },
    undangan: { event: 'Kurasi', eventDay: day, eventTime: '08.00', eventPlace: 'Aula' },
    'daftar-hadir': { event: 'Kurasi', eventDay: day, eventTime: '08.00', eventPlace: 'Aula' },
    pakta: {},
  };
  fourth = await addFourth();
  const empty = await admin.post(`${base}/dokumen/undangan`, { ...head, day });
  assert.equal(empty.status, 422);
  for (const [slug, typed] of Object.entries(more)) {
    const issued = await admin.post(`${base}/dokumen/${slug}`, { ...head, day, ...typed });
    assert.equal(issued.status, 303, slug);
  }
  const kinds = ['panelDecree', 'assignmentLetter', 'invitation', 'attendance'] as const;
  for (const kind of kinds) {
    const [one] = await papersOf(site.house.database, campaignId, kind);
    const paper = present(await paperOf(site.house.database, one?.paperId ?? ''), kind);
    assert.match(JSON.stringify(paper.content), /Kurator 1.*Lembaga A/, kind);
    const pdf = await paperPdf(paper, 'http://uji.example');
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-', kind);
  }
  const pacts = await papersOf(site.house.database, campaignId, 'integrityPact');
  const numbers = pacts.map(({ claims }) => readClaims(claims)?.number);
  assert.equal(new Set(numbers).size, 4);
  assert.ok(numbers.every((number) => /-[1-4]$/.test(number ?? '')));
  const list = await textOf(admin, `${base}/dokumen`);
  assert.match(list, /Pakta Integritas \(PDF\): Kurator 1/);
  // Each under its number, in the list and as a file.
  const names = new Set<string | null>();
  for (const [i, { paperId }] of pacts.entries()) {
    assert.ok(list.includes(`>${numbers[i]}<`), numbers[i]);
    const sent = await admin.send(`${base}/dokumen/${paperId}`);
    names.add(sent.headers.get('content-disposition'));
  }
  assert.equal(names.size, 4);
});

test('a pact signed by hand counts once its scan is kept', async () => {
  const { pool } = site.house.database;
  const personId = fourth;
  const without = await manager.post(`${base}/panel/pakta-kertas`, { person: personId });
  assert.match(await without.text(), /tambahkan pindaian/);
  const [paper] = (await papersOf(site.house.database, campaignId, 'integrityPact')).filter(
    ({ subjectId }) => subjectId === personId,
  );
  const scan = new FormData();
  scan.set('signer', 'Kurator 3');
  scan.set('file', new File(['%PDF-1.4 uji'], 'pakta.pdf', { type: 'application/pdf' }));
  const kept = await admin.send(`${base}/dokumen/${paper?.paperId}/salinan`, {
    ...{ method: 'POST', body: scan },
  });
  assert.equal(kept.status, 303, await kept.text());
  // At its own place, and in the first cell where a phone has no room for that.
  const panel = await textOf(manager, `${base}/panel`);
  assert.equal([...panel.matchAll(/Catat: ditandatangani di kertas<\/button>/g)].length, 2);
  assert.match(
    panel,
    /<th[^>]*>(?:(?!<\/th>)[\s\S])*sm:hidden(?:(?!<\/th>)[\s\S])*di kertas<\/button>/,
  );
  const recorded = await manager.post(`${base}/panel/pakta-kertas`, { person: personId });
  assert.equal(recorded.status, 303);
  const { rows } = await pool.query<{ signed: boolean }>(
    'select signed_at is not null as signed from panel_member where person_id = $1',
    [personId],
  );
  assert.equal(rows[0]?.signed, true);
});

const plenary = (dissent: string, proposal = '') => ({
  proposal,
  ...{ heldOn: site.today, place: 'Aula', chair: 'Ketua Uji', guests: '', notes: 'Dibahas.' },
  [`present-${curators[0]?.personId}`]: '1',
  [`present-${curators[1]?.personId}`]: '1',
  [`beda-${curators[1]?.personId}`]: dissent,
});
const decide = () =>
  enterDecree(site.house, cast.admin, { campaignId, ...decreeTyped(site.today) });

test('no decree without the plenary that agreed on the very list', async () => {
  for (const { who } of curators) {
    for (const i of [0, 1, 2]) {
      const scores = typedScores(5 - i);
      const { applicationId } = nth(i);
      await lockSheet(site.house, who, { campaignId, applicationId, scores });
    }
  }
  const soon = await manager.post(`${base}/pleno`, plenary(''));
  assert.equal(soon.status, 422);
  await closePanel(site.house, cast.admin, campaignId);
  assert.equal(await codeOf(decide()), 'chain.plenaryMissing');
  const nobody = await manager.post(`${base}/pleno`, {
    ...{ ...plenary('', await proposalNow(site)), notes: '' },
  });
  assert.equal(nobody.status, 422);
  const seen = await proposalNow(site);
  const held = await manager.post(`${base}/pleno`, plenary('Kemasan lemah', seen));
  assert.equal(held.status, 303);
  assert.match(await textOf(manager, `${base}/pleno`), /Menyepakati usulan yang berlaku/);
  const { applicationId } = nth(0);
  const otherwise = { campaignId, applicationId, outcome: 'waiting', reason: 'Mundur lisan' };
  // A day later.
  site.ground.setNow(new Date(site.ground.clock().getTime() + 86_400_000));
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
  await overrideOutcome(site.house, cast.admin, otherwise);
  assert.equal(await codeOf(decide()), 'chain.plenaryOld');
  assert.match(await textOf(manager, `${base}/pleno`), /Usulan berubah sesudah rapat ini/);
  const stale = await admin.post(`${base}/dokumen/notula`, { ...head, day: site.today });
  assert.equal(stale.status, 422);
  // Saving the old record again agrees on nothing new.
  const same = await manager.post(`${base}/pleno`, plenary('Kemasan lemah', seen));
  assert.match(await same.text(), /Usulan berubah sejak halaman ini dibuka/);
  const now = await proposalNow(site);
  const before = await manager.post(`${base}/pleno`, plenary('Kemasan lemah', now));
  assert.equal(before.status, 422);
  assert.match(await before.text(), /rapat pleno/i);
  const heldOn = addDays(site.today, 1);
  const anew = await manager.post(`${base}/pleno`, { ...plenary('Kemasan lemah', now), heldOn });
  assert.equal(anew.status, 303);
  for (const slug of ['notula', 'berita-acara']) {
    const issued = await admin.post(`${base}/dokumen/${slug}`, { ...head, day: site.today });
    assert.equal(issued.status, 303, slug);
  }
  for (const kind of ['plenaryNotes', 'curationMinutes'] as const) {
    const [one] = await papersOf(site.house.database, campaignId, kind);
    const paper = present(await paperOf(site.house.database, one?.paperId ?? ''), kind);
    const said = JSON.stringify(paper.content);
    assert.match(said, /Kemasan lemah/, kind);
    // A proposal, on every sheet; the day in words.
    assert.match(said, /"isProposal":true/, kind);
    assert.match(said, /Pada hari ini, \w+ tanggal .* rapat pleno|"dayInWords":"\w+ tanggal/, kind);
    assert.ok((await paperPdf(paper, 'http://uji.example')).length > 5_000);
  }
  await decide();
});

test('the minutes print own stages with what they do, and count nobody at them', async () => {
  const [one] = await papersOf(site.house.database, campaignId, 'curationMinutes');
  const paper = present(await paperOf(site.house.database, one?.paperId ?? ''), 'minutes');
  const { stages } = paper.content as { stages: Record<string, string>[] };
  assert.deepEqual(
    stages.map(({ name, came }) => [name, came]),
    [
      ...[
        ['Seleksi administrasi', '4'],
        ['Kunjungan', '–'],
        ['Pemetaan awal', '4'],
      ],
      ...[
        ['Kurasi produk', '3'],
        ['Uji pasar', '–'],
        ['Rapat pleno', '2'],
      ],
    ],
  );
  assert.deepEqual(stages[1], {
    ...{ name: 'Kunjungan', planned: '10–12 Maret 2022', does: 'Petugas datang' },
    ...{ came: '–', went: '–' },
  });
});

test('the decision has its own number and the list as decided; the announcement follows', async () => {
  const day = site.today;
  const typed = { ...head, day, grounds: 'UU 3/2014' };
  const other = await admin.post(`${base}/dokumen/sk-peserta`, { ...typed, number: 'lain' });
  assert.equal(other.status, 422);
  assert.match(await other.text(), /nomor SK yang sudah dicatat: SK 12/);
  const { number } = decreeTyped(day);
  const elsewhere = { ...typed, number, place: 'Metro', 'row1-name': 'Orang Lain' };
  const text = await (await admin.post(`${base}/dokumen/sk-peserta`, elsewhere)).text();
  assert.match(text, /Tempat naskah ini[\s\S]*Naskah SK ditandatangani[^<]*: Drs\. Uji Contoh/);
  const issued = await admin.post(`${base}/dokumen/sk-peserta`, { ...typed, number });
  assert.equal(issued.status, 303);
  assert.equal((await admin.post(`${base}/dokumen/pengumuman`, typed)).status, 303);
  for (const kind of ['selectionDecree', 'announcement'] as const) {
    const [one] = await papersOf(site.house.database, campaignId, kind);
    const paper = present(await paperOf(site.house.database, one?.paperId ?? ''), kind);
    const said = JSON.stringify(paper.content);
    assert.match(said, /Keripik Uji 2/, kind);
    assert.doesNotMatch(said, /Keripik Uji 4/, kind);
    assert.ok((await paperPdf(paper, 'http://uji.example')).length > 5_000);
  }
});

test('whom the mapping let not go on reads so in the letter', async () => {
  const sent = await admin.post(`${base}/dokumen/surat`, { ...head, day: site.today });
  assert.equal(sent.status, 303);
  const [letter] = (await papersOf(site.house.database, campaignId, 'selectionLetter')).filter(
    ({ subjectId }) => subjectId === nth(3).applicationId,
  );
  const paper = present(await paperOf(site.house.database, letter?.paperId ?? ''), 'a letter');
  const text = JSON.stringify(paper.content);
  assert.match(text, /BELUM TERPILIH PADA PEMETAAN/);
  assert.match(text, /25 dari 100, tingkat Berkembang/);
});

test('whom the committee placed otherwise than the ranks reads why, and no word of a full quota', async () => {
  const { applicationId, path } = nth(0);
  const [letter] = (await papersOf(site.house.database, campaignId, 'selectionLetter')).filter(
    ({ subjectId }) => subjectId === applicationId,
  );
  const paper = present(await paperOf(site.house.database, letter?.paperId ?? ''), 'a letter');
  const text = JSON.stringify(paper.content);
  assert.match(text, /Panel memutuskan lain daripada urutan nilai, dengan alasan: Mundur lisan/);
  assert.doesNotMatch(text, /Kuota peserta sudah penuh/);
  const own = await textOf(await site.as(null), path);
  assert.match(own, /Panel memutuskan lain[^<]*Mundur lisan/);
});
