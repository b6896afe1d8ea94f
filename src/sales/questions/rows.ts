/**
 * From a figure to its rows: orders of an enterprise by filter.
 */
import { type Kysely, sql } from 'kysely';
import type { SaleDefinition } from '../../campaigns/index.ts';
import type { Database, DB } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isLeftOut } from '../store/lens.ts';
import {
  type Channel,
  channels,
  type EvidenceLevel,
  evidenceLevels,
  type SaleState,
  type Standing,
  saleStates,
  standings,
  streams,
} from '../words.ts';
import { hadOutcome, type Outcome } from './outcomes.ts';

export interface OrderFilter {
  enterpriseId: string;
  from?: Day | null;
  to?: Day | null;
  /** Only days inside one of them. */
  spans?: readonly { from: Day; to: Day }[] | null;
  channel?: Channel | null;
  state?: SaleState | null;
  evidence?: EvidenceLevel | null;
  importId?: string | null;
  /** With an import: only orders of which it made this. */
  outcome?: Outcome | null;
  /** What does not count: claimed by two, a payment, the weaker record of a sale, others' goods. */
  aside?: Extract<Standing, 'held' | 'evidence' | 'linked' | 'notOwn'> | null;
  /** Only what a campaign's definition chooses. */
  definition?: Pick<SaleDefinition, 'streams' | 'channels' | 'leastEvidence' | 'goods'> | null;
  /** What a campaign's decisions leave out: not those, or those and no others. */
  leftOut?: { campaignId: string; isShown: boolean } | null;
  /** Only those whose content no officer has marked. */
  unchecked?: boolean;
  page?: number;
}

export interface OrderRow {
  issuer: string;
  orderNo: string;
  day: Day;
  channel: Channel;
  state: SaleState;
  standing: Standing;
  evidence: EvidenceLevel;
  statusWord: string;
  lines: number;
  gross: number;
  returned: number;
  voucher: number;
  omzet: number;
  importId: string;
  isCorrected: boolean;
  /** An officer marked this very content. */
  isChecked: boolean;
  /** The content, with what lists made of it. */
  judged: string;
}

export const pageSize = 50;

/** Of orders in one state: what they are worth, which of a state that counts is the omzet. */
export interface StateSum {
  state: SaleState;
  orders: number;
  worth: number;
}

