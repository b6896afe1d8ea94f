/** What follows a decree: conditions, objections, and who moves up for whom. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { objectionsOf } from '../../src/curation/questions/after.ts';
import { selectObjections } from '../../src/curation/store/objections.ts';
import { paperOf, paperPdf, papersOf } from '../../src/documents/index.ts';
import { paperToken, readClaims } from '../../src/documents/rules/claims.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, addWorkingDays, formatDay } from '../../src/kernel/day.ts';
import { dayInFull } from '../../src/kernel/spelled.ts';
import { giveGrant } from '../../src/people/index.ts';
import {
  type Applicant,
  apply,
  type Curator,
  decreeTyped,
  openCall,
  propose,
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
    ...{ 'row2-text': 'Foto produk', 'row2-dueOn': addDays(site.today, 10) },
    'row2-checker': 'Dinas Perindustrian',
  });
  assert.equal(set.status, 303);
  assert.match(await textOf(manager, `${base}/bersyarat`), /Label halal terpasang/);
});

test('the time for objections is set before the decree and stands with it', async () => {
  const terms = { fileDays: '3', answerDays: '2', holidays: addDays(site.today, 1) };
  const pages = [`${base}/keberatan/masa`, `${base}/penetapan`, `${base}/keberatan`];
  for (const page of pages) {
    const html = await textOf(manager, page);
    assert.match(html, /⚠ Tidak ada hari libur yang ditulis antara/, page);
    assert.match(html, /href="\/kampanye\/lagawi\/kurasi\/keberatan\/masa#holidays"/, page);
  }
  assert.equal((await manager.post(`${base}/keberatan/masa`, terms)).status, 303);
  for (const page of pages) {
    const html = await textOf(manager, page);
    assert.doesNotMatch(html, /Tidak ada hari libur/, page);
    assert.match(html, /Hari libur yang tidak dihitung: \d[\s\S]*keberatan\/masa/, page);
  }
  const early = await anybody.post(`${pathOf(4)}/keberatan`, { ground: 'data', body: 'Dini' });
  assert.match(await early.text(), /setelah hasil ditetapkan/);
  await propose(site, cast);
  assert.equal((await manager.post(`${base}/penetapan`, decreeTyped(site.today))).status, 303);
  const late = await manager.post(`${base}/keberatan/masa`, { ...terms, fileDays: '1' });
  assert.match(await late.text(), /SK sudah dicatat/);
  const of = { campaignId: 'lagawi', zone: 'WIB' } as const;
  const view = await objectionsOf(site.house.database, of);
  assert.deepEqual(view.terms.holidays, [addDays(site.today, 1)]);
  assert.equal(view.lastDay, addWorkingDays(site.today, 3, [addDays(site.today, 1)]));
  const own = flat(await textOf(anybody, pathOf(2)));
  assert.match(own, /Lolos bersyarat.*Label halal terpasang \(paling lambat/);
  assert.match(
    own,
    /SK perubahan; cadangan berikutnya dapat naik\. Saya sungguh mengundurkan diri/,
  );
  assert.match(flat(await textOf(anybody, pathOf(4))), /tidak akan naik lagi dari daftar cadangan/);
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
  assert.doesNotMatch(await textOf(anybody, pathOf(5)), /NIB saya terbaca salah/);
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

test('an objection that was upheld in part is answered so', async () => {
  const filed = await anybody.post(`${pathOf(3)}/keberatan`, { ground: 'data', body: 'Toko' });
  assert.equal(filed.status, 303);
  const page = await textOf(manager, `${base}/keberatan`);
  for (const one of new Set(page.match(/keberatan\/[0-9a-f-]{36}/g))) {
    await manager.post(`${base}/${one}`, { result: 'partly', answer: 'Urutan tetap' });
  }
  assert.match(await textOf(anybody, pathOf(3)), /Diterima sebagian/);
});

test('a lost link is made anew, and the old one opens nothing', async () => {
  const made = await (await manager.post(`${base}/pendaftar/${idOf(5)}/tautan`, {})).text();
  const link = /\/daftar\/lagawi\/[\w-]{24}/.exec(made)?.[0] ?? '';
  assert.equal((await anybody.send(pathOf(5))).status, 404);
  assert.match(await textOf(anybody, link), /Pendaftaran nomor 5/);
  const fifth = applicants[4];
  if (fifth) fifth.path = link;
});

const leaving = (nth: number, cause: string, reason: string) => ({
  [`keluar-${idOf(nth)}`]: '1',
  [`sebab-${idOf(nth)}`]: cause,
  [`alasan-${idOf(nth)}`]: reason,
});
const amend = async (number: string, fields: Record<string, string>, day = site.today) => {
  const sent = await manager.post(`${base}/perubahan`, { ...decreeTyped(day, number), ...fields });
  return { status: sent.status, text: sent.status === 303 ? '' : flat(await sent.text()) };
};
const answerOf = async (nth: number, result: string) => {
  const all = await selectObjections(site.house.database.read, 'lagawi', idOf(nth));
  const objectionId = all.find(({ answer }) => answer === null)?.objectionId;
  return manager.post(`${base}/keberatan/${objectionId}`, { result, answer: 'Diperiksa' });
};

test('nobody leaves for a cause that the record contradicts', async () => {
  const found = await manager.post(`${base}/bersyarat/${idOf(2)}/pemeriksaan`, {
    ...{ condition: '2', result: 'met', dueOn: '', remark: 'Ada' },
  });
  assert.equal(found.status, 303);
  const [upheld] = await selectObjections(site.house.database.read, 'lagawi', idOf(4));
  const untrue = [
    [leaving(1, 'withdrew', 'Pindah'), /Usaha ini tidak mengundurkan diri lewat tautannya/],
    [leaving(2, 'lapsed', 'Foto'), /Tidak ada syarat usaha ini yang tercatat gugur/],
    [leaving(1, 'objection', 'Keberatan'), /Pilih keberatan yang sudah diterima/],
    [leaving(1, `objection:${idOf(1)}`, 'Keberatan'), /Pilih keberatan yang sudah diterima/],
  ] as const;
  for (const [fields, words] of untrue) {
    const { status, text } = await amend('SK 13', fields);
    assert.deepEqual([status, words.test(text)], [422, true], text);
  }
  const form = await textOf(manager, `${base}/perubahan`);
  assert.ok(form.includes(`value="objection:${upheld?.objectionId}"`));
  assert.match(form, /keberatan diterima: 4\. Keripik Uji 4/);
});

test('nobody who scored changes the list, though the right is there', async () => {
  const curator = present(curators[0], 'a curator');
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const grant = { personId: curator.personId, role: 'campaignManager', scope } as const;
  await giveGrant(site.house, cast.admin, { ...grant, from: site.today }, async () => []);
  const both = await site.as(curator.personId);
  const refused = await both.post(`${base}/perubahan`, {
    ...{ ...decreeTyped(site.today, 'SK 13'), ...leaving(1, 'other', 'Tutup') },
  });
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /Siapa yang ikut menilai tidak boleh/);
});

const kinds = { 'daftar-peserta': 'participants', pengumuman: 'announcement' } as const;
const head = (number: string) => ({
  ...{ number, day: site.today, place: 'Bandar Lampung' },
  ...{ 'row1-name': 'Drs. Uji Contoh', 'row1-title': 'Kepala', 'row1-nip': '' },
});
const unsigned = { grounds: 'UU 3/2014', 'row1-name': 'Lain' };
const issue = async (slug: string, number: string, more = {}) =>
  manager.post(`${base}/dokumen/${slug}`, { ...head(number), ...more });

test('before a change its papers are refused, and what is issued stands', async () => {
  for (const slug of ['sk-perubahan', 'surat-perubahan']) {
    const early = await issue(slug, 'X-1', { grounds: 'UU 3/2014' });
    assert.match(await early.text(), /Catat dahulu SK perubahan/, slug);
  }
  for (const slug of Object.keys(kinds)) assert.equal((await issue(slug, 'LAMA-1')).status, 303);
  assert.equal((await issue('surat', 'LAMA-1')).status, 303);
});

test('a lapsed condition and a withdrawal leave seats, and those who wait move up', async () => {
  const found = await manager.post(`${base}/bersyarat/${idOf(2)}/pemeriksaan`, {
    ...{ condition: '1', result: 'lapsed', dueOn: '', remark: 'Tidak terpasang' },
  });
  assert.equal(found.status, 303);
  assert.equal((await manager.post(`${base}/penetapan/peserta`, {})).status, 303);
  assert.equal((await anybody.post(`${pathOf(1)}/mundur`, { confirms: '1' })).status, 303);
  const form = flat(await textOf(manager, `${base}/perubahan`));
  assert.match(form, /Keripik Uji 1 ⚠ perlu diputuskan: mengundurkan diri/);
  assert.match(form, /Keripik Uji 2 ⚠ perlu diputuskan: gugur/);
  assert.match(form, /Peserta lain \(0\)/);
  const given = form.slice(form.indexOf('Masuk karena keberatan diterima'));
  assert.match(given, /Keripik Uji 4 Keberatan diterima sebagian .* Keripik Uji 3 Urutan tetap/);
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
  assert.match(told, /Sidik yang ditetapkan: [0-9a-f]{64}/);
  assert.match(told, /Masuk: Keripik Uji 4, karena keberatan diterima/);
  assert.match(told, /Masuk: Keripik Uji 3, menggantikan Keripik Uji 1/);
  assert.match(told, /Masuk: Keripik Uji 5, menggantikan Keripik Uji 2/);
  const ranks = flat(await textOf(manager, `${base}/peringkat`));
  // Each is told by the decree that decided it.
  const moved = flat(await textOf(manager, `${base}/pendaftar/${idOf(3)}`));
  assert.match(moved, /Ditetapkan dengan SK perubahan SK 13\/IKM\/2026, [^.]*\./);
  assert.doesNotMatch(moved, /SK 12/);
  const left = flat(await textOf(manager, `${base}/pendaftar/${idOf(1)}`));
  assert.match(left, /Ditetapkan dengan SK SK 12\/IKM/);
  assert.match(left, /Seleksi administrasi diputuskan Ibu Admin/);
  assert.match(ranks, /Perubahan 1: SK SK 13\/IKM\/2026/);
  assert.match(ranks, /Uji 2.*– Terpilih, lalu gugur karena syarat tidak terpenuhi \(SK perub/);
  const first = ranks.slice(ranks.indexOf('Keripik Uji 1'), ranks.indexOf('Keripik Uji 2'));
  assert.match(first, /– Terpilih, lalu mengundurkan diri \(SK perubahan SK 13\/IKM\/2026\)/);
  assert.doesNotMatch(first, /Belum terpilih|– mengundurkan diri/);
  const again = await manager.post(`${base}/perubahan`, {
    ...{ ...decreeTyped(site.today), [`keluar-${idOf(1)}`]: '1' },
    ...{ [`sebab-${idOf(1)}`]: 'withdrew', [`alasan-${idOf(1)}`]: 'Lagi' },
  });
  assert.match(await again.text(), /tidak lagi ada dalam daftar/);
});

test('a change has its decision, and its list, announcement and letters replace the old', async () => {
  const { database } = site.house;
  const wrong = await manager.post(`${base}/dokumen/sk-perubahan`, {
    ...{ ...head('SK lain'), grounds: 'UU 3/2014' },
  });
  assert.match(await wrong.text(), /SK 13\/IKM\/2026/);
  const other = await (await issue('sk-perubahan', 'SK 13/IKM/2026', unsigned)).text();
  assert.match(other, /Naskah SK ditandatangani pejabat/);
  const grounds = { grounds: 'UU 3/2014' };
  assert.equal((await issue('sk-perubahan', 'SK 13/IKM/2026', grounds)).status, 303);
  const [decision] = await papersOf(database, 'lagawi', 'selectionAmendment');
  const paper = present(await paperOf(database, decision?.paperId ?? ''), 'a decision');
  const told = JSON.stringify(paper.content);
  assert.match(told, /"Keripik Uji 1","mengundurkan diri","SK 13/);
  assert.match(told, /"Keripik Uji 3","naik dari daftar cadangan, menggantikan Keripik Uji 1"/);
  assert.match(told, /ditetapkan dengan keputusan nomor SK 12\/IKM\/2026/);
  // Why in the office's own words stays inside.
  assert.doesNotMatch(told, /Surat pengunduran diri/);
  assert.ok((await paperPdf(paper, 'http://uji.example')).length > 5_000);
  for (const [slug, kind] of Object.entries(kinds)) {
    assert.equal((await issue(slug, 'BARU-2')).status, 303);
    const papers = await papersOf(database, 'lagawi', kind);
    const of = (number: string) =>
      present(
        papers.find((one) => readClaims(one.claims)?.number === number),
        number,
      );
    assert.match(of('LAMA-1').revocation?.reason ?? '', /^Diganti dengan .* nomor BARU-2/);
    assert.equal(of('BARU-2').revocation, null);
    const facts = readClaims(of('BARU-2').claims)?.facts ?? [];
    assert.deepEqual(facts.slice(0, 2), [
      ['SK penetapan', 'SK 12/IKM/2026'],
      ['SK perubahan', 'SK 13/IKM/2026'],
    ]);
    const old = present(await paperOf(database, of('LAMA-1').paperId), 'the old one');
    assert.match(flat(await textOf(anybody, `/periksa/${paperToken(old)}`)), /Diganti dengan/);
  }
  assert.equal((await issue('surat-perubahan', 'BARU-3')).status, 303);
  const letters = await papersOf(database, 'lagawi', 'selectionLetter');
  const newer = letters.filter(({ claims }) => readClaims(claims)?.number.startsWith('BARU-3'));
  assert.deepEqual(
    newer.map(({ subjectId }) => subjectId).sort(),
    [1, 2, 3, 4, 5].map(idOf).sort(),
  );
  const olds = letters.filter((one) => !newer.includes(one));
  assert.equal(olds.length, 5);
  for (const { revocation } of olds) assert.match(revocation?.reason ?? '', /nomor BARU-3/);
  const third = present(
    newer.find(({ subjectId }) => subjectId === idOf(3)),
    'moved up',
  );
  const letter = JSON.stringify((await paperOf(database, third.paperId))?.content);
  assert.match(letter, /Dengan SK nomor SK 13\/IKM\/2026/);
  assert.match(letter, /Saudara masuk daftar peserta dengan keputusan perubahan/);
});

test('behind the code of the decree stands what changes it, as long as that is in force', async () => {
  const { database } = site.house;
  const decree = 'SK 12/IKM/2026';
  assert.equal((await issue('sk-peserta', decree, { grounds: 'UU 3/2014' })).status, 303);
  const newest = async (kind: 'selectionDecree' | 'selectionAmendment') => {
    const [one] = await papersOf(database, 'lagawi', kind);
    return present(await paperOf(database, one?.paperId ?? ''), kind);
  };
  const changed = await newest('selectionDecree');
  const change = await newest('selectionAmendment');
  const page = async (paper: typeof change) =>
    (await anybody.send(`/periksa/${paperToken(paper)}`)).text();
  const day = formatDay(readClaims(change.claims)?.day ?? site.today);
  const said = `Diubah dengan Keputusan Perubahan Peserta nomor SK 13/IKM/2026 tanggal ${day}`;
  const html = await page(changed);
  assert.ok(html.includes(said), html);
  assert.ok(html.includes(`href="/periksa/${paperToken(change)}"`));
  assert.doesNotMatch(await page(change), /Diubah dengan/);
  const reason = { reason: 'Salah ketik' };
  const path = `${base}/dokumen/${change.paperId}/pencabutan`;
  assert.equal((await manager.post(path, reason)).status, 303);
  assert.doesNotMatch(await page(changed), /Diubah dengan/);
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
  assert.match(flat(await textOf(anybody, pathOf(3))), /Ditetapkan dengan SK perubahan/);
  const left = flat(await textOf(anybody, pathOf(2)));
  assert.match(left, /Terpilih, lalu gugur karena .*Alasan: Label tidak terpasang/);
  assert.match(left, /Dua hal yang masih dapat Anda kuatkan/);
  assert.doesNotMatch(left, /Belum terpilih|menaikkan nilai Anda|sungguh mengundurkan diri/);
  const office = flat(await textOf(manager, `${base}/pendaftar/${idOf(1)}`));
  assert.match(office, /– Terpilih, lalu mengundurkan diri \(SK perubahan SK 13/);
  assert.doesNotMatch(office, /Anda mengundurkan diri/);
});

test('what withdrawing does is told by the phase, and nothing where nothing is left of it', async () => {
  const third = flat(await textOf(anybody, pathOf(3)));
  assert.match(third, /Anda sudah menjadi peserta\. Pengelola kampanye akan membaca/);
  assert.doesNotMatch(third, /tidak dinilai lagi|Berikutnya penilaian/);
  const told = flat(await textOf(manager, `${base}/pendaftar/${idOf(3)}`));
  assert.match(told, /✓ Lolos Ditetapkan dengan SK/);
  assert.doesNotMatch(told, /Berikutnya penilaian/);
  // Only the window is of interest, not how it came to be over.
  await site.house.database.pool.query(`begin; set local session_replication_role = replica;
    update campaign set window_from = '${addDays(site.today, -9)}',
      window_to = '${addDays(site.today, -1)}' where campaign_id = 'lagawi'; commit`);
  assert.doesNotMatch(await textOf(anybody, pathOf(3)), /sungguh mengundurkan diri/);
});

test('whoever left or was not chosen is not asked to agree any more; who waits or takes part is', async () => {
  // As if all had come in a list of another form.
  await site.house.database.pool.query(`begin; set local session_replication_role = replica;
    delete from application_consent; commit`);
  const asked = [];
  for (const nth of [1, 2, 3, 4, 5]) {
    asked.push(/Catat kesediaan saya/.test(await textOf(anybody, pathOf(nth))));
  }
  assert.deepEqual(asked, [false, false, true, true, true]);
});

test('who withdrew after the decision stays among those who passed', async () => {
  const hub = flat(await textOf(manager, base));
  assert.match(hub, /Peringkat dan usulan ✓ 2 diusulkan, 3 cadangan/);
  assert.match(hub, /Ditetapkan: SK [^.]*\. Perubahan 1: SK SK 13\/IKM\/2026, /);
  assert.match(hub, /Lolos bersyarat \(1, 0 terpenuhi\) Perubahan daftar \(1\)/);
  assert.match(hub, /Keberatan \(2, 0 menunggu jawaban\).*Contoh produk \(belum ada\)/);
  assert.match(hub, /5 masuk · 5 lolos \(1 kemudian mengundurkan diri\) · 0 tidak lolos/);
  // The list counts and shows the same.
  const passed = flat(await textOf(manager, `${base}/pendaftar?hasil=passed`));
  assert.match(passed, /5 pendaftar .*Keripik Uji 1 .*✓ Lolos, kemudian mengundurkan diri/);
  const early = flat(await textOf(manager, `${base}/pendaftar?hasil=withdrawn`));
  assert.match(early, /0 pendaftar/);
});

test('who left by what was only told is printed so; no number serves two decrees', async () => {
  const told = {
    ...leaving(4, 'withdrewTold', 'Surat hari Senin'),
    ...leaving(3, 'other', 'Tutup'),
  };
  for (const number of ['sk 13/ikm/2026', 'SK12/IKM/2026']) {
    assert.match((await amend(number, told)).text, /sudah dipakai SK lain pada kampanye ini/);
  }
  assert.equal((await amend('SK 14', told)).status, 303);
  assert.equal((await issue('sk-perubahan', 'SK 14', { grounds: 'UU 3/2014' })).status, 303);
  assert.equal((await issue('pengumuman', 'BARU-4')).status, 303);
  const { database } = site.house;
  for (const kind of ['selectionAmendment', 'announcement'] as const) {
    const [newest] = (await papersOf(database, 'lagawi', kind)).filter((one) =>
      ['SK 14', 'BARU-4'].includes(readClaims(one.claims)?.number ?? ''),
    );
    const content = JSON.stringify((await paperOf(database, newest?.paperId ?? ''))?.content);
    assert.match(content, /"mengundurkan diri, menurut catatan panitia: Surat hari Senin"/);
    assert.match(content, /"sebab lain, menurut catatan panitia: Tutup"/);
    assert.match(content, /keberatan .*paling lambat/);
  }
  const own = flat(await textOf(anybody, pathOf(4)));
  assert.match(own, /lalu mengundurkan diri menurut catatan panitia \(SK perubahan SK 14\)/);
});

test('an objection gives a seat once, and to nobody who withdrew since', async () => {
  const { rows } = await site.house.database.pool.query<{ ids: string[] | null }>(
    `select e->'objectionIds' as ids from selection_amendment,
     jsonb_array_elements(content->'enters') e where no = 1 and e->>'applicationId' = $1`,
    [idOf(4)],
  );
  const [first] = await selectObjections(site.house.database.read, 'lagawi', idOf(4));
  assert.deepEqual(rows, [{ ids: [first?.objectionId] }]);
  assert.match((await amend('SK 15', { [`masuk-${idOf(4)}`]: '1' })).text, /satu kali/);
  assert.doesNotMatch(await textOf(manager, `${base}/perubahan`), new RegExp(`masuk-${idOf(4)}`));
  // The third one's objection gave no seat yet, for it moved up for another.
  assert.match(await textOf(manager, `${base}/perubahan`), new RegExp(`masuk-${idOf(3)}`));
  assert.equal((await anybody.post(`${pathOf(3)}/mundur`, { confirms: '1' })).status, 303);
  assert.match((await amend('SK 15', { [`masuk-${idOf(3)}`]: '1' })).text, /tidak mundur/);
});

test('whom a later change concerns has time from it, on paper, on the page and to file', async () => {
  const { pool } = site.house.database;
  await pool.query(`begin; set local session_replication_role = replica;
    update selection_decree set entered_at = entered_at - interval '60 days';
    update selection_amendment set entered_at = entered_at - interval '60 days' where no = 1;
    update selection_amendment set decided_on = decided_on - 3; commit`);
  const lastDay = addWorkingDays(site.today, 3, [addDays(site.today, 1)]);
  assert.equal((await issue('surat-perubahan', 'BARU-5')).status, 303);
  const letters = await papersOf(site.house.database, 'lagawi', 'selectionLetter');
  const letterOf = async (nth: number) => {
    const one = letters.find(
      ({ subjectId, claims }) =>
        subjectId === idOf(nth) && readClaims(claims)?.number.startsWith('BARU-5'),
    );
    return JSON.stringify((await paperOf(site.house.database, one?.paperId ?? ''))?.content);
  };
  assert.ok((await letterOf(4)).includes(`paling lambat ${dayInFull(lastDay)} melalui`));
  assert.match(await letterOf(5), /Masa keberatan berakhir pada/);
  const own = flat(await textOf(anybody, pathOf(4)));
  assert.ok(own.includes(`Keberatan dapat diajukan sampai ${formatDay(lastDay)}`));
  assert.match(own, /Ajukan keberatan/);
  assert.match(flat(await textOf(anybody, pathOf(5))), /Masa keberatan berakhir pada/);
  const objection = { ground: 'data', body: 'Saya tidak menulis surat itu' };
  const over = await anybody.post(`${pathOf(5)}/keberatan`, objection);
  assert.match(await over.text(), /Masa keberatan berakhir/);
  assert.equal((await anybody.post(`${pathOf(4)}/keberatan`, objection)).status, 303);
});

test('a change is not earlier than the answer that it follows', async () => {
  assert.equal((await answerOf(4, 'upheld')).status, 303);
  const enters = { [`masuk-${idOf(4)}`]: '1' };
  const early = await amend('SK 15', enters, addDays(site.today, -1));
  assert.match(early.text, /mengikuti jawaban keberatan tanggal/);
  assert.equal((await amend('SK 15', enters)).status, 303);
  assert.match(flat(await textOf(manager, `${base}/perubahan`)), /Perubahan 3: SK SK 15/);
});

test('the journal names every step and no word that was typed', async () => {
  const { rows } = await site.house.database.pool.query<{ verb: string; all: string }>(
    `select verb, details::text as all from journal where verb like 'curation.%'`,
  );
  const verbs = new Set(rows.map(({ verb }) => verb));
  const expected = ['setConditions', 'findCondition', 'object', 'answerObjection', 'amend'];
  for (const verb of expected) assert.ok(verbs.has(`curation.${verb}`), verb);
  for (const { all } of rows) assert.doesNotMatch(all, /terpasang|NIB saya|pengunduran|Senin/);
});
