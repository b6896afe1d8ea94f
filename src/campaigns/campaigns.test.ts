import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { act, checkChain, journalOf } from '../journal/index.ts';
import { present } from '../kernel/assert.ts';
import { day } from '../kernel/day.ts';
import { Problem, Problems } from '../kernel/problem.ts';
import {
  createAdministrator,
  createPerson,
  giveGrant,
  type Who,
  whoActs,
} from '../people/index.ts';
import {
  addInstitution,
  campaignOf,
  createCampaign,
  currentDefinition,
  defaultDefinition,
  defineSale,
  definitionsOf,
  editCampaign,
  freezeCampaign,
  institutionsOf,
  listCampaigns,
  setInstitutions,
  setStages,
  weeks,
} from './index.ts';

let house: TestGround;
let admin: Who;
/** Manages lagawi-fest-2022 and no other. */
let manager: Who;

const lagawi = {
  name: 'Lagawi Fest 2022',
  place: 'Lampung',
  zone: 'WIB',
  from: '2022-03-20',
  to: '2022-06-17',
};
const id = 'lagawi-fest-2022';

before(async () => {
  house = await testGround('2022-03-01T03:00:00Z');
  const asId = async (personId: string) =>
    present(await whoActs(house, personId, 'cli'), `${personId} acts`);
  admin = await asId(
    await createAdministrator(house, {
      name: 'Ibu Admin',
      email: 'admin@contoh.example',
      password: 'kopi robusta lampung',
    }),
  );
  assert.equal(await createCampaign(house, admin, lagawi), id);
  const personId = await createPerson(house, admin, {
    name: 'Pak Manajer',
    email: 'manajer@contoh.example',
  });
  const scope = { kind: 'campaign', id } as const;
  const grant = { personId, role: 'campaignManager', scope, from: day('2022-01-01') } as const;
  await giveGrant(house, admin, grant, async () => []);
  manager = await asId(personId);
});
after(() => house.close());

async function refusals(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return [`${error.code}${error.field ? ` @${error.field}` : ''}`];
    if (error instanceof Problems) return error.all.map((one) => `${one.code} @${one.field}`);
    throw error;
  }
  return [];
}

const stage = (name: string, from: string, to: string) => ({ name, from, to });

test('a new campaign takes its address from its name and starts with a first definition', async () => {
  const campaign = await campaignOf(house.database, id);
  assert.deepEqual(campaign, {
    campaignId: id,
    name: 'Lagawi Fest 2022',
    place: 'Lampung',
    zone: 'WIB',
    window: { from: '2022-03-20', to: '2022-06-17' },
    isSimulation: false,
    createdAt: house.clock(),
    frozenAt: null,
    stages: [],
    institutions: [],
    definition: {
      ...defaultDefinition,
      version: 1,
      decidedAt: house.clock(),
      decidedBy: admin.personId,
    },
  });
  const pekan = weeks(present(campaign, 'it is there'));
  assert.equal(pekan.length, 13);
  assert.deepEqual(pekan.at(-1), { no: 13, from: '2022-06-12', to: '2022-06-17' });
});

test('a second campaign of the same address is refused in words, by the database', async () => {
  assert.deepEqual(await refusals(createCampaign(house, admin, lagawi)), ['campaigns.idTaken @id']);
});

test('a refused campaign names every field at once', async () => {
  const nothing = { name: ' ', zone: 'UTC', from: '2022-02-30', to: '' };
  assert.deepEqual(await refusals(createCampaign(house, admin, nothing)), [
    'campaigns.nameMissing @name',
    'campaigns.zoneWrong @zone',
    'campaigns.fromWrong @from',
    'campaigns.toWrong @to',
  ]);
  for (const name of ['Baru', 'L', 'ꦭꦒꦮꦶ'])
    assert.deepEqual(await refusals(createCampaign(house, admin, { ...lagawi, name })), [
      'campaigns.nameWithoutAddress @name',
    ]);
  const id = 'Dua Kata';
  assert.deepEqual(await refusals(createCampaign(house, admin, { ...lagawi, id })), [
    'campaigns.idWrong @id',
  ]);
  const long = { ...lagawi, name: 'Dua', from: '2022-06-17', to: '2032-06-17' };
  assert.deepEqual(await refusals(createCampaign(house, admin, long)), [
    'campaigns.windowTooLong @to',
  ]);
  const back = { ...lagawi, name: 'Dua', from: '2022-06-17', to: '2022-03-20' };
  assert.deepEqual(await refusals(createCampaign(house, admin, back)), [
    'campaigns.windowBackwards @to',
  ]);
});

