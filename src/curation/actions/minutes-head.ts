/** What minutes of a panel and of a jury have in common beside their content. */
import { type PaperKind, papersOf, readClaims } from '../../documents/index.ts';
import type { Act } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { decisionProblems } from '../problems/decision.ts';
import type { MinutesHead } from '../rules/minutes.ts';

/** Not older than the end of scoring; and no two in force bear one number of the register. */
export async function mustBeNewMinutes(
  act: Act,
  asked: {
    campaignId: string;
    kind: PaperKind;
    head: Pick<MinutesHead, 'number' | 'day'>;
    closedOn: Day;
  },
): Promise<void> {
  const { campaignId, kind, head, closedOn } = asked;
  if (head.day < closedOn) throw decisionProblems.minutesEarly();
  const papers = await papersOf({ read: act.sql }, campaignId, kind);
  const isUsed = papers.some(
    ({ claims, revocation }) => !revocation && readClaims(claims)?.number === head.number,
  );
  if (isUsed) throw decisionProblems.minutesNumberUsed();
}
