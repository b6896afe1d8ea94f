/** Every role on every address of the rooms that choose people, in whatever phase they are. */
import assert from 'node:assert/strict';
import { present } from '../src/kernel/assert.ts';
import { addDays, type Day } from '../src/kernel/day.ts';
import type { Permission, Role } from '../src/people/index.ts';
import { routes } from '../src/routes.ts';
import { apiRoutes, harmless } from './http/api-routes.ts';
import { atOnce, type Cast, type Site, type Visitor } from './site.ts';

export interface Player {
  name: string;
  role: Role | null;
  visitor: Visitor;
}

/** Those who take no part, one of each role with a right in the campaign, and a stranger. */
export async function bystanders(
  site: Site,
  cast: Cast,
  others: readonly Role[],
): Promise<Player[]> {
  const from = addDays(site.today, -1);
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const seated = await Promise.all(
    others.map(async (role, i): Promise<Player> => {
      const fields = { name: `Peran ${role}`, email: `peran${i}@contoh.example` };
      const until = role === 'mentor' ? addDays(from, 60) : null;
      const grant = { role, scope, from, until, ground: 'ST-1' };
      return { name: role, role, visitor: await site.as(await cast.add(fields, grant)) };
    }),
  );
  return [
    { name: 'administrator', role: 'administrator', visitor: await site.as(cast.admin.personId) },
    { name: 'manager', role: 'campaignManager', visitor: await site.as(cast.manager) },
    { name: 'producer', role: 'producer', visitor: await site.as(cast.sari) },
    { name: 'stranger', role: null, visitor: await site.as(null) },
    ...seated,
  ];
}

interface Address {
  method: string;
  path: string;
  may: Permission | 'public' | 'signedIn';
  /** Of a write of the API. */
  body: unknown;
}

/** Pages and calls of a room, with what they name put in; other ids are `otherwise`. */
function addresses(today: Day, { room, values, otherwise }: Walk): Address[] {
  const isOfRoom = ({ name }: Permission) => name.startsWith(`${room}.`);
  const pages = routes
    .filter(({ path }) => path.includes(room === 'curation' ? '/kurasi' : '/penjurian'))
    .map(({ method, path, may }) => ({
      ...{ method: method.toUpperCase(), path, may: may as Address['may'], body: null },
    }));
  const calls = Object.entries(apiRoutes)
    .filter(([, may]) => (typeof may === 'object' ? isOfRoom(may) : may === 'public'))
    .map(([name, may]) => {
      const [method = '', path = ''] = name.split(' ');
      const named = `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`;
      return { method, path: named, may, body: harmless(name, today) };
    });
  return [...pages, ...calls].map(({ path, ...rest }) => ({
    ...rest,
    path: path.replace(/:\w+/g, (name) => values[name] ?? otherwise),
  }));
}

function isAllowed({ role }: Player, may: Address['may']): boolean {
  if (may === 'public') return true;
  if (may === 'signedIn') return role !== null;
  const isAuditor = role === 'auditor' && may.kind === 'read';
  return role !== null && ((may.roles as readonly Role[]).includes(role) || isAuditor);
}

export interface Walk {
  site: Site;
  room: 'curation' | 'judging';
  players: readonly Player[];
  values: Readonly<Record<string, string>>;
  otherwise: string;
  /** Of each read, how it was answered last. */
  statuses: Map<string, number>;
  /** Names that nobody reads who is refused. */
  names: readonly string[];
}

/** Each answer of each player to each read. */
export async function lookAtAll(walk: Walk): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const { method, path, may } of addresses(walk.site.today, walk)) {
    if (method !== 'GET') continue;
    await atOnce(walk.players, async (player) => {
      const answer = await player.visitor.send(path);
      const title = `${path} as ${player.name}`;
      const text = await answer.text();
      if (isAllowed(player, may)) {
        // Of those who need no account, whoever has no secret is told that one is needed.
        const fine = may === 'public' ? [200, 303, 401, 404] : [200, 303, 404, 409];
        assert.ok(fine.includes(answer.status), `${title}: ${answer.status}`);
      } else mustBeRefused(answer.status, text, { title, names: walk.names });
      seen.set(title, text);
      walk.statuses.set(title, answer.status);
    });
  }
  return seen;
}

function mustBeRefused(
  status: number,
  text: string,
  { title, names }: { title: string; names: readonly string[] },
): void {
  assert.ok([303, 401, 403, 404].includes(status), `${title}: ${status}`);
  for (const name of names) assert.ok(!text.includes(name), `${title} tells ${name}`);
}

/** Every write by everybody who may not: refused, told nothing, and nothing is noted. */
export async function tryAllRefused(walk: Walk): Promise<number> {
  const before = await notesOf(walk.site);
  let tried = 0;
  for (const { method, path, may, body } of addresses(walk.site.today, walk)) {
    if (method === 'GET') continue;
    await atOnce(walk.players, async (player) => {
      if (isAllowed(player, may)) return;
      const answer =
        body === null
          ? await player.visitor.post(path, {})
          : await player.visitor.send(path, {
              ...{ method, body: JSON.stringify(body) },
              headers: { 'content-type': 'application/json' },
            });
      const title = `${method} ${path} as ${player.name}`;
      mustBeRefused(answer.status, await answer.text(), { title, names: walk.names });
      tried++;
    });
  }
  assert.equal(await notesOf(walk.site), before, 'a refused write left a note');
  return tried;
}

/** How many notes both rooms left in the journal. */
export async function notesOf({ house }: Site): Promise<string> {
  const { rows } = await house.database.pool.query<{ notes: string }>(
    `select count(*) as notes from journal where verb like 'curation.%' or verb like 'judging.%'`,
  );
  return present(rows[0], 'a count').notes;
}
