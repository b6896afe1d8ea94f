/** Closed figures: taken from the ledger at one instant, kept as they are, read back. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import { canonical } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import type { Day } from '../../kernel/day.ts';
import {
  blockingPoints,
  type Change,
  contentOf,
  type StatementContent,
  type StatementHead,
  type StatementMember,
  type StatementTotal,
} from '../rules/statement.ts';
import { saleStates } from '../words.ts';
import { isInLens, isLeftAsOthers, lensTables, membersIn, openItems, recorded } from './lens.ts';

type Reader = Kysely<DB>;

export const dayColumns =
  'day, stream, channel, evidence, state, standing, orders, lines, qty, gross, returned, voucher, omzet';

const no = (state: (typeof saleStates)[number]) => saleStates.indexOf(state);
const sumOf = (column: string, state: (typeof saleStates)[number]) =>
  `coalesce(sum(${column}) filter (where state = ${no(state)}), 0)::bigint`;

/**
 * SHA-256 over the days of one enterprise as text, in the order of their key. The texts of the
 * types are the same under every setting of a server.
 */
export const daysHash = `sha256(convert_to(coalesce(string_agg(concat_ws('|',
  to_char(day, 'YYYY-MM-DD'), stream, channel, evidence, state, standing, orders, lines, qty, gross,
  returned, voucher, omzet), E'\\n' order by day, stream, channel, evidence, state, standing)
  filter (where day is not null), ''), 'UTF8'))`;

export interface Snapshot {
  total: StatementTotal;
  members: StatementMember[];
  /** Open questions that keep the period open. */
  blocking: number;
  /** Of the newest write in it, if there is any. */
  lastWriteAt: Date | null;
}

/**
 * Takes what the campaign's lens shows into `closing`, by a single statement: it sees the ledger at
 * one instant, so a file that is being booked meanwhile is wholly in or wholly out, and neither
 * waits for the other.
 */
export async function takeSnapshot({ sql: kysely }: Tx, campaignId: string): Promise<Snapshot> {
  await sql`
    create temp table closing on commit drop as
    with ${lensTables({ campaignId })}, member as (${membersIn({})}),
    cell as (${recorded({})}),
    seen as (select cell.* from cell, k where ${isInLens}
      and (cell.orders, cell.lines, cell.qty, cell.gross, cell.returned, cell.voucher, cell.omzet)
        <> (0, 0, 0, 0, 0, 0, 0)),
    question as (select enterprise_id, count(*) as blocking from (${openItems({})}) item
      where points >= ${blockingPoints} group by 1),
    others as (select coalesce(sum(cell.omzet), 0)::bigint as not_own from cell, k
      where cell.state = ${no('final')} and ${isLeftAsOthers})
    select m.enterprise_id, coalesce(h.seq, 0) as ledger_seq, w.at as last_at, q.blocking, others.not_own,
      ${sql.raw(dayColumns)}
    from others cross join member m left join ledger_head h using (enterprise_id)
    left join ledger_write w on w.enterprise_id = h.enterprise_id and w.seq = h.seq
    left join question q on q.enterprise_id = m.enterprise_id
    left join seen s on s.enterprise_id = m.enterprise_id`.execute(kysely);
  const totals = await sql<StatementTotal>`
    select ${sql.raw(sumOf('orders', 'final'))} as orders, ${sql.raw(sumOf('gross', 'final'))} as gross,
      ${sql.raw(sumOf('returned', 'final'))} as returned, ${sql.raw(sumOf('voucher', 'final'))} as voucher,
      ${sql.raw(sumOf('omzet', 'final'))} as omzet,
      ${sql.raw(sumOf('omzet', 'provisional'))} as provisional,
      ${sql.raw(sumOf('gross', 'returned'))} as "returnedGross",
      ${sql.raw(sumOf('gross', 'void'))} as "voidGross",
      ${sql.raw(sumOf('gross', 'unknown'))} as "unknownGross",
      coalesce(max(not_own), 0) as "notOwn"
    from closing`.execute(kysely);
  const members = await sql<MemberRow>`
    select enterprise_id, ledger_seq, ${sql.raw(sumOf('orders', 'final'))} as orders,
      ${sql.raw(sumOf('omzet', 'final'))} as omzet,
      ${sql.raw(sumOf('omzet', 'provisional'))} as provisional, ${sql.raw(daysHash)} as days_hash
    from closing group by enterprise_id, ledger_seq order by enterprise_id`.execute(kysely);
  const rest = await sql<{ blocking: number; last_at: Date | null }>`
    select coalesce(sum(blocking), 0)::bigint as blocking, max(last_at) as last_at
    from (select distinct enterprise_id, blocking, last_at from closing) one`.execute(kysely);
  const total = present(totals.rows[0], 'a sum has one row');
  const asked = present(rest.rows[0], 'a sum has one row');
  return {
    total,
    members: members.rows.map(asMember),
    blocking: asked.blocking,
    lastWriteAt: asked.last_at,
  };
}

