import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { whoActs } from '../people/index.ts';
import { keepEnterprisesApart, mergeEnterprises, undoEnterpriseMerge } from './actions/merges.ts';
import {
  addEnterprise,
  addIdentifier,
  editEnterprise,
  endMembership,
  enterpriseOf,
  joinCampaign,
  searchEnterprises,
} from './index.ts';
import { mergesOf, twinEnterprises } from './questions/merges.ts';
import { type TwinInput, twinsOf } from './rules/twins.ts';
import { type Cast, castOf, refusals } from './test-cast.ts';

let house: TestGround;
let cast: Cast;
/** Keripik Bu Sari once more, by its own name; in no campaign. */
let again: string;
before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
  cast = await castOf(house);
  const name = 'UD Keripik Bu Sari';
  again = await addEnterprise(house, cast.admin, { name, regionCode: '18.09' });
});
after(() => house.close());

const twins = async () =>
  (await twinEnterprises(house, cast.admin)).map(({ names, grounds }) => [
    ...[...names].sort(),
    ...grounds,
  ]);
const merge = (enterpriseId: string, intoId: string, reason = 'IKM yang sama') =>
  mergeEnterprises(house, cast.admin, { enterpriseId, intoId, reason });
const listed = async () =>
  (await searchEnterprises(house.database, { text: 'keripik' })).rows.map((one) => one.name);
const reachOf = async (personId: string) =>
  (await whoActs(house, personId, 'cli'))?.grants.map(({ scope }) => scope.id).sort();

test('those that may be one are found by number and by name, and kept apart for good', async () => {
  const { admin, keripik, kopi, tono, sari } = cast;
  assert.deepEqual(await twins(), [['Keripik Bu Sari', 'UD Keripik Bu Sari', 'sameName']]);
  const nib = { kind: 'nib', number: '0000000000031' };
  await addIdentifier(house, sari, keripik, nib);
  await addIdentifier(house, tono, kopi, nib);
  assert.equal((await twins()).length, 2);
  await keepEnterprisesApart(house, admin, [kopi, keripik]);
  assert.deepEqual(await twins(), [['Keripik Bu Sari', 'UD Keripik Bu Sari', 'sameName']]);
  assert.deepEqual(await refusals(twinEnterprises(house, cast.manager)), ['people.notAllowed']);
});

test('merged, one is listed and changed there; its people act for both; undone, all is as before', async () => {
  const { admin, keripik, sari } = cast;
  const ani = await cast.add(
    { name: 'Bu Ani', phone: '0800 0000 0010' },
    { role: 'producer', scope: { kind: 'enterprise', id: again }, from: '2026-01-01' as never },
  );
  await merge(again, keripik);
  assert.deepEqual(await listed(), ['Keripik Bu Sari']);
  assert.deepEqual(await reachOf(ani.personId), [again, keripik].sort());
  assert.deepEqual(await reachOf(sari.personId), [keripik]);
  assert.deepEqual(await refusals(editEnterprise(house, admin, again, { sector: 'pangan' })), [
    'enterpriseMerges.mergedAway',
  ]);
  // Its own page is still there, with all that it had.
  assert.equal((await enterpriseOf(house.database, again))?.name, 'UD Keripik Bu Sari');
  assert.equal((await mergesOf(house.database, again)).into?.intoId, keripik);
  assert.equal((await mergesOf(house.database, keripik)).from.length, 1);
  assert.deepEqual(await refusals(merge(keripik, cast.kopi)), ['enterpriseMerges.already']);
  assert.deepEqual(await refusals(merge(again, cast.kopi)), ['enterpriseMerges.already']);
  await undoEnterpriseMerge(house, admin, again);
  assert.deepEqual(await listed(), ['Keripik Bu Sari', 'UD Keripik Bu Sari']);
  assert.deepEqual(await reachOf(ani.personId), [again]);
  assert.deepEqual(await refusals(undoEnterpriseMerge(house, admin, again)), [
    'enterpriseMerges.notMerged',
  ]);
});

test('whoever still takes part in a campaign is not merged away', async () => {
  const { admin, keripik } = cast;
  assert.deepEqual(await refusals(merge(keripik, again)), ['enterpriseMerges.stillMember']);
  const days = { campaignId: 'lain', from: '2026-06-01' };
  await joinCampaign(house, admin, { enterpriseId: again, ...days });
  assert.deepEqual(await refusals(merge(again, keripik)), ['enterpriseMerges.stillMember']);
  await endMembership(house, admin, {
    ...{ enterpriseId: again, campaignId: 'lain', as: 'withdrawn' },
    ...{ lastDay: '2026-06-14', reason: 'Ternyata IKM yang sama' },
  });
  await merge(again, keripik);
  assert.deepEqual(await refusals(merge(again, again)), ['enterpriseMerges.same']);
  assert.deepEqual(
    await refusals(
      mergeEnterprises(house, cast.manager, {
        ...{ enterpriseId: again, intoId: keripik, reason: 'x' },
      }),
    ),
    ['people.notAllowed'],
  );
});

test('likeness is asked of those who share a number or the beginning of a name in one regency', () => {
  const one = (enterpriseId: string, name: string, more: Partial<TwinInput> = {}): TwinInput => ({
    ...{ enterpriseId, name, regionCode: '18.09', numbers: [], ownerId: null },
    ...more,
  });
  const found = (...all: TwinInput[]) =>
    twinsOf(all).map(({ ids, grounds }) => `${ids.join('')} ${grounds.join(' ')}`);
  assert.deepEqual(found(one('a', 'Rafins Snack'), one('b', 'Rafins')), ['ab likeName']);
  assert.deepEqual(found(one('a', 'Panda Alami'), one('b', 'Panda Alamy', { ownerId: 'x' })), [
    'ab likeName',
  ]);
  const owned = { ownerId: 'x' };
  assert.deepEqual(found(one('a', 'Kopi Jaya', owned), one('b', 'Tapis Indah', owned)), []);
  assert.deepEqual(found(one('a', 'Kopi Jaya', owned), one('b', 'kopi  jaya', owned)), [
    'ab sameName sameOwner',
  ]);
  assert.deepEqual(
    found(one('a', 'Kopi Jaya'), one('b', 'Kopi Jaya', { regionCode: '18.71' })),
    [],
  );
  // The same regency, told to the village.
  assert.equal(
    found(one('a', 'Kopi Jaya'), one('b', 'Kopi Jaya', { regionCode: '18.09.01' })).length,
    1,
  );
  // A common beginning of very many says nothing, and costs nothing.
  const many = Array.from({ length: 5000 }, (_, i) => one(`k${i}`, `Keripik nomor ${i}`));
  assert.deepEqual(twinsOf(many), []);
  assert.equal(found(...many, one('x', 'KERIPIK NOMOR 7')).length, 1);
  const nib = { numbers: ['nib 0000000000031'] };
  assert.deepEqual(found(one('a', 'Kopi', nib), one('b', 'Tapis', { ...nib, regionCode: '' })), [
    'ab sameNib',
  ]);
});
