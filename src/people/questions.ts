import type { Database } from '../database/index.ts';
import { keyedHashes, type SealedGround, unseal } from '../files/index.ts';
import type { Act, Actor, Ground } from '../journal/index.ts';
import type { Day } from '../kernel/day.ts';
import type { Locale, Words } from '../kernel/problem.ts';
import { isSameText } from '../kernel/tidy.ts';
import { findAccountState } from './auth/store/accounts.ts';
import { selectSessions } from './auth/store/sessions.ts';
import { shippedExplanation } from './explanation-messages.ts';
import { peoplePolicy } from './policy/people.ts';
import { peopleProblems } from './problems.ts';
import { isLive, todayOf } from './rules.ts';
import { type PersonMerge, selectMerges, selectTwins, type TwinPersons } from './store/merges.ts';
import { countSameNik, findNik } from './store/nik.ts';
import {
  findAdding,
  findPerson,
  hasEverAdministrator,
  selectNames,
  selectPeople,
  selectPhonesTaken,
} from './store/persons.ts';
import type {
  OpenSession,
  Person,
  PersonWithGrants,
  Scope,
  Target,
  TargetsOf,
  Who,
} from './words.ts';

/** Whether the first-run page is over. */
export async function hasAdministrator(database: Database): Promise<boolean> {
  return hasEverAdministrator(database.read);
}

/** A person acting without a session: the command line, a job, a replay. */
export async function whoActs(
  ground: Ground,
  personId: string,
  via: Actor['via'],
): Promise<Who | null> {
  const person = await findPerson(ground.database.read, personId);
  if (!person || person.erasedAt) return null;
  const { name, locale } = person;
  const grants = person.grants.filter((grant) => !grant.isRevoked);
  return { personId, via, name, locale, grants, session: null };
}

/** Names beside what people did, for pages that may show it. Erased ones are ''. */
export async function namesOf(
  { read }: Pick<Database, 'read'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return selectNames(read, personIds);
}

/**
 * One person, to whom some grant of theirs lies within reach. Who was never given anything is
 * seen by whoever added them. Note the look with `lookedAt`.
 */
/** Where mails to somebody go, and in which language; null where there is no address. */
export async function mailboxOf(
  { read }: Pick<Database, 'read'>,
  personId: string,
): Promise<{ name: string; email: string; locale: Locale } | null> {
  const person = await findPerson(read, personId);
  return person?.email ? { name: person.name, email: person.email, locale: person.locale } : null;
}

export async function personFor(
  ground: Ground,
  who: Who | null,
  personId: string,
  targetsOf: TargetsOf,
): Promise<PersonWithGrants> {
  if (!who) throw peopleProblems.signInFirst();
  const person = await findPerson(ground.database.read, personId);
  if (!person || !(await maySee(ground, { who, person, targetsOf }))) {
    throw peopleProblems.notFound();
  }
  return person;
}

async function maySee(
  ground: Ground,
  { who, person, targetsOf }: { who: Who; person: PersonWithGrants; targetsOf: TargetsOf },
): Promise<boolean> {
  const today = todayOf(ground.clock());
  if (who.personId === person.personId) return true;
  if (peoplePolicy.may(who, 'people.list', {}, today)) return true;
  if (person.grants.length === 0) return hasAdded(ground, { who, person, today });
  const scopes = person.grants.map((grant) => grant.scope);
  const campaigns = scopes.filter((scope) => scope.kind === 'campaign');
  if (
    campaigns.some(({ id }) => peoplePolicy.may(who, 'people.seeStaff', { campaignId: id }, today))
  ) {
    return true;
  }
  const enterprises = scopes.filter((scope) => scope.kind === 'enterprise').map(({ id }) => id);
  if (enterprises.length === 0) return false;
  const targets = await targetsOf([...new Set(enterprises)]);
  return targets.some((target) => peoplePolicy.may(who, 'people.see', target, today));
}

/** Did they add the person for a campaign that they still add people to? */
async function hasAdded(
  ground: Ground,
  { who, person, today }: { who: Who; person: Person; today: Day },
): Promise<boolean> {
  const adding = await findAdding(ground.database.read, person.personId);
  if (!adding?.campaignId || adding.by !== who.personId) return false;
  return peoplePolicy.may(who, 'people.add', { campaignId: adding.campaignId }, today);
}

/** Which of these numbers, in E.164, belong to somebody. */
export async function phonesTaken(
  { read }: Database,
  phones: readonly string[],
): Promise<Set<string>> {
  return selectPhonesTaken(read, phones);
}

