/** E38 through PostgreSQL: closed figures, what came after them, and that nothing changes them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createCampaign } from '../../src/campaigns/index.ts';
import { act, system } from '../../src/journal/index.ts';
import { day } from '../../src/kernel/day.ts';
import { Problems } from '../../src/kernel/problem.ts';
import { createAdministrator, type Who, whoActs } from '../../src/people/index.ts';
import { closeCampaign, restateCampaign } from '../../src/sales/actions/close.ts';
import { correctOrder } from '../../src/sales/actions/correct.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import { searchDoubles } from '../../src/sales/actions/search-doubles.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { statementOf, statementsOf } from '../../src/sales/questions/statements.ts';
import { totalOf } from '../../src/sales/questions/total.ts';
import type { Cause } from '../../src/sales/rules/statement.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises, requestOf, saleOf } from './cast.ts';
import { guardJournal } from './journal-guard.ts';
import { fileOf, type OrderSpec, readingOf } from './readings.ts';

let house: TestGround;
let admin: Who;
before(async () => {
  house = await testGround('2026-06-17T03:00:00Z');
  await guardJournal(house.database.pool);
  const personId = await createAdministrator(house, {
    name: 'Ibu Admin',
    email: 'admin@contoh.example',
    password: 'kopi robusta lampung',
  });
  admin = (await whoActs(house, personId, 'cli')) ?? assert.fail('an administrator');
});
after(() => house.close());

/** Campaigns so far, whose order numbers are their own; and files, whose bytes are. */
let nth = 0;
let files = 0;

/** A campaign of 1 to 17 June with so many members; it is the 17th. */
async function campaignWith(members: number): Promise<{ campaignId: string; ids: string[] }> {
  house.setNow('2026-06-17T03:00:00Z');
  const campaignId = await createCampaign(house, admin, {
    ...{ id: `uji-${nth++}`, name: 'Kampanye Uji', zone: 'WIB' },
    ...{ from: '2026-06-01', to: '2026-06-17' },
  });
  const ids = await addEnterprises(house, members);
  await join(campaignId, ids);
  return { campaignId, ids };
}

async function join(campaignId: string, ids: readonly string[]): Promise<void> {
  await act(house, system('cli'), async ({ sql, note }) => {
    for (const enterprise_id of ids) {
      await sql
        .insertInto('participation')
        .values({ enterprise_id, campaign_id: campaignId, from_day: '2026-06-01' })
        .execute();
      note({ verb: 'enterprises.join', thing: 'enterprise', thingId: enterprise_id, campaignId });
    }
  });
}

const order = (orderNo: string, price: number, over: Partial<OrderSpec> = {}): OrderSpec => ({
  ...{ orderNo: `${nth}-${orderNo}`, status: 'Selesai', day: 3, lines: [{ price, quantity: 1 }] },
  ...over,
});

/** An export of 1 June and so many days; the longer one is the newer one. */
async function load(enterpriseId: string, to: number, orders: OrderSpec[]): Promise<string> {
  const { importId } = await importFile(house, system('job'), {
    enterpriseId,
    reading: readingOf(
      fileOf({
        ...{ from: 0, to, latestMinute: to, authority: 3, detail: 1, salt: files++ },
        orders,
      }),
    ),
    spoolFolder: house.config.varFolder,
  });
  return importId ?? assert.fail('an import');
}

async function close(campaignId: string) {
  const { no } = await closeCampaign(house, system('web'), { campaignId });
  return statementOf(house.database, { campaignId, no });
}

async function restate(campaignId: string) {
  const latest = (await statementsOf(house.database, campaignId)).at(-1);
  const { no } = await restateCampaign(house, system('web'), {
    campaignId,
    restates: latest?.statementId ?? '',
  });
  return statementOf(house.database, { campaignId, no });
}

type Stated = Awaited<ReturnType<typeof statementOf>>;

