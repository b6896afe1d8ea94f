import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { read, utils } from '@e965/xlsx';
import { millionLines, shopeeOfLines } from './bulk.ts';
import { buyerTraces } from './buyers.ts';
import { lagawiCampaign, todayCampaign } from './campaigns.ts';
import type { FileAct } from './files.ts';
import type { ScheduledAct } from './schedule.ts';
import { writeShopee, writeShopeeParts } from './shopee.ts';
import { shopeeHeaders } from './shopee-columns.ts';
import { tiktokRows } from './tiktok.ts';

/**
 * Reads every file back with readers that know nothing of the writers, lets the newest file speak
 * for each order, and asks whether that gives the oracle's numbers.
 */

interface Told {
  state: 'F' | 'P' | 'V';
  day: string;
  channel: string;
  gross: number;
  omzet: number;
}

const rupiah = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));

/** Only what a cell holds: what it would look like costs as much again. */
const asHeld = { raw: true, dense: true, cellText: false, cellHTML: false, cellFormula: false };

function sheetOf(bytes: Uint8Array): Record<string, string>[] {
  const book = read(bytes, asHeld);
  assert.deepEqual(book.SheetNames, ['orders']);
  const sheet = book.Sheets['orders'];
  assert.ok(sheet);
  return utils.sheet_to_json<Record<string, string>>(sheet, { raw: true, defval: '' });
}

function csvOf(bytes: Uint8Array): Record<string, string>[] {
  const text = Buffer.from(bytes).toString('utf8');
  assert.equal(text.codePointAt(0), 0xfeff);
  assert.ok(!/[^\r]\n/.test(text), 'CRLF only');
  const [header = [], ...rows] = text.slice(1).trimEnd().split('\r\n').map(cellsOf);
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])),
  );
}

function cellsOf(line: string): string[] {
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return cells.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '').trim());
}

const shopeeState = (word: string) =>
  word === 'Selesai'
    ? 'F'
    : ['Batal', 'Belum Bayar', 'Pembatalan Diajukan'].includes(word)
      ? 'V'
      : 'P';
const tiktokState = (word: string) =>
  word === 'Selesai' ? 'F' : ['Dibatalkan', 'Belum dibayar'].includes(word) ? 'V' : 'P';

function readShopee(rowsRead: readonly Record<string, string>[]): Map<string, Told> {
  const orders = new Map<string, Told>();
  for (const [number, rows] of Map.groupBy(rowsRead, (row) => row['No. Pesanan'] ?? '')) {
    const [first = {}] = rows;
    const line = (row: Record<string, string>) =>
      rupiah(row['Harga Setelah Diskon'] ?? '') * Number(row['Jumlah']) +
      rupiah(row['Diskon Dari Shopee'] ?? '');
    const gross = rows.reduce((sum, row) => sum + line(row), 0);
    const approved = first['Status Pembatalan/ Pengembalian'] === 'Permintaan Disetujui';
    const returned = !approved
      ? 0
      : 'Returned quantity' in first
        ? rows.reduce(
            (sum, row) =>
              sum + (line(row) / Number(row['Jumlah'])) * Number(row['Returned quantity']),
            0,
          )
        : gross;
    const voucher = rupiah(first['Voucher Ditanggung Penjual'] ?? '');
    const omzet = Math.max(0, Math.round(gross - returned - voucher));
    const day = (first['Waktu Pesanan Dibuat'] ?? '').slice(0, 10);
    orders.set(number, {
      state: shopeeState(first['Status Pesanan'] ?? ''),
      day,
      channel: 'shopee',
      gross,
      omzet,
    });
  }
  return orders;
}

function readTiktok(bytes: Uint8Array): Map<string, Told> {
  const orders = new Map<string, Told>();
  const rows = csvOf(bytes).filter((row) => /^5\d{17}$/.test(row['Order ID'] ?? ''));
  for (const [number, own] of Map.groupBy(rows, (row) => row['Order ID'] ?? '')) {
    const [first = {}] = own;
    const line = (row: Record<string, string>) =>
      Number(row['SKU Subtotal Before Discount']) - Number(row['SKU Seller Discount']);
    const gross = own.reduce((sum, row) => sum + line(row), 0);
    const returned = own.reduce(
      (sum, row) =>
        sum + (line(row) / Number(row['Quantity'])) * Number(row['Sku Quantity of return']),
      0,
    );
    const day = (first['Created Time'] ?? '').slice(0, 10).split('/').reverse().join('-');
    orders.set(number, {
      state: tiktokState(first['Order Status'] ?? ''),
      day,
      channel: (first['Purchase Channel'] ?? '').toLowerCase(),
      gross,
      omzet: gross - returned,
    });
  }
  return orders;
}

