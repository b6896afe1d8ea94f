/** What those who were judged object to, and by when it is filed and answered. */
import {
  answerDueOn,
  lastDayToFile,
  type ObjectionTerms,
  objectionTermsOf,
} from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { type Day, dayIn, type Zone } from '../../kernel/day.ts';
import { selectDecrees } from '../store/decree.ts';
import { findRound, selectFinalists } from '../store/final.ts';
import { type JudgingObjection, selectJudgingObjections } from '../store/objections.ts';
import type { WinnersDecree } from '../words/decree.ts';
import type { Round } from '../words.ts';

export interface JudgingObjections {
  terms: ObjectionTerms;
  /** Of finalists; null before the decree on the winners. */
  lastDay: Day | null;
  /** Of whoever was not taken on from a first round; null before the finalists are chosen. */
  firstLastDay: Day | null;
  objections: readonly (JudgingObjection & { round: Round; dueOn: Day })[];
}

export async function judgingObjectionsOf(
  { read }: Pick<Database, 'read'>,
  { campaignId, zone }: { campaignId: string; zone: Zone },
  enterpriseId?: string,
): Promise<JudgingObjections> {
  const terms = await objectionTermsOf({ read }, campaignId);
  const decrees = await selectDecrees(read, campaignId);
  const [decided, decree] = [decrees[0], decrees.at(-1)];
  const final = await findRound(read, { campaignId, round: 'final' });
  const first = await findRound(read, { campaignId, round: 'first' });
  const went = await selectFinalists(read, { campaignId, round: 'final' });
  const finalists = new Set(went.map((one) => one.enterpriseId));
  const objections = await selectJudgingObjections(read, campaignId, enterpriseId);
  const told = (at: Date) => lastDayToFile(dayIn(zone, at), terms);
  return {
    terms,
    lastDay: decree ? told(decree.enteredAt) : null,
    firstLastDay: first && final && told(final.openedAt),
    objections: objections.map((one) => ({
      ...one,
      // Whoever was admitted to a final objected before it was decided.
      round:
        finalists.has(one.enterpriseId) && decided && one.filedAt >= decided.enteredAt
          ? 'final'
          : 'first',
      dueOn: answerDueOn(dayIn(zone, one.filedAt), terms),
    })),
  };
}

/** Upheld against a first round, while a final is open that the enterprise is not in. */
export async function canComeIn(
  { read }: Pick<Database, 'read'>,
  asked: { campaignId: string; objection: JudgingObjections['objections'][number] },
): Promise<boolean> {
  const { campaignId, objection } = asked;
  const { round, answer, enterpriseId } = objection;
  if (round !== 'first' || !answer || answer.result === 'rejected') return false;
  const key = { campaignId, round: 'final' } as const;
  const final = await findRound(read, key);
  const finalists = await selectFinalists(read, key);
  const isIn = finalists.some((one) => one.enterpriseId === enterpriseId);
  return final !== null && final.closedAt === null && !isIn;
}

/** Of whoever was not taken on; they may still come into an open final. */
export async function ofFirstRound(
  database: Pick<Database, 'read'>,
  campaign: { campaignId: string; zone: Zone },
): Promise<{ filed: number; open: number; upheld: number; waiting: readonly number[] }> {
  const { objections } = await judgingObjectionsOf(database, campaign);
  const key = { campaignId: campaign.campaignId, round: 'final' } as const;
  const finalists = await selectFinalists(database.read, key);
  const isIn = new Set(finalists.map(({ enterpriseId }) => enterpriseId));
  const filed = objections.filter(({ round }) => round === 'first');
  const upheld = filed.filter(({ answer }) => answer?.result === 'upheld');
  return {
    ...{ filed: filed.length, upheld: upheld.length },
    open: filed.filter(({ answer }) => !answer).length,
    // Upheld in full, and not in the final.
    waiting: upheld.filter((one) => !isIn.has(one.enterpriseId)).map(({ no }) => no),
  };
}

/** Of one enterprise, by the last round in which it stood; null where it stood in none. */
export async function ownObjectionsOf(
  { read }: Pick<Database, 'read'>,
  campaign: { campaignId: string; zone: Zone },
  enterpriseId: string,
): Promise<{
  round: Round;
  lastDay: Day | null;
  objections: JudgingObjections['objections'];
} | null> {
  const { campaignId } = campaign;
  for (const round of ['final', 'first'] as const) {
    const entrants = await selectFinalists(read, { campaignId, round });
    if (!entrants.some((one) => one.enterpriseId === enterpriseId)) continue;
    const view = await judgingObjectionsOf({ read }, campaign, enterpriseId);
    const { objections } = view;
    return { round, objections, lastDay: round === 'final' ? view.lastDay : view.firstLastDay };
  }
  return null;
}

/** What every page with the winners says of them beside the decree. */
export async function sinceWinners(
  database: Pick<Database, 'read'>,
  campaign: { campaignId: string; zone: Zone },
): Promise<{ open: number; lastDay: Day | null; changes: WinnersDecree[]; amendments: [] }> {
  const { lastDay, objections } = await judgingObjectionsOf(database, campaign);
  const open = objections.filter(({ answer }) => answer === null).length;
  const [, ...changes] = await selectDecrees(database.read, campaign.campaignId);
  return { open, lastDay, changes, amendments: [] };
}
