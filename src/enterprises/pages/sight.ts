/** What of an enterprise a visitor sees: on its page and over the API alike. */
import { lookedAt, namesOf } from '../../people/index.ts';
import type { Visit } from '../../web/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import type { EnterpriseWhole } from '../questions.ts';
import type { Participation } from '../words.ts';

/** One campaign's decision is none of another's: others see neither membership nor reason. */
export function seenParticipations(enterprise: EnterpriseWhole, visit: Visit): Participation[] {
  const { who, today } = visit;
  const maySeeOf = (campaignId: string) =>
    isOwn(visit, enterprise.enterpriseId) ||
    enterprisesPolicy.may(who, 'enterprises.listMembers', { campaignId }, today);
  return enterprise.participations.filter((one) => maySeeOf(one.campaignId));
}

/** A look at who the owner is stands in the journal, unless the enterprise looks at itself. */
export async function ownerName(
  enterprise: EnterpriseWhole,
  visit: Visit,
  maySeePeople: boolean,
): Promise<string | null> {
  const { house, who } = visit;
  const { owner, enterpriseId } = enterprise;
  if (!owner || !who || !maySeePeople) return null;
  if (!isOwn(visit, enterpriseId)) {
    const looked = { thing: 'person', thingId: owner.personId, enterpriseId, fields: ['name'] };
    await lookedAt(house, who, looked);
  }
  return (await namesOf(house.database, [owner.personId])).get(owner.personId) ?? null;
}

/** Is it the enterprise itself that looks? */
function isOwn({ who }: Visit, enterpriseId: string): boolean {
  return (who?.grants ?? []).some(
    ({ role, scope }) =>
      role === 'producer' && scope.kind === 'enterprise' && scope.id === enterpriseId,
  );
}
