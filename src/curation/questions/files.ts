import type { Database } from '../../database/index.ts';
import { type Files, readSealed } from '../../files/index.ts';
import { selectAnswerFiles } from '../store/files.ts';
import type { AnswerFile } from '../words/form.ts';

/** The file that answers a question, or null. */
export async function answerFile(
  { read }: Pick<Database, 'read'>,
  applicationId: string,
  question: string,
): Promise<AnswerFile | null> {
  const files = await selectAnswerFiles(read, applicationId);
  return files.find((one) => one.question === question) ?? null;
}

export async function answerFileBytes(
  files: Pick<Files, 'keyring' | 'kept'>,
  { file, sha256 }: AnswerFile,
): Promise<Buffer> {
  return readSealed(files, { ...file, sha256 });
}
