/** Lists of six years come to 22.515 persons by the real matching; and how well it matches. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildHouse, type House } from '../src/house.ts';
import { trainingTotals } from '../src/training/index.ts';
import { candidatesOf } from '../src/training/rules/candidates.ts';
import { traineesOf } from '../src/training/rules/matching.ts';
import type { Decision } from '../src/training/words.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { labelledTrainees, qualityOf } from './labelled-trainees.ts';
import { setOut } from './replay.ts';
import { StoryClock } from './story.ts';
import { takeInTrainees, trainedTotal } from './training.ts';

let ground: TestGround;
let house: House;
before(async () => {
  ground = await testGround();
  const story = new StoryClock();
  house = await buildHouse({ ...ground.config, simulation: true }, story.now);
  await takeInTrainees(await setOut(house, story, []));
});
after(async () => {
  await house?.close();
  await ground?.close();
});

test('the replay counts as many persons as were published, of more rows', async () => {
  const { all, years } = await trainingTotals(house.database);
  assert.equal(all.persons, trainedTotal);
  assert.ok(all.persons <= all.attendances);
  assert.equal(years.at(-1)?.cumulative, trainedTotal);
  assert.equal(
    years.reduce((sum, { newPersons }) => sum + newPersons, 0),
    trainedTotal,
  );
  assert.deepEqual(
    years.map(({ year, enterprises }) => [year, enterprises === null]),
    // The lists of 2018 tell no enterprise, which is not none.
    [2017, 2018, 2019, 2020, 2021, 2022].map((year) => [year, year === 2018]),
  );
  const { rows } = await house.database.pool.query<{ taken: number; away: number }>(
    `select count(*)::integer as taken, count(*) filter (where not is_present)::integer as away
     from training_row`,
  );
  const [told] = rows;
  assert.ok(told && told.taken > all.attendances + 1_000 && told.away > 50, JSON.stringify(told));
});

test('nobody in it can be called, and no NIK is of a province', async () => {
  const { rows } = await house.database.pool.query<{ n: number }>(
    `select count(*)::integer as n from training_record where phone not like '+62000%'`,
  );
  assert.equal(rows[0]?.n, 0);
});

test('what numbers join is right; what people are asked about finds nearly all the rest', () => {
  const { records, truth } = labelledTrainees('uji', 4_000);
  const trainees = traineesOf(records, []);
  const alone = qualityOf(truth, trainees);
  assert.ok(alone.precision > 0.998, `precision ${alone.precision}`);
  assert.ok(alone.recall > 0.5, `recall ${alone.recall}`);
  const answers = candidatesOf(records, trainees).flatMap(({ records: [a, b] }): Decision[] =>
    truth.get(a) === truth.get(b) ? [{ kind: 'same', ids: [a, b] }] : [],
  );
  const answered = qualityOf(truth, traineesOf(records, answers));
  assert.equal(answered.precision > 0.998, true);
  assert.ok(answered.recall > 0.9, `recall ${answered.recall}`);
});
