/** What finalists object to, and by when it is filed and answered. */
import {
  answerDueOn,
  lastDayToFile,
  type ObjectionTerms,
  objectionTermsOf,
} from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { type Day, dayIn, type Zone } from '../../kernel/day.ts';
import { findDecree } from '../store/decree.ts';
import { type JudgingObjection, selectJudgingObjections } from '../store/objections.ts';

export interface JudgingObjections {
  terms: ObjectionTerms;
  /** null before the decree on the winners. */
  lastDay: Day | null;
  objections: readonly (JudgingObjection & { dueOn: Day })[];
}

export async function judgingObjectionsOf(
  { read }: Pick<Database, 'read'>,
  { campaignId, zone }: { campaignId: string; zone: Zone },
  enterpriseId?: string,
): Promise<JudgingObjections> {
  const terms = await objectionTermsOf({ read }, campaignId);
  const decree = await findDecree(read, campaignId);
  const objections = await selectJudgingObjections(read, campaignId, enterpriseId);
  return {
    terms,
    lastDay: decree && lastDayToFile(dayIn(zone, decree.enteredAt), terms),
    objections: objections.map((one) => ({
      ...one,
      dueOn: answerDueOn(dayIn(zone, one.filedAt), terms),
    })),
  };
}

/** What every page with the winners says of them beside the decree. */
export async function sinceWinners(
  database: Pick<Database, 'read'>,
  campaign: { campaignId: string; zone: Zone },
): Promise<{ open: number; lastDay: Day | null; amendments: [] }> {
  const { lastDay, objections } = await judgingObjectionsOf(database, campaign);
  const open = objections.filter(({ answer }) => answer === null).length;
  return { open, lastDay, amendments: [] };
}
