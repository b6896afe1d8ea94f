/** What a campaign saves, in English, too: criteria, gates and stages of a selection. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setSectors } from '../../src/campaigns/actions/setup.ts';
import type { Browser } from '../../src/campaigns/test-browser.ts';
import {
  closePanel,
  enterDecree,
  lockSheet,
  openPanel,
  planSheets,
  recordFinding,
  sectorUse,
  setChain,
  setForm,
} from '../../src/curation/index.ts';
import { chainOf } from '../../src/curation/questions/chain.ts';
import { gatesOf } from '../../src/curation/questions/gates.ts';
import { criteriaOf } from '../../src/curation/questions/panel.ts';
import { defaultSets } from '../../src/curation/rules/default-criteria.ts';
import { defaultQuestions } from '../../src/curation/rules/default-form.ts';
import { defaultGates } from '../../src/curation/rules/default-gates.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import {
  type Applicant,
  apply,
  type Curator,
  decreeTyped,
  openCall,
  pass,
  propose,
  seatPanel,
  sheetForm,
  typedScores,
} from '../curation.ts';
import { inEnglish, readable } from '../english.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let browser: Browser;
let applicants: Applicant[];
let curators: Curator[];
const campaignId = 'lagawi';
const base = '/kampanye/lagawi/kurasi';
const api = '/api/v1/campaigns/lagawi';
const questions = defaultQuestions(['pangan']);

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  browser = await site.browse(cast.manager);
  await openCall(site, cast);
  // A sector's name is the campaign's own, and stays as it is.
  const sectors = [
    { code: 'pangan', name: 'Sektor A', kbli: '10, 11', quota: '' },
    { code: 'kriya', name: 'Sektor B', kbli: '16', quota: '' },
  ];
  await setSectors(site.house, cast.admin, { campaignId, sectors }, sectorUse);
  await setForm(site.house, cast.admin, {
    ...{ campaignId, opensOn: addDays(site.today, -3), closesOn: addDays(site.today, 3) },
    questions: questions.map(({ label, options, optionsEn, ...one }) => ({
      ...{ ...one, labelId: label.id, labelEn: label.en, options: options.join('; ') },
      optionsEn: optionsEn.join('; '),
    })),
  });
  applicants = [];
  for (let nth = 1; nth <= 3; nth++) applicants.push(await apply(site, nth, answers(nth)));
});
after(() => site.close());

const answers = (nth: number) => ({
  ...{ 'jawaban-mulai': '2015', 'jawaban-tenaga-kerja': '4', 'jawaban-daring': 'yes' },
  ...{ 'jawaban-kapasitas': '2.000 bungkus', 'jawaban-catatan': 'yes', nib: nib(nth) },
  ...{ 'jawaban-skala-usaha': 'Mikro', 'jawaban-penyimpanan': 'Suhu ruang' },
  ...{ 'jawaban-daya-simpan': '90', 'jawaban-penyajian': 'Dalam kemasan untuk disimpan' },
});
const nib = (nth: number) => (nth === 1 ? '' : `912000123456${nth}`);
const applicant = (nth: number) => present(applicants[nth - 1], 'an applicant');

/** All that the proposals say in Indonesian and otherwise in English. */
const indonesian = [
  ...defaultSets.flatMap(({ name, nameEn, criteria }) => [
    [name, nameEn],
    ...criteria.flatMap((one) => [
      [one.name, one.nameEn],
      ...one.levels.map((level, i) => [level, one.levelsEn[i]]),
    ]),
  ]),
  ...defaultGates(['pangan'], questions).flatMap((gate) => [
    ...(gate.nameEn ? [[gate.name, gate.nameEn]] : []),
    ...(gate.regulationEn ? [[gate.regulation, gate.regulationEn]] : []),
  ]),
].map(([id = '', en]) => {
  assert.ok(en && en !== id, id);
  return id;
});
function noneLeft(html: string): void {
  const words = readable(html);
  assert.deepEqual(
    indonesian.filter((one) => words.includes(one)),
    [],
  );
}

