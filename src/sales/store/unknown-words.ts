/**
 * Status words that no table held when their file was read (E25). The word is kept with every
 * content, so it can be judged anew without the file once its format's table has learnt it.
 */
import type pg from 'pg';
import type { Judgement } from '../rules/states.ts';
import { saleStates } from '../words.ts';
import { emptied } from './work-tables.ts';

export interface UnknownWord {
  enterprise_id: string;
  format: string;
  word: string;
}

export type LearntWord = UnknownWord & Judgement;

/** Contents and lists whose word is unknown, and the format that wrote it: few, and indexed. */
const unknown = `
  select o.enterprise_id, o.order_no, o.issuer_id, i.format, o.status_word as word
  from sale_order o join sale_import i using (enterprise_id, import_id)
  where o.state = 1 and o.decided_by is null
  union all
  select p.enterprise_id, p.order_no, p.issuer_id, i.format, p.status_word
  from sale_past p join sale_import i using (enterprise_id, import_id)
  where p.state = 1 and p.decided_by is null
  union all
  select l.enterprise_id, l.order_no, l.issuer_id, i.format, l.patch->>'statusWord'
  from sale_patch l join sale_import i using (enterprise_id, import_id)
  where l.patch->>'state' = 'unknown'`;

export async function unknownWords(db: pg.Pool): Promise<UnknownWord[]> {
  const { rows } = await db.query<UnknownWord>(
    `select distinct enterprise_id, format, word from (${unknown}) u order by 1, 2, 3`,
  );
  return rows;
}

/** Puts the orders that have one of the words into `touched`; how many there are. */
export async function touchOrdersWith(
  client: pg.ClientBase,
  enterpriseId: string,
  learnt: readonly LearntWord[],
): Promise<number> {
  await client.query(`
    create temp table if not exists learnt (format text, word text, state smallint, maturity int)
      on commit drop;
    delete from learnt`);
  await emptied(client, 'touched');
  await client.query(
    'insert into learnt select * from unnest($1::text[], $2::text[], $3::smallint[], $4::int[])',
    [
      learnt.map((one) => one.format),
      learnt.map((one) => one.word),
      learnt.map((one) => saleStates.indexOf(one.state)),
      learnt.map((one) => one.maturity),
    ],
  );
  const found = await client.query(
    `insert into touched select distinct order_no, issuer_id
     from (${unknown}) u join learnt using (format, word) where u.enterprise_id = $1`,
    [enterpriseId],
  );
  return found.rowCount ?? 0;
}

/**
 * Gives contents, and rows of lists, the state that their word has now, as `settle` would: one that
 * came back is worth nothing. Expects `learnt`, `touched` and `delta`.
 */
export async function judgeStored(
  client: pg.ClientBase,
  { enterpriseId, seq }: { enterpriseId: string; seq: number },
): Promise<void> {
  await client.query(contentsWithWord('sale_order', 'judged_head'), [enterpriseId]);
  await client.query(deltasOfHeads(-1), [enterpriseId]);
  await client.query(`update sale_order t set from_seq = $2, ${judged('judged_head')}`, [
    enterpriseId,
    seq,
  ]);
  await client.query(deltasOfHeads(1), [enterpriseId]);
  await client.query(contentsWithWord('sale_past', 'judged_past'), [enterpriseId]);
  await client.query(`update sale_past t set ${judged('judged_past')}`, [enterpriseId]);
  await client.query(returnedLines, [enterpriseId]);
  await client.query(judgedLists, [enterpriseId, saleStates]);
}

const returnedNo = saleStates.indexOf('returned');

const contentsWithWord = (table: string, into: string) => `
  create temp table ${into} on commit drop as
  select t.order_no, t.issuer_id, t.import_id, t.snapshot_id, t.lines_id, l.state, l.maturity
  from touched join ${table} t on t.enterprise_id = $1
    and (t.order_no, t.issuer_id) = (touched.order_no, touched.issuer_id)
  join sale_import i on i.enterprise_id = $1 and i.import_id = t.import_id
  join learnt l on l.format = i.format and l.word = t.status_word
  where t.state = 1 and t.decided_by is null`;

/** Maturity is the last of what rank_order packs (rules/rank.ts). */
const judged = (from: string) => `
  state = n.state, rank_order = t.rank_order - t.rank_order % 8 + n.maturity,
  returned = case when n.state = ${returnedNo} then t.gross else t.returned end,
  voucher = case when n.state = ${returnedNo} then 0 else t.voucher end,
  omzet = case when n.state = ${returnedNo} then 0 else t.omzet end
  from (select distinct order_no, issuer_id, import_id, snapshot_id, state, maturity from ${from}) n
  where t.enterprise_id = $1 and t.state = 1 and t.decided_by is null
    and (t.order_no, t.issuer_id, t.import_id, t.snapshot_id)
      = (n.order_no, n.issuer_id, n.import_id, n.snapshot_id)`;

const deltasOfHeads = (sign: 1 | -1) => `
  insert into delta
  select h.day, h.stream, h.channel, h.evidence, h.state, h.standing, ${sign}, ${sign} * h.lines,
    ${sign} * h.qty, ${sign} * h.gross, ${sign} * h.returned, ${sign} * h.voucher, ${sign} * h.omzet
  from judged_head j join sale_order h on h.enterprise_id = $1
    and (h.order_no, h.issuer_id) = (j.order_no, j.issuer_id)`;

const returnedLines = `
  update sale_line l set returned_h = l.gross_h, returned = l.gross, omzet = 0
  from (select lines_id from judged_head where state = ${returnedNo}
    union select lines_id from judged_past where state = ${returnedNo}) n
  where l.enterprise_id = $1 and l.snapshot_id = n.lines_id`;

const judgedLists = `
  update sale_patch p set patch = p.patch
    || jsonb_build_object('state', ($2::text[])[l.state + 1], 'maturity', l.maturity)
  from touched, sale_import i, learnt l
  where p.enterprise_id = $1 and (p.order_no, p.issuer_id) = (touched.order_no, touched.issuer_id)
    and i.enterprise_id = $1 and i.import_id = p.import_id
    and l.format = i.format and l.word = p.patch->>'statusWord' and p.patch->>'state' = 'unknown'`;
