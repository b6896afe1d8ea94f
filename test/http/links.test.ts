/**
 * Every link that a page shows leads somewhere for the person it is shown to: nobody is offered a
 * door that is closed to them, and a change of an address breaks here.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { type Role, roles, type Scope } from '../../src/people/index.ts';
import { type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
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

/** One address of a kind, as ids and numbers leave it, is looked at twice at most. */
const kindOf = (path: string) =>
  path
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(pesanan\/)[^/]+\/[^/]+/, '$1:order');

/** Links that lead out of the house, or into another session. */
const isElsewhere = (href: string) => !href.startsWith('/') || /^\/(?:bahasa|keluar)/.test(href);

async function deadLinks(visitor: Visitor): Promise<string[]> {
  const dead: string[] = [];
  const waiting = [{ href: '/', from: 'the address bar' }];
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
    const location = answer.headers.get('location');
    const shown = [...html.matchAll(/<a\s[^>]*?href="([^"#]+)/g)].map((match) => match[1] ?? '');
    for (const to of [...shown, ...(location ? [location] : [])]) {
      const path = to.replaceAll('&amp;', '&');
      if (!isElsewhere(path)) waiting.push({ href: path, from: href });
    }
  }
  // Were there only a start page, the test would show nothing.
  assert.ok(seen.size > 1);
  return dead;
}

test('every link leads somewhere for whom it is shown to', async () => {
  const from = addDays(site.today, -30);
  const dead: string[] = [];
  let nth = 0;
  for (const role of roles) {
    for (const scope of scopesOf(role)) {
      nth += 1;
      const grant = {
        ...{ role, scope, from, ...(role === 'auditor' && { ground: 'ST-1' }) },
        ...(role === 'mentor' && { until: addDays(site.today, 60) }),
      };
      const person = { name: `${role} ${nth}`, email: `tautan${nth}@contoh.example` };
      const visitor = await site.as(await cast.add(person, grant));
      const where = `${role} of a ${scope.kind}`;
      dead.push(...(await deadLinks(visitor)).map((line) => `${where}: ${line}`));
    }
  }
  assert.deepEqual(dead, []);
});
