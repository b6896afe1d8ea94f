/** The chain of stages as it is typed, and what a plenary recorded. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { chainProblems } from '../problems/chain.ts';
import {
  type Dissent,
  optionalSteps,
  type Plenary,
  type Step,
  type StepKind,
  stepKinds,
  stepWords,
} from '../words/chain.ts';

const nameMax = 120;

export interface TypedStep {
  kind: string;
  isUsed: boolean;
  name: string;
  from: string;
  to: string;
}

/** Screening and panel are always there. No stage begins before the one it follows. */
export function checkChain(typed: readonly TypedStep[]): Decision<Step[]> {
  const refusals: Problem[] = [];
  const steps: Step[] = [];
  for (const kind of stepKinds) {
    const row = typed.find((one) => one.kind === kind);
    if (optionalSteps.includes(kind) && !row?.isUsed) continue;
    const step = stepOf(kind, row, refusals);
    const before = steps.findLast(({ from }) => from !== null);
    if (before?.from && step.from && step.from < before.from) {
      refusals.push(chainProblems.beginsEarly({ name: step.name }).at(`${kind}-from`));
    }
    steps.push(step);
  }
  return refusals.length > 0 ? refuse(refusals) : accept(steps);
}

function stepOf(kind: StepKind, row: TypedStep | undefined, refusals: Problem[]): Step {
  const name = tidy(row?.name ?? '') || stepWords[kind].id;
  const day = (field: 'from' | 'to'): Day | null => {
    const text = row?.[field] ?? '';
    const read = text === '' ? null : parseDay(text);
    if (text !== '' && !read) refusals.push(chainProblems.dayWrong().at(`${kind}-${field}`));
    return read;
  };
  const [from, to] = [day('from'), day('to')];
  if (name.length > nameMax)
    refusals.push(chainProblems.nameLong({ max: nameMax }).at(`${kind}-name`));
  if (from && to && to < from) refusals.push(chainProblems.endsFirst({ name }).at(`${kind}-to`));
  return { kind, name, from, to };
}

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
