import type { GivenScore, ScoreVersion } from '../../curation/index.ts';
import type { Tx } from '../../database/index.ts';
import type { JudgeSheet, RoundKey } from '../words.ts';
import type { Reader } from './final.ts';

export interface SheetKey extends RoundKey {
  enterpriseId: string;
  personId: string;
}

/** Those that were not taken off. */
export async function selectSheets(
  read: Reader,
  { campaignId, round }: RoundKey,
  personId?: string,
): Promise<JudgeSheet[]> {
  const rows = await read
    .selectFrom('judging_sheet')
    .select(['enterprise_id', 'person_id', 'locked_at'])
    .where('campaign_id', '=', campaignId)
    .where('round', '=', round)
    .where('removed_at', 'is', null)
    .$if(personId !== undefined, (q) => q.where('person_id', '=', personId ?? ''))
    .orderBy('enterprise_id')
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    personId: row.person_id,
    lockedAt: row.locked_at,
  }));
}

/** Also of a sheet that was taken off since. */
export async function hadSheet(read: Reader, key: SheetKey): Promise<boolean> {
  const row = await read
    .selectFrom('judging_sheet')
    .select('person_id')
    .where('campaign_id', '=', key.campaignId)
    .where('round', '=', key.round)
    .where('enterprise_id', '=', key.enterpriseId)
    .where('person_id', '=', key.personId)
    .executeTakeFirst();
  return row !== undefined;
}

type Pair = Pick<SheetKey, 'enterpriseId' | 'personId'>;

/** Gives each pair a sheet; what was taken off before is put back with what was scored on it. */
export async function saveSheets(
  { client }: Tx,
  { campaignId, round }: RoundKey,
  pairs: readonly Pair[],
): Promise<void> {
  await client.query(
    `insert into judging_sheet (enterprise_id, campaign_id, round, person_id)
     select e, $2, $3, p from unnest($1::uuid[], $4::uuid[]) as pair (e, p)
     on conflict on constraint judging_sheet_once do update set removed_at = null`,
    [
      pairs.map(({ enterpriseId }) => enterpriseId),
      ...[campaignId, round],
      pairs.map(({ personId }) => personId),
    ],
  );
}

export async function saveSheetsRemoved(
  { client }: Tx,
  { campaignId, round }: RoundKey,
  asked: { pairs: readonly Pair[]; now: Date },
): Promise<void> {
  await client.query(
    `update judging_sheet s set removed_at = $5
     from unnest($1::uuid[], $4::uuid[]) as pair (e, p)
     where s.campaign_id = $2 and s.round = $3
       and s.enterprise_id = pair.e and s.person_id = pair.p`,
    [
      asked.pairs.map(({ enterpriseId }) => enterpriseId),
      ...[campaignId, round],
      asked.pairs.map(({ personId }) => personId),
      asked.now,
    ],
  );
}

export async function saveSheetLocked({ sql }: Tx, key: SheetKey, now: Date): Promise<void> {
  await sql
    .updateTable('judging_sheet')
    .set({ locked_at: now })
    .where('enterprise_id', '=', key.enterpriseId)
    .where('campaign_id', '=', key.campaignId)
    .where('round', '=', key.round)
    .where('person_id', '=', key.personId)
    .execute();
}

/** The newest score of each criterion on one sheet. */
export async function selectGiven(read: Reader, key: SheetKey): Promise<GivenScore[]> {
  const rows = await read
    .selectFrom('judging_score')
    .select(['criterion', 'version', 'score', 'remark'])
    .distinctOn('criterion')
    .where('enterprise_id', '=', key.enterpriseId)
    .where('campaign_id', '=', key.campaignId)
    .where('round', '=', key.round)
    .where('person_id', '=', key.personId)
    .orderBy('criterion')
    .orderBy('version', 'desc')
    .execute();
  return rows;
}

/** Of a whole round: the newest score of each criterion on each sheet that was not taken off. */
export async function selectAllGiven(
  read: Reader,
  { campaignId, round }: RoundKey,
): Promise<{ enterpriseId: string; personId: string; criterion: string; score: number }[]> {
  const rows = await read
    .selectFrom('judging_score as g')
    .innerJoin('judging_sheet as s', (join) =>
      join
        .onRef('s.enterprise_id', '=', 'g.enterprise_id')
        .onRef('s.campaign_id', '=', 'g.campaign_id')
        .onRef('s.round', '=', 'g.round')
        .onRef('s.person_id', '=', 'g.person_id'),
    )
    .select(['g.enterprise_id', 'g.person_id', 'g.criterion', 'g.score'])
    .distinctOn(['g.enterprise_id', 'g.person_id', 'g.criterion'])
    .where('g.campaign_id', '=', campaignId)
    .where('g.round', '=', round)
    .where('s.removed_at', 'is', null)
    .orderBy('g.enterprise_id')
    .orderBy('g.person_id')
    .orderBy('g.criterion')
    .orderBy('g.version', 'desc')
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    personId: row.person_id,
    criterion: row.criterion,
    score: row.score,
  }));
}

/** Every version of every score of one entrant, of one judge where asked for. */
export async function selectGivenVersions(
  read: Reader,
  { campaignId, round }: RoundKey,
  { enterpriseId, personId }: { enterpriseId: string; personId?: string },
): Promise<ScoreVersion[]> {
  const rows = await read
    .selectFrom('judging_score as g')
    .innerJoin('judging_sheet as s', (join) =>
      join
        .onRef('s.enterprise_id', '=', 'g.enterprise_id')
        .onRef('s.campaign_id', '=', 'g.campaign_id')
        .onRef('s.round', '=', 'g.round')
        .onRef('s.person_id', '=', 'g.person_id'),
    )
    .selectAll('g')
    .select('s.removed_at')
    .where('g.enterprise_id', '=', enterpriseId)
    .where('g.campaign_id', '=', campaignId)
    .where('g.round', '=', round)
    .$if(personId !== undefined, (q) => q.where('g.person_id', '=', personId ?? ''))
    .orderBy('g.person_id')
    .orderBy('g.criterion')
    .orderBy('g.version')
    .execute();
  return rows.map((row) => ({
    ...{ personId: row.person_id, criterion: row.criterion, version: row.version },
    ...{ score: row.score, remark: row.remark, savedAt: row.saved_at },
    isCounted: row.removed_at === null,
  }));
}

/** Whether somebody is a judge of any round, or was. */
export async function hadSheets(
  read: Reader,
  asked: { campaignId: string; personId: string },
): Promise<boolean> {
  const row = await read
    .selectFrom('judging_sheet')
    .select('person_id')
    .where('campaign_id', '=', asked.campaignId)
    .where('person_id', '=', asked.personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whoever scored in any round, also on sheets that were taken off. */
export async function selectScorers(read: Reader, campaignId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('judging_score')
    .select('person_id')
    .distinct()
    .where('campaign_id', '=', campaignId)
    .execute();
  return rows.map((row) => row.person_id);
}

export async function insertGiven(
  { sql }: Tx,
  key: SheetKey,
  scores: readonly GivenScore[],
  now: Date,
): Promise<void> {
  if (scores.length === 0) return;
  await sql
    .insertInto('judging_score')
    .values(
      scores.map((one) => ({
        enterprise_id: key.enterpriseId,
        ...{ campaign_id: key.campaignId, round: key.round },
        person_id: key.personId,
        ...one,
        saved_at: now,
      })),
    )
    .execute();
}
