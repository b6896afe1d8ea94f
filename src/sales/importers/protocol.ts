import type { Words } from '../../kernel/problem.ts';
import type { StatusTable } from '../rules/states.ts';
import type { Channel, PatchKind, Role, Shape } from '../words.ts';

/**
 * What an importer declares. It names a format's columns, words and formula; how bytes become rows
 * and rows become orders is the business of ./reading, the same for all.
 */
export interface Importer {
  id: string;
  label: Words;
  role: Role;
  shape: Shape;
  /** Part 1 of a snapshot's rank (ledger.md 1.2). */
  authority: 0 | 1 | 2 | 3;
  /**
   * Header names that tell the format, normalised (formats.md 13). First importer that fits wins.
   */
  signature: {
    all: readonly string[];
    any?: readonly string[];
    none?: readonly string[];
    /** Names of which a column has to begin with one: blanks and units at their end vary. */
    prefix?: readonly string[];
  };
  /** The sheet's name in an untouched workbook; another name means that it was saved again. */
  sheet: string | null;
  columns: Columns;
  /** The other names that the platform is known to write: a name beyond both lists is reported. */
  known: readonly string[];
  /** How the platform writes a date with slashes; `find` looks at the file. */
  dates: 'ymd' | 'dmy' | 'find';
  /**
   * Money in numeric cells: the mark of a workbook converted by a spreadsheet program, or normal.
   */
  numericMoney: 'refuse' | 'accept';
  reads: ReadsOrders | ReadsEvents | ReadsIncome;
}

export interface Column {
  /** Names in all eras and languages; the first one found is read. */
  names: readonly string[];
  kind: 'id' | 'text' | 'money' | 'count' | 'time';
  /** Amounts would be wrong in silence without it, so a file that lacks it is refused. */
  required?: boolean;
  /** Of a buyer: hashed in memory for two counts, never read as text, never kept. */
  buyer?: boolean;
}
export type Columns = Readonly<Record<string, Column>>;

/** The amounts of one row, in hundredths of a rupiah; 0 where the format has no such column. */
export interface RowAmounts {
  quantity: number;
  returnedQuantity: number;
  /** Per piece. */
  price: number;
  /** Of the row, as the platform adds it up. */
  subtotal: number;
  before: number;
  after: number;
  sellerDiscount: number;
  platformDiscount: number;
}

/**
 * Orders of a marketplace, one row per item. Its columns have these names: orderNo, status,
 * returnStatus, created, paid, completed, time1 … time5, product, variation, sku, channel, buyer,
 * voucher, refunded and those of RowAmounts.
 */
export interface ReadsOrders {
  kind: 'orders';
  issuer: string;
  orderNo: RegExp;
  statuses: StatusTable;
  returns: {
    approved: readonly string[];
    open: readonly string[];
    closed: readonly string[];
  };
  /** Price before discounts less the seller's own, for the whole row. */
  gross: (row: RowAmounts) => number;
  /** What has to hold in every row, or the number style was read wrongly (formats.md 0.9). */
  adds: (row: RowAmounts) => boolean;
  channel: (word: string) => Channel;
  /** True where a sentence of explanation follows the header. */
  describedHeader: boolean;
  /** In a sheet of another name: refuse when most prices are below this, in hundredths. */
  leastPrice: number;
  patch: PatchKind | null;
}

/** A till's receipts, one row each, a refund being an event of its own. */
export interface ReadsEvents {
  kind: 'events';
  issuerPrefix: string;
  channel: Channel;
  sale: readonly string[];
  refund: readonly string[];
}

/** Evidence beside the sales: one fact per order. */
export interface ReadsIncome {
  kind: 'income';
  issuer: string;
  orderNo: RegExp;
  /** Where rows per order and per item stand in one sheet, the words of the rows to read. */
  views: readonly string[];
}
