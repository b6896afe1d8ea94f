/** Sheets given and taken off by hand, and conflicts told before anything is planned. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closePanel, lockSheet, openPanel, planSheets } from '../../src/curation/index.ts';
import { present } from '../../src/kernel/assert.ts';
import {
  type Applicant,
  apply,
  type Curator,
  openCall,
  pass,
  seatPanel,
  typedScores,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const base = '/kampanye/lagawi/kurasi';
const campaignId = 'lagawi';

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast, { seats: 1 });
  applicants = [await apply(site, 1), await apply(site, 2)];
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 3);
});
after(() => site.close());

const curator = (nth: number): Curator => present(curators[nth], 'a curator');
const adjust = (act: 'give' | 'take', no: string, nth: number) =>
  manager.post(`${base}/panel/penugasan/satu`, { act, no, curator: curator(nth).personId });

/** Of each curator, the numbers of the applicants whose sheets they have. */
async function dealt(): Promise<number[][]> {
  const { rows } = await site.house.database.pool.query<{ person: string; no: number }>(
    `select s.person_id as person, a.no from score_sheet s join application a using (application_id)
     where s.removed_at is null order by a.no`,
  );
  return curators.map(({ personId }) =>
    rows.filter(({ person }) => person === personId).map(({ no }) => no),
  );
}

test('a relation is told by number before sheets are planned, and the plan heeds it', async () => {
  const { visitor } = curator(0);
  const list = `${base}/penilaian`;
  assert.match(await (await visitor.send(list)).text(), /lewat nomornya/);
  const wrong = await visitor.post(`${base}/konflik`, {
    no: '99',
    kind: 'personal',
    reason: 'Adik',
  });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Tidak ada pendaftar dengan nomor ini/);
  const told = await visitor.post(`${base}/konflik`, { no: '1', kind: 'personal', reason: 'Adik' });
  assert.equal(told.status, 303);
  await planSheets(site.house, cast.admin, { campaignId, each: 2 });
  const [own = []] = await dealt();
  assert.ok(!own.includes(1));
  const barred = await adjust('give', '1', 0);
  assert.match(await barred.text(), /punya kepentingan pribadi/);
});

test('one sheet is given and taken off by hand while nobody has scored on it', async () => {
  const before = await dealt();
  const at = before.findIndex((own) => !own.includes(2));
  assert.ok(at >= 0);
  assert.equal((await adjust('give', '2', at)).status, 303);
  const replan = () => planSheets(site.house, cast.admin, { campaignId, each: 2 });
  await replan();
  assert.ok((await dealt())[at]?.includes(2), 'planned anew, it stays given');
  const other = before.findIndex((own) => own.includes(2));
  assert.equal((await adjust('take', '2', other)).status, 303);
  await replan();
  const planned = await dealt();
  assert.ok(!planned[other]?.includes(2), 'planned anew, it stays taken off');
  assert.equal(planned.filter((own) => own.includes(2)).length, 2);
  assert.match(await (await adjust('take', '2', other)).text(), /tidak ada/);
  assert.match(await (await adjust('give', '7', at)).text(), /Tidak ada pendaftar dengan nomor/);
  await openPanel(site.house, cast.admin, campaignId);
  const scorer = planned.findIndex((own) => own.includes(2));
  const { applicationId } = present(applicants[1], 'the second');
  const scores = typedScores(4);
  const own = present(planned[scorer], 'sheets').length;
  const home = async () => (await curator(scorer).visitor.send('/')).text();
  assert.match(await home(), new RegExp(`>${own} lembar penilaian menunggu<`));
  await lockSheet(site.house, curator(scorer).who, { campaignId, applicationId, scores });
  if (own > 1) assert.match(await home(), new RegExp(`>${own - 1} lembar penilaian menunggu<`));
  else assert.doesNotMatch(await home(), /lembar penilaian menunggu/);
  assert.match(await (await adjust('take', '2', scorer)).text(), /sudah mulai dinilai/);
  const panel = (await (await manager.send(`${base}/panel`)).text()).replace(/<[^>]+>/g, ' ');
  const board = panel.replace(/\s+/g, ' ').split('Kemajuan lembaga').at(-1) ?? '';
  for (const [nth, sheets] of planned.entries()) {
    const [, locked, left] = new RegExp(`Lembaga ${'ABC'[nth]} (\\d+) (\\d+) `).exec(board) ?? [];
    const done = nth === scorer ? 1 : 0;
    assert.deepEqual([locked, left], [String(done), String(sheets.length - done)], board);
  }
});

test('who lacks a second institution keeps the panel from closing, whatever was taken off', async () => {
  const taken = (await dealt()).findIndex((own, nth) => own.includes(1) && nth !== 0);
  assert.equal((await adjust('take', '1', taken)).status, 303);
  const rest = (await dealt()).flatMap((own, nth) => own.map((no) => ({ nth, no })));
  for (const { nth, no } of rest) {
    const { applicationId } = present(applicants[no - 1], 'an applicant');
    const asked = { campaignId, applicationId, scores: typedScores(3) };
    await lockSheet(site.house, curator(nth).who, asked).catch(() => 'locked before');
  }
  await assert.rejects(
    closePanel(site.house, cast.admin, campaignId),
    /dua lembaga|two institutions/,
  );
});
