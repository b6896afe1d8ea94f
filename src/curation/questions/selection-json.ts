/** A selection for other programs: the API and the command line print the same. */
import { campaignOf, setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { curationProblems } from '../problems/curation.ts';
import { sinceDecree } from './after.ts';
import { decreeOf } from './decree.ts';
import { hashOf } from './plenary.ts';
import { proposalOf, selectionOf } from './selection.ts';

/** Empty before scoring is closed. */
export async function selectionAsJson(database: Database, campaignId: string) {
  const campaign = await campaignOf(database, campaignId);
  if (!campaign) throw curationProblems.noCampaign();
  const setup = await setupOf(database, campaignId);
  const view = await selectionOf(database, campaignId, setup);
  const decree = await decreeOf(database, campaignId);
  const { open, lastDay } = await sinceDecree(database, campaign);
  return {
    ...{ closed: view !== null, seats: view?.seats ?? null },
    decree: decree && {
      ...{ number: decree.number, decidedOn: decree.decidedOn, place: decree.place },
      contentHash: decree.contentHash,
    },
    proposalHash: view ? hashOf(proposalOf(view)) : null,
    ...{ openObjections: open, objectionsUntil: lastDay },
    rows: (view?.rows ?? []).map((row) => ({
      ...{ applicationId: row.applicationId, no: row.no, enterpriseName: row.enterpriseName },
      ...{ sector: row.sector, rank: row.rank, sectorRank: row.sectorRank, score: row.score },
      adjusted: row.adjusted?.score ?? null,
      standardError: row.adjusted?.standardError ?? null,
      advantagePoints: row.advantage?.points ?? null,
      ...{ spread: row.spread, isWide: row.isWide, outcome: row.outcome },
      overriddenBecause: row.override?.reason ?? null,
      leftBecause: row.left?.cause ?? null,
      movedUp: row.movedUp !== null,
    })),
  };
}
