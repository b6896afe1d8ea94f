import { type FoundLine, type FoundOrder, type SaleState, saleStates } from '../words.ts';
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

export interface StatusTable {
  words: ReadonlyMap<string, Judgement>;
  /**
   * `contains`: a sentence around the word does not matter. `rows`: an order's words may be those
   * of its rows, joined by a slash.
   */
  match: 'word' | 'contains' | 'rows';
}

const unknown: Judgement = { state: 'unknown', maturity: 1 };
const unpaid: Judgement = { state: 'void', maturity: 0 };

export function statusTable(words: StatusWords, match: StatusTable['match'] = 'word'): StatusTable {
  const table = new Map<string, Judgement>();
  const learn = (list: readonly string[] | undefined, judgement: Judgement) => {
    for (const word of list ?? []) table.set(word.toLowerCase(), judgement);
  };
  learn(words.unpaid, unpaid);
  learn(words.provisional, { state: 'provisional', maturity: 1 });
  learn(words.final, { state: 'final', maturity: 2 });
  learn(words.cancelled, { state: 'void', maturity: 3 });
  learn(words.returned, { state: 'returned', maturity: 4 });
  return { words: table, match };
}

/** A word that the table does not hold is shown and not counted, never guessed. */
export function judgeStatus({ words, match }: StatusTable, word: string): Judgement {
  const plain = word.toLowerCase();
  const known = words.get(plain);
  if (known || match === 'word') return known ?? unknown;
  if (match === 'rows') {
    const judged = plain.split(' / ').map((one) => words.get(one) ?? unknown);
    const moves = judged.some(({ state }) => state === 'void' || state === 'returned');
    // Of rows in several states, those cancelled or returned change the lines: only the file tells.
    return moves && new Set(judged.map(({ state }) => state)).size > 1 ? unknown : least(judged);
  }
  const held = [...words].filter(([one]) => plain.includes(one)).map(([, judgement]) => judgement);
  const states = new Set(held.map(({ state }) => state));
  return states.size === 1 ? (held[0] ?? unknown) : unknown;
}

/** An order is as far as the row of it that lags behind; one unknown row makes it unknown. */
function least(judged: readonly Judgement[]): Judgement {
  const place = ({ state }: Judgement) => (state === 'unknown' ? -1 : saleStates.indexOf(state));
  return judged.reduce((a, b) => (place(b) < place(a) ? b : a), judged[0] ?? unknown);
}

/**
 * The state of an order whose rows each have their own: what was cancelled is worth nothing, what
 * came back is returned, and the rest decides. `words` are those of the lines, in their order.
 */
export function judgeRows(
  table: StatusTable,
  lines: FoundLine[],
  words: readonly string[],
): Judgement {
  const judged = words.map((word) => judgeStatus(table, word));
  const live = judged.filter(({ state }) => state !== 'void');
  if (live.length === 0) return judged.reduce((a, b) => (b.maturity > a.maturity ? b : a), unpaid);
  const kept = live.filter(({ state }) => state !== 'returned');
  for (const [at, line] of lines.entries()) {
    const state = judged[at]?.state;
    if (state === 'void') line.quantity = line.gross = line.returned = line.returnedQuantity = 0;
    if (state !== 'returned') continue;
    line.returnedQuantity = line.quantity;
    line.returned = line.gross;
  }
  return kept.length > 0 ? least(kept) : (live[0] ?? unknown);
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
