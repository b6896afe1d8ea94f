/**
 * The whole simulation, played into a house through the real importers and doors, held to what the
 * generator says must come out: it knows no importer, parser or SQL.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildHouse, type House } from '../src/house.ts';
import { channels } from '../src/kernel/terms.ts';
import { checkLedger, totalOf } from '../src/sales/index.ts';
import { saleStates } from '../src/sales/words.ts';
import { type TestGround, testGround } from '../test/house.ts';
import { type DemoCampaign, lagawiCampaign, todayCampaign } from './campaigns.ts';
import { type ExpectedRow, totalsOf } from './expected.ts';
import { replay } from './replay.ts';
import { StoryClock } from './story.ts';

/** Fixed, so that the running campaign is the same one in every run. */
const now = new Date('2026-11-24T03:00:00Z');

let ground: TestGround;
let house: House;
/** The generator's key of each enterprise by its id in the house. */
let keys: Map<string, string>;
const campaigns = [lagawiCampaign(), todayCampaign(now)];

before(async () => {
  ground = await testGround(now);
  const story = new StoryClock(ground.clock);
  house = await buildHouse({ ...ground.config, simulation: true }, story.now);
  await replay(house, story, { now, progress: () => undefined });
  const cast = campaigns.flatMap(({ truth }) => truth.cast);
  const { rows } = await house.database.pool.query<{ id: string; name: string }>(
    'select enterprise_id as id, name from enterprise',
  );
  keys = new Map(
    rows.map(({ id, name }) => [id, cast.find(({ brand }) => brand === name)?.key ?? name]),
  );
  assert.equal(new Set(keys.values()).size, cast.length);
});
after(async () => {
  await house?.close();
  await ground?.close();
});

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
  assert.ok(expected.length > 5000, `${expected.length} rows`);
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
    assert.ok(found.final.omzet > 100_000_000);
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
