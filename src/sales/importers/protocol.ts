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
  dates: 'ymd' | 'dmy' | 'mdy' | 'find';
  /** True where the platform writes slashes itself, in the order of the account's language. */
  ownSlashes?: boolean;
  /**
   * Money in numeric cells: the mark of a workbook converted by a spreadsheet program, or normal.
   */
  numericMoney: 'refuse' | 'accept';
  /** True where the platform itself writes times as a spreadsheet's numbers. */
  serialTimes?: boolean;
  /** Of which platform the column `shop` names shops: another enterprise's refuses the file. */
  shopsOf?: Channel;
  /** What a person has to know about figures from this format, where it is known only weakly. */
  caution?: Words;
  reads: ReadsOrders | ReadsEvents | ReadsIncome | ReadsPayments;
}

export interface Column {
  /** Names in all eras and languages; the first one found is read. */
  names: readonly string[];
  kind: 'id' | 'text' | 'money' | 'count' | 'time';
  /** Amounts would be wrong in silence without it, so a file that lacks it is refused. */
  required?: boolean;
  /** Of a buyer: hashed in memory for two counts, never read as text, never kept. */
  buyer?: boolean;
  /** Names a payer or an account: looked at while reading, never kept. */
  payer?: boolean;
  /** The format itself has two columns of this name; the first one is read. */
  repeats?: boolean;
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

/** Who gave an order's number, and what it looks like. */
export interface NumberSource {
  issuer: string;
  /** True where the number means nothing outside the enterprise: a till's. */
  local: boolean;
  orderNo: RegExp;
  channel: Channel;
}

/**
 * Orders, one row per item, per unit or per order. Its columns have these names: orderNo,
 * orderNo2, shop, status, status2, returnStatus, stamp, created, paid, completed, time1 … time5,
 * product, variation, sku, channel, buyer, voucher, refunded, reference and those of RowAmounts.
 * Without a quantity a row is one piece, without a status the file holds only sales that are done.
 */
export interface ReadsOrders {
  kind: 'orders';
  /** By the word in the column `channel` and the number; null for a word that is not known. */
  source: NumberSource | ((channelWord: string, orderNo: string) => NumberSource | null);
  statuses: StatusTable;
  /** Where two columns, or a part of one, make the word. */
  statusWord?: (word: string, second: string) => string;
  /** What the absence of a status column means. */
  doneWord?: string;
  /** Why a row is left out that is no sale; null for one that is. */
  leavesOut?: (word: string, second: string) => Words | null;
  returns: {
    approved: readonly string[];
    open: readonly string[];
    closed: readonly string[];
  };
  /** Price before discounts less the seller's own, for the whole row. */
  gross: (row: RowAmounts) => number;
  /** What has to hold in every row, or the number style was read wrongly (formats.md 0.9). */
  adds: (row: RowAmounts) => boolean;
  /** What belongs to the order stands in its first row only (formats.md 3, traps). */
  fillsDown?: boolean;
  /** The voucher of each row is its own share; else each repeats the order's. */
  voucherPerRow?: boolean;
  /** `refunded` is what came back of the row; else it only says that something did. */
  refundIsAmount?: boolean;
  /** A row is the whole order, so a second one of its number is no second line. */
  rowPerOrder?: boolean;
  /** A row of which all came back is a returned order, by the till's own words. */
  wholeRefundReturns?: boolean;
  /** Numbers of one till may start again, so the time of the sale belongs to the key. */
  keyHoldsTime?: boolean;
  /** Which values of `reference` are numbers under which another system tells the order, too. */
  refersTo?: RegExp;
  /** True where a sentence of explanation follows the header. */
  describedHeader: boolean;
  /** In a sheet of another name: refuse when most prices are below this, in hundredths. */
  leastPrice: number;
  patch: PatchKind | null;
}

/**
 * A till's receipts, a refund being an event of its own. Its columns: outlet, receipt, event, date,
 * time, status, gross, discount, refunded, net, items, product, variation, sku, quantity.
 */
export interface ReadsEvents {
  kind: 'events';
  issuerPrefix: string;
  channel: Channel;
  sale: readonly string[];
  refund: readonly string[];
  /** Words in `status` of receipts that were taken back at the till. */
  cancelled: readonly string[];
  /** Several rows of one receipt are its items; else they are receipts of their own. */
  rows: 'receipts' | 'items';
  /** Two reports may tell one receipt: the one of items tells more of it. */
  detail: 0 | 1;
}

/** Evidence beside the sales: one fact per order. */
export interface ReadsIncome {
  kind: 'income';
  issuer: string;
  orderNo: RegExp;
  /** Where rows per order and per item stand in one sheet, the words of the rows to read. */
  views: readonly string[];
  /** Several rows tell of one order, each a part of what was released for it. */
  addsUp?: boolean;
}

/**
 * Payments, evidence beside the sales. Columns: date, time, amount and mark, or credit; merchant,
 * trace, reference, description, balance, fee, kind, void, reversal, refund.
 */
export interface ReadsPayments {
  kind: 'payments';
  /** Behind it comes the merchant's number, or a hash of the account's. */
  issuer: string;
  paid: 'qris' | 'bank';
  /** Words in `kind` of what is a payment, gives one back, or undoes one of the same trace. */
  kinds?: readonly string[];
  refunds: readonly string[];
  cancels?: readonly string[];
  /** By what amounts have to be divided to be rupiah. */
  scale: number;
}
