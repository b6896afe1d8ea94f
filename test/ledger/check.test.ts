import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { act, system } from '../../src/journal/index.ts';
import { day } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { totalOf } from '../../src/sales/questions/total.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises, requestOf, saleOf } from './cast.ts';
import { byHand } from './journal-guard.ts';
import { fileOf, readingOf } from './readings.ts';

// What an administrator with SQL in hand may do to the tables, `check` must find.

let house: TestGround | null = null;
let enterpriseId = '';
beforeEach(async () => {
  await house?.close();
  house = await testGround('2026-07-01T03:00:00Z');
  enterpriseId = (await addEnterprises(house, 1))[0] ?? '';
  await addCampaign(house, enterpriseId);
  const file = fileOf({
    ...{ from: 0, to: 10, latestMinute: 1, authority: 3, detail: 1, salt: 0 },
    orders: ['A', 'B'].map((orderNo, nth) => ({
      ...{ orderNo, status: 'Selesai' as const, day: 1 + nth },
      lines: [{ price: 1000, quantity: 1 }],
    })),
  });
  await importFile(house, system('cli'), {
    ...{ enterpriseId, reading: readingOf(file), spoolFolder: house.config.varFolder },
  });
  await recordSales(house, requestOf(enterpriseId, saleOf({ amount: 500 })));
  assert.deepEqual(await broken(house), []);
});
after(() => house?.close());

async function broken(ground: TestGround): Promise<string[]> {
  const findings = await checkLedger(ground.database);
  return findings.filter((one) => one.broken > 0).map((one) => one.invariant);
}

/** Of June, counting everything; the enterprise is a member until the tenth. */
async function addCampaign(ground: TestGround, member: string): Promise<void> {
  await act(ground, system('cli'), async ({ sql, note, now }) => {
    await sql
      .insertInto('campaign')
      .values({
        ...{ campaign_id: 'uji', name: 'Uji', zone: 'WIB', created_at: now },
        ...{ window_from: '2026-06-01', window_to: '2026-06-30' },
      })
      .execute();
    await sql
      .insertInto('sale_definition')
      .values({
        ...{ campaign_id: 'uji', version: 1, words_id: 'semua', words_en: 'all', channels: null },
        ...{
          streams: ['campaign'],
          least_evidence: 'E',
          goods: 'own',
          reason: 'uji',
          decided_at: now,
        },
      })
      .execute();
    await sql
      .insertInto('participation')
      .values({
        ...{ enterprise_id: member, campaign_id: 'uji', from_day: day('2026-06-01') },
        until_day: day('2026-06-10'),
      })
      .execute();
    note({ verb: 'campaigns.create', thing: 'campaign', thingId: 'uji' });
  });
}

/** The edit, and what `check` has to say of it. */
async function editFinds(sql: string, expected: readonly string[]): Promise<void> {
  assert.ok(house);
  await byHand(house.database.pool, sql);
  assert.deepEqual(await broken(house), expected);
}

test('I4: an amount below zero is found, in heads and in what they left behind', async () => {
  await editFinds(
    `alter table sale_order drop constraint sale_order_not_negative;
     update sale_order set gross = -1000, omzet = -1000 where order_no = 'A';
     update sale_line set gross = -1000, omzet = -1000
       where (enterprise_id, snapshot_id) in (select enterprise_id, lines_id from sale_order where order_no = 'A');
     update sales_day set gross = -1000, omzet = -1000 where day = '2026-06-02';
     update sales_delta set gross = -1000, omzet = -1000 where day = '2026-06-02'`,
    ['I4 nothing is negative but a refund'],
  );
  // A refund is negative by nature.
  await editFinds(`update sale_order set is_refund = true where order_no = 'A'`, []);
});

test('I6: an order that an income report or evidence would supply is found', async () => {
  for (const role of ['income', 'evidence'])
    await editFinds(`update sale_import set role = '${role}'`, ['I6 evidence never counts']);
  await editFinds(`update sale_import set role = 'sales'`, []);
});

test('I15: a part of others’ goods that no name or line tells of is found', async () => {
  await editFinds(
    `insert into sale_not_own_name select distinct enterprise_id, lower(product), 1 from sale_line`,
    ['I15 goods of others stand apart'],
  );
  await editFinds('delete from sale_not_own_name', []);
  await editFinds(
    `insert into sale_not_own select enterprise_id, order_no, issuer_id, day, stream, channel,
       evidence, state, 1, lines, qty, gross, returned, voucher, omzet
     from sale_order where order_no = 'A'`,
    ['I1 day sums = ledger', 'I15 goods of others stand apart', 'I10 campaign total = its members'],
  );
  await editFinds('delete from sale_not_own', []);
});

test('I10: a day that was raised in the sums only, and a membership that counts twice, are found', async () => {
  assert.ok(house);
  const { byState } = await totalOf(house.database, { campaignId: 'uji' });
  // Two orders; the entry of 14 June is after the membership's end.
  assert.equal(byState.final.omzet, 2000);
  await editFinds(
    `update sales_day set omzet = omzet + 1, gross = gross + 1 where day = '2026-06-02'`,
    ['I1 day sums = ledger', 'I1 day sums = their deltas', 'I10 campaign total = its members'],
  );
  await editFinds(
    `update sales_day set omzet = omzet - 1, gross = gross - 1 where day = '2026-06-02'`,
    [],
  );
  await editFinds(
    `insert into participation (enterprise_id, campaign_id, from_day)
     values ('${enterpriseId}', 'uji', '2026-06-03')`,
    ['I10 campaign total = its members'],
  );
});

test('I10: an order outside membership or definition is in neither sum', async () => {
  const counts = async (omzet: number) => {
    assert.ok(house);
    const { byState } = await totalOf(house.database, { campaignId: 'uji' });
    assert.equal(byState.final.omzet, omzet);
  };
  await counts(2000);
  await editFinds(`update participation set until_day = null`, []);
  await counts(2500);
  await editFinds(
    `insert into sale_definition select campaign_id, 2, words_id, words_en, streams, '{bazaar}',
       least_evidence, reason, decided_at, decided_by, goods from sale_definition`,
    [],
  );
  await counts(500);
});
