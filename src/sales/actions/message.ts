import { createHash } from 'node:crypto';
import { type Act, type Actor, act, canonical, type Ground } from '../../journal/index.ts';
import { dayIn, type Zone } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { digest } from '../importers/reading/digest.ts';
import { decideEntry, type Entry } from '../rules/entry.ts';
import { foldMessages, wordsOf } from '../rules/repeats.ts';
import { type EntryRow, keepConflicts, recordEntries, storedEntries } from '../store/entries.ts';
import { lastSeq, lockLedger } from '../store/head.ts';
import { insertMessage, type MessageRow, messagesAround } from '../store/messages.ts';
import { neverAsked, openQuestions, type Question } from '../store/queue.ts';
import { learnIssuers } from '../store/stage.ts';
import { askAboutConflicts, type EntryReceipt } from './entries.ts';

export interface IncomingMessage {
  enterpriseId: string;
  zone: Zone;
  /** Who carried it, for example `whatsapp`, and the id that they gave it. */
  provider: string;
  messageId: string;
  /** The person who wrote it, never a number. */
  sentBy: string;
  sentAt: Date;
  text: string;
  /** What it was understood to say. */
  sale: Omit<Entry, 'entryId'>;
  onBehalf: boolean;
}

/**
 * Records a message as an entry, once for each id of its provider, however often it is delivered
 * (E22). The same id with other words is a conflict, kept and shown. The same words of one sender
 * under a new id within ten minutes are a sale of their own, and a person is asked.
 */
export async function recordMessage(
  ground: Ground,
  actor: Actor,
  message: IncomingMessage,
): Promise<EntryReceipt> {
  const entry: Entry = { ...message.sale, entryId: entryIdOf(message) };
  const { entryId } = entry;
  const decision = decideEntry(entry, dayIn(message.zone, ground.clock()));
  if (!decision.ok)
    return { entryId, outcome: 'refused', isRepeat: false, reasons: decision.refusals };
  const issuerId = await entryIssuer(ground);
  const row: EntryRow = {
    enterpriseId: message.enterpriseId,
    entry,
    contentHash: contentHashOf(message),
    enteredBy: message.sentBy,
    onBehalf: message.onBehalf,
  };
  return act(ground, actor, async (tx) => {
    await lockLedger(tx.client, message.enterpriseId);
    const write = { now: tx.now, issuerId, ref: newId(tx.now.getTime()) };
    const isNew = (await recordEntries(tx.client, [row], write)).size === 1;
    const answer = { entryId, isRepeat: !isNew, reasons: [] };
    if (isNew) {
      await askAboutMessage(tx, message, entryId);
      return { ...answer, outcome: 'recorded' as const };
    }
    const stored = await storedEntries(tx.client, [row]);
    const [before] = stored.values();
    if (before?.contentHash.equals(row.contentHash))
      return { ...answer, outcome: 'recorded' as const };
    if ((await keepConflicts(tx.client, [row], tx.now)) > 0) {
      await askAboutConflicts(tx, { conflicts: [row], stored, issuerId });
      noteMessage(tx, message, entryId);
    }
    return { ...answer, isRepeat: false, outcome: 'conflict' as const };
  });
}

async function askAboutMessage(tx: Act, message: IncomingMessage, entryId: string): Promise<void> {
  const { client, now } = tx;
  const { enterpriseId, provider, messageId, sentBy, sentAt, text } = message;
  const sent: MessageRow = {
    ...{ enterpriseId, provider, messageId, sentBy, sentAt, text, entryId },
    wordsHash: digest(wordsOf(text)),
  };
  await insertMessage(client, sent);
  const { twins } = foldMessages(await messagesAround(client, sent));
  const questions = twins.map(({ ids: [earlier, later], points, disputedRp }): Question => {
    const details = { issuer: 'entry', orderNo: later, earlier };
    return { kind: 'same_message', subject: `entry ${later}`, points, disputedRp, details };
  });
  const seq = await lastSeq(client, enterpriseId);
  // One that a person has answered is not asked again because a third came between.
  const fresh = await neverAsked(client, enterpriseId, questions);
  await openQuestions(client, { enterpriseId, seq, now }, fresh);
  noteMessage(tx, message, entryId);
}

function noteMessage(tx: Act, { enterpriseId, provider }: IncomingMessage, entryId: string): void {
  const details = { provider };
  tx.note({
    ...{ verb: 'sales.recordMessage', thing: 'entry', thingId: entryId, enterpriseId, details },
  });
}

/** Made from the provider's id, so that the entry's own UNIQUE decides (RFC 9562, version 8). */
function entryIdOf({ enterpriseId, provider, messageId }: IncomingMessage): string {
  const id = digest(canonical([enterpriseId, provider, messageId]));
  return `${id.slice(0, 14)}8${id.slice(15, 19)}8${id.slice(20)}`;
}

/** What was said and by whom; not what was understood, which may be better one day. */
function contentHashOf({ sentBy, text }: IncomingMessage): Buffer {
  return createHash('sha256').update(canonical({ sentBy, text })).digest();
}

async function entryIssuer({ database: { pool } }: Ground): Promise<number> {
  const issuers = new Map<string, number>();
  await learnIssuers(pool, issuers, [{ issuer: 'entry', local: true }]);
  return issuers.get('entry') ?? 0;
}
