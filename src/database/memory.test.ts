import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { type TestGround, testGround } from '../../test/house.ts';
import { present } from '../kernel/assert.ts';
import { createAdministrator, createPerson, type Who, whoActs } from '../people/index.ts';
import { Memory, type Moment, mustHold, Outdated, sweepChanges } from './memory.ts';

let ground: TestGround;
let admin: Who;
before(async () => {
  ground = await testGround();
  const fields = { name: 'Ibu Admin', email: 'a@contoh.example', password: 'kopi robusta lampung' };
  admin = present(await whoActs(ground, await createAdministrator(ground, fields), 'cli'), 'she');
});
after(() => ground.close());

const person = () =>
  createPerson(ground, admin, { name: 'Bu Sari', email: `${crypto.randomUUID()}@contoh.example` });
/** As an account's person changes. better-auth's tables are written outside our acts. */
const change = (client: pg.ClientBase | pg.Pool) =>
  client.query('update auth_user set person_id = person_id');
const holds = async (moment: Moment) => {
  const client = await ground.database.pool.connect();
  try {
    await mustHold(client, new Set([moment]));
    return true;
  } catch (error) {
    assert.ok(error instanceof Outdated, String(error));
    return false;
  } finally {
    client.release();
  }
};

async function momentOf(memory: Memory): Promise<Moment> {
  for (let tries = 0; tries < 100; tries++) {
    const moment = await memory.use(async (now) => now);
    if (moment) return moment;
    await new Promise((resume) => setTimeout(resume, 5));
  }
  throw new Error('no moment ever began');
}

test('a moment holds until somebody’s access changes, and the next one begins after it', async () => {
  const memory = new Memory(ground.database);
  const moment = await momentOf(memory);
  await ground.database.pool.query('update auth_user set updated_at = now()');
  await person();
  assert.equal(await holds(moment), true, 'neither another field nor a new person closes a door');
  await change(ground.database.pool);
  assert.equal(await holds(moment), false);
  assert.equal(await holds(await momentOf(new Memory(ground.database))), true);
});

test('a change that was under way when the moment began counts once it is committed', async () => {
  const changer = await ground.database.pool.connect();
  try {
    await changer.query('begin');
    await change(changer);
    const moment = await momentOf(new Memory(ground.database));
    assert.equal(await holds(moment), true, 'what is not committed has not happened');
    await person();
    await changer.query('commit');
    assert.equal(await holds(moment), false);
  } finally {
    changer.release();
  }
});

test('memory finds once; it forgets what is outdated, and a failure of another kind is told', async () => {
  const memory = new Memory(ground.database);
  const moment = await momentOf(memory);
  let asked = 0;
  const find = async () => {
    asked += 1;
    return asked;
  };
  assert.deepEqual(
    [
      await moment.recall('a', find),
      await moment.recall('a', find),
      await moment.recall('b', find),
    ],
    [1, 1, 2],
  );
  assert.equal(await moment.recall('none', async () => null), null);
  assert.equal(await moment.recall('none', find), 3, 'what was not there may be there now');
  const ways: string[] = [];
  const said = await memory.use(async (now) => {
    ways.push(now ? 'remembered' : 'asked');
    if (now) throw new Outdated();
    return 'anew';
  });
  assert.deepEqual([said, ways], ['anew', ['remembered', 'asked']]);
  assert.notEqual(await momentOf(memory), moment);
  await assert.rejects(
    memory.use(() => Promise.reject(new Error('the disk is full'))),
    /disk is full/,
  );
});

test('an end that moves on changes nothing; one that is taken, or an emptied table, does', async () => {
  const { pool } = ground.database;
  const momentNow = () => momentOf(new Memory(ground.database));
  await pool.query(`insert into auth_session (id, token, user_id, way, expires_at, created_at, updated_at)
    select gen_random_uuid(), 'uji', id, 'code', now(), now(), now() from auth_user limit 1`);
  const shift = (by: string) =>
    pool.query('update auth_session set expires_at = expires_at + $1::interval', [by]);
  const moment = await momentNow();
  await shift('1 day');
  assert.equal(await holds(moment), true);
  await shift('-2 days');
  assert.equal(await holds(moment), false);
  const later = await momentNow();
  await pool.query('truncate auth_session');
  assert.equal(await holds(later), false);
});

test('numbers that another server gave are swept, and with them what they would hinder', async () => {
  const { pool } = ground.database;
  await pool.query("insert into access_change (xid) values ('999999999999')");
  const moment = await momentOf(new Memory(ground.database));
  assert.equal(await holds(moment), false);
  await sweepChanges(pool);
  assert.equal(await holds(moment), true);
});

test('changes of more than a day ago are swept', async () => {
  const { pool } = ground.database;
  await change(pool);
  await pool.query("update access_change set at = at - interval '2 days'");
  await change(pool);
  await sweepChanges(pool);
  const { rows } = await pool.query('select count(*) as n from access_change');
  assert.deepEqual(rows, [{ n: 1 }]);
});
