/** The criteria of a final as they are typed, and those that Lagawi proposes. */

import { levelsEnOf, withoutUsual } from '../../kernel/bilingual.ts';
import { wholeIn } from '../../kernel/count.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { codeOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { judgingProblems } from '../problems.ts';
import {
  type JudgingCriteria,
  type JudgingCriterion,
  type Measure,
  measures,
  measureWords,
  usualMeasuring,
} from '../words.ts';

export const criteriaMax = 12;
const nameMax = 120;
const levelMax = 200;
const levelsMin = 3;
const levelsMax = 5;

export interface TypedJudgingCriterion {
  id?: string;
  name: string;
  nameEn?: string;
  weight: string;
  /** A measure, or '' where judges score it. */
  measure: string;
  levels: readonly string[];
  /** All or none, in the same order. */
  levelsEn?: readonly string[];
}

/** As typed; what is not named stays as it was, and is the usual one when left empty. */
export interface TypedJudgingRules {
  wideSpread?: string | undefined;
  evidenceFloor?: string | undefined;
  growthLow?: string | undefined;
  growthHigh?: string | undefined;
}

type JudgingRules = Pick<JudgingCriteria, 'wideSpread' | 'measuring'>;

export const usualRules: JudgingRules = { wideSpread: 25, measuring: usualMeasuring };

/** Nothing falls by more than all of it. */
const growthMin = -100;
const growthMax = 10_000;

/** A version of the criteria with its rules; every reason against either. */
export function checkJudging(
  typed: TypedJudgingRules & { criteria: readonly TypedJudgingCriterion[] },
  before: JudgingRules,
): Decision<Omit<JudgingCriteria, 'version'>> {
  const [set, rules] = [checkCriteria(typed.criteria), checkRules(typed, before)];
  if (set.ok && rules.ok) return accept({ ...set.value, ...rules.value });
  return refuse([set, rules].flatMap((one) => (one.ok ? [] : one.refusals)));
}

function checkRules(typed: TypedJudgingRules, before: JudgingRules): Decision<JudgingRules> {
  const refusals: Problem[] = [];
  const read = (
    field: keyof TypedJudgingRules,
    of: (rules: JudgingRules) => number,
    bounds: { min: number; max: number },
  ): number => {
    const text = typed[field]?.trim();
    if (text === undefined) return of(before);
    const number = text === '' ? of(usualRules) : wholeIn(text, bounds);
    if (number === null) refusals.push(judgingProblems[`${field}Wrong`](bounds).at(field));
    return number ?? of(before);
  };
  const rules = {
    wideSpread: read('wideSpread', (one) => one.wideSpread, { min: 1, max: 100 }),
    measuring: {
      evidenceFloor: read('evidenceFloor', (one) => one.measuring.evidenceFloor, {
        ...{ min: 0, max: 100 },
      }),
      growthLow: read('growthLow', (one) => one.measuring.growthLow, {
        ...{ min: growthMin, max: growthMax - 1 },
      }),
      growthHigh: read('growthHigh', (one) => one.measuring.growthHigh, {
        ...{ min: growthMin + 1, max: growthMax },
      }),
    },
  };
  const { growthLow, growthHigh } = rules.measuring;
  const isTold = refusals.some(({ field }) => field === 'growthLow' || field === 'growthHigh');
  if (!isTold && growthLow >= growthHigh) {
    refusals.push(judgingProblems.growthNotRising().at('growthHigh'));
  }
  return refusals.length > 0 ? refuse(refusals) : accept(rules);
}

/** Rows without a weight are none. A tie is broken by the heaviest criterion, then the next. */
function checkCriteria(
  typed: readonly TypedJudgingCriterion[],
): Decision<Pick<JudgingCriteria, 'criteria' | 'tieBreak'>> {
  const refusals: Problem[] = [];
  const criteria: JudgingCriterion[] = [];
  const taken = new Set(typed.flatMap(({ id }) => id || []));
  for (const [i, row] of typed.entries()) {
    if (tidy(row.weight) === '' && tidy(row.name) === '') continue;
    const read = checkOne(row, i + 1, taken);
    if (!read.ok) refusals.push(...read.refusals);
    else {
      taken.add(read.value.id);
      criteria.push(read.value);
    }
  }
  if (criteria.length > criteriaMax) refusals.push(judgingProblems.tooMany({ max: criteriaMax }));
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  if (refusals.length === 0 && sum !== 100) refusals.push(judgingProblems.notHundred({ sum }));
  if (refusals.length > 0) return refuse(refusals);
  // Growth is neutral where little is proven, so it never parts two by itself.
  const order = criteria
    .filter((one) => one.kind !== 'measured' || one.measure !== 'growth')
    .sort((a, b) => b.weight - a.weight);
  return accept({ criteria, tieBreak: order.map(({ id }) => id) });
}

