/**
 * Equals at the end of the seats: the written rule left them, so the jury says who it takes. After
 * a decree, of the ranks that upheld objections would make.
 */
import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingProblems } from '../problems.ts';
import { proposalOf } from '../questions/proposal.ts';
import { seatsForEquals } from '../questions/ranking.ts';
import { checkTie } from '../rules/relations.ts';
import { insertTie, selectTies } from '../store/jury.ts';
import { change, mustNotHaveJudged, note } from './final.ts';

/** Recorded by somebody who did not score; the minutes print whom the jury took, and why. */
export async function decideTie(
  ground: Ground,
  who: Who | null,
  asked: {
    campaignId: string;
    chosen: readonly string[];
    reason: string;
    /** Numbers of those by whose ranks they are equal; empty: all that wait. */
    objections: readonly number[];
  },
): Promise<void> {
  const { campaignId, objections } = asked;
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    // The zone is asked for days, and none is looked at here.
    const campaign = { campaignId, zone: 'WIB' } as const;
    const proposal = await proposalOf({ read: act.sql }, campaign, objections);
    if (!proposal) throw judgingProblems.notClosed();
    if (!proposal.isProposal) throw judgingProblems.decreed();
    const { view } = proposal;
    if (view.equals.length === 0) throw juryProblems.noTie();
    await mustNotHaveJudged(act, campaignId);
    const tied = view.equals.map(({ enterpriseId }) => enterpriseId);
    const { chosen, reason } = decided(checkTie(asked, { tied, seats: seatsForEquals(view) }));
    const version = (await selectTies(act.sql, campaignId)).length + 1;
    const made = { decidedAt: act.now, decidedBy: act.actor.personId };
    await insertTie(act, campaignId, { version, tied, chosen, reason, ...made });
    note(act, 'judging.decideTie', { campaignId }, { tied, chosen });
  });
}
