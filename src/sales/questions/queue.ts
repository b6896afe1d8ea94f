/** Open questions for a verifier: what is asked, about what, and what stands on each side. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type SaleState, saleStates } from '../words.ts';
import { keptFor } from './kept.ts';

export interface OpenQuestion {
  enterpriseId: string;
  itemId: string;
  kind: string;
  points: number;
  /** What would leave the total if it were a double. */
  disputed: number;
  openedAt: Date;
  details: Record<string, unknown>;
  /** null where it is about files. */
  order: { issuer: string; issuerId: number; orderNo: string; day: Day; omzet: number } | null;
}

export const questionsPerPage = 20;

interface RawItem {
  enterprise_id: string;
  item_id: string;
  kind: string;
  points: number;
  disputed_rp: number;
  opened_at: Date;
  details: Record<string, unknown>;
  issuer: string | null;
  issuer_id: number | null;
  order_no: string | null;
  day: Day | null;
  omzet: number | null;
}

const itemColumns = sql`q.enterprise_id, q.item_id, q.kind, q.points, q.disputed_rp, q.opened_at,
  q.details, s.code as issuer, s.issuer_id, o.order_no, o.day, o.omzet`;
/** What is asked about a row of a list names the row in its details. */
const withOrder = sql`left join issuer s on s.issuer_id = coalesce(q.issuer_id,
    (select i.issuer_id from issuer i where i.code = q.details->>'issuer'))
  left join sale_order o on o.enterprise_id = q.enterprise_id and o.issuer_id = s.issuer_id
    and o.order_no = coalesce(q.order_no, q.details->>'orderNo')`;

/**
 * Is the item about a member's days inside the campaign's window? Of an order its day tells, of
 * files the days that they declare. `q` is the item, `o` its order.
 */
const isAbout = (campaignId: string, { q, o }: { q: string; o: string }) => {
  const [item, order] = [sql.ref(q), sql.ref(o)];
  const dayIn = (
    field: 'from' | 'to',
  ) => sql`case when ${item}.details->>${sql.lit(field)} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    then (${item}.details->>${sql.lit(field)})::date end`;
  return sql`exists (
    select 1 from participation p join campaign k using (campaign_id)
    where k.campaign_id = ${campaignId} and p.enterprise_id = ${item}.enterprise_id
      and coalesce(${order}.day, ${dayIn('to')}, k.window_from) >= greatest(k.window_from, p.from_day)
      and coalesce(${order}.day, ${dayIn('from')}, k.window_from) <= least(k.window_to, p.until_day))`;
};

/** An order that two members claim is asked about once: by the older of their items. */
const isFirst = (campaignId: string) => sql`(q.kind <> 'claimed_by_two' or not exists (
  select 1 from queue_item e left join sale_order r on r.enterprise_id = e.enterprise_id
    and r.issuer_id = e.issuer_id and r.order_no = e.order_no
  where e.kind = 'claimed_by_two' and e.subject = q.subject and e.closed_at is null
    and e.item_id < q.item_id and ${isAbout(campaignId, { q: 'e', o: 'r' })}))`;

/**
 * Open items about members' days inside the campaign's window, newest first; of one kind if asked.
 * `kinds` counts them all, of very many as of a while ago.
 */
export async function openQuestionsOf(
  database: Database,
  asked: { campaignId: string; kind?: string | null; page?: number; now?: Date },
): Promise<{ questions: OpenQuestion[]; kinds: { kind: string; count: number }[] }> {
  const { campaignId, kind = null } = asked;
  const skipped = (Math.max(1, asked.page ?? 1) - 1) * questionsPerPage;
  const [rows, kinds] = await Promise.all([
    sql<RawItem>`select ${itemColumns} from queue_item q ${withOrder}
      where q.closed_at is null ${kind ? sql`and q.kind = ${kind}` : sql``}
        and ${isAbout(campaignId, { q: 'q', o: 'o' })} and ${isFirst(campaignId)}
      order by q.opened_at desc, q.item_id desc
      limit ${questionsPerPage} offset ${skipped}`.execute(database.read),
    kindsOf(database, asked),
  ]);
  return { questions: rows.rows.map(questionOf), kinds };
}

/** Up to so many open items they are counted for each page anew. */
const countedMost = 2_000;

async function kindsOf(
  database: Database,
  { campaignId, now }: { campaignId: string; now?: Date },
): Promise<{ kind: string; count: number }[]> {
  const count = async () =>
    (
      await sql<{ kind: string; count: number }>`
        select q.kind, count(*) as count from queue_item q ${withOrder}
        where q.closed_at is null and ${isAbout(campaignId, { q: 'q', o: 'o' })}
          and ${isFirst(campaignId)}
        group by q.kind order by q.kind`.execute(database.read)
    ).rows;
  if (!now) return count();
  const { rows } = await sql<{ many: boolean }>`
    select count(*) > ${countedMost} as many from (select 1 from queue_item
      where closed_at is null limit ${countedMost + 1}) few`.execute(database.read);
  if (!rows[0]?.many) return count();
  return (await keptFor(database, { key: `queue ${campaignId}`, now }, count)).value;
}

/** null where there is no such item, or it has been answered. */
export async function openQuestion(
  database: Database,
  { enterpriseId, itemId }: { enterpriseId: string; itemId: string },
): Promise<OpenQuestion | null> {
  const { rows } = await sql<RawItem>`select ${itemColumns} from queue_item q ${withOrder}
    where q.enterprise_id = ${enterpriseId} and q.item_id = ${itemId}
      and q.closed_at is null`.execute(database.read);
  return rows[0] ? questionOf(rows[0]) : null;
}

