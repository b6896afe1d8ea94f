/** Whoever knows whose a sample is gets no sheet on which it is tasted blind, however they came. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  addPanelMember,
  adjustSheet,
  curationPaths,
  lockSheet,
  openPanel,
  planSheets,
  receiveSample,
  removePanelMember,
  setCriteria,
} from '../../src/curation/index.ts';
import { criteriaOf, panelOf } from '../../src/curation/questions/panel.ts';
import { papersOf } from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { giveGrant, whoActs } from '../../src/people/index.ts';
import { type Applicant, apply, type Curator, openCall, pass, seatPanel } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { call } from './api-call.ts';

const campaignId = 'lagawi';
const base = `/kampanye/${campaignId}/kurasi`;
/** The first two are food and tasted blind, the third is scored by name alone. */
const craft = 3;

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
let curators: Curator[];
let codes: string[];
let clerk: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast, { seats: 1 });
  applicants = [await apply(site, 1), await apply(site, 2)];
  applicants.push(await apply(site, craft, { sector: 'kriya' }));
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 4);
  codes = [await received(1), await received(2)];
});
after(() => site.close());

const nth = <T>(list: readonly T[], at: number): T => present(list[at], 'one of them');
const received = (no: number) =>
  receiveSample(site.house, cast.admin, {
    ...{ campaignId, no, product: `Keripik Uji ${no}`, amount: '2 bungkus', storage: 'room' },
    ...{ allergens: ['soy'], remark: '', photo: null },
  });
const grant = (personId: string, role: 'coManager' | 'curator') =>
  giveGrant(
    site.house,
    cast.admin,
    { personId, role, from: site.today, scope: { kind: 'campaign', id: campaignId } },
    async () => [],
  );
const officer = async (curator: Curator): Promise<Visitor> => {
  await grant(curator.personId, 'coManager');
  return site.as(curator.personId);
};
const plan = () => planSheets(site.house, cast.admin, { campaignId, each: 5 });
const give = (personId: string, no: number, isGiven = true) =>
  adjustSheet(site.house, cast.admin, { campaignId, no, personId, isGiven });
/** Numbers of the applicants on the sheets of somebody. */
async function sheetsOf(personId: string): Promise<number[]> {
  const { rows } = await site.house.database.pool.query<{ no: number }>(
    `select a.no from score_sheet s join application a using (application_id)
     where s.person_id = $1 and s.removed_at is null order by a.no`,
    [personId],
  );
  return rows.map(({ no }) => no);
}
const institutionOf = async (at: number): Promise<string> => {
  const { members } = await panelOf(site.house.database, campaignId);
  const found = members.find(({ personId }) => personId === nth(curators, at).personId);
  return present(found, 'a member').institutionId;
};
const knows = { code: 'panel.tasterKnows' };

test('who read the list before a criterion was blind: the plan leaves them to other sets', async () => {
  const early = nth(curators, 3);
  await plan();
  // Nor does a hand that gave it before keep it for them.
  await give(early.personId, 1);
  assert.equal((await (await officer(early)).send(`${base}/contoh`)).status, 200);
  const { sets } = await criteriaOf(site.house.database, campaignId);
  const food = present(
    sets.find(({ sectors }) => sectors.includes('pangan')),
    'a set for food',
  );
  await setCriteria(site.house, cast.admin, {
    ...{ campaignId, ...food, wideSpread: undefined },
    criteria: food.criteria.map((one) => ({
      ...{ ...one, weight: String(one.weight), isBlind: one.id === 'rasa' },
    })),
  });
  assert.deepEqual(await sheetsOf(early.personId), [1, 2, craft]);
  await assert.rejects(openPanel(site.house, cast.admin, campaignId), knows);
  await plan();
  assert.deepEqual(await sheetsOf(early.personId), [craft]);
  await assert.rejects(give(early.personId, 1), knows);
  // So that there is one to be given later.
  await give(nth(curators, 1).personId, 2, false);
  await openPanel(site.house, cast.admin, campaignId);
});

test('who has received samples comes onto an open panel, and gets no blind sheet', async () => {
  const personId = await cast.add(
    { name: 'Bu Terima', email: 'terima@contoh.example' },
    { role: 'coManager', scope: { kind: 'campaign', id: campaignId }, from: site.today },
  );
  const who = present(await whoActs(site.house, personId, 'web'), 'a person');
  await receiveSample(site.house, who, {
    ...{ campaignId, no: 1, product: 'Lagi', amount: '1', storage: 'room' },
    ...{ allergens: ['soy'], remark: '', photo: null },
  });
  await grant(personId, 'curator');
  const institutionId = await institutionOf(2);
  await addPanelMember(site.house, cast.admin, { campaignId, personId, institutionId });
  await plan();
  assert.deepEqual(await sheetsOf(personId), [craft]);
  await assert.rejects(give(personId, 2), knows);
});

