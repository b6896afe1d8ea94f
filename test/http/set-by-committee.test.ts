/** What a committee sets of a selection: waiting list, wide spread, reasons; and the statement. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { campaignOf, setupOf } from '../../src/campaigns/index.ts';
import { enterDecree } from '../../src/curation/index.ts';
import { lettersOf } from '../../src/curation/questions/letters.ts';
import { minutesVersions } from '../../src/curation/questions/minutes.ts';
import { selectionOf } from '../../src/curation/questions/selection.ts';
import { defaultSets } from '../../src/curation/rules/default-criteria.ts';
import { present } from '../../src/kernel/assert.ts';
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
import { call } from './api-call.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let admin: Visitor;
const applicants: Applicant[] = [];
const campaignId = 'lagawi';
const base = '/kampanye/lagawi/kurasi';
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
  await openCall(site, cast, { seats: 1 });
});
after(() => site.close());

const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();

async function notes(verb: string): Promise<Record<string, unknown>[]> {
  const { rows } = await site.house.database.pool.query<{ details: Record<string, unknown> }>(
    'select details from journal where verb = $1 order by seq',
    [verb],
  );
  return rows.map(({ details }) => details);
}

async function consentOf(enterpriseName: string): Promise<string | undefined> {
  const { rows } = await site.house.database.pool.query<{ words: string }>(
    `select words from application_consent join application using (application_id)
     where enterprise_name = $1`,
    [enterpriseName],
  );
  return rows[0]?.words;
}

/** The own page of a draft, and the version of the statement that it shows. */
async function begin(nth: number): Promise<{ path: string; shown: string; html: string }> {
  const { enterpriseName, sector } = filledIn(nth);
  const visitor = await site.as(null);
  const begun = await visitor.post('/daftar/lagawi', { enterpriseName, sector });
  const path = begun.headers.get('location') ?? '';
  const html = await textOf(visitor, path);
  const [, shown = ''] = /name="pernyataan" value="(\d+)"/.exec(html) ?? [];
  return { path, shown, html };
}

const send = async (path: string, typed: Record<string, string>) =>
  (await site.as(null)).post(`${path}/kirim`, typed);

test('the controller words the statement, nobody else does, and two editors do not cross', async () => {
  const typed = { id: 'Saya setuju dinilai.\n\nSaya jujur.', en: 'I agree.', versi: '0' };
  assert.match(await textOf(manager, `${base}/formulir`), /Isian saya benar[\s\S]*administrator/);
  assert.equal((await manager.post(`${base}/pernyataan`, typed)).status, 403);
  const refused = await admin.post(`${base}/pernyataan`, { ...typed, en: ' ' });
  const html = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(html, /kedua bahasa[\s\S]*Saya jujur\./);
  applicants.push(await apply(site, 1));
  assert.equal((await admin.post(`${base}/pernyataan`, typed)).status, 303);
  const late = await admin.post(`${base}/pernyataan`, { ...typed, id: 'Lain' });
  assert.match(await late.text(), /sudah diubah orang lain/);
  assert.deepEqual(await notes('curation.setStatement'), [{ version: 1 }]);
  const read = await call<{ version: number; words: object }>(manager, 'GET', '/statement');
  assert.deepEqual(read.json.words, { id: typed.id, en: typed.en });
  const body = { ...typed, version: 0 };
  assert.equal(
    (await call(admin, 'PUT', '/statement', { body })).code,
    'application.statementChanged',
  );
});

