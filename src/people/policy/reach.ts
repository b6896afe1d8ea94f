import type { Day } from '../../kernel/day.ts';
import { peopleProblems } from '../problems.ts';
import { isLive, targetOfScope } from '../rules.ts';
import type { Grant, Person, PersonWithGrants, Scope, Target, TargetsOf, Who } from '../words.ts';
import { mayGive, peoplePolicy } from './people.ts';

/** What a scope stands for; an enterprise's region and memberships are asked for. */
export async function targetOf(scope: Scope, targetsOf: TargetsOf): Promise<Target> {
  if (scope.kind !== 'enterprise') return targetOfScope(scope);
  const [target] = await targetsOf([scope.id]);
  if (target?.enterpriseId !== scope.id) throw peopleProblems.notFound();
  return target;
}

interface Asked {
  who: Who | null;
  person: PersonWithGrants | null;
  targetsOf: TargetsOf;
  today: Day;
}

/**
 * Who holds a code is in as the producer, so whoever passes one on must already reach each
 * enterprise that the producer acts for.
 */
export async function mustLetIn({ who, person, targetsOf, today }: Asked): Promise<Who> {
  if (!who) throw peopleProblems.signInFirst();
  if (!person) throw peopleProblems.notFound();
  if (person.erasedAt) throw peopleProblems.erased();
  const targets = await enterprisesOf(person, { targetsOf, today });
  if (targets.length === 0) {
    // Without an enterprise there is nothing that would show who may know of this person.
    if (!who.grants.some((grant) => grant.role === 'administrator'))
      throw peopleProblems.notFound();
    throw peopleProblems.notAProducer();
  }
  const mayOne = (target: Target) => peoplePolicy.may(who, 'people.letIn', target, today);
  if (targets.every(mayOne)) return who;
  if (targets.some((target) => peoplePolicy.may(who, 'people.see', target, today))) {
    throw peopleProblems.wayInNotYours();
  }
  throw peopleProblems.notFound();
}

async function enterprisesOf(
  person: PersonWithGrants,
  { targetsOf, today }: { targetsOf: TargetsOf; today: Day },
): Promise<readonly Target[]> {
  const grants = person.grants.filter(
    (grant) => grant.role === 'producer' && !hasEnded(grant, today),
  );
  const ids = [...new Set(grants.map((grant) => grant.scope.id))];
  if (ids.length === 0) return [];
  const targets = await targetsOf(ids);
  // One that is not known is one that nobody reaches.
  return ids.map((id) => targets.find((one) => one.enterpriseId === id) ?? { enterpriseId: id });
}

/** A grant that begins tomorrow counts as one already: today's way in will still be there. */
const hasEnded = (grant: Grant, today: Day) =>
  grant.isRevoked || (grant.until !== null && grant.until < today);

/**
 * One's own name and language; else of whom one could give all the rights. Officers also mend a
 * producer's name and phone, but no mail address: it would open what is granted later, too.
 */
export async function mustEdit(
  asked: Asked & {
    who: Who;
    person: PersonWithGrants;
    changed: readonly (keyof Pick<Person, 'name' | 'phone' | 'email' | 'locale'>)[];
  },
): Promise<void> {
  const { who, person, changed, targetsOf, today } = asked;
  const touchesWayIn = changed.includes('phone') || changed.includes('email');
  if (who.personId === person.personId && !touchesWayIn) return;
  const counting = person.grants.filter((grant) => !hasEnded(grant, today));
  if (counting.length === 0 && isHost(who, today)) return;
  if (counting.length > 0 && (await couldGiveAll({ who, grants: counting, targetsOf, today }))) {
    return;
  }
  const isProducer = counting.length > 0 && counting.every((grant) => grant.role === 'producer');
  if (isProducer && !changed.includes('email')) {
    await mustLetIn({ who, person, targetsOf, today });
    return;
  }
  throw peopleProblems.wayInNotYours();
}

/** Oneself, an administrator, and those who answer for an enterprise that the person acts for. */
export async function mustSeeNik({ who, person, targetsOf, today }: Asked): Promise<Who> {
  if (!who) throw peopleProblems.signInFirst();
  if (!person) throw peopleProblems.notFound();
  if (who.personId === person.personId) return who;
  if (peoplePolicy.may(who, 'people.list', {}, today)) return who;
  const targets = await enterprisesOf(person, { targetsOf, today });
  if (targets.some((target) => peoplePolicy.may(who, 'people.seeNik', target, today))) return who;
  throw peopleProblems.notAllowed();
}

/** Those who add people may still mend one that has no rights yet. */
const isHost = (who: Who, today: Day) =>
  who.grants.some(
    (grant) =>
      isLive(grant, today) &&
      ['administrator', 'campaignManager', 'coManager', 'localOfficer'].includes(grant.role),
  );

async function couldGiveAll(asked: {
  who: Who;
  grants: readonly Grant[];
  targetsOf: TargetsOf;
  today: Day;
}): Promise<boolean> {
  const { who, grants, targetsOf, today } = asked;
  const ids = grants.filter((one) => one.scope.kind === 'enterprise').map((one) => one.scope.id);
  const targets = ids.length > 0 ? await targetsOf([...new Set(ids)]) : [];
  return grants.every(({ role, scope }) => {
    const target =
      scope.kind === 'enterprise'
        ? (targets.find((one) => one.enterpriseId === scope.id) ?? targetOfScope(scope))
        : targetOfScope(scope);
    return mayGive({ role, scope, target, giver: who.grants, today });
  });
}
