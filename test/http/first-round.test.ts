/** Too many for every judge: a first round with a planned share of sheets, then a crossed final. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { addEnterprise } from '../../src/enterprises/index.ts';
import {
  enterWinners,
  lockJudgeSheet,
  openFinal,
  proposedCriteria,
} from '../../src/judging/index.ts';
import { judgingMinutes } from '../../src/judging/questions/papers.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant, type Who, whoActs } from '../../src/people/index.ts';
import { decreeTyped } from '../curation.ts';
import { addEntrants, type Judge, seatJudges, takeProposedCriteria } from '../judging.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const base = '/kampanye/lagawi/penjurian';
const unreported = { unreported: 'Uji' };
const campaignId = 'lagawi';
const count = 9;

let site: Site;
let cast: Cast;
let manager: Visitor;
let entrants: string[];
let judges: Judge[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  entrants = await addEntrants(site, cast, count);
  judges = await seatJudges(site, cast, [1, 2, 3]);
  await takeProposedCriteria(site, cast, campaignId);
});
after(() => site.close());

const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const all = (name: string, ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [`${name}-${id}`, '1']));
const judged = proposedCriteria.filter(({ kind }) => kind === 'judged');

interface Sheet {
  enterprise_id: string;
  person_id: string;
}

const sheetsOf = async (round: string): Promise<Sheet[]> => {
  const { rows } = await site.house.database.pool.query<Sheet>(
    'select enterprise_id, person_id from judging_sheet where round = $1 order by 1, 2',
    [round],
  );
  return rows;
};

/** The earlier, the better; a judge who is strict gives one less. */
async function scoreAll(round: string): Promise<void> {
  for (const { enterprise_id: enterpriseId, person_id } of await sheetsOf(round)) {
    const at = judges.findIndex(({ who }) => who.personId === person_id);
    const worth = 5 - Math.floor(entrants.indexOf(enterpriseId) / 2) - (at === 2 ? 1 : 0);
    const scores = judged.map(({ id }) => ({
      ...{ criterion: id, score: String(Math.max(1, worth)), remark: '', seen: 0 },
    }));
    const { who } = present(judges[at], 'a judge');
    await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores });
  }
}

test('each entrant gets so many judges, evenly, and fewer than all', async () => {
  const path = `${base}/babak-pertama`;
  const wrong = await manager.post(path, { each: '3', ...all('entrants', entrants) });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /2 sampai 2, lebih sedikit daripada semua juri/);
  const few = await manager.post(path, { each: '2', ...all('entrants', entrants.slice(0, 2)) });
  assert.match(await few.text(), /sedikitnya tiga peserta/);
  const unsettled = await manager.post(path, {
    each: '2',
    ...unreported,
    ...all('entrants', entrants),
  });
  assert.match(await unsettled.text(), /Isi dahulu kuota finalis/);
  await setQuotas(site.house, cast.admin, campaignId, { finalists: '3' });
  const mute = await manager.post(path, { each: '2', ...all('entrants', entrants) });
  assert.match(await mute.text(), /9 peserta belum melaporkan apa pun[^<]*: Peserta 1, Peserta 2/);
  const opened = await manager.post(path, {
    each: '2',
    ...unreported,
    ...all('entrants', entrants),
  });
  assert.equal(opened.status, 303);
  const sheets = await sheetsOf('first');
  assert.equal(sheets.length, 2 * count);
  const loads = Map.groupBy(sheets, (one) => one.person_id);
  assert.deepEqual(
    [...loads.values()].map((own) => own.length),
    [6, 6, 6],
  );
  assert.match(await textOf(manager, path), /9 peserta, masing-masing dinilai 2 juri/);
  const again = await manager.post(path, {
    each: '2',
    ...unreported,
    ...all('entrants', entrants),
  });
  assert.match(await again.text(), /Penjurian sudah dibuka/);
});

test('how many go on stands since it opened, how many win only since the final', async () => {
  const quotas = '/kampanye/lagawi/kuota';
  const late = await manager.post(quotas, { finalists: '4', winners: '1' });
  assert.match(await late.text(), /Finalis tetap 3 sejak babak pertama penjurian dibuka/);
  for (const winners of ['2', '1']) {
    assert.equal((await manager.post(quotas, { winners })).status, 303);
  }
  const html = await textOf(manager, quotas);
  assert.match(html, /Finalis: 3<.*Tetap sejak babak pertama penjurian dibuka, \d/s);
  assert.doesNotMatch(html, /name="finalists"/);
});

test('nobody reads a rank before it is closed, and no final opens', async () => {
  const path = `${base}/babak-pertama`;
  assert.doesNotMatch(await textOf(manager, path), /Peserta 1/);
  const early = await manager.post(`${path}/penutupan`, {});
  assert.equal(early.status, 422);
  const final = await manager.post(`${base}/pembukaan`, all('finalists', entrants.slice(0, 3)));
  assert.match(await final.text(), /Babak pertama belum ditutup/);
  assert.match(await textOf(present(judges[0], 'a judge').visitor, `${base}/penilaian`), /dari 6/);
  await scoreAll('first');
  assert.equal((await manager.post(`${path}/penutupan`, {})).status, 303);
  const html = await textOf(manager, path);
  assert.match(html, /Usulan dewan juri[\s\S]*Peserta 1[\s\S]*ke final/);
  assert.match(html, /±/);
});

