/**
 * Every link that a page shows leads somewhere for the person it is shown to: nobody is offered a
 * door that is closed to them, and a change of an address breaks here. And the other way round:
 * links from the first page lead to every page that the person may open.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setSectors } from '../../src/campaigns/actions/setup.ts';
import { sectorUse } from '../../src/curation/index.ts';
import { addIdentifier, enterpriseTargets } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import {
  may,
  type Role,
  roles,
  type Scope,
  type Target,
  type Who,
  whoActs,
} from '../../src/people/index.ts';
import { routes } from '../../src/routes.ts';
import type { Route } from '../../src/web/index.ts';
import { useWholeChain } from '../curation.ts';
import { type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';

interface Walk {
  /** Role and scope. */
  where: string;
  role: Role;
  scope: Scope;
  who: Who;
  dead: readonly string[];
  /** Addresses that answered. */
  reached: readonly string[];
}

let site: Site;
let cast: Cast;
let walks: readonly Walk[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  await addIdentifier(site.house, cast.admin, cast.keripik, {
    kind: 'nib',
    number: '0000000000017',
  });
  const sectors = [{ name: 'Pangan', kbli: '10', quota: '' }];
  await setSectors(site.house, cast.admin, { campaignId: 'lagawi', sectors }, sectorUse);
  await useWholeChain(site, cast);
  walks = await walkAll();
});
after(() => site.close());

const lagawi: Scope = { kind: 'campaign', id: 'lagawi' };
const house: Scope = { kind: 'installation', id: '' };

/** The widest and the narrowest right of each role. */
function scopesOf(role: Role): Scope[] {
  const keripik: Scope = { kind: 'enterprise', id: cast.keripik };
  const tanggamus: Scope = { kind: 'region', id: '18.09' };
  if (role === 'administrator') return [house];
  if (role === 'auditor') return [house, lagawi];
  if (role === 'producer') return [keripik];
  if (role === 'mentor') return [lagawi, keripik];
  if (role === 'verifier' || role === 'localOfficer') return [lagawi, tanggamus];
  return [lagawi];
}

async function walkAll(): Promise<Walk[]> {
  const from = addDays(site.today, -30);
  const asked = roles.flatMap((role) => scopesOf(role).map((scope) => ({ role, scope, from })));
  const walkers: (Omit<Walk, 'dead' | 'reached'> & { visitor: Visitor })[] = [];
  for (const [nth, { role, scope, from }] of asked.entries()) {
    const grant = {
      ...{ role, scope, from, ...(role === 'auditor' && { ground: 'ST-1' }) },
      ...(role === 'mentor' && { until: addDays(site.today, 60) }),
    };
    const person = { name: `${role} ${nth}`, email: `tautan${nth}@contoh.example` };
    const personId = await cast.add(person, grant);
    walkers.push({
      where: `${role} of a ${scope.kind}`,
      role,
      scope,
      who: present(await whoActs(site.house, personId, 'web'), 'who was added'),
      visitor: await site.as(personId),
    });
  }
  return Promise.all(
    walkers.map(async ({ visitor, ...walk }) => ({ ...walk, ...(await follow(visitor)) })),
  );
}

/** One address of a kind, as ids and numbers leave it, is looked at twice at most. */
const kindOf = (path: string) =>
  path
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(pesanan\/)[^/]+\/[^/]+/, '$1:order');

/** Links that lead out of the house, or into another session. */
const isElsewhere = (href: string) => !href.startsWith('/') || /^\/(?:bahasa|keluar)/.test(href);

