import type { Database } from '../database/index.ts';
import { selectNotices } from './store.ts';
import type { Notice } from './words.ts';

/** What has not left, newest first. Carries ways in: only for an administrator's eyes. */
export async function waitingNotices(database: Database, limit = 100): Promise<Notice[]> {
  return selectNotices(database, { unsentOnly: true, limit });
}

export async function noticesFor(
  database: Database,
  personId: string,
  limit = 100,
): Promise<Notice[]> {
  return selectNotices(database, { personId, unsentOnly: false, limit });
}
