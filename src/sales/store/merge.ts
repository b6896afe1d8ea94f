/**
 * Staged orders become the ledger: for each order the greater snapshot wins, what loses is kept,
 * what is equal is a sighting, and the day's sums follow by deltas. All judgement came with the
 * keys; here SQL only takes the greatest (ledger.md 3).
 */
import type pg from 'pg';
import { stagedColumns } from './work-tables.ts';

export interface MergeInput {
  enterpriseId: string;
  importId: string;
  seq: number;
  authority: number;
  rankWindow: number;
  rankMinute: number;
  evidence: number;
}

/** A correction changes what a head counts as returned, and not where its content ranks. */
export const contentReturned = (h: string) => `case when ${h}.decided_by is null then ${h}.returned
  else coalesce((select p.returned from sale_past p where p.enterprise_id = ${h}.enterprise_id
    and p.order_no = ${h}.order_no and p.issuer_id = ${h}.issuer_id
    and p.snapshot_id = ${h}.snapshot_id and p.decided_by is null limit 1), ${h}.returned) end`;

/** Columns that a head and a past row share, in one order. */
export const orderColumns = `order_no, issuer_id, enterprise_id, snapshot_id, lines_id, import_id, hash,
  authority, stamp, rank_window, rank_minute, rank_order, state, standing, stream, channel, evidence,
  day, paid_day, done_day, status_word, is_refund, qty, lines, gross, returned, voucher, omzet,
  voucher_h, from_seq, decided_by`;

/** How many orders of the file are new, equal, winners and losers. */
export type Verdicts = Record<'n' | 'e' | 'w' | 'l', number>;

/** Expects `stage`, under the ledger's lock; leaves `judged`, `judged_sums`, adds to `delta`. */
export async function mergeStage(client: pg.ClientBase, input: MergeInput): Promise<Verdicts> {
  const run = (sql: string) => client.query(bind(sql, input));
  const heads = await run('select 1 from sale_order where enterprise_id = :enterpriseId limit 1');
  if (heads.rowCount === 0) await run(allNew);
  else {
    await run(verdicts);
    const met = await client.query<{ wins: boolean; differs: boolean }>(
      `select coalesce(bool_or(verdict = 'w'), false) as wins,
         coalesce(bool_or(verdict in ('w', 'l')), false) as differs from judged`,
    );
    if (met.rows[0]?.wins) await run(newestSightingGuard);
    if (met.rows[0]?.differs) await run(reuseContents);
  }
  await run(judgedSums);
  const judged = await countVerdicts(client);
  if (judged.n + judged.w > 0) await run(deltasOfMerge);
  if (judged.w > 0) await run(deltasOfReplaced);
  if (judged.w > 0) await run(keepReplaced);
  if (judged.w + judged.l > 0) await run(keepLosers);
  if (judged.e > 0) await run(keepSightings);
  if (judged.w > 0) await run(raiseWinners);
  if (judged.n > 0) await run(addNew);
  return judged;
}

async function countVerdicts(client: pg.ClientBase): Promise<Verdicts> {
  const { rows } = await client.query<{ verdict: keyof Verdicts; orders: number }>(
    'select verdict, sum(orders)::bigint as orders from judged_sums group by verdict',
  );
  const counts: Verdicts = { n: 0, e: 0, w: 0, l: 0 };
  for (const { verdict, orders } of rows) counts[verdict] = orders;
  return counts;
}

/**
 * The judged orders read once: whatever is asked of them as a whole, the deltas, the receipt, how
 * many lines are to be sent, is asked of these few rows. There are some hundreds, of which the
 * planner knows nothing: it expects one for nearly every order, and would sort them all.
 */
const judgedSums = `
  set local enable_sort = off;
  insert into judged_sums
  select verdict, old_state, reused, lines_sent, day, stream, channel, state, standing,
    count(*) as orders, sum(lines) as lines, sum(qty) as qty, sum(gross)::bigint as gross,
    sum(returned)::bigint as returned, sum(voucher)::bigint as voucher, sum(omzet)::bigint as omzet,
    coalesce(sum(old_omzet), 0)::bigint as old_omzet
  from judged group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
  set local enable_sort = on`;

