/** Who may answer for an enterprise in the name of a local office. */
import type { Problem } from '../../kernel/problem.ts';
import { growthProblems } from '../problems/follow-up.ts';

/** A right that lasts today. */
export interface LiveRight {
  readonly role: string;
  readonly scope: { readonly kind: string; readonly id: string };
}

/** What is asked of an officer: for an office of a campaign, with an enterprise. */
export interface Office {
  readonly campaignId: string;
  readonly institutionId: string;
  readonly enterpriseId: string;
  readonly regionCode: string;
}

const isWithin = (code: string, region: string): boolean =>
  code === region || code.startsWith(`${region}.`);

/** Whoever chose the enterprises does not look after them for another. */
export const choosesIn = (rights: readonly LiveRight[], campaignId: string): boolean =>
  rights.some(
    ({ role, scope }) =>
      (role === 'judge' || role === 'curator') &&
      scope.kind === 'campaign' &&
      scope.id === campaignId,
  );

/** Somebody of that institution, or a local officer whom it can send there. */
function isOfOffice(rights: readonly LiveRight[], of: Office): boolean {
  return rights.some(({ role, scope }) => {
    if (scope.kind === 'institution' && scope.id === of.institutionId) return true;
    if (role !== 'localOfficer') return false;
    if (scope.kind === 'campaign') return scope.id === of.campaignId;
    if (scope.kind === 'enterprise') return scope.id === of.enterpriseId;
    return scope.kind === 'region' && isWithin(of.regionCode, scope.id);
  });
}

export function whyNotOfficer(
  { name, rights }: { name: string; rights: readonly LiveRight[] },
  offices: readonly Office[],
): Problem[] {
  if (offices.some(({ campaignId }) => choosesIn(rights, campaignId))) {
    return [growthProblems.judgesHere({ name })];
  }
  const isOne = offices.every((of) => isOfOffice(rights, of));
  return isOne ? [] : [growthProblems.notOfficer({ name })];
}
