/**
 * Orders that a newer full export of the same shop covers by its days and does not name (E7). It
 * says nothing about them; it is only worth knowing.
 */
import type pg from 'pg';
import { type Asked, reconcile } from './queue.ts';
import { emptied } from './work-tables.ts';

interface Write {
  enterpriseId: string;
  seq: number;
  now: Date;
}

/** The most of one write: a file of half a shop would fill the queue with what nobody decides. */
const absentMax = 1000;

/** A full export with declared days, all of its parts there: only its silence is worth a remark. */
const isFull = `i.scope = 'all' and i.shape = 'snapshot' and i.window_declared
  and i.parts_missing = 0`;

/** Asks after a merge about the orders that the file left out, and about its own in newer files. */
export async function askAbsentOfMerge(
  client: pg.ClientBase,
  write: Write & { importId: string },
): Promise<void> {
  const { enterpriseId, importId } = write;
  await emptied(client, 'absent_asked');
  if (await leavesOut(client, write)) {
    await client.query(silentAbout, [enterpriseId, importId, absentMax]);
    await client.query(silentAboutRepeated, [enterpriseId, importId, absentMax]);
  }
  await client.query(missingElsewhere, [enterpriseId, importId]);
  await askAbsent(client, write);
}

/** Asks after a reversal: about the touched orders, and those that only this file was silent on. */
export async function askAbsentOfReversal(
  client: pg.ClientBase,
  write: Write & { importId: string },
): Promise<void> {
  await emptied(client, 'absent_asked');
  await client.query(
    `insert into absent_asked select order_no, issuer_id from touched
     union select order_no, issuer_id from queue_item
     where enterprise_id = $1 and kind = 'absent_from_newer' and closed_at is null
       and details->>'import' = $2`,
    [write.enterpriseId, write.importId],
  );
  await askAbsent(client, write);
}

/**
 * Nearly every download names all orders of its days, and two sums tell; only else is each looked
 * for. Expects day sums as this write leaves them.
 */
async function leavesOut(
  client: pg.ClientBase,
  { enterpriseId, importId }: { enterpriseId: string; importId: string },
): Promise<boolean> {
  const sums = await client.query<{ kept: number; named: number }>(
    `select (select coalesce(sum(d.orders), 0)::bigint from sales_day d
        where d.enterprise_id = $1 and d.day between i.window_from and i.window_to
          and d.standing <> 3 and (d.channel in (select channel from judged_sums)
            or not exists (select 1 from judged_sums))) as kept,
       (select coalesce(sum(orders), 0)::bigint from judged_sums j
        where j.day between i.window_from and i.window_to) as named
     from sale_import i where i.enterprise_id = $1 and i.import_id = $2 and ${isFull}`,
    [enterpriseId, importId],
  );
  const [row] = sums.rows;
  return row !== undefined && row.kept > row.named;
}

const silentAbout = `
  insert into absent_asked
  select h.order_no, h.issuer_id from sale_import i
  join sale_order h on h.enterprise_id = $1 and h.day between i.window_from and i.window_to
  join sale_import f on f.enterprise_id = $1 and f.import_id = h.import_id
    and f.format = i.format and f.storefront_id is not distinct from i.storefront_id
  where i.enterprise_id = $1 and i.import_id = $2 and h.import_id <> $2 and h.standing not in (3, 4)
    and not exists (select 1 from judged j where (j.order_no, j.issuer_id) = (h.order_no, h.issuer_id))
  limit $3`;

/** And about what another shop's file told first, and one of this shop's repeated. */
const silentAboutRepeated = `
  insert into absent_asked
  select h.order_no, h.issuer_id from sale_import i
  join sale_order h on h.enterprise_id = $1 and h.day between i.window_from and i.window_to
  join sale_import teller on teller.enterprise_id = $1 and teller.import_id = h.import_id
    and (teller.format, teller.storefront_id) is distinct from (i.format, i.storefront_id)
  where i.enterprise_id = $1 and i.import_id = $2 and h.import_id <> $2 and h.standing not in (3, 4)
    and (h.snapshot_id in (
        select unnest(s.snapshot_ids) from sale_seen s
        join sale_import f on f.enterprise_id = $1 and f.import_id = s.import_id
        where s.enterprise_id = $1 and f.reversed_seq is null and f.format = i.format
          and f.storefront_id is not distinct from i.storefront_id)
      or exists (
        select 1 from sale_past p
        join sale_import f on f.enterprise_id = $1 and f.import_id = p.import_id
        where (p.enterprise_id, p.order_no, p.issuer_id) = ($1, h.order_no, h.issuer_id)
          and p.snapshot_id = h.snapshot_id and p.decided_by is null and f.reversed_seq is null
          and f.format = i.format and f.storefront_id is not distinct from i.storefront_id))
    and not exists (select 1 from judged j where (j.order_no, j.issuer_id) = (h.order_no, h.issuer_id))
  limit $3`;

