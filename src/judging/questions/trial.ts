import { setupOf } from '../../campaigns/index.ts';
import { nameOfNo, type Rehearsal, shapeFor } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { judgingSaid } from '../messages.ts';
import { proposedCriteria } from '../rules/criteria.ts';
import { type Leaving, pointsOf } from '../rules/measures.ts';
import { inventedMeasured } from '../rules/trial.ts';
import { selectJudgeFacts } from '../store/jury.ts';
import { normalisationOf, usualMeasuring } from '../words.ts';
import { finalStateOf, judgesOf } from './final.ts';

/** Of a rehearsal before anybody is there to judge or be judged. */
const usual = { entrants: 30, judges: 5, institutions: 5 } as const;

const leftOut = [
  {
    leaving: 'unproven',
    what: { id: 'penjualan yang belum berbukti', en: 'sales that nobody has proven' },
  },
  { leaving: 'offline', what: { id: 'penjualan luring', en: 'offline sales' } },
] as const;

/** The criteria of the final, or those that Lagawi proposes, with as many people as there are. */
export async function rehearsalOfFinal(
  database: Database,
  campaignId: string,
  today: Day,
): Promise<Rehearsal> {
  const { quotas } = await setupOf(database, campaignId);
  const { criteria: set, final, finalists } = await finalStateOf(database, campaignId);
  const judges = await judgesOf(database, campaignId, today);
  const facts = await selectJudgeFacts(database.read, campaignId);
  const institutions = new Set(
    judges.map((personId) => facts.get(personId)?.institution || personId),
  ).size;
  const criteria = set?.criteria ?? proposedCriteria;
  const measuring = set?.measuring ?? usualMeasuring;
  return {
    ...{
      name: judgingSaid.criteria.id,
      nameEn: judgingSaid.criteria.en,
      areFrozen: Boolean(final),
    },
    criteria: criteria.map((one) => ({
      ...{ id: one.id, name: one.name, nameEn: one.nameEn, weight: one.weight },
      levels: one.kind === 'judged' ? one.levels.length : null,
      ...(one.kind === 'measured' && { how: normalisationOf(one.measure, measuring) }),
    })),
    shape: shapeFor({
      entrants: finalists || quotas.members || usual.entrants,
      ...{ judges: judges.length || usual.judges, places: quotas.winners },
      institutions: institutions || usual.institutions,
    }),
    measured: ({ entrants, seed }) => {
      const sold = inventedMeasured(entrants, seed);
      const scoresOf = (leaving: Leaving) =>
        criteria.flatMap((one) =>
          one.kind === 'measured'
            ? pointsOf(one.measure, sold, { measuring, leaving }).map((score, e) => ({
                ...{ judge: '', entrant: nameOfNo(e + 1), criterion: one.id, score },
              }))
            : [],
        );
      return {
        scores: scoresOf('nothing'),
        without: leftOut.map(({ leaving, what }) => ({ what, scores: scoresOf(leaving) })),
      };
    },
  };
}
