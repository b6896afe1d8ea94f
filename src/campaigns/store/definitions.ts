import type { Kysely } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type {
  Channel,
  DefinitionFields,
  EvidenceLevel,
  Goods,
  SaleDefinition,
  Stream,
} from '../words.ts';

export async function insertDefinition(
  { sql }: Tx,
  campaignId: string,
  definition: SaleDefinition,
): Promise<void> {
  await sql
    .insertInto('sale_definition')
    .values({
      campaign_id: campaignId,
      version: definition.version,
      words_id: definition.words.id,
      words_en: definition.words.en,
      streams: [...definition.streams],
      channels: definition.channels && [...definition.channels],
      least_evidence: definition.leastEvidence,
      goods: definition.goods,
      reason: definition.reason,
      decided_at: definition.decidedAt,
      decided_by: definition.decidedBy,
    })
    .execute();
}

/** Newest first. */
export async function selectDefinitions(
  read: Kysely<DB>,
  campaignId: string,
  { limit }: { limit?: number } = {},
): Promise<SaleDefinition[]> {
  const rows = await read
    .selectFrom('sale_definition')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map((row) => ({
    ...fieldsOf(row),
    version: row.version,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  }));
}

/** Only checked definitions are ever stored, so the lists hold words of ours. */
function fieldsOf(row: {
  words_id: string;
  words_en: string;
  streams: string[];
  channels: string[] | null;
  least_evidence: string;
  goods: string;
  reason: string;
}): DefinitionFields {
  return {
    words: { id: row.words_id, en: row.words_en },
    streams: row.streams as Stream[],
    channels: row.channels as Channel[] | null,
    leastEvidence: row.least_evidence as EvidenceLevel,
    goods: row.goods as Goods,
    reason: row.reason,
  };
}
