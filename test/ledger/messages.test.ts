import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { day } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { type IncomingMessage, recordMessage } from '../../src/sales/actions/message.ts';
import { ruleOnRow } from '../../src/sales/actions/rule-on-row.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises } from './cast.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
});
after(() => house.close());

const ani = newId();
const budi = newId();
const at = day('2026-06-30');

/** "keripik 3 45rb", so many minutes after nine. */
function message(
  enterpriseId: string,
  over: Partial<IncomingMessage> & { minute?: number } = {},
): IncomingMessage {
  const { minute = 0, ...more } = over;
  return {
    ...{ enterpriseId, zone: 'WIB', provider: 'whatsapp', messageId: 'm1', onBehalf: false },
    ...{ sentBy: ani, sentAt: new Date(Date.UTC(2026, 5, 30, 2, minute)), text: 'keripik 3 45rb' },
    sale: {
      ...{ kind: 'sale', day: at, toDay: at, stream: 'campaign', channel: 'whatsapp' },
      ...{ amount: 45_000, quantity: 3, transactions: 1, product: 'keripik' },
    },
    ...more,
  };
}

const record = (one: IncomingMessage) => recordMessage(house, system('job'), one);

async function sums(enterpriseId: string) {
  const { pool } = house.database;
  const { rows } = await pool.query<{
    entries: number;
    omzet: number;
    disputed: number;
    messages: number;
  }>(
    `select coalesce(sum(orders), 0)::bigint as entries, coalesce(sum(omzet), 0)::bigint as omzet,
       (select coalesce(sum(disputed_rp), 0)::bigint from queue_item
         where enterprise_id = $1 and closed_at is null) as disputed,
       (select count(*) from sale_message where enterprise_id = $1) as messages
     from sales_day where enterprise_id = $1 and standing = 0`,
    [enterpriseId],
  );
  const queue = await pool.query<{ kind: string; points: number }>(
    `select kind, points from queue_item where enterprise_id = $1 and closed_at is null`,
    [enterpriseId],
  );
  return { ...rows[0], queue: queue.rows.map((item) => `${item.kind} ${item.points}`) };
}

async function assertSound(): Promise<void> {
  const findings = await checkLedger(house.database);
  assert.deepEqual(
    findings.filter((finding) => finding.broken > 0),
    [],
  );
}

const enterprise = async () => (await addEnterprises(house, 1))[0] ?? '';

test('E22: a message delivered three times is one entry', async () => {
  const id = await enterprise();
  const receipts = [];
  for (let i = 0; i < 3; i++) receipts.push(await record(message(id)));
  assert.deepEqual(
    receipts.map((one) => [one.outcome, one.isRepeat]),
    [
      ['recorded', false],
      ['recorded', true],
      ['recorded', true],
    ],
  );
  assert.equal(new Set(receipts.map((one) => one.entryId)).size, 1);
  assert.deepEqual(await sums(id), {
    ...{ entries: 1, omzet: 45_000, disputed: 0, messages: 1, queue: [] },
  });
  await assertSound();
});

test('E22: 64 deliveries at once are one entry and 64 receipts of it', async () => {
  const id = await enterprise();
  for (let round = 0; round < 10; round++) {
    const one = message(id, { messageId: `r${round}`, text: `keripik ${round} 45rb` });
    const receipts = await Promise.all(Array.from({ length: 64 }, () => record(one)));
    assert.deepEqual(new Set(receipts.map((receipt) => receipt.outcome)), new Set(['recorded']));
    assert.equal(receipts.filter((receipt) => !receipt.isRepeat).length, 1);
  }
  const expected = { entries: 10, omzet: 450_000, disputed: 0, messages: 10, queue: [] };
  assert.deepEqual(await sums(id), expected);
  await assertSound();
});

test('E22: the same words after four minutes are two entries and a question, in any order', async () => {
  const first = (id: string) => message(id);
  const second = (id: string) =>
    message(id, { messageId: 'm2', minute: 4, text: 'Keripik  3 45RB ' });
  const expected = {
    ...{ entries: 2, omzet: 90_000, disputed: 45_000, messages: 2, queue: ['same_message 70'] },
  };
  for (const order of [
    [first, second],
    [second, first],
    [second, first, second, first],
  ]) {
    const id = await enterprise();
    for (const make of order) await record(make(id));
    assert.deepEqual(await sums(id), expected);
  }
  await assertSound();
});

test('E22: after forty minutes, of another sender or with other words, nobody is asked', async () => {
  const others: Parameters<typeof message>[1][] = [
    { minute: 40 },
    { minute: 11 },
    { minute: 4, sentBy: budi },
    { minute: 4, text: 'keripik 3 45rb lagi' },
  ];
  for (const other of others) {
    const id = await enterprise();
    await record(message(id));
    await record(message(id, { messageId: 'm2', ...other }));
    const expected = { entries: 2, omzet: 90_000, disputed: 0, messages: 2, queue: [] };
    assert.deepEqual(await sums(id), expected);
  }
  await assertSound();
});

test('E22: the double is rejected by a ruling, and a third between asks only about itself', async () => {
  const id = await enterprise();
  await record(message(id));
  const { entryId } = await record(message(id, { messageId: 'm2', minute: 8 }));
  const { rows } = await house.database.pool.query<{ hash: string }>(
    'select hash from sale_order where enterprise_id = $1 and order_no = $2',
    [id, entryId],
  );
  const officer = { personId: newId(), via: 'web' as const };
  await ruleOnRow(house, officer, {
    ...{ enterpriseId: id, issuer: 'entry', orderNo: entryId, judgedHash: rows[0]?.hash ?? '' },
    ...{ counts: false, reason: 'terkirim dua kali' },
  });
  const settled = { entries: 1, omzet: 45_000, disputed: 0, messages: 2, queue: [] };
  assert.deepEqual(await sums(id), settled);
  await record(message(id, { messageId: 'm3', minute: 4 }));
  assert.deepEqual(await sums(id), {
    ...{ entries: 2, omzet: 90_000, disputed: 45_000, messages: 3, queue: ['same_message 70'] },
  });
  await assertSound();
});

test('the same id with other words is a conflict; what was counted stays', async () => {
  const id = await enterprise();
  await record(message(id));
  const edited = message(id, { text: 'keripik 3 54rb' });
  assert.equal((await record(edited)).outcome, 'conflict');
  assert.equal((await record(edited)).outcome, 'conflict');
  assert.equal((await record(message(id))).outcome, 'recorded');
  const queue = ['entry_conflict 60'];
  const expected = { entries: 1, omzet: 45_000, disputed: 0, messages: 1, queue };
  assert.deepEqual(await sums(id), expected);
  const kept = await house.database.pool.query(
    'select 1 from sale_entry_conflict where enterprise_id = $1',
    [id],
  );
  assert.equal(kept.rowCount, 1);
  await assertSound();
});

test('an id is its provider’s and its enterprise’s own; what cannot be is refused with reasons', async () => {
  const id = await enterprise();
  const other = await enterprise();
  await record(message(id));
  await record(message(id, { provider: 'sms', text: 'lain' }));
  await record(message(other));
  assert.equal((await sums(id)).messages, 2);
  assert.equal((await sums(other)).messages, 1);
  const sale = { ...message(id).sale, amount: 0, day: day('2026-07-09') };
  const refused = await record(message(id, { messageId: 'm9', sale }));
  assert.equal(refused.outcome, 'refused');
  assert.equal(refused.reasons.length, 3);
  assert.equal((await sums(id)).messages, 2);
});
