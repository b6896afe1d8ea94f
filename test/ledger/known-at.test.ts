/** What `total` printed at an instant of a story is what it says later of that instant. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { todayCast } from '../../demo/campaigns.ts';
import { momentAt } from '../../demo/moment.ts';
import { type ScheduledAct, scheduleOf } from '../../demo/schedule.ts';
import { seeded } from '../../demo/seeded.ts';
import { simulate } from '../../demo/truth.ts';
import { createCampaign } from '../../src/campaigns/index.ts';
import { addEnterprise, addSource, addStorefront } from '../../src/enterprises/index.ts';
import { act, system } from '../../src/journal/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, day } from '../../src/kernel/day.ts';
import { createAdministrator, type Who, whoActs } from '../../src/people/index.ts';
import { correctOrder } from '../../src/sales/actions/correct.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import { openFile } from '../../src/sales/importers/index.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { reportingGrid } from '../../src/sales/questions/grid.ts';
import { type LensInput, totalAsJson, totalOf } from '../../src/sales/questions/total.ts';
import { lockLedger, nextSeq } from '../../src/sales/store/head.ts';
import { openQuestions } from '../../src/sales/store/queue.ts';
import { type TestGround, testGround } from '../house.ts';
import { requestOf, saleOf } from './cast.ts';
import { guardJournal } from './journal-guard.ts';

const campaignId = 'cerita';
const window = { from: day('2026-03-02'), to: day('2026-04-12') };

let house: TestGround;
let admin: Who;
const enterprises = new Map<string, string>();
const storefronts = new Map<string, string>();

before(async () => {
  house = await testGround('2026-02-20T03:00:00Z');
  await guardJournal(house.database.pool);
  const personId = await createAdministrator(house, {
    name: 'Ibu Admin',
    email: 'admin@contoh.example',
    password: 'kopi robusta lampung',
  });
  admin = (await whoActs(house, personId, 'cli')) ?? assert.fail('an administrator');
  await createCampaign(house, admin, {
    ...{ id: campaignId, name: 'Cerita', zone: 'WIB' },
    ...window,
  });
});
after(() => house.close());

/** Three enterprises of the demo's cast, with their files, entries and traps. */
function story(): ScheduledAct[] {
  const truth = simulate({
    ...{ seed: 'uji/cerita', ...window, cast: todayCast.slice(0, 3) },
    ...{ sizeRp: 6_000_000, shopeeTellsQuantity: true, until: momentAt(addDays(window.to, 6), 0) },
  });
  return scheduleOf(truth, { era: 'D' });
}

async function setTheScene(): Promise<void> {
  for (const { key, brand, storefronts: shops } of todayCast.slice(0, 3)) {
    const id = await addEnterprise(house, admin, {
      ...{ name: brand, zone: 'WIB', campaign: { campaignId, from: window.from } },
    });
    enterprises.set(key, id);
    for (const { platform, key: shop, name } of shops) {
      if (platform === 'moka') {
        await addSource(house, admin, id, { kind: 'till', channel: 'pos', name });
        continue;
      }
      const marketplace = platform === 'tts' ? 'tiktok' : 'shopee';
      const storefrontId = await addStorefront(house, admin, id, { marketplace, shopName: name });
      // The first two’s files name no shop, so that nobody knows whose their orders are.
      if (enterprises.size > 2) storefronts.set(shop, storefrontId);
    }
    await addSource(house, admin, id, { kind: 'book', channel: 'bazaar', name: 'Buku bazar' });
  }
}

const idOf = (key: string) => present(enterprises.get(key), `${key} is registered`);

/** Files of one enterprise that were sent to another. */
const misled: { enterpriseId: string; importId: string }[] = [];

async function play({ enterprise, act: one }: ScheduledAct, into = enterprise): Promise<void> {
  const enterpriseId = idOf(into);
  if (one.kind === 'file') {
    const folder = join(house.config.varFolder, 'story');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'file');
    writeFileSync(path, one.bytes());
    const { importId, isRepeat } = await importFile(house, system('job'), {
      enterpriseId,
      reading: await openFile({ path, name: one.name }),
      // A shop is its owner's: the same file in another's hands is from no shop that we know.
      storefrontId: into === enterprise ? (storefronts.get(one.content.storefront) ?? null) : null,
      spoolFolder: house.config.varFolder,
    });
    if (into !== enterprise && importId && !isRepeat) misled.push({ enterpriseId, importId });
    return;
  }
  const { entryId } = one;
  const entry =
    one.kind === 'zero'
      ? saleOf({
          ...{ entryId, kind: 'zero', day: one.from, toDay: one.to, amount: 0, channel: null },
          ...{ quantity: 0, transactions: 0, product: '' },
        })
      : saleOf({
          ...{ entryId, day: one.day, toDay: one.day, channel: one.channel, amount: one.amount },
          ...{ quantity: one.quantity, transactions: one.transactions, product: '' },
        });
  await recordSales(house, requestOf(enterpriseId, entry));
}

