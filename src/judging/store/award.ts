import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { AwardResult, AwardStage, Nomination } from '../words/award.ts';
import type { Reader } from './final.ts';

/** Of a campaign, in the order in which they were made. */
export async function selectNominations(read: Reader, campaignId: string): Promise<Nomination[]> {
  const rows = await read
    .selectFrom('award_nomination')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('made_at')
    .orderBy('enterprise_id')
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    award: row.award,
    category: row.category,
    number: row.number,
    nominatedOn: row.nominated_on as Day,
    agreedOn: row.agreed_on as Day,
  }));
}

export async function insertNomination(
  { sql }: Tx,
  campaignId: string,
  row: Nomination & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('award_nomination')
    .values({
      enterprise_id: row.enterpriseId,
      campaign_id: campaignId,
      award: row.award,
      category: row.category,
      number: row.number,
      nominated_on: row.nominatedOn,
      agreed_on: row.agreedOn,
      made_at: row.now,
      made_by: row.by,
    })
    .execute();
}

/** Of each nominee, first to last. */
export async function selectResults(
  read: Reader,
  campaignId: string,
): Promise<Map<string, AwardResult[]>> {
  const rows = await read
    .selectFrom('award_result')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.enterprise_id);
  return new Map(
    [...grouped].map(([enterpriseId, own]) => [
      enterpriseId,
      own.map((row) => ({
        version: row.version,
        // The table's check allows no other.
        stage: row.stage as AwardStage,
        votes: row.votes,
        place: row.place,
        source: row.source,
        announcedOn: row.announced_on as Day,
      })),
    ]),
  );
}

export async function insertResult(
  { sql }: Tx,
  key: { campaignId: string; enterpriseId: string },
  row: AwardResult & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('award_result')
    .values({
      enterprise_id: key.enterpriseId,
      campaign_id: key.campaignId,
      version: row.version,
      stage: row.stage,
      votes: row.votes,
      place: row.place,
      source: row.source,
      announced_on: row.announcedOn,
      recorded_at: row.now,
      recorded_by: row.by,
    })
    .execute();
}
