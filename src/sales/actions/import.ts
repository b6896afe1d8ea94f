import type pg from 'pg';
import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { dayNumber } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { declaresAs, type Reading } from '../importers/index.ts';
import { salesProblems } from '../problems.ts';
import { lockContested, settleClaims } from '../store/claims.ts';
import { createTouched, layDecisions } from '../store/decisions.ts';
import { writeDeltas } from '../store/deltas.ts';
import { nextSeq } from '../store/head.ts';
import { mergeStage } from '../store/merge.ts';
import { openQuestions, type Question, questionsOfMerge } from '../store/queue.ts';
import { changedByList, emptyReceipt, type Receipt, receiptOfMerge } from '../store/receipt.ts';
import { copyIn, copyLines, LineSpool } from '../store/spool.ts';
import { createStage, fillStage, type Issuers, learnIssuers } from '../store/stage.ts';
import { inTurn } from '../store/turns.ts';
import { type EvidenceLevel, evidenceLevels, type FileSummary, type FoundOrder } from '../words.ts';
import { keepPart, markParts } from './parts.ts';

export interface ImportInput {
  enterpriseId: string;
  reading: Reading;
  /** The shop that the producer says the file is from. */
  storefrontId?: string | null;
  origin?: 'upload' | 'witnessed' | 'api';
  listLabel?: string;
  onBehalf?: boolean;
  spoolFolder: string;
  redactedKey?: string | null;
}

export interface Imported {
  /** null while the file waits for the other parts of its export. */
  importId: string | null;
  /** Parts of the export that have not come yet; the file counts nothing until they have. */
  partsMissing: number;
  /** True when these bytes with this window were booked before: the first receipt once more. */
  isRepeat: boolean;
  receipt: Receipt;
}

/**
 * Books one file into an enterprise's ledger: one transaction, whole or not at all. A part of a
 * split export is kept, and booked with the others once all are there.
 */
export async function importFile(
  ground: Ground,
  actor: Actor,
  input: ImportInput,
): Promise<Imported> {
  if (!input.reading.recognition.part) return bookFile(ground, actor, input);
  const kept = await keepPart(ground, actor, input);
  if (!kept.whole)
    return {
      importId: null,
      partsMissing: kept.missing,
      isRepeat: kept.isRepeat,
      receipt: emptyReceipt,
    };
  const imported = await bookFile(ground, actor, { ...input, reading: kept.whole });
  await markParts(ground, actor, {
    ...input,
    hashes: kept.hashes,
    importId: imported.importId ?? '',
  });
  return imported;
}

async function bookFile(ground: Ground, actor: Actor, input: ImportInput): Promise<Imported> {
  const repeat = await bookedBefore(ground, input);
  if (repeat) return repeat;
  const spool = new LineSpool(input.spoolFolder, input.enterpriseId);
  const found = new NotesFound();
  try {
    const { pool } = ground.database;
    const work = async (tx: Act) => {
      await tx.client.query('set local jit = off');
      await createStage(tx.client);
      const issuers: Issuers = new Map();
      await fillStage(
        { client: tx.client, pool, enterpriseId: input.enterpriseId, issuers, spool },
        found.watch(input.reading.orders()),
      );
      const summary = input.reading.summary();
      if (summary.refused) throw salesProblems.fileRefused(summary.refused);
      await learnIssuers(pool, issuers, found.patches);
      const { questions, patches } = found;
      return bookStage(tx, { ...input, summary, spool, questions, patches });
    };
    return await inTurn(pool, () => act(ground, actor, work));
  } finally {
    await spool.remove();
  }
}

/** Told by its hash and name, a file that is here already need not be read. */
async function bookedBefore(ground: Ground, input: ImportInput): Promise<Imported | null> {
  const { fileHash, recognition } = input.reading;
  if (fileHash === '' || recognition.part) return null;
  const rows = await ground.database.read
    .selectFrom('sale_import')
    .select(['import_id', 'file_name', 'receipt'])
    .where('enterprise_id', '=', input.enterpriseId)
    .where('file_hash', '=', Buffer.from(fileHash, 'hex'))
    .where('list_label', '=', input.listLabel ?? '')
    .where('reversed_seq', 'is', null)
    .execute();
  const same = rows.find((row) => declaresAs(row.file_name, recognition.declared));
  return same ? repeatOf(same) : null;
}

interface Booking extends ImportInput {
  summary: FileSummary;
  spool: LineSpool;
  questions: Question[];
  patches: readonly FoundOrder[];
}

