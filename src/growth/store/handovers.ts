import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Asks, Made, PlanKey } from './plans.ts';

export interface Handover {
  handoverId: string;
  campaignId: string;
  fromId: string;
  toId: string;
  number: string;
  day: Day;
  place: string;
  reason: string;
  paperId: string;
}

export async function insertHandover(
  { client }: Tx,
  { plans, now, by, ...one }: Handover & Made & { plans: readonly PlanKey[] },
): Promise<void> {
  await client.query(
    `insert into growth_handover (handover_id, campaign_id, from_id, to_id, number, day, place,
       reason, paper_id, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[one.handoverId, one.campaignId, one.fromId, one.toId, one.number, one.day, one.place],
      ...[one.reason, one.paperId, now, by],
    ],
  );
  await client.query(
    `insert into growth_handover_plan (enterprise_id, handover_id, plan_id)
     select enterprise_id, $1, plan_id
     from unnest($2::uuid[], $3::uuid[]) as of (enterprise_id, plan_id)`,
    [one.handoverId, plans.map((of) => of.enterpriseId), plans.map((of) => of.planId)],
  );
}

/** The one that says exactly this, with its plans. */
export async function findHandover(
  asks: Asks,
  one: Omit<Handover, 'handoverId' | 'paperId'>,
): Promise<{ paperId: string; planIds: readonly string[] } | null> {
  const { rows } = await asks.query<{ paperId: string; planIds: string[] }>(
    `select paper_id as "paperId", (select array_agg(plan_id::text) from growth_handover_plan p
       where p.handover_id = h.handover_id) as "planIds"
     from growth_handover h where campaign_id = $1 and number = $2 and from_id = $3 and to_id = $4
       and day = $5 and place = $6 and reason = $7`,
    [one.campaignId, one.number, one.fromId, one.toId, one.day, one.place, one.reason],
  );
  return rows[0] ?? null;
}

export type HandoverInList = Handover & { plans: number };

/** The newest first. */
export async function selectHandovers(asks: Asks, campaignId: string): Promise<HandoverInList[]> {
  const { rows } = await asks.query<HandoverInList>(
    `select handover_id as "handoverId", campaign_id as "campaignId", from_id as "fromId",
       to_id as "toId", number, day, place, reason, paper_id as "paperId",
       (select count(*)::int from growth_handover_plan p where p.handover_id = h.handover_id)
         as plans
     from growth_handover h where campaign_id = $1 order by made_at desc, handover_id`,
    [campaignId],
  );
  return rows;
}
