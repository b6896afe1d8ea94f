/** A small cast for this room's tests: who is who, and where their enterprises belong. */
import assert from 'node:assert/strict';
import { sql as raw } from 'kysely';
import type { TestGround } from '../../test/house.ts';
import { present } from '../kernel/assert.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { Problem, Problems } from '../kernel/problem.ts';
import {
  createAdministrator,
  createPerson,
  type Forget,
  giveGrant,
  type NewGrant,
  type PersonFields,
  type Target,
  type TargetsOf,
  type Visitor,
  type Who,
  whoActs,
} from './index.ts';

export const password = 'kopi robusta lampung';

/** No later room keeps anything of this cast. */
export const forgetNothing: Forget = {
  whileKnown: async () => {},
  afterwards: async () => {},
};

export interface Cast {
  ids: Record<'admin' | 'manager' | 'mentor' | 'sari' | 'tono', string>;
  keripik: string;
  kopi: string;
  targetsOf: TargetsOf;
  /** As they are now, with the grants that hold now. */
  as(name: keyof Cast['ids']): Promise<Who>;
  add(fields: PersonFields, ...grants: Omit<NewGrant, 'personId'>[]): Promise<string>;
}

/**
 * Admin; a manager of campaign lagawi; Sari of Keripik, in lagawi, with a mentor; Tono of Kopi, in
 * the campaign lain.
 */
export async function castOf(house: TestGround): Promise<Cast> {
  const keripik = newId();
  const kopi = newId();
  const from = day('2026-01-01');
  const membership = (campaignId: string) => [{ campaignId, from, until: null }];
  const targets: Target[] = [
    { enterpriseId: keripik, regionCode: '18.71', memberships: membership('lagawi') },
    { enterpriseId: kopi, regionCode: '18.01', memberships: membership('lain') },
  ];
  const targetsOf: TargetsOf = async (ids) =>
    targets.filter(({ enterpriseId }) => ids.includes(enterpriseId ?? ''));

  const admin = await createAdministrator(house, {
    name: 'Ibu Admin',
    email: 'admin@contoh.example',
    password,
  });
  const asId = async (personId: string) =>
    present(await whoActs(house, personId, 'cli'), `${personId} acts`);
  const add: Cast['add'] = async (fields, ...grants) => {
    const who = await asId(admin);
    const personId = await createPerson(house, who, fields);
    for (const grant of grants) await giveGrant(house, who, { ...grant, personId }, targetsOf);
    return personId;
  };
  const on = (enterpriseId: string) => ({ kind: 'enterprise', id: enterpriseId }) as const;
  const ids: Cast['ids'] = {
    admin,
    manager: await add(
      { name: 'Pak Manajer', email: 'manajer@contoh.example' },
      { role: 'campaignManager', scope: { kind: 'campaign', id: 'lagawi' }, from },
    ),
    mentor: await add(
      { name: 'Bu Pendamping', email: 'pendamping@contoh.example', locale: 'en' },
      { role: 'mentor', scope: on(keripik), from, until: day('2027-12-31') },
    ),
    sari: await add(
      { name: 'Bu Sari', phone: '0800 0000 0001' },
      { role: 'producer', scope: on(keripik), from },
    ),
    tono: await add(
      { name: 'Pak Tono', phone: '0800 0000 0002' },
      { role: 'producer', scope: on(kopi), from },
    ),
  };
  return { ids, keripik, kopi, targetsOf, add, as: (name) => asId(ids[name]) };
}

/** The codes of the problems that the work is refused with. */
export async function refusals(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return [error.code];
    if (error instanceof Problems) return error.all.map(({ code }) => code);
    throw error;
  }
  return [];
}

export const visitor = (cookies: readonly string[] = [], ip = '10.0.0.1'): Visitor => {
  const pairs = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  return { ip, headers: new Headers({ 'user-agent': 'uji', ...(pairs && { cookie: pairs }) }) };
};

/** The last mail to somebody, and the token of the link in it. */
export async function lastMail(house: TestGround, to: string) {
  const row = await house.database.read
    .selectFrom('notice')
    .innerJoin('journal', (join) =>
      join.on('thing', '=', 'notice').on('thing_id', '=', raw<string>`notice_id::text`),
    )
    .selectAll('notice')
    .where('to_address', '=', to)
    // The clock of a test stands still, so ids do not tell which came last.
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row && { ...row, token: /\/masuk\/[a-z-]+\/(\S+)/.exec(row.body)?.[1] ?? null };
}

/** Verbs and actors of the notes about a person, oldest first. */
export async function notesOn(house: TestGround, personId: string) {
  const rows = await house.database.read
    .selectFrom('journal')
    .select(['verb', 'actor', 'details'])
    .where('thing', '=', 'person')
    .where('thing_id', '=', personId)
    .orderBy('seq')
    .execute();
  return rows;
}

/** Nothing personal of these people stands anywhere in the journal. */
export async function assertJournalKnowsNot(house: TestGround, ...values: string[]) {
  const all = JSON.stringify(await house.database.read.selectFrom('journal').selectAll().execute());
  assert.ok(all.length > 100, 'there is a journal that could tell');
  for (const value of values) assert.ok(!all.includes(value), `the journal tells ${value}`);
}
