/** E39 and E40 through PostgreSQL: window and membership, the nation, and who has reported. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createCampaign, defineSale } from '../../src/campaigns/index.ts';
import { defaultDefinition } from '../../src/campaigns/rules.ts';
import {
  addEnterprise,
  addStorefront,
  closeStorefront,
  endMembership,
  joinCampaign,
} from '../../src/enterprises/index.ts';
import { system } from '../../src/journal/index.ts';
import { type Day, day, dayIn, daysBetween, type Zone } from '../../src/kernel/day.ts';
import { createAdministrator, type Who, whoActs } from '../../src/people/index.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { bookIncomplete, importFile } from '../../src/sales/actions/import.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import { openFile } from '../../src/sales/importers/index.ts';
import { shopeeFile } from '../../src/sales/importers/test-files.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { reportingGrid } from '../../src/sales/questions/grid.ts';
import { nationOf } from '../../src/sales/questions/nation.ts';
import { totalOf } from '../../src/sales/questions/total.ts';
import { gridSummary } from '../../src/sales/rules/grid.ts';
import { type TestGround, testGround } from '../house.ts';
import { qrisReport } from './bank-files.ts';
import { Books } from './books.ts';
import { requestOf, saleOf } from './cast.ts';
import { guardJournal } from './journal-guard.ts';
import { listReading, onDay } from './lists.ts';
import { fileOf, type OrderSpec, readingOf } from './readings.ts';

let house: TestGround;
let admin: Who;
before(async () => {
  house = await testGround('2022-07-01T03:00:00Z');
  await guardJournal(house.database.pool);
  const personId = await createAdministrator(house, {
    name: 'Ibu Admin',
    email: 'admin@contoh.example',
    password: 'kopi robusta lampung',
  });
  admin = (await whoActs(house, personId, 'cli')) ?? assert.fail('an administrator');
});
after(() => house.close());

const campaign = (id: string, from: string, to: string) =>
  createCampaign(house, admin, { id, name: `Kampanye ${id}`, zone: 'WIB', from, to });

let nth = 0;
const member = (campaignId: string, from: string, zone: Zone = 'WIB') =>
  addEnterprise(house, admin, { name: `Usaha ${nth++}`, zone, campaign: { campaignId, from } });

const finalOf = async (campaignId: string, until: Day | null = null) =>
  (await totalOf(house.database, { campaignId, until })).byState.final.omzet;

/** A file of the days from `from` to `to` with these orders. */
async function load(
  enterpriseId: string,
  from: Day,
  to: Day,
  orders: Omit<OrderSpec, 'orderNo'>[],
) {
  const base = day('2026-06-01');
  await importFile(house, system('job'), {
    enterpriseId,
    reading: readingOf(
      fileOf({
        ...{ from: daysBetween(base, from), to: daysBetween(base, to) },
        ...{ latestMinute: 0, authority: 3, detail: 1, salt: nth++ },
        orders: orders.map((order) => ({ ...order, orderNo: `L${nth++}` })),
      }),
    ),
    spoolFolder: house.config.varFolder,
  });
}

const sold = (at: Day, price: number, status: OrderSpec['status'] = 'Selesai') => ({
  ...{ day: daysBetween(day('2026-06-01'), at), status, lines: [{ price, quantity: 1 }] },
});

async function assertSound(): Promise<void> {
  const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
  assert.deepEqual(broken, []);
}