test('a sector is named in English where the campaign wrote it, to applicants and staff', async () => {
  const page = '/kampanye/lagawi/sektor';
  await browser.go(page);
  const typed = {
    ...{ 'row1-code': 'pangan', 'row1-name': 'Sektor A', 'row1-kbli': '10, 11' },
    ...{ 'row2-code': 'kriya', 'row2-name': 'Sektor B', 'row2-kbli': '16' },
  };
  const long = await manager.post(page, { ...typed, 'row1-nameEn': 'x'.repeat(121) });
  assert.equal(long.status, 422);
  const saved = await manager.post(page, { ...typed, 'row1-nameEn': 'Sector for food' });
  assert.equal(saved.status, 303);
  const stranger = await site.as(null);
  const call = await inEnglish(stranger).page('/daftar/lagawi');
  assert.match(call, /Sector for food[\s\S]*Sektor B/);
  assert.doesNotMatch(call, /Sektor A/);
  assert.match(await (await stranger.send('/daftar/lagawi')).text(), /Sektor A/);
  assert.match(await inEnglish(manager).page('/kampanye/lagawi'), /Sector for food/);
  assert.match(await inEnglish(manager).page(`${base}/pendaftar`), /Sector for food/);
});

test('the proposed criteria are read in English, and in Indonesian as before', async () => {
  const html = await inEnglish(manager).page(`${base}/kriteria`);
  for (const part of [
    'Food and drink',
    'Taste and quality',
    'Outstanding, makes you want to buy it again',
  ])
    assert.ok(readable(html).includes(part), part);
  noneLeft(html);
  assert.match(readable(await (await manager.send(`${base}/kriteria`)).text()), /Rasa dan mutu/);
  const trial = await inEnglish(manager).page(`${base}/kriteria/pangan/uji`);
  assert.match(readable(trial), /Taste and quality/);
  noneLeft(trial);
});

test('English of a set is typed beside it, all levels or none, and nothing typed is lost', async () => {
  await browser.go(`${base}/kriteria/baru`);
  assert.doesNotMatch(browser.html, /<details[^>]* open/);
  await browser.fill({
    ...{ name: 'Uji', nameEn: 'Trial', 'row1-name': 'Aroma', 'row1-nameEn': 'Scent' },
    ...{ 'row1-weight': '100', 'row1-levels': 'Buruk\nCukup\nBaik' },
    'row1-levelsEn': 'Poor\nGood',
  });
  assert.equal(browser.status, 422);
  assert.deepEqual(browser.summary, ['row1-levelsEn']);
  // The field that is to be mended is seen.
  assert.match(browser.html, /<details[^>]* open/);
  assert.equal(browser.value('nameEn'), 'Trial');
  assert.match(browser.html, /name="row1-levelsEn"[^>]*>\s*Poor\nGood</);
  const levels = { 'row1-levels': 'Buruk\nCukup\nBaik', 'row1-levelsEn': 'Poor\nFair\nGood' };
  await browser.fill(levels);
  assert.equal(browser.path, `${base}/kriteria`);
  const html = readable(await inEnglish(manager).page(`${base}/kriteria`));
  assert.match(html, /Trial .* Scent Poor Fair Good 100 Poor Fair Good/);
  assert.doesNotMatch(html, /Aroma|Cukup/);
  const { sets } = (await (await manager.send(`${api}/criteria`)).json()) as {
    sets: { code: string; nameEn: string; criteria: { nameEn: string; levelsEn: string[] }[] }[];
  };
  const kept = present(
    sets.find(({ code }) => code === 'uji'),
    'the set',
  );
  assert.deepEqual(
    [kept.nameEn, kept.criteria[0]?.nameEn, kept.criteria[0]?.levelsEn],
    ['Trial', 'Scent', ['Poor', 'Fair', 'Good']],
  );
});

test('a set of before, without any English, stands in Indonesian for both', async () => {
  const old = [{ id: 'lama', name: 'Aroma lama', weight: 100, levels: ['Satu', 'Dua', 'Tiga'] }];
  await byHand(
    site.house.database.pool,
    `insert into criteria_set (campaign_id, code, version, name, sectors, criteria, made_at,
       wide_spread)
     values ('lagawi', 'uji', 9, 'Uji lama', '{kriya}', '${JSON.stringify(old)}', now(), 25)`,
  );
  const { sets } = await criteriaOf(site.house.database, campaignId);
  const set = sets.find(({ code }) => code === 'uji');
  assert.deepEqual([set?.nameEn, set?.criteria[0]?.nameEn], ['', '']);
  const html = readable(await inEnglish(manager).page(`${base}/kriteria`));
  assert.match(html, /Uji lama .* Aroma lama Satu Dua Tiga 100 Satu Dua Tiga/);
});

