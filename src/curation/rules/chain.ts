/** The chain of stages as it is typed, and what a plenary recorded. */
import { withoutUsual, withUsual, wordsOf } from '../../kernel/bilingual.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse, type Words } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { chainProblems } from '../problems/chain.ts';
import {
  type Dissent,
  englishOf,
  optionalSteps,
  type Plenary,
  type Step,
  type StepKind,
  stepKinds,
  stepWords,
} from '../words/chain.ts';

const nameMax = 120;
const doesMax = 500;
export const otherStepsMax = 8;

export interface TypedStep {
  kind: string;
  isUsed: boolean;
  name: string;
  nameEn?: string;
  from: string;
  to: string;
  /** Of an own stage: what happens in it. */
  does?: Words | undefined;
  /** What the fields of an own stage begin with. */
  field?: string;
}

/**
 * Screening and panel are always there, and the four keep their order, since each needs the one
 * before. Own stages follow the one that they are typed behind. No stage begins before the one it
 * follows.
 */
export function checkChain(typed: readonly TypedStep[]): Decision<Step[]> {
  const refusals: Problem[] = [];
  const steps: Step[] = [];
  const add = (step: Step, field: string) => {
    const before = steps.findLast(({ from }) => from !== null);
    if (before?.from && step.from && step.from < before.from) {
      refusals.push(chainProblems.beginsEarly({ name: stepNames(step) }).at(`${field}-from`));
    }
    steps.push(step);
  };
  const others = othersIn(typed);
  for (const { field } of others.filter(({ after }) => after === null)) {
    refusals.push(chainProblems.otherFirst().at(`${field}-after`));
  }
  if (others.length > otherStepsMax) {
    refusals.push(chainProblems.othersMany({ max: otherStepsMax }));
  }
  for (const kind of stepKinds) {
    const row = typed.find((one) => one.kind === kind);
    if (!optionalSteps.includes(kind) || row?.isUsed) add(stepOf(kind, row, refusals), kind);
    for (const one of others.filter(({ after }) => after === kind)) {
      add(otherOf(one, refusals), one.field);
    }
  }
  return refusals.length > 0 ? refuse(refusals) : accept(steps);
}

type OtherRow = TypedStep & { field: string; after: StepKind | null };

/** Rows without a word are none. */
function othersIn(typed: readonly TypedStep[]): OtherRow[] {
  const others: OtherRow[] = [];
  let after: StepKind | null = null;
  for (const row of typed) {
    after = stepKinds.find((kind) => kind === row.kind) ?? after;
    const isEmpty = [row.name, row.nameEn, row.does?.id, row.does?.en, row.from, row.to].every(
      (one) => !one?.trim(),
    );
    if (row.kind !== 'other' || !row.isUsed || isEmpty) continue;
    others.push({ ...row, after, field: row.field ?? `other${others.length + 1}` });
  }
  return others;
}

function otherOf(row: OtherRow, refusals: Problem[]): Step {
  const does = { id: row.does?.id.trim() ?? '', en: row.does?.en.trim() ?? '' };
  if (tidy(row.name) === '') refusals.push(chainProblems.otherNameless().at(`${row.field}-name`));
  if (does.id === '' || does.id.length > doesMax) {
    refusals.push(chainProblems.textMissing({ max: doesMax }).at(`${row.field}-does`));
  }
  if (does.en.length > doesMax) {
    refusals.push(chainProblems.textLong({ max: doesMax }).at(`${row.field}-doesEn`));
  }
  return {
    ...named({ ...row, name: tidy(row.name) }, { at: row.field }, refusals),
    kind: 'other',
    does,
  };
}

function stepOf(kind: StepKind, row: TypedStep | undefined, refusals: Problem[]): Step {
  const usual = stepWords[kind];
  const name = tidy(row?.name ?? '') || usual.id;
  const { nameEn: typedEn = '', from = '', to = '' } = row ?? {};
  const nameEn = withoutUsual({ name, nameEn: tidy(typedEn) }, usual);
  const read = named({ name, nameEn, from, to }, { at: kind, usual }, refusals);
  return { ...read, kind, does: { id: '', en: '' } };
}

function named(
  row: Pick<TypedStep, 'name' | 'nameEn' | 'from' | 'to'>,
  { at, usual }: { at: string; usual?: Words },
  refusals: Problem[],
): Omit<Step, 'kind' | 'does'> {
  const { name } = row;
  const day = (field: 'from' | 'to'): Day | null => {
    const text = row[field];
    const read = text === '' ? null : parseDay(text);
    if (text !== '' && !read) refusals.push(chainProblems.dayWrong().at(`${at}-${field}`));
    return read;
  };
  const [from, to] = [day('from'), day('to')];
  const nameEn = tidy(row.nameEn ?? '');
  const said = wordsOf({ name, nameEn: usual ? withUsual({ name, nameEn }, usual) : nameEn });
  for (const [field, text] of Object.entries({ name, nameEn })) {
    if (text.length > nameMax)
      refusals.push(chainProblems.nameLong({ max: nameMax }).at(`${at}-${field}`));
  }
  if (from && to && to < from)
    refusals.push(chainProblems.endsFirst({ name: said }).at(`${at}-to`));
  return { name, nameEn, from, to };
}

const stepNames = (step: Step): Words => wordsOf({ name: step.name, nameEn: englishOf(step) });

const textMax = 200;
const guestsMax = 1_000;
const notesMax = 10_000;
const dissentMax = 1_000;

export interface TypedPlenary {
  heldOn: string;
  place: string;
  chair: string;
  present: readonly string[];
  guests: string;
  notes: string;
  /** By member; '' for whoever agreed. */
  dissents: readonly Dissent[];
  /** Of the list that the form showed. */
  proposal: string;
}

/** `earliest`: it meets on a list that stands by then. `members`: who sits on the panel. */
export function checkPlenary(
  typed: TypedPlenary,
  { members, earliest, today }: { members: readonly string[]; earliest: Day; today: Day },
): Decision<Omit<Plenary, 'version' | 'proposalHash' | 'recordedAt'>> {
  const refusals: Problem[] = [];
  const heldOn = parseDay(typed.heldOn);
  const [place, chair] = [tidy(typed.place), tidy(typed.chair)];
  const [guests, notes] = [typed.guests.trim(), typed.notes.trim()];
  if (!heldOn || heldOn < earliest || heldOn > today) refusals.push(chainProblems.heldWrong());
  for (const [field, text] of [
    ['place', place],
    ['chair', chair],
  ] as const) {
    if (text === '' || text.length > textMax) {
      refusals.push(chainProblems.textMissing({ max: textMax }).at(field));
    }
  }
  if (notes === '' || notes.length > notesMax) {
    refusals.push(chainProblems.textMissing({ max: notesMax }).at('notes'));
  }
  if (guests.length > guestsMax) {
    refusals.push(chainProblems.textLong({ max: guestsMax }).at('guests'));
  }
  const present = members.filter((one) => typed.present.includes(one));
  if (present.length === 0) refusals.push(chainProblems.nobodyPresent());
  const dissents = typed.dissents.flatMap(({ personId, words }) => {
    if (words.trim() === '' || !members.includes(personId)) return [];
    if (words.length > dissentMax) {
      refusals.push(chainProblems.textLong({ max: dissentMax }).at(`beda-${personId}`));
    }
    return [{ personId, words: words.trim() }];
  });
  if (refusals.length > 0 || !heldOn) return refuse(refusals);
  return accept({ heldOn, place, chair, present, guests, notes, dissents });
}
