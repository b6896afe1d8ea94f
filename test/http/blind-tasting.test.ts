/** Criteria that are tasted blind: no way from a code to its maker until the taster has locked. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  addPanelMember,
  closePanel,
  curationPaths,
  lockSheet,
  openPanel,
  planSheets,
  receiveSample,
} from '../../src/curation/index.ts';
import { minutesVersions } from '../../src/curation/questions/minutes.ts';
import { criteriaOf, panelOf } from '../../src/curation/questions/panel.ts';
import { sheetPagesOf } from '../../src/curation/questions/samples.ts';
import { present } from '../../src/kernel/assert.ts';
import { giveGrant, whoActs } from '../../src/people/index.ts';
import {
  type Applicant,
  allScores,
  apply,
  type Curator,
  openCall,
  pass,
  seatPanel,
  sheetForm,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { call } from './api-call.ts';

const campaignId = 'lagawi';
const base = `/kampanye/${campaignId}/kurasi`;
const count = 3;

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
let curators: Curator[];
let codes: string[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast, { seats: 1 });
  applicants = [];
  for (let nth = 1; nth <= count; nth++) applicants.push(await apply(site, nth));
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 2);
  await planSheets(site.house, cast.admin, { campaignId, each: 2 });
  codes = [];
});
after(() => site.close());

const nth = <T>(list: readonly T[], at: number): T => present(list[at], 'one of them');
const text = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const received = (no: number, who = cast.admin) =>
  receiveSample(site.house, who, {
    ...{ campaignId, no, product: `Keripik Uji ${no}`, amount: '2 bungkus', storage: 'room' },
    ...{ allergens: ['soy'], remark: '', photo: null },
  });
const { rasa, ...named } = allScores(4);
const tasted = { rasa: rasa ?? 4 };
const typed = (scores: Record<string, number>) =>
  Object.entries(scores).map(([criterion, score]) => ({
    ...{ criterion, score: String(score), remark: '', seen: 0 },
  }));
const body = (scores: Record<string, number>, lock = false) => ({ lock, scores: typed(scores) });

test('single criteria are marked on the page; not all of a set can be blind', async () => {
  const { sets } = await criteriaOf(site.house.database, campaignId);
  const food = present(
    sets.find(({ sectors }) => sectors.includes('pangan')),
    'a set for food',
  );
  const filled = (isBlind: (id: string) => boolean) => ({
    ...{ name: food.name, 'sectors-pangan': '1' },
    ...Object.fromEntries(
      food.criteria.flatMap(({ id, name, weight, levels }, i) => {
        const at = (field: string) => `row${i + 1}-${field}`;
        return [
          ...[[at('id'), id] as const, [at('name'), name] as const],
          ...[[at('weight'), String(weight)] as const, [at('levels'), levels.join('\n')] as const],
          ...(isBlind(id) ? [[at('blind'), '1'] as const] : []),
        ];
      }),
    ),
  });
  const path = curationPaths.criteriaSet(campaignId, food.code);
  const all = await manager.post(
    path,
    filled(() => true),
  );
  assert.equal(all.status, 422);
  assert.match(await all.text(), /Sisakan sedikitnya satu kriteria[\s\S]*row1-blind[^>]* checked/);
  assert.equal(
    (
      await manager.post(
        path,
        filled((id) => id === 'rasa'),
      )
    ).status,
    303,
  );
  const after = await criteriaOf(site.house.database, campaignId);
  const now = present(
    after.sets.find(({ code }) => code === food.code),
    'the set',
  );
  assert.deepEqual(
    now.criteria.filter(({ isBlind }) => isBlind).map(({ id }) => id),
    ['rasa'],
  );
  assert.match(await text(manager, `${base}/kriteria`), /Dinilai tanpa nama/);
  assert.match(await text(manager, path), /name="row1-blind"[^>]* checked/);
});

test('what a program leaves out of a set stays: blind, and what it is in English', async () => {
  const foodNow = async () => {
    const { sets } = await criteriaOf(site.house.database, campaignId);
    return present(
      sets.find(({ sectors }) => sectors.includes('pangan')),
      'a set for food',
    );
  };
  const { code, name, sectors, criteria } = await foodNow();
  const put = (rows: object[], more = {}) =>
    call(manager, 'PUT', `/criteria/${code}`, { body: { name, sectors, criteria: rows, ...more } });
  const english = criteria.map(({ id, levels }) => ({
    ...{ nameEn: `In English ${id}`, levelsEn: levels.map((_, i) => `Level ${i + 1}`) },
  }));
  const told = criteria.map(({ id, name: said, weight, levels }) => ({
    ...{ id, name: said, weight: String(weight), levels },
  }));
  const whole = told.map((one, i) => ({ ...one, ...english[i] }));
  assert.equal((await put(whole, { nameEn: 'Food' })).status, 200);
  const before = await foodNow();
  assert.equal(before.nameEn, 'Food');
  assert.equal((await put(told)).status, 200);
  const now = await foodNow();
  assert.equal(now.version, before.version + 1);
  assert.equal(now.nameEn, 'Food');
  assert.deepEqual(now.criteria, before.criteria);
  const { rows } = await site.house.database.pool.query<{ details: object }>(
    "select details from journal where verb = 'curation.setCriteria' order by seq desc limit 1",
  );
  const { wideSpread, version } = now;
  assert.deepEqual(rows[0]?.details, { set: code, version, wideSpread, blind: ['rasa'] });
  // Another wording has another English, and what is said counts.
  const [first, ...others] = told;
  const renamed = { ...first, name: 'Lain', levels: ['a', 'b', 'c'], isBlind: false };
  assert.equal((await put([renamed, ...others], { name: 'Pangan lain' })).status, 200);
  const other = await foodNow();
  assert.equal(other.nameEn, '');
  const { nameEn, levelsEn, isBlind } = nth(other.criteria, 0);
  assert.deepEqual({ nameEn, levelsEn, isBlind }, { nameEn: '', levelsEn: [], isBlind: undefined });
  assert.equal(
    (await put(before.criteria.map((one) => ({ ...one, weight: `${one.weight}` })))).status,
    200,
  );
});

/** A right on the campaign beside the one of a curator or an officer. */
const grant = (personId: string, role: 'coManager' | 'curator') =>
  giveGrant(
    site.house,
    cast.admin,
    { personId, role, from: site.today, scope: { kind: 'campaign', id: campaignId } },
    async () => [],
  );

