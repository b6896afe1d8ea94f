/** Judges who drop out or come while a round is scored, and judges' sheets on paper. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { lockJudgeSheet, openFinal } from '../../src/judging/index.ts';
import { judgeSheetPages } from '../../src/judging/questions/paper-sheets.ts';
import { judgingMinutes } from '../../src/judging/questions/papers.ts';
import { winnersOf } from '../../src/judging/questions/ranking.ts';
import { present } from '../../src/kernel/assert.ts';
import { giveGrant } from '../../src/people/index.ts';
import { sheetForm } from '../curation.ts';
import {
  addEntrants,
  type Judge,
  judgedAlike,
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
let entrants: string[];
let judges: Judge[];
/** Whom the second judge scored first. */
let begun: string;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
  entrants = await addEntrants(site, cast, 8);
  judges = await seatJudges(site, cast, [1, 2, 3, 4]);
  await setQuotas(site.house, cast.admin, campaignId, {
    ...{ members: '', finalists: '2', winners: '1' },
  });
  await takeProposedCriteria(site, cast, campaignId);
});
after(() => site.close());

const judge = (nth: number): Judge => present(judges[nth - 1], 'a judge');
const entrant = (nth: number): string => present(entrants[nth - 1], 'an entrant');
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const all = (name: string, ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [`${name}-${id}`, '1']));
const release = (nth: number, reason: string) =>
  manager.post(`${base}/juri/lepas`, { leaving: judge(nth).personId, leavingReason: reason });
const seat = (nth: number, reason: string) =>
  manager.post(`${base}/juri/tambah`, { joining: judge(nth).personId, joiningReason: reason });
const lock = (nth: number, enterpriseId: string, score: number) =>
  lockJudgeSheet(site.house, judge(nth).who, {
    ...{ campaignId, enterpriseId, scores: judgedAlike(score) },
  });

/** Whom each judge scores in a round. */
async function dealt(round: string): Promise<Map<string, string[]>> {
  const { rows } = await site.house.database.pool.query<{ person_id: string; ids: string[] }>(
    `select person_id, array_agg(enterprise_id::text order by enterprise_id) ids
     from judging_sheet where round = $1 and removed_at is null group by person_id`,
    [round],
  );
  return new Map(rows.map((row) => [row.person_id, row.ids]));
}

/** Sheets of the first round that wait for their judge. */
async function openSheets(): Promise<{ personId: string; id: string }[]> {
  const { rows } = await site.house.database.pool.query<{ personId: string; id: string }>(
    `select person_id as "personId", enterprise_id as id from judging_sheet
     where round = 'first' and removed_at is null and locked_at is null`,
  );
  return rows;
}

test('a judge who drops out of a first round leaves what was locked, the rest is dealt anew', async () => {
  const early = await release(1, 'Sakit');
  assert.match(await early.text(), /Penjurian belum dibuka/);
  const opened = await manager.post(`${base}/babak-pertama`, {
    ...{ each: '2', unreported: 'Uji', ...all('entrants', entrants) },
  });
  assert.equal(opened.status, 303);
  const before = await dealt('first');
  const own = present(before.get(judge(1).personId), 'sheets of the first judge');
  assert.equal(own.length, 4);
  await lock(1, own[0] ?? '', 4);
  begun = present(before.get(judge(2).personId), 'sheets')[0] ?? '';
  await lock(2, begun, 4);
  const silent = await release(1, ' ');
  assert.equal(silent.status, 422);
  assert.match(await silent.text(), /Tulis alasannya[\s\S]*selected/);
  assert.equal((await release(1, 'Sakit')).status, 303);
  const after = await dealt('first');
  assert.deepEqual(after.get(judge(1).personId), own.slice(0, 1));
  const met = new Map<string, number>();
  for (const id of [...after.values()].flat()) met.set(id, (met.get(id) ?? 0) + 1);
  assert.deepEqual([...new Set(met.values())], [2]);
  // What the others had stays theirs.
  for (const nth of [2, 3, 4]) {
    const { personId } = judge(nth);
    for (const id of before.get(personId) ?? []) assert.ok(after.get(personId)?.includes(id));
  }
  assert.match(
    await textOf(manager, `${base}/juri`),
    /Juri 1 berhenti [^:]*\d\d\.\d\d[^:]*: Sakit/,
  );
  // A page that was left open says so.
  const gone = `${base}/penilaian/${own[1]}`;
  const late = await judge(1).visitor.post(gone, sheetForm({ produk: 5 }));
  assert.equal(late.status, 404);
  assert.match(await late.text(), /sudah dialihkan kepada juri lain/);
});

