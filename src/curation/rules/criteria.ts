/** Sets of criteria as they are typed, and which of them an application is scored by. */

import { levelsEnOf } from '../../kernel/bilingual.ts';
import { wholeIn } from '../../kernel/count.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { codeOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { panelProblems } from '../problems/panel.ts';
import type { CriteriaSet, PanelCriterion } from '../words/panel.ts';
import { partOf } from './blind.ts';
import { usualWideSpread } from './ranking/spread.ts';

export const criteriaMax = 12;
const nameMax = 120;
const levelMax = 200;
/** Fewer say too little apart, more nobody keeps apart. */
const levelsMin = 3;
const levelsMax = 5;
/** Of 100: at 0 everybody would be wide apart. */
const spreadBounds = { min: 1, max: 100 };

export interface TypedCriterion {
  id?: string;
  name: string;
  nameEn?: string | undefined;
  weight: string;
  levels: readonly string[];
  /** All or none, in the same order. */
  levelsEn?: readonly string[] | undefined;
  isBlind?: boolean | undefined;
}

export interface TypedSet {
  name: string;
  nameEn?: string | undefined;
  sectors: readonly string[];
  criteria: readonly TypedCriterion[];
  /** Not named: as before; empty: the usual one. */
  wideSpread?: string | undefined;
}

type Before = Pick<CriteriaSet, 'name' | 'nameEn' | 'criteria' | 'wideSpread'>;

/**
 * Rows without a name are none. Weights are points and add up to 100. What is not named stays as it
 * was, English where the Indonesian did.
 */
export function checkSet(
  typed: TypedSet,
  before: Before | null,
): Decision<Pick<CriteriaSet, 'name' | 'nameEn' | 'sectors' | 'criteria' | 'wideSpread'>> {
  const refusals: Problem[] = [];
  const name = tidy(typed.name);
  if (name === '' || name.length > nameMax) {
    refusals.push(panelProblems.setNameMissing({ max: nameMax }));
  }
  const nameEn = tidy(typed.nameEn ?? (before?.name === name ? before.nameEn : ''));
  if (nameEn.length > nameMax) refusals.push(panelProblems.setNameEnLong({ max: nameMax }));
  const taken = new Set(typed.criteria.flatMap(({ id }) => id || []));
  const criteria: PanelCriterion[] = [];
  for (const [i, row] of typed.criteria.entries()) {
    if (tidy(row.name) === '') continue;
    const stood = before?.criteria.find(({ id }) => id === row.id) ?? null;
    const read = checkCriterion(asStood(row, stood), i + 1, taken);
    if (!read.ok) refusals.push(...read.refusals);
    else {
      taken.add(read.value.id);
      criteria.push(read.value);
    }
  }
  if (criteria.length > criteriaMax) refusals.push(panelProblems.tooMany({ max: criteriaMax }));
  const wideSpread =
    typed.wideSpread?.trim() === ''
      ? usualWideSpread
      : typed.wideSpread === undefined
        ? (before?.wideSpread ?? usualWideSpread)
        : wholeIn(typed.wideSpread, spreadBounds);
  if (wideSpread === null) {
    refusals.push(panelProblems.wideSpreadWrong(spreadBounds).at('wideSpread'));
  }
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  if (refusals.length === 0 && criteria.length === 0) refusals.push(panelProblems.noCriteria());
  else if (refusals.length === 0 && sum !== 100) refusals.push(panelProblems.notHundred({ sum }));
  // Who is scored has to be known to declare a relation, so nothing is blind as a whole.
  if (refusals.length === 0 && partOf(criteria, 'named').length === 0) {
    refusals.push(panelProblems.allBlind());
  }
  if (refusals.length > 0 || wideSpread === null) return refuse(refusals);
  return accept({ name, nameEn, sectors: [...typed.sectors], criteria, wideSpread });
}

function asStood(row: TypedCriterion, stood: PanelCriterion | null): TypedCriterion {
  if (!stood) return row;
  const isNamed = tidy(row.name) === stood.name;
  const isLevelled = row.levels.map(tidy).filter(Boolean).join('\n') === stood.levels.join('\n');
  return {
    ...row,
    nameEn: row.nameEn ?? (isNamed ? stood.nameEn : ''),
    levelsEn: row.levelsEn ?? (isLevelled ? stood.levelsEn : []),
    isBlind: row.isBlind ?? stood.isBlind ?? false,
  };
}

function checkCriterion(
  row: TypedCriterion,
  no: number,
  taken: ReadonlySet<string>,
): Decision<PanelCriterion> {
  const refusals: Problem[] = [];
  const name = tidy(row.name);
  if (name.length > nameMax) {
    refusals.push(panelProblems.criterionLong({ no, max: nameMax }).at(`row${no}-name`));
  }
  const nameEn = tidy(row.nameEn ?? '');
  if (nameEn.length > nameMax) {
    refusals.push(panelProblems.criterionLong({ no, max: nameMax }).at(`row${no}-nameEn`));
  }
  const weight = /^\d{1,3}$/.test(row.weight.trim()) ? Number(row.weight) : 0;
  if (weight < 1 || weight > 100) {
    refusals.push(panelProblems.weightWrong({ no }).at(`row${no}-weight`));
  }
  const levels = row.levels.map(tidy).filter(Boolean);
  if (levels.length < levelsMin || levels.length > levelsMax) {
    const bounds = { no, min: levelsMin, max: levelsMax };
    refusals.push(panelProblems.levelsWrong(bounds).at(`row${no}-levels`));
  } else if (levels.some((level) => level.length > levelMax)) {
    refusals.push(panelProblems.levelLong({ no, max: levelMax }).at(`row${no}-levels`));
  }
  const levelsEn = levelsEnOf(row.levelsEn, levels);
  if (!levelsEn) {
    refusals.push(panelProblems.levelsEnWrong({ no }).at(`row${no}-levelsEn`));
  } else if (levelsEn.some((level) => level.length > levelMax)) {
    refusals.push(panelProblems.levelLong({ no, max: levelMax }).at(`row${no}-levelsEn`));
  }
  if (refusals.length > 0 || !levelsEn) return refuse(refusals);
  return accept({
    id: codeOf(name, row.id ?? '', { taken, otherwise: 'kriteria' }),
    ...{ name, nameEn, weight, levels, levelsEn },
    ...(row.isBlind && { isBlind: true }),
  });
}

/** The set that names the sector, else the one that is for all that no other names; null: none. */
export function setOf(sets: readonly CriteriaSet[], sector: string): CriteriaSet | null {
  return (
    sets.find(({ sectors }) => sectors.includes(sector)) ??
    sets.find(({ sectors }) => sectors.length === 0) ??
    null
  );
}
