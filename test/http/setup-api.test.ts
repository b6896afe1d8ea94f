/** Sectors and quotas, samples, and the sheets on paper of a panel and a jury by a program. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { openPanel, planSheets } from '../../src/curation/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { giveGrant } from '../../src/people/index.ts';
import { apply, openCall, pass, seatPanel, typedScores } from '../curation.ts';
import { type Judge, judgedAlike, seatJudges, takeProposedCriteria } from '../judging.ts';
import { type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';
import { api, call } from './api-call.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());

test('sectors and quotas are read as they are set, and refused with all reasons', async () => {
  interface Setup {
    sectors: { code: string; name: string; nameEn: string; kbli: string[]; quota: number | null }[];
    quotas: Record<string, number | null>;
  }
  const setup = async () => (await call<Setup>(manager, 'GET', '/setup')).json;
  const sectors = [
    { name: 'Makanan', nameEn: 'Food', kbli: ['10', '11'], quota: 12 },
    { code: 'kriya', name: 'Kriya' },
  ];
  const quotas = { members: 1200, finalists: 30, winners: null, waiting: 4 };
  assert.equal((await call(manager, 'PUT', '/quotas', { body: quotas })).status, 200);
  assert.equal((await call(manager, 'PUT', '/sectors', { body: { sectors } })).status, 200);
  const set = await setup();
  assert.deepEqual(set.quotas, quotas);
  assert.deepEqual(set.sectors, [
    { code: 'makanan', name: 'Makanan', nameEn: 'Food', kbli: ['10', '11'], quota: 12 },
    { code: 'kriya', name: 'Kriya', nameEn: '', kbli: [], quota: null },
  ]);
  // English that is left out stays as it was.
  const bare = { body: { sectors: set.sectors.map(({ nameEn: _, ...one }) => one) } };
  assert.equal((await call(manager, 'PUT', '/sectors', bare)).status, 200);
  assert.deepEqual((await setup()).sectors, set.sectors);
  // What was read goes back as it came.
  assert.equal((await call(manager, 'PUT', '/sectors', { body: set })).status, 200);
  const wrong = [{ name: 'Makanan', kbli: ['x'], quota: 0 }];
  const refused = await call<{ reasons: unknown[] }>(
    ...([manager, 'PUT', '/sectors', { body: { sectors: wrong } }] as const),
  );
  assert.deepEqual([refused.status, refused.json.reasons.length], [422, 2]);
  const fewer = { body: { ...quotas, members: 11, finalists: null } };
  assert.equal((await call(manager, 'PUT', '/quotas', fewer)).code, 'setup.sectorQuotas');
  const { waiting: _, ...silent } = quotas;
  assert.equal((await call(manager, 'PUT', '/quotas', { body: silent })).status, 200);
  const below = { body: { ...quotas, waiting: -1 } };
  assert.equal((await call(manager, 'PUT', '/quotas', below)).code, 'setup.waitingWrong');
  assert.deepEqual(await setup(), set);
  const producer = await site.as(cast.sari);
  // Who may change nothing of it is not told that there is something to change.
  assert.equal((await call(producer, 'PUT', '/quotas', { body: quotas })).status, 404);
  assert.equal((await call(producer, 'GET', '/setup')).status, 200);
});

async function notes(verb: string): Promise<number> {
  const { rows } = await site.house.database.pool.query<{ n: number }>(
    'select count(*)::int as n from journal where verb = $1',
    [verb],
  );
  return rows[0]?.n ?? 0;
}

const scan = Buffer.from('%PDF-1.4 lembar');

interface List {
  isOpen: boolean;
  rows: { id: string; personId: string; scorer: string; state: string }[];
}

interface Sheet {
  state: string;
  criteria: { id: string; levels: string[] }[];
  entry: {
    version: number;
    enteredBy: string;
    scores: { criterion: string; score: number }[] | null;
    check: { isSame: boolean; remark: string } | null;
  } | null;
}

/** One sheet on paper, from the print to the lock; `looks`: the verb that notes who read it. */
async function onPaper(at: {
  list: string;
  printed: string;
  id: string;
  scorer: { personId: string; visitor: Visitor };
  other: { personId: string };
  scores: { criterion: string; score: string }[];
  looks: string;
}): Promise<void> {
  const { list, id, scores } = at;
  const { personId, visitor } = at.scorer;
  const path = `${list}/${id}/${personId}`;
  const stateOf = async () =>
    (await call<List>(manager, 'GET', list)).json.rows.find(
      (one) => one.id === id && one.personId === personId,
    )?.state;
  const sheet = async (by: Visitor) => (await call<Sheet>(by, 'GET', path)).json;
  const printed = await manager.send(`${api}${at.printed}`);
  assert.equal(printed.headers.get('content-type'), 'application/pdf');
  assert.match(await printed.text(), /^%PDF-/);
  assert.equal(await stateOf(), 'blank');
  const blank = await sheet(manager);
  assert.equal(blank.entry, null);
  assert.ok(blank.criteria.some(({ id }) => id === scores[0]?.criterion));
  assert.equal((await manager.send(`${api}${path}/scan`)).status, 409);
  const typed = { body: { scores, scan: scan.toString('base64') } };
  assert.equal((await call(manager, 'POST', path, typed)).status, 200);
  assert.equal(await stateOf(), 'waits');
  // Whoever typed it compares nothing; whoever compares it is noted; nobody else reads it.
  assert.deepEqual([(await sheet(manager)).entry?.scores, await notes(at.looks)], [null, 0]);
  const { entry } = await sheet(admin);
  assert.deepEqual([entry?.version, entry?.scores?.length], [1, scores.length]);
  assert.equal(await notes(at.looks), 1);
  const sent = await admin.send(`${api}${path}/scan`);
  assert.equal(sent.headers.get('content-type'), 'application/pdf');
  assert.deepEqual(Buffer.from(await sent.arrayBuffer()), scan);
  for (const place of [list, path, `${path}/scan`, at.printed]) {
    assert.equal((await visitor.send(`${api}${place}`)).status, 403, place);
  }
  // An office right opens no sheet of another to somebody who scores, too.
  await giveGrant(
    site.house,
    cast.admin,
    {
      ...{ personId: at.other.personId, role: 'campaignManager', from: site.today },
      scope: { kind: 'campaign', id: 'lagawi' },
    },
    async () => [],
  );
  const nosy = await site.as(at.other.personId);
  for (const place of [list, path, `${path}/scan`]) {
    assert.equal((await nosy.send(`${api}${place}`)).status, 403, place);
  }
  const differs = { body: { version: 1, isSame: false, remark: 'Satu angka' } };
  assert.equal((await call(admin, 'POST', `${path}/check`, differs)).status, 200);
  const again = (await sheet(admin)).entry;
  assert.deepEqual([again?.check?.remark, again?.scores], ['Satu angka', null]);
  assert.equal(await stateOf(), 'differs');
  assert.equal((await admin.send(`${api}${path}/scan`)).status, 409);
  assert.equal((await call(manager, 'POST', path, typed)).status, 200);
  const same = { body: { version: 2, isSame: true } };
  assert.equal((await call(admin, 'POST', `${path}/check`, same)).status, 200);
  assert.equal(await stateOf(), 'confirmed');
  assert.equal((await call(manager, 'GET', path)).status, 404);
}