test('E39: K is 400 by the days that were printed, in each enterprise’s zone and membership', async () => {
  await campaign('kk', '2022-03-20', '2022-06-17');
  const joined = '2022-03-20';
  const shopee = async (zone: Zone, no: string) => {
    const id = await member('kk', joined, zone);
    const name = `Order.all.order_creation_date.20220601_20220617${no}.xlsx`;
    const path = join(house.config.varFolder, name);
    const created = '2022-06-17 23:30';
    const row = { no, status: 'Selesai', price: 100, created, paid: created, completed: created };
    writeFileSync(path, shopeeFile([row]));
    await importFile(house, system('job'), {
      enterpriseId: id,
      reading: await openFile({ path, name }),
      spoolFolder: house.config.varFolder,
    });
    return id;
  };
  await shopee('WIB', 'A');
  assert.equal(await finalOf('kk'), 100, 'printed, WIB');
  await shopee('WITA', 'B');
  assert.equal(await finalOf('kk'), 200, 'printed, WITA');
  const stamp = new Date('2022-03-19T16:30:00Z');
  for (const [zone, sum] of [
    ['WITA', 300],
    ['WIB', 300],
  ] as const) {
    const at = dayIn(zone, stamp);
    await load(await member('kk', '2022-03-19', zone), at, at, [sold(at, 100)]);
    assert.equal(await finalOf('kk'), sum, `UTC, ${zone}`);
  }
  const east = await member('kk', joined, 'WIT');
  const june17 = day('2022-06-17');
  await recordSales(house, requestOf(east, saleOf({ day: june17, toDay: june17, amount: 100 })));
  assert.equal(await finalOf('kk'), 400, 'list, WIT');
  const left = await member('kk', joined);
  await endMembership(house, admin, {
    ...{ enterpriseId: left, campaignId: 'kk', as: 'withdrawn', lastDay: '2022-05-01' },
    reason: 'Pindah usaha',
  });
  const may2 = day('2022-05-02');
  await load(left, may2, may2, [sold(may2, 100)]);
  assert.equal(await finalOf('kk'), 400, 'no member any more');
  assert.equal(await finalOf('kk', day('2022-06-16')), 100, 'until');
  await assertSound();
});

test('E39: a day in two campaigns is once in the nation, and the overlap is told', async () => {
  const before = await nationOf(house.database, {});
  assert.deepEqual([before.omzet, before.overlap, before.campaigns], [400, 0, 1]);
  await campaign('ll', '2022-05-01', '2022-05-31');
  await campaign('mm', '2022-05-10', '2022-05-10');
  const x = await member('mm', '2022-05-10');
  const may10 = day('2022-05-10');
  const known = house.clock();
  house.setNow(new Date(known.getTime() + 60_000));
  await load(x, may10, may10, [sold(may10, 100), sold(may10, 7, 'Batal')]);
  assert.deepEqual([await finalOf('mm'), (await nationOf(house.database, {})).omzet], [100, 500]);
  for (const [enterpriseId, campaignId] of [
    [x, 'll'],
    [x, 'kk'],
  ] as const) {
    await joinCampaign(house, admin, { enterpriseId, campaignId, from: '2022-05-01' });
  }
  assert.deepEqual(
    [await finalOf('kk'), await finalOf('ll'), await finalOf('mm')],
    [500, 100, 100],
    'each campaign counts it',
  );
  const nation = await nationOf(house.database, {});
  assert.deepEqual([nation.omzet, nation.overlap, nation.campaigns], [500, 200, 3]);
  const until = await nationOf(house.database, { until: day('2022-05-09') });
  assert.deepEqual([until.omzet, until.overlap], [100, 0]);
  const then = await nationOf(house.database, { knownAt: known });
  assert.deepEqual([then.omzet, then.overlap], [400, 0]);
  // Simulated campaigns are no part of a nation that has real ones.
  await createCampaign(house, admin, {
    ...{ id: 'sim', name: 'Simulasi', zone: 'WIB', from: '2022-05-01', to: '2022-05-31' },
    isSimulation: true,
  });
  assert.equal((await nationOf(house.database, {})).campaigns, 3);
});

