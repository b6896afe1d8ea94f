import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import {
  bigseller,
  blibli,
  gobiz,
  grab,
  lazada,
  loyverseItems,
  loyverseReceipts,
  majoo,
  shopeefood,
  tokopedia,
} from './oracle-more.ts';
import { isWorkbook, type Kind } from './test-mutations.ts';

/**
 * A second reading of the same layouts for the mutation test: plain, slow, sharing no line with the
 * importers. What both agree on is right or wrong for two reasons at once.
 */
export interface OracleOrder {
  state: 'final' | 'other';
  gross: number;
  returned: number;
  voucher: number;
  omzet: number;
}
export type Oracle = Map<string, OracleOrder>;

export type OracleCells = Record<string, string>;
type Cells = OracleCells;

const readings: Record<Kind, (rows: OracleCells[]) => Oracle> = {
  ...{ shopee, tiktok, moka },
  ...{ lazada, tokopedia, blibli, bigseller, majoo, gobiz, grab, shopeefood },
  'loyverse-items': loyverseItems,
  'loyverse-receipts': loyverseReceipts,
  'shopeefood-new': shopeefood,
};

/** What the independent reading of a file makes of it. */
export function oracleOf(kind: Kind, bytes: Buffer): Oracle {
  return readings[kind](records(isWorkbook(kind) ? workbookRows(bytes) : csvRows(bytes)));
}

function csvRows(bytes: Buffer): string[][] {
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
}

/** One byte that is none: an old Windows program's file. It may end within a character. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.lastIndexOf(10) + 1));
    return true;
  } catch {
    return false;
  }
}

function workbookRows(bytes: Buffer): string[][] {
  const book = XLSX.read(bytes, { type: 'buffer', raw: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const rows = sheet ? XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' }) : [];
  return rows.map((row) => row.map(String));
}

function records(rows: string[][]): Cells[] {
  // Titles above the header have a cell or two.
  const at = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 4);
  const [headers = [], ...rest] = rows.slice(Math.max(0, at));
  const names = headers.map((name) =>
    name
      .replace(/[\ufeff]/g, '')
      // A tab within a name is as good as a space to whoever reads the header.
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  return rest.map((row) =>
    Object.fromEntries(names.map((name, at) => [name, clean(row[at] ?? '')])),
  );
}

const clean = (cell: string) =>
  cell
    .replace(/\s+/g, ' ')
    .replace(/^[ ']+/, '')
    .trim();
export const bare = (id = '') => clean(id.replaceAll('"', ''));

function shopee(rows: Cells[]): Oracle {
  return group(rows, {
    id: (row) => bare(row['no. pesanan']),
    isId: (id) => /^\d{6}[0-9A-Z]{8}$/.test(id),
    status: (row) => row['status pesanan'] ?? '',
    gross: (row) =>
      dotted(row['harga setelah diskon']) * count(row['jumlah']) +
      dotted(row['diskon dari shopee']),
    share: (row) => count(row['returned quantity']) / count(row['jumlah']),
    voucher: (row) => dotted(row['voucher ditanggung penjual']),
  });
}

function tiktok(rows: Cells[]): Oracle {
  return group(rows, {
    id: (row) => bare(row['order id']),
    isId: (id) => /^5\d{17}$/.test(id),
    status: (row) => row['order status'] ?? '',
    gross: (row) =>
      100 *
      (count(row['sku subtotal before discount']) - Math.abs(count(row['sku seller discount']))),
    share: (row) => count(row['sku quantity of return']) / count(row['quantity']),
    voucher: () => 0,
  });
}

function group(
  rows: Cells[],
  of: {
    id: (row: Cells) => string;
    isId: (id: string) => boolean;
    status: (row: Cells) => string;
    gross: (row: Cells) => number;
    share: (row: Cells) => number;
    voucher: (row: Cells) => number;
  },
): Oracle {
  const orders: Oracle = new Map();
  const groups = Map.groupBy(rows, (row) => of.id(row).toUpperCase());
  for (const [id, lines] of groups) {
    if (!of.isId(id)) continue;
    const gross = lines.reduce((sum, row) => sum + of.gross(row), 0);
    const back = lines.reduce((sum, row) => sum + Math.round(of.gross(row) * of.share(row)), 0);
    const voucher = Math.max(0, Math.min(Math.abs(of.voucher(lines[0] ?? {})), gross - back));
    const isFinal = lines.every((row) => /^(?:selesai|completed)$/i.test(of.status(row)));
    orders.set(id, rounded(gross, back, voucher, isFinal));
  }
  return orders;
}

function moka(rows: Cells[]): Oracle {
  const orders: Oracle = new Map();
  for (const row of rows) {
    const receipt = bare(row['receipt number']);
    if (receipt === '' || /^grand total/i.test(row['outlet'] ?? '')) continue;
    const gross = cents(row['gross sales']) - cents(row['discounts']);
    const isKnown = /^(?:payment|refund)$/i.test(row['event type'] ?? '');
    const one = rounded(gross, cents(row['refunds']), 0, isKnown);
    const key = `${row['outlet']} ${receipt}/${row['event type']}`.toUpperCase();
    const before = orders.get(key);
    // Keys here are coarser than the importer's: events of one receipt are added up.
    orders.set(key, before ? sum(before, one) : one);
  }
  return orders;
}

export function sum(a: OracleOrder, b: OracleOrder): OracleOrder {
  return {
    state: a.state === b.state ? a.state : 'other',
    gross: a.gross + b.gross,
    returned: a.returned + b.returned,
    voucher: a.voucher + b.voucher,
    omzet: a.omzet + b.omzet,
  };
}

export function rounded(
  gross: number,
  back: number,
  voucher: number,
  isFinal: boolean,
): OracleOrder {
  const whole = (cents: number) => Math.sign(cents) * Math.floor((Math.abs(cents) + 50) / 100) + 0;
  const g = whole(gross);
  const o = whole(gross - back - voucher);
  const r = Math.min(whole(back), g - o);
  return {
    state: isFinal ? 'final' : 'other',
    gross: g,
    returned: r,
    voucher: g - o - r,
    omzet: o,
  };
}

/** `2.273,67` in hundredths. */
function dotted(text = ''): number {
  const [whole = '', decimals = ''] = text.replace(/^rp/i, '').split(',');
  if (whole.trim() === '' || whole.trim() === '-') return 0;
  return Number(whole.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0'));
}

/** A number as a cell has it, or an amount written by hand, in hundredths. */
export function cents(text = ''): number {
  if (text === '-') return 0;
  const body = text.replace(/^rp\.? ?/i, '').replace(/,-$/, '');
  return /^(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+,\d{1,2})$/.test(body)
    ? dotted(body)
    : Math.round(Number(body.replaceAll(',', '')) * 100);
}

export function count(text = ''): number {
  return text === '' || text === '-' ? 0 : Number(text);
}
