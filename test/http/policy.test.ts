/**
 * Every route as every role in every relation to what it is asked about (invariant 4). What may be
 * is said here a second time, in a few lines that know nothing of the policy's own code.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Context, Hono } from 'hono';
import { proposeCriteria } from '../../src/curation/index.ts';
import { Moment } from '../../src/database/memory.ts';
import { factRoutes } from '../../src/desk/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, type Day } from '../../src/kernel/day.ts';
import { Problem } from '../../src/kernel/problem.ts';
import {
  allPermissions,
  type Permission,
  peoplePolicy,
  type Role,
  revokeGrant,
  roles,
  type Scope,
  type Target,
  whoActs,
} from '../../src/people/index.ts';
import { routes as houseRoutes } from '../../src/routes.ts';
import { salesPolicy } from '../../src/sales/index.ts';
import { judge } from '../../src/web/app.tsx';
import { visitOf } from '../../src/web/frame.ts';
import type { Route } from '../../src/web/index.ts';
import { atOnce, type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';
import { apiRoutes, harmless, nowhere } from './api-routes.ts';

const routes: readonly Route[] = [...houseRoutes, ...factRoutes([])];

interface Right {
  role: Role;
  scope: Scope;
  from: Day;
  until: Day | null;
  isRevoked?: boolean;
}
interface Player {
  name: string;
  /** null: nobody is signed in. */
  personId: string | null;
  rights: readonly Right[];
  visitor: Visitor;
}

let site: Site;
let cast: Cast;
let importId: string;
let players: Player[];
/** What the oracle knows of the enterprises. */
let facts: Record<string, { region: string; members: { campaign: string; until: Day | null }[] }>;

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  ({ importId } = await fill(site, cast));
  // Where there are criteria already, a proposal of them changes nothing.
  for (const id of ['lagawi', 'lain']) await proposeCriteria(site.house, cast.admin, id);
  const left = addDays(site.today, -10);
  facts = {
    [cast.keripik]: { region: '18.09', members: [{ campaign: 'lagawi', until: null }] },
    [cast.kopi]: { region: '18.72', members: [{ campaign: 'lagawi', until: null }] },
    [cast.tenun]: { region: '18.01', members: [{ campaign: 'lain', until: null }] },
    [cast.bekas]: { region: '18.09', members: [{ campaign: 'lagawi', until: left }] },
  };
  players = await admit();
});
after(() => site.close());

const scopesOf: Record<Role, readonly Scope['kind'][]> = {
  administrator: ['installation'],
  campaignManager: ['campaign'],
  coManager: ['campaign'],
  curator: ['campaign'],
  judge: ['campaign'],
  mentor: ['campaign', 'enterprise'],
  verifier: ['campaign', 'region'],
  localOfficer: ['campaign', 'region'],
  auditor: ['installation', 'campaign'],
  producer: ['enterprise'],
};

/** Of each scope one that reaches Keripik and one that does not, and rights that are over. */
async function admit(): Promise<Player[]> {
  const from = addDays(site.today, -30);
  const ids: Record<Scope['kind'], readonly string[]> = {
    installation: [''],
    campaign: ['lagawi', 'lain'],
    enterprise: [cast.keripik, cast.kopi],
    region: ['18', '18.09', '18.01'],
    institution: [],
  };
  const open = roles.flatMap((role) =>
    scopesOf[role].flatMap((kind) =>
      ids[kind].map(
        (id): Right => ({
          role,
          scope: { kind, id },
          from,
          until: role === 'mentor' ? addDays(site.today, 60) : null,
        }),
      ),
    ),
  );
  const yesterday = addDays(site.today, -1);
  const over = (role: Role, scope: Scope): Right[] => [
    { role, scope, from, until: yesterday },
    { role, scope, from: addDays(site.today, 1), until: null },
    { role, scope, from, until: null, isRevoked: true },
  ];
  const ended = [
    ...over('campaignManager', { kind: 'campaign', id: 'lagawi' }),
    ...over('producer', { kind: 'enterprise', id: cast.keripik }),
    ...over('auditor', { kind: 'installation', id: '' }),
  ];
  const made: Player[] = [];
  for (const [i, right] of [...open, ...ended].entries()) {
    const name = `${right.role} ${right.scope.kind} ${right.isRevoked ? 'revoked' : right.until === yesterday ? 'ended' : right.from > site.today ? 'coming' : 'open'} ${i}`;
    const grant = { ...right, ...(right.role === 'auditor' && { ground: 'ST-1' }) };
    const personId = await cast.add({ name, email: `p${i}@contoh.example` }, grant);
    if (right.isRevoked) await revoke(personId);

    made.push({ name, personId, rights: [right], visitor: await site.as(personId) });
  }
  return [...made, { name: 'nobody', personId: null, rights: [], visitor: await site.as(null) }];
}

