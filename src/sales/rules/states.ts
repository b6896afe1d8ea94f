import type { FoundOrder, SaleState } from '../words.ts';
import { allocateToLines, componentsOf } from './components.ts';

/** A platform's status words by what they mean (formats.md 14), in its own spelling. */
export interface StatusWords {
  final?: readonly string[];
  provisional?: readonly string[];
  /** Ordered and not paid: void, but less mature than anything that follows it. */
  unpaid?: readonly string[];
  cancelled?: readonly string[];
  returned?: readonly string[];
}

export interface Judgement {
  state: SaleState;
  maturity: FoundOrder['maturity'];
}

export type StatusTable = ReadonlyMap<string, Judgement>;

const unknown: Judgement = { state: 'unknown', maturity: 1 };

export function statusTable(words: StatusWords): StatusTable {
  const table = new Map<string, Judgement>();
  const learn = (list: readonly string[] | undefined, judgement: Judgement) => {
    for (const word of list ?? []) table.set(word.toLowerCase(), judgement);
  };
  learn(words.unpaid, { state: 'void', maturity: 0 });
  learn(words.provisional, { state: 'provisional', maturity: 1 });
  learn(words.final, { state: 'final', maturity: 2 });
  learn(words.cancelled, { state: 'void', maturity: 3 });
  learn(words.returned, { state: 'returned', maturity: 4 });
  return table;
}

/** A word that the table does not hold is shown and not counted, never guessed. */
export function judgeStatus(table: StatusTable, word: string): Judgement {
  return table.get(word.toLowerCase()) ?? unknown;
}

/** Judges an order's stored word anew, without its file, once the table has learnt it (E25). */
export function judgeAnew(order: FoundOrder, table: StatusTable): FoundOrder {
  const judgement = judgeStatus(table, order.statusWord);
  return judgement.state === order.state ? order : settle({ ...order, ...judgement });
}

/**
 * Rounds and spreads an order's amounts as its state demands: one that came back is worth nothing.
 */
export function settle(order: FoundOrder): FoundOrder {
  let gross = 0;
  let returned = 0;
  for (const line of order.lines) {
    if (order.state === 'returned') line.returned = line.gross;
    gross += line.gross;
    returned += line.returned;
  }
  const parts = componentsOf({ gross, returned, voucher: order.voucherRaw });
  if (order.state === 'returned') {
    order.gross = order.returned = parts.gross;
    order.voucher = order.omzet = 0;
  } else {
    order.gross = parts.gross;
    order.returned = parts.returned;
    order.voucher = parts.voucher;
    order.omzet = parts.omzet;
    if (parts.capped) order.notes.push({ code: 'voucher_capped' });
  }
  allocateToLines(order.lines, order);
  return order;
}
