/** Members of a campaign who have still something to say of weeks that are over. */
import type { Database } from '../../database/index.ts';
import { type Day, weeksOf } from '../../kernel/day.ts';
import { type Owed, owedBy } from '../rules/reminders.ts';
import { reportingGrid } from './grid.ts';

export interface OwingMember {
  enterpriseId: string;
  owed: Owed;
}

/** In the order of the grid: by name. */
export async function owingMembers(
  database: Database,
  asked: { campaignId: string; window: { from: Day; to: Day }; today: Day; reachDays: number },
): Promise<OwingMember[]> {
  const { campaignId, window, today, reachDays: days } = asked;
  const weeks = weeksOf(window.from, window.to);
  const grid = await reportingGrid(database, { campaignId, today });
  return grid.flatMap(({ enterpriseId, cells, shops }) => {
    const owed = owedBy(cells, weeks, today, { days, shops });
    return owed ? [{ enterpriseId, owed }] : [];
  });
}

/** The day of the last mail that reminded somebody of each enterprise. */
export async function lastReminded(
  { pool }: Database,
  { campaignId, enterpriseIds }: { campaignId: string; enterpriseIds: readonly string[] },
): Promise<Map<string, Day>> {
  const { rows } = await pool.query<{ enterprise_id: string; day: Day }>(
    `select enterprise_id, max(day) as day from sale_reminder
     where campaign_id = $1 and enterprise_id = any($2) group by 1`,
    [campaignId, enterpriseIds],
  );
  return new Map(rows.map((row) => [row.enterprise_id, row.day]));
}
