/** What an upheld objection lets change: what was corrected, and who would win by it. */
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { namesOf } from '../../people/index.ts';
import { selectCorrections } from '../store/corrections.ts';
import { selectDecrees } from '../store/decree.ts';
import { findCriteria, findRound, selectFinalists } from '../store/final.ts';
import type { Correction } from '../words/correction.ts';
import type { WinnersDecree } from '../words/decree.ts';
import { type JudgingObjections, judgingObjectionsOf } from './objections.ts';
import { followedBy, type WinnersView, winnersOf } from './ranking.ts';

export type Upheld = JudgingObjections['objections'][number];

export interface CorrectionSaid extends Correction {
  name: string;
  /** Whose score it is; null of what was measured. */
  judge: string | null;
  /** Of the criterion; null of what was measured. */
  criterion: string | null;
  objection: number;
  /** Of the decree from which on it counts; null as long as it waits for one. */
  decreeVersion: number | null;
}

/** Of finalists, upheld at least in part, that no decree followed yet. */
export async function upheldOf(
  { read }: Pick<Database, 'read'>,
  campaign: Pick<CampaignWhole, 'campaignId' | 'zone'>,
): Promise<Upheld[]> {
  const decrees = await selectDecrees(read, campaign.campaignId);
  const followed = new Set(followedBy(decrees));
  const { objections } = await judgingObjectionsOf({ read }, campaign);
  return objections.filter(
    ({ objectionId, round, answer }) =>
      round === 'final' && answer && answer.result !== 'rejected' && !followed.has(objectionId),
  );
}

/** With the names that are read beside them. */
export async function correctionsSaid(
  database: Pick<Database, 'read'>,
  campaign: Pick<CampaignWhole, 'campaignId' | 'zone'>,
): Promise<CorrectionSaid[]> {
  const { read } = database;
  const { campaignId } = campaign;
  const corrections = await selectCorrections(read, campaignId);
  if (corrections.length === 0) return [];
  const key = { campaignId, round: 'final' } as const;
  const finalists = await selectFinalists(read, key);
  const round = await findRound(read, key);
  const set = round && (await findCriteria(read, campaignId, round.criteriaVersion));
  const { objections } = await judgingObjectionsOf(database, campaign);
  const decrees = await selectDecrees(read, campaignId);
  const people = corrections.flatMap(({ what }) => (what.kind === 'score' ? [what.personId] : []));
  const names = await namesOf(database, people);
  return corrections.map((one) => {
    const score = one.what.kind === 'score' ? one.what : null;
    const criterion = set?.criteria.find(({ id }) => id === score?.criterion);
    return {
      ...one,
      name: finalists.find((f) => f.enterpriseId === one.enterpriseId)?.name ?? '–',
      judge: score && (names.get(score.personId) ?? '–'),
      criterion: score && (criterion?.name ?? score.criterion),
      decreeVersion:
        decrees.find(({ content }) => content.change?.objectionId === one.objectionId)?.version ??
        null,
      objection: objections.find((o) => o.objectionId === one.objectionId)?.no ?? 0,
    };
  });
}

export interface WinnersHistory {
  /** The first first. */
  decrees: readonly { decree: WinnersDecree; view: WinnersView | null }[];
  corrections: readonly CorrectionSaid[];
  upheld: readonly Upheld[];
  /** By each of them, as it would be decided next. */
  next: readonly { objection: Upheld; view: WinnersView }[];
}

/** null before the first decree. */
export async function winnersHistoryOf(
  database: Database,
  campaign: Pick<CampaignWhole, 'campaignId' | 'zone'>,
): Promise<WinnersHistory | null> {
  const { campaignId } = campaign;
  const setup = await setupOf(database, campaignId);
  const decrees = await selectDecrees(database.read, campaignId);
  if (decrees.length === 0) return null;
  const decreed = [];
  for (const decree of decrees) {
    const view = await winnersOf(database, campaignId, setup, decree.version);
    decreed.push({ decree, view });
  }
  const upheld = await upheldOf(database, campaign);
  const next = [];
  for (const objection of upheld) {
    const view = await winnersOf(database, campaignId, setup, objection);
    if (view) next.push({ objection, view });
  }
  return {
    ...{ decrees: decreed, upheld, next },
    corrections: await correctionsSaid(database, campaign),
  };
}