async function revoke(personId: string): Promise<void> {
  const holder = present(await whoActs(site.house, personId, 'cli'), 'a person');
  const [grant] = holder.grants;
  await revokeGrant(site.house, cast.admin, grant?.grantId ?? '', async (ids) =>
    ids.map((enterpriseId) => ({ enterpriseId })),
  );
}

/** Does a right reach there today? Said from the design and not from the code (The people). */
function reaches(right: Right, target: Target, kind: 'read' | 'write'): boolean {
  const { scope } = right;
  const isOn =
    !right.isRevoked && right.from <= site.today && (!right.until || site.today <= right.until);
  if (!isOn) return false;
  if (scope.kind === 'installation') return true;
  if (target.enterpriseId) {
    const fact = present(facts[target.enterpriseId], 'a known enterprise');
    if (scope.kind === 'enterprise') return scope.id === target.enterpriseId;
    if (scope.kind === 'region') return isWithin(fact.region, scope.id);
    const member = fact.members.find((one) => one.campaign === scope.id);
    // A member that left while the right ran stays readable, and is changed no more.
    return member !== undefined && (member.until === null || kind === 'read');
  }
  if (target.campaignId) return scope.kind === 'campaign' && scope.id === target.campaignId;
  if (target.regionCode) return scope.kind === 'region' && isWithin(target.regionCode, scope.id);
  return false;
}

/** The whole province holds each of its regencies. */
const isWithin = (code: string, region: string) =>
  region.split('.').every((part, i) => code.split('.')[i] === part);

function expected(player: Player, permission: Permission, target: Target): 200 | 401 | 403 | 404 {
  if (!player.personId) return 401;
  const { kind } = permission;
  const holds = ({ role }: Right) =>
    permission.roles.some((one) => one === role) || (kind === 'read' && role === 'auditor');
  const isForAll = kind === 'read' && permission.isForAllOfRole === true;
  const there = (right: Right): Right =>
    isForAll ? { ...right, scope: { kind: 'installation', id: '' } } : right;
  if (player.rights.some((right) => holds(right) && reaches(there(right), target, kind)))
    return 200;
  const isKnown = !(target.enterpriseId || target.campaignId || target.regionCode);
  return isKnown || player.rights.some((right) => reaches(right, target, 'read')) ? 403 : 404;
}

/** The addresses of a route: one for each thing it can be asked about. */
function placesOf(path: string, on?: Permission['on']): { path: string; target: Target }[] {
  const ofEnterprise = path.includes(':enterprise');
  if ((on === 'campaign' || on === 'installation') && ofEnterprise)
    return placesOf(path.replace(':enterprise', cast.keripik), on);
  const things: Target[] = ofEnterprise
    ? [cast.keripik, cast.kopi, cast.tenun, cast.bekas].map((enterpriseId) => ({ enterpriseId }))
    : path.includes(':campaign')
      ? ['lagawi', 'lain'].map((campaignId) => ({ campaignId }))
      : [{}];
  return things.map((target) => {
    const values: Record<string, string> = {
      ':enterprise': target.enterpriseId ?? '',
      ':campaign': target.campaignId ?? 'lagawi',
      ':import': importId,
      ':person': cast.sari,
      ':issuer': 'entry',
    };
    return { path: path.replace(/:\w+/g, (name) => values[name] || nowhere), target };
  });
}

