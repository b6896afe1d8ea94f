/** What follows a decision, and papers with their signed copies, by a program. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  amendDecree,
  enterDecree,
  issueMinutes,
  issueParticipants,
  overrideOutcome,
  recordConditionFinding,
  recordPlenary,
  setConditions,
} from '../../src/curation/index.ts';
import { giveUpBatch, makeBatch } from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import {
  type Applicant,
  apply,
  type Curator,
  decreeTyped,
  mapAll,
  openCall,
  pass,
  proposalNow,
  propose,
  scoreAll,
  useWholeChain,
} from '../curation.ts';
import { type EsignService, openEsignService, signerThere } from '../esign-service.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { api, call } from './api-call.ts';

let service: EsignService;
let site: Site;
let cast: Cast;
let manager: Visitor;
let coManager: Visitor;
let admin: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  service = await openEsignService();
  // No worker may make a batch before the test has seen it wait.
  const esignUrl = service.url;
  site = await openSite({ esignUrl, simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const fields = { name: 'Pendamping', email: 'co@contoh.example' };
  const grant = { role: 'coManager', scope, from: site.today } as const;
  coManager = await site.as(await cast.add(fields, grant));
  await openCall(site, cast);
  applicants = [];
  for (let nth = 1; nth <= 4; nth++) applicants.push(await apply(site, nth));
  await pass(site, cast, ...applicants);
  await useWholeChain(site, cast);
  await mapAll(site, cast);
  curators = await scoreAll(site, cast, applicants);
  // Only a simulation lets anybody in; from here on the house is as a real one.
  Object.assign(site.house.config, { simulation: false });
});
after(async () => {
  await site.close();
  service.close();
});

const idOf = (nth: number): string => present(applicants[nth], 'an applicant').applicationId;
const of = () => ({ campaignId: 'lagawi' });
const head = () => ({
  ...{ number: 'D-1', day: site.today, place: 'Pesawaran' },
  signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
});

test('the terms of objections are set until the decree', async () => {
  const path = '/objections/terms';
  const usual = await call(manager, 'GET', path);
  assert.deepEqual(usual.json, {
    ...{ schema: 'lagawi.objectionTerms/1', fileDays: 21, answerDays: 10 },
    ...{ holidays: [], lastDay: null },
  });
  const holidays = addDays(site.today, 1);
  const terms = { fileDays: '5', answerDays: '3', holidays };
  assert.equal((await call(coManager, 'PUT', path, { body: terms })).status, 403);
  const wrong = { ...terms, fileDays: '0', holidays: 'besok' };
  const refused = await call<{ reasons: unknown[] }>(manager, 'PUT', path, { body: wrong });
  assert.deepEqual([refused.status, refused.json.reasons.length], [422, 2]);
  assert.equal((await call(manager, 'PUT', path, { body: terms })).status, 200);
  const set = await call(coManager, 'GET', path);
  assert.deepEqual([set.json['fileDays'], set.json['holidays']], [5, [holidays]]);
});

test('conditions and plenary are read as they stand; a changed list is not agreed on', async () => {
  interface Conditions {
    rows: {
      no: number;
      conditions: { text: string; state: string; finding: { result: string } | null }[];
    }[];
  }
  const { house } = site;
  assert.deepEqual((await call<Conditions>(manager, 'GET', '/conditions')).json.rows, []);
  const applicationId = idOf(1);
  const conditional = { outcome: 'conditional', reason: 'Label' };
  await overrideOutcome(house, cast.admin, { ...of(), applicationId, ...conditional });
  const conditions = [{ text: 'Label gizi', dueOn: addDays(site.today, 5), checker: 'Dinas' }];
  await setConditions(house, cast.admin, { ...of(), applicationId, conditions });
  const [row] = (await call<Conditions>(manager, 'GET', '/conditions')).json.rows;
  assert.deepEqual(
    [row?.no, row?.conditions.map(({ text, state }) => [text, state])],
    [2, [['Label gizi', 'open']]],
  );
  interface Plenary {
    plenary: { agrees: boolean; chair: string; dissents: { words: string }[] } | null;
  }
  const meeting = async () => (await call<Plenary>(manager, 'GET', '/plenary')).json.plenary;
  assert.equal(await meeting(), null);
  const record = async () =>
    recordPlenary(house, cast.admin, {
      ...{ ...of(), proposal: await proposalNow(site), heldOn: site.today, place: 'Aula' },
      ...{ chair: 'Ketua', notes: 'Sepakat', guests: '' },
      present: curators.map(({ personId }) => personId),
      dissents: [{ personId: curators[0]?.personId ?? '', words: 'Kurang setuju' }],
    });
  await record();
  const held = await meeting();
  assert.deepEqual([held?.agrees, held?.chair], [true, 'Ketua']);
  assert.equal(held?.dissents[0]?.words, 'Kurang setuju');
  await overrideOutcome(house, cast.admin, {
    ...{ ...of(), applicationId: idOf(3), outcome: 'waiting', reason: 'Cadangan' },
  });
  assert.equal((await meeting())?.agrees, false);
  await record();
  await propose(site, cast);
  await enterDecree(house, cast.admin, { ...of(), ...decreeTyped(site.today) });
  await recordConditionFinding(house, cast.admin, {
    ...{ ...of(), applicationId, condition: 1, result: 'lapsed', dueOn: '', remark: 'Tidak ada' },
  });
  const [found] = (await call<Conditions>(manager, 'GET', '/conditions')).json.rows;
  assert.equal(found?.conditions[0]?.finding?.result, 'lapsed');
  const late = { fileDays: '5', answerDays: '3' };
  assert.equal((await call(manager, 'PUT', '/objections/terms', { body: late })).status, 409);
});

test('changes of the list are read first to last', async () => {
  interface Amendments {
    rows: {
      no: number;
      number: string;
      leaves: { applicationId: string; cause: string }[];
      enters: { applicationId: string; instead: string | null }[];
    }[];
  }
  assert.deepEqual((await call<Amendments>(manager, 'GET', '/amendments')).json.rows, []);
  await amendDecree(site.house, cast.admin, {
    ...{ ...of(), ...decreeTyped(site.today, 'SK 13'), upheld: [] },
    leaves: [{ applicationId: idOf(1), cause: 'lapsed', reason: 'Syarat gugur' }],
  });
  const [one] = (await call<Amendments>(manager, 'GET', '/amendments')).json.rows;
  assert.deepEqual([one?.no, one?.number], [1, 'SK 13']);
  assert.deepEqual(
    one?.leaves.map(({ applicationId, cause }) => [applicationId, cause]),
    [[idOf(1), 'lapsed']],
  );
  assert.deepEqual(one?.enters, [{ applicationId: idOf(2), instead: idOf(1) }]);
});

test('letters tell how far their file is, and come as one file when it is made', async () => {
  const issued = await call<{ id: string }>(manager, 'POST', '/papers', {
    body: { kind: 'selectionLetter', ...head() },
  });
  const batchId = issued.json.id;
  const path = `/letters/${batchId}`;
  interface Batch {
    state: string;
    total: number;
    done: number;
  }
  const state = async () => (await call<Batch>(coManager, 'GET', path)).json;
  assert.deepEqual(
    [(await state()).state, (await state()).total, (await state()).done],
    ['making', 4, 0],
  );
  assert.equal((await manager.send(`${api}${path}/zip`)).status, 404);
  await giveUpBatch(site.house, { batchId });
  assert.equal((await state()).state, 'failed');
  assert.equal((await call(coManager, 'POST', `${path}/retry`)).status, 403);
  assert.equal((await call(manager, 'POST', `${path}/retry`)).status, 200);
  await makeBatch(site.house, { batchId });
  assert.equal((await state()).state, 'made');
  const { json } = await call<{ rows: Batch[] }>(coManager, 'GET', '/letters');
  assert.deepEqual(
    json.rows.map((one) => [one.state, one.total]),
    [['made', 4]],
  );
  // Where the file lies is nobody's business: what the document does not name goes out to nobody.
  const named = ['batchId', 'done', 'issuedAt', 'state', 'total'];
  assert.deepEqual(Object.keys(json.rows[0] ?? {}).sort(), named);
  const zip = await manager.send(`${api}${path}/zip`);
  assert.equal(zip.headers.get('content-type'), 'application/zip');
  assert.match(Buffer.from(await zip.arrayBuffer()).toString('latin1'), /^PK/);
});

/** Of everything that is kept, in tables and in files. */
async function isKept(words: string): Promise<boolean> {
  const { pool } = site.house.database;
  const { rows } = await pool.query<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`,
  );
  for (const { name } of rows) {
    const found = await pool.query(
      `select 1 from ${name} t where t::text like '%' || $1 || '%' limit 1`,
      [words],
    );
    if (found.rows.length > 0) return true;
  }
  return false;
}

test('a paper is read and taken along; its scan and its certified copy are kept with it', async () => {
  const paperId = await issueParticipants(site.house, cast.admin, { ...of(), ...head() });
  const path = `/papers/${paperId}`;
  const paper = await call<{ facts: { label: string }[]; code: string; number: string }>(
    ...([coManager, 'GET', path] as const),
  );
  assert.deepEqual([paper.status, paper.json.number], [200, 'D-1']);
  assert.equal(paper.json.facts[0]?.label, 'SK penetapan');
  const checked = await (await site.as(null)).send(`/periksa/${paper.json.code}`);
  assert.match(await checked.text(), /D-1/);
  const pdf = await coManager.send(`${api}${path}/pdf`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(await pdf.text(), /^%PDF-/);
  const scan = Buffer.from('%PDF-1.4 pindaian');
  const copy = { signer: 'Drs. Uji', content: scan.toString('base64') };
  const copies = `${path}/copies`;
  assert.equal((await call(coManager, 'POST', copies, { body: copy })).status, 403);
  assert.equal(
    (await call(manager, 'POST', copies, { body: { ...copy, content: '' } })).status,
    422,
  );
  assert.equal((await call(manager, 'POST', copies, { body: copy })).status, 200);
  assert.equal((await call(manager, 'POST', copies, { body: copy })).status, 409);
  const typed = { signer: 'Drs. Uji', ...signerThere };
  const certify = (over: object = {}) =>
    call(manager, 'POST', `${path}/certification`, { body: { ...typed, ...over } });
  assert.equal((await certify({ nik: '12', passphrase: '' })).status, 422);
  assert.equal((await certify({ place: 9 })).status, 422);
  assert.deepEqual(service.signed, []);
  assert.equal((await certify({ place: 1 })).status, 200);
  assert.equal(service.signed[0]?.['tampilan'], 'visible');
  const { json } = await call<{ rows: { version: number; kind: string; sha256: string }[] }>(
    ...([coManager, 'GET', copies] as const),
  );
  assert.deepEqual(
    json.rows.map(({ version, kind }) => [version, kind]),
    [
      [1, 'scan'],
      [2, 'certified'],
    ],
  );
  const kept = await coManager.send(`${api}${copies}/1`);
  assert.deepEqual(Buffer.from(await kept.arrayBuffer()), scan);
  assert.equal((await coManager.send(`${api}${copies}/9`)).status, 404);
  assert.ok(await isKept('Drs. Uji'), 'what is looked for would be found');
  for (const secret of Object.values(signerThere)) {
    assert.equal(await isKept(secret), false, secret);
  }
});

test('a paper is revoked once with a reason, and is nobody else’s to read', async () => {
  const paperId = await issueMinutes(site.house, cast.admin, { ...of(), ...head() });
  const path = `/papers/${paperId}`;
  // Of another room, and of another campaign.
  assert.equal((await call(manager, 'GET', `/final${path}`)).status, 404);
  const elsewhere = `/api/v1/campaigns/lain${path}`;
  assert.equal((await call(admin, 'GET', elsewhere)).status, 404);
  assert.equal((await call(present(curators[0], 'one').visitor, 'GET', path)).status, 403);
  assert.equal((await call(await site.as(null), 'GET', path)).status, 401);
  const revoke = (reason: string) =>
    call(manager, 'POST', `${path}/revocation`, { body: { reason } });
  assert.equal((await revoke('')).status, 422);
  assert.equal((await revoke('Salah nomor')).status, 200);
  assert.equal((await revoke('Lagi')).status, 409);
  const { json } = await call<{ revokedBecause: string }>(manager, 'GET', path);
  assert.equal(json.revokedBecause, 'Salah nomor');
  const list = await call<{ rows: { kind: string; revokedBecause: string | null }[] }>(
    ...([manager, 'GET', '/papers'] as const),
  );
  assert.deepEqual(
    list.json.rows.map(({ kind, revokedBecause }) => [kind, revokedBecause]).sort(),
    [
      // Those that the decree followed stand.
      ['curationMinutes', null],
      ['curationMinutes', 'Salah nomor'],
    ].sort(),
  );
});

test('a letter to one person takes no copy, so that an erasure leaves none elsewhere', async () => {
  const { json } = await call<{ rows: { paperId: string }[] }>(
    ...([manager, 'GET', '/papers?kind=selectionLetter'] as const),
  );
  const path = `/papers/${present(json.rows[0], 'a letter').paperId}`;
  assert.equal((await manager.send(`${api}${path}/pdf`)).status, 200);
  const content = Buffer.from('%PDF-1.4 surat').toString('base64');
  const copy = { body: { signer: 'Uji', content } };
  assert.equal((await call(manager, 'POST', `${path}/copies`, copy)).status, 404);
  const typed = { signer: 'Uji', ...signerThere };
  const before = service.signed.length;
  assert.equal((await call(manager, 'POST', `${path}/certification`, { body: typed })).status, 404);
  assert.equal(service.signed.length, before);
});
