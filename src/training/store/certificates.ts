import type { Tx } from '../../database/index.ts';

export interface NewCertificate {
  readonly certificateId: string;
  readonly recordId: string;
  readonly name: string;
}

export interface PresentTrainee {
  readonly traineeId: string;
  /** The least of the records by which somebody was there. */
  readonly recordId: string;
  readonly name: string;
}

/** Whoever a standing list tells as there was there; `ofRecord`: whose record this is, alone. */
export async function selectPresent(
  { client }: Pick<Tx, 'client'>,
  { batchId, ofRecord }: { batchId: string; ofRecord: string | null },
): Promise<PresentTrainee[]> {
  const { rows } = await client.query<PresentTrainee>(
    `select * from (
       select distinct on (t.trainee_id) t.trainee_id as "traineeId", t.record_id as "recordId",
         t.name
       from training_row r join training_list l using (list_id)
         join training_record t using (record_id)
       where r.batch_id = $1 and l.state = 'booked' and r.is_present and t.erased_at is null
         and ($2::uuid is null
           or t.trainee_id = (select trainee_id from training_record where record_id = $2))
       order by t.trainee_id, t.record_id) as present
     order by lower(name), "recordId"`,
    [batchId, ofRecord],
  );
  return rows;
}

/**
 * Answers those that the database let in, with the number that each got. The unique index decides;
 * of two records that were joined since, the one that has a certificate speaks for both. Whoever
 * calls it holds the matching.
 */
export async function insertCertificates(
  { client }: Tx,
  asked: {
    batchId: string;
    /** Of the office's register: under it they are counted on. */
    number: string;
    made: readonly NewCertificate[];
    now: Date;
    by: string | null;
  },
): Promise<(NewCertificate & { nth: number })[]> {
  const { batchId, number, made, now, by } = asked;
  const rows = made.map(({ certificateId, recordId }, place) => ({
    ...{ id: certificateId, record: recordId, place },
  }));
  const { rows: kept } = await client.query<{ certificate_id: string; nth: number }>(
    `insert into training_certificate
       (certificate_id, batch_id, record_id, register_number, nth, issued_at, issued_by)
     select id, $2, record, $5, row_number() over (order by place) + (select coalesce(max(nth), 0)
         from training_certificate where register_number = $5), $3, $4
     from json_to_recordset($1::json) as r (id uuid, record uuid, place integer)
     where not exists (select from training_record own
       join training_record held on held.trainee_id = own.trainee_id
       join training_certificate c on c.record_id = held.record_id
       where own.record_id = record and c.batch_id = $2 and c.revoked_at is null)
     on conflict (batch_id, record_id) where revoked_at is null do nothing
     returning certificate_id, nth`,
    [JSON.stringify(rows), batchId, now, by, number],
  );
  const numbers = new Map(kept.map((row) => [row.certificate_id, row.nth]));
  return made
    .flatMap((one) => {
      const nth = numbers.get(one.certificateId);
      return nth === undefined ? [] : [{ ...one, nth }];
    })
    .sort((a, b) => a.nth - b.nth);
}

/** false where it was revoked already. */
export async function saveRevoked(
  { sql }: Tx,
  { certificateId, now, by }: { certificateId: string; now: Date; by: string | null },
): Promise<boolean> {
  const saved = await sql
    .updateTable('training_certificate')
    .set({ revoked_at: now, revoked_by: by })
    .where('certificate_id', '=', certificateId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
