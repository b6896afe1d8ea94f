/** Serves a house for the bench, and says where, with a signed-in producer for each client. */
import { serve } from '@hono/node-server';
import { readConfig } from '../src/config.ts';
import { enterpriseTargets } from '../src/enterprises/index.ts';
import { buildHouse } from '../src/house.ts';
import { present } from '../src/kernel/assert.ts';
import { day } from '../src/kernel/day.ts';
import {
  createAdministrator,
  createPerson,
  giveGrant,
  signInDirectly,
  whoActs,
} from '../src/people/index.ts';
import { buildWebsite } from '../src/website.ts';
import { addEnterprises } from './ground.ts';

const send = present(process.send, 'started by the bench').bind(process);
const config = readConfig({ LAGAWI_VAR: process.argv[2], LAGAWI_LOG: 'silent' });
const house = await buildHouse({ ...config, simulation: true, waysIn: true });
const app = await buildWebsite(house);
const manager = await whoActs(
  house,
  await createAdministrator(house, {
    name: 'Pengelola',
    email: 'pengelola@lagawi.invalid',
    password: crypto.randomUUID(),
  }),
  'start',
);
let people = 0;

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, async ({ port }) => {
  house.setUrl(`http://127.0.0.1:${port}`);
  const casts: Record<string, Sender[]> = {};
  for (const enterprises of [1, 30]) casts[enterprises] = await sendersOf(enterprises);
  send({ port, casts });
});

export interface Sender {
  enterpriseId: string;
  cookie: string;
}

/** 32 producers, each with a phone that is signed in. */
async function sendersOf(enterprises: number): Promise<Sender[]> {
  const ids = await addEnterprises(house, enterprises);
  const senders: Sender[] = [];
  for (let i = 0; i < 32; i++) {
    const enterpriseId = ids[i % ids.length] ?? '';
    const personId = await addProducer(enterpriseId, people++);
    const visitor = { ip: '127.0.0.1', headers: new Headers({ 'user-agent': 'bench' }) };
    const { cookies } = await signInDirectly(house.auth, visitor, personId);
    senders.push({ enterpriseId, cookie: cookies.map((one) => one.split(';')[0]).join('; ') });
  }
  return senders;
}

async function addProducer(enterpriseId: string, nth: number): Promise<string> {
  const phone = `+62000${String(nth).padStart(8, '0')}`;
  const personId = await createPerson(house, manager, { name: `Produsen ${nth}`, phone });
  await giveGrant(
    house,
    manager,
    {
      personId,
      role: 'producer',
      scope: { kind: 'enterprise', id: enterpriseId },
      from: day('2020-01-01'),
    },
    (ids) => enterpriseTargets(house.database, ids),
  );
  return personId;
}

process.once('disconnect', () => {
  server.close();
  void house.close().then(() => process.exit(0));
});
