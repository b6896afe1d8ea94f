import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { day } from '../kernel/day.ts';
import { freezeBaselines, tellBaseline } from './actions/baseline.ts';
import { baselineOf, baselinesOfCampaign } from './questions/baseline.ts';
import { baselinePeriodsOf, currentBaselines } from './rules/baseline.ts';
import { type Cast, castOf, refusals } from './test-cast.ts';

let house: TestGround;
let cast: Cast;
before(async () => {
  // The window is 20 March to 17 June 2026.
  house = await testGround('2026-03-10T03:00:00Z');
  cast = await castOf(house);
});
after(() => house.close());

const tell = (who: Cast['sari'], more: object, period = 'month1') =>
  tellBaseline(house, who, {
    ...{ enterpriseId: cast.keripik, campaignId: 'lagawi', period },
    ...more,
  });
const state = async () => {
  const today = day(house.clock().toISOString().slice(0, 10));
  const found = await baselineOf(house.database, {
    ...{ enterpriseId: cast.keripik, campaignId: 'lagawi', today },
  });
  assert.ok(found);
  return found;
};
const current = async () => {
  const { versions, periods } = await state();
  return [...currentBaselines(versions, periods)].map(([period, one]) => [
    period,
    one.version,
    one.noData ? 'tidak ada data' : one.byEvidence,
    one.reason,
  ]);
};
const sums = (more: object) => ({ A: 0, B: 0, C: 0, D: 0, E: 0, ...more });

test('the periods are the three months before the window and its days a year before', () => {
  const spans = (from: string, to: string) =>
    baselinePeriodsOf({ from: day(from), to: day(to) }).map((one) => `${one.from} ${one.to}`);
  assert.deepEqual(spans('2026-03-20', '2026-06-17'), [
    '2025-12-20 2026-01-19',
    '2026-01-20 2026-02-19',
    '2026-02-20 2026-03-19',
    '2025-03-20 2025-06-17',
  ]);
  // Months without such a date end where they end, and no day is in two of them.
  assert.deepEqual(spans('2024-05-31', '2024-06-30'), [
    '2024-02-29 2024-03-30',
    '2024-03-31 2024-04-29',
    '2024-04-30 2024-05-30',
    '2023-05-31 2023-06-30',
  ]);
  assert.equal(spans('2024-02-29', '2024-02-29').at(-1), '2023-02-28 2023-02-28');
});

test('a period is told by evidence, anew as often as need be, and “no data” is no zero', async () => {
  await tell(cast.sari, { bRp: '2.500.000', eRp: '1jt', toldBy: 'Buku kas' });
  await tell(cast.sari, { bRp: '3.000.000', eRp: '1jt' });
  await tell(cast.sari, { noData: true }, 'yearBefore');
  assert.deepEqual(await current(), [
    ['month1', 2, sums({ B: 3_000_000, E: 1_000_000 }), ''],
    ['yearBefore', 1, 'tidak ada data', ''],
  ]);
  assert.deepEqual(await refusals(tell(cast.sari, {})), ['baseline.nothingTold @eRp']);
  assert.deepEqual(await refusals(tell(cast.sari, { aRp: '0', noData: true })), [
    'baseline.bothTold @noData',
  ]);
  assert.deepEqual(await refusals(tell(cast.sari, { aRp: 'banyak', bRp: '1,1,1' })), [
    'baseline.amountWrong @aRp',
    'baseline.amountWrong @bRp',
  ]);
  assert.deepEqual(await refusals(tell(cast.sari, { aRp: '0' }, 'month4')), [
    'baseline.noSuchPeriod',
  ]);
  const ofOther = { campaignId: 'lain', eRp: '1' };
  assert.deepEqual(await refusals(tell(cast.sari, ofOther)), ['enterprises.notMember']);
  assert.deepEqual(await refusals(tell(cast.tono, { eRp: '1' })), ['people.notFound']);
});

test('the campaign sees how much is told, page by page', async () => {
  const told = await baselinesOfCampaign(house.database, {
    ...{ campaignId: 'lagawi', today: day('2026-03-10'), page: 1 },
  });
  assert.deepEqual(told?.rows, [
    { enterpriseId: cast.keripik, name: 'Keripik Bu Sari', told: 2, noData: 1, sum: 4_000_000 },
  ]);
  assert.deepEqual([told?.count, told?.complete, told?.isFrozen], [1, 0, false]);
});

test('once frozen, only the manager restates, with a reason, and the old version stays', async () => {
  assert.deepEqual(await refusals(freezeBaselines(house, cast.sari, 'lagawi')), [
    'people.notFound',
  ]);
  await freezeBaselines(house, cast.manager, 'lagawi');
  assert.deepEqual(await refusals(freezeBaselines(house, cast.manager, 'lagawi')), [
    'baseline.alreadyFrozen',
  ]);
  assert.deepEqual(await refusals(tell(cast.sari, { eRp: '5jt', reason: 'Lupa' })), [
    'baseline.frozenForYou',
  ]);
  // Those who run the campaign reach the enterprise from the first day of its membership on.
  house.setNow('2026-03-20T03:00:00Z');
  assert.deepEqual(await refusals(tell(cast.manager, { eRp: '5jt' })), ['baseline.frozen @reason']);
  await tell(cast.manager, { eRp: '5jt', reason: 'Buku kas kedua ditemukan' });
  assert.deepEqual((await current())[0], [
    ...['month1', 3, sums({ E: 5_000_000 }), 'Buku kas kedua ditemukan'],
  ]);
  const { versions } = await state();
  assert.deepEqual(
    versions.filter((one) => one.period === 'month1').map((one) => one.isRestatement),
    [false, false, true],
  );
});

test('the window’s first day freezes by itself', async () => {
  const { kopi, tono } = cast;
  const asked = { enterpriseId: kopi, campaignId: 'lain', period: 'month1', eRp: '1' };
  assert.deepEqual(await refusals(tellBaseline(house, tono, asked)), ['baseline.frozenForYou']);
});