test('whoever had the form open agrees to what was shown, and to nothing that never was', async () => {
  const open = await begin(2);
  assert.equal(open.shown, '1');
  assert.match(open.html, /Saya setuju dinilai\./);
  const second = { id: 'Pernyataan kedua.', en: 'The second.', versi: '1' };
  assert.equal((await admin.post(`${base}/pernyataan`, second)).status, 303);
  // Neither a version that never was nor none at all; the form comes back as it was typed.
  for (const [pernyataan, says] of [
    ['7', /tidak pernah berlaku/],
    ['x', /tidak pernah berlaku/],
    [undefined, /tidak menyebut versi/],
  ] as const) {
    const refused = await send(open.path, { ...filledIn(2), ...(pernyataan && { pernyataan }) });
    const html = await refused.text();
    assert.equal(refused.status, 422);
    assert.match(html, says);
    assert.match(html, /Keripik rasa 2/);
    // What stands there now is another wording: it is ticked anew.
    assert.match(html, /Pernyataan kedua\./);
    assert.doesNotMatch(html, /name="setuju"[^>]*checked/);
  }
  assert.equal((await send(open.path, { ...filledIn(2), pernyataan: open.shown })).status, 303);
  assert.equal(await consentOf('Keripik Uji 2'), 'Saya setuju dinilai.\n\nSaya jujur.');
  assert.match((await consentOf('Keripik Uji 1')) ?? '', /^Isian saya benar/);
  // A mistake elsewhere keeps the tick under the same wording.
  const third = await begin(3);
  const lacking = { ...filledIn(3), product: '', pernyataan: third.shown };
  assert.match(await (await send(third.path, lacking)).text(), /name="setuju"[^>]*checked/);
  assert.equal((await send(third.path, { ...filledIn(3), pernyataan: '2' })).status, 303);
  assert.deepEqual(
    (await notes('curation.send')).map(({ statement }) => statement),
    [0, 1, 2],
  );
});

test('a program agrees to the version that it names', async () => {
  interface Call {
    statement: { version: number; words: Record<string, string> };
  }
  const { statement } = (await call<Call>(await site.as(null), 'GET', '/call')).json;
  assert.deepEqual(statement, {
    ...{ version: 2, words: { id: 'Pernyataan kedua.', en: 'The second.' } },
  });
  const anybody = await site.as(null);
  const typed = { enterpriseName: 'Keripik Uji 4', sector: 'pangan' };
  const begun = await call<{ secret: string }>(anybody, 'POST', '/own-application', {
    body: typed,
  });
  const { secret } = begun.json;
  const { setuju: _, ...all } = filledIn(4);
  const answers = { 'tahun-mulai-usaha': '2015', 'cara-penyimpanan': 'Suhu ruang' };
  const whole = { fields: all, answers, agrees: true, language: 'en' };
  const sending = (body: object) =>
    call<{ agreedTo: string }>(anybody, 'POST', '/own-application/sending', { body, secret });
  assert.equal((await sending(whole)).code, 'application.statementUnnamed');
  assert.equal((await sending({ ...whole, statement: 9 })).code, 'application.statementUnknown');
  assert.equal((await sending({ ...whole, statement: 2 })).json.agreedTo, 'The second.');
});

