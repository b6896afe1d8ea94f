/** An upheld objection that changes neither winners nor scores ends without a decree of change. */
import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { changeProblems } from '../change-problems.ts';
import { upheldOf } from '../questions/change.ts';
import { checkReason, isPending } from '../rules/corrections.ts';
import { selectCorrections } from '../store/corrections.ts';
import { insertObjectionEnd } from '../store/objections.ts';
import { change, mustNotHaveJudged, note } from './final.ts';

/** Said to whoever objected, with the reason; nothing else of it can follow. */
export async function endObjection(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; objectionId: string; reason: string },
): Promise<void> {
  const { campaignId, objectionId } = asked;
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    // The zone is asked for days, and none is looked at here.
    const upheld = await upheldOf({ read: act.sql }, { campaignId, zone: 'WIB' });
    const objection = upheld.find((one) => one.objectionId === objectionId);
    if (!objection) throw changeProblems.notUpheld();
    await mustNotHaveJudged(act, campaignId);
    const corrections = await selectCorrections(act.sql, campaignId);
    if (corrections.some((one) => one.objectionId === objectionId && isPending(one))) {
      throw changeProblems.stillCorrected();
    }
    const reason = decided(checkReason(asked.reason));
    const made = { campaignId, reason, at: act.now, by: act.actor.personId };
    await insertObjectionEnd(act, objection, made);
    const { enterpriseId } = objection;
    note(act, 'judging.endObjection', { campaignId, enterpriseId }, { objection: objectionId });
  });
}
