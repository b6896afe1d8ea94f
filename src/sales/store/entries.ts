import type pg from 'pg';
import type { Entry } from '../rules/entry.ts';
import { channels, evidenceLevels, streams } from '../words.ts';

/** An entry as it goes into the tables, with who sent it. */
export interface EntryRow {
  enterpriseId: string;
  entry: Entry;
  contentHash: Buffer;
  enteredBy: string | null;
  onBehalf: boolean;
}

interface Kept {
  enterprise_id: string;
  entry_id: string;
}

/** UNIQUE decides which are new; returns the places of those that were. */
export async function insertEntries(
  client: pg.ClientBase,
  rows: readonly EntryRow[],
  now: Date,
): Promise<Set<string>> {
  const entries = rows.map((row) => row.entry);
  const kept = await client.query<Kept>({
    name: 'sales.insertEntries',
    text: `insert into sale_entry (enterprise_id, entry_id, content_hash, ledger_seq, kind, day, to_day,
       stream, channel, amount_rp, quantity, transactions, product, received_at, entered_by, on_behalf)
     select e.enterprise_id, e.entry_id, e.content_hash, coalesce(h.seq, 0) + 1, e.kind, e.day, e.to_day,
       e.stream, e.channel, e.amount_rp, e.quantity, e.transactions, e.product, $1, e.entered_by, e.on_behalf
     from unnest($2::uuid[], $3::uuid[], $4::bytea[], $5::text[], $6::date[], $7::date[], $8::text[],
         $9::text[], $10::bigint[], $11::numeric[], $12::int[], $13::text[], $14::uuid[], $15::boolean[])
       as e (enterprise_id, entry_id, content_hash, kind, day, to_day, stream, channel, amount_rp,
         quantity, transactions, product, entered_by, on_behalf)
     left join ledger_head h using (enterprise_id)
     on conflict on constraint sale_entry_once do nothing
     returning enterprise_id, entry_id`,
    values: [
      now,
      rows.map((row) => row.enterpriseId),
      entries.map((entry) => entry.entryId),
      rows.map((row) => row.contentHash),
      entries.map((entry) => entry.kind),
      entries.map((entry) => entry.day),
      entries.map((entry) => entry.toDay),
      entries.map((entry) => entry.stream),
      entries.map((entry) => entry.channel),
      entries.map((entry) => entry.amount),
      entries.map((entry) => entry.quantity),
      entries.map((entry) => entry.transactions),
      entries.map((entry) => entry.product),
      rows.map((row) => row.enteredBy),
      rows.map((row) => row.onBehalf),
    ],
  });
  return new Set(kept.rows.map((row) => `${row.enterprise_id} ${row.entry_id}`));
}

/** What is stored under the ids of entries that were not new. */
export async function storedHashes(
  client: pg.ClientBase,
  rows: readonly EntryRow[],
): Promise<Map<string, Buffer>> {
  if (rows.length === 0) return new Map();
  const found = await client.query<Kept & { content_hash: Buffer }>(
    `select s.enterprise_id, s.entry_id, s.content_hash from sale_entry s
     join unnest($1::uuid[], $2::uuid[]) as asked (enterprise_id, entry_id) using (enterprise_id, entry_id)`,
    [rows.map((row) => row.enterpriseId), rows.map((row) => row.entry.entryId)],
  );
  return new Map(
    found.rows.map((row) => [`${row.enterprise_id} ${row.entry_id}`, row.content_hash]),
  );
}

export async function keepConflicts(
  client: pg.ClientBase,
  rows: readonly EntryRow[],
  now: Date,
): Promise<number> {
  if (rows.length === 0) return 0;
  const kept = await client.query(
    `insert into sale_entry_conflict (enterprise_id, entry_id, content_hash, content, received_at, entered_by)
     select enterprise_id, entry_id, content_hash, content, $1, entered_by
     from unnest($2::uuid[], $3::uuid[], $4::bytea[], $5::jsonb[], $6::uuid[])
       as c (enterprise_id, entry_id, content_hash, content, entered_by)
     on conflict do nothing`,
    [
      now,
      rows.map((row) => row.enterpriseId),
      rows.map((row) => row.entry.entryId),
      rows.map((row) => row.contentHash),
      rows.map((row) => JSON.stringify(row.entry)),
      rows.map((row) => row.enteredBy),
    ],
  );
  return kept.rowCount ?? 0;
}

