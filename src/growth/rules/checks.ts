/** What a check may be told as, and when. */
import { parseCount } from '../../kernel/count.ts';
import { addDays, type Day, formatDay, parseDay } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { parseRupiah } from '../../kernel/rupiah-text.ts';
import { tidy } from '../../kernel/tidy.ts';
import { growthProblems } from '../problems/follow-up.ts';
import {
  type AttemptWay,
  attemptWays,
  type Check,
  type CheckEnd,
  checkEnds,
  isReached,
  lastEnds,
  type Told,
} from '../words/follow-up.ts';
import { wordsMax } from './plans.ts';

/** Who calls around two weeks before the day is not sent away. */
const earlyDays = 14;

/** As typed; '' is what was not told. */
export interface TypedAnswer {
  checkedOn: string;
  ended: string;
  running: string;
  sales: string;
  men: string;
  women: string;
  markets: string;
  permits: string;
  remark: string;
  reason: string;
}

interface Standing {
  check: Check;
  /** Asked on a later day than this: see `askedAfter`. */
  after: Day;
  today: Day;
  attempts: number;
}

export function checkAnswer(typed: TypedAnswer, standing: Standing): Decision<Told> {
  const refusals: Problem[] = tooEarly(standing);
  const ended = checkEnds.find((one) => one === typed.ended) ?? null;
  const checkedOn = dayOfAsking(typed.checkedOn, standing, (one) =>
    refusals.push(one.at('tanggal')),
  );
  if (!ended) refusals.push(growthProblems.endMissing());
  const isRunning = { ya: true, tidak: false }[typed.running] ?? null;
  const figures = figuresOf(typed, refusals);
  const [markets, permits, remark, reason] = wordsOf(typed, refusals);
  const told = { isRunning, ...figures, markets, permits };
  if (ended) refusals.push(...contradictions(ended, told, standing));
  if (standing.check.version > 0 && reason === '') {
    refusals.push(growthProblems.reasonMissing({ max: wordsMax }));
  }
  if (refusals.length > 0 || !ended || !checkedOn) return refuse(refusals);
  return accept({ checkedOn, ended, ...told, remark, reason });
}

/** The first day on which it can be told. */
export const opensOn = ({ dueOn }: Pick<Check, 'dueOn'>): Day => addDays(dueOn, -earlyDays);

export const canBeTold = (check: Pick<Check, 'dueOn'>, today: Day): boolean =>
  today >= opensOn(check);

/** The due day of the check before, or the plan's start: what is asked by then is of before. */
export const askedAfter = (
  checks: readonly Pick<Check, 'month' | 'dueOn'>[],
  { month, startDay }: { month: number; startDay: Day },
): Day =>
  checks
    .filter((one) => one.month < month)
    .reduce((last, { dueOn }) => (dueOn > last ? dueOn : last), startDay);

/** Not waited for, since one before it in the plan ended for good; it may be told all the same. */
export const isNeedless = (
  { month, ended }: Pick<Check, 'month' | 'ended'>,
  checks: readonly Pick<Check, 'month' | 'ended'>[],
): boolean =>
  ended === null &&
  checks.some((one) => one.month < month && one.ended !== null && lastEnds.includes(one.ended));

function tooEarly({ check, today }: Pick<Standing, 'check' | 'today'>): Problem[] {
  if (canBeTold(check, today)) return [];
  return [growthProblems.tooEarly({ day: formatDay(opensOn(check)) })];
}

function dayOfAsking(
  text: string,
  { after, today }: Pick<Standing, 'after' | 'today'>,
  refuse: (problem: Problem) => void,
): Day | null {
  const day = parseDay(text);
  if (!day || day > today) refuse(growthProblems.checkDayWrong());
  else if (day <= after) refuse(growthProblems.askedTooEarly({ day: addDays(after, 1) }));
  else return day;
  return null;
}

interface Figures {
  salesRp: Rupiah | null;
  men: number | null;
  women: number | null;
}

function figuresOf(typed: TypedAnswer, refusals: Problem[]): Figures {
  const salesRp = typed.sales.trim() === '' ? null : parseRupiah(typed.sales);
  if (typed.sales.trim() !== '' && salesRp === null) refusals.push(growthProblems.amountWrong());
  const people = (text: string, field: string): number | null => {
    if (text.trim() === '') return null;
    const count = parseCount(text, 0);
    if (count === null) refusals.push(growthProblems.countWrong().at(field));
    return count;
  };
  return { salesRp, men: people(typed.men, 'laki'), women: people(typed.women, 'perempuan') };
}

function wordsOf(typed: TypedAnswer, refusals: Problem[]): [string, string, string, string] {
  const fields = [
    ['pasar', typed.markets],
    ['izin', typed.permits],
    ['catatan', typed.remark],
    ['alasan', typed.reason],
  ] as const;
  const [markets = '', permits = '', remark = '', reason = ''] = fields.map(([field, text]) => {
    const words = tidy(text);
    if (words.length > wordsMax) {
      refusals.push(growthProblems.wordsTooLong({ max: wordsMax }).at(field));
    }
    return words;
  });
  return [markets, permits, remark, reason];
}

function contradictions(
  ended: CheckEnd,
  told: Figures & Pick<Told, 'isRunning' | 'markets' | 'permits'>,
  { attempts }: Pick<Standing, 'attempts'>,
): Problem[] {
  if (!isReached(ended)) {
    const isSilent = Object.values(told).every((value) => value === null || value === '');
    return [
      ...(isSilent ? [] : [growthProblems.toldNothing()]),
      ...(ended === 'unreached' && attempts === 0 ? [growthProblems.nobodyTried()] : []),
    ];
  }
  if (told.isRunning === null) return [growthProblems.runningMissing()];
  const runs = { active: true, paused: false, closed: false } as const;
  if (ended === 'moved' || ended === 'declined' || ended === 'unreached') return [];
  return runs[ended] === told.isRunning ? [] : [growthProblems.runningContradicts()];
}

export function checkAttempt(
  typed: { triedOn: string; way: string; remark: string },
  standing: Omit<Standing, 'attempts'>,
): Decision<{ triedOn: Day; way: AttemptWay; remark: string }> {
  const refusals: Problem[] = tooEarly(standing);
  const way = attemptWays.find((one) => one === typed.way) ?? null;
  const triedOn = dayOfAsking(typed.triedOn, standing, (one) => refusals.push(one.at('hari')));
  const remark = tidy(typed.remark);
  if (!way) refusals.push(growthProblems.wayMissing());
  if (remark.length > wordsMax) {
    refusals.push(growthProblems.wordsTooLong({ max: wordsMax }).at('ket'));
  }
  return refusals.length > 0 || !way || !triedOn
    ? refuse(refusals)
    : accept({ triedOn, way, remark });
}
