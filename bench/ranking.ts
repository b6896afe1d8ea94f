/**
 * Ranking sheets as a final and as a national call make them: ranked with everybody's lean, and how
 * firm the list is. Pure computing; the ground is not needed.
 */
import { seeded } from '../demo/seeded.ts';
import { drawsFor, rankingOf } from '../src/curation/rules/ranking/index.ts';
import { meansOf, ranksOf, weightsOf } from '../src/curation/rules/ranking/ranks.ts';
import { severityOf } from '../src/curation/rules/ranking/severity.ts';
import { readRankingSheet } from '../src/curation/rules/ranking/sheet.ts';
import type { RankingSheet, Score } from '../src/curation/words/ranking.ts';
import { decided } from '../src/kernel/problem.ts';
import type { Figure } from './report.ts';

interface Size {
  entrants: number;
  criteria: number;
  judges: number;
  /** Judges of one entrant. */
  each: number;
  places: number;
}

const final: Size = { entrants: 30, criteria: 6, judges: 5, each: 5, places: 5 };
const call: Size = { entrants: 10_000, criteria: 12, judges: 40, each: 3, places: 30 };
const rounds = 5;

export async function rankingBench(): Promise<Figure[]> {
  const finalScores = scoresOf(final);
  const callScores = scoresOf(call);
  const whole = best(() => {
    const sheet = read(final, finalScores);
    rankingOf(sheet, { draws: drawsFor(sheet), seed: '1' });
  });
  const ranked = best(() => {
    const sheet = read(call, callScores);
    ranksOf(sheet, meansOf(sheet), weightsOf(sheet));
    severityOf(sheet);
  });
  const firm = best(() => {
    const sheet = read(call, callScores);
    rankingOf(sheet, { draws: drawsFor(sheet), seed: '1' });
  });
  const size = ({ entrants, criteria, each }: Size) => `${entrants} × ${criteria} × ${each}`;
  return [
    {
      ...{ name: 'final: 100.000 draws twice, leave-outs', value: whole, unit: 'ms' },
      ...{ budget: 1000, of: size(final) },
    },
    {
      ...{ name: 'call: ranked, with severity', value: ranked, unit: 'ms' },
      ...{ budget: 2000, of: size(call) },
    },
    { name: 'call: 1.000 draws twice, leave-outs', value: firm, unit: 'ms', of: size(call) },
  ];
}

function scoresOf({ entrants, criteria, judges, each }: Size): Score[] {
  const rng = seeded('ranking');
  const leans = Array.from({ length: judges }, () => rng.bell() * 0.4);
  const scores: Score[] = [];
  for (let e = 0; e < entrants; e++) {
    const worth = 3 + rng.bell() * 0.5;
    const from = rng.int(0, judges - 1);
    for (let nth = 0; nth < each; nth++) {
      const judge = (from + nth * (each === judges ? 1 : 7)) % judges;
      for (let c = 0; c < criteria; c++) {
        const given = worth + (leans[judge] ?? 0) + rng.bell() * 0.6;
        const score = Math.min(5, Math.max(1, Math.round(given * 2) / 2));
        scores.push({ judge: `J${judge}`, entrant: `E${e}`, criterion: `c${c}`, score });
      }
    }
  }
  return scores;
}

function read({ criteria, places }: Size, scores: readonly Score[]): RankingSheet {
  const list = Array.from({ length: criteria }, (_, c) => ({
    ...{ id: `c${c}`, weight: 5 + (c % 4) * 5, min: 1, max: 5 },
    direction: 'higher' as const,
  }));
  return decided(readRankingSheet({ criteria: list, places, scores }));
}

/** The quickest of some rounds: what the machine does beside it only ever adds. */
function best(work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const since = performance.now();
    work();
    return performance.now() - since;
  });
  return Math.min(...times);
}
