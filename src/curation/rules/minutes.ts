/** What the minutes of a curation print, as plain data; and what is typed to issue them. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { decisionProblems } from '../problems/decision.ts';

const textMax = 200;
export const signatoriesMax = 6;
/** Named in the head of a paper. */
export const issuersMax = 4;

export interface Signatory {
  name: string;
  title: string;
  nip: string;
}

export interface TypedMinutes {
  number: string;
  day: string;
  place: string;
  signatories: readonly Signatory[];
}

export interface MinutesHead {
  /** From the office's own register. */
  number: string;
  day: Day;
  place: string;
  signatories: readonly Signatory[];
}

/** What anybody may read has a number of its own beside the internal one: “BA-7-P”. */
export const publicNumber = (number: string): string => `${number}-P`;

/** Of an official, without blanks; '' where there is none. */
export const isNip = (digits: string): boolean => /^(\d{18})?$/.test(digits);

export function checkMinutes(
  typed: TypedMinutes,
  { today }: { today: Day },
): Decision<MinutesHead> {
  const refusals: Problem[] = [];
  const [number, place] = [tidy(typed.number), tidy(typed.place)];
  const day = parseDay(typed.day);
  const missing = (field: string) =>
    refusals.push(decisionProblems.textMissing({ max: textMax }).at(field));
  if (number === '' || number.length > textMax) missing('number');
  if (place === '' || place.length > textMax) missing('place');
  if (!day || day > today) refusals.push(decisionProblems.minutesDayWrong());
  const signatories: Signatory[] = [];
  for (const [i, row] of typed.signatories.entries()) {
    const [name = '', title = '', nip = ''] = [row.name, row.title, row.nip].map(tidy);
    if (name === '' && title === '') continue;
    if (name === '' || name.length > textMax) missing(`row${i + 1}-name`);
    if (title === '' || title.length > textMax) missing(`row${i + 1}-title`);
    const digits = nip.replace(/\s/g, '');
    if (!isNip(digits)) refusals.push(decisionProblems.nipWrong().at(`row${i + 1}-nip`));
    signatories.push({ name, title, nip: digits });
  }
  if (signatories.length === 0) refusals.push(decisionProblems.noSignatory());
  if (refusals.length > 0 || !day) return refuse(refusals);
  return accept({ number, day, place, signatories });
}