interface MemberRow {
  enterprise_id: string;
  ledger_seq: number;
  orders: number;
  omzet: number;
  provisional: number;
  days_hash: Buffer;
}

const asMember = (row: MemberRow): StatementMember => ({
  enterpriseId: row.enterprise_id,
  ledgerSeq: row.ledger_seq,
  orders: row.orders,
  omzet: row.omzet,
  provisional: row.provisional,
  daysHash: row.days_hash.toString('hex'),
});

export function hashOf(content: StatementContent): string {
  return createHash('sha256')
    .update(canonical(contentOf(content)))
    .digest('hex');
}

/** Keeps a statement with its members, days and changes. Expects `closing`. */
export async function insertStatement(
  { sql: kysely, client }: Tx,
  content: StatementContent,
): Promise<void> {
  const { statementId, total, restates } = content;
  await kysely
    .insertInto('statement')
    .values({
      statement_id: statementId,
      campaign_id: content.campaignId,
      statement_no: content.no,
      definition_version: content.definition,
      window_from: content.window.from,
      window_to: content.window.to,
      cut_off: content.cutOff,
      orders: total.orders,
      gross: total.gross,
      returned: total.returned,
      voucher: total.voucher,
      omzet: total.omzet,
      provisional: total.provisional,
      returned_gross: total.returnedGross,
      void_gross: total.voidGross,
      unknown_gross: total.unknownGross,
      not_own: total.notOwn ?? null,
      restates: restates?.statementId ?? null,
      restates_hash: restates ? Buffer.from(restates.hash, 'hex') : null,
      content_hash: Buffer.from(hashOf(content), 'hex'),
      made_at: content.madeAt,
      made_by: content.madeBy,
    })
    .execute();
  const { members } = content;
  await client.query(
    `insert into statement_member (statement_id, enterprise_id, ledger_seq, orders, omzet, provisional, days_hash)
     select $1, m.* from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bytea[]) m`,
    [
      statementId,
      members.map((one) => one.enterpriseId),
      members.map((one) => one.ledgerSeq),
      members.map((one) => one.orders),
      members.map((one) => one.omzet),
      members.map((one) => one.provisional),
      members.map((one) => Buffer.from(one.daysHash, 'hex')),
    ],
  );
  await client.query(
    `insert into closed_day (statement_id, enterprise_id, ${dayColumns})
     select $1, enterprise_id, ${dayColumns} from closing where day is not null`,
    [statementId],
  );
  if (content.changes.length === 0) return;
  await kysely
    .insertInto('statement_change')
    .columns(['statement_id', 'enterprise_id', 'cause', 'omzet'])
    .expression(
      sql`select ${statementId}::uuid, c.* from unnest(
        ${sql.val(content.changes.map((one) => one.enterpriseId))}::uuid[],
        ${sql.val(content.changes.map((one) => one.cause))}::text[],
        ${sql.val(content.changes.map((one) => one.omzet))}::bigint[]) c`,
    )
    .execute();
}

export interface Statement extends StatementHead {
  hash: string;
}

/** The first closing first. */
export async function selectStatements(read: Reader, campaignId: string): Promise<Statement[]> {
  const rows = await read
    .selectFrom('statement')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('statement_no')
    .execute();
  return rows.map((row) => ({
    statementId: row.statement_id,
    campaignId: row.campaign_id,
    no: row.statement_no,
    definition: row.definition_version,
    // Dates come from the database as the days they are.
    window: { from: row.window_from as Day, to: row.window_to as Day },
    cutOff: row.cut_off,
    madeAt: row.made_at,
    madeBy: row.made_by,
    restates:
      row.restates && row.restates_hash
        ? { statementId: row.restates, hash: row.restates_hash.toString('hex') }
        : null,
    total: {
      orders: row.orders,
      gross: row.gross,
      returned: row.returned,
      voucher: row.voucher,
      omzet: row.omzet,
      provisional: row.provisional,
      returnedGross: row.returned_gross,
      voidGross: row.void_gross,
      unknownGross: row.unknown_gross,
      ...(row.not_own !== null && { notOwn: row.not_own }),
    },
    hash: row.content_hash.toString('hex'),
  }));
}

export async function selectMembers(read: Reader, statementId: string): Promise<StatementMember[]> {
  const rows = await read
    .selectFrom('statement_member')
    .selectAll()
    .where('statement_id', '=', statementId)
    .orderBy('enterprise_id')
    .execute();
  return rows.map(asMember);
}

export async function selectChanges(read: Reader, statementId: string): Promise<Change[]> {
  const rows = await read
    .selectFrom('statement_change')
    .selectAll()
    .where('statement_id', '=', statementId)
    .orderBy('enterprise_id')
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    // The table's check allows no other word.
    cause: row.cause as Change['cause'],
    omzet: row.omzet,
  }));
}
