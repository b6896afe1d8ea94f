/** The grid page by page, and the sums above it; of very many members as of a while ago. */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type GridSummary, gridSummary, hasSpoken } from '../rules/grid.ts';
import { type GridRow, reportingGrid } from './grid.ts';
import { keptFor } from './kept.ts';
import { hasMany } from './many.ts';

export interface ReportingPage {
  /** Of the members of this page. */
  grid: readonly GridRow[];
  /** Of all. */
  summary: GridSummary;
  /** Who has said nothing yet, by name: the first of them. */
  silent: readonly string[];
  /** As of when the sums and the list of members are; null: as of now. */
  at: Date | null;
}

const silentShown = 100;

export async function reportingPageOf(
  database: Database,
  asked: { campaignId: string; today: Day; now: Date; page: { limit: number; offset: number } },
): Promise<ReportingPage> {
  const { campaignId, today, now, page } = asked;
  const shown = (all: readonly string[]) => all.slice(page.offset, page.offset + page.limit);
  const make = async () => {
    const grid = await reportingGrid(database, { campaignId, today });
    const silent = grid.filter((row) => !hasSpoken(row.cells)).map((row) => row.enterpriseId);
    return {
      grid,
      all: grid.map((row) => row.enterpriseId),
      summary: gridSummary(grid.map((row) => row.cells)),
      silent: silent.slice(0, silentShown),
    };
  };
  const key = `grid ${campaignId} ${today}`;
  if (!(await hasMany(database, { campaignId, now }))) {
    const { grid, all, ...sums } = await make();
    const ids = new Set(shown(all));
    return { ...sums, grid: grid.filter((row) => ids.has(row.enterpriseId)), at: null };
  }
  const { value, at } = await keptFor(database, { key, now }, async () => {
    const { grid: _, ...sums } = await make();
    return sums;
  });
  const { all, ...sums } = value;
  const grid = await reportingGrid(database, { campaignId, today, enterpriseIds: shown(all) });
  return { ...sums, grid, at };
}
