/**
 * The parts of a statement that looks at the ledger through a campaign: which days, what was
 * recorded, what counts. Every figure of a campaign is made of these, so that they agree.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { channels, saleStates, standings, streams } from '../words.ts';
import { ofOthers } from './not-own.ts';

export interface LensInput {
  campaignId: string;
  /** Cuts by sale day, with today's knowledge. */
  until?: Day | null;
  /** What was recorded by then. */
  knownAt?: Date | null;
  /** Only this enterprise. */
  enterpriseId?: string | null;
  /** By this version of the definition; else by the newest. */
  definitionVersion?: number | null;
  /** Only these: a page of many. */
  enterpriseIds?: readonly string[] | null;
}

/** What a definition chooses, as it is compared with the ledger's columns. */
interface Chosen {
  streams: RawBuilder<unknown>;
  channels: RawBuilder<unknown>;
  leastEvidence: RawBuilder<unknown>;
  goods: RawBuilder<unknown>;
}

/** The words that a definition chooses as the numbers of the tables; null chooses all channels. */
export const chosenBy = (definition: Chosen) => sql`
  array(select n - 1 from unnest(${sql.val([...streams])}::text[]) with ordinality as s (word, n)
    where s.word = any(${definition.streams})) as streams,
  case when ${definition.channels} is null then null else array(
    select n - 1 from unnest(${sql.val([...channels])}::text[]) with ordinality as s (word, n)
    where s.word = any(${definition.channels})) end as channels,
  ascii(${definition.leastEvidence}) - ascii('A') as least_evidence, ${definition.goods} as goods`;

/** The campaign with its definition, its window cut at `until`, and the words as numbers. */
export function campaignRow({
  campaignId,
  until,
  definitionVersion,
}: Pick<LensInput, 'campaignId' | 'until' | 'definitionVersion'>) {
  return sql`
    select c.campaign_id, c.window_from, least(c.window_to, ${until ?? null}::date) as window_to,
      ${chosenBy({
        streams: sql`d.streams`,
        channels: sql`d.channels`,
        leastEvidence: sql`d.least_evidence`,
        goods: sql`d.goods`,
      })}
    from campaign c join lateral (
      select * from sale_definition d where d.campaign_id = c.campaign_id
        and (${definitionVersion ?? null}::int is null or d.version = ${definitionVersion ?? null}::int)
      order by version desc limit 1) d on true
    where c.campaign_id = ${campaignId}`;
}

/**
 * `k` and `known`: the campaign, and of each enterprise that ever took part the last write by
 * `knownAt`; null for "as it stands".
 */
export function lensTables(input: LensInput) {
  const { enterpriseId, enterpriseIds, knownAt } = input;
  return sql`
    k as (${campaignRow(input)}),
    known as materialized (${knownBy(
      knownAt,
      sql`select distinct p.enterprise_id from participation p join k using (campaign_id)
        ${enterpriseId ? sql`where p.enterprise_id = ${enterpriseId}` : sql``}
        ${enterpriseIds ? sql`where p.enterprise_id = any(${enterpriseIds}::uuid[])` : sql``}`,
    )})`;
}

/** The last write of each of these enterprises by then. */
export function knownBy(knownAt: Date | null | undefined, enterprises: RawBuilder<unknown>) {
  if (!knownAt) return sql`select e.enterprise_id, null::bigint as seq from (${enterprises}) e`;
  return sql`
    select e.enterprise_id, coalesce((select w.seq from ledger_write w
      where w.enterprise_id = e.enterprise_id and w.at <= ${knownAt}
      order by w.at desc, w.seq desc limit 1), 0) as seq
    from (${enterprises}) e`;
}

/**
 * Day sums of the window as they stand, or as the writes in `known` had left them. Expects `k`,
 * `known`.
 */
export function recorded({ enterpriseId, enterpriseIds, knownAt }: Omit<LensInput, 'campaignId'>) {
  const only = enterpriseId
    ? sql`and d.enterprise_id = ${enterpriseId}`
    : enterpriseIds
      ? sql`and d.enterprise_id = any(${enterpriseIds}::uuid[])`
      : sql``;
  if (!knownAt) {
    return sql`select d.* from sales_day d, k where d.day between k.window_from and k.window_to ${only}`;
  }
  return sql`
    select d.enterprise_id, d.day, d.stream, d.channel, d.evidence, d.state, d.standing,
      sum(d.orders)::bigint as orders, sum(d.lines)::bigint as lines, sum(d.gross)::bigint as gross,
      sum(d.returned)::bigint as returned, sum(d.voucher)::bigint as voucher,
      sum(d.omzet)::bigint as omzet
    from known join sales_delta d on d.enterprise_id = known.enterprise_id and d.seq <= known.seq, k
    where d.day between k.window_from and k.window_to
    group by 1, 2, 3, 4, 5, 6, 7`;
}

/**
 * Whether what was written under `from` and ended under `until` (null: it lasts) stands, or stood
 * after the write in `known`. Expects `known` joined to its enterprise.
 */
export const stood = (from: RawBuilder<unknown>, until: RawBuilder<unknown>) => sql`
  (known.seq is null or ${from} <= known.seq) and (${until} is null or ${until} > known.seq)`;

/** What the definition in `k` chooses, whatever its standing. Expects `cell`. */
export const isChosen = sql`
  cell.stream = any(k.streams) and (k.channels is null or cell.channel = any(k.channels))
  and cell.evidence <= k.least_evidence`;

/** Sold while a member of the campaign in `k`; the disqualified are out and named. */
export const isMembers = sql`
  exists (select 1 from participation p
    where p.campaign_id = k.campaign_id and p.enterprise_id = cell.enterprise_id
      and cell.day >= p.from_day and (p.until_day is null or cell.day <= p.until_day)
      and p.ended_as is distinct from 'disqualified')`;