const isPermission = (may: Route['may']): may is Permission => typeof may === 'object';

test('no route is without a policy, and those open to all are these', () => {
  const known = new Set(allPermissions());
  for (const { may, on, path } of routes) {
    if (!isPermission(may)) continue;
    assert.ok(known.has(may), `${path} asks for a permission that a room defines`);
    assert.ok(on, `${path} says what its permission is asked about`);
  }
  const open = (kind: 'public' | 'signedIn') =>
    [...new Set(routes.filter(({ may }) => may === kind).map(({ path }) => path))].sort();
  assert.deepEqual(open('public'), [
    '/',
    // By the secret in an applicant's own link, which opens nothing else.
    '/daftar/:campaign',
    '/daftar/:campaign/:token',
    '/daftar/:campaign/:token/berkas/:question',
    '/daftar/:campaign/:token/draf',
    '/daftar/:campaign/:token/keberatan',
    '/daftar/:campaign/:token/kirim',
    '/daftar/:campaign/:token/mundur',
    '/daftar/:campaign/:token/setuju',
    '/daftar/:campaign/:token/surat',
    '/daftar/:campaign/:token/tanda-terima/:no',
    // By the secret in the code of a training, on its days.
    '/hadir/:token',
    // By the secret in the address, for programs that keep calendars.
    '/kalender/:token',
    '/keluar',
    '/masuk',
    '/masuk/faktor-kedua',
    '/masuk/kata-sandi',
    '/masuk/kata-sandi/:token',
    '/masuk/kode',
    '/masuk/lupa',
    '/masuk/surel',
    '/masuk/surel/:token',
    '/masuk/tautan/:token',
    '/mulai',
    '/panduan',
    '/panduan/:guide',
    // What a code on a paper says, for whoever holds the paper.
    '/periksa/:token',
    '/periksa/kunci',
    '/periksa/luring',
    '/periksa/pencabutan',
    // Own certificates, by a number and what else only that person knows.
    '/sertifikat',
    '/sertifikat/:certificate',
    '/simulasi/fakta',
    '/simulasi/masuk/:person',
  ]);
  // Each shows only what is the visitor's own or within reach; their tests say so.
  assert.deepEqual(open('signedIn'), signedInPaths);
});

test('a route without a policy does not come in', async () => {
  const bare = { method: 'get', path: '/', handle: async () => new Response() } as unknown as Route;
  const visit = {
    who: players[0] ? await whoActs(site.house, players[0].personId ?? '', 'web') : null,
  };
  await assert.rejects(judge(bare, visit as never), 'no policy at all');
  const aimless = { ...bare, may: salesPolicy.permissions['sales.see'] };
  await assert.rejects(judge(aimless, visit as never), /says what its permission is asked about/);
});

test('nothing is served that is not in the table of contents', () => {
  const listed = new Set(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  const hall = ['/assets/:name', '/pekerja.js', '/health', '/bahasa/:locale'];
  const stray = site.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((one) => !listed.has(one) && !hall.some((path) => one === `GET ${path}`))
    // An address that takes forms leads to the page above it (open-forms.test.ts).
    .filter((one) => !listed.has(one.replace(/^GET /, 'POST ')));
  assert.deepEqual(
    [...new Set(stray)],
    ['GET /simulasi/fakta'].filter((one) => stray.includes(one)),
  );
});

/** The whole way up to the handler, which is left out: nothing is changed by asking. */
function gate(): Hono {
  const app = new Hono();
  // Who sends it is asked of the database once: what is judged is where they may go.
  const { recall } = new Moment('');
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, async (c: Context) => {
      await judge(route, await visitOf(c, site.house, recall));
      return c.body(null, 200);
    });
  }
  app.onError((error, c) => {
    if (error instanceof Problem) return c.body(null, error.status as 404);
    throw error;
  });
  return app;
}

