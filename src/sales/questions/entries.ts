import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Entry } from '../rules/entry.ts';
import { type Channel, channels, type Stream, streams } from '../words.ts';

export interface EntryRow {
  entryId: string;
  kind: 'sale' | 'dayTotal' | 'zero';
  day: Day;
  /** The last day of a statement that there were no sales; else the day itself. */
  toDay: Day;
  channel: Channel | null;
  stream: Stream;
  amount: number;
  product: string;
  onBehalf: boolean;
  receivedAt: Date;
}

/** Another content that came under the id of an entry: kept, and not counted (E21). */
export interface EntryConflict {
  day: Day;
  channel: Channel | null;
  amount: number;
  product: string;
  receivedAt: Date;
}

export async function conflictsOf(
  database: Database,
  { enterpriseId, entryId }: { enterpriseId: string; entryId: string },
): Promise<EntryConflict[]> {
  const rows = await database.read
    .selectFrom('sale_entry_conflict')
    .select(['content', 'received_at'])
    .where('enterprise_id', '=', enterpriseId)
    .where('entry_id', '=', entryId)
    .orderBy('received_at')
    .limit(20)
    .execute();
  return rows.map(({ content, received_at: receivedAt }) => {
    // We wrote this JSON ourselves, as an Entry that the rules accepted.
    const { day, channel, amount, product } = content as unknown as Entry;
    return { day, channel, amount, product, receivedAt };
  });
}

export async function recentEntries(
  database: Database,
  asked: { enterpriseId: string; limit: number; spans: readonly { from: Day; to: Day }[] | null },
): Promise<EntryRow[]> {
  let entries = database.read
    .selectFrom('sale_entry')
    .selectAll()
    .where('enterprise_id', '=', asked.enterpriseId);
  const { spans } = asked;
  if (spans) {
    entries = entries.where((eb) =>
      eb.or(spans.map(({ from, to }) => eb.between('day', from, to))),
    );
  }
  const rows = await entries.orderBy('received_at', 'desc').limit(asked.limit).execute();
  return rows.map((row) => ({
    entryId: row.entry_id,
    // Checked by the table.
    kind: row.kind as EntryRow['kind'],
    day: row.day as Day,
    toDay: row.to_day as Day,
    channel: channels.find((channel) => channel === row.channel) ?? null,
    stream: streams.find((stream) => stream === row.stream) ?? 'campaign',
    amount: row.amount_rp,
    product: row.product,
    onBehalf: row.on_behalf,
    receivedAt: row.received_at,
  }));
}
