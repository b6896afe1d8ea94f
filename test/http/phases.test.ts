/**
 * Every role on every page, list and write of a selection, in each of its phases: who may not
 * is refused in all of them, and nobody reads a byte of a score that is not theirs to see.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { decideOnPapers } from '../../src/curation/actions/papers.ts';
import {
  closePanel,
  enterDecree,
  fileObjection,
  issueLetters,
  issueMinutes,
  lockSheet,
  openPanel,
  planSheets,
  receiveSample,
  saveScores,
  uploadApplications,
} from '../../src/curation/index.ts';
import { selectObjections } from '../../src/curation/store/objections.ts';
import { addCopy, batchesOf } from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import type { Role } from '../../src/people/index.ts';
import {
  type Applicant,
  apply,
  type Curator,
  decreeTyped,
  openCall,
  pass,
  propose,
  seatPanel,
  typedScores,
} from '../curation.ts';
import {
  bystanders,
  lookAtAll,
  notesOf,
  type Player,
  tryAllRefused,
  type Walk,
} from '../phases.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const phases = ['applications', 'scoring', 'closed', 'decided'] as const;
type Phase = (typeof phases)[number];

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
  await furnish();
  const staff: Role[] = ['coManager', 'judge', 'verifier', 'mentor', 'localOfficer', 'auditor'];
  players = [
    { name: 'curator who scores', role: 'curator', visitor: curatorNo(0).visitor },
    { name: 'another curator', role: 'curator', visitor: curatorNo(1).visitor },
    { name: 'applicant', role: null, visitor: await bySecret(applicants[0]) },
    ...(await bystanders(site, cast, staff)),
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
  decided: async () => {
    await propose(site, cast);
    await enterDecree(site.house, cast.admin, { campaignId: 'lagawi', ...decreeTyped(site.today) });
    await followUp();
  },
};

/** What there is of everything that an address can name; filled in as it comes. */
const named: Record<string, string> = {};

/** A sample with its code, and a list of another form. */
async function furnish(): Promise<void> {
  const { house } = site;
  named[':no'] = await receiveSample(house, cast.admin, {
    ...{ campaignId: 'lagawi', no: 1, photo: null, product: 'Keripik', amount: '2 bungkus' },
    ...{ allergens: ['soy'], storage: 'room', remark: '' },
  });
  named[':import'] = await uploadApplications(house, cast.admin, {
    ...{ campaignId: 'lagawi', fileName: 'daftar.csv' },
    bytes: Buffer.from('Nama Usaha;Produk\nKeripik Uji 9;Opak\n'),
  });
}

/** Minutes with a signed copy, letters, and an objection. */
async function followUp(): Promise<void> {
  const { house } = site;
  const head = {
    ...{ campaignId: 'lagawi', number: 'BA/1', day: site.today, place: 'Bandar Lampung' },
    signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
  };
  const paperId = await issueMinutes(house, cast.admin, head);
  await decideOnPapers(house, cast.admin, 'lagawi', (act) =>
    addCopy(act, house.files, {
      ...{ paperId, kind: 'scan', signer: 'Uji', bytes: Buffer.from('%PDF-1.4') },
    }),
  );
  await issueLetters(house, cast.admin, head);
  const [batch] = await batchesOf(house.database, 'lagawi', 'selectionLetter');
  const token = applicants[3]?.path.split('/').at(-1) ?? '';
  const said = { ground: 'data', body: 'Datanya keliru.' };
  await fileObjection(house, { campaignId: 'lagawi', token, ...said });
  const [objection] = await selectObjections(house.database.read, 'lagawi');
  Object.assign(named, {
    ...{ ':paper': paperId, ':version': '1', ':batch': batch?.batchId ?? '' },
    ...{ ':objection': objection?.objectionId ?? '', ':token': token },
  });
}

/** The first curator's scores of the first applicant. */
async function save(score: number, seen: number): Promise<void> {
  const scores = typedScores(score).map((one) => ({ ...one, seen, remark: `Rahasia ${score}` }));
  const { who } = curatorNo(0);
  await saveScores(site.house, who, { campaignId: 'lagawi', applicationId: idOf(0), scores });
}

const statuses = new Map<string, number>();
const walk = (): Walk => ({
  ...{ statuses, site, players, room: 'curation', otherwise: cast.keripik },
  values: {
    ...{ ':campaign': 'lagawi', ':application': idOf(0), ':set': 'pangan', ...named },
    ':person': curatorNo(0).personId,
  },
  names: [1, 2, 3, 4].map((nth) => `Keripik Uji ${nth}`),
});
/** What was seen last. */
let seen: ReadonlyMap<string, string>;
const look = () => lookAtAll(walk());

for (const phase of phases) {
  test(`${phase}: who may not is refused, who may is answered`, async () => {
    await enter[phase]();
    statuses.clear();
    seen = await look();
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
    const tried = await tryAllRefused(walk());
    assert.ok(tried > 500, `${tried} writes`);
  });
  if (phase !== 'scoring') continue;
  test('scoring: a changed score changes no byte of what anybody else gets', async () => {
    const before = seen;
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

test('decided: every page and list is there for somebody', () => {
  const fine = new Map<string, boolean>();
  for (const [title, status] of statuses) {
    const [path = ''] = title.split(' as ');
    fine.set(path, status === 200 || status === 303 || (fine.get(path) ?? false));
  }
  // This form asks for no file, nobody scored on paper, the sample has no photo and no receipt,
  // nothing is tasted blind, and one number cannot be a sample's and a copy's.
  const others = [
    ...[/\/files\//, /\/berkas\//, /\/copies\/\d/, /\/paper-sheets/, /\/photo$/],
    ...[/\/receipts\//, /\/tanda-terima\//, /\/blind-sheets\//, /\/penilaian\/contoh\//],
  ];
  const missing = [...fine]
    .filter(([path, isThere]) => !isThere && !others.some((one) => one.test(path)))
    .map(([path]) => path);
  assert.deepEqual(missing, []);
});

test('decided: what is written in the wrong phase is refused and changes nothing', async () => {
  const manager = present(
    players.find(({ name }) => name === 'manager'),
    'the manager',
  ).visitor;
  const base = '/kampanye/lagawi/kurasi';
  const before = await notesOf(site);
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
  assert.equal(await notesOf(site), before);
});
