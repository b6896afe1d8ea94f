/** What an upheld objection lets change: what was corrected, and who would win by it. */
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { namesOf } from '../../people/index.ts';
import { correctedFinalists } from '../rules/corrections.ts';
import { selectCorrections } from '../store/corrections.ts';
import { selectDecrees, selectFollowed } from '../store/decree.ts';
import { findCriteria, findRound, selectFinalists } from '../store/final.ts';
import type { Correction } from '../words/correction.ts';
import type { WinnersDecree } from '../words/decree.ts';
import type { Finalist, JudgingCriterion, Measured } from '../words.ts';
import { type JudgingObjections, judgingObjectionsOf } from './objections.ts';
import { type WinnersView, winnersOf } from './ranking.ts';

export type Upheld = JudgingObjections['objections'][number];

export interface CorrectionSaid extends Correction {
  name: string;
  /** Whose score it is; null of what was measured. */
  judge: string | null;
  /** null of what was measured. */
  criterion: Pick<JudgingCriterion, 'id' | 'name' | 'nameEn'> | null;
  /** What had been measured before; null of a score. */
  before: Measured | null;
  objection: number;
  /** Of the decree from which on it counts; null as long as it waits for one. */
  decreeVersion: number | null;
}

/** Of finalists, upheld at least in part, that no decree followed yet. */
export async function upheldOf(
  { read }: Pick<Database, 'read'>,
  campaign: Pick<CampaignWhole, 'campaignId' | 'zone'>,
): Promise<Upheld[]> {
  const followed = await selectFollowed(read, campaign.campaignId);
  const { objections } = await judgingObjectionsOf({ read }, campaign);
  return objections.filter(
    ({ objectionId, round, answer, ended }) =>
      round === 'final' &&
      answer &&
      answer.result !== 'rejected' &&
      !ended &&
      !followed.has(objectionId),
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
  const people = corrections.flatMap(({ what }) => (what.kind === 'score' ? [what.personId] : []));
  const names = await namesOf(database, people);
  return corrections.map((one) => {
    const score = one.what.kind === 'score' ? one.what : null;
    const criterion = set?.criteria.find(({ id }) => id === score?.criterion);
    return {
      ...one,
      name: finalists.find((f) => f.enterpriseId === one.enterpriseId)?.name ?? '–',
      judge: score && (names.get(score.personId) ?? '–'),
      criterion: criterion ?? null,
      before: score ? null : measuredBefore(one, finalists, corrections),
      objection: objections.find((o) => o.objectionId === one.objectionId)?.no ?? 0,
    };
  });
}

const measuredBefore = (
  { no, enterpriseId }: Correction,
  finalists: readonly Finalist[],
  corrections: readonly Correction[],
): Measured | null => {
  const earlier = corrections.filter((one) => one.no < no && !one.withdrawn);
  const stood = correctedFinalists(finalists, earlier);
  return stood.find((one) => one.enterpriseId === enterpriseId)?.measured ?? null;
};

export interface WinnersHistory {
  /** The first first. */
  decrees: readonly WinnersDecree[];
  /** Of everybody in them. */
  names: ReadonlyMap<string, string>;
  corrections: readonly CorrectionSaid[];
  upheld: readonly Upheld[];
  /** As a decree would decide that names these: all that is asked for, then each alone. */
  next: readonly { objections: readonly Upheld[]; view: WinnersView }[];
}

/** null before the first decree. */
export async function winnersHistoryOf(
  database: Database,
  campaign: Pick<CampaignWhole, 'campaignId' | 'zone'>,
  naming?: readonly string[],
): Promise<WinnersHistory | null> {
  const { campaignId } = campaign;
  const setup = await setupOf(database, campaignId);
  const decrees = await selectDecrees(database.read, campaignId);
  if (decrees.length === 0) return null;
  const upheld = await upheldOf(database, campaign);
  const named = naming ? upheld.filter((one) => naming.includes(one.objectionId)) : upheld;
  const next = [];
  for (const objections of [named, ...(upheld.length > 1 ? upheld.map((one) => [one]) : [])]) {
    const ids = objections.map(({ objectionId }) => objectionId);
    const view = await winnersOf(database, campaignId, setup, { naming: ids });
    if (view) next.push({ objections, view });
  }
  return {
    ...{ decrees, upheld, next },
    names: await enterpriseNames(
      database,
      decrees.flatMap(({ content }) => content.entries.map((one) => one.enterpriseId)),
    ),
    corrections: await correctionsSaid(database, campaign),
  };
}
