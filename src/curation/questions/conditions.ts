import { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type ConditionalRow, conditionalRows } from './after.ts';
import { selectionOf } from './selection.ts';

/** Of everybody proposed or decided to pass on conditions, and of whoever left for one. */
export async function conditionsOf(
  database: Database,
  campaignId: string,
  today: Day,
): Promise<ConditionalRow[]> {
  const view = await selectionOf(database, campaignId, await setupOf(database, campaignId));
  const rows = await conditionalRows(database, campaignId, view?.rows ?? [], today);
  const conditional = new Set(
    view?.rows.filter((one) => one.outcome === 'conditional').map((one) => one.applicationId),
  );
  return rows.filter(
    ({ applicationId, conditions }) => conditional.has(applicationId) || conditions.length > 0,
  );
}
