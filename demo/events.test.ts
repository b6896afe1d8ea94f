/** The replay's events: who was called, who came, what was sold there, apart from the campaign. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addEnterprise } from '../src/enterprises/index.ts';
import { eventsOf } from '../src/growth/questions/events.ts';
import { pledgeSums } from '../src/growth/rules/pledges.ts';
import { selectPledges } from '../src/growth/store/pledges.ts';
import { buildHouse, type House } from '../src/house.ts';
import { day, dayIn } from '../src/kernel/day.ts';
import { checkLedger, totalOf } from '../src/sales/index.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { lagawiCampaign, todayCampaign } from './campaigns.ts';
import { eventStory } from './events.ts';
import { callToday } from './events-today.ts';
import { setOut } from './replay.ts';
import { at, campaignId } from './scene.ts';
import { StoryClock } from './story.ts';

const now = new Date();
const running = todayCampaign(now);
let ground: TestGround;
let house: House;
before(async () => {
  ground = await testGround();
  const story = new StoryClock();
  house = await buildHouse({ ...ground.config, simulation: true }, story.now);
  const lagawi = lagawiCampaign();
  const { truth } = lagawi;
  const scene = await setOut(house, story, [lagawi, running]);
  const exhibitors = [];
  for (const { brand, regency, products } of truth.cast) {
    const campaign = { campaignId, from: truth.window.from };
    const fields = { name: brand, regionCode: regency, campaign };
    const enterpriseId = await story.at(at('2022-03-16', '09:00'), () =>
      addEnterprise(house, scene.by, fields),
    );
    exhibitors.push({ enterpriseId, who: scene.by, product: products[0]?.name ?? '' });
  }
  const five = exhibitors.slice(0, 5).map(({ enterpriseId }) => enterpriseId);
  const play = eventStory({ scene, exhibitors, winners: async () => five });
  await play(day('2022-06-02'));
  await play(day('2022-06-02'));
  await play(null);
  const enterpriseIds = [];
  for (const name of ['Satu', 'Dua', 'Tiga', 'Empat']) {
    const campaign = { campaignId: running.id, from: running.truth.window.from };
    const fields = { name, regionCode: '18.71', campaign };
    enterpriseIds.push(await addEnterprise(house, scene.by, fields));
  }
  const today = dayIn('WIB', now);
  await callToday(scene, { campaignId: running.id, enterpriseIds, today });
});
after(async () => {
  await house?.close();
  await ground?.close();
});

test('an exhibition, the harvesting and the agenda of the G20, each with its people', async () => {
  const { events, elsewhere } = await eventsOf(house.database, campaignId);
  const told = events.map(({ kind, counts, sales, expected, reported }) => [
    ...[kind, counts.wants, counts.declines, counts.placed, counts.came, counts.absent],
    ...[sales.sellers, expected, reported],
  ]);
  assert.deepEqual(told, [
    ['forum', 0, 0, 3, 3, 0, 0, 0, 0],
    ['harvesting', 30, 0, 30, 27, 0, 23, 30, 28],
    ['exhibition', 28, 2, 28, 27, 1, 26, 27, 27],
  ]);
  assert.equal(elsewhere.sellers, 0, 'every sale is of an event');
});

test('the campaign of today calls its enterprises to one that is to come', async () => {
  const { events } = await eventsOf(house.database, running.id);
  const told = events.map(({ kind, counts, callUntil, fromDay }) => [
    ...[kind, counts.wants, counts.declines, counts.placed],
    (callUntil ?? '') > dayIn('WIB', now) && fromDay > (callUntil ?? ''),
  ]);
  assert.deepEqual(told, [['exhibition', 1, 1, 0, true]]);
});

test('what was sold there is no campaign sale, and the ledger holds', async () => {
  const total = await totalOf(house.database, { campaignId });
  assert.equal(total.byState.final.omzet, 0);
  const findings = await checkLedger(house.database);
  assert.deepEqual(
    findings.filter(({ broken }) => broken > 0),
    [],
  );
  const { events } = await eventsOf(house.database, campaignId);
  assert.ok(events.every(({ sells, sales }) => sells === sales.final + sales.provisional > 0));
});

test('four pledges: one realised in part, one lapsed, none added to the other currency', async () => {
  const sums = pledgeSums(await selectPledges(house.database.pool, { campaignId }));
  assert.deepEqual(
    sums.map((one) => [one.currency, one.count, one.realisedHundredths, one.lapsedHundredths]),
    [
      ['IDR', 3, 1_000_000_000, 960_000_000],
      ['USD', 1, 0, 0],
    ],
  );
});
