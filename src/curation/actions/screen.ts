import type { Act, Ground } from '../../journal/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { decided, type Locale, type Problem, Problems } from '../../kernel/problem.ts';
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
import type { Gate } from '../words/gates.ts';
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
    const short: Short[] = [];
    for (const one of asked.found) short.push(...(await screenOne(act, campaignId, one)));
    if (short.length > 0) throw new Problems(namedShort(short));
  });
}

/** Whom gates keep from passing. */
interface Short {
  application: Application;
  gates: readonly Gate[];
}

/** Whoever lacks the same gates is named in one sentence. */
function namedShort(short: readonly Short[]): Problem[] {
  const byGates = Map.groupBy(short, ({ gates }) => gates.map(({ code }) => code).join());
  return [...byGates.values()].map((alike) => {
    const gatesIn = (locale: Locale) =>
      (alike[0]?.gates ?? []).map((gate) => nameIn(gate, locale)).join(', ');
    return gateProblems.notPassed({
      names: { id: gatesIn('id'), en: gatesIn('en') },
      of: alike.map(({ application: a }) => `${a.no}. ${a.enterpriseName}`).join('; '),
    });
  });
}

/** What keeps it from the outcome; else it is written. */
async function screenOne(act: Act, campaignId: string, asked: Asked): Promise<Short[]> {
  const { applicationId } = asked;
  const application = await findApplication(act.sql, campaignId, applicationId);
  if (!application || application.state === 'draft') throw formProblems.notFound();
  const before = await findScreening(act.sql, applicationId);
  const { reasons } = await findReasons(act.sql, campaignId);
  const found = decided(checkScreening(asked, { reasons, held: before?.reasons ?? [] }));
  const gates = found.outcome === 'passed' ? await gatesNotMet(act, application) : [];
  if (gates.length > 0) return [{ application, gates }];
  const version = (before?.version ?? 0) + 1;
  const made = { decidedAt: act.now, decidedBy: act.actor.personId };
  await insertScreening(act, applicationId, { ...found, version, ...made });
  const thing = { campaignId, thing: 'application', thingId: applicationId };
  note(act, 'curation.screen', thing, { version, outcome: found.outcome, reasons: found.reasons });
  return [];
}

/** In process is enough to be scored; what is not met has to be found otherwise by a person. */
async function gatesNotMet(act: Act, application: Application): Promise<Gate[]> {
  const standings = await gateStandings({ read: act.sql }, application, todayOf(act.now));
  return standings
    .filter(({ gate, result }) => gate.effect === 'gate' && result === 'notMet')
    .map(({ gate }) => gate);
}
