import { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day, Zone } from '../../kernel/day.ts';
import { conditionStandings } from '../rules/after.ts';
import { conditionWords } from '../rules/condition-words.ts';
import { selectConditions, selectFindings } from '../store/after.ts';
import type { Outcome } from '../words/panel.ts';
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

/** What stands beside the name of whoever passed on conditions; '' beside any other. */
export async function conditionsSaid(
  { read }: Pick<Database, 'read'>,
  { campaignId, zone }: { campaignId: string; zone: Zone },
  day: Day,
): Promise<(one: { applicationId: string; outcome: Outcome }) => string> {
  const conditions = await selectConditions(read, campaignId);
  const findings = await selectFindings(read, campaignId);
  return ({ applicationId, outcome }) => {
    if (outcome !== 'conditional') return '';
    const own = conditions.get(applicationId)?.conditions ?? [];
    return conditionWords(conditionStandings(own, findings.get(applicationId) ?? [], day), zone);
  };
}
