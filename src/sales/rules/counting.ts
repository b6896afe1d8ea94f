import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Channel, FoundLine, FoundOrder, SaleState } from '../words.ts';
import { compareText, contentOf, type Digest, numberLines } from './hash.ts';
import { settle } from './states.ts';

/** A row of a hand-kept list, a till or a bank, which has no number of its own. */
export interface CountedRow {
  day: Day;
  /** Time, reference or running balance if the row has one: it tells equal rows apart. */
  at: string;
  channel: Channel;
  product: string;
  amount: Rupiah;
  quantity: number;
  statusWord: string;
  state: SaleState;
  maturity: FoundOrder['maturity'];
  fileRow: number;
  /** Set where the row names a marketplace's order: then it is no row without a number (E34). */
  number?: { issuer: string; orderNo: string };
  /** The number of its payment. */
  reference?: string;
}

/**
 * Gives rows without a number their keys: what they say, and which of the equal ones they are, the
 * most mature first. Twenty equal packs a day are twenty sales; the same twenty in another file are
 * the same keys, so the union of the keys is the greatest count (E15–E17, E20).
 */
export function countRows(
  rows: readonly CountedRow[],
  source: { name: string; label: string },
  digest: Digest,
): FoundOrder[] {
  const issuer = labelledIssuer(`list/${source.name}`, source.label);
  const sorted = [...rows].sort(compareRows);
  const counts = new Map<string, number>();
  return sorted.map((row) => {
    const key = rowKey(row, digest);
    const occurrence = (counts.get(key) ?? 0) + 1;
    counts.set(key, occurrence);
    return orderOf(row, issuer, `${key}#${occurrence}`, digest);
  });
}

/** Another book of the same source has its label behind the source's name (E17, E18). */
export function labelledIssuer(issuer: string, label: string): string {
  return label === '' ? issuer : `${issuer}/${label}`;
}

/** Of equal rows the order in the file decides nothing but which file row is shown. */
function compareRows(a: CountedRow, b: CountedRow): number {
  return (
    b.maturity - a.maturity ||
    compareText(a.statusWord, b.statusWord) ||
    a.quantity - b.quantity ||
    a.fileRow - b.fileRow
  );
}

/** Nothing is matched by likeness: only spelling that carries no meaning is evened out. */
function rowKey(row: CountedRow, digest: Digest): string {
  const product = short(evened(row.product).toLowerCase(), digest);
  const at = short(row.at.replaceAll('/', '|'), digest);
  return [row.day, at, row.channel, row.amount, product].join('/');
}

/** An index takes no key of any length; a story told in the column of products is known by hash. */
const partMax = 200;

function short(text: string, digest: Digest): string {
  return text.length <= partMax ? text : digest(text);
}

function evened(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Whether the row's key holds something beside its day that tells it from equal ones. */
export function isTimed(orderNo: string): boolean {
  return (orderNo.split('/')[1] ?? '') !== '';
}

/**
 * Rows that name a marketplace's order: its lines, told by the weakest voice. Rows of one number
 * that contradict each other in their day or state leave the order in no known state.
 */
export function numberedOrders(rows: readonly CountedRow[], digest: Digest): FoundOrder[] {
  const named = rows.flatMap((row) => (row.number ? [{ ...row, ...row.number }] : []));
  const groups = Map.groupBy(named, ({ issuer, orderNo }) => `${issuer} ${orderNo}`);
  return [...groups.values()].flatMap((group): FoundOrder[] => {
    const [first] = group;
    if (!first) return [];
    const order = bare(first, first.issuer, first.orderNo);
    const words = [...new Set(group.map((row) => row.statusWord.toLowerCase()))];
    const agrees = words.length === 1 && group.every((row) => row.day === first.day);
    if (!agrees) Object.assign(order, { state: 'unknown', maturity: 1 });
    order.local = false;
    order.lines = group.map(lineOf);
    order.quantity = group.reduce((sum, row) => sum + row.quantity, 0);
    numberLines(order.lines);
    return [finished(order, digest)];
  });
}

function orderOf(row: CountedRow, issuer: string, orderNo: string, digest: Digest): FoundOrder {
  const { reference } = row;
  const order = { ...bare(row, issuer, orderNo), lines: [lineOf(row)] };
  return finished(reference ? { ...order, reference } : order, digest);
}

function finished(order: FoundOrder, digest: Digest): FoundOrder {
  settle(order);
  order.hash = digest(contentOf(order));
  return order;
}

const lineOf = (row: CountedRow): FoundLine => ({
  lineNo: 1,
  fileRow: row.fileRow,
  product: evened(row.product),
  variation: '',
  sku: '',
  quantity: row.quantity,
  returnedQuantity: 0,
  price: row.quantity > 0 ? Math.round((row.amount * 100) / row.quantity) : row.amount * 100,
  gross: row.amount * 100,
  returned: 0,
  grossRp: 0,
  returnedRp: 0,
  omzetRp: 0,
});

const bare = (row: CountedRow, issuer: string, orderNo: string): FoundOrder => ({
  issuer,
  local: true,
  orderNo,
  channel: row.channel,
  statusWord: row.statusWord,
  returnWord: '',
  state: row.state,
  isRefund: false,
  day: row.day,
  paidDay: null,
  doneDay: null,
  quantity: row.quantity,
  lines: [],
  voucherRaw: 0,
  stamp: 0,
  createdMinute: 0,
  paidMinute: 0,
  latestMinute: 0,
  completedMinute: 0,
  detail: 0,
  maturity: row.maturity,
  hash: '',
  notes: [],
  patch: null,
  gross: 0,
  returned: 0,
  voucher: 0,
  omzet: 0,
});
