import type { Act } from '../../journal/index.ts';
import { eraseBatchFiles } from '../store/batches.ts';
import { deleteCopies } from '../store/copies.ts';
import { eraseContents } from '../store/papers.ts';
import type { PaperKind } from '../words.ts';

/** Its claims name whoever holds it: a paper shown later is still known by their hash. */
const certificate: PaperKind = 'trainingCertificate';

/**
 * What papers of a kind print about somebody is erased; hash, claims and signature stay, but of
 * claims that name a person only their hash. Signed copies go, and so do files of batches that hold
 * them: whoever calls it makes those anew once the act is through (`remakeErased`), or the minute's
 * round does. Returns the keys of copies to delete then.
 */
export async function eraseAbout(
  act: Act,
  about: { kind: PaperKind; subjectId: string; campaignId: string },
): Promise<string[]> {
  const batches = await eraseContents(act, { ...about, namesPerson: about.kind === certificate });
  await eraseBatchFiles(act, batches);
  const copies = await deleteCopies(act, about);
  const { kind, subjectId, campaignId } = about;
  const thing = { thing: 'paper', thingId: subjectId, campaignId: campaignId || null };
  const details = { kind, batches: batches.length, copies: copies.length };
  act.note({ verb: 'documents.erase', ...thing, details });
  return copies;
}
