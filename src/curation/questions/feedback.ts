/** What one applicant is told after the decree: own place, own means, two things to mend. */
import type { Database } from '../../database/index.ts';
import type { Day, Zone } from '../../kernel/day.ts';
import { shrunk } from '../rules/advantages.ts';
import { setOf } from '../rules/criteria.ts';
import { type FeedbackOf, feedbackOf } from '../rules/feedback.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { selectOverrides } from '../store/decisions.ts';
import { findOpening } from '../store/panel.ts';
import { selectAllScores } from '../store/scores.ts';
import type { DecidedBy } from '../words/decree.ts';
import type { Application } from '../words/form.ts';
import { type Advantage, advantagesOf } from './advantages.ts';
import { decidedBy } from './decree.ts';
import { type Decided, decidedOf } from './standing.ts';

export interface Feedback extends FeedbackOf, Decided {
  /** The versions that applied to this one. */
  by: DecidedBy;
  of: number;
  /** Why the committee decided otherwise than the ranks; null where it did not. */
  otherwise: string | null;
  advantage: Advantage | null;
}

/** null before the decree, and for whom the panel did not score. */
export async function feedbackFor(
  { read }: Pick<Database, 'read'>,
  asked: { application: Application; zone: Zone; today: Day },
): Promise<Feedback | null> {
  const { zone, today } = asked;
  const { campaignId, applicationId, sector } = asked.application;
  const standing = await decidedOf({ read }, asked.application, today);
  const opening = await findOpening(read, campaignId);
  const by = await decidedBy({ read }, { campaignId, zone });
  if (!standing || !opening || !by) return null;
  const { decree, entry } = standing;
  const sets = await selectOpenedSets(read, campaignId, opening.criteria);
  const set = setOf(sets, sector);
  if (!set) return null;
  const advantages = await advantagesOf(read, { campaignId, opening, sets });
  const scores = (await selectAllScores(read, campaignId)).filter(
    (one) => one.applicationId === applicationId,
  );
  const override = entry.overridden
    ? (await selectOverrides(read, campaignId)).find((one) => one.applicationId === applicationId)
    : undefined;
  return {
    ...standing,
    by: { ...by, criteria: [set] },
    of: decree.content.entries.length,
    otherwise: override?.reason ?? null,
    advantage: advantages.of({ applicationId, sector }),
    ...feedbackOf(shrunk(set, advantages.mostOf(set)), scores),
  };
}
