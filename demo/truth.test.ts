import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { formatRupiahShort } from '../src/kernel/money.ts';
import { lagawiCampaign, todayCampaign, todayCast } from './campaigns.ts';
import { sectorWords } from './cast.ts';
import { expectedAfter, totalsOf } from './expected.ts';
import { publishedFacts } from './facts.ts';
import { lagawiCast, lagawiTruth } from './lagawi.ts';
import { scheduleOf } from './schedule.ts';
import { seeded } from './seeded.ts';
import { institutions, staff } from './staff.ts';
import { returnStageAt, stageAt } from './view.ts';

const campaign = lagawiCampaign();
const { truth, expected } = campaign;
const everyone = [...lagawiCast, ...todayCast];

test('the seeded draws are the same on every machine', () => {
  const rng = seeded('tetap');
  const drawn = [rng.next(), rng.int(1, 6), rng.code(8), rng.uuid(1_647_734_400_000)];
  assert.deepEqual(drawn, [
    0.24366803676821291,
    4,
    'ZW01R0AS',
    '017fa49f-a400-7eee-8be4-3c2b66fa3355',
  ]);
});

test('one seed gives one truth, another seed another', () => {
  const digest = (value: unknown) =>
    createHash('sha256').update(JSON.stringify(value)).digest('hex');
  assert.equal(digest(lagawiTruth()), digest(truth));
  assert.notEqual(digest(lagawiTruth('lain').orders), digest(truth.orders));
});

test('nilai penjualan rounds to Rp5,23 miliar, and is no round number', () => {
  const { final } = expected.campaign;
  assert.ok(final.omzet >= 5_225_000_000 && final.omzet <= 5_234_999_999, `${final.omzet}`);
  assert.equal(formatRupiahShort(final.omzet), 'Rp5,23 miliar');
  assert.notEqual(final.omzet % 1_000_000, 0);
  assert.equal(final.gross - final.returned - final.voucher, final.omzet);
});

test('any seed meets the target', () => {
  for (const seed of ['a', 'b', 'c']) {
    const other = lagawiTruth(seed);
    const { final } = expectedAfter(other, scheduleOf(other, { era: 'A' })).campaign;
    assert.equal(formatRupiahShort(final.omzet), 'Rp5,23 miliar', seed);
  }
});

test('the largest has about 11 %, none above 12 %, and the median is far below the mean', () => {
  const sales = [...expected.byEnterprise.values()].map((one) => one.final.omzet);
  sales.sort((a, b) => b - a);
  const total = expected.campaign.final.omzet;
  const share = (sales[0] ?? 0) / total;
  assert.ok(share > 0.1 && share <= 0.12, `largest ${share}`);
  const median = ((sales[14] ?? 0) + (sales[15] ?? 0)) / 2;
  assert.ok(median < (0.7 * total) / 30, `median ${median}`);
});

test('about 60 % is sold online', () => {
  const online = ['shopee', 'tiktok', 'tokopedia', 'whatsapp', 'instagram'] as const;
  const sum = online.reduce(
    (rp, channel) => rp + (expected.campaign.byChannel[channel]?.omzet ?? 0),
    0,
  );
  const part = sum / expected.campaign.final.omzet;
  assert.ok(part > 0.55 && part < 0.68, `${part}`);
});

test('Ramadan lifts a day above an ordinary one, and couriers rest over Lebaran', () => {
  const perDay = (from: string, to: string) => {
    const rows = expected.ledger.filter(
      (row) => row.channel === 'shopee' && row.day >= from && row.day <= to,
    );
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    return totalsOf(rows).final.omzet / days;
  };
  const ordinary = perDay('2022-05-16', '2022-05-29');
  assert.ok(perDay('2022-04-11', '2022-04-24') > 1.2 * ordinary);
  assert.ok(perDay('2022-05-01', '2022-05-06') < 0.6 * ordinary);
});

test('sales before and after the window are in the ledger and not in the campaign', () => {
  const outside = expected.ledger.filter((row) => row.day < '2022-03-20' || row.day > '2022-06-17');
  assert.ok(totalsOf(outside).final.omzet > 100_000_000);
  const late = expected.ledger.filter(
    (row) =>
      row.enterprise === 'tiwul-pulangasih' && row.day >= '2022-03-20' && row.day < '2022-04-04',
  );
  assert.ok(totalsOf(late).final.omzet > 0, 'the late joiner sold before joining');
  assert.deepEqual(expected.weeks.get('tiwul-pulangasih')?.slice(0, 3), [
    'missing',
    'missing',
    'reported',
  ]);
  const whole = totalsOf(expected.ledger).final.omzet;
  const sum = [outside, late].reduce((rp, rows) => rp - totalsOf(rows).final.omzet, whole);
  assert.equal(sum, expected.campaign.final.omzet);
});

test('some miss weeks, one states zero, all report at least once', () => {
  assert.deepEqual(expected.reported, { n: 30, of: 30 });
  assert.ok(
    expected.weeks
      .get('tempe-kriuka')
      ?.slice(-3)
      .every((cell) => cell === 'missing'),
  );
  assert.ok(expected.weeks.get('gula-arenika')?.includes('missing'));
  const zero = expected.weeks.get('teknik-olahguna') ?? [];
  assert.ok(zero.includes('zero') && zero.includes('reported') && !zero.includes('missing'));
  assert.ok(expected.untold > 0);
});

test('every life is told in order', () => {
  for (const { life } of truth.orders) {
    const steps = [life.created, life.shipped, life.delivered, life.completed].filter(
      (at) => at !== null,
    );
    assert.deepEqual(
      steps,
      [...steps].sort((a, b) => a - b),
    );
    assert.ok(life.cancelled === null || life.completed === null);
    assert.equal(returnStageAt(life, life.created), 'none');
    assert.ok(['unpaid', 'toShip'].includes(stageAt(life, life.created)));
  }
});

