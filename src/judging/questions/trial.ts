import { setupOf } from '../../campaigns/index.ts';
import { type Rehearsal, shapeFor } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { judgingSaid } from '../messages.ts';
import { proposedCriteria } from '../rules/criteria.ts';
import { finalStateOf, judgesOf } from './final.ts';

/** Of a rehearsal before anybody is there to judge or be judged. */
const usual = { entrants: 30, judges: 5 } as const;

/** The criteria of the final, or those that Lagawi proposes, with as many people as there are. */
export async function rehearsalOfFinal(
  database: Database,
  campaignId: string,
  today: Day,
): Promise<Rehearsal> {
  const { quotas } = await setupOf(database, campaignId);
  const { criteria: set, final, finalists } = await finalStateOf(database, campaignId);
  const judges = await judgesOf(database, campaignId, today);
  return {
    ...{ name: judgingSaid.criteria.id, areFrozen: Boolean(final) },
    criteria: (set?.criteria ?? proposedCriteria).map((one) => ({
      ...{ id: one.id, name: one.name, weight: one.weight },
      levels: one.kind === 'judged' ? one.levels.length : null,
    })),
    shape: shapeFor({
      entrants: finalists || quotas.members || usual.entrants,
      ...{ judges: judges.length || usual.judges, places: quotas.winners },
    }),
  };
}
