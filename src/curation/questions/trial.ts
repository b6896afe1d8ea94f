/** How firm a list would be under criteria that do not stand yet. Reads nobody's scores. */
import { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Locale } from '../../kernel/problem.ts';
import { decided } from '../../kernel/problem.ts';
import { inLocale } from '../../web/index.ts';
import { trialSaid } from '../messages/trial.ts';
import { panelProblems } from '../problems/panel.ts';
import { inPlaces } from '../rules/ranking/acceptability.ts';
import { readRankingSheet } from '../rules/ranking/sheet.ts';
import { robustSentences } from '../rules/robust-words.ts';
import {
  criterionOf,
  inventedScores,
  shapeFor,
  type TrialCriterion,
  type TrialShape,
} from '../rules/trial.ts';
import { rankInThread } from '../thread.ts';
import type { Ranking } from '../words/ranking.ts';
import { criteriaOf, panelOf } from './panel.ts';

/** What a room rehearses. */
export interface Rehearsal {
  name: string;
  criteria: readonly TrialCriterion[];
  /** Once they stand nobody tries weights any more. */
  areFrozen: boolean;
  shape: TrialShape;
}

/** Of a rehearsal before anybody applied or joined the panel. */
const usual = { entrants: 40, judges: 4 } as const;

/** One set of criteria, with as many people as there are. */
export async function rehearsalOf(
  database: Database,
  campaignId: string,
  code: string,
): Promise<Rehearsal> {
  const { quotas } = await setupOf(database, campaignId);
  const { sets, opening } = await criteriaOf(database, campaignId);
  const set = sets.find((one) => one.code === code);
  if (!set) throw panelProblems.noSuchSet();
  const { members, shortlisted } = await panelOf(database, campaignId);
  return {
    ...{ name: set.name, areFrozen: Boolean(opening) },
    criteria: set.criteria.map((one) => ({ ...one, levels: one.levels.length })),
    shape: shapeFor({
      ...{ entrants: shortlisted || usual.entrants, places: quotas.members },
      judges: members.filter(({ leftAt }) => !leftAt).length || usual.judges,
    }),
  };
}

/** Settles a share within a point, and leaves the page quick. */
const trialDraws = 20_000;

export async function trialRanking(
  criteria: readonly TrialCriterion[],
  shape: TrialShape,
  seed: string,
): Promise<Ranking> {
  const counting = criteria.filter(({ weight }) => weight > 0);
  const known = new Set(counting.map(({ id }) => id));
  const sheet = decided(
    readRankingSheet({
      criteria: counting.map(criterionOf),
      places: shape.places,
      // All are drawn, so that a weight of zero changes nobody's other scores.
      scores: inventedScores(criteria, shape, seed).filter(({ criterion }) => known.has(criterion)),
    }),
  );
  return rankInThread(sheet, { draws: trialDraws, seed });
}

/** Shown below the line: those who might be on the list instead. */
const beyond = 6;

/** What a rehearsal shows: who stands how firmly, and the same in words. */
export function rehearsed(ranking: Ranking, criteria: readonly TrialCriterion[]) {
  const { sheet, ranked, nearWeights, anyWeights } = ranking;
  const nameIn = (locale: Locale) => (no: number) =>
    inLocale(trialSaid, locale).nameOf(sheet.entrants[no] ?? '');
  const sentencesIn = (locale: Locale) => {
    const m = inLocale(trialSaid, locale);
    const named = { who: m.judge, entrant: nameIn(locale), judge: m.judgeOf };
    const criterion = (id: string) => criteria.find((one) => one.id === id)?.name ?? id;
    return robustSentences(ranking, { ...named, criterion }, locale);
  };
  return {
    draws: anyWeights.draws,
    rows: ranked.slice(0, sheet.places + beyond).map(({ entrant, rank, score }, i) => ({
      ...{ rank, score, isLast: i + 1 === sheet.places },
      name: { id: nameIn('id')(entrant), en: nameIn('en')(entrant) },
      near: inPlaces(nearWeights, entrant, sheet.places),
      any: inPlaces(anyWeights, entrant, sheet.places),
    })),
    sentences: { id: sentencesIn('id'), en: sentencesIn('en') },
  };
}
