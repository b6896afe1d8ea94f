/** A selection run by a program from its criteria to the letters, as each role may. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import {
  type Applicant,
  allScores,
  apply,
  type Curator,
  decreeTyped,
  failRest,
  openCall,
  pass,
  propose,
  seatPanel,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
  applicants = [];
  for (let nth = 1; nth <= 4; nth++) applicants.push(await apply(site, nth));
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 2);
});
after(() => site.close());

const api = '/api/v1/campaigns/lagawi';

async function call(visitor: Visitor, method: string, path: string, body: unknown = {}) {
  const answer = await visitor.send(`${api}${path}`, {
    method,
    ...(method === 'GET'
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

test('form, gates, chain and mapping are set, and a list of another form is taken in once', async () => {
  const { form } = (await call(manager, 'GET', '/form')).json as {
    form: { opensOn: string; closesOn: string; questions: Record<string, unknown>[] };
  };
  const questions = form.questions.map(({ label, options, optionsEn, ...one }) => ({
    ...{ ...one, labelId: (label as { id: string }).id },
    options: (options as string[]).join('; '),
    optionsEn: (optionsEn as string[]).join('; '),
  }));
  const asked = { ...form, questions: [...questions, { labelId: 'Sudah daring?', kind: 'yesNo' }] };
  assert.equal((await call(manager, 'PUT', '/form', asked)).status, 200);
  const gate = { name: 'NIB', regulation: 'PP 24/2018', evidence: 'nib', effect: 'advantage' };
  assert.equal((await call(manager, 'PUT', '/gates', { gates: [gate] })).status, 200);
  const { gates } = (await call(manager, 'GET', '/gates')).json as { gates: { code: string }[] };
  const found = { gate: gates[0]?.code, result: 'met', remark: 'Dilihat di OSS' };
  const of = applicants[0]?.applicationId;
  assert.equal((await call(manager, 'POST', `/applications/${of}/gates`, found)).status, 200);
  const steps = [{ kind: 'digital', name: 'Pemetaan' }, { kind: 'plenary' }];
  assert.equal((await call(manager, 'PUT', '/chain', { steps })).status, 200);
  const rules = {
    items: [{ code: 'tahun-mulai-usaha', points: '10', answers: '2010' }],
    ...{ growing: '30', ready: '60', least: '50' },
  };
  assert.equal((await call(manager, 'PUT', '/mapping', rules)).status, 200);
  const content = Buffer.from(
    'Nama usaha,Nama pemilik,No. HP,Jenis produk,Sudah daring?\nImpor Satu,Bu Satu,080000009999,pangan,Ya\nTanpa jenis,Bu Dua,080000009998,??,Ya',
  ).toString('base64');
  const sent = await call(manager, 'POST', '/imports', { fileName: 'daftar.csv', content });
  const { importId, rows, refused } = sent.json as {
    importId: string;
    rows: number;
    refused: unknown[];
  };
  assert.deepEqual([rows, refused.length], [1, 1]);
  const booking = `/imports/${importId}/booking`;
  assert.equal((await call(manager, 'POST', booking)).json['added'], 1);
  assert.equal((await call(manager, 'POST', booking)).status, 409);
  const { rows: kept } = await site.house.database.pool.query<{ answers: object }>(
    "select answers from application where enterprise_name = 'Impor Satu'",
  );
  assert.deepEqual(kept[0]?.answers, { 'sudah-daring': 'yes' });
  assert.equal(
    (await call(manager, 'POST', '/imports', { fileName: 'x', content: '' })).status,
    422,
  );
});

test('a mapping is confirmed as it was seen; one may be decided otherwise', async () => {
  const old = await call(manager, 'POST', '/mapping/confirmation', { rulesVersion: 0 });
  assert.equal(old.status, 409);
  const sure = await call(manager, 'POST', '/mapping/confirmation', { rulesVersion: 1 });
  assert.equal(sure.status, 200);
  const of = applicants[0]?.applicationId;
  const otherwise = { outcome: 'failed', reason: 'Tidak aktif' };
  const path = `/applications/${of}/mapping`;
  assert.equal((await call(manager, 'POST', path, otherwise)).status, 200);
  assert.equal((await call(manager, 'POST', path, { outcome: 'passed' })).status, 200);
  const { mapping } = (await call(manager, 'GET', '/chain')).json;
  assert.deepEqual(mapping, { rulesVersion: 1, applicants: 4, confirmed: 4 });
});

test('a sample is received under a code, and has its end', async () => {
  const told = { no: 1, product: 'Keripik', amount: '2 bungkus', allergens: ['soy'] };
  const received = await call(manager, 'POST', '/samples', { ...told, storage: 'room' });
  const code = String(received.json['id']);
  assert.match(code, /^\d{3}$/);
  const path = `/samples/${code}/end`;
  assert.equal((await call(manager, 'POST', path, { way: 'eaten' })).status, 200);
  assert.equal((await call(manager, 'POST', path, { way: 'eaten' })).status, 409);
  const { rows } = (await call(manager, 'GET', '/samples')).json as { rows: { ended: string }[] };
  assert.deepEqual(
    rows.map(({ ended }) => ended),
    ['eaten'],
  );
});

test('criteria are read and set until the panel opens', async () => {
  const { json } = await call(manager, 'GET', '/criteria');
  const [food] = json['sets'] as { code: string; criteria: { weight: number }[] }[];
  assert.ok(food);
  const set = {
    ...{ name: 'Pangan', sectors: ['pangan'] },
    criteria: food.criteria.map((one) => ({ ...one, weight: String(one.weight) })),
  };
  assert.equal((await call(manager, 'PUT', `/criteria/${food.code}`, set)).status, 200);
  const plan = await call(manager, 'POST', '/panel/plan', { each: 2 });
  assert.equal(plan.status, 200);
  await failRest(site, cast);
  assert.equal((await call(manager, 'POST', '/panel/phase', { phase: 'open' })).status, 200);
  const late = await call(manager, 'PUT', `/criteria/${food.code}`, set);
  assert.equal(late.status, 409);
  assert.equal((await call(manager, 'GET', '/criteria')).json['frozen'], true);
});

test('a sheet of paper is entered by one and checked by another', async () => {
  const admin = await site.as(cast.admin.personId);
  const sheet = `/paper-sheets/${applicants[3]?.applicationId}/${curators[1]?.personId}`;
  const scores = Object.entries(allScores(2)).map(([criterion, score]) => ({
    ...{ criterion, score: String(score) },
  }));
  const scan = Buffer.from('%PDF-1.4').toString('base64');
  assert.equal((await call(manager, 'POST', sheet, { scores, scan: '' })).status, 422);
  assert.equal((await call(manager, 'POST', sheet, { scores, scan })).status, 200);
  const check = { version: 1, isSame: true };
  assert.equal((await call(manager, 'POST', `${sheet}/check`, check)).status, 409);
  const stale = { ...check, version: 0 };
  assert.equal((await call(admin, 'POST', `${sheet}/check`, stale)).status, 409);
  assert.equal((await call(admin, 'POST', `${sheet}/check`, check)).status, 200);
});

test('a curator saves and locks own sheets; nobody else’s answer', async () => {
  for (const [nth, { visitor }] of curators.entries()) {
    const { json } = await call(visitor, 'GET', '/sheets');
    const sheets = json['sheets'] as { applicationId: string; no: number }[];
    assert.equal(sheets.length, 4);
    for (const { applicationId, no } of sheets) {
      // That one came on paper.
      if (nth === 1 && no === 4) continue;
      const scores = Object.entries(allScores(6 - no)).map(([criterion, score]) => ({
        ...{ criterion, score: String(score) },
      }));
      const saved = await call(visitor, 'PUT', `/sheets/${applicationId}`, { scores });
      assert.equal(saved.status, 200);
      assert.equal((saved.json['scores'] as unknown[]).length, scores.length);
      const locked = await call(visitor, 'PUT', `/sheets/${applicationId}`, {
        ...{ scores: [], lock: true },
      });
      assert.ok(locked.json['lockedAt']);
    }
  }
  const path = `/sheets/${applicants[0]?.applicationId}`;
  assert.equal((await call(manager, 'PUT', path, { scores: [] })).status, 403);
  assert.equal((await call(manager, 'POST', '/panel/phase', { phase: 'closed' })).status, 200);
  const { json } = await call(manager, 'GET', '/panel');
  assert.ok(json['closedAt']);
});

const decreePaper = {
  ...{ kind: 'selectionDecree', number: 'SK 12/IKM/2026', place: 'Bandar Lampung' },
  signatories: [{ name: 'Drs. Uji Contoh', title: 'Plt. Kepala Dinas' }],
};

test('from conditions over an objection to the changed list, and letters', async () => {
  const second = applicants[1]?.applicationId ?? '';
  const override = { outcome: 'conditional', reason: 'Label' };
  assert.equal(
    (await call(manager, 'POST', `/selection/${second}/override`, override)).status,
    200,
  );
  const conditions = [{ text: 'Label', dueOn: addDays(site.today, 5), checker: 'Dinas' }];
  const path = `/selection/${second}/conditions`;
  assert.equal((await call(manager, 'PUT', path, { conditions })).status, 200);
  assert.equal((await call(manager, 'POST', '/decree', decreeTyped(site.today))).status, 409);
  const { proposalHash } = (await call(manager, 'GET', '/selection')).json;
  const meeting = {
    proposal: proposalHash,
    ...{ heldOn: site.today, place: 'Aula', chair: 'Ketua', notes: 'Sepakat' },
    present: curators.map(({ personId }) => personId),
  };
  assert.equal((await call(manager, 'POST', '/plenary', meeting)).status, 200);
  await propose(site, cast);
  const decreed = await call(manager, 'POST', '/decree', decreeTyped(site.today));
  assert.equal(decreed.status, 200);
  const lapsed = { result: 'lapsed', remark: 'Tidak ada' };
  assert.equal((await call(manager, 'POST', `${path}/1/findings`, lapsed)).status, 200);
  await (await site.as(null)).post(`${applicants[3]?.path}/keberatan`, {
    ...{ ground: 'procedure', body: 'Tidak diundang' },
  });
  const { json } = await call(manager, 'GET', '/objections');
  const [one] = json['rows'] as { objectionId: string; result: string | null }[];
  assert.equal(one?.result, null);
  assert.equal((await call(manager, 'GET', '/selection')).json['openObjections'], 1);
  const answer = { result: 'rejected', answer: 'Undangan terkirim' };
  const answered = await call(manager, 'POST', `/objections/${one?.objectionId}/answer`, answer);
  assert.equal(answered.status, 200);
  const leaves = [{ applicationId: second, cause: 'lapsed', reason: 'Tidak ada' }];
  const amended = { ...decreeTyped(site.today, 'SK 13'), leaves };
  assert.equal((await call(manager, 'POST', '/amendments', amended)).status, 200);
  const rows = (await call(manager, 'GET', '/selection')).json['rows'] as {
    no: number;
    outcome: string;
    leftBecause: string | null;
    movedUp: boolean;
  }[];
  assert.deepEqual(
    rows.map(({ no, outcome, leftBecause, movedUp }) => [no, outcome, leftBecause, movedUp]),
    [
      [1, 'passed', null, false],
      [2, 'notSelected', 'lapsed', false],
      [3, 'passed', null, true],
      [4, 'waiting', null, false],
    ],
  );
  assert.equal((await call(manager, 'POST', '/admission')).status, 200);
  const head = {
    ...{ number: 'D-1', day: site.today, place: 'Pesawaran' },
    signatories: [{ name: 'Uji', title: 'Ketua' }],
  };
  const decree = { ...head, ...decreePaper };
  const typed = { grounds: 'UU 3/2014' };
  assert.equal((await call(manager, 'POST', '/papers', { ...decree, typed })).status, 200);
  for (const kind of ['participants', 'announcement', 'selectionLetter']) {
    assert.equal((await call(manager, 'POST', '/papers', { kind, ...head })).status, 200);
    const list = await call(manager, 'GET', `/papers?kind=${kind}`);
    const papers = list.json['rows'] as { number: string }[];
    assert.equal(papers.length, kind === 'selectionLetter' ? 5 : 1);
  }
  assert.equal((await call(manager, 'GET', '/papers?kind=judgingMinutes')).status, 404);
  const day = site.today;
  const event = { event: 'Kurasi', eventDay: day, eventTime: '08.00', eventPlace: 'Aula' };
  for (const kind of ['invitation', 'integrityPact', 'plenaryNotes']) {
    const issued = await call(manager, 'POST', '/panel/papers', { kind, ...head, typed: event });
    assert.equal(issued.status, 200, kind);
    const list = await call(manager, 'GET', `/papers?kind=${kind}`);
    const papers = list.json['rows'] as unknown[];
    assert.equal(papers.length, kind === 'integrityPact' ? 2 : 1);
  }
  const pact = await call(manager, 'POST', '/panel/pacts', { personId: curators[0]?.personId });
  assert.equal(pact.status, 409);
});

test('nobody is named twice in a change, and who withdrew moves up for nobody', async () => {
  const [second, third] = [1, 2].map((at) => applicants[at]?.applicationId ?? '');
  const gone = { applicationId: third, cause: 'violation', reason: 'Produk orang lain' };
  const another = { ...decreeTyped(site.today, 'SK 14'), leaves: [gone, gone] };
  const twice = await call(manager, 'POST', '/amendments', another);
  assert.deepEqual(
    [twice.status, JSON.stringify(twice.json).includes('after.namedTwice')],
    [422, true],
  );
  // The only one who waits withdrew, so nobody moves up and the seat stays free.
  const anybody = await site.as(null);
  const back = await anybody.post(`${applicants[3]?.path}/mundur`, { confirms: '1' });
  assert.equal(back.status, 303);
  const alone = { ...another, leaves: [gone] };
  assert.equal((await call(manager, 'POST', '/amendments', alone)).status, 200);
  const changes = (await call(manager, 'GET', '/amendments')).json['rows'] as { enters: unknown }[];
  assert.deepEqual(
    changes.map(({ enters }) => enters),
    [[{ applicationId: third, instead: second }], []],
  );
});