/** What people do between the files: undo, correct, ask, answer. */
const trouble: ((rng: ReturnType<typeof seeded>) => Promise<void>)[] = [
  async (rng) => {
    const one = misled.pop() ?? (await anyImport(rng));
    if (one) await reverseImport(house, system('web'), { ...one, reason: 'uji' });
  },
  async (rng) => {
    const one = await anyOrder(rng);
    if (!one) return;
    const { gross } = one;
    await correctOrder(
      house,
      { personId: admin.personId, via: 'web' },
      {
        ...{ enterpriseId: one.enterprise_id, issuer: one.code, orderNo: one.order_no },
        ...{ judgedHash: one.hash, reason: 'uji' },
        components: { gross, returned: gross, voucher: 0, omzet: 0 },
      },
    );
  },
  async (rng) => {
    const one = await anyOrder(rng);
    if (!one) return;
    const enterpriseId = one.enterprise_id;
    await act(house, system('job'), async (tx) => {
      await lockLedger(tx.client, enterpriseId);
      const ref = one.import_id;
      const seq = await nextSeq(tx.client, { enterpriseId, at: tx.now, kind: 'question', ref });
      await openQuestions(tx.client, { enterpriseId, seq, now: tx.now }, [
        {
          ...{ kind: 'looks_double', subject: `${one.code} ${one.order_no}`, points: 70 },
          ...{ disputedRp: one.gross, details: {} },
        },
      ]);
      tx.note({ verb: 'sales.ask', thing: 'order', thingId: one.order_no, enterpriseId });
    });
  },
  async () => {
    await act(house, system('web'), async (tx) => {
      const done = await tx.client.query(
        `update queue_item set closed_at = $1, decision = 'uji' where item_id =
           (select item_id from queue_item where closed_at is null order by item_id limit 1)`,
        [tx.now],
      );
      if (done.rowCount) tx.note({ verb: 'sales.decide', thing: 'question', thingId: 'uji' });
    });
  },
];

async function anyImport(rng: ReturnType<typeof seeded>) {
  const rows = await house.database.read
    .selectFrom('sale_import')
    .select(['enterprise_id as enterpriseId', 'import_id as importId'])
    .where('reversed_seq', 'is', null)
    .orderBy('import_id')
    .execute();
  return rows[rng.int(0, rows.length - 1)];
}

async function anyOrder(rng: ReturnType<typeof seeded>) {
  const { rows } = await house.database.pool.query<{
    enterprise_id: string;
    order_no: string;
    code: string;
    hash: string;
    import_id: string;
    gross: number;
  }>(
    `select o.enterprise_id, o.order_no, i.code, o.hash, o.import_id, o.gross
     from sale_order o join issuer i using (issuer_id) where o.standing < 2 and not o.is_refund
     order by o.order_no, o.enterprise_id offset $1 limit 1`,
    [rng.int(0, 60)],
  );
  return rows[0];
}

/** The JSON of the total with the headline and the grid, apart from the instant asked about. */
async function printed(input: Omit<LensInput, 'campaignId'>): Promise<string> {
  const { database } = house;
  const cuts = [null, day('2026-03-18')];
  const texts = await Promise.all(
    cuts.map(async (until) => {
      const total = totalAsJson(await totalOf(database, { ...input, campaignId, until }));
      const grid = await reportingGrid(database, {
        ...{ ...input, campaignId, until, today: window.to },
      });
      return { total: { ...total, knownAt: null }, grid };
    }),
  );
  return JSON.stringify(texts, null, 1);
}

test('total --known-at T says of every T of a story what total printed then', async () => {
  await setTheScene();
  const rng = seeded('uji/cerita/perkara');
  const acts = story();
  const keys = [...enterprises.keys()];
  const shots: { at: Date; text: string }[] = [];
  const every = Math.ceil(acts.length / 24);
  for (const [i, one] of acts.entries()) {
    house.setNow(one.at);
    await play(one);
    if (one.act.kind === 'file' && rng.chance(0.25)) {
      const other = keys.find((key) => key !== one.enterprise) ?? '';
      await play(one, other);
    }
    if (rng.chance(0.3)) await present(trouble[rng.int(0, 3)], 'one of four')(rng);
    const next = acts[i + 1];
    if (i % every === 0 && next && next.at > one.at)
      shots.push({ at: one.at, text: await printed({}) });
  }
  assert.ok(shots.length >= 15, `${shots.length} instants`);
  assert.equal(new Set(shots.map(({ text }) => text)).size, shots.length, 'each is another');
  for (const { at, text } of shots) assert.equal(await printed({ knownAt: at }), text, `${at}`);
  // The story had what could have gone wrong.
  const { inDispute, disputed } = totalAsJson(await totalOf(house.database, { campaignId }));
  assert.ok(inDispute.orders > 0 && disputed > 0, JSON.stringify({ inDispute, disputed }));
  const { rows } = await house.database.pool.query<{ freed: number; reversed: number }>(
    `select (select count(*) from sale_held where until_seq is not null) as freed,
       (select count(*) from sale_import where reversed_seq is not null) as reversed`,
  );
  assert.ok((rows[0]?.freed ?? 0) > 0 && (rows[0]?.reversed ?? 0) > 0, JSON.stringify(rows));
  const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
  assert.deepEqual(broken, []);
});
