import { assert } from '../../kernel/assert.ts';
import type { Day } from '../../kernel/day.ts';
import { peopleProblems } from '../problems.ts';
import { covers, isLive } from '../rules.ts';
import type { Role, ScopeKind, Target, Who } from '../words.ts';

type PermissionName = `${string}.${string}`;
/** The auditor changes nothing: naming one for a write does not compile. */
type WritingRole = Exclude<Role, 'auditor'>;

/** Who may do a thing: these roles, where their grant reaches what it is done on. */
export type PermissionRule =
  | {
      readonly kind: 'read';
      readonly on: ScopeKind;
      readonly roles: readonly Role[];
      /** Of the installation, and read by these roles wherever their grant reaches. */
      readonly isForAllOfRole?: true;
    }
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
    const isForAll = rule.kind === 'read' && rule.isForAllOfRole;
    assert(!isForAll || rule.on === 'installation', `${name} is of the whole installation`);
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
  const isForAll = permission.kind === 'read' && permission.isForAllOfRole === true;
  return who.grants.some(
    (grant) =>
      (roles.includes(grant.role) || (kind === 'read' && grant.role === 'auditor')) &&
      isLive(grant, today) &&
      (isForAll || covers(grant, target, { today, kind })),
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
