/** Sheets for tests: drawn ones, and ones written by hand. */
import fc from 'fast-check';
import { present } from '../../../kernel/assert.ts';
import { decided } from '../../../kernel/problem.ts';
import type { Criterion, RankingSheet, Score } from '../../words/ranking.ts';
import { readRankingSheet } from './sheet.ts';

export const criterion = (
  id: string,
  weight: number,
  over: Partial<Criterion> = {},
): Criterion => ({
  ...{ id, weight, min: 1, max: 5, direction: 'higher' },
  ...over,
});

/** Scores of one judge, criteria in their order: `{ A: [5, 3], B: [4, 4] }`. */
export function scoresOf(
  judge: string,
  criteria: readonly Criterion[],
  given: Readonly<Record<string, readonly number[]>>,
): Score[] {
  return Object.entries(given).flatMap(([entrant, list]) =>
    list.map((score, c) => ({
      ...{ judge, entrant, score },
      criterion: present(criteria[c], 'a criterion for each score').id,
    })),
  );
}

export interface Drawn {
  criteria: Criterion[];
  places: number;
  scores: Score[];
  sheet: RankingSheet;
}

/** Some judges, each of whom scored some of the entrants; every entrant by somebody. */
export function drawnSheets(size: {
  criteria: number;
  entrants: number;
  judges: number;
}): fc.Arbitrary<Drawn> {
  const { criteria: width, entrants, judges } = size;
  return fc
    .record({
      weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: width, maxLength: width }),
      isLower: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
      places: fc.integer({ min: 1, max: Math.max(1, entrants - 1) }),
      // By entrant: for each judge, scored or not.
      scored: fc.array(fc.array(fc.boolean(), { minLength: judges, maxLength: judges }), {
        ...{ minLength: entrants, maxLength: entrants },
      }),
      marks: fc.array(fc.integer({ min: 10, max: 50 }), {
        ...{ minLength: entrants * judges * width, maxLength: entrants * judges * width },
      }),
    })
    .map(({ weights, isLower, places, scored, marks }) => {
      const criteria = weights.map((weight, c) =>
        criterion(`c${c}`, weight, { direction: isLower[c] ? 'lower' : 'higher' }),
      );
      const scores = scored.flatMap((by, e) =>
        by.flatMap((has, j) =>
          has || (j === e % judges && !by.includes(true))
            ? criteria.map(({ id }, c) => ({
                ...{ judge: `J${j}`, entrant: `E${e}`, criterion: id },
                score: (marks[(e * judges + j) * width + c] ?? 10) / 10,
              }))
            : [],
        ),
      );
      const sheet = decided(readRankingSheet({ criteria, places, scores }));
      return { criteria, places, scores, sheet };
    });
}
