import { type Day, weeksOf } from '../../kernel/day.ts';
import type { SaleState } from '../words.ts';

export interface Span {
  from: Day;
  to: Day;
}

/** What is known of one enterprise, as far as the grid needs it. */
export interface Reporting {
  /** Days on which it has sales, by state. */
  sales: readonly { day: Day; state: SaleState }[];
  /** Statements "no sales". */
  zeros: readonly Span[];
  /** Windows of exports of all orders. */
  fullExports: readonly Span[];
  /** Days with settlements or bank lines and the like. */
  evidence: readonly Day[];
  /** Declared shops, tills and books, with the days that their files or entries cover. */
  sources: readonly { name: string; covers: readonly Span[] }[];
}

export type WeekCell =
  | { week: number; state: 'reported'; silent: string[] }
  | { week: number; state: 'zero' }
  | { week: number; state: 'missing'; hint: boolean };

/**
 * One cell for each week of the window (E40). Missing is not zero: silence says nothing. A sale
 * beats a statement that there was none; `silent` names the declared sources that say nothing
 * about a reported week, which is *partial* while there are any.
 */
export function weekCells(window: Span, of: Reporting): WeekCell[] {
  return weeksOf(window.from, window.to).map((week): WeekCell => {
    const inWeek = (day: Day) => day >= week.from && day <= week.to;
    const sold = of.sales.some(
      ({ day, state }) => (state === 'final' || state === 'provisional') && inWeek(day),
    );
    if (sold) {
      const silent = of.sources.filter(
        ({ covers }) => !covers.some((span) => span.from <= week.to && span.to >= week.from),
      );
      return { week: week.no, state: 'reported', silent: silent.map(({ name }) => name) };
    }
    const covers = (span: Span) => span.from <= week.from && span.to >= week.to;
    if (of.zeros.some(covers) || of.fullExports.some(covers))
      return { week: week.no, state: 'zero' };
    return { week: week.no, state: 'missing', hint: of.evidence.some(inWeek) };
  });
}

/** A week in which nothing was asked of the member, and nothing was said. */
export type UnaskedCell = { week: number; state: 'notExpected' };

export interface GridSummary {
  /** Members with at least one week reported or zero, of all. */
  n: number;
  of: number;
  /** Members of n with a reported week in which a declared source is silent. */
  partial: number;
  /** Members who said something of every week that was asked of them. */
  fullRows: number;
  cells: number;
  ofCells: number;
}

/** Has this member said something of any week that was asked of it? */
export const hasSpoken = (cells: readonly (WeekCell | UnaskedCell)[]): boolean =>
  cells.some(({ state }) => state === 'reported' || state === 'zero');

export function gridSummary(rows: readonly (readonly (WeekCell | UnaskedCell)[])[]): GridSummary {
  const asked = rows.map((cells) => cells.filter(({ state }) => state !== 'notExpected'));
  const spoken = asked.map((cells) => cells.filter(({ state }) => state !== 'missing').length);
  const isPartial = (cell: WeekCell | UnaskedCell) =>
    cell.state === 'reported' && cell.silent.length > 0;
  return {
    n: spoken.filter((count) => count > 0).length,
    of: rows.length,
    partial: rows.filter((cells) => cells.some(isPartial)).length,
    fullRows: asked.filter((cells, i) => cells.length > 0 && spoken[i] === cells.length).length,
    cells: spoken.reduce((sum, count) => sum + count, 0),
    ofCells: asked.reduce((sum, cells) => sum + cells.length, 0),
  };
}
