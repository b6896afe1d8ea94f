import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { Allergen, Sample, SampleWay, Storage } from '../words/samples.ts';
import type { Reader } from './forms.ts';

/** Of a campaign, or of one applicant: by applicant and number. */
export async function selectSamples(
  read: Reader,
  campaignId: string,
  applicationId?: string,
): Promise<Sample[]> {
  const rows = await read
    .selectFrom('application_sample as s')
    .leftJoin('application_sample_end as e', (join) =>
      join.onRef('e.application_id', '=', 's.application_id').onRef('e.no', '=', 's.no'),
    )
    .selectAll('s')
    .select(['e.way', 'e.remark as end_remark', 'e.ended_at'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('application_file as f')
            .select('f.version')
            .whereRef('f.application_id', '=', 's.application_id')
            .whereRef('f.question', '=', raw<string>`'contoh.' || s.no`),
        )
        .as('has_photo'),
    )
    .where('s.campaign_id', '=', campaignId)
    .$if(applicationId !== undefined, (q) => q.where('s.application_id', '=', applicationId ?? ''))
    .orderBy('s.application_id')
    .orderBy('s.no')
    .execute();
  return rows.map((row) => ({
    ...{ applicationId: row.application_id, no: row.no, code: row.code },
    ...{ product: row.product, amount: row.amount, remark: row.remark },
    // Only words of these lists are written below.
    ...{ allergens: row.allergens as Allergen[], storage: row.storage as Storage },
    ...{
      hasPhoto: Boolean(row.has_photo),
      receivedAt: row.received_at,
      receivedBy: row.received_by,
    },
    end:
      row.way && row.ended_at
        ? { way: row.way as SampleWay, remark: row.end_remark ?? '', endedAt: row.ended_at }
        : null,
  }));
}

export async function insertSample(
  { sql }: Tx,
  campaignId: string,
  sample: Omit<Sample, 'end' | 'hasPhoto'>,
): Promise<void> {
  await sql
    .insertInto('application_sample')
    .values({
      application_id: sample.applicationId,
      no: sample.no,
      campaign_id: campaignId,
      code: sample.code,
      product: sample.product,
      amount: sample.amount,
      allergens: [...sample.allergens],
      storage: sample.storage,
      remark: sample.remark,
      received_at: sample.receivedAt,
      received_by: sample.receivedBy,
    })
    .execute();
}

/** What is said of an applicant's samples; codes and what became of them stay. */
export async function eraseSamples({ sql }: Tx, applicationId: string): Promise<void> {
  await sql
    .updateTable('application_sample')
    .set({ product: '(dihapus)', amount: '(dihapus)', remark: '' })
    .where('application_id', '=', applicationId)
    .execute();
  await sql
    .updateTable('application_sample_end')
    .set({ remark: '' })
    .where('application_id', '=', applicationId)
    .execute();
}

export async function insertSampleEnd(
  { sql }: Tx,
  of: Pick<Sample, 'applicationId' | 'no'>,
  end: { way: SampleWay; remark: string; now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('application_sample_end')
    .values({
      application_id: of.applicationId,
      no: of.no,
      way: end.way,
      remark: end.remark,
      ended_at: end.now,
      ended_by: end.by,
    })
    .execute();
}

/** Who received or ended a sample of this campaign, or has read whose they are. */
export async function selectKnowing(read: Reader, campaignId: string): Promise<Set<string>> {
  const received = await read
    .selectFrom('application_sample as s')
    .leftJoin('application_sample_end as e', (join) =>
      join.onRef('e.application_id', '=', 's.application_id').onRef('e.no', '=', 's.no'),
    )
    .select(['s.received_by', 'e.ended_by'])
    .where('s.campaign_id', '=', campaignId)
    .execute();
  const looked = await read
    .selectFrom('application_sample_look')
    .select('person_id')
    .where('campaign_id', '=', campaignId)
    .execute();
  return new Set([
    ...received.flatMap((row) => [row.received_by, row.ended_by]).filter((one) => one !== null),
    ...looked.map((row) => row.person_id),
  ]);
}

export async function hasLooked(
  read: Reader,
  { campaignId, personId }: { campaignId: string; personId: string },
): Promise<boolean> {
  const row = await read
    .selectFrom('application_sample_look')
    .select('looked_at')
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertLook(
  { sql, now }: Tx & { now: Date },
  { campaignId, personId }: { campaignId: string; personId: string },
): Promise<void> {
  await sql
    .insertInto('application_sample_look')
    .values({ campaign_id: campaignId, person_id: personId, looked_at: now })
    .execute();
}
