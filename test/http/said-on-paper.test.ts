/** What papers and pages say beside a list: dates in words, versions, spreads, open objections. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  closePanel,
  declareConflict,
  lockSheet,
  openPanel,
  planSheets,
  setGates,
} from '../../src/curation/index.ts';
import { criteriaOf } from '../../src/curation/questions/panel.ts';
import { type PaperKind, paperOf, paperPdf, papersOf } from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, formatDay } from '../../src/kernel/day.ts';
import { dayInFull, spelledDay } from '../../src/kernel/spelled.ts';
import {
  type Applicant,
  apply,
  type Curator,
  decreeTyped,
  openCall,
  pass,
  propose,
  seatPanel,
  typedScores,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const campaignId = 'lagawi';
const base = '/kampanye/lagawi/kurasi';

let site: Site;
let cast: Cast;
let manager: Visitor;
let anybody: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  anybody = await site.as(null);
  await openCall(site, cast);
  applicants = [];
  for (let i = 1; i <= 4; i++) applicants.push(await apply(site, i));
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 3);
  await saveAgain();
  const gate = { code: '', name: 'NIB', regulation: 'PP 24/2018', from: '', until: '' };
  const gates = [{ ...gate, effect: 'advantage', evidence: 'nib', sectors: [] }];
  await setGates(site.house, cast.admin, { campaignId, gates });
  await planSheets(site.house, cast.admin, { campaignId, each: 3 });
  const assisted = { kind: 'assisted', reason: 'Pelatihan 2021' };
  for (const i of [0, 1]) {
    const who = present(curators[i], 'a curator').who;
    await declareConflict(site.house, who, { campaignId, applicationId: idOf(2), ...assisted });
  }
  await openPanel(site.house, cast.admin, campaignId);
  for (const [c, { who }] of curators.entries()) {
    for (const nth of [1, 2, 3, 4]) {
      // The second applicant divides the panel.
      const scores = typedScores(nth === 2 ? 1 + 2 * c : 5 - nth);
      await lockSheet(site.house, who, { campaignId, applicationId: idOf(nth), scores });
    }
  }
  await closePanel(site.house, cast.admin, campaignId);
});
after(() => site.close());

const idOf = (nth: number) => present(applicants[nth - 1], 'an applicant').applicationId;
const pathOf = (nth: number) => present(applicants[nth - 1], 'an applicant').path;
const flat = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const textOf = async (visitor: Visitor, path: string) =>
  flat(await (await visitor.send(path)).text());
const head = (over: Record<string, string> = {}) => ({
  ...{ number: 'ND-1', day: site.today, place: 'Bandar Lampung' },
  ...{ 'row1-name': 'Uji', 'row1-title': 'Kepala', 'row1-nip': '', ...over },
});

/** The criteria of food as they are, with another weight: their second version. */
async function saveAgain(): Promise<void> {
  const { sets } = await criteriaOf(site.house.database, campaignId);
  const food = present(
    sets.find(({ sectors }) => sectors.includes('pangan')),
    'criteria of food',
  );
  const rows = food.criteria.map(({ id, name, weight, levels }, i) => ({
    [`row${i + 1}-id`]: id,
    [`row${i + 1}-name`]: name,
    [`row${i + 1}-weight`]: String(weight + (i === 0 ? 5 : i === 1 ? -5 : 0)),
    [`row${i + 1}-levels`]: levels.join('\n'),
  }));
  const typed = { name: food.name, 'sectors-pangan': '1' };
  const saved = await manager.post(
    `${base}/kriteria/${food.code}`,
    Object.assign({}, typed, ...rows),
  );
  assert.equal(saved.status, 303, await saved.text());
}

async function issued(slug: string, kind: PaperKind, typed: Record<string, string>) {
  const before = await papersOf(site.house.database, campaignId, kind);
  const answer = await manager.post(`${base}/dokumen/${slug}`, typed);
  assert.equal(answer.status, 303, `${slug}: ${await answer.text()}`);
  const newest = (await papersOf(site.house.database, campaignId, kind)).find(
    ({ paperId }) => !before.some((one) => one.paperId === paperId),
  );
  const paper = present(await paperOf(site.house.database, newest?.paperId ?? ''), kind);
  assert.ok((await paperPdf(paper, 'http://uji.example')).length > 5_000);
  return paper.content as Record<string, unknown>;
}

