import type { Database } from '../../database/index.ts';
import { findDecree } from '../store/decisions.ts';
import type { Decree } from '../words/decree.ts';

/** null while the list is only proposed. */
export async function decreeOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<Decree | null> {
  return findDecree(read, campaignId);
}
