/** What the replay tells of the time after the campaign: all of thirty, some not reached. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { papersOf, readClaims } from '../src/documents/index.ts';
import { addEnterprise } from '../src/enterprises/index.ts';
import { checkFigures, reachedIn, summed } from '../src/growth/questions/figures.ts';
import { selectExports } from '../src/growth/store/export.ts';
import { buildHouse, type House } from '../src/house.ts';
import { present } from '../src/kernel/assert.ts';
import { day } from '../src/kernel/day.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { exportGoodsOf } from './export-goods.ts';
import { followThirty } from './growth.ts';
import { lagawiTruth } from './lagawi.ts';
import { setOut } from './replay.ts';
import { at, campaignId } from './scene.ts';
import { StoryClock } from './story.ts';

let ground: TestGround;
let house: House;
before(async () => {
  ground = await testGround();
  const story = new StoryClock();
  house = await buildHouse({ ...ground.config, simulation: true }, story.now);
  const truth = lagawiTruth();
  const scene = await setOut(house, story, [{ id: campaignId, name: 'Lagawi', truth }]);
  const enterpriseIds: string[] = [];
  for (const { brand, regency } of truth.cast) {
    const campaign = { campaignId, from: truth.window.from };
    const fields = { name: brand, regionCode: regency, campaign };
    enterpriseIds.push(
      await story.at(at('2022-03-16', '09:00'), () => addEnterprise(house, scene.by, fields)),
    );
  }
  await followThirty({ scene, enterpriseIds, winners: enterpriseIds.slice(0, 5) });
});
after(async () => {
  await house?.close();
  await ground?.close();
});

test('thirty are followed; of two checks some are not reached, and later ones have no answer', async () => {
  const rows = await checkFigures(house.database, { campaignId, today: day('2022-10-03') });
  const told = [1, 3, 6, 12].map((month) => {
    const all = summed(rows.filter((row) => row.month === month));
    return [month, all.total, reachedIn(all), all.ends.unreached, all.ends.declined];
  });
  assert.deepEqual(told, [
    [1, 30, 27, 2, 1],
    [3, 30, 27, 2, 1],
    [6, 30, 0, 0, 0],
    [12, 30, 0, 0, 0],
  ]);
});

test('one hand-over with a paper that says SIMULASI; five are looked at, two export', async () => {
  const { rows } = await house.database.pool.query<Record<string, number>>(
    `select (select count(*)::int from growth_handover) as handovers,
       (select count(*)::int from growth_handover_plan) as plans,
       (select count(distinct enterprise_id)::int from growth_readiness) as ready,
       (select count(*)::int from growth_readiness_task) as gaps,
       (select count(*)::int from mentoring_task where words like 'Kesiapan ekspor%') as tasks`,
  );
  assert.deepEqual(rows[0], { handovers: 1, plans: 30, ready: 5, gaps: 1, tasks: 1 });
  const [paper] = await papersOf(house.database, campaignId, 'handover');
  assert.equal(readClaims(paper?.claims ?? '')?.isSimulation, true);
  const exports = await selectExports(house.database.pool, { campaignId });
  assert.deepEqual(
    exports.map(({ currency, valueRp }) => [currency, valueRp]),
    [
      ['SGD', null],
      ['USD', 31_363_200],
    ],
  );
});

test('what goes abroad is what its enterprise makes', async () => {
  const of = (key: string) =>
    exportGoodsOf(
      present(
        lagawiTruth().cast.find((one) => one.key === key),
        key,
      ),
    );
  assert.deepEqual(
    ['kopi-talungara', 'ikan-wairuna', 'tapis-selendara', 'dolanara'].map((key) => of(key).hsCode),
    ['090121', '160414', '621490', '950300'],
  );
  const { rows } = await house.database.pool.query<{ name: string; codes: string[] }>(
    `select e.name, array_agg(c) as codes
     from enterprise e join (select enterprise_id, unnest(hs_codes) as c from growth_trade
       union all select enterprise_id, hs_code from growth_export) x using (enterprise_id)
     group by e.name`,
  );
  assert.equal(rows.length, 2);
  for (const { name, codes } of rows) {
    const one = lagawiTruth().cast.find(({ brand }) => brand === name);
    for (const code of codes) assert.equal(code, exportGoodsOf(present(one, name)).hsCode, name);
  }
});

test('goals and steps fit what an enterprise makes', async () => {
  const { rows } = await house.database.pool.query<{ name: string; goals: string; words: string }>(
    `select e.name, p.goals, s.words from growth_plan p join enterprise e using (enterprise_id)
     join growth_step s using (enterprise_id, plan_id) order by e.name`,
  );
  assert.equal(rows.length, 30);
  const { cast } = lagawiTruth();
  for (const { name, goals, words } of rows) {
    const { sector } = present(
      cast.find(({ brand }) => brand === name),
      name,
    );
    assert.equal(/izin edar|halal/i.test(goals), sector === 'food', `${name}: ${goals}`);
    if (sector !== 'food') assert.doesNotMatch(words, /izin edar|halal/i, name);
    if (sector === 'machines') assert.match(`${goals} ${words}`, /TKDN/);
  }
  assert.equal(rows.filter(({ goals }) => /kesiapan ekspor/.test(goals)).length, 5);
});