test('a sample has its photo and a label; sheets of a panel come in on paper', async () => {
  const campaignId = 'lagawi';
  await openCall(site, cast, { seats: 1 });
  const applicant = await apply(site, 1);
  await pass(site, cast, applicant);
  const picture = { create: { width: 40, height: 30, channels: 3 as const, background: '#a30' } };
  const photo = (await sharp(picture).png().toBuffer()).toString('base64');
  const told = { product: 'Keripik', amount: '2', allergens: ['soy'], storage: 'room' };
  const received = await call<{ id: string }>(manager, 'POST', '/samples', {
    body: { no: 1, ...told, photo },
  });
  const bare = await call<{ id: string }>(manager, 'POST', '/samples', {
    body: { no: 1, ...told },
  });
  const taken = await manager.send(`${api}/samples/${received.json.id}/photo`);
  assert.equal(taken.headers.get('content-type'), 'image/jpeg');
  const { width } = await sharp(Buffer.from(await taken.arrayBuffer())).metadata();
  assert.equal(width, 40);
  for (const code of [bare.json.id, '0']) {
    assert.equal((await manager.send(`${api}/samples/${code}/photo`)).status, 404);
  }
  const labels = await manager.send(`${api}/samples/labels`);
  assert.match(await labels.text(), /^%PDF-/);
  const curators = await seatPanel(site, cast, 2);
  const scorer = present(curators[0], 'a curator');
  assert.equal((await scorer.visitor.send(`${api}/samples/labels`)).status, 403);
  await planSheets(site.house, cast.admin, { campaignId, each: 2 });
  assert.equal((await call<List>(manager, 'GET', '/paper-sheets')).json.isOpen, false);
  await openPanel(site.house, cast.admin, campaignId);
  await onPaper({
    ...{ list: '/paper-sheets', id: applicant.applicationId, scorer },
    other: present(curators[1], 'a curator'),
    printed: `/panel/members/${scorer.personId}/paper-sheets`,
    ...{ scores: typedScores(4), looks: 'curation.lookAtPaperScores' },
  });
  // All of hers are locked.
  const rest = `/panel/members/${scorer.personId}/paper-sheets`;
  assert.equal((await manager.send(`${api}${rest}`)).status, 404);
});

