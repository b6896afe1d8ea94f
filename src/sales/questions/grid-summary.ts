/**
 * The sums above the grid, over all members. With thousands of them they take longer than a page
 * may, so each process remembers them for a while and the page says as of when they are.
 */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type GridSummary, gridSummary, hasSpoken } from '../rules/grid.ts';
import { countMembers, type GridRow, reportingGrid } from './grid.ts';

export interface ReportingSummary {
  summary: GridSummary;
  /** Who has said nothing yet, by name: the first of them. */
  silent: readonly string[];
  /** null: as of now. */
  at: Date | null;
}

/** Up to so many members the sums are made for each page anew. */
const liveMost = 1_000;
const silentShown = 100;
const keptMs = 60_000;
const keptMost = 50;

type Kept = ReportingSummary & { at: Date };
const kept = new WeakMap<Database, Map<string, { found: Promise<Kept>; isRenewed: boolean }>>();

export async function reportingSummary(
  database: Database,
  { campaignId, today, now }: { campaignId: string; today: Day; now: Date },
): Promise<ReportingSummary> {
  if ((await countMembers(database, campaignId)) <= liveMost) {
    const grid = await reportingGrid(database, { campaignId, today });
    return { ...summed(grid), at: null };
  }
  const mine = kept.get(database) ?? new Map();
  kept.set(database, mine);
  const key = `${campaignId} ${today}`;
  const make = async (): Promise<Kept> => ({
    ...summed(await reportingGrid(database, { campaignId, today })),
    at: now,
  });
  const known = mine.get(key);
  if (!known) {
    if (mine.size >= keptMost) mine.clear();
    const found = make();
    mine.set(key, { found, isRenewed: false });
    // What failed is asked anew by the next page.
    found.catch(() => mine.delete(key));
    return found;
  }
  const value = await known.found;
  if (now.getTime() - value.at.getTime() > keptMs && !known.isRenewed) {
    // The page does not wait: it shows what is known, and the next one shows what comes of this.
    known.isRenewed = true;
    make().then(
      (renewed) => mine.set(key, { found: Promise.resolve(renewed), isRenewed: false }),
      () => mine.delete(key),
    );
  }
  return value;
}

function summed(grid: readonly GridRow[]): Omit<ReportingSummary, 'at'> {
  const silent = grid.filter((row) => !hasSpoken(row.cells)).map((row) => row.enterpriseId);
  return {
    summary: gridSummary(grid.map((row) => row.cells)),
    silent: silent.slice(0, silentShown),
  };
}
