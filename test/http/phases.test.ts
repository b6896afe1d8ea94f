/**
 * Every role on every page and list of a selection and a final, in each of its phases: who may not
 * is refused in all of them, and nobody reads a byte of a score that is not theirs to see.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import {
  closePanel,
  enterDecree,
  lockSheet,
  openPanel,
  planSheets,
  saveScores,
} from '../../src/curation/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import type { Permission, Role } from '../../src/people/index.ts';
import { routes } from '../../src/routes.ts';
import {
  type Applicant,
  apply,
  type Curator,
  decreeTyped,
  openCall,
  pass,
  seatPanel,
  typedScores,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { apiRoutes } from './api-routes.ts';

const phases = ['applications', 'scoring', 'closed', 'decided'] as const;
type Phase = (typeof phases)[number];

interface Player {
  name: string;
  role: Role | null;
  visitor: Visitor;
}

let site: Site;
let cast: Cast;
let players: Player[];
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await openCall(site, cast);
  const quotas = { members: '2', finalists: '', winners: '1' };
  await setQuotas(site.house, cast.admin, 'lagawi', quotas);
  applicants = [];
  for (let nth = 1; nth <= 4; nth++) applicants.push(await apply(site, nth));
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 3);
  const from = addDays(site.today, -1);
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const staff: Role[] = ['coManager', 'judge', 'verifier', 'mentor', 'localOfficer', 'auditor'];
  const others = await Promise.all(
    staff.map(async (role, i): Promise<Player> => {
      const fields = { name: `Peran ${role}`, email: `peran${i}@contoh.example` };
      const until = role === 'mentor' ? addDays(from, 60) : null;
      const grant = { role, scope, from, until, ground: 'ST-1' };
      return { name: role, role, visitor: await site.as(await cast.add(fields, grant)) };
    }),
  );
  players = [
    { name: 'administrator', role: 'administrator', visitor: await site.as(cast.admin.personId) },
    { name: 'manager', role: 'campaignManager', visitor: await site.as(cast.manager) },
    { name: 'curator who scores', role: 'curator', visitor: curatorNo(0).visitor },
    { name: 'another curator', role: 'curator', visitor: curatorNo(1).visitor },
    { name: 'producer', role: 'producer', visitor: await site.as(cast.sari) },
    { name: 'stranger', role: null, visitor: await site.as(null) },
    { name: 'applicant', role: null, visitor: await bySecret(applicants[0]) },
    ...others,
  ];
});
after(() => site.close());

/** Somebody who holds the secret of an own link. */
async function bySecret(of: Applicant | undefined): Promise<Visitor> {
  const visitor = await site.as(null);
  const authorization = `Bearer ${of?.path.split('/').at(-1)}`;
  const send: Visitor['send'] = (path, init) =>
    visitor.send(path, { ...init, headers: { ...init?.headers, authorization } });
  return { ...visitor, send };
}

const curatorNo = (nth: number): Curator => present(curators[nth], 'a curator');
const idOf = (nth: number): string => applicants[nth]?.applicationId ?? '';

/** Brings the selection on; the phases come one after the other. */
const enter: Record<Phase, () => Promise<void>> = {
  applications: async () => undefined,
  scoring: async () => {
    await planSheets(site.house, cast.admin, { campaignId: 'lagawi', each: 3 });
    await openPanel(site.house, cast.admin, 'lagawi');
    await save(3, 0);
  },
  closed: async () => {
    for (const { who } of curators) {
      for (let a = 0; a < 4; a++) {
        const scores = typedScores(5 - a).map((one) => ({ ...one, seen: 9 }));
        await lockSheet(site.house, who, { campaignId: 'lagawi', applicationId: idOf(a), scores });
      }
    }
    await closePanel(site.house, cast.admin, 'lagawi');
  },
  decided: () =>
    enterDecree(site.house, cast.admin, { campaignId: 'lagawi', ...decreeTyped(site.today) }),
};

/** The first curator's scores of the first applicant. */
async function save(score: number, seen: number): Promise<void> {
  const scores = typedScores(score).map((one) => ({ ...one, seen, remark: `Rahasia ${score}` }));
  const { who } = curatorNo(0);
  await saveScores(site.house, who, { campaignId: 'lagawi', applicationId: idOf(0), scores });
}

const values: Record<string, () => string> = {
  ':campaign': () => 'lagawi',
  ':application': () => idOf(0),
  ':person': () => curatorNo(0).personId,
  ':set': () => 'pangan',
  ':no': () => '1',
};

interface Asked {
  path: string;
  may: Permission | 'public' | 'signedIn';
}

const isOfRooms = ({ name }: Permission): boolean => /^(curation|judging)\./.test(name);

