/** Every version of every score of one finalist, once its round is closed; one's own before. */
import { namedIn, type ScoreRecord, scoreRecords } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { present } from '../../kernel/assert.ts';
import { namesOf } from '../../people/index.ts';
import { selectEntries } from '../store/entries.ts';
import { findCriteria, findRound, selectFinalists } from '../store/final.ts';
import { selectGivenVersions } from '../store/sheets.ts';
import type { Round, RoundKey } from '../words.ts';
import { type CorrectionSaid, correctionsSaid } from './change.ts';

export interface RoundHistory {
  round: Round;
  records: ScoreRecord[];
  /** Of a final, what upheld objections put right. */
  corrections: CorrectionSaid[];
}

/** Of each closed round that this enterprise was in; null where there is none. */
export async function judgedHistoryOf(
  database: Database,
  campaignId: string,
  enterpriseId: string,
): Promise<{ name: string; rounds: RoundHistory[] } | null> {
  const rounds: RoundHistory[] = [];
  let name = '';
  for (const round of ['final', 'first'] as const) {
    const key = { campaignId, round };
    const finalists = await selectFinalists(database.read, key);
    const finalist = finalists.find((one) => one.enterpriseId === enterpriseId);
    const opened = await findRound(database.read, key);
    if (!finalist || !opened?.closedAt) continue;
    name = finalist.name;
    const records = await judgedRecords(database, key, { enterpriseId });
    // No zone is looked at for what was corrected.
    const all =
      round === 'final' ? await correctionsSaid(database, { campaignId, zone: 'WIB' }) : [];
    const corrections = all.filter((one) => one.enterpriseId === enterpriseId);
    rounds.push({ round, records, corrections });
  }
  return rounds.length > 0 ? { name, rounds } : null;
}

/** Of one judge where asked for. */
export async function judgedRecords(
  database: Database,
  key: RoundKey,
  of: { enterpriseId: string; personId?: string },
): Promise<ScoreRecord[]> {
  const opened = present(await findRound(database.read, key), 'a round was opened');
  const set = await findCriteria(database.read, key.campaignId, opened.criteriaVersion);
  const versions = await selectGivenVersions(database.read, key, of);
  const entries = (await selectEntries(database.read, key)).filter(
    (one) => one.enterpriseId === of.enterpriseId,
  );
  const names = await namesOf(database, namedIn(versions, entries));
  const { criteria } = present(set, 'a round names its criteria');
  const judged = criteria.filter(({ kind }) => kind === 'judged');
  return scoreRecords(versions, { criteria: judged, names, entries });
}
