/** What a judge does with an own sheet; nobody else's can be reached from here. */
import { changedScores, checkLock, type TypedScore } from '../../curation/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingProblems } from '../problems.ts';
import { findCriteria, findCurrentRound, findRound } from '../store/final.ts';
import { selectJudgeFacts } from '../store/jury.ts';
import {
  insertGiven,
  type SheetKey,
  saveSheetLocked,
  selectGiven,
  selectSheets,
} from '../store/sheets.ts';
import type { JudgedCriterion } from '../words.ts';
import { change, note } from './final.ts';

interface Asked {
  campaignId: string;
  enterpriseId: string;
  scores: readonly TypedScore[];
}

interface OpenSheet {
  key: SheetKey;
  criteria: JudgedCriterion[];
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
  await changeSheet(ground, who, asked, async (act, { key, criteria }) => {
    decided(checkLock(criteria, await selectGiven(act.sql, key)));
    await saveSheetLocked(act, key, act.now);
    note(act, 'judging.lockSheet', asked, { person: key.personId });
  });
}

async function changeSheet(
  ground: Ground,
  who: Who | null,
  asked: Asked,
  then: (act: Act, sheet: OpenSheet) => Promise<void>,
): Promise<void> {
  const { campaignId, enterpriseId } = asked;
  await change(ground, { who, campaignId, may: 'judging.score' }, async (act) => {
    const personId = act.actor.personId ?? '';
    const sheet = await openSheet(act, { campaignId, enterpriseId, personId });
    const { key, criteria } = sheet;
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
    await then(act, sheet);
  });
}

/** A sheet of the current round that can still be scored, with what judges score. */
export async function openSheet(
  act: Act,
  asked: { campaignId: string; enterpriseId: string; personId: string },
): Promise<OpenSheet> {
  const { campaignId, enterpriseId, personId } = asked;
  const round = await findCurrentRound(act.sql, campaignId);
  if (!round) throw judgingProblems.noSheet();
  const of = { campaignId, round };
  const sheets = await selectSheets(act.sql, of, personId);
  const sheet = sheets.find((one) => one.enterpriseId === enterpriseId);
  if (!sheet) throw judgingProblems.noSheet();
  const opened = present(await findRound(act.sql, of), 'a current round was opened');
  if (opened.closedAt) throw judgingProblems.closed();
  if (sheet.lockedAt) throw judgingProblems.locked();
  const facts = await selectJudgeFacts(act.sql, campaignId);
  if (!facts.get(personId)?.signedAt) throw juryProblems.pactFirst();
  const found = await findCriteria(act.sql, campaignId, opened.criteriaVersion);
  const { criteria } = present(found, 'a round names its criteria');
  return {
    key: { ...of, enterpriseId, personId },
    criteria: criteria.filter((one) => one.kind === 'judged'),
  };
}
