/** The replay’s mentoring: sessions of three kinds, tasks, readiness, media; figures that hold. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addEnterprise, enterpriseTargets } from '../src/enterprises/index.ts';
import { buildHouse, type House } from '../src/house.ts';
import { addDays, dayIn, daysBetween } from '../src/kernel/day.ts';
import { silentMembers } from '../src/mentoring/questions/board.ts';
import { findRule } from '../src/mentoring/store/setup.ts';
import { createPerson, giveGrant } from '../src/people/index.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { type DemoCampaign, lagawiCampaign, todayCampaign } from './campaigns.ts';
import type { Enterprise } from './cast.ts';
import { walkAlong } from './mentoring.ts';
import { walkToday, withoutSession } from './mentoring-today.ts';
import { setOut } from './replay.ts';
import { campaignId, type Scene } from './scene.ts';
import { StoryClock } from './story.ts';

let ground: TestGround;
let house: House;
let ofToday: ReadonlyMap<string, string>;
const now = new Date();
const running = todayCampaign(now);
before(async () => {
  ground = await testGround();
  const story = new StoryClock();
  house = await buildHouse({ ...ground.config, simulation: true }, story.now);
  const campaign = lagawiCampaign();
  const scene = await setOut(house, story, [campaign, running]);
  const cast = campaign.truth.cast.slice(0, 8);
  const enterprises = await registered(scene, cast, campaign);
  await walkAlong(scene, cast, enterprises);
  ofToday = await registered(scene, running.truth.cast, running);
  await walkToday(scene, running, { enterprises: ofToday, now });
});
after(async () => {
  await house?.close();
  await ground?.close();
});

type Played = Pick<DemoCampaign, 'id' | 'truth'>;

async function registered(scene: Scene, cast: readonly Enterprise[], campaign: Played) {
  const enterprises = new Map<string, string>();
  for (const one of cast) enterprises.set(one.key, await register(scene, one, campaign));
  return enterprises;
}

function register({ story, by }: Scene, one: Enterprise, { id, truth }: Played): Promise<string> {
  const { from: first } = truth.window;
  const from = addDays(first, one.joinsOnDay);
  return story.at(new Date(`${addDays(first, -3)}T02:00:00Z`), async () => {
    const enterpriseId = await addEnterprise(house, by, {
      ...{ name: one.brand, zone: 'WIB', regionCode: one.regency },
      campaign: { campaignId: id, from },
    });
    const personId = await createPerson(house, by, {
      ...{ name: one.owner.name, phone: one.owner.phone },
    });
    const scope = { kind: 'enterprise' as const, id: enterpriseId };
    const right = { personId, role: 'producer' as const, scope, from: addDays(first, -19) };
    await giveGrant(house, by, right, (ids) => enterpriseTargets(house.database, ids));
    return enterpriseId;
  });
}

const told = async <T extends object>(sql: string): Promise<T[]> =>
  (await house.database.pool.query<T>(sql)).rows;

test('each session is of a module, and only food is told of its label', async () => {
  const [without] = await told<{ count: number }>(
    `select count(*)::int as count from mentoring_session s
     where not exists (select from mentoring_session_module o where o.session_id = s.session_id)`,
  );
  assert.equal(without?.count, 0);
  const labelled = await told<{ name: string }>(
    `select distinct e.name from mentoring_seat join enterprise e using (enterprise_id)
     where advice like '%kedaluwarsa%'`,
  );
  const all = [...lagawiCampaign().truth.cast, ...running.truth.cast];
  const sectors = labelled.map(({ name }) => all.find(({ brand }) => brand === name)?.sector);
  assert.ok(sectors.length > 0);
  assert.deepEqual([...new Set(sectors)], ['food']);
});

test('sessions of all three kinds were held, told of and mostly approved', async () => {
  const rows = await told<{ kind: string; held: number; approved: number }>(
    `select kind, count(*) filter (where state = 'held')::int as held,
       count(*) filter (where report = 'approved')::int as approved
     from mentoring_session where campaign_id = '${campaignId}' group by kind order by kind`,
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
       count(*) filter (where report = 'submitted')::int as waiting from mentoring_session
     where campaign_id = '${campaignId}'`,
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
       (select count(*)::int from mentoring_coverage) as coverage from mentoring_readiness
     where campaign_id = '${campaignId}'`,
  );
  assert.ok(found && found.before >= found.after && found.after > 0, JSON.stringify(found));
  assert.equal(found.coverage, 6);
});

test('the campaign of today was mentored in all three kinds, and some sessions are to come', async () => {
  const rows = await told<{ kind: string; held: number; approved: number }>(
    `select kind, count(*) filter (where state = 'held')::int as held,
       count(*) filter (where report = 'approved')::int as approved
     from mentoring_session where campaign_id = '${running.id}' and starts_at < now()
     group by kind order by kind`,
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['digital', 'media', 'onSite'],
  );
  for (const { kind, held, approved } of rows) assert.ok(held > 0 && approved > 0, kind);
  const [ends] = await told<{ coming: number; untold: number; future: number }>(
    `select count(*) filter (where state = 'planned' and starts_at > now()
         and starts_at < now() + interval '5 days')::int as coming,
       count(*) filter (where state = 'planned' and starts_at < now())::int as untold,
       count(*) filter (where state <> 'planned' and starts_at > now())::int as future
     from mentoring_session where campaign_id = '${running.id}'`,
  );
  assert.ok(ends && ends.coming > 1 && ends.untold > 0, JSON.stringify(ends));
  assert.equal(ends.future, 0);
  const [late] = await told<{ n: number }>(
    `select ((select count(*) from mentoring_record where sent_at > now())
       + (select count(*) from mentoring_report_step where made_at > now())
       + (select count(*) from mentoring_task_step where made_at > now()))::int as n`,
  );
  assert.equal(late?.n, 0, 'nothing was told before it is so');
});

test('its mentors walk with all, one of them with as many as the letter allows', async () => {
  const rows = await told<{ letter: string; load_max: number | null; load: number }>(
    `select letter, load_max, count(*)::int as load from mentoring_mentor m
       join mentoring_pairing p on p.mentor_id = m.person_id and p.campaign_id = m.campaign_id
     where m.campaign_id = '${running.id}' group by letter, load_max order by letter`,
  );
  const year = running.truth.window.from.slice(0, 4);
  assert.deepEqual(rows, [
    { letter: `SIMULASI/ST/031/${year}`, load_max: 5, load: 5 },
    { letter: `SIMULASI/ST/032/${year}`, load_max: null, load: 3 },
  ]);
  const [found] = await told<{ modules: number; open: number; done: number; before: number }>(
    `select (select count(*)::int from mentoring_module where campaign_id = '${running.id}') as modules,
       count(*) filter (where state = 'open')::int as open,
       count(*) filter (where state = 'done')::int as done,
       (select count(*)::int from mentoring_readiness where campaign_id = '${running.id}'
          and moment = 'before') as before
     from mentoring_task where campaign_id = '${running.id}'`,
  );
  assert.ok(found && found.modules > 5 && found.open > 0 && found.done > 0, JSON.stringify(found));
  assert.ok(found.before > 0 && found.before < running.truth.cast.length, 'asked of some');
});

test('its manager sees one that has been without a session for more than fourteen days', async () => {
  const today = dayIn('WIB', now);
  const rule = await findRule(house.database.read, running.id);
  const board = { campaignId: running.id, today, until: today, zone: 'WIB' as const, now, rule };
  const silent = await silentMembers(house.database, { ...board, limit: 20, offset: 0 });
  const one = silent.find(({ enterpriseId }) => enterpriseId === ofToday.get(withoutSession));
  assert.ok(one?.lastHeldAt, 'it came once');
  assert.ok(daysBetween(dayIn('WIB', one.lastHeldAt), today) > 14);
  assert.ok(silent.length < ofToday.size / 2, 'most had one lately');
});
