import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { correctOrder } from '../../src/sales/actions/correct.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import { ruleOnRow } from '../../src/sales/actions/rule-on-row.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { sendersOf } from '../../src/sales/questions/senders.ts';
import { type Channel, channels } from '../../src/sales/words.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises } from './cast.ts';
import { deposit, type ListFile, listReading, onDay, times } from './lists.ts';
import { fileOf, readingOf } from './readings.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
});
after(() => house.close());

const ani: Actor & { personId: string } = { personId: newId(), via: 'web' };
const budi: Actor & { personId: string } = { personId: newId(), via: 'web' };
const officer: Actor & { personId: string } = { personId: newId(), via: 'web' };

interface Sending extends ListFile {
  by?: Actor;
  label?: string;
  /** Minutes after the first; whenever it is booked. */
  sent?: number;
}

function book(enterpriseId: string, sending: Sending) {
  return importFile(house, sending.by ?? ani, {
    enterpriseId,
    reading: listReading(sending),
    listLabel: sending.label ?? '',
    sentAt: new Date(Date.UTC(2026, 5, 30, 0, sending.sent ?? 0)),
    spoolFolder: house.config.varFolder,
  });
}

async function sums(enterpriseId: string) {
  const { rows } = await house.database.pool.query<Record<string, number>>(
    `select coalesce(sum(omzet) filter (where standing = 0 and state = 2), 0)::bigint as final,
       coalesce(sum(omzet) filter (where standing = 0 and state = 0), 0)::bigint as provisional,
       coalesce(sum(orders) filter (where standing = 0), 0)::bigint as rows,
       coalesce(sum(omzet) filter (where standing = 3), 0)::bigint as withdrawn,
       (select coalesce(sum(disputed_rp), 0)::bigint from queue_item
         where enterprise_id = $1 and closed_at is null) as disputed
     from sales_day where enterprise_id = $1`,
    [enterpriseId],
  );
  const queue = await house.database.pool.query<{ kind: string; points: number }>(
    `select kind, points from queue_item where enterprise_id = $1 and closed_at is null order by 1`,
    [enterpriseId],
  );
  return { ...rows[0], queue: queue.rows.map((item) => `${item.kind} ${item.points}`) };
}

const nothing = { final: 0, provisional: 0, rows: 0, withdrawn: 0, disputed: 0, queue: [] };

