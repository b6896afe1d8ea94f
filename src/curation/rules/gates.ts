/** Which gates an application has passed, by its answers and the rules of the day. */
import type { Day } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { gateProblems } from '../problems/gates.ts';
import type { Application, Question } from '../words/form.ts';
import {
  type Gate,
  type GateCondition,
  type GateFormat,
  type GateResult,
  gateResults,
} from '../words/gates.ts';

/** What somebody told, and the questions of the form by which it was told. */
type Told = Pick<Application, 'sector' | 'nib' | 'answers'> & { questions: readonly Question[] };

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

/** Without an answer to hold it against the rule is in force: nobody passes by silence. */
function applies(condition: GateCondition, told: Told): boolean {
  const answer = readable(condition, told);
  if (answer === null) return true;
  if ('oneOf' in condition) return condition.oneOf.includes(answer);
  const number = Number(answer);
  return (
    (condition.atLeast === undefined || number >= condition.atLeast) &&
    (condition.below === undefined || number < condition.below)
  );
}

/** null: not told, or in a list of another form with words that the question does not know. */
function readable(condition: GateCondition, { answers, questions }: Told): string | null {
  const { question: code } = condition;
  const answer = tidy(answers[code] ?? '');
  if (!('oneOf' in condition)) return /^\d+(\.\d+)?$/.test(answer) ? answer : null;
  const asked = questions.find((one) => one.code === code);
  const options = asked?.kind === 'yesNo' ? ['yes', 'no'] : (asked?.options ?? []);
  return [...condition.oneOf, ...options].includes(answer) ? answer : null;
}

/**
 * Codes of the questions that would tell whether a gate applies and have no answer to be read;
 * where one is missing, "not met" means that nobody can say yet.
 */
export const unanswered = (gate: Gate, told: Told): string[] =>
  gate.when.filter((one) => readable(one, told) === null).map(({ question }) => question);

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