function questionOf(raw: RawItem): OpenQuestion {
  const { issuer, issuer_id: issuerId, order_no: orderNo, day, omzet } = raw;
  return {
    enterpriseId: raw.enterprise_id,
    itemId: raw.item_id,
    kind: raw.kind,
    points: raw.points,
    disputed: raw.disputed_rp,
    openedAt: raw.opened_at,
    details: raw.details,
    order:
      issuer !== null && issuerId !== null && orderNo !== null && day !== null && omzet !== null
        ? { issuer, issuerId, orderNo, day, omzet }
        : null,
  };
}

/** One content of the order in question: what counts, another of its own, or a rival's. */
export interface Side {
  enterpriseId: string;
  hash: string;
  /** What a decision on it judges: the content, with what lists make of it where it counts. */
  judged: string;
  isEffective: boolean;
  state: SaleState;
  gross: number;
  returned: number;
  voucher: number;
  omzet: number;
  statusWord: string;
  fileName: string;
  linesId: number;
}

/** The sides of each question, what counts first, by the question's id. */
export async function sidesOf(
  database: Database,
  questions: readonly OpenQuestion[],
): Promise<Map<string, Side[]>> {
  const about = questions.flatMap(({ order, ...item }) => (order ? [{ ...item, ...order }] : []));
  if (about.length === 0) return new Map();
  const { rows } = await sql<Omit<Side, 'state'> & { itemId: string; state: number }>`
    with item as (
      select * from unnest(${about.map((one) => one.itemId)}::uuid[],
        ${about.map((one) => one.enterpriseId)}::uuid[], ${about.map((one) => one.orderNo)}::text[],
        ${about.map((one) => one.issuerId)}::int[], ${about.map((one) => one.kind)}::text[],
        ${about.map((one) => JSON.stringify(one.details['hashes'] ?? []))}::jsonb[])
        as i (item_id, enterprise_id, order_no, issuer_id, kind, hashes)),
    side as (
      select i.item_id, h.enterprise_id, h.enterprise_id = i.enterprise_id as is_own, true as is_head,
        h.hash, coalesce(h.judged_hash, h.hash) as judged, h.state, h.gross, h.returned, h.voucher, h.omzet, h.status_word, h.import_id,
        h.lines_id, h.authority, h.rank_window, h.rank_minute
      from item i join sale_order h on h.order_no = i.order_no and h.issuer_id = i.issuer_id
      where h.standing <> 3 and (h.enterprise_id = i.enterprise_id or i.kind = 'claimed_by_two')
      union all
      select i.item_id, p.enterprise_id, true, false, p.hash, p.hash, p.state, p.gross, p.returned,
        p.voucher, p.omzet, p.status_word, p.import_id, p.lines_id, p.authority, p.rank_window, p.rank_minute
      from item i join sale_past p on p.enterprise_id = i.enterprise_id
        and (p.order_no, p.issuer_id) = (i.order_no, i.issuer_id)
      where p.decided_by is null and i.hashes ? p.hash::text and not exists (
        select 1 from sale_order h where h.enterprise_id = p.enterprise_id
          and (h.order_no, h.issuer_id, h.hash) = (p.order_no, p.issuer_id, p.hash))),
    newest as (
      select distinct on (item_id, enterprise_id, hash) * from side
      order by item_id, enterprise_id, hash, is_head desc, authority desc, rank_window desc, rank_minute desc)
    select n.item_id as "itemId", n.enterprise_id as "enterpriseId", n.hash, n.judged,
      n.is_head as "isEffective", n.state, n.gross, n.returned, n.voucher, n.omzet, n.status_word as "statusWord",
      coalesce(f.file_name, '') as "fileName", n.lines_id as "linesId"
    from newest n left join sale_import f
      on f.enterprise_id = n.enterprise_id and f.import_id = n.import_id
    order by n.is_own desc, n.is_head desc, n.rank_window desc, n.hash`.execute(database.read);
  return Map.groupBy(
    rows.map(({ state, ...side }) => ({ ...side, state: saleStates[state] ?? 'unknown' })),
    (side) => side.itemId,
  );
}

export interface ClaimedLine {
  lineNo: number;
  product: string;
  quantity: number;
  omzet: number;
}

/** The lines that a division deals out: those of the newest of the claimants' contents. */
export async function claimedLines(
  database: Database,
  { issuerId, orderNo }: { issuerId: number; orderNo: string },
): Promise<ClaimedLine[]> {
  const { rows } = await sql<ClaimedLine>`
    with newest as (
      select h.enterprise_id, h.lines_id from sale_order h
      where h.order_no = ${orderNo} and h.issuer_id = ${issuerId} and h.standing <> 3
      order by h.authority desc, h.stamp desc, h.rank_window desc, h.rank_minute desc,
        h.rank_order desc, h.hash desc, h.enterprise_id limit 1)
    select l.line_no as "lineNo", concat_ws(' · ', nullif(l.product, ''), nullif(l.variation, '')) as product,
      l.qty as quantity, l.omzet
    from newest n join sale_line l on l.enterprise_id = n.enterprise_id and l.snapshot_id = n.lines_id
    order by l.line_no`.execute(database.read);
  return rows;
}