/** Left out by a decision of the campaign that stands today. Expects the sale's alias. */
export const isLeftOut = (campaignId: RawBuilder<unknown>, alias: 'cell' | 'o') => sql`
  exists (select from sale_exclusion x
    where x.campaign_id = ${campaignId} and x.enterprise_id = ${sql.ref(`${alias}.enterprise_id`)}
      and x.lifted_at is null and ${sql.ref(`${alias}.day`)} between x.from_day and x.to_day
      and (x.channel is null or x.channel = ${sql.ref(`${alias}.channel`)}))`;

/** Left out by the campaign in `k`. Expects `cell`. */
export const isExcluded = isLeftOut(sql`k.campaign_id`, 'cell');

const standingNo = (standing: (typeof standings)[number]) => sql.lit(standings.indexOf(standing));
export const notOwnNo = standingNo('notOwn');

/** Day sums of all that was sold and counts, the enterprise's own goods and others'. */
export const isSold = sql`cell.standing in (${standingNo('counted')}, ${notOwnNo})`;

/** Its own goods, and nothing that stands aside. Expects `cell`. */
export const isOwnCounted = sql`cell.standing = ${standingNo('counted')}`;

/** Counts under the definition in `k`: others' goods only where it says so. Expects `cell`. */
export const isCounting = sql`(${isOwnCounted}
  or cell.standing = ${notOwnNo} and k.goods = 'all')`;

/**
 * Beside an order in `cell`, as `n`, what of it does not count under the definition in `k`. A whole
 * order's amounts less those of `n` are what the day sums of the lens hold of it.
 */
export const lessNotOwn = sql`
  left join sale_not_own n on k.goods = 'own' and n.order_no = cell.order_no
    and n.issuer_id = cell.issuer_id and n.enterprise_id = cell.enterprise_id`;

/** Others' goods that the definition in `k` chooses in all but that. Expects `cell`. */
export const isLeftAsOthers = sql`
  cell.standing = ${notOwnNo} and k.goods = 'own' and ${isChosen} and ${isMembers}
  and not ${isExcluded}`;

/**
 * Beside what names an order, as `n`, what of it would not count under the definition in `k`,
 * whether it counts now or two claim it. As it stands: of earlier times it says nothing.
 */
export const othersOf = (alias: 'q' | 'cell') => sql`
  left join lateral (
    select p.omzet, p.lines = h.lines as is_all
    from sale_order h cross join lateral (${sql.raw(ofOthers('h'))}) p
    where k.goods = 'own' and known.seq is null
      and ${sql.ref(`${alias}.enterprise_id`)} in (select enterprise_id from sale_not_own_name)
      and h.order_no = ${sql.ref(`${alias}.order_no`)}
      and h.issuer_id = ${sql.ref(`${alias}.issuer_id`)}
      and h.enterprise_id = ${sql.ref(`${alias}.enterprise_id`)}) n on true`;

/** Counted, chosen by the definition, sold while a member, and left out by no decision. */
export const isInLens = sql`
  ${isCounting} and ${isChosen} and ${isMembers} and not ${isExcluded}`;

/** Members of the window in `k` who are not disqualified: the N of "n of N". */
export function membersIn({ enterpriseId }: Pick<LensInput, 'enterpriseId'>) {
  return sql`
    select distinct p.enterprise_id from participation p, k where p.campaign_id = k.campaign_id
      and p.from_day <= k.window_to and (p.until_day is null or p.until_day >= k.window_from)
      and p.ended_as is distinct from 'disqualified'
      ${enterpriseId ? sql`and p.enterprise_id = ${enterpriseId}` : sql``}`;
}

const stateNo = (state: (typeof saleStates)[number]) => sql.lit(saleStates.indexOf(state));
export const finalNo = stateNo('final');
/** F and P: what counts, and what is shown beside it. */
export const finalOrProvisional = sql`(${finalNo}, ${stateNo('provisional')})`;

/**
 * Open questions about this campaign, as they are or were at `knownAt`: of its members, and where a
 * question names an order, of one that the definition chooses and whose day lies in the window and
 * in the membership, as the order stands, and of which something counts. One that names none may be
 * about any day, so it is the campaign's, too. Expects `k`, `known`.
 */
export function openItems({ knownAt }: Pick<LensInput, 'knownAt'>) {
  return sql`
    select q.enterprise_id, q.kind, q.subject, q.points,
      greatest(q.disputed_rp - coalesce(n.omzet, 0), 0) as disputed_rp
    from queue_item q join known using (enterprise_id) cross join k
    left join lateral (
      select o.* from issuer i join sale_order o on o.issuer_id = i.issuer_id
        and o.enterprise_id = q.enterprise_id
        and o.order_no = substr(q.subject, length(${prefixOfSubject}) + 2)
      where starts_with(q.subject, ${prefixOfSubject} || ' ') limit 1) cell on true
    ${othersOf('q')}
    where n.is_all is not true and (known.seq is null or q.opened_seq <= known.seq)
      and (q.closed_at is null or q.closed_at > ${knownAt ?? null})
      and (cell.day is null or (${isChosen} and not ${isExcluded}))
      and exists (select 1 from participation p
        where p.campaign_id = k.campaign_id and p.enterprise_id = q.enterprise_id
          and p.ended_as is distinct from 'disqualified'
          and greatest(p.from_day, k.window_from) <= coalesce(cell.day, k.window_to)
          and least(coalesce(p.until_day, k.window_to), k.window_to) >= coalesce(cell.day, k.window_from))`;
}

/** A claim names the issuer by its number, every other question by its code (store/queue.ts). */
const prefixOfSubject = sql`case when q.kind = 'claimed_by_two' then i.issuer_id::text else i.code end`;
