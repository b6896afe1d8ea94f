/** What follows a decree: conditions, objections, and who moves up for whom. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { objectionsOf } from '../../src/curation/questions/after.ts';
import { addDays, addWorkingDays } from '../../src/kernel/day.ts';
import {
  type Applicant,
  apply,
  type Curator,
  decreeTyped,
  openCall,
  scoreAll,
} from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let anybody: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  anybody = await site.as(null);
  await openCall(site, cast);
  applicants = [];
  for (let nth = 1; nth <= 5; nth++) applicants.push(await apply(site, nth));
  curators = await scoreAll(site, cast, applicants);
});
after(() => site.close());

const base = '/kampanye/lagawi/kurasi';
const idOf = (nth: number) => applicants[nth - 1]?.applicationId ?? '';
const pathOf = (nth: number) => applicants[nth - 1]?.path ?? '';
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const flat = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('nobody passes on conditions that nobody wrote', async () => {
  const early = await manager.post(`${base}/bersyarat/${idOf(2)}`, {});
  assert.equal(early.status, 404);
  const decided = await manager.post(`${base}/peringkat/${idOf(2)}`, {
    ...{ outcome: 'conditional', reason: 'Label belum lengkap' },
  });
  assert.equal(decided.status, 303);
  const refused = await manager.post(`${base}/penetapan`, decreeTyped(site.today));
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Tulis dahulu syarat dan tenggat.*Keripik Uji 2/);
  const bare = await manager.post(`${base}/bersyarat/${idOf(2)}`, { 'row1-text': 'Label' });
  assert.equal(bare.status, 422);
  const set = await manager.post(`${base}/bersyarat/${idOf(2)}`, {
    ...{ 'row1-text': 'Label halal terpasang', 'row1-dueOn': addDays(site.today, 10) },
    'row1-checker': 'Dinas Perindustrian',
  });
  assert.equal(set.status, 303);
  assert.match(await textOf(manager, `${base}/bersyarat`), /Label halal terpasang/);
});

test('the time for objections is set before the decree and stands with it', async () => {
  const terms = { fileDays: '3', answerDays: '2', holidays: addDays(site.today, 1) };
  assert.equal((await manager.post(`${base}/keberatan/masa`, terms)).status, 303);
  const early = await anybody.post(`${pathOf(4)}/keberatan`, { ground: 'data', body: 'Dini' });
  assert.match(await early.text(), /setelah hasil ditetapkan/);
  assert.equal((await manager.post(`${base}/penetapan`, decreeTyped(site.today))).status, 303);
  const late = await manager.post(`${base}/keberatan/masa`, { ...terms, fileDays: '1' });
  assert.match(await late.text(), /SK sudah dicatat/);
  const { objections: _, ...view } = await objectionsOf(site.house.database, {
    ...{ campaignId: 'lagawi', zone: 'WIB' },
  });
  assert.deepEqual(view.terms.holidays, [addDays(site.today, 1)]);
  assert.equal(view.lastDay, addWorkingDays(site.today, 3, [addDays(site.today, 1)]));
  const own = flat(await textOf(anybody, pathOf(2)));
  assert.match(own, /Lolos bersyarat.*Label halal terpasang \(paling lambat/);
});

test('an objection is read by the office, answered once, and never by one who scored', async () => {
  const bare = await anybody.post(`${pathOf(4)}/keberatan`, { ground: '', body: '' });
  assert.equal(bare.status, 422);
  assert.match(await bare.text(), /Pilih yang Anda persoalkan/);
  const body = 'NIB saya terbaca salah';
  const filed = await anybody.post(`${pathOf(4)}/keberatan`, { ground: 'data', body });
  assert.equal(filed.status, 303);
  const again = await anybody.post(`${pathOf(4)}/keberatan`, { ground: 'data', body: 'Lagi' });
  assert.match(await again.text(), /masih diperiksa/);
  assert.match(await textOf(manager, `${base}/peringkat`), /1 keberatan masih diperiksa/);
  const other = flat(await textOf(anybody, pathOf(5)));
  assert.doesNotMatch(other, /NIB saya terbaca salah/);
  const page = await textOf(manager, `${base}/keberatan`);
  const link = /keberatan\/([0-9a-f-]{36})/.exec(page)?.[0] ?? '';
  assert.match(await textOf(manager, `${base}/${link}`), /NIB saya terbaca salah/);
  const curator = await curators[0]?.visitor.post(`${base}/${link}`, {});
  assert.equal(curator?.status, 403);
  const empty = await manager.post(`${base}/${link}`, { result: 'upheld', answer: '' });
  assert.equal(empty.status, 422);
  const answer = { result: 'upheld', answer: 'Benar, data diperbaiki' };
  assert.equal((await manager.post(`${base}/${link}`, answer)).status, 303);
  const twice = await manager.post(`${base}/${link}`, { ...answer, answer: 'Lain' });
  assert.match(await twice.text(), /sudah dijawab/);
  const own = flat(await textOf(anybody, pathOf(4)));
  assert.match(own, /Jawaban: Diterima Benar, data diperbaiki/);
  assert.doesNotMatch(await textOf(manager, `${base}/peringkat`), /keberatan masih diperiksa/);
});

test('a lost link is made anew, and the old one opens nothing', async () => {
  const made = await manager.post(`${base}/pendaftar/${idOf(5)}/tautan`, {});
  const link = /\/daftar\/lagawi\/[\w-]{24}/.exec(await made.text())?.[0] ?? '';
  assert.equal((await anybody.send(pathOf(5))).status, 404);
  assert.match(await textOf(anybody, link), /Pendaftaran nomor 5/);
  const fifth = applicants[4];
  if (fifth) fifth.path = link;
});

test('a lapsed condition and a withdrawal leave seats, and those who wait move up', async () => {
  const found = await manager.post(`${base}/bersyarat/${idOf(2)}/pemeriksaan`, {
    ...{ condition: '1', result: 'lapsed', dueOn: '', remark: 'Tidak terpasang' },
  });
  assert.equal(found.status, 303);
  assert.equal((await manager.post(`${base}/penetapan/peserta`, {})).status, 303);
  assert.equal((await anybody.post(`${pathOf(1)}/mundur`, {})).status, 303);
  const form = flat(await textOf(manager, `${base}/perubahan`));
  assert.match(form, /Keripik Uji 1 ⚠ perlu diputuskan: mengundurkan diri/);
  assert.match(form, /Keripik Uji 2 ⚠ perlu diputuskan: gugur/);
  const nobody = await manager.post(`${base}/perubahan`, decreeTyped(site.today, 'SK 13'));
  assert.match(await nobody.text(), /Pilih sedikitnya seorang/);
  const unheard = await manager.post(`${base}/perubahan`, {
    ...{ ...decreeTyped(site.today, 'SK 13'), [`masuk-${idOf(5)}`]: '1' },
  });
  assert.match(await unheard.text(), /Hanya pendaftar yang keberatannya diterima/);
  const amended = await manager.post(`${base}/perubahan`, {
    ...decreeTyped(site.today, 'SK 13/IKM/2026'),
    [`keluar-${idOf(1)}`]: '1',
    [`sebab-${idOf(1)}`]: 'withdrew',
    [`alasan-${idOf(1)}`]: 'Surat pengunduran diri',
    [`keluar-${idOf(2)}`]: '1',
    [`sebab-${idOf(2)}`]: 'lapsed',
    [`alasan-${idOf(2)}`]: 'Label tidak terpasang',
    // Whose objection was upheld has a seat of its own and takes nobody's.
    [`masuk-${idOf(4)}`]: '1',
  });
  assert.equal(amended.status, 303);
  const told = flat(await textOf(manager, `${base}/perubahan`));
  assert.match(told, /Masuk: Keripik Uji 4, karena keberatan diterima/);
  assert.match(told, /Masuk: Keripik Uji 3, menggantikan Keripik Uji 1/);
  assert.match(told, /Masuk: Keripik Uji 5, menggantikan Keripik Uji 2/);
  const ranks = flat(await textOf(manager, `${base}/peringkat`));
  assert.match(ranks, /Perubahan 1: SK SK 13\/IKM\/2026/);
  assert.match(ranks, /Keripik Uji 2.*Tidak lagi dalam daftar: gugur/);
  const again = await manager.post(`${base}/perubahan`, {
    ...{ ...decreeTyped(site.today), [`keluar-${idOf(1)}`]: '1' },
    ...{ [`sebab-${idOf(1)}`]: 'withdrew', [`alasan-${idOf(1)}`]: 'Lagi' },
  });
  assert.match(await again.text(), /tidak lagi ada dalam daftar/);
});

test('the registry follows: who left has an end, who moved up takes part', async () => {
  assert.equal((await manager.post(`${base}/penetapan/peserta`, {})).status, 303);
  assert.equal((await manager.post(`${base}/penetapan/peserta`, {})).status, 303);
  const { rows } = await site.house.database.pool.query<{ name: string; ended: string | null }>(
    `select e.name, p.ended_as as ended from application a join enterprise e using (enterprise_id)
     join participation p using (enterprise_id) order by 1`,
  );
  assert.deepEqual(rows, [
    { name: 'Keripik Uji 1', ended: 'withdrawn' },
    { name: 'Keripik Uji 2', ended: 'withdrawn' },
    { name: 'Keripik Uji 3', ended: null },
    { name: 'Keripik Uji 4', ended: null },
    { name: 'Keripik Uji 5', ended: null },
  ]);
  assert.match(flat(await textOf(anybody, pathOf(3))), /Naik dari daftar cadangan/);
  assert.match(flat(await textOf(anybody, pathOf(2))), /Tidak lagi dalam daftar: gugur/);
});

test('the journal names every step and no word that was typed', async () => {
  const { rows } = await site.house.database.pool.query<{ verb: string; all: string }>(
    `select verb, details::text as all from journal where verb like 'curation.%'`,
  );
  const verbs = new Set(rows.map(({ verb }) => verb));
  const expected = ['setConditions', 'findCondition', 'object', 'answerObjection', 'amend'];
  for (const verb of expected) assert.ok(verbs.has(`curation.${verb}`), verb);
  for (const { all } of rows) assert.doesNotMatch(all, /terpasang|NIB saya|pengunduran/);
});
