import type { FoundLine, FoundOrder } from '../words.ts';
import { settle } from './states.ts';

export interface Patched {
  order: FoundOrder;
  /** What a person has to look at, since the list did not say enough. */
  question: 'return_proposed' | 'return_line_unclear' | null;
}

/**
 * Applies what a sub-export (cancelled, failed, returned) tells of an order: its status or its
 * returned quantities. It never supplies a line, removes one or changes a price.
 */
export function applyPatch(order: FoundOrder, patch: FoundOrder): Patched {
  if (patch.patch === 'returned') return applyReturn(order, patch);
  const { statusWord, state, maturity, latestMinute, completedMinute } = patch;
  if (statusWord === order.statusWord) return { order, question: null };
  const changed = settle({
    ...order,
    lines: order.lines.map((line) => ({ ...line })),
    notes: state === 'void' ? [] : order.notes.filter((note) => note.code !== 'voucher_capped'),
    statusWord,
    state,
    maturity,
    latestMinute: Math.max(order.latestMinute, latestMinute),
    completedMinute: Math.max(order.completedMinute, completedMinute),
  });
  return { order: changed, question: null };
}

function applyReturn(order: FoundOrder, patch: FoundOrder): Patched {
  if (patch.notes.some((note) => note.code === 'return_open')) {
    return { order, question: 'return_proposed' };
  }
  const lines = order.lines.map((line) => ({
    ...line,
    returned: line.returnedQuantity === 0 ? 0 : line.returned,
  }));
  for (const told of patch.lines) {
    const line = lineOf(lines, told);
    if (!line || told.returnedQuantity > line.quantity) {
      return { order, question: 'return_line_unclear' };
    }
    line.returnedQuantity = told.returnedQuantity;
    line.returned = Math.round((line.gross * told.returnedQuantity) / line.quantity);
  }
  const notes = order.notes.filter((note) => note.code === 'return_open');
  return { order: settle({ ...order, lines, notes }), question: null };
}

/** The one line that is meant; of twins the first, since they are equal. */
function lineOf(lines: FoundLine[], told: FoundLine): FoundLine | null {
  if (lines.length === 1) return lines[0] ?? null;
  const same = lines.filter(
    (line) =>
      line.product.toLowerCase() === told.product.toLowerCase() &&
      line.variation.toLowerCase() === told.variation.toLowerCase() &&
      (told.sku === '' || line.sku === told.sku),
  );
  const prices = new Set(same.map((line) => `${line.price} ${line.quantity}`));
  return prices.size === 1 ? (same[0] ?? null) : null;
}
