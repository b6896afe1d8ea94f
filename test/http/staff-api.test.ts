/** Applications and the people of a panel by a program, as each role may. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setForm, setGates } from '../../src/curation/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import {
  type Applicant,
  allScores,
  apply,
  type Curator,
  failRest,
  openCall,
  seatPanel,
} from '../curation.ts';
import { withoutIds } from '../ids.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { api, call } from './api-call.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let admin: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
  await openCall(site, cast);
  await setGates(site.house, cast.admin, {
    campaignId: 'lagawi',
    gates: [
      {
        ...{ name: 'NIB', regulation: 'PP 24/2018', evidence: 'nib', effect: 'advantage' },
        ...{ from: '', until: '', sectors: [] },
      },
    ],
  });
  applicants = [];
  applicants.push(await apply(site, 1), await apply(site, 2));
  applicants.push(await apply(site, 3, { ownerName: 'Hj. Wahyuni Sri' }));
  // The same phone as the first one’s.
  applicants.push(await apply(site, 1, { enterpriseName: 'Keripik Kembar' }));
});
after(() => site.close());

const idOf = (nth: number): string => present(applicants[nth], 'an applicant').applicationId;
const curator = (nth: number): Curator => present(curators[nth], 'a curator');

async function notes(verb: string): Promise<number> {
  const { rows } = await site.house.database.pool.query<{ n: number }>(
    'select count(*)::int as n from journal where verb = $1',
    [verb],
  );
  return rows[0]?.n ?? 0;
}

test('three sets of criteria are proposed where there are none, once', async () => {
  const other = '/api/v1/campaigns/lain/criteria';
  const setsOf = async () =>
    (await call<{ sets: { code: string }[] }>(admin, 'GET', other)).json.sets;
  assert.deepEqual(await setsOf(), []);
  assert.equal((await call(manager, 'POST', `${other}/proposal`)).status, 404);
  assert.equal((await call(admin, 'POST', `${other}/proposal`)).status, 200);
  const proposed = await setsOf();
  assert.deepEqual(proposed.map(({ code }) => code).sort(), ['kriya-fesyen', 'lainnya', 'pangan']);
  assert.equal((await call(admin, 'POST', `${other}/proposal`)).status, 200);
  assert.deepEqual(await setsOf(), proposed);
});

test('one application is read whole, with its twins and gates, and the look is noted', async () => {
  const looks = await notes('people.lookAt');
  const one = await call<{
    no: number;
    fields: Record<string, string>;
    answers: Record<string, string>;
    twins: { no: number }[];
    gates: { name: string; result: string }[];
    screening: unknown;
  }>(manager, 'GET', `/applications/${idOf(0)}`);
  assert.equal(one.status, 200);
  const { fields, answers, twins, gates, screening } = one.json;
  assert.deepEqual([one.json.no, fields['ownerName'], screening], [1, 'Ibu Uji 1', null]);
  assert.equal(answers['cara-penyimpanan'], 'Suhu ruang');
  assert.deepEqual(
    twins.map(({ no }) => no),
    [4],
  );
  assert.deepEqual(
    gates.map(({ name, result }) => [name, result]),
    [['NIB', 'notMet']],
  );
  assert.equal(await notes('people.lookAt'), looks + 1);
  const elsewhere = `/api/v1/campaigns/lain/applications/${idOf(0)}`;
  assert.equal((await call(admin, 'GET', elsewhere)).status, 404);
});

test('a new link opens the application, and the old one nothing any more', async () => {
  const old = applicants[2]?.path.split('/').at(-1) ?? '';
  const anybody = await site.as(null);
  const read = (secret: string) => call(anybody, 'GET', '/own-application', { secret });
  assert.equal((await read(old)).status, 200);
  const path = `/applications/${idOf(2)}/link`;
  const made = await call<{ secret: string; link: string }>(manager, 'POST', path);
  assert.ok(made.json.link.endsWith(`/daftar/lagawi/${made.json.secret}`));
  assert.equal((await read(old)).status, 404);
  assert.equal((await read(made.json.secret)).status, 200);
});

test('many are screened at once, all or none; who withdrew is erased with a reason', async () => {
  const found = { outcome: 'passed' };
  const one = '01900000-0000-7000-8000-000000000000';
  const none = { applications: [idOf(0), one], ...found };
  assert.equal(
    (await call(manager, 'POST', '/applications/screening', { body: none })).status,
    404,
  );
  const rows = async () =>
    (await call<{ rows: { screening: string }[] }>(manager, 'GET', '/applications')).json.rows.map(
      ({ screening }) => screening,
    );
  assert.deepEqual(await rows(), [null, null, null, null]);
  const some = { applications: [idOf(0), idOf(1), idOf(2)], ...found };
  assert.equal(
    (await call(manager, 'POST', '/applications/screening', { body: some })).status,
    200,
  );
  assert.deepEqual(await rows(), ['passed', 'passed', 'passed', null]);
  const path = `/applications/${idOf(3)}/erasure`;
  const early = await call(manager, 'POST', path, { body: { reason: 'Diminta' } });
  assert.equal(early.status, 409);
  await (await site.as(null)).post(`${applicants[3]?.path}/mundur`, { confirms: '1' });
  assert.equal((await call(manager, 'POST', path, { body: { reason: '' } })).status, 422);
  assert.equal((await call(manager, 'POST', path, { body: { reason: 'Diminta' } })).status, 200);
  const gone = await call<{ erasedAt: string; fields: Record<string, string> }>(
    ...([manager, 'GET', `/applications/${idOf(3)}`] as const),
  );
  assert.ok(gone.json.erasedAt);
  assert.equal(gone.json.fields['phone'], '');
});

test('a list is looked at again with other columns before it is taken in', async () => {
  const content = Buffer.from(
    'Nama usaha,Nama pemilik,No. HP,Jenis produk\nImpor Satu,Bu Satu,080000009999,kriya',
  ).toString('base64');
  const file = { fileName: 'daftar.csv', content };
  interface Plan {
    importId: string;
    isBooked: boolean;
    rows: number;
    columns: { role: string }[];
    refused: unknown[];
  }
  const { importId, columns } = (await call<Plan>(manager, 'POST', '/imports', { body: file }))
    .json;
  const path = `/imports/${importId}`;
  const roles = columns.map(({ role }, i) => (i === 3 ? 'skip' : role));
  const without = await call<Plan>(manager, 'POST', `${path}/plan`, { body: { roles } });
  assert.deepEqual([without.json.rows, without.json.refused.length], [0, 1]);
  const other = { roles, otherSector: 'kriya' };
  const mended = await call<Plan>(manager, 'POST', `${path}/plan`, { body: other });
  assert.deepEqual([mended.json.rows, mended.json.columns[3]?.role], [1, 'skip']);
  assert.equal((await call<Plan>(manager, 'GET', path)).json.isBooked, false);
  assert.equal((await call(manager, 'POST', `${path}/booking`)).status, 200);
  assert.equal((await call<Plan>(manager, 'GET', path)).json.isBooked, true);
});

test('a file of an application is for staff, and for the curator whose sheet it is', async () => {
  const { json } = await call<{
    questions: { code: string; kind: string; label: { id: string } }[];
  }>(...([manager, 'GET', `/applications/${idOf(0)}`] as const));
  await setForm(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', opensOn: addDays(site.today, -3) },
    closesOn: addDays(site.today, 3),
    questions: [
      ...json.questions.map(({ code, label, kind }) => ({
        ...{ code, section: '', labelId: label.id, labelEn: '', kind, isRequired: false },
        ...{ sectors: [], options: 'Suhu ruang; Beku' },
      })),
      {
        ...{ section: '', labelId: 'Izin', labelEn: '', kind: 'file', isRequired: false },
        ...{ sectors: [], options: '' },
      },
    ],
  });
  const begun = await call<{ secret: string }>(await site.as(null), 'POST', '/own-application', {
    body: { enterpriseName: 'Keripik Berkas', sector: 'pangan' },
  });
  const own = { secret: begun.json.secret };
  const bytes = Buffer.from('%PDF-1.4 izin');
  const body = { fileName: 'izin.pdf', content: bytes.toString('base64') };
  const anybody = await site.as(null);
  await call(anybody, 'PUT', '/own-application/files/izin', { ...own, body });
  const fields = {
    ...{ enterpriseName: 'Keripik Berkas', sector: 'pangan', product: 'Keripik' },
    ...{ ownerName: 'Bu Berkas', phone: '0800 0000 7777', regionCode: '18.09' },
  };
  const whole = { fields, answers: {}, agrees: true };
  const sent = await call(anybody, 'POST', '/own-application/sending', { ...own, body: whole });
  assert.equal(sent.status, 200);
  const { rows } = (
    await call<{ rows: { applicationId: string }[] }>(manager, 'GET', '/applications?text=Berkas')
  ).json;
  const id = present(rows[0], 'a row').applicationId;
  await call(manager, 'POST', '/applications/screening', {
    body: { applications: [id], outcome: 'passed' },
  });
  applicants[3] = { applicationId: id, path: '' };
  const answer = await manager.send(`${api}/applications/${id}/files/izin`);
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), bytes);
  assert.equal((await manager.send(`${api}/applications/${id}/files/lain`)).status, 404);
});

test('hints are read and answered once; the panel’s hours are reckoned', async () => {
  curators = await seatPanel(site, cast, 3, { named: 'Dra. Sri Wahyuni' });
  interface Hints {
    open: number;
    rows: { applicationId: string; personId: string; grounds: string[]; cleared: string | null }[];
  }
  const before = (await call<Hints>(manager, 'GET', '/panel/hints')).json;
  assert.equal(before.open, 3);
  assert.ok(before.rows.every(({ grounds }) => grounds.includes('name')));
  for (const { applicationId, personId } of before.rows) {
    const path = `/panel/hints/${applicationId}/${personId}`;
    const answer = { kind: 'none', reason: 'Orang lain' };
    assert.equal((await call(manager, 'POST', path, { body: answer })).status, 200);
    assert.equal((await call(manager, 'POST', path, { body: answer })).status, 409);
  }
  const now = (await call<Hints>(manager, 'GET', '/panel/hints')).json;
  assert.deepEqual([now.open, now.rows[0]?.cleared], [0, 'Orang lain']);
  const hours = await call(manager, 'GET', '/panel/hours?each=2&minutesPerSheet=30');
  assert.deepEqual(hours.json, {
    ...{ schema: 'lagawi.panelHours/1', applicants: 4, curators: 3 },
    ...{ sheets: 8, needed: 4, available: 24 },
  });
  assert.equal((await call(manager, 'GET', '/panel/hours?each=13')).status, 422);
});

test('weights are tried on invented names until the criteria stand', async () => {
  interface Trial {
    frozen: boolean;
    criteria: { id: string; weight: number }[];
    entrants: number;
  }
  const path = '/criteria/pangan/trial';
  const { json } = await call<Trial>(manager, 'GET', path);
  assert.deepEqual([json.frozen, json.entrants], [false, 4]);
  const weights = Object.fromEntries(json.criteria.map(({ id, weight }) => [id, String(weight)]));
  const asked = { weights, entrants: '8', judges: '3', places: '2' };
  interface Result {
    rows: { rank: number; isLast: boolean; near: number }[];
    sentences: { id: string[]; en: string[] };
  }
  const tried = await call<Result>(manager, 'POST', path, { body: asked });
  assert.equal(tried.status, 200);
  assert.deepEqual(
    tried.json.rows.map(({ isLast }) => isLast),
    [false, true, false, false, false, false, false, false],
  );
  assert.ok((tried.json.rows[0]?.near ?? 0) >= (tried.json.rows.at(-1)?.near ?? 1));
  assert.equal(tried.json.sentences.id.length, tried.json.sentences.en.length);
  const [first = ''] = Object.keys(weights);
  const uneven = { ...asked, weights: { ...weights, [first]: '0' } };
  assert.equal((await call(manager, 'POST', path, { body: uneven })).status, 422);
  assert.equal((await call(manager, 'GET', '/criteria/nihil/trial')).status, 404);
});

test('a pact is signed before a sheet opens; who leaves leaves once', async () => {
  const personId = await cast.add(
    { name: 'Kurator Baru', email: 'baru@contoh.example' },
    {
      ...{ role: 'curator', scope: { kind: 'campaign', id: 'lagawi' } },
      from: addDays(site.today, -1),
    },
  );
  const visitor = await site.as(personId);
  const { institutions } = (
    await call<{ institutions: { institutionId: string }[] }>(manager, 'GET', '/institutions')
  ).json;
  const institutionId = present(institutions[0], 'an institution').institutionId;
  const agrees = { body: { agrees: true } };
  assert.notEqual((await call(visitor, 'POST', '/pact', agrees)).status, 200);
  const member = { body: { personId, institutionId } };
  assert.equal((await call(manager, 'POST', '/panel/members', member)).status, 200);
  assert.equal((await call(visitor, 'POST', '/pact', { body: { agrees: false } })).status, 422);
  assert.equal((await call(visitor, 'POST', '/pact', agrees)).status, 200);
  assert.equal((await call(visitor, 'POST', '/pact', agrees)).status, 200);
  assert.equal(await notes('curation.signPact'), 4);
  const leaves = { body: { personId } };
  for (let n = 0; n < 2; n++) {
    assert.equal((await call(manager, 'POST', '/panel/release', leaves)).status, 200);
  }
  assert.equal(await notes('curation.removePanelMember'), 1);
  const nobody = { body: { personId: cast.sari } };
  assert.equal((await call(manager, 'POST', '/panel/release', nobody)).status, 404);
});

test('an own sheet is read with its criteria and own scores, and nobody else’s', async () => {
  const plan = { body: { each: 3 } };
  assert.equal((await call(manager, 'POST', '/panel/plan', plan)).status, 200);
  interface Board {
    isOpen: boolean;
    rows: { locked: number; left: number }[];
  }
  assert.equal((await call<Board>(manager, 'GET', '/panel/board')).json.isOpen, false);
  await failRest(site, cast);
  const opened = await call(manager, 'POST', '/panel/phase', { body: { phase: 'open' } });
  assert.equal(opened.status, 200);
  const frozen = { weights: {}, entrants: '8', judges: '3', places: '2' };
  const late = await call(manager, 'POST', '/criteria/pangan/trial', { body: frozen });
  assert.equal(late.status, 409);
  const { json: board } = await call<Board>(manager, 'GET', '/panel/board');
  assert.deepEqual([board.isOpen, board.rows.length], [true, 3]);
  const path = `/sheets/${idOf(3)}`;
  interface Own {
    enterpriseName: string;
    criteria: { id: string; levels: string[] }[];
    scores: { criterion: string; score: number }[];
    lockedAt: string | null;
  }
  const look = (nth: number) => call<Own>(curator(nth).visitor, 'GET', path);
  const other = await look(1);
  assert.deepEqual(other.json.scores, []);
  const scores = Object.entries(allScores(4)).map(([criterion, score]) => ({
    ...{ criterion, score: String(score), remark: 'Rahasia' },
  }));
  const saved = await call(curator(0).visitor, 'PUT', path, { body: { scores } });
  assert.equal(saved.status, 200);
  const own = (await look(0)).json;
  assert.deepEqual([own.enterpriseName, own.scores.length], ['Keripik Berkas', scores.length]);
  assert.deepEqual(own.criteria.map(({ id }) => id).sort(), Object.keys(allScores(1)).sort());
  assert.deepEqual(await look(1), other);
  // Nothing by which a curator would reach the applicant.
  assert.doesNotMatch(withoutIds(JSON.stringify(own)), /Bu Berkas|7777/);
  const file = await curator(0).visitor.send(`${api}${path}/files/izin`);
  assert.equal(file.status, 200);
  const stranger = await cast.add(
    { name: 'Kurator Luar', email: 'luar@contoh.example' },
    { role: 'curator', scope: { kind: 'campaign', id: 'lagawi' }, from: site.today },
  );
  const outside = await site.as(stranger);
  assert.equal((await call(outside, 'GET', path)).status, 404);
  assert.equal((await outside.send(`${api}${path}/files/izin`)).status, 404);
});
