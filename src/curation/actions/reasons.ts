import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { formProblems } from '../problems/form.ts';
import { checkReasons, type TypedReasons } from '../rules/screening.ts';
import { findOpening } from '../store/panel.ts';
import { findReasons, insertReasons } from '../store/screening-reasons.ts';
import { change, note } from './change.ts';

/** Which reasons a screening chooses from; they stand with the screening once the panel began. */
export async function setReasons(
  ground: Ground,
  who: Who | null,
  asked: TypedReasons & {
    campaignId: string;
    /** The list that was edited, so that two editors do not cross. */
    version: number;
  },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    if (await findOpening(act.sql, campaignId)) throw formProblems.screened();
    const before = await findReasons(act.sql, campaignId);
    if (before.version !== asked.version) throw formProblems.reasonsChanged();
    const reasons = decided(checkReasons(asked, before.reasons));
    if (JSON.stringify(reasons) === JSON.stringify(before.reasons)) return act.abandon();
    const version = before.version + 1;
    await insertReasons(act, campaignId, {
      ...{ version, reasons, now: act.now, by: act.actor.personId },
    });
    const codes = (isRetired: boolean) =>
      reasons.filter((one) => one.isRetired === isRetired).map(({ code }) => code);
    const details = { version, used: codes(false), retired: codes(true) };
    note(act, 'curation.setReasons', { campaignId }, details);
  });
}
