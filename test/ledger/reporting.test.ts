/** "n of N", told in SQL, is what the grid's rule makes of the same facts, cell by cell. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type pg from 'pg';
import { createCampaign } from '../../src/campaigns/index.ts';
import { inTransaction } from '../../src/database/index.ts';
import { addDays, type Day, day } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { createAdministrator, type Who, whoActs } from '../../src/people/index.ts';
import { membersByName, reportingGrid } from '../../src/sales/questions/grid.ts';
import { reporting } from '../../src/sales/questions/reporting.ts';
import { gridSummary, hasSpoken } from '../../src/sales/rules/grid.ts';
import { channels } from '../../src/sales/words.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises } from './cast.ts';
import { asByHand } from './journal-guard.ts';

/** `npm run soak` raises it. */
const draws = Number(process.env['LAGAWI_REPORTING_DRAWS'] ?? 150);

let house: TestGround;
let admin: Who;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
  const personId = await createAdministrator(house, {
    name: 'Ibu Admin',
    email: 'admin@contoh.example',
    password: 'kopi robusta lampung',
  });
  admin = (await whoActs(house, personId, 'cli')) ?? assert.fail('an administrator');
});
after(() => house.close());

const from = day('2026-06-01');
const seldom = (value: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const inWindow = (max: number) => fc.integer({ min: -4, max });
const span = fc.tuple(inWindow(24), fc.integer({ min: 0, max: 16 }));
/** Few channels and two shops, so that what is said meets what is asked. */
const channel = fc.constantFrom('shopee' as const, 'bazaar' as const, 'pos' as const);
const shop = fc.constantFrom(0, 1, null);
/** Writes 1 to 9; told at minute 1 to 9, undone later or never. */
const write = fc.integer({ min: 1, max: 9 });
const undone = seldom(fc.integer({ min: 5, max: 12 }));

const drawnMember = fc.record({
  joined: inWindow(10),
  left: seldom(fc.integer({ min: 10, max: 30 })),
  disqualified: fc.constantFrom(false, false, true),
  sources: fc.array(
    fc.record({
      channel,
      shop,
      opened: seldom(inWindow(20)),
      closed: seldom(fc.integer({ min: 15, max: 30 })),
    }),
    { maxLength: 3 },
  ),
  sales: fc.array(
    fc.record({
      day: inWindow(28),
      channel,
      // Provisional, unknown, final, void; counted or held.
      state: fc.integer({ min: 0, max: 3 }),
      standing: fc.constantFrom(0, 0, 0, 1),
      write,
      undone,
    }),
    { maxLength: 5 },
  ),
  zeros: fc.array(fc.record({ span, write }), { maxLength: 2 }),
  exports: fc.array(
    fc.record({
      ...{ span, shop, write, undone },
      // More days before and after by the sender's word.
      covers: seldom(fc.integer({ min: 0, max: 9 })),
      scope: fc.constantFrom('all', 'all', 'part'),
      role: fc.constantFrom('sales', 'sales', 'patch'),
    }),
    { maxLength: 3 },
  ),
});
type Member = typeof drawnMember extends fc.Arbitrary<infer T> ? T : never;

const at = (offset: number): Day => addDays(from, offset);
const minute = (no: number) => new Date(Date.UTC(2026, 5, 1, 0, no));

/** Straight into the tables: what is asked about is the reading, and the facts are any. */
async function lay(
  client: pg.ClientBase,
  { id, campaignId, member }: { id: string; campaignId: string; member: Member },
): Promise<void> {
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    return client.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    );
  };
  const own = { enterprise_id: id };
  const { left } = member;
  const until = left === null ? null : at(Math.max(left, member.joined));
  const ended = until && member.disqualified ? 'disqualified' : null;
  await put('participation', {
    ...{ ...own, campaign_id: campaignId, from_day: at(member.joined), until_day: until },
    ...{ ended_as: ended, reason: ended ? 'uji' : '' },
  });
  const shops = [newId(), newId()];
  for (const storefront_id of shops)
    await put('storefront', { ...own, storefront_id, marketplace: 'shopee', shop_name: 'Toko' });
  for (const [i, source] of member.sources.entries()) {
    const isShop = source.shop !== null;
    await put('sale_source', {
      ...{ ...own, source_id: newId(), kind: isShop ? 'storefront' : 'book', name: `Sumber ${i}` },
      ...{ channel: source.channel, storefront_id: isShop ? shops[source.shop ?? 0] : null },
      from_day: source.opened === null ? null : at(source.opened),
      until_day: source.closed === null ? null : at(source.closed),
    });
  }
  await client.query(
    `insert into ledger_write (enterprise_id, seq, at, kind, ref)
     select $1, no, $2::timestamptz + make_interval(mins => no), 'import', $1
     from generate_series(1, 12) no`,
    [id, minute(0)],
  );
  for (const zero of member.zeros) {
    const [day_, length] = zero.span;
    await put('sale_entry', {
      ...{ ...own, entry_id: newId(), content_hash: Buffer.alloc(1), ledger_seq: zero.write },
      ...{ kind: 'zero', day: at(day_), to_day: at(day_ + length), stream: 'campaign' },
      ...{ amount_rp: 0, quantity: 0, transactions: 0, received_at: minute(zero.write) },
      on_behalf: false,
    });
  }
  for (const one of member.exports) {
    const [day_, length] = one.span;
    const reversed = one.undone !== null && one.undone > one.write ? one.undone : null;
    await put('sale_import', {
      ...{ ...own, import_id: newId(), ledger_seq: one.write, format: 'uji', role: one.role },
      ...{ shape: 'snapshot', scope: one.scope, file_hash: Buffer.from(newId()), file_name: 'uji' },
      ...{ storefront_id: one.shop === null ? null : shops[one.shop], window_declared: true },
      ...{ window_from: at(day_), window_to: at(day_ + length), authority: 3, rank_window: 0 },
      ...(one.covers === null
        ? {}
        : { covers_from: at(day_ - one.covers), covers_to: at(day_ + length + one.covers) }),
      ...{ rank_minute: 0, evidence: 1, origin: 'upload', is_resaved: false, receipt: '{}' },
      ...{ imported_at: minute(one.write), on_behalf: false, reversed_seq: reversed },
    });
  }
  await laySales(put, own, member);
}

