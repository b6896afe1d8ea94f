/** Pairs of trainees who may be one, as far as nobody has decided on them. */
import type { Tx } from '../../database/index.ts';

/** To stand before `openPairs`. Of two trainees who are held apart, in the order of their ids. */
export const heldApart = `held_apart as materialized (
  select least(x.trainee_id, y.trainee_id) as a, greatest(x.trainee_id, y.trainee_id) as b
  from training_decision d join training_record x on x.record_id = d.one_id
    join training_record y on y.record_id = d.other_id
  where d.kind = 'apart' and d.undone_at is null)`;

/** One for two trainees, the likeliest of their records. `where` is about the records x and y. */
export const openPairs = (where = 'true'): string => `
  select distinct on (least(x.trainee_id, y.trainee_id), greatest(x.trainee_id, y.trainee_id))
    c.points, c.grounds, array[c.one_id, c.other_id] as records,
    array[x.trainee_id, y.trainee_id] as trainees
  from training_candidate c
    join training_record x on x.record_id = c.one_id
    join training_record y on y.record_id = c.other_id
  where x.trainee_id <> y.trainee_id and ${where}
    and not exists (select from held_apart h
      where h.a = least(x.trainee_id, y.trainee_id) and h.b = greatest(x.trainee_id, y.trainee_id))
  order by least(x.trainee_id, y.trainee_id), greatest(x.trainee_id, y.trainee_id),
    c.points desc, c.one_id, c.other_id`;

/** Both were at the batch, by lists that stand; `batch` is a parameter or a column. */
export const bothAt = (batch: string): string =>
  ['x', 'y']
    .map(
      (one) => `exists (select from training_row r join training_list l using (list_id)
        join training_record o using (record_id)
        where r.batch_id = ${batch} and l.state = 'booked' and r.is_present
          and o.trainee_id = ${one}.trainee_id)`,
    )
    .join(' and ');

/** Of whom one would get a certificate of the batch that the other may have, or get, too. */
const wantsCertificate = (of: { batch: string; record: string }): string =>
  ['x', 'y']
    .map(
      (
        one,
      ) => `(not exists (select from training_certificate k join training_record o using (record_id)
          where k.batch_id = ${of.batch} and k.revoked_at is null
            and o.trainee_id = ${one}.trainee_id)
        and (${of.record}::uuid is null or ${one}.trainee_id
          = (select trainee_id from training_record where record_id = ${of.record})))`,
    )
    .join(' or ');

export interface UndecidedPair {
  readonly records: readonly [string, string];
  readonly trainees: readonly [string, string];
  /** As the records write them. */
  readonly names: readonly [string, string];
}

/**
 * Pairs within a batch of whom one would get a certificate without anybody knowing whether they are
 * one person; `ofRecord`: only whose record this is would get one. The likeliest first.
 */
export async function selectUndecidedAt(
  { client }: { client: Pick<Tx['client'], 'query'> },
  { batchId, ofRecord }: { batchId: string; ofRecord: string | null },
): Promise<UndecidedPair[]> {
  const wants = wantsCertificate({ batch: '$1', record: '$2' });
  const { rows } = await client.query<UndecidedPair>(
    `with ${heldApart}, open as (${openPairs(`${bothAt('$1')} and (${wants})`)})
     select records, trainees, array[x.name, y.name] as names
     from open join training_record x on x.record_id = records[1]
       join training_record y on y.record_id = records[2]
     order by points desc, records`,
    [batchId, ofRecord],
  );
  return rows;
}