/** Pages and reads of both rooms, with what they name put in; ids that are nobody's stay out. */
function asked(): Asked[] {
  const pages = routes
    .filter(({ method, path }) => method === 'get' && /\/(kurasi|penjurian)\b/.test(path))
    .map(({ path, may }) => ({ path, may: may as Asked['may'] }));
  const lists = Object.entries(apiRoutes)
    .filter(([name]) => name.startsWith('GET '))
    .filter(([, may]) => may === 'public' || (typeof may === 'object' && isOfRooms(may)))
    .map(([name, may]) => ({
      path: `/api/v1${name.slice(4).replace(/\{(\w+)\}/g, ':$1')}`,
      may,
    }));
  return [...pages, ...lists].map(({ path, may }) => ({
    path: path.replace(/:\w+/g, (name) => values[name]?.() ?? cast.keripik),
    may,
  }));
}

const isAllowed = ({ role }: Player, may: Asked['may']): boolean => {
  if (may === 'public') return true;
  if (may === 'signedIn') return role !== null;
  const isAuditor = role === 'auditor' && may.kind === 'read';
  return role !== null && ((may.roles as readonly Role[]).includes(role) || isAuditor);
};

/** Each answer of each player, but for pages whose bytes are theirs to see. */
async function look(): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const { path, may } of asked()) {
    for (const player of players) {
      const answer = await player.visitor.send(path);
      const title = `${path} as ${player.name}`;
      const text = await answer.text();
      if (isAllowed(player, may)) {
        // Of those who need no account, whoever has no secret is told that one is needed.
        const fine = may === 'public' ? [200, 303, 401, 404] : [200, 303, 404, 409];
        assert.ok(fine.includes(answer.status), `${title}: ${answer.status}`);
      } else {
        assert.ok([303, 401, 403, 404].includes(answer.status), `${title}: ${answer.status}`);
        for (const nth of [1, 2, 3, 4]) assert.ok(!text.includes(`Keripik Uji ${nth}`), title);
      }
      seen.set(title, text);
    }
  }
  return seen;
}

for (const phase of phases) {
  test(`${phase}: who may not is refused, who may is answered`, async () => {
    await enter[phase]();
    const seen = await look();
    assert.ok(seen.size > 300, `${seen.size} answers`);
    const isBefore = phase === 'applications' || phase === 'scoring';
    for (const [title, text] of seen) {
      if (title.endsWith('as curator who scores')) continue;
      if (isBefore) assert.ok(!text.includes('Rahasia 3'), title);
    }
    // A ranking is there for nobody before it is closed, and for those who run it after that.
    const ranking = seen.get('/kampanye/lagawi/kurasi/peringkat as manager') ?? '';
    assert.equal(ranking.includes('Keripik Uji 1'), !isBefore);
    // The own outcome is told with the decree and not before.
    const own = seen.get('/api/v1/campaigns/lagawi/own-application as applicant') ?? '';
    assert.equal(own.includes('"mean"'), phase === 'decided');
  });
  if (phase !== 'scoring') continue;
  test('scoring: a changed score changes no byte of what anybody else gets', async () => {
    const before = await look();
    await save(1, 1);
    const now = await look();
    const changed = [...before]
      .filter(([title, text]) => now.get(title) !== text)
      .map(([title]) => title);
    // There was something to see, and one person saw it.
    assert.ok(changed.length > 0);
    for (const title of changed) assert.match(title, /as curator who scores$/);
  });
}

test('decided: what is written in the wrong phase is refused and changes nothing', async () => {
  const { pool } = site.house.database;
  const count = async () =>
    (await pool.query(`select count(*) as notes from journal where verb like 'curation.%'`)).rows[0]
      ?.notes;
  const manager = present(players[1], 'the manager').visitor;
  const base = '/kampanye/lagawi/kurasi';
  const before = await count();
  const writes: [Visitor, string, Record<string, string>][] = [
    [manager, `${base}/panel/pembukaan`, {}],
    [manager, `${base}/panel/penugasan`, { each: '3' }],
    [manager, `${base}/kriteria/pangan`, { name: 'Lain' }],
    [manager, `${base}/syarat`, {}],
    [manager, `${base}/pendaftar/${idOf(0)}/administrasi`, { outcome: 'failed', remark: 'x' }],
    [manager, `${base}/peringkat/${idOf(3)}`, { outcome: 'passed', reason: 'x' }],
    [manager, `${base}/penetapan`, decreeTyped(site.today)],
    [manager, `${base}/keberatan/masa`, { fileDays: '1', answerDays: '1', holidays: '' }],
    [curatorNo(0).visitor, `${base}/penilaian/${idOf(0)}`, { 'nilai-rasa': '1' }],
    [
      curatorNo(0).visitor,
      `${base}/penilaian/${idOf(0)}/konflik`,
      { kind: 'personal', reason: 'x' },
    ],
  ];
  for (const [visitor, path, typed] of writes) {
    const { status } = await visitor.post(path, typed);
    assert.ok([403, 404, 409, 422].includes(status), `${path}: ${status}`);
  }
  assert.equal(await count(), before);
});
