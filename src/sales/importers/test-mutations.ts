import { csvOf, mokaCells, shopeeCells, tiktokCells, workbookOf } from './test-files.ts';
import {
  bigsellerCells,
  blibliCells,
  gobizCells,
  grabCells,
  lazadaCells,
  loyverseItemCells,
  loyverseReceiptCells,
  majooCells,
  shopeefoodCells,
  shopeefoodNewCells,
  tokopediaCells,
} from './test-more-files.ts';

type Cells = (string | number)[][];

/** Small files in which each rule of the formula has a row. */
export const originals = {
  shopee: shopeeCells([
    { no: 'A', price: 45_000, quantity: 2, voucher: '2.273,67', product: 'Keripik, pedas' },
    { no: 'A', price: 25_000, voucher: '2.273,67', product: 'Sambal' },
    { no: 'B', price: 1_250_000, completed: '2026-06-09 10:00' },
    { no: 'C', price: 15_000, quantity: 3, status: 'Batal' },
    { no: 'D', price: 35_000, quantity: 2, returned: 1, returnWord: 'Permintaan Disetujui' },
    { no: 'E', price: 159_000, status: 'Sedang Dikirim', platformDiscount: 4_000 },
    { no: 'F', price: 20_000 },
    { no: 'F', price: 20_000 },
  ]),
  tiktok: tiktokCells([
    { no: 1, price: 50_000, quantity: 2, sellerDiscount: 6_000, platformDiscount: 4_000 },
    { no: 1, price: 25_000, product: 'Sambal, "pedas"' },
    { no: 2, price: 30_000, channel: 'Tokopedia' },
    { no: 3, price: 15_000, status: 'Dibatalkan', returnType: 'Cancel' },
    { no: 4, price: 35_000, quantity: 2, returned: 1, refunded: 35_000 },
    { no: 5, price: 159_000, status: 'Dikirim' },
  ]),
  moka: mokaCells([
    { receipt: 'T0001', gross: 50_000, discount: 5_000 },
    { receipt: 'T0002', gross: 20_000, time: '09:10:11' },
    { receipt: 'T0002', event: 'Refund', refund: 20_000, time: '09:30:00' },
    { receipt: 'T0003', gross: 12_500, items: 'Kopi x 2', time: '10:00:00' },
  ]),
  lazada: lazadaCells([
    { unit: 1, order: 1, price: 45_000, discount: 5_000 },
    { unit: 2, order: 1, price: 45_000, discount: 5_000 },
    { unit: 3, order: 1, price: 25_000, product: 'Sambal', status: 'canceled' },
    { unit: 4, order: 2, price: 35_000, status: 'returned', refund: 35_000 },
    { unit: 5, order: 3, price: 30_000, status: 'shipped' },
    { unit: 6, order: 3, price: 30_000, refund: 10_000 },
    { unit: 7, order: 4, price: 22_000, status: 'Package Returned' },
    { unit: 8, order: 4, price: 22_000 },
  ]),
  tokopedia: tokopediaCells([
    { no: 1, price: 45_000, quantity: 2, coupon: '5000' },
    { price: 25_000, product: 'Sambal' },
    { no: 2, price: 15_000, status: 'Dibatalkan Pembeli -\nIngin mengubah pesanan' },
    { no: 3, price: 30_000, quantity: 3, reduced: '30000', status: 'Pesanan Selesai' },
    { no: 4, price: 12_500, status: 'Dalam pengiriman' },
  ]),
  blibli: blibliCells([
    { no: 1, price: 45_000, quantity: 2, voucher: 5_000 },
    { no: 1, price: 25_000, product: 'Sambal', discount: 2_500 },
    { no: 2, price: 15_000, status: 'X' },
    { no: 3, price: 12_000, status: 'FP' },
  ]),
  bigseller: bigsellerCells([
    { no: '260601AAAA0001', amount: 90_000, quantity: 2 },
    { no: '260601AAAA0001', amount: 25_000, product: 'Sambal' },
    { no: '260601AAAA0002', amount: 15_000, status: 'Batal' },
    { no: '580000000000000001', amount: 30_000, marketplace: 'Tokopedia' },
    { no: '580000000000000002', amount: 45_000, marketplace: 'TikTok', status: 'Dikirim' },
  ]),
  majoo: majooCells([
    { no: 1, amount: 45_000 },
    { no: 2, amount: 50_000, refund: 10_000 },
    { no: 3, amount: 20_000, paid: 'Belum Lunas', status: 'Batal' },
    { no: 4, amount: 30_000, refund: 30_000 },
    { no: 5, amount: 12_500, paid: 'Belum Lunas' },
  ]),
  'loyverse-items': loyverseItemCells([
    { receipt: '1-1001', gross: 90_000, quantity: '2.000' },
    { receipt: '1-1001', gross: 25_000, discount: 2_500, item: 'Sambal' },
    { receipt: '1-1002', gross: 15_000, status: 'Cancelled' },
    { receipt: '1-1003', gross: 25_000, type: 'Refund', item: 'Sambal' },
    { receipt: '1-1004', gross: 12_345.5, quantity: '0.250' },
  ]),
  'loyverse-receipts': loyverseReceiptCells([
    { receipt: '1-1001', gross: 115_000, discount: 2_500 },
    { receipt: '1-1002', gross: 15_000, status: 'Cancelled' },
    { receipt: '1-1003', gross: 25_000, type: 'Refund' },
    { receipt: '1-1004', gross: 12_345.5 },
  ]),
  gobiz: gobizCells([
    { order: 'F-0000000001', transaction: 'tx-1', amount: 51_000 },
    { order: 'F-0000000002', transaction: 'tx-2', amount: 40_000, refund: 10_000 },
    { transaction: 'tx-3', amount: 25_000, feature: 'STATIC_QR', time: 46_296.5 },
    { order: 'F-0000000004', transaction: 'tx-4', amount: 15_000, status: 'CANCELLED' },
  ]),
  grab: grabCells([
    { no: 1, net: 45_000 },
    { no: 2, net: 30_000, status: 'Cancelled' },
    { no: 1, net: -5_000, category: 'Adjustment' },
    { no: 3, net: 12_500 },
  ]),
  shopeefood: shopeefoodCells([
    { no: 1, amount: 45_000, discount: 5_000 },
    { no: 2, amount: 30_000, status: 'Cancelled' },
    { no: 3, amount: 12_500 },
  ]),
  'shopeefood-new': shopeefoodNewCells([
    { no: 1, amount: 45_000, discount: 5_000 },
    { no: 2, amount: 30_000, status: 'Dibatalkan' },
    { no: 3, amount: 12_500 },
  ]),
} satisfies Record<string, Cells>;
export type Kind = keyof typeof originals;
const kinds = Object.keys(originals) as Kind[];

