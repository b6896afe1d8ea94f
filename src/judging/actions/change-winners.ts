/** After an upheld objection: what it puts right, and the decree that replaces the earlier one. */
import { createHash } from 'node:crypto';
import { setupOf } from '../../campaigns/index.ts';
import { checkDecree, type TypedDecree } from '../../curation/index.ts';
import { papersOf, revokePaper } from '../../documents/index.ts';
import { type Act, canonical, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { lastDayOf } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { changeProblems } from '../change-problems.ts';
import { judgingPolicy } from '../policy.ts';
import { judgingProblems } from '../problems.ts';
import { type Upheld, upheldOf } from '../questions/change.ts';
import { minutesOfChange } from '../questions/proposal.ts';
import { winnersOf } from '../questions/ranking.ts';
import {
  checkCorrection,
  checkReason,
  checkWinners,
  correctedScores,
  countingBy,
  inWeeksOf,
  isPending,
} from '../rules/corrections.ts';
import {
  insertCorrection,
  insertTaken,
  insertWithdrawal,
  selectCorrections,
} from '../store/corrections.ts';
import { findDecree, insertDecree, selectDecrees } from '../store/decree.ts';
import { findCriteria, findRound, selectFinalists } from '../store/final.ts';
import { selectGiven, selectSheets } from '../store/sheets.ts';
import type { Correction } from '../words/correction.ts';
import type { Followed, WinnersChange, WinnersContent } from '../words/decree.ts';
import { change, contentOf, mustNotBeJudge, mustNotHaveJudged, note } from './final.ts';
import { measureEntrants } from './measure.ts';

interface Following {
  campaignId: string;
  /** The upheld objection that orders it. */
  objectionId: string;
  reason: string;
}

const final = (campaignId: string) => ({ campaignId, round: 'final' }) as const;

/** A judge puts an own score right; what it was stays readable. */
export async function correctScore(
  ground: Ground,
  who: Who | null,
  asked: Following & { criterion: string; score: string },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'judging.score' }, async (act) => {
    const [objection] = await following(act, campaignId, [asked.objectionId]);
    const { enterpriseId } = present(objection, 'the one that was named');
    const personId = act.actor.personId ?? '';
    const round = final(campaignId);
    const sheets = await selectSheets(act.sql, round, personId);
    if (!sheets.some((one) => one.enterpriseId === enterpriseId)) throw judgingProblems.noSheet();
    const opened = present(await findRound(act.sql, round), 'a decree follows a final');
    const set = await findCriteria(act.sql, campaignId, opened.criteriaVersion);
    const criterion = set?.criteria.find(({ id }) => id === asked.criterion);
    const given = await selectGiven(act.sql, { ...round, enterpriseId, personId });
    const before = given.find((one) => one.criterion === asked.criterion);
    if (!before || criterion?.kind !== 'judged') throw judgingProblems.noSheet();
    const [holds] = correctedScores(
      [{ ...before, judge: personId, entrant: enterpriseId }],
      countingBy(await selectCorrections(act.sql, campaignId), { naming: [asked.objectionId] }),
    );
    const bounds = { now: holds?.score ?? before.score, levels: criterion.levels.length };
    const { score, reason } = decided(checkCorrection(asked, bounds));
    const what = { kind: 'score', personId, criterion: criterion.id, score } as const;
    await correct(act, { ...asked, reason, enterpriseId, what });
  });
}

/**
 * Measures the one who objected once more: by what is known now of the same days, so that nobody
 * gains time, and by the same definition.
 */
