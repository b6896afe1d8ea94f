/** Whether the panel has proposed, on paper, the list as it stands. */
import type { Database } from '../../database/index.ts';
import { type Claims, paperOf, papersOf, readClaims } from '../../documents/index.ts';
import { canonical } from '../../journal/index.ts';
import { minutesRows } from './minutes.ts';
import type { SelectionView } from './selection.ts';

/** Minutes in force that print just this list, the newest of them; null where there are none. */
export async function minutesOfList(
  database: Pick<Database, 'read'>,
  campaignId: string,
  view: SelectionView,
): Promise<Pick<Claims, 'number' | 'day'> | null> {
  const wanted = canonical(minutesRows(view));
  for (const { paperId, claims, revocation } of await papersOf(
    database,
    campaignId,
    'curationMinutes',
  )) {
    const paper = revocation ? null : await paperOf(database, paperId);
    const { rows } = (paper?.content ?? {}) as { rows?: unknown };
    if (rows && canonical(rows) === wanted) return readClaims(claims);
  }
  return null;
}
