/** Judges' scores on paper: one person types them with the scan, another compares both. */
import {
  asTyped,
  changedScores,
  checkComparison,
  checkEntry,
  clerkOf,
  type FileGround,
  keepScan,
  type TypedScore,
} from '../../curation/index.ts';
import type { Act } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { judgingProblems } from '../problems.ts';
import { insertEntry, insertEntryCheck, selectEntries } from '../store/entries.ts';
import { hadSheets, insertGiven, saveSheetLocked, selectGiven } from '../store/sheets.ts';
import { change, note } from './final.ts';
import { openSheet } from './score.ts';

interface Of {
  campaignId: string;
  enterpriseId: string;
  personId: string;
}

export async function enterJudgeScores(
  ground: FileGround,
  who: Who | null,
  asked: Of & { scores: readonly TypedScore[]; scan: Buffer | null },
): Promise<void> {
  const { campaignId, enterpriseId, personId } = asked;
  await change(ground, { who, campaignId, may: 'judging.enterPaper' }, async (act) => {
    const { key, criteria, last } = await theSheet(act, asked);
    const { version, scores } = decided(checkEntry({ criteria, last, typed: asked.scores }));
    const under = `judging/${campaignId}-${key.round}-${enterpriseId}-${personId}`;
    const scan = await keepScan(ground, asked.scan, under);
    const entry = { version, scores, scan, enteredAt: act.now, enteredBy: clerkOf(act) };
    await insertEntry(act, key, entry);
    const details = { person: personId, version, sha256: scan.sha256 };
    note(act, 'judging.enterPaperScores', asked, details);
  });
}

/** The same: they become the judge's scores, and the sheet is locked. Not: it is typed again. */
export async function checkJudgeScores(
  ground: FileGround,
  who: Who | null,
  asked: Of & {
    /** Of the entry that was compared. */
    version: number;
    isSame: boolean;
    remark: string;
  },
): Promise<void> {
  const { campaignId, personId, isSame } = asked;
  await change(ground, { who, campaignId, may: 'judging.enterPaper' }, async (act) => {
    const { key, criteria, last } = await theSheet(act, asked);
    const by = clerkOf(act);
    const { entry, remark } = decided(checkComparison({ ...asked, last, by }));
    const { version } = entry;
    await insertEntryCheck(act, { ...key, version }, { isSame, remark, now: act.now, by });
    if (isSame) {
      const before = await selectGiven(act.sql, key);
      const changed = decided(changedScores({ criteria, before, typed: asTyped(entry) }));
      await insertGiven(act, key, changed, act.now);
      await saveSheetLocked(act, key, act.now);
    }
    note(act, 'judging.checkPaperScores', asked, { person: personId, version, isSame });
  });
}

/** Notes who read the scores of a sheet before they count. */
export async function lookAtJudgeScores(
  ground: FileGround,
  who: Who | null,
  asked: Of & { version: number },
): Promise<void> {
  const { campaignId, personId, version } = asked;
  await change(ground, { who, campaignId, may: 'judging.enterPaper' }, async (act) => {
    note(act, 'judging.lookAtPaperScores', asked, { person: personId, version });
  });
}

/** An open sheet, for somebody who judges in no round. */
async function theSheet(act: Act, { campaignId, enterpriseId, personId }: Of) {
  const by = { campaignId, personId: clerkOf(act) };
  if (await hadSheets(act.sql, by)) throw judgingProblems.byJudge();
  const { key, criteria } = await openSheet(act, { campaignId, enterpriseId, personId });
  const entries = await selectEntries(act.sql, key);
  const last = entries.find(
    (one) => one.enterpriseId === enterpriseId && one.personId === personId,
  );
  return { key, criteria, last: last ?? null };
}