function readMoka(bytes: Uint8Array): Map<string, Told> {
  const events = new Map<string, Told>();
  let sum = 0;
  for (const row of csvOf(bytes)) {
    const net = Number(row['Net Sales']);
    if (row['Outlet'] === 'Grand Total') assert.equal(net, sum);
    if (!/^SIM/.test(row['Receipt Number'] ?? '')) continue;
    sum += net;
    const key = `${row['Outlet']} ${row['Receipt Number']} ${row['Event Type']} ${row['Time']}`;
    const day = (row['Date'] ?? '').split('-').reverse().join('-');
    events.set(key, { state: 'F', day, channel: 'pos', gross: net, omzet: net });
  }
  return events;
}

/** Later files overwrite earlier ones; the two parts of one export are read as one. */
function replay(acts: readonly ScheduledAct[]): Map<string, Map<string, Told>> {
  const fronts = new Map<string, Map<string, Told>>();
  let cut: Record<string, string>[] = [];
  for (const { act } of acts) {
    if (act.kind !== 'file') continue;
    const known = fronts.get(act.content.storefront) ?? new Map<string, Told>();
    fronts.set(act.content.storefront, known);
    if (act.content.part?.no === 1) {
      cut = sheetOf(bytesOf(act));
      continue;
    }
    for (const [key, told] of readFileAct(act, act.content.part ? cut : [])) known.set(key, told);
  }
  return fronts;
}

const made = new Map<FileAct, Uint8Array>();

/** Made once, and read by whoever asks. */
function bytesOf(act: FileAct): Uint8Array {
  const bytes = made.get(act) ?? act.bytes();
  made.set(act, bytes);
  return bytes;
}

function readFileAct(act: FileAct, before: readonly Record<string, string>[]): Map<string, Told> {
  if (act.content.platform === 'moka') return readMoka(bytesOf(act));
  if (act.content.platform === 'tts') return readTiktok(bytesOf(act));
  return readShopee([...before, ...sheetOf(bytesOf(act))]);
}

const campaign = lagawiCampaign();
const today = todayCampaign(new Date('2026-11-24T03:00:00Z'));

test('all files are made in less than 15 s, twice the same, and of sane size', () => {
  const started = Date.now();
  const sizes = campaign.acts.flatMap(({ act }) =>
    act.kind === 'file' ? [bytesOf(act).length] : [],
  );
  assert.ok(Date.now() - started < 15_000);
  assert.ok(sizes.length > 500 && sizes.length < 1_500, `${sizes.length} files`);
  assert.ok(Math.max(...sizes) < 1_000_000);
  const again = lagawiCampaign();
  for (const index of [0, 40, 400, 900, 1_900]) {
    const [one, other] = [campaign.acts[index]?.act, again.acts[index]?.act];
    assert.ok(one && other);
    if (one.kind !== 'file' || other.kind !== 'file') assert.deepEqual(one, other);
    else assert.ok(Buffer.from(bytesOf(one)).equals(Buffer.from(other.bytes())), one.name);
  }
});

for (const { id, acts, truth, expected } of [campaign, today]) {
  test(`${id}: files and entries, naively read, give the oracle's ledger`, () => {
    const sums = new Map<string, { gross: number; omzet: number; orders: number }>();
    const add = (key: string, gross: number, omzet: number) => {
      const sum = sums.get(key) ?? { gross: 0, omzet: 0, orders: 0 };
      sums.set(key, { gross: sum.gross + gross, omzet: sum.omzet + omzet, orders: sum.orders + 1 });
    };
    for (const [front, orders] of replay(acts)) {
      const enterprise = front.split('/')[0];
      for (const told of orders.values()) {
        // A refund is an event without gross; the till's net is both for a sale.
        const gross = told.channel === 'pos' ? Math.max(0, told.gross) : told.gross;
        add(`${enterprise} ${told.day} ${told.channel} ${told.state}`, gross, told.omzet);
      }
    }
    const entries = acts.flatMap((one) =>
      one.act.kind === 'entry' && !one.again ? [{ ...one, act: one.act }] : [],
    );
    for (const { enterprise, act } of entries) {
      add(`${enterprise} ${act.day} ${act.channel} F`, act.amount, act.amount);
    }
    const letters: Record<string, string> = { final: 'F', provisional: 'P', void: 'V' };
    const oracle = new Map(
      expected.ledger.map((row) => [
        `${row.enterprise} ${row.day} ${row.channel} ${letters[row.state]}`,
        { gross: row.gross, omzet: row.omzet, orders: row.orders },
      ]),
    );
    assert.equal(sums.size, oracle.size);
    for (const [key, sum] of oracle) assert.deepEqual({ key, ...sums.get(key) }, { key, ...sum });
    assert.ok(truth.orders.length > 1_000);
  });
}

