import type { Kysely } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { ApplicationForm, Question } from '../words/form.ts';

export type Reader = Kysely<DB>;

/** The newest version, or the one asked for. */
export async function findForm(
  read: Reader,
  campaignId: string,
  version?: number,
): Promise<ApplicationForm | null> {
  const row = await read
    .selectFrom('application_form')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .$if(version !== undefined, (q) => q.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    version: row.version,
    opensOn: row.opens_on as Day,
    closesOn: row.closes_on as Day,
    questions: questionsIn(row.questions),
  };
}

/** The questions of each version. */
export async function selectQuestions(
  read: Reader,
  campaignId: string,
): Promise<Map<number, Question[]>> {
  const rows = await read
    .selectFrom('application_form')
    .select(['version', 'questions'])
    .where('campaign_id', '=', campaignId)
    .execute();
  return new Map(rows.map((row) => [row.version, questionsIn(row.questions)]));
}

/** Forms of before had no English for sections and options. */
const questionsIn = (kept: unknown): Question[] =>
  // Written by insertForm below, and never edited.
  (kept as (Omit<Question, 'sectionEn' | 'optionsEn'> & Partial<Question>)[]).map((one) => ({
    ...{ code: one.code, section: one.section, sectionEn: one.sectionEn ?? '' },
    ...{ label: { id: one.label.id, en: one.label.en }, kind: one.kind },
    ...{ isRequired: one.isRequired, sectors: one.sectors },
    ...{ options: one.options, optionsEn: one.optionsEn ?? [] },
  }));

export async function insertForm(
  { sql }: Tx,
  campaignId: string,
  form: ApplicationForm,
  made: { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('application_form')
    .values({
      campaign_id: campaignId,
      version: form.version,
      opens_on: form.opensOn,
      closes_on: form.closesOn,
      questions: JSON.stringify(form.questions),
      made_at: made.now,
      made_by: made.by,
    })
    .execute();
}
