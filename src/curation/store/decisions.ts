import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Decree, DecreeContent } from '../words/decree.ts';
import type { Outcome } from '../words/panel.ts';
import type { Reader } from './forms.ts';

export interface Override {
  applicationId: string;
  version: number;
  /** null leaves it to the rule again. */
  outcome: Outcome | null;
  reason: string;
}

/** The newest of each application. */
export async function selectOverrides(read: Reader, campaignId: string): Promise<Override[]> {
  const rows = await read
    .selectFrom('selection_override as o')
    .innerJoin('application as a', 'a.application_id', 'o.application_id')
    .select(['o.application_id', 'o.version', 'o.outcome', 'o.reason'])
    .distinctOn('o.application_id')
    .where('a.campaign_id', '=', campaignId)
    .orderBy('o.application_id')
    .orderBy('o.version', 'desc')
    .execute();
  return rows.map((row) => ({
    applicationId: row.application_id,
    version: row.version,
    // The table's check allows no other.
    outcome: row.outcome as Outcome | null,
    reason: row.reason,
  }));
}

/** When the committee last decided otherwise; null where it never did. */
export async function lastDecisionAt(read: Reader, campaignId: string): Promise<Date | null> {
  const row = await read
    .selectFrom('selection_override as o')
    .innerJoin('application as a', 'a.application_id', 'o.application_id')
    .select(({ fn }) => fn.max('o.decided_at').as('last'))
    .where('a.campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row?.last ?? null;
}

export async function insertOverride(
  { sql }: Tx,
  row: Override & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('selection_override')
    .values({
      application_id: row.applicationId,
      version: row.version,
      outcome: row.outcome,
      reason: row.reason,
      decided_at: row.now,
      decided_by: row.by,
    })
    .execute();
}

export async function findDecree(read: Reader, campaignId: string): Promise<Decree | null> {
  const row = await read
    .selectFrom('selection_decree')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    number: row.number,
    decidedOn: row.decided_on as Day,
    place: row.place,
    // Both only written by insertDecree below.
    decider: row.decider as unknown as Decree['decider'],
    content: row.content as unknown as DecreeContent,
    contentHash: row.content_hash,
    enteredAt: row.entered_at,
  };
}

export async function insertDecree(
  { sql }: Tx,
  campaignId: string,
  decree: Decree & { by: string | null },
): Promise<void> {
  await sql
    .insertInto('selection_decree')
    .values({
      campaign_id: campaignId,
      number: decree.number,
      decided_on: decree.decidedOn,
      place: decree.place,
      decider: JSON.stringify(decree.decider),
      content: JSON.stringify(decree.content),
      content_hash: decree.contentHash,
      entered_at: decree.enteredAt,
      entered_by: decree.by,
    })
    .execute();
}
