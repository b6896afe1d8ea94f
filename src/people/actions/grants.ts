import { type Act, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { saveAccount } from '../auth/store/accounts.ts';
import { mayKnow } from '../policy/define.ts';
import { decideGrant, mayGive } from '../policy/people.ts';
import { targetOf } from '../policy/reach.ts';
import { peopleProblems } from '../problems.ts';
import { isLive, todayOf } from '../rules.ts';
import {
  findGrant,
  holdAdministrators,
  holdPerson,
  insertGrant,
  saveRevoked,
} from '../store/persons.ts';
import type { Grant, NewGrant, Scope, Target, TargetsOf, Who } from '../words.ts';

/** Gives a right, and with it an account. */
export async function giveGrant(
  ground: Ground,
  who: Who | null,
  asked: NewGrant,
  targetsOf: TargetsOf,
): Promise<string> {
  if (!who) throw peopleProblems.signInFirst();
  const today = todayOf(ground.clock());
  const target = await targetOf(asked.scope, targetsOf);
  if (!mayKnow(who, target, today)) throw peopleProblems.notFound();
  return act(ground, who, (act) => giveGrantIn(act, who, { asked, target }));
}

/** The same within an act of a later room; `target` is what the right's scope stands for. */
export async function giveGrantIn(
  act: Act,
  who: Who,
  { asked, target }: { asked: NewGrant; target: Target },
): Promise<string> {
  const today = todayOf(act.now);
  const grant = decided(decideGrant({ grant: asked, target, giver: who.grants, today }));
  const person = await holdPerson(act, grant.personId);
  if (!person) throw peopleProblems.notFound();
  if (person.erasedAt) throw peopleProblems.erased();
  if (grant.role !== 'producer' && !person.email) throw peopleProblems.emailMissing();
  const grantId = newId(act.now.getTime());
  await insertGrant(act, { ...grant, grantId, now: act.now });
  await saveAccount(act, { ...person, now: act.now });
  act.note({
    verb: 'people.giveGrant',
    thing: 'person',
    thingId: grant.personId,
    ...placeOf(grant.scope),
    details: {
      grant: grantId,
      role: grant.role,
      scope: grant.scope,
      from: grant.from,
      until: grant.until ?? null,
    },
  });
  return grantId;
}

/** Takes a right away from now on. What was done under it stays done. */
export async function revokeGrant(
  ground: Ground,
  who: Who | null,
  grantId: string,
  targetsOf: TargetsOf,
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  const today = todayOf(ground.clock());
  const grant = await findGrant(ground.database.read, grantId);
  if (!grant) throw peopleProblems.notFound();
  const target = await targetOf(grant.scope, targetsOf);
  if (!mayKnow(who, target, today)) throw peopleProblems.notFound();
  const { role, scope } = grant;
  if (!mayGive({ role, scope, target, giver: who.grants, today })) {
    throw peopleProblems.grantNotYours();
  }
  await act(ground, who, async (act) => {
    const person = await holdPerson(act, grant.personId);
    const held = person?.grants.find((one) => one.grantId === grantId);
    if (!held || held.isRevoked) throw peopleProblems.grantEnded();
    await mustLeaveAdministrators(act, [held]);
    await saveRevoked(act, { grantIds: [grantId], now: act.now });
    act.note({
      verb: 'people.revokeGrant',
      thing: 'person',
      thingId: grant.personId,
      ...placeOf(scope),
      details: { grant: grantId, role },
    });
  });
}

/** Whatever rights are taken away, today and later somebody is an administrator. */
export async function mustLeaveAdministrators(act: Act, taken: readonly Grant[]): Promise<void> {
  const today = todayOf(act.now);
  const live = taken.filter((one) => one.role === 'administrator' && isLive(one, today));
  if (live.length === 0) return;
  const besides = live.map((one) => one.grantId);
  const { others } = await holdAdministrators(act, { besides, today });
  if (others === 0) throw peopleProblems.lastAdministrator();
}

const placeOf = (scope: Scope) => ({
  enterpriseId: scope.kind === 'enterprise' ? scope.id : null,
  campaignId: scope.kind === 'campaign' ? scope.id : null,
});
