/** A small cast for this room's tests: two campaigns, their managers, an enterprise in each. */
import type { TestGround } from '../../test/house.ts';
import { createCampaign } from '../campaigns/index.ts';
import { present } from '../kernel/assert.ts';
import { day } from '../kernel/day.ts';
import { Problem, Problems } from '../kernel/problem.ts';
import {
  createAdministrator,
  createPerson,
  giveGrant,
  type NewGrant,
  type PersonFields,
  type TargetsOf,
  type Who,
  whoActs,
} from '../people/index.ts';
import { addEnterprise, enterpriseTargets } from './index.ts';

export interface Cast {
  admin: Who;
  /** Of lagawi; the other one of lain. */
  manager: Who;
  otherManager: Who;
  /** Sari of Keripik, which is in lagawi; Tono of Kopi, which is in lain. */
  sari: Who;
  tono: Who;
  keripik: string;
  kopi: string;
  add(fields: PersonFields, ...grants: Omit<NewGrant, 'personId'>[]): Promise<Who>;
}

export async function castOf(house: TestGround): Promise<Cast> {
  const targetsOf: TargetsOf = (ids) => enterpriseTargets(house.database, ids);
  const asId = async (personId: string) =>
    present(await whoActs(house, personId, 'cli'), `${personId} acts`);
  const admin = await asId(
    await createAdministrator(house, {
      name: 'Ibu Admin',
      email: 'admin@contoh.example',
      password: 'kopi robusta lampung',
    }),
  );
  const add: Cast['add'] = async (fields, ...grants) => {
    const personId = await createPerson(house, admin, fields);
    for (const grant of grants) await giveGrant(house, admin, { ...grant, personId }, targetsOf);
    return asId(personId);
  };
  const from = day('2026-01-01');
  const window = { zone: 'WIB', from: '2026-03-20', to: '2026-06-17' };
  const managerOf = async (id: string) => {
    await createCampaign(house, admin, { ...window, id, name: `Kampanye ${id}` });
    const scope = { kind: 'campaign', id } as const;
    const fields = { name: `Manajer ${id}`, email: `${id}@contoh.example` };
    return add(fields, { role: 'campaignManager', scope, from });
  };
  const [manager, otherManager] = [await managerOf('lagawi'), await managerOf('lain')];
  const campaign = (campaignId: string) => ({ campaign: { campaignId, from: '2026-03-20' } });
  const keripik = await addEnterprise(house, manager, {
    name: 'Keripik Bu Sari',
    regionCode: '18.09',
    ...campaign('lagawi'),
  });
  const kopi = await addEnterprise(house, otherManager, {
    name: 'Kopi Pak Tono',
    regionCode: '18.72',
    ...campaign('lain'),
  });
  const producer = (id: string) =>
    ({ role: 'producer', scope: { kind: 'enterprise', id }, from }) as const;
  const sari = await add({ name: 'Bu Sari', phone: '0800 0000 0001' }, producer(keripik));
  const tono = await add({ name: 'Pak Tono', phone: '0800 0000 0002' }, producer(kopi));
  return { admin, manager, otherManager, sari, tono, keripik, kopi, add };
}

/** Codes and fields of what the work is refused with; empty when it is not. */
export async function refusals(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    const all = error instanceof Problems ? error.all : [error];
    return all.map((one) => {
      if (!(one instanceof Problem)) throw one;
      return one.field ? `${one.code} @${one.field}` : one.code;
    });
  }
  return [];
}

/** How many statements the pool's clients run meanwhile. */
export async function countQueries(
  house: TestGround,
  work: () => Promise<unknown>,
): Promise<number> {
  const { pool } = house.database;
  const counted: { query: (...args: unknown[]) => unknown }[] = [];
  let count = 0;
  const onAcquire = (client: (typeof counted)[number]) => {
    if (counted.includes(client)) return;
    counted.push(client);
    const query = client.query.bind(client);
    client.query = (...args) => {
      count += 1;
      return query(...args);
    };
  };
  // pg's own type of the listener knows the client by its many overloads only.
  pool.on('acquire', onAcquire as never);
  await work();
  pool.off('acquire', onAcquire as never);
  for (const client of counted) Reflect.deleteProperty(client, 'query');
  return count;
}
