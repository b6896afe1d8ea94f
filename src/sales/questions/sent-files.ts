import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { UploadState } from '../store/uploads.ts';

/** A file that came in, by whatever door: the upload page, the API, the command line, a replay. */
export interface SentFile {
  /** Where it came through an upload, its way; else null, and it was booked at once. */
  uploadId: string | null;
  importId: string | null;
  fileName: string;
  state: UploadState | 'reversed';
  at: Date;
}

/** The newest files of an enterprise; of one person alone where `by` is given. One query. */
export async function sentFiles(
  database: Database,
  { enterpriseId, limit, by }: { enterpriseId: string; limit: number; by: string | null },
): Promise<SentFile[]> {
  const answer = await sql<SentFile>`
    select u.upload_id as "uploadId", u.import_id as "importId", u.file_name as "fileName",
      case when i.reversed_at is not null then 'reversed' else u.state end as state,
      u.received_at as at
    from sale_upload u left join sale_import i using (enterprise_id, import_id)
    where u.enterprise_id = ${enterpriseId} and u.state <> 'discarded'
      and (${by}::uuid is null or u.received_by = ${by})
    union all
    select null, i.import_id, i.file_name,
      case when i.reversed_at is not null then 'reversed' else 'booked' end, i.imported_at
    from sale_import i
    where i.enterprise_id = ${enterpriseId} and (${by}::uuid is null or i.imported_by = ${by})
      and not exists (select 1 from sale_upload u
        where u.enterprise_id = i.enterprise_id and u.import_id = i.import_id)
    order by at desc, "importId" limit ${limit}`.execute(database.read);
  return answer.rows;
}
