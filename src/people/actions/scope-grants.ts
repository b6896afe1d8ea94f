/** Rights on one thing that hold on another, too, within an act of a later room. */
import type { Act } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { todayOf } from '../rules.ts';
import { insertGrant, saveRevoked, selectScopeGrants } from '../store/persons.ts';
import type { Scope } from '../words.ts';

/** Gives whoever may act on the one the same right on the other; the ids of what was given. */
export async function copyScopeGrants(
  act: Act,
  { from, to }: { from: Scope; to: Scope },
): Promise<string[]> {
  const today = todayOf(act.now);
  const lasting = ({ until }: { until: string | null }) => until === null || until >= today;
  const has = new Set(
    (await selectScopeGrants(act.sql, to))
      .filter(lasting)
      .map(({ personId, role }) => `${personId} ${role}`),
  );
  const given: string[] = [];
  for (const grant of await selectScopeGrants(act.sql, from)) {
    if (!lasting(grant) || has.has(`${grant.personId} ${grant.role}`)) continue;
    const grantId = newId(act.now.getTime());
    await insertGrant(act, { ...grant, scope: to, grantId, now: act.now });
    act.note({
      ...{ verb: 'people.giveGrant', thing: 'person', thingId: grant.personId },
      enterpriseId: to.kind === 'enterprise' ? to.id : null,
      details: { grant: grantId, role: grant.role, scope: to, from: grant.from },
    });
    given.push(grantId);
  }
  return given;
}

/** Takes back what `copyScopeGrants` gave. */
export async function takeBackGrants(act: Act, grantIds: readonly string[]): Promise<void> {
  if (grantIds.length === 0) return;
  await saveRevoked(act, { grantIds, now: act.now });
  act.note({
    ...{ verb: 'people.revokeGrant', thing: 'grants', thingId: grantIds[0] ?? '' },
    details: { grants: grantIds },
  });
}
