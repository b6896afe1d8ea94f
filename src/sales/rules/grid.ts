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

export interface GridSummary {
  /** Members with at least one week reported or zero, of all. */
  n: number;
  of: number;
  fullRows: number;
  cells: number;
  ofCells: number;
  partial: number;
}

export function gridSummary(rows: readonly (readonly WeekCell[])[]): GridSummary {
  const spoken = rows.map((cells) => cells.filter((cell) => cell.state !== 'missing').length);
  return {
    n: spoken.filter((count) => count > 0).length,
    of: rows.length,
    fullRows: rows.filter((cells, i) => spoken[i] === cells.length).length,
    cells: spoken.reduce((sum, count) => sum + count, 0),
    ofCells: rows.reduce((sum, cells) => sum + cells.length, 0),
    partial: rows.flat().filter((cell) => cell.state === 'reported' && cell.silent.length > 0)
      .length,
  };
}
