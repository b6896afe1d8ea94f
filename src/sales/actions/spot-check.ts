import { sql } from 'kysely';
import { type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { spotCheckProblems } from '../problems.ts';
import { riskOf } from '../rules/spot-check.ts';
import { finalNo, isInLens, lensTables, lessNotOwn } from '../store/lens.ts';
import { hasSent } from '../store/senders.ts';
import { evidenceLevels } from '../words.ts';
import type { Verifier } from './correct.ts';
import { drawsOf } from './draws.ts';

/** More is the work of weeks for a few people; ask for a second sample instead. */
export const sampleMax = 500;
const seedMax = 100;

interface Drawn {
  orders: number;
  rupiah: number;
  weight: number;
}

/**
 * Draws from what counts as final in the campaign, as it stands now, weighted by rupiah and risk.
 * Whoever knows the seed and the ledger of that moment draws the same.
 */
export async function drawSpotCheck(
  ground: Ground,
  actor: Actor,
  { campaignId, seed: typed, size }: { campaignId: string; seed: string; size: number },
): Promise<{ no: number }> {
  const seed = tidy(typed);
  if (seed === '' || seed.length > seedMax) throw spotCheckProblems.noSeed({ max: seedMax });
  if (!Number.isInteger(size) || size < 1 || size > sampleMax) {
    throw spotCheckProblems.wrongSize({ max: sampleMax });
  }
  return act(ground, actor, async (tx) => {
    // One number after the other: two who draw at once wait for each other.
    await tx.client.query('select pg_advisory_xact_lock(533, hashtext($1))', [campaignId]);
    const { rows } = await tx.client.query<{ no: number }>(
      'select coalesce(max(no), 0) + 1 as no from spot_check where campaign_id = $1',
      [campaignId],
    );
    const no = rows[0]?.no ?? 1;
    const checkId = newId(tx.now.getTime());
    const risks = evidenceLevels.map((level) => riskOf[level]);
    const frame = sql`
      with ${lensTables({ campaignId })}, weighed as (
        select cell.enterprise_id, cell.order_no, cell.issuer_id,
          coalesce(cell.judged_hash, cell.hash) as hash,
          cell.omzet - coalesce(n.omzet, 0) as omzet,
          (${sql.val(risks)}::int[])[cell.evidence + 1] as risk
        from k cross join sale_order cell ${lessNotOwn}
        where cell.day between k.window_from and k.window_to and cell.state = ${finalNo}
          and cell.omzet - coalesce(n.omzet, 0) > 0 and ${isInLens}),
      frame as (
        select *, sum(omzet * risk) over (order by enterprise_id, issuer_id, order_no)::bigint as up_to
        from weighed)`;
    const sums = await sql<Drawn>`${frame}
      select count(*)::int as orders, coalesce(sum(omzet), 0)::bigint as rupiah,
        coalesce(max(up_to), 0)::bigint as weight from frame`.execute(tx.sql);
    const [drawn] = sums.rows;
    if (!drawn || drawn.orders === 0) throw spotCheckProblems.nothingToDraw();
    await tx.client.query(
      `insert into spot_check (check_id, campaign_id, no, seed, size, frame_orders, frame_rp,
         frame_weight, drawn_at, drawn_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[checkId, campaignId, no, seed, size, drawn.orders, drawn.rupiah, drawn.weight],
        ...[tx.now, actor.personId],
      ],
    );
    const targets = drawsOf(seed, size)
      .map((draw) => Math.floor(draw * drawn.weight) + 1)
      .sort((a, b) => a - b);
    // A target hits the order whose weighted rupiah it is among.
    await sql`${frame},
      hit as (
        select *, width_bucket(up_to, ${sql.val(targets)}::bigint[])
          - width_bucket(up_to - omzet * risk, ${sql.val(targets)}::bigint[]) as hits
        from frame)
      insert into spot_check_order (check_id, nth, enterprise_id, order_no, issuer_id, hash, omzet,
        risk, hits)
      select ${checkId}::uuid, row_number() over (order by up_to), enterprise_id, order_no,
        issuer_id, hash, omzet, risk, hits
      from hit where hits > 0`.execute(tx.sql);
    tx.note({
      ...{ verb: 'sales.drawSpotCheck', thing: 'spotCheck', thingId: checkId, campaignId },
      details: { no, seed, size, orders: drawn.orders },
    });
    return { no };
  });
}

export interface Verdict {
  campaignId: string;
  no: number;
  nth: number;
  /** The content that was looked at; must be the one that was drawn. */
  hash: string;
  /** What it is worth by its proof, in rupiah. */
  right: number;
  reason: string;
}

/**
 * What an order of the sample is worth by its proof. The verdict is about what was drawn, changes
 * no sale, and another one may follow; whoever sent the order may not give it.
 */
export async function judgeSpotCheck(
  ground: Ground,
  actor: Verifier,
  { campaignId, no, nth, hash, right, reason: typed }: Verdict,
): Promise<void> {
  const reason = tidy(typed);
  if (!Number.isSafeInteger(right) || right < 0) throw spotCheckProblems.noRightAmount();
  if (reason === '') throw spotCheckProblems.noReason();
  await act(ground, actor, async (tx) => {
    const { rows } = await tx.client.query<{
      check_id: string;
      enterprise_id: string;
      order_no: string;
      issuer_id: number;
      hash: string;
    }>(
      `select o.* from spot_check c join spot_check_order o using (check_id)
       where c.campaign_id = $1 and c.no = $2 and o.nth = $3 for update of o`,
      [campaignId, no, nth],
    );
    const [order] = rows;
    if (!order) throw spotCheckProblems.noSuchOrder();
    if (order.hash !== hash) throw spotCheckProblems.otherContent();
    const { enterprise_id: enterpriseId, order_no, issuer_id } = order;
    const asked = { enterpriseId, order_no, issuer_id, personId: actor.personId };
    if (await hasSent(tx.client, asked)) throw spotCheckProblems.ownWork();
    await tx.client.query(
      `insert into spot_check_verdict (enterprise_id, check_id, nth, no, hash, right_rp, reason,
         judged_at, judged_by)
       select $1, $2, $3, count(*) + 1, $4, $5, $6, $7, $8
       from spot_check_verdict where (enterprise_id, check_id, nth) = ($1, $2, $3)`,
      [enterpriseId, order.check_id, nth, hash, right, reason, tx.now, actor.personId],
    );
    tx.note({
      ...{ verb: 'sales.judgeSpotCheck', thing: 'spotCheck', thingId: order.check_id },
      ...{ campaignId, enterpriseId },
      details: { no, nth },
    });
  });
}
