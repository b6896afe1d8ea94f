/** What a session may be planned as, and when it may be told of. */
import { isId } from '../../kernel/id.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { mentoringProblems } from '../problems.ts';
import type { MentoringRule, Session, SessionKind, SessionPlan } from '../words.ts';

const topicMax = 200;
const placeMax = 500;
export const reasonMax = 500;
const minutesMin = 5;
const minutesMax = 1440;
/** More than one room holds: a larger meeting is a training. */
export const seatsMax = 60;

/** As typed: day and time are one instant already, or were none. */
export interface TypedPlan {
  kind: SessionKind;
  topic: string;
  /** null where day or hour is none; `missing` says which, where they were typed apart. */
  startsAt: Date | null;
  missing?: readonly ('day' | 'time')[];
  minutes: number | null;
  place: string;
  moduleIds: readonly string[];
  enterpriseIds: readonly string[];
}

export function checkPlan(typed: TypedPlan): Decision<SessionPlan> {
  const refusals: Problem[] = [];
  const topic = tidy(typed.topic);
  const place = tidy(typed.place);
  const { startsAt, minutes } = typed;
  const enterpriseIds = [...new Set(typed.enterpriseIds)].filter(isId);
  const moduleIds = [...new Set(typed.moduleIds)].filter(isId);
  if (enterpriseIds.length === 0) refusals.push(mentoringProblems.enterpriseMissing());
  if (enterpriseIds.length > seatsMax) refusals.push(mentoringProblems.tooMuch({ max: seatsMax }));
  if (topic === '' || topic.length > topicMax) {
    refusals.push(mentoringProblems.topicWrong({ max: topicMax }));
  }
  const missing = startsAt ? [] : (typed.missing ?? ['time']);
  if (missing.includes('day')) refusals.push(mentoringProblems.dayWrong().at('tanggal'));
  if (missing.includes('time')) refusals.push(mentoringProblems.timeWrong());
  if (minutes === null || !isBetween(minutes, minutesMin, minutesMax)) {
    refusals.push(mentoringProblems.minutesWrong({ min: minutesMin, max: minutesMax }));
  }
  if (place.length > placeMax) refusals.push(mentoringProblems.placeTooLong({ max: placeMax }));
  if (refusals.length > 0 || !startsAt || minutes === null) return refuse(refusals);
  return accept({ ...typed, topic, place, startsAt, minutes, enterpriseIds, moduleIds });
}

const isBetween = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

const limits = { loadMax: 1000, monthlySessions: 1000, silentDays: 366 } as const;

/** As typed; what is no number is NaN. */
export function checkRule(typed: MentoringRule): Decision<MentoringRule> {
  const refusals = (['loadMax', 'monthlySessions', 'silentDays'] as const).flatMap((name) => {
    const min = name === 'monthlySessions' ? 0 : 1;
    const max = limits[name];
    return isBetween(typed[name], min, max)
      ? []
      : [mentoringProblems.limitWrong({ min, max }).at(name)];
  });
  return refusals.length > 0 ? refuse(refusals) : accept(typed);
}

const hourMs = 3_600_000;

/** Who was there is settled once it is called off, or its report approved. */
export const takesCode = ({ state, report }: Pick<Session, 'state' | 'report'>): boolean =>
  state !== 'cancelled' && state !== 'missed' && report !== 'approved';

/** Attendance by code: since shortly before, and not a day later from home. */
export function isCodeOpen(startsAt: Date, now: Date): boolean {
  const since = now.getTime() - startsAt.getTime();
  return since >= -2 * hourMs && since <= 12 * hourMs;
}

/** One that still runs waits for nobody yet. */
export const isOver = (
  { startsAt, minutes }: { startsAt: Date; minutes: number },
  now: Date,
): boolean => startsAt.getTime() + minutes * 60_000 <= now.getTime();

/** A clock on a phone may be a little ahead. */
export const hasBegun = (startsAt: Date, now: Date): boolean =>
  startsAt.getTime() - now.getTime() <= hourMs / 4;
