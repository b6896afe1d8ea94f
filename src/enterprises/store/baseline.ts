import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Baseline, BaselinePeriod } from '../words/baseline.ts';
import type { Reader } from './registry.ts';

export interface BaselineKey {
  enterpriseId: string;
  campaignId: string;
}

/** Every version of every period, oldest first. */
export async function selectBaselines(read: Reader, key: BaselineKey): Promise<Baseline[]> {
  const rows = await read
    .selectFrom('baseline')
    .selectAll()
    .where('enterprise_id', '=', key.enterpriseId)
    .where('campaign_id', '=', key.campaignId)
    .orderBy('period')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    // The table's check allows no other words than ours.
    period: row.period as BaselinePeriod,
    from: row.from_day as Day,
    to: row.to_day as Day,
    version: row.version,
    noData: row.no_data,
    byEvidence: { A: row.a_rp, B: row.b_rp, C: row.c_rp, D: row.d_rp, E: row.e_rp },
    toldBy: row.told_by,
    isRestatement: row.is_restatement,
    reason: row.reason,
    recordedAt: row.recorded_at,
  }));
}

export async function insertBaseline(
  { sql }: Tx,
  key: BaselineKey,
  row: Omit<Baseline, 'recordedAt'> & { now: Date; by: string | null },
): Promise<void> {
  const { A, B, C, D, E } = row.byEvidence;
  await sql
    .insertInto('baseline')
    .values({
      enterprise_id: key.enterpriseId,
      campaign_id: key.campaignId,
      period: row.period,
      version: row.version,
      from_day: row.from,
      to_day: row.to,
      no_data: row.noData,
      ...{ a_rp: A, b_rp: B, c_rp: C, d_rp: D, e_rp: E },
      told_by: row.toldBy,
      is_restatement: row.isRestatement,
      reason: row.reason,
      recorded_at: row.now,
      recorded_by: row.by,
    })
    .execute();
}

export async function findFreeze(read: Reader, campaignId: string): Promise<Date | null> {
  const row = await read
    .selectFrom('baseline_freeze')
    .select('frozen_at')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row?.frozen_at ?? null;
}

/** Any number that no other room locks by. */
const lockClass = 2029;

/**
 * Those who tell a baseline share it, whoever freezes has it alone: nothing is told while it is
 * frozen and believed to be before.
 */
export async function holdBaselines(
  { client }: Tx,
  campaignId: string,
  { alone }: { alone: boolean },
): Promise<void> {
  const name = alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await client.query(`select ${name}($1, hashtext($2))`, [lockClass, campaignId]);
}

export async function insertFreeze(
  { sql }: Tx,
  row: { campaignId: string; now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('baseline_freeze')
    .values({ campaign_id: row.campaignId, frozen_at: row.now, frozen_by: row.by })
    .execute();
}

export interface ToldOfMember {
  enterpriseId: string;
  name: string;
  /** Periods told, and of them without data. */
  told: number;
  noData: number;
  sum: number;
}

/** Of members by name how much of their baseline is told, and of how many all of it is. */
export async function selectTold(
  read: Reader,
  asked: {
    campaignId: string;
    periods: readonly { period: string; from: Day; to: Day }[];
    limit: number;
    offset: number;
  },
): Promise<{ rows: ToldOfMember[]; count: number; complete: number }> {
  const { campaignId, periods, limit, offset } = asked;
  const { rows } = await raw<{ count: number; complete: number; rows: ToldOfMember[] }>`
    with period as (select * from unnest(${periods.map((one) => one.period)}::text[],
      ${periods.map((one) => one.from)}::date[], ${periods.map((one) => one.to)}::date[])
      as u (period, from_day, to_day)),
    newest as (select distinct on (b.enterprise_id, b.period) b.enterprise_id, b.period, b.no_data,
        b.a_rp + b.b_rp + b.c_rp + b.d_rp + b.e_rp as sum_rp
      from baseline b join period using (period, from_day, to_day)
      where b.campaign_id = ${campaignId}
      order by b.enterprise_id, b.period, b.version desc),
    member as (select e.enterprise_id as "enterpriseId", e.name, count(n.period)::int as told,
        count(*) filter (where n.no_data)::int as "noData", coalesce(sum(n.sum_rp), 0)::bigint as sum
      from enterprise e
      join (select distinct enterprise_id from participation where campaign_id = ${campaignId}
        and ended_as is distinct from 'disqualified') p using (enterprise_id)
      left join newest n using (enterprise_id)
      group by e.enterprise_id, e.name)
    select (select count(*)::int from member) as count,
      (select count(*)::int from member where told = ${periods.length}) as complete,
      coalesce((select json_agg(page) from (select * from member
        order by lower(name), "enterpriseId" limit ${limit} offset ${offset}) page), '[]') as rows`.execute(
    read,
  );
  return rows[0] ?? { rows: [], count: 0, complete: 0 };
}
