/** What is computed cleverly against the same thing written out, by brute force where it can be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decided } from '../../../kernel/problem.ts';
import type { RankingSheet } from '../../words/ranking.ts';
import { acceptabilityOf, anyWeights, inPlaces, nearWeights } from './acceptability.ts';
import { oneWeightChangeOf, smallestChangeOf } from './changes.ts';
import { listOf, meansOf, ranksOf, scoresOf as totalsOf, weightsOf } from './ranks.ts';
import { isConnected, severityOf } from './severity.ts';
import { readRankingSheet } from './sheet.ts';
import { criterion, drawnSheets, scoresOf } from './test-sheets.ts';

const near = (a: number, b: number, by: number, what: string) =>
  assert.ok(Math.abs(a - b) <= by, `${what}: ${a} against ${b}`);

/** Solves A x = b for each column of b, with the largest pivot; A is square and regular. */
function solve(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  const size = a.length;
  const work = a.map((row, i) => [...row, ...(b[i] ?? [])]);
  for (let i = 0; i < size; i++) {
    let best = i;
    for (let r = i; r < size; r++) {
      if (Math.abs(work[r]?.[i] ?? 0) > Math.abs(work[best]?.[i] ?? 0)) best = r;
    }
    const [upper, lower] = [work[best] ?? [], work[i] ?? []];
    work[i] = upper.map((x) => x / (upper[i] ?? 1));
    if (best !== i) work[best] = lower;
    for (let r = 0; r < size; r++) {
      const factor = work[r]?.[i] ?? 0;
      if (r !== i) work[r] = (work[r] ?? []).map((x, k) => x - factor * (work[i]?.[k] ?? 0));
    }
  }
  return work.map((row) => row.slice(size));
}

/**
 * Ordinary least squares as in a textbook: one column an entrant, one a judge but the last, who is
 * minus all others, so that leans add up to zero.
 */
function writtenOut(sheet: RankingSheet) {
  const { entrants, judges, sheets, criteria, sheetValues } = sheet;
  const columns = entrants.length + judges.length - 1;
  const rows = sheets.map(({ judge, entrant }) => {
    const row = new Array<number>(columns).fill(0);
    row[entrant] = 1;
    for (let j = 0; j < judges.length - 1; j++) {
      row[entrants.length + j] = judge === judges.length - 1 ? -1 : Number(judge === j);
    }
    return row;
  });
  const y = sheets.map((_, s) =>
    criteria.reduce((sum, { weight }, c) => {
      return sum + 100 * weight * (sheetValues[s * criteria.length + c] ?? 0);
    }, 0),
  );
  const cross = (a: number, b: number) =>
    rows.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0);
  const range = Array.from({ length: columns }, (_, i) => i);
  const normal = range.map((a) => range.map((b) => cross(a, b)));
  const unit = range.map((a) => range.map((b) => Number(a === b)));
  const inverse = solve(normal, unit);
  const right = range.map((a) =>
    rows.reduce((sum, row, s) => sum + (row[a] ?? 0) * (y[s] ?? 0), 0),
  );
  const x = inverse.map((row) => row.reduce((sum, one, i) => sum + one * (right[i] ?? 0), 0));
  const rest = rows.map(
    (row, s) => (y[s] ?? 0) - row.reduce((sum, one, i) => sum + one * (x[i] ?? 0), 0),
  );
  const variance = rest.reduce((sum, one) => sum + one ** 2, 0) / (rows.length - columns);
  const effects = x.slice(entrants.length);
  const lastVariance = range
    .slice(entrants.length)
    .reduce(
      (sum, a) =>
        sum + range.slice(entrants.length).reduce((s, b) => s + (inverse[a]?.[b] ?? 0), 0),
      0,
    );
  const error = (i: number) => Math.sqrt(variance * (inverse[i]?.[i] ?? 0));
  return {
    adjusted: x.slice(0, entrants.length),
    adjustedErrors: entrants.map((_, e) => error(e)),
    effects: [...effects, -effects.reduce((sum, one) => sum + one, 0)],
    errors: [
      ...effects.map((_, j) => error(entrants.length + j)),
      Math.sqrt(variance * lastVariance),
    ],
  };
}