/** Merges that stand and name this person: into whom it was merged, and who was merged into it. */
export async function mergesOf(
  { read }: Database,
  personId: string,
): Promise<{ into: PersonMerge | null; from: PersonMerge[] }> {
  const all = await selectMerges(read, [personId]);
  return {
    into: all.find((one) => one.personId === personId) ?? null,
    from: all.filter((one) => one.intoId === personId),
  };
}

/** All ids of one person: whoever was merged into it, or it into. */
async function sameAs({ read }: Pick<Database, 'read'>, personId: string) {
  const ids = new Set([personId]);
  // Nobody is merged into whoever was merged, so two looks find them all.
  for (let look = 0; look < 2; look += 1) {
    for (const one of await selectMerges(read, [...ids])) {
      ids.add(one.personId).add(one.intoId);
    }
  }
  return ids;
}

/** Is whoever acts one of these, also by another row of the same person? */
export async function isAmong({ sql, actor }: Act, personIds: readonly string[]): Promise<boolean> {
  if (actor.personId === null || personIds.length === 0) return false;
  const ids = await sameAs({ read: sql }, actor.personId);
  return personIds.some((one) => ids.has(one));
}

/** Does one of these bear this name? */
export async function isNamed(
  database: Pick<Database, 'read'>,
  personIds: readonly string[],
  name: string,
): Promise<boolean> {
  const names = await namesOf(database, [...personIds]);
  return [...names.values()].some((one) => isSameText(one, name));
}

/** Pairs on one page; the next ones come once these are decided. */
const twinsListed = 100;

export async function twinPersons(ground: Ground, who: Who | null): Promise<TwinPersons[]> {
  peoplePolicy.mustBeAllowed(who, 'people.merge', {}, todayOf(ground.clock()));
  return selectTwins(ground.database.read, twinsListed);
}

export interface PeoplePage {
  people: PersonWithGrants[];
  count: number;
}

export interface PeopleSearch {
  /** A whole NIK, checked; then nothing else is looked for. */
  nik?: string;
  search?: string;
  limit?: number;
  offset?: number;
}

/**
 * All people, for an administrator or an auditor; for those who run a campaign its staff, and whom
 * they added for it and gave nothing yet.
 */
export async function peopleList(
  ground: SealedGround,
  who: Who | null,
  asked: PeopleSearch & { campaignId?: string } = {},
): Promise<PeoplePage> {
  const today = todayOf(ground.clock());
  const { campaignId } = asked;
  if (!campaignId) {
    peoplePolicy.mustBeAllowed(who, 'people.list', {}, today);
    return selectPeople(ground.database.read, filterOf(ground, asked, []));
  }
  const by = peoplePolicy.mustBeAllowed(who, 'people.seeStaff', { campaignId }, today);
  const mayAdd = peoplePolicy.may(by, 'people.add', { campaignId }, today);
  return selectPeople(ground.database.read, {
    ...filterOf(ground, asked, [{ kind: 'campaign', id: campaignId }]),
    orAdded: mayAdd ? { by: by.personId, campaignId } : null,
  });
}

/**
 * Who holds a right on one of these places, for whoever sees the staff of a campaign: some of whom
 * it needs come by a region or an institution.
 */
export async function peopleAt(
  ground: Ground,
  who: Who | null,
  { campaignId, scopes }: { campaignId: string; scopes: readonly Scope[] },
): Promise<PersonWithGrants[]> {
  const today = todayOf(ground.clock());
  peoplePolicy.mustBeAllowed(who, 'people.seeStaff', { campaignId }, today);
  if (scopes.length === 0) return [];
  const { people } = await selectPeople(ground.database.read, {
    ...{ search: '', nikHashes: null, scopes, limit: 500, offset: 0 },
  });
  return people;
}

/** The people of these enterprises, each of which must be within reach. */
export async function peopleOfEnterprises(
  ground: SealedGround,
  who: Who | null,
  targets: readonly Target[],
  asked: PeopleSearch = {},
): Promise<PeoplePage> {
  const today = todayOf(ground.clock());
  const scopes: Scope[] = targets.map((target) => {
    peoplePolicy.mustBeAllowed(who, 'people.see', target, today);
    return { kind: 'enterprise', id: target.enterpriseId ?? '' };
  });
  if (scopes.length === 0) return { people: [], count: 0 };
  return selectPeople(ground.database.read, filterOf(ground, asked, scopes));
}

/**
 * Who acts for each of these enterprises today, by enterprise; each must be within reach. Note the
 * look at them with `lookedAt`.
 */
