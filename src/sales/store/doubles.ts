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
  other_issuer: number | null;
  other_channel: number;
  fits_here: number;
  fits_there: number;
}

/** Entries and rows of lists that count: only they can be the weaker record of a sale. */
const weak = `
  weak as materialized (
    select o.enterprise_id, o.order_no, o.issuer_id, i.code as issuer, o.hash, o.channel, o.day,
      coalesce(x.to_day, o.day) as to_day, o.omzet, i.code = 'entry' as is_entry,
      concat_ws(' ', l.product, l.variation) as note
    from searched e join sale_order o using (enterprise_id) join issuer i using (issuer_id)
    left join sale_line l on l.enterprise_id = o.enterprise_id and l.snapshot_id = o.lines_id
      and l.line_no = 1
    left join sale_entry x on i.code = 'entry' and x.enterprise_id = o.enterprise_id
      and x.entry_id = o.import_id
    where o.authority <= 1 and i.is_local and not i.is_evidence and o.standing = ${counted}
      and o.state in ${live} and o.omzet > 0 and not exists (
        select 1 from sale_link k where k.enterprise_id = o.enterprise_id and k.ended_seq is null
          and (k.order_no, k.issuer_id) = (o.order_no, o.issuer_id))),
  -- how often an amount stands on one day
  rare as (
    select w.* from weak w join (
      select enterprise_id, day, omzet from weak group by 1, 2, 3 having count(*) < 3) r
      using (enterprise_id, day, omzet))`;

/** A sum written down beside the export of the same channel, over the days that it may be about. */
const recaps = `
  span as (
    select w.*, s.a, s.b from weak w cross join lateral (
      select w.day, w.to_day
      union select w.day - 6, w.day where w.note ~* '(minggu|pekan|week)'
      union select w.day, w.day + 6 where w.note ~* '(minggu|pekan|week)'
      union select date_trunc('month', w.day)::date,
        (date_trunc('month', w.day) + interval '1 month - 1 day')::date
        where w.note ~* '(bulan|month)') s (a, b)),
  recap as (
    select s.*, sum(d.omzet)::bigint as other_amount, sum(d.orders)::bigint as other_count
    from span s join sales_day d on d.enterprise_id = s.enterprise_id and d.channel = s.channel
      and d.day between s.a and s.b
    where d.evidence <= 1 and d.standing = ${counted} and d.state in ${live}
    group by s.enterprise_id, s.order_no, s.issuer_id, s.issuer, s.hash, s.channel, s.day, s.to_day,
      s.omzet, s.is_entry, s.note, s.a, s.b
    having sum(d.omzet) > 0 and abs(s.omzet - sum(d.omzet)) <= sum(d.omzet) * $1::numeric)`;

/** Payments by QRIS: the sums of a day and, of amounts that are rare, each by itself. */
const payments = `
  paid as materialized (
    select o.enterprise_id, o.order_no, o.issuer_id, o.channel, o.day, o.omzet,
      o.standing = ${counted} as counts, i.is_evidence
    from searched e join sale_order o using (enterprise_id) join issuer i using (issuer_id)
    where (i.is_evidence and o.standing in (${counted}, ${evidence})
        or o.channel = ${qris} and o.authority >= 2 and o.standing = ${counted})
      and o.state in ${live} and o.omzet > 0),
  paid_day as (
    select enterprise_id, day, channel, counts, sum(omzet)::bigint as omzet, count(*) as count,
      array_agg(distinct issuer_id) as issuers
    from paid where channel = ${qris} group by 1, 2, 3, 4 having count(*) > 1),
  paid_once as (
    select p.* from paid p join (
      select enterprise_id, day, omzet from paid group by 1, 2, 3 having count(*) < 3) r
      using (enterprise_id, day, omzet))`;

const shared = 'w.enterprise_id, w.order_no, w.issuer_id, w.issuer, w.hash, w.omzet as amount';
const shown = `${shared}, w.day, w.to_day, w.note`;
const ruleOfPaid = `case when p.counts then 'paidSales' else 'paid' end`;

const candidates = `
  with ${weak}, ${recaps}, ${payments},
  pair as (
    select ${shown}, ${ruleOfPaid} as rule, p.omzet as other_amount, p.count as other_count,
      p.day as other_day, p.day as other_from, p.day as other_to, 'qris' as other_name,
      p.issuers[1] as other_issuer, p.issuers as other_issuers, p.channel as other_channel,
      concat('sum ', p.day, p.counts) as other_key
    from weak w join paid_day p on p.enterprise_id = w.enterprise_id and p.omzet = w.omzet
      and p.day between w.day and w.to_day + 1
    union all
    select ${shown}, ${ruleOfPaid}, p.omzet, 1, p.day, p.day, p.day,
      case when p.channel = ${qris} then 'qris' else 'bank' end, p.issuer_id, array[p.issuer_id],
      p.channel, concat(p.issuer_id, ' ', p.order_no)
    from rare w join paid_once p on p.enterprise_id = w.enterprise_id and p.omzet = w.omzet
      and p.day between w.day - 3 and w.to_day + 3
    union all
    select ${shown}, 'sameSale', p.omzet, 1, p.day, p.day, p.day, '', p.issuer_id,
      array[p.issuer_id], p.channel, concat(p.issuer_id, ' ', p.order_no)
    from rare w join rare p on p.enterprise_id = w.enterprise_id and p.omzet = w.omzet
      and p.channel = w.channel and p.is_entry and not w.is_entry
      and p.day between w.day - 3 and w.day + 3)
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

/** Expects `searched`. */
export async function findCandidates(client: pg.ClientBase, tolerance: number): Promise<Found[]> {
  const { rows } = await client.query<Row & { other_issuers: number[] | null }>(candidates, [
    tolerance,
  ]);
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
