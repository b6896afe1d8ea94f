import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Decider } from '../../kernel/terms.ts';
import type { WinnersDecree } from '../words/decree.ts';
import type { Reader } from './final.ts';

export async function findDecree(read: Reader, campaignId: string): Promise<WinnersDecree | null> {
  const row = await read
    .selectFrom('judging_decree')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    number: row.number,
    decidedOn: row.decided_on as Day,
    place: row.place,
    // Both only written by insertDecree below.
    decider: row.decider as unknown as Decider,
    content: row.content as unknown as WinnersDecree['content'],
    contentHash: row.content_hash,
    enteredAt: row.entered_at,
  };
}

export async function insertDecree(
  { sql }: Tx,
  campaignId: string,
  decree: WinnersDecree & { by: string | null },
): Promise<void> {
  await sql
    .insertInto('judging_decree')
    .values({
      campaign_id: campaignId,
      number: decree.number,
      decided_on: decree.decidedOn,
      place: decree.place,
      decider: JSON.stringify(decree.decider),
      content: JSON.stringify(decree.content),
      content_hash: decree.contentHash,
      entered_at: decree.enteredAt,
      entered_by: decree.by,
    })
    .execute();
}
