import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { checkChain } from '../journal/index.ts';
import { newId } from '../kernel/id.ts';
import {
  addEnterprise,
  editEnterprise,
  endMembership,
  enterpriseNames,
  enterpriseOf,
  enterpriseTarget,
  enterpriseTargets,
  enterpriseZones,
  joinCampaign,
  membersOf,
  searchEnterprises,
  setOwner,
} from './index.ts';
import { type Cast, castOf, countQueries, refusals } from './test-cast.ts';

let house: TestGround;
let cast: Cast;
before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
  cast = await castOf(house);
});
after(() => house.close());

const inLagawi = { campaign: { campaignId: 'lagawi', from: '2026-03-20' } };
const ended = { as: 'withdrawn', lastDay: '2026-05-01', reason: 'Pindah kota' };

async function member(name: string, over: { regionCode?: string; aliases?: string[] } = {}) {
  return addEnterprise(house, cast.manager, { name, ...over, ...inLagawi });
}

async function notesOf(enterpriseId: string) {
  const rows = await house.database.read
    .selectFrom('journal')
    .select(['verb', 'details', 'campaign_id'])
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => [row.verb, row.details, row.campaign_id]);
}

test('an enterprise joins a campaign as it is added, and takes its zone from its region', async () => {
  const id = await member(' Panda   Alami ', { regionCode: '18.71', aliases: ['Panda', 'Panda'] });
  const enterprise = await enterpriseOf(house.database, id);
  assert.deepEqual(enterprise, {
    enterpriseId: id,
    name: 'Panda Alami',
    zone: 'WIB',
    regionCode: '18.71',
    sector: '',
    createdAt: house.clock(),
    aliases: ['Panda'],
    owner: null,
    sites: [],
    products: [],
    storefronts: [],
    sources: [],
    identifiers: [],
    kbli: [],
    pending: [],
    pastZones: [],
    participations: [
      { campaignId: 'lagawi', from: '2026-03-20', until: null, endedAs: null, reason: '' },
    ],
  });
  assert.deepEqual(await notesOf(id), [
    ['enterprises.add', {}, 'lagawi'],
    ['enterprises.join', { from: '2026-03-20', until: null }, 'lagawi'],
  ]);
});

test('what the policy looks at comes in two queries for one and for three', async () => {
  assert.deepEqual(await enterpriseTarget(house.database, cast.keripik), {
    enterpriseId: cast.keripik,
    regionCode: '18.09',
    memberships: [{ campaignId: 'lagawi', from: '2026-03-20', until: null }],
  });
  assert.equal(await enterpriseTarget(house.database, newId()), null);
  assert.equal(await enterpriseTarget(house.database, 'bukan-id'), null);
  const ids = [cast.keripik, cast.kopi, await member('Tiga')];
  for (const some of [ids.slice(0, 1), ids]) {
    assert.equal(await countQueries(house, () => enterpriseTargets(house.database, some)), 1);
    assert.equal(await countQueries(house, () => enterpriseNames(house.database, some)), 1);
  }
});

test('every fault of a new enterprise is said at once', async () => {
  const wrong = {
    name: '',
    zone: 'UTC',
    regionCode: '18.99',
    campaign: { campaignId: 'lagawi', from: '2026-02-30' },
  };
  assert.deepEqual(await refusals(addEnterprise(house, cast.manager, wrong)), [
    'enterprises.nameMissing @name',
    'enterprises.regionWrong @regionCode',
    'enterprises.zoneWrong @zone',
    'enterprises.dayMissing @from',
  ]);
});

test('sending a new enterprise twice under one id adds one', async () => {
  const enterpriseId = newId();
  const add = () =>
    addEnterprise(house, cast.manager, { enterpriseId, name: 'Sekali', ...inLagawi });
  assert.equal(await add(), enterpriseId);
  assert.deepEqual(await refusals(add()), ['enterprises.idTaken']);
});

