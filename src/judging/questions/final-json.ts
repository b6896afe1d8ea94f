/** A final for other programs: the API and the command line print the same. */
import { campaignOf, setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { judgingProblems } from '../problems.ts';
import { finalStateOf } from './final.ts';
import { winnersOf } from './ranking.ts';

export async function finalAsJson(database: Database, campaignId: string) {
  if (!(await campaignOf(database, campaignId))) throw judgingProblems.noCampaign();
  const state = await finalStateOf(database, campaignId);
  const setup = await setupOf(database, campaignId);
  const view = await winnersOf(database, campaignId, setup);
  const ids = (view?.criteria.criteria ?? []).map(({ id }) => id);
  const { final, decree } = state;
  return {
    schema: 'lagawi.final/1' as const,
    closed: view !== null,
    measuredAt: final?.measuredAt.toISOString() ?? null,
    definitionVersion: final?.definitionVersion ?? null,
    finalists: state.finalists,
    sheets: { locked: state.locked, of: state.sheets },
    seats: setup.quotas.winners,
    decree: decree && {
      ...{ number: decree.number, decidedOn: decree.decidedOn, version: decree.version },
      replaces: decree.content.change?.replaces.number ?? null,
    },
    rows: (view?.rows ?? []).map((row) => ({
      ...{ enterpriseId: row.enterpriseId, name: row.name, rank: row.rank, score: row.score },
      adjusted: row.adjusted?.score ?? null,
      standardError: row.adjusted?.standardError ?? null,
      ...{ spread: row.spread, winner: row.isWinner },
      points: Object.fromEntries(ids.map((id, i) => [id, row.points[i] ?? 0])),
    })),
    tieBreak: [...(view?.criteria.tieBreak ?? [])],
    tied: (view?.tied ?? []).map(({ enterpriseId }) => enterpriseId),
    without: [...(view?.without ?? [])],
  };
}
