/**
 * A campaign's look at the ledger: days of members inside the window, of the streams, channels and
 * evidence that its definition chooses (ledger.md 1.6). One statement, whatever the number of rows.
 */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { isInLens, type LensInput, lensTables, recorded } from '../store/lens.ts';
import {
  type Channel,
  channels,
  type EvidenceLevel,
  evidenceLevels,
  type SaleState,
  saleStates,
} from '../words.ts';

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
    with ${lensTables(input)}, cell as (${recorded(input)})
    select cell.state, cell.channel, cell.evidence, (cell.day - k.window_from) / 7 + 1 as week,
      cell.enterprise_id, grouping(cell.channel, cell.evidence, (cell.day - k.window_from) / 7 + 1, cell.enterprise_id) as split,
      sum(cell.orders)::bigint as orders, sum(cell.lines)::bigint as lines, sum(cell.gross)::bigint as gross,
      sum(cell.returned)::bigint as returned, sum(cell.voucher)::bigint as voucher, sum(cell.omzet)::bigint as omzet
    from cell, k
    where ${isInLens}
    group by grouping sets ((cell.state), (cell.state, cell.channel), (cell.state, cell.evidence),
      (cell.state, (cell.day - k.window_from) / 7 + 1), (cell.state, cell.enterprise_id))
    having (sum(cell.orders), sum(cell.lines)) <> (0, 0)
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
