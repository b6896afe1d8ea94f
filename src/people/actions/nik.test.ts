import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../../test/house.ts';
import { keyringPath, openKeyring, unseal } from '../../files/index.ts';
import { erasePerson, peopleList, personFor, setNik } from '../index.ts';
import { nikStanding } from '../questions.ts';
import {
  assertJournalKnowsNot,
  type Cast,
  castOf,
  forgetNothing,
  notesOn,
  refusals,
} from '../test-cast.ts';
import { lookAtNik } from './nik.ts';

// Region 99: invented.
const nik = '9901014105850001';

let house: TestGround;
let cast: Cast;
before(async () => {
  house = await testGround();
  cast = await castOf(house);
});
after(() => house.close());

const set = async (by: keyof Cast['ids'], person: keyof Cast['ids'], number: string) =>
  setNik(house, await cast.as(by), { personId: cast.ids[person], nik: number }, cast.targetsOf);
const rowOf = (personId: string) =>
  house.database.read
    .selectFrom('person_nik')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
const look = async (by: keyof Cast['ids'], of: keyof Cast['ids'] = 'sari') => {
  const who = await cast.as(by);
  return lookAtNik(house, who, await personFor(house, who, cast.ids[of], cast.targetsOf), (ids) =>
    cast.targetsOf(ids),
  );
};

test('a NIK is kept sealed, shown to few, and each look is noted', async () => {
  const { sari } = cast.ids;
  await set('manager', 'sari', '9901 0141 0585 0001');
  const row = await rowOf(sari);
  assert.ok(row);
  assert.equal(row.sealed.includes(Buffer.from(nik)), false);
  assert.equal(await look('manager'), nik);
  assert.equal(await look('sari'), nik);
  // A mentor passes codes on and mends a name, and still needs no number.
  assert.deepEqual(await refusals(look('mentor')), ['people.notAllowed']);
  assert.deepEqual(
    (await notesOn(house, sari)).map(({ verb }) => verb).filter((verb) => /Nik|lookAt/.test(verb)),
    ['people.setNik', 'people.lookAt', 'people.lookAt'],
  );
  await assertJournalKnowsNot(house, nik);
});

test('what cannot be a NIK is refused with what is wrong', async () => {
  for (const wrong of ['990101410585000', '9901014105850000', '9901013213850001', '00010141…']) {
    assert.deepEqual(await refusals(set('manager', 'sari', wrong)), ['people.nikWrong']);
  }
  assert.deepEqual(await refusals(set('tono', 'sari', nik)), ['people.notFound']);
});

test('a person is found by the whole NIK and by no part of it, under old keys, too', async () => {
  const { sari, tono } = cast.ids;
  const admin = await cast.as('admin');
  const find = async (ground: typeof house, search: string) =>
    (await peopleList(ground, admin, { nik: search })).people.map(({ personId }) => personId);
  assert.deepEqual(await find(house, nik), [sari]);
  // Never by the search that an address holds: addresses stand in histories and logs.
  assert.deepEqual((await peopleList(house, admin, { search: nik })).people, []);
  assert.deepEqual(await find(house, nik.slice(0, 15)), []);
  const path = keyringPath(house.config.varFolder);
  const ring = JSON.parse(readFileSync(path, 'utf8'));
  ring.keys.unshift({ purpose: 'identity', version: 2, hex: 'ab'.repeat(32) });
  writeFileSync(path, JSON.stringify(ring));
  const keyring = openKeyring(house.config.varFolder);
  const rotated = { ...house, files: { ...house.files, keyring } };
  assert.deepEqual(await find(rotated, nik), [sari]);
  const same = { personId: tono, nik };
  await setNik(rotated, admin, same, cast.targetsOf);
  assert.equal((await rowOf(tono))?.key_version, 2);
  assert.deepEqual((await find(rotated, nik)).sort(), [sari, tono].sort());
  assert.deepEqual(await nikStanding(rotated, sari), { isKnown: true, alsoAt: 1 });
});

test('a sealed number that was moved to another person does not open', async () => {
  const row = await rowOf(cast.ids.sari);
  assert.ok(row);
  const sealed = { bytes: row.sealed, version: row.key_version };
  const open = (boundTo: string) =>
    unseal(house.files.keyring, { purpose: 'identity', sealed, boundTo });
  assert.equal(open(cast.ids.sari), nik);
  assert.throws(() => open(cast.ids.tono), /authenticate/);
});

test('it goes when it is saved empty, and with an erasure', async () => {
  await set('sari', 'sari', '');
  assert.equal(await rowOf(cast.ids.sari), undefined);
  assert.deepEqual(await refusals(look('sari')), ['people.noNik']);
  await erasePerson(house, await cast.as('admin'), cast.ids.tono, forgetNothing);
  assert.equal(await rowOf(cast.ids.tono), undefined);
});
