/** Hints of conflicts between a panel and those it scores, with what became of each. */
import type { Database } from '../../database/index.ts';
import { hintsOf } from '../rules/hints.ts';
import { selectApplicantFacts, selectCuratorFacts, selectHintAnswers } from '../store/hints.ts';
import { selectConflicts, selectMembers } from '../store/panel.ts';
import { selectShortlist } from '../store/shortlist.ts';
import type { ConflictHint } from '../words/hints.ts';
import type { Conflict } from '../words/panel.ts';

export interface HintRow extends ConflictHint {
  curator: string;
  no: number;
  enterpriseName: string;
  /** A conflict that stands, or null. */
  conflict: Conflict | null;
  /** Why a person found none; null where nobody answered. */
  cleared: string | null;
}

export const isOpen = ({ conflict, cleared }: HintRow): boolean => !conflict && cleared === null;

/** By number. */
export async function conflictHints(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<HintRow[]> {
  const shortlist = await selectShortlist(read, campaignId);
  const applicants = await selectApplicantFacts(
    read,
    shortlist.map(({ applicationId }) => applicationId),
  );
  const members = await selectMembers(read, campaignId);
  const seated = members.filter(({ leftAt }) => !leftAt).map(({ personId }) => personId);
  const hints = hintsOf(await selectCuratorFacts(read, seated), applicants);
  if (hints.length === 0) return [];
  const conflicts = await selectConflicts(read, campaignId);
  const answers = await selectHintAnswers(read, campaignId);
  const rows = hints.map((hint) => {
    const isSame = (one: { applicationId: string; personId: string }) =>
      one.applicationId === hint.applicationId && one.personId === hint.personId;
    const of = shortlist.find(({ applicationId }) => applicationId === hint.applicationId);
    return {
      ...hint,
      curator: members.find(({ personId }) => personId === hint.personId)?.name ?? '–',
      ...{ no: of?.no ?? 0, enterpriseName: of?.enterpriseName ?? '–' },
      conflict: conflicts.find(isSame) ?? null,
      cleared: answers.find(isSame)?.reason ?? null,
    };
  });
  return rows.sort((a, b) => a.no - b.no);
}
