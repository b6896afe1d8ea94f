/**
 * What the stored contents of an order leave open (ledger.md 1.2, 1.3, 1.7), asked anew whenever
 * they change: like the ledger, the open questions are a function of what is there, so one that no
 * longer arises lapses by itself.
 */
import type pg from 'pg';
import { contentReturned, type Verdicts } from './merge.ts';
import { type Asked, reconcile } from './queue.ts';
import { emptied } from './work-tables.ts';

interface Write {
  enterpriseId: string;
  seq: number;
  now: Date;
}

const kinds = [
  'correction_asleep',
  'newer_by_own_times',
  'newer_elsewhere',
  'part_edge',
  'return_extent_unknown',
  'state_went_back',
  'undecidable',
] as const;

/** After a merge: orders of the file that have another content, a note, or an open question. */
export async function askOfMerge(
  client: pg.ClientBase,
  { enterpriseId, verdicts }: { enterpriseId: string; verdicts: Verdicts },
): Promise<void> {
  // Nearly every file of a million orders has neither; looking at each of them shows.
  const others = verdicts.w + verdicts.l > 0;
  await client.query(
    `insert into asking
     ${others ? "select order_no, issuer_id from judged where verdict in ('w', 'l') union" : ''}
     select order_no, issuer_id from sale_note n join judged j using (order_no, issuer_id)
       where n.enterprise_id = $1
     union select order_no, issuer_id from queue_item q join judged j using (order_no, issuer_id)
       where q.enterprise_id = $1 and q.closed_at is null`,
    [enterpriseId],
  );
}

/** Asks anew about the orders in `touched`: every write that is no booking ends with it. */
export async function askAboutTouched(client: pg.ClientBase, write: Write): Promise<void> {
  await emptied(client, 'asking');
  await client.query('insert into asking select order_no, issuer_id from touched');
  await askAnew(client, write);
}

/** Opens what is open now about the orders in `asking`, closes what is not, tells what is new. */
export async function askAnew(client: pg.ClientBase, write: Write): Promise<Asked[]> {
  // Most bookings touch nothing that anybody could ask about.
  const some = await client.query('select 1 from asking limit 1');
  if (some.rowCount === 0) return [];
  await emptied(client, 'open_head');
  await client.query(openHeads, [write.enterpriseId]);
  await client.query('analyze open_head');
  const plain = await client.query<Asked>(plainQuestions, [write.enterpriseId]);
  const suspects = await client.query(suspected, [write.enterpriseId]);
  const ranked = suspects.rowCount
    ? await client.query<Asked>(rankedQuestions, [write.enterpriseId])
    : { rows: [] };
  return reconcile(client, write, {
    kinds,
    about: 'asking',
    due: [...plain.rows, ...ranked.rows],
  });
}

/**
 * Heads that a person has not decided on: an answered order is asked no more. OFFSET makes the
 * enterprise a column, as in `merge.ts`: of a ledger that has just had its first large file the
 * planner knows nothing, and would go through it anew for each order.
 */
const openHeads = `
  insert into open_head
  select h.order_no, h.issuer_id, i.code || ' ' || h.order_no as subject, h.snapshot_id, h.import_id,
    h.hash, coalesce(h.judged_hash, h.hash) as judged_hash, h.done_day, h.stamp, h.authority, h.rank_window, h.rank_minute, h.rank_order, h.omzet,
    h.state, h.decided_by, ${contentReturned('h')} as content_returned,
    case when h.decided_by is null then h.state else coalesce((
      select p.state from sale_past p where p.enterprise_id = h.enterprise_id
        and p.order_no = h.order_no and p.issuer_id = h.issuer_id
        and p.snapshot_id = h.snapshot_id and p.decided_by is null limit 1), h.state)
    end as content_state
  from (select distinct order_no, issuer_id, $1::uuid as enterprise_id from asking offset 0) a
  join sale_order h on (h.order_no, h.issuer_id, h.enterprise_id)
    = (a.order_no, a.issuer_id, a.enterprise_id)
  join issuer i on i.issuer_id = h.issuer_id
  where h.standing not in (3, 4) and not exists (
    select 1 from sale_correction c
    where c.enterprise_id = $1 and c.correction_id = h.decided_by)`;

