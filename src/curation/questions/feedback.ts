/** What one applicant is told after the decree: own place, own means, two things to mend. */
import type { Database } from '../../database/index.ts';
import type { Day, Zone } from '../../kernel/day.ts';
import { shrunk } from '../rules/advantages.ts';
import {
  type ConditionStanding,
  conditionStandings,
  type Standing,
  standingsOf,
} from '../rules/after.ts';
import { setOf } from '../rules/criteria.ts';
import { type FeedbackOf, feedbackOf } from '../rules/feedback.ts';
import { selectAmendments, selectConditions, selectFindings } from '../store/after.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { findDecree, selectOverrides } from '../store/decisions.ts';
import { findOpening } from '../store/panel.ts';
import { selectAllScores } from '../store/scores.ts';
import type { DecidedBy, Decree } from '../words/decree.ts';
import type { Application } from '../words/form.ts';
import { type Advantage, advantagesOf } from './advantages.ts';
import { decidedBy } from './decree.ts';

export interface Feedback extends FeedbackOf {
  decree: Pick<Decree, 'number' | 'decidedOn'>;
  /** The versions that applied to this one. */
  by: DecidedBy;
  entry: Standing;
  of: number;
  /** Why the committee decided otherwise than the ranks; null where it did not. */
  otherwise: string | null;
  advantage: Advantage | null;
  /** Of whoever passed on conditions. */
  conditions: readonly ConditionStanding[];
}

/** null before the decree, and for whom the panel did not score. */
export async function feedbackFor(
  { read }: Pick<Database, 'read'>,
  asked: { application: Application; zone: Zone; today: Day },
): Promise<Feedback | null> {
  const { zone, today } = asked;
  const { campaignId, applicationId, sector } = asked.application;
  const decree = await findDecree(read, campaignId);
  const amendments = decree ? await selectAmendments(read, campaignId) : [];
  const entry = standingsOf(decree?.content.entries ?? [], amendments).find(
    (one) => one.applicationId === applicationId,
  );
  const opening = await findOpening(read, campaignId);
  const by = await decidedBy({ read }, { campaignId, zone });
  if (!decree || !entry || !opening || !by) return null;
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
    decree: { number: decree.number, decidedOn: decree.decidedOn },
    by: { ...by, criteria: [set] },
    entry,
    conditions: conditionStandings(
      (await selectConditions(read, campaignId)).get(applicationId)?.conditions ?? [],
      (await selectFindings(read, campaignId)).get(applicationId) ?? [],
      today,
    ),
    of: decree.content.entries.length,
    otherwise: override?.reason ?? null,
    advantage: advantages.of({ applicationId, sector }),
    ...feedbackOf(shrunk(set, advantages.mostOf(set)), scores),
  };
}
