/** The winners of a decree on their way to the award. */
import type { Database } from '../../database/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { selectNominations, selectResults } from '../store/award.ts';
import { findDecree } from '../store/decree.ts';
import type { AwardResult, Nomination } from '../words/award.ts';

export interface Nominee {
  enterpriseId: string;
  name: string;
  /** In the campaign's own final. */
  rank: number;
  /** No more, where a later decree replaced the one by which it was nominated. */
  isWinner: boolean;
  nomination: Nomination | null;
  /** First to last; the last one holds. */
  results: readonly AwardResult[];
}

/** By rank; null before the decree on the winners. */
export async function nomineesOf(
  database: Database,
  campaignId: string,
): Promise<Nominee[] | null> {
  const { read } = database;
  const decree = await findDecree(read, campaignId);
  if (!decree) return null;
  const nominations = await selectNominations(read, campaignId);
  const isNominated = (id: string) => nominations.some((one) => one.enterpriseId === id);
  const winners = decree.content.entries.filter(
    ({ isWinner, enterpriseId }) => isWinner || isNominated(enterpriseId),
  );
  const results = await selectResults(read, campaignId);
  const names = await enterpriseNames(
    database,
    winners.map(({ enterpriseId }) => enterpriseId),
  );
  return winners.map(({ enterpriseId, rank, isWinner }) => ({
    ...{ enterpriseId, rank, isWinner, name: names.get(enterpriseId) ?? '–' },
    nomination: nominations.find((one) => one.enterpriseId === enterpriseId) ?? null,
    results: results.get(enterpriseId) ?? [],
  }));
}