export async function measureAgain(
  ground: Ground,
  who: Who | null,
  asked: Following,
): Promise<void> {
  const { campaignId } = asked;
  judgingPolicy.mustBeAllowed(who, 'judging.decide', { campaignId }, todayOf(ground.clock()));
  const setup = await setupOf(ground.database, campaignId);
  const made = await measuredSince(ground, campaignId);
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const [objection] = await following(act, campaignId, [asked.objectionId]);
    await mustNotHaveJudged(act, campaignId);
    const { enterpriseId } = present(objection, 'the one that was named');
    const now = made.entrants.find((one) => one.enterpriseId === enterpriseId);
    const view = await winnersOf({ read: act.sql }, campaignId, setup, {
      naming: [asked.objectionId],
    });
    const before = view?.finalists.find((one) => one.enterpriseId === enterpriseId);
    const measured = now && before && inWeeksOf(before.measured, now.measured);
    if (!measured || canonical(measured) === canonical(before.measured)) {
      throw changeProblems.sameMeasured();
    }
    const reason = decided(checkReason(asked.reason));
    const what = { kind: 'measured', measured } as const;
    await correct(act, { ...asked, reason, enterpriseId, what });
  });
}

/** Of all finalists, by sales up to the day on which the final was measured. */
async function measuredSince(ground: Ground, campaignId: string) {
  const { read } = ground.database;
  const opened = await findRound(read, final(campaignId));
  if (!opened) throw judgingProblems.noDecree();
  const finalists = await selectFinalists(read, final(campaignId));
  const entrants = finalists.map(({ enterpriseId }) => enterpriseId);
  return measureEntrants(ground, { campaignId, entrants, as: opened });
}

/** Enters the decree that replaces the one that holds; nobody who scored may. */
export async function changeWinners(
  ground: Ground,
  who: Who | null,
  asked: Omit<Following, 'objectionId'> &
    TypedDecree & { objectionIds: readonly string[]; winners: readonly string[]; byHand: string },
): Promise<void> {
  const { campaignId, objectionIds: naming } = asked;
  const setup = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const objections = await following(act, campaignId, naming);
    const before = present(await findDecree(act.sql, campaignId), 'one was followed');
    await mustNotHaveJudged(act, campaignId);
    const found = await winnersOf({ read: act.sql }, campaignId, setup, { naming });
    const view = present(found, 'a decree follows a closed final');
    const { seats } = before.content;
    const byRank = view.rows.filter((one) => one.isWinner).map((one) => one.enterpriseId);
    const finalists = view.rows.map(({ enterpriseId }) => enterpriseId);
    // What was decided by hand is not undone in silence, either.
    const isOpen = view.tied.length > 0 || Boolean(before.content.change?.byHand);
    const bounds = { finalists, seats, byRank: isOpen ? null : byRank };
    const { winners, reason, byHand } = decided(checkWinners(asked, bounds));
    const version = before.version + 1;
    const of = { campaignId, objections, version };
    const minutes = await minutesOfChange({ read: act.sql }, of);
    const closedOn = lastDayOf(before.decidedOn, ...(minutes ? [minutes.day] : []));
    const decree = decided(checkDecree(asked, { closedOn, today: todayOf(act.now) }));
    await mustNotBeJudge(act, campaignId, decree.decider);
    const decrees = await selectDecrees(act.sql, campaignId);
    if (decrees.some((one) => one.number === decree.number)) throw changeProblems.numberUsed();
    const rows = view.rows.map((row) => ({
      ...row,
      isWinner: winners.includes(row.enterpriseId),
    }));
    const { number, decidedOn } = before;
    const content: WinnersContent = {
      ...contentOf({ ...view, rows }, seats),
      change: {
        ...followedBy(objections),
        ...{ reason, byHand },
        replaces: { number, decidedOn },
        ...(minutes ? { minutes } : {}),
      },
    };
    if (canonical(content.entries) === canonical(before.content.entries)) {
      throw changeProblems.nothingChanges();
    }
    if (!minutes) throw changeProblems.minutesMissing();
    const contentHash = createHash('sha256').update(canonical(content)).digest('hex');
    const made = { contentHash, enteredAt: act.now, by: act.actor.personId };
    await insertDecree(act, campaignId, { version, ...decree, content, ...made });
    const all = await selectCorrections(act.sql, campaignId);
    const corrections = countingBy(all, { naming }).filter(isPending);
    await insertTaken(act, campaignId, { corrections, version });
    const nos = objections.map(({ no }) => no).join(', ');
    await revokeEarlier(act, campaignId, { number: decree.number, nos });
    const details = { version, contentHash, objections: naming, winners };
    note(act, 'judging.changeWinners', { campaignId }, details);
  });
}

