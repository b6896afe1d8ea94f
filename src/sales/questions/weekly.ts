/** What each member of a campaign sold in each of its weeks. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { isInLens, lensTables, recorded } from '../store/lens.ts';

export interface WeekSold {
  enterpriseId: string;
  /** From 1. */
  week: number;
  omzet: number;
}

/** Final and provisional sales in the campaign's own lens; weeks without any are not there. */
export async function weeksSold(
  database: Database,
  { campaignId }: { campaignId: string },
): Promise<WeekSold[]> {
  const { rows } = await sql<{ enterprise_id: string; week: number; omzet: number }>`
    with ${lensTables({ campaignId })}, cell as (${recorded({})})
    select cell.enterprise_id, (cell.day - k.window_from) / 7 + 1 as week,
      sum(cell.omzet)::bigint as omzet
    from cell, k where ${isInLens} and cell.state in (0, 2)
    group by 1, 2`.execute(database.read);
  return rows.map((row) => ({
    ...{ enterpriseId: row.enterprise_id, week: row.week, omzet: Number(row.omzet) },
  }));
}
