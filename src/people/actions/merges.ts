/** Two rows that are one person: linked, with the rights of both, and undone when it was wrong. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { peoplePolicy } from '../policy/people.ts';
import { peopleProblems } from '../problems.ts';
import { todayOf } from '../rules.ts';
import { insertApart, insertMerge, saveUndone, selectMerges } from '../store/merges.ts';
import { holdPerson, insertGrant, saveRevoked } from '../store/persons.ts';
import type { Grant, PersonWithGrants, Who } from '../words.ts';
import { mustLeaveAdministrators } from './grants.ts';

const reasonMax = 500;

function mustMerge(ground: Ground, who: Who | null): Who {
  const today = todayOf(ground.clock());
  return peoplePolicy.mustBeAllowed(who, 'people.merge', {}, today);
}

/**
 * The one is shown as the other from now on. What the one could do, the other can, too: those
 * rights are given anew and named in the merge.
 */
export async function mergePersons(
  ground: Ground,
  who: Who | null,
  asked: { personId: string; intoId: string; reason: string },
): Promise<string> {
  const by = mustMerge(ground, who);
  const { personId, intoId } = asked;
  const reason = tidy(asked.reason);
  if (reason === '' || reason.length > reasonMax) throw peopleProblems.changeNeedsReason();
  return act(ground, by, async (act) => {
    const { away, into } = await holdBoth(act, personId, intoId);
    const standing = await selectMerges(act.sql, [personId, intoId]);
    // A star and no chain: whoever was merged away, or took others in, is undone first.
    const inTheWay = standing.some(
      (one) => one.personId === personId || one.intoId === personId || one.personId === intoId,
    );
    if (inTheWay) throw peopleProblems.mergedAlready();
    const missing = grantsMissing(away, into, todayOf(act.now));
    if (missing.some((grant) => grant.role !== 'producer') && !into.email) {
      throw peopleProblems.mergeNeedsMail();
    }
    const grantIds = missing.map(() => newId(act.now.getTime()));
    for (const [i, grant] of missing.entries()) {
      const { role, scope, from, until, ground: source } = grant;
      const given = { personId: intoId, role, scope, from, until, ground: source };
      await insertGrant(act, { ...given, grantId: grantIds[i] ?? '', now: act.now });
    }
    const mergeId = newId(act.now.getTime());
    const made = { now: act.now, by: by.personId };
    await insertMerge(act, { mergeId, personId, intoId, reason, grantIds, ...made });
    // The reason may speak of a person, so it stands in its row only.
    const details = { into: intoId, merge: mergeId, grants: grantIds };
    act.note({ verb: 'people.merge', thing: 'person', thingId: personId, details });
    return mergeId;
  });
}

/** Held in one order, so that two merges of one pair follow each other. */
async function holdBoth(
  act: Act,
  personId: string,
  intoId: string,
): Promise<{ away: PersonWithGrants; into: PersonWithGrants }> {
  if (personId === intoId) throw peopleProblems.mergeSame();
  const held = new Map<string, PersonWithGrants>();
  for (const id of [personId, intoId].sort()) {
    const person = await holdPerson(act, id);
    if (!person) throw peopleProblems.notFound();
    if (person.erasedAt) throw peopleProblems.erased();
    held.set(id, person);
  }
  const [away, into] = [held.get(personId), held.get(intoId)];
  if (!away || !into) throw peopleProblems.notFound();
  return { away, into };
}

/** What the one may still do and the other may not. */
function grantsMissing(
  away: PersonWithGrants,
  into: PersonWithGrants,
  today: string,
): readonly Grant[] {
  const lasting = (grant: Grant) =>
    !grant.isRevoked && (grant.until === null || grant.until >= today);
  const key = ({ role, scope }: Grant) => `${role} ${scope.kind} ${scope.id}`;
  const has = new Set(into.grants.filter(lasting).map(key));
  return away.grants.filter((grant) => lasting(grant) && !has.has(key(grant)));
}

/** They were two after all: each is shown by itself, and the rights of the merge are taken back. */
export async function undoPersonMerge(
  ground: Ground,
  who: Who | null,
  personId: string,
): Promise<void> {
  const by = mustMerge(ground, who);
  await act(ground, by, async (act) => {
    await holdPerson(act, personId);
    const [merge] = (isId(personId) ? await selectMerges(act.sql, [personId]) : []).filter(
      (one) => one.personId === personId,
    );
    if (!merge) throw peopleProblems.notMerged();
    const { mergeId, intoId, grantIds } = merge;
    const into = await holdPerson(act, intoId);
    const given = into?.grants.filter((one) => grantIds.includes(one.grantId)) ?? [];
    await mustLeaveAdministrators(act, given);
    if (grantIds.length > 0) await saveRevoked(act, { grantIds, now: act.now });
    await saveUndone(act, { mergeId, now: act.now, by: by.personId });
    const details = { into: intoId, merge: mergeId, grants: grantIds };
    act.note({ verb: 'people.undoMerge', thing: 'person', thingId: personId, details });
  });
}

/** They look alike and are two; the pair is not asked about again. */
export async function keepPersonsApart(
  ground: Ground,
  who: Who | null,
  ids: readonly [string, string],
): Promise<void> {
  const by = mustMerge(ground, who);
  await act(ground, by, async (act) => {
    await holdBoth(act, ...ids);
    await insertApart(act, { ids, now: act.now, by: by.personId });
    const details = { other: ids[1] };
    act.note({ verb: 'people.keepApart', thing: 'person', thingId: ids[0], details });
  });
}
