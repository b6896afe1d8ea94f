import type { Act } from '../../journal/index.ts';
import { batchKey, eraseBatchFiles } from '../store/batches.ts';
import { eraseContents } from '../store/papers.ts';
import type { PaperKind } from '../words.ts';

/**
 * What papers of a kind print about somebody is erased; hash, claims and signature stay. Files of
 * batches that hold them go, too, and can be made anew without them. Returns the keys of kept files
 * to delete once the act is through.
 */
export async function eraseAbout(
  act: Act,
  about: { kind: PaperKind; subjectId: string; campaignId: string },
): Promise<string[]> {
  const batches = await eraseContents(act, about);
  await eraseBatchFiles(act, batches);
  const { kind, subjectId, campaignId } = about;
  const thing = { thing: 'paper', thingId: subjectId, campaignId };
  act.note({ verb: 'documents.erase', ...thing, details: { kind, batches: batches.length } });
  return batches.map(batchKey);
}
