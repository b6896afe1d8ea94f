/** After an upheld objection: what it puts right, and the decree that replaces the earlier one. */
import { createHash } from 'node:crypto';
import { setupOf } from '../../campaigns/index.ts';
import { checkDecree, type TypedDecree } from '../../curation/index.ts';
import { type PaperKind, papersOf, revokePaper } from '../../documents/index.ts';
import { type Act, canonical, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { changeProblems } from '../change-problems.ts';
import { judgingPolicy } from '../policy.ts';
import { judgingProblems } from '../problems.ts';
import { type Upheld, upheldOf } from '../questions/change.ts';
import { followedBy, winnersOf } from '../questions/ranking.ts';
import {
  checkCorrection,
  checkReason,
  checkWinners,
  correctedScores,
  correctionsBy,
  measuredAgain,
} from '../rules/corrections.ts';
import { insertCorrection, selectCorrections } from '../store/corrections.ts';
import { findDecree, insertDecree, selectDecrees } from '../store/decree.ts';
import { findCriteria, findRound, selectFinalists } from '../store/final.ts';
import { selectGiven, selectSheets } from '../store/sheets.ts';
import type { Correction } from '../words/correction.ts';
import type { WinnersContent, WinnersDecree } from '../words/decree.ts';
import { change, contentOf, mustNotHaveJudged, note } from './final.ts';
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
  asked: Following & { enterpriseId: string; criterion: string; score: string },
): Promise<void> {
  const { campaignId, enterpriseId } = asked;
  await change(ground, { who, campaignId, may: 'judging.score' }, async (act) => {
    const { objection } = await following(act, asked);
    const personId = act.actor.personId ?? '';
    const round = final(campaignId);
    const sheets = await selectSheets(act.sql, round, personId);
    if (!sheets.some((one) => one.enterpriseId === enterpriseId)) throw judgingProblems.noSheet();
    if (objection.enterpriseId !== enterpriseId) throw changeProblems.notObjector();
    const opened = present(await findRound(act.sql, round), 'a decree follows a final');
    const set = await findCriteria(act.sql, campaignId, opened.criteriaVersion);
    const criterion = set?.criteria.find(({ id }) => id === asked.criterion);
    const given = await selectGiven(act.sql, { ...round, enterpriseId, personId });
    const before = given.find((one) => one.criterion === asked.criterion);
    if (!before || criterion?.kind !== 'judged') throw judgingProblems.noSheet();
    const [holds] = correctedScores(
      [{ ...before, judge: personId, entrant: enterpriseId }],
      correctionsBy(
        [...followedBy(await selectDecrees(act.sql, campaignId)), objection.objectionId],
        await selectCorrections(act.sql, campaignId),
      ),
    );
    const bounds = { now: holds?.score ?? before.score, levels: criterion.levels.length };
    const { score, reason } = decided(checkCorrection(asked, bounds));
    const what = { kind: 'score', personId, criterion: criterion.id, score } as const;
    await correct(act, { ...asked, reason, enterpriseId, what });
  });
}

/**
 * Measures the one who objected once more by what is known now, over the same days, weeks and
 * definition as everybody: nobody gets more time than the others.
 */
export async function measureAgain(
  ground: Ground,
  who: Who | null,
  asked: Following,
): Promise<void> {
  const { campaignId } = asked;
  const today = todayOf(ground.clock());
  judgingPolicy.mustBeAllowed(who, 'judging.decide', { campaignId }, today);
  const { read } = ground.database;
  const finalists = await selectFinalists(read, final(campaignId));
  const entrants = finalists.map(({ enterpriseId }) => enterpriseId);
  const opened = await findRound(read, final(campaignId));
  if (!opened) throw judgingProblems.noDecree();
  const until = todayOf(opened.measuredAt);
  const setup = await setupOf(ground.database, campaignId);
  const made = await measureEntrants(ground, { campaignId, entrants, until });
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const { objection, decree } = await following(act, asked);
    await mustNotHaveJudged(act, campaignId);
    if (made.definitionVersion !== decree.content.definitionVersion) {
      throw changeProblems.otherDefinition();
    }
    const { enterpriseId } = objection;
    const now = made.entrants.find((one) => one.enterpriseId === enterpriseId);
    const view = await winnersOf({ read: act.sql }, campaignId, setup, objection);
    const before = view?.finalists.find((one) => one.enterpriseId === enterpriseId);
    const measured = now && before && measuredAgain(before.measured, now.measured);
    if (!measured || canonical(measured) === canonical(before.measured)) {
      throw changeProblems.sameMeasured();
    }
    const reason = decided(checkReason(asked.reason));
    const what = { kind: 'measured', measured } as const;
    await correct(act, { ...asked, reason, enterpriseId, what });
  });
}