test('E40: reported, zero, missing, reported; 1 of 2 members, 3 of 8 cells, F 50 and P 10', async () => {
  house.setNow('2026-07-01T03:00:00Z');
  await campaign('pekan', '2026-06-01', '2026-06-28');
  const x = await member('pekan', '2026-06-01');
  const y = await member('pekan', '2026-06-01');
  const june = (date: number) => day(`2026-06-${String(date).padStart(2, '0')}`);
  const seen = async () => {
    const [rows, total] = await Promise.all([
      reportingGrid(house.database, { campaignId: 'pekan', today: day('2026-07-01') }),
      totalOf(house.database, { campaignId: 'pekan' }),
    ]);
    const { n, of, partial, cells, ofCells } = gridSummary(rows.map((row) => row.cells));
    assert.deepEqual(total.reported, { n, of, partial });
    const states = (id: string) =>
      rows
        .find((row) => row.enterpriseId === id)
        ?.cells.map((cell) => (cell.state === 'missing' && cell.hint ? 'hinted' : cell.state));
    return { x: states(x), y: states(y), n: [n, of], cells: [cells, ofCells], total };
  };
  // Two exports too short to cover a week, and one day's word, say nothing of any week.
  await load(x, june(8), june(13), []);
  await recordSales(
    house,
    requestOf(x, saleOf({ kind: 'zero', day: june(9), toDay: june(9), amount: 0, channel: null })),
  );
  assert.deepEqual((await seen()).n, [0, 2]);

  await load(x, june(1), june(7), [sold(june(3), 50)]);
  await load(x, june(8), june(14), [sold(june(10), 20, 'Batal')]);
  await recordSales(
    house,
    requestOf(
      x,
      saleOf({ kind: 'zero', day: june(22), toDay: june(28), amount: 0, channel: null }),
    ),
  );
  assert.deepEqual((await seen()).x, ['reported', 'zero', 'missing', 'zero']);
  const credits = qrisReport([{ at: '10:11:12', amount: 45_000 }], june(17));
  await new Books(house, x).loadBytes('kredit.xlsx', credits);
  await load(x, june(22), june(24), [sold(june(23), 10, 'Sedang Dikirim')]);
  const end = await seen();
  assert.deepEqual(
    [end.x, end.y, end.n, end.cells],
    [
      ['reported', 'zero', 'hinted', 'reported'],
      ['missing', 'missing', 'missing', 'missing'],
      [1, 2],
      [3, 8],
    ],
  );
  assert.deepEqual([end.total.byState.final.omzet, end.total.byState.provisional.omzet], [50, 10]);
  await assertSound();
});

test('E35: what two members claim is 0 in the campaign and once in dispute, cut by until as all is', async () => {
  house.setNow('2026-07-01T03:00:00Z');
  await campaign('dua', '2026-06-01', '2026-06-28');
  const joined = '2026-06-01';
  const ids = [await member('dua', joined), await member('dua', joined)];
  const orderNo = `S${nth++}`;
  const both = (on: number, status: OrderSpec['status']): OrderSpec[] => [
    { orderNo, status, day: on, lines: [{ price: 100_000, quantity: 1 }] },
  ];
  const at = async (until: Day | null = null) => {
    const total = await totalOf(house.database, { campaignId: 'dua', until });
    return [total.byState.final.omzet, total.held.orders, total.held.omzet];
  };
  const put = (id: string, to: number, orders: OrderSpec[]) =>
    importFile(house, system('job'), {
      enterpriseId: id,
      reading: readingOf(
        fileOf({
          ...{ from: 0, to, latestMinute: 0, authority: 3, detail: 1, salt: nth++, orders },
        }),
      ),
      spoolFolder: house.config.varFolder,
    });
  for (const id of ids) await put(id, 20, both(9, 'Selesai'));
  assert.deepEqual(await at(), [0, 1, 100_000]);
  assert.deepEqual(await at(day('2026-06-09')), [0, 0, 0], 'it was sold on the tenth');
  assert.deepEqual(await at(day('2026-06-10')), [0, 1, 100_000]);
  // A cancelled order would not count for either of them.
  for (const id of ids) await put(id, 25, both(9, 'Batal'));
  assert.deepEqual(await at(), [0, 0, 0]);
  await assertSound();
});

test('E35: what the shop’s owner counts is in nobody’s dispute, also of a shop that changed hands', async () => {
  house.setNow('2026-07-01T03:00:00Z');
  await campaign('toko', '2026-06-01', '2026-06-28');
  const [x, y] = [await member('toko', '2026-06-01'), await member('toko', '2026-06-01')];
  const shop = { marketplace: 'shopee', shopName: 'Toko Berpindah' };
  const former = await addStorefront(house, admin, y, shop);
  await closeStorefront(house, admin, y, { storefrontId: former, until: '2026-06-05' });
  const storefrontId = await addStorefront(house, admin, x, { ...shop, from: '2026-06-06' });
  const sold = (on: number): OrderSpec => ({
    ...{ orderNo: `S${nth++}`, status: 'Selesai', day: on },
    lines: [{ price: 100_000 + on, quantity: 1 }],
  });
  const orders = [sold(2), sold(9)];
  const put = (enterpriseId: string, storefront: string | null) =>
    importFile(house, system('job'), {
      enterpriseId,
      storefrontId: storefront,
      reading: readingOf(
        fileOf({
          ...{ from: 0, to: 20, latestMinute: 0, authority: 3, detail: 1, salt: nth++, orders },
        }),
      ),
      spoolFolder: house.config.varFolder,
    });
  const at = async (enterpriseId: string | null = null) => {
    const { byState, held } = await totalOf(house.database, { campaignId: 'toko', enterpriseId });
    return [byState.final.omzet, held.orders, held.omzet];
  };
  await put(x, storefrontId);
  await put(y, null);
  // The tenth is X's; on the third the shop was Y's, whose file names no shop.
  assert.deepEqual(await at(), [100_009, 1, 100_002]);
  assert.deepEqual(await at(x), [100_009, 1, 100_002]);
  await put(y, former);
  assert.deepEqual(await at(), [200_011, 0, 0]);
  assert.deepEqual(
    [await at(x), await at(y)],
    [
      [100_009, 0, 0],
      [100_002, 0, 0],
    ],
  );
  await assertSound();
});

