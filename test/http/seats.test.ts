/** Two sectors on one list: ranks in each, and what becomes of the seat of whoever withdraws. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setSectors } from '../../src/campaigns/actions/setup.ts';
import { campaignOf } from '../../src/campaigns/index.ts';
import {
  admitParticipants,
  amendDecree,
  closePanel,
  enterDecree,
  lockSheet,
  openPanel,
  planSheets,
  sectorUse,
} from '../../src/curation/index.ts';
import { lettersOf } from '../../src/curation/questions/letters.ts';
import { setOf } from '../../src/curation/rules/criteria.ts';
import { selectSets } from '../../src/curation/store/criteria.ts';
import { present } from '../../src/kernel/assert.ts';
import {
  type Applicant,
  apply,
  decreeTyped,
  openCall,
  pass,
  propose,
  seatPanel,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
const campaignId = 'lagawi';
const told = [
  { sector: 'pangan', score: 5 },
  { sector: 'kriya', score: 4 },
  { sector: 'pangan', score: 4 },
  { sector: 'kriya', score: 4 },
  { sector: 'kriya', score: 2 },
  { sector: 'pangan', score: 3 },
  { sector: 'kriya', score: 1 },
];

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  const { house } = site;
  await openCall(site, cast, { seats: 4 });
  const sectors = [
    { code: 'pangan', name: 'Makanan dan minuman', kbli: '10, 11', quota: '2' },
    { code: 'kriya', name: 'Kerajinan', kbli: '16', quota: '2' },
  ];
  await setSectors(house, cast.admin, { campaignId, sectors }, sectorUse);
  applicants = [];
  for (const [i, { sector }] of told.entries())
    applicants.push(await apply(site, i + 1, { sector }));
  await pass(site, cast, ...applicants);
  const curators = await seatPanel(site, cast, 2);
  await planSheets(house, cast.admin, { campaignId, each: 2 });
  await openPanel(house, cast.admin, campaignId);
  const sets = await selectSets(house.database.read, campaignId);
  for (const { who } of curators) {
    for (const [i, { sector, score }] of told.entries()) {
      const { criteria } = present(setOf(sets, sector), 'a set for each sector');
      const scores = criteria.map(({ id }) => ({
        ...{ criterion: id, score: String(score), remark: '', seen: 0 },
      }));
      const { applicationId } = present(applicants[i], 'an applicant');
      await lockSheet(house, who, { campaignId, applicationId, scores });
    }
  }
  await closePanel(house, cast.admin, campaignId);
});
after(() => site.close());

interface Row {
  no: number;
  rank: number;
  sectorRank: number;
  outcome: string;
}

async function list(): Promise<Row[]> {
  const answer = await manager.send(`/api/v1/campaigns/${campaignId}/selection`);
  const { rows } = (await answer.json()) as { rows: Row[] };
  return rows.sort((a, b) => a.no - b.no);
}

test('each has a rank among all and one in the own sector; equals share both', async () => {
  const rows = await list();
  assert.deepEqual(
    rows.map(({ rank, sectorRank }) => [rank, sectorRank]),
    [
      [1, 1],
      [2, 1],
      [2, 2],
      [2, 1],
      [6, 3],
      [5, 3],
      [7, 4],
    ],
  );
});

test('who withdraws before the decree takes no seat, and the next of the sector has it', async () => {
  const outcomes = async () => (await list()).map(({ outcome }) => outcome);
  const before = ['passed', 'passed', 'passed', 'passed', 'waiting', 'waiting', 'waiting'];
  assert.deepEqual(await outcomes(), before);
  const anybody = await site.as(null);
  const left = await anybody.post(`${applicants[1]?.path}/mundur`, { confirms: '1' });
  assert.equal(left.status, 303);
  const after = ['passed', 'notSelected', 'passed', 'passed', 'passed', 'waiting', 'waiting'];
  assert.deepEqual(await outcomes(), after);
});

test('who waits reads the place; each membership has its days, also by a change', async () => {
  const { house, today } = site;
  await propose(site, cast);
  await enterDecree(house, cast.admin, { campaignId, ...decreeTyped(today) });
  const campaign = present(await campaignOf(house.database, campaignId), 'the campaign');
  const head = { number: 'SH-1', day: today, place: 'Metro', signatories: [] };
  const places = (await lettersOf(house.database, campaign, head)).flatMap(({ no, content }) => {
    const letter = JSON.stringify(content);
    const [, place] = /urutan (\d+) daftar cadangan/.exec(letter) ?? [];
    // It is the sector's quota that was full.
    if (place) assert.match(letter, /Kuota jenis produk Saudara sudah penuh/);
    return place ? [[no, place]] : [];
  });
  assert.deepEqual(places, [
    [6, '1'],
    [7, '1'],
  ]);
  assert.deepEqual(await admitParticipants(house, cast.admin, campaignId), { admitted: 4 });
  const change = await manager.send(`/kampanye/${campaignId}/kurasi/perubahan`);
  assert.match(
    await change.text(),
    /Makanan dan minuman: 1\. Keripik Uji 6[,;][\s\S]*Kerajinan: 1\. Keripik Uji/,
  );
  const anybody = await site.as(null);
  await anybody.post(`${applicants[0]?.path}/mundur`, { confirms: '1' });
  const applicationId = applicants[0]?.applicationId ?? '';
  await amendDecree(house, cast.admin, {
    ...{ campaignId, ...decreeTyped(today, 'SK 13') },
    ...{ leaves: [{ applicationId, cause: 'withdrew', reason: 'Pindah' }], upheld: [] },
  });
  assert.deepEqual(await admitParticipants(house, cast.admin, campaignId), { admitted: 1 });
  const { rows } = await house.database.pool.query(
    `select a.no, p.from_day as joined, p.until_day as left_on from application a
     join participation p using (enterprise_id) where p.campaign_id = a.campaign_id order by a.no`,
  );
  const { from } = cast.window;
  assert.deepEqual(rows, [
    { no: 1, joined: from, left_on: today },
    ...[3, 4, 5].map((no) => ({ no, joined: from, left_on: null })),
    { no: 6, joined: today, left_on: null },
  ]);
});
