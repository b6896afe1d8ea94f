import type { Kysely } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import { type Bilingual, type Levelled, withUsual } from '../../kernel/bilingual.ts';
import {
  type Final,
  type Finalist,
  type JudgingCriteria,
  type JudgingCriterion,
  type Measured,
  measureWords,
  type Round,
  type RoundKey,
} from '../words.ts';

export type Reader = Kysely<DB>;

/** Any number that no other room locks by. */
export const lockClass = 2025;

/** The final of a campaign, held until the end of this act. An advisory lock is no write. */
export async function holdFinal({ client }: Tx, campaignId: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockClass, campaignId]);
}

/** The newest version, or the one asked for. */
export async function findCriteria(
  read: Reader,
  campaignId: string,
  version?: number,
): Promise<JudgingCriteria | null> {
  const row = await read
    .selectFrom('judging_criteria')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .$if(version !== undefined, (q) => q.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    version: row.version,
    // Only written by insertCriteria below.
    criteria: (row.criteria as unknown as Kept[]).map(asCriterion),
    ...{ tieBreak: row.tie_break, wideSpread: row.wide_spread },
    measuring: {
      evidenceFloor: row.evidence_floor,
      growthLow: row.growth_low,
      growthHigh: row.growth_high,
    },
  };
}

/** Nobody wrote English texts before there was a place for them. */
type Kept = JudgingCriterion & Partial<Bilingual & Levelled>;

function asCriterion(kept: Kept): JudgingCriterion {
  const one = { ...kept, nameEn: kept.nameEn ?? '' };
  return one.kind === 'judged'
    ? { ...one, levelsEn: one.levelsEn ?? [] }
    : { ...one, nameEn: withUsual(one, measureWords[one.measure]) };
}

export async function insertCriteria(
  { sql }: Tx,
  campaignId: string,
  set: JudgingCriteria & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('judging_criteria')
    .values({
      campaign_id: campaignId,
      version: set.version,
      criteria: JSON.stringify(set.criteria),
      tie_break: [...set.tieBreak],
      wide_spread: set.wideSpread,
      evidence_floor: set.measuring.evidenceFloor,
      growth_low: set.measuring.growthLow,
      growth_high: set.measuring.growthHigh,
      made_at: set.now,
      made_by: set.by,
    })
    .execute();
}

/** One round as it was opened; null where it was not. */
export async function findRound(
  read: Reader,
  { campaignId, round }: RoundKey,
): Promise<Final | null> {
  const row = await read
    .selectFrom('judging_final')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('round', '=', round)
    .executeTakeFirst();
  if (!row) return null;
  return {
    criteriaVersion: row.criteria_version,
    definitionVersion: row.definition_version,
    measuredAt: row.measured_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    ...{ unwitnessed: row.unwitnessed, unreported: row.unreported },
    ...{ each: row.each, otherwise: row.otherwise },
  };
}

/** Which round is scored now, or was last; null before the first opening. */
export async function findCurrentRound(read: Reader, campaignId: string): Promise<Round | null> {
  for (const round of ['final', 'first'] as const) {
    if (await findRound(read, { campaignId, round })) return round;
  }
  return null;
}

export async function insertRound(
  { sql }: Tx,
  { campaignId, round }: RoundKey,
  final: Omit<Final, 'closedAt'> & { by: string | null },
): Promise<void> {
  await sql
    .insertInto('judging_final')
    .values({
      ...{ campaign_id: campaignId, round },
      criteria_version: final.criteriaVersion,
      definition_version: final.definitionVersion,
      measured_at: final.measuredAt,
      opened_at: final.openedAt,
      opened_by: final.by,
      ...{ unwitnessed: final.unwitnessed, unreported: final.unreported },
      ...{ each: final.each, otherwise: final.otherwise },
    })
    .execute();
}

export async function saveClosed(
  { sql }: Tx,
  { campaignId, round }: RoundKey,
  made: { now: Date; by: string | null },
): Promise<void> {
  await sql
    .updateTable('judging_final')
    .set({ closed_at: made.now, closed_by: made.by })
    .where('campaign_id', '=', campaignId)
    .where('round', '=', round)
    .execute();
}

/** Everybody in a round. */
export async function insertFinalists(
  { client }: Tx,
  { campaignId, round }: RoundKey,
  finalists: readonly { enterpriseId: string; measured: Measured }[],
  admitted: { objectionId: string | null; reason: string } = { objectionId: null, reason: '' },
): Promise<void> {
  const ids = finalists.map(({ enterpriseId }) => enterpriseId);
  await client.query(
    `insert into judging_finalist
       (enterprise_id, campaign_id, round, measured, objection_id, admission)
     select e, $2, $3, m, $5, $6 from unnest($1::uuid[], $4::jsonb[]) as one (e, m)`,
    [
      ...[ids, campaignId, round, finalists.map(({ measured }) => JSON.stringify(measured))],
      ...[admitted.objectionId, admitted.reason],
    ],
  );
}

/** Who came later because an objection was upheld, by its number. */
export async function selectAdmitted(
  read: Reader,
  campaignId: string,
): Promise<{ name: string; no: number; reason: string }[]> {
  return read
    .selectFrom('judging_finalist as f')
    .innerJoin('enterprise as e', 'e.enterprise_id', 'f.enterprise_id')
    .innerJoin('judging_objection as o', (join) =>
      join
        .onRef('o.objection_id', '=', 'f.objection_id')
        .onRef('o.enterprise_id', '=', 'f.enterprise_id'),
    )
    .select(['e.name', 'o.no', 'f.admission as reason'])
    .where('f.campaign_id', '=', campaignId)
    .orderBy('o.no')
    .execute();
}

/** By name. */
export async function selectFinalists(
  read: Reader,
  { campaignId, round }: RoundKey,
): Promise<Finalist[]> {
  const rows = await read
    .selectFrom('judging_finalist as f')
    .innerJoin('enterprise as e', 'e.enterprise_id', 'f.enterprise_id')
    .select(['f.enterprise_id', 'e.name', 'f.measured'])
    .where('f.campaign_id', '=', campaignId)
    .where('f.round', '=', round)
    .orderBy('e.name')
    .orderBy('f.enterprise_id')
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    name: row.name,
    // Only written by insertFinalists above.
    measured: row.measured as unknown as Measured,
  }));
}
