/** Applying by a program, without an account: by the secret of the own link and nothing else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  eraseApplication,
  issueLetters,
  screenApplication,
  setForm,
  setGates,
} from '../../src/curation/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import {
  type Applicant,
  apply,
  decreeTyped,
  filledIn,
  openCall,
  propose,
  scoreAll,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { api, call } from './api-call.ts';

let site: Site;
let cast: Cast;
let anybody: Visitor;
let applicants: Applicant[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  anybody = await site.as(null);
  await openCall(site, cast);
  await setGates(site.house, cast.admin, {
    campaignId: 'lagawi',
    gates: [
      {
        ...{ name: 'NIB', regulation: 'PP 24/2018', evidence: 'nib', effect: 'advantage' },
        nameEn: 'Business number',
        ...{ from: '', until: '', sectors: [] },
      },
    ],
  });
  applicants = [];
  for (let nth = 1; nth <= 3; nth++) applicants.push(await apply(site, nth));
});
after(() => site.close());

const own = `${api}/own-application`;

interface Told {
  state: string;
  no: number | null;
  fields: Record<string, string>;
  answers: Record<string, string>;
  screening: unknown;
  gates: Record<string, unknown>[];
  decided: {
    outcome: string;
    rank: number;
    of: number;
    score: number;
    criteria: { mean: number }[];
    next: { level: string }[];
  } | null;
  objections: { mayFile: boolean; rows: Record<string, unknown>[] };
  hasLetter: boolean;
}
interface Call {
  form: {
    isOpen: boolean;
    questions: { code: string; kind: string; label: { id: string; en: string } }[];
  };
  sectors: { code: string }[];
}

/** What the own link ends in. */
const secretOf = (nth: number): string => applicants[nth]?.path.split('/').at(-1) ?? '';

/** By a secret, or without one. */
const by = <T = Told>(secret: string | null, method: string, path = '', body?: unknown) =>
  call<T>(anybody, method, path.startsWith('/api') ? path : `${own}${path}`, {
    ...{ body, ...(secret !== null && { secret }) },
  });

/** As `filledIn` types it on the form. */
function toldBy(nth: number, over: Record<string, string> = {}) {
  const typed = Object.entries(filledIn(nth, over)).filter(([name]) => name !== 'setuju');
  const isAnswer = (name: string) => name.startsWith('jawaban-');
  return {
    fields: Object.fromEntries(typed.filter(([name]) => !isAnswer(name))),
    answers: Object.fromEntries(
      typed
        .filter(([name]) => isAnswer(name))
        .map(([name, value]) => [name.slice('jawaban-'.length), value]),
    ),
  };
}

async function begin(enterpriseName: string, sector = 'pangan'): Promise<string> {
  const typed = { enterpriseName, sector };
  const begun = await by<{ secret: string; link: string }>(null, 'POST', '', typed);
  assert.equal(begun.status, 200);
  const { secret, link } = begun.json;
  assert.match(secret, /^[\w-]{24}$/);
  assert.ok(link.endsWith(`/daftar/lagawi/${secret}`));
  return secret;
}

test('the call is open to anybody, with the questions that the form asks', async () => {
  const { status, json } = await by<Call>(null, 'GET', `${api}/call`);
  assert.equal(status, 200);
  const { form, sectors } = json;
  assert.equal(form.isOpen, true);
  assert.deepEqual(
    form.questions.map(({ code }) => code),
    ['tahun-mulai-usaha', 'cara-penyimpanan'],
  );
  assert.deepEqual(
    sectors.map(({ code }) => code),
    ['pangan', 'kriya'],
  );
  assert.equal((await by(null, 'GET', '/api/v1/campaigns/nihil/call')).status, 404);
});