test('the manager adds a reason and retires one, which stays readable where it was found', async () => {
  interface List {
    version: number;
    reasons: { code: string; words: { id: string; en: string }; isRetired: boolean }[];
  }
  const list = async () => (await call<List>(manager, 'GET', '/screening-reasons')).json;
  const before = await list();
  assert.equal(before.version, 0);
  assert.deepEqual(
    before.reasons.slice(-3).map(({ words }) => words.id),
    ['Belum punya NIB', 'Belum ada izin edar (SPP-IRT atau MD)', 'Belum bersertifikat halal'],
  );
  const first = present(applicants[0], 'the first').applicationId;
  const screening = `${base}/pendaftar/${first}/administrasi`;
  const twice = { outcome: 'failed', 'reasons-twice': '1', remark: '' };
  assert.equal((await manager.post(screening, twice)).status, 303);
  const used = before.reasons.map(({ code }) => code).filter((code) => code !== 'twice');
  const ticks = Object.fromEntries(used.map((code) => [`dipakai-${code}`, '1']));
  const set = (over: Record<string, string>) =>
    manager.post(`${base}/alasan`, { versi: '0', ...ticks, ...over });
  const refused = await set({ 'baru1-id': 'belum punya nib', 'baru2-en': 'Only English' });
  const html = await refused.text();
  assert.match(html, /sudah ada di daftar[\s\S]*dalam bahasa Indonesia/);
  assert.match(html, /value="Only English"/);
  assert.equal((await manager.post(`${base}/alasan`, { versi: '0' })).status, 422);
  const added = { 'baru1-id': 'Belum produksi', 'baru1-en': 'No production yet' };
  assert.equal((await set(added)).status, 303);
  assert.match(await (await set(added)).text(), /sudah diubah orang lain/);
  const { version, reasons } = await list();
  assert.equal(version, 1);
  assert.deepEqual(
    reasons.filter(({ isRetired }) => isRetired).map(({ code }) => code),
    ['twice'],
  );
  assert.deepEqual(reasons.at(-1), {
    ...{ code: 'belum-produksi', isRetired: false },
    words: { id: 'Belum produksi', en: 'No production yet' },
  });
  assert.deepEqual(await notes('curation.setReasons'), [
    { version: 1, used: [...used, 'belum-produksi'], retired: ['twice'] },
  ]);
  // Readable at the applicant, kept on saving again, and not to be chosen for anybody else.
  const own = present(applicants[0], 'the first').path;
  assert.match(await textOf(await site.as(null), own), /Mendaftar dua kali/);
  const page = await textOf(manager, `${base}/pendaftar/${first}`);
  assert.match(page, /Mendaftar dua kali \(tidak dipakai lagi\)/);
  const both = { ...twice, 'reasons-belum-produksi': '1' };
  assert.equal((await manager.post(screening, both)).status, 303);
  const told = await call<{ screening: { reasons: unknown[] } }>(
    ...([await site.as(null), 'GET', '/own-application'] as const),
    { secret: own.split('/').at(-1) ?? '' },
  );
  assert.deepEqual(told.json.screening.reasons, [
    { code: 'twice', words: { id: 'Mendaftar dua kali', en: 'Applied twice' } },
    { code: 'belum-produksi', words: { id: 'Belum produksi', en: 'No production yet' } },
  ]);
  const { rows } = await site.house.database.pool.query<{ application_id: string }>(
    `select application_id from application where enterprise_name = 'Keripik Uji 2'`,
  );
  const other = present(rows[0], 'the second').application_id;
  const gone = await manager.post(`${base}/pendaftar/${other}/administrasi`, {
    ...{ ...twice, remark: 'Sama dengan nomor 1' },
  });
  assert.match(
    await gone.text(),
    /tidak dipakai lagi: Mendaftar dua kali[\s\S]*Sama dengan nomor 1/,
  );
  const unknown = await call(manager, 'POST', `/applications/${other}/screening`, {
    body: { outcome: 'failed', reasons: ['nihil'] },
  });
  assert.equal(unknown.code, 'application.reasonUnknown');
});

test('a wide spread is what its set of criteria says, and stands once the panel is open', async () => {
  interface Sets {
    sets: { code: string; name: string; version: number; wideSpread: number }[];
  }
  const food = async () =>
    (await call<Sets>(manager, 'GET', '/criteria')).json.sets.find(({ code }) => code === 'pangan');
  assert.equal((await food())?.wideSpread, 25);
  const { criteria } = present(
    defaultSets.find(({ code }) => code === 'pangan'),
    'a proposal for food',
  );
  const typed = Object.fromEntries(
    criteria.flatMap(({ id, name, weight, levels }, i) => [
      ...[[`row${i + 1}-id`, id] as const, [`row${i + 1}-name`, name] as const],
      ...[[`row${i + 1}-weight`, String(weight)] as const],
      ...[[`row${i + 1}-levels`, levels.join('\n')] as const],
    ]),
  );
  const save = (wideSpread: string) =>
    manager.post(`${base}/kriteria/pangan`, {
      ...{ ...typed, name: 'Pangan', 'sectors-pangan': '1', wideSpread },
    });
  const refused = await save('0');
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /bilangan bulat dari 1 sampai 100 poin/);
  assert.equal((await save('40')).status, 303);
  assert.deepEqual([(await food())?.version, (await food())?.wideSpread], [2, 40]);
  assert.deepEqual((await notes('curation.setCriteria')).at(-1), {
    ...{ set: 'pangan', version: 2, wideSpread: 40, blind: [] },
  });
  assert.match(await textOf(manager, `${base}/kriteria`), /lebar mulai 40 poin/);
});