const sheets: Partial<Record<Kind, string>> = {
  shopee: 'orders',
  lazada: 'sheet1',
  tokopedia: 'Laporan Penjualan',
  bigseller: 'Sheet1',
  majoo: 'Detail Penjualan',
  gobiz: 'Midtrans Payments',
  'shopeefood-new': 'Sheet1',
};
export const isWorkbook = (kind: Kind) => sheets[kind] !== undefined;

/** The file as its platform would write it. */
export function fileOf(kind: Kind, cells: Cells = originals[kind]): Buffer {
  const sheet = sheets[kind];
  return sheet ? workbookOf(cells, sheet) : csvOf(cells);
}

/** mulberry32: the seed in a failure's message makes the same file again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const strange = [
  ...[
    '',
    '-',
    '0',
    '1',
    '-5',
    '5,80E+17',
    '1.5',
    '1,234.50',
    '12,5',
    'Rp 90.000,-',
    '40rb',
    '#REF!',
  ],
  ...[
    '=1+1',
    "'",
    '"',
    '\t',
    '99999999999999999999',
    'Selesai',
    'Batal',
    '2026-13-45 10:00',
    'é\u0000',
  ],
];

function damageCells(cells: Cells, random: (below: number) => number): Cells {
  const rows = cells.map((row) => [...row]);
  const row = 1 + random(rows.length - 1);
  const width = rows[0]?.length ?? 1;
  const [a, b] = [random(width), random(width)];
  switch (random(6)) {
    case 0:
      for (const one of rows) [one[a], one[b]] = [one[b] ?? '', one[a] ?? ''];
      break;
    case 1:
      for (const one of rows.slice(0, 1)) [one[a], one[b]] = [one[b] ?? '', one[a] ?? ''];
      break;
    case 2:
      rows.splice(row, 1);
      break;
    case 3:
      rows.splice(row, 0, [...(rows[1 + random(rows.length - 1)] ?? [])]);
      break;
    case 4: {
      const cell = rows[row]?.[a] ?? '';
      const number = Number(String(cell).replaceAll('.', '').replace(',', '.'));
      if (rows[row]) rows[row][a] = Number.isFinite(number) ? number : 7;
      break;
    }
    default:
      if (rows[row]) rows[row][a] = strange[random(strange.length)] ?? '';
  }
  return rows;
}

function damageBytes(bytes: Buffer, random: (below: number) => number): Buffer {
  const damaged = Buffer.from(bytes);
  switch (random(4)) {
    case 0:
      return damaged.subarray(0, random(damaged.length));
    case 1:
      damaged[random(damaged.length)] = random(256);
      return damaged;
    case 2: {
      const at = random(damaged.length);
      return Buffer.concat([damaged.subarray(0, at), damaged.subarray(at + 1 + random(40))]);
    }
    default: {
      const at = random(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
      return damaged;
    }
  }
}

/** The damaged file of a seed: the same one whenever it is asked for. */
export function mutate(seed: number): { kind: Kind; bytes: Buffer } {
  const random = randomOf(seed);
  const kind = kinds[random(kinds.length)] ?? 'moka';
  const onCells = random(2) === 0;
  const cells = onCells ? damageCells(originals[kind], random) : originals[kind];
  const bytes = fileOf(kind, cells);
  return { kind, bytes: onCells ? bytes : damageBytes(bytes, random) };
}