test('a panel opens once everybody has a sample, and no taster knows whose', async () => {
  const personId = await cast.add(
    { name: 'Bu Terima', email: 'terima@contoh.example' },
    { role: 'coManager', scope: { kind: 'campaign', id: campaignId }, from: site.today },
  );
  const receiver = present(await whoActs(site.house, personId, 'web'), 'a person');
  codes.push(await received(1, receiver), await received(2));
  const opened = () => openPanel(site.house, cast.admin, campaignId);
  await assert.rejects(opened(), /Applicants 3 have handed in no sample/);
  // Somebody of the office who tastes, too: reads no list and receives nothing.
  const both = nth(curators, 1);
  await grant(both.personId, 'coManager');
  const officer = present(await whoActs(site.house, both.personId, 'web'), 'a person');
  await assert.rejects(received(3, officer), { code: 'sample.tasterSees' });
  codes.push(await received(3), await received(3));
  for (const path of ['/contoh', `/contoh/${codes[0]}`, `/contoh/${codes[0]}/foto`]) {
    const refused = await both.visitor.send(`${base}${path}`);
    assert.equal(refused.status, 403, path);
    assert.match(await refused.text(), /anggota panel yang menilai/);
  }
  const photo = `${base}/pendaftar/${nth(applicants, 0).applicationId}/berkas/contoh.1`;
  assert.equal((await both.visitor.send(photo)).status, 403);
  assert.equal((await call(both.visitor, 'GET', '/samples')).status, 403);
  assert.equal((await call(manager, 'GET', '/samples')).status, 200);
  // Whoever received samples knows their codes, also when they come to the panel later.
  await grant(personId, 'curator');
  const [first] = (await panelOf(site.house.database, campaignId)).members;
  const { institutionId } = present(first, 'a member');
  const seat = { campaignId, personId, institutionId };
  await assert.rejects(addPanelMember(site.house, cast.admin, seat), {
    code: 'panel.tasterKnows',
  });
  await opened();
});

/** Everything that a curator may read of the own sheets. */
async function readBy({ visitor }: Curator) {
  const list = await text(visitor, `${base}/penilaian`);
  const paths = applicants.map(({ applicationId }) => `${base}/penilaian/${applicationId}`);
  const pages = await Promise.all(paths.map((path) => text(visitor, path)));
  const answers = await Promise.all(
    applicants.map(({ applicationId }) => call(visitor, 'GET', `/sheets/${applicationId}`)),
  );
  const blind = await Promise.all(
    codes.map((code) => text(visitor, `${base}/penilaian/contoh/${code}`)),
  );
  const blindAnswers = await Promise.all(
    codes.map((code) => call(visitor, 'GET', `/blind-sheets/${code}`)),
  );
  return {
    list,
    named: [...pages, ...answers.map(({ json }) => JSON.stringify(json))],
    blind: [...blind, ...blindAnswers.map(({ json }) => JSON.stringify(json))],
    listed: JSON.stringify((await call(visitor, 'GET', '/blind-sheets')).json),
  };
}

