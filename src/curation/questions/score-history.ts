/** Every version of every score of one applicant, once the panel is closed; one's own before. */
import type { Database } from '../../database/index.ts';
import { namesOf } from '../../people/index.ts';
import { namedIn, type ScoreRecord, scoreRecords } from '../rules/score-history.ts';
import { findApplication } from '../store/applications.ts';
import { selectEntries } from '../store/entries.ts';
import { findOpening } from '../store/panel.ts';
import { selectScoreVersions } from '../store/scores.ts';
import { setFor } from './samples.ts';

export interface ScoreHistory {
  title: string;
  records: ScoreRecord[];
}

/** null before scoring was closed, and for whom nobody scored. */
export async function scoreHistoryOf(
  database: Database,
  campaignId: string,
  applicationId: string,
): Promise<ScoreHistory | null> {
  const opening = await findOpening(database.read, campaignId);
  const application = await findApplication(database.read, campaignId, applicationId);
  if (!opening?.closedAt || !application) return null;
  const records = await recordsOf(database, { campaignId, applicationId });
  if (records.length === 0) return null;
  return { title: `${application.no}. ${application.enterpriseName}`, records };
}

/** What this curator gave on one part of a sheet, and nobody else. */
export async function ownScoreHistory(
  database: Database,
  key: { campaignId: string; applicationId: string; personId: string },
  criteria: readonly { id: string }[],
): Promise<ScoreRecord[]> {
  const isAsked = new Set(criteria.map(({ id }) => id));
  return (await recordsOf(database, key)).map((record) => ({
    ...record,
    criteria: record.criteria.filter(({ id }) => isAsked.has(id)),
  }));
}

async function recordsOf(
  database: Database,
  key: { campaignId: string; applicationId: string; personId?: string },
): Promise<ScoreRecord[]> {
  const set = await setFor(database, key.campaignId, key.applicationId);
  if (!set) return [];
  const versions = await selectScoreVersions(database.read, key);
  const entries = (await selectEntries(database.read, key.campaignId)).filter(
    (one) => one.applicationId === key.applicationId,
  );
  const names = await namesOf(database, namedIn(versions, entries));
  return scoreRecords(versions, { criteria: set.criteria, names, entries });
}
