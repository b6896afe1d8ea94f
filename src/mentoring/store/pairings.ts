import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Made, Reader } from './setup.ts';

export interface Mentor {
  personId: string;
  letter: string;
  /** null: as the campaign says. */
  loadMax: number | null;
}

export interface Pairing {
  enterpriseId: string;
  pairingId: string;
  mentorId: string;
  grantId: string;
  from: Day;
  until: Day;
}

/** Adds a mentor, or says anew what is known of one who was there before. */
export async function saveMentor(
  { sql }: Tx,
  campaignId: string,
  { personId, letter, loadMax, now, by }: Mentor & Made,
): Promise<void> {
  const told = { letter, load_max: loadMax, left_at: null };
  await sql
    .insertInto('mentoring_mentor')
    .values({
      ...{ campaign_id: campaignId, person_id: personId, added_at: now, added_by: by },
      ...told,
    })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'person_id']).doUpdateSet(told))
    .execute();
}

/** Locked until the end: what they walk with is counted meanwhile. */
export async function holdMentor(
  { sql }: Tx,
  { campaignId, personId }: { campaignId: string; personId: string },
): Promise<Mentor | null> {
  const row = await mentorsIn(sql, campaignId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

const mentorsIn = (sql: Reader, campaignId: string) =>
  sql
    .selectFrom('mentoring_mentor')
    .select(['person_id as personId', 'letter', 'load_max as loadMax'])
    .where('campaign_id', '=', campaignId)
    .where('left_at', 'is', null);

export async function selectMentors(read: Reader, campaignId: string): Promise<Mentor[]> {
  return mentorsIn(read, campaignId).orderBy('added_at').execute();
}

/** Campaigns in which somebody may be paired. */
export async function selectMentorings(
  read: Reader,
  personId: string,
): Promise<{ campaignId: string; letter: string }[]> {
  return read
    .selectFrom('mentoring_mentor')
    .select(['campaign_id as campaignId', 'letter'])
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .orderBy('added_at', 'desc')
    .execute();
}

export async function saveLeft(
  { sql }: Tx,
  { campaignId, personId, now }: { campaignId: string; personId: string; now: Date },
): Promise<void> {
  await sql
    .updateTable('mentoring_mentor')
    .set({ left_at: now })
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .execute();
}

/** Pairings that hold on a day or begin later; of a mentor or an enterprise only, where told. */
export async function selectPairings(
  read: Reader,
  campaignIds: string | readonly string[],
  {
    today,
    mentorId,
    enterpriseId,
  }: { today: Day; mentorId?: string | undefined; enterpriseId?: string | undefined },
): Promise<(Pairing & { campaignId: string })[]> {
  const rows = await pairingsIn(read, [campaignIds].flat())
    .where('ended_at', 'is', null)
    .where('until_day', '>=', today)
    .$if(mentorId !== undefined, (query) => query.where('mentor_id', '=', mentorId ?? ''))
    .$if(enterpriseId !== undefined, (query) =>
      query.where('enterprise_id', '=', enterpriseId ?? ''),
    )
    .orderBy('made_at')
    .execute();
  return rows.map(toPairing);
}

const pairingsIn = (read: Reader, campaignIds: readonly string[]) =>
  read.selectFrom('mentoring_pairing').selectAll().where('campaign_id', 'in', campaignIds);

type Row = Awaited<ReturnType<ReturnType<typeof pairingsIn>['execute']>>[number];

const toPairing = (row: Row) => ({
  ...{ enterpriseId: row.enterprise_id, pairingId: row.pairing_id, mentorId: row.mentor_id },
  ...{ grantId: row.grant_id, campaignId: row.campaign_id },
  // Columns of the type date are read as their text.
  ...{ from: row.from_day as Day, until: row.until_day as Day },
});

/** Pairings of a mentor or of an enterprise that are over, the last one first. */
export async function selectEndedPairings(
  read: Reader,
  campaignIds: readonly string[],
  { today, of }: { today: Day; of: { mentorId: string } | { enterpriseId: string } },
): Promise<(Pairing & { campaignId: string; endedAt: Date | null })[]> {
  if (campaignIds.length === 0) return [];
  const query = pairingsIn(read, campaignIds);
  const rows = await ('mentorId' in of
    ? query.where('mentor_id', '=', of.mentorId)
    : query.where('enterprise_id', '=', of.enterpriseId)
  )
    .where((eb) => eb.or([eb('ended_at', 'is not', null), eb('until_day', '<', today)]))
    .orderBy('until_day', 'desc')
    .orderBy('made_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...toPairing(row), endedAt: row.ended_at }));
}

export async function insertPairing(
  { sql }: Tx,
  campaignId: string,
  { enterpriseId, pairingId, mentorId, grantId, from, until, now, by }: Pairing & Made,
): Promise<void> {
  await sql
    .insertInto('mentoring_pairing')
    .values({
      ...{ enterprise_id: enterpriseId, pairing_id: pairingId, campaign_id: campaignId },
      ...{ mentor_id: mentorId, grant_id: grantId, from_day: from, until_day: until },
      ...{ made_at: now, made_by: by },
    })
    .execute();
}

/** One whose last day has passed leaves room for the next with the same mentor. */
export async function endPast(
  { sql }: Tx,
  asked: { campaignId: string; enterpriseId: string; mentorId: string; today: Day } & Made,
): Promise<void> {
  await sql
    .updateTable('mentoring_pairing')
    .set({ ended_at: asked.now, ended_by: asked.by })
    .where('enterprise_id', '=', asked.enterpriseId)
    .where('campaign_id', '=', asked.campaignId)
    .where('mentor_id', '=', asked.mentorId)
    .where('ended_at', 'is', null)
    .where('until_day', '<', asked.today)
    .execute();
}

/** The right that went with it, or null where there is no such pairing that stands. */
export async function saveEnded(
  { sql }: Tx,
  asked: { campaignId: string; enterpriseId: string; pairingId: string; reason: string } & Made,
): Promise<{ grantId: string; mentorId: string } | null> {
  const row = await sql
    .updateTable('mentoring_pairing')
    .set({ ended_at: asked.now, ended_by: asked.by, end_reason: asked.reason })
    .where('enterprise_id', '=', asked.enterpriseId)
    .where('pairing_id', '=', asked.pairingId)
    .where('campaign_id', '=', asked.campaignId)
    .where('ended_at', 'is', null)
    .returning(['grant_id as grantId', 'mentor_id as mentorId'])
    .executeTakeFirst();
  return row ?? null;
}