/**
 * An older file that comes later: its orders may be missing in a newer one that is here. So may
 * those that are known from a file of another shop, of which this one is the newest sighting now.
 * And those that were asked about and are named by this file.
 */
const missingElsewhere = `
  insert into absent_asked
  select j.order_no, j.issuer_id from judged j
  where j.verdict in ('n', 'w') and exists (
    select 1 from sale_import me join sale_import i on i.enterprise_id = $1 and i.format = me.format
    where me.enterprise_id = $1 and me.import_id = $2 and i.reversed_seq is null and ${isFull}
      and (i.rank_window, i.rank_minute) > (me.rank_window, me.rank_minute))
  union all
  select j.order_no, j.issuer_id from judged j
  where j.verdict = 'e' and exists (
    select 1 from sale_import me
    join sale_import i on i.enterprise_id = $1 and i.format = me.format
      and i.storefront_id is not distinct from me.storefront_id
    join sale_import other on other.enterprise_id = $1 and other.reversed_seq is null
      and (other.format, other.storefront_id) is distinct from (me.format, me.storefront_id)
    where me.enterprise_id = $1 and me.import_id = $2 and i.reversed_seq is null and ${isFull}
      and (i.rank_window, i.rank_minute) > (me.rank_window, me.rank_minute))
  union all
  select order_no, issuer_id from queue_item q join judged j using (order_no, issuer_id)
  where q.enterprise_id = $1 and q.kind = 'absent_from_newer' and q.closed_at is null`;

async function askAbsent(client: pg.ClientBase, write: Write): Promise<void> {
  const some = await client.query('select 1 from absent_asked limit 1');
  if (some.rowCount === 0) return;
  await client.query('analyze absent_asked');
  const { rows } = await client.query<Asked>(absent, [write.enterpriseId, absentMax]);
  await reconcile(client, write, {
    kinds: ['absent_from_newer'],
    about: 'absent_asked',
    due: rows,
  });
}

const absent = `
  with head as (
    select h.order_no, h.issuer_id, h.snapshot_id, h.import_id, h.day,
      s.code || ' ' || h.order_no as subject
    from (select distinct order_no, issuer_id from absent_asked) a
    join sale_order h on h.enterprise_id = $1 and (h.order_no, h.issuer_id) = (a.order_no, a.issuer_id)
    join issuer s on s.issuer_id = h.issuer_id
    where h.standing not in (3, 4)),
  content as (
    select order_no, issuer_id, snapshot_id, import_id, true as is_head from head
    union all
    select p.order_no, p.issuer_id, p.snapshot_id, p.import_id, p.snapshot_id = h.snapshot_id
    from head h join sale_past p on p.enterprise_id = $1
      and (p.order_no, p.issuer_id) = (h.order_no, h.issuer_id) and p.decided_by is null),
  seen as (
    select import_id, unnest(snapshot_ids) as snapshot_id from sale_seen where enterprise_id = $1),
  shown as (
    select order_no, issuer_id, is_head, import_id from content
    union all
    select c.order_no, c.issuer_id, c.is_head, seen.import_id from content c join seen using (snapshot_id)),
  named as (
    select s.order_no, s.issuer_id, i.format, i.storefront_id, i.rank_window, i.rank_minute,
      rank() over (partition by s.order_no, s.issuer_id
        order by i.authority desc, i.rank_window desc, i.rank_minute desc) as place
    from shown s join sale_import i on i.enterprise_id = $1 and i.import_id = s.import_id
    where s.is_head and i.reversed_seq is null),
  best as (select * from named where place = 1)
  select distinct on (h.order_no, h.issuer_id) 'absent_from_newer' as kind, h.subject, h.order_no,
    h.issuer_id, jsonb_build_object('import', i.import_id) as details
  from best b join head h using (order_no, issuer_id)
  join sale_import i on i.enterprise_id = $1 and i.format = b.format
    and i.storefront_id is not distinct from b.storefront_id and i.reversed_seq is null and ${isFull}
    and h.day between i.window_from and i.window_to
    and (i.rank_window, i.rank_minute) > (b.rank_window, b.rank_minute)
  where not exists (select 1 from shown s where s.order_no = h.order_no
    and s.issuer_id = h.issuer_id and s.import_id = i.import_id)
  order by h.order_no, h.issuer_id, i.rank_window desc, i.rank_minute desc
  limit $2`;