test('a draft is begun, kept, read, and sent in whole with the agreement', async () => {
  const secret = await begin('Keripik Program');
  const { fields, answers } = toldBy(21, { enterpriseName: 'Keripik Program' });
  const half = { fields: { enterpriseName: 'Keripik Program', sector: 'pangan', product: 'Opak' } };
  assert.equal((await by(secret, 'PUT', '', half)).status, 200);
  const read = await by(secret, 'GET');
  assert.equal(read.json.state, 'draft');
  assert.equal(read.json.fields['product'], 'Opak');
  const lacking = await by<{ reasons: unknown[] }>(secret, 'POST', '/sending', {
    ...half,
    agrees: true,
  });
  assert.equal(lacking.status, 422);
  assert.ok(lacking.json.reasons.length > 3, 'every reason at once');
  const nameless = await by<{ reasons: { field: string }[] }>(secret, 'POST', '/sending', {
    ...{ fields: { sector: 'pangan' }, agrees: false },
  });
  // What keeps it from being kept does not hide the rest.
  assert.deepEqual(
    nameless.json.reasons.map(({ field }) => field),
    [
      ...['enterpriseName', 'phone', 'ownerName', 'product', 'regionCode'],
      ...['jawaban-tahun-mulai-usaha', 'jawaban-cara-penyimpanan', 'setuju'],
    ],
  );
  assert.equal((await by(secret, 'GET')).json.fields['product'], 'Opak');
  const whole = { fields, answers };
  const unticked = await by(secret, 'POST', '/sending', { ...whole, agrees: false });
  assert.equal(unticked.status, 422);
  const english = { ...whole, agrees: true, language: 'en' };
  const sent = await by(secret, 'POST', '/sending', english);
  assert.deepEqual([sent.status, sent.json.state, sent.json.no], [200, 'sent', 4]);
  assert.deepEqual(sent.json.answers, answers);
  const again = await by(secret, 'POST', '/sending', { ...whole, agrees: true });
  assert.deepEqual([again.status, again.code], [409, 'application.alreadySent']);
  // Taken back to be corrected, it keeps its number, and the agreement is asked anew.
  const back = await by(secret, 'POST', '/draft', {});
  assert.deepEqual([back.status, back.json.state, back.json.no], [200, 'draft', 4]);
  const mended = { ...whole, fields: { ...fields, product: 'Opak' }, language: 'en' };
  assert.equal((await by(secret, 'POST', '/sending', { ...mended, agrees: false })).status, 422);
  const resent = await by(secret, 'POST', '/sending', { ...mended, agrees: true });
  assert.deepEqual(
    [resent.json.state, resent.json.no, resent.json.fields['product']],
    ['sent', 4, 'Opak'],
  );
  const { rows: kept } = await site.house.database.pool.query(
    `select version, told::json #>> '{fields,product}' as product,
       (select count(*)::int from application_consent c
        where c.application_id = t.application_id) as agreed
     from application_taken_back t`,
  );
  assert.deepEqual(kept, [{ version: 1, product: fields['product'], agreed: 2 }]);
  // The own page shows the same application, and the journal tells by what door it came.
  const page = await anybody.send(`/daftar/lagawi/${secret}`);
  const shown = await page.text();
  assert.match(shown, /Keripik Program/);
  // What was agreed to stands there as it was read, in that language.
  assert.match(shown, /Pernyataan yang disetujui[\s\S]*I agree/);
  const { rows } = await site.house.database.pool.query<{ via: string }>(
    `select distinct via from journal where verb in ('curation.begin', 'curation.send')
     and thing_id in (select application_id::text from application
       where enterprise_name = 'Keripik Program')`,
  );
  assert.deepEqual(rows, [{ via: 'api' }]);
  const unsure = await by(secret, 'POST', '/withdrawal', {});
  assert.deepEqual([unsure.status, unsure.code], [422, 'application.withdrawalUnsure']);
  assert.equal((await by(secret, 'GET')).json.state, 'sent');
  const gone = await by(secret, 'POST', '/withdrawal', { confirms: true });
  assert.deepEqual([gone.status, gone.json.state], [200, 'withdrawn']);
  // What had been sent before goes with the rest of it.
  const { pool } = site.house.database;
  const { rows: ids } = await pool.query<{ id: string }>(
    'select application_id as id from application_taken_back',
  );
  await eraseApplication(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', applicationId: ids[0]?.id ?? '', reason: 'Diminta' },
  });
  const { rows: told } = await pool.query('select told from application_taken_back');
  assert.deepEqual(told, [{ told: '(dihapus)' }]);
});

