/**
 * A seeded campaign, played into a house through the real importers and doors, held to what the
 * generator says must come out: it knows no importer, parser or SQL. Two years' exports, so that
 * files of an early and a late era take part, with the traps that the schedule sets.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createCampaign } from '../src/campaigns/index.ts';
import { addEnterprise, addStorefront } from '../src/enterprises/index.ts';
import { present } from '../src/kernel/assert.ts';
import { addDays, day } from '../src/kernel/day.ts';
import { channels } from '../src/kernel/terms.ts';
import { createAdministrator, type Who, whoActs } from '../src/people/index.ts';
import { checkLedger, importFile, openFile, recordSales, totalOf } from '../src/sales/index.ts';
import { saleStates } from '../src/sales/words.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { saleOf } from '../test/ledger/cast.ts';
import { type DemoCampaign, todayCast } from './campaigns.ts';
import type { Enterprise } from './cast.ts';
import { type ExpectedRow, expectedAfter, totalsOf } from './expected.ts';
import type { ScheduledAct, ScheduleOptions } from './schedule.ts';
import { scheduleOf } from './schedule.ts';
import { simulate } from './truth.ts';

let house: TestGround;
let admin: Who;
/** The generator's key of each enterprise by its id in the house, and of its shops. */
const keys = new Map<string, string>();
const shops = new Map<string, string>();

function campaignOf(id: string, from: string, options: ScheduleOptions & { size: number }) {
  const truth = simulate({
    seed: `uji/${id}`,
    from: day(from),
    to: addDays(day(from), 41),
    cast: todayCast.slice(options.size, options.size + 3),
    sizeRp: 60_000_000,
    shopeeTellsQuantity: options.era === 'D',
  });
  const acts = scheduleOf(truth, options);
  const campaign: DemoCampaign = {
    id,
    name: id,
    truth,
    acts,
    expected: expectedAfter(truth, acts),
  };
  return campaign;
}

const campaigns = [
  campaignOf('uji-2022', '2022-03-20', { era: 'A', size: 0 }),
  campaignOf('uji-2026', '2026-03-15', { era: 'D', size: 3 }),
];

before(async () => {
  house = await testGround('2022-02-20T02:00:00Z');
  const password = crypto.randomUUID();
  const email = 'admin@contoh.example';
  const personId = await createAdministrator(house, { name: 'Ibu Admin', email, password });
  admin = present(await whoActs(house, personId, 'web'), 'the administrator acts');
  for (const { id, truth, acts } of campaigns) {
    const { window, cast } = truth;
    await createCampaign(house, admin, { id, name: id, zone: 'WIB', ...window });
    for (const enterprise of cast) {
      const from = addDays(window.from, enterprise.joinsOnDay);
      await register(enterprise, { campaignId: id, from });
    }
    for (const act of acts) await play(act);
  }
});
after(() => house?.close());

async function register(
  enterprise: Enterprise,
  campaign: { campaignId: string; from: string },
): Promise<void> {
  const id = await addEnterprise(house, admin, { name: enterprise.brand, zone: 'WIB', campaign });
  keys.set(id, enterprise.key);
  for (const { platform, key, name } of enterprise.storefronts) {
    if (platform === 'moka') continue;
    const marketplace = platform === 'tts' ? 'tiktok' : platform;
    shops.set(key, await addStorefront(house, admin, id, { marketplace, shopName: name }));
  }
}

async function play({ enterprise, act, at }: ScheduledAct): Promise<void> {
  house.setNow(at);
  const enterpriseId = present(
    [...keys].find(([, key]) => key === enterprise)?.[0],
    'an act is of a registered enterprise',
  );
  if (act.kind !== 'file') {
    const entry =
      act.kind === 'zero'
        ? { kind: 'zero' as const, day: act.from, toDay: act.to, channel: null, amount: 0 }
        : { day: act.day, toDay: act.day, channel: act.channel, amount: act.amount };
    await recordSales(house, {
      ...{ actor: admin, enterpriseId, zone: 'WIB' as const, onBehalf: true },
      entries: [saleOf({ ...entry, entryId: act.entryId })],
    });
    return;
  }
  const spoolFolder = join(house.config.varFolder, 'work');
  mkdirSync(spoolFolder, { recursive: true });
  const path = join(spoolFolder, 'file');
  writeFileSync(path, act.bytes());
  const reading = await openFile({ path, name: act.name });
  const storefrontId = shops.get(act.content.storefront) ?? null;
  await importFile(house, admin, { enterpriseId, reading, storefrontId, spoolFolder });
}

