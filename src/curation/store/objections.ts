import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type {
  Objection,
  ObjectionAnswer,
  ObjectionGround,
  ObjectionResult,
  ObjectionTerms,
} from '../words/after.ts';
import type { Reader } from './forms.ts';

export interface ObjectionOf extends Objection {
  no: number;
  enterpriseName: string;
}

/** The oldest first: it has waited longest. */
export async function selectObjections(
  read: Reader,
  campaignId: string,
  applicationId?: string,
): Promise<ObjectionOf[]> {
  const rows = await read
    .selectFrom('objection as o')
    .innerJoin('application as a', 'a.application_id', 'o.application_id')
    .leftJoin('objection_answer as n', 'n.objection_id', 'o.objection_id')
    .select([
      ...(['o.objection_id', 'o.application_id', 'o.ground', 'o.body', 'o.filed_at'] as const),
      ...(['n.result', 'n.answer', 'n.answered_at', 'n.answered_by'] as const),
      ...(['a.no', 'a.enterprise_name'] as const),
    ])
    .where('a.campaign_id', '=', campaignId)
    .$if(applicationId !== undefined, (query) =>
      query.where('o.application_id', '=', applicationId ?? ''),
    )
    .orderBy('o.filed_at')
    .orderBy('o.objection_id')
    .execute();
  return rows.map((row) => ({
    objectionId: row.objection_id,
    applicationId: row.application_id,
    // The tables' checks allow no others.
    ground: row.ground as ObjectionGround,
    body: row.body,
    filedAt: row.filed_at,
    no: row.no ?? 0,
    enterpriseName: row.enterprise_name,
    answer: row.answered_at && {
      result: row.result as ObjectionResult,
      answer: row.answer ?? '',
      answeredAt: row.answered_at,
      answeredBy: row.answered_by,
    },
  }));
}

/** How many wait for an answer. */
export async function countOpenObjections(read: Reader, campaignId: string): Promise<number> {
  const row = await read
    .selectFrom('objection as o')
    .innerJoin('application as a', 'a.application_id', 'o.application_id')
    .leftJoin('objection_answer as n', 'n.objection_id', 'o.objection_id')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('a.campaign_id', '=', campaignId)
    .where('n.objection_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.open);
}

export async function insertObjection({ sql }: Tx, row: Omit<Objection, 'answer'>): Promise<void> {
  await sql
    .insertInto('objection')
    .values({
      objection_id: row.objectionId,
      application_id: row.applicationId,
      ground: row.ground,
      body: row.body,
      filed_at: row.filedAt,
    })
    .execute();
}

/** The applicant's own words; ground, time and answer stay. */
export async function eraseObjections({ sql }: Tx, applicationId: string): Promise<void> {
  await sql
    .updateTable('objection')
    .set({ body: '' })
    .where('application_id', '=', applicationId)
    .execute();
}

export async function insertAnswer(
  { sql }: Tx,
  objectionId: string,
  row: ObjectionAnswer,
): Promise<void> {
  await sql
    .insertInto('objection_answer')
    .values({
      objection_id: objectionId,
      result: row.result,
      answer: row.answer,
      answered_at: row.answeredAt,
      answered_by: row.answeredBy,
    })
    .execute();
}

/** null where the campaign set none. */
export async function findTerms(
  read: Reader,
  campaignId: string,
): Promise<(ObjectionTerms & { version: number }) | null> {
  const row = await read
    .selectFrom('objection_terms')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const { version, file_days: fileDays, answer_days: answerDays } = row;
  return { version, fileDays, answerDays, holidays: row.holidays as Day[] };
}

export async function insertTerms(
  { sql }: Tx,
  campaignId: string,
  row: ObjectionTerms & { version: number; now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('objection_terms')
    .values({
      campaign_id: campaignId,
      version: row.version,
      file_days: row.fileDays,
      answer_days: row.answerDays,
      holidays: [...row.holidays],
      made_at: row.now,
      made_by: row.by,
    })
    .execute();
}
