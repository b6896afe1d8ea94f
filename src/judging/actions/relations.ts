/** What judges declare, how hints are answered, and what a personal interest takes away. */
import { checkConflict, noConflict, pactScans } from '../../curation/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingProblems } from '../problems.ts';
import { judgesOf } from '../questions/final.ts';
import { entrantsOf, isOpenHint, judgeHints } from '../questions/relations.ts';
import { pairOf } from '../rules/judges.ts';
import { barredPairs, checkInstitution } from '../rules/relations.ts';
import { findCurrentRound, findRound } from '../store/final.ts';
import { insertJudgeHintAnswer } from '../store/hints.ts';
import {
  saveInstitution,
  saveJudgeConflict,
  saveJudgePact,
  selectJudgeConflicts,
  selectJudgeFacts,
} from '../store/jury.ts';
import { saveSheetsRemoved } from '../store/sheets.ts';
import type { JudgeConflict } from '../words/jury.ts';
import { change, note } from './final.ts';
import { dealAnew, openRound, told } from './judges.ts';

interface Pair {
  campaignId: string;
  enterpriseId: string;
  personId: string;
}

/** From which institution a judge comes, as papers say and leave-outs ask. */
export async function setJudgeInstitution(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; personId: string; institution: string },
): Promise<void> {
  const { campaignId, personId } = asked;
  await changingJudge(ground, who, { ...asked, at: 'of' }, async (act) => {
    const institution = decided(checkInstitution(asked.institution));
    await saveInstitution(act, { campaignId, personId, institution });
    note(act, 'judging.setJudgeInstitution', asked, { person: personId });
  });
}

/** The integrity pact with its statement of no conflict; no sheet is scored before. */
export async function signJudgePact(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; agrees: boolean },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'judging.score' }, async (act) => {
    if (!asked.agrees) throw juryProblems.pactUnticked();
    await sign(act, { campaignId, personId: act.actor.personId ?? '' }, 'judging.signPact');
  });
}

/** A pact signed by hand counts when the scan of it is kept with its paper. */
export async function recordJudgePaperPact(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; personId: string },
): Promise<void> {
  const { campaignId, personId } = asked;
  await changingJudge(ground, who, { ...asked, at: 'signer' }, async (act) => {
    const scans = await pactScans({ read: act.sql }, campaignId, 'juryPact');
    if (!scans.has(personId)) throw juryProblems.noPactScan();
    await sign(act, { campaignId, personId }, 'judging.recordPaperPact');
  });
}

async function sign(
  act: Act,
  of: { campaignId: string; personId: string },
  verb: `judging.${string}`,
): Promise<void> {
  const facts = await selectJudgeFacts(act.sql, of.campaignId);
  if (facts.get(of.personId)?.signedAt) return;
  await saveJudgePact(act, { ...of, now: act.now });
  note(act, verb, { campaignId: of.campaignId }, { person: of.personId });
}

/**
 * A relation to somebody who takes part, also before anything is opened. A personal interest takes
 * sheets away, with whatever was scored on them: of a final all, of a first round the one.
 */
export async function declareJudgeConflict(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; enterpriseId: string; kind: string; reason: string },
): Promise<void> {
  const { campaignId, enterpriseId } = asked;
  await change(ground, { who, campaignId, may: 'judging.score' }, async (act) => {
    await mustBeScored(act, campaignId);
    const entrants = await entrantsOf({ read: act.sql }, campaignId);
    if (!entrants.includes(enterpriseId)) throw juryProblems.noSuchEntrant();
    const personId = act.actor.personId ?? '';
    const told = { campaignId, enterpriseId, personId, ...decided(checkConflict(asked)) };
    await keepConflict(act, told);
    note(act, 'judging.declareConflict', asked, { person: personId, kind: told.kind });
  });
}

/** Once for each hint: which conflict it is, or why it is none. */
export async function answerJudgeHint(
  ground: Ground,
  who: Who | null,
  asked: Pair & { kind: string; reason: string },
): Promise<void> {
  const { campaignId, enterpriseId, personId } = asked;
  await change(ground, { who, campaignId, may: 'judging.run' }, async (act) => {
    await mustBeScored(act, campaignId);
    const pair = { campaignId, judges: [personId], entrants: [enterpriseId] };
    const [hint] = await judgeHints({ read: act.sql }, pair);
    if (!hint) throw juryProblems.noHint();
    if (!isOpenHint(hint)) throw juryProblems.hintAnswered();
    const isNone = asked.kind === noConflict;
    const checked = decided(checkConflict({ ...asked, ...(isNone && { kind: 'assisted' }) }));
    const { reason } = checked;
    const made = { reason, now: act.now, by: act.actor.personId };
    if (isNone) {
      await insertJudgeHintAnswer(act, { campaignId, enterpriseId, personId, ...made });
    } else await keepConflict(act, { campaignId, enterpriseId, personId, ...checked });
    const kind = isNone ? noConflict : checked.kind;
    note(act, 'judging.answerHint', asked, { person: personId, kind });
  });
}

async function changingJudge(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; personId: string; at: string },
  work: (act: Act) => Promise<void>,
): Promise<void> {
  const { campaignId, personId, at } = asked;
  const holders = await judgesOf(ground.database, campaignId, todayOf(ground.clock()));
  await change(ground, { who, campaignId, may: 'judging.run' }, async (act) => {
    if (!holders.includes(personId)) throw judgingProblems.noJudge().at(at);
    await work(act);
  });
}

/** What is declared after scoring could take nothing away. */
async function mustBeScored(act: Act, campaignId: string): Promise<void> {
  const current = await findCurrentRound(act.sql, campaignId);
  const round = current && (await findRound(act.sql, { campaignId, round: current }));
  if (current === 'final' && round?.closedAt) throw judgingProblems.judgesStand();
}

async function keepConflict(
  act: Act,
  conflict: JudgeConflict & { campaignId: string },
): Promise<void> {
  const { campaignId, personId, enterpriseId, kind } = conflict;
  await saveJudgeConflict(act, { ...conflict, now: act.now, by: act.actor.personId });
  const open = await openRound(act, campaignId);
  if (kind !== 'personal' || !open) return;
  const own = open.sheets.filter((one) => one.personId === personId);
  const isFinal = open.key.round === 'final';
  const gone = isFinal ? own : own.filter((one) => one.enterpriseId === enterpriseId);
  if (gone.length === 0) return;
  await saveSheetsRemoved(act, open.key, { pairs: gone, now: act.now });
  if (isFinal) {
    await told(act, open, { personId, change: 'left', reason: 'Menyatakan kepentingan pribadi.' });
    return;
  }
  const barred = barredPairs(await selectJudgeConflicts(act.sql, campaignId));
  const sheets = open.sheets.filter((one) => !gone.some((pair) => pairOf(pair) === pairOf(one)));
  await dealAnew(act, { ...open, sheets }, { judges: open.seated, barred });
}