/** `X returns -100` for each change, by the places of the enterprises. */
function changesOf({ changes }: Stated, ids: readonly string[]): [string, Cause, number][] {
  return changes
    .map((one): [string, Cause, number] => [
      'XYZ'[ids.indexOf(one.enterpriseId)] ?? '?',
      one.cause,
      one.omzet,
    ])
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

async function assertSound(): Promise<void> {
  const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
  assert.deepEqual(broken, []);
}

test('E38: closed with 1.000 it stays so; a return and a late file make a restatement of 950', async () => {
  const { campaignId, ids } = await campaignWith(2);
  const [x = '', y = ''] = ids;
  const [a, b, c] = [order('A', 100), order('B', 500), order('C', 400)];
  await load(x, 10, [a, b]);
  await load(y, 10, [c]);
  const first = await close(campaignId);
  assert.deepEqual([first.no, first.total.omzet, first.restates], [1, 1000, null]);
  assert.deepEqual(
    first.members.map(({ enterpriseId, omzet, ledgerSeq }) => [enterpriseId, omzet, ledgerSeq]),
    [
      [x, 600, 1],
      [y, 400, 1],
    ].sort(),
  );

  house.setNow('2026-07-01T03:00:00Z');
  await load(x, 20, [{ ...a, returned: 1 }, b]);
  await load(y, 20, [c, order('D', 50)]);
  assert.deepEqual(await statementOf(house.database, { campaignId, no: 1 }), first);
  assert.equal((await totalOf(house.database, { campaignId })).byState.final.omzet, 950);
  // What was known when it was closed is what it says.
  const then = await totalOf(house.database, { campaignId, knownAt: first.cutOff });
  assert.equal(then.byState.final.omzet, 1000);

  const second = await restate(campaignId);
  assert.deepEqual(
    [second.no, second.total.omzet, second.restates],
    [2, 950, { statementId: first.statementId, hash: first.hash }],
  );
  assert.deepEqual(changesOf(second, ids), [
    ['X', 'returns', -100],
    ['Y', 'lateSales', 50],
  ]);
  assert.deepEqual(await statementOf(house.database, { campaignId, no: 1 }), first);
  await assertSound();
});

test('a restatement names every cause, also where one file brings several on one day', async () => {
  const { campaignId, ids } = await campaignWith(3);
  const [x = '', y = '', z = ''] = ids;
  const [a, b, c, d] = [order('A', 100), order('B', 200), order('C', 300), order('D', 400)];
  await load(x, 10, [a, b, c, d, order('P', 70, { status: 'Sedang Dikirim' })]);
  const undone = await load(y, 10, [order('Y', 1000)]);
  const shared = order('S', 5000);
  await load(z, 10, [shared]);
  assert.equal((await close(campaignId)).total.omzet, 7000);

  await load(x, 20, [
    { ...a, status: 'Batal' },
    { ...b, returned: 1 },
    { ...c, status: 'Dikembalikan' },
    { ...d, lines: [{ price: 390, quantity: 1 }] },
    order('P', 70),
    order('N', 50),
    order('V', 9, { status: 'Batal' }),
  ]);
  await recordSales(house, requestOf(x, saleOf({ day: day('2026-06-05'), amount: 7 })));
  const { rows } = await house.database.pool.query<{ hash: string }>(
    'select hash from sale_order where enterprise_id = $1 and order_no = $2',
    [x, d.orderNo],
  );
  await correctOrder(
    house,
    { personId: admin.personId, via: 'web' },
    {
      ...{ enterpriseId: x, issuer: 'shopee', orderNo: d.orderNo, reason: 'salah hitung' },
      judgedHash: rows[0]?.hash ?? '',
      components: { gross: 390, returned: 0, voucher: 20, omzet: 370 },
    },
  );
  await reverseImport(house, system('web'), {
    ...{ enterpriseId: y, importId: undone, reason: 'salah toko' },
  });
  // Z's order turns up in the file of an enterprise outside of the campaign.
  const [rival = ''] = await addEnterprises(house, 1);
  await load(rival, 10, [shared]);
  // It leaves the campaign's questions open, which a verifier would decide.
  await answerAll();
  const second = await restate(campaignId);
  assert.deepEqual(changesOf(second, ids), [
    ['X', 'cancellations', -100],
    ['X', 'corrections', -20],
    ['X', 'lateSales', 50 + 70 + 7],
    ['X', 'other', -10],
    ['X', 'returns', -200 - 300],
    ['Y', 'reversals', -1000],
    ['Z', 'disputes', -5000],
  ]);
  assert.equal(second.total.omzet, 7000 - 503 - 1000 - 5000);
  await assertSound();
});

async function answerAll(): Promise<void> {
  await act(house, system('cli'), async (tx) => {
    await tx.client.query(
      `update queue_item set closed_at = $1, decision = 'lapsed' where closed_at is null`,
      [tx.now],
    );
    tx.note({ verb: 'sales.decide', thing: 'queue', thingId: 'all' });
  });
}

test('members that come and go after the closing change the lens, and nothing else', async () => {
  const { campaignId, ids } = await campaignWith(3);
  const [x = '', y = '', z = ''] = ids;
  await load(x, 10, [order('A', 100)]);
  await load(y, 10, [order('B', 200)]);
  await house.database.pool.query(`begin; set local lagawi.raw = 'on';
    delete from participation where enterprise_id = '${z}'; commit`);
  await load(z, 10, [order('C', 400)]);
  assert.equal((await close(campaignId)).total.omzet, 300);
  await house.database.pool.query(`begin; set local lagawi.raw = 'on';
    update participation set until_day = '2026-06-17', ended_as = 'disqualified', reason = 'uji'
    where enterprise_id = '${y}'; commit`);
  await join(campaignId, [z]);
  const second = await restate(campaignId);
  assert.deepEqual(changesOf(second, ids), [
    ['Y', 'lens', -200],
    ['Z', 'lens', 400],
  ]);
  assert.equal(second.total.omzet, 500);
  await assertSound();
});

const codesOf = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problems) return error.all.map((one) => one.code);
    throw error;
  }
  return [];
};

