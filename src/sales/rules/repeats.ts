import type { Rupiah } from '../../kernel/money.ts';

/** An entry by hand; its id was made on the device before the first send. */
export interface SentEntry {
  enterprise: string;
  id: string;
  contentHash: string;
  amount: Rupiah;
}

/**
 * What becomes of an entry that arrives (E21): the same content under its id is the first receipt
 * again, another content is a conflict that is kept and shown and never counted.
 */
export function judgeRepeat(
  known: Pick<SentEntry, 'contentHash'> | null,
  sent: Pick<SentEntry, 'contentHash'>,
): 'book' | 'again' | 'conflict' {
  if (!known) return 'book';
  return known.contentHash === sent.contentHash ? 'again' : 'conflict';
}

/** A message from a chat. A forwarded one has an id of its own, so it is another message. */
export interface SentMessage {
  id: string;
  sender: string;
  text: string;
  /** Minutes since 1970. */
  minute: number;
  amount: Rupiah;
}

/** What a message says, without spelling that carries no meaning. */
export function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** 70 points and ten minutes: ledger.md 1.5. */
const twinPoints = 70;
export const twinMinutes = 10;

export interface MessageTwins {
  ids: [string, string];
  points: number;
  disputedRp: Rupiah;
}

/**
 * Deliveries of one message are one entry; the same words sent twice in ten minutes are asked
 * about (E22).
 */
export function foldMessages(messages: readonly SentMessage[]): {
  entries: SentMessage[];
  twins: MessageTwins[];
} {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const entries = [...byId.values()].sort(
    (a, b) => a.minute - b.minute || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const twins: MessageTwins[] = [];
  const lastSame = new Map<string, SentMessage>();
  for (const entry of entries) {
    const words = `${entry.sender}\u0000${wordsOf(entry.text)}`;
    const before = lastSame.get(words);
    if (before && entry.minute - before.minute <= twinMinutes) {
      twins.push({ ids: [before.id, entry.id], points: twinPoints, disputedRp: entry.amount });
    }
    lastSame.set(words, entry);
  }
  return { entries, twins };
}