test('the list waits as long as the campaign says, and the minutes print what was set', async () => {
  const quotas = { members: '1', finalists: '', winners: '' };
  const set = (waiting: string) => manager.post('/kampanye/lagawi/kuota', { ...quotas, waiting });
  const refused = await set('banyak');
  assert.match(await refused.text(), /dari 0 sampai 1000[\s\S]*value="banyak"/);
  assert.equal((await set('1')).status, 303);
  assert.match(await textOf(manager, '/kampanye/lagawi'), /Daftar cadangan/);
  const scored: Applicant[] = [];
  for (const nth of [5, 6, 7]) scored.push(await apply(site, nth, { pernyataan: '2' }));
  await scoreAll(site, cast, scored);
  const view = async () =>
    present(
      await selectionOf(
        ...([site.house.database, campaignId] as const),
        await setupOf(site.house.database, campaignId),
      ),
      'a closed panel',
    );
  const outcomes = async () => (await view()).rows.map(({ outcome }) => outcome);
  assert.deepEqual(await outcomes(), ['passed', 'waiting', 'notSelected']);
  const head = {
    ...{ number: 'BA 1', day: site.today, place: 'Metro' },
    signatories: [{ name: 'Bu Ketua', title: 'Ketua', nip: '' }],
  };
  const { internal: minutes } = await minutesVersions(site.house.database, campaignId, head);
  const basis = new Map(minutes.basis.map(([label, said]) => [label, said]));
  assert.equal(basis.get('Daftar cadangan'), 'paling banyak 1');
  assert.equal(basis.get('Alasan seleksi administrasi'), 'daftar versi 1');
  assert.match(minutes.spreads.rule, /mulai 40 poin\. Tidak ada/);
  // Nobody's outcome moves with a quota once scoring has begun; what is typed is not lost.
  const late0 = await set('0');
  assert.equal(late0.status, 422);
  assert.match(await late0.text(), /Daftar cadangan tetap 1 sejak[\s\S]*value="0"/);
  const sector = { 'row1-name': 'Pangan olahan', 'row1-kbli': '10', 'row1-quota': '1' };
  const moved = await manager.post('/kampanye/lagawi/sektor', sector);
  assert.match(await moved.text(), /sektor dan kuotanya tidak dapat diubah lagi/);
  assert.deepEqual(await outcomes(), ['passed', 'waiting', 'notSelected']);
  // What stands is read with its day and reason; the other fields are still there, and go alone.
  const partly = await textOf(manager, '/kampanye/lagawi/kuota');
  assert.match(partly, /Peserta: 1<.*Tetap sejak penilaian panel dibuka, \d.*name="winners"/s);
  assert.doesNotMatch(partly, /name="(members|waiting)"/);
  const late1 = await manager.post('/kampanye/lagawi/kuota', { finalists: '', winners: '1' });
  assert.equal(late1.status, 303);
  const { quotas: now } = await setupOf(site.house.database, campaignId);
  assert.deepEqual(now, { members: 1, finalists: null, winners: 1, waiting: 1 });
  const sectors = await textOf(manager, '/kampanye/lagawi/sektor');
  assert.match(sectors, /Tetap sejak \d.*saat penilaian panel dibuka/s);
  assert.doesNotMatch(sectors, /name="row1-/);
  // The campaign's own page offers a change of what can change alone.
  const links = await textOf(manager, '/kampanye/lagawi');
  assert.match(links, /Ubah kuota/);
  assert.doesNotMatch(links, /Ubah sektor/);
  // Criteria and reasons stand as well.
  const body = { name: 'Pangan', criteria: [], wideSpread: '10' };
  assert.equal((await call(manager, 'PUT', '/criteria/pangan', { body })).status, 409);
  const lateReasons = { versi: '1', 'dipakai-noNib': '1' };
  const closed = await manager.post(`${base}/alasan`, lateReasons);
  assert.match(await closed.text(), /seleksi administrasi tidak dapat diubah lagi/);
  await propose(site, cast);
  await enterDecree(site.house, cast.admin, { campaignId, ...decreeTyped(site.today) });
  // A letter tells a retired reason as it was.
  const campaign = present(await campaignOf(site.house.database, campaignId), 'the campaign');
  const letters = await lettersOf(site.house.database, campaign, head);
  assert.deepEqual(letters.find(({ no }) => no === 1)?.content['list'], [
    ...['Mendaftar dua kali.', 'Belum produksi.'],
  ]);
});
