import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, system } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises } from './cast.ts';

let house: TestGround;
before(async () => {
  house = await testGround();
});
after(() => house.close());

const site = (enterpriseId: string) => [enterpriseId, newId()];
const insert = `insert into site (enterprise_id, site_id, name) values ($1, $2, 'Dapur')`;

test('a write to a room’s table commits with its note', async () => {
  const [id = ''] = await addEnterprises(house, 1);
  await act(house, system('cli'), async ({ client, note }) => {
    await client.query(insert, site(id));
    note({ verb: 'enterprises.addSite', thing: 'site', thingId: id });
  });
});

test('a write that goes round the journal is refused by the guard of these tests', async () => {
  const [id = ''] = await addEnterprises(house, 1);
  await assert.rejects(
    house.database.pool.query(insert, site(id)),
    /a write to site without its journal note/,
  );
  const rows = await house.database.pool.query('select 1 from site where enterprise_id = $1', [id]);
  assert.equal(rows.rowCount, 0);
});

test('a note of the transaction before does not cover for this one', async () => {
  const [id = ''] = await addEnterprises(house, 1);
  const client = await house.database.pool.connect();
  try {
    await assert.rejects(client.query(insert, site(id)), /without its journal note/);
    await assert.rejects(
      client.query(`update enterprise set name = 'Lain' where enterprise_id = '${id}'`),
      /a write to enterprise without its journal note/,
    );
  } finally {
    client.release();
  }
});
