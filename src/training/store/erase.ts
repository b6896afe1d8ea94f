import type { Tx } from '../../database/index.ts';

/**
 * All that lists told of a trainee, but the region, by which it stays counted where it was. Answers
 * the records; none where there is nobody to erase.
 */
export async function eraseRecords(
  { client }: Tx,
  { traineeId, reason, now }: { traineeId: string; reason: string; now: Date },
): Promise<string[]> {
  const { rows } = await client.query<{ record_id: string; words: string[] }>(
    `with before as (select record_id, words from training_record
       where trainee_id = $1 and erased_at is null for update)
     update training_record r set name = '', name_key = '', words = '{}', nik = null,
       nik_sealed = null, nik_key_version = null, phone = null, birth_place = '',
       birth_day = null, sex = null, erasure_reason = $2, erased_at = $3
     from before where before.record_id = r.record_id
     returning r.record_id, before.words`,
    [traineeId, reason, now],
  );
  const ids = rows.map((row) => row.record_id);
  if (ids.length === 0) return [];
  // A rare word of a name tells whose it was.
  await client.query(
    `delete from training_word w where word = any($1)
       and not exists (select from training_record r where r.words @> array[w.word])`,
    [[...new Set(rows.flatMap(({ words }) => words))]],
  );
  await client.query(
    'delete from training_candidate where one_id = any($1) or other_id = any($1)',
    [ids],
  );
  await client.query(
    `update training_decision set reason = ''
     where reason <> '' and (one_id = any($1) or other_id = any($1))`,
    [ids],
  );
  return ids;
}

/** Certificates that are about these records, revoked ones, too. */
export async function selectCertificatesOf(
  { client }: Tx,
  recordIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ certificate_id: string }>(
    'select certificate_id from training_certificate where record_id = any($1)',
    [recordIds],
  );
  return rows.map((row) => row.certificate_id);
}

/** Trainees who are this person: by the NIK, or by the phone where the name is the same. */
export async function selectTraineesOfPerson(
  { client }: Tx,
  { personId, keyOf }: { personId: string; keyOf: (name: string) => string },
): Promise<string[]> {
  const { rows: named } = await client.query<{ name: string }>(
    'select name from person where person_id = $1',
    [personId],
  );
  const { rows } = await client.query<{ trainee_id: string }>(
    `select distinct t.trainee_id from person p left join person_nik n using (person_id)
       join training_record t on t.nik = n.search_hash
         or (t.phone = p.phone and t.name_key = $2 and $2 <> '')
     where p.person_id = $1 and t.erased_at is null`,
    [personId, keyOf(named[0]?.name ?? '')],
  );
  return rows.map((row) => row.trainee_id);
}
