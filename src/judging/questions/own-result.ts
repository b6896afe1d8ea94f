/** What one finalist is told: own figures, own points, the place, and what was left. */
import { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { rawOf } from '../rules/measures.ts';
import { isRelative, mostLeft, type Third, thirdOf } from '../rules/own-result.ts';
import { findDecree } from '../store/decree.ts';
import { findCriteria, findRound, selectFinalists } from '../store/final.ts';
import type { WinnersDecree } from '../words/decree.ts';
import type { Final, JudgingCriterion, Measuring } from '../words.ts';
import { winnersOf } from './ranking.ts';

export interface OwnCriterion {
  criterion: JudgingCriterion;
  /** What the ledger held; null where it was judged, or nothing could be told. */
  raw: number | null;
  /** From 0 to 100; null before the decree, and where they would tell another's figure. */
  points: number | null;
  third: Third | null;
}

export interface OwnResult {
  final: Final;
  measuring: Measuring;
  finalists: number;
  criteria: readonly OwnCriterion[];
  /** null before an official decided. */
  decided: {
    decree: Pick<WinnersDecree, 'number' | 'decidedOn' | 'content'>;
    rank: number;
    isWinner: boolean;
    /** Of whom the jury preferred among equals, why; null where it did not have to. */
    tieReason: string | null;
    /** Where most of the score was left. */
    next: readonly OwnCriterion[];
  } | null;
}

/** null where the enterprise is no finalist. */
export async function ownResultOf(
  database: Database,
  asked: { campaignId: string; enterpriseId: string },
): Promise<OwnResult | null> {
  const { campaignId, enterpriseId } = asked;
  const { read } = database;
  const round = { campaignId, round: 'final' } as const;
  const final = await findRound(read, round);
  const finalists = await selectFinalists(read, round);
  const own = finalists.find((one) => one.enterpriseId === enterpriseId);
  const set = final && (await findCriteria(read, campaignId, final.criteriaVersion));
  if (!final || !own || !set) return null;
  const rawFor = (one: JudgingCriterion) =>
    one.kind === 'measured' ? rawOf(one.measure, own.measured) : null;
  const before = set.criteria.map((criterion) => ({
    ...{ criterion, raw: rawFor(criterion), points: null, third: null },
  }));
  const told = { final, measuring: set.measuring, finalists: finalists.length };
  const decree = await findDecree(read, campaignId);
  const view =
    decree && (await winnersOf(database, campaignId, await setupOf(database, campaignId)));
  const entry = decree?.content.entries.find((one) => one.enterpriseId === enterpriseId);
  const row = view?.rows.find((one) => one.enterpriseId === enterpriseId);
  if (!decree || !view || !entry || !row) return { ...told, criteria: before, decided: null };
  const pointed = set.criteria.map((criterion, i) => ({
    ...{ criterion, raw: rawFor(criterion), points: row.points[i] ?? 0 },
    third: thirdOf(
      row.points[i] ?? 0,
      view.rows.map(({ points }) => points[i] ?? 0),
    ),
  }));
  const shown = pointed.map((one) =>
    isRelative(one.criterion) ? { ...one, points: null } : { ...one, third: null },
  );
  const left = mostLeft(pointed.map((one) => ({ ...one, weight: one.criterion.weight })));
  const isEqual = view.equals.some((one) => one.enterpriseId === enterpriseId);
  return {
    ...{ ...told, criteria: shown },
    decided: {
      decree,
      rank: entry.rank,
      isWinner: entry.isWinner,
      tieReason: isEqual ? (view.tieChoice?.reason ?? null) : null,
      next: shown.filter((one) => left.some(({ criterion }) => criterion === one.criterion)),
    },
  };
}

/** The finals in which an enterprise stands, by campaign. */
export async function finalsOf(
  { read }: Pick<Database, 'read'>,
  enterpriseId: string,
): Promise<{ campaignId: string; name: string }[]> {
  const rows = await read
    .selectFrom('judging_finalist as f')
    .innerJoin('campaign as c', 'c.campaign_id', 'f.campaign_id')
    .select(['c.campaign_id', 'c.name'])
    .where('f.enterprise_id', '=', enterpriseId)
    .where('f.round', '=', 'final')
    .orderBy('c.campaign_id')
    .execute();
  return rows.map((row) => ({ campaignId: row.campaign_id, name: row.name }));
}