const keyOf = (id: string) => keys.get(id) ?? id;
const byName = <T extends { name: string }>(rows: T[]) =>
  rows.sort((a, b) => (a.name < b.name ? -1 : 1));
const named = ({ enterprise, day, channel, state, ...sums }: ExpectedRow) => ({
  name: `${enterprise} ${day} ${channel} ${state}`,
  ...sums,
});

/** Every day of every enterprise as the house keeps it, whatever stream and evidence. */
async function ledger(): Promise<ReturnType<typeof named>[]> {
  const { rows } = await house.database.pool.query<
    Omit<ExpectedRow, 'channel' | 'state'> & { channel: number; state: number }
  >(`select enterprise_id as enterprise, day, channel, state, sum(orders)::bigint as orders,
       sum(lines)::bigint as lines, sum(gross)::bigint as gross, sum(returned)::bigint as returned,
       sum(voucher)::bigint as voucher, sum(omzet)::bigint as omzet
     from sales_day group by 1, 2, 3, 4 having sum(orders) <> 0`);
  return byName(
    rows.map(({ enterprise, channel, state, ...row }) =>
      named({
        ...row,
        enterprise: keyOf(enterprise),
        channel: channels[channel] ?? 'other',
        state: saleStates[state] ?? 'unknown',
      }),
    ),
  );
}

test('each day of each enterprise, by channel and state, is what the generator sold', async () => {
  const expected = campaigns.flatMap(({ expected }) => expected.ledger.map(named));
  assert.ok(expected.length > 500, `${expected.length} rows`);
  assert.deepEqual(await ledger(), byName(expected));
});

/** What the campaign's page and `lagawi total` print, beside what the generator makes of it. */
async function compared({ id, expected }: DemoCampaign) {
  const total = await totalOf(house.database, { campaignId: id });
  const { final, provisional } = total.byState;
  const aside = ['void', 'returned', 'unknown'] as const;
  const found = {
    final,
    provisional: { omzet: provisional.omzet, orders: provisional.orders },
    void: {
      gross: aside.reduce((sum, state) => sum + total.byState[state].gross, 0),
      orders: aside.reduce((sum, state) => sum + total.byState[state].orders, 0),
    },
    byChannel: Object.fromEntries(
      total.byChannel
        .filter(({ state }) => state === 'final')
        .map(({ channel, sums }) => [channel, { omzet: sums.omzet, orders: sums.orders }]),
    ),
  };
  const ofEach = (state: 'final' | 'provisional', rows: [string, { omzet: number }][]) =>
    rows
      .filter(([, { omzet }]) => omzet !== 0)
      .map(([name, { omzet }]) => ({ name: `${name} ${state}`, omzet }));
  const enterprises = (['final', 'provisional'] as const).flatMap((state) => ({
    found: ofEach(
      state,
      total.byEnterprise
        .filter((row) => row.state === state)
        .map(({ enterpriseId, sums }) => [keyOf(enterpriseId), sums]),
    ),
    expected: ofEach(
      state,
      [...expected.byEnterprise].map(([key, totals]) => [key, totals[state]]),
    ),
  }));
  return { total, found, enterprises };
}

for (const campaign of campaigns) {
  test(`${campaign.name}: total, channels, states and enterprises as the generator knows them`, async () => {
    const { total, found, enterprises } = await compared(campaign);
    assert.ok(found.final.omzet > 10_000_000);
    assert.deepEqual(found, campaign.expected.campaign);
    for (const { found, expected } of enterprises)
      assert.deepEqual(byName(found), byName(expected));
    const { n, of } = total.reported;
    assert.deepEqual({ n, of }, campaign.expected.reported);
    assert.deepEqual(total.held, { orders: 0, omzet: 0 }, 'nobody claims another’s orders');
  });
}

test('the generator’s rows of a campaign add up to its total', () => {
  for (const { expected } of campaigns) {
    const sum = [...expected.byEnterprise.values()].reduce((rp, one) => rp + one.final.omzet, 0);
    assert.equal(sum, expected.campaign.final.omzet);
    assert.ok(totalsOf(expected.ledger).final.omzet > sum, 'days outside the window are told, too');
  }
});

test('check finds nothing after the replay', async () => {
  const findings = await checkLedger(house.database);
  assert.ok(findings.length > 8);
  assert.deepEqual(
    findings.filter(({ broken }) => broken > 0),
    [],
  );
});