const makers = () => [
  /Keripik/,
  /Ibu Uji/,
  ...applicants.map(({ applicationId }) => new RegExp(applicationId)),
];

test('named sheets show no code, blind ones no maker, in an order of their own', async () => {
  const curator = nth(curators, 0);
  const { list, named: byName, blind, listed } = await readBy(curator);
  for (const page of byName) {
    for (const code of codes) assert.doesNotMatch(page, new RegExp(`\\b${code}\\b`));
    assert.doesNotMatch(page, /nilai-rasa|"id":"rasa"/);
    assert.match(page, /nilai-kemasan|"id":"kemasan"/);
  }
  for (const page of [...blind, listed]) {
    for (const maker of makers()) assert.doesNotMatch(page, maker);
  }
  for (const page of blind) {
    assert.match(page, /nilai-rasa|"id":"rasa"/);
    assert.doesNotMatch(page, /nilai-kemasan|"id":"kemasan"/);
    assert.match(page, /Kedelai|"soy"/);
  }
  // Two samples of one maker are one sheet, by either code.
  assert.match(nth(blind, 2), /<h1[^>]*>Contoh \d+ dan \d+<[\s\S]*dari satu pembuat/);
  assert.match(nth(blind, 3), /dari satu pembuat/);
  const orderOf = async ({ visitor }: Curator) => {
    const { json } = await call<{ sheets: { codes: string[] }[] }>(visitor, 'GET', '/blind-sheets');
    return json.sheets.map((sheet) => sheet.codes[0]);
  };
  const own = await orderOf(curator);
  assert.deepEqual(own.toSorted(), codes.slice(0, 3).toSorted());
  assert.deepEqual(
    [...list.matchAll(/penilaian\/contoh\/(\d+)/g)].map(([, code]) => code),
    own,
  );
  assert.match(list, /0 dari 3 lembar tanpa nama sudah dikunci/);
  const foreign = await curator.visitor.send(`${base}/penilaian/contoh/9999`);
  assert.equal(foreign.status, 404);
});

test('each part is printed on a page of its own, with another code to scan', async () => {
  const { personId, visitor } = nth(curators, 0);
  const pages = await sheetPagesOf(site.house.database, {
    ...{ campaignId, personId, linkTo: (id) => `https://uji/${id}` },
    blindLinkTo: (code) => `https://uji${curationPaths.blindPaper(campaignId, code, personId)}`,
  });
  assert.equal(pages.length, 6);
  for (const page of pages.slice(0, 3)) {
    assert.match(page.title, /nomor \d/);
    assert.deepEqual(
      page.facts.map(([name]) => name),
      ['Usaha', 'Produk'],
    );
    for (const code of codes)
      assert.doesNotMatch(JSON.stringify(page), new RegExp(`\\b${code}\\b`));
    assert.ok(page.criteria.length > 1);
  }
  for (const page of pages.slice(3)) {
    assert.match(page.title, /^Lembar penilaian contoh \d+/);
    assert.equal(page.criteria.length, 1);
    for (const maker of makers()) assert.doesNotMatch(JSON.stringify(page), maker);
  }
  assert.match(await text(visitor, `${base}/penilaian/cetak`), /^%PDF-/);
  // Whoever types it is led to the sheet; a taster is not.
  const path = curationPaths.blindPaper(campaignId, nth(codes, 1), personId);
  const led = await manager.send(path);
  const { applicationId } = nth(applicants, 1);
  assert.equal(led.headers.get('location'), `${base}/kertas/${applicationId}/${personId}`);
  assert.equal((await visitor.send(path)).status, 403);
  assert.equal((await nth(curators, 1).visitor.send(path)).status, 403);
  assert.match(await text(manager, `${base}/kertas/${applicationId}/${personId}`), /nilai-rasa/);
});

