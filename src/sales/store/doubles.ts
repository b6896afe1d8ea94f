/**
 * Records that may tell one sale twice, found by day sums and equal amounts: nothing is compared
 * with everything. Amounts that come three times a day are left out of the pairs before these are
 * made; their points could never be enough (rules/doubles.ts).
 */
import type pg from 'pg';
import type { Day } from '../../kernel/day.ts';
import type { Candidate } from '../rules/doubles.ts';
import type { Batch, PaidDay } from '../rules/evidence.ts';
import { channels, standings } from '../words.ts';

const counted = standings.indexOf('counted');
const evidence = standings.indexOf('evidence');
const qris = channels.indexOf('qris');
const live = '(0, 2)';

/** A candidate with the record that it is about, and where the other side is to be found. */
export interface Found extends Candidate {
  enterpriseId: string;
  orderNo: string;
  issuerId: number;
  issuer: string;
  hash: string;
  /** By channel or by issuers, and days: as `sale_link.other` keeps it. */
  other: Record<string, unknown>;
}

interface Row {
  enterprise_id: string;
  order_no: string;
  issuer_id: number;
  issuer: string;
  hash: string;
  rule: Candidate['rule'];
  amount: number;
  day: Day;
  to_day: Day;
  note: string;
  other_amount: number;
  other_count: number;
  other_day: Day;
  other_from: Day;
  other_to: Day;
  other_name: string;
  other_issuers: number[] | null;
  other_channel: number;
  fits_here: number;
  fits_there: number;
}

/**
 * Entries and rows of lists that count: only they can be the weaker record of a sale. `rare` is how
 * often the amount stands on its day. A table of its own, so that the planner knows how many there
 * are before it joins them with anything.
 */
const weak = `
  create temp table weak on commit drop as
  select o.enterprise_id, o.order_no, o.issuer_id, i.code as issuer, o.hash, o.channel, o.day,
    coalesce(x.to_day, o.day) as to_day, o.omzet, i.code = 'entry' as is_entry,
    concat_ws(' ', l.product, l.variation) as note,
    count(*) over (partition by o.enterprise_id, o.day, o.omzet) as times
  from searched e join sale_order o using (enterprise_id) join issuer i using (issuer_id)
  left join sale_line l on l.enterprise_id = o.enterprise_id and l.snapshot_id = o.lines_id
    and l.line_no = 1
  left join sale_entry x on i.code = 'entry' and x.enterprise_id = o.enterprise_id
    and x.entry_id = o.import_id
  where o.authority <= 1 and i.is_local and not i.is_evidence and o.standing = ${counted}
    and o.state in ${live} and o.omzet > 0 and not exists (
      select 1 from sale_link k where k.enterprise_id = o.enterprise_id and k.ended_seq is null
        and (k.order_no, k.issuer_id) = (o.order_no, o.issuer_id))`;

/** Payments, and sales of a channel that is one: GoBiz tells QRIS sales itself. */
const paid = `
  create temp table paid on commit drop as
  select o.enterprise_id, o.order_no, o.issuer_id, o.channel, o.day, o.omzet,
    o.standing = ${counted} as counts,
    count(*) over (partition by o.enterprise_id, o.day, o.omzet) as times
  from searched e join sale_order o using (enterprise_id) join issuer i using (issuer_id)
  where (i.is_evidence and o.standing in (${counted}, ${evidence})
      or o.channel = ${qris} and o.authority >= 2 and o.standing = ${counted})
    and o.state in ${live} and o.omzet > 0`;

const paidDays = `
  create temp table paid_day on commit drop as
  select enterprise_id, day, channel, counts, sum(omzet)::bigint as omzet, count(*) as count,
    array_agg(distinct issuer_id) as issuers
  from paid where channel = ${qris} group by 1, 2, 3, 4 having count(*) > 1`;

/**
 * A sum written down beside the export of the same channel, over the days that it may be about:
 * its own, and where it speaks of a week or a month, those. Most are about one day.
 */
