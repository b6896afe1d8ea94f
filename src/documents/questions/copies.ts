import type { Database } from '../../database/index.ts';
import { type Files, readSealed } from '../../files/index.ts';
import { selectCopies } from '../store/copies.ts';
import type { PaperCopy } from '../words.ts';

/** First to last. */
export async function copiesOf(
  { read }: Pick<Database, 'read'>,
  paperId: string,
): Promise<PaperCopy[]> {
  return selectCopies(read, paperId);
}

export async function copyBytes(
  files: Pick<Files, 'keyring' | 'kept'>,
  { file, sha256 }: PaperCopy,
): Promise<Buffer> {
  return readSealed(files, { ...file, sha256 });
}
