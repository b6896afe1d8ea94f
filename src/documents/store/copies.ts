import type { Kysely } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { CopyKind, PaperCopy, PaperKind } from '../words.ts';

type Reader = Kysely<DB>;

/** First to last. */
export async function selectCopies(read: Reader, paperId: string): Promise<PaperCopy[]> {
  const rows = await read
    .selectFrom('paper_copy')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    // The table's check allows no other.
    kind: row.kind as CopyKind,
    signer: row.signer,
    sha256: row.sha256,
    mediaType: row.media_type,
    bytes: row.bytes,
    file: { key: row.file_key, keyVersion: row.key_version },
    addedAt: row.added_at,
  }));
}

/** Of all papers of a kind about somebody. Returns the keys of their files. */
export async function deleteCopies(
  { sql }: Tx,
  about: { kind: PaperKind; subjectId: string },
): Promise<string[]> {
  const rows = await sql
    .deleteFrom('paper_copy')
    .where('paper_id', 'in', (eb) =>
      eb
        .selectFrom('paper')
        .select('paper_id')
        .where('kind', '=', about.kind)
        .where('subject_id', '=', about.subjectId),
    )
    .returning('file_key')
    .execute();
  return rows.map((row) => row.file_key);
}

export async function insertCopy(
  { sql }: Tx,
  paperId: string,
  copy: PaperCopy & { by: string | null },
): Promise<void> {
  await sql
    .insertInto('paper_copy')
    .values({
      paper_id: paperId,
      version: copy.version,
      kind: copy.kind,
      signer: copy.signer,
      sha256: copy.sha256,
      media_type: copy.mediaType,
      bytes: copy.bytes,
      file_key: copy.file.key,
      key_version: copy.file.keyVersion,
      added_at: copy.addedAt,
      added_by: copy.by,
    })
    .execute();
}
