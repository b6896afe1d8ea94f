/** What every act of a selection begins with. */
import { campaignOf } from '../../campaigns/index.ts';
import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import type { Decider } from '../../kernel/terms.ts';
import { isAmong, isNamed, todayOf, type Who } from '../../people/index.ts';
import { curationPolicy } from '../policy.ts';
import { curationProblems } from '../problems/curation.ts';
import { decisionProblems } from '../problems/decision.ts';
import { holdSelection } from '../store/lock.ts';
import { selectScorers } from '../store/scores.ts';

type Writes = 'setUp' | 'setStatement' | 'screen' | 'runPanel' | 'score' | 'enterPaper' | 'decide';

/** May they, then the selection held, then the work. */
export async function change<T>(
  ground: Ground,
  asked: { who: Who | null; campaignId: string; may: `curation.${Writes}` },
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const { who, campaignId, may } = asked;
  const by = curationPolicy.mustBeAllowed(who, may, { campaignId }, todayOf(ground.clock()));
  return held(ground, by, campaignId, work);
}

/** For those who come with the secret of their own application instead of a right. */
export async function held<T>(
  ground: Ground,
  by: Actor,
  campaignId: string,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const campaign = await campaignOf(ground.database, campaignId);
  if (!campaign) throw curationProblems.noCampaign();
  return act(ground, by, async (act) => {
    await holdSelection(act, campaignId);
    return work(act);
  });
}

/** Whoever scored, by whatever name, neither decides nor answers for the decision. */
export async function mustNotHaveScored(act: Act, campaignId: string): Promise<void> {
  const scorers = await selectScorers(act.sql, campaignId);
  if (await isAmong(act, scorers)) throw decisionProblems.scoredSelf();
}

/** Nor does an official who is one of them, whoever enters the decree. */
export async function mustNotBeScorer(
  act: Act,
  campaignId: string,
  { name }: Pick<Decider, 'name'>,
): Promise<void> {
  const scorers = await selectScorers(act.sql, campaignId);
  if (await isNamed({ read: act.sql }, scorers, name)) throw decisionProblems.deciderScored();
}

export function note(
  act: Act,
  verb: `curation.${string}`,
  of: { campaignId: string; thing?: string; thingId?: string },
  details: Record<string, unknown> = {},
): void {
  const { campaignId, thing = 'campaign', thingId = campaignId } = of;
  act.note({ verb, thing, thingId, campaignId, details });
}
