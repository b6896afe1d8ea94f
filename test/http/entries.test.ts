import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let sari: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  sari = await site.as(cast.sari);
});
after(() => site.close());

const entriesOf = async (enterprise: string) => {
  const { rows } = await site.house.database.pool.query<{ entry_id: string; amount_rp: number }>(
    'select entry_id, amount_rp from sale_entry where enterprise_id = $1 order by received_at, entry_id',
    [enterprise],
  );
  return rows;
};
const entry = (over: Record<string, unknown> = {}) => ({
  entryId: newId(),
  day: site.today,
  channel: 'bazaar',
  amount: 75_000,
  ...over,
});
const door = (enterprise: string) => `/api/v1/enterprises/${enterprise}/entries`;
type Receipts = {
  receipts: {
    entryId: string;
    outcome: string;
    isRepeat: boolean;
    reasons: { code: string; message: string; messageEn: string; field: string | null }[];
  }[];
};

test('a form without script records once, however often it is sent', async () => {
  const page = await site.browse(cast.sari);
  await page.go(`/usaha/${cast.keripik}/catat`);
  const typed = { amount: '75rb', channel: 'bazaar', product: 'Keripik pisang', quantity: '5' };
  const entryId = page.value('entryId');
  await page.fill(typed);
  assert.equal(page.status, 200);
  assert.match(page.text, /Rp75\.000 tersimpan/);
  assert.notEqual(page.value('entryId'), entryId, 'the next entry has a number of its own');
  const again = {
    ...typed,
    entryId: entryId ?? '',
    day: site.today,
    kind: 'sale',
    transactions: '',
  };
  await page.go(`/usaha/${cast.keripik}/catat`, again);
  assert.match(page.text, /sudah tersimpan sebelumnya/);
  const other = await page.go(`/usaha/${cast.keripik}/catat`, { ...again, amount: '80.000' });
  assert.match(other.text, /nomor yang sama sudah ada dengan isi lain/);
  assert.deepEqual(await entriesOf(cast.keripik), [{ entry_id: entryId, amount_rp: 75_000 }]);
});

test('a refused form comes back filled in, with every reason beside its field', async () => {
  const page = await site.browse(cast.sari);
  await page.go(`/usaha/${cast.keripik}/catat`);
  const entryId = page.value('entryId');
  await page.fill({
    amount: 'banyak',
    day: '',
    channel: 'shop',
    product: 'Keripik "ubi" & pisang',
  });
  assert.equal(page.status, 422);
  assert.deepEqual(page.summary, ['amount', 'day']);
  assert.equal(page.value('amount'), 'banyak');
  assert.equal(page.value('product'), 'Keripik "ubi" & pisang');
  assert.equal(page.value('channel'), 'shop');
  assert.equal(page.value('entryId'), entryId, 'mended and sent again it is the same entry');
  await page.fill({ amount: '1.000', day: addDays(site.today, 1) });
  assert.equal(page.status, 422);
  assert.deepEqual(page.summary, ['day']);
});

test('the API takes one, many and a thousand at once, each with its receipt', async () => {
  const before = (await entriesOf(cast.kopi)).length;
  const tono = await site.as(cast.tono);
  const first = entry();
  const many = [first, entry({ amount: 20_000 }), first];
  const answer = await tono.json(door(cast.kopi), { entries: many });
  assert.equal(answer.status, 200);
  const said = (await answer.json()) as Receipts & { schema: string };
  assert.equal(said.schema, 'lagawi.entries/1');
  assert.deepEqual(
    said.receipts.map((one) => [one.entryId, one.outcome, one.isRepeat]),
    many.map((one, i) => [one.entryId, 'recorded', i === 2]),
  );
  const thousand = Array.from({ length: 1000 }, () => entry({ amount: 1_000 }));
  const all = (await (await tono.json(door(cast.kopi), { entries: thousand })).json()) as Receipts;
  assert.ok(all.receipts.every((one) => one.outcome === 'recorded' && !one.isRepeat));
  const repeat = (await (
    await tono.json(door(cast.kopi), { entries: thousand })
  ).json()) as Receipts;
  assert.ok(repeat.receipts.every((one) => one.outcome === 'recorded' && one.isRepeat));
  assert.equal((await entriesOf(cast.kopi)).length, before + 1002);
  const tooMany = await tono.json(door(cast.kopi), { entries: [...thousand, entry()] });
  assert.equal(tooMany.status, 422);
});