test('each route lets in whom its permission names, and tells the others as little as it may', async () => {
  const app = gate();
  let asked = 0;
  for (const route of routes) {
    const { may } = route;
    if (!isPermission(may)) continue;
    for (const { path, target } of placesOf(route.path, may.on)) {
      const seen: Target = may.on === 'region' ? { regionCode: '18.09' } : target;
      const url = may.on === 'region' ? `${path}?daerah=18.09` : path;
      await atOnce(players, async (player) => {
        const answer = await app.request(url, {
          method: route.method.toUpperCase(),
          headers: player.visitor.headers,
        });
        const title = `${route.method} ${path} as ${player.name}`;
        assert.equal(answer.status, expected(player, may, seen), title);
        asked += 1;
      });
    }
  }
  assert.ok(asked > 3000, `${asked} answers`);
});

test('who is refused is refused by the whole house, and reads nothing', async () => {
  const names = ['Keripik Bu Sari', 'Kopi Pak Tono', 'Tenun Bu Wati', 'Sambal Pernah Ikut'];
  for (const [nth, route] of routes.entries()) {
    const { may } = route;
    if (!isPermission(may) || may.on === 'region') continue;
    // Of its places one in turn: who is let in at which was asked above, at all of them.
    const places = placesOf(route.path, may.on);
    const { path, target } = present(places[nth % places.length], 'a place');
    await atOnce(players, async (player) => {
      const status = expected(player, may, target);
      if (status === 200) return;
      const answer =
        route.method === 'get'
          ? await player.visitor.send(path)
          : await player.visitor.post(path, {});
      const title = `${route.method} ${path} as ${player.name}`;
      // A stranger's page request is led to the way in.
      assert.equal(answer.status, status === 401 && route.method === 'get' ? 303 : status, title);
      const html = await answer.text();
      for (const name of [...names, '77.10', '66.60', 'Bu Sari'])
        assert.ok(!html.includes(name), `${title} tells “${name}”`);
    });
  }
});

test('who is let in is served: every page of Keripik and of its campaign opens', async () => {
  for (const route of routes) {
    const { may } = route;
    if (route.method !== 'get' || !isPermission(may) || may.on === 'region') continue;
    const rest = route.path.replace(/:(enterprise|campaign|import)\b/g, '');
    const mayBeMissing = rest.includes(':') || asksInQuery.includes(route.path);
    for (const { path, target } of placesOf(route.path, may.on)) {
      if (target.enterpriseId && target.enterpriseId !== cast.keripik) continue;
      if (target.campaignId === 'lain') continue;
      await atOnce(players, async (player) => {
        if (expected(player, may, target) !== 200) return;
        const { status } = await player.visitor.send(path);
        const isFine = status === 200 || status === 303 || (mayBeMissing && status === 404);
        assert.ok(isFine, `${path} as ${player.name}: ${status}`);
      });
    }
  }
});

test('a person’s page opens for those who reach one of the person’s rights', async () => {
  const { permissions } = peoplePolicy;
  for (const player of players) {
    const isSeen =
      expected(player, permissions['people.list'], {}) === 200 ||
      expected(player, permissions['people.see'], { enterpriseId: cast.keripik }) === 200;
    const answer = await player.visitor.send(`/orang/${cast.sari}`);
    assert.equal(answer.status, !player.personId ? 303 : isSeen ? 200 : 404, player.name);
    assert.equal((await answer.text()).includes('Bu Sari'), isSeen, player.name);
  }
});