test('who is taken off, reads the list and comes again gets no blind sheet', async () => {
  const away = nth(curators, 0);
  const visitor = await officer(away);
  assert.deepEqual(await sheetsOf(away.personId), [1, 2, craft]);
  assert.equal((await visitor.send(`${base}/contoh`)).status, 403);
  const { personId } = away;
  const institutionId = await institutionOf(0);
  await removePanelMember(site.house, cast.admin, { campaignId, personId });
  assert.equal((await call(visitor, 'GET', '/samples')).status, 200);
  await addPanelMember(site.house, cast.admin, { campaignId, personId, institutionId });
  await plan();
  assert.deepEqual(await sheetsOf(personId), [craft]);
  await assert.rejects(give(personId, 1), knows);
});

test('labels, receipts and the end of a sample are not for whoever tastes', async () => {
  const taster = nth(curators, 1);
  const visitor = await officer(taster);
  const code = nth(codes, 1);
  const head = { number: 'TT-1', day: site.today, place: 'Metro', afterwards: 'Habis diuji.' };
  const signed = { 'row1-name': 'Bu Terima', 'row1-title': 'Penerima', 'row1-nip': '' };
  const issuing = `${base}/contoh/${code}/tanda-terima`;
  assert.equal(
    (await manager.post(issuing, { ...head, ...signed, giver: 'Pak Antar' })).status,
    303,
  );
  // So has whoever types a blind sheet of paper, which leads to the maker.
  clerk = await cast.add(
    { name: 'Pak Ketik', email: 'ketik@contoh.example' },
    { role: 'coManager', scope: { kind: 'campaign', id: campaignId }, from: site.today },
  );
  const blind = curationPaths.blindPaper(campaignId, code, taster.personId);
  assert.equal((await (await site.as(clerk)).send(blind)).status, 303);
  const { rows } = await site.house.database.pool.query(
    'select from application_sample_look where person_id in ($1, $2)',
    [cast.manager, clerk],
  );
  assert.equal(rows.length, 2, 'who issues a receipt has read whose the sample is');
  const [paper] = await papersOf(site.house.database, campaignId, 'sampleReceipt');
  const receipt = curationPaths.paper(campaignId, paper?.paperId ?? '');
  for (const path of [curationPaths.labels(campaignId), receipt]) {
    assert.equal((await manager.send(path)).status, 200, path);
    assert.equal((await visitor.send(path)).status, 403, path);
  }
  const asked = await call(visitor, 'GET', `/papers/${paper?.paperId}/pdf`);
  assert.equal(asked.code, 'sample.tasterSees');
  const ended = await visitor.post(`${base}/contoh/${code}`, { way: 'eaten', remark: '' });
  assert.equal(ended.status, 403);
  assert.equal((await manager.send(`${base}/contoh/${code}`)).status, 200);
});

test('who has tasted all, and then read the list, gets no further blind sheet', async () => {
  const { personId, who } = nth(curators, 1);
  assert.deepEqual(await sheetsOf(personId), [1, craft]);
  const scores = [{ criterion: 'rasa', score: '4', remark: '', seen: 0 }];
  await lockSheet(site.house, who, { campaignId, code: nth(codes, 0), scores });
  const visitor = await site.as(personId);
  // The blind sheet leads to the named one from here on.
  const locked = await (await visitor.send(`${base}/penilaian/contoh/${codes[0]}`)).text();
  const named = curationPaths.sheet(campaignId, nth(applicants, 0).applicationId);
  assert.ok(locked.includes(`href="${named}"`));
  const shown = await (await visitor.send(named)).text();
  assert.match(shown, /Keripik Uji 1\. Suhu ruang\. Alergen: Kedelai/);
  // A sheet of their own told them nothing of the others yet.
  await give(personId, 2);
  await give(personId, 2, false);
  assert.equal((await visitor.send(`${base}/contoh/${codes[0]}`)).status, 200);
  await assert.rejects(give(personId, 2), knows);
});

interface Row {
  verb: string;
  actor: string;
  details: object;
}

test('the journal names who read, and no code', async () => {
  const { rows } = await site.house.database.pool.query<Row>(
    "select verb, actor, details from journal where verb like 'curation.%Sample%' order by seq",
  );
  const [early, away, taster] = [3, 0, 1].map((at) => nth(curators, at).personId);
  assert.deepEqual(
    rows.filter(({ verb }) => verb === 'curation.lookAtSamples').map(({ actor }) => actor),
    [early, away, cast.manager, clerk, taster],
  );
  assert.deepEqual(
    rows.filter(({ verb }) => verb === 'curation.receiveSample').map(({ details }) => details),
    [{ no: 1 }, { no: 1 }, { no: 2 }],
  );
});