async function laySales(
  put: (table: string, row: Record<string, unknown>) => Promise<unknown>,
  own: { enterprise_id: string },
  { sales }: Member,
): Promise<void> {
  const none = { lines: 0, qty: 0, gross: 0, returned: 0, voucher: 0, omzet: 0 };
  const days = new Map<string, { key: Record<string, unknown>; orders: number }>();
  const deltas = new Map<string, { row: Record<string, unknown>; orders: number }>();
  for (const sale of sales) {
    const key = {
      ...{ day: at(sale.day), stream: 0, channel: channels.indexOf(sale.channel), evidence: 1 },
      ...{ state: sale.state, standing: sale.standing },
    };
    const gone = sale.undone !== null && sale.undone > sale.write ? sale.undone : null;
    const id = JSON.stringify(key);
    days.set(id, { key, orders: (days.get(id)?.orders ?? 0) + (gone === null ? 1 : 0) });
    for (const [seq, sign] of [[sale.write, 1] as const, [gone, -1] as const]) {
      if (seq === null) continue;
      const row = { ...key, seq };
      const name = JSON.stringify(row);
      deltas.set(name, { row, orders: (deltas.get(name)?.orders ?? 0) + sign });
    }
  }
  for (const { key, orders } of days.values())
    await put('sales_day', { ...own, ...key, ...none, orders });
  for (const { row, orders } of deltas.values())
    await put('sales_delta', { ...own, ...row, ...none, orders });
}

let nth = 0;

const drawn = fc.record({
  members: fc.array(drawnMember, { minLength: 1, maxLength: 4 }),
  until: seldom(inWindow(30)),
  known: fc.option(fc.integer({ min: 0, max: 13 }), { nil: null }),
});

/** How often the drawn facts reached each answer: a test that never sees one proves nothing. */
const seen = { silent: 0, spoken: 0, partial: 0 };

test(`the headline equals the grid, for ${draws} drawn campaigns at any time`, async () => {
  const holds = async ({
    members,
    until,
    known,
  }: typeof drawn extends fc.Arbitrary<infer T> ? T : never) => {
    const campaignId = await createCampaign(house, admin, {
      ...{ id: `uji-${nth++}`, name: 'Kampanye Uji', zone: 'WIB' },
      ...{ from, to: addDays(from, 24) },
    });
    const ids = await addEnterprises(house, members.length);
    await inTransaction(house.database.pool, async ({ client }) => {
      await asByHand(client);
      for (const [i, member] of members.entries())
        await lay(client, { id: ids[i] ?? '', campaignId, member });
    });
    const input = {
      campaignId,
      until: until === null ? null : at(until),
      knownAt: known === null ? null : minute(known),
    };
    const grid = await reportingGrid(house.database, { ...input, today: day('2026-07-01') });
    const { n, of, partial } = gridSummary(grid.map((row) => row.cells));
    assert.deepEqual(await reporting(house.database, input), { of, n, partial });
    // Page by page it is the same grid.
    const pages: typeof grid = [];
    const byName = await membersByName(house.database, input);
    for (let at = 0; at < byName.length; at += 2) {
      const enterpriseIds = byName.slice(at, at + 2);
      const asked = { ...input, today: day('2026-07-01'), enterpriseIds };
      pages.push(...(await reportingGrid(house.database, asked)));
    }
    assert.deepEqual(pages, grid);
    assert.equal(grid.filter((row) => !hasSpoken(row.cells)).length, of - n);
    seen.silent += of - n;
    seen.spoken += n - partial;
    seen.partial += partial;
  };
  await fc.assert(fc.asyncProperty(drawn, holds), { numRuns: draws, seed: 40, endOnFailure: true });
  for (const [what, count] of Object.entries(seen))
    assert.ok(count > draws / 5, `${what} ${count}`);
});