test('nobody changes an enterprise of another campaign, or learns that it is there', async () => {
  const { kopi, keripik, manager, otherManager, sari, tono } = cast;
  const table = [
    [sari, keripik, []],
    [manager, keripik, []],
    [tono, keripik, ['people.notFound']],
    [otherManager, keripik, ['people.notFound']],
    [sari, kopi, ['people.notFound']],
    [manager, newId(), ['people.notFound']],
    [null, keripik, ['people.signInFirst']],
  ] as const;
  for (const [who, id, expected] of table) {
    assert.deepEqual(
      await refusals(editEnterprise(house, who, id, { sector: 'pangan' })),
      expected,
    );
  }
  assert.equal((await enterpriseOf(house.database, kopi))?.sector, '');
  assert.deepEqual(await refusals(editEnterprise(house, cast.admin, newId(), {})), [
    'enterprises.notFound',
  ]);
  assert.deepEqual(await refusals(addEnterprise(house, sari, { name: 'Dua' })), [
    'people.notAllowed',
  ]);
  assert.deepEqual(
    await refusals(addEnterprise(house, otherManager, { name: 'Dua', ...inLagawi })),
    ['people.notFound'],
  );
});

test('an edit notes the names of the fields that changed, and an empty one nothing', async () => {
  const id = await member('Rafins');
  await editEnterprise(house, cast.manager, id, { name: 'Rafins Snack', aliases: ['Rafins'] });
  await editEnterprise(house, cast.manager, id, { name: 'Rafins Snack' });
  assert.deepEqual((await notesOf(id)).slice(2), [
    ['enterprises.edit', { fields: ['name', 'aliases'] }, null],
  ]);
});

test('a zone changes from a day on, or was a mistake; what was before stays known', async () => {
  const id = await member('Pindahan');
  const zones = () => enterpriseZones(house.database, id);
  const edit = (zone: string, zoneFrom: string) =>
    refusals(editEnterprise(house, cast.manager, id, { zone, zoneFrom }));
  await edit('WITA', '');
  assert.deepEqual(await zones(), { now: 'WITA', before: [] });
  await edit('WIB', '');
  for (const from of ['2026-06-16', '2026-02-30', 'besok']) {
    assert.deepEqual(await edit('WITA', from), ['enterprises.zoneFromWrong @zoneFrom'], from);
  }
  assert.deepEqual(await edit('WIB', '2026-05-01'), ['enterprises.zoneSame @zoneFrom']);
  assert.deepEqual(await edit('WITA', '2026-05-01'), []);
  assert.deepEqual(await edit('WIT', '2026-04-30'), ['enterprises.zoneFromWrong @zoneFrom']);
  assert.deepEqual(await edit('WIT', '2026-06-01'), []);
  const moved = [
    { zone: 'WIB', until: '2026-05-01' },
    { zone: 'WITA', until: '2026-06-01' },
  ];
  assert.deepEqual(await zones(), { now: 'WIT', before: moved });
  assert.deepEqual((await enterpriseOf(house.database, id))?.pastZones, moved);
  // Told again for the same day: there was no second move.
  assert.deepEqual(await edit('WITA', '2026-06-01'), []);
  assert.deepEqual(await zones(), { now: 'WITA', before: moved.slice(0, 1) });
});

test('a manager takes into the own campaign only an enterprise within reach', async () => {
  const join = { enterpriseId: cast.kopi, campaignId: 'lagawi', from: '2026-04-01' };
  assert.deepEqual(await refusals(joinCampaign(house, cast.manager, join)), ['people.notFound']);
  assert.deepEqual(await refusals(joinCampaign(house, cast.otherManager, join)), [
    'people.notFound',
  ]);
  assert.deepEqual(await refusals(joinCampaign(house, cast.tono, join)), ['people.notFound']);
  await joinCampaign(house, cast.admin, join);
  assert.equal((await enterpriseTarget(house.database, cast.kopi))?.memberships?.length, 2);
});

test('memberships of one campaign never overlap, also when two are sent at once', async () => {
  const id = await member('Tapis');
  const at = { enterpriseId: id, campaignId: 'lagawi' };
  assert.deepEqual(await refusals(joinCampaign(house, cast.admin, { ...at, from: '2026-06-01' })), [
    'enterprises.alreadyMember @from',
  ]);
  await endMembership(house, cast.manager, { ...at, ...ended });
  const again = Array.from({ length: 8 }, (_, i) =>
    refusals(joinCampaign(house, cast.admin, { ...at, from: `2026-05-1${i}` })),
  );
  const outcomes = await Promise.all(again);
  assert.equal(outcomes.filter((one) => one.length === 0).length, 1);
  assert.deepEqual(
    (await membersOf(house.database, 'lagawi', { text: 'tapis' })).rows.map((one) => [
      one.membership.endedAs,
      one.membership.until,
    ]),
    [[null, null]],
  );
});

