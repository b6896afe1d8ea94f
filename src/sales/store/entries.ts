import type pg from 'pg';
import type { Entry } from '../rules/entry.ts';
import { channels, evidenceLevels, standings, streams } from '../words.ts';
import { nameKey } from './not-own.ts';

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

/** Where a write of entries belongs: its moment, the issuer of their numbers, its journal note. */
export interface EntryWrite {
  now: Date;
  issuerId: number;
  ref: string;
}

const level = evidenceLevels.indexOf('E');
const notOwn = standings.indexOf('notOwn');
const sums = 'orders, lines, qty, gross, returned, voucher, omzet';

/**
 * One statement from the entries to the day sums: UNIQUE decides which are new, and the first of
 * one id in a batch is the one; the new ones of an enterprise are one write of its ledger, each an
 * order of one line. A zero is kept and books nothing.
 */
const recordEntriesText = `with sent as (
    select u.*, coalesce(h.seq, 0) + 1 as seq
    from unnest($4::uuid[], $5::uuid[], $6::bytea[], $7::text[], $8::date[], $9::date[], $10::text[],
        $11::text[], $12::bigint[], $13::numeric[], $14::int[], $15::text[], $16::uuid[], $17::boolean[],
        $18::smallint[], $19::smallint[])
      with ordinality as u (enterprise_id, entry_id, content_hash, kind, day, to_day, stream, channel,
        amount, quantity, transactions, product, entered_by, on_behalf, stream_no, channel_no, place)
    left join ledger_head h using (enterprise_id)),
  kept as (
    insert into sale_entry (enterprise_id, entry_id, content_hash, ledger_seq, kind, day, to_day,
      stream, channel, amount_rp, quantity, transactions, product, received_at, entered_by, on_behalf)
    select enterprise_id, entry_id, content_hash, seq, kind, day, to_day, stream, channel, amount,
      quantity, transactions, product, $1, entered_by, on_behalf
    from sent order by place
    on conflict on constraint sale_entry_once do nothing
    returning enterprise_id, entry_id),
  fresh as (
    select distinct on (enterprise_id, entry_id) nextval('snapshot_block') * 1000 as snapshot_id,
      kind <> 'zero' as is_sale, case when product <> '' and exists (
        select from sale_not_own_name n where n.enterprise_id = sent.enterprise_id
          and n.name_key = ${nameKey('sent.product')}) then ${notOwn} else 0 end as part, sent.*
    from sent join kept using (enterprise_id, entry_id) order by enterprise_id, entry_id, place),
  head as (
    insert into ledger_head as h (enterprise_id, seq) select distinct enterprise_id, 1 from kept
    on conflict (enterprise_id) do update set seq = h.seq + 1 returning enterprise_id, seq),
  write as (
    insert into ledger_write (enterprise_id, seq, at, kind, ref)
    select enterprise_id, seq, greatest($1::timestamptz, (select w.at from ledger_write w
      where w.enterprise_id = head.enterprise_id order by w.seq desc limit 1)), 'entries', $3::uuid
    from head),
  line as (
    insert into sale_line select enterprise_id, snapshot_id, 1, 0, product, '', '', quantity, 0,
      amount * 100, amount * 100, 0, amount, 0, amount from fresh where is_sale),
  booked as (
    insert into sale_order (order_no, issuer_id, enterprise_id, snapshot_id, lines_id, import_id, hash,
      authority, stamp, rank_window, rank_minute, rank_order, state, standing, stream, channel, evidence,
      day, status_word, is_refund, qty, lines, gross, returned, voucher, omzet, from_seq)
    select entry_id::text, $2::int, enterprise_id, snapshot_id, snapshot_id, entry_id,
      encode(substr(content_hash, 1, 16), 'hex')::uuid, 0, 0, 0, 0, 0, 2, 0, stream_no, channel_no, ${level},
      day, '', false, quantity, 1, amount, 0, 0, amount, seq
    from fresh where is_sale),
  not_own as (
    insert into sale_not_own (enterprise_id, order_no, issuer_id, day, stream, channel, evidence, state,
      orders, lines, qty, gross, returned, voucher, omzet)
    select enterprise_id, entry_id::text, $2::int, day, stream_no, channel_no, ${level}, 2, 1, 1,
      quantity, amount, 0, 0, amount
    from fresh where is_sale and part = ${notOwn}),
  net as (
    select enterprise_id, seq, day, stream_no, channel_no, part, count(*) as orders, count(*) as lines,
      sum(quantity) as qty, sum(amount)::bigint as gross
    from fresh where is_sale group by 1, 2, 3, 4, 5, 6),
  deltas as (
    insert into sales_delta (enterprise_id, seq, day, stream, channel, evidence, state, standing, ${sums})
    select enterprise_id, seq, day, stream_no, channel_no, ${level}, 2, part, orders, lines, qty, gross, 0, 0, gross
    from net),
  day_sums as (
    insert into sales_day as t (enterprise_id, day, stream, channel, evidence, state, standing, ${sums})
    select enterprise_id, day, stream_no, channel_no, ${level}, 2, part, orders, lines, qty, gross, 0, 0, gross
    from net
    on conflict (enterprise_id, day, stream, channel, evidence, state, standing) do update set
      orders = t.orders + excluded.orders, lines = t.lines + excluded.lines, qty = t.qty + excluded.qty,
      gross = t.gross + excluded.gross, omzet = t.omzet + excluded.omzet)
  select enterprise_id, entry_id from kept`;

/** Keeps and books the entries that are new, under the lock of their ledgers; says which were. */
export async function recordEntries(
  client: pg.ClientBase,
  rows: readonly EntryRow[],
  { now, issuerId, ref }: EntryWrite,
): Promise<Set<string>> {
  const entries = rows.map((row) => row.entry);
  const kept = await client.query<Kept>({
    name: 'sales.recordEntries',
    text: recordEntriesText,
    values: [
      now,
      issuerId,
      ref,
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
      entries.map((entry) => streams.indexOf(entry.stream)),
      entries.map((entry) => (entry.channel ? channels.indexOf(entry.channel) : 0)),
    ],
  });
  return new Set(kept.rows.map((row) => `${row.enterprise_id} ${row.entry_id}`));
}

/** What is stored under the ids of entries that were not new. */
export async function storedEntries(
  client: pg.ClientBase,
  rows: readonly EntryRow[],
): Promise<Map<string, { contentHash: Buffer; amount: number }>> {
  if (rows.length === 0) return new Map();
  const found = await client.query<Kept & { content_hash: Buffer; amount_rp: number }>(
    `select s.enterprise_id, s.entry_id, s.content_hash, s.amount_rp from sale_entry s
     join unnest($1::uuid[], $2::uuid[]) as asked (enterprise_id, entry_id) using (enterprise_id, entry_id)`,
    [rows.map((row) => row.enterpriseId), rows.map((row) => row.entry.entryId)],
  );
  return new Map(
    found.rows.map((row) => [
      `${row.enterprise_id} ${row.entry_id}`,
      { contentHash: row.content_hash, amount: row.amount_rp },
    ]),
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
