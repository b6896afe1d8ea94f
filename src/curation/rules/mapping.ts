/** Points for answers: how far an applicant is with selling online. Computed, then confirmed. */
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { chainProblems } from '../problems/chain.ts';
import type { Application, Question, ScreeningOutcome } from '../words/form.ts';
import {
  type Mapped,
  type MappedField,
  type MappingItem,
  type MappingRules,
  mappedFields,
} from '../words/mapping.ts';
import { isAsked } from './form.ts';

/** What one applicant told, and the questions of the form by which it was told. */
export type Told = Pick<Application, 'answers' | 'sector' | MappedField> & {
  questions: readonly Question[];
};

const isField = (code: string): code is MappedField => mappedFields.some((one) => one === code);

const answerOf = (code: string, told: Told): string =>
  tidy(isField(code) ? told[code] : (told.answers[code] ?? ''));

function isEarned(item: MappingItem, told: Told): boolean {
  const answer = answerOf(item.code, told);
  if (answer === '') return false;
  if ('atLeast' in item) return Number(answer) >= item.atLeast;
  return item.oneOf.length === 0 ? answer !== 'no' : item.oneOf.includes(answer);
}

/** Nobody loses points by what their form, or their sector, was never asked. */
const wasAsked = ({ code }: MappingItem, { questions, sector }: Told): boolean =>
  isField(code) || questions.some((one) => one.code === code && isAsked(one, sector));

/**
 * An answer that is missing gives no points, as whoever applies is told. Of whom nothing was asked
 * nothing can be said, so they go on.
 */
export function mappedBy(rules: MappingRules, told: Told): Mapped {
  const items = rules.items.filter((item) => wasAsked(item, told));
  const total = items.reduce((sum, { points }) => sum + points, 0);
  const lacking = items.filter((item) => !isEarned(item, told));
  const lost = lacking.reduce((sum, { points }) => sum + points, 0);
  const scoreHundredths = total === 0 ? 0 : Math.round((10_000 * (total - lost)) / total);
  const reaches = (bound: number) => total === 0 || scoreHundredths >= 100 * bound;
  return {
    scoreHundredths,
    level:
      total === 0
        ? 'beginning'
        : reaches(rules.ready)
          ? 'ready'
          : reaches(rules.growing)
            ? 'growing'
            : 'beginning',
    outcome: reaches(rules.least) ? 'passed' : 'failed',
    lacking: [...lacking].sort((a, b) => b.points - a.points).map(({ code }) => code),
  };
}

/** Kinds of questions that an answer of can be counted. */
export const mappable = (questions: readonly Question[]): Question[] =>
  questions.filter(({ kind }) => kind !== 'file');

/** Lagawi's own proposal, no ministry's: whatever of its questions the form still asks. */
export function defaultRules(questions: readonly Question[]): Omit<MappingRules, 'version'> {
  const asked = new Set(questions.map(({ code }) => code));
  const items: MappingItem[] = [
    { code: 'shop', points: 30, oneOf: [] },
    { code: 'daring', points: 30, oneOf: ['yes'] },
    { code: 'catatan', points: 20, oneOf: ['yes'] },
    { code: 'email', points: 20, oneOf: [] },
  ];
  return {
    items: items.filter(({ code }) => isField(code) || asked.has(code)),
    ...{ growing: 30, ready: 60, least: 0 },
  };
}

export const mappingRowsMax = 15;
const reasonMax = 500;

export interface TypedMapping {
  items: readonly { code: string; points: string; answers: string }[];
  growing: string;
  ready: string;
  least: string;
}

const wholeNumber = (text: string, min: number, max: number): number | null => {
  const typed = tidy(text);
  const value = /^\d{1,3}$/.test(typed) ? Number(typed) : -1;
  return value >= min && value <= max ? value : null;
};

