import type { Tx } from '../../database/index.ts';
import type { AnswerFile } from '../words/form.ts';
import type { Reader } from './forms.ts';

/** The newest of each question. */
export async function selectAnswerFiles(
  read: Reader,
  applicationId: string,
): Promise<AnswerFile[]> {
  const rows = await read
    .selectFrom('application_file')
    .selectAll()
    .distinctOn('question')
    .where('application_id', '=', applicationId)
    .orderBy('question')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    question: row.question,
    version: row.version,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    file: { key: row.file_key, keyVersion: row.key_version },
  }));
}

/** Returns where they lay. */
export async function deleteAnswerFiles({ sql }: Tx, applicationId: string): Promise<string[]> {
  const rows = await sql
    .deleteFrom('application_file')
    .where('application_id', '=', applicationId)
    .returning('file_key')
    .execute();
  return rows.map((row) => row.file_key);
}

export async function insertAnswerFile(
  { sql }: Tx,
  applicationId: string,
  row: AnswerFile & { now: Date },
): Promise<void> {
  await sql
    .insertInto('application_file')
    .values({
      application_id: applicationId,
      question: row.question,
      version: row.version,
      file_name: row.fileName,
      media_type: row.mediaType,
      bytes: row.bytes,
      sha256: row.sha256,
      file_key: row.file.key,
      key_version: row.file.keyVersion,
      added_at: row.now,
    })
    .execute();
}