test('the proposed gates have their English; left out over the API, it stays as it was', async () => {
  const setup = await inEnglish(manager).page(`${base}/syarat`);
  noneLeft(setup);
  assert.match(setup, /value="Halal certificate, medium and large enterprises"/);
  await browser.go(`${base}/syarat`);
  await browser.fill({});
  assert.equal(browser.path, base);
  const kept = async () => (await gatesOf(site.house.database, campaignId))?.gates ?? [];
  const before = await kept();
  assert.deepEqual(before, defaultGates(['pangan'], questions));
  const gates = before.map(({ nameEn, regulationEn, from, until, when, ...one }) => ({
    ...{ ...one, from: from ?? '', until: until ?? '' },
    ...(one.code === 'halal-wajib' && { name: 'Halal' }),
  }));
  const body = JSON.stringify({ gates });
  const headers = { 'content-type': 'application/json' };
  assert.equal((await manager.send(`${api}/gates`, { method: 'PUT', body, headers })).status, 200);
  // Of another Indonesian name nobody knows the English.
  assert.deepEqual(
    (await kept()).map(({ nameEn }) => nameEn),
    before.map(({ code, nameEn }) => (code === 'halal-wajib' ? '' : nameEn)),
  );
  await browser.go(`${base}/syarat`);
  const typed = { 'row5-name': 'Sertifikat halal', 'row5-nameEn': 'Halal certificate' };
  await browser.fill({ ...typed, 'row1-regulationEn': 'x'.repeat(201) });
  assert.deepEqual(browser.summary, ['row1-regulationEn']);
  await browser.fill({ 'row1-regulationEn': '' });
  assert.deepEqual(await kept(), before);
});

test('stages keep their usual English until they are renamed, then only what was written', async () => {
  const step = (kind: string, name = '', nameEn = '') => ({
    ...{ kind, isUsed: true, name, nameEn, from: '', to: '' },
  });
  const steps = [step('screening'), step('panel'), step('plenary', 'Rapat akhir', 'Last meeting')];
  await setChain(site.house, cast.admin, { campaignId, steps: [...steps, step('digital')] });
  const hub = readable(await inEnglish(manager).page(base));
  assert.match(hub, /Digital mapping .* Last meeting/);
  assert.match(
    readable(await (await manager.send(base)).text()),
    /Pemetaan literasi .*Rapat akhir/,
  );
  await browser.go(`${base}/rantai`);
  assert.equal(browser.value('digital-nameEn'), '');
  assert.equal(browser.value('plenary-nameEn'), 'Last meeting');
  await browser.fill({ 'digital-name': 'Cek daring', 'plenary-nameEn': '' });
  assert.equal(browser.path, base);
  assert.match(readable(await inEnglish(manager).page(base)), /Cek daring .* Rapat akhir/);
  const refused = await inEnglish(manager).post(`${base}/rantai`, {
    'panel-from': '2026-03-10',
    'panel-to': '2026-03-01',
  });
  assert.match(readable(await refused.text()), /Curation of products: the last day cannot be/);
});

test('stages and gates of before, without any English, are read', async () => {
  const { version } = await chainOf(site.house.database, campaignId);
  const old = [
    { kind: 'screening', name: 'Seleksi administrasi', from: null, to: null },
    { kind: 'panel', name: 'Panel lama', from: null, to: null },
  ];
  await byHand(
    site.house.database.pool,
    `insert into selection_chain (campaign_id, version, steps, made_at)
     values ('lagawi', ${version + 1}, '${JSON.stringify(old)}', now())`,
  );
  const { steps } = await chainOf(site.house.database, campaignId);
  assert.deepEqual(
    steps.map(({ nameEn }) => nameEn),
    ['Screening', ''],
  );
  const set = present(await gatesOf(site.house.database, campaignId), 'gates');
  const bare = set.gates.map(({ nameEn, regulationEn, ...one }) => one);
  const kept = (gates: unknown, more: number) =>
    byHand(
      site.house.database.pool,
      `insert into gate_set (campaign_id, version, gates, made_at)
       values ('lagawi', ${set.version + more}, '${JSON.stringify(gates)}', now())`,
    );
  await kept(bare, 1);
  const [, second] = (await gatesOf(site.house.database, campaignId))?.gates ?? [];
  assert.deepEqual([second?.name, second?.nameEn], ['SPP-IRT atau MD', '']);
  await kept(set.gates, 2);
});

