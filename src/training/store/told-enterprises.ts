/** Enterprises of which nobody tells any more but trainees who were erased. */
import type { Tx } from '../../database/index.ts';

/** A keyed hash stands behind it, in the place of NIB, name and regency. */
const buriedMark = 'erased ';

export const buriedKey = (hash: Buffer): string => `${buriedMark}${hash.toString('hex')}`;
export const isBuried = (key: string): boolean => key.startsWith(buriedMark);

/**
 * Told by rows of erased trainees alone, whatever became of the lists, and not held to be one of
 * the registry: by their names somebody would know whose they were.
 */
export async function selectOnlyErased({ client }: Tx): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select distinct r.enterprise_key as key
     from training_record t join training_row r using (record_id)
     where t.erased_at is not null and r.enterprise_key <> ''
       and (r.enterprise <> '' or not starts_with(r.enterprise_key, $1))
       and not exists (select from training_row o join training_record u using (record_id)
         where o.enterprise_key = r.enterprise_key and u.erased_at is null)
       and not exists (select from training_enterprise_link k
         where k.enterprise_key = r.enterprise_key and k.kind = 'same' and k.undone_at is null)`,
    [buriedMark],
  );
  return rows.map(({ key }) => key);
}

/** Their names go from all rows and decisions; each stays one enterprise, under its other key. */
export async function buryEnterprises(
  { client }: Tx,
  buried: readonly { key: string; as: string }[],
): Promise<void> {
  const told = `json_to_recordset($1::json) as b (key text, "as" text)`;
  const json = JSON.stringify(buried);
  await client.query(
    `update training_row r set enterprise = '', enterprise_key = b."as"
     from ${told} where r.enterprise_key = b.key`,
    [json],
  );
  await client.query(
    `update training_enterprise_link k set enterprise_key = b."as"
     from ${told} where k.enterprise_key = b.key`,
    [json],
  );
  // A name without a letter has no key, and is counted nowhere.
  await client.query(
    `update training_row r set enterprise = '' from training_record t
     where t.record_id = r.record_id and t.erased_at is not null and r.enterprise_key = ''
       and r.enterprise <> ''`,
  );
}

/** Which of these keys of buried enterprises rows stand under. */
export async function selectBuried({ client }: Tx, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>(
    'select distinct enterprise_key as key from training_row where enterprise_key = any($1)',
    [keys],
  );
  return new Set(rows.map(({ key }) => key));
}

export async function selectErasedIds(
  { client }: Tx,
  recordIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ record_id: string }>(
    'select record_id from training_record where record_id = any($1) and erased_at is not null',
    [recordIds],
  );
  return new Set(rows.map((row) => row.record_id));
}
