/** How firm a list would be under criteria that do not stand yet. Reads nobody's scores. */

import { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { type Bilingual, nameIn } from '../../kernel/bilingual.ts';
import { decided, type Locale, type Words } from '../../kernel/problem.ts';
import { inLocale } from '../../web/index.ts';
import { trialSaid } from '../messages/trial.ts';
import { panelProblems } from '../problems/panel.ts';
import { inPlaces } from '../rules/ranking/acceptability.ts';
import { drawsFor, rankedOf } from '../rules/ranking/index.ts';
import { listOf } from '../rules/ranking/ranks.ts';
import { readRankingSheet } from '../rules/ranking/sheet.ts';
import { robustSentences } from '../rules/robust-words.ts';
import {
  criterionOf,
  inventedInstitutions,
  inventedScores,
  shapeFor,
  type TrialCriterion,
  type TrialShape,
} from '../rules/trial.ts';
import { rankInThread } from '../thread.ts';
import type { Ranking, Score } from '../words/ranking.ts';
import { criteriaOf, panelOf } from './panel.ts';

/** What a room rehearses. */
export interface Rehearsal extends Bilingual {
  criteria: readonly TrialCriterion[];
  /** Once they stand nobody tries weights any more. */
  areFrozen: boolean;
  shape: TrialShape;
  /** Where criteria are measured: what invented sales give in each. */
  measured?: (asked: { entrants: number; seed: string }) => InventedSales;
}

export interface InventedSales {
  scores: readonly Score[];
  /** The same with some sales left out, and what is left out. */
  without: readonly { what: Words; scores: readonly Score[] }[];
}

/** Of a rehearsal before anybody applied or joined the panel. */
const usual = { entrants: 40, judges: 4, institutions: 2 } as const;

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
  const seated = members.filter(({ leftAt }) => !leftAt);
  return {
    ...{ name: set.name, nameEn: set.nameEn, areFrozen: Boolean(opening) },
    criteria: set.criteria.map((one) => ({ ...one, levels: one.levels.length })),
    shape: shapeFor({
      ...{ entrants: shortlisted || usual.entrants, places: quotas.members },
      judges: seated.length || usual.judges,
      institutions:
        new Set(seated.map(({ institution }) => institution)).size || usual.institutions,
    }),
  };
}

export interface Tried {
  ranking: Ranking;
  /** Who would come in and go without some sales. */
  without: readonly { what: Words; enters: string[]; leaves: string[] }[];
}

export async function trialRanking(
  { measured }: Pick<Rehearsal, 'measured'>,
  { criteria, shape }: { criteria: readonly TrialCriterion[]; shape: TrialShape },
  seed: string,
): Promise<Tried> {
  const counting = criteria.filter(({ weight }) => weight > 0);
  const known = new Set(counting.map(({ id }) => id));
  const sales = measured?.({ entrants: shape.entrants, seed }) ?? { scores: [], without: [] };
  const isMeasured = new Set(sales.scores.map(({ criterion }) => criterion));
  // All are drawn, so that a weight of zero changes nobody's other scores.
  const invented = inventedScores(criteria, shape, seed).filter(
    ({ criterion }) => !isMeasured.has(criterion),
  );
  const sheetOf = (scores: readonly Score[]) =>
    decided(
      readRankingSheet({
        criteria: counting.map(criterionOf),
        places: shape.places,
        scores: [...invented, ...scores].filter(({ criterion }) => known.has(criterion)),
      }),
    );
  const institutions = inventedInstitutions(shape);
  const sheet = sheetOf(sales.scores);
  const ranking = await rankInThread(sheet, { draws: drawsFor(sheet), seed, institutions });
  const listed = (one: Pick<Ranking, 'sheet' | 'ranked'>) =>
    listOf(one.ranked, shape.places).map((no) => one.sheet.entrants[no] ?? '');
  const list = listed(ranking);
  return {
    ranking,
    without: sales.without.map(({ what, scores }) => {
      const other = listed(rankedOf(sheetOf(scores)));
      return {
        what,
        enters: other.filter((id) => !list.includes(id)),
        leaves: list.filter((id) => !other.includes(id)),
      };
    }),
  };
}

/** Shown below the line: those who might be on the list instead. */
const beyond = 6;

/** What a rehearsal shows: who stands how firmly, and the same in words. */
export function rehearsed({ ranking, without }: Tried, criteria: readonly TrialCriterion[]) {
  const { sheet, ranked, nearWeights, anyWeights } = ranking;
  const entrantIn = (locale: Locale) => (no: number) =>
    inLocale(trialSaid, locale).nameOf(sheet.entrants[no] ?? '');
  const sentencesIn = (locale: Locale) => {
    const m = inLocale(trialSaid, locale);
    const named = { who: m.judge, entrant: entrantIn(locale), judge: m.judgeOf };
    const criterion = (id: string) => {
      const found = criteria.find((one) => one.id === id);
      return found ? nameIn(found, locale) : id;
    };
    const names = (ids: readonly string[]) => ids.map(m.nameOf).join(', ');
    const institution = m.institutionOf;
    return [
      ...robustSentences(ranking, { ...named, criterion, institution }, locale),
      ...without.map(({ what, enters, leaves }) =>
        enters.length === 0
          ? m.sameWithout(what[locale])
          : m.without(what[locale], names(enters), names(leaves)),
      ),
    ];
  };
  return {
    draws: anyWeights.draws,
    rows: ranked.slice(0, sheet.places + beyond).map(({ entrant, rank, score }, i) => ({
      ...{ rank, score, isLast: i + 1 === sheet.places },
      name: { id: entrantIn('id')(entrant), en: entrantIn('en')(entrant) },
      near: inPlaces(nearWeights, entrant, sheet.places),
      any: inPlaces(anyWeights, entrant, sheet.places),
    })),
    sentences: { id: sentencesIn('id'), en: sentencesIn('en') },
  };
}
