/**
 * Finds the winner anew for orders whose sightings changed (a reversed import): the greatest
 * sighting in imports that stand, or none. Decisions are laid on again afterwards.
 */
import type pg from 'pg';
import { orderColumns, prefixed } from './merge.ts';
import { emptied } from './work-tables.ts';

export interface RefoldInput {
  enterpriseId: string;
  seq: number;
}

/** Orders whose head or standing may change when this import no longer counts. */
export async function touchOrdersOf(
  client: pg.ClientBase,
  { enterpriseId, importId }: { enterpriseId: string; importId: string },
): Promise<void> {
  await emptied(client, 'touched');
  await client.query(
    `insert into touched
     select order_no, issuer_id from sale_order where enterprise_id = $1 and import_id = $2
     union select order_no, issuer_id from sale_past where enterprise_id = $1 and import_id = $2
     union select o.order_no, o.issuer_id from sale_order o
       where o.enterprise_id = $1 and o.snapshot_id in (
         select unnest(snapshot_ids) from sale_seen where enterprise_id = $1 and import_id = $2)
     union select p.order_no, p.issuer_id from sale_past p
       where p.enterprise_id = $1 and p.snapshot_id in (
         select unnest(snapshot_ids) from sale_seen where enterprise_id = $1 and import_id = $2)
     union select order_no, issuer_id from sale_patch where enterprise_id = $1 and import_id = $2
     union select order_no, issuer_id from sale_income where enterprise_id = $1 and import_id = $2`,
    [enterpriseId, importId],
  );
}

/** Expects `touched` and `delta`; leaves the new heads and their deltas. */
export async function refold(
  client: pg.ClientBase,
  { enterpriseId, seq }: RefoldInput,
): Promise<void> {
  await client.query(findBest, [enterpriseId]);
  await client.query(deltasOfRefold, [enterpriseId]);
  await client.query(leaveHeads, [enterpriseId, seq]);
  await client.query(promotePast, [enterpriseId]);
  await client.query(dropPromoted, [enterpriseId]);
  await client.query(takeHeads, [enterpriseId, seq]);
  await client.query('drop table best, promoted');
}

/**
 * The greatest live sighting of each touched order; where none is live, the greatest of those taken
 * back, for a withdrawn order to show. A decided head is no content of its own: the content it
 * changed stands in sale_past. `past_id` is null where the head itself stays the best. An entry by
 * hand has no import that could be reversed: its one content is always live.
 */
const findBest = `
  create temp table best on commit drop as
  with content as (
    select ${prefixed('o')}, null::bigint as past_id from sale_order o
      join touched t using (order_no, issuer_id) where o.enterprise_id = $1 and o.decided_by is null
    union all
    select ${prefixed('p')}, p.past_id from sale_past p
      join touched t using (order_no, issuer_id) where p.enterprise_id = $1 and p.decided_by is null),
  seen as (
    select s.import_id, unnest(s.snapshot_ids) as snapshot_id from sale_seen s
    where s.enterprise_id = $1),
  place as (
    select c.*, c.import_id as by_import from content c
    union all
    select c.*, s.import_id from content c join seen s using (snapshot_id)),
  winner as (
    select distinct on (c.order_no, c.issuer_id) c.order_no, c.issuer_id, c.past_id, c.snapshot_id,
      c.import_id as content_import, c.by_import as import_id,
      coalesce(i.authority, c.authority) as authority,
      coalesce(i.rank_window, c.rank_window) as rank_window,
      coalesce(i.rank_minute, c.rank_minute) as rank_minute, i.reversed_seq is not null as is_gone,
      -- seen before an officer's eyes once is seen so for ever: the best of its live sightings
      min(coalesce(i.evidence, c.evidence)) over (
        partition by c.order_no, c.issuer_id, c.snapshot_id, i.reversed_seq is null) as evidence
    from place c left join sale_import i on i.enterprise_id = $1 and i.import_id = c.by_import
    order by c.order_no, c.issuer_id, i.reversed_seq is null desc, i.authority desc, c.stamp desc,
      i.rank_window desc, i.rank_minute desc, c.rank_order desc, c.returned desc, c.hash desc,
      c.past_id nulls first)
  select w.order_no, w.issuer_id, w.past_id, w.content_import, w.import_id, w.authority,
    w.rank_window, w.rank_minute, w.evidence as by_evidence, w.is_gone,
    (w.snapshot_id <> h.snapshot_id or w.import_id <> h.import_id or w.evidence <> h.evidence
      or w.is_gone or h.standing = 3 or h.decided_by is not null) as changes
  from winner w join sale_order h
    on h.enterprise_id = $1 and (h.order_no, h.issuer_id) = (w.order_no, w.issuer_id)`;

