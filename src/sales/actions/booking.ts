/** One file into one enterprise's ledger: read, judged, merged, and told what became of it. */

import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { dayNumber } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { declaresAs, type Reading } from '../importers/index.ts';
import { salesProblems } from '../problems.ts';
import type { Span } from '../rules/grid.ts';
import { lockContested, settleClaims } from '../store/claims.ts';
import { writeDeltas } from '../store/deltas.ts';
import { dateWrite, nextSeq } from '../store/head.ts';
import { streamLines } from '../store/lines.ts';
import { questionsOfList, tellAmounts } from '../store/lists.ts';
import { type MergeInput, mergeStage } from '../store/merge.ts';
import { releaseParts } from '../store/parts.ts';
import { savePayments, saveReferences } from '../store/payments.ts';
import { openQuestions } from '../store/queue.ts';
import { type Receipt, receiptOfMerge } from '../store/receipt.ts';
import { LineSpool } from '../store/spool.ts';
import { fillStage, type Issuers, learnIssuers } from '../store/stage.ts';
import { inTurn } from '../store/turns.ts';
import { openWorkTables } from '../store/work-tables.ts';
import type { FileSummary } from '../words.ts';
import { askOfBooking } from './import-asks.ts';
import { saveIncome } from './import-income.ts';
import { changedByFile, decideAnew, ordersUnder, savePatches, tellOfList } from './import-lists.ts';
import { NotesFound, saveNotes } from './import-notes.ts';
import { evidenceOf, learnMore, saveWitness, type Told } from './learn-more.ts';
import { takeBack } from './reverse.ts';
import { shopOfAnother } from './shops.ts';

export interface ImportInput extends Told {
  enterpriseId: string;
  reading: Reading;
  listLabel?: string;
  /** When the person sent it, if not now: tells only which of two lists is called the later. */
  sentAt?: Date;
  onBehalf?: boolean;
  spoolFolder: string;
  redactedKey?: string | null;
  /** Set where an export is booked although parts of it have not come. */
  incomplete?: Incomplete | null;
  /** Imports of some of its parts without the others: taken back in the same write. */
  supersedes?: readonly string[];
  /** Days that the sender says it covers, where the file itself does not. */
  covers?: Span | null;
}

/** How many parts are missing, and the first and last order of those that came (E12). */
export interface Incomplete {
  missing: number;
  edges: readonly string[];
}

export interface Imported {
  /** null while the file waits for the other parts of its export. */
  importId: string | null;
  /** Parts of the export that have not come yet; the file counts nothing until they have. */
  partsMissing: number;
  /** Of a part that waits: the number under which the same bytes had come already. */
  copyOf?: number | null;
  /** True where a part points to the redacted copy, also of a booking that was there before. */
  keepsCopy?: boolean;
  /** True when these bytes with this window were booked before: the first receipt once more. */
  isRepeat: boolean;
  /** Of a repeat, the shop that the first booking was for, if it named one. */
  bookedFor: string | null;
  receipt: Receipt;
}

/** Books one file in one transaction, whole or not at all; of a known one, what is told anew. */
export async function bookFile(
  ground: Ground,
  actor: Actor,
  input: ImportInput,
): Promise<Imported> {
  const booked =
    (await bookedBefore(ground, input)) ??
    // Again when its turn comes: the same file sent many times at once is read by the first few.
    (await inTurn(
      ground.database.pool,
      async () => (await bookedBefore(ground, input)) ?? bookNew(ground, actor, input),
    ));
  const { importId, isRepeat } = booked;
  if (!isRepeat || importId === null) return booked;
  const bookedFor = await learnMore(ground, actor, { ...input, importId });
  return { ...booked, bookedFor };
}