export async function producersOf(
  ground: SealedGround,
  who: Who | null,
  targets: readonly Target[],
): Promise<Map<string, Person[]>> {
  const today = todayOf(ground.clock());
  const { people } = await peopleOfEnterprises(ground, who, targets, { limit: 500 });
  // Whom else they act for is not asked, and may be out of reach.
  const enterpriseIds = targets.flatMap((target) => target.enterpriseId ?? []);
  return producersAmong(people, { enterpriseIds, today });
}

function producersAmong(
  people: readonly PersonWithGrants[],
  { enterpriseIds, today }: { enterpriseIds: readonly string[]; today: Day },
): Map<string, Person[]> {
  const acting = people.flatMap((person) =>
    person.grants
      .filter(({ role, scope }) => role === 'producer' && enterpriseIds.includes(scope.id))
      .filter((grant) => isLive(grant, today))
      .map((grant) => ({ person, enterpriseId: grant.scope.id })),
  );
  const by = Map.groupBy(acting, (one) => one.enterpriseId);
  return new Map([...by].map(([id, ones]) => [id, ones.map(({ person }) => person)]));
}

/** The same for jobs, which show nobody anything: who acts for these enterprises on a day. */
export async function actingFor(
  { read }: Pick<Database, 'read'>,
  { enterpriseIds, today }: { enterpriseIds: readonly string[]; today: Day },
): Promise<Map<string, Person[]>> {
  if (enterpriseIds.length === 0) return new Map();
  const scopes = enterpriseIds.map((id) => ({ kind: 'enterprise' as const, id }));
  const { people } = await selectPeople(read, {
    ...{ search: '', nikHashes: null, scopes, limit: 500, offset: 0 },
  });
  return producersAmong(people, { enterpriseIds, today });
}

/** 100 a page: more than a screen, and never the whole registry by accident. */
const filterOf = ({ files }: SealedGround, asked: PeopleSearch, scopes: readonly Scope[]) => ({
  search: asked.search?.trim() ?? '',
  nikHashes: asked.nik ? keyedHashes(files.keyring, 'identity', asked.nik) : null,
  scopes,
  limit: Math.min(asked.limit ?? 100, 500),
  offset: asked.offset ?? 0,
});

export async function sessionsOf(ground: Ground, who: Who): Promise<OpenSession[]> {
  return selectSessions(ground.database.read, {
    personId: who.personId,
    thisOne: who.session?.id ?? null,
    now: ground.clock(),
  });
}

export interface OwnAccount {
  person: Person;
  hasPassword: boolean;
  hasSecondFactor: boolean;
}

/** For one's own account page. */
export async function ownAccount(ground: Ground, who: Who): Promise<OwnAccount> {
  const person = await findPerson(ground.database.read, who.personId);
  if (!person) throw peopleProblems.notFound();
  return { person, ...(await findAccountState(ground.database.read, who.personId)) };
}

export interface Explanation {
  /** 0 for the shipped words. */
  version: number;
  words: Words;
  readBy: number;
}

/** What producers are told today. */
export async function currentExplanation({ pool }: Database): Promise<Explanation> {
  const { rows } = await pool.query<{
    version: number;
    id: string | null;
    en: string | null;
    read_by: number;
  }>(
    `with newest as (select coalesce(max(version), 0) as version from explanation)
     select n.version, e.words_id as id, e.words_en as en,
       (select count(*) from explanation_read r where r.version = n.version) as read_by
     from newest n left join explanation e using (version)`,
  );
  const [row] = rows;
  const words = row?.id && row.en ? { id: row.id, en: row.en } : shippedExplanation;
  return { version: row?.version ?? 0, words, readBy: row?.read_by ?? 0 };
}

/** Whether the person has still to read what is told today. */
export async function hasToRead({ pool }: Database, personId: string): Promise<boolean> {
  const { rows } = await pool.query<{ due: boolean }>(
    `select not exists (select 1 from explanation_read r where r.person_id = $1 and r.version =
       (select coalesce(max(version), 0) from explanation)) as due`,
    [personId],
  );
  return rows[0]?.due ?? true;
}

export interface NikStanding {
  isKnown: boolean;
  /** Other persons with the same number: a hint that they are one. */
  alsoAt: number;
}

/** Whether a NIK is kept, and how many others hold the same, without showing it. */
export async function nikStanding(
  { database, files }: SealedGround,
  personId: string,
): Promise<NikStanding> {
  const sealed = await findNik(database.read, personId);
  if (!sealed) return { isKnown: false, alsoAt: 0 };
  const { keyring } = files;
  const nik = unseal(keyring, { purpose: 'identity', sealed, boundTo: personId });
  const hashes = keyedHashes(keyring, 'identity', nik);
  return { isKnown: true, alsoAt: await countSameNik(database.read, { personId, hashes }) };
}
