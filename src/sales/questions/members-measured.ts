/** What each member sold, for a jury: by whether it was online and whether it is proven. */
import { sql } from 'kysely';
import { isOnline } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { finalNo, isInLens, type LensInput, lensTables, recorded } from '../store/lens.ts';
import { channels, type EvidenceLevel, evidenceLevels } from '../words.ts';
import { reportingGrid } from './grid.ts';

export interface MeasuredMember {
  enterpriseId: string;
  cells: readonly { online: boolean; proven: boolean; omzet: number; orders: number }[];
  /** Campaign weeks in which it said something, and those in which it had to. */
  weeks: readonly [reported: number, expected: number];
}

/** A platform's export, a payment or a bank line; photos and declarations are no proof yet. */
const proven: readonly EvidenceLevel[] = ['A', 'B', 'C'];

/** Final sales up to a day, as they were recorded by then, in the campaign's own lens. */
export async function measuredMembers(
  database: Database,
  { until, ...input }: Omit<LensInput, 'until'> & { until: Day },
): Promise<MeasuredMember[]> {
  const { rows } = await sql<{
    enterprise_id: string;
    channel: number;
    evidence: number;
    omzet: number;
    orders: number;
  }>`
    with ${lensTables({ ...input, until })}, cell as (${recorded(input)})
    select cell.enterprise_id, cell.channel, cell.evidence,
      sum(cell.omzet)::bigint as omzet, sum(cell.orders)::bigint as orders
    from cell, k where ${isInLens} and cell.state = ${finalNo}
    group by 1, 2, 3 having sum(cell.orders) <> 0
    order by 1, 2, 3`.execute(database.read);
  const grid = await reportingGrid(database, { ...input, today: until, toldUntil: until });
  const sold = Map.groupBy(rows, (row) => row.enterprise_id);
  return grid.map(({ enterpriseId, cells }) => ({
    enterpriseId,
    cells: (sold.get(enterpriseId) ?? []).map((row) => ({
      online: isOnline(channels[row.channel] ?? 'other'),
      proven: proven.includes(evidenceLevels[row.evidence] ?? 'E'),
      omzet: Number(row.omzet),
      orders: Number(row.orders),
    })),
    weeks: [
      cells.filter(({ state }) => state !== 'missing' && state !== 'notExpected').length,
      cells.filter(({ state }) => state !== 'notExpected').length,
    ],
  }));
}
