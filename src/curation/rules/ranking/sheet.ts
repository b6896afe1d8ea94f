/** From single scores to one sheet that everything else is computed from. */
import { accept, type Decision, type Problem, refuse } from '../../../kernel/problem.ts';
import { rankingProblems } from '../../problems/ranking.ts';
import type { Criterion, RankingSheet, Score, ScoreSheet } from '../../words/ranking.ts';

/** Problems of one kind that are told one by one; the rest is told as a number. */
const toldMax = 5;

export interface RankingInput {
  criteria: readonly Criterion[];
  places: number;
  scores: Iterable<Score>;
  /** Criteria that break a tie, first to last; none: the heaviest first. */
  tieBreak?: readonly string[];
}

/** A sheet, or every reason why there is none: a missing score blocks, it never counts as zero. */
export function readRankingSheet(input: RankingInput): Decision<RankingSheet> {
  const criteria = weighted(input.criteria);
  if (!criteria) return refuse([rankingProblems.weightless()]);
  const read = collect(criteria, input.scores);
  if (read.problems.length > 0) return refuse(some(read.problems));
  if (read.entrants.size === 0) return refuse([rankingProblems.noScores()]);
  const isJudged = criteria.map((_, c) => !read.measuredCriteria.has(c));
  const mixed = criteria.filter(
    (_, c) => read.measuredCriteria.has(c) && read.judgedCriteria.has(c),
  );
  if (mixed.length > 0) {
    return refuse(mixed.map(({ id }) => rankingProblems.mixed({ criterion: id })));
  }
  const entrants = [...read.entrants.keys()].sort(byText);
  const judges = [...read.judges].sort(byText);
  const missing = missingOf({ criteria, isJudged, entrants, cells: read.entrants });
  if (missing.length > 0) return refuse(some(missing));
  return accept({
    ...{ criteria, isJudged, entrants, judges },
    ...laidOut({ criteria, entrants, judges, cells: read.entrants }),
    places: input.places,
    tieBreak: tieBreakOf(criteria, input.tieBreak),
  });
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function weighted(criteria: readonly Criterion[]): Criterion[] | null {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  return sum > 0 ? criteria.map((one) => ({ ...one, weight: one.weight / sum })) : null;
}

/** By entrant, by judge ('' measured): one value a criterion, NaN where there is none. */
type Cells = Map<string, Map<string, Float64Array>>;

function collect(criteria: readonly Criterion[], scores: Iterable<Score>) {
  const indexOf = new Map(criteria.map(({ id }, c) => [id, c]));
  const entrants: Cells = new Map();
  const judges = new Set<string>();
  const measuredCriteria = new Set<number>();
  const judgedCriteria = new Set<number>();
  const problems: Problem[] = [];
  for (const { judge, entrant, criterion, score } of scores) {
    const c = indexOf.get(criterion);
    const rule = c === undefined ? undefined : criteria[c];
    if (c === undefined || !rule) {
      problems.push(rankingProblems.unknownCriterion({ criterion }));
      continue;
    }
    if (!(score >= rule.min && score <= rule.max)) {
      const { min, max } = rule;
      problems.push(rankingProblems.offScale({ judge, entrant, criterion, score, min, max }));
      continue;
    }
    const byJudge = entrants.get(entrant) ?? new Map<string, Float64Array>();
    entrants.set(entrant, byJudge);
    const cells = byJudge.get(judge) ?? new Float64Array(criteria.length).fill(Number.NaN);
    byJudge.set(judge, cells);
    if (!Number.isNaN(cells[c]))
      problems.push(rankingProblems.twice({ judge, entrant, criterion }));
    cells[c] = shareOf(rule, score);
    if (judge === '') measuredCriteria.add(c);
    else {
      judgedCriteria.add(c);
      judges.add(judge);
    }
  }
  return { entrants, judges, measuredCriteria, judgedCriteria, problems };
}

/** Of some of its entrants, by their numbers, with whoever scored one of them. */
export function partOfSheet(
  sheet: RankingSheet,
  asked: { entrants: readonly number[]; places: number },
): RankingSheet {
  const width = sheet.criteria.length;
  const newNo = new Map(asked.entrants.map((entrant, no) => [entrant, no]));
  const kept = [...sheet.sheets.entries()].filter(([, { entrant }]) => newNo.has(entrant));
  const judges = [...new Set(kept.map(([, { judge }]) => judge))].sort((a, b) => a - b);
  const judgeNo = new Map(judges.map((judge, no) => [judge, no]));
  const sheetValues = new Float64Array(kept.length * width);
  const measured = new Float64Array(asked.entrants.length * width);
  for (const [to, [from]] of kept.entries()) {
    sheetValues.set(sheet.sheetValues.subarray(from * width, (from + 1) * width), to * width);
  }
  for (const [to, from] of asked.entrants.entries()) {
    measured.set(sheet.measured.subarray(from * width, (from + 1) * width), to * width);
  }
  return {
    ...{ ...sheet, places: asked.places, sheetValues, measured },
    entrants: asked.entrants.map((no) => sheet.entrants[no] ?? ''),
    judges: judges.map((no) => sheet.judges[no] ?? ''),
    sheets: kept.map(([, { judge, entrant }]) => ({
      ...{ judge: judgeNo.get(judge) ?? 0, entrant: newNo.get(entrant) ?? 0 },
    })),
  };
}

/** 0 at the worse end of the scale, 1 at the better one. */
function shareOf({ min, max, direction }: Criterion, score: number): number {
  const share = (score - min) / (max - min);
  return direction === 'higher' ? share : 1 - share;
}

/** Every judge who opened a sheet has to fill it; what is measured has to be there of everybody. */
function missingOf(asked: {
  criteria: readonly Criterion[];
  isJudged: readonly boolean[];
  entrants: readonly string[];
  cells: Cells;
}): Problem[] {
  const { criteria, isJudged, entrants, cells } = asked;
  const hasMeasured = isJudged.includes(false);
  const hasJudged = isJudged.includes(true);
  const problems: Problem[] = [];
  for (const entrant of entrants) {
    const byJudge = cells.get(entrant) ?? new Map<string, Float64Array>();
    const sheets = [...byJudge.keys()].filter((judge) => judge !== '');
    if (hasJudged && sheets.length === 0) problems.push(rankingProblems.unscored({ entrant }));
    for (const judge of hasMeasured ? [...sheets, ''] : sheets) {
      const values = byJudge.get(judge);
      for (const [c, { id }] of criteria.entries()) {
        const isAsked = isJudged[c] === (judge !== '');
        if (isAsked && (values === undefined || Number.isNaN(values[c]))) {
          problems.push(rankingProblems.missing({ judge, entrant, criterion: id }));
        }
      }
    }
  }
  return problems;
}

function laidOut(asked: {
  criteria: readonly Criterion[];
  entrants: readonly string[];
  judges: readonly string[];
  cells: Cells;
}): Pick<RankingSheet, 'sheets' | 'sheetValues' | 'measured'> {
  const { criteria, entrants, judges, cells } = asked;
  const judgeNo = new Map(judges.map((judge, no) => [judge, no]));
  const sheets: ScoreSheet[] = [];
  const values: Float64Array[] = [];
  const measured = new Float64Array(entrants.length * criteria.length);
  for (const [e, entrant] of entrants.entries()) {
    const byJudge = [...(cells.get(entrant) ?? [])].sort(([a], [b]) => byText(a, b));
    for (const [judge, row] of byJudge) {
      const whole = row.map((value) => (Number.isNaN(value) ? 0 : value));
      const no = judgeNo.get(judge);
      if (no === undefined) measured.set(whole, e * criteria.length);
      else {
        sheets.push({ judge: no, entrant: e });
        values.push(whole);
      }
    }
  }
  const sheetValues = new Float64Array(sheets.length * criteria.length);
  for (const [s, row] of values.entries()) sheetValues.set(row, s * criteria.length);
  return { sheets, sheetValues, measured };
}

function tieBreakOf(criteria: readonly Criterion[], asked?: readonly string[]): number[] {
  const indexes = criteria.map((_, c) => c);
  if (asked) return asked.map((id) => criteria.findIndex((one) => one.id === id));
  return indexes.sort((a, b) => (criteria[b]?.weight ?? 0) - (criteria[a]?.weight ?? 0));
}

function some(problems: readonly Problem[]): Problem[] {
  const rest = problems.length - toldMax;
  if (rest <= 0) return [...problems];
  return [...problems.slice(0, toldMax), rankingProblems.more({ count: rest })];
}