async function bookStage(tx: Act, booking: Booking): Promise<Imported> {
  const { enterpriseId, summary } = booking;
  const contested = await lockContested(tx.client, { enterpriseId, from: 'stage' });
  const rank = rankColumns(summary);
  const before = await firstImport(tx, booking, rank.rankWindow);
  if (before) {
    tx.abandon();
    return repeatOf(before);
  }

  const importId = newId(tx.now.getTime());
  const seq = await nextSeq(tx.client, { enterpriseId, at: tx.now, kind: 'import', ref: importId });
  const evidence = evidenceOf(booking);
  const verdicts = await mergeStage(tx.client, { enterpriseId, importId, seq, ...rank, evidence });
  await streamLines(tx.client, booking);
  const questions = [...booking.questions];
  if (verdicts.w + verdicts.l > 0) questions.push(...(await questionsOfMerge(tx.client)));
  const receipt: Receipt = {
    ...(await receiptOfMerge(tx.client)),
    troubles: summary.troubles.slice(0, 500),
    waiting: [
      ...countByKind(questions),
      ...(contested.orders > 0 ? [{ kind: 'claimed_by_two', items: contested.orders }] : []),
    ],
  };
  await saveImport(tx, booking, { importId, seq, ...rank, evidence, receipt });
  await savePatches(tx, { enterpriseId, importId, patches: booking.patches });
  questions.push(...(await decideAnew(tx, { enterpriseId, seq, evidence })));
  if (booking.patches.length > 0) await tellOfList(tx, { enterpriseId, importId, seq, receipt });
  await settleClaims(tx.client, { enterpriseId, seq, now: tx.now, ref: importId });
  await openQuestions(tx.client, { enterpriseId, seq, now: tx.now }, questions);
  await writeDeltas(tx.client, { enterpriseId, seq });
  tx.note({
    verb: 'sales.import',
    thing: 'import',
    thingId: importId,
    enterpriseId,
    details: {
      seq,
      format: summary.format,
      booked: receipt.booked.orders,
      updated: receipt.updated.orders,
    },
  });
  return { importId, partsMissing: 0, isRepeat: false, receipt };
}

/**
 * What the merge leaves open: contents seen before, whose evidence is the best that any sighting
 * gives, and orders on which a list or a correction has something to say.
 */
async function decideAnew(
  tx: Act,
  { evidence, ...write }: { enterpriseId: string; seq: number; evidence: number },
): Promise<Question[]> {
  await createTouched(tx.client);
  const touched = await tx.client.query(
    `insert into touched
     select j.order_no, j.issuer_id from judged j
     where j.verdict = 'e' and j.old_evidence > $2 or j.verdict = 'w' and j.reused
     union
     select j.order_no, j.issuer_id from sale_patch p join judged j using (order_no, issuer_id)
     where p.enterprise_id = $1
     union
     select j.order_no, j.issuer_id from sale_correction c join judged j using (order_no, issuer_id)
     where c.enterprise_id = $1 and j.verdict in ('n', 'w')
     union
     select p.order_no, p.issuer_id from sale_patch p join sale_import i using (enterprise_id, import_id)
     where p.enterprise_id = $1 and i.ledger_seq = $3`,
    [write.enterpriseId, evidence, write.seq],
  );
  return touched.rowCount ? layDecisions(tx.client, write) : [];
}

/** A list changed orders only after the merge; its receipt says how many. */
async function tellOfList(
  tx: Act,
  write: { enterpriseId: string; importId: string; seq: number; receipt: Receipt },
): Promise<void> {
  const { orders, change } = await changedByList(tx.client, write);
  write.receipt.updated.orders += orders;
  write.receipt.updated.omzetChange += change;
  await tx.sql
    .updateTable('sale_import')
    .set({ receipt: JSON.stringify(write.receipt) })
    .where('enterprise_id', '=', write.enterpriseId)
    .where('import_id', '=', write.importId)
    .execute();
}

/** The rows of a list that supplies no lines. They wait for their orders if those come later. */
async function savePatches(
  tx: Act,
  {
    enterpriseId,
    importId,
    patches,
  }: { enterpriseId: string; importId: string; patches: readonly FoundOrder[] },
): Promise<void> {
  if (patches.length === 0) return;
  await tx.client.query(
    `insert into sale_patch (enterprise_id, import_id, order_no, issuer_id, patch)
     select $1, $2, p.patch->>'orderNo', i.issuer_id, p.patch
     from unnest($3::jsonb[]) as p (patch) join issuer i on i.code = p.patch->>'issuer'
     on conflict do nothing`,
    [enterpriseId, importId, patches.map((patch) => JSON.stringify(patch))],
  );
}

function rankColumns(summary: FileSummary) {
  const { window } = summary;
  return {
    authority: summary.authority,
    rankWindow: window ? dayNumber(window.to) * 65_536 + dayNumber(window.from) : 0,
    rankMinute: summary.latestMinute,
  };
}

/** An own upload of a platform's export is B, since anyone can edit a workbook (users.md). */
function evidenceOf({ origin }: ImportInput): number {
  const level: EvidenceLevel = origin === 'witnessed' || origin === 'api' ? 'A' : 'B';
  return evidenceLevels.indexOf(level);
}

