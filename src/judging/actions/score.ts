/** What a judge does with an own sheet; nobody else's can be reached from here. */
import { changedScores, checkLock, type TypedScore } from '../../curation/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { judgingProblems } from '../problems.ts';
import { findCriteria, findCurrentRound, findRound } from '../store/final.ts';
import { insertGiven, saveSheetLocked, selectGiven, selectSheets } from '../store/sheets.ts';
import type { JudgedCriterion, Round } from '../words.ts';
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
  await changeSheet(ground, who, asked, async (act, { personId, criteria, round }) => {
    const key = { ...asked, personId, round };
    decided(checkLock(criteria, await selectGiven(act.sql, key)));
    await saveSheetLocked(act, key, act.now);
    note(act, 'judging.lockSheet', asked, { person: personId });
  });
}

async function changeSheet(
  ground: Ground,
  who: Who | null,
  asked: Asked,
  then: (
    act: Act,
    own: { personId: string; round: Round; criteria: JudgedCriterion[] },
  ) => Promise<void>,
): Promise<void> {
  const { campaignId, enterpriseId } = asked;
  await change(ground, { who, campaignId, may: 'judging.score' }, async (act) => {
    const personId = act.actor.personId ?? '';
    const round = await findCurrentRound(act.sql, campaignId);
    if (!round) throw judgingProblems.noSheet();
    const of = { campaignId, round };
    const sheets = await selectSheets(act.sql, of, personId);
    const sheet = sheets.find((one) => one.enterpriseId === enterpriseId);
    if (!sheet) throw judgingProblems.noSheet();
    const final = present(await findRound(act.sql, of), 'a current round was opened');
    if (final.closedAt) throw judgingProblems.closed();
    if (sheet.lockedAt) throw judgingProblems.locked();
    const set = await findCriteria(act.sql, campaignId, final.criteriaVersion);
    const criteria = present(set, 'a final names its criteria').criteria.filter(
      (one) => one.kind === 'judged',
    );
    const key = { ...of, enterpriseId, personId };
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
    await then(act, { personId, round, criteria });
  });
}
