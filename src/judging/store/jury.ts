/** What judges declared, and what the jury decided where ranks leave equals. */
import type { ConflictKind } from '../../curation/index.ts';
import type { Tx } from '../../database/index.ts';
import type { JudgeConflict, JudgeFacts, TieChoice } from '../words/jury.ts';
import type { Reader } from './final.ts';

interface OfJudge {
  campaignId: string;
  personId: string;
}

/** Those of whom anything is known, by person. */
export async function selectJudgeFacts(
  read: Reader,
  campaignId: string,
): Promise<Map<string, JudgeFacts>> {
  const rows = await read
    .selectFrom('judging_judge')
    .select(['person_id', 'institution', 'signed_at'])
    .where('campaign_id', '=', campaignId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      { personId: row.person_id, institution: row.institution, signedAt: row.signed_at },
    ]),
  );
}

export async function saveInstitution(
  { sql }: Tx,
  { campaignId, personId, institution }: OfJudge & { institution: string },
): Promise<void> {
  await sql
    .insertInto('judging_judge')
    .values({ campaign_id: campaignId, person_id: personId, institution })
    .onConflict((on) => on.constraint('judging_judge_once').doUpdateSet({ institution }))
    .execute();
}

export async function saveJudgePact(
  { sql }: Tx,
  { campaignId, personId, now }: OfJudge & { now: Date },
): Promise<void> {
  await sql
    .insertInto('judging_judge')
    .values({ campaign_id: campaignId, person_id: personId, signed_at: now })
    .onConflict((on) => on.constraint('judging_judge_once').doUpdateSet({ signed_at: now }))
    .execute();
}

export async function selectJudgeConflicts(
  read: Reader,
  campaignId: string,
): Promise<JudgeConflict[]> {
  const rows = await read
    .selectFrom('judging_conflict')
    .select(['enterprise_id', 'person_id', 'kind', 'reason'])
    .where('campaign_id', '=', campaignId)
    .orderBy('declared_at')
    .orderBy('enterprise_id')
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({
    ...{ enterpriseId: row.enterprise_id, personId: row.person_id, reason: row.reason },
    // The table's check allows no other.
    kind: row.kind as ConflictKind,
  }));
}

export async function saveJudgeConflict(
  { sql }: Tx,
  row: JudgeConflict & { campaignId: string; now: Date; by: string | null },
): Promise<void> {
  const told = { kind: row.kind, reason: row.reason, declared_at: row.now, declared_by: row.by };
  await sql
    .insertInto('judging_conflict')
    .values({
      ...{ enterprise_id: row.enterpriseId, campaign_id: row.campaignId },
      ...{ person_id: row.personId, ...told },
    })
    .onConflict((on) => on.constraint('judging_conflict_once').doUpdateSet(told))
    .execute();
}

export async function selectTies(read: Reader, campaignId: string): Promise<TieChoice[]> {
  const rows = await read
    .selectFrom('judging_tie')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    ...{ version: row.version, tied: row.tied, chosen: row.chosen, reason: row.reason },
    ...{ decidedAt: row.decided_at, decidedBy: row.decided_by },
  }));
}

export async function insertTie({ sql }: Tx, campaignId: string, row: TieChoice): Promise<void> {
  await sql
    .insertInto('judging_tie')
    .values({
      ...{ campaign_id: campaignId, version: row.version },
      ...{ tied: [...row.tied], chosen: [...row.chosen] },
      ...{ reason: row.reason, decided_at: row.decidedAt, decided_by: row.decidedBy },
    })
    .execute();
}
