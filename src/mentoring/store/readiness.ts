import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Answers, ReadinessMoment } from '../rules/readiness.ts';
import type { Made, Reader } from './setup.ts';

export interface Reading {
  enterpriseId: string;
  readingId: string;
  campaignId: string;
  moment: ReadinessMoment;
  onDay: Day;
  questionsVersion: number;
  answers: Answers;
  remark: string;
  madeAt: Date;
  madeBy: string | null;
}

/** False where it was sent before. */
export async function insertReading(
  { client }: Tx,
  { now, by, ...reading }: Omit<Reading, 'madeAt' | 'madeBy'> & Made,
): Promise<boolean> {
  const { enterpriseId, readingId, campaignId, moment, onDay, questionsVersion } = reading;
  const { rowCount } = await client.query(
    `insert into mentoring_readiness (enterprise_id, reading_id, campaign_id, moment, on_day,
       questions_version, answers, remark, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      ...[enterpriseId, readingId, campaignId, moment, onDay, questionsVersion],
      ...[JSON.stringify(reading.answers), reading.remark, now, by],
    ],
  );
  return rowCount === 1;
}

/** All of an enterprise, or the standing ones of a campaign: of each moment the newest. */
export async function selectReadings(
  read: Reader,
  asked: { enterpriseId: string } | { campaignId: string },
): Promise<Reading[]> {
  const all = read.selectFrom('mentoring_readiness').selectAll();
  const rows = await ('enterpriseId' in asked
    ? all.where('enterprise_id', '=', asked.enterpriseId).orderBy('made_at', 'desc')
    : all
        .distinctOn(['enterprise_id', 'moment'])
        .where('campaign_id', '=', asked.campaignId)
        .orderBy('enterprise_id')
        .orderBy('moment')
        .orderBy('made_at', 'desc')
  ).execute();
  return rows.map((row) => ({
    ...{ enterpriseId: row.enterprise_id, readingId: row.reading_id, campaignId: row.campaign_id },
    // The table's check and `insertReading` allow these; a date is read as its text.
    ...{ moment: row.moment as ReadinessMoment, answers: row.answers as unknown as Answers },
    ...{ onDay: row.on_day as Day, questionsVersion: row.questions_version, remark: row.remark },
    ...{ madeAt: row.made_at, madeBy: row.made_by },
  }));
}
