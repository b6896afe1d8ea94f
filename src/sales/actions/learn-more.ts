import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import { askAbsentOfMerge, askAbsentOfReversal } from '../store/absence.ts';
import { lockContested } from '../store/claims.ts';
import { nextSeq } from '../store/head.ts';
import type { ToldOfPart } from '../store/parts.ts';
import { touchOrdersOf } from '../store/refold.ts';
import { inTurn } from '../store/turns.ts';
import { type EvidenceLevel, evidenceLevels } from '../words.ts';
import { layAnew } from './correct.ts';

/** What a person says of a file beside its bytes, where anything is said. */
export interface Told extends Partial<ToldOfPart> {
  /** Of a witnessed download: where it was made, and before whose eyes. */
  witness?: { place: string; by: string | null } | null;
}

/** Once for each file: the first who saw it being made. */
export async function saveWitness(
  tx: Act,
  told: Told & { enterpriseId: string; importId: string; sentAt?: Date },
): Promise<void> {
  if (told.origin !== 'witnessed' || !told.witness) return;
  await tx.sql
    .insertInto('sale_witness')
    .values({
      enterprise_id: told.enterpriseId,
      import_id: told.importId,
      place: told.witness.place,
      witnessed_at: told.sentAt ?? tx.now,
      witnessed_by: told.witness.by,
    })
    .onConflict((on) => on.columns(['enterprise_id', 'import_id']).doNothing())
    .execute();
}

/**
 * An own upload of a platform's export is B, since anyone can edit a workbook (users.md); what a
 * person wrote down is declared, whoever saw it being sent. A payment is its own kind of proof.
 */
export function evidenceOf(
  { origin }: Told,
  { authority, role }: { authority: number; role: string },
): number {
  const isSeen = origin === 'witnessed' || origin === 'api';
  const ofExport: EvidenceLevel = authority <= 1 ? 'E' : isSeen ? 'A' : 'B';
  return evidenceLevels.indexOf(role === 'evidence' ? 'C' : ofExport);
}

/**
 * A file that is booked comes again, and more is known of it: whose shop it is of, or that it was
 * seen being made. What follows from that, who owns a claimed order, how well an order is proven,
 * is found anew as a write of its own. Nothing known is taken back. Returns the shop of the file.
 */
export async function learnMore(
  ground: Ground,
  actor: Actor,
  told: Told & { enterpriseId: string; importId: string },
): Promise<string | null> {
  const known = await newsOf(ground.database.read, told);
  // Nearly every file that comes again says nothing new, and its orders need not be looked for.
  if (!known?.news) return known?.shop ?? null;
  const work = async (tx: Act) => {
    const { enterpriseId, importId } = told;
    await touchOrdersOf(tx.client, told);
    await lockContested(tx.client, { enterpriseId, from: 'touched' });
    // Again, now that nobody else writes.
    const { shop = null, news = null } = (await newsOf(tx.sql, told)) ?? {};
    if (!news) {
      tx.abandon();
      return shop;
    }
    await tx.sql
      .updateTable('sale_import')
      .set(news)
      .where('enterprise_id', '=', enterpriseId)
      .where('import_id', '=', importId)
      .execute();
    const seq = await nextSeq(tx.client, {
      ...{ enterpriseId, at: tx.now, kind: 'told', ref: importId },
    });
    await saveWitness(tx, told);
    await layAnew(tx, { enterpriseId, seq, ref: importId });
    const write = { enterpriseId, importId, seq, now: tx.now };
    await askAbsentOfReversal(tx.client, write);
    await askAbsentOfMerge(tx.client, write);
    tx.note({
      ...{ verb: 'sales.learnMore', thing: 'import', thingId: importId, enterpriseId },
      details: { seq, learns: Object.keys(news) },
    });
    return news.storefront_id ?? shop;
  };
  return inTurn(ground.database.pool, () => act(ground, actor, work));
}

interface News {
  storefront_id?: string;
  origin?: string;
  evidence?: number;
}

/** The shop that is known of a live import, and what is told beyond it; null for no such import. */
async function newsOf(
  database: Act['sql'],
  told: Told & { enterpriseId: string; importId: string },
): Promise<{ shop: string | null; news: News | null } | null> {
  const known = await database
    .selectFrom('sale_import')
    .select(['storefront_id', 'evidence', 'authority', 'role'])
    .where('enterprise_id', '=', told.enterpriseId)
    .where('import_id', '=', told.importId)
    .where('reversed_seq', 'is', null)
    .executeTakeFirst();
  if (!known) return null;
  const { storefront_id: shop, evidence, authority, role } = known;
  const news: News = {};
  if (shop === null && told.storefrontId) news.storefront_id = told.storefrontId;
  const better = evidenceOf(told, { authority, role });
  if (told.origin && better < evidence) {
    news.origin = told.origin;
    news.evidence = better;
  }
  return { shop, news: Object.keys(news).length > 0 ? news : null };
}
