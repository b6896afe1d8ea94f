/** Equals at the end of the seats: the written rule left them, so the jury says who it takes. */
import { setupOf } from '../../campaigns/index.ts';
import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingProblems } from '../problems.ts';
import { seatsForEquals, winnersOf } from '../questions/ranking.ts';
import { checkTie } from '../rules/relations.ts';
import { findDecree } from '../store/decree.ts';
import { insertTie } from '../store/jury.ts';
import { change, mustNotHaveJudged, note } from './final.ts';

/** Recorded by somebody who did not score; the minutes print whom the jury took, and why. */
export async function decideTie(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; chosen: readonly string[]; reason: string },
): Promise<void> {
  const { campaignId } = asked;
  const setup = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    if (await findDecree(act.sql, campaignId)) throw judgingProblems.decreed();
    const view = await winnersOf({ read: act.sql }, campaignId, setup);
    if (!view) throw judgingProblems.notClosed();
    if (view.equals.length === 0) throw juryProblems.noTie();
    await mustNotHaveJudged(act, campaignId);
    const tied = view.equals.map(({ enterpriseId }) => enterpriseId);
    const { chosen, reason } = decided(checkTie(asked, { tied, seats: seatsForEquals(view) }));
    const version = (view.tieChoice?.version ?? 0) + 1;
    const made = { decidedAt: act.now, decidedBy: act.actor.personId };
    await insertTie(act, campaignId, { version, chosen, reason, ...made });
    note(act, 'judging.decideTie', { campaignId }, { tied, chosen });
  });
}
