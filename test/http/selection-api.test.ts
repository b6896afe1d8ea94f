/** A selection run by a program from its criteria to the letters, as each role may. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import {
  type Applicant,
  allScores,
  apply,
  type Curator,
  decreeTyped,
  openCall,
  pass,
  seatPanel,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
  applicants = [];
  for (let nth = 1; nth <= 4; nth++) applicants.push(await apply(site, nth));
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 2);
});
after(() => site.close());

const api = '/api/v1/campaigns/lagawi';

async function call(visitor: Visitor, method: string, path: string, body: unknown = {}) {
  const answer = await visitor.send(`${api}${path}`, {
    method,
    ...(method === 'GET'
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

test('criteria are read and set until the panel opens', async () => {
  const { json } = await call(manager, 'GET', '/criteria');
  const [food] = json['sets'] as { code: string; criteria: { weight: number }[] }[];
  assert.ok(food);
  const set = {
    ...{ name: 'Pangan', sectors: ['pangan'] },
    criteria: food.criteria.map((one) => ({ ...one, weight: String(one.weight) })),
  };
  assert.equal((await call(manager, 'PUT', `/criteria/${food.code}`, set)).status, 200);
  const plan = await call(manager, 'POST', '/panel/plan', { each: 2 });
  assert.equal(plan.status, 200);
  assert.equal((await call(manager, 'POST', '/panel/phase', { phase: 'open' })).status, 200);
  const late = await call(manager, 'PUT', `/criteria/${food.code}`, set);
  assert.equal(late.status, 409);
  assert.equal((await call(manager, 'GET', '/criteria')).json['frozen'], true);
});

test('a curator saves and locks own sheets; nobody else’s answer', async () => {
  for (const { visitor } of curators) {
    const { json } = await call(visitor, 'GET', '/sheets');
    const sheets = json['sheets'] as { applicationId: string; no: number }[];
    assert.equal(sheets.length, 4);
    for (const { applicationId, no } of sheets) {
      const scores = Object.entries(allScores(6 - no)).map(([criterion, score]) => ({
        ...{ criterion, score: String(score) },
      }));
      const saved = await call(visitor, 'PUT', `/sheets/${applicationId}`, { scores });
      assert.equal(saved.status, 200);
      assert.equal((saved.json['scores'] as unknown[]).length, scores.length);
      const locked = await call(visitor, 'PUT', `/sheets/${applicationId}`, {
        ...{ scores: [], lock: true },
      });
      assert.ok(locked.json['lockedAt']);
    }
  }
  const path = `/sheets/${applicants[0]?.applicationId}`;
  assert.equal((await call(manager, 'PUT', path, { scores: [] })).status, 403);
  assert.equal((await call(manager, 'POST', '/panel/phase', { phase: 'closed' })).status, 200);
  const { json } = await call(manager, 'GET', '/panel');
  assert.ok(json['closedAt']);
});

test('from conditions over an objection to the changed list, and letters', async () => {
  const second = applicants[1]?.applicationId ?? '';
  const override = { outcome: 'conditional', reason: 'Label' };
  assert.equal(
    (await call(manager, 'POST', `/selection/${second}/override`, override)).status,
    200,
  );
  const conditions = [{ text: 'Label', dueOn: addDays(site.today, 5), checker: 'Dinas' }];
  const path = `/selection/${second}/conditions`;
  assert.equal((await call(manager, 'PUT', path, { conditions })).status, 200);
  const decreed = await call(manager, 'POST', '/decree', decreeTyped(site.today));
  assert.equal(decreed.status, 200);
  const lapsed = { result: 'lapsed', remark: 'Tidak ada' };
  assert.equal((await call(manager, 'POST', `${path}/1/findings`, lapsed)).status, 200);
  await (await site.as(null)).post(`${applicants[3]?.path}/keberatan`, {
    ...{ ground: 'procedure', body: 'Tidak diundang' },
  });
  const { json } = await call(manager, 'GET', '/objections');
  const [one] = json['rows'] as { objectionId: string; result: string | null }[];
  assert.equal(one?.result, null);
  assert.equal((await call(manager, 'GET', '/selection')).json['openObjections'], 1);
  const answer = { result: 'rejected', answer: 'Undangan terkirim' };
  const answered = await call(manager, 'POST', `/objections/${one?.objectionId}/answer`, answer);
  assert.equal(answered.status, 200);
  const leaves = [{ applicationId: second, cause: 'lapsed', reason: 'Tidak ada' }];
  const amended = { ...decreeTyped(site.today, 'SK 13'), leaves };
  assert.equal((await call(manager, 'POST', '/amendments', amended)).status, 200);
  const rows = (await call(manager, 'GET', '/selection')).json['rows'] as {
    no: number;
    outcome: string;
    leftBecause: string | null;
    movedUp: boolean;
  }[];
  assert.deepEqual(
    rows.map(({ no, outcome, leftBecause, movedUp }) => [no, outcome, leftBecause, movedUp]),
    [
      [1, 'passed', null, false],
      [2, 'notSelected', 'lapsed', false],
      [3, 'passed', null, true],
      [4, 'waiting', null, false],
    ],
  );
  assert.equal((await call(manager, 'POST', '/admission')).status, 200);
  const head = {
    ...{ number: 'D-1', day: site.today, place: 'Pesawaran' },
    signatories: [{ name: 'Uji', title: 'Ketua' }],
  };
  for (const kind of ['participants', 'selectionLetter']) {
    assert.equal((await call(manager, 'POST', '/papers', { kind, ...head })).status, 200);
    const list = await call(manager, 'GET', `/papers?kind=${kind}`);
    const papers = list.json['rows'] as { number: string }[];
    assert.equal(papers.length, kind === 'participants' ? 1 : 4);
  }
  assert.equal((await call(manager, 'GET', '/papers?kind=judgingMinutes')).status, 404);
});
