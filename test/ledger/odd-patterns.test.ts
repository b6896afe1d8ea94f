/** Patterns that a person should ask about: found by the search, told with their grounds. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createCampaign } from '../../src/campaigns/index.ts';
import { joinCampaign } from '../../src/enterprises/index.ts';
import { system } from '../../src/journal/index.ts';
import { addDays, day } from '../../src/kernel/day.ts';
import { createAdministrator, type Who, whoActs } from '../../src/people/index.ts';
import { leaveQuestion } from '../../src/sales/actions/decide.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { searchDoubles } from '../../src/sales/actions/search-doubles.ts';
import { openQuestionsOf } from '../../src/sales/questions/queue.ts';
import { totalOf } from '../../src/sales/questions/total.ts';
import { oddAmong } from '../../src/sales/rules/odd-patterns.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises, requestOf, saleOf } from './cast.ts';

let house: TestGround;
let admin: Who;
before(async () => {
  house = await testGround('2026-06-18T03:00:00Z');
  const fields = { name: 'Ibu Admin', email: 'admin@contoh.example' };
  const id = await createAdministrator(house, { ...fields, password: 'kopi robusta lampung' });
  admin = (await whoActs(house, id, 'cli')) ?? assert.fail('an administrator');
});
after(() => house.close());

let nth = 0;
/** A campaign of 1 to 17 June with one member and these sales: days from the first, amounts. */
async function ledgerOf(sales: readonly (readonly [number, number])[]) {
  const campaignId = await createCampaign(house, admin, {
    ...{ id: `pola-${nth++}`, name: 'Kampanye', zone: 'WIB', from: '2026-06-01', to: '2026-06-17' },
  });
  const [enterpriseId = ''] = await addEnterprises(house, 1);
  await joinCampaign(house, admin, { enterpriseId, campaignId, from: '2026-06-01' });
  await add(enterpriseId, sales);
  return { campaignId, enterpriseId };
}

async function add(enterpriseId: string, sales: readonly (readonly [number, number])[]) {
  const entries = sales.map(([at, amount]) => {
    const on = addDays(day('2026-06-01'), at);
    return saleOf({ day: on, toDay: on, amount });
  });
  await recordSales(house, requestOf(enterpriseId, ...entries));
  await searchDoubles(house, system('job'));
}

const asked = async (campaignId: string) =>
  (await openQuestionsOf(house.database, { campaignId })).questions
    .filter(({ kind }) => kind === 'odd_pattern')
    .map(({ details: { what, from: _, to: __, campaignId: ___, ...grounds } }) => ({
      what,
      ...grounds,
    }));

test('an honest ledger is asked nothing', async () => {
  const { campaignId } = await ledgerOf(
    Array.from({ length: 17 }, (_, i) => [i, 15_000 * (1 + (i % 4))] as const),
  );
  assert.deepEqual(await asked(campaignId), []);
  // Twenty equal packs of small price on a day are twenty sales.
  const packs = await ledgerOf(Array.from({ length: 20 }, () => [3, 15_000] as const));
  assert.deepEqual(await asked(packs.campaignId), []);
});

test('round numbers and repeated amounts are asked about, with how many of how many', async () => {
  const round = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [n, n * 100_000] as const);
  const { campaignId } = await ledgerOf([...round, [10, 37_500]]);
  assert.deepEqual(await asked(campaignId), [{ what: 'round', sales: 10, round: 9 }]);
  const same = Array.from({ length: 8 }, (_, i) => [i, 123_456] as const);
  const other = await ledgerOf([...same, [9, 10_500], [10, 20_500]]);
  assert.deepEqual(await asked(other.campaignId), [
    { what: 'repeated', amount: 123_456, times: 8, sales: 10 },
  ]);
});

test('a last day far above the others is asked about once the others are many enough', async () => {
  const days = Array.from({ length: 7 }, (_, i) => [i, 20_500] as const);
  const { campaignId } = await ledgerOf([...days, [16, 250_300]]);
  assert.deepEqual(await asked(campaignId), [
    { what: 'lastDay', last: 250_300, total: 393_800, median: 20_500 },
  ]);
  const few = await ledgerOf([...days.slice(0, 3), [16, 250_300]]);
  assert.deepEqual(await asked(few.campaignId), []);
});

test('an answer holds for the numbers that it judged, and moves no figure', async () => {
  const round = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, n * 100_000] as const);
  const { campaignId, enterpriseId } = await ledgerOf(round);
  const before = (await totalOf(house.database, { campaignId })).byState.final.omzet;
  const { questions } = await openQuestionsOf(house.database, { campaignId });
  const [itemId = ''] = questions.map((one) => one.itemId);
  const by = { personId: admin.personId, via: 'web' as const };
  await leaveQuestion(house, by, { enterpriseId, itemId, reason: 'Harga borongan' });
  assert.deepEqual(await asked(campaignId), []);
  // A search that finds the same numbers does not ask again; another number does.
  await add(enterpriseId, [[11, 37_500]]);
  assert.deepEqual(await asked(campaignId), [{ what: 'round', sales: 11, round: 10 }]);
  const after = (await totalOf(house.database, { campaignId })).byState.final.omzet;
  assert.equal(after, before + 37_500);
  // When it is no longer so, the question lapses.
  await add(
    enterpriseId,
    [1, 2, 3, 4, 5].map((n) => [n, 20_500 + n]),
  );
  assert.deepEqual(await asked(campaignId), []);
});

test('files that were saved again, and files of one buyer, are asked about as files', () => {
  const file = {
    ...{ enterpriseId: 'e', importId: 'i', fileName: 'a.xlsx', from: null, to: null },
    ...{ isResaved: false, buyers: 3, share: 0.2, orders: 40 },
  };
  const whats = (over: object) =>
    oddAmong({ months: [], repeated: [], lastDays: [], files: [{ ...file, ...over }] }).map(
      ({ subject, details }) => `${subject}: ${details['share'] ?? ''}`,
    );
  assert.deepEqual(whats({}), []);
  assert.deepEqual(whats({ isResaved: true, share: 0.504 }), ['resaved i: ', 'largestBuyer i: 50']);
  assert.deepEqual(whats({ share: 0.9, orders: 9 }), []);
});