test('without the secret, or with another one, there is nothing to read or to change', async () => {
  const bare = await by(null, 'GET');
  assert.deepEqual([bare.status, bare.code], [401, 'application.secretMissing']);
  const before = await by(secretOf(0), 'GET');
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['PUT', '', { fields: {} }],
    ['POST', '/sending', { fields: {}, agrees: true }],
    ['POST', '/agreement', { agrees: true }],
    ['POST', '/withdrawal', {}],
    ['POST', '/draft', {}],
    ['POST', '/objections', { ground: 'data', body: 'x' }],
    ['PUT', '/files/izin', { fileName: 'a.pdf', content: 'JVBERi0=' }],
    ['GET', '/files/izin', undefined],
    ['GET', '/letter', undefined],
  ] as const) {
    const answer = await by('A'.repeat(24), method, path, body);
    assert.equal(answer.status, 404, `${method} ${path}`);
    assert.ok(!JSON.stringify(answer.json).includes('Keripik Uji'));
  }
  // Of another campaign it opens nothing either.
  const elsewhere = '/api/v1/campaigns/lain/own-application';
  assert.equal((await by(secretOf(0), 'GET', elsewhere)).status, 404);
  assert.deepEqual(await by(secretOf(0), 'GET'), before);
});

test('a question is answered with a file, which comes back by the secret alone', async () => {
  const { form } = (await by<Call>(null, 'GET', `${api}/call`)).json;
  await setForm(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', opensOn: addDays(site.today, -3) },
    closesOn: addDays(site.today, 3),
    questions: [
      ...form.questions.map(({ code, label, kind }) => ({
        ...{ code, section: '', labelId: label.id, labelEn: label.en, kind },
        ...{ isRequired: false, sectors: [], options: 'Suhu ruang; Beku' },
      })),
      {
        ...{ section: '', labelId: 'Izin', labelEn: '', kind: 'file', isRequired: false },
        ...{ sectors: [], options: '' },
      },
    ],
  });
  const secret = await begin('Keripik Berkas');
  const pdf = Buffer.from('%PDF-1.4 izin usaha');
  const file = { fileName: 'izin.pdf', content: pdf.toString('base64') };
  const kept = await by(secret, 'PUT', '/files/izin', file);
  assert.equal(kept.json.answers['izin'], 'izin.pdf');
  const wrong = { ...file, content: Buffer.from('<html>').toString('base64') };
  assert.equal((await by(secret, 'PUT', '/files/izin', wrong)).status, 422);
  const headers = { authorization: `Bearer ${secret}` };
  const answer = await anybody.send(`${own}/files/izin`, { headers });
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf);
  // What is saved afterwards leaves the file where it is.
  const fields = { enterpriseName: 'Keripik Berkas', sector: 'pangan' };
  const saved = await by(secret, 'PUT', '', { fields });
  assert.equal(saved.json.answers['izin'], 'izin.pdf');
});

