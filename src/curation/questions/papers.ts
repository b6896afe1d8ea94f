import type { Database } from '../../database/index.ts';
import { type Paper, type PaperKind, paperOf } from '../../documents/index.ts';
import { decisionProblems } from '../problems/decision.ts';

/** Of this campaign and of a kind of the room that asks: another room has rights of its own. */
export async function paperIn(
  database: Pick<Database, 'read'>,
  asked: { campaignId: string; paperId: string; kinds: readonly PaperKind[] },
): Promise<Paper> {
  const paper = await paperOf(database, asked.paperId);
  if (paper?.campaignId !== asked.campaignId || !asked.kinds.includes(paper.kind)) {
    throw decisionProblems.noPaper();
  }
  return paper;
}