test('a judge who comes into a first round gets a share of what nobody has begun', async () => {
  const before = await dealt('first');
  const [late] = await seatJudges(site, cast, [5]);
  judges.push(present(late, 'a fifth judge'));
  const stranger = await manager.post(`${base}/juri/tambah`, {
    ...{ joining: cast.manager, joiningReason: 'Uji' },
  });
  assert.match(await stranger.text(), /punya hak juri/);
  assert.equal((await seat(5, 'Menggantikan Juri 1')).status, 303);
  const after = await dealt('first');
  assert.ok((after.get(judge(5).personId)?.length ?? 0) >= 3);
  assert.ok(after.get(judge(2).personId)?.includes(begun));
  assert.equal([...after.values()].flat().length, 2 * entrants.length);
  // Who left gets nothing anew, and the others give what they must and take nothing.
  for (const nth of [1, 2, 3, 4]) {
    const { personId } = judge(nth);
    for (const id of after.get(personId) ?? []) assert.ok(before.get(personId)?.includes(id));
  }
  assert.equal(after.get(judge(1).personId)?.length, 1);
  assert.match(await (await seat(5, 'Lagi')).text(), /sudah ikut menilai/);
  const worth = (id: string) => (entrants.indexOf(id) < 2 ? 5 : 2);
  for (const { personId, id } of await openSheets()) {
    const nth = judges.findIndex((one) => one.personId === personId) + 1;
    await lock(nth, id, worth(id));
  }
  // Nothing is left to give: nobody is added who would score nothing.
  assert.match(await (await seat(1, 'Sudah sehat')).text(), /Semua lembar sudah mulai dinilai/);
  assert.equal((await manager.post(`${base}/babak-pertama/penutupan`, {})).status, 303);
  assert.match(await (await release(2, 'Terlambat')).text(), /jurinya tidak dapat diubah/);
});

const finalists = () => [entrant(1), entrant(2)];
const at = (nth: number, enterpriseId: string) =>
  `${base}/kertas/${enterpriseId}/${judge(nth).personId}`;
const sending = (typed: Record<string, string>, file: Blob | null) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  if (file) body.set('file', file, 'lembar.pdf');
  return { method: 'POST', body };
};
const onPaper = (score: number) =>
  sheetForm(Object.fromEntries(judgedAlike(score).map((one) => [one.criterion, score])));
const boss = { name: 'Manajer Lain', email: 'manajer2@contoh.example' };
const pdf = (text: string) => new Blob([`%PDF-1.4 ${text}`]);

test('of a final nothing of a released judge counts, and a new one scores all', async () => {
  await openFinal(site.house, cast.admin, {
    ...{ campaignId, finalists: finalists(), otherwise: 'Uji', unreported: 'Uji' },
  });
  assert.equal((await dealt('final')).size, 5);
  for (const nth of [1, 2, 3, 4]) await lock(nth, entrant(1), 5);
  await lock(1, entrant(2), 1);
  for (const nth of [3, 4]) assert.equal((await release(nth, 'Keluarga')).status, 303);
  assert.equal((await release(5, 'Bentrok')).status, 303);
  // Two are the least.
  assert.match(await (await release(2, 'Uji')).text(), /sedikitnya dua juri/);
  assert.equal((await dealt('final')).size, 2);
  // The third comes back, with what was locked before.
  assert.equal((await seat(3, 'Sudah sehat')).status, 303);
  assert.match(await textOf(judge(3).visitor, `${base}/penilaian`), /1 dari 2 lembar/);
});

test('judges do not type sheets of paper, and nobody who judges changes the judges', async () => {
  const both = judge(4).personId;
  await giveGrant(
    site.house,
    cast.admin,
    {
      ...{ personId: both, role: 'campaignManager', from: site.today },
      scope: { kind: 'campaign', id: campaignId },
    },
    async () => [],
  );
  const nosy = await site.as(both);
  assert.equal((await nosy.send(at(2, entrant(2)))).status, 403);
  assert.equal((await nosy.send(`${base}/kertas`)).status, 403);
  assert.doesNotMatch(await textOf(nosy, base), /Lembar kertas/);
  const sent = await nosy.post(`${base}/juri/lepas`, {
    ...{ leaving: judge(3).personId, leavingReason: 'Uji' },
  });
  assert.match(await sent.text(), /Siapa yang ikut menilai tidak boleh/);
});