test('nothing of the outcome is told before the decree; then all that the own page says', async () => {
  const { house } = site;
  assert.deepEqual((await by(secretOf(2), 'GET')).json.gates, []);
  const failed = await apply(site, 9, { enterpriseName: 'Tidak Lolos' });
  await screenApplication(house, cast.admin, {
    ...{ campaignId: 'lagawi', applicationId: failed.applicationId },
    ...{ outcome: 'failed', reasons: ['noNib'], remark: 'Urus dahulu' },
  });
  await scoreAll(site, cast, applicants);
  const waiting = await by(secretOf(2), 'GET');
  assert.deepEqual(waiting.json.decided, null);
  const named = { code: 'nib', name: 'NIB', nameEn: 'Business number' };
  const gate = { ...named, effect: 'advantage', result: 'notMet' };
  assert.deepEqual(waiting.json.gates, [gate]);
  assert.deepEqual(waiting.json.screening, { outcome: 'passed', remark: '', reasons: [] });
  assert.doesNotMatch(JSON.stringify(waiting.json), /"(mean|score|rank)"/);
  const early = await by(secretOf(2), 'POST', '/objections', { ground: 'data', body: 'x' });
  assert.deepEqual([early.status, early.code], [409, 'after.notYet']);
  const manager = await site.as(cast.manager);
  await propose(site, cast);
  assert.equal((await manager.json(`${api}/decree`, decreeTyped(site.today))).status, 200);
  const out = (await by(failed.path.split('/').at(-1) ?? '', 'GET')).json;
  assert.equal(out['decided'], null);
  assert.deepEqual(out['screening'], {
    ...{ outcome: 'failed', remark: 'Urus dahulu' },
    reasons: [{ code: 'noNib', words: { id: 'Belum punya NIB', en: 'Has no NIB' } }],
  });
  const { json } = await by(secretOf(2), 'GET');
  const decided = present(json.decided, 'a decision');
  assert.deepEqual(
    [decided.outcome, decided.rank, decided.of, decided.score],
    ['waiting', 3, 3, 50],
  );
  assert.deepEqual(new Set(decided.criteria.map(({ mean }) => mean)), new Set([3]));
  assert.equal(decided.next.length, 2);
  // Of nobody else.
  assert.doesNotMatch(JSON.stringify(json), /Keripik Uji [12]|Kurator/);
  const chosen = (await by(secretOf(0), 'GET')).json.decided;
  assert.deepEqual([chosen?.outcome, chosen?.next], ['passed', []]);
});

test('an objection is filed by the secret and its answer read there', async () => {
  const secret = secretOf(2);
  const nothing = await by(secret, 'POST', '/objections', { ground: '', body: '' });
  assert.equal(nothing.status, 422);
  const filed = await by(secret, 'POST', '/objections', { ground: 'data', body: 'Salah catat' });
  assert.equal(filed.status, 200);
  const second = await by(secret, 'POST', '/objections', { ground: 'data', body: 'Lagi' });
  assert.equal(second.status, 409);
  const manager = await site.as(cast.manager);
  const { rows } = (await (await manager.send(`${api}/objections`)).json()) as {
    rows: { objectionId: string }[];
  };
  const answer = { result: 'rejected', answer: 'Sudah benar' };
  const path = `${api}/objections/${present(rows[0], 'an objection').objectionId}/answer`;
  assert.equal((await manager.json(path, answer)).status, 200);
  const { objections } = (await by(secret, 'GET')).json;
  const { body, result, answer: words } = objections.rows[0] ?? {};
  assert.deepEqual([body, result, words], ['Salah catat', 'rejected', 'Sudah benar']);
  assert.equal(objections.mayFile, true);
  const others = (await by(secretOf(0), 'GET')).json.objections;
  assert.deepEqual(others.rows, []);
});

test('the own letter comes as PDF', async () => {
  const headers = { authorization: `Bearer ${secretOf(0)}` };
  assert.equal((await anybody.send(`${own}/letter`, { headers })).status, 404);
  await issueLetters(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', number: 'S-1', day: site.today, place: 'Pesawaran' },
    signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
  });
  const answer = await anybody.send(`${own}/letter`, { headers });
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  assert.match(await answer.text(), /^%PDF-/);
  assert.equal((await by(secretOf(0), 'GET')).json.hasLetter, true);
});

test('the limit of writes per minute is the same as on the pages, and is one with it', async () => {
  const flood = await site.as(null, '192.0.2.9');
  const statuses = new Map<number, number>();
  for (let i = 0; i < 605; i++) {
    const { status } =
      i % 2 === 0 ? await flood.json(own, {}) : await flood.post('/daftar/lagawi', {});
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  assert.deepEqual([...statuses].sort(), [
    [422, 600],
    [429, 5],
  ]);
});
