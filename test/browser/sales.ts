/** Uploads, questions, a double, a sample of orders: what the pages of sales show, for the walk. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { mapUpload } from '../../src/sales/actions/map-upload.ts';
import { requestCorrection } from '../../src/sales/actions/requests.ts';
import { drawSpotCheck, judgeSpotCheck } from '../../src/sales/actions/spot-check.ts';
import type { Mapping } from '../../src/sales/importers/mapped/mapping.ts';
import { csvOf, shopeeFile } from '../../src/sales/importers/test-files.ts';
import { confirmUpload, recordSales } from '../../src/sales/index.ts';
import { orderDetail } from '../../src/sales/questions/order.ts';
import { drawnOrders } from '../../src/sales/questions/spot-checks.ts';
import { saleOf } from '../ledger/cast.ts';
import { addVerifier, type Cast, importOne, type Site, shopeeFiles, until } from '../site.ts';

interface Stage {
  site: Site;
  cast: Cast;
  longName: string;
}

export interface FurnishedSales {
  values: Record<string, string>;
  order: { issuer: string; orderNo: string };
}

/** `importId`: of an import of Keripik whose first order is looked at and asked about. */
export async function furnishSales(stage: Stage, importId: string): Promise<FurnishedSales> {
  const order = await anOrder(stage, importId);
  await askAbout(stage, order);
  const { longName } = stage;
  const code = encodeURIComponent;
  return {
    order,
    values: {
      ...{ ':issuer': code(order.issuer), ':no': code(order.orderNo) },
      ':upload': await uploaded(stage),
      ':unmapped': await sentAs(stage, 'catatan WA.csv', noteList(longName, 'Tgl')),
      ':locked': await sentAs(stage, 'laporan.zip', await lockedZip(longName)),
      ':mapped': await mappedTwice(stage),
      ':item': await aQuestion(stage),
      ':double': await aDouble(stage),
      ':sample': await aSample(stage),
    },
  };
}

async function uploaded({ site, cast }: Stage): Promise<string> {
  const sari = await site.as(cast.sari);
  const file = present(shopeeFiles(site)[2], 'a file');
  const sent = await sari.files(`/usaha/${cast.keripik}/unggah`, {
    name: file.name,
    bytes: file.bytes(),
  });
  return sent.headers.get('location')?.split('/').at(-1) ?? '';
}

/** A list of an unknown layout: its first heading tells one such list from another. */
const noteList = (longName: string, heading: string, more: readonly (readonly string[])[] = []) =>
  csvOf([
    [heading, 'Pelanggan', 'Via', 'Pesanan', 'Jml', 'Total', 'Status'],
    ['1/6/2026', 'Bu C', 'WA', longName.slice(0, 90), '3', '115', 'Lunas'],
    ['2/6/2026', '@contoh', 'DM IG (@contoh)', 'Sabun', '2', '40rb', 'DP'],
    ...more,
  ]);

async function lockedZip(longName: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const options = { password: 'uji', encryptionStrength: 3 as const };
  await writer.add('hari.csv', new Uint8ArrayReader(noteList(longName, 'Hari')), options);
  return writer.close();
}

/** Sends a file as Bu Sari, and waits until it has been read. */
async function sentAs({ site, cast }: Stage, name: string, bytes: Uint8Array): Promise<string> {
  const sari = await site.as(cast.sari);
  const sent = await sari.files(`/usaha/${cast.keripik}/unggah`, { name, bytes });
  const id = sent.headers.get('location')?.split('/').at(-1) ?? '';
  await until(async () => {
    const { rows } = await site.house.database.pool.query<{ state: string }>(
      'select state from sale_upload where upload_id = $1',
      [id],
    );
    return rows[0]?.state !== 'reading' || null;
  }, `${name} has been read`);
  return id;
}

/** A list that was booked, and comes again with a row that is gone and one that is new. */
async function mappedTwice(stage: Stage): Promise<string> {
  const { cast, longName } = stage;
  const { house } = stage.site;
  const roles = ['day', 'skip', 'channel', 'product', 'quantity', 'amount', 'status'] as const;
  const header = ['Tanggal', 'Pelanggan', 'Via', 'Pesanan', 'Jml', 'Total', 'Status'];
  const mapping: Mapping = {
    ...{ sheet: null, headerRow: 0, unit: 'thousands', dates: 'dmy', fillsDay: false },
    columns: header.map((name, at) => ({ place: at, header: name, role: roles[at] ?? 'skip' })),
    ...{ channel: 'whatsapp', states: { lunas: 'final' }, channelWords: { wa: 'whatsapp' } },
  };
  const key = { enterpriseId: cast.keripik };
  const by = { personId: cast.sari, via: 'web' as const };
  const first = await sentAs(
    stage,
    'buku.csv',
    noteList(longName, 'Tanggal', [['2/6/2026', '', 'WA', 'Kopi', '1', '20', 'lunas']]),
  );
  await mapUpload(house, by, { ...key, uploadId: first, mapping, name: 'Buku WA' });
  await settledAs(stage, first, 'read');
  await confirmUpload(house, by, { ...key, uploadId: first });
  await settledAs(stage, first, 'booked');
  return sentAs(
    stage,
    'buku lagi.csv',
    noteList(longName, 'Tanggal', [['2/6/2026', '', 'WA', 'Kopi', '1', '25', 'lunas']]),
  );
}

