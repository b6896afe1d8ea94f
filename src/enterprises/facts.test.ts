import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { day } from '../kernel/day.ts';
import { recordFacts, strikeFacts } from './actions/facts.ts';
import { factsOf } from './questions.ts';
import { latest, type SizeFacts, sizesOf } from './rules/size.ts';
import { type Cast, castOf, refusals } from './test-cast.ts';

let house: TestGround;
let cast: Cast;
before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
  cast = await castOf(house);
});
after(() => house.close());

const told = { asOf: '2026-03-01', occasion: 'application' };

test('facts are told as of a day, as people write them', async () => {
  const { keripik, sari } = cast;
  const factId = await recordFacts(house, sari, keripik, {
    ...told,
    campaignId: 'lagawi',
    workersFemale: '3',
    workersMale: '1',
    ownerSex: 'female',
    capitalRp: 'Rp25.000.000',
    salesYearRp: '240jt',
    capacity: '1.500,5',
    capacityUnit: 'kg',
  });
  const [first] = await factsOf(house.database, keripik);
  assert.deepEqual(
    { ...first, recordedAt: null, recordedBy: null },
    {
      factId,
      ...told,
      campaignId: 'lagawi',
      workersFemale: 3,
      workersMale: 1,
      workersDisabled: null,
      ownerSex: 'female',
      capitalRp: 25_000_000,
      investmentRp: null,
      salesYearRp: 240_000_000,
      capacity: 1500.5,
      capacityUnit: 'kg',
      toldBy: '',
      recordedAt: null,
      recordedBy: null,
      struck: null,
    },
  );
  // Sent twice: kept once.
  await recordFacts(house, sari, keripik, { ...told, factId, workersMale: '1' });
  assert.equal((await factsOf(house.database, keripik)).length, 1);
});

test('what cannot be so is refused, every fault at once', async () => {
  const { keripik, kopi, sari } = cast;
  const asked = {
    asOf: '2026-06-16',
    occasion: 'kapan-kapan',
    workersFemale: '1',
    workersMale: '1',
    workersDisabled: '3',
    capitalRp: 'banyak',
    capacity: '500',
  };
  assert.deepEqual(await refusals(recordFacts(house, sari, keripik, asked)), [
    'facts.dayWrong @asOf',
    'facts.occasionWrong @occasion',
    'facts.rupiahWrong @capitalRp',
    'facts.disabledTooMany @workersDisabled',
    'facts.capacityWrong @capacity',
  ]);
  assert.deepEqual(await refusals(recordFacts(house, sari, keripik, told)), ['facts.nothingTold']);
  const ofOther = { ...told, campaignId: 'lain', workersMale: '1' };
  assert.deepEqual(await refusals(recordFacts(house, sari, keripik, ofOther)), [
    'enterprises.noSuchCampaign @campaignId',
  ]);
  assert.deepEqual(await refusals(recordFacts(house, sari, kopi, { ...told, workersMale: '1' })), [
    'people.notFound',
  ]);
});

test('a wrong fact is struck out, stays readable and counts no more', async () => {
  const { keripik, sari } = cast;
  const factId = await recordFacts(house, sari, keripik, {
    asOf: '2026-06-01',
    occasion: 'end',
    workersMale: '80',
  });
  const strike = (reason: string) => strikeFacts(house, sari, keripik, { factId, reason });
  assert.deepEqual(await refusals(strike(' ')), ['enterprises.reasonMissing @reason']);
  await strike('Salah ketik: 8');
  assert.deepEqual(await refusals(strike('Lagi')), ['facts.alreadyStruck']);
  const all = await factsOf(house.database, keripik);
  assert.deepEqual(
    all.map((one) => [one.asOf, one.workersMale, one.struck?.reason ?? null]),
    [
      ['2026-06-01', 80, 'Salah ketik: 8'],
      ['2026-03-01', 1, null],
    ],
  );
  assert.equal(latest(all.filter((one) => !one.struck))?.workersMale, 1);
});

test('the last word on each thing is the newest that says it', () => {
  const at = (asOf: string, more: object) => ({
    ...{ asOf: day(asOf), occasion: 'other', campaignId: null, ownerSex: null, toldBy: '' },
    ...{ workersFemale: null, workersMale: null, workersDisabled: null },
    ...{ capitalRp: null, investmentRp: null, salesYearRp: null, capacity: null },
    ...{ capacityUnit: '', recordedAt: new Date(0), ...more },
  });
  const known = latest([
    at('2026-01-01', { workersMale: 2, capitalRp: 7, capacity: 5, capacityUnit: 'kg' }),
    at('2026-05-01', { workersMale: 4 }),
  ] as Parameters<typeof latest>[0]);
  assert.deepEqual(
    [known?.asOf, known?.workersMale, known?.capitalRp, known?.capacity, known?.capacityUnit],
    ['2026-05-01', 4, 7, 5, 'kg'],
  );
  assert.equal(latest([]), null);
});

test('one enterprise is of several sizes, by the rules in force on the day', () => {
  const facts = (more: Partial<SizeFacts>): SizeFacts => ({
    ...{ workersFemale: null, workersMale: null, capitalRp: null, investmentRp: null },
    salesYearRp: null,
    ...more,
  });
  const sizes = (of: Partial<SizeFacts>, on = '2026-06-15') =>
    sizesOf(facts(of), day(on)).map(({ rule, size }) => `${rule.code} ${size}`);
  assert.deepEqual(
    sizes({
      capitalRp: 1_000_000_000,
      salesYearRp: 2_000_000_001,
      workersFemale: 15,
      workersMale: 4,
      investmentRp: 1_000_000_000,
    }),
    ['pp7Capital micro', 'pp7Sales small', 'permenperin64 medium'],
  );
  assert.deepEqual(sizes({ workersFemale: 20, workersMale: 0, investmentRp: 15_000_000_001 }), [
    'pp7Capital null',
    'pp7Sales null',
    'permenperin64 large',
  ]);
  // Half of the workers told is not a number of workers.
  assert.deepEqual(sizes({ workersFemale: 2, investmentRp: 1 }).at(-1), 'permenperin64 null');
  assert.equal(sizes({ capitalRp: 5_000_000_000 }, '2025-12-11').at(-1), 'tkdnIk small');
  assert.equal(sizes({ capitalRp: 5_000_000_001 }, '2025-12-11').at(-1), 'tkdnIk notSmall');
  assert.equal(sizes({ capitalRp: 1 }, '2025-12-12').length, 3);
  assert.deepEqual(sizes({ capitalRp: 1 }, '2020-06-15'), ['permenperin64 null']);
});
