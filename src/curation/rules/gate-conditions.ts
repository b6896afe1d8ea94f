/** Of whom a gate is asked: conditions on answers, as a manager types them. */
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { gateProblems } from '../problems/gates.ts';
import type { Question } from '../words/form.ts';
import type { GateCondition } from '../words/gates.ts';
import { numberOf } from './form.ts';

/** Enough for sector, storage and shelf life; more nobody reads. */
export const gateConditionsMax = 3;

export interface TypedCondition {
  question: string;
  /** Answers of a choice, or yes and no; parted by semicolons or commas. */
  oneOf: string;
  /** Bounds of a number. */
  atLeast: string;
  below: string;
}

/** Can something depend on it? What is written freely cannot. */
export const decides = ({ kind }: Question): boolean =>
  kind === 'choice' || kind === 'yesNo' || kind === 'number';

/** As it would be typed; a yes as it is written where the question is known. */
export function typedCondition(condition: GateCondition, asked?: Question): TypedCondition {
  const { question } = condition;
  if ('oneOf' in condition) {
    const written = (answer: string) =>
      asked?.kind === 'yesNo' ? (yesNo.get(answer) ?? answer) : answer;
    return { question, oneOf: condition.oneOf.map(written).join('; '), atLeast: '', below: '' };
  }
  return {
    ...{ question, oneOf: '' },
    ...{ atLeast: numberTyped(condition.atLeast), below: numberTyped(condition.below) },
  };
}

const yesNo = new Map([
  ['yes', 'Ya'],
  ['no', 'Tidak'],
]);

/** With a comma, since a point may part thousands. */
export const numberTyped = (number?: number): string => String(number ?? '').replace('.', ',');

/** Fields are named by gate and condition: `row2-when1-question`. Empty ones are none. */
export function checkGateConditions(
  typed: readonly TypedCondition[],
  { no, questions }: { no: number; questions: readonly Question[] },
): Decision<GateCondition[]> {
  const refusals: Problem[] = [];
  const conditions: GateCondition[] = [];
  for (const [i, row] of typed.entries()) {
    const { question, oneOf, atLeast, below } = row;
    if (question + oneOf + atLeast + below === '') continue;
    const read = checkCondition(row, { no, nth: i + 1, questions });
    if (read.ok) conditions.push(read.value);
    else refusals.push(...read.refusals);
  }
  if (conditions.length > gateConditionsMax) {
    refusals.push(gateProblems.manyConditions({ no, max: gateConditionsMax }));
  }
  return refusals.length > 0 ? refuse(refusals) : accept(conditions);
}

interface Place {
  /** Of the gate, and of the condition in it. */
  no: number;
  nth: number;
}

function checkCondition(
  row: TypedCondition,
  { questions, ...place }: Place & { questions: readonly Question[] },
): Decision<GateCondition> {
  const at = `row${place.no}-when${place.nth}-question`;
  if (row.question === '') return refuse([gateProblems.conditionAsksNothing(place).at(at)]);
  const question = questions.find(({ code }) => code === row.question);
  if (!question) {
    return refuse([gateProblems.conditionGone({ ...place, question: row.question }).at(at)]);
  }
  if (!decides(question)) {
    return refuse([gateProblems.conditionFree({ ...place, label: question.label }).at(at)]);
  }
  return question.kind === 'number' ? bounds(row, question, place) : answers(row, question, place);
}

function bounds(
  row: TypedCondition,
  { code, label }: Question,
  place: Place,
): Decision<GateCondition> {
  const refusals: Problem[] = [];
  const at = (field: string) => `row${place.no}-when${place.nth}-${field}`;
  if (row.oneOf !== '')
    refusals.push(gateProblems.boundsAsked({ ...place, label }).at(at('oneOf')));
  const read = (field: 'atLeast' | 'below') => {
    const number = row[field] === '' ? undefined : numberOf(row[field]);
    if (number === null) refusals.push(gateProblems.boundWrong(place).at(at(field)));
    return number ?? undefined;
  };
  const [atLeast, below] = [read('atLeast'), read('below')];
  if (row.atLeast + row.below === '') {
    refusals.push(gateProblems.boundsAsked({ ...place, label }).at(at('atLeast')));
  }
  if (atLeast !== undefined && below !== undefined && below <= atLeast) {
    refusals.push(gateProblems.boundsCrossed(place).at(at('below')));
  }
  if (refusals.length > 0) return refuse(refusals);
  return accept({
    question: code,
    ...(atLeast !== undefined && { atLeast }),
    ...(below !== undefined && { below }),
  });
}

function answers(row: TypedCondition, question: Question, place: Place): Decision<GateCondition> {
  const refusals: Problem[] = [];
  const at = (field: string) => `row${place.no}-when${place.nth}-${field}`;
  const { label } = question;
  const known = { ...place, label, options: optionsOf(question).join('; ') };
  if (row.atLeast !== '') refusals.push(gateProblems.answersAsked(known).at(at('atLeast')));
  if (row.below !== '') refusals.push(gateProblems.answersAsked(known).at(at('below')));
  const read = partsOf(row.oneOf, question).map((part) => ({ part, is: answerOf(part, question) }));
  if (read.length === 0) refusals.push(gateProblems.answersAsked(known).at(at('oneOf')));
  for (const { part } of read.filter(({ is }) => is === undefined)) {
    refusals.push(gateProblems.answerUnknown({ ...known, answer: part }).at(at('oneOf')));
  }
  if (refusals.length > 0) return refuse(refusals);
  return accept({
    question: question.code,
    oneOf: [...new Set(read.flatMap(({ is }) => is ?? []))],
  });
}

/** What can be answered, as a manager reads and types it. */
export const optionsOf = ({ kind, options }: Question): readonly string[] =>
  kind === 'yesNo' ? [...yesNo.values()] : options;

/** An option may hold a comma, and none a semicolon. */
function partsOf(text: string, question: Question): string[] {
  const parts = text.split(';').map(tidy).filter(Boolean);
  return parts.flatMap((part) =>
    answerOf(part, question) === undefined ? part.split(',').map(tidy).filter(Boolean) : [part],
  );
}

/** As answers are kept; undefined: nobody can answer so. */
function answerOf(typed: string, { kind, options }: Question): string | undefined {
  const word = typed.toLowerCase();
  if (kind === 'choice') return options.find((one) => one.toLowerCase() === word);
  return [...yesNo].find((forms) => forms.some((one) => one.toLowerCase() === word))?.[0];
}