const versions =
  /kriteria “Makanan dan minuman” versi 2, .*syarat wajib versi 1, yang tetap sejak penilaian dibuka pada/;

test('before the decree every page with the list calls it a proposal, with its versions', async () => {
  const decided = await manager.post(`${base}/peringkat/${idOf(1)}`, {
    ...{ outcome: 'conditional', reason: 'Label belum lengkap' },
  });
  assert.equal(decided.status, 303);
  for (const page of ['peringkat', 'penetapan', 'bersyarat', `bersyarat/${idOf(1)}`, 'pleno']) {
    const text = await textOf(manager, `${base}/${page}`);
    assert.match(text, /Usulan panel\. Yang memutuskan adalah pejabat penetap/, page);
    assert.match(text, versions, page);
  }
});

test('the ranking names whose assisted applicant it is, who is wide apart, and the outcome first', async () => {
  const html = await (await manager.send(`${base}/peringkat`)).text();
  const text = flat(html);
  assert.match(text, /terpaut 25 poin atau lebih/);
  assert.match(
    text,
    /Keripik Uji 2 ✓ Lolos Nilai 50,00 binaan Lembaga A, Lembaga B ⚠ selisih antarkurator 100,0 poin/,
  );
  assert.equal(text.match(/⚠ selisih antarkurator/g)?.length, 1);
  // Beside the name; on a phone below it.
  const heads = [...html.matchAll(/<th [^>]*>([^<]+)</g)].map(([, one]) => one);
  assert.deepEqual(heads.slice(0, 3), ['Urutan', 'Usaha', 'Usulan']);
});

test('minutes say in words who is wide apart, by which rule, and whose assisted it is', async () => {
  const content = await issued('berita-acara', 'curationMinutes', head());
  assert.equal(content['isProposal'], true);
  const spreads = content['spreads'] as { rule: string; lines: string[] };
  assert.match(spreads.rule, /^Selisih antarkurator .* mulai 25 poin/);
  assert.deepEqual(spreads.lines, ['Keripik Uji 2: 100,0 poin']);
  const rows = content['rows'] as { name: string; assisted: string }[];
  const second = rows.find(({ name }) => name === 'Keripik Uji 2');
  assert.equal(second?.assisted, 'binaan Lembaga A, Lembaga B');
  const conflicts = JSON.stringify(content['conflicts']);
  assert.match(conflicts, /Binaan Lembaga A \(tetap menilai\)/);
  // Why is for those who run the panel.
  assert.doesNotMatch(conflicts, /Pelatihan 2021/);
  assert.match(JSON.stringify(content['basis']), versions);
});

test('a pact names the applicant whom a declared interest is about', async () => {
  const answer = await manager.post(`${base}/dokumen/pakta`, head());
  assert.equal(answer.status, 303);
  const pacts = await papersOf(site.house.database, campaignId, 'integrityPact');
  const contents = await Promise.all(
    pacts.map(async ({ paperId }) => (await paperOf(site.house.database, paperId))?.content),
  );
  const naming = contents.filter((content) =>
    /Pendaftar nomor 2 \(Keripik Uji 2\): .*Pelatihan 2021/.test(JSON.stringify(content)),
  );
  assert.equal(naming.length, 2);
});

