import type { Act, Ground } from '../../journal/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { decided, type Locale } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { formProblems } from '../problems/form.ts';
import { gateProblems } from '../problems/gates.ts';
import { gateStandings } from '../questions/gates.ts';
import { checkScreening, type TypedScreening } from '../rules/screening.ts';
import { findApplication } from '../store/applications.ts';
import { findOpening } from '../store/panel.ts';
import { findReasons } from '../store/screening-reasons.ts';
import { findScreening, insertScreening } from '../store/screenings.ts';
import type { Application } from '../words/form.ts';
import { change, note } from './change.ts';

type Asked = TypedScreening & { applicationId: string };

/** What staff found of the basic requirements. Once the panel has begun, it stands. */
export async function screenApplication(
  ground: Ground,
  who: Who | null,
  asked: Asked & { campaignId: string },
): Promise<void> {
  await screenApplications(ground, who, { campaignId: asked.campaignId, found: [asked] });
}

/** Many at once: all of them, or none where one cannot be. */
export async function screenApplications(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; found: readonly Asked[] },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    if (await findOpening(act.sql, campaignId)) throw formProblems.screened();
    for (const one of asked.found) await screenOne(act, campaignId, one);
  });
}

async function screenOne(act: Act, campaignId: string, asked: Asked): Promise<void> {
  const { applicationId } = asked;
  const application = await findApplication(act.sql, campaignId, applicationId);
  if (!application || application.state === 'draft') throw formProblems.notFound();
  const before = await findScreening(act.sql, applicationId);
  const { reasons } = await findReasons(act.sql, campaignId);
  const found = decided(checkScreening(asked, { reasons, held: before?.reasons ?? [] }));
  if (found.outcome === 'passed') await mustPassGates(act, application);
  const version = (before?.version ?? 0) + 1;
  const made = { decidedAt: act.now, decidedBy: act.actor.personId };
  await insertScreening(act, applicationId, { ...found, version, ...made });
  const thing = { campaignId, thing: 'application', thingId: applicationId };
  note(act, 'curation.screen', thing, { version, outcome: found.outcome, reasons: found.reasons });
}

/** In process is enough to be scored; what is not met has to be found otherwise by a person. */
async function mustPassGates(act: Act, application: Application): Promise<void> {
  const standings = await gateStandings({ read: act.sql }, application, todayOf(act.now));
  const lacking = standings.filter(
    ({ gate, result }) => gate.effect === 'gate' && result === 'notMet',
  );
  if (lacking.length > 0) {
    const named = (locale: Locale) => lacking.map(({ gate }) => nameIn(gate, locale)).join(', ');
    throw gateProblems.notPassed({ names: { id: named('id'), en: named('en') } });
  }
}