const recaps = `
  exported as materialized (
    select d.enterprise_id, d.channel, d.day, sum(d.omzet)::bigint as omzet,
      sum(d.orders)::bigint as orders
    from searched join sales_day d using (enterprise_id)
    where d.evidence <= 1 and d.standing = ${counted} and d.state in ${live} group by 1, 2, 3),
  span as (
    select w.*, s.a, s.b from weak w cross join lateral (
      select w.day, w.to_day where w.to_day > w.day
      union select w.day - 6, w.day where w.note ~* '(minggu|pekan|week)'
      union select w.day, w.day + 6 where w.note ~* '(minggu|pekan|week)'
      union select date_trunc('month', w.day)::date,
        (date_trunc('month', w.day) + interval '1 month - 1 day')::date
        where w.note ~* '(bulan|month)') s (a, b)
    where w.to_day > w.day or w.note ~* '(minggu|pekan|week|bulan|month)'),
  recap as (
    select w.enterprise_id, w.order_no, w.issuer_id, w.issuer, w.hash, w.channel, w.day, w.to_day,
      w.omzet, w.note, w.day as a, w.day as b, d.omzet as other_amount, d.orders as other_count
    from weak w join exported d on d.enterprise_id = w.enterprise_id and d.channel = w.channel
      and d.day = w.day
    where w.to_day = w.day and abs(w.omzet - d.omzet) <= d.omzet * $1::numeric
    union all
    select s.enterprise_id, s.order_no, s.issuer_id, s.issuer, s.hash, s.channel, s.day, s.to_day,
      s.omzet, s.note, s.a, s.b, sum(d.omzet)::bigint, sum(d.orders)::bigint
    from span s join exported d on d.enterprise_id = s.enterprise_id and d.channel = s.channel
      and d.day between s.a and s.b
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
    having sum(d.omzet) > 0 and abs(s.omzet - sum(d.omzet)) <= sum(d.omzet) * $1::numeric)`;

const shown = `w.enterprise_id, w.order_no, w.issuer_id, w.issuer, w.hash, w.omzet as amount, w.day,
  w.to_day, w.note`;
const ruleOfPaid = `case when p.counts then 'paidSales' else 'paid' end`;
/** Amounts that stand oftener on a day are pairs of nothing. */
const rare = 'w.times < 3 and p.times < 3';

const candidates = `
  with ${recaps},
  pair as (
    select ${shown}, ${ruleOfPaid} as rule, p.omzet as other_amount, p.count as other_count,
      p.day as other_day, p.day as other_from, p.day as other_to, 'qris' as other_name,
      p.issuers as other_issuers, p.channel as other_channel,
      concat('sum ', p.day, p.counts) as other_key
    from weak w join paid_day p on p.enterprise_id = w.enterprise_id and p.omzet = w.omzet
      and p.day between w.day and w.to_day + 1
    union all
    select ${shown}, ${ruleOfPaid}, p.omzet, 1, p.day, p.day, p.day,
      case when p.channel = ${qris} then 'qris' else 'bank' end, array[p.issuer_id], p.channel,
      concat(p.issuer_id, ' ', p.order_no)
    from weak w join paid p on p.enterprise_id = w.enterprise_id and p.omzet = w.omzet
      and p.day between w.day - 3 and w.to_day + 3
    where ${rare}
    union all
    select ${shown}, 'sameSale', p.omzet, 1, p.day, p.day, p.day, '', array[p.issuer_id],
      p.channel, concat(p.issuer_id, ' ', p.order_no)
    from weak w join weak p on p.enterprise_id = w.enterprise_id and p.omzet = w.omzet
      and p.channel = w.channel and p.day between w.day - 3 and w.day + 3
    where p.is_entry and not w.is_entry and ${rare})
  select enterprise_id, order_no, issuer_id, issuer, hash, rule, amount, day, to_day, note,
    other_amount, other_count, other_day, other_from, other_to, other_name, other_issuers,
    other_channel,
    count(*) over (partition by enterprise_id, order_no, issuer_id) as fits_here,
    count(*) over (partition by enterprise_id, other_key) as fits_there
  from pair
  union all
  select enterprise_id, order_no, issuer_id, issuer, hash, 'recap', omzet, day, to_day, note,
    other_amount, other_count, a, a, b, '', null, channel, 1, 1
  from recap`;

