/** Judges who drop out or come while a round is scored. */
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { judgingProblems } from '../problems.ts';
import { judgesOf } from '../questions/final.ts';
import { checkChangeReason } from '../rules/first-round.ts';
import { selectEntries } from '../store/entries.ts';
import { findCurrentRound, findRound, selectFinalists } from '../store/final.ts';
import { insertJudgeChange, selectJudgeChanges } from '../store/judges.ts';
import { saveSheets, saveSheetsRemoved, selectAllGiven, selectSheets } from '../store/sheets.ts';
import type { Final, JudgeChange, JudgeSheet, RoundKey } from '../words.ts';
import { change, mustNotHaveJudged, note } from './final.ts';
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
}

/**
 * Of a final, in which all score all, nothing of this judge counts any more. Of a first round what
 * was locked counts, and the rest is dealt out anew. Whoever scored may not send others away.
 */
export async function releaseJudge(ground: Ground, who: Who | null, asked: Asked): Promise<void> {
  await changing(ground, who, asked, async (act, { key, round, sheets }) => {
    const own = sheets.filter((one) => one.personId === asked.personId);
    if (own.length === 0) throw judgingProblems.notSitting();
    const isFinal = key.round === 'final';
    const others = new Set(sheets.map(({ personId }) => personId));
    others.delete(asked.personId);
    if (others.size < 2) throw judgingProblems.lastJudges();
    const gone = own.filter(({ lockedAt }) => isFinal || !lockedAt);
    await saveSheetsRemoved(act, key, { pairs: gone, now: act.now });
    if (!isFinal) {
      const left = sheets.filter((one) => !gone.includes(one));
      await dealAnew(act, { key, round, sheets: left }, [...others]);
    }
    await told(act, key, { ...asked, change: 'left' });
    note(act, 'judging.releaseJudge', asked, { person: asked.personId, sheets: gone.length });
  });
}

/** Of a final: a sheet for every finalist. Of a first round: a share of what nobody has begun. */
export async function seatJudge(ground: Ground, who: Who | null, asked: Asked): Promise<void> {
  const { campaignId, personId } = asked;
  const judges = await judgesOf(ground.database, campaignId, todayOf(ground.clock()));
  await changing(ground, who, asked, async (act, { key, round, sheets }) => {
    if (!judges.includes(personId)) throw judgingProblems.noJudge();
    const sitting = new Set(sheets.map((one) => one.personId));
    if (sitting.has(personId)) throw judgingProblems.sitting();
    if (key.round === 'final') {
      const finalists = await selectFinalists(act.sql, key);
      const pairs = finalists.map(({ enterpriseId }) => ({ enterpriseId, personId }));
      await saveSheets(act, key, pairs);
    } else {
      const begun = await begunOf(act, key);
      const kept = sheets.filter((one) => one.lockedAt || begun.has(pairOf(one)));
      const untouched = sheets.filter((one) => !kept.includes(one));
      await saveSheetsRemoved(act, key, { pairs: untouched, now: act.now });
      await dealAnew(act, { key, round, sheets: kept }, [...sitting, personId]);
    }
    await told(act, key, { ...asked, change: 'joined' });
    note(act, 'judging.seatJudge', asked, { person: personId });
  });
}

async function changing(
  ground: Ground,
  who: Who | null,
  asked: Asked,
  work: (act: Act, open: Open) => Promise<void>,
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'judging.run' }, async (act) => {
    const current = await findCurrentRound(act.sql, campaignId);
    if (!current) throw judgingProblems.notOpen();
    const key = { campaignId, round: current };
    const round = present(await findRound(act.sql, key), 'a current round was opened');
    if (round.closedAt) throw judgingProblems.judgesStand();
    await mustNotHaveJudged(act, campaignId);
    await work(act, { key, round, sheets: await selectSheets(act.sql, key) });
  });
}

/** What stays is built upon; everybody gets as many judges as the round asks for. */
async function dealAnew(act: Act, open: Open, judges: readonly string[]): Promise<void> {
  const { key, round, sheets } = open;
  const entrants = (await selectFinalists(act.sql, key)).map(({ enterpriseId }) => enterpriseId);
  const each = present(round.each, 'a first round says how many judges each entrant has');
  const plan = planSheets({ campaignId: key.campaignId, entrants, judges, each, kept: sheets });
  if (plan.short.length > 0) throw judgingProblems.lastJudges();
  const there = new Set(sheets.map(pairOf));
  const come = plan.pairs.filter((one) => !there.has(pairOf(one)));
  await saveSheets(act, key, come);
}

async function begunOf(act: Act, key: RoundKey): Promise<Set<string>> {
  // What was typed from paper and waits for a second person is work done, too.
  const worked = [...(await selectAllGiven(act.sql, key)), ...(await selectEntries(act.sql, key))];
  return new Set(worked.map(pairOf));
}

const pairOf = (one: { enterpriseId: string; personId: string }): string =>
  `${one.enterpriseId} ${one.personId}`;

async function told(
  act: Act,
  key: RoundKey,
  made: Pick<JudgeChange, 'personId' | 'change' | 'reason'>,
): Promise<void> {
  const { personId, change } = made;
  const reason = decided(checkChangeReason(made.reason, change));
  const no = (await selectJudgeChanges(act.sql, key)).length + 1;
  const by = act.actor.personId;
  await insertJudgeChange(act, key, { no, personId, change, reason, changedAt: act.now, by });
}