test('whoever may not create or change a campaign is refused, and nothing changes', async () => {
  await createCampaign(house, admin, { ...lagawi, name: 'Lain' });
  assert.deepEqual(await refusals(createCampaign(house, manager, { ...lagawi, name: 'X1' })), [
    'people.notAllowed',
  ]);
  assert.deepEqual(await refusals(createCampaign(house, null, lagawi)), ['people.signInFirst']);
  // Of another campaign a manager is not even told that it is there.
  assert.deepEqual(await refusals(editCampaign(house, manager, 'lain', { name: 'Milikku' })), [
    'people.notFound',
  ]);
  assert.deepEqual(await refusals(defineSale(house, manager, 'lain', defaultDefinition)), [
    'people.notFound',
  ]);
  assert.equal((await campaignOf(house.database, 'lain'))?.name, 'Lain');
});

test('stages come in the order of their days, and wrong ones are named by their row', async () => {
  const kurasi = stage('Kurasi', '2022-03-13', '2022-03-14');
  const daftar = stage('Penjaringan', '2022-02-27', '2022-03-06');
  await setStages(house, manager, id, [kurasi, daftar]);
  assert.deepEqual((await campaignOf(house.database, id))?.stages, [
    { stageNo: 1, ...daftar },
    { stageNo: 2, ...kurasi },
  ]);
  const wrong = [kurasi, stage('', '2022-03-17', '2022-03-16')];
  assert.deepEqual(await refusals(setStages(house, manager, id, wrong)), [
    'campaigns.stageNameMissing @stage2-name',
    'campaigns.stageDaysWrong @stage2-from',
  ]);
});

test('institutions act under the names that the campaign gives their roles', async () => {
  const a = await addInstitution(house, admin, { name: ' Lembaga  A ' });
  const b = await addInstitution(house, manager, { name: 'Lembaga B', campaignId: id });
  assert.deepEqual(
    (await institutionsOf(house.database)).map((one) => one.name),
    ['Lembaga A', 'Lembaga B'],
  );
  await setInstitutions(house, manager, id, [
    { institutionId: b, role: 'coManager' },
    { institutionId: a, role: 'manager', roleName: 'Movement manager' },
  ]);
  assert.deepEqual((await campaignOf(house.database, id))?.institutions, [
    { institutionId: a, name: 'Lembaga A', role: 'manager', roleName: 'Movement manager' },
    {
      institutionId: b,
      name: 'Lembaga B',
      role: 'coManager',
      roleName: 'Manajer pendamping kampanye',
    },
  ]);
  const both = [a, b].map((institutionId) => ({ institutionId, role: 'manager' }));
  assert.deepEqual(await refusals(setInstitutions(house, manager, id, both)), [
    'campaigns.twoManagers @role',
  ]);
});

test('a definition gets new versions with their reasons, and none is ever edited', async () => {
  const asked = {
    words: { id: 'Hanya marketplace', en: 'Marketplaces only' },
    streams: ['campaign'],
    channels: ['tokopedia', 'shopee'],
    leastEvidence: 'B',
    reason: 'Rapat 12 Maret',
  };
  assert.equal(await defineSale(house, manager, id, asked), 2);
  const current = await currentDefinition(house.database, id);
  assert.deepEqual(current?.channels, ['shopee', 'tokopedia']);
  assert.deepEqual(
    (await definitionsOf(house.database, id)).map(({ version, reason }) => ({ version, reason })),
    [
      { version: 2, reason: 'Rapat 12 Maret' },
      { version: 1, reason: 'Definisi awal kampanye' },
    ],
  );
  assert.deepEqual(await refusals(defineSale(house, manager, id, { ...asked, reason: 'Lagi' })), [
    'campaigns.definitionSame',
  ]);
  const empty = {
    words: { id: '', en: '' },
    streams: [],
    channels: [],
    leastEvidence: 'F',
    reason: '',
  };
  assert.deepEqual(await refusals(defineSale(house, manager, id, empty)), [
    'campaigns.definitionWordsMissing @wordsId',
    'campaigns.definitionWordsMissing @wordsEn',
    'campaigns.streamsWrong @streams',
    'campaigns.channelsWrong @channels',
    'campaigns.evidenceWrong @leastEvidence',
    'campaigns.reasonMissing @reason',
  ]);
  await assert.rejects(
    house.database.pool.query(`update sale_definition set reason = 'x'`),
    /never changed or deleted/,
  );
});

