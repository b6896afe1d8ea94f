import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { formProblems } from '../problems/form.ts';
import { checkScreening, type TypedScreening } from '../rules/screening.ts';
import { findApplication } from '../store/applications.ts';
import { findOpening } from '../store/panel.ts';
import { findScreening, insertScreening } from '../store/screenings.ts';
import { change, note } from './change.ts';

/** What staff found of the basic requirements. Once the panel has begun, it stands. */
export async function screenApplication(
  ground: Ground,
  who: Who | null,
  asked: TypedScreening & { campaignId: string; applicationId: string },
): Promise<void> {
  const { campaignId, applicationId } = asked;
  await change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    const application = await findApplication(act.sql, campaignId, applicationId);
    if (!application || application.state === 'draft') throw formProblems.notFound();
    if (await findOpening(act.sql, campaignId)) throw formProblems.screened();
    const found = decided(checkScreening(asked));
    const before = await findScreening(act.sql, applicationId);
    const version = (before?.version ?? 0) + 1;
    const made = { decidedAt: act.now, decidedBy: act.actor.personId };
    await insertScreening(act, applicationId, { ...found, version, ...made });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.screen', thing, {
      version,
      outcome: found.outcome,
      reasons: found.reasons,
    });
  });
}
