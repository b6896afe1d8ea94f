/**
 * One part of a campaign's figure by enterprise, and one enterprise's days: steps on the way to
 * rows.
 */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { campaignRow, isInLens, isLeftAsOthers, notOwnNo, recorded } from '../store/lens.ts';
import {
  type Channel,
  channels,
  type EvidenceLevel,
  evidenceLevels,
  type SaleState,
  saleStates,
} from '../words.ts';
import type { Sums } from './lens.ts';

export interface PartFilter {
  from?: Day | null;
  to?: Day | null;
  channel?: Channel | null;
  state?: SaleState | null;
  evidence?: EvidenceLevel | null;
  /** Others' goods, which the definition leaves out, instead of what counts. */
  isNotOwn?: boolean;
}

/** The same lens as the total's, so that the rows add up to the number that led here. */
export async function breakdownOf(
  database: Database,
  { campaignId, filter }: { campaignId: string; filter: PartFilter },
): Promise<(Sums & { enterpriseId: string })[]> {
  const rows = await sql<Sums & { enterprise_id: string }>`
    with k as (${campaignRow({ campaignId })}),
    cell as (${filter.isNotOwn ? soldOfOthers : recorded({})})
    select cell.enterprise_id, sum(cell.orders)::bigint as orders, sum(cell.lines)::bigint as lines,
      sum(cell.gross)::bigint as gross, sum(cell.returned)::bigint as returned,
      sum(cell.voucher)::bigint as voucher, sum(cell.omzet)::bigint as omzet
    from cell, k where ${filter.isNotOwn ? isLeftAsOthers : isInLens} and ${sql.join(conditions(filter), sql` and `)}
    group by cell.enterprise_id having sum(cell.orders) > 0
    order by sum(cell.omzet) desc, sum(cell.gross) desc, cell.enterprise_id`.execute(database.read);
  return rows.rows.map(({ enterprise_id, ...sums }) => ({ enterpriseId: enterprise_id, ...sums }));
}

/** Day sums count an order of both kinds among the own; here each with others' goods is one. */
const soldOfOthers = sql`
  select n.enterprise_id, n.day, n.stream, n.channel, n.evidence, n.state, ${notOwnNo} as standing,
    1 as orders, n.lines, n.gross, n.returned, n.voucher, n.omzet
  from sale_not_own n, k where n.day between k.window_from and k.window_to`;

function conditions(filter: PartFilter) {
  const all = [sql`true`];
  if (filter.from) all.push(sql`cell.day >= ${filter.from}`);
  if (filter.to) all.push(sql`cell.day <= ${filter.to}`);
  if (filter.channel) all.push(sql`cell.channel = ${channels.indexOf(filter.channel)}`);
  if (filter.state) all.push(sql`cell.state = ${saleStates.indexOf(filter.state)}`);
  if (filter.evidence) all.push(sql`cell.evidence = ${evidenceLevels.indexOf(filter.evidence)}`);
  return all;
}

/** An enterprise's final and provisional sales in a campaign by day and channel. */
export async function daysOf(
  database: Database,
  asked: { campaignId: string; enterpriseId: string; from: Day; to: Day },
): Promise<{ day: Day; channel: Channel; omzet: number; orders: number }[]> {
  const rows = await sql<{ day: Day; channel: number; omzet: number; orders: number }>`
    with k as (${campaignRow(asked)}), cell as (${recorded({ enterpriseId: asked.enterpriseId })})
    select cell.day, cell.channel, sum(cell.omzet)::bigint as omzet, sum(cell.orders)::bigint as orders
    from cell, k where ${isInLens} and cell.state in (0, 2)
      and cell.day between ${asked.from} and ${asked.to}
    group by cell.day, cell.channel order by cell.day, cell.channel`.execute(database.read);
  return rows.rows.map((row) => ({ ...row, channel: channels[row.channel] ?? 'other' }));
}
