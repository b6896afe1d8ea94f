/**
 * What was decided about a content: lists of cancelled or returned orders, and corrections. They
 * apply while their content is the winner; the content itself goes to sale_past, and the head
 * carries what was decided, on lines of its own, so that parts still add up to the whole.
 */
import type pg from 'pg';
import { digest } from '../importers/reading/digest.ts';
import { applyCorrection, type Correction, correctionFor } from '../rules/correction.ts';
import { layLists, type Seen } from '../rules/patch.ts';
import type { FileRank } from '../rules/rank.ts';
import { type FoundOrder, saleStates } from '../words.ts';
import { type ContentRow, contentOf, judgedIn, linesOf } from './content.ts';
import { CopyRows } from './copy-rows.ts';
import { deltaOfHead } from './deltas.ts';
import { liveDivisions } from './divisions.ts';
import { layLinks } from './links.ts';
import { tellAmounts } from './lists.ts';
import { orderColumns } from './merge.ts';
import { type Asked, reconcile } from './queue.ts';
import { refold } from './refold.ts';
import { layRulings } from './rulings.ts';
import { copyIn, lineColumns, nextBlock, writeLines } from './spool.ts';

interface Write {
  enterpriseId: string;
  seq: number;
  now: Date;
}

/**
 * Brings the contents of the touched orders back to the top and lays every live decision on them
 * anew. Expects `touched` and `delta`. Returns what lists newly leave to a person.
 */
export async function layDecisions(client: pg.ClientBase, write: Write): Promise<Asked[]> {
  await refold(client, write);
  const heads = await contentsWithDecisions(client, write.enterpriseId);
  const questions: Asked[] = [];
  for (const head of heads) {
    const content = await contentOf(client, write.enterpriseId, head);
    const decided = await decide(client, { write, head, content, questions });
    if (decided) await replaceHead(client, { write, head, ...decided });
  }
  await layRulings(client, write.enterpriseId);
  await layLinks(client, write.enterpriseId);
  await tellAmounts(client, write.enterpriseId);
  return askOfLists(client, write, questions);
}

const kindsOfLists = ['return_proposed', 'return_line_unclear'] as const;

/** A person's answer holds for what the list said, whoever says it again. */
async function askOfLists(
  client: pg.ClientBase,
  write: Write,
  due: readonly Asked[],
): Promise<Asked[]> {
  const answered = await client.query<{ answer: string }>(
    `select concat_ws(' ', kind, subject, details->>'list') as answer from queue_item
     where enterprise_id = $1 and kind = any($2) and subject = any($3) and closed_by is not null`,
    [write.enterpriseId, kindsOfLists, due.map((one) => one.subject)],
  );
  const isAnswered = new Set(answered.rows.map((row) => row.answer));
  return reconcile(client, write, {
    kinds: kindsOfLists,
    about: 'touched',
    due: due.filter((one) => !isAnswered.has(`${one.kind} ${one.subject} ${one.details['list']}`)),
  });
}

async function contentsWithDecisions(
  client: pg.ClientBase,
  enterpriseId: string,
): Promise<ContentRow[]> {
  const heads = await client.query<ContentRow>(
    `select i.code as issuer, h.* from touched t
     join sale_order h on h.enterprise_id = $1 and (h.order_no, h.issuer_id) = (t.order_no, t.issuer_id)
     join issuer i on i.issuer_id = h.issuer_id
     where h.standing <> 3 and h.decided_by is null and (
       exists (select 1 from sale_patch p where (p.enterprise_id, p.order_no, p.issuer_id) = ($1, h.order_no, h.issuer_id))
       or exists (select 1 from sale_correction c
         where (c.enterprise_id, c.order_no, c.issuer_id, c.judged_hash) = ($1, h.order_no, h.issuer_id, h.hash)))
     order by h.order_no, h.issuer_id`,
    [enterpriseId],
  );
  return heads.rows;
}

const rankOfHead = (head: ContentRow): FileRank => ({
  authority: head.authority,
  windowEnd: Math.floor(head.rank_window / 65_536),
  windowStart: head.rank_window % 65_536,
  latestMinute: head.rank_minute,
});

async function decide(
  client: pg.ClientBase,
  parts: { write: Write; head: ContentRow; content: FoundOrder; questions: Asked[] },
): Promise<{ order: FoundOrder; decidedBy: string } | null> {
  const { write, head, content, questions } = parts;
  const { enterpriseId } = write;
  const winner = { file: rankOfHead(head), order: content };
  const lists = await livePatches(client, enterpriseId, head);
  const { order, by, questions: open, judged } = layLists(winner, lists, digest);
  questions.push(...open.map(({ code, list }) => askedOf(head, code, list.order.hash)));
  if (judged !== head.hash) await judgeWithLists(client, enterpriseId, head, { judged, order });
  const correction = correctionFor(
    judged,
    await correctionsOf(client, enterpriseId, { ...head, judged_hash: judged }),
  );
  if (correction) return { order: applyCorrection(order, correction), decidedBy: correction.id };
  const last = by.at(-1);
  return last ? { order, decidedBy: last.importId } : null;
}

