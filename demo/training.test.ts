/** Lists of six years come to 22.515 persons by the real matching; and how well it matches. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addEnterprise } from '../src/enterprises/index.ts';
import { buildHouse, type House } from '../src/house.ts';
import { ownCertificates } from '../src/training/actions/own.ts';
import { certificateToTry, enterpriseLinksWhole, trainingTotals } from '../src/training/index.ts';
import { candidatesOf } from '../src/training/rules/candidates.ts';
import { traineesOf } from '../src/training/rules/matching.ts';
import type { Decision } from '../src/training/words.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { lagawiCampaign } from './campaigns.ts';
import { certifyTrainees } from './certificates.ts';
import { labelledTrainees, qualityOf } from './labelled-trainees.ts';
import { setOut } from './replay.ts';
import { StoryClock } from './story.ts';
import { linkTold, takeInTrainees, trainedTotal } from './training.ts';

let ground: TestGround;
let house: House;
before(async () => {
  ground = await testGround();
  const story = new StoryClock();
  house = await buildHouse({ ...ground.config, simulation: true }, story.now);
  const scene = await setOut(house, story, []);
  const { cast } = lagawiCampaign().truth;
  for (const { brand, regency } of cast) {
    const told = { name: brand, zone: 'WIB', regionCode: regency, sector: '' } as const;
    await addEnterprise(house, scene.by, told);
  }
  await takeInTrainees(scene, cast);
  await linkTold(scene);
  await certifyTrainees(scene);
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

interface Told {
  number: string;
  inForce: number;
  revoked: number;
  /** Papers that were signed for them. */
  papers: number;
}

test('whole batches and some persons have certificates; one was revoked and given anew', async () => {
  const { rows } = await house.database.pool.query<Told>(
    `select register_number as number, count(*) filter (where revoked_at is null)::integer as "inForce",
       count(revoked_at)::integer as revoked, count(p.paper_id)::integer as papers
     from training_certificate c left join paper p on p.subject_id = c.certificate_id::text
       and p.kind = 'trainingCertificate'
     group by register_number order by register_number`,
  );
  assert.deepEqual(
    rows.map(({ number, revoked }) => [number, revoked]),
    ['001', '002', '003', '004', '005'].map((nth) => [
      `SIMULASI/SERT/${nth}/2022`,
      nth === '003' ? 1 : 0,
    ]),
  );
  for (const { inForce, revoked, papers } of rows) assert.equal(papers, inForce + revoked);
  for (const { inForce } of rows.slice(0, 3))
    assert.ok(inForce >= 25 && inForce <= 50, `${inForce}`);
  assert.deepEqual(
    rows.slice(3).map(({ inForce }) => inForce),
    [1, 5],
  );
  const { rows: without } = await house.database.pool.query(
    `select from training_row r join training_list l using (list_id) join training_record t using (record_id)
     where l.state = 'booked' and r.is_present and r.batch_id in (select batch_id
         from training_certificate where register_number < 'SIMULASI/SERT/004')
       and not exists (select from training_certificate c join training_record o using (record_id)
         where o.trainee_id = t.trainee_id and c.batch_id = r.batch_id and c.revoked_at is null)`,
  );
  assert.equal(without.length, 0, 'nobody of a whole batch was left out');
});

test('some batches of the late years have invented partners', async () => {
  const { rows } = await house.database.pool.query<{ name: string; batches: number }>(
    `select p.name, count(*)::integer as batches
     from training_batch_partner join training_partner p using (partner_id)
       join training_batch using (batch_id)
     where from_day >= '2021-01-01' group by p.name order by p.name`,
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Bank Rekaan', 'Ekspedisi Contoh', 'Lembaga D', 'Lokapasar Simulasi'],
  );
  assert.ok(rows.every(({ batches }) => batches >= 3));
});

test('what is told for trying leads to a certificate, as it does for whoever was taught', async () => {
  const own = await certificateToTry(house.database);
  assert.ok(own);
  const asked = { number: own.phone, birthDay: own.birthDay, name: '', address: '127.0.0.1' };
  const [found] = await ownCertificates(house, asked);
  assert.match(found?.number ?? '', /^SIMULASI\/SERT\/001\/2022\/\d+$/);
  assert.ok(own.phone.startsWith('+62000'));
});

test('some enterprises of the registry are told of in lists: linked, or waiting for a look', async () => {
  const { candidates, linked, decisions } = await enterpriseLinksWhole(house.database);
  assert.equal(linked, 6);
  assert.ok(candidates.length >= 1, 'some are left to look at');
  const { cast } = lagawiCampaign().truth;
  const brands = new Set(cast.map(({ brand }) => brand));
  for (const { name, kind } of decisions) assert.ok(kind === 'same' && brands.has(name), name);
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