/**
 * Puts the input's values into a statement. They are ids and integers of our own making, checked
 * here; one text keeps the planner's estimates, which bind parameters of a merge would spoil.
 */
function bind(sql: string, input: MergeInput): string {
  return sql.replace(/:(\w+)/g, (whole, name: string) => {
    const value = (input as unknown as Record<string, unknown>)[name];
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) return `'${value}'::uuid`;
    return whole;
  });
}

/**
 * n new, e equal, w wins, l loses. A withdrawn head supports nothing, so anything beats it, and
 * there is no old state that it came from.
 *
 * OFFSET makes the enterprise a column, which it must be: of an enterprise whose first large file
 * has just come the planner knows nothing, takes it for a handful of rows, and for a literal would
 * read the stage anew for each of them (minutes instead of a second).
 */
const verdicts = `
  set local random_page_cost = 1.1;
  insert into judged (${stagedColumns}, enterprise_id, old_snapshot, old_state, old_omzet, old_evidence, standing, verdict)
  select ${prefixed('s', stagedColumns)}, s.enterprise_id, h.snapshot_id,
    case when h.standing <> 3 then h.state end, case when h.standing <> 3 then h.omzet end, h.evidence,
    case when coalesce(h.standing, 0) = 3 then 0 else coalesce(h.standing, 0) end,
    (case when h.order_no is null then 'n'
      when h.standing = 3 then 'w'
      when h.hash = s.hash then 'e'
      when (:authority, s.stamp, :rankWindow, :rankMinute, s.rank_order, s.returned, s.hash)
         > (h.authority, h.stamp, h.rank_window, h.rank_minute, h.rank_order, ${contentReturned('h')}, h.hash)
      then 'w' else 'l' end)::"char"
  from (select ${stagedColumns}, :enterpriseId as enterprise_id from stage offset 0) s
  left join sale_order h
    on (h.order_no, h.issuer_id, h.enterprise_id) = (s.order_no, s.issuer_id, s.enterprise_id);
  analyze judged (order_no, issuer_id, verdict)`;

/** The first file of a ledger meets nothing: the stage, all new by itself, is the verdict. */
const allNew = `
  alter table judged rename to judged_spare;
  alter table stage rename to judged;
  alter table judged_spare rename to stage`;

/** E11: the winner's content may have been seen since in a file of higher rank. */
const newestSightingGuard = `
  with newer as (
    select unnest(s.snapshot_ids) as snapshot_id, i.authority, i.rank_window, i.rank_minute
    from sale_seen s join sale_import i using (enterprise_id, import_id)
    where s.enterprise_id = :enterpriseId and i.reversed_seq is null
      and (i.authority, i.rank_window, i.rank_minute) >= (:authority, :rankWindow, :rankMinute))
  update judged j set verdict = 'l' from newer n, sale_order h
  where j.verdict = 'w' and n.snapshot_id = j.old_snapshot and h.standing <> 3
    and (h.order_no, h.issuer_id, h.enterprise_id) = (j.order_no, j.issuer_id, j.enterprise_id)
    and (n.authority, h.stamp, n.rank_window, n.rank_minute, h.rank_order, ${contentReturned('h')}, h.hash)
      > (:authority, j.stamp, :rankWindow, :rankMinute, j.rank_order, j.returned, j.hash)`;

/** A content that is stored already, as a past one, keeps its lines: this is one more sighting. */
const reuseContents = `
  update judged j set snapshot_id = p.snapshot_id, reused = true from sale_past p
  where j.verdict in ('w', 'l') and p.hash = j.hash and p.decided_by is null
    and (p.enterprise_id, p.order_no, p.issuer_id) = (j.enterprise_id, j.order_no, j.issuer_id);
  update judged j set snapshot_id = h.snapshot_id, reused = true from sale_order h
  where j.verdict = 'w' and not j.reused and h.hash = j.hash
    and (h.order_no, h.issuer_id, h.enterprise_id) = (j.order_no, j.issuer_id, j.enterprise_id)`;