test('a gate says in English what it is: to staff, in a refusal, and to the applicant', async () => {
  const { applicationId } = applicant(1);
  const path = `${base}/pendaftar/${applicationId}`;
  const html = await inEnglish(manager).page(path);
  const now = readable(html);
  assert.match(now, /SPP-IRT or MD Required · Peraturan BPOM 22\/2018, now 4\/2024/);
  noneLeft(html);
  const screened = await inEnglish(manager).post(`${path}/administrasi`, { outcome: 'passed' });
  const refusal = readable(await screened.text());
  assert.match(refusal, /Required gates are not met: NIB, SPP-IRT or MD/);
  const json = await (await manager.send(`${api}/applications/${applicationId}`)).json();
  const { gates } = json as { gates: { code: string; name: string; nameEn: string }[] };
  assert.equal(gates.find(({ code }) => code === 'izin-edar')?.nameEn, 'SPP-IRT or MD');
  for (const { applicationId: id } of applicants) {
    for (const { code: gate } of gates) {
      const finding = { gate, result: 'met', remark: 'Dilihat' };
      await recordFinding(site.house, cast.admin, { campaignId, applicationId: id, ...finding });
    }
  }
});

test('a curator scores in English where the set has it', async () => {
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 3);
  await planSheets(site.house, cast.admin, { campaignId, each: 3 });
  await openPanel(site.house, cast.admin, campaignId);
  const { visitor } = present(curators[0], 'a curator');
  const sheet = `${base}/penilaian/${applicant(1).applicationId}`;
  const html = await inEnglish(visitor).page(sheet);
  assert.match(readable(html), /Taste and quality 1 · Taste or quality cannot be accepted/);
  assert.match(readable(html), /SPP-IRT or MD/);
  noneLeft(html);
  const half = await inEnglish(visitor).post(`${sheet}/kunci`, sheetForm({ rasa: 4 }));
  const refused = readable(await half.text());
  assert.match(refused, /Packaging and label: not scored yet/);
  assert.doesNotMatch(refused, /Kemasan dan label/);
  assert.match(readable(await (await visitor.send(sheet)).text()), /Rasa dan mutu 1 · Rasa atau/);
});

test('what was scored and decided is read in English, the applicant’s own page first', async () => {
  for (const { who } of curators) {
    for (const [a, { applicationId }] of applicants.entries()) {
      const scores = typedScores(4 - a);
      await lockSheet(site.house, who, { campaignId, applicationId, scores });
    }
  }
  await closePanel(site.house, cast.admin, campaignId);
  const history = `${base}/peringkat/${applicant(3).applicationId}/nilai`;
  for (const path of [`${base}/peringkat`, history]) {
    const html = await inEnglish(manager).page(path);
    assert.match(readable(html), path === history ? /Taste and quality 2/ : /Food and drink/);
    noneLeft(html);
  }
  const { house, today } = site;
  await propose(site, cast);
  await enterDecree(house, cast.admin, { campaignId, ...decreeTyped(today) });
  const own = await inEnglish(await site.as(null)).page(applicant(3).path);
  const words = readable(own);
  assert.match(words, /criteria “Food and drink” version 1/);
  assert.match(words, /Taste and quality [\d.]+ 2\.0 \/ 5/);
  assert.match(words, /SPP-IRT or MD Required ✓ Met/);
  assert.match(words, /Taste and quality: [^.]*On a par with similar products that sell well/);
  noneLeft(own);
  const token = applicant(3).path.split('/').at(-1) ?? '';
  const told = await site.as(null);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await told.send(`${api}/own-application`, { headers });
  const { decided } = (await answer.json()) as {
    decided: { criteria: unknown[]; next: unknown[] };
  };
  assert.deepEqual(decided.next[0], {
    ...{ criterion: 'Rasa dan mutu', criterionEn: 'Taste and quality' },
    level: 'Setara dengan produk sejenis yang laris',
    levelEn: 'On a par with similar products that sell well',
  });
});
