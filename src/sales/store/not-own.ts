/**
 * Goods that the enterprise sells and did not make: which of them are in an order that counts, kept
 * beside it and apart in the day sums, so that a definition may leave them out.
 */
import type pg from 'pg';
import { standings } from '../words.ts';

const counted = standings.indexOf('counted');
const notOwn = standings.indexOf('notOwn');

/** How names of goods are compared: never by likeness (ledger.md 1.1). */
export const nameKey = (column: string) =>
  `lower(btrim(regexp_replace(${column}, '[\\s\\u00a0]+', ' ', 'g')))`;

/**
 * What of a content, an alias with `enterprise_id` and `lines_id`, is of others' goods; `known` is
 * more about the name `n`. Each content looks up its own lines: right after a large file the
 * planner takes an enterprise's lines for a few rows, and would read them all anew for each.
 */
export const ofOthers = (content: string, known = '') => `
  select count(*) as lines, coalesce(sum(l.qty), 0) as qty, coalesce(sum(l.gross), 0)::bigint as gross,
    coalesce(sum(l.returned), 0)::bigint as returned,
    coalesce(sum(l.gross - l.returned - l.omzet), 0)::bigint as voucher,
    coalesce(sum(l.omzet), 0)::bigint as omzet
  from sale_line l
  where l.enterprise_id = ${content}.enterprise_id and l.snapshot_id = ${content}.lines_id
    and exists (select from sale_not_own_name n where n.enterprise_id = l.enterprise_id
      and n.name_key = ${nameKey('l.product')} ${known})`;

/** Parts of orders as lines and names have them. Expects `where` on `o`; also the check's (I15). */
export const notOwnParts = (where: string) => `
  select o.enterprise_id, o.order_no, o.issuer_id, o.day, o.stream, o.channel, o.evidence, o.state,
    (p.lines = o.lines)::int::smallint as orders, p.*
  from sale_order o cross join lateral (${ofOthers('o')}) p
  where o.standing = ${counted} and p.lines > 0 and ${where}`;

/** From one standing of the day sums to the other, or back. */
const moving = (from: string, sign: '' | '-') => `
  insert into delta
  select day, stream, channel, evidence, state, s.standing, s.sign * orders, s.sign * lines,
    s.sign * qty, s.sign * gross, s.sign * returned, s.sign * voucher, s.sign * omzet
  from ${from} cross join
    (values (${sign}1, ${notOwn}), (${sign}1 * -1, ${counted})) as s (sign, standing)`;

const isTouched = (day: string) => `${day} = any(array(select distinct day from delta))`;

/**
 * Splits the orders of the days in `delta` anew, into `delta`. Nothing to do for most: only of whom
 * a name is known to be of others' goods.
 */
export async function splitNotOwn(client: pg.ClientBase, enterpriseId: string): Promise<void> {
  const known = await client.query(
    `select where exists (select from sale_not_own_name where enterprise_id = $1)
       or exists (select from sale_not_own where enterprise_id = $1)`,
    [enterpriseId],
  );
  if (known.rowCount === 0) return;
  // What is put back stands in the same days, so both statements see the same ones.
  await client.query(
    `with gone as (
       delete from sale_not_own where enterprise_id = $1 and ${isTouched('day')} returning *)
     ${moving('gone', '-')}`,
    [enterpriseId],
  );
  await client.query(
    `with come as (
       insert into sale_not_own (enterprise_id, order_no, issuer_id, day, stream, channel, evidence,
         state, orders, lines, qty, gross, returned, voucher, omzet)
       ${notOwnParts(`o.enterprise_id = $1 and ${isTouched('o.day')}`)} returning *)
     ${moving('come', '')}`,
    [enterpriseId],
  );
}

/** Names of products that the registry calls others', and of which none is the enterprise's own. */
const inRegistry = `
  select p.enterprise_id, ${nameKey('p.name')} as name_key from product p
  where exists (select from product q where q.enterprise_id = p.enterprise_id and not q.is_own)
  group by 1, 2 having not bool_or(p.is_own)`;

/** Enterprises of which the ledger and the registry know other names. */
export async function whoDiffers(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const { rows } = await client.query<{ enterprise_id: string }>(
    `select distinct enterprise_id from (${inRegistry}) r
     full join sale_not_own_name k using (enterprise_id, name_key)
     where r.name_key is null or k.name_key is null order by 1`,
  );
  return rows.map((row) => row.enterprise_id);
}

/**
 * Takes the names over from the registry, under the number of the write to come, and puts the days
 * that they touch into `delta`, with nothing on them. How many names came or went. Under the
 * ledger's lock.
 */
export async function takeNames(client: pg.ClientBase, enterpriseId: string): Promise<number> {
  const { rows } = await client.query<{ name_key: string }>(
    `with due as (select name_key from (${inRegistry}) r where enterprise_id = $1),
     gone as (delete from sale_not_own_name k where enterprise_id = $1
       and not exists (select from due where due.name_key = k.name_key) returning name_key),
     come as (insert into sale_not_own_name
       select $1, name_key, coalesce((select seq from ledger_head where enterprise_id = $1), 0) + 1
       from due on conflict do nothing returning name_key)
     select name_key from gone union all select name_key from come`,
    [enterpriseId],
  );
  await client.query(
    `insert into delta
     select distinct o.day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
     from sale_order o cross join lateral (
       select from sale_line l where l.enterprise_id = o.enterprise_id and l.snapshot_id = o.lines_id
         and ${nameKey('l.product')} = any($2) limit 1) named
     where o.enterprise_id = $1 and o.standing = ${counted}`,
    [enterpriseId, rows.map((row) => row.name_key)],
  );
  return rows.length;
}