test('a period is closed once, when it is over, and not while a likely double is open', async () => {
  const { campaignId, ids } = await campaignWith(2);
  const [x = '', y = ''] = ids;
  const asked = { campaignId };
  house.setNow('2026-06-16T16:59:00Z');
  assert.deepEqual(await codesOf(closeCampaign(house, system('web'), asked)), [
    'sales.periodNotOver',
  ]);
  // Midnight of the last day has come in the campaign's zone, if not in Greenwich.
  house.setNow('2026-06-16T17:00:00Z');
  const shared = order('S', 100);
  await load(x, 10, [shared]);
  await load(y, 10, [shared]);
  assert.deepEqual(await codesOf(closeCampaign(house, system('web'), asked)), [
    'sales.questionsOpen',
  ]);
  const frozen = await house.database.read
    .selectFrom('campaign_freeze')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .execute();
  assert.deepEqual(frozen, [], 'a refusal closes nothing');
  await answerAll();
  const both = await Promise.allSettled([
    closeCampaign(house, system('web'), asked),
    closeCampaign(house, system('web'), asked),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.deepEqual(await codesOf(closeCampaign(house, system('web'), asked)), [
    'sales.alreadyClosed',
  ]);
  const [first] = await statementsOf(house.database, campaignId);
  const restates = first?.statementId ?? '';
  await restateCampaign(house, system('web'), { campaignId, restates });
  assert.deepEqual(await codesOf(restateCampaign(house, system('web'), { campaignId, restates })), [
    'sales.statementNotLatest',
  ]);
});

test('a question about a day outside the window keeps no period open', async () => {
  const { campaignId, ids } = await campaignWith(2);
  const late = order('S', 100, { day: 20 });
  for (const id of ids) await load(id, 25, [late]);
  assert.equal((await close(campaignId)).total.omzet, 0);
});

test('E38: a file that is being booked while the figure closes is wholly out, or wholly in', async () => {
  const { campaignId, ids } = await campaignWith(1);
  const [x = ''] = ids;
  await load(x, 5, [order('A', 1000)]);
  const many = Array.from({ length: 300 }, (_, i) => order(`M${i}`, 1));
  // Searched for doubles before, so that closing has nothing to note but itself.
  await searchDoubles(house, system('job'));
  // The journal's lock is taken last: an import that waits for it has written all and committed
  // nothing.
  const client = await house.database.pool.connect();
  try {
    await client.query('begin; select pg_advisory_xact_lock(22515)');
    const importing = load(x, 10, many);
    await waiting(1);
    const closing = closeCampaign(house, system('web'), { campaignId });
    await waiting(2);
    await client.query('commit');
    await Promise.all([importing, closing]);
  } finally {
    client.release();
  }
  const first = await statementOf(house.database, { campaignId, no: 1 });
  assert.deepEqual([first.total.omzet, first.members[0]?.ledgerSeq], [1000, 1]);
  const second = await restate(campaignId);
  assert.deepEqual([second.total.omzet, second.members[0]?.ledgerSeq], [1300, 2]);
  assert.deepEqual(changesOf(second, ids), [['X', 'lateSales', 300]]);
  await assertSound();
});

/** Until so many writers stand at the journal's lock. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await house.database.pool.query<{ waiting: number }>(
      `select count(*) as waiting from pg_locks where locktype = 'advisory' and not granted
         and objid = 22515 and database = (select oid from pg_database where datname = current_database())`,
    );
    if ((rows[0]?.waiting ?? 0) >= count) return;
    await new Promise((resume) => setTimeout(resume, 5));
  }
}

test('E38: figures closed between files of several members hold each of them whole', async () => {
  const { campaignId, ids } = await campaignWith(3);
  for (const id of ids) await load(id, 5, [order(`${id} A`, 1000)]);
  const loads = ids.flatMap((id) =>
    Array.from({ length: 4 }, (_, i) =>
      load(id, 6 + i, [
        ...Array.from({ length: 40 }, (__, n) => order(`${id} ${n}`, 1 + i)),
        order(`${id} last ${i}`, 100_000),
      ]),
    ),
  );
  const closing = (async () => {
    await close(campaignId);
    for (let closed = 1; closed < 8; closed++) await restate(campaignId);
  })();
  await Promise.all([...loads, closing]);
  // Proved by what the ledger was at each member's number, and by the sums of the parts.
  await assertSound();
  const last = await restate(campaignId);
  const live = await totalOf(house.database, { campaignId });
  assert.equal(last.total.omzet, live.byState.final.omzet);
  await assertSound();
});

test('invariant 6: no statement changes a closed figure, and check finds what an owner forced', async () => {
  const { campaignId, ids } = await campaignWith(1);
  const [x = ''] = ids;
  await load(x, 10, [order('A', 100), order('B', 40, { day: 4 })]);
  await close(campaignId);
  await load(x, 20, [order('A', 100, { status: 'Batal' })]);
  const { statementId } = await restate(campaignId);
  const { pool } = house.database;
  for (const table of ['statement', 'statement_member', 'closed_day', 'statement_change']) {
    for (const change of [`delete from ${table}`, `truncate ${table} cascade`]) {
      await assert.rejects(pool.query(change), { code: '42501' }, change);
    }
    const column = table === 'statement_change' ? 'cause' : 'omzet';
    const change = `update ${table} set ${column} = ${column}`;
    await assert.rejects(pool.query(change), { code: '42501' }, change);
  }
  const forced: [string, string, string][] = [
    ['statement', 'omzet = omzet + 1, gross = gross + 1', 'I8 closed = sum of its parts'],
    ['statement', 'unknown_gross = 7', 'I8 closed figures carry their hash'],
    ['statement_member', 'ledger_seq = 1', 'I8 closed figures carry their hash'],
    ['statement_change', 'omzet = omzet - 1', 'I8 closed = sum of its parts'],
    ['closed_day', 'lines = lines + 1', 'I8 closed = what the ledger was'],
    ['closed_day', `day = day + 1`, 'I8 closed = sum of its parts'],
  ];
  for (const [table, change, invariant] of forced) {
    const undo = await force(table, change, statementId);
    const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
    assert.ok(
      broken.some((finding) => finding.invariant === invariant),
      `${table} ${change}: ${broken.map((finding) => finding.invariant).join(', ')}`,
    );
    await undo();
  }
  await assertSound();
});

/** As the database's owner could, with triggers off; gives the way back. */
async function force(table: string, change: string, statementId: string) {
  const { pool } = house.database;
  const where = `where statement_id = '${statementId}'`;
  const run = (sql: string) =>
    pool.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  await pool.query(`create table kept as select * from ${table} ${where}`);
  await run(`update ${table} set ${change} ${where}`);
  return () =>
    run(`delete from ${table} ${where}; insert into ${table} select * from kept; drop table kept`);
}
