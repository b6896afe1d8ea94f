/** Signed copies of a paper, each bound to it by its hash. */
import { type Files, keepSealed, mediaTypeOf, sha256Of } from '../../files/index.ts';
import type { Act } from '../../journal/index.ts';
import { tidy } from '../../kernel/tidy.ts';
import { documentProblems } from '../problems.ts';
import { insertCopy, selectCopies } from '../store/copies.ts';
import { findPaper, findRevocation } from '../store/papers.ts';
import type { CopyKind } from '../words.ts';

export const copyBytesMax = 20 * 1024 * 1024;
const signerMax = 200;

/** The very same bytes again are refused; a paper that was revoked takes none. */
export async function addCopy(
  act: Act,
  files: Pick<Files, 'keyring' | 'kept'>,
  asked: { paperId: string; kind: CopyKind; signer: string; bytes: Buffer | null },
): Promise<void> {
  const { paperId, kind, bytes } = asked;
  const paper = await findPaper(act.sql, paperId);
  if (!paper) throw documentProblems.noPaper();
  if (await findRevocation(act.sql, paperId)) throw documentProblems.revokedAlready();
  const signer = tidy(asked.signer);
  if (signer === '' || signer.length > signerMax) {
    throw documentProblems.signerMissing({ max: signerMax });
  }
  const mediaType = bytes && mediaTypeOf(bytes);
  if (!bytes || !mediaType) throw documentProblems.copyWrong();
  const before = await selectCopies(act.sql, paperId);
  const sha256 = sha256Of(bytes);
  if (before.some((one) => one.sha256 === sha256)) throw documentProblems.copyThere();
  const version = before.length + 1;
  const file = await keepSealed(files, { under: `papers/${paperId}`, bytes });
  await insertCopy(act, paperId, {
    ...{ version, kind, signer, sha256, mediaType, bytes: bytes.length },
    ...{ file, addedAt: act.now, by: act.actor.personId },
  });
  const { campaignId } = paper;
  const thing = { thing: 'paper', thingId: paperId, campaignId };
  act.note({ verb: 'documents.addCopy', ...thing, details: { kind, sha256 } });
}
