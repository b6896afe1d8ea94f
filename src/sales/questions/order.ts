/** One order with its lines, every file that told it, and what people decided about it. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { judgedIn } from '../store/content.ts';
import { nameKey } from '../store/not-own.ts';
import { type SaleState, saleStates } from '../words.ts';
import { type OrderRow, orderRow, type RawOrder } from './rows.ts';

export interface OrderDetail extends OrderRow {
  /** What a decision on it judges. */
  judged: string;
  paidDay: Day | null;
  doneDay: Day | null;
  lineRows: {
    lineNo: number;
    fileRow: number;
    product: string;
    variation: string;
    /** False: goods that the enterprise did not make. */
    isOwn: boolean;
    quantity: number;
    returnedQuantity: number;
    gross: number;
    returned: number;
    omzet: number;
  }[];
  /** Every file that told this order, newest content first. */
  sightings: Sighting[];
  /** Lists of cancelled or returned orders that name it. */
  lists: Omit<Sighting, 'isHead' | 'omzet'>[];
  /** Newest first. */
  decisions: OrderDecision[];
}

interface Sighting {
  importId: string;
  fileName: string;
  /** The content that counts, or on which a decision rests. */
  isHead: boolean;
  state: SaleState;
  omzet: number;
  isReversed: boolean;
}

export interface OrderDecision {
  id: string;
  kind: 'correction' | 'division' | 'counts' | 'rejected';
  by: string;
  at: Date;
  reason: string;
  /** Worth of what was looked at; null where nothing is that any more. */
  judged: number | null;
  /** Worth by the decision; null: it only says whether the row counts. */
  omzet: number | null;
  /** Null leaves the state as it was told. */
  state: SaleState | null;
  holds: boolean;
}

interface Key {
  enterpriseId: string;
  orderNo: string;
  issuerId: number;
}

export async function orderDetail(
  database: Database,
  { enterpriseId, issuer, orderNo }: { enterpriseId: string; issuer: string; orderNo: string },
): Promise<OrderDetail | null> {
  const head = await sql<
    RawOrder & {
      hash: string;
      judged_hash: string | null;
      paid_day: Day | null;
      done_day: Day | null;
      lines_id: number;
      issuer_id: number;
    }
  >`
    select i.code as issuer, o.* from sale_order o join issuer i using (issuer_id)
    where o.enterprise_id = ${enterpriseId} and o.order_no = ${orderNo} and i.code = ${issuer}`.execute(
    database.read,
  );
  const row = head.rows[0];
  if (!row) return null;
  const key = { enterpriseId, orderNo, issuerId: row.issuer_id };
  const [lines, sightings, lists, decisions] = await Promise.all([
    database.read
      .selectFrom('sale_line')
      .selectAll()
      .select(isOwnLine)
      .where('enterprise_id', '=', enterpriseId)
      .where('snapshot_id', '=', row.lines_id)
      .orderBy('line_no')
      .execute(),
    sightingsOf(database, key),
    listsOf(database, key),
    decisionsOn(database, key),
  ]);
  return {
    ...orderRow(row),
    judged: judgedIn(row),
    paidDay: row.paid_day,
    doneDay: row.done_day,
    lineRows: lines.map((line) => ({
      lineNo: line.line_no,
      fileRow: line.file_row,
      product: line.product,
      variation: line.variation,
      isOwn: line.is_own,
      quantity: line.qty,
      returnedQuantity: line.returned_qty,
      gross: line.gross,
      returned: line.returned,
      omzet: line.omzet,
    })),
    sightings,
    lists,
    decisions,
  };
}

const isOwnLine = sql<boolean>`not exists (select from sale_not_own_name n
  where n.enterprise_id = sale_line.enterprise_id
    and n.name_key = ${sql.raw(nameKey('sale_line.product'))})`.as('is_own');

/** What files told, and not what was made of it: a decided order's content stands in the past. */
const contentsOf = ({ enterpriseId, orderNo, issuerId }: Key) => sql`
  select import_id, hash, true as is_head, state, omzet from sale_order
  where enterprise_id = ${enterpriseId} and order_no = ${orderNo} and issuer_id = ${issuerId}
    and decided_by is null
  union all
  select p.import_id, p.hash,
    h.decided_by is not null and (p.hash, p.import_id) = (h.hash, h.import_id), p.state, p.omzet
  from sale_past p join sale_order h using (enterprise_id, order_no, issuer_id)
  where p.enterprise_id = ${enterpriseId} and p.order_no = ${orderNo} and p.issuer_id = ${issuerId}
    and p.decided_by is null`;

