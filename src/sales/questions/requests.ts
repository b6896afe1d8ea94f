/** What officers have asked of a producer about orders, and what came back. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isInside } from './rows.ts';

export interface CorrectionRequest {
  requestId: string;
  issuer: string;
  orderNo: string;
  day: Day;
  omzet: number;
  words: string;
  askedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

/** Open ones first, then the newest. Only about orders whose day lies in one of the spans. */
export async function requestsOf(
  database: Database,
  asked: {
    enterpriseId: string;
    spans: readonly { from: Day; to: Day }[] | null;
    order?: { issuer: string; orderNo: string };
  },
): Promise<CorrectionRequest[]> {
  const { enterpriseId, spans, order } = asked;
  const { rows } = await sql<CorrectionRequest>`
    select r.request_id as "requestId", i.code as issuer, r.order_no as "orderNo", o.day, o.omzet,
      r.words, r.asked_at as "askedAt", r.answer, r.answered_at as "answeredAt"
    from sale_request r join issuer i using (issuer_id) join sale_order o
      on (o.order_no, o.issuer_id, o.enterprise_id) = (r.order_no, r.issuer_id, r.enterprise_id)
    where r.enterprise_id = ${enterpriseId} and ${isInside(spans)}
      ${order ? sql`and i.code = ${order.issuer} and r.order_no = ${order.orderNo}` : sql``}
    order by r.answer is not null, r.asked_at desc limit 50`.execute(database.read);
  return rows;
}

/** How many wait for the producer. */
export async function openRequests(
  { pool }: Database,
  { enterpriseId }: { enterpriseId: string },
): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from sale_request where enterprise_id = $1 and answer is null`,
    [enterpriseId],
  );
  return rows[0]?.n ?? 0;
}