test('of eight definitions at once each gets a version of its own', async () => {
  const campaignId = await createCampaign(house, admin, { ...lagawi, name: 'Serentak' });
  const versions = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      defineSale(house, admin, campaignId, {
        ...defaultDefinition,
        words: { id: `${i}`, en: `${i}` },
      }),
    ),
  );
  assert.deepEqual(versions.sort(), [2, 3, 4, 5, 6, 7, 8, 9]);
});

test('once a figure is closed, window, zone and stages stand; name and definition do not', async () => {
  const campaignId = await createCampaign(house, admin, { ...lagawi, name: 'Tertutup' });
  await editCampaign(house, admin, campaignId, { to: '2022-06-30', zone: 'WITA' });
  // The second closing finds it frozen and changes nothing.
  for (let i = 0; i < 2; i++) await act(house, admin, (act) => freezeCampaign(act, campaignId));
  assert.deepEqual(await refusals(editCampaign(house, admin, campaignId, { to: '2022-07-30' })), [
    'campaigns.frozen',
  ]);
  const stages = [stage('Baru', '2022-03-01', '2022-03-02')];
  assert.deepEqual(await refusals(setStages(house, admin, campaignId, stages)), [
    'campaigns.frozen',
  ]);
  await editCampaign(house, admin, campaignId, { name: 'Tertutup rapi' });
  const campaign = await campaignOf(house.database, campaignId);
  assert.deepEqual(campaign?.frozenAt, house.clock());
  assert.deepEqual([campaign?.name, campaign?.window.to], ['Tertutup rapi', '2022-06-30']);
});

test('every change has its note with ids and field names, and the chain holds', async () => {
  await editCampaign(house, manager, id, { name: 'Lagawi Fest', place: 'Lampung' });
  await editCampaign(house, manager, id, { name: 'Lagawi Fest' });
  const notes = await journalOf(house.database, { thing: 'campaign', thingId: id });
  assert.deepEqual(
    notes.map(({ verb }) => verb),
    [
      'campaigns.edit',
      'campaigns.define',
      'campaigns.setInstitutions',
      'campaigns.setStages',
      'campaigns.create',
    ],
  );
  assert.deepEqual(notes[0]?.details, { fields: ['name'] });
  assert.equal(notes[0]?.actor, manager.personId);
  assert.equal(await checkChain(house.database), null);
});

test('the list takes one query for one campaign and for three', async () => {
  const before = await countQueries(() => listCampaigns(house.database));
  await createCampaign(house, admin, { ...lagawi, name: 'Satu lagi' });
  await createCampaign(house, admin, { ...lagawi, name: 'Dua lagi' });
  assert.equal(before, 1);
  assert.equal(await countQueries(() => listCampaigns(house.database)), 1);
  assert.equal(await countQueries(() => campaignOf(house.database, id)), 4);
});

/** How many statements the pool runs meanwhile. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { pool } = house.database;
  let count = 0;
  const counted: { query: unknown }[] = [];
  const onAcquire = (client: unknown) => {
    // Each client's own `query` is looked past for the time of the work.
    const one = client as { query: (...args: unknown[]) => unknown };
    if (counted.includes(one)) return;
    counted.push(one);
    const query = one.query.bind(one);
    one.query = (...args) => {
      count += 1;
      return query(...args);
    };
  };
  pool.on('acquire', onAcquire);
  await work();
  pool.off('acquire', onAcquire);
  for (const one of counted) Reflect.deleteProperty(one, 'query');
  return count;
}
