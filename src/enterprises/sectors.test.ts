import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { setQuotas, setSectors } from '../campaigns/actions/setup.ts';
import { chooseSector } from './actions/registry.ts';
import { addEnterprise, addIdentifier } from './index.ts';
import { sectorsOfMembers } from './questions/sectors.ts';
import { type Cast, castOf, refusals } from './test-cast.ts';

const unused = async () => new Map();
let house: TestGround;
let cast: Cast;
before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
  cast = await castOf(house);
  await setQuotas(house, cast.manager, 'lagawi', { members: '2', finalists: '', winners: '' });
  const sectors = [
    { name: 'Pangan', kbli: '10', quota: '1' },
    { name: 'Kriya', kbli: '16', quota: '' },
  ];
  await setSectors(house, cast.manager, { campaignId: 'lagawi', sectors }, unused);
  const campaign = { campaignId: 'lagawi', from: '2026-03-20' };
  await addEnterprise(house, cast.manager, { name: 'Anyaman Ibu Ida', campaign });
});
after(() => house.close());

const members = async () =>
  (await sectorsOfMembers(house.database, 'lagawi')).members.map(
    ({ name, sector, by }) => `${name}: ${sector?.code ?? '–'} ${by ?? ''}`,
  );

test('a participant is in one sector: by its KBLI, unless somebody chose', async () => {
  const { keripik, kopi, manager, otherManager, sari } = cast;
  assert.deepEqual(await members(), ['Anyaman Ibu Ida: – ', 'Keripik Bu Sari: – ']);
  await addIdentifier(house, sari, keripik, { kind: 'kbli', number: '10794', edition: '2020' });
  await addIdentifier(house, sari, keripik, { kind: 'kbli', number: '16292', edition: '2020' });
  // Two lines of business, one sector: the first of the list that fits.
  assert.deepEqual(await members(), ['Anyaman Ibu Ida: – ', 'Keripik Bu Sari: pangan kbli']);
  const choose = (code: string, enterpriseId = keripik, who = manager) =>
    chooseSector(house, who, { campaignId: 'lagawi', enterpriseId, code });
  await choose('kriya');
  assert.deepEqual(await members(), ['Anyaman Ibu Ida: – ', 'Keripik Bu Sari: kriya person']);
  await choose('');
  assert.deepEqual(await members(), ['Anyaman Ibu Ida: – ', 'Keripik Bu Sari: pangan kbli']);
  assert.deepEqual(await refusals(choose('tidak-ada')), ['enterprises.sectorWrong @code']);
  assert.deepEqual(await refusals(choose('kriya', kopi)), ['people.notFound']);
  assert.deepEqual(await refusals(choose('kriya', keripik, otherManager)), ['people.notFound']);
  assert.deepEqual(await refusals(choose('kriya', keripik, sari)), ['people.notFound']);
});

test('a sector that the campaign gave up leaves its members to their KBLI', async () => {
  const { keripik, manager } = cast;
  await chooseSector(house, manager, {
    campaignId: 'lagawi',
    enterpriseId: keripik,
    code: 'kriya',
  });
  const sectors = [{ name: 'Pangan', kbli: '10', quota: '' }];
  await setSectors(house, manager, { campaignId: 'lagawi', sectors }, unused);
  assert.deepEqual(await members(), ['Anyaman Ibu Ida: – ', 'Keripik Bu Sari: pangan kbli']);
});
