import type { Day } from '../src/kernel/day.ts';
import { weeksOf } from '../src/kernel/day.ts';
import type { Channel, Components, SaleState } from '../src/sales/words.ts';
import { byRank } from './exports.ts';
import type { FileContent } from './files.ts';
import type { Moment } from './moment.ts';
import { dayOf, momentAt } from './moment.ts';
import type { ScheduledAct } from './schedule.ts';
import type { Truth } from './truth.ts';
import { memberFrom } from './truth.ts';
import { receiptOmzet, refundOmzet, stageAt, viewOf } from './view.ts';

/** One enterprise, day, channel and state: a row of `sales_day` as it must be. */
export interface ExpectedRow extends Components {
  enterprise: string;
  day: Day;
  channel: Channel;
  state: SaleState;
  /** Orders, till events (receipts and refunds apart) and entries. */
  orders: number;
  /** File rows of the winning snapshots; one for a till event or an entry. */
  lines: number;
}

export interface ExpectedTotals {
  final: Components & { orders: number; lines: number };
  provisional: { omzet: number; orders: number };
  void: { gross: number; orders: number };
  byChannel: Partial<Record<Channel, { omzet: number; orders: number }>>;
}

export interface Expected {
  /** The whole ledger, days outside the window and before membership included. */
  ledger: readonly ExpectedRow[];
  /** Members and days in the window only: what the campaign's pages must show. */
  campaign: ExpectedTotals;
  byEnterprise: ReadonlyMap<string, ExpectedTotals>;
  reported: { n: number; of: number };
  /** Per enterprise, week by week from the first. Only a statement makes a zero here. */
  weeks: ReadonlyMap<string, readonly ('reported' | 'zero' | 'missing')[]>;
  /** Approved returns of which no file says how much came back. */
  returnsOfUnknownExtent: number;
  /** Orders, receipts and hand sales that happened in the window and that nobody ever told. */
  untold: number;
}

/**
 * What the ledger must hold after the acts, worked out from the truth and from which file was
 * taken when: no importer, parser or SQL takes part, so the replay has something to be held to.
 */
export function expectedAfter(truth: Truth, acts: readonly ScheduledAct[]): Expected {
  const files = contentsByFront(acts);
  const told = new Set(acts.flatMap(({ act }) => (act.kind === 'entry' ? [act.entryId] : [])));
  const rows = new Rows();
  const inWindow = (at: Day) => truth.window.from <= at && at <= truth.window.to;
  let returnsOfUnknownExtent = 0;
  let untold = 0;
  const past = truth.until ?? Number.POSITIVE_INFINITY;
  const forget = (at: Moment) => {
    if (inWindow(dayOf(at)) && at < past) untold += 1;
  };
  for (const order of truth.orders) {
    const on = dayOf(order.life.created);
    const shows = (file: FileContent) =>
      file.list === 'all' || stageAt(order.life, file.takenAt) === 'cancelled';
    const last = lastFile(files.get(order.storefront), order.life.created, shows);
    if (!last) {
      forget(order.life.created);
      continue;
    }
    const view = viewOf(order, last.takenAt, last.tellsQuantity);
    if (view.returnExtentUnknown) returnsOfUnknownExtent += 1;
    rows.add(
      { enterprise: order.enterprise, day: on, channel: order.channel, state: view.state },
      view,
      order.lines.length,
    );
  }
  for (const receipt of truth.receipts) {
    const event = (at: Moment, components: Components) => {
      const on = dayOf(at);
      if (!lastFile(files.get(receipt.storefront), at, () => true)) return forget(at);
      rows.add(
        { enterprise: receipt.enterprise, day: on, channel: 'pos', state: 'final' },
        components,
        1,
      );
    };
    event(receipt.at, receiptOmzet(receipt));
    if (receipt.refundedAt !== null) {
      event(receipt.refundedAt, refundOmzet(receipt));
    }
  }
  for (const sale of truth.handSales) {
    if (!told.has(sale.entryId)) {
      forget(momentAt(sale.day, 12 * 60));
      continue;
    }
    const components = { gross: sale.amountRp, returned: 0, voucher: 0, omzet: sale.amountRp };
    rows.add(
      { enterprise: sale.enterprise, day: sale.day, channel: sale.channel, state: 'final' },
      components,
      1,
    );
  }
  const ledger = rows.all();
  return { ledger, ...lensOf(truth, acts, ledger), returnsOfUnknownExtent, untold };
}

