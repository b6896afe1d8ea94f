import type { Tx } from '../../database/index.ts';
import { type ScreeningReason, usualReasons } from '../words/form.ts';
import type { Reader } from './forms.ts';

export interface ReasonList {
  /** 0 where the campaign never set its own. */
  version: number;
  /** All that there ever were. */
  reasons: readonly ScreeningReason[];
}

/** The newest. */
export async function findReasons(read: Reader, campaignId: string): Promise<ReasonList> {
  const row = await read
    .selectFrom('screening_reasons')
    .select(['version', 'reasons'])
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { version: 0, reasons: usualReasons };
  // Only written by insertReasons below.
  return { version: row.version, reasons: row.reasons as unknown as ScreeningReason[] };
}

export async function insertReasons(
  { sql }: Tx,
  campaignId: string,
  list: ReasonList & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('screening_reasons')
    .values({
      campaign_id: campaignId,
      version: list.version,
      reasons: JSON.stringify(list.reasons),
      made_at: list.now,
      made_by: list.by,
    })
    .execute();
}
