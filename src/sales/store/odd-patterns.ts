/**
 * Patterns in a ledger that a person should ask about: never a verdict, and no figure moves. Sums
 * are taken by the database; what is odd enough to ask is decided by `rules/odd-patterns.ts`.
 */
import type pg from 'pg';
import type { FileFacts, LastDay, MonthByHand, Repeated } from '../rules/odd-patterns.ts';
import { evidenceLevels, saleStates, standings } from '../words.ts';

const counted = standings.indexOf('counted');
const notOwn = standings.indexOf('notOwn');
const final = saleStates.indexOf('final');
const declared = evidenceLevels.indexOf('D');
/**
 * Sums by month and amount what is declared of the records that the search gathered (`records.ts`):
 * both questions below ask them.
 */
export async function sumByHand(client: pg.ClientBase): Promise<void> {
  await client.query(
    `create temp table by_hand on commit drop as
     select enterprise_id, date_trunc('month', day::timestamp) as month, omzet,
       count(*)::int as times, min(day) as first, max(day) as last
     from record where is_weak and state = ${final} and evidence >= ${declared} group by 1, 2, 3`,
  );
}

/** Sales noted by hand, by month: how many, and how many of them are round. Expects `sumByHand`. */
export async function monthsByHand(
  client: pg.ClientBase,
  { roundRp, least }: { roundRp: number; least: number },
): Promise<MonthByHand[]> {
  const { rows } = await client.query<MonthByHand>(
    `select enterprise_id as "enterpriseId", min(first) as "from", max(last) as "to",
       sum(times)::int as sales, coalesce(sum(times) filter (where omzet % $1 = 0), 0)::int as round
     from by_hand group by enterprise_id, month having sum(times) >= $2`,
    [roundRp, least],
  );
  return rows;
}

/** Amounts that come again and again among what a month has by hand. Expects `sumByHand`. */
export async function repeatedAmounts(
  client: pg.ClientBase,
  { leastRp, least }: { leastRp: number; least: number },
): Promise<Repeated[]> {
  const { rows } = await client.query<Repeated>(
    `select r.enterprise_id as "enterpriseId", r.first as "from", r.last as "to", r.omzet as amount,
       r.times, (select sum(b.times)::int from by_hand b
         where (b.enterprise_id, b.month) = (r.enterprise_id, r.month)) as sales
     from by_hand r where r.omzet >= $1 and r.times >= $2`,
    [leastRp, least],
  );
  return rows;
}

/** The last day of each campaign's window beside the days before it. */
export async function lastDays(client: pg.ClientBase, ids: readonly string[]): Promise<LastDay[]> {
  const { rows } = await client.query<LastDay>(
    `with member as materialized (
       select p.*, k.window_from, k.window_to from participation p join campaign k using (campaign_id)
       where p.enterprise_id = any($1)),
     days as (
       select p.enterprise_id, p.campaign_id, p.window_to, d.day, sum(d.omzet) as omzet
       from member p join sales_day d on d.enterprise_id = p.enterprise_id
         and d.day between greatest(p.window_from, p.from_day)
           and least(p.window_to, coalesce(p.until_day, p.window_to))
       where d.standing in (${counted}, ${notOwn}) and d.state = ${final}
       group by 1, 2, 3, 4)
     select enterprise_id as "enterpriseId", campaign_id as "campaignId", window_to as day,
       count(*) filter (where day < window_to)::int as "daysBefore",
       coalesce(sum(omzet) filter (where day = window_to), 0)::bigint as last,
       sum(omzet)::bigint as total,
       coalesce(percentile_cont(0.5) within group (order by omzet)
         filter (where day < window_to), 0)::bigint as median
     from days group by 1, 2, 3`,
    [ids],
  );
  return rows;
}

/** Files that count: whether they were saved again, and how much of them one buyer is. */
export async function fileFacts(
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<FileFacts[]> {
  const { rows } = await client.query<FileFacts>(
    `select i.enterprise_id as "enterpriseId", i.import_id as "importId", i.file_name as "fileName",
       i.window_from as "from", i.window_to as "to", i.is_resaved as "isResaved",
       coalesce(i.buyers_distinct, 0) as buyers,
       coalesce(i.buyers_largest_share, 0)::float8 as share,
       coalesce((i.receipt->'booked'->>'orders')::int, 0) as orders
     from sale_import i where i.enterprise_id = any($1) and i.reversed_seq is null
       and (i.is_resaved or i.buyers_largest_share > 0)`,
    [ids],
  );
  return rows;
}