async function bookNew(ground: Ground, actor: Actor, input: ImportInput): Promise<Imported> {
  const spool = new LineSpool(input.spoolFolder, input.enterpriseId);
  const found = new NotesFound();
  try {
    const { pool } = ground.database;
    const work = async (tx: Act) => {
      // Few rows tell enough of these tables; the default looks at thirty thousand.
      await tx.client.query('set local jit = off; set local default_statistics_target = 10');
      await openWorkTables(tx.client);
      const issuers: Issuers = new Map();
      await fillStage(
        { client: tx.client, pool, enterpriseId: input.enterpriseId, issuers, spool },
        found.watch(ordersUnder(input)),
      );
      const summary = input.reading.summary();
      const refused =
        summary.refused ?? (await shopOfAnother(tx.client, input.enterpriseId, summary));
      if (refused) throw salesProblems.fileRefused(refused);
      await learnIssuers(pool, issuers, found.patches);
      await learnIssuers(
        pool,
        issuers,
        summary.income.map(({ issuer }) => ({ issuer, local: false })),
      );
      const { notes, patches, payments, references } = found;
      const passed = { notes, patches, payments, references };
      return bookStage(tx, { ...input, summary, spool, ...passed });
    };
    return await act(ground, actor, work);
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
    .select(['import_id', 'file_name', 'receipt', 'storefront_id'])
    .where('enterprise_id', '=', input.enterpriseId)
    .where('file_hash', '=', Buffer.from(fileHash, 'hex'))
    .where('list_label', '=', input.listLabel ?? '')
    .where('reversed_seq', 'is', null)
    .execute();
  const same = rows.find((row) => declaresAs(row.file_name, recognition.declared));
  return same ? repeatOf(same) : null;
}

type PassedBy = Pick<NotesFound, 'notes' | 'patches' | 'payments' | 'references'>;

interface Booking extends ImportInput, PassedBy {
  summary: FileSummary;
  spool: LineSpool;
}

async function bookStage(tx: Act, booking: Booking): Promise<Imported> {
  const { enterpriseId, summary } = booking;
  const from = await changedByFile(tx, booking);
  await lockContested(tx.client, { enterpriseId, from });
  const rank = rankColumns(summary);
  const before = await firstImport(tx, booking, rank.rankWindow);
  if (before) {
    tx.abandon();
    return repeatOf(before);
  }

  const importId = newId(tx.now.getTime());
  const seq = await nextSeq(tx.client, { enterpriseId, at: tx.now, kind: 'import', ref: importId });
  const evidence = evidenceOf(booking, summary);
  for (const was of booking.supersedes ?? []) {
    const reason = supersededBecause(booking);
    await takeBack(tx, { enterpriseId, importId: was, seq, reason });
    await releaseParts(tx.client, { enterpriseId, importId: was });
  }
  const merge = { enterpriseId, importId, seq, ...rank, evidence };
  const verdicts = await mergeStage(tx.client, merge);
  await streamLines(tx.client, booking);
  const sent = booking.sentAt ?? tx.now;
  const ofList =
    summary.shape === 'counting' ? await questionsOfList(tx, { enterpriseId, importId, sent }) : [];
  const receipt: Receipt = {
    ...(await receiptOfMerge(tx.client)),
    troubles: summary.troubles.slice(0, 500),
    waiting: [],
  };
  await saveImport(tx, booking, { ...merge, receipt });
  await savePatches(tx, { enterpriseId, importId, patches: booking.patches });
  await saveNotes(tx, booking);
  await savePayments(tx.client, booking);
  await saveReferences(tx.client, booking);
  await saveIncome(tx, { enterpriseId, importId, income: summary.income });
  const now = tx.clock();
  await dateWrite(tx.client, { enterpriseId, seq, at: now });
  const decided = await decideAnew(tx, { enterpriseId, seq, now, evidence, verdicts });
  if (booking.patches.length > 0) await tellOfList(tx, { enterpriseId, importId, seq, receipt });
  const claims = await settleClaims(tx.client, { enterpriseId, seq, now, ref: importId });
  await openQuestions(tx.client, { enterpriseId, seq, now }, ofList);
  if (summary.shape === 'counting') await tellAmounts(tx.client, enterpriseId);
  await writeDeltas(tx.client, { enterpriseId, seq });
  const questions = [...claims, ...ofList, ...decided];
  await askOfBooking(tx, { enterpriseId, importId, seq, now, receipt, verdicts, questions });
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
  return { importId, partsMissing: 0, isRepeat: false, bookedFor: null, receipt };
}

/** Why an import is taken back in the same write; its words stand in upload-messages. */
const supersededBecause = ({ summary }: Booking): string =>
  summary.shape === 'counting' ? 'replaced by a newer list' : 'the missing parts came';

function rankColumns(summary: FileSummary) {
  const { window } = summary;
  return {
    authority: summary.authority,
    rankWindow: window ? dayNumber(window.to) * 65_536 + dayNumber(window.from) : 0,
    rankMinute: summary.latestMinute,
  };
}

async function firstImport(
  tx: Act,
  { enterpriseId, summary, listLabel }: Booking,
  rankWindow: number,
) {
  const row = await tx.sql
    .selectFrom('sale_import')
    .select(['import_id', 'receipt', 'storefront_id'])
    .where('enterprise_id', '=', enterpriseId)
    .where('file_hash', '=', Buffer.from(summary.fileHash, 'hex'))
    .where('rank_window', '=', rankWindow)
    .where('list_label', '=', listLabel ?? '')
    .where('reversed_seq', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

function repeatOf(row: {
  import_id: string;
  receipt: unknown;
  storefront_id: string | null;
}): Imported {
  // We wrote this JSON ourselves, as a Receipt.
  const receipt = row.receipt as Receipt;
  const { import_id: importId, storefront_id: bookedFor } = row;
  return { importId, partsMissing: 0, isRepeat: true, bookedFor, receipt };
}

async function saveImport(
  tx: Act,
  booking: Booking,
  made: MergeInput & { receipt: Receipt },
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
      sent_at: booking.sentAt ?? tx.now,
      imported_at: tx.now,
      imported_by: tx.actor.personId,
      on_behalf: booking.onBehalf ?? false,
      parts_missing: booking.incomplete?.missing ?? 0,
      covers_from: booking.covers?.from ?? null,
      covers_to: booking.covers?.to ?? null,
      part_edges: booking.incomplete ? [...booking.incomplete.edges] : null,
    })
    .execute();
  await saveWitness(tx, { ...booking, importId: made.importId });
}
