import type { Database } from '../../database/index.ts';
import { type Files, unsealBytes } from '../../files/index.ts';
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
  const bytes = Buffer.from(await files.kept.getBytes(file.key));
  return unsealBytes(files.keyring, {
    ...{ purpose: 'files', sealed: { version: file.keyVersion, bytes }, boundTo: sha256 },
  });
}
