/** Conditions, their findings, and the decrees that change a list. */
import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type {
  Amendment,
  AmendmentContent,
  Condition,
  ConditionFinding,
  FindingResult,
} from '../words/after.ts';
import type { Reader } from './forms.ts';

/** Of each applicant who has any, the newest version. */
export async function selectConditions(
  read: Reader,
  campaignId: string,
): Promise<Map<string, { version: number; conditions: Condition[] }>> {
  const rows = await read
    .selectFrom('selection_condition as c')
    .innerJoin('application as a', 'a.application_id', 'c.application_id')
    .select(['c.application_id', 'c.version', 'c.conditions'])
    .distinctOn('c.application_id')
    .where('a.campaign_id', '=', campaignId)
    .orderBy('c.application_id')
    .orderBy('c.version', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.application_id,
      // Only written by insertConditions below.
      { version: row.version, conditions: row.conditions as unknown as Condition[] },
    ]),
  );
}

export async function insertConditions(
  { sql }: Tx,
  row: {
    applicationId: string;
    version: number;
    conditions: readonly Condition[];
    now: Date;
    by: string | null;
  },
): Promise<void> {
  await sql
    .insertInto('selection_condition')
    .values({
      application_id: row.applicationId,
      version: row.version,
      conditions: JSON.stringify(row.conditions),
      made_at: row.now,
      made_by: row.by,
    })
    .execute();
}

/** The newest finding of each condition, by applicant. */
export async function selectFindings(
  read: Reader,
  campaignId: string,
): Promise<Map<string, (ConditionFinding & { version: number })[]>> {
  const rows = await read
    .selectFrom('condition_finding as f')
    .innerJoin('application as a', 'a.application_id', 'f.application_id')
    .selectAll('f')
    .distinctOn(['f.application_id', 'f.condition'])
    .where('a.campaign_id', '=', campaignId)
    .orderBy('f.application_id')
    .orderBy('f.condition')
    .orderBy('f.version', 'desc')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      applicationId: row.application_id,
      condition: row.condition,
      version: row.version,
      // The table's check allows no other.
      result: row.result as FindingResult,
      dueOn: row.due_on as Day | null,
      remark: row.remark,
      foundAt: row.found_at,
      foundBy: row.found_by,
    })),
    ({ applicationId }) => applicationId,
  );
}

export async function insertFinding(
  { sql }: Tx,
  row: ConditionFinding & { applicationId: string; version: number },
): Promise<void> {
  await sql
    .insertInto('condition_finding')
    .values({
      application_id: row.applicationId,
      condition: row.condition,
      version: row.version,
      result: row.result,
      due_on: row.dueOn,
      remark: row.remark,
      found_at: row.foundAt,
      found_by: row.foundBy,
    })
    .execute();
}

/** First to last. */
export async function selectAmendments(read: Reader, campaignId: string): Promise<Amendment[]> {
  const rows = await read
    .selectFrom('selection_amendment')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('no')
    .execute();
  return rows.map((row) => ({
    no: row.no,
    number: row.number,
    decidedOn: row.decided_on as Day,
    place: row.place,
    // Both only written by insertAmendment below.
    decider: row.decider as unknown as Amendment['decider'],
    content: row.content as unknown as AmendmentContent,
    contentHash: row.content_hash,
    enteredAt: row.entered_at,
  }));
}

export async function insertAmendment(
  { sql }: Tx,
  campaignId: string,
  row: Amendment & { by: string | null },
): Promise<void> {
  await sql
    .insertInto('selection_amendment')
    .values({
      campaign_id: campaignId,
      no: row.no,
      number: row.number,
      decided_on: row.decidedOn,
      place: row.place,
      decider: JSON.stringify(row.decider),
      content: JSON.stringify(row.content),
      content_hash: row.contentHash,
      entered_at: row.enteredAt,
      entered_by: row.by,
    })
    .execute();
}
