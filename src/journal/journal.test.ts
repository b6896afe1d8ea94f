import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { newId } from '../kernel/id.ts';
import { act, checkChain, journalOf, system } from './index.ts';

let house: TestGround;
before(async () => {
  house = await testGround();
});
after(() => house.close());

const institution = (id: string) => ({
  institution_id: id,
  name: 'Lembaga A',
  created_at: house.clock(),
});

async function found(id: string) {
  await act(house, system('cli'), async ({ sql, note }) => {
    await sql.insertInto('institution').values(institution(id)).execute();
    note({ verb: 'campaigns.addInstitution', thing: 'institution', thingId: id });
  });
}

test('an act and its note are there together, and the chain holds', async () => {
  const id = newId();
  await found(id);
  const notes = await journalOf(house.database, { thing: 'institution', thingId: id });
  assert.deepEqual(
    notes.map(({ verb, via, actor }) => ({ verb, via, actor })),
    [{ verb: 'campaigns.addInstitution', via: 'cli', actor: null }],
  );
  assert.equal(await checkChain(house.database), null);
});

test('a write without a note does not commit', async () => {
  const id = newId();
  await assert.rejects(
    act(house, system('cli'), async ({ sql }) => {
      await sql.insertInto('institution').values(institution(id)).execute();
    }),
    /no write without its journal note/,
  );
  const rows = await house.database.read.selectFrom('institution').selectAll().execute();
  assert.ok(!rows.some((row) => row.institution_id === id));
});

test('a pipelined act is whole or not at all, and tells what failed first', async () => {
  const there = async (id: string) => {
    const rows = await house.database.read.selectFrom('institution').selectAll().execute();
    return rows.some((row) => row.institution_id === id);
  };
  const pipelined = (id: string, verb: `${string}.${string}`, opening = '') =>
    act(
      house,
      system('cli'),
      async ({ sql, note }) => {
        await sql.insertInto('institution').values(institution(id)).execute();
        note({ verb, thing: 'institution', thingId: id });
      },
      { opening, isPipelined: true },
    );
  const [good, unnoted, unopened] = [newId(), newId(), newId()];
  await pipelined(good, 'campaigns.addInstitution');
  assert.ok(await there(good));
  // The note is refused while COMMIT is on its way already.
  await assert.rejects(pipelined(unnoted, 'no.verb at all'), /journal_verb_check/);
  assert.ok(!(await there(unnoted)));
  const broken = pipelined(unopened, 'campaigns.addInstitution', 'select 1 / 0');
  await assert.rejects(broken, /division by zero/);
  assert.ok(!(await there(unopened)));
  await pipelined(newId(), 'campaigns.addInstitution');
  assert.equal(await checkChain(house.database), null);
});

test('thirty-two acts at once make one gapless chain', async () => {
  await Promise.all(Array.from({ length: 32 }, () => found(newId())));
  assert.equal(await checkChain(house.database), null);
});

test('acts of a crowd that each ask something beside their transaction do not stop each other', async () => {
  const crowd = Array.from({ length: 80 }, async () => {
    const id = newId();
    await act(house, system('cli'), async ({ sql, note }) => {
      await sql.insertInto('institution').values(institution(id)).execute();
      await house.database.pool.query('select count(*) from institution');
      note({ verb: 'campaigns.addInstitution', thing: 'institution', thingId: id });
    });
  });
  await Promise.all(crowd);
  assert.equal(await checkChain(house.database), null);
});

test('the journal refuses an edit, and one forced by an administrator is found', async () => {
  await found(newId());
  const { pool } = house.database;
  await assert.rejects(pool.query(`update journal set verb = 'x.y'`), /never changed or deleted/);
  await pool.query('alter table journal disable trigger all');
  await pool.query(`update journal set details = '{"amount": 1}' where seq = 2`);
  assert.deepEqual(await checkChain(house.database), { seq: 2 });
});
