/**
 * A rehearsal of criteria before they stand: invented scores, so that nobody tunes weights to a
 * list of real names.
 */
import { type Bilingual, wordsOf } from '../../kernel/bilingual.ts';
import { sfc32 } from '../../kernel/chance.ts';
import { accept, type Decision, type Problem, refuse, type Words } from '../../kernel/problem.ts';
import { trialProblems } from '../problems/trial.ts';
import type { Criterion, Score } from '../words/ranking.ts';

export interface TrialCriterion extends Bilingual {
  id: string;
  weight: number;
  /** How many levels judges choose from; null: measured, a number from 0 to 100. */
  levels: number | null;
  /** Of a measured one: how a value becomes points. */
  how?: Words;
}

export interface TrialShape {
  entrants: number;
  judges: number;
  /** From which the judges come, in turn. */
  institutions: number;
  places: number;
}

/** As many as a large campaign has, few enough to answer within seconds. */
const trialBounds = {
  entrants: { min: 2, max: 500 },
  judges: { min: 1, max: 12 },
  institutions: { min: 1, max: 12 },
} as const;

/** A quota is of the real campaign; the rehearsal has as many places as its entrants allow. */
export function shapeFor(asked: {
  entrants: number;
  judges: number;
  institutions: number;
  places: number | null;
}): TrialShape {
  const within = (value: number, { min, max }: { min: number; max: number }) =>
    Math.min(max, Math.max(min, value));
  const entrants = within(asked.entrants, trialBounds.entrants);
  return {
    entrants,
    judges: within(asked.judges, trialBounds.judges),
    institutions: within(asked.institutions, trialBounds.institutions),
    places: within(asked.places ?? Math.ceil(entrants / 3), { min: 1, max: entrants - 1 }),
  };
}

/** Weights and numbers as they are typed on the page of the rehearsal. */
export function checkTrial(
  criteria: readonly TrialCriterion[],
  typed: { weights: Readonly<Record<string, string>> } & Record<keyof TrialShape, string>,
): Decision<{ criteria: TrialCriterion[]; shape: TrialShape }> {
  const refusals: Problem[] = [];
  const within = (field: keyof TrialShape, { min, max }: { min: number; max: number }) => {
    const value = wholeNumber(typed[field]);
    if (value < min || value > max)
      refusals.push(trialProblems.outside({ min, max }).at(trialFields[field]));
    return value;
  };
  const weighted = criteria.map((one) => ({ ...one, weight: wholeNumber(typed.weights[one.id]) }));
  for (const one of weighted) {
    if (one.weight < 0 || one.weight > 100) {
      refusals.push(trialProblems.weightWrong({ name: wordsOf(one) }).at(weightField(one.id)));
    }
  }
  const entrants = within('entrants', trialBounds.entrants);
  const judges = within('judges', trialBounds.judges);
  const institutions = within('institutions', trialBounds.institutions);
  const places = within('places', { min: 1, max: Math.max(1, entrants - 1) });
  const sum = weighted.reduce((all, { weight }) => all + weight, 0);
  if (refusals.length === 0 && sum !== 100) refusals.push(trialProblems.notHundred({ sum }));
  if (refusals.length > 0) return refuse(refusals);
  return accept({ criteria: weighted, shape: { entrants, judges, institutions, places } });
}

/** The names of the numbers in the address of the page. */
export const trialFields = {
  ...{ entrants: 'peserta', judges: 'penilai', institutions: 'lembaga', places: 'kuota' },
} as const;

export const weightField = (id: string): string => `bobot-${id}`;

/** −1 where it is none. */
const wholeNumber = (typed = ''): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : -1);

/** How much of a score is the entrant's quality in all, in one criterion, and a judge's opinion. */
const shares = { quality: 0.45, strength: 0.3, opinion: 0.25 } as const;
/** A lenient and a strict judge are apart by up to this part of the scale. */
const leanReach = 0.12;

/** The same seed gives the same people; they do not change when a weight is moved. */
export function inventedScores(
  criteria: readonly TrialCriterion[],
  { entrants, judges }: TrialShape,
  seed: string,
): Score[] {
  const next = sfc32(`trial ${seed}`);
  // The mean of three uniform numbers: most stand near the middle, as applicants do.
  const middling = () => (next() + next() + next()) / 3;
  const leans = Array.from({ length: judges }, () => (next() - 0.5) * leanReach);
  return Array.from({ length: entrants }, (_, e) => {
    const quality = middling();
    return criteria.flatMap(({ id, levels }) => {
      const base = shares.quality * quality + shares.strength * middling();
      const entrant = nameOfNo(e + 1);
      const one = (judge: string, lean: number) => {
        const at = Math.min(1, Math.max(0, base + shares.opinion * middling() + lean));
        const score = levels === null ? Math.round(100 * at) : 1 + Math.round(at * (levels - 1));
        return { judge, entrant, criterion: id, score };
      };
      return levels === null ? [one('', 0)] : leans.map((lean, j) => one(nameOfNo(j + 1), lean));
    });
  }).flat();
}

/** Of each judge; who comes from where does not change with how many entrants there are. */
export const inventedInstitutions = ({ judges, institutions }: TrialShape): Map<string, string> =>
  new Map(
    Array.from({ length: judges }, (_, j) => [nameOfNo(j + 1), String((j % institutions) + 1)]),
  );

/** 001, 002, …: in the order in which they are read. */
export const nameOfNo = (no: number): string => String(no).padStart(3, '0');

export const criterionOf = ({ id, weight, levels }: TrialCriterion): Criterion => ({
  ...{ id, weight, direction: 'higher' },
  ...(levels === null ? { min: 0, max: 100 } : { min: 1, max: levels }),
});
