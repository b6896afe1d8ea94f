import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../../test/house.ts';
import { day } from '../../kernel/day.ts';
import { erasePerson, peopleList, setNik, whoActs } from '../index.ts';
import { mergesOf, twinPersons } from '../questions.ts';
import { type Cast, castOf, forgetNothing, refusals } from '../test-cast.ts';
import { keepPersonsApart, mergePersons, undoPersonMerge } from './merges.ts';

let house: TestGround;
let cast: Cast;
/** Bu Sari a second time, with a phone of her own and another enterprise. */
let again: string;
before(async () => {
  house = await testGround();
  cast = await castOf(house);
  again = await cast.add(
    { name: 'bu sari', phone: '0800 0000 0009' },
    { role: 'producer', scope: { kind: 'enterprise', id: cast.kopi }, from: day('2026-01-01') },
    { role: 'producer', scope: { kind: 'enterprise', id: cast.keripik }, from: day('2026-01-01') },
  );
});
after(() => house.close());

const admin = () => cast.as('admin');
const twins = async () =>
  (await twinPersons(house, await admin()))
    .map(({ names, grounds }) => [...[...names].sort(), ...grounds].join(' · '))
    .sort();
const merge = async (personId: string, intoId: string, reason = 'Orang yang sama') =>
  mergePersons(house, await admin(), { personId, intoId, reason });
const reachOf = async (personId: string) =>
  (await whoActs(house, personId, 'cli'))?.grants.map(({ scope }) => scope.id).sort();
const listed = async () =>
  (await peopleList(house, await admin(), { search: 'sari' })).people.map((one) => one.personId);

test('those who may be one are found by NIK, and by name at one enterprise', async () => {
  assert.deepEqual(await twins(), ['Bu Sari · bu sari · sameNameAndPlace']);
  const nik = '9901014105850001';
  for (const personId of [cast.ids.sari, again, cast.ids.tono]) {
    await setNik(house, await admin(), { personId, nik }, cast.targetsOf);
  }
  assert.deepEqual(await twins(), [
    'Bu Sari · Pak Tono · sameNik',
    'Bu Sari · bu sari · sameNameAndPlace · sameNik',
    'Pak Tono · bu sari · sameNik',
  ]);
  await keepPersonsApart(house, await admin(), [cast.ids.tono, cast.ids.sari]);
  assert.equal((await twins()).length, 2);
  assert.deepEqual(await refusals(twinPersons(house, await cast.as('manager'))), [
    'people.notAllowed',
  ]);
});

test('merged, one is shown, with the rights of both; undone, each is as before', async () => {
  const { sari } = cast.ids;
  await merge(again, sari);
  assert.deepEqual(await listed(), [sari]);
  assert.deepEqual(await reachOf(sari), [cast.keripik, cast.kopi].sort());
  // The other phone still opens what it opened.
  assert.deepEqual(await reachOf(again), [cast.keripik, cast.kopi].sort());
  const { into } = await mergesOf(house.database, again);
  assert.equal(into?.intoId, sari);
  assert.deepEqual(await twins(), []);
  assert.deepEqual(await refusals(merge(again, cast.ids.tono)), ['people.mergedAlready']);
  assert.deepEqual(await refusals(merge(sari, cast.ids.tono)), ['people.mergedAlready']);
  assert.deepEqual(await refusals(merge(cast.ids.tono, again)), ['people.mergedAlready']);
  await undoPersonMerge(house, await admin(), again);
  assert.deepEqual((await listed()).sort(), [sari, again].sort());
  assert.deepEqual(await reachOf(sari), [cast.keripik]);
  assert.deepEqual(await refusals(undoPersonMerge(house, await admin(), again)), [
    'people.notMerged',
  ]);
});

test('what makes no merge is refused, and nobody but an administrator merges', async () => {
  const { sari, tono, manager } = cast.ids;
  assert.deepEqual(await refusals(merge(sari, sari)), ['people.mergeSame']);
  assert.deepEqual(await refusals(merge(sari, tono, ' ')), ['people.changeNeedsReason']);
  // An officer's rights need a mail address.
  assert.deepEqual(await refusals(merge(manager, sari)), ['people.mergeNeedsMail']);
  const asked = { personId: sari, intoId: tono, reason: 'x' };
  assert.deepEqual(await refusals(mergePersons(house, await cast.as('manager'), asked)), [
    'people.notAllowed',
  ]);
});

test('two merges of one pair at once: one stands', async () => {
  const { sari } = cast.ids;
  const both = await Promise.allSettled([merge(again, sari), merge(sari, again)]);
  assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1);
});

test('an erasure takes whoever was merged into the person along', async () => {
  const { sari } = cast.ids;
  const { into } = await mergesOf(house.database, again);
  const stays = into ? into.intoId : again;
  await erasePerson(house, await admin(), stays, forgetNothing);
  const rows = await house.database.read
    .selectFrom('person')
    .select(['name', 'phone'])
    .where('person_id', 'in', [sari, again])
    .execute();
  assert.deepEqual(rows, [
    { name: '', phone: null },
    { name: '', phone: null },
  ]);
});