test('order numbers and entry ids are well formed and unique', () => {
  const shopee = truth.orders.filter((order) => order.platform === 'shopee');
  assert.ok(shopee.every((order) => /^\d{6}[0-9A-Z]{8}$/.test(order.orderNo)));
  const tts = truth.orders.filter((order) => order.platform === 'tts');
  assert.ok(tts.every((order) => /^5\d{17}$/.test(order.orderNo)));
  assert.equal(new Set(truth.orders.map((order) => order.orderNo)).size, truth.orders.length);
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.ok(truth.handSales.every((sale) => uuid.test(sale.entryId) && uuid.test(sale.deviceId)));
  assert.equal(new Set(truth.handSales.map((sale) => sale.entryId)).size, truth.handSales.length);
});

test('prices and takings are whole hundreds, never bent to fit', () => {
  assert.ok(
    everyone.flatMap((one) => one.products).every((product) => product.priceRp % 100 === 0),
  );
  assert.ok(truth.handSales.every((sale) => sale.amountRp % 500 === 0));
});

test('30 enterprises in the documented mix, and eight others for today', () => {
  const counts = Map.groupBy(lagawiCast, (one) => one.sector);
  assert.deepEqual(
    Object.keys(sectorWords).map((sector) => counts.get(sector as 'food')?.length),
    [18, 1, 3, 7, 1],
  );
  assert.deepEqual(lagawiCast.flatMap((one) => one.winner ?? []).sort(), [1, 2, 3, 4, 5]);
  assert.equal(todayCast.length, 8);
  const keys = everyone.map((one) => one.key);
  assert.equal(new Set(keys).size, keys.length);
  for (const one of everyone) {
    const parts = [...one.storefronts, ...one.hand].reduce((sum, part) => sum + part.share, 0);
    assert.ok(Math.abs(parts - 1) < 1e-9, one.key);
  }
});

test('identifiers can be told to be invented, and are unique', () => {
  const people = everyone.flatMap((one) => (one.helper ? [one.owner, one.helper] : [one.owner]));
  for (const { nik, sex, phone } of people) {
    assert.match(nik, /^99\d{14}$/);
    const date = Number(nik.slice(6, 8)) - (sex === 'f' ? 40 : 0);
    assert.ok(date >= 1 && date <= 28 && Number(nik.slice(8, 10)) <= 12);
    assert.notEqual(nik.slice(12), '0000');
    assert.match(phone, /^\+62000\d{7}$/);
  }
  assert.ok(everyone.every((one) => /^0000\d{9}$/.test(one.nib)));
  const unique = (values: readonly string[]) => assert.equal(new Set(values).size, values.length);
  unique(everyone.map((one) => one.nib));
  unique(people.map((one) => one.nik));
  unique([...people, ...staff].map((one) => one.phone));
  assert.deepEqual(
    institutions.map((one) => one.name),
    ['Lembaga A', 'Lembaga B', 'Lembaga C', 'Lembaga D'],
  );
  assert.ok(staff.every((one) => one.email.endsWith('.example.invalid')));
});

/** Names from the published facts and brands that Lampung knows; no invented brand may hold one. */
const realBrands =
  `lampung ethnica|shamiya|littlemonq|rafins|askha|suhita|panda|yen yen|yenyen|suseno|aneka sari
mahkota|sinar laut|mery|meri|bola dunia|el's coffee|rona jaya|lumba|tugu|wawai|lamban
siger rasa|shereen|asa jaya`.split(/\||\n/);

/** Whole words, because pandan is a plant. */
function wholeWord(brand: string): RegExp {
  return new RegExp(`\\b${brand}\\b`);
}

test('no enterprise, product, person or shop bears a real brand', () => {
  const invented = everyone
    .flatMap((one) => [
      one.brand,
      one.owner.name,
      ...one.products.map((p) => p.name),
      ...one.storefronts.map((s) => s.name),
    ])
    .map((name) => name.toLowerCase());
  for (const brand of realBrands) {
    assert.deepEqual(
      invented.filter((name) => wholeWord(brand).test(name)),
      [],
      brand,
    );
  }
  // The check can find something: the facts, where real names belong, do hold them.
  assert.ok(publishedFacts.some((fact) => wholeWord('askha').test(fact.value.toLowerCase())));
});

test('every fact has its source, and the notice stands beside them', () => {
  for (const { statement, source, publisher, value } of publishedFacts) {
    assert.ok(statement.id && statement.en && publisher && value);
    assert.match(source, /^[a-z0-9.]+\.[a-z]+\//);
  }
});

test("today's campaign runs: some told, nothing from today on, some missing", () => {
  const now = new Date('2026-11-24T03:00:00Z');
  const today = todayCampaign(now);
  assert.ok(today.truth.window.from <= '2026-10-20' && today.truth.window.to >= '2027-01-01');
  assert.ok(today.acts.every((one) => one.at < new Date('2026-11-23T17:00:00Z')));
  assert.ok(today.expected.campaign.final.omzet > 100_000_000);
  assert.ok(today.expected.campaign.provisional.omzet > 5_000_000);
  assert.ok(today.expected.reported.n >= 5 && today.expected.reported.n < 8);
  const tomorrow = todayCampaign(new Date('2026-11-25T03:00:00Z'));
  assert.deepEqual(
    tomorrow.acts.slice(0, today.acts.length),
    today.acts.map((act, index) => ({
      ...act,
      act: tomorrow.acts[index]?.act,
    })),
  );
});
