import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type Channel, channels } from '../words.ts';

export interface EntryRow {
  entryId: string;
  kind: 'sale' | 'dayTotal' | 'zero';
  day: Day;
  channel: Channel | null;
  amount: number;
  product: string;
  onBehalf: boolean;
  receivedAt: Date;
}

export async function recentEntries(
  database: Database,
  asked: { enterpriseId: string; limit: number; from?: Day | null; to?: Day | null },
): Promise<EntryRow[]> {
  let entries = database.read
    .selectFrom('sale_entry')
    .selectAll()
    .where('enterprise_id', '=', asked.enterpriseId);
  if (asked.from) entries = entries.where('day', '>=', asked.from);
  if (asked.to) entries = entries.where('day', '<=', asked.to);
  const rows = await entries.orderBy('received_at', 'desc').limit(asked.limit).execute();
  return rows.map((row) => ({
    entryId: row.entry_id,
    // Checked by the table.
    kind: row.kind as EntryRow['kind'],
    day: row.day as Day,
    channel: channels.find((channel) => channel === row.channel) ?? null,
    amount: row.amount_rp,
    product: row.product,
    onBehalf: row.on_behalf,
    receivedAt: row.received_at,
  }));
}
