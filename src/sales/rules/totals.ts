import type { Day } from '../../kernel/day.ts';
import { addMoney } from '../../kernel/money.ts';
import type { Channel, Components, FoundOrder, SaleState, Standing } from '../words.ts';
import type { EffectiveOrder } from './fold.ts';

export interface StateTotal extends Components {
  orders: number;
  lines: number;
}
export type Totals = Record<SaleState, StateTotal>;

function emptyTotals(): Totals {
  const none = (): StateTotal => ({
    orders: 0,
    lines: 0,
    gross: 0,
    returned: 0,
    voucher: 0,
    omzet: 0,
  });
  return { provisional: none(), unknown: none(), final: none(), void: none(), returned: none() };
}

/** Sums what counts (standing 0), each state by itself. */
export function totalsOf(orders: Iterable<EffectiveOrder>): Totals {
  const totals = emptyTotals();
  for (const { order, standing } of orders) {
    if (standing === 'counted') addOrder(totals[order.state], order, 1);
  }
  return totals;
}

/**
 * One row of `sales_day`, without the enterprise, stream and evidence that the file does not know.
 */
export interface DayRow extends StateTotal {
  day: Day;
  channel: Channel;
  state: SaleState;
  standing: Standing;
}

/** The ledger summed by day, as the tables keep it: rows that hold nothing are left out. */
export function rollUp(orders: Iterable<EffectiveOrder>): DayRow[] {
  const rows = new Map<string, DayRow>();
  for (const effective of orders) {
    const { key, row } = rowFor(effective);
    const known = rows.get(key) ?? row;
    addOrder(known, effective.order, 1);
    rows.set(key, known);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** What one order's change does to the sums: the old row leaves, the new one comes (E23). */
export function deltasOf(before: EffectiveOrder | null, after: EffectiveOrder | null): DayRow[] {
  const deltas: DayRow[] = [];
  for (const [effective, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (!effective) continue;
    const { row } = rowFor(effective);
    addOrder(row, effective.order, sign);
    deltas.push(row);
  }
  return deltas;
}

function rowFor({ order, standing }: EffectiveOrder): { key: string; row: DayRow } {
  const { day, channel, state } = order;
  const none = { orders: 0, lines: 0, gross: 0, returned: 0, voucher: 0, omzet: 0 };
  return {
    key: `${day} ${channel} ${state} ${standing}`,
    row: { day, channel, state, standing, ...none },
  };
}

function addOrder(total: StateTotal, order: FoundOrder, sign: 1 | -1): void {
  total.orders += sign;
  total.lines += sign * order.lines.length;
  total.gross = addMoney(total.gross, sign * order.gross);
  total.returned = addMoney(total.returned, sign * order.returned);
  total.voucher = addMoney(total.voucher, sign * order.voucher);
  total.omzet = addMoney(total.omzet, sign * order.omzet);
}
