import type { Database } from '../database/index.ts';
import { chainHash, contentHash, genesis } from './rules.ts';
import type { JournalRow } from './words.ts';

/** The newest notes about a thing, newest first. */
export async function journalOf(
  database: Database,
  { thing, thingId, limit = 100 }: { thing: string; thingId: string; limit?: number },
): Promise<JournalRow[]> {
  const rows = await database.read
    .selectFrom('journal')
    .selectAll()
    .where('thing', '=', thing)
    .where('thing_id', '=', thingId)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    via: row.via,
    verb: row.verb,
    thing: row.thing,
    thingId: row.thing_id,
    enterpriseId: row.enterprise_id,
    campaignId: row.campaign_id,
    details: row.details as Record<string, unknown>,
  }));
}

/** Walks the whole chain; the first row that does not follow from the one before, or null. */
export async function checkChain(database: Database): Promise<{ seq: number } | null> {
  let hash: Buffer = genesis;
  let expected = 1;
  while (true) {
    const rows = await database.read
      .selectFrom('journal')
      .selectAll()
      .where('seq', '>=', expected)
      .orderBy('seq')
      .limit(5000)
      .execute();
    if (rows.length === 0) return null;
    for (const row of rows) {
      const content = contentHash({
        at: row.at,
        actor: row.actor,
        via: row.via,
        verb: row.verb,
        thing: row.thing,
        thingId: row.thing_id,
        enterpriseId: row.enterprise_id,
        campaignId: row.campaign_id,
        details: row.details,
      });
      hash = chainHash(hash, content);
      if (row.seq !== expected || !hash.equals(row.hash)) return { seq: expected };
      expected += 1;
    }
  }
}

/** The newest row of the chain and its hash in hex: printed on papers, it pins all before it. */
export async function chainHead({
  read,
}: Pick<Database, 'read'>): Promise<{ seq: number; hash: string } | null> {
  const row = await read
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { seq: Number(row.seq), hash: row.hash.toString('hex') } : null;
}
