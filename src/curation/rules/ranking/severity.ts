/**
 * How strict or lenient each judge is, by additive least squares: a sheet's score is its entrant's
 * worth plus its judge's lean plus chance. The leans add up to zero.
 */
import type {
  RankingSheet,
  Severity,
  SeverityAnswer,
  SeverityRefusal,
} from '../../words/ranking.ts';
import { weightsOf } from './ranks.ts';

/**
 * Refuses where it would tell chance for lean: with one judge, with groups of judges that share no
 * entrant, and with fewer scores to spare than there are judges.
 */
export function severityOf(sheet: RankingSheet): SeverityAnswer {
  const refusal = refusalOf(sheet);
  return refusal ? { ok: false, refusal } : { ok: true, severity: fitted(sheet) };
}

/** Is every judge joined to every other by entrants whom both scored, over others where need be? */
export function isConnected(sheet: RankingSheet): boolean {
  const parent = sheet.judges.map((_, no) => no);
  const rootOf = (no: number): number => {
    let root = no;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[no] = root;
    return root;
  };
  const first = new Map<number, number>();
  for (const { judge, entrant } of sheet.sheets) {
    const other = first.get(entrant);
    if (other === undefined) first.set(entrant, judge);
    else parent[rootOf(judge)] = rootOf(other);
  }
  return new Set(parent.map((_, no) => rootOf(no))).size <= 1;
}

function refusalOf(sheet: RankingSheet): SeverityRefusal | null {
  if (sheet.judges.length < 2) return 'oneJudge';
  if (!isConnected(sheet)) return 'notConnected';
  return spareOf(sheet) < sheet.judges.length ? 'tooThin' : null;
}

/** Scores beyond those that settle entrants and judges: the degrees of freedom of the rest. */
const spareOf = ({ sheets, judges }: RankingSheet): number =>
  sheets.length - new Set(sheets.map(({ entrant }) => entrant)).size - (judges.length - 1);

function fitted(sheet: RankingSheet): Severity {
  const totals = totalsOf(sheet);
  const { sheets, entrants, judges } = sheet;
  const count = new Float64Array(entrants.length);
  const mean = new Float64Array(entrants.length);
  for (const [s, { entrant }] of sheets.entries()) {
    count[entrant] = (count[entrant] ?? 0) + 1;
    mean[entrant] = (mean[entrant] ?? 0) + (totals[s] ?? 0);
  }
  for (let e = 0; e < mean.length; e++) mean[e] = (mean[e] ?? 0) / (count[e] ?? 1);
  const judgesOf = judgesByEntrant(sheet);
  const inverse = invertedLaplacian(judges.length, judgesOf);
  // What each judge gave above the means of whom they scored; the entrants are gone from it.
  const above = new Float64Array(judges.length);
  for (const [s, { judge, entrant }] of sheets.entries()) {
    above[judge] = (above[judge] ?? 0) + (totals[s] ?? 0) - (mean[entrant] ?? 0);
  }
  const effects = inverse.map((row) => row.reduce((sum, x, j) => sum + x * (above[j] ?? 0), 0));
  const adjusted = mean.map((one, e) => one - averageOf(judgesOf[e] ?? [], (j) => effects[j] ?? 0));
  let squares = 0;
  for (const [s, { judge, entrant }] of sheets.entries()) {
    squares += ((totals[s] ?? 0) - (adjusted[entrant] ?? 0) - (effects[judge] ?? 0)) ** 2;
  }
  const variance = squares / spareOf(sheet);
  return {
    judges: effects.map((effect, judge) => ({
      ...{ judge, effect },
      standardError: Math.sqrt(variance * (inverse[judge]?.[judge] ?? 0)),
    })),
    adjusted,
    standardError: Float64Array.from(judgesOf, (own) =>
      Math.sqrt(variance * (1 / own.length + spreadOf(own, inverse))),
    ),
  };
}

/** By sheet, from 0 to 100; what was measured is the same on all sheets of an entrant. */
function totalsOf(sheet: RankingSheet): Float64Array {
  const weights = weightsOf(sheet);
  const width = weights.length;
  const total = (values: Float64Array, row: number) => {
    let sum = 0;
    for (let c = 0; c < width; c++) sum += (weights[c] ?? 0) * (values[row * width + c] ?? 0);
    return 100 * sum;
  };
  return Float64Array.from(
    sheet.sheets,
    ({ entrant }, s) => total(sheet.sheetValues, s) + total(sheet.measured, entrant),
  );
}

function judgesByEntrant({ sheets, entrants }: RankingSheet): number[][] {
  const judges: number[][] = entrants.map(() => []);
  for (const { judge, entrant } of sheets) judges[entrant]?.push(judge);
  return judges;
}

/** How the mean lean of these judges varies, in variances of chance. */
function spreadOf(own: readonly number[], inverse: readonly number[][]): number {
  return averageOf(own, (a) => averageOf(own, (b) => inverse[a]?.[b] ?? 0));
}

const averageOf = (list: readonly number[], of: (one: number) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0) / list.length;

/**
 * The pseudo-inverse of the normal equations of the judges, after the entrants are eliminated: the
 * Laplacian of who scored the same entrants. Adding 1/J everywhere makes it regular where all are
 * connected, and taking it off the inverse again leaves the solution that adds up to zero.
 */
function invertedLaplacian(size: number, judgesOf: readonly (readonly number[])[]): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(1 / size));
  const add = (a: number, b: number, value: number) => {
    const row = matrix[a];
    if (row) row[b] = (row[b] ?? 0) + value;
  };
  for (const own of judgesOf) {
    for (const a of own) {
      add(a, a, 1);
      for (const b of own) add(a, b, -1 / own.length);
    }
  }
  return inverted(matrix).map((row) => row.map((value) => value - 1 / size));
}

/** Gauss and Jordan on a symmetric positive definite matrix: no pivot can be near zero. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (const [i, pivotRow] of work.entries()) {
    const pivot = pivotRow[i] ?? 1;
    for (let k = 0; k < 2 * size; k++) pivotRow[k] = (pivotRow[k] ?? 0) / pivot;
    for (const [j, row] of work.entries()) {
      const factor = j === i ? 0 : (row[i] ?? 0);
      if (factor === 0) continue;
      for (let k = 0; k < 2 * size; k++) row[k] = (row[k] ?? 0) - factor * (pivotRow[k] ?? 0);
    }
  }
  return work.map((row) => row.slice(size));
}
