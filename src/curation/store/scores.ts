import type { Tx } from '../../database/index.ts';
import type { ScoreVersion } from '../rules/score-history.ts';
import type { GivenScore } from '../words/panel.ts';
import type { Reader } from './forms.ts';

export interface SheetKey {
  applicationId: string;
  personId: string;
}

/** The newest score of each criterion on one sheet. */
export async function selectScores(read: Reader, key: SheetKey): Promise<GivenScore[]> {
  const rows = await read
    .selectFrom('score')
    .selectAll()
    .distinctOn('criterion')
    .where('application_id', '=', key.applicationId)
    .where('person_id', '=', key.personId)
    .orderBy('criterion')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ criterion, version, score, remark }) => ({
    ...{ criterion, version, score, remark },
  }));
}

/** Of a whole campaign: the newest score of each criterion on each sheet that counts. */
export async function selectAllScores(
  read: Reader,
  campaignId: string,
): Promise<(SheetKey & { criterion: string; score: number })[]> {
  const rows = await read
    .selectFrom('score as c')
    .innerJoin('score_sheet as s', (join) =>
      join
        .onRef('s.application_id', '=', 'c.application_id')
        .onRef('s.person_id', '=', 'c.person_id'),
    )
    .innerJoin('application as a', 'a.application_id', 'c.application_id')
    .select(['c.application_id', 'c.person_id', 'c.criterion', 'c.score'])
    .distinctOn(['c.application_id', 'c.person_id', 'c.criterion'])
    .where('a.campaign_id', '=', campaignId)
    .where('s.removed_at', 'is', null)
    .orderBy('c.application_id')
    .orderBy('c.person_id')
    .orderBy('c.criterion')
    .orderBy('c.version', 'desc')
    .execute();
  return rows.map((row) => ({
    applicationId: row.application_id,
    personId: row.person_id,
    criterion: row.criterion,
    score: row.score,
  }));
}

/** Whoever gave a score, also on a sheet that was taken off since. */
export async function selectScorers(read: Reader, campaignId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('score as c')
    .innerJoin('application as a', 'a.application_id', 'c.application_id')
    .select('c.person_id')
    .distinct()
    .where('a.campaign_id', '=', campaignId)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Every version of every score of an applicant, of one curator where asked for. */
export async function selectScoreVersions(
  read: Reader,
  { applicationId, personId }: { applicationId: string; personId?: string },
): Promise<ScoreVersion[]> {
  const rows = await read
    .selectFrom('score as c')
    .innerJoin('score_sheet as s', (join) =>
      join
        .onRef('s.application_id', '=', 'c.application_id')
        .onRef('s.person_id', '=', 'c.person_id'),
    )
    .selectAll('c')
    .select('s.removed_at')
    .where('c.application_id', '=', applicationId)
    .$if(personId !== undefined, (q) => q.where('c.person_id', '=', personId ?? ''))
    .orderBy('c.person_id')
    .orderBy('c.criterion')
    .orderBy('c.version')
    .execute();
  return rows.map((row) => ({
    ...{ personId: row.person_id, criterion: row.criterion, version: row.version },
    ...{ score: row.score, remark: row.remark, savedAt: row.saved_at },
    isCounted: row.removed_at === null,
  }));
}

export async function insertScores(
  { sql }: Tx,
  key: SheetKey,
  scores: readonly GivenScore[],
  now: Date,
): Promise<void> {
  if (scores.length === 0) return;
  await sql
    .insertInto('score')
    .values(
      scores.map((one) => ({
        application_id: key.applicationId,
        person_id: key.personId,
        ...one,
        saved_at: now,
      })),
    )
    .execute();
}