function checkOne(
  row: TypedJudgingCriterion,
  no: number,
  taken: ReadonlySet<string>,
): Decision<JudgingCriterion> {
  const refusals: Problem[] = [];
  const at = (field: string) => `row${no}-${field}`;
  const measure = measures.find((one) => one === row.measure);
  const name = tidy(row.name) || (measure ? measureWords[measure].id : '');
  if (name === '' || name.length > nameMax) {
    refusals.push(judgingProblems.nameMissing({ no, max: nameMax }).at(at('name')));
  }
  const typedEn = tidy(row.nameEn ?? '');
  const nameEn = measure ? withoutUsual({ name, nameEn: typedEn }, measureWords[measure]) : typedEn;
  if (nameEn.length > nameMax) {
    refusals.push(judgingProblems.nameMissing({ no, max: nameMax }).at(at('nameEn')));
  }
  const weight = /^\d{1,3}$/.test(row.weight.trim()) ? Number(row.weight) : 0;
  if (weight < 1 || weight > 100)
    refusals.push(judgingProblems.weightWrong({ no }).at(at('weight')));
  const levels = row.levels.map(tidy).filter(Boolean);
  const isBounded = levels.length >= levelsMin && levels.length <= levelsMax;
  if (!measure && (!isBounded || levels.some((level) => level.length > levelMax))) {
    const bounds = { no, min: levelsMin, max: levelsMax, letters: levelMax };
    refusals.push(judgingProblems.levelsWrong(bounds).at(at('levels')));
  }
  const levelsEn = levelsEnOf(row.levelsEn, levels);
  if (!measure && (!levelsEn || levelsEn.some((level) => level.length > levelMax))) {
    const wrong = judgingProblems.levelsEnWrong({ no, letters: levelMax });
    refusals.push(wrong.at(at('levelsEn')));
  }
  if (refusals.length > 0) return refuse(refusals);
  const id = codeOf(name, row.id ?? '', { taken, otherwise: 'kriteria' });
  return accept(
    measure
      ? { kind: 'measured', measure, id, name, nameEn, weight }
      : { kind: 'judged', levels, levelsEn: levelsEn ?? [], id, name, nameEn, weight },
  );
}

const measured = (measure: Measure, weight: number): JudgingCriterion => ({
  ...{ kind: 'measured', measure, id: measure, weight },
  ...{ name: measureWords[measure].id, nameEn: measureWords[measure].en },
});

/**
 * Our own proposal: officials said “penjualan” and “kriteria unggulan lainnya”, and published no
 * weights. Half is measured, half is judged.
 */
export const proposedCriteria: readonly JudgingCriterion[] = [
  measured('sales', 25),
  measured('growth', 10),
  measured('onlineShare', 10),
  measured('reporting', 10),
  {
    ...{ kind: 'judged', id: 'produk', weight: 20 },
    ...{ name: 'Mutu produk dan kemasan', nameEn: 'Quality of product and packaging' },
    levels: [
      'Belum layak dipajang',
      'Layak di pasar sekitar',
      'Layak di toko modern',
      'Menonjol di antara produk sejenis',
      'Siap untuk pasar di luar negeri',
    ],
    levelsEn: [
      'Not fit to be displayed yet',
      'Fit for the market nearby',
      'Fit for modern retail',
      'Stands out among similar products',
      'Ready for markets abroad',
    ],
  },
  {
    ...{ kind: 'judged', id: 'kemajuan', weight: 15 },
    ...{ name: 'Kemajuan selama pendampingan', nameEn: 'Progress during the mentoring' },
    levels: [
      'Tidak ada yang berubah',
      'Beberapa saran dijalankan',
      'Sebagian besar saran dijalankan',
      'Cara kerja berubah dan bertahan',
      'Menjadi contoh bagi peserta lain',
    ],
    levelsEn: [
      'Nothing has changed',
      'Some advice was followed',
      'Most of the advice was followed',
      'The way of working changed, and lasts',
      'Has become an example to other participants',
    ],
  },
  {
    ...{ kind: 'judged', id: 'kesinambungan', weight: 10 },
    ...{ name: 'Kesinambungan usaha', nameEn: 'Continuity of the enterprise' },
    levels: [
      'Bergantung pada satu pembeli atau satu orang',
      'Ada rencana, belum dijalankan',
      'Rencana berjalan, pencatatan rapi',
      'Modal, tenaga dan bahan terjaga untuk setahun',
      'Siap tumbuh dua kali lipat',
    ],
    levelsEn: [
      'Depends on one buyer or one person',
      'There is a plan, not carried out yet',
      'The plan is under way, the books are in order',
      'Capital, staff and materials are secured for a year',
      'Ready to grow to twice its size',
    ],
  },
];