async function assertSound(): Promise<void> {
  const findings = await checkLedger(house.database);
  assert.deepEqual(
    findings.filter((finding) => finding.broken > 0),
    [],
  );
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

type Expected = Partial<Omit<typeof nothing, 'queue'>> & { queue?: string[] };

/** Books the lists in every order, once and with all of it again, for a new enterprise each. */
async function inEveryOrder(lists: readonly Sending[], expected: Expected): Promise<string> {
  let last = '';
  for (const order of permutations(lists)) {
    for (const schedule of [order, [...order, ...order], [...order, ...[...order].reverse()]]) {
      const [id = ''] = await addEnterprises(house, 1);
      for (const list of schedule) await book(id, list);
      assert.deepEqual(await sums(id), { ...nothing, ...expected });
      last = id;
    }
  }
  await assertSound();
  return last;
}

async function rowsOf(enterpriseId: string) {
  const { rows } = await house.database.pool.query<{
    issuer: string;
    order_no: string;
    hash: string;
    omzet: number;
    standing: number;
    evidence: number;
  }>(
    `select i.code as issuer, o.* from sale_order o join issuer i using (issuer_id)
     where o.enterprise_id = $1 order by o.omzet, i.code`,
    [enterpriseId],
  );
  return rows;
}

test('E15: a list of twenty equal rows is twenty sales, once, twice and saved again', async () => {
  const list = { name: 'catatan.csv', rows: times(20, { amount: 15_000 }) };
  const expected = { final: 300_000, rows: 20 };
  const id = await inEveryOrder([list], expected);
  await inEveryOrder([list, { ...list, salt: 'saved again' }], expected);
  const rows = await rowsOf(id);
  assert.deepEqual(
    rows.map((row) => row.order_no).sort(),
    Array.from({ length: 20 }, (_, k) => `2026-06-05//whatsapp/15000/keripik#${k + 1}`).sort(),
  );
  // A list that a person keeps is declared, whoever sends it.
  assert.deepEqual(
    new Set(rows.map((row) => `${row.issuer} ${row.evidence}`)),
    new Set(['list/catatan 4']),
  );
});

test('E16: two lists that overlap on one day give the greater count of that day', async () => {
  const f = {
    name: 'F.csv',
    rows: [...times(10, onDay('2026-06-04', 15_000)), ...times(10, onDay('2026-06-05', 15_000))],
  };
  const g = {
    name: 'G.csv',
    rows: [...times(15, onDay('2026-06-05', 15_000)), ...times(5, onDay('2026-06-06', 15_000))],
  };
  await inEveryOrder([f, g], { final: 450_000, rows: 30 });
});

test('E17: times and running balances tell equal rows apart', async () => {
  const at = (texts: string[]) => texts.map((text) => ({ at: text, amount: 25_000 }));
  await inEveryOrder(
    [
      { name: 'F.csv', rows: at(['09:00', '10:00', '11:00']) },
      { name: 'G.csv', rows: at(['10:00', '11:00', '12:00']) },
    ],
    { final: 100_000, rows: 4 },
  );
  await inEveryOrder(
    [
      { name: 'F.csv', source: 'bank', rows: at(['125', '150', '175']) },
      { name: 'G.csv', source: 'bank', rows: at(['150', '175', '200']) },
    ],
    { final: 100_000, rows: 4 },
  );
});

test('E17: without times the second list is known, until a person says that these are other sales', async () => {
  const morning = { name: 'pagi.csv', rows: times(12, { amount: 25_000 }) };
  const afternoon = { name: 'sore.csv', rows: times(8, { amount: 25_000 }) };
  await inEveryOrder([morning, afternoon], { final: 300_000, rows: 12 });
  const [id = ''] = await addEnterprises(house, 1);
  await book(id, morning);
  const { receipt } = await book(id, afternoon);
  assert.deepEqual([receipt.known, receipt.booked.orders], [8, 0]);
  const others = await book(id, { ...afternoon, label: '2' });
  assert.deepEqual([others.isRepeat, others.receipt.booked.orders], [false, 8]);
  assert.deepEqual(await sums(id), { ...nothing, final: 500_000, rows: 20 });
  assert.equal((await book(id, { ...afternoon, label: '2' })).isRepeat, true);
  await inEveryOrder([morning, afternoon, { ...afternoon, label: '2' }], {
    ...{ final: 500_000, rows: 20 },
  });
});

test('E18: the same rows of two people are one list, and each row names both', async () => {
  const rows = [10, 20, 30, 40, 50, 60].map((k) => ({ amount: k * 1000 }));
  const hers = { name: 'catatan.csv', rows, by: ani };
  const his = { name: 'catatan (1).csv', rows, salt: 'saved again', by: budi, sent: 5 };
  const id = await inEveryOrder([hers, his], { final: 210_000, rows: 6 });
  for (const { issuer, order_no: orderNo } of await rowsOf(id)) {
    const senders = await sendersOf(house.database, { enterpriseId: id, issuer, orderNo });
    assert.deepEqual(
      senders.map((one) => [one.personId, one.fileName]),
      [
        [ani.personId, 'catatan.csv'],
        [budi.personId, 'catatan (1).csv'],
      ],
    );
  }
});

test('E18: a labelled list is a book of its own; without a label a person is asked which it is', async () => {
  const hers = {
    ...{ name: 'catatan.csv', by: ani },
    rows: [10, 20, 30, 40, 50, 60].map((k) => ({ amount: k * 1000 })),
  };
  const own = [10, 20, 70, 80, 90].map((k) => ({ amount: k * 1000 }));
  const his = { name: 'punya-budi.csv', by: budi, rows: own, sent: 5 };
  await inEveryOrder([hers, { ...his, label: 'Budi' }], { final: 480_000, rows: 11 });
  await inEveryOrder([hers, his], { final: 450_000, rows: 9, queue: ['which_list 0'] });
});

const batik = (amount: number) => [{ product: 'Batik', amount }];
const older = { name: 'F.csv', rows: batik(115_000), sent: 1 };
const newer = { name: 'G.csv', rows: batik(125_000), sent: 2 };
const asked = { final: 240_000, rows: 2, disputed: 115_000, queue: ['row_vanished 85'] };

test('E19: a row that is gone in the later list stays, disputed, until a person rejects it', async () => {
  const id = await inEveryOrder([older, newer], asked);
  const row = (await rowsOf(id)).find((one) => one.omzet === 115_000);
  assert.ok(row);
  const ruling = {
    ...{ enterpriseId: id, issuer: row.issuer, orderNo: row.order_no, judgedHash: row.hash },
    ...{ counts: false, reason: 'diganti 125.000' },
  };
  await assert.rejects(ruleOnRow(house, officer, { ...ruling, judgedHash: newId() }), {
    code: 'sales.contentChanged',
  });
  // Whoever sent the row does not rule on it.
  await assert.rejects(ruleOnRow(house, ani, ruling), { code: 'sales.ownWork' });
  await ruleOnRow(house, officer, ruling);
  const settled = { ...nothing, final: 125_000, rows: 1 };
  assert.deepEqual(await sums(id), settled);
  await assertSound();
  // Sent again, saved again, even taken back and sent anew: what was ruled stays ruled.
  await book(id, older);
  const again = await book(id, { ...older, salt: 'saved again', sent: 0 });
  assert.deepEqual(await sums(id), settled);
  for (const importId of [again.importId ?? '', (await book(id, older)).importId ?? ''])
    await reverseImport(house, officer, { enterpriseId: id, importId, reason: 'uji' });
  assert.deepEqual(await sums(id), { ...settled, withdrawn: 115_000 });
  const asDeposit = batik(115_000).map((one) => ({ ...one, ...deposit }));
  await book(id, { name: 'H.csv', rows: asDeposit, sent: 0 });
  assert.deepEqual(await sums(id), settled);
  await book(id, older);
  assert.deepEqual(await sums(id), settled);
  // The latest ruling holds, and a row that was ruled on is not asked about again.
  await ruleOnRow(house, officer, { ...ruling, counts: true, reason: 'ternyata dua penjualan' });
  assert.deepEqual(await sums(id), { ...nothing, final: 240_000, rows: 2 });
  await book(id, { ...newer, salt: 'saved again', sent: 9 });
  assert.deepEqual(await sums(id), { ...nothing, final: 240_000, rows: 2 });
  await assertSound();
});

test('E19: when the later list is taken back, its question lapses', async () => {
  const [id = ''] = await addEnterprises(house, 1);
  await book(id, older);
  const { importId, receipt } = await book(id, newer);
  assert.deepEqual(receipt.waiting, [{ kind: 'row_vanished', items: 1 }]);
  await reverseImport(house, ani, {
    ...{ enterpriseId: id, importId: importId ?? '', reason: 'salah ketik' },
  });
  assert.deepEqual(await sums(id), { ...nothing, final: 115_000, rows: 1, withdrawn: 125_000 });
  await book(id, newer);
  assert.deepEqual(await sums(id), { ...nothing, ...asked });
  await assertSound();
});

test('E20: of equal rows the most mature come first, so a deposit becomes a sale', async () => {
  const paid = { amount: 40_000 };
  const f = { name: 'F.csv', rows: [paid, paid, { ...paid, ...deposit }] };
  const g = { name: 'G.csv', rows: [paid, paid, paid] };
  await inEveryOrder([f], { final: 80_000, provisional: 40_000, rows: 3 });
  await inEveryOrder([f, g], { final: 120_000, rows: 3 });
  await inEveryOrder([{ ...f, rows: [...f.rows].reverse() }, f], {
    ...{ final: 80_000, provisional: 40_000, rows: 3 },
  });
});

test('E20: a messy list as its mapping reads it; the row of the total is no row', async () => {
  const row = (date: string, channel: Channel, product: string, amount: number) => ({
    ...{ ...onDay(date, amount), channel, product },
  });
  const list: Sending = {
    name: 'catatan_wa_ig_berantakan.csv',
    rows: [
      { ...row('2026-06-01', 'whatsapp', 'Keripik pisang 2, sambal 1', 115_000), quantity: 3 },
      { ...row('2026-06-02', 'instagram', 'Sabun sereh', 40_000), quantity: 2 },
      { ...row('2026-06-03', 'tokopedia', 'Kopi 3 bks', 90_000), quantity: 3 },
      { ...row('2026-06-04', 'whatsapp', 'Batik biru', 159_000), ...deposit },
      {
        ...row('2026-06-05', 'whatsapp', 'Madu', 0),
        ...{ statusWord: 'batal', state: 'void', maturity: 3 },
      },
    ],
    troubles: [
      {
        ...{ row: 8, code: 'total_row' },
        ...{ message: 'Baris jumlah bukan penjualan.', messageEn: 'A row of sums is no sale.' },
      },
    ],
  };
  const expected = { final: 245_000, provisional: 159_000, rows: 5 };
  const id = await inEveryOrder([list, { ...list, salt: 'saved again' }], expected);
  const byChannel = await house.database.pool.query<{ channel: number; omzet: number }>(
    `select channel, sum(omzet)::bigint as omzet from sales_day
     where enterprise_id = $1 and state = 2 and standing = 0 group by 1`,
    [id],
  );
  assert.deepEqual(
    Object.fromEntries(byChannel.rows.map((one) => [channels[one.channel], one.omzet])),
    { whatsapp: 115_000, instagram: 40_000, tokopedia: 90_000 },
  );
  const { receipt } = await book((await addEnterprises(house, 1))[0] ?? '', list);
  assert.deepEqual(receipt.troubles, list.troubles);
  assert.deepEqual(receipt.notCounted.map(({ state, gross }) => [state, gross]).sort(), [
    ['provisional', 159_000],
    ['void', 0],
  ]);
});

test('a sale that a wider list calls a deposit again is one, and a person is asked', async () => {
  const f = { name: 'F.csv', rows: [{ amount: 40_000 }] };
  const g = {
    name: 'G.csv',
    rows: [{ amount: 40_000, ...deposit }, onDay('2026-06-07', 5000)],
  };
  const [id = ''] = await addEnterprises(house, 1);
  await book(id, f);
  await book(id, g);
  const expected = { final: 5000, provisional: 40_000, rows: 2, queue: ['state_went_back 0'] };
  assert.deepEqual(await sums(id), { ...nothing, ...expected });
});

test('E37 for lists: a list that is taken back leaves what the other one tells', async () => {
  const paid = { amount: 40_000 };
  const f = { name: 'F.csv', rows: [paid, { ...paid, ...deposit }] };
  const g = { name: 'G.csv', rows: [paid, paid, { amount: 10_000 }] };
  const reversedOf = async (reversed: Sending) => {
    const [id = ''] = await addEnterprises(house, 1);
    for (const list of [f, g]) await book(id, list);
    const importId = (await book(id, reversed)).importId ?? '';
    await reverseImport(house, ani, { enterpriseId: id, importId, reason: 'salah berkas' });
    return id;
  };
  const first = await reversedOf(g);
  const left = { final: 40_000, provisional: 40_000, rows: 2, withdrawn: 10_000 };
  assert.deepEqual(await sums(first), { ...nothing, ...left });
  assert.deepEqual(await sums(await reversedOf(f)), { ...nothing, final: 90_000, rows: 3 });
  await book(first, g);
  assert.deepEqual(await sums(first), { ...nothing, final: 90_000, rows: 3 });
  await assertSound();
});

test('E36 for lists: a correction of a row holds while its content wins', async () => {
  const f = { name: 'F.csv', rows: [{ amount: 40_000, ...deposit }] };
  const [id = ''] = await addEnterprises(house, 1);
  await book(id, f);
  const [row] = await rowsOf(id);
  assert.ok(row);
  await correctOrder(house, officer, {
    ...{ enterpriseId: id, issuer: row.issuer, orderNo: row.order_no, judgedHash: row.hash },
    components: { gross: 40_000, returned: 10_000, voucher: 0, omzet: 30_000 },
    reason: 'retur satu bungkus',
  });
  assert.deepEqual(await sums(id), { ...nothing, provisional: 30_000, rows: 1 });
  await book(id, { ...f, salt: 'saved again' });
  assert.deepEqual(await sums(id), { ...nothing, provisional: 30_000, rows: 1 });
  await book(id, { name: 'G.csv', rows: [{ amount: 40_000 }] });
  const { queue: _, ...asleep } = await sums(id);
  const { queue: __, ...none } = nothing;
  assert.deepEqual(asleep, { ...none, final: 40_000, rows: 1 });
  await assertSound();
});

test('an order with a number is not ruled on by itself, and a ruling has a reason', async () => {
  const [id = ''] = await addEnterprises(house, 1);
  const file = fileOf({
    ...{ from: 0, to: 10, latestMinute: 1, authority: 3, detail: 1, salt: 0 },
    orders: [
      {
        ...{ orderNo: `L${newId()}`, status: 'Selesai', day: 1 },
        lines: [{ price: 1000, quantity: 1 }],
      },
    ],
  });
  const { varFolder: spoolFolder } = house.config;
  await importFile(house, ani, { enterpriseId: id, reading: readingOf(file), spoolFolder });
  const [row] = await rowsOf(id);
  assert.ok(row);
  const ruling = {
    ...{ enterpriseId: id, issuer: row.issuer, orderNo: row.order_no, judgedHash: row.hash },
    ...{ counts: false, reason: 'uji' },
  };
  await assert.rejects(ruleOnRow(house, officer, ruling), { code: 'sales.hasNumber' });
  await assert.rejects(ruleOnRow(house, officer, { ...ruling, reason: ' ' }), {
    code: 'sales.needsReason',
  });
  await assert.rejects(ruleOnRow(house, officer, { ...ruling, orderNo: 'lain' }), {
    code: 'sales.noSuchOrder',
  });
  assert.deepEqual(await sums(id), { ...nothing, final: 1000, rows: 1 });
});

test('a product of any length is a row that can be found again', async () => {
  const list = { name: 'cerita.csv', rows: [{ product: 'keripik '.repeat(2000), amount: 5000 }] };
  await inEveryOrder([list, { ...list, salt: 'saved again' }], { final: 5000, rows: 1 });
});
