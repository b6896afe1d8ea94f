/** Judges who drop out or come while a round is scored. */
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingProblems } from '../problems.ts';
import { judgesOf } from '../questions/final.ts';
import { checkChangeReason, type Pair, pairOf, seatedJudges, shareFor } from '../rules/judges.ts';
import { barredFromFinal, barredPairs, isBarred } from '../rules/relations.ts';
import { hadEntries, selectEntries } from '../store/entries.ts';
import { findCurrentRound, findRound, selectFinalists } from '../store/final.ts';
import { insertJudgeChange, selectJudgeChanges } from '../store/judges.ts';
import { selectJudgeConflicts } from '../store/jury.ts';
import {
  hadSheets,
  saveSheets,
  saveSheetsRemoved,
  selectAllGiven,
  selectSheets,
} from '../store/sheets.ts';
import type { JudgeConflict } from '../words/jury.ts';
import type { Final, JudgeChange, JudgeSheet, RoundKey } from '../words.ts';
import { change, note } from './final.ts';
import { planSheets } from './plan.ts';

interface Asked {
  campaignId: string;
  personId: string;
  reason: string;
}

interface Open {
  key: RoundKey;
  round: Final;
  sheets: readonly JudgeSheet[];
  changes: readonly JudgeChange[];
  /** Whoever has sheets and did not leave. */
  seated: readonly string[];
  conflicts: readonly JudgeConflict[];
}

interface Held extends Open {
  /** Who has a judge's right today. */
  holders: readonly string[];
}

/**
 * Of a final, in which all score all, nothing of this judge counts any more. Of a first round what
 * is finished counts, and the rest is dealt out anew.
 */
export async function releaseJudge(ground: Ground, who: Who | null, asked: Asked): Promise<void> {
  const { personId } = asked;
  await changing(ground, who, asked, async (act, open) => {
    const { key, sheets, changes } = open;
    if (!seatedJudges(sheets, changes).includes(personId)) throw judgingProblems.notSitting();
    const others = open.seated.filter((id) => id !== personId);
    if (others.length < 2) throw judgingProblems.lastJudges();
    const isFinal = key.round === 'final';
    // What was typed from paper and waits for a second person is finished by those two.
    const waiting = new Set(
      (await selectEntries(act.sql, key)).filter(({ check }) => !check).map(pairOf),
    );
    const gone = sheets.filter(
      (one) =>
        one.personId === personId && (isFinal || (!one.lockedAt && !waiting.has(pairOf(one)))),
    );
    await saveSheetsRemoved(act, key, { pairs: gone, now: act.now });
    if (!isFinal) {
      const left = sheets.filter((one) => !gone.includes(one));
      const barred = barredPairs(open.conflicts);
      const short = await dealAnew(act, { ...open, sheets: left }, { judges: others, barred });
      if (short > 0) throw judgingProblems.lastJudges();
    }
    await told(act, open, { ...asked, change: 'left' });
    note(act, 'judging.releaseJudge', asked, { person: personId, sheets: gone.length });
  });
}

/** Of a final: a sheet for every finalist. Of a first round: a share of what nobody has begun. */
export async function seatJudge(ground: Ground, who: Who | null, asked: Asked): Promise<void> {
  const { campaignId, personId } = asked;
  await changing(ground, who, asked, async (act, open) => {
    const { key, sheets, changes } = open;
    if (!open.holders.includes(personId)) throw judgingProblems.noJudge();
    if (seatedJudges(sheets, changes).includes(personId)) throw judgingProblems.sitting();
    if (await hadEntries(act.sql, { campaignId, personId })) throw judgingProblems.wasClerk();
    const given =
      key.round === 'final' ? await allOf(act, open, personId) : await shareOf(act, open, personId);
    if (given.length === 0) throw judgingProblems.nothingToGive();
    await saveSheets(act, key, given);
    await told(act, open, { ...asked, change: 'joined' });
    note(act, 'judging.seatJudge', asked, { person: personId, sheets: given.length });
  });
}