test('the traps are there: overlaps, late words, twins, parts, lists, repeats', () => {
  const files = campaign.acts.flatMap(({ act, again }) =>
    act.kind === 'file' ? [{ act, again }] : [],
  );
  const shopee = files.filter(({ act }) => act.content.platform === 'shopee');
  const fronts = Map.groupBy(shopee, ({ act }) => act.content.storefront);
  const overlaps = [...fronts.values()].flatMap((own) =>
    own.filter(({ act }, index) => act.content.from <= (own[index - 1]?.act.content.to ?? '')),
  );
  assert.ok(overlaps.length > 150);
  assert.ok(files.some(({ act }) => act.content.part?.no === 2));
  assert.ok(files.some(({ act }) => act.content.list === 'cancelled'));
  assert.ok(files.some(({ again }) => again));
  assert.ok(campaign.acts.some(({ act, again }) => act.kind === 'entry' && again));
  const { orders, receipts } = campaign.truth;
  assert.ok(
    orders.some(({ lines }) => lines.length > 1 && lines.at(-1)?.product === lines.at(-2)?.product),
  );
  assert.ok(
    orders.some(
      ({ life }) =>
        life.returnDecided !== null &&
        life.completed !== null &&
        life.returnDecided > life.completed,
    ),
  );
  assert.ok(orders.some(({ voucherHundredths }) => voucherHundredths % 100 !== 0));
  assert.ok(receipts.some((receipt) => receipt.refundedAt !== null));
  assert.ok(campaign.expected.returnsOfUnknownExtent > 0);
  assert.equal(today.expected.returnsOfUnknownExtent, 0);
});

test('every file name says SIMULASI, and buyers stand in every marketplace file', () => {
  for (const { act } of campaign.acts)
    if (act.kind === 'file') assert.match(act.name, /^SIMULASI_/);
  const tts = campaign.acts.find(
    ({ act }) => act.kind === 'file' && act.content.platform === 'tts',
  );
  assert.ok(tts?.act.kind === 'file');
  const text = Buffer.from(bytesOf(tts.act)).toString();
  for (const trace of buyerTraces.slice(0, 4)) assert.ok(text.includes(trace), trace);
});

test('Shopee columns are those of each era; English money has commas', () => {
  const counts = (['A', 'B', 'C', 'D'] as const).map((era) => shopeeHeaders(era, 'all').length);
  assert.deepEqual(counts, [45, 47, 49, 51]);
  assert.equal(shopeeHeaders('A', 'cancelled')[2], 'Alasan Pembatalan');
  assert.ok(shopeeHeaders('D', 'cancelled').includes('Dibayar Pembeli'));
  const plan = campaign.truth.exports.find((one) => one.storefront === 'kopi-talungara/shopee');
  assert.ok(plan);
  const orders = campaign.truth.orders.filter((order) => order.storefront === plan.storefront);
  const request = { orders, ...plan };
  const english = sheetOf(writeShopee({ ...request, era: 'english' }));
  assert.match(english[0]?.['Total Amount'] ?? '', /^[\d,]+(\.\d\d)?$/);
  assert.ok(english.some((row) => row['Order Status'] === 'Completed'));
  const inline = sheetOf(writeShopee({ ...request, era: 'C', strings: 'inline' }));
  assert.deepEqual(inline, sheetOf(writeShopee({ ...request, era: 'C' })));
  const parts = writeShopeeParts({ ...request, era: 'C' }, 3).flatMap(sheetOf);
  assert.deepEqual(parts, inline);
  const [header = [], first = []] = tiktokRows({ ...request, orders: [], descriptionRow: true });
  assert.deepEqual([header.length, first.length], [65, 65]);
});

test('a long file for benchmarks holds what it says it holds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lagawi-bulk-'));
  try {
    const long = await millionLines(join(folder, 'panjang.csv'), 20_000, 'uji');
    const orders = readTiktok(await readFile(long.name));
    assert.equal(orders.size, long.orders);
    assert.ok(Math.abs(long.orders / long.lines - 0.7) < 0.02);
    for (const channel of ['tiktok', 'tokopedia'] as const) {
      const own = [...orders.values()].filter((told) => told.channel === channel);
      const sum = (state: string) =>
        own.filter((told) => told.state === state).reduce((rp, told) => rp + told.omzet, 0);
      assert.equal(sum('F'), long.byChannel[channel].final.omzet);
      assert.equal(sum('P'), long.byChannel[channel].provisional.omzet);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  const workbook = shopeeOfLines(2_000, 'uji');
  const final = [...readShopee(sheetOf(workbook.bytes)).values()].filter(
    (told) => told.state === 'F',
  );
  assert.equal(
    final.reduce((sum, told) => sum + told.omzet, 0),
    workbook.totals.final.omzet,
  );
});
