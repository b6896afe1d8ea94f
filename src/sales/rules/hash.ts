import type { FoundLine, FoundOrder } from '../words.ts';

/** 128 bits of a cryptographic hash of a text, written as a lower-case UUID. */
export type Digest = (text: string) => string;

type Content = Pick<
  FoundOrder,
  | 'statusWord'
  | 'returnWord'
  | 'createdMinute'
  | 'paidMinute'
  | 'completedMinute'
  | 'latestMinute'
  | 'voucherRaw'
  | 'detail'
  | 'isRefund'
  | 'channel'
  | 'lines'
>;

/**
 * The text that a snapshot's hash covers (ledger.md 1.1): status words, times, lines and the
 * order's amounts; no file name, row number or buyer. It holds `detail`, because a format that does
 * not tell returned quantities says something else than one that tells zero (E36), and because the
 * hash must decide parts 6 to 8 of the rank. Lines stand in their order by content, so twins stay
 * two.
 */
export function contentOf(order: Content): string {
  let text = `${order.statusWord}\u001f${order.returnWord}\u001f${order.createdMinute}\u001f`;
  text += `${order.paidMinute}\u001f${order.completedMinute}\u001f${order.latestMinute}\u001f`;
  text += `${order.voucherRaw}\u001f${order.detail}${order.isRefund ? 'r' : 's'}\u001f`;
  text += order.channel;
  for (const line of order.lines) {
    text += `\u001e${line.product.toLowerCase()}\u001f${line.variation.toLowerCase()}\u001f`;
    text += `${line.sku}\u001f${line.price}\u001f${line.quantity}\u001f`;
    text += `${line.returnedQuantity}\u001f${line.gross}\u001f${line.returned}`;
  }
  return text;
}

/** Sorts lines by content and numbers them from 1, so that row order in a file means nothing. */
export function numberLines(lines: FoundLine[]): void {
  if (lines.length > 1) lines.sort(compareLines);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line) line.lineNo = i + 1;
  }
}

function compareLines(a: FoundLine, b: FoundLine): number {
  return (
    compareText(a.product.toLowerCase(), b.product.toLowerCase()) ||
    compareText(a.variation.toLowerCase(), b.variation.toLowerCase()) ||
    compareText(a.sku, b.sku) ||
    a.price - b.price ||
    a.quantity - b.quantity ||
    a.returnedQuantity - b.returnedQuantity ||
    a.gross - b.gross ||
    a.returned - b.returned ||
    // Equal in content: the rest only keeps the listing stable.
    compareText(a.product, b.product) ||
    a.fileRow - b.fileRow
  );
}

/** By code units, never by locale: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