/** Follows the links from the first page on. */
async function follow(visitor: Visitor): Promise<Pick<Walk, 'dead' | 'reached'>> {
  const dead: string[] = [];
  const waiting = [{ href: '/', from: 'the address bar' }];
  const reached = new Set<string>();
  const seen = new Set<string>();
  const kinds = new Map<string, number>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { href, from } = next;
    const times = kinds.get(kindOf(href)) ?? 0;
    if (seen.has(href) || times >= 2) continue;
    seen.add(href);
    kinds.set(kindOf(href), times + 1);
    const answer = await visitor.send(href);
    const html = await answer.text();
    if (answer.status >= 400) dead.push(`${answer.status} ${href} shown on ${from}`);
    else reached.add(href.replace(/[?#].*/, ''));
    const location = answer.headers.get('location');
    const shown = [...html.matchAll(/<a\s[^>]*?href="([^"#]+)/g)].map((match) => match[1] ?? '');
    for (const to of [...shown, ...(location ? [location] : [])]) {
      const path = to.replaceAll('&amp;', '&');
      if (!isElsewhere(path)) waiting.push({ href: path, from: href });
    }
  }
  // Were there only a start page, the test would show nothing.
  assert.ok(seen.size > 1);
  return { dead, reached: [...reached] };
}

test('every link leads somewhere for whom it is shown to', () => {
  const dead = walks.flatMap((walk) => walk.dead.map((line) => `${walk.where}: ${line}`));
  assert.deepEqual(dead, []);
});

/** Pages without a link for somebody who may open them, and why. */
const unlinked: readonly {
  path: string;
  /** Only for these; else for all. */
  roles?: readonly Role[];
  scopes?: readonly Scope['kind'][];
  why: string;
}[] = [
  { path: '/mulai', why: 'of an installation that nobody runs yet' },
  { path: '/masuk', why: 'for whoever is not in; its steps are each sent by the one before' },
  { path: '/masuk/kode', why: 'a step of signing in' },
  { path: '/masuk/surel', why: 'a step of signing in' },
  { path: '/masuk/kata-sandi', why: 'a step of signing in' },
  { path: '/masuk/lupa', why: 'a step of signing in' },
  { path: '/masuk/faktor-kedua', why: 'a step of signing in' },
  { path: '/periksa/pencabutan', why: 'linked where the code of a paper leads' },
  { path: '/periksa/kunci', why: 'linked where the code of a paper leads' },
  { path: '/periksa/luring', why: 'linked where the code of a paper leads' },
  { path: '/kampanye/:campaign/kurasi/contoh/label', why: 'linked once there are samples' },
  { path: '/kampanye/:campaign/kurasi/penilaian/cetak', why: 'linked once there are sheets' },
  { path: '/kampanye/:campaign/penjurian/penilaian/cetak', why: 'linked once there are sheets' },
  {
    path: '/kampanye/:campaign/penjurian/penilaian/pembetulan',
    why: 'linked once an objection was upheld',
  },
  {
    path: '/kampanye/:campaign/penjurian/penetapan/perubahan',
    why: 'linked once there is a decree',
  },
  {
    path: '/kampanye/:campaign/penjurian/peringkat/nilai-sama',
    why: 'linked once finalists are equal',
  },
  {
    path: '/kampanye/:campaign/penjurian/hasil/:enterprise',
    why: 'linked once the enterprise is a finalist',
  },
  { path: '/akun/kata-sandi', why: 'only the address of a form on /akun' },
  { path: '/akun/faktor-kedua', why: 'for whom has a password and no second factor yet' },
  { path: '/akun/faktor-kedua/aktif', why: 'only the address of a form on /akun/faktor-kedua' },
  { path: '/pendampingan', why: 'for whoever is on a campaign’s list of mentors' },
  { path: '/pendampingan/kalender', why: 'linked on a mentor’s own page' },
  { path: '/kampanye/:campaign/pendampingan/catatan', why: 'linked on a mentor’s own page' },
  { path: '/tindak-lanjut', why: 'for whoever holds a plan of follow-up' },
  { path: '/tindak-lanjut/cetak', why: 'linked on an officer’s own page' },
  {
    path: '/kampanye/:campaign/pendampingan/sesi/baru',
    roles: roles.filter((one) => one !== 'administrator' && one !== 'campaignManager'),
    why: 'for whoever runs the campaign, and for mentors from their own page',
  },
  {
    path: '/usaha-saya/:enterprise',
    scopes: ['installation', 'campaign'],
    why: 'home of who acts for or looks after one; the others come by its own page and its sales',
  },
  {
    path: '/usaha/:enterprise/keikutsertaan/baru',
    roles: ['coManager', 'curator', 'mentor', 'verifier', 'localOfficer', 'auditor', 'producer'],
    why: 'none of these may take an enterprise into a campaign; the form has none to choose',
  },
];

/** Pages about nothing, a campaign or an enterprise; the others need something that happened. */
const pages = routes.filter(
  ({ method, path }) => method === 'get' && !/:(?!campaign\b|enterprise\b)/.test(path),
);

/** A place that a path stands for; the first that fits it is the one that answers. */
function pathOf(address: string): string | undefined {
  const fits = ({ method, path }: Route) =>
    method === 'get' && new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(address);
  return routes.find(fits)?.path;
}

test('every page that somebody may open is reached by links from the first page', async () => {
  const enterprises = await enterpriseTargets(site.house.database, [
    cast.keripik,
    cast.kopi,
    cast.tenun,
    cast.bekas,
  ]);
  const campaigns: Target[] = ['lagawi', 'lain'].map((campaignId) => ({ campaignId }));
  const isOpen = ({ who }: Walk, page: Route) => {
    const permission = page.may;
    if (typeof permission === 'string') return true;
    const targets =
      permission.on === 'enterprise'
        ? enterprises
        : permission.on === 'campaign'
          ? campaigns
          : [{}];
    return targets.some((target) => may(who, permission, target, site.today));
  };
  const missing = walks.flatMap((walk) => {
    const reached = new Set(walk.reached.map(pathOf));
    return pages
      .filter((page) => isOpen(walk, page) && !reached.has(page.path))
      .map(({ path }) => ({ path, walk }));
  });
  const explains = (one: (typeof unlinked)[number], { path, walk }: (typeof missing)[number]) =>
    one.path === path &&
    (one.roles?.includes(walk.role) ?? true) &&
    (one.scopes?.includes(walk.scope.kind) ?? true);
  assert.deepEqual(
    missing
      .filter((it) => !unlinked.some((one) => explains(one, it)))
      .map(({ path, walk }) => `${path} for a ${walk.where}`),
    [],
  );
  const idle = unlinked.filter((one) => !missing.some((it) => explains(one, it)));
  assert.deepEqual(idle, [], 'an exception that none needs any more');
});
