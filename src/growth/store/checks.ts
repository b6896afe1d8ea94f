import type { Tx } from '../../database/index.ts';
import { type Answer, type Attempt, type Check, lastEnds, type Told } from '../words/follow-up.ts';
import { type Asks, type Kept, keptAs, type Made, type PlanKey } from './plans.ts';

/** Of the check `c`: whether one before it in its plan ended for good; see `isNeedless`. */
export const isAfterLast = `exists (select from growth_check b
  where b.enterprise_id = c.enterprise_id and b.plan_id = c.plan_id and b.month < c.month
    and b.ended in (${lastEnds.map((end) => `'${end}'`).join(', ')}))`;

export type CheckKey = PlanKey & { month: number };

/** Locked until the end, so that answers are numbered without a gap. */
export async function holdCheck({ client }: Tx, key: CheckKey): Promise<Check | null> {
  const { rows } = await client.query<Check>(
    `select month, due_on as "dueOn", version, ended from growth_check
     where enterprise_id = $1 and plan_id = $2 and month = $3 for update`,
    [key.enterpriseId, key.planId, key.month],
  );
  return rows[0] ?? null;
}

/** One more; those before stay. */
export async function insertAnswer(
  { client }: Tx,
  key: CheckKey,
  { answerId, version, now, by, ...told }: Told & Made & { answerId: string; version: number },
): Promise<void> {
  await client.query(
    `insert into growth_answer (enterprise_id, answer_id, plan_id, month, version, checked_on,
       ended, is_running, sales_rp, men, women, markets, permits, remark, reason, told_at, told_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[key.enterpriseId, answerId, key.planId, key.month, version, told.checkedOn, told.ended],
      ...[told.isRunning, told.salesRp, told.men, told.women, told.markets, told.permits],
      ...[told.remark, told.reason, now, by],
    ],
  );
  await client.query(
    `update growth_check set version = $4, ended = $5, sales_rp = $6
     where enterprise_id = $1 and plan_id = $2 and month = $3`,
    [key.enterpriseId, key.planId, key.month, version, told.ended, told.salesRp],
  );
}

export async function insertAttempt(
  tx: Tx,
  key: CheckKey,
  { attemptId, triedOn, way, remark, now, by }: Attempt & Made & { attemptId: string },
): Promise<Kept> {
  const { enterpriseId, planId, month } = key;
  const told = [enterpriseId, attemptId, planId, month, triedOn, way, remark];
  const { rowCount } = await tx.client.query(
    `insert into growth_attempt (enterprise_id, attempt_id, plan_id, month, tried_on, way, remark,
       told_at, told_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [...told, now, by],
  );
  return keptAs(tx, rowCount, {
    text: `select from growth_attempt where enterprise_id = $1 and attempt_id = $2 and plan_id = $3
       and month = $4 and tried_on = $5 and way = $6 and remark = $7`,
    values: told,
  });
}

export async function countAttempts(asks: Asks, key: CheckKey): Promise<number> {
  return (await selectAttempts(asks, key)).filter(({ month }) => month === key.month).length;
}

/** Of one plan, the newest answer of each check first. */
export async function selectAnswers(asks: Asks, key: PlanKey): Promise<Answer[]> {
  const { rows } = await asks.query<Answer>(
    `select month, version, checked_on as "checkedOn", ended, is_running as "isRunning",
       sales_rp as "salesRp", men, women, markets, permits, remark, reason,
       told_at as "toldAt", told_by as "toldBy"
     from growth_answer where enterprise_id = $1 and plan_id = $2
     order by month, version desc`,
    [key.enterpriseId, key.planId],
  );
  return rows;
}

export async function selectAttempts(asks: Asks, key: PlanKey): Promise<Attempt[]> {
  const { rows } = await asks.query<Attempt>(
    `select month, tried_on as "triedOn", way, remark from growth_attempt
     where enterprise_id = $1 and plan_id = $2 order by tried_on, attempt_id`,
    [key.enterpriseId, key.planId],
  );
  return rows;
}

/** False where the officer was told already. */
export async function saveReminded(
  { client, now }: Tx & { now: Date },
  { enterpriseId, planId, month, isLate }: CheckKey & { isLate: boolean },
): Promise<boolean> {
  const column = isLate ? 'told_late_at' : 'told_before_at';
  const { rowCount } = await client.query(
    `update growth_check set ${column} = $4
     where enterprise_id = $1 and plan_id = $2 and month = $3 and ended is null
       and ${column} is null`,
    [enterpriseId, planId, month, now],
  );
  return rowCount === 1;
}
