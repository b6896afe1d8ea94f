import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { campaignRow, finalNo, isChosen, isCounting } from '../store/lens.ts';
import { type EvidenceLevel, evidenceLevels } from '../words.ts';

/**
 * What stands final and counted in one ledger on these days, by evidence, as the campaign's
 * definition chooses; the days may lie before its window and before any membership.
 */
export async function ledgerSums(
  { read }: Database,
  asked: { enterpriseId: string; campaignId: string; from: Day; to: Day },
): Promise<Record<EvidenceLevel, number>> {
  const { enterpriseId, campaignId, from, to } = asked;
  const { rows } = await sql<{ evidence: number; omzet: number }>`
    with k as (${campaignRow({ campaignId })})
    select cell.evidence, sum(cell.omzet)::bigint as omzet from sales_day cell, k
    where cell.enterprise_id = ${enterpriseId} and cell.day between ${from} and ${to}
      and ${isCounting} and cell.state = ${finalNo} and ${isChosen}
    group by cell.evidence`.execute(read);
  const at = (level: EvidenceLevel) =>
    rows.find((row) => row.evidence === evidenceLevels.indexOf(level))?.omzet ?? 0;
  return { A: at('A'), B: at('B'), C: at('C'), D: at('D'), E: at('E') };
}