/** Enters the decree that replaces the one that holds; nobody who scored may. */
export async function changeWinners(
  ground: Ground,
  who: Who | null,
  asked: Following & TypedDecree & { winners: readonly string[]; byHand: string },
): Promise<void> {
  const { campaignId, objectionId } = asked;
  const setup = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const { objection, decree: before } = await following(act, asked);
    await mustNotHaveJudged(act, campaignId);
    const found = await winnersOf({ read: act.sql }, campaignId, setup, objection);
    const view = present(found, 'a decree follows a closed final');
    const { seats } = before.content;
    const byRank = view.rows.filter((one) => one.isWinner).map((one) => one.enterpriseId);
    const finalists = view.rows.map(({ enterpriseId }) => enterpriseId);
    const bounds = { finalists, seats, byRank: view.tied.length > 0 ? null : byRank };
    const { winners, reason, byHand } = decided(checkWinners(asked, bounds));
    const closedOn = before.decidedOn;
    const decree = decided(checkDecree(asked, { closedOn, today: todayOf(act.now) }));
    const rows = view.rows.map((row) => ({
      ...row,
      isWinner: winners.includes(row.enterpriseId),
    }));
    const { number, decidedOn } = before;
    const content: WinnersContent = {
      ...contentOf({ ...view, rows }, seats),
      change: {
        ...{ objectionId, objection: objection.no, reason, byHand },
        replaces: { number, decidedOn },
      },
    };
    if (canonical(content.entries) === canonical(before.content.entries)) {
      throw changeProblems.nothingChanges();
    }
    const contentHash = createHash('sha256').update(canonical(content)).digest('hex');
    const version = before.version + 1;
    const made = { contentHash, enteredAt: act.now, by: act.actor.personId };
    await insertDecree(act, campaignId, { version, ...decree, content, ...made });
    await revokeEarlier(act, campaignId, { number: decree.number, winners, objection });
    const details = { version, contentHash, objection: objectionId, winners };
    note(act, 'judging.changeWinners', { campaignId }, details);
  });
}

/** The objection that was upheld, and the decree that holds. */
async function following(
  act: Act,
  { campaignId, objectionId }: Following,
): Promise<{ objection: Upheld; decree: WinnersDecree }> {
  const decree = await findDecree(act.sql, campaignId);
  if (!decree) throw judgingProblems.noDecree();
  // The zone is asked for days, and none is looked at here.
  const upheld = await upheldOf({ read: act.sql }, { campaignId, zone: 'WIB' });
  const objection = upheld.find((one) => one.objectionId === objectionId);
  if (!objection) throw changeProblems.notUpheld();
  return { objection, decree };
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

const ofDecree: readonly PaperKind[] = ['winnersDecree', 'winnersAnnouncement'];
const ofWinner: readonly PaperKind[] = ['awardCharter', 'nominationDossier'];

/** Papers of the decree that was replaced, and those of who is no winner any more. */
async function revokeEarlier(
  act: Act,
  campaignId: string,
  asked: { number: string; winners: readonly string[]; objection: Upheld },
): Promise<void> {
  const { number, winners, objection } = asked;
  const reason = `SK nomor ${number} mengganti penetapan pemenang sesudah keberatan nomor ${objection.no} diterima.`;
  for (const kind of [...ofDecree, ...ofWinner]) {
    const papers = await papersOf({ read: act.sql }, campaignId, kind);
    for (const { paperId, subjectId, revocation } of papers) {
      const stays = ofWinner.includes(kind) && winners.includes(subjectId);
      if (!revocation && !stays) await revokePaper(act, { paperId, reason });
    }
  }
}
