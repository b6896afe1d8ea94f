/**
 * Gathers what the search for doubles looks at, into tables that end with its transaction: ledgers
 * of many sales are read through once.
 */
import type pg from 'pg';
import type { Compared } from '../rules/fingerprints.ts';
import { channels, standings } from '../words.ts';

const counted = standings.indexOf('counted');
const evidence = standings.indexOf('evidence');
const notOwn = standings.indexOf('notOwn');
const qris = channels.indexOf('qris');
const live = '(0, 2)';
const noId = '00000000-0000-0000-0000-000000000000';

const withLink = `left join sale_link k on k.enterprise_id = o.enterprise_id and k.ended_seq is null
      and (k.order_no, k.issuer_id) = (o.order_no, o.issuer_id)`;
const isWeak = `o.standing = ${counted} and o.authority <= 1 and i.is_local and not i.is_evidence
        and k.order_no is null`;

/**
 * Entries and rows of lists that count are `is_weak`: only they can be the weaker record of a sale.
 * The others are payments, and sales of a channel that is one: GoBiz tells QRIS sales itself.
 * `times` is how often the amount stands on its day, `near` within a fortnight before and after,
 * among records of its kind; `ledger` is a number for the enterprise and the kind, since numbers
 * sort faster than ids.
 */
const records = (isNear: string) => `
  create temp table record on commit drop as
  select *, count(*) over (partition by ledger, omzet, day_no) as times,
    count(*) over (partition by ledger, omzet order by day_no
      range between 14 preceding and 14 following) as near
  from (
    select case when not i.is_evidence and o.authority <= 1 then e.no else -e.no end as ledger,
      o.enterprise_id, o.order_no, o.issuer_id, i.code, o.hash, o.snapshot_id, o.lines_id,
      o.channel, o.day,
      o.day - date '2000-01-01' as day_no, coalesce(x.to_day, o.day) as to_day, o.omzet, o.state,
      o.standing, o.evidence, not i.is_evidence and o.authority <= 1 as is_weak
    from searched e join sale_order o using (enterprise_id) join issuer i using (issuer_id)
    left join sale_entry x on i.code = 'entry' and x.enterprise_id = o.enterprise_id
      and x.entry_id = o.import_id and x.to_day > x.day
    ${withLink}
    where ${isNear} and o.state in ${live} and o.omzet > 0 and (
      i.is_evidence and o.standing in (${counted}, ${evidence})
      or o.standing = ${counted} and o.channel = ${qris} and o.authority >= 2
      or ${isWeak})) r`;

/** Only what is compared with other ledgers: entries and rows of lists. */
const weakRecords = `
  create temp table record on commit drop as
  select o.enterprise_id, o.issuer_id, o.snapshot_id, o.day - date '2000-01-01' as day_no, o.omzet,
    true as is_weak
  from searched join sale_order o using (enterprise_id) join issuer i using (issuer_id) ${withLink}
  where o.state in ${live} and o.omzet > 0 and ${isWeak}`;

const paidDays = `
  create temp table paid_day on commit drop as
  select enterprise_id, day, channel, standing, sum(omzet)::bigint as omzet, count(*) as count,
    array_agg(distinct issuer_id) as issuers
  from record where not is_weak and channel = ${qris}
  group by 1, 2, 3, 4 having count(*) > 1`;

const exported = (isNear: string) => `
  create temp table exported on commit drop as
  select d.enterprise_id, d.channel, d.day, sum(d.omzet)::bigint as omzet,
    sum(d.orders)::bigint as orders
  from searched join sales_day d using (enterprise_id)
  where ${isNear} and d.evidence <= 1 and d.standing in (${counted}, ${notOwn})
    and d.state in ${live} group by 1, 2, 3`;

/**
 * Says of the ledgers in question between which ids they lie: without it, ledgers that follow one
 * another in the index are looked for in the whole table. The planner weighs only what it is told.
 */
function between(client: pg.ClientBase, column: string, enterpriseIds: readonly string[]): string {
  const sorted = enterpriseIds.toSorted();
  const [first, last] = [sorted[0] ?? noId, sorted.at(-1) ?? noId].map((id) =>
    client.escapeLiteral(id),
  );
  return `${column} between ${first} and ${last}`;
}

/** Makes `searched` the enterprises in question. */
export async function chooseLedgers(
  client: pg.ClientBase,
  enterpriseIds: readonly string[],
): Promise<void> {
  await client.query(
    `create temp table if not exists searched (enterprise_id uuid primary key, no int) on commit drop;
     delete from searched`,
  );
  await client.query('insert into searched select * from unnest($1::uuid[]) with ordinality', [
    enterpriseIds,
  ]);
  await client.query('analyze searched');
}

/** Gathers `record`, `paid_day` and `exported` of these enterprises. */
export async function gatherRecords(
  client: pg.ClientBase,
  enterpriseIds: readonly string[],
): Promise<void> {
  await chooseLedgers(client, enterpriseIds);
  const near = (column: string) => between(client, column, enterpriseIds);
  await client.query(`${records(near('o.enterprise_id'))}; ${exported(near('d.enterprise_id'))};
    analyze record (enterprise_id, ledger, is_weak, day, omzet, channel, code, times);
    analyze exported (enterprise_id, channel, day);
    ${paidDays}; analyze paid_day (enterprise_id, day, omzet)`);
}

/** Gathers of these enterprises what `booksIn` reads, and no more: once in a transaction. */
export async function gatherBooks(
  client: pg.ClientBase,
  what: Compared,
  enterpriseIds: readonly string[],
): Promise<void> {
  await chooseLedgers(client, enterpriseIds);
  const near = between(client, 'd.enterprise_id', enterpriseIds);
  await client.query(what === 'rows' ? weakRecords : exported(near));
}

/** What a person wrote beside a record: its first line's words. */
export const noteOf = (row: string): string => `(
  select concat_ws(' ', l.product, l.variation) from sale_line l
  where l.enterprise_id = ${row}.enterprise_id and l.snapshot_id = ${row}.lines_id and l.line_no = 1)`;
