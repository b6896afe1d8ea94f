import { type Actor, act, type Ground } from '../../journal/index.ts';
import { askAbsentOfMerge, askAbsentOfReversal } from '../store/absence.ts';
import { lockContested } from '../store/claims.ts';
import { nextSeq } from '../store/head.ts';
import { touchOrdersOf } from '../store/refold.ts';
import { type EvidenceLevel, evidenceLevels } from '../words.ts';
import { layAnew } from './correct.ts';

/** What a person says of a file beside its bytes. */
export interface Told {
  storefrontId?: string | null;
  origin?: 'upload' | 'witnessed' | 'api';
}

/**
 * An own upload of a platform's export is B, since anyone can edit a workbook (users.md); what a
 * person wrote down is declared, whoever saw it being sent.
 */
export function evidenceOf({ origin }: Told, authority: number): number {
  const isSeen = origin === 'witnessed' || origin === 'api';
  const level: EvidenceLevel = authority <= 1 ? 'E' : isSeen ? 'A' : 'B';
  return evidenceLevels.indexOf(level);
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
  return act(ground, actor, async (tx) => {
    const { enterpriseId, importId } = told;
    await touchOrdersOf(tx.client, told);
    await lockContested(tx.client, { enterpriseId, from: 'touched' });
    const known = await tx.sql
      .selectFrom('sale_import')
      .select(['storefront_id', 'origin', 'evidence', 'authority', 'reversed_seq'])
      .where('enterprise_id', '=', enterpriseId)
      .where('import_id', '=', importId)
      .executeTakeFirst();
    const better = evidenceOf(told, known?.authority ?? 0);
    const learns = {
      storefront_id: known?.storefront_id ?? told.storefrontId ?? null,
      ...(known &&
        better < known.evidence && { origin: told.origin ?? 'upload', evidence: better }),
    };
    const isNews = learns.storefront_id !== known?.storefront_id || 'evidence' in learns;
    if (!known || known.reversed_seq !== null || !isNews) {
      tx.abandon();
      return known?.storefront_id ?? null;
    }
    await tx.sql
      .updateTable('sale_import')
      .set(learns)
      .where('enterprise_id', '=', enterpriseId)
      .where('import_id', '=', importId)
      .execute();
    const seq = await nextSeq(tx.client, {
      ...{ enterpriseId, at: tx.now, kind: 'told', ref: importId },
    });
    await layAnew(tx, { enterpriseId, seq, ref: importId });
    const write = { enterpriseId, importId, seq, now: tx.now };
    await askAbsentOfReversal(tx.client, write);
    await askAbsentOfMerge(tx.client, write);
    tx.note({
      ...{ verb: 'sales.learnMore', thing: 'import', thingId: importId, enterpriseId },
      details: { seq, learns: Object.keys(learns) },
    });
    return learns.storefront_id;
  });
}