const stateAt = (place: number): SaleState => saleStates[place] ?? 'unknown';

async function sightingsOf(database: Database, key: Key): Promise<Sighting[]> {
  const { rows } = await sql<{
    import_id: string;
    file_name: string;
    is_head: boolean;
    state: number;
    omzet: number;
    is_reversed: boolean;
  }>`
    select i.import_id, i.file_name, c.is_head, c.state, c.omzet,
      i.reversed_seq is not null as is_reversed
    from (${contentsOf(key)}) c
    join sale_import i on i.enterprise_id = ${key.enterpriseId} and i.import_id = c.import_id
    order by c.is_head desc, i.rank_window desc, i.rank_minute desc`.execute(database.read);
  return rows.map((seen) => ({
    importId: seen.import_id,
    fileName: seen.file_name,
    isHead: seen.is_head,
    state: stateAt(seen.state),
    omzet: seen.omzet,
    isReversed: seen.is_reversed,
  }));
}

async function listsOf(
  database: Database,
  { enterpriseId, orderNo, issuerId }: Key,
): Promise<OrderDetail['lists']> {
  const { rows } = await sql<{
    import_id: string;
    file_name: string;
    state: string;
    is_reversed: boolean;
  }>`
    select i.import_id, i.file_name, p.patch->>'state' as state,
      i.reversed_seq is not null as is_reversed
    from sale_patch p join sale_import i using (enterprise_id, import_id)
    where p.enterprise_id = ${enterpriseId} and p.order_no = ${orderNo}
      and p.issuer_id = ${issuerId} order by i.imported_at desc`.execute(database.read);
  return rows.map((list) => ({
    importId: list.import_id,
    fileName: list.file_name,
    state: saleStates.find((state) => state === list.state) ?? 'unknown',
    isReversed: list.is_reversed,
  }));
}

async function decisionsOn(database: Database, key: Key): Promise<OrderDecision[]> {
  const { enterpriseId, orderNo, issuerId } = key;
  const { rows } = await sql<{
    id: string;
    kind: OrderDecision['kind'];
    by: string;
    at: Date;
    reason: string;
    judged: number | null;
    omzet: number | null;
    state: number | null;
    holds: boolean;
  }>`
    with content as (${contentsOf(key)}),
    decision as (
      select c.correction_id as id, c.ledger_seq, c.judged_hash, c.corrected_by as by,
        case when c.division_id is null then 'correction' else 'division' end as kind,
        c.corrected_at as at, c.reason, c.omzet, c.state,
        coalesce(c.correction_id = o.decided_by, false) as holds
      from sale_correction c join sale_order o using (enterprise_id, order_no, issuer_id)
      where c.enterprise_id = ${enterpriseId} and c.order_no = ${orderNo}
        and c.issuer_id = ${issuerId}
      union all
      select r.ruling_id, r.ledger_seq, r.judged_hash, r.ruled_by,
        case when r.counts then 'counts' else 'rejected' end, r.ruled_at, r.reason, null, null,
        r.ledger_seq = max(r.ledger_seq) over ()
      from sale_ruling r
      where r.enterprise_id = ${enterpriseId} and r.order_no = ${orderNo}
        and r.issuer_id = ${issuerId})
    select d.*, coalesce(
        (select c.omzet from content c where c.hash = d.judged_hash limit 1),
        (select o.judged_omzet from sale_order o where o.judged_hash = d.judged_hash
          and o.enterprise_id = ${enterpriseId} and o.order_no = ${orderNo}
          and o.issuer_id = ${issuerId})) as judged
    from decision d order by d.ledger_seq desc`.execute(database.read);
  return rows.map(({ state, ...one }) => ({
    ...{ id: one.id, kind: one.kind, by: one.by, at: one.at, reason: one.reason },
    ...{ judged: one.judged, omzet: one.omzet, holds: one.holds },
    state: state === null ? null : stateAt(state),
  }));
}
