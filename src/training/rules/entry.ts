/** One trainee, told by hand: by the office, or by the trainee on the spot. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { isNik } from '../../kernel/nik.ts';
import { accept, type Decision, type Problem, refusalsOf, refuse } from '../../kernel/problem.ts';
import { slugOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { trainingProblems } from '../problems.ts';
import { type ListedPerson, textMax } from './list.ts';
import { personKey } from './names.ts';
import { checkPartners, partnersIn } from './partners.ts';

export interface TypedEntry {
  readonly name: string;
  readonly nik?: string;
  readonly phone: string;
  readonly birthPlace: string;
  readonly birthDay: string;
  readonly sex?: string;
  /** Kemendagri's code. */
  readonly region?: string;
  readonly enterprise?: string;
}

interface EntryContext {
  phoneOf(typed: string): string | null;
  isRegion(code: string): boolean;
  today: Day;
  /** Whoever tells themselves is reached by nothing else. */
  needsPhone: boolean;
}

export interface Entry {
  readonly person: ListedPerson;
  readonly enterprise: string;
}

/** All that is wrong at once. What is empty was not told. */
export function checkEntry(typed: TypedEntry, context: EntryContext): Decision<Entry> {
  const { today, needsPhone } = context;
  const refusals: Problem[] = [];
  const name = tidy(typed.name);
  if (personKey(name) === '' || name.length > textMax) {
    refusals.push(trainingProblems.textMissing({ max: textMax }).at('name'));
  }
  const nik = (typed.nik ?? '').replace(/[\s.'-]/g, '');
  if (nik !== '' && !isNik(nik)) refusals.push(trainingProblems.nikWrong());
  const phone = typed.phone.trim() === '' ? null : context.phoneOf(typed.phone);
  if (!phone && (needsPhone || typed.phone.trim() !== '')) {
    refusals.push(trainingProblems.phoneWrong());
  }
  const told = typed.birthDay.trim();
  const birthDay = told === '' ? null : parseDay(told);
  if (told !== '' && (!birthDay || birthDay >= today)) refusals.push(trainingProblems.birthWrong());
  const region = typed.region ?? '';
  if (region !== '' && !context.isRegion(region)) refusals.push(trainingProblems.regionWrong());
  const { sex } = typed;
  const [birthPlace, enterprise] = [tidy(typed.birthPlace), tidy(typed.enterprise ?? '')];
  refusals.push(...tooLong({ birthPlace, enterprise }));
  if (refusals.length > 0) return refuse(refusals);
  return accept({
    person: {
      ...{ name, nameKey: personKey(name), nik, phone, birthDay },
      birthPlace: slugOf(birthPlace),
      ...{ sex: sex === 'L' || sex === 'P' ? sex : null, regionCode: region },
    },
    enterprise,
  });
}

const tooLong = (texts: Readonly<Record<string, string>>): Problem[] =>
  Object.entries(texts).flatMap(([field, { length }]) =>
    length > textMax ? [trainingProblems.textTooLong({ max: textMax }).at(field)] : [],
  );

export interface TypedBatch {
  /** With commas between. */
  readonly partners?: string;
  readonly programme: string;
  readonly title: string;
  readonly venue: string;
  readonly from: string;
  readonly until: string;
}

export interface BatchFields {
  readonly programme: string;
  readonly title: string;
  readonly venue: string;
  readonly from: Day;
  readonly until: Day;
  readonly partners: readonly string[];
}

/** A day or more; without a last one it is the first. */
export function checkBatch(typed: TypedBatch): Decision<BatchFields> {
  const refusals: Problem[] = [];
  const [programme, title] = [tidy(typed.programme), tidy(typed.title)];
  for (const [field, text] of Object.entries({ programme, title })) {
    const isWrong = text === '' || text.length > textMax;
    if (isWrong) refusals.push(trainingProblems.textMissing({ max: textMax }).at(field));
  }
  const from = parseDay(typed.from.trim());
  const until = typed.until.trim() === '' ? from : parseDay(typed.until.trim());
  if (!from || !until || until < from) refusals.push(trainingProblems.daysWrong());
  const venue = tidy(typed.venue);
  const partners = partnersIn(typed.partners ?? '');
  refusals.push(...tooLong({ venue }), ...refusalsOf(checkPartners(partners)));
  if (refusals.length > 0 || !from || !until) return refuse(refusals);
  return accept({ programme, title, venue, from, until, partners });
}
