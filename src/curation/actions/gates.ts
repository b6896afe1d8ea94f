import { setupOf } from '../../campaigns/index.ts';
import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { formProblems } from '../problems/form.ts';
import { gateProblems } from '../problems/gates.ts';
import { panelProblems } from '../problems/panel.ts';
import { gateStandings } from '../questions/gates.ts';
import { checkGates, type TypedGate } from '../rules/check-gates.ts';
import { foodOf } from '../rules/default-form.ts';
import { defaultGates } from '../rules/default-gates.ts';
import { checkFinding } from '../rules/gates.ts';
import { findApplication } from '../store/applications.ts';
import { findForm } from '../store/forms.ts';
import { findGates, insertFinding, insertGates, selectFindings } from '../store/gates.ts';
import { findOpening } from '../store/panel.ts';
import { change, note } from './change.ts';

/** A new version of the gates; they stand once the panel is open. */
export async function setGates(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; gates: readonly TypedGate[] },
): Promise<void> {
  const { campaignId } = asked;
  const { sectors } = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    if (await findOpening(act.sql, campaignId)) throw panelProblems.frozen();
    const before = await findGates(act.sql, campaignId);
    const form = await findForm(act.sql, campaignId);
    const questions = form?.questions ?? [];
    const stood = before?.gates ?? defaultGates(foodOf(sectors), questions, form?.opensOn);
    const gates = decided(checkGates(asked.gates, { before: stood, questions }));
    const version = (before?.version ?? 0) + 1;
    await insertGates(act, campaignId, { version, gates, now: act.now, by: act.actor.personId });
    note(
      act,
      'curation.setGates',
      { campaignId },
      { version, gates: gates.map(({ code }) => code) },
    );
  });
}

/** What a person found of a gate, with where it was found. */
export async function recordFinding(
  ground: Ground,
  who: Who | null,
  asked: {
    campaignId: string;
    applicationId: string;
    gate: string;
    result: string;
    remark: string;
  },
): Promise<void> {
  const { campaignId, applicationId, gate } = asked;
  const today = todayOf(ground.clock());
  await change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    const application = await findApplication(act.sql, campaignId, applicationId);
    if (!application || application.state === 'draft') throw formProblems.notFound();
    if (await findOpening(act.sql, campaignId)) throw formProblems.screened();
    const standings = await gateStandings({ read: act.sql }, application, today);
    if (!standings.some((one) => one.gate.code === gate)) throw gateProblems.noSuchGate();
    const { result, remark } = decided(checkFinding(asked));
    const before = (await selectFindings(act.sql, applicationId)).find((one) => one.gate === gate);
    const version = (before?.version ?? 0) + 1;
    const made = { foundAt: act.now, foundBy: act.actor.personId };
    await insertFinding(act, applicationId, { gate, version, result, remark, ...made });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.recordFinding', thing, { gate, version, result });
  });
}