/** Adds up rows that the caller has chosen. */
export function totalsOf(rows: readonly ExpectedRow[]): ExpectedTotals {
  const totals: ExpectedTotals = {
    final: { gross: 0, returned: 0, voucher: 0, omzet: 0, orders: 0, lines: 0 },
    provisional: { omzet: 0, orders: 0 },
    void: { gross: 0, orders: 0 },
    byChannel: {},
  };
  for (const row of rows) {
    if (row.state === 'final') {
      addTo(totals.final, row);
      totals.final.orders += row.orders;
      totals.final.lines += row.lines;
      const channel = totals.byChannel[row.channel] ?? { omzet: 0, orders: 0 };
      channel.omzet += row.omzet;
      channel.orders += row.orders;
      totals.byChannel[row.channel] = channel;
    } else if (row.state === 'provisional') {
      totals.provisional.omzet += row.omzet;
      totals.provisional.orders += row.orders;
    } else {
      totals.void.gross += row.gross;
      totals.void.orders += row.orders;
    }
  }
  return totals;
}

/** The campaign's view of the ledger: members, their days, their weeks. */
function lensOf(truth: Truth, acts: readonly ScheduledAct[], ledger: readonly ExpectedRow[]) {
  const { window, cast } = truth;
  const byEnterprise = new Map<string, ExpectedTotals>();
  const weeks = new Map<string, ('reported' | 'zero' | 'missing')[]>();
  const counted: ExpectedRow[] = [];
  const own = Map.groupBy(ledger, (row) => row.enterprise);
  for (const { key } of cast) {
    const from = memberFrom(truth, key) ?? window.from;
    const rows = (own.get(key) ?? []).filter((row) => from <= row.day && row.day <= window.to);
    counted.push(...rows);
    byEnterprise.set(key, totalsOf(rows));
    const zeros = new Set(
      acts.flatMap(({ enterprise, act }) =>
        enterprise === key && act.kind === 'zero' ? [act.week] : [],
      ),
    );
    weeks.set(
      key,
      weeksOf(window.from, window.to).map((week) => {
        const sold = rows.some(
          (row) =>
            (row.state === 'final' || row.state === 'provisional') &&
            week.from <= row.day &&
            row.day <= week.to,
        );
        return sold ? 'reported' : zeros.has(week.no) ? 'zero' : 'missing';
      }),
    );
  }
  const n = [...weeks.values()].filter((cells) => cells.some((cell) => cell !== 'missing')).length;
  return { campaign: totalsOf(counted), byEnterprise, weeks, reported: { n, of: cast.length } };
}

/** Files of each storefront from the lowest rank to the highest. */
function contentsByFront(acts: readonly ScheduledAct[]): Map<string, FileContent[]> {
  const contents = acts.flatMap(({ act }) => (act.kind === 'file' ? [act.content] : []));
  return Map.groupBy(contents.sort(byRank), (content) => content.storefront);
}

function lastFile(
  files: readonly FileContent[] | undefined,
  at: Moment,
  shows: (file: FileContent) => boolean,
): FileContent | undefined {
  const on = dayOf(at);
  return files?.findLast(
    (file) => file.from <= on && on <= file.to && at <= file.takenAt && shows(file),
  );
}

class Rows {
  readonly #rows = new Map<string, ExpectedRow>();

  add(
    key: Pick<ExpectedRow, 'enterprise' | 'day' | 'channel' | 'state'>,
    amounts: Components,
    lines: number,
  ): void {
    const name = `${key.enterprise} ${key.day} ${key.channel} ${key.state}`;
    let row = this.#rows.get(name);
    if (!row) {
      row = { ...key, orders: 0, lines: 0, gross: 0, returned: 0, voucher: 0, omzet: 0 };
      this.#rows.set(name, row);
    }
    addTo(row, amounts);
    row.orders += 1;
    row.lines += lines;
  }

  all(): ExpectedRow[] {
    return [...this.#rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}

function addTo(sum: Components, more: Components): void {
  sum.gross += more.gross;
  sum.returned += more.returned;
  sum.voucher += more.voucher;
  sum.omzet += more.omzet;
}
