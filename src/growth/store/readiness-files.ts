import type { Tx } from '../../database/index.ts';
import type { SealedFile } from '../../files/index.ts';
import { isId } from '../../kernel/id.ts';
import type { Asks, Made } from './plans.ts';

export interface EvidenceFile {
  fileId: string;
  item: string;
  /** As it was called where it came from. */
  name: string;
  mediaType: string;
  bytes: number;
  addedAt: Date;
  addedBy: string | null;
  file: SealedFile;
}

type Row = Omit<EvidenceFile, 'file'> & SealedFile;

/** Of one enterprise those that were not withdrawn, the first one first. */
export async function selectEvidence(
  asks: Asks,
  { enterpriseId, fileId = null }: { enterpriseId: string; fileId?: string | null },
): Promise<EvidenceFile[]> {
  if (!isId(enterpriseId) || (fileId !== null && !isId(fileId))) return [];
  const { rows } = await asks.query<Row>(
    `select file_id as "fileId", item, name, media_type as "mediaType", bytes,
       added_at as "addedAt", added_by as "addedBy", sha256, file_key as key,
       key_version as "keyVersion"
     from growth_readiness_file
     where enterprise_id = $1 and ($2::uuid is null or file_id = $2) and withdrawn_at is null
     order by added_at, file_id`,
    [enterpriseId, fileId],
  );
  return rows.map(({ sha256, key, keyVersion, ...row }) => ({
    ...row,
    file: { sha256, key, keyVersion },
  }));
}

/** False where the very same file stands beside the item already. */
export async function insertEvidence(
  { client }: Tx,
  of: Omit<EvidenceFile, 'addedAt' | 'addedBy'> & Made & { enterpriseId: string },
): Promise<boolean> {
  const { sha256, key, keyVersion } = of.file;
  const { rowCount } = await client.query(
    `insert into growth_readiness_file (enterprise_id, file_id, item, name, media_type, bytes,
       sha256, file_key, key_version, added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      ...[of.enterpriseId, of.fileId, of.item, of.name, of.mediaType, of.bytes],
      ...[sha256, key, keyVersion, of.now, of.by],
    ],
  );
  return rowCount === 1;
}

/** False where it was withdrawn before. */
export async function withdrawn(
  { client }: Tx,
  of: Made & { enterpriseId: string; fileId: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update growth_readiness_file set withdrawn_at = $3, withdrawn_by = $4
     where enterprise_id = $1 and file_id = $2 and withdrawn_at is null`,
    [of.enterpriseId, of.fileId, of.now, of.by],
  );
  return rowCount === 1;
}
