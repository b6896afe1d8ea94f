import type { SealedGround } from '../../files/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { decided, type Locale } from '../../kernel/problem.ts';
import { eraseNotices } from '../../notices/index.ts';
import {
  deletePasswords,
  deletePendingWays,
  deleteSecondFactor,
  findUserId,
  saveAccount,
} from '../auth/store/accounts.ts';
import { deleteCodes } from '../auth/store/codes.ts';
import { deleteSessions } from '../auth/store/sessions.ts';
import { peoplePolicy } from '../policy/people.ts';
import { mustEdit, mustLetIn } from '../policy/reach.ts';
import { peopleProblems } from '../problems.ts';
import { checkPerson, normalizePhone, todayOf } from '../rules.ts';
import { selectMerges } from '../store/merges.ts';
import { deleteNik } from '../store/nik.ts';
import {
  findPerson,
  holdPerson,
  insertPerson,
  savePerson,
  savePersonErased,
  saveRevoked,
} from '../store/persons.ts';
import type { Person, PersonFields, PersonWithGrants, TargetsOf, Who } from '../words.ts';
import { mustLeaveAdministrators } from './grants.ts';

/** Adds a person: for a campaign by those who run it, for the installation by an administrator. */
export async function createPerson(
  ground: Ground,
  who: Who | null,
  asked: PersonFields & { campaignId?: string; personId?: string },
): Promise<string> {
  const today = todayOf(ground.clock());
  const { campaignId } = asked;
  const by = campaignId
    ? peoplePolicy.mustBeAllowed(who, 'people.add', { campaignId }, today)
    : peoplePolicy.mustBeAllowed(who, 'people.addStaff', {}, today);
  const person = decided(checkPerson(asked));
  return act(ground, by, async (act) => {
    const personId = asked.personId ?? newId(act.now.getTime());
    await insertPerson(act, { ...person, personId, now: act.now });
    act.note({
      verb: 'people.add',
      thing: 'person',
      thingId: personId,
      campaignId: campaignId ?? null,
    });
    return personId;
  });
}

/**
 * Fields that are left out stay; null or '' takes a phone or an address away. A field that says
 * what the editor had `seen` stays, too: what others changed since is never changed back.
 */
export async function editPerson(
  ground: Ground,
  who: Who | null,
  personId: string,
  { seen, ...fields }: Partial<PersonFields> & { seen?: PersonFields | null },
  targetsOf: TargetsOf,
): Promise<void> {
  if (!who) throw peopleProblems.signInFirst();
  const before = await findPerson(ground.database.read, personId);
  if (!before) throw peopleProblems.notFound();
  if (before.erasedAt) throw peopleProblems.erased();
  const shown = { ...before, ...seen };
  const checked = decided(checkPerson({ ...shown, ...fields }));
  const changed = (['name', 'phone', 'email', 'locale'] as const).filter(
    (field) => checked[field] !== shown[field],
  );
  await mustEdit({ who, person: before, changed, targetsOf, today: todayOf(ground.clock()) });
  if (changed.length === 0) return;
  await act(ground, who, async (act) => {
    const held = await holdPerson(act, personId);
    if (!held || held.erasedAt) throw peopleProblems.erased();
    if (changed.some((field) => held[field] !== shown[field])) {
      throw peopleProblems.changedMeanwhile();
    }
    const now = Object.fromEntries(changed.map((field) => [field, checked[field]]));
    await savePerson(act, personId, now);
    await followWithAccount(act, held, { ...held, ...now });
    act.note({
      verb: 'people.edit',
      thing: 'person',
      thingId: personId,
      details: { fields: changed },
    });
  });
}

/** A changed address or number ends what the old one could still open. */
async function followWithAccount(
  act: Act,
  before: Person,
  now: Pick<Person, 'phone' | 'email'>,
): Promise<void> {
  const { personId } = before;
  if (now.phone !== before.phone) {
    await deleteCodes(act, personId);
    await deleteSessions(act, { personId, way: 'code' });
  }
  if (now.email !== before.email && (await findUserId(act, personId))) {
    await saveAccount(act, { personId, email: now.email, now: act.now });
    await deletePendingWays(act, personId);
    await deleteSessions(act, { personId, way: 'mail' });
  }
}

