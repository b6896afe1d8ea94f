import type { Act, Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { formProblems } from '../problems/form.ts';
import { checkStatement } from '../rules/statement.ts';
import { currentStatement, findStatement, insertStatement } from '../store/statements.ts';
import type { Statement } from '../words/form.ts';
import { change, note } from './change.ts';

/** Another wording; whoever agreed before agreed to the one before. */
export async function setStatement(
  ground: Ground,
  who: Who | null,
  asked: {
    campaignId: string;
    id: string;
    en: string;
    /** The version that was edited, so that two editors do not cross. */
    version: number;
  },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.setStatement' }, async (act) => {
    const words = decided(checkStatement(asked));
    const before = await currentStatement(act.sql, campaignId);
    if (before.version !== asked.version) throw formProblems.statementChanged();
    if (before.words.id === words.id && before.words.en === words.en) return act.abandon();
    const version = before.version + 1;
    await insertStatement(act, campaignId, {
      ...{ version, words, now: act.now, by: act.actor.personId },
    });
    note(act, 'curation.setStatement', { campaignId }, { version });
  });
}

/**
 * The statement that somebody was shown. Not named, it is the one in force, as long as there was
 * never another: nobody agrees to words that they may not have read.
 */
export async function shownStatement(
  { sql }: Act,
  campaignId: string,
  version: number | undefined,
): Promise<Statement> {
  if (version === undefined) {
    const only = await currentStatement(sql, campaignId);
    if (only.version > 0) throw formProblems.statementUnnamed();
    return only;
  }
  const shown = await findStatement(sql, campaignId, version);
  if (!shown) throw formProblems.statementUnknown();
  return shown;
}