test('E19: what a campaign does not count, it does not dispute either', async () => {
  house.setNow('2026-07-01T03:00:00Z');
  await campaign('ragu', '2026-06-01', '2026-06-28');
  const x = await member('ragu', '2026-06-01');
  const list = (amount: number) => ({ name: `${amount}.csv`, rows: [onDay('2026-06-05', amount)] });
  for (const [sent, amount] of [115_000, 125_000].entries()) {
    await importFile(house, system('job'), {
      enterpriseId: x,
      reading: listReading(list(amount)),
      sentAt: new Date(Date.UTC(2026, 5, 6, sent)),
      spoolFolder: house.config.varFolder,
    });
  }
  const at = async (until: Day | null = null, knownAt: Date | null = null) => {
    const asked = { campaignId: 'ragu', until, knownAt };
    const { byState, disputed } = await totalOf(house.database, asked);
    return [byState.final.omzet, disputed];
  };
  assert.deepEqual(await at(), [240_000, 115_000]);
  assert.deepEqual(await at(day('2026-06-04')), [0, 0]);
  assert.deepEqual(await at(null, new Date('2026-07-01T03:00:00Z')), [240_000, 115_000]);
  // What is taken back later was disputed then all the same.
  const { rows } = await house.database.pool.query<{ import_id: string }>(
    'select import_id from sale_import where enterprise_id = $1 order by ledger_seq',
    [x],
  );
  house.setNow('2026-07-02T03:00:00Z');
  const gone = { enterpriseId: x, importId: rows[0]?.import_id ?? '', reason: 'uji' };
  await reverseImport(house, system('job'), gone);
  assert.deepEqual(await at(), [125_000, 0]);
  assert.deepEqual(await at(null, new Date('2026-07-01T03:00:00Z')), [240_000, 115_000]);
  await importFile(house, system('job'), {
    enterpriseId: x,
    reading: listReading(list(115_000)),
    sentAt: new Date(Date.UTC(2026, 5, 6)),
    spoolFolder: house.config.varFolder,
  });
  assert.deepEqual(await at(), [240_000, 115_000]);
  // A list kept by hand is declared; this campaign now asks for more.
  await defineSale(house, admin, 'ragu', {
    ...{ ...defaultDefinition, leastEvidence: 'B', reason: 'Rapat 12 Juni' },
  });
  assert.deepEqual(await at(), [0, 0]);
});

test('E40: an export without all its parts is silent about weeks that it sold nothing in', async () => {
  house.setNow('2026-07-01T03:00:00Z');
  await campaign('bagian', '2026-06-01', '2026-06-28');
  const x = await member('bagian', '2026-06-01');
  const name = 'Order.all.order_creation_date.20260601_20260628_part_1_of_2.xlsx';
  const bytes = shopeeFile([{ no: '260603PARTS001', price: 50_000, quantity: 1 }]);
  const path = join(house.config.varFolder, name);
  writeFileSync(path, bytes);
  const { varFolder: spoolFolder } = house.config;
  await importFile(house, system('job'), {
    ...{ enterpriseId: x, spoolFolder },
    reading: await openFile({ path, name }),
  });
  const partHash = createHash('sha256').update(bytes).digest('hex');
  await bookIncomplete(house, system('cli'), { enterpriseId: x, partHash, spoolFolder });
  const [row] = await reportingGrid(house.database, {
    ...{ campaignId: 'bagian', today: day('2026-07-01') },
  });
  assert.deepEqual(
    row?.cells.map(({ state }) => state),
    ['reported', 'missing', 'missing', 'missing'],
  );
});
