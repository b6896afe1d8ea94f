/** The chain of stages, the digital mapping of each applicant, and what the plenary recorded. */
import type { Database } from '../../database/index.ts';
import { mappedBy } from '../rules/mapping.ts';
import { findChain, findPlenary } from '../store/chain.ts';
import { findForm } from '../store/forms.ts';
import { findMappingFinding, findMappingRules, selectMappingFindings } from '../store/mapping.ts';
import { findOpening } from '../store/panel.ts';
import { type Shortlisted, selectScreened, selectTold } from '../store/shortlist.ts';
import { type Chain, hasStep, type Plenary } from '../words/chain.ts';
import type { Application, Question } from '../words/form.ts';
import type { Mapped, MappingFinding, MappingRules } from '../words/mapping.ts';

type Reading = Pick<Database, 'read'>;

export const chainOf = ({ read }: Reading, campaignId: string): Promise<Chain> =>
  findChain(read, campaignId);

export const plenaryOf = ({ read }: Reading, campaignId: string): Promise<Plenary | null> =>
  findPlenary(read, campaignId);

export const mappingRulesOf = (
  { read }: Reading,
  campaignId: string,
): Promise<MappingRules | null> => findMappingRules(read, campaignId);

export interface MappingRow extends Shortlisted {
  mapped: Mapped;
  finding: MappingFinding | null;
}

/** What a person decided otherwise than the rules is decided anew by a person, never in bulk. */
export const isOwnDecision = ({ finding }: MappingRow): boolean => (finding?.reason ?? '') !== '';

/** A finding by rules that were changed since is none. */
export const isConfirmed = ({ finding }: MappingRow, rules: MappingRules): boolean =>
  finding?.rulesVersion === rules.version;

/**
 * Everybody whom the screening let pass, by number, with those who withdrew once the panel was
 * done; null where no rules were saved.
 */
export async function mappingOf(
  { read }: Reading,
  campaignId: string,
): Promise<{ rules: MappingRules; rows: MappingRow[] } | null> {
  const rules = await findMappingRules(read, campaignId);
  if (!rules) return null;
  const opening = await findOpening(read, campaignId);
  const screened = await selectScreened(read, campaignId, {
    withdrawnSince: opening?.closedAt ?? null,
  });
  const told = await selectTold(read, campaignId);
  const findings = await selectMappingFindings(read, campaignId);
  return {
    rules,
    rows: screened.flatMap((one) => {
      const own = told.get(one.applicationId);
      if (!own) return [];
      const finding = findings.get(one.applicationId) ?? null;
      return [{ ...one, mapped: mappedBy(rules, own), finding }];
    }),
  };
}

/** Whether the mapping let it go on; 'open' until a person confirmed it. */
export async function isMapped(
  { read }: Reading,
  { campaignId, applicationId }: Pick<Application, 'campaignId' | 'applicationId'>,
): Promise<'passed' | 'failed' | 'open'> {
  if (!hasStep(await findChain(read, campaignId), 'digital')) return 'passed';
  const finding = await findMappingFinding(read, applicationId);
  const rules = await findMappingRules(read, campaignId);
  return finding && finding.rulesVersion === rules?.version ? finding.outcome : 'open';
}

export interface OwnMapping {
  finding: MappingFinding;
  mapped: Mapped;
  /** Of the form by which it was told. */
  questions: readonly Question[];
}

/** Of one application, once a person confirmed it; null where the chain has no mapping. */
export async function mappingFor(
  { read }: Reading,
  application: Application,
): Promise<OwnMapping | null> {
  const { campaignId, applicationId } = application;
  if (!hasStep(await findChain(read, campaignId), 'digital')) return null;
  const finding = await findMappingFinding(read, applicationId);
  const rules = await findMappingRules(read, campaignId);
  if (!finding || !rules || finding.rulesVersion !== rules.version) return null;
  const form = await findForm(read, campaignId, application.formVersion);
  const questions = form?.questions ?? [];
  const mapped = mappedBy(rules, { ...application, questions });
  // Of answers that were erased nothing can be said any more; what was found stays.
  const told = application.erasedAt ? { ...mapped, lacking: [] } : mapped;
  return { finding, mapped: told, questions };
}
