/** What a judge does with an own sheet; nobody else's can be reached from here. */
import { changedScores, checkLock, type TypedScore } from '../../curation/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { judgingProblems } from '../problems.ts';
import { findCriteria, findFinal } from '../store/final.ts';
import { insertGiven, saveSheetLocked, selectGiven, selectSheets } from '../store/sheets.ts';
import type { JudgedCriterion } from '../words.ts';
import { change, note } from './final.ts';

interface Asked {
  campaignId: string;
  enterpriseId: string;
  scores: readonly TypedScore[];
}

export async function saveJudgeScores(
  ground: Ground,
  who: Who | null,
  asked: Asked,
): Promise<void> {
  await changeSheet(ground, who, asked, async () => undefined);
}

/** Locks the sheet with the scores as they are shown; every judged criterion has to have one. */
export async function lockJudgeSheet(ground: Ground, who: Who | null, asked: Asked): Promise<void> {
  await changeSheet(ground, who, asked, async (act, { personId, criteria }) => {
    const key = { ...asked, personId };
    decided(checkLock(criteria, await selectGiven(act.sql, key)));
    await saveSheetLocked(act, key, act.now);
    note(act, 'judging.lockSheet', asked, { person: personId });
  });
}

async function changeSheet(
  ground: Ground,
  who: Who | null,
  asked: Asked,
  then: (act: Act, own: { personId: string; criteria: JudgedCriterion[] }) => Promise<void>,
): Promise<void> {
  const { campaignId, enterpriseId } = asked;
  await change(ground, { who, campaignId, may: 'judging.score' }, async (act) => {
    const personId = act.actor.personId ?? '';
    const sheets = await selectSheets(act.sql, campaignId, personId);
    const sheet = sheets.find((one) => one.enterpriseId === enterpriseId);
    if (!sheet) throw judgingProblems.noSheet();
    const final = present(await findFinal(act.sql, campaignId), 'a sheet is of a final');
    if (final.closedAt) throw judgingProblems.closed();
    if (sheet.lockedAt) throw judgingProblems.locked();
    const set = await findCriteria(act.sql, campaignId, final.criteriaVersion);
    const criteria = present(set, 'a final names its criteria').criteria.filter(
      (one) => one.kind === 'judged',
    );
    const key = { campaignId, enterpriseId, personId };
    const before = await selectGiven(act.sql, key);
    const changed = decided(changedScores({ criteria, before, typed: asked.scores }));
    await insertGiven(act, key, changed, act.now);
    if (changed.length > 0) {
      // Which criteria, never which scores: whoever reads the journal may not see them yet.
      note(act, 'judging.score', asked, {
        person: personId,
        criteria: changed.map(({ criterion }) => criterion),
      });
    }
    await then(act, { personId, criteria });
  });
}
