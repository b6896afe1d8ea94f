import type { Day } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { peopleProblems } from '../problems.ts';
import { covers, isLive } from '../rules.ts';
import type { Grant, NewGrant, Role, Scope, Target } from '../words.ts';
import { definePolicy } from './define.ts';

/** The permissions of this room. */
export const peoplePolicy = definePolicy({
  'people.list': { kind: 'read', on: 'installation', roles: ['administrator'] },
  'people.addStaff': { kind: 'write', on: 'installation', roles: ['administrator'] },
  'people.add': {
    kind: 'write',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager', 'localOfficer'],
  },
  'people.see': {
    kind: 'read',
    on: 'enterprise',
    roles: [
      'administrator',
      'campaignManager',
      'coManager',
      'mentor',
      'verifier',
      'localOfficer',
      'producer',
    ],
  },
  'people.seeNik': {
    kind: 'read',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'localOfficer'],
  },
  // The staff of a campaign, by those who run it.
  'people.seeStaff': {
    kind: 'read',
    on: 'campaign',
    roles: ['administrator', 'campaignManager', 'coManager'],
  },
  // A code lets whoever holds it in as the producer. No verifier: who enters can never verify.
  'people.letIn': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'coManager', 'mentor', 'localOfficer'],
  },
  'people.edit': {
    kind: 'write',
    on: 'enterprise',
    roles: ['administrator', 'campaignManager', 'coManager', 'mentor', 'localOfficer'],
  },
  'people.merge': { kind: 'write', on: 'installation', roles: ['administrator'] },
  'people.erase': { kind: 'write', on: 'installation', roles: ['administrator'] },
  'people.resetAccess': { kind: 'write', on: 'installation', roles: ['administrator'] },
  // The words of the controller: whoever runs the installation answers for them.
  'people.editExplanation': { kind: 'write', on: 'installation', roles: ['administrator'] },
  // They carry ways in: whoever reads one could come in as somebody who writes. No auditor.
  'people.passOnNotices': { kind: 'write', on: 'installation', roles: ['administrator'] },
});

/** The scopes that a role can be given for. */
const scopesOf: Record<Role, readonly Scope['kind'][]> = {
  administrator: ['installation'],
  campaignManager: ['campaign'],
  coManager: ['campaign', 'institution'],
  curator: ['campaign', 'institution'],
  judge: ['campaign'],
  mentor: ['campaign', 'enterprise'],
  verifier: ['campaign', 'region', 'enterprise'],
  localOfficer: ['campaign', 'region', 'institution', 'enterprise'],
  auditor: ['installation', 'region', 'institution', 'campaign'],
  producer: ['enterprise'],
};

/** The number of a letter, or where a right comes from. */
const groundMax = 200;

/** Is the grant whole, and may the giver give it? `target` is what the grant's scope stands for. */
export function decideGrant(asked: {
  grant: NewGrant;
  target: Target;
  giver: readonly Grant[];
  today: Day;
}): Decision<NewGrant> {
  const { grant, target, giver, today } = asked;
  const { role, scope } = grant;
  const refusals: Problem[] = [];
  const fits = scopesOf[role].includes(scope.kind) && (scope.kind === 'installation') === !scope.id;
  if (!fits) refusals.push(peopleProblems.scopeWrong());
  if (role === 'auditor' && !grant.ground?.trim()) refusals.push(peopleProblems.letterMissing());
  if ((grant.ground ?? '').trim().length > groundMax) {
    refusals.push(peopleProblems.groundTooLong({ max: groundMax }));
  }
  if (role === 'mentor' && scope.kind === 'enterprise' && !grant.until) {
    refusals.push(peopleProblems.endMissing());
  }
  if (grant.until && grant.until < grant.from) refusals.push(peopleProblems.datesWrong());
  if (!mayGive({ role, scope, target, giver, today })) {
    refusals.push(peopleProblems.grantNotYours());
  }
  return refusals.length > 0 ? refuse(refusals) : accept(grant);
}

/** What a campaign manager never hands out. */
const reserved: readonly Role[] = ['administrator', 'auditor'];

/**
 * An administrator gives anything. A campaign manager gives what lies inside the own campaign: the
 * campaign itself or an enterprise that is its member today. Nobody else gives anything.
 */
export function mayGive(asked: {
  role: Role;
  scope: Scope;
  target: Target;
  giver: readonly Grant[];
  today: Day;
}): boolean {
  const { role, scope, target, giver, today } = asked;
  const live = giver.filter((grant) => isLive(grant, today));
  if (live.some((grant) => grant.role === 'administrator')) return true;
  if (reserved.includes(role)) return false;
  if (scope.kind !== 'campaign' && scope.kind !== 'enterprise') return false;
  const managed = live.filter((grant) => grant.role === 'campaignManager');
  return managed.some((grant) => covers(grant, target, { today, kind: 'write' }));
}
