import type pg from 'pg';
import { type SentMessage, twinMinutes } from '../rules/repeats.ts';

export interface MessageRow {
  enterpriseId: string;
  provider: string;
  messageId: string;
  entryId: string;
  sentBy: string;
  sentAt: Date;
  text: string;
  /** Of the text without spelling that carries no meaning. */
  wordsHash: string;
}

export async function insertMessage(client: pg.ClientBase, row: MessageRow): Promise<void> {
  await client.query(
    `insert into sale_message (enterprise_id, provider, message_id, entry_id, sent_by, sent_at, text, words_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[row.enterpriseId, row.provider, row.messageId, row.entryId],
      ...[row.sentBy, row.sentAt, row.text, row.wordsHash],
    ],
  );
}

/** This message and those of the same words and sender that may be its twins, by their entries. */
export async function messagesAround(
  client: pg.ClientBase,
  { enterpriseId, sentBy, wordsHash, sentAt }: MessageRow,
): Promise<SentMessage[]> {
  const { rows } = await client.query<{ id: string; text: string; at: Date; amount: number }>(
    `select m.entry_id as id, m.text, m.sent_at as at, e.amount_rp as amount
     from sale_message m join sale_entry e using (enterprise_id, entry_id)
     where m.enterprise_id = $1 and m.sent_by = $2 and m.words_hash = $3
       and m.sent_at between $4::timestamptz - $5 * interval '1 minute'
         and $4::timestamptz + $5 * interval '1 minute'`,
    // The rule counts whole minutes, so one more is looked at on each side.
    [enterpriseId, sentBy, wordsHash, sentAt, twinMinutes + 1],
  );
  return rows.map(({ id, text, at, amount }) => ({
    ...{ id, text, amount, sender: sentBy, minute: Math.floor(at.getTime() / 60_000) },
  }));
}
