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

/** Those that wait for an answer. */
export async function openJudgingObjections(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<number> {
  const all = await selectJudgingObjections(read, campaignId);
  return all.filter(({ answer }) => answer === null).length;
}
