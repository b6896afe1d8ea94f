/**
 * A campaign's look at the ledger: days of members inside the window, of the streams, channels and
 * evidence that its definition chooses (ledger.md 1.6). One statement, whatever the number of rows.
 */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import {
  type Channel,
  channels,
  type EvidenceLevel,
  evidenceLevels,
  type SaleState,
  saleStates,
} from '../words.ts';

export interface LensInput {
  campaignId: string;
  /** Cuts by sale day, with today's knowledge. */
  until?: Day | null;
  /** What was recorded by then. */
  knownAt?: Date | null;
  /** Only this enterprise. */
  enterpriseId?: string | null;
}

export interface Sums {
  orders: number;
  lines: number;
  gross: number;
  returned: number;
  voucher: number;
  omzet: number;
}

export interface LensRow extends Sums {
  state: SaleState;
  /** Set on rows that are split by it; a row is split by one at most. */
  channel: Channel | null;
  evidence: EvidenceLevel | null;
  week: number | null;
  enterpriseId: string | null;
}

/**
 * Sums of what stands counted, by state, and by state with each of channel, evidence, week,
 * enterprise.
 */
export async function lookThroughLens(database: Database, input: LensInput): Promise<LensRow[]> {
  const rows = await sql<Record<string, number | string | null>>`
    with k as (${campaignRow(input)}),
    cell as (${input.knownAt ? recordedBy(input.knownAt, input) : recordedNow(input)})
    select cell.state, cell.channel, cell.evidence, (cell.day - k.window_from) / 7 + 1 as week,
      cell.enterprise_id, grouping(cell.channel, cell.evidence, (cell.day - k.window_from) / 7 + 1, cell.enterprise_id) as split,
      sum(cell.orders)::bigint as orders, sum(cell.lines)::bigint as lines, sum(cell.gross)::bigint as gross,
      sum(cell.returned)::bigint as returned, sum(cell.voucher)::bigint as voucher, sum(cell.omzet)::bigint as omzet
    from cell, k
    where ${isInLens}
    group by grouping sets ((cell.state), (cell.state, cell.channel), (cell.state, cell.evidence),
      (cell.state, (cell.day - k.window_from) / 7 + 1), (cell.state, cell.enterprise_id))
    order by 1, 2, 3, 4, 5`.execute(database.read);
  return rows.rows.map((row) => ({
    state: saleStates[Number(row['state'])] ?? 'unknown',
    channel: row['channel'] === null ? null : (channels[Number(row['channel'])] ?? 'other'),
    evidence: row['evidence'] === null ? null : (evidenceLevels[Number(row['evidence'])] ?? 'E'),
    week: row['week'] === null ? null : Number(row['week']),
    enterpriseId: row['enterprise_id'] === null ? null : String(row['enterprise_id']),
    orders: Number(row['orders']),
    lines: Number(row['lines']),
    gross: Number(row['gross']),
    returned: Number(row['returned']),
    voucher: Number(row['voucher']),
    omzet: Number(row['omzet']),
  }));
}

/** The campaign with its newest definition, its window cut at `until`, and the words as numbers. */
export function campaignRow({ campaignId, until }: LensInput) {
  return sql`
    select c.campaign_id, c.window_from, least(c.window_to, ${until ?? null}::date) as window_to,
      array(select n - 1 from unnest(${sql.val([...streamsInOrder])}::text[]) with ordinality as s (word, n)
        where s.word = any(d.streams)) as streams,
      case when d.channels is null then null else array(
        select n - 1 from unnest(${sql.val([...channels])}::text[]) with ordinality as s (word, n)
        where s.word = any(d.channels)) end as channels,
      ascii(d.least_evidence) - ascii('A') as least_evidence
    from campaign c join lateral (
      select * from sale_definition d where d.campaign_id = c.campaign_id order by version desc limit 1) d on true
    where c.campaign_id = ${campaignId}`;
}

const streamsInOrder = ['campaign', 'exhibition', 'procurement', 'export'];

export function recordedNow({ enterpriseId }: LensInput) {
  return sql`select d.* from sales_day d, k where d.day between k.window_from and k.window_to
    ${enterpriseId ? sql`and d.enterprise_id = ${enterpriseId}` : sql``}`;
}

function recordedBy(knownAt: Date, { enterpriseId }: LensInput) {
  return sql`
    select d.* from sales_delta d, k
    where d.day between k.window_from and k.window_to
      ${enterpriseId ? sql`and d.enterprise_id = ${enterpriseId}` : sql``}
      and d.seq <= (select coalesce(max(w.seq), 0) from ledger_write w
        where w.enterprise_id = d.enterprise_id and w.at <= ${knownAt})`;
}

/**
 * Counted, chosen by the definition, and sold while a member; the disqualified are out and named.
 */
export const isInLens = sql`
  cell.standing = 0 and cell.stream = any(k.streams)
  and (k.channels is null or cell.channel = any(k.channels)) and cell.evidence <= k.least_evidence
  and exists (select 1 from participation p
    where p.campaign_id = k.campaign_id and p.enterprise_id = cell.enterprise_id
      and cell.day >= p.from_day and (p.until_day is null or cell.day <= p.until_day)
      and p.ended_as is distinct from 'disqualified')`;