/** Makes `searched` the enterprises in question; the statements read it. */
export async function searchIn(
  client: pg.ClientBase,
  enterpriseIds: readonly string[],
): Promise<void> {
  await client.query(
    `create temp table if not exists searched (enterprise_id uuid primary key) on commit drop;
     delete from searched`,
  );
  await client.query('insert into searched select unnest($1::uuid[])', [enterpriseIds]);
  await client.query('analyze searched');
}

/** Expects `searched`, in a transaction that ends with it. */
export async function findCandidates(client: pg.ClientBase, tolerance: number): Promise<Found[]> {
  await client.query(`${weak}; ${paid}; analyze weak; analyze paid; ${paidDays}; analyze paid_day`);
  const { rows } = await client.query<Row>(candidates, [tolerance]);
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    orderNo: row.order_no,
    issuerId: row.issuer_id,
    issuer: row.issuer,
    hash: row.hash,
    rule: row.rule,
    amount: row.amount,
    day: row.day,
    toDay: row.to_day,
    note: row.note,
    otherAmount: row.other_amount,
    otherCount: row.other_count,
    otherDay: row.other_day,
    otherName: row.rule === 'recap' ? (channels[row.other_channel] ?? '') : row.other_name,
    fitsHere: row.fits_here,
    fitsThere: row.fits_there,
    // Those that stand oftener are left out above.
    ...{ repeatsHere: 1, repeatsThere: 1 },
    other: {
      ...{ from: row.other_from, to: row.other_to },
      ...(row.other_issuers
        ? { issuers: row.other_issuers, channel: row.other_channel }
        : { channel: row.other_channel }),
      ...{ amount: row.other_amount, count: row.other_count },
    },
  }));
}

export interface Settlements {
  batches: (Batch & { orderNo: string; issuerId: number; hash: string; enterpriseId: string })[];
  paid: (PaidDay & { enterpriseId: string })[];
}

/** Banks' credits for a day's payments, and the merchants' own reports of those. */
export async function findSettlements(client: pg.ClientBase): Promise<Settlements> {
  const batches = await client.query<{
    enterprise_id: string;
    order_no: string;
    issuer_id: number;
    hash: string;
    merchant: string;
    batch_day: Day;
    batch_gross: number;
  }>(
    `select o.enterprise_id, o.order_no, o.issuer_id, o.hash, p.merchant, p.batch_day, p.batch_gross
     from searched e join sale_payment p using (enterprise_id)
     join sale_order o using (enterprise_id, order_no, issuer_id)
     where p.kind = 'batch' and p.batch_day is not null and o.standing not in (3, 4)`,
  );
  const paid = await client.query<{
    enterprise_id: string;
    merchant: string;
    day: Day;
    gross: number;
    count: number;
  }>(
    `select o.enterprise_id, p.merchant, o.day, sum(o.omzet)::bigint as gross, count(*) as count
     from searched e join sale_payment p using (enterprise_id)
     join sale_order o using (enterprise_id, order_no, issuer_id)
     where p.kind = 'qris' and o.standing not in (3, 4) and p.merchant in (
       select merchant from sale_payment b where b.enterprise_id = p.enterprise_id and b.kind = 'batch')
     group by 1, 2, 3`,
  );
  return {
    batches: batches.rows.map((row) => ({
      ...{ key: `${row.enterprise_id} ${row.issuer_id} ${row.order_no}`, hash: row.hash },
      ...{ enterpriseId: row.enterprise_id, orderNo: row.order_no, issuerId: row.issuer_id },
      ...{ merchant: row.merchant, day: row.batch_day, gross: row.batch_gross },
    })),
    paid: paid.rows.map(({ enterprise_id: enterpriseId, ...one }) => ({ ...one, enterpriseId })),
  };
}