/** A list that told the quantity, or a cancellation, has answered how much came back. */
const plainQuestions = `
  select 'return_extent_unknown' as kind, h.subject, h.order_no, h.issuer_id,
    jsonb_strip_nulls(jsonb_build_object('min', n.min_rp, 'max', n.max_rp, 'hash', h.hash, 'proposal', (
      select max(f.refunded) from sale_income f join sale_import i using (enterprise_id, import_id)
      where f.enterprise_id = $1 and f.order_no = h.order_no and f.issuer_id = h.issuer_id
        and i.reversed_seq is null))) as details
  from open_head h join sale_note n on n.enterprise_id = $1
    and (n.order_no, n.issuer_id, n.hash) = (h.order_no, h.issuer_id, h.hash)
  where n.code = 'return_extent_unknown' and not exists (
    select 1 from sale_patch p where p.enterprise_id = $1 and p.import_id = h.decided_by
      and p.order_no = h.order_no and p.issuer_id = h.issuer_id
      and (p.patch->>'patch' = 'returned' or p.patch->>'state' = 'void'))
  union all
  select 'correction_asleep', h.subject, h.order_no, h.issuer_id,
    jsonb_build_object('hashes', jsonb_agg(distinct c.judged_hash), 'hash', h.hash)
  from open_head h join sale_correction c on c.enterprise_id = $1
    and (c.order_no, c.issuer_id) = (h.order_no, h.issuer_id)
  -- a division that no longer holds is asked about as the claim that it was
  where c.division_id is null and c.judged_hash <> h.judged_hash
  group by 2, 3, 4, h.hash
  union all
  select 'part_edge', h.subject, h.order_no, h.issuer_id, jsonb_build_object('import', h.import_id)
  from open_head h join sale_import i on i.enterprise_id = $1 and i.import_id = h.import_id
  where i.parts_missing > 0 and h.subject = any(i.part_edges)`;

const otherContents = `
  open_head h join sale_past p on p.enterprise_id = $1
    and (p.order_no, p.issuer_id) = (h.order_no, h.issuer_id)
    and p.decided_by is null and p.hash <> h.hash`;

const isTie = '(p.stamp, p.rank_order, p.returned) = (h.stamp, h.rank_order, h.content_returned)';
const isDone = 'h.done_day is null and p.done_day is not null';
const wentBack = 'h.content_state = 0 and p.state = 2';
/** Only a weaker kind of record can be newer and lose (rank, part 1: 3 is the platform). */
const isElsewhere = 'p.authority < 3 and p.state <> h.content_state';

const suspected = `
  select 1 from ${otherContents}
  where ${isTie} or ${isDone} or ${wentBack} or ${isElsewhere} limit 1`;

/** Each content is as new as the newest live file that shows it. */
const rankedQuestions = `
  with pair as (
    select h.subject, h.order_no, h.issuer_id, h.hash, h.snapshot_id as head_snapshot, h.omzet,
      p.hash as other_hash, p.snapshot_id as other_snapshot, ${isTie} as is_tie,
      ${isDone} as is_done, ${wentBack} as went_back, p.state <> h.content_state as differs,
      h.done_day is null as head_open
    from ${otherContents} where ${isTie} or ${isDone} or ${wentBack} or ${isElsewhere}),
  wanted as (
    select order_no, issuer_id, head_snapshot as snapshot_id from pair
    union select order_no, issuer_id, other_snapshot from pair),
  seen as (
    select s.import_id, s.snapshot_id from (
      select import_id, unnest(snapshot_ids) as snapshot_id from sale_seen where enterprise_id = $1) s
    join wanted using (snapshot_id)
    union select h.import_id, h.snapshot_id from open_head h
      join wanted w on w.snapshot_id = h.snapshot_id and w.order_no = h.order_no
    union select p.import_id, p.snapshot_id from wanted w join sale_past p on p.enterprise_id = $1
      and (p.order_no, p.issuer_id) = (w.order_no, w.issuer_id)
      and p.snapshot_id = w.snapshot_id and p.decided_by is null),
  live as (
    select seen.snapshot_id, i.authority, i.rank_window, i.rank_minute
    from seen join sale_import i on i.enterprise_id = $1 and i.import_id = seen.import_id
    where i.reversed_seq is null),
  best as (
    select distinct on (snapshot_id) snapshot_id, authority, rank_window, rank_minute from live
    order by snapshot_id, authority desc, rank_window desc, rank_minute desc),
  judged_pair as (
    select pair.*, l.authority = b.authority as is_peer,
      (l.authority, l.rank_window, l.rank_minute) = (b.authority, b.rank_window, b.rank_minute) as same_file,
      l.authority < b.authority and (l.rank_window, l.rank_minute) > (b.rank_window, b.rank_minute) as is_newer_weaker
    from pair join best b on b.snapshot_id = pair.head_snapshot
    join live l on l.snapshot_id = pair.other_snapshot),
  asked as (
    select 'undecidable' as kind, * from judged_pair where is_tie and same_file
    union all select 'newer_elsewhere', * from judged_pair where differs and is_newer_weaker
    union all select 'newer_by_own_times', * from judged_pair where is_done and is_peer
    union all select 'state_went_back', * from judged_pair j where went_back and is_peer and not exists (
      select 1 from judged_pair o where o.subject = j.subject and o.is_done and o.is_peer))
  select kind, subject, order_no, issuer_id,
    jsonb_build_object('hash', hash, 'hashes', jsonb_agg(distinct other_hash), 'omzet', omzet) as details
  from asked group by kind, subject, order_no, issuer_id, hash, omzet`;