test('the same number with another content is a conflict, and a refusal says why', async () => {
  const one = entry();
  const send = async (...entries: unknown[]) =>
    ((await (await sari.json(door(cast.keripik), { entries })).json()) as Receipts).receipts.map(
      ({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)],
    );
  assert.deepEqual(await send(one), [['recorded']]);
  assert.deepEqual(await send({ ...one, amount: 76_000 }), [['conflict']]);
  assert.deepEqual(await send(one), [['recorded']]);
  assert.deepEqual(await send(entry({ channel: null }), entry({ day: addDays(site.today, 2) })), [
    ['refused', 'entry.noChannel'],
    ['refused', 'entry.future'],
  ]);
  const future = entry({ day: addDays(site.today, 2) });
  const said = (await (
    await sari.json(door(cast.keripik), { entries: [future] })
  ).json()) as Receipts;
  const { code, ...words } = present(said.receipts[0]?.reasons[0], 'a reason');
  assert.deepEqual(words, {
    message: 'Tanggalnya belum tiba. Pilih hari ini atau sebelumnya.',
    messageEn: 'That day has not come yet. Choose today or an earlier day.',
    field: 'day',
  });
  assert.equal(code, 'entry.future');
  const wrong = await sari.json(door(cast.keripik), { entries: [{ ...one, amount: 'banyak' }] });
  assert.equal(wrong.status, 422);
  const { error } = (await wrong.json()) as { error: Record<string, string> };
  assert.deepEqual(error, {
    code: 'api.wrongInput',
    field: 'entries.0.amount',
    message: 'Isian “entries.0.amount” tidak sesuai: Input tidak valid: diharapkan number',
    messageEn:
      'The input “entries.0.amount” does not fit: Invalid input: expected number, received string',
  });
});

test('64 senders of one entry at once: exactly one is booked', async () => {
  const before = (await entriesOf(cast.keripik)).length;
  const one = entry({ amount: 12_345 });
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => sari.json(door(cast.keripik), { entries: [one] })),
  );
  const receipts = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as Receipts).receipts[0]),
  );
  assert.equal(receipts.filter((one) => one?.outcome === 'recorded').length, 64);
  assert.equal(receipts.filter((one) => one?.isRepeat === false).length, 1);
  assert.equal((await entriesOf(cast.keripik)).length, before + 1);
});

test('what an officer records in a producer’s name is marked so', async () => {
  const manager = await site.as(cast.manager);
  const mine = entry();
  await manager.json(door(cast.keripik), { entries: [mine] });
  const { rows } = await site.house.database.pool.query(
    'select on_behalf, entered_by from sale_entry where entry_id = $1',
    [mine.entryId],
  );
  assert.deepEqual(rows, [{ on_behalf: true, entered_by: cast.manager }]);
});

test('the total of the page and of the API are the sum of what was recorded', async () => {
  const manager = await site.as(cast.manager);
  const answer = await manager.send('/api/v1/campaigns/lagawi/total');
  const total = (await answer.json()) as {
    final: { omzet: number; orders: number };
    byChannel: Record<string, { omzet: number; orders: number }>;
    reported: { n: number; of: number; partial: number };
  };
  const all = [...(await entriesOf(cast.keripik)), ...(await entriesOf(cast.kopi))];
  const sum = all.reduce((rupiah, one) => rupiah + Number(one.amount_rp), 0);
  assert.equal(total.final.omzet, sum);
  assert.equal(total.final.orders, all.length);
  assert.deepEqual(total.byChannel, { bazaar: { omzet: sum, orders: all.length } });
  assert.deepEqual(total.reported, { n: 2, of: 3, partial: 0 });
  const page = await site.browse(cast.manager);
  await page.go('/kampanye/lagawi/penjualan');
  assert.ok(page.text.includes(`Rp${sum.toLocaleString('id-ID')}`));
  assert.ok(page.text.includes('2 dari 3 melapor'));
});
