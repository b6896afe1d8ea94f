/** Plans that change: sent twice, corrected, ended, planned anew, and for whom. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { addOfficer, type Office } from '../growth.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { call } from './api-call.ts';

let site: Site;
let cast: Cast;
let officer: Visitor;
let office: Office;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  office = await addOfficer(site, cast, {
    ...{ name: 'Pak Dinas', email: 'dinas@contoh.example', goals: 'Satu pasar baru' },
    enterpriseIds: [cast.keripik, cast.kopi],
  });
  officer = await site.as(office.officerId);
});
after(() => site.close());

const apiOf = (enterpriseId: string) => `/api/v1/enterprises/${enterpriseId}`;
const planApi = (enterpriseId: string) =>
  `${apiOf(enterpriseId)}/follow-up/${office.plans.get(enterpriseId)}`;

test('the same form sent twice is answered again; other content under its id is refused', async () => {
  const post = async (path: string, body: unknown) => {
    const { status, code } = await call(officer, 'POST', path, { body });
    return [status, code];
  };
  const otherwise = [409, 'growth.toldOtherwise'];
  const steps = `${planApi(cast.keripik)}/steps`;
  const step = { stepId: newId(), words: 'Urus PIRT', dueOn: addDays(site.today, 9) };
  assert.deepEqual(await post(steps, step), [200, '']);
  assert.deepEqual(await post(steps, step), [200, '']);
  assert.deepEqual(await post(steps, { ...step, words: 'Urus halal' }), otherwise);
  const later = { kind: 'moved', words: 'Menunggu', dueOn: addDays(site.today, 20) };
  assert.deepEqual(await post(`${steps}/${step.stepId}/news`, later), [200, '']);
  assert.deepEqual(await post(steps, step), [200, ''], 'what was put off since is still the same');

  const attempts = `${planApi(cast.keripik)}/checks/1/attempts`;
  const attempt = { attemptId: newId(), triedOn: addDays(site.today, -2), way: 'phone' };
  assert.deepEqual(await post(attempts, attempt), [200, '']);
  assert.deepEqual(await post(attempts, attempt), [200, '']);
  assert.deepEqual(await post(attempts, { ...attempt, way: 'visit' }), otherwise);

  const exports = `${apiOf(cast.keripik)}/exports`;
  const told = {
    ...{ exportId: newId(), country: 'MY', day: site.today, hsCode: '200899', value: '1.250' },
    ...{ currency: 'USD', document: 'PEB 1', source: 'Salinan' },
  };
  assert.deepEqual(await post(exports, told), [200, '']);
  assert.deepEqual(await post(exports, told), [200, '']);
  assert.deepEqual(await post(exports, { ...told, value: '9.999' }), otherwise);
  const { rows } = await site.house.database.pool.query<{ steps: number; notes: number }>(
    `select (select count(*)::int from growth_step) as steps,
       (select count(*)::int from journal where verb in ('growth.addStep', 'growth.tellAttempt',
          'growth.tellExport')) as notes`,
  );
  assert.deepEqual(rows[0], { steps: 1, notes: 3 }, 'each was kept and noted once');
});
