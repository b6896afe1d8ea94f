import type { Selectable } from 'kysely';
import { constraintMeans, type DB, type Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { mentoringProblems } from '../problems.ts';
import type { Answers, ReadinessMoment } from '../rules/readiness.ts';
import type { Made, Reader } from './setup.ts';

export interface Reading {
  enterpriseId: string;
  readingId: string;
  campaignId: string;
  moment: ReadinessMoment;
  /** Of those of its moment the highest stands. */
  version: number;
  onDay: Day;
  questionsVersion: number;
  answers: Answers;
  remark: string;
  /** Why it was told anew; '' for the first. */
  reason: string;
  madeAt: Date;
  madeBy: string | null;
}

constraintMeans('mentoring_readiness_version_once', mentoringProblems.changedMeanwhile);

/** False where its id is there, or its version was told meanwhile. */
export async function insertReading(
  { client }: Tx,
  { now, by, ...reading }: Omit<Reading, 'madeAt' | 'madeBy'> & Made,
): Promise<boolean> {
  const { enterpriseId, readingId, campaignId, moment, onDay, questionsVersion } = reading;
  const { rowCount } = await client.query(
    `insert into mentoring_readiness (enterprise_id, reading_id, campaign_id, moment, on_day,
       questions_version, answers, remark, made_at, made_by, version, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      ...[enterpriseId, readingId, campaignId, moment, onDay, questionsVersion],
      ...[JSON.stringify(reading.answers), reading.remark, now, by],
      ...[reading.version, reading.reason],
    ],
  );
  return rowCount === 1;
}

type Row = Selectable<DB['mentoring_readiness']>;

/** All of an enterprise, or the standing ones of a campaign: of each moment the last version. */
export async function selectReadings(
  read: Reader,
  asked: { enterpriseId: string } | { campaignId: string },
): Promise<Reading[]> {
  const all = read.selectFrom('mentoring_readiness').selectAll();
  const rows = await ('enterpriseId' in asked
    ? all
        .where('enterprise_id', '=', asked.enterpriseId)
        .orderBy('made_at', 'desc')
        .orderBy('version', 'desc')
    : all
        .distinctOn(['enterprise_id', 'moment'])
        .where('campaign_id', '=', asked.campaignId)
        .orderBy('enterprise_id')
        .orderBy('moment')
        .orderBy('version', 'desc')
  ).execute();
  return rows.map(toReading);
}

const toReading = (row: Row): Reading => ({
  ...{ enterpriseId: row.enterprise_id, readingId: row.reading_id, campaignId: row.campaign_id },
  // The table's check and `insertReading` allow these; a date is read as its text.
  ...{ moment: row.moment as ReadinessMoment, answers: row.answers as unknown as Answers },
  ...{ onDay: row.on_day as Day, questionsVersion: row.questions_version, remark: row.remark },
  ...{ version: row.version, reason: row.reason },
  ...{ madeAt: row.made_at, madeBy: row.made_by },
});

/** When an enterprise was first in a session of a campaign that was held. */
export async function firstHeldAt(
  read: Reader,
  { enterpriseId, campaignId }: { enterpriseId: string; campaignId: string },
): Promise<Date | null> {
  const row = await read
    .selectFrom('mentoring_seat as seat')
    .innerJoin('mentoring_session as s', 's.session_id', 'seat.session_id')
    .select(({ fn }) => fn.min('s.starts_at').as('first'))
    .where('seat.enterprise_id', '=', enterpriseId)
    .where('s.campaign_id', '=', campaignId)
    .where('s.state', '=', 'held')
    // Whoever was told of as being there was; else whoever scanned the code.
    .where((eb) =>
      eb.or([
        eb('seat.attendance', '=', 'present'),
        eb.and([eb('seat.attendance', 'is', null), eb('seat.scanned_at', 'is not', null)]),
      ]),
    )
    .executeTakeFirst();
  return row?.first ?? null;
}

/** Of a moment in a campaign the last version. */
export const standingOf = (
  all: readonly Reading[],
  { campaignId, moment }: Pick<Reading, 'campaignId' | 'moment'>,
): Reading | null =>
  all
    .filter((one) => one.moment === moment && one.campaignId === campaignId)
    .reduce<Reading | null>((last, one) => (last && last.version > one.version ? last : one), null);
