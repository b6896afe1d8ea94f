/** A person's answer to a hint of a conflict: which one it is, or none. */
import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { panelProblems } from '../problems/panel.ts';
import { conflictHints, isOpen } from '../questions/hints.ts';
import { checkConflict } from '../rules/scores.ts';
import { insertHintAnswer } from '../store/hints.ts';
import { findOpening, saveConflict, saveSheetsRemoved } from '../store/panel.ts';
import { change, note } from './change.ts';

/** What is typed where there is no conflict. */
export const noConflict = 'none';

/** A personal interest takes the sheet away, also one with scores; a hint is answered once. */
export async function answerHint(
  ground: Ground,
  who: Who | null,
  asked: {
    campaignId: string;
    applicationId: string;
    personId: string;
    kind: string;
    reason: string;
  },
): Promise<void> {
  const { campaignId, applicationId, personId } = asked;
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    if ((await findOpening(act.sql, campaignId))?.closedAt) throw panelProblems.over();
    const hints = await conflictHints({ read: act.sql }, campaignId);
    const hint = hints.find(
      (one) => one.applicationId === applicationId && one.personId === personId,
    );
    if (!hint) throw panelProblems.noHint();
    if (!isOpen(hint)) throw panelProblems.hintAnswered();
    const isNone = asked.kind === noConflict;
    const checked = decided(checkConflict({ ...asked, ...(isNone && { kind: 'assisted' }) }));
    const told = { applicationId, personId, reason: checked.reason };
    const made = { now: act.now, by: act.actor.personId };
    if (isNone) await insertHintAnswer(act, { ...told, ...made });
    else await saveConflict(act, { ...told, kind: checked.kind, ...made });
    if (!isNone && checked.kind === 'personal') {
      await saveSheetsRemoved(act, [{ applicationId, personId }], act.now);
    }
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    const kind = isNone ? noConflict : checked.kind;
    note(act, 'curation.answerHint', thing, { person: personId, kind });
  });
}
