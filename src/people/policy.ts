import { assert } from '../kernel/assert.ts';
import type { Day } from '../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../kernel/problem.ts';
import { peopleProblems } from './problems.ts';
import { covers, isLive } from './rules.ts';
import type { Grant, NewGrant, Role, Scope, ScopeKind, Target, Who } from './words.ts';

type PermissionName = `${string}.${string}`;
/** The auditor changes nothing: naming one for a write does not compile. */
type WritingRole = Exclude<Role, 'auditor'>;

/** Who may do a thing: these roles, where their grant reaches what it is done on. */
export type PermissionRule =
  | { readonly kind: 'read'; readonly on: ScopeKind; readonly roles: readonly Role[] }
  | { readonly kind: 'write'; readonly on: ScopeKind; readonly roles: readonly WritingRole[] };

export type Permission = PermissionRule & { readonly name: PermissionName };

export interface Policy<N extends PermissionName> {
  readonly permissions: { readonly [K in N]: Permission };
  may(who: Who | null, name: N, target: Target, today: Day): boolean;
  /** Who it is, or 401, 404 or 403, whichever tells least. */
  mustBeAllowed(who: Who | null, name: N, target: Target, today: Day): Who;
}

const defined = new Map<PermissionName, Permission>();

/** A room's permissions. Reads are open to the auditor without being asked for. */
export function definePolicy<const R extends Record<PermissionName, PermissionRule>>(
  rules: R,
): Policy<keyof R & PermissionName> {
  const permissions = {} as { [K in keyof R & PermissionName]: Permission };
  for (const [key, rule] of Object.entries(rules)) {
    // Object.entries forgets that the keys are those of R.
    const name = key as keyof R & PermissionName;
    assert(!defined.has(name), `one permission is called ${name}`);
    const roles: readonly Role[] = rule.roles;
    assert(rule.kind === 'read' || !roles.includes('auditor'), `${name} lets no auditor write`);
    permissions[name] = Object.freeze({ ...rule, name });
    defined.set(name, permissions[name]);
  }
  return {
    permissions,
    may: (who, name, target, today) => may(who, permissions[name], target, today),
    mustBeAllowed: (who, name, target, today) =>
      mustBeAllowed(who, permissions[name], target, today),
  };
}

/** All permissions of the rooms that were loaded, for the test of every role on every one. */
export function allPermissions(): readonly Permission[] {
  return [...defined.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function may(who: Who | null, permission: Permission, target: Target, today: Day): boolean {
  assertTargetFits(permission, target);
  if (!who) return false;
  const { kind } = permission;
  const roles: readonly Role[] = permission.roles;
  return who.grants.some(
    (grant) =>
      (roles.includes(grant.role) || (kind === 'read' && grant.role === 'auditor')) &&
      isLive(grant, today) &&
      covers(grant, target, { today, kind }),
  );
}

/**
 * Refuses with as little as can be said: 401 to a stranger, 404 to whom the thing may not even be
 * known, 403 to whom some grant shows it.
 */
export function mustBeAllowed(
  who: Who | null,
  permission: Permission,
  target: Target,
  today: Day,
): Who {
  if (!who) throw peopleProblems.signInFirst();
  if (may(who, permission, target, today)) return who;
  throw mayKnow(who, target, today) ? peopleProblems.notAllowed() : peopleProblems.notFound();
}

/** Does any grant, of whatever role, show that the target exists? Of the installation all know. */
export function mayKnow(who: Who, target: Target, today: Day): boolean {
  const isInstallation = !(
    target.enterpriseId ??
    target.campaignId ??
    target.institutionId ??
    target.regionCode
  );
  if (isInstallation) return true;
  return who.grants.some(
    (grant) => isLive(grant, today) && covers(grant, target, { today, kind: 'read' }),
  );
}

function assertTargetFits({ on, name }: Permission, target: Target): void {
  if (on === 'enterprise') assert(target.enterpriseId, `${name} is asked of an enterprise`);
  if (on === 'campaign') assert(target.campaignId, `${name} is asked of a campaign`);
  if (on === 'institution') assert(target.institutionId, `${name} is asked of an institution`);
  if (on === 'region') assert(target.regionCode, `${name} is asked of a region`);
}

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
  'people.erase': { kind: 'write', on: 'installation', roles: ['administrator'] },
  'people.resetAccess': { kind: 'write', on: 'installation', roles: ['administrator'] },
  'people.readNotices': { kind: 'read', on: 'installation', roles: ['administrator'] },
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