/** Before corrections are looked for: a division holds by what its heads are judged by. */
async function judgeWithLists(
  client: pg.ClientBase,
  enterpriseId: string,
  { order_no, issuer_id }: ContentRow,
  { judged, order }: { judged: string; order: FoundOrder },
): Promise<void> {
  await client.query(
    `update sale_order set judged_hash = $4, judged_omzet = $5
     where enterprise_id = $1 and order_no = $2 and issuer_id = $3`,
    [enterpriseId, order_no, issuer_id, judged, order.omzet],
  );
}

const askedOf = (head: ContentRow, kind: string, list: string): Asked => ({
  kind,
  subject: `${head.issuer} ${head.order_no}`,
  order_no: head.order_no,
  issuer_id: head.issuer_id,
  details: { omzet: head.omzet, list },
});

interface LivePatch extends Seen {
  importId: string;
}

/** Oldest first, as the fold lays them on. */
async function livePatches(
  client: pg.ClientBase,
  enterpriseId: string,
  head: ContentRow,
): Promise<LivePatch[]> {
  const { rows } = await client.query<{
    import_id: string;
    patch: FoundOrder;
    authority: number;
    rank_window: number;
    rank_minute: number;
  }>(
    `select p.import_id, p.patch, i.authority, i.rank_window, i.rank_minute
     from sale_patch p join sale_import i using (enterprise_id, import_id)
     where p.enterprise_id = $1 and p.order_no = $2 and p.issuer_id = $3 and i.reversed_seq is null
     order by i.authority, (p.patch->>'stamp')::int, i.rank_window, i.rank_minute,
       (p.patch->>'latestMinute')::int, (p.patch->>'detail')::int, (p.patch->>'maturity')::int,
       (p.patch->>'returned')::bigint, p.patch->>'hash', p.patch->>'patch', p.import_id`,
    [enterpriseId, head.order_no, head.issuer_id],
  );
  return rows.map(({ import_id, patch, authority, rank_window, rank_minute }) => ({
    importId: import_id,
    order: patch,
    file: {
      authority,
      windowEnd: Math.floor(rank_window / 65_536),
      windowStart: rank_window % 65_536,
      latestMinute: rank_minute,
    },
  }));
}

async function correctionsOf(
  client: pg.ClientBase,
  enterpriseId: string,
  head: ContentRow,
): Promise<Correction[]> {
  const { rows } = await client.query<{
    correction_id: string;
    ledger_seq: number;
    judged_hash: string;
    gross: number;
    returned: number;
    voucher: number;
    omzet: number;
    state: number | null;
    lines_id: number | null;
  }>(
    `select * from sale_correction
     where enterprise_id = $1 and order_no = $2 and issuer_id = $3 and judged_hash = $4
       and (division_id is null or division_id in (
         select division_id from (${liveDivisions('(select $2::text as order_no, $3::int as issuer_id) o')}) l))`,
    [enterpriseId, head.order_no, head.issuer_id, judgedIn(head)],
  );
  const lines = async (id: number | null) =>
    id === null ? null : linesOf(client, enterpriseId, id);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.correction_id,
      seq: row.ledger_seq,
      issuer: head.issuer,
      orderNo: head.order_no,
      judgedHash: row.judged_hash,
      components: {
        gross: row.gross,
        returned: row.returned,
        voucher: row.voucher,
        omzet: row.omzet,
      },
      state: row.state === null ? null : (saleStates[row.state] ?? 'unknown'),
      lines: await lines(row.lines_id),
    })),
  );
}

async function replaceHead(
  client: pg.ClientBase,
  {
    write: { enterpriseId, seq },
    head,
    order,
    decidedBy,
  }: { write: Write; head: ContentRow; order: FoundOrder; decidedBy: string },
): Promise<void> {
  const at = { enterpriseId, order_no: head.order_no, issuer_id: head.issuer_id };
  const linesId = await nextBlock(client);
  const lines = new CopyRows();
  writeLines(lines, enterpriseId, linesId, order);
  await copyIn(client, lineColumns, lines.take());
  await deltaOfHead(client, { ...at, sign: -1 });
  await client.query(
    `insert into sale_past (${orderColumns}, until_seq) select ${orderColumns}, $4 from sale_order
     where enterprise_id = $1 and order_no = $2 and issuer_id = $3`,
    [enterpriseId, head.order_no, head.issuer_id, seq],
  );
  await client.query(
    `update sale_order set state = $4, status_word = $5, gross = $6, returned = $7, voucher = $8,
       omzet = $9, lines_id = $10, decided_by = $11, from_seq = $12, qty = $13, lines = $14
     where enterprise_id = $1 and order_no = $2 and issuer_id = $3`,
    [
      enterpriseId,
      head.order_no,
      head.issuer_id,
      saleStates.indexOf(order.state),
      order.statusWord,
      order.gross,
      order.returned,
      order.voucher,
      order.omzet,
      linesId,
      decidedBy,
      seq,
      order.quantity,
      order.lines.length,
    ],
  );
  await deltaOfHead(client, { ...at, sign: 1 });
}
