import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises, requestOf, saleOf } from './cast.ts';
import { type Schedule, schedules } from './drawn.ts';
import { writePartitioned } from './partitions.ts';
import { Run } from './schedules.ts';

const count = Number(process.env['LAGAWI_PARTITION_SCHEDULES'] ?? 30);

let house: TestGround;
let folder = '';
let partitioned: string[] = [];
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lagawi-partitions-'));
  partitioned = writePartitioned(folder);
  house = await testGround('2026-07-01T03:00:00Z', { migrations: folder });
});
after(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every table of enterprises can be partitioned by hash of enterprise_id', async () => {
  const { rows } = await house.database.pool.query<{ name: string; keyed: boolean }>(`
    select c.relname as name, coalesce(bool_and(exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'enterprise_id'
          and a.attnum = any(i.indkey))), false) as keyed
    from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisunique
    where c.relkind in ('r', 'p') and not c.relispartition
      and c.relnamespace = 'public'::regnamespace
      and exists (select 1 from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'enterprise_id' and not a.attisdropped)
    group by c.oid, c.relname order by 1`);
  // Across enterprises by design: claims of shops, stands at an event, the chain of the journal,
  // and applications, of which few become enterprises.
  const across = ['application', 'growth_event_stand', 'journal', 'storefront_claim'];
  assert.deepEqual(
    rows.filter((row) => !row.keyed && !across.includes(row.name)).map((row) => row.name),
    [],
  );
  const parents = await house.database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'p' order by 1`,
  );
  assert.deepEqual(
    parents.rows.map((row) => row.name),
    [...partitioned].sort(),
  );
  for (const name of ['sale_order', 'sale_line', 'sale_past', 'sales_day', 'sale_entry']) {
    assert.ok(partitioned.includes(name), name);
  }
});

let nth = 0;

async function holds(schedule: Schedule): Promise<void> {
  const ids = await addEnterprises(house, 2);
  const run = new Run(house, ids, schedule, nth++);
  await run.play(schedule.steps);
  for (const who of [0, 1]) assert.deepEqual(await run.actual(who), run.expected(who));
  const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
  assert.deepEqual(broken, []);
}

test(`${count} schedules give the folded ledger on the partitioned schema, too`, async () => {
  await fc.assert(fc.asyncProperty(schedules, holds), {
    ...{ numRuns: count, seed: 18, endOnFailure: true },
  });
});

test('one entry sent at once many times is one sale on the partitioned schema, too', async () => {
  const [id = ''] = await addEnterprises(house, 1);
  const sale = saleOf();
  const receipts = await Promise.all(
    Array.from({ length: 32 }, () => recordSales(house, requestOf(id, sale))),
  );
  assert.equal(receipts.filter(([receipt]) => !receipt?.isRepeat).length, 1);
});
