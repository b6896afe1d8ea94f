/** The replay’s mentoring: sessions of three kinds, tasks, readiness, media; figures that hold. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addEnterprise, enterpriseTargets } from '../src/enterprises/index.ts';
import { buildHouse, type House } from '../src/house.ts';
import { addDays, day } from '../src/kernel/day.ts';
import { createPerson, giveGrant } from '../src/people/index.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { lagawiCampaign } from './campaigns.ts';
import { walkAlong } from './mentoring.ts';
import { setOut } from './replay.ts';
import { campaignId, type Scene } from './scene.ts';
import { StoryClock } from './story.ts';

let ground: TestGround;
let house: House;
before(async () => {
  ground = await testGround();
  const story = new StoryClock();
  house = await buildHouse({ ...ground.config, simulation: true }, story.now);
  const campaign = lagawiCampaign();
  const scene = await setOut(house, story, [campaign]);
  const cast = campaign.truth.cast.slice(0, 8);
  const enterprises = new Map<string, string>();
  for (const one of cast) enterprises.set(one.key, await register(scene, one));
  await walkAlong(scene, cast, enterprises);
});
after(async () => {
  await house?.close();
  await ground?.close();
});

type Cast = ReturnType<typeof lagawiCampaign>['truth']['cast'][number];

function register({ story, by }: Scene, one: Cast): Promise<string> {
  const from = addDays(day('2022-03-20'), one.joinsOnDay);
  return story.at(new Date('2022-03-17T02:00:00Z'), async () => {
    const enterpriseId = await addEnterprise(house, by, {
      ...{ name: one.brand, zone: 'WIB', regionCode: one.regency },
      campaign: { campaignId, from },
    });
    const personId = await createPerson(house, by, {
      ...{ name: one.owner.name, phone: one.owner.phone },
    });
    const scope = { kind: 'enterprise' as const, id: enterpriseId };
    const right = { personId, role: 'producer' as const, scope, from: day('2022-03-01') };
    await giveGrant(house, by, right, (ids) => enterpriseTargets(house.database, ids));
    return enterpriseId;
  });
}

const told = async <T extends object>(sql: string): Promise<T[]> =>
  (await house.database.pool.query<T>(sql)).rows;

test('sessions of all three kinds were held, told of and mostly approved', async () => {
  const rows = await told<{ kind: string; held: number; approved: number }>(
    `select kind, count(*) filter (where state = 'held')::int as held,
       count(*) filter (where report = 'approved')::int as approved
     from mentoring_session group by kind order by kind`,
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['digital', 'media', 'onSite'],
  );
  for (const { kind, held, approved } of rows) {
    assert.ok(held > 0 && approved > 0 && approved <= held, `${kind}: ${approved} of ${held}`);
  }
  const [ends] = await told<{ moved: number; cancelled: number; waiting: number }>(
    `select (select count(*)::int from mentoring_move) as moved,
       count(*) filter (where state = 'cancelled')::int as cancelled,
       count(*) filter (where report = 'submitted')::int as waiting from mentoring_session`,
  );
  assert.ok(ends && ends.moved > 0 && ends.cancelled > 0 && ends.waiting > 0, JSON.stringify(ends));
});

test('tasks were ticked off by producers, and some are open', async () => {
  const [tasks] = await told<{ open: number; done: number; own: number }>(
    `select count(*) filter (where state = 'open')::int as open,
       count(*) filter (where state = 'done')::int as done,
       (select count(*)::int from mentoring_task_step s join person_grant g
          on g.person_id = s.made_by and g.role = 'producer'
          and g.scope_id = s.enterprise_id::text) as own
     from mentoring_task`,
  );
  assert.ok(tasks && tasks.open > 0 && tasks.done > 0, JSON.stringify(tasks));
  assert.equal(tasks.own, tasks.done);
});

test('readiness was asked before and after, and media tell of it', async () => {
  const [found] = await told<{ before: number; after: number; coverage: number }>(
    `select count(*) filter (where moment = 'before')::int as before,
       count(*) filter (where moment = 'after')::int as after,
       (select count(*)::int from mentoring_coverage) as coverage from mentoring_readiness`,
  );
  assert.ok(found && found.before >= found.after && found.after > 0, JSON.stringify(found));
  assert.equal(found.coverage, 6);
});