/**
 * One write for each enterprise of the batch: its number, the entries as orders of one line, their
 * deltas and the day sums, in one statement.
 */
export async function bookEntries(
  client: pg.ClientBase,
  rows: readonly EntryRow[],
  { now, issuerId, ref }: { now: Date; issuerId: number; ref: string },
): Promise<void> {
  const sums = 'orders, lines, qty, gross, returned, voucher, omzet';
  await client.query({
    name: 'sales.bookEntries',
    text: `with e as (
       select nextval('snapshot_block') * 1000 as snapshot_id, u.* from unnest($1::uuid[], $2::uuid[],
         $3::uuid[], $4::date[], $5::smallint[], $6::smallint[], $7::bigint[], $8::numeric[], $9::text[], $10::boolean[])
         as u (enterprise_id, entry_id, hash, day, stream, channel, amount, quantity, product, is_sale)),
     head as (
       insert into ledger_head as h (enterprise_id, seq) select distinct enterprise_id, 1 from e
       on conflict (enterprise_id) do update set seq = h.seq + 1 returning enterprise_id, seq),
     write as (
       insert into ledger_write (enterprise_id, seq, at, kind, ref)
       select enterprise_id, seq, greatest($11::timestamptz,
         (select w.at from ledger_write w where w.enterprise_id = head.enterprise_id order by w.seq desc limit 1)), 'entries', $12::uuid
       from head),
     line as (
       insert into sale_line select enterprise_id, snapshot_id, 1, 0, product, '', '', quantity, 0,
         amount * 100, amount * 100, 0, amount, 0, amount from e where is_sale),
     booked as (
       insert into sale_order (order_no, issuer_id, enterprise_id, snapshot_id, lines_id, import_id, hash,
         authority, stamp, rank_window, rank_minute, rank_order, state, standing, stream, channel, evidence,
         day, status_word, is_refund, qty, lines, gross, returned, voucher, omzet, from_seq)
       select entry_id::text, $13::int, enterprise_id, snapshot_id, snapshot_id, entry_id, hash, 0, 0, 0, 0, 0,
         2, 0, stream, channel, ${evidenceLevels.indexOf('E')}, day, '', false, quantity, 1, amount, 0, 0, amount, head.seq
       from e join head using (enterprise_id) where is_sale),
     net as (
       select enterprise_id, head.seq, day, stream, channel, count(*) as orders, count(*) as lines,
         sum(quantity) as qty, sum(amount)::bigint as gross
       from e join head using (enterprise_id) where is_sale group by 1, 2, 3, 4, 5),
     deltas as (
       insert into sales_delta (enterprise_id, seq, day, stream, channel, evidence, state, standing, ${sums})
       select enterprise_id, seq, day, stream, channel, ${evidenceLevels.indexOf('E')}, 2, 0, orders, lines, qty, gross, 0, 0, gross from net)
     insert into sales_day as t (enterprise_id, day, stream, channel, evidence, state, standing, ${sums})
     select enterprise_id, day, stream, channel, ${evidenceLevels.indexOf('E')}, 2, 0, orders, lines, qty, gross, 0, 0, gross from net
     on conflict (enterprise_id, day, stream, channel, evidence, state, standing) do update set
       orders = t.orders + excluded.orders, lines = t.lines + excluded.lines, qty = t.qty + excluded.qty,
       gross = t.gross + excluded.gross, omzet = t.omzet + excluded.omzet`,
    values: [
      rows.map((row) => row.enterpriseId),
      rows.map((row) => row.entry.entryId),
      rows.map((row) => uuidOf(row.contentHash)),
      rows.map((row) => row.entry.day),
      rows.map((row) => streams.indexOf(row.entry.stream)),
      rows.map((row) => (row.entry.channel ? channels.indexOf(row.entry.channel) : 0)),
      rows.map((row) => row.entry.amount),
      rows.map((row) => row.entry.quantity),
      rows.map((row) => row.entry.product),
      rows.map((row) => row.entry.kind !== 'zero'),
      now,
      ref,
      issuerId,
    ],
  });
}

function uuidOf(hash: Buffer): string {
  const hex = hash.toString('hex').slice(0, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