test('a membership ends with a reason, which the journal does not repeat', async () => {
  const id = await member('Gugur');
  const at = { enterpriseId: id, campaignId: 'lagawi' };
  const wrong = { ...at, as: 'bosan', lastDay: '2026-03-01', reason: ' ' };
  assert.deepEqual(await refusals(endMembership(house, cast.manager, wrong)), [
    'enterprises.endWrong @as',
    'enterprises.endBeforeStart @lastDay',
    'enterprises.reasonMissing @reason',
  ]);
  await endMembership(house, cast.manager, { ...at, ...ended });
  assert.deepEqual(await refusals(endMembership(house, cast.admin, { ...at, ...ended })), [
    'enterprises.alreadyEnded',
  ]);
  // What a withdrawal hid may come out later; its last day stays where it was.
  const out = { as: 'disqualified', lastDay: '2026-06-01', reason: 'Bukan produk sendiri' };
  await endMembership(house, cast.admin, { ...at, ...out });
  const enterprise = await enterpriseOf(house.database, id);
  assert.deepEqual(enterprise?.participations, [
    {
      campaignId: 'lagawi',
      from: '2026-03-20',
      until: '2026-05-01',
      endedAs: 'disqualified',
      reason: 'Bukan produk sendiri',
    },
  ]);
  const notes = await notesOf(id);
  assert.deepEqual(notes.slice(2), [
    ['enterprises.withdrawn', { lastDay: '2026-05-01' }, 'lagawi'],
    ['enterprises.disqualified', { lastDay: '2026-05-01' }, 'lagawi'],
  ]);
  assert.doesNotMatch(JSON.stringify(notes), /Pindah|produk/);
});

test('an owner follows another from a day on, and one is owner at a time', async () => {
  const { keripik, manager, sari, tono } = cast;
  await setOwner(house, manager, keripik, { personId: sari.personId, from: '2020-01-01' });
  assert.deepEqual(
    await refusals(setOwner(house, manager, keripik, { personId: newId(), from: '2026-01-01' })),
    ['enterprises.noSuchPerson @personId'],
  );
  assert.deepEqual(
    await refusals(
      setOwner(house, manager, keripik, { personId: tono.personId, from: '2020-01-01' }),
    ),
    ['enterprises.ownerDayWrong @from'],
  );
  assert.deepEqual(
    await refusals(setOwner(house, sari, keripik, { personId: tono.personId, from: '2026-06-01' })),
    ['people.notAllowed'],
  );
  await setOwner(house, manager, keripik, { personId: tono.personId, from: '2026-06-01' });
  assert.deepEqual((await enterpriseOf(house.database, keripik))?.owner, {
    personId: tono.personId,
    from: '2026-06-01',
  });
});

test('search finds by part of a name and by other names, page by page, and takes % literally', async () => {
  const { database } = house;
  for (const i of [1, 2, 3]) await member(`Sambal ${i}`, { aliases: [`Pedas 100%_${i}`] });
  const names = async (search: Parameters<typeof searchEnterprises>[1]) =>
    (await searchEnterprises(database, search)).rows.map((one) => one.name);
  assert.deepEqual(await names({ text: 'SAMBAL' }), ['Sambal 1', 'Sambal 2', 'Sambal 3']);
  assert.deepEqual(await names({ text: '100%_2' }), ['Sambal 2']);
  assert.deepEqual(await names({ text: '100%%' }), []);
  assert.deepEqual(await names({ text: 'panda' }), ['Panda Alami']);
  assert.deepEqual(await names({ regionCode: '18.72' }), ['Kopi Pak Tono']);
  const second = await searchEnterprises(database, { text: 'sambal', page: 2, pageSize: 2 });
  assert.deepEqual(
    [second.rows.map((one) => one.name), second.total, second.page, second.pages],
    [['Sambal 3'], 3, 2, 2],
  );
  const other = await membersOf(database, 'lain');
  assert.deepEqual(
    other.rows.map((one) => one.name),
    ['Kopi Pak Tono'],
  );
});

test('lists take two queries with one line and with three', async () => {
  for (const text of ['Sambal 1', 'Sambal']) {
    const found = [
      () => membersOf(house.database, 'lagawi', { text }),
      () => searchEnterprises(house.database, { text }),
    ];
    for (const find of found) assert.equal(await countQueries(house, find), 2);
  }
  assert.equal(await countQueries(house, () => enterpriseOf(house.database, cast.keripik)), 9);
});

test('the journal’s chain holds over all of this', async () => {
  assert.equal(await checkChain(house.database), null);
});