const measures = 'lines, qty, gross, returned, voucher, omzet';
const summed = (sign: string, from: string) =>
  measures
    .split(', ')
    .map((column) => `${sign}sum(${from}.${column})`)
    .join(', ');

/** What a withdrawn head keeps standing for is only its own sum under `withdrawn`. */
const deltasOfRefold = `
  insert into delta
  select h.day, h.stream, h.channel, h.evidence, h.state, h.standing, -count(*), ${summed('-', 'h')}
  from best b join sale_order h on h.enterprise_id = $1 and (h.order_no, h.issuer_id) = (b.order_no, b.issuer_id)
  where b.changes group by 1, 2, 3, 4, 5, 6
  union all
  select n.day, n.stream, n.channel, b.by_evidence, n.state,
    case when b.is_gone then 3 when h.standing = 3 then 0 else h.standing end, count(*), ${summed('', 'n')}
  from best b join sale_order h on h.enterprise_id = $1 and (h.order_no, h.issuer_id) = (b.order_no, b.issuer_id)
  cross join lateral (
    select ${prefixed('p')} from sale_past p where p.enterprise_id = $1 and p.past_id = b.past_id
    union all
    select ${prefixed('o')} from sale_order o where b.past_id is null
      and o.enterprise_id = $1 and (o.order_no, o.issuer_id) = (b.order_no, b.issuer_id)) n
  where b.changes group by 1, 2, 3, 4, 5, 6`;

const leaveHeads = `
  insert into sale_past (${orderColumns}, until_seq)
  select ${prefixed('h')}, $2 from best b join sale_order h
    on h.enterprise_id = $1 and (h.order_no, h.issuer_id) = (b.order_no, b.issuer_id)
  where b.changes and (b.past_id is not null or b.import_id <> h.import_id)`;

/** A past content that wins again moves back, unless it stays as what another file had shown. */
const promotePast = `
  create temp table promoted on commit drop as
  select p.* from sale_past p join best b on p.past_id = b.past_id
  where p.enterprise_id = $1 and b.changes`;

const dropPromoted = `
  delete from sale_past p using best b
  where p.enterprise_id = $1 and p.past_id = b.past_id and b.changes
    and b.content_import = b.import_id`;

const takeHeads = `
  update sale_order h set
    snapshot_id = n.snapshot_id, lines_id = n.snapshot_id, import_id = b.import_id,
    hash = n.hash, authority = b.authority, stamp = n.stamp, rank_window = b.rank_window,
    rank_minute = b.rank_minute, rank_order = n.rank_order, state = n.state,
    standing = case when b.is_gone then 3 when h.standing = 3 then 0 else h.standing end,
    stream = n.stream, channel = n.channel, evidence = b.by_evidence, day = n.day,
    paid_day = n.paid_day, done_day = n.done_day, status_word = n.status_word, is_refund = n.is_refund,
    qty = n.qty, lines = n.lines, gross = n.gross, returned = n.returned, voucher = n.voucher,
    omzet = n.omzet, voucher_h = n.voucher_h, from_seq = $2, decided_by = null,
    judged_hash = null
  from best b cross join lateral (
    select ${prefixed('p')} from promoted p where p.past_id = b.past_id
    union all
    select ${prefixed('o')} from sale_order o where b.past_id is null
      and o.enterprise_id = $1 and (o.order_no, o.issuer_id) = (b.order_no, b.issuer_id)) n
  where b.changes and h.enterprise_id = $1 and (h.order_no, h.issuer_id) = (b.order_no, b.issuer_id)`;