export async function ordersOf(
  database: Database,
  filter: OrderFilter,
): Promise<{ rows: OrderRow[]; count: number; states: StateSum[] }> {
  const where = sql.join(conditions(filter), sql` and `);
  const page = Math.max(1, filter.page ?? 1);
  const [rows, sums] = await Promise.all([
    sql<RawOrder>`
      select i.code as issuer, o.*, ${isMarked} as is_checked
      from ${shownOf(filter)} o join issuer i using (issuer_id)
      where ${where} order by o.day desc, o.order_no limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
      database.read,
    ),
    sql<{ state: number; orders: number; omzet: number; gross: number }>`
      select o.state, count(*) as orders, sum(omzet)::bigint as omzet, sum(gross)::bigint as gross
      from ${shownOf(filter)} o where ${where} group by o.state`.execute(database.read),
  ]);
  const states = saleStates.flatMap((state, no): StateSum[] => {
    const sum = sums.rows.find((row) => row.state === no);
    if (!sum) return [];
    const worth = state === 'final' || state === 'provisional' ? sum.omzet : sum.gross;
    return [{ state, orders: sum.orders, worth }];
  });
  const count = states.reduce((total, { orders }) => total + orders, 0);
  return { rows: rows.rows.map(orderRow), count, states };
}

/** Only days inside one of the spans; null for all. Expects the alias of what has the day. */
export function isInside(
  spans: readonly { from: Day; to: Day }[] | null,
  alias: 'o' | 'cell' = 'o',
) {
  if (spans === null) return sql`true`;
  const day = sql.ref(`${alias}.day`);
  const inside = spans.map(({ from, to }) => sql`${day} between ${from} and ${to}`);
  return sql`(${sql.join([sql`false`, ...inside], sql` or `)})`;
}

/** A mark on the content that counts, with what lists made of it. Expects `o`. */
const isMarked = sql`exists (select from sale_check c
  where c.enterprise_id = o.enterprise_id and c.order_no = o.order_no
    and c.issuer_id = o.issuer_id and c.judged_hash = coalesce(o.judged_hash, o.hash))`;

/** What a filter showed when the ledger's last write was `seenSeq`, and how many these are. */
export async function orderKeysOf(
  read: Kysely<DB>,
  filter: OrderFilter,
  { seenSeq, limit }: { seenSeq: number; limit: number },
): Promise<{ keys: { order_no: string; issuer_id: number; judged: string }[]; count: number }> {
  const where = sql.join([...conditions(filter), sql`o.from_seq <= ${seenSeq}`], sql` and `);
  const [counted] = (
    await sql<{
      count: number;
    }>`select count(*)::int as count from ${shownOf(filter)} o where ${where}`.execute(read)
  ).rows;
  const keys = await sql<{ order_no: string; issuer_id: number; judged: string }>`
    select o.order_no, o.issuer_id, coalesce(o.judged_hash, o.hash) as judged
    from ${shownOf(filter)} o where ${where} order by o.day desc, o.order_no limit ${limit}`.execute(
    read,
  );
  return { keys: keys.rows, count: counted?.count ?? 0 };
}

/** The number of the ledger's last write; 0 where there is none. */
export async function lastWriteOf({ read }: Database, enterpriseId: string): Promise<number> {
  const row = await read
    .selectFrom('ledger_head')
    .select('seq')
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

const plain = sql.raw(`w.enterprise_id, w.order_no, w.issuer_id, w.snapshot_id, w.import_id, w.hash,
  w.judged_hash, w.from_seq, w.day, w.stream, w.channel, w.state, w.standing, w.evidence,
  w.status_word, w.decided_by`);
const amounts = ['lines', 'gross', 'returned', 'voucher', 'omzet'];
const amountsAs = (of: (column: string) => string) =>
  sql.raw(amounts.map((column) => `${of(column)} as ${column}`).join(', '));

/**
 * Orders with the amounts that the filter is about: where a definition leaves others' goods out,
 * what is the enterprise's own; aside, what is others'.
 */
function shownOf({ aside, definition }: OrderFilter) {
  const isSame = sql`(n.order_no, n.issuer_id, n.enterprise_id)
    = (w.order_no, w.issuer_id, w.enterprise_id)`;
  if (aside === 'notOwn') {
    return sql`(select ${plain}, ${amountsAs((column) => `n.${column}`)}
      from sale_order w join sale_not_own n on ${isSame})`;
  }
  if (aside || definition?.goods !== 'own') return sql`sale_order`;
  return sql`(select ${plain}, ${amountsAs((column) => `w.${column} - coalesce(n.${column}, 0)`)}
    from sale_order w left join sale_not_own n on ${isSame}
    where n.orders is distinct from 1)`;
}

function conditions(filter: OrderFilter) {
  const all = [sql`o.enterprise_id = ${filter.enterpriseId}`];
  if (filter.from) all.push(sql`o.day >= ${filter.from}`);
  if (filter.to) all.push(sql`o.day <= ${filter.to}`);
  if (filter.spans) all.push(isInside(filter.spans));
  if (filter.channel) all.push(sql`o.channel = ${channels.indexOf(filter.channel)}`);
  if (filter.state) all.push(sql`o.state = ${saleStates.indexOf(filter.state)}`);
  if (filter.evidence) all.push(sql`o.evidence = ${evidenceLevels.indexOf(filter.evidence)}`);
  if (filter.definition) all.push(...chosenBy(filter.definition));
  if (filter.leftOut) {
    const { campaignId, isShown } = filter.leftOut;
    all.push(sql`${isLeftOut(sql`${campaignId}`, 'o')} = ${isShown}`);
  }
  const { enterpriseId, importId, outcome } = filter;
  if (importId && outcome) all.push(hadOutcome({ enterpriseId, importId }, outcome));
  else if (importId) all.push(sql`o.import_id = ${importId}`);
  if (filter.unchecked) all.push(sql`not ${isMarked}`);
  const { aside } = filter;
  const standing = standings.indexOf(!aside || aside === 'notOwn' ? 'counted' : aside);
  if (filter.aside || !importId) all.push(sql`o.standing = ${standing}`);
  return all;
}

function chosenBy(definition: NonNullable<OrderFilter['definition']>) {
  const places = (of: readonly string[], chosen: readonly string[]) =>
    sql.val(chosen.map((one) => of.indexOf(one)));
  const least = evidenceLevels.indexOf(definition.leastEvidence);
  return [
    sql`o.stream = any(${places(streams, definition.streams)}::smallint[])`,
    sql`o.evidence <= ${least}`,
    ...(definition.channels
      ? [sql`o.channel = any(${places(channels, definition.channels)}::smallint[])`]
      : []),
  ];
}

export interface RawOrder {
  issuer: string;
  order_no: string;
  day: Day;
  channel: number;
  state: number;
  standing: number;
  evidence: number;
  status_word: string;
  lines: number;
  gross: number;
  returned: number;
  voucher: number;
  omzet: number;
  import_id: string;
  decided_by: string | null;
  is_checked?: boolean;
  hash: string;
  judged_hash: string | null;
}

export function orderRow(raw: RawOrder): OrderRow {
  return {
    issuer: raw.issuer,
    orderNo: raw.order_no,
    day: raw.day,
    channel: channels[raw.channel] ?? 'other',
    state: saleStates[raw.state] ?? 'unknown',
    standing: standings[raw.standing] ?? 'counted',
    evidence: evidenceLevels[raw.evidence] ?? 'E',
    statusWord: raw.status_word,
    lines: raw.lines,
    gross: raw.gross,
    returned: raw.returned,
    voucher: raw.voucher,
    omzet: raw.omzet,
    importId: raw.import_id,
    isCorrected: raw.decided_by !== null,
    isChecked: raw.is_checked ?? false,
    judged: raw.judged_hash ?? raw.hash,
  };
}