test('severity is the least squares of the textbook, with its standard errors', () => {
  let compared = 0;
  fc.assert(
    fc.property(drawnSheets({ criteria: 3, entrants: 9, judges: 4 }), ({ sheet }) => {
      const answer = severityOf(sheet);
      if (!answer.ok) return;
      compared++;
      const { judges, adjusted, standardError } = answer.severity;
      const expected = writtenOut(sheet);
      for (const [no, { effect, standardError: error }] of judges.entries()) {
        near(effect, expected.effects[no] ?? Number.NaN, 1e-8, 'effect');
        near(error, expected.errors[no] ?? Number.NaN, 1e-8, 'error of an effect');
      }
      for (const [e, one] of adjusted.entries()) {
        near(one, expected.adjusted[e] ?? Number.NaN, 1e-8, 'adjusted');
        near(standardError[e] ?? 0, expected.adjustedErrors[e] ?? Number.NaN, 1e-8, 'its error');
      }
    }),
    { numRuns: 100 },
  );
  assert.ok(compared > 50, `${compared} were compared`);
});

const taste = [criterion('rasa', 1)];
const sheetOf = (...scores: ReturnType<typeof scoresOf>[]) =>
  decided(readRankingSheet({ criteria: taste, places: 1, scores: scores.flat() }));

test('where everybody scored everybody, nothing is adjusted, and a strict judge is seen', () => {
  const sheet = sheetOf(
    scoresOf('Ani', taste, { A: [3], B: [2], C: [4], D: [2] }),
    scoresOf('Budi', taste, { A: [4], B: [3], C: [5], D: [3] }),
  );
  const answer = severityOf(sheet);
  assert.ok(answer.ok);
  const raw = totalsOf(meansOf(sheet), weightsOf(sheet));
  for (const [e, one] of answer.severity.adjusted.entries()) near(one, raw[e] ?? 0, 1e-9, 'raw');
  assert.deepEqual(
    answer.severity.judges.map(({ effect }) => Math.round(effect * 10) / 10),
    [-12.5, 12.5],
  );
});

test('severity is refused with one judge, in groups that share nobody, and where data are thin', () => {
  const refusal = (...scores: ReturnType<typeof scoresOf>[]) => {
    const answer = severityOf(sheetOf(...scores));
    return answer.ok ? null : answer.refusal;
  };
  assert.equal(refusal(scoresOf('Ani', taste, { A: [3], B: [2] })), 'oneJudge');
  const apart = [
    scoresOf('Ani', taste, { A: [3], B: [2] }),
    scoresOf('Budi', taste, { C: [3], D: [2] }),
  ];
  assert.equal(refusal(...apart), 'notConnected');
  assert.equal(isConnected(sheetOf(...apart)), false);
  const bridged = [...apart, scoresOf('Citra', taste, { B: [1], C: [5] })];
  assert.equal(isConnected(sheetOf(...bridged)), true);
  assert.equal(refusal(...bridged), 'tooThin');
});

/** Shares of a grid of weights at which each entrant is within the places. */
function onGrid(sheet: RankingSheet, steps: number, counts: (w: Float64Array) => boolean) {
  const means = meansOf(sheet);
  const shares = new Float64Array(sheet.entrants.length);
  let all = 0;
  for (const weights of grid(sheet.criteria.length, steps, 'off')) {
    if (!counts(weights)) continue;
    all++;
    for (const entrant of listOf(ranksOf(sheet, means, weights), sheet.places)) {
      shares[entrant] = (shares[entrant] ?? 0) + 1;
    }
  }
  return shares.map((share) => share / all);
}

/** All weights in whole steps: with the zeros, or moved off them into the middle of their cells. */
function* grid(size: number, steps: number, zeros: 'with' | 'off'): Generator<Float64Array> {
  const shift = zeros === 'off' ? 1 / size : 0;
  const parts = new Array<number>(size).fill(0);
  function* fill(at: number, left: number): Generator<Float64Array> {
    if (at === size - 1) {
      parts[at] = left;
      yield Float64Array.from(parts, (part) => (part + shift) / (steps + size * shift));
      return;
    }
    for (let part = 0; part <= left; part++) {
      parts[at] = part;
      yield* fill(at + 1, left - part);
    }
  }
  yield* fill(0, steps);
}