export async function setLocale(ground: Ground, who: Who, locale: Locale): Promise<void> {
  if (who.locale === locale) return;
  await act(ground, who, async (act) => {
    await savePerson(act, who.personId, { locale });
    const details = { fields: ['locale'] };
    act.note({ verb: 'people.edit', thing: 'person', thingId: who.personId, details });
  });
}

/** A lost phone: the new number, and the end of every session that a code had opened. */
export async function replacePhone(
  ground: Ground,
  who: Who | null,
  asked: { personId: string; phone: string },
  targetsOf: TargetsOf,
): Promise<{ sessionsEnded: number }> {
  const { personId } = asked;
  const phone = normalizePhone(asked.phone);
  if (!phone) throw peopleProblems.phoneWrong();
  const person = await findPerson(ground.database.read, personId);
  const today = todayOf(ground.clock());
  const by = await mustLetIn({ who, person, targetsOf, today });
  return act(ground, by, async (act) => {
    const held = await holdPerson(act, personId);
    if (!held || held.erasedAt) throw peopleProblems.erased();
    await savePerson(act, personId, { phone });
    await deleteCodes(act, personId);
    const sessionsEnded = await deleteSessions(act, { personId, way: 'code' });
    act.note({
      verb: 'people.replacePhone',
      thing: 'person',
      thingId: personId,
      details: { fields: ['phone'], sessionsEnded },
    });
    return { sessionsEnded };
  });
}

/** What later rooms take away within the act that erases somebody; routes.ts hands it in. */
export interface Forget {
  /** While name and numbers still tell who it is. */
  whileKnown(act: Act, personId: string, ground: SealedGround): Promise<void>;
  /** Once they are gone, which tables of later rooms ask for. */
  afterwards(act: Act, personId: string): Promise<void>;
}

/**
 * Takes away all that tells who somebody is, and every way in. What they did stays under their id,
 * which says nothing by itself.
 */
export async function erasePerson(
  ground: SealedGround,
  who: Who | null,
  personId: string,
  forget: Forget,
): Promise<void> {
  const today = todayOf(ground.clock());
  const by = peoplePolicy.mustBeAllowed(who, 'people.erase', {}, today);
  await act(ground, by, async (act) => {
    const person = await holdPerson(act, personId);
    if (!person) throw peopleProblems.notFound();
    if (person.erasedAt) throw peopleProblems.erased();
    await eraseOne(act, person, { ground, forget });
    // Whoever was merged into this person is the same human being.
    for (const { personId: other, intoId } of await selectMerges(act.sql, [personId])) {
      const merged = intoId === personId ? await holdPerson(act, other) : null;
      if (merged && !merged.erasedAt) await eraseOne(act, merged, { ground, forget });
    }
  });
}

async function eraseOne(
  act: Act,
  person: PersonWithGrants,
  { ground, forget }: { ground: SealedGround; forget: Forget },
): Promise<void> {
  const { personId } = person;
  await mustLeaveAdministrators(act, person.grants);
  await eraseAccount(act, personId);
  const grantIds = person.grants.filter((grant) => !grant.isRevoked).map((one) => one.grantId);
  if (grantIds.length > 0) await saveRevoked(act, { grantIds, now: act.now });
  await forget.whileKnown(act, personId, ground);
  await deleteNik(act, personId);
  await savePersonErased(act, personId, act.now);
  await eraseNotices(act, personId);
  await forget.afterwards(act, personId);
  act.note({
    verb: 'people.erase',
    thing: 'person',
    thingId: personId,
    details: { fields: ['name', 'phone', 'email', 'nik'], grants: grantIds },
  });
}

async function eraseAccount(act: Act, personId: string): Promise<void> {
  await deleteCodes(act, personId);
  await deleteSessions(act, { personId });
  await deletePendingWays(act, personId);
  await deletePasswords(act, personId);
  await deleteSecondFactor(act, personId);
  if (await findUserId(act, personId)) {
    await saveAccount(act, { personId, email: null, now: act.now });
  }
}
