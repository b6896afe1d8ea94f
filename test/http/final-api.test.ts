/** A final by a program: its criteria, a judge’s own sheets, its result and its papers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { present } from '../../src/kernel/assert.ts';
import { decreeTyped } from '../curation.ts';
import { type Judge, judgedAlike, seatJudges, takeProposedCriteria } from '../judging.ts';
import { type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';
import { api, call } from './api-call.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let judges: Judge[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  manager = await site.as(cast.manager);
  judges = await seatJudges(site, cast, [1, 2]);
  const quotas = { members: '', finalists: '', winners: '1' };
  await setQuotas(site.house, cast.admin, 'lagawi', quotas);
});
after(() => site.close());

const judge = (nth: number): Visitor => present(judges[nth], 'a judge').visitor;

interface Criteria {
  version: number;
  frozen: boolean;
  criteria: { id: string; measure: string | null; levels: string[] }[];
  tieBreak: string[];
}

test('criteria are tried on invented names and read, until they stand', async () => {
  const none = (await call<Criteria>(manager, 'GET', '/final/criteria')).json;
  assert.deepEqual([none.version, none.frozen, none.criteria], [0, false, []]);
  await takeProposedCriteria(site, cast, 'lagawi');
  const set = (await call<Criteria>(manager, 'GET', '/final/criteria')).json;
  assert.deepEqual([set.version, set.criteria.length], [1, 7]);
  assert.deepEqual(
    set.criteria.filter(({ measure }) => measure).map(({ levels }) => levels.length),
    [0, 0, 0, 0],
  );
  assert.ok(!set.tieBreak.includes('growth'));
  const trial = await call<{ criteria: { id: string; weight: number }[] }>(
    ...([manager, 'GET', '/final/trial'] as const),
  );
  const weights = Object.fromEntries(
    trial.json.criteria.map(({ id, weight }) => [id, String(weight)]),
  );
  const body = { weights, entrants: '6', judges: '2', places: '2' };
  const tried = await call<{ rows: unknown[]; sentences: { en: string[] } }>(
    ...([manager, 'POST', '/final/trial', { body }] as const),
  );
  assert.deepEqual([tried.status, tried.json.rows.length], [200, 6]);
  const said = tried.json.sentences.en.join(' ');
  assert.match(said, /sales that nobody has proven[\s\S]*offline sales/);
  assert.equal((await call(judge(0), 'POST', '/final/trial', { body })).status, 403);
  const opening = { finalists: [cast.keripik, cast.kopi], unwitnessed: 'Uji', unreported: 'Uji' };
  assert.equal((await call(manager, 'POST', '/final/opening', { body: opening })).status, 200);
  assert.equal((await call(manager, 'POST', '/final/trial', { body })).status, 409);
  assert.equal((await call<Criteria>(manager, 'GET', '/final/criteria')).json.frozen, true);
});

interface Sheet {
  name: string;
  points: Record<string, number>;
  scores: { criterion: string; score: number }[];
  lockedAt: string | null;
}

test('a judge reads points and no rupiah, and no score of anybody else', async () => {
  const path = `/final/sheets/${cast.keripik}`;
  const sheet = await call<Sheet>(judge(0), 'GET', path);
  assert.equal(sheet.json.name, 'Keripik Bu Sari');
  assert.equal(sheet.json.points['sales'], 100);
  // Sales of Keripik are in the points and nowhere else.
  const told = JSON.stringify({ ...sheet.json, enterpriseId: '' });
  assert.doesNotMatch(told, /77\.?10|omzet|cells/);
  const others = async () =>
    Promise.all([
      call(judge(1), 'GET', path),
      call(judge(1), 'GET', '/final/sheets'),
      call(manager, 'GET', '/final'),
      call(manager, 'GET', '/final/criteria'),
    ]);
  const before = await others();
  const saved = await call(judge(0), 'PUT', path, { body: { scores: judgedAlike(5) } });
  assert.equal(saved.status, 200);
  assert.deepEqual(await others(), before);
  assert.equal((await call<Sheet>(judge(0), 'GET', path)).json.scores.length, 3);
  assert.equal((await call(manager, 'GET', path)).status, 403);
});

interface Final {
  closed: boolean;
  rows: {
    name: string;
    winner: boolean;
    score: number;
    spread: number;
    adjusted: number | null;
    standardError: number | null;
  }[];
  tieBreak: string[];
  tied: string[];
  without: { leaving: string; enters: string[]; leaves: string[] }[];
}

test('once it is closed the result tells the rule for ties and what was left out', async () => {
  const open = (await call<Final>(manager, 'GET', '/final')).json;
  assert.deepEqual([open.closed, open.tieBreak, open.without], [false, [], []]);
  for (const { visitor } of judges) {
    for (const [id, score] of [
      [cast.keripik, 4],
      [cast.kopi, 2],
    ] as const) {
      const scores = judgedAlike(score).map((one) => ({ ...one, seen: 9 }));
      const body = { scores, lock: true };
      assert.equal((await call(visitor, 'PUT', `/final/sheets/${id}`, { body })).status, 200);
    }
  }
  assert.equal((await call(manager, 'POST', '/final/closing')).status, 200);
  const { json } = await call<Final>(manager, 'GET', '/final');
  assert.deepEqual(
    json.rows.map(({ name, winner }) => [name, winner]),
    [
      ['Keripik Bu Sari', true],
      ['Kopi Pak Tono', false],
    ],
  );
  // Two judges of two finalists tell nothing of a lean.
  const [best] = json.rows;
  assert.deepEqual([best?.adjusted, best?.standardError, best?.spread], [null, null, 0]);
  assert.equal(json.tieBreak[0], 'sales');
  assert.deepEqual(json.tied, []);
  assert.deepEqual(json.without, [
    { leaving: 'unproven', enters: [], leaves: [] },
    { leaving: 'offline', enters: [], leaves: [] },
  ]);
  const { json: own } = await call<{ closed: boolean; sheets: Sheet[] }>(
    ...([judge(0), 'GET', '/final/sheets'] as const),
  );
  assert.equal(own.closed, true);
  assert.ok(own.sheets.every(({ lockedAt }) => lockedAt));
});

test('papers of the final are its own, and a winner’s dossier is one of them', async () => {
  const head = {
    ...{ number: 'BA-9', day: site.today, place: 'Pesawaran' },
    signatories: [{ name: 'Prof. Uji', title: 'Ketua dewan juri' }],
  };
  const minutes = { body: { kind: 'judgingMinutes', ...head } };
  const decree = { body: decreeTyped(site.today, 'SK-9') };
  const early = await call(manager, 'POST', '/final/decree', decree);
  assert.equal(early.code, 'judging.minutesMissing');
  const proposed = await call<{ id: string }>(manager, 'POST', '/final/papers', minutes);
  assert.equal(proposed.status, 200);
  assert.equal((await call(manager, 'POST', '/final/decree', decree)).status, 200);
  const dossier = `/award/${cast.keripik}/dossier`;
  assert.equal((await call(manager, 'POST', dossier, { body: head })).status, 404);
  const nomination = {
    ...{ award: 'BBI Award', category: 'Kuliner', number: 'S-21' },
    ...{ nominatedOn: site.today, agreedOn: site.today },
  };
  const nominated = { body: nomination };
  const path = `/award/${cast.keripik}/nomination`;
  assert.equal((await call(manager, 'POST', path, nominated)).status, 200);
  const issued = await call<{ id: string }>(manager, 'POST', dossier, { body: head });
  assert.equal(issued.status, 200);
  const paper = `/final/papers/${issued.json.id}`;
  assert.equal((await call(manager, 'GET', paper)).json['kind'], 'nominationDossier');
  assert.match(await (await manager.send(`${api}${paper}/pdf`)).text(), /^%PDF-/);
  assert.equal((await call(manager, 'GET', `/papers/${issued.json.id}`)).status, 404);
  assert.equal((await call(judge(0), 'GET', paper)).status, 403);
  const [own] = (await call<{ rows: { paperId: string }[] }>(manager, 'GET', `/final/papers`)).json
    .rows;
  const read = `/final/papers/${own?.paperId}`;
  const told = await call<{ content: { robustness: object } }>(manager, 'GET', read);
  assert.match(JSON.stringify(told.json.content.robustness), /"draws":"100\.000"/);
  const lists = async (kind: string) =>
    (await call<{ rows: unknown[] }>(manager, 'GET', `/final/papers?kind=${kind}`)).json.rows;
  assert.equal((await lists('judgingMinutes')).length, 1);
  assert.equal((await lists('judgingMinutesPublic')).length, 1);
  assert.equal((await lists('nominationDossier')).length, 1);
  assert.equal((await call(manager, 'GET', '/final/papers?kind=participants')).status, 404);
  const content = Buffer.from('%PDF-1.4 pindaian').toString('base64');
  const scan = { body: { signer: 'Uji', content } };
  assert.equal((await call(manager, 'POST', `${paper}/copies`, scan)).status, 200);
  const copies = await call<{ rows: unknown[] }>(manager, 'GET', `${paper}/copies`);
  assert.equal(copies.json.rows.length, 1);
  const revoked = { body: { reason: 'Salah' } };
  assert.equal((await call(manager, 'POST', `${paper}/revocation`, revoked)).status, 200);
  assert.equal((await manager.send(`${api}${paper}/copies/1`)).status, 200);
  const certified = { signer: 'Uji', nik: '9901010101010001', passphrase: 'x' };
  const signing = await call(manager, 'POST', `${paper}/certification`, { body: certified });
  assert.deepEqual([signing.status, signing.code], [409, 'documents.esignSimulation']);
});