async function changing(
  ground: Ground,
  who: Who | null,
  asked: Asked,
  work: (act: Act, open: Held) => Promise<void>,
): Promise<void> {
  const { campaignId } = asked;
  const holders = await judgesOf(ground.database, campaignId, todayOf(ground.clock()));
  await change(ground, { who, campaignId, may: 'judging.run' }, async (act) => {
    if (!(await findCurrentRound(act.sql, campaignId))) throw judgingProblems.notOpen();
    const open = await openRound(act, campaignId);
    if (!open) throw judgingProblems.judgesStand();
    await mustBeApart(act, campaignId);
    const seated = open.seated.filter((id) => holders.includes(id));
    await work(act, { ...open, seated, holders });
  });
}

/** The round that is scored now; null where none is. */
export async function openRound(act: Act, campaignId: string): Promise<Open | null> {
  const current = await findCurrentRound(act.sql, campaignId);
  if (!current) return null;
  const key = { campaignId, round: current };
  const round = present(await findRound(act.sql, key), 'a current round was opened');
  if (round.closedAt) return null;
  const sheets = await selectSheets(act.sql, key);
  const changes = await selectJudgeChanges(act.sql, key);
  const conflicts = await selectJudgeConflicts(act.sql, campaignId);
  return { key, round, sheets, changes, conflicts, seated: seatedJudges(sheets, changes) };
}

/** Whoever scores, or read scores while typing or comparing them, changes no judge. */
async function mustBeApart(act: Act, campaignId: string): Promise<void> {
  const by = { campaignId, personId: act.actor.personId ?? '' };
  if (await hadSheets(act.sql, by)) throw judgingProblems.scoredSelf();
  if (await hadEntries(act.sql, by)) throw judgingProblems.readScores();
}

/**
 * What stays is built upon; everybody gets as many judges as there are, at most what was asked.
 * Gives how many entrants are left with fewer than two.
 */
export async function dealAnew(
  act: Act,
  open: Open,
  asked: { judges: readonly string[]; barred: readonly Pair[] },
): Promise<number> {
  const { key, round, sheets } = open;
  const { campaignId } = key;
  const entrants = (await selectFinalists(act.sql, key)).map(({ enterpriseId }) => enterpriseId);
  const each = present(round.each, 'a first round says how many judges each entrant has');
  const plan = planSheets({ ...asked, campaignId, entrants, each, kept: sheets });
  const there = new Set(sheets.map(pairOf));
  const come = plan.pairs.filter((one) => !there.has(pairOf(one)));
  await saveSheets(act, key, come);
  return plan.short.length;
}

/** A final is scored whole, so nobody joins who has an interest in one of it. */
async function allOf(act: Act, { key, conflicts }: Open, personId: string) {
  const finalists = (await selectFinalists(act.sql, key)).map(({ enterpriseId }) => enterpriseId);
  if (barredFromFinal(conflicts, finalists).has(personId)) throw juryProblems.barred();
  return finalists.map((enterpriseId) => ({ enterpriseId, personId }));
}

/** Takes the newcomer's share off the others' sheets, and gives it. */
async function shareOf(act: Act, open: Open, personId: string) {
  const { key, sheets, seated, conflicts } = open;
  const worked = [...(await selectAllGiven(act.sql, key)), ...(await selectEntries(act.sql, key))];
  const begun = new Set(worked.map(pairOf));
  const isBegun = (one: JudgeSheet) => one.lockedAt !== null || begun.has(pairOf(one));
  const mayTake = (one: JudgeSheet) =>
    !isBegun(one) && !isBarred(conflicts, { enterpriseId: one.enterpriseId, personId });
  const taken = shareFor(personId, { sheets, seated, mayTake });
  await saveSheetsRemoved(act, key, { pairs: taken, now: act.now });
  return taken.map(({ enterpriseId }) => ({ enterpriseId, personId }));
}

/** Who went or came, for the minutes. */
export async function told(
  act: Act,
  { key, changes }: Open,
  made: Pick<JudgeChange, 'personId' | 'change' | 'reason'>,
): Promise<void> {
  const { personId, change } = made;
  const reason = decided(checkChangeReason(made.reason, change));
  const no = changes.length + 1;
  const by = act.actor.personId;
  await insertJudgeChange(act, key, { no, personId, change, reason, changedAt: act.now, by });
}
