/** What may be announced of an event, answered to its call, decided, and told of it afterwards. */
import { parseCount } from '../../kernel/count.ts';
import { type Day, daysBetween, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { bareOf, tidy } from '../../kernel/tidy.ts';
import { eventProblems } from '../problems/events.ts';
import {
  type CallAnswer,
  type Event,
  type EventFacts,
  type EventOutcome,
  type EventResult,
  eventKinds,
  type Outcome,
  outcomes,
  type Placing,
} from '../words/events.ts';

const nameMax = 150;
const placeMax = 200;
const termsMax = 1000;
const goodsMax = 500;
const standMax = 12;
const reasonMax = 500;
/** Each day of an event is kept for each enterprise that sells there. */
const daysMax = 60;
const placesMax = 100_000;
/** A fair of the capital counts millions. */
const visitorsDigitsMax = 8;

/** As typed. */
export interface TypedEvent {
  kind: string;
  name: string;
  place: string;
  from: string;
  to: string;
  callUntil: string;
  places: string;
  sells: boolean;
  terms: string;
}

export function checkEvent(typed: TypedEvent): Decision<EventFacts> {
  const refusals: Problem[] = [];
  const kind = eventKinds.find((one) => one === typed.kind);
  const [name, place, terms] = [tidy(typed.name), tidy(typed.place), typed.terms.trim()];
  const [fromDay, toDay] = [parseDay(typed.from), parseDay(typed.to)];
  const callUntil = parseDay(typed.callUntil);
  const places = typed.places.trim() === '' ? null : parseCount(typed.places, 0);
  if (!kind) refusals.push(eventProblems.kindMissing());
  if (name === '' || name.length > nameMax) {
    refusals.push(eventProblems.nameMissing({ max: nameMax }));
  }
  if (place === '' || place.length > placeMax) {
    refusals.push(eventProblems.placeMissing({ max: placeMax }));
  }
  if (!fromDay || !toDay || toDay < fromDay || daysBetween(fromDay, toDay) >= daysMax) {
    refusals.push(eventProblems.daysWrong({ max: daysMax }));
  }
  if (typed.callUntil.trim() !== '' && (!callUntil || (toDay && callUntil > toDay))) {
    refusals.push(eventProblems.callWrong());
  }
  if (typed.places.trim() !== '' && (!places || places > placesMax)) {
    refusals.push(eventProblems.placesWrong());
  }
  if (terms.length > termsMax) {
    refusals.push(eventProblems.tooLong({ max: termsMax }).at('syarat'));
  }
  if (refusals.length > 0 || !kind || !fromDay || !toDay) return refuse(refusals);
  const { sells } = typed;
  return accept({ kind, name, place, fromDay, toDay, callUntil, places, sells, terms });
}

/** A reason as it is typed, or a refusal. */
export function checkReason(typed: string): Decision<string> {
  const reason = tidy(typed);
  const isGood = reason !== '' && reason.length <= reasonMax;
  return isGood ? accept(reason) : refuse([eventProblems.reasonMissing({ max: reasonMax })]);
}

/** Why this enterprise cannot answer today; null where it can. */
export function whyClosed(
  event: Pick<Event, 'isCancelled' | 'reason' | 'callUntil' | 'toDay'>,
  { outcome, today }: { outcome: Outcome | null; today: Day },
): Problem | null {
  if (event.isCancelled) return eventProblems.cancelled({ reason: event.reason });
  if (today > event.toDay) return eventProblems.past({ day: event.toDay });
  // Who takes part may say until the end what they bring, or that they draw back.
  if (outcome === 'placed') return null;
  if (!event.callUntil) return eventProblems.notCalled();
  return today > event.callUntil ? eventProblems.callClosed({ day: event.callUntil }) : null;
}

export function checkCallAnswer(typed: {
  wants: string;
  goods: string;
  needs: string;
}): Decision<CallAnswer> {
  const refusals: Problem[] = [];
  const [goods, needs] = [tidy(typed.goods), tidy(typed.needs)];
  const wants = typed.wants === 'ya';
  if (!wants && typed.wants !== 'tidak') refusals.push(eventProblems.wishMissing());
  if ((wants && goods === '') || goods.length > goodsMax) {
    refusals.push(eventProblems.goodsMissing({ max: goodsMax }));
  }
  if (needs.length > reasonMax) {
    refusals.push(eventProblems.tooLong({ max: reasonMax }).at('keperluan'));
  }
  return refusals.length > 0 ? refuse(refusals) : accept({ wants, goods, needs });
}

/** As typed, for one enterprise or many. */
export interface TypedPlacing {
  outcome: string;
  /** The first one's; the others are counted on from it. Empty: as before. */
  stand: string;
  reason: string;
}

export function checkPlacing(typed: TypedPlacing, count: number): Decision<Placing> {
  const refusals: Problem[] = [];
  const outcome = outcomes.find((one) => one === typed.outcome);
  const stand = outcome === 'placed' ? tidy(typed.stand).toUpperCase() : '';
  const reason = tidy(typed.reason);
  const isBare = outcome === 'placed' || outcome === 'waiting';
  if (!outcome) refusals.push(eventProblems.outcomeMissing());
  if (stand.length > standMax || !/^[\p{L}\p{N} ./-]*$/u.test(stand)) {
    refusals.push(eventProblems.standWrong({ max: standMax }));
  } else if (stand !== '' && count > 1 && !/\d$/.test(stand)) {
    refusals.push(eventProblems.standsNeedNumber());
  }
  if (reason.length > reasonMax || (!isBare && reason === '')) {
    refusals.push(eventProblems.reasonMissing({ max: reasonMax }));
  }
  if (refusals.length > 0 || !outcome) return refuse(refusals);
  return accept({ outcome, stand, reason });
}

/** Who said no, or drew back, and is to take part all the same: somebody says why. */
export function checkAgainstWish(
  { outcome, reason }: Placing,
  takers: readonly {
    name: string;
    answer: Pick<CallAnswer, 'wants'> | null;
    placing: Pick<Placing, 'outcome'> | null;
  }[],
): Decision<void> {
  const unwilling = takers.filter(
    ({ answer, placing }) =>
      placing?.outcome !== 'placed' &&
      (answer?.wants === false || placing?.outcome === 'withdrawn'),
  );
  if (outcome !== 'placed' || reason !== '' || unwilling.length === 0) return accept(undefined);
  const names = unwilling.map(({ name }) => name).join(', ');
  return refuse([eventProblems.againstWish({ names })]);
}

/**
 * What makes a stand one: “A-01” is “a 1”. A mark between two digits tells rows from places, so
 * that 1-11 is not 11-1.
 */
export const standKey = (stand: string): string =>
  bareOf(stand.replace(/(?<=\d)[ ./-]+(?=\d)/g, 'x').replace(/(?<!\d)0+(?=\d)/g, ''));

/** So many stands from the first on, without the keys that are taken. */
export function standsFrom(first: string, count: number, taken: ReadonlySet<string>): string[] {
  const [, head = '', digits = ''] = /^(.*?)(\d+)$/.exec(first) ?? [];
  if (digits === '') return [first];
  const stands: string[] = [];
  for (let no = Number(digits); stands.length < count; no += 1) {
    const stand = `${head}${String(no).padStart(digits.length, '0')}`;
    if (!taken.has(standKey(stand))) stands.push(stand);
  }
  return stands;
}

export function checkResult(typed: {
  came: string;
  hasNoSales: boolean;
  words: string;
}): Decision<EventResult> {
  const refusals: Problem[] = [];
  const came = typed.came === 'ya';
  const words = tidy(typed.words);
  if (!came && typed.came !== 'tidak') refusals.push(eventProblems.cameMissing());
  if (!came && typed.hasNoSales) refusals.push(eventProblems.absentSold());
  if (words.length > termsMax) {
    refusals.push(eventProblems.tooLong({ max: termsMax }).at('hasil'));
  }
  const { hasNoSales } = typed;
  return refusals.length > 0 ? refuse(refusals) : accept({ came, hasNoSales, words });
}

export function checkOutcome(typed: {
  visitors: string;
  visitorsSource: string;
  words: string;
}): Decision<EventOutcome> {
  const refusals: Problem[] = [];
  const isTold = typed.visitors.trim() !== '';
  const visitors = isTold ? parseCount(typed.visitors, 0, visitorsDigitsMax) : null;
  const [visitorsSource, words] = [tidy(typed.visitorsSource), typed.words.trim()];
  if (isTold !== (visitorsSource !== '') || (isTold && visitors === null)) {
    refusals.push(eventProblems.visitorsWrong());
  }
  if (visitorsSource.length > reasonMax) {
    refusals.push(eventProblems.tooLong({ max: reasonMax }).at('sumber'));
  }
  if (words === '' || words.length > termsMax) {
    refusals.push(eventProblems.wordsMissing({ max: termsMax }));
  }
  return refusals.length > 0 ? refuse(refusals) : accept({ visitors, visitorsSource, words });
}
