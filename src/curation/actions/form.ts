import { setupOf } from '../../campaigns/index.ts';
import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { formProblems } from '../problems/form.ts';
import { checkForm, type TypedQuestion } from '../rules/form.ts';
import { findForm, insertForm } from '../store/forms.ts';
import { findOpening } from '../store/panel.ts';
import { change, note } from './change.ts';

/** A new version of what is asked and when; applications sent in keep the one they were sent by. */
export async function setForm(
  ground: Ground,
  who: Who | null,
  asked: {
    campaignId: string;
    opensOn: string;
    closesOn: string;
    questions: readonly TypedQuestion[];
  },
): Promise<void> {
  const { campaignId } = asked;
  const { sectors } = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    // A list that is being scored, or decreed, gets no new applicants.
    if (await findOpening(act.sql, campaignId)) throw formProblems.stands();
    if (sectors.length === 0) throw formProblems.noSectors();
    const form = decided(checkForm({ ...asked, sectors: sectors.map(({ code }) => code) }));
    const before = await findForm(act.sql, campaignId);
    const same = before && JSON.stringify({ ...form, version: before.version });
    if (same === JSON.stringify(before && { ...formOf(before), version: before.version })) return;
    const version = (before?.version ?? 0) + 1;
    await insertForm(
      act,
      campaignId,
      { ...form, version },
      { now: act.now, by: act.actor.personId },
    );
    note(act, 'curation.setForm', { campaignId }, { version, questions: form.questions.length });
  });
}

const formOf = ({
  opensOn,
  closesOn,
  questions,
}: NonNullable<Awaited<ReturnType<typeof findForm>>>) => ({
  ...{ opensOn, closesOn, questions },
});
