/** Which gates an application has passed, by its answers and the rules of the day. */
import type { Day } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { gateProblems } from '../problems/gates.ts';
import type { Application } from '../words/form.ts';
import {
  type Gate,
  type GateCondition,
  type GateFormat,
  type GateResult,
  gateResults,
} from '../words/gates.ts';

type Told = Pick<Application, 'sector' | 'nib' | 'answers'>;

/** Does a number fit one of these forms? The registry knows. */
export type FitsFormat = (format: GateFormat, number: string) => boolean;

export const isInForce = ({ from, until }: Gate, on: Day): boolean =>
  (from === null || from <= on) && (until === null || on <= until);

/** What follows from the answers; a look into a register is a person's finding. */
export function gateResult(gate: Gate, told: Told, fits: FitsFormat): GateResult {
  const isOfSector = gate.sectors.length === 0 || gate.sectors.includes(told.sector);
  if (!isOfSector || !gate.when.every((one) => applies(one, told))) return 'notRequired';
  const proof = tidy(gate.evidence === 'nib' ? told.nib : (told.answers[gate.evidence] ?? ''));
  if (proof === '' || proof === 'no') return 'notMet';
  if (/proses|diurus|pengajuan/i.test(proof)) return 'inProcess';
  if (gate.formats.length === 0) return 'met';
  return gate.formats.some((format) => fits(format, proof)) ? 'met' : 'notMet';
}

/** An answer that is missing leaves the rule in force: nobody passes by silence. */
function applies(condition: GateCondition, { answers }: Told): boolean {
  const answer = tidy(answers[condition.question] ?? '');
  if (answer === '') return true;
  if ('oneOf' in condition) return condition.oneOf.includes(answer);
  const number = Number(answer);
  return (
    (condition.atLeast === undefined || number >= condition.atLeast) &&
    (condition.below === undefined || number < condition.below)
  );
}

/**
 * Codes of the questions that would tell whether a gate applies and have no answer; where one is
 * missing, "not met" means that nobody can say yet.
 */
export const unanswered = (gate: Gate, { answers }: Told): string[] =>
  gate.when.map(({ question }) => question).filter((code) => tidy(answers[code] ?? '') === '');

const remarkMax = 300;

export function checkFinding(typed: {
  result: string;
  remark: string;
}): Decision<{ result: GateResult; remark: string }> {
  const refusals: Problem[] = [];
  const result = gateResults.find((one) => one === typed.result);
  const remark = typed.remark.trim();
  if (!result) refusals.push(gateProblems.resultMissing());
  if (remark === '' || remark.length > remarkMax) {
    refusals.push(gateProblems.remarkMissing({ max: remarkMax }));
  }
  return refusals.length > 0 || !result ? refuse(refusals) : accept({ result, remark });
}