/** The third judge, once a manager of the campaign as well. */
let both: Who | null = null;
async function scoredOnce(): Promise<Who> {
  const { personId } = present(judges[2], 'a judge').who;
  const scope = { kind: 'campaign', id: campaignId } as const;
  const grant = { personId, role: 'campaignManager', scope, from: site.today } as const;
  if (!both) await giveGrant(site.house, cast.admin, grant, async () => []);
  both = await whoActs(site.house, personId, 'web');
  return present(both, 'a manager now');
}

test('others than its best are finalists for a reason only; the final is crossed', async () => {
  const outside = await addEnterprise(site.house, cast.admin, {
    ...{ name: 'Di luar', regionCode: '18.09' },
    campaign: { campaignId, from: addDays(site.today, -30) },
  });
  const first = entrants[0] ?? '';
  const strange = await manager.post(`${base}/pembukaan`, all('finalists', [first, outside]));
  assert.match(await strange.text(), /dari peserta babak pertama/);
  const chosen = [first, entrants[1] ?? '', entrants[8] ?? ''];
  const silent = await manager.post(`${base}/pembukaan`, all('finalists', chosen));
  assert.equal(silent.status, 422);
  assert.match(await silent.text(), /bukan yang terbaik babak pertama/);
  const reason = 'Mewakili kabupaten yang belum ada';
  // The third judge is none any more.
  await byHand(
    site.house.database.pool,
    `update person_grant set revoked_at = now() where role = 'judge'
     and person_id = '${judges[2]?.who.personId}'`,
  );
  const by = await scoredOnce();
  const gaps = { unwitnessed: 'Uji', ...unreported };
  const against = { campaignId, finalists: chosen, otherwise: reason, ...gaps };
  await assert.rejects(openFinal(site.house, by, against), { code: 'judging.scoredSelf' });
  const told = await manager.post(`${base}/pembukaan`, {
    ...{ ...all('finalists', chosen), otherwise: reason, ...unreported },
  });
  assert.equal(told.status, 303);
  assert.equal((await sheetsOf('final')).length, chosen.length * 2);
  assert.equal((await sheetsOf('first')).length, 2 * count);
  assert.match(await textOf(present(judges[0], 'a judge').visitor, `${base}/penilaian`), /dari 3/);
  // A page of the first round that was left open is no sheet of the final.
  const page = `${base}/penilaian/${first}`;
  // Who scores whom is drawn: one of the two who stayed had this sheet.
  const had = (await sheetsOf('first')).filter((one) => one.enterprise_id === first);
  const { visitor } = present(
    judges.slice(0, 2).find(({ who }) => had.some((one) => one.person_id === who.personId)),
    'a judge who had it',
  );
  const stale = Object.fromEntries(judged.map(({ id }) => [`nilai-${id}`, '1']));
  const late = await visitor.post(page, { ...stale, babak: 'first' });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /sudah ditutup, jadi nilai[\s\S]*Yang baru diketik[\s\S]*1 · /);
  const { rows } = await site.house.database.pool.query<{ n: number }>(
    "select count(*)::int as n from judging_score where round = 'final'",
  );
  assert.equal(rows[0]?.n, 0);
  await scoreAll('final');
  assert.equal((await manager.post(`${base}/penutupan`, {})).status, 303);
  const minutes = (version: 'internal' | 'public') =>
    judgingMinutes(site.house.database, {
      ...{ campaignId, version },
      head: { number: 'BA-1', day: site.today, place: 'Pesawaran', signatories: [] },
    });
  const content = await minutes('public');
  assert.deepEqual(content.basis.slice(0, 2), [
    ['Babak pertama', '9 peserta, masing-masing dinilai 2 juri'],
    ['Pilihan finalis', `Bukan yang terbaik babak pertama; alasan: ${reason}`],
  ]);
  // Whom the strict judge scored is drawn, and so is the order of the best.
  const { columns, rows: went, sentences } = present(content.firstRound, 'a first round');
  assert.deepEqual([columns, sentences], [['Juri'], []]);
  assert.deepEqual(
    went.toSorted((a, b) => a.name.localeCompare(b.name)),
    ['Peserta 1', 'Peserta 2', 'Peserta 9'].map((name) => ({ rank: '', name, cells: ['2'] })),
  );
  const inside = present((await minutes('internal')).firstRound, 'a first round');
  assert.equal(inside.rows.length, count);
  const best = inside.rows.find(({ name }) => name === 'Peserta 1');
  assert.match(best?.cells.join(' ') ?? '', /^2 [\d,]+ [\d,]+ ± [\d,]+ ke final$/);
  assert.equal(inside.rows.filter(({ cells }) => cells.at(-1) === 'ke final').length, 3);
  assert.match(inside.sentences[0] ?? '', /Semua juri terhubung/);
  assert.match(inside.sentences[1] ?? '', /Juri 3 −[\d,]+ ± [\d,]+/);
});

test('whoever scored in the first round only enters no decree either', async () => {
  const who = await scoredOnce();
  const decree = { campaignId, ...decreeTyped(site.today) };
  const scored = { code: 'judging.scoredSelf' };
  await assert.rejects(enterWinners(site.house, who, decree), scored);
});
