/**
 * Which records are the weaker ones of sales counted elsewhere, and which are payments. It is about
 * the record, whatever file tells it again, so it is laid on after every change.
 */
import type pg from 'pg';
import { newId } from '../../kernel/id.ts';
import type { DoubleRule } from '../rules/doubles.ts';
import { evidenceLevels, standings } from '../words.ts';
import { setStandings } from './claims.ts';

/** A platform's orders are weaker than others only where it numbered them anew. */
export const renumbered = 'tokopedia';

const counted = standings.indexOf('counted');
const linked = standings.indexOf('linked');
const evidence = standings.indexOf('evidence');

/**
 * A link holds while the stronger side is there: sales that count, or payments, of the issuers or
 * the channel that it names, in its days; of one order under two numbers the other, whatever became
 * of it: a return that one system tells is no sale of the other. Expects an alias `l` of sale_link.
 */
const isAlive = `(l.rule <> 'sameOrder' and exists (
  select 1 from sale_order s
  where s.enterprise_id = l.enterprise_id and s.state in (0, 2)
    and (s.standing = ${counted} or l.rule = 'paid' and s.standing = ${evidence})
    and s.day between (l.other->>'from')::date and (l.other->>'to')::date
    and case when l.other ? 'issuers'
      then s.issuer_id in (select value::int from jsonb_array_elements_text(l.other->'issuers'))
      else s.authority >= 2 end
    and (l.rule = 'sameSale' or s.channel = (l.other->>'channel')::int)
    and (s.order_no, s.issuer_id) <> (l.order_no, l.issuer_id))
  or l.rule = 'sameOrder' and exists (
    select 1 from sale_order s
    where s.enterprise_id = l.enterprise_id and s.standing = ${counted}
      and s.order_no in (select jsonb_array_elements_text(l.other->'orders'))
      and s.issuer_id in (select value::int from jsonb_array_elements_text(l.other->'issuers'))))`;

const liveLink = (rules: string) => `exists (
  select 1 from sale_link l where l.enterprise_id = $1 and l.ended_seq is null
    and (l.order_no, l.issuer_id) = (h.order_no, h.issuer_id)
    and l.rule in (${rules}) and ${isAlive})`;

/** Expects `touched` and `delta`. How many orders have another standing or proof by now. */
export async function layLinks(client: pg.ClientBase, enterpriseId: string): Promise<number> {
  const { rows } = await client.query<{ order_no: string; issuer_id: number; due: number }>(
    `with found as (
       select h.order_no, h.issuer_id, h.standing, case
         when ${liveLink("'recap', 'paidSales', 'sameSale', 'sameOrder'")} then ${linked}
         when i.is_evidence and not exists (select 1 from sale_only_record r
           where r.enterprise_id = $1 and r.issuer_id = h.issuer_id and r.ended_seq is null
             and r.from_day <= h.day) then ${evidence}
         else ${counted} end as due
       from touched t join sale_order h on h.enterprise_id = $1
         and (h.order_no, h.issuer_id) = (t.order_no, t.issuer_id)
       join issuer i on i.issuer_id = h.issuer_id
       where h.standing in (${counted}, ${linked}, ${evidence})
         and (i.is_local or i.code = '${renumbered}'))
     select order_no, issuer_id, due from found where due <> standing`,
    [enterpriseId],
  );
  await setStandings(client, enterpriseId, rows);
  return rows.length + (await layProof(client, enterpriseId));
}

const hasPhoto = `exists (
  select 1 from sale_photo f where f.enterprise_id = $1 and f.withdrawn_at is null
    and (f.order_no, f.issuer_id) = (h.order_no, h.issuer_id))`;

const settlement = evidenceLevels.indexOf('C');
const photographed = evidenceLevels.indexOf('D');
const declared = evidenceLevels.indexOf('E');