async function settledAs({ site }: Stage, uploadId: string, state: string): Promise<void> {
  await until(async () => {
    const { rows } = await site.house.database.pool.query<{ state: string }>(
      'select state from sale_upload where upload_id = $1',
      [uploadId],
    );
    return rows[0]?.state === state || null;
  }, `an upload is ${state}`);
}

/** A day's total and the QRIS payments of it. */
async function aDouble(stage: Stage): Promise<string> {
  const { cast } = stage;
  const { house, today } = stage.site;
  const on = addDays(today, -12);
  const entry = saleOf({ kind: 'dayTotal', day: on, toDay: on, amount: 75_000, product: 'QRIS' });
  const request = { actor: { personId: cast.sari, via: 'web' as const }, zone: 'WIB' as const };
  await recordSales(house, {
    ...{ ...request, onBehalf: false, enterpriseId: cast.keripik, entries: [entry] },
  });
  const [year, month, date] = on.split('-');
  const paid = [45_000, 30_000].map((amount, nth) => [
    ...["'885000000000001", `${date}/${month}/${year}`, `10:1${nth}:00`, `00000${nth}`, `R${nth}`],
    ...[`${amount}.00`, 'N'],
  ]);
  const header = ['Merchant ID', 'Transaction Date', 'Transaction Time', 'Trace Number'];
  const report = csvOf([[...header, 'Reference Number', 'Original Amount', 'Void'], ...paid]);
  const id = await sentAs(stage, 'ReportMerchantBCA.csv', report);
  await confirmUpload(house, request.actor, { enterpriseId: cast.keripik, uploadId: id });
  await settledAs(stage, id, 'booked');
  return until(async () => {
    const { rows } = await house.database.pool.query<{ item_id: string }>(
      `select item_id from queue_item
       where enterprise_id = $1 and kind = 'likely_double' and closed_at is null`,
      [cast.keripik],
    );
    return rows[0]?.item_id ?? null;
  }, 'the double is asked about');
}

/** An order of two lines that Keripik and Kopi claim, neither for a registered shop. */
async function aQuestion({ site, cast, longName }: Stage): Promise<string> {
  const row = { no: '260601CLAIMED1', created: `${addDays(site.today, -12)} 10:00` };
  const lines = [
    { ...row, price: 60_000, product: longName.slice(0, 90) },
    { ...row, price: 40_000, product: 'Kopi' },
  ];
  const file = {
    ...present(shopeeFiles(site)[3], 'a file'),
    name: 'pesanan.xlsx',
    bytes: () => shopeeFile(lines),
  };
  await importOne(site, { enterpriseId: cast.keripik, by: cast.sari, file });
  await importOne(site, { enterpriseId: cast.kopi, by: cast.tono, file });
  const { rows } = await site.house.database.pool.query<{ item_id: string }>(
    `select item_id from queue_item
     where enterprise_id = $1 and kind = 'claimed_by_two' and order_no = $2 and closed_at is null`,
    [cast.keripik, row.no],
  );
  return present(rows[0], 'Keripik’s order is claimed').item_id;
}

async function anOrder({ site }: Stage, importId: string): Promise<FurnishedSales['order']> {
  const { rows } = await site.house.database.pool.query<{ code: string; order_no: string }>(
    'select i.code, o.order_no from sale_order o join issuer i using (issuer_id) where o.import_id = $1 limit 1',
    [importId],
  );
  const { code, order_no: orderNo } = present(rows[0], 'an order');
  return { issuer: code, orderNo };
}

/** About the order of the order's page. */
async function askAbout(stage: Stage, order: FurnishedSales['order']): Promise<void> {
  const { cast, longName } = stage;
  const of = { enterpriseId: cast.keripik, ...order };
  const { house } = stage.site;
  const { judged: judgedHash } = present(await orderDetail(house.database, of), 'the order');
  const words = `Mohon kirim nota ${longName}`;
  await requestCorrection(house, cast.admin, { ...of, judgedHash, words });
}

/** Drawn, and judged in part. */
async function aSample({ site, cast, longName }: Stage): Promise<string> {
  const { house } = site;
  const of = { campaignId: 'lagawi' };
  const { no } = await drawSpotCheck(house, cast.admin, { ...of, seed: 'rapat', size: 30 });
  const [first] = await drawnOrders(house.database, { ...of, no });
  const { nth, hash } = present(first, 'a drawn order');
  const verdict = { ...of, no, nth, hash, right: 0, reason: `Nota ${longName}` };
  await judgeSpotCheck(house, { personId: await addVerifier(site, cast), via: 'web' }, verdict);
  return String(no);
}
