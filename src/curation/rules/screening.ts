import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { formProblems } from '../problems/form.ts';
import { type Screening, screeningOutcomes, screeningReasons } from '../words/form.ts';

const remarkMax = 500;

export interface TypedScreening {
  outcome: string;
  reasons: readonly string[];
  remark: string;
}

/** Passed needs no reason; failed needs one that the applicant can read. */
export function checkScreening(
  typed: TypedScreening,
): Decision<Pick<Screening, 'outcome' | 'reasons' | 'remark'>> {
  const refusals: Problem[] = [];
  const outcome = screeningOutcomes.find((one) => one === typed.outcome);
  const remark = typed.remark.trim();
  const reasons = screeningReasons.filter((one) => typed.reasons.includes(one));
  if (!outcome) refusals.push(formProblems.outcomeMissing());
  if (remark.length > remarkMax) refusals.push(formProblems.remarkLong({ max: remarkMax }));
  if (outcome === 'failed' && reasons.length === 0 && remark === '') {
    refusals.push(formProblems.reasonMissing());
  }
  if (refusals.length > 0 || !outcome) return refuse(refusals);
  return accept({ outcome, reasons: outcome === 'failed' ? reasons : [], remark });
}