export function checkMapping(
  typed: TypedMapping,
  questions: readonly Question[],
): Decision<Omit<MappingRules, 'version'>> {
  const refusals: Problem[] = [];
  const items = typed.items.flatMap((row, i): MappingItem[] => {
    if (row.code === '' && tidy(row.points) === '') return [];
    const read = checkItem(row, { no: i + 1, questions });
    if (!read.ok) refusals.push(...read.refusals);
    return read.ok ? [read.value] : [];
  });
  if (items.length === 0 && refusals.length === 0) refusals.push(chainProblems.noItems());
  const growing = wholeNumber(typed.growing, 1, 100);
  const ready = wholeNumber(typed.ready, 1, 100);
  const least = wholeNumber(typed.least, 0, 100);
  const isOrdered = growing !== null && ready !== null && growing < ready;
  if (!isOrdered || least === null) refusals.push(chainProblems.boundsWrong());
  if (refusals.length > 0 || !isOrdered || least === null) return refuse(refusals);
  return accept({ items, growing, ready, least });
}

function checkItem(
  row: TypedMapping['items'][number],
  { no, questions }: { no: number; questions: readonly Question[] },
): Decision<MappingItem> {
  const refusals: Problem[] = [];
  const { code } = row;
  const question = questions.find((one) => one.code === code);
  const at = (field: string) => `row${no}-${field}`;
  if (!question && !isField(code)) refusals.push(chainProblems.itemWrong({ no }).at(at('code')));
  const points = wholeNumber(row.points, 1, 100);
  if (points === null) refusals.push(chainProblems.pointsWrong({ no }).at(at('points')));
  const rule = ruleOf(row.answers, { no, question });
  if (!rule.ok) refusals.push(...rule.refusals.map((one) => one.at(at('answers'))));
  if (refusals.length > 0 || points === null || !rule.ok) return refuse(refusals);
  return accept({ code, points, ...rule.value });
}

const yesNo = new Map([
  ['ya', 'yes'],
  ['yes', 'yes'],
  ['tidak', 'no'],
  ['no', 'no'],
]);

/** Which answers give the points, in the words of the form. */
function ruleOf(
  text: string,
  { no, question }: { no: number; question: Question | undefined },
): Decision<{ oneOf: string[] } | { atLeast: number }> {
  const typed = text.split(';').map(tidy).filter(Boolean);
  if (question?.kind === 'number') {
    const least = /^\d{1,9}$/.test(typed[0] ?? '') ? Number(typed[0]) : null;
    return least === null ? refuse([chainProblems.leastWrong({ no })]) : accept({ atLeast: least });
  }
  if (question?.kind === 'yesNo') {
    const read = typed.map((one) => yesNo.get(one.toLowerCase()));
    return read.every((one) => one !== undefined)
      ? accept({ oneOf: read.length === 0 ? ['yes'] : read })
      : refuse([chainProblems.answerUnknown({ no, answers: 'ya; tidak' })]);
  }
  if (question?.kind === 'choice') {
    const options = new Set(question.options);
    return typed.every((one) => options.has(one))
      ? accept({ oneOf: typed })
      : refuse([chainProblems.answerUnknown({ no, answers: question.options.join('; ') })]);
  }
  // A text that somebody wrote counts by being there.
  return accept({ oneOf: [] });
}

/** Back into the words of the form. */
export function answersTyped(item: MappingItem): string {
  if ('atLeast' in item) return String(item.atLeast);
  return item.oneOf.map((one) => (one === 'yes' ? 'ya' : one === 'no' ? 'tidak' : one)).join('; ');
}

/** A person may decide otherwise than the rules, and says why. */
export function checkMapped(
  typed: { outcome: string; reason: string },
  computed: Pick<Mapped, 'outcome'>,
): Decision<{ outcome: ScreeningOutcome; reason: string }> {
  const outcome = (['passed', 'failed'] as const).find((one) => one === typed.outcome);
  const reason = typed.reason.trim();
  if (!outcome) return refuse([chainProblems.outcomeMissing()]);
  const isOtherwise = outcome !== computed.outcome;
  if ((isOtherwise && reason === '') || reason.length > reasonMax) {
    return refuse([chainProblems.otherwiseReason({ max: reasonMax })]);
  }
  return accept({ outcome, reason: isOtherwise ? reason : '' });
}