test('acceptability agrees with a grid over all weights, and over those near', () => {
  fc.assert(
    fc.property(drawnSheets({ criteria: 3, entrants: 5, judges: 2 }), ({ sheet }) => {
      const means = meansOf(sheet);
      const decidedOn = weightsOf(sheet);
      const asked = { criteria: 3, draws: 20_000, ranks: 5 };
      const any = acceptabilityOf(means, { ...asked, draw: anyWeights(3, 'a') });
      const around = acceptabilityOf(means, { ...asked, draw: nearWeights(decidedOn, 0.1, 'a') });
      const isNear = (weights: Float64Array) =>
        weights.every((weight, c) => Math.abs(weight - (decidedOn[c] ?? 0)) <= 0.1);
      const gridAny = onGrid(sheet, 80, () => true);
      const gridNear = onGrid(sheet, 250, isNear);
      // Equals share a place in draws and are all on a list: compared where nobody is equal.
      const isEqual = new Set([...totalsOf(means, decidedOn)]).size < 5;
      for (const e of isEqual ? [] : sheet.entrants.keys()) {
        near(inPlaces(any, e, sheet.places), gridAny[e] ?? 0, 0.03, 'any weights');
        near(inPlaces(around, e, sheet.places), gridNear[e] ?? 0, 0.04, 'near weights');
      }
    }),
    { numRuns: 12 },
  );
});

test('the same scores from other judges are one, whatever their sums leave over', () => {
  const criteria = [criterion('rasa', 60, { min: 0, max: 100 }), criterion('kemasan', 40)];
  const given = (judge: string, x: number, y: number) =>
    scoresOf(judge, criteria, { x: [x, 4], y: [y, 4], z: [5, 5] });
  const scores = [...given('a', 10, 30), ...given('b', 20, 20), ...given('c', 30, 10)];
  const sheet = decided(readRankingSheet({ criteria, scores, tieBreak: [], places: 1 }));
  const asked = { criteria: 2, draws: 999, ranks: 3, draw: anyWeights(2, '7') };
  const shares = acceptabilityOf(meansOf(sheet), asked);
  const at = (entrant: string) => inPlaces(shares, sheet.entrants.indexOf(entrant), 1);
  assert.equal(at('x'), at('y'));
  assert.ok(at('x') > 0.1);
});

test('each rank is taken once in every draw, and of many only the first are told', () => {
  fc.assert(
    fc.property(drawnSheets({ criteria: 3, entrants: 9, judges: 2 }), ({ sheet }) => {
      const asked = { criteria: 3, draws: 200, draw: anyWeights(3, 'b') };
      const whole = acceptabilityOf(meansOf(sheet), { ...asked, ranks: 9 });
      const first = acceptabilityOf(meansOf(sheet), {
        ...{ ...asked, draw: anyWeights(3, 'b') },
        ranks: 4,
      });
      for (let r = 0; r < 9; r++) {
        let sum = 0;
        for (let e = 0; e < 9; e++) {
          sum += whole.shares[e * 9 + r] ?? 0;
          if (r < 4)
            near(first.shares[e * 4 + r] ?? 0, whole.shares[e * 9 + r] ?? 1, 1e-9, 'first');
        }
        near(sum, 1, 1e-9, 'a rank');
      }
    }),
    { numRuns: 50 },
  );
});

test('weights near the decided ones keep their bounds and add up to one, however many', () => {
  for (const size of [1, 2, 6, 30]) {
    const decidedOn = new Float64Array(size).fill(1 / size);
    const draw = nearWeights(decidedOn, 0.1, 'c');
    const weights = new Float64Array(size);
    for (let nth = 0; nth < 500; nth++) {
      draw(weights);
      near(
        weights.reduce((sum, one) => sum + one, 0),
        1,
        1e-9,
        'sum',
      );
      for (const one of weights) assert.ok(one >= -1e-12 && Math.abs(one - 1 / size) <= 0.1 + 1e-9);
    }
  }
});

