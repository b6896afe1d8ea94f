/** The proposal that a plenary agrees on: as it stands, or as an official has decided it since. */
import { createHash } from 'node:crypto';
import type { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { canonical } from '../../journal/index.ts';
import { findDecree } from '../store/decisions.ts';
import type { DecreeContent } from '../words/decree.ts';
import { proposalOf, type SelectionView, selectionOf } from './selection.ts';

export const hashOf = (content: DecreeContent): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

export interface Agreed {
  view: SelectionView;
  content: DecreeContent;
  hash: string;
}

/** null before the panel is closed. A later change of the list leaves what was agreed as it was. */
export async function agreedNow(
  database: Pick<Database, 'read'>,
  campaignId: string,
  setup: Awaited<ReturnType<typeof setupOf>>,
): Promise<Agreed | null> {
  const view = await selectionOf(database, campaignId, setup);
  if (!view) return null;
  const decree = await findDecree(database.read, campaignId);
  const content = decree?.content ?? proposalOf(view);
  return { view, content, hash: decree?.contentHash ?? hashOf(content) };
}