/** The upheld objections that are named, by their numbers; each must wait for its decree. */
async function following(
  act: Act,
  campaignId: string,
  naming: readonly string[],
): Promise<Upheld[]> {
  if (!(await findDecree(act.sql, campaignId))) throw judgingProblems.noDecree();
  // The zone is asked for days, and none is looked at here.
  const upheld = await upheldOf({ read: act.sql }, { campaignId, zone: 'WIB' });
  const named = upheld.filter(({ objectionId }) => naming.includes(objectionId));
  if (named.length === 0 || named.length !== new Set(naming).size) {
    throw changeProblems.notUpheld();
  }
  return named;
}

function followedBy(objections: readonly Upheld[]): Followed & Pick<WinnersChange, 'also'> {
  const [first, ...also] = objections.map(({ objectionId, no }) => ({
    ...{ objectionId, objection: no },
  }));
  return { ...present(first, 'a change follows one'), ...(also.length > 0 && { also }) };
}

/** Before a decree took it: a judge an own score, an official what was measured. */
export async function withdrawCorrection(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; no: number; reason: string; kind: Correction['what']['kind'] },
): Promise<void> {
  const { campaignId, no, kind } = asked;
  const may = kind === 'score' ? 'judging.score' : 'judging.decide';
  await change(ground, { who, campaignId, may }, async (act) => {
    if (kind === 'measured') await mustNotHaveJudged(act, campaignId);
    const by = act.actor.personId;
    const one = (await selectCorrections(act.sql, campaignId)).find((each) => each.no === no);
    const isOwn =
      one?.what.kind === kind && (one.what.kind === 'measured' || one.what.personId === by);
    if (!one || !isOwn || !isPending(one)) throw changeProblems.notPending();
    const reason = decided(checkReason(asked.reason));
    const { enterpriseId, objectionId } = one;
    const row = { no, enterpriseId, objectionId, reason, at: act.now, by };
    await insertWithdrawal(act, campaignId, row);
    note(act, 'judging.withdrawCorrection', { campaignId, enterpriseId }, { no, kind });
  });
}

async function correct(
  act: Act,
  asked: Following & Pick<Correction, 'enterpriseId' | 'what'>,
): Promise<void> {
  const { campaignId, objectionId, enterpriseId, reason, what } = asked;
  const no = (await selectCorrections(act.sql, campaignId)).length + 1;
  const made = { correctedAt: act.now, correctedBy: act.actor.personId };
  const row = { no, enterpriseId, objectionId, reason, what };
  await insertCorrection(act, campaignId, { ...row, ...made });
  const details = { no, objection: objectionId, kind: what.kind };
  note(act, 'judging.correct', { campaignId, enterpriseId }, details);
}

const ofDecree = [
  ...(['winnersDecree', 'winnersAnnouncement', 'awardCharter', 'nominationDossier'] as const),
];

/** All that cite the decree that was replaced, also of who stays a winner. */
async function revokeEarlier(
  act: Act,
  campaignId: string,
  { number, nos }: { number: string; nos: string },
): Promise<void> {
  const reason = `SK nomor ${number} mengganti penetapan pemenang sesudah keberatan nomor ${nos} diterima.`;
  for (const kind of ofDecree) {
    const papers = await papersOf({ read: act.sql }, campaignId, kind);
    for (const { paperId, revocation } of papers) {
      if (!revocation) await revokePaper(act, { paperId, reason });
    }
  }
}