async function firstImport(
  tx: Act,
  { enterpriseId, summary, listLabel }: Booking,
  rankWindow: number,
) {
  const row = await tx.sql
    .selectFrom('sale_import')
    .select(['import_id', 'receipt'])
    .where('enterprise_id', '=', enterpriseId)
    .where('file_hash', '=', Buffer.from(summary.fileHash, 'hex'))
    .where('rank_window', '=', rankWindow)
    .where('list_label', '=', listLabel ?? '')
    .where('reversed_seq', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

function repeatOf(row: { import_id: string; receipt: unknown }): Imported {
  // We wrote this JSON ourselves, as a Receipt.
  const receipt = row.receipt as Receipt;
  return { importId: row.import_id, partsMissing: 0, isRepeat: true, receipt };
}

/** Only lines of contents that are not stored yet; a known file sends none. */
async function streamLines(
  client: pg.ClientBase,
  { spool, enterpriseId }: Pick<Booking, 'spool' | 'enterpriseId'>,
): Promise<void> {
  const counts = await client.query<{ kept: number; dropped: number; undone: number }>(`
    select count(*) filter (where verdict <> 'e' and not reused and not lines_sent) as kept,
      count(*) filter (where (verdict = 'e' or reused) and not lines_sent) as dropped,
      count(*) filter (where (verdict = 'e' or reused) and lines_sent) as undone from judged`);
  const { kept = 0, dropped = 0, undone = 0 } = counts.rows[0] ?? {};
  if (undone > 0) await takeBackLines(client, enterpriseId);
  if (kept === 0) return;
  // The smaller side is fetched: nearly always the other one is most of the file.
  const asksKept = kept <= dropped;
  const ids = new Set<number>();
  if (dropped > 0) {
    // A reused row carries the older content's id; the stage still has the one in the spool.
    const rows = await client.query<{ snapshot_id: number }>(`
      select s.snapshot_id from stage s join judged j using (order_no, issuer_id)
      where not j.lines_sent and (j.verdict <> 'e' and not j.reused) = ${asksKept}`);
    for (const row of rows.rows) ids.add(row.snapshot_id);
  }
  const keeps = (id: number) => (asksKept ? ids.has(id) : !ids.has(id));
  await copyIn(client, copyLines, spool.kept(keeps));
}

/** Lines that went on while the file was read, of contents that turned out to be stored already. */
async function takeBackLines(client: pg.ClientBase, enterpriseId: string): Promise<void> {
  await client.query(
    `delete from sale_line l using stage s join judged j using (order_no, issuer_id)
     where j.lines_sent and (j.verdict = 'e' or j.reused)
       and l.enterprise_id = $1 and l.snapshot_id = s.snapshot_id`,
    [enterpriseId],
  );
}

async function saveImport(
  tx: Act,
  booking: Booking,
  made: {
    importId: string;
    seq: number;
    authority: number;
    rankWindow: number;
    rankMinute: number;
    evidence: number;
    receipt: Receipt;
  },
): Promise<void> {
  const { summary } = booking;
  await tx.sql
    .insertInto('sale_import')
    .values({
      enterprise_id: booking.enterpriseId,
      import_id: made.importId,
      ledger_seq: made.seq,
      format: summary.format,
      role: summary.role,
      shape: summary.shape,
      scope: summary.scope,
      file_hash: Buffer.from(summary.fileHash, 'hex'),
      file_name: summary.file,
      storefront_id: booking.storefrontId ?? null,
      list_label: booking.listLabel ?? '',
      window_from: summary.window?.from ?? null,
      window_to: summary.window?.to ?? null,
      window_declared: summary.window?.declared ?? false,
      authority: made.authority,
      rank_window: made.rankWindow,
      rank_minute: made.rankMinute,
      evidence: made.evidence,
      origin: booking.origin ?? 'upload',
      is_resaved: summary.resaved,
      buyers_distinct: summary.buyers?.distinct ?? null,
      buyers_largest_share: summary.buyers?.largestShare ?? null,
      receipt: JSON.stringify(made.receipt),
      redacted_key: booking.redactedKey ?? null,
      imported_at: tx.now,
      imported_by: tx.actor.personId,
      on_behalf: booking.onBehalf ?? false,
    })
    .execute();
}

function countByKind(questions: readonly Question[]): Receipt['waiting'] {
  const counts = new Map<string, number>();
  for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, items]) => ({ kind, items }));
}

/** Orders pass by once; their notes become questions, and rows of a list go their own way. */
class NotesFound {
  readonly questions: Question[] = [];
  readonly patches: FoundOrder[] = [];

  async *watch(orders: AsyncIterable<FoundOrder[]>): AsyncGenerator<FoundOrder[]> {
    for await (const batch of orders) {
      // A file is a list or an export, never both.
      if (batch[0]?.patch) this.patches.push(...batch);
      else {
        this.#ask(batch);
        yield batch;
      }
    }
  }

  #ask(batch: readonly FoundOrder[]): void {
    for (const order of batch) {
      for (const note of order.notes) {
        if (note.code !== 'return_extent_unknown') continue;
        this.questions.push({
          kind: note.code,
          subject: `${order.issuer} ${order.orderNo}`,
          points: 0,
          disputedRp: 0,
          details: { min: note.min, max: note.max },
        });
      }
    }
  }
}
