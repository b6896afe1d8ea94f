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
import { noteOf } from './records.ts';

const counted = standings.indexOf('counted');
const qris = channels.indexOf('qris');

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
  near_here: number;
  near_there: number;
  fits_here: number;
  fits_there: number;
}

const shown = `w.enterprise_id, w.order_no, w.issuer_id, w.code as issuer, w.hash, w.lines_id,
  w.omzet as amount, w.day, w.to_day`;
const ruleOfPaid = `case when p.standing = ${counted} then 'paidSales' else 'paid' end`;
/** Amounts that stand oftener on a day are pairs of nothing. */
const rare = 'w.is_weak and w.times < 3 and p.times < 3';
const speaksOf = (words: string) => `w.note ~* '(${words})'`;

/**
 * A sum written down beside the export of the same channel, over the days that it may be about:
 * its own, and where it speaks of a week or a month, those. Most are about one day.
 */
const recaps = `
  noted as materialized (
    select w.*, ${noteOf('w')} as note from record w
    where w.is_weak and (w.enterprise_id, w.channel) in (select enterprise_id, channel from exported)),
  span as materialized (
    select row_number() over () as no, w.*, s.a, s.b from noted w cross join lateral (
      select w.day, w.to_day where w.to_day > w.day
      union select w.day - 6, w.day where ${speaksOf('minggu|pekan|week')}
      union select w.day, w.day + 6 where ${speaksOf('minggu|pekan|week')}
      union select date_trunc('month', w.day)::date,
        (date_trunc('month', w.day) + interval '1 month - 1 day')::date
        where ${speaksOf('bulan|month')}) s (a, b)
    where w.to_day > w.day or ${speaksOf('minggu|pekan|week|bulan|month')}),
  told as (
    select w.no, sum(d.omzet)::bigint as omzet, sum(d.orders)::bigint as orders
    from span w join exported d on d.enterprise_id = w.enterprise_id and d.channel = w.channel
      and d.day between w.a and w.b
    group by w.no, w.omzet
    having sum(d.omzet) > 0 and abs(w.omzet - sum(d.omzet)) <= sum(d.omzet) * $1::numeric),
  recap as (
    select ${shown}, w.channel, w.day as a, w.day as b, d.omzet as other_amount,
      d.orders as other_count
    from record w join exported d on d.enterprise_id = w.enterprise_id and d.channel = w.channel
      and d.day = w.day
    where w.is_weak and w.to_day = w.day and abs(w.omzet - d.omzet) <= d.omzet * $1::numeric
    union all
    select ${shown}, w.channel, w.a, w.b, t.omzet, t.orders
    from span w join told t using (no))`;

const candidates = `
  with ${recaps},
  pair as (
    select ${shown}, ${ruleOfPaid} as rule, p.omzet as other_amount, p.count as other_count,
      p.day as other_day, 'qris' as other_name, p.issuers as other_issuers,
      p.channel as other_channel, w.near as near_here, 1 as near_there,
      concat('sum ', p.day, p.standing) as other_key
    from record w join paid_day p on p.enterprise_id = w.enterprise_id and p.omzet = w.omzet
      and p.day between w.day and w.to_day + 1
    where w.is_weak
    union all
    select ${shown}, ${ruleOfPaid}, p.omzet, 1, p.day,
      case when p.channel = ${qris} then 'qris' else 'bank' end, array[p.issuer_id], p.channel,
      w.near, p.near, concat(p.issuer_id, ' ', p.order_no)
    from record w join record p on p.ledger = -w.ledger and p.omzet = w.omzet
      and p.day between w.day - 3 and w.to_day + 3
    where not p.is_weak and ${rare}
    union all
    -- Both are of one kind here, and each is near the other.
    select ${shown}, 'sameSale', p.omzet, 1, p.day, '', array[p.issuer_id], p.channel,
      w.near - 1, p.near - 1, concat(p.issuer_id, ' ', p.order_no)
    from record w join record p on p.ledger = w.ledger and p.omzet = w.omzet
      and p.channel = w.channel and p.day between w.day - 3 and w.day + 3
    where p.is_weak and p.code = 'entry' and w.code <> 'entry' and ${rare}),
  rated as (
    select *, count(*) over (partition by enterprise_id, order_no, issuer_id) as fits_here,
      count(*) over (partition by enterprise_id, other_key) as fits_there
    from pair),
  found as (
    select enterprise_id, order_no, issuer_id, issuer, hash, lines_id, amount, day, to_day, rule,
      other_amount, other_count, other_day, other_day as other_from, other_day as other_to,
      other_name, other_issuers, other_channel, near_here, near_there, fits_here, fits_there
    from rated
    -- Of the others the points are never enough (rules/doubles.ts).
    where abs(other_day - day) <= 1 or (near_here, near_there) = (1, 1)
    union all
    select enterprise_id, order_no, issuer_id, issuer, hash, lines_id, amount, day, to_day, 'recap',
      other_amount, other_count, a, a, b, '', null, channel, 1, 1, 1, 1
    from recap)
  select f.*, ${noteOf('f')} as note from found f`;

/** Expects that records were gathered (`gatherRecords`). */
export async function findCandidates(client: pg.ClientBase, tolerance: number): Promise<Found[]> {
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
    nearHere: row.near_here,
    nearThere: row.near_there,
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