test('a sheet is printed, typed by one, compared by another, and then it counts', async () => {
  const own = await judge(2).visitor.send(`${base}/penilaian/cetak`);
  assert.match(await own.text(), /^%PDF-/);
  const asked = { campaignId, personId: judge(2).personId };
  const [page, ...more] = await judgeSheetPages(site.house.database, {
    ...{ ...asked, linkTo: (id) => `http://uji.example/${id}` },
  });
  assert.equal(more.length, 0);
  assert.deepEqual([page?.scorer, page?.role], ['Juri 2', 'Juri']);
  assert.deepEqual(page?.facts[0], ['Usaha', 'Peserta 2']);
  assert.match(page?.facts[1]?.join(' ') ?? '', /poin$/);
  const noScan = await manager.send(at(2, entrant(2)), sending(onPaper(3), null));
  assert.equal(noScan.status, 422);
  assert.match(await noScan.text(), /Lampirkan pindaian/);
  const sent = await manager.send(at(2, entrant(2)), sending(onPaper(3), pdf('dua')));
  assert.equal(sent.status, 303);
  const self = await manager.post(`${at(2, entrant(2))}/pemeriksaan`, { same: '1', version: '1' });
  assert.match(await self.text(), /harus orang lain/);
  assert.match(await textOf(admin, at(2, entrant(2))), /Dimasukkan oleh/);
  const scan = await admin.send(`${at(2, entrant(2))}/pindaian`);
  assert.equal(await scan.text(), '%PDF-1.4 dua');
  const same = await admin.post(`${at(2, entrant(2))}/pemeriksaan`, { same: '1', version: '1' });
  assert.equal(same.status, 303);
  assert.match(await textOf(judge(2).visitor, `${base}/penilaian`), /2 dari 2 lembar/);
  // Whoever typed or compared has read scores: they send nobody away, and judge nothing.
  assert.match(await (await release(3, 'Uji')).text(), /sudah membaca nilai/);
  const right = { role: 'judge' as const, from: site.today };
  const scope = { kind: 'campaign' as const, id: campaignId };
  const typist = { personId: cast.manager, ...right, scope };
  await giveGrant(site.house, cast.admin, typist, async () => []);
  const other = await site.as(await cast.add(boss, { ...right, role: 'campaignManager', scope }));
  const seated = await other.post(`${base}/juri/tambah`, {
    ...{ joining: cast.manager, joiningReason: 'Uji' },
  });
  assert.match(await seated.text(), /lembar kertas juri lain/);
  assert.match(await textOf(manager, `${base}/kertas`), /dicocokkan dan dikunci/);
  const again = await manager.send(at(2, entrant(2)), sending(onPaper(1), pdf('tiga')));
  assert.equal(again.status, 404);
});

test('every version of a score is read by its judge at once, and by others once it is closed', async () => {
  const own = `${base}/penilaian/${entrant(2)}`;
  const { visitor } = judge(3);
  const scores = (score: number) =>
    Object.fromEntries(judgedAlike(score).map((one) => [one.criterion, score]));
  assert.doesNotMatch(await textOf(visitor, own), /Perubahan nilai saya/);
  await visitor.post(own, sheetForm(scores(4)));
  const seen = Object.fromEntries(judgedAlike(2).map((one) => [`versi-${one.criterion}`, '1']));
  await visitor.post(own, { ...sheetForm(scores(2)), ...seen });
  assert.match(await textOf(visitor, own), /Perubahan nilai saya[\s\S]*>2<[\s\S]*>4</);
  const all = `${base}/peringkat/${entrant(2)}`;
  // The first round is closed, the final is not: nothing of it is read.
  const html = await textOf(manager, all);
  assert.match(html, /Nilai Peserta 2/);
  assert.doesNotMatch(html, /Juri 3<[\s\S]*>2</);
  await lock(3, entrant(2), 2);
  assert.equal((await manager.post(`${base}/penutupan`, {})).status, 303);
  const stale = await visitor.post(own, { ...sheetForm(scores(5)), 'catatan-produk': 'Unggul' });
  assert.match(await stale.text(), /jadi nilai ini tidak disimpan[\s\S]*Unggul/);
  const after = await textOf(manager, all);
  assert.match(after, /Juri 3<[\s\S]*>2<[\s\S]*>4</);
  const paper = await textOf(manager, `${base}/peringkat/${entrant(2)}`);
  assert.match(paper, /Dari lembar kertas: dimasukkan Pak Manajer, dicocokkan Ibu Admin/);
  assert.equal(await textOf(admin, `${at(2, entrant(2))}/pindaian`), '%PDF-1.4 dua');
  // Of who was released nothing counts, and it is kept.
  assert.match(await textOf(manager, `${base}/peringkat/${entrant(1)}`), /tidak dihitung/);
  assert.equal((await visitor.send(all)).status, 403);
});

test('ranking and minutes are of those who stayed, and the minutes say who changed', async () => {
  const setup = { quotas: { members: null, finalists: 2, winners: 1, waiting: 10 } };
  const view = present(await winnersOf(site.house.database, campaignId, setup), 'a ranking');
  const stayed = [1, 2, 3].map((nth) => judge(nth).personId).sort();
  assert.deepEqual([...view.ranking.sheet.judges].sort(), stayed);
  const head = { number: 'BA-1', day: site.today, place: 'Pesawaran', signatories: [] };
  const lines = async (version: 'internal' | 'public') => {
    const asked = { campaignId, head, version };
    const { basis } = await judgingMinutes(site.house.database, asked);
    return basis.filter(([label]) => label?.startsWith('Pergantian juri')).map(([, said]) => said);
  };
  const inside = await lines('internal');
  assert.equal(inside.length, 6);
  assert.match(inside[0] ?? '', /^Juri 1 berhenti .*, alasan: Sakit$/);
  assert.match(inside[5] ?? '', /^Juri 3 ditambah .*, alasan: Sudah sehat$/);
  assert.doesNotMatch((await lines('public')).join(' '), /alasan|Sakit/);
});