/** What a person wrote down is proven by its payment or a photo, while that is there. */
async function layProof(client: pg.ClientBase, enterpriseId: string): Promise<number> {
  const moved = await client.query(
    `with due as (
       select h.order_no, h.issuer_id,
         case when ${liveLink("'paid'")} then ${settlement} when ${hasPhoto} then ${photographed}
           else ${declared} end as level
       from touched t join sale_order h on h.enterprise_id = $1
         and (h.order_no, h.issuer_id) = (t.order_no, t.issuer_id)
       join issuer i on i.issuer_id = h.issuer_id
       where h.authority <= 1 and not i.is_evidence),
     before as (
       select o.*, d.level from sale_order o join due d using (order_no, issuer_id)
       where o.enterprise_id = $1 and o.evidence <> d.level),
     moved as (
       update sale_order o set evidence = b.level from before b
       where (o.order_no, o.issuer_id, o.enterprise_id) = (b.order_no, b.issuer_id, $1))
     insert into delta
     select day, stream, channel, s.evidence, state, standing, s.sign, s.sign * lines, s.sign * qty,
       s.sign * gross, s.sign * returned, s.sign * voucher, s.sign * omzet
     from before b cross join lateral (values (-1, b.evidence), (1, b.level)) as s (sign, evidence)`,
    [enterpriseId],
  );
  return (moved.rowCount ?? 0) / 2;
}

export interface NewLink {
  enterpriseId: string;
  orderNo: string;
  issuerId: number;
  hash: string;
  rule: DoubleRule | 'batch';
  other: Record<string, unknown>;
  points: number;
  isCertain: boolean;
  reason: string;
  by: string | null;
  now: Date;
}

/** Under the numbers of their ledgers' last writes. Returns their ids, in their order. */
export async function insertLinks(
  client: pg.ClientBase,
  links: readonly NewLink[],
): Promise<string[]> {
  const ids = links.map((link) => newId(link.now.getTime()));
  if (links.length === 0) return ids;
  await client.query(
    `insert into sale_link (enterprise_id, link_id, ledger_seq, order_no, issuer_id, judged_hash,
       rule, other, points, is_certain, reason, linked_at, linked_by)
     select l.enterprise_id, l.link_id, h.seq, l.order_no, l.issuer_id, l.hash, l.rule, l.other,
       l.points, l.is_certain, l.reason, l.linked_at, l.linked_by
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::uuid[], $6::text[], $7::jsonb[],
       $8::smallint[], $9::boolean[], $10::text[], $11::timestamptz[], $12::uuid[])
       as l (enterprise_id, link_id, order_no, issuer_id, hash, rule, other, points, is_certain,
         reason, linked_at, linked_by)
     join ledger_head h using (enterprise_id)`,
    [
      links.map((link) => link.enterpriseId),
      ids,
      links.map((link) => link.orderNo),
      links.map((link) => link.issuerId),
      links.map((link) => link.hash),
      links.map((link) => link.rule),
      links.map((link) => JSON.stringify(link.other)),
      links.map((link) => link.points),
      links.map((link) => link.isCertain),
      links.map((link) => link.reason),
      links.map((link) => link.now),
      links.map((link) => link.by),
    ],
  );
  return ids;
}

const keyed = (l: string) =>
  `concat_ws(' ', ${l}.enterprise_id, ${l}.issuer_id, ${l}.order_no, ${l}.rule)`;

/** As the links of `liveCertain` are keyed. */
export const linkKey = (link: Pick<NewLink, 'enterpriseId' | 'issuerId' | 'orderNo' | 'rule'>) =>
  [link.enterpriseId, link.issuerId, link.orderNo, link.rule].join(' ');

/** What is linked without a person's word. Expects `searched`. */
export async function liveCertain(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>(
    `select ${keyed('l')} as key from searched join sale_link l using (enterprise_id)
     where l.ended_seq is null and l.is_certain`,
  );
  return new Set(rows.map((row) => row.key));
}

/** Those that are certain no more: payments came to another sum, or are gone. */
export async function endLinks(
  client: pg.ClientBase,
  { keys, now }: { keys: readonly string[]; now: Date },
): Promise<void> {
  if (keys.length === 0) return;
  await client.query(
    `update sale_link l set ended_at = $2, ended_seq = h.seq from ledger_head h
     where h.enterprise_id = l.enterprise_id and l.ended_seq is null and l.is_certain
       and ${keyed('l')} = any($1)`,
    [keys, now],
  );
}

/** Which of these ledgers have links that may sleep or wake. */
export async function linkedIn(
  client: pg.ClientBase,
  enterpriseIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ enterprise_id: string }>(
    `select distinct enterprise_id from sale_link
     where enterprise_id = any($1) and ended_seq is null and rule <> 'batch' order by 1`,
    [enterpriseIds],
  );
  return rows.map((row) => row.enterprise_id);
}
