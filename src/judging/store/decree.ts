import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Decider } from '../../kernel/terms.ts';
import type { Followed, WinnersDecree } from '../words/decree.ts';
import type { Reader } from './final.ts';

/** The one that holds. */
export async function findDecree(read: Reader, campaignId: string): Promise<WinnersDecree | null> {
  return (await selectDecrees(read, campaignId)).at(-1) ?? null;
}

/** The first first; each took the place of the one before. */
export async function selectDecrees(read: Reader, campaignId: string): Promise<WinnersDecree[]> {
  const rows = await read
    .selectFrom('judging_decree')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    number: row.number,
    decidedOn: row.decided_on as Day,
    place: row.place,
    // Both only written by insertDecree below.
    decider: row.decider as unknown as Decider,
    content: row.content as unknown as WinnersDecree['content'],
    contentHash: row.content_hash,
    enteredAt: row.entered_at,
  }));
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
      version: decree.version,
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
  const { change } = decree.content;
  const followed: Followed[] = change ? [change, ...(change.also ?? [])] : [];
  if (followed.length === 0) return;
  await sql
    .insertInto('judging_decree_follows')
    .values(
      followed.map(({ objectionId }) => ({
        ...{ campaign_id: campaignId, version: decree.version, objection_id: objectionId },
      })),
    )
    .execute();
}

/** Objections that some decree followed. */
export async function selectFollowed(read: Reader, campaignId: string): Promise<Set<string>> {
  const rows = await read
    .selectFrom('judging_decree_follows')
    .select('objection_id')
    .where('campaign_id', '=', campaignId)
    .execute();
  return new Set(rows.map((row) => row.objection_id));
}
