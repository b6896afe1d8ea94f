/** Dated facts of an enterprise. */
import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { FactOccasion, Facts, RecordedFacts, Sex } from '../words/facts.ts';
import type { Reader } from './registry.ts';

export async function insertFacts(
  { sql }: Tx,
  enterpriseId: string,
  row: Facts & { factId: string; now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('enterprise_fact')
    .values({
      enterprise_id: enterpriseId,
      fact_id: row.factId,
      as_of: row.asOf,
      occasion: row.occasion,
      campaign_id: row.campaignId,
      workers_female: row.workersFemale,
      workers_male: row.workersMale,
      workers_disabled: row.workersDisabled,
      owner_sex: row.ownerSex,
      capital_rp: row.capitalRp,
      investment_rp: row.investmentRp,
      sales_year_rp: row.salesYearRp,
      capacity: row.capacity,
      capacity_unit: row.capacityUnit,
      told_by: row.toldBy,
      recorded_at: row.now,
      recorded_by: row.by,
    })
    .execute();
}

/** Newest day first; struck ones among them. */
export async function selectFacts(read: Reader, enterpriseId: string): Promise<RecordedFacts[]> {
  const rows = await read
    .selectFrom('enterprise_fact')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('as_of', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('fact_id', 'desc')
    .execute();
  return rows.map((row) => ({
    factId: row.fact_id,
    // The table's checks allow no other words than ours.
    asOf: row.as_of as Day,
    occasion: row.occasion as FactOccasion,
    campaignId: row.campaign_id,
    workersFemale: row.workers_female,
    workersMale: row.workers_male,
    workersDisabled: row.workers_disabled,
    ownerSex: row.owner_sex as Sex | null,
    capitalRp: row.capital_rp,
    investmentRp: row.investment_rp,
    salesYearRp: row.sales_year_rp,
    capacity: row.capacity === null ? null : Number(row.capacity),
    capacityUnit: row.capacity_unit,
    toldBy: row.told_by,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    struck: row.struck_at && { at: row.struck_at, reason: row.struck_reason ?? '' },
  }));
}

export async function saveStruck(
  { sql }: Tx,
  enterpriseId: string,
  row: { factId: string; now: Date; by: string | null; reason: string },
): Promise<void> {
  await sql
    .updateTable('enterprise_fact')
    .set({ struck_at: row.now, struck_by: row.by, struck_reason: row.reason })
    .where('enterprise_id', '=', enterpriseId)
    .where('fact_id', '=', row.factId)
    .execute();
}
