/** What whoever applies agrees to, in every wording that was ever in force. */
import type { Tx } from '../../database/index.ts';
import type { Words } from '../../kernel/problem.ts';
import { type Statement, usualStatement } from '../words/form.ts';
import type { Reader } from './forms.ts';

/** The one in force. */
export const currentStatement = async (read: Reader, campaignId: string): Promise<Statement> =>
  (await selectStatements(read, campaignId))[0] ?? usualStatement;

/** One that is or was in force; null where it never was. */
export async function findStatement(
  read: Reader,
  campaignId: string,
  version: number,
): Promise<Statement | null> {
  const all = [...(await selectStatements(read, campaignId)), usualStatement];
  return all.find((one) => one.version === version) ?? null;
}

export async function insertStatement(
  { sql }: Tx,
  campaignId: string,
  made: { version: number; words: Words; now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('consent_statement')
    .values({
      ...{ campaign_id: campaignId, version: made.version },
      ...{ words_id: made.words.id, words_en: made.words.en },
      ...{ made_at: made.now, made_by: made.by },
    })
    .execute();
}

/** Those that the controller wrote, the newest first. */
async function selectStatements(read: Reader, campaignId: string): Promise<Statement[]> {
  const rows = await read
    .selectFrom('consent_statement')
    .select(['version', 'words_id', 'words_en'])
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ version: row.version, words: { id: row.words_id, en: row.words_en } },
  }));
}