/** Is somebody who is not on the list as good, with these weights, as somebody who is? */
function isAltered(means: Float64Array, weights: Float64Array, list: ReadonlySet<number>): boolean {
  const totals = totalsOf(means, weights);
  const [on, off] = [true, false].map((is) => [...totals].filter((_, e) => list.has(e) === is));
  return Math.max(...(off ?? [])) >= Math.min(...(on ?? [])) - 1e-9;
}

test('the smallest change is the smallest that a search through all weights finds', () => {
  const steps = 50;
  fc.assert(
    fc.property(drawnSheets({ criteria: 3, entrants: 5, judges: 2 }), ({ sheet }) => {
      const means = meansOf(sheet);
      const decidedOn = weightsOf(sheet);
      const list = new Set(listOf(ranksOf(sheet, means, decidedOn), sheet.places));
      let smallest = Number.POSITIVE_INFINITY;
      for (const weights of list.size < 5 ? grid(3, steps, 'with') : []) {
        if (!isAltered(means, weights, list)) continue;
        const moved = weights.reduce((sum, w, c) => sum + Math.abs(w - (decidedOn[c] ?? 0)), 0) / 2;
        smallest = Math.min(smallest, 100 * moved);
      }
      const found = smallestChangeOf(sheet, means);
      if (found === null) assert.equal(smallest, Number.POSITIVE_INFINITY);
      else {
        assert.ok(found.points <= smallest + 1e-6, `${found.points} is no more than ${smallest}`);
        near(found.points, smallest, 200 / steps, 'by a step of the grid');
        near(
          found.from.reduce((sum, { points }) => sum + points, 0),
          found.points,
          1e-9,
          'its parts',
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('what rounding leaves over of a lead is no lead', () => {
  const criteria = [25, 39, 4].map((weight, c) =>
    criterion(`c${c}`, weight, { direction: 'lower' }),
  );
  // The mean of the second is ahead by the same in two criteria, but for the last bits.
  const scores = [
    ...scoresOf('Ani', criteria, { first: [4.4, 1.3, 1.7], second: [4.5, 1.8, 1.1] }),
    ...scoresOf('Budi', criteria, { second: [3.9, 1.2, 1.9] }),
  ];
  const sheet = decided(readRankingSheet({ criteria, places: 1, scores }));
  const found = smallestChangeOf(sheet, meansOf(sheet));
  near(found?.points ?? 0, 500 / 68, 1e-9, 'points');
  assert.deepEqual(
    found?.from.map(({ criterion: c }) => c),
    [1],
  );
});

test('at the smallest change of one weight both are equal, and no weight nearer changes the list', () => {
  let changed = 0;
  fc.assert(
    fc.property(drawnSheets({ criteria: 3, entrants: 5, judges: 2 }), ({ sheet }) => {
      const means = meansOf(sheet);
      const decidedOn = weightsOf(sheet);
      const whole = listOf(ranksOf(sheet, means, decidedOn), sheet.places);
      // Equals at its end make it longer: who leaves then may leave without anybody coming in.
      if (whole.length > sheet.places) return;
      const list = whole.sort().join();
      const moved = (criterionNo: number, to: number) =>
        decidedOn.map((w, c) =>
          c === criterionNo ? to : (w * (1 - to)) / (1 - (decidedOn[criterionNo] ?? 0)),
        );
      const found = oneWeightChangeOf(sheet, means);
      const size = found === null ? 1 : Math.abs(found.to - found.from) / 100;
      if (found) {
        changed++;
        const totals = totalsOf(means, moved(found.criterion, found.to / 100));
        near(totals[found.leaves] ?? 0, totals[found.enters] ?? 1, 1e-6, 'equal there');
      }
      for (const [c, w] of decidedOn.entries()) {
        for (let part = -19; part <= 19; part++) {
          const to = w + (part / 20) * size;
          if (to < 0 || to > 1) continue;
          const now = listOf(ranksOf(sheet, means, moved(c, to)), sheet.places)
            .sort()
            .join();
          assert.equal(now, list, `criterion ${c} at ${to}`);
        }
      }
    }),
    { numRuns: 100 },
  );
  assert.ok(changed > 50, `${changed} lists could be changed`);
});