test('a jury’s hours are reckoned and followed; its sheets come in on paper', async () => {
  await fill(site, cast);
  interface Board {
    isOpen: boolean;
    rows: { name: string; locked: number; left: number; finish: string | null }[];
  }
  const board = async () => (await call<Board>(manager, 'GET', '/judges/board')).json;
  const judges: Judge[] = await seatJudges(site, cast, [1, 2, 3]);
  const hours = async (asked = '') => call(manager, 'GET', `/judges/hours${asked}`);
  const { json } = await hours('?minutesPerSheet=20');
  const entrants = Number(json['entrants']);
  assert.ok(entrants > 0);
  assert.deepEqual(json, {
    ...{ schema: 'lagawi.juryHours/1', entrants, judges: 3, sheets: entrants * 3 },
    ...{ needed: entrants, available: 24 },
  });
  assert.equal((await hours('?each=2')).json['sheets'], entrants * 2);
  assert.equal((await hours('?each=13')).status, 422);
  assert.deepEqual((await board()).rows, []);
  await takeProposedCriteria(site, cast, 'lagawi');
  const body = { finalists: [cast.keripik, cast.kopi], unwitnessed: 'Uji', unreported: 'Uji' };
  assert.equal((await call(manager, 'POST', '/final/opening', { body })).code, 'judging.noQuota');
  const setup = await call<{ quotas: object }>(manager, 'GET', '/setup');
  const quotas = { ...setup.json.quotas, winners: 1 };
  assert.equal((await call(manager, 'PUT', '/quotas', { body: quotas })).status, 200);
  assert.equal((await call(manager, 'POST', '/final/opening', { body })).status, 200);
  const scorer = present(judges[0], 'a judge');
  await onPaper({
    ...{ list: '/final/paper-sheets', id: cast.keripik, scorer },
    other: present(judges[1], 'a judge'),
    printed: `/judges/${scorer.personId}/paper-sheets`,
    ...{ scores: judgedAlike(4), looks: 'judging.lookAtPaperScores' },
  });
  // A sheet in an hour: the other one is done in another hour.
  const opened = site.house.clock().getTime();
  site.ground.setNow(new Date(opened + 3_600_000));
  const { isOpen, rows } = await board();
  assert.equal(isOpen, true);
  assert.deepEqual(
    rows.map(({ name, locked, left }) => [name, locked, left]),
    [
      ['Juri 1', 1, 1],
      ['Juri 2', 0, 2],
      ['Juri 3', 0, 2],
    ],
  );
  assert.deepEqual(
    rows.map(({ finish }) => finish),
    [new Date(opened + 2 * 3_600_000).toISOString(), null, null],
  );
  assert.equal((await call(scorer.visitor, 'GET', '/judges/board')).status, 403);
});