const deltasOfMerge = `
  insert into delta
  select day, stream, channel, :evidence, state, standing, sum(orders), sum(lines), sum(qty),
    sum(gross), sum(returned), sum(voucher), sum(omzet)
  from judged_sums where verdict in ('n', 'w') group by 1, 2, 3, 4, 5, 6`;

const deltasOfReplaced = `
  insert into delta
  select h.day, h.stream, h.channel, h.evidence, h.state, h.standing, -count(*), -sum(h.lines),
    -sum(h.qty), -sum(h.gross), -sum(h.returned), -sum(h.voucher), -sum(h.omzet)
  from judged j join sale_order h
    on (h.order_no, h.issuer_id, h.enterprise_id) = (j.order_no, j.issuer_id, j.enterprise_id)
  where j.verdict = 'w' group by 1, 2, 3, 4, 5, 6`;

const keepReplaced = `
  insert into sale_past (${orderColumns}, until_seq)
  select ${prefixed('h')}, :seq from judged j join sale_order h
    on (h.order_no, h.issuer_id, h.enterprise_id) = (j.order_no, j.issuer_id, j.enterprise_id)
  where j.verdict = 'w'`;

const keepLosers = `
  insert into sale_past (${orderColumns}, until_seq)
  select order_no, issuer_id, :enterpriseId, snapshot_id, snapshot_id, :importId, hash, :authority,
    stamp, :rankWindow, :rankMinute, rank_order, state, 0, stream, channel, :evidence, day, paid_day,
    done_day, status_word, is_refund, qty, lines, gross, returned, voucher, omzet, voucher_h, :seq,
    null, null
  from judged where verdict = 'l'`;

const keepSightings = `
  insert into sale_seen (enterprise_id, import_id, chunk, snapshot_ids)
  select :enterpriseId, :importId, nth / 10000, array_agg(old_snapshot)
  from (select old_snapshot, row_number() over () - 1 as nth from judged where verdict = 'e') seen
  group by nth / 10000`;

const raiseWinners = `
  update sale_order h set snapshot_id = j.snapshot_id, lines_id = j.snapshot_id, import_id = :importId,
    hash = j.hash, authority = :authority, stamp = j.stamp, rank_window = :rankWindow,
    rank_minute = :rankMinute, rank_order = j.rank_order, state = j.state, standing = j.standing,
    stream = j.stream, channel = j.channel, evidence = :evidence, day = j.day,
    paid_day = j.paid_day, done_day = j.done_day, status_word = j.status_word,
    is_refund = j.is_refund, qty = j.qty, lines = j.lines, gross = j.gross, returned = j.returned,
    voucher = j.voucher, omzet = j.omzet, voucher_h = j.voucher_h, from_seq = :seq, decided_by = null,
    judged_hash = null
  from judged j
  where j.verdict = 'w'
    and (h.order_no, h.issuer_id, h.enterprise_id) = (j.order_no, j.issuer_id, j.enterprise_id)`;

const addNew = `
  insert into sale_order (${orderColumns})
  select order_no, issuer_id, :enterpriseId, snapshot_id, snapshot_id, :importId, hash, :authority,
    stamp, :rankWindow, :rankMinute, rank_order, state, standing, stream, channel, :evidence, day,
    paid_day, done_day, status_word, is_refund, qty, lines, gross, returned, voucher, omzet, voucher_h,
    :seq, null
  from judged where verdict = 'n'`;

export function prefixed(alias: string, columns: string = orderColumns): string {
  return columns
    .split(',')
    .map((column) => `${alias}.${column.trim()}`)
    .join(', ');
}
