/** Which stages a selection has, and what a person made of the digital mapping. */
import type { Act, Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { chainProblems } from '../problems/chain.ts';
import { formProblems } from '../problems/form.ts';
import { panelProblems } from '../problems/panel.ts';
import { isConfirmed, isOwnDecision, mappingOf } from '../questions/chain.ts';
import { checkChain, type TypedStep } from '../rules/chain.ts';
import { checkMapped, checkMapping, mappable, type TypedMapping } from '../rules/mapping.ts';
import { findChain, insertChain } from '../store/chain.ts';
import { findForm } from '../store/forms.ts';
import { findMappingRules, insertMappingFindings, insertMappingRules } from '../store/mapping.ts';
import { findOpening } from '../store/panel.ts';
import { hasStep } from '../words/chain.ts';
import { change, note } from './change.ts';

/** A new version of the chain; it stands once the panel has opened. */
export async function setChain(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; steps: readonly TypedStep[] },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    await mustNotHaveOpened(act, campaignId);
    const steps = decided(checkChain(asked.steps));
    const version = (await findChain(act.sql, campaignId)).version + 1;
    await insertChain(act, campaignId, { version, steps, now: act.now, by: act.actor.personId });
    const kinds = steps.map(({ kind }) => kind);
    note(act, 'curation.setChain', { campaignId }, { version, kinds });
  });
}

/** A new version of the rules; whatever was confirmed by an older one is to be confirmed again. */
export async function setMapping(
  ground: Ground,
  who: Who | null,
  asked: TypedMapping & { campaignId: string },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    await mustNotHaveOpened(act, campaignId);
    await mustHaveMapping(act, campaignId);
    const form = await findForm(act.sql, campaignId);
    const rules = decided(checkMapping(asked, mappable(form?.questions ?? [])));
    const version = ((await findMappingRules(act.sql, campaignId))?.version ?? 0) + 1;
    const made = { now: act.now, by: act.actor.personId };
    await insertMappingRules(act, campaignId, { ...rules, version, ...made });
    note(act, 'curation.setMapping', { campaignId }, { version, items: rules.items.length });
  });
}

/**
 * A person takes over what the rules make of everybody who is not confirmed yet, but for whom a
 * person decided otherwise before.
 */
export async function confirmMapping(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; rulesVersion: number },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    const { rules, rows } = await theMapping(act, campaignId);
    if (rules.version !== asked.rulesVersion) throw chainProblems.rulesChanged();
    const open = rows.filter((row) => !isConfirmed(row, rules) && !isOwnDecision(row));
    const findings = open.map(({ applicationId, mapped, finding }) => ({
      ...{ applicationId, rulesVersion: rules.version, reason: '' },
      ...{ scoreHundredths: mapped.scoreHundredths, outcome: mapped.outcome },
      version: (finding?.version ?? 0) + 1,
    }));
    await insertMappingFindings(act, findings, { now: act.now, by: act.actor.personId });
    const passed = findings.filter(({ outcome }) => outcome === 'passed').length;
    const details = { rulesVersion: rules.version, confirmed: findings.length, passed };
    note(act, 'curation.confirmMapping', { campaignId }, details);
  });
}

/** One applicant, also otherwise than the rules do, with the reason. */
export async function recordMapping(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; applicationId: string; outcome: string; reason: string },
): Promise<void> {
  const { campaignId, applicationId } = asked;
  await change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    const { rules, rows } = await theMapping(act, campaignId);
    const row = rows.find((one) => one.applicationId === applicationId);
    if (!row) throw formProblems.notFound();
    const found = decided(checkMapped(asked, row.mapped));
    const version = (row.finding?.version ?? 0) + 1;
    const { scoreHundredths } = row.mapped;
    const finding = { applicationId, version, rulesVersion: rules.version, scoreHundredths };
    const made = { now: act.now, by: act.actor.personId };
    await insertMappingFindings(act, [{ ...finding, ...found }], made);
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    const details = { version, outcome: found.outcome, otherwise: found.reason !== '' };
    note(act, 'curation.recordMapping', thing, details);
  });
}

async function theMapping(act: Act, campaignId: string) {
  await mustNotHaveOpened(act, campaignId);
  await mustHaveMapping(act, campaignId);
  const mapping = await mappingOf({ read: act.sql }, campaignId);
  if (!mapping) throw chainProblems.noRules();
  return mapping;
}

async function mustHaveMapping(act: Act, campaignId: string): Promise<void> {
  if (!hasStep(await findChain(act.sql, campaignId), 'digital')) throw chainProblems.noMapping();
}

async function mustNotHaveOpened(act: Act, campaignId: string): Promise<void> {
  if (await findOpening(act.sql, campaignId)) throw panelProblems.stands();
}

/** Scoring begins when everybody is mapped, where the chain has a mapping. */
export async function mustBeMapped(act: Act, campaignId: string): Promise<void> {
  if (!hasStep(await findChain(act.sql, campaignId), 'digital')) return;
  const mapping = await mappingOf({ read: act.sql }, campaignId);
  if (!mapping) throw chainProblems.noRules();
  const { rules, rows } = mapping;
  const open = rows.filter((row) => !isConfirmed(row, rules)).length;
  if (open > 0) throw chainProblems.mappingOpen({ count: open });
}
