/** The sheets of a first round: planned by the same flow as a panel's. */
import { pairKey, planAssignment } from '../../curation/index.ts';
import type { Pair } from '../rules/judges.ts';

/** Who scores whom. `kept` pairs stay; `short`: whom no two judges would score. */
export function planSheets(asked: {
  campaignId: string;
  entrants: readonly string[];
  judges: readonly string[];
  each: number;
  /** Pairs that may not be. */
  barred: readonly Pair[];
  kept?: readonly Pair[];
}): { pairs: Pair[]; short: string[] } {
  const { campaignId, entrants, judges, each, barred, kept = [] } = asked;
  // Every judge speaks for nobody but themselves.
  const alone = (personId: string) => ({ personId, institutionId: personId });
  const plan = planAssignment({
    ...{ applicants: entrants, curators: judges.map(alone), each, seed: campaignId },
    barred: new Set(barred.map((one) => pairKey(one.enterpriseId, one.personId))),
    kept: kept.map((one) => ({ applicationId: one.enterpriseId, ...alone(one.personId) })),
  });
  return {
    pairs: plan.pairs.map((one) => ({ enterpriseId: one.applicationId, personId: one.personId })),
    short: plan.short,
  };
}