test('each route of the API asks for its permission, too', async () => {
  const document = (await (await players[0]?.visitor.send('/api/v1/openapi.json'))?.json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const served = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
  assert.deepEqual(served.sort(), Object.keys(apiRoutes).sort());
  // What each minute's round has to note is noted before.
  await site.house.tidyUp();
  const notesBefore = await journalLength();
  for (const [nth, [name, permission]] of Object.entries(apiRoutes).entries()) {
    const [, path = ''] = name.split(' ');
    const on = isPermission(permission) ? permission.on : undefined;
    const [own, ...others] = placesOf(`/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`, on);
    // Which place it is asked about is told by its first and one other in turn: the permission is
    // the pages' own, which were asked at all of them.
    const other = others[nth % Math.max(others.length, 1)];
    for (const place of [present(own, 'a place'), ...(other ? [other] : [])]) {
      await atOnce(players, async (player) => {
        const status = isPermission(permission)
          ? expected(player, permission, place.target)
          : permission === 'public' || player.personId
            ? 200
            : 401;
        const answer = await callApi(player, name, place.path);
        const title = `${name} of ${JSON.stringify(place.target)} as ${player.name}`;
        if (status !== 200) {
          assert.equal(answer.status, status, title);
          assert.doesNotMatch(await answer.text(), /Bu Sari|Pak Tono|Bu Wati|Pernah/, title);
        }
        // Nobody's secret opens nobody's application; the call itself is open.
        else if (permission === 'public' && answer.status === 401) assert.match(path, /own-/);
        // A number that nobody has, or a body that says nothing: past the gate, not through.
        else assert.ok([200, 404, 409, 422].includes(answer.status), `${title}: ${answer.status}`);
        const mayLack = /\{(?!campaign\}|enterprise\})/.test(path) || path.includes('own-');
        if (status === 200 && !mayLack && name.startsWith('GET'))
          assert.equal(answer.status, 200, title);
      });
    }
  }
  assert.equal(await journalLength(), notesBefore, 'asking changed nothing');
});

/** Without looks at a person, which a read may note. */
async function journalLength(): Promise<number> {
  const { rows } = await site.house.database.pool.query<{ n: number }>(
    `select count(*)::int as n from journal where verb <> 'people.lookAt'`,
  );
  return rows[0]?.n ?? 0;
}

function callApi({ visitor }: Player, name: string, path: string): Promise<Response> {
  const [method = ''] = name.split(' ');
  if (method === 'GET') return visitor.send(path);
  if (path.endsWith('/uploads')) return visitor.files(path);
  return visitor.send(path.replace(importId, nowhere), {
    method,
    body: JSON.stringify(harmless(name, site.today)),
    headers: { 'content-type': 'application/json' },
  });
}

const signedInPaths = [
  '/akun',
  '/akun/bahasa',
  '/akun/faktor-kedua',
  '/akun/faktor-kedua/aktif',
  '/akun/kata-sandi',
  '/akun/sesi',
  '/akun/sesi-lain',
  // By the code that is shown on the spot, for enterprises that the visitor acts for.
  '/hadir/:session/:code',
  // A campaign's name, days and definition are for whoever is signed in (campaigns/policy.ts).
  '/kampanye',
  '/kampanye/:campaign',
  '/kampanye/:campaign/definisi',
  // A mentor's own sessions; mentoring.test.ts shows that others find none.
  '/kampanye/:campaign/pendampingan/catatan',
  '/kampanye/:campaign/pendampingan/pendamping/:person/laporan',
  '/kampanye/:campaign/pendampingan/sesi/baru',
  '/orang/:person',
  '/orang/:person/faktor-kedua',
  '/orang/:person/hak',
  '/orang/:person/hak/:grant/cabut',
  '/orang/:person/hapus',
  '/orang/:person/hp',
  '/orang/:person/kode',
  '/orang/:person/nik',
  '/orang/:person/nik/tampilan',
  '/pendampingan',
  '/pendampingan/kalender',
  '/pendampingan/kalender/alamat',
  '/pendampingan/laporan/:paper',
  '/pendampingan/sesi/:session',
  '/pendampingan/sesi/:session/catatan',
  '/pendampingan/sesi/:session/catatan/:record',
  '/pendampingan/sesi/:session/foto',
  '/pendampingan/sesi/:session/kode',
  '/pendampingan/sesi/:session/laporan',
  '/pendampingan/sesi/:session/liputan',
  '/pendampingan/sesi/:session/pembatalan',
  '/pendampingan/sesi/:session/perpindahan',
  '/pendampingan/sesi/:session/undangan',
  '/penjelasan',
  // An officer's own plans.
  '/tindak-lanjut',
  '/tindak-lanjut/cetak',
];

/** Says which number it is about in its query. */
const asksInQuery = ['/usaha/:enterprise/nomor/surat', '/usaha/:enterprise/nomor/pemeriksaan'];