test('the decision, the list and the announcement cite the versions and say days in words', async () => {
  const condition = {
    'row1-text': 'Label halal',
    'row1-dueOn': addDays(site.today, 9),
    'row1-checker': 'Dinas',
  };
  assert.equal((await manager.post(`${base}/bersyarat/${idOf(1)}`, condition)).status, 303);
  const decree = decreeTyped(site.today);
  await propose(site, cast);
  assert.equal((await manager.post(`${base}/penetapan`, decree)).status, 303);
  const page = await textOf(manager, `${base}/penetapan`);
  assert.match(page, /Dasar keputusan: kriteria/);
  assert.match(page, versions);
  assert.match(page, /Keberatan dapat diajukan sampai/);
  const signed = { number: decree.number, place: decree.place, 'row1-name': decree.deciderName };
  const typed = { ...head(signed), grounds: 'UU 3/2014' };
  const decision = JSON.stringify(await issued('sk-peserta', 'selectionDecree', typed));
  assert.match(decision, /bahwa usulan itu disusun menurut kriteria/);
  assert.match(decision, /KEEMPAT: Keputusan ini mulai berlaku pada tanggal ditetapkan/);
  assert.match(decision, /"annex":.*Dasar keputusan: kriteria/);
  // Who waits moves up within a kind, so it stands beside each name.
  assert.match(decision, /Keripik rasa \d\\nMakanan dan minuman/);
  const due = formatDay(addDays(site.today, 9));
  const beside = `Lolos bersyarat: Label halal, paling lambat ${due}, diperiksa oleh Dinas.`;
  assert.ok(decision.includes(beside), decision);
  const list = (await issued('daftar-peserta', 'participants', head())) as Record<string, string>;
  assert.ok(list['lead']?.includes(`tanggal ${dayInFull(site.today)}. Dasar keputusan: `));
  assert.ok(list['issued']?.endsWith(`pada hari ini, ${spelledDay(site.today)}.`));
  const told = JSON.stringify(await issued('pengumuman', 'announcement', head()));
  assert.match(told, versions);
  assert.ok(told.includes(beside), told);
  const rows = JSON.stringify(list['rows']);
  assert.match(rows, /"sector":"Makanan dan minuman"/);
  assert.equal(rows.split(beside).length, 2, 'beside one name alone');
  const met = { condition: '1', result: 'met', dueOn: '', remark: 'Terpasang' };
  const found = await manager.post(`${base}/bersyarat/${idOf(1)}/pemeriksaan`, met);
  assert.equal(found.status, 303);
  const after = JSON.stringify(await issued('daftar-peserta', 'participants', head()));
  assert.ok(after.includes(`, syarat terpenuhi pada ${formatDay(site.today)}.`), after);
  assert.ok(told.includes(`tanggal ${dayInFull(site.today)} ditetapkan 2 (dua) peserta`), told);
  assert.match(told, /masih dapat diajukan .* paling lambat .*bulan/);
  assert.match(told, /tidak ada keberatan yang sedang diperiksa/);
});

test('an open objection is told on the announcement and on the own page of anybody', async () => {
  const objection = { ground: 'data', body: 'NIB saya terbaca salah' };
  assert.equal((await anybody.post(`${pathOf(4)}/keberatan`, objection)).status, 303);
  const told = JSON.stringify(await issued('pengumuman', 'announcement', head()));
  assert.match(told, /1 \(satu\) keberatan masih diperiksa; daftar ini dapat berubah/);
  const own = await textOf(anybody, pathOf(3));
  assert.match(own, /dari 0 untuk tingkat terendah sampai 100 untuk tertinggi/);
  assert.match(own, /Keberatan dapat diajukan sampai .* ⚠ 1 keberatan masih diperiksa/);
  assert.doesNotMatch(own, /terbaca salah/);
});

test('the own page and the letter cite only the versions that applied', async () => {
  const cited =
    /Dasar keputusan: kriteria “Makanan dan minuman” versi 2 dan syarat wajib versi 1, yang tetap sejak/;
  assert.match(await textOf(anybody, pathOf(1)), cited);
  const sent = await manager.post(`${base}/dokumen/surat`, head());
  assert.equal(sent.status, 303);
  const letters = await papersOf(site.house.database, campaignId, 'selectionLetter');
  const own = letters.find(({ subjectId }) => subjectId === idOf(1));
  const paper = present(await paperOf(site.house.database, own?.paperId ?? ''), 'a letter');
  const content = paper.content as Record<string, string>;
  assert.match(content['basis'] ?? '', cited);
  assert.ok(content['opening']?.includes(`tanggal ${dayInFull(site.today)} telah`));
  assert.ok(content['issued']?.endsWith(`pada hari ini, ${spelledDay(site.today)}.`));
  assert.match(content['closing'] ?? '', /paling lambat .* \(\w+ tanggal .* bulan .* tahun .*\)/);
  assert.ok((await paperPdf(paper, 'http://uji.example')).length > 5_000);
});

test('once the time is over, page and announcement say that it ended', async () => {
  site.ground.setNow(new Date(site.ground.clock().getTime() + 60 * 86_400_000));
  manager = await site.as(cast.manager);
  assert.match(await textOf(manager, `${base}/peringkat`), /Masa keberatan berakhir pada/);
  const later = { day: new Date(site.ground.clock()).toISOString().slice(0, 10) };
  const told = JSON.stringify(await issued('pengumuman', 'announcement', head(later)));
  assert.match(told, /Masa keberatan berakhir pada .*1 \(satu\) keberatan masih diperiksa/);
  assert.doesNotMatch(told, /masih dapat diajukan/);
});