test('the parts are locked each by itself, and one says nothing of the other', async () => {
  const { visitor } = nth(curators, 0);
  const [one, two, three] = applicants.map(({ applicationId }) => applicationId);
  const page = `${base}/penilaian/${one}`;
  // By a program, a criterion of the other part is refused, not dropped.
  const stray = await call(visitor, 'PUT', `/sheets/${one}`, { body: body({ ...named, rasa: 5 }) });
  assert.equal(stray.status, 422);
  assert.match(JSON.stringify(stray.json), /dinilai pada lembar lain|scored on another sheet/);
  const missing = await visitor.post(`${base}/penilaian/contoh/${codes[0]}/kunci`, sheetForm({}));
  assert.equal(missing.status, 422);
  const saved = await visitor.post(`${base}/penilaian/contoh/${codes[0]}`, sheetForm({ rasa: 2 }));
  assert.match(await saved.text(), /Nilai tersimpan/);
  const before = await text(visitor, page);
  const again = { 'nilai-rasa': '4', 'versi-rasa': '1', 'catatan-rasa': '' };
  const locked = await visitor.post(`${base}/penilaian/contoh/${codes[0]}/kunci`, again);
  assert.equal(locked.status, 303);
  assert.equal(await text(visitor, page), before);
  assert.match(await text(visitor, `${base}/penilaian`), /0 dari 3 lembar sudah dikunci/);
  assert.equal((await visitor.post(`${page}/kunci`, sheetForm(named))).status, 303);
  const twice = await visitor.post(`${page}/kunci`, sheetForm(named));
  assert.match(await twice.text(), /sudah dikunci/);
  for (const id of [two, three]) {
    const put = await call(visitor, 'PUT', `/sheets/${id}`, { body: body(named, true) });
    assert.equal(put.status, 200);
  }
  await assert.rejects(closePanel(site.house, cast.admin, campaignId), /5 sheets are not locked/);
  // Still nothing to link by, also on the sheet that is whole: two are open.
  const { named: byName } = await readBy(nth(curators, 0));
  for (const shown of byName) {
    for (const code of codes) assert.doesNotMatch(shown, new RegExp(`\\b${code}\\b`));
  }
});

/** As a clerk types it from the paper. */
async function enter(path: string, scores: Record<string, number>): Promise<void> {
  const sent = new FormData();
  for (const [name, value] of Object.entries(sheetForm(scores))) sent.set(name, value);
  sent.set('file', new Blob(['%PDF-1.4 uji']), 'lembar.pdf');
  assert.equal((await manager.send(path, { method: 'POST', body: sent })).status, 303);
}

test('what is left may come on paper; makers are read once all is tasted', async () => {
  const { personId, visitor } = nth(curators, 0);
  const { applicationId } = nth(applicants, 1);
  const path = `${base}/kertas/${applicationId}/${personId}`;
  const form = await text(manager, path);
  assert.match(form, /nilai-rasa/);
  assert.doesNotMatch(form, /nilai-kemasan/);
  await enter(path, tasted);
  // The curator was faster on the screen: what waits cannot be taken over any more.
  const put = await call(visitor, 'PUT', `/blind-sheets/${codes[1]}`, { body: body(tasted, true) });
  assert.equal(put.status, 200);
  const admin = await site.as(present(cast.admin.personId, 'a person'));
  assert.equal((await admin.send(path)).status, 404);
  const last = await call(visitor, 'PUT', `/blind-sheets/${codes[3]}`, {
    body: body(tasted, true),
  });
  assert.equal(last.status, 200);
  const shown = await text(visitor, `${base}/penilaian/${nth(applicants, 2).applicationId}`);
  assert.match(shown, new RegExp(`Contoh ${codes[2]}[\\s\\S]*Contoh ${codes[3]}`));
  assert.match(await text(visitor, `${base}/penilaian`), /3 dari 3 lembar tanpa nama/);
});

test('scores land where all do, and the minutes say what was tasted blind', async () => {
  const second = nth(curators, 1);
  const whole = `${base}/kertas/${nth(applicants, 1).applicationId}/${second.personId}`;
  await enter(whole, allScores(4));
  for (const { applicationId } of applicants) {
    await lockSheet(site.house, second.who, { campaignId, applicationId, scores: typed(named) });
  }
  const path = `${base}/kertas/${nth(applicants, 0).applicationId}/${second.personId}`;
  const admin = await site.as(present(cast.admin.personId, 'a person'));
  // What was typed has a part that was locked on the screen since: it is not taken over.
  const partly = await admin.post(`${whole}/pemeriksaan`, { same: '1', version: '1' });
  assert.match(await partly.text(), /Sebagian lembar ini sudah dikunci di layar/);
  await enter(path, tasted);
  assert.equal((await admin.post(`${path}/pemeriksaan`, { same: '1', version: '1' })).status, 303);
  for (const code of codes.slice(1, 3)) {
    await lockSheet(site.house, second.who, { campaignId, code, scores: typed(tasted) });
  }
  await closePanel(site.house, cast.admin, campaignId);
  const { rows } = await site.house.database.pool.query<{ n: number }>(
    "select count(distinct (application_id, person_id))::int as n from score where criterion = 'rasa'",
  );
  assert.equal(rows[0]?.n, 6);
  const head = { number: '1', day: site.today, place: 'Uji', signatories: [] };
  const { internal: content } = await minutesVersions(site.house.database, campaignId, head);
  const criteria = content.sets.flatMap((set) => set.criteria);
  assert.deepEqual(
    criteria.filter(({ isBlind }) => isBlind).map(({ name }) => name),
    ['Rasa dan mutu'],
  );
  assert.match(content.method.join(' '), /tanpa nama usaha/);
});
