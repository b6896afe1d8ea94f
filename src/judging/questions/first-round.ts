/** The first round of a judging: how far it is, and its ranks once it is closed. */
import type { CampaignSetup } from '../../campaigns/index.ts';
import { type RankedSheet, rankedOf } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { present } from '../../kernel/assert.ts';
import { findCriteria, findRound, selectFinalists } from '../store/final.ts';
import { selectSheets } from '../store/sheets.ts';
import type { Final } from '../words.ts';
import { judgedScores, rowsOf, sheetFor, type WinnerRow } from './ranking.ts';

export interface FirstRound {
  round: Final;
  entrants: number;
  /** Judges of whoever has the fewest, and of whoever has the most. */
  judges: { least: number; most: number };
  sheets: number;
  locked: number;
  /** How many go on, where the campaign says. */
  places: number | null;
  /** Best first, with everybody's lean taken out beside it; empty before it is closed. */
  rows: readonly WinnerRow[];
  ranked: RankedSheet | null;
}

/** null where there was none. */
export async function firstRoundOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  { quotas }: Pick<CampaignSetup, 'quotas'>,
): Promise<FirstRound | null> {
  const key = { campaignId, round: 'first' } as const;
  const round = await findRound(read, key);
  if (!round) return null;
  const finalists = await selectFinalists(read, key);
  const sheets = await selectSheets(read, key);
  const each = Map.groupBy(sheets, ({ enterpriseId }) => enterpriseId);
  const counts = finalists.map(({ enterpriseId }) => each.get(enterpriseId)?.length ?? 0);
  const state = {
    judges: { least: Math.min(...counts), most: Math.max(...counts) },
    ...{ round, entrants: finalists.length, places: quotas.finalists, sheets: sheets.length },
    locked: sheets.filter(({ lockedAt }) => lockedAt).length,
  };
  if (!round.closedAt) return { ...state, rows: [], ranked: null };
  const found = await findCriteria(read, campaignId, round.criteriaVersion);
  const criteria = present(found, 'a round names its criteria');
  const judged = await judgedScores(read, key);
  const places = quotas.finalists ?? 1;
  const ranked = rankedOf(sheetFor({ criteria, finalists, judged, leaving: 'nothing', places }));
  return {
    ...{ ...state, ranked },
    rows: rowsOf(ranked, finalists, quotas.finalists ?? 0),
  };
}
