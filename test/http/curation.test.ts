/** A selection from the public form to the decree, as each role sees it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { present } from '../../src/kernel/assert.ts';
import {
  type Applicant,
  allScores,
  apply,
  type Curator,
  decreeTyped,
  filledIn,
  openCall,
  propose,
  seatPanel,
  sheetForm,
} from '../curation.ts';
import { withoutIds } from '../ids.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

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
});
after(() => site.close());

const base = '/kampanye/lagawi/kurasi';
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();

test('a draft is kept as it is, comes back by its link, and is nobody else’s', async () => {
  const visitor = await site.as(null);
  const begun = await visitor.post('/daftar/lagawi', {
    enterpriseName: 'Draf Saja',
    sector: 'kriya',
  });
  assert.equal(begun.status, 303);
  const path = begun.headers.get('location') ?? '';
  assert.match(path, /^\/daftar\/lagawi\/[\w-]{24}$/);
  const saved = await visitor.post(path, {
    enterpriseName: 'Draf Saja',
    sector: 'kriya',
    product: 'Ukir',
  });
  assert.equal(saved.status, 200);
  const html = await textOf(await site.as(null), path);
  assert.match(html, /value="Ukir"/);
  // Food is asked how it is stored, craft is not.
  assert.doesNotMatch(html, /Cara penyimpanan/);
  const other = await visitor.send('/daftar/lagawi/AAAAAAAAAAAAAAAAAAAAAAAA');
  assert.equal(other.status, 404);
  assert.doesNotMatch(await textOf(manager, `${base}/pendaftar`), /Draf Saja/);
});

test('an answer that is too long is refused and not cut', async () => {
  const visitor = await site.as(null);
  const begun = await visitor.post('/daftar/lagawi', {
    enterpriseName: 'Panjang',
    sector: 'pangan',
  });
  const path = begun.headers.get('location') ?? '';
  const typed = { ...filledIn(88), enterpriseName: 'Panjang' };
  const long = await visitor.post(path, {
    ...typed,
    'jawaban-tahun-mulai-usaha': '1'.repeat(2_001),
  });
  assert.equal(long.status, 422);
  assert.match(await long.text(), /Paling banyak 2000 huruf/);
});

test('what is missing is told all at once, beside its field, and nothing typed is lost', async () => {
  const visitor = await site.as(null);
  const begun = await visitor.post('/daftar/lagawi', {
    enterpriseName: 'Kurang',
    sector: 'pangan',
  });
  const path = begun.headers.get('location') ?? '';
  const typed = filledIn(77, { enterpriseName: 'Kurang', phone: '12', nib: '123', setuju: '' });
  delete (typed as Record<string, string>)['setuju'];
  const noAgreement = await visitor.post(`${path}/kirim`, typed);
  assert.equal(noAgreement.status, 422);
  assert.match(await noAgreement.text(), /Centang pernyataan kesediaan/);
  const wrong = await visitor.post(`${path}/kirim`, {
    ...{ ...typed, setuju: '1', 'jawaban-cara-penyimpanan': '' },
  });
  const html = await wrong.text();
  assert.equal(wrong.status, 422);
  for (const part of [
    'nomor HP yang bisa',
    'NIB terdiri',
    'Jawab: Cara penyimpanan',
    'value="Keripik rasa 77"',
  ])
    assert.ok(html.includes(part), part);
});

test('applications get numbers without a gap, and alike ones are shown to staff', async () => {
  applicants = [];
  for (let nth = 1; nth <= 5; nth++) {
    applicants.push(await apply(site, nth, nth === 5 ? { phone: '0800 0000 1001' } : {}));
  }
  const html = await textOf(manager, `${base}/pendaftar`);
  assert.match(html, /5 pendaftar/);
  assert.equal([...html.matchAll(/mirip 1 lain/g)].length, 2);
  const one = await textOf(manager, `${base}/pendaftar/${applicants[0]?.applicationId}`);
  assert.match(one, /Mungkin pendaftar yang sama/);
  assert.match(one, /Keripik Uji 5/);
  const found = await textOf(manager, `${base}/pendaftar?cari=rasa+3`);
  assert.match(found, /1 pendaftar/);
  const sent = await textOf(await site.as(null), present(applicants[1], 'the second').path);
  assert.match(sent, /Pendaftaran nomor 2/);
  const again = await (await site.as(null)).post(`${applicants[1]?.path}/kirim`, filledIn(2));
  assert.match(await again.text(), /Pendaftaran nomor 2/);
});

test('weights can be tried on invented names while the criteria do not stand', async () => {
  const path = `${base}/kriteria/pangan/uji`;
  const html = await textOf(manager, path);
  assert.match(html, /Peserta \d{3}/);
  assert.match(html, /Perubahan bobot terkecil|Tidak ada pembagian bobot/);
  assert.doesNotMatch(html, /Keripik Uji/);
  const wrong = await manager.send(`${path}?kuota=900`);
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Isi angka bulat dari 1 sampai/);
});

test('a required gate that is not met keeps staff from passing, until they find otherwise', async () => {
  const row = { 'row1-name': 'NIB', 'row1-regulation': 'PP 24/2018', 'row1-effect': 'gate' };
  const set = await manager.post(`${base}/syarat`, {
    ...row,
    'row1-evidence': 'nib',
    'row1-code': 'nib',
  });
  assert.equal(set.status, 303);
  const one = `${base}/pendaftar/${applicants[0]?.applicationId}`;
  const html = await textOf(manager, one);
  assert.match(html, /✕ Belum[\s\S]*menurut isian pendaftar, belum diperiksa/);
  const early = await manager.post(`${one}/administrasi`, { outcome: 'passed' });
  assert.match(await early.text(), /Syarat wajib belum terpenuhi: NIB/);
  const bare = await manager.post(`${one}/syarat`, { gate: 'nib', result: 'met' });
  assert.match(await bare.text(), /Tulis apa yang ditemukan dan di mana/);
  for (const { applicationId } of applicants.slice(0, 4)) {
    const found = await manager.post(`${base}/pendaftar/${applicationId}/syarat`, {
      ...{ gate: 'nib', result: 'met', remark: 'oss.go.id, NIB terbit kemarin' },
    });
    assert.equal(found.status, 303);
  }
  assert.match(await textOf(manager, one), /✓ Terpenuhi[\s\S]*Ditemukan Pak Manajer/);
  assert.match(html, /Menyatakan bersedia [^<]*WIB: untuk penilaian/);
});

test('staff pass and fail with a reason that the applicant reads', async () => {
  const [first, , , , last] = applicants;
  const path = (one?: Applicant) => `${base}/pendaftar/${one?.applicationId}/administrasi`;
  const without = await manager.post(path(last), { outcome: 'failed' });
  assert.equal(without.status, 422);
  const failed = await manager.post(path(last), {
    ...{ outcome: 'failed', 'reasons-twice': '1', remark: 'Lihat nomor 1' },
  });
  assert.equal(failed.status, 303);
  assert.match(
    await textOf(await site.as(null), last?.path ?? ''),
    /Mendaftar dua kali[\s\S]*Lihat nomor 1/,
  );
  const none = await manager.post(`${base}/pendaftar`, { outcome: 'passed' });
  assert.match(await none.text(), /Centang sedikitnya satu pendaftar/);
  const ticksOf = (some: readonly Applicant[]) =>
    Object.fromEntries(some.map(({ applicationId }) => [`pilih-${applicationId}`, '1']));
  const path5 = `${base}/pendaftar?cari=Uji`;
  const mixed = await manager.post(path5, {
    ...{ ...ticksOf(applicants.slice(3)), outcome: 'passed', remark: 'Sudah ditelepon' },
    'reasons-twice': '1',
  });
  assert.equal(mixed.status, 422);
  const told = await mixed.text();
  // Who of the ticked is meant is named; what was ticked and typed stays, on the same list.
  assert.match(told, /belum terpenuhi: NIB \(pendaftar 5\. Keripik Uji 5\)\. Catat/);
  assert.equal(
    [...told.matchAll(/name="pilih-[^"]+"[^>]* checked|checked[^>]* name="pilih-/g)].length,
    2,
  );
  assert.match(told, /Sudah ditelepon/);
  assert.match(told, /name="reasons-twice"[^>]* checked|checked[^>]* name="reasons-twice"/);
  assert.match(told, /<form method="post" action="[^"]*\/pendaftar\?cari=Uji/);
  assert.match(await textOf(manager, base), /0 lolos · 1 tidak lolos/);
  const ticks = ticksOf(applicants.slice(0, 4));
  const bulk = await manager.post(`${base}/pendaftar`, { ...ticks, outcome: 'passed' });
  assert.equal(bulk.status, 303);
  assert.match(await textOf(manager, base), /5 masuk · 4 lolos · 1 tidak lolos · 0 belum/);
  const own = await textOf(await site.as(null), first?.path ?? '');
  assert.match(own, /Lolos seleksi administrasi/);
  // How it stands at each requirement, without what staff wrote.
  assert.match(own, /Syarat dan nilai tambah usaha Anda[\s\S]*>NIB<[\s\S]*✓ Terpenuhi/);
  assert.doesNotMatch(own, /oss\.go\.id/);
});

test('the panel opens only when two institutions score everybody, and then all stands', async () => {
  const early = await manager.post(`${base}/panel/pembukaan`, {});
  assert.equal(early.status, 422);
  curators = await seatPanel(site, cast, 3);
  const unplanned = await manager.post(`${base}/panel/pembukaan`, {});
  assert.match(await unplanned.text(), /4 pendaftar belum dapat dinilai dua lembaga/);
  assert.equal((await manager.post(`${base}/panel/penugasan`, { each: '3' })).status, 303);
  // Before the opening no sheet can be filled in.
  const sheet = `${base}/penilaian/${applicants[0]?.applicationId}`;
  assert.equal((await present(curators[0], 'a curator').visitor.send(sheet)).status, 404);
  assert.equal((await manager.post(`${base}/panel/pembukaan`, {})).status, 303);
  const trial = await textOf(manager, `${base}/kriteria/pangan/uji?kuota=1`);
  assert.match(trial, /Kriteria sudah tetap/);
  assert.doesNotMatch(trial, /Peserta \d{3}/);
  const set = await manager.post(`${base}/kriteria/pangan`, { name: 'Lain' });
  assert.match(await set.text(), /tidak dapat diubah lagi/);
  const screened = await manager.post(
    `${base}/pendaftar/${applicants[0]?.applicationId}/administrasi`,
    {
      outcome: 'failed',
      remark: 'Terlambat',
    },
  );
  assert.match(await screened.text(), /Penilaian panel sudah dibuka/);
});

/** What each curator gives each applicant, in the order of both. */
const given = [
  [5, 4, 3, 2],
  [4, 4, 3, 1],
  [5, 3, 4, 2],
];

test('nobody’s page, export or order changes by a byte with a score that they may not see', async () => {
  const [ani, budi] = curators;
  const sheet = (nth: number) => `${base}/penilaian/${applicants[nth]?.applicationId}`;
  await present(ani, 'Ani').visitor.post(sheet(0), sheetForm(allScores(5)));
  const look = async () => {
    const pages: string[] = [];
    for (const visitor of [present(budi, 'Budi').visitor, manager, admin]) {
      for (const path of [
        '/penilaian',
        `/penilaian/${applicants[0]?.applicationId}`,
        '',
        '/panel',
        '/pendaftar',
        '/peringkat',
        `/pendaftar/${applicants[0]?.applicationId}`,
      ])
        pages.push(`${path} ${await textOf(visitor, `${base}${path}`)}`);
    }
    pages.push(await textOf(await site.as(null), applicants[0]?.path ?? ''));
    return pages;
  };
  const before = await look();
  const changed = {
    ...sheetForm(allScores(1)),
    ...Object.fromEntries(Object.keys(allScores(1)).map((id) => [`versi-${id}`, '1'])),
  };
  const saved = await present(ani, 'Ani').visitor.post(sheet(0), changed);
  assert.match(await saved.text(), /Nilai tersimpan/);
  assert.deepEqual(await look(), before);
  // Seen by whoever gave it, so that there was something to see.
  assert.match(await textOf(present(ani, 'Ani').visitor, sheet(0)), /value="1"[^>]*checked/);
});

test('a score saved over another device’s is told and keeps both versions', async () => {
  const { visitor } = present(curators[0], 'Ani');
  const sheet = `${base}/penilaian/${applicants[0]?.applicationId}`;
  const stale = await visitor.post(sheet, sheetForm({ rasa: 4 }));
  assert.equal(stale.status, 422);
  const told = await stale.text();
  assert.match(told, /sudah diubah dari perangkat lain/);
  // What was typed stays on the page; sent again as it is, it takes nothing over either.
  assert.match(told, /name="versi-rasa" value="0"/);
  const { rows } = await site.house.database.pool.query<{ score: number }>(
    `select score from score where criterion = 'rasa' order by version`,
  );
  assert.deepEqual(
    rows.map(({ score }) => score),
    [5, 1],
  );
});

test('two curators who save at the same instant both keep what they gave', async () => {
  const sheet = `${base}/penilaian/${applicants[1]?.applicationId}`;
  const answers = await Promise.all(
    curators.map(({ visitor }) => visitor.post(sheet, sheetForm(allScores(3)))),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  const { rows } = await site.house.database.pool.query<{ n: number }>(
    'select count(*)::int as n from score where application_id = $1',
    [applicants[1]?.applicationId],
  );
  assert.equal(rows[0]?.n, 18);
});

test('a sheet is locked whole or not at all, and a ranking waits for all of them', async () => {
  const { visitor } = present(curators[0], 'Ani');
  const sheet = (nth: number) => `${base}/penilaian/${applicants[nth]?.applicationId}`;
  // What staff found of the basic requirements is at hand.
  assert.match(await textOf(visitor, sheet(0)), />NIB<[\s\S]*✓ Terpenuhi/);
  const half = await visitor.post(`${sheet(2)}/kunci`, sheetForm({ rasa: 3 }));
  assert.equal(half.status, 422);
  assert.match(await half.text(), /Kemasan dan label: belum dinilai/);
  const early = await manager.post(`${base}/panel/penutupan`, {});
  assert.match(await early.text(), /12 lembar belum dikunci/);
  assert.match(await textOf(manager, `${base}/peringkat`), /setelah penilaian ditutup/);
  const all = `${base}/peringkat/${applicants[0]?.applicationId}/nilai`;
  assert.equal((await manager.send(all)).status, 404);
  for (const [c, curator] of curators.entries()) {
    for (const [a, score] of (given[c] ?? []).entries()) {
      const form = sheetForm(allScores(score));
      const html = await textOf(curator.visitor, sheet(a));
      for (const [, id, version] of html.matchAll(/name="versi-([\w-]+)" value="(\d+)"/g))
        form[`versi-${id}`] = version ?? '0';
      const locked = await curator.visitor.post(`${sheet(a)}/kunci`, form);
      assert.equal(locked.status, 303, await locked.text());
    }
  }
  const read = await textOf(visitor, sheet(0));
  assert.match(read, /Nilai Anda: \d · \p{L}/u);
  assert.doesNotMatch(read, /type="radio"/);
  const late = await visitor.post(sheet(0), sheetForm(allScores(2)));
  assert.match(await late.text(), /sudah dikunci/);
  assert.equal((await manager.post(`${base}/panel/penutupan`, {})).status, 303);
  // A page that was left open: told in words, with what was typed still in sight.
  const open = await visitor.post(sheet(0), { ...sheetForm({ rasa: 2 }), 'catatan-rasa': 'Gurih' });
  assert.match(await open.text(), /jadi nilai ini tidak disimpan[\s\S]*Gurih/);
  // What was changed on the way stands beside what counts.
  assert.match(await textOf(manager, all), /Kurator 1[\s\S]*Rasa[\s\S]*<ol>[\s\S]*<li/);
});

test('the ranking says who is proposed, how far curators are apart, and how they lean', async () => {
  const html = await textOf(manager, `${base}/peringkat`);
  const order = [...html.matchAll(/class="name"[^>]*>(Keripik Uji \d)</g)].map(([, name]) => name);
  assert.deepEqual(order, ['Keripik Uji 1', 'Keripik Uji 2', 'Keripik Uji 3', 'Keripik Uji 4']);
  assert.match(html, /Usulan panel/);
  assert.match(html, /, urutan 1<[\s\S]*, urutan 2</);
  assert.match(html, /2 dari kuota 2 peserta/);
  // (5 + 4 + 5) / 3 = 4,667 on a scale of 1 to 5
  assert.match(html, /91,67/);
  assert.match(html, /Kurator 2[\s\S]*-/);
});

test('the committee may decide otherwise with a reason, and the seat goes with it', async () => {
  const path = `${base}/peringkat/${applicants[2]?.applicationId}`;
  const bare = await manager.post(path, { outcome: 'passed', reason: '' });
  assert.equal(bare.status, 422);
  const decided = await manager.post(path, {
    outcome: 'passed',
    reason: 'Satu-satunya dari pesisir',
  });
  assert.equal(decided.status, 303);
  const html = await textOf(manager, `${base}/peringkat`);
  assert.match(html, /Satu-satunya dari pesisir/);
  assert.match(html, /2 dari kuota 2 peserta/);
});

test('the decree is entered once, and by nobody who scored', async () => {
  const before = await textOf(await site.as(null), applicants[0]?.path ?? '');
  assert.doesNotMatch(before, /Urutan 1/);
  const bare = await manager.post(`${base}/penetapan`, { ...decreeTyped(site.today), number: '' });
  assert.equal(bare.status, 422);
  const blanks = { ...decreeTyped(site.today), number: '', place: '', deciderName: '' };
  const told = await (await manager.post(`${base}/penetapan`, blanks)).text();
  const summary = (told.match(/role="alert"[\s\S]*?<\/ul>/)?.[0] ?? '').replace(/<[^>]+>/g, ' ');
  assert.match(summary, /Nomor SK: Isi kolom ini[^:]*Tempat: Isi kolom ini[^:]*Nama pejabat: Isi/);
  await propose(site, cast);
  assert.equal((await manager.post(`${base}/penetapan`, decreeTyped(site.today))).status, 303);
  const again = await manager.post(`${base}/penetapan`, decreeTyped(site.today));
  assert.match(await again.text(), /SK sudah dicatat/);
  const later = await manager.post(`${base}/peringkat/${applicants[1]?.applicationId}`, {
    ...{ outcome: 'passed', reason: 'Terlambat' },
  });
  assert.match(await later.text(), /SK sudah dicatat/);
  const one = await textOf(manager, `${base}/pendaftar/${applicants[4]?.applicationId}`);
  assert.match(one, /menurut isian pendaftar/);
  assert.doesNotMatch(one, /belum diperiksa/);
  const html = await textOf(manager, `${base}/peringkat`);
  assert.match(html, /Ditetapkan: SK SK 12\/IKM\/2026, Bandar Lampung/);
});

test('those whom the decree chose take part, once however often it is asked', async () => {
  const members = async () => {
    const { rows } = await site.house.database.pool.query<{ name: string; owner: string }>(
      `select e.name, p.name as owner from application a join enterprise e using (enterprise_id)
       join participation using (enterprise_id) join enterprise_owner o using (enterprise_id)
       join person p on p.person_id = o.person_id order by 1`,
    );
    return rows;
  };
  const [one, two] = await Promise.all([
    manager.post(`${base}/penetapan/peserta`, {}),
    manager.post(`${base}/penetapan/peserta`, {}),
  ]);
  assert.ok([one.status, two.status].includes(303));
  assert.equal((await manager.post(`${base}/penetapan/peserta`, {})).status, 303);
  assert.deepEqual(await members(), [
    { name: 'Keripik Uji 1', owner: 'Ibu Uji 1' },
    { name: 'Keripik Uji 3', owner: 'Ibu Uji 3' },
  ]);
});

test('an applicant reads the outcome, the own place and scores, and what to mend', async () => {
  const own = await textOf(await site.as(null), applicants[3]?.path ?? '');
  assert.match(own, /Daftar cadangan/);
  assert.match(own, /Urutan 4 dari 4, nilai 16,67 dari 100/);
  assert.match(own, /Dua hal yang paling menaikkan nilai Anda/);
  for (const other of ['Keripik Uji 1', 'Keripik Uji 2', 'Kurator', '91,67'])
    assert.ok(!own.includes(other), other);
});

test('what was decided stands on every page, whoever withdraws afterwards', async () => {
  const before = await textOf(manager, `${base}/peringkat`);
  const own = present(applicants[0], 'the first').path;
  const anybody = await site.as(null);
  // One tap is not enough.
  const unsure = await anybody.post(`${own}/mundur`, {});
  assert.equal(unsure.status, 422);
  assert.match(await unsure.text(), /Anda belum mundur[\s\S]*name="confirms"/);
  assert.equal(await textOf(manager, `${base}/peringkat`), before);
  assert.equal((await anybody.post(`${own}/mundur`, { confirms: '1' })).status, 303);
  const html = await textOf(manager, `${base}/peringkat`);
  assert.match(html, /Keripik Uji 1[\s\S]*mengundurkan diri/);
  const outcomes = (page: string) =>
    [...page.matchAll(/(✓ Lolos|⋯ Daftar cadangan|– Belum)/g)].length;
  assert.equal(outcomes(html), outcomes(before));
  assert.match(html, /2 dari kuota 2 peserta/);
});

test('a program reads the same selection, without phones and mails', async () => {
  const list = await (await manager.send('/api/v1/campaigns/lagawi/applications?text=uji')).text();
  assert.match(list, /"total":5/);
  assert.doesNotMatch(withoutIds(list), /0800|\+62/);
  const answer = await manager.send('/api/v1/campaigns/lagawi/selection');
  const { rows, decree: entered } = (await answer.json()) as {
    rows: { enterpriseName: string; outcome: string }[];
    decree: { number: string };
  };
  assert.equal(entered.number, 'SK 12/IKM/2026');
  assert.deepEqual(
    rows.map(({ enterpriseName, outcome }) => [enterpriseName, outcome]),
    [
      ['Keripik Uji 1', 'passed'],
      ['Keripik Uji 2', 'waiting'],
      ['Keripik Uji 3', 'passed'],
      ['Keripik Uji 4', 'waiting'],
    ],
  );
});

test('every step stands in the journal without a score or a name', async () => {
  const { rows } = await site.house.database.pool.query<{ verb: string; all: string }>(
    `select verb, details::text as all from journal where verb like 'curation.%'`,
  );
  const verbs = new Set(rows.map(({ verb }) => verb));
  for (const verb of [
    'setForm',
    'setCriteria',
    'begin',
    'send',
    'screen',
    'planSheets',
    'openPanel',
    'score',
    'lockSheet',
    'closePanel',
    'override',
    'enterDecree',
  ])
    assert.ok(verbs.has(`curation.${verb}`), verb);
  for (const { all } of rows) {
    assert.doesNotMatch(withoutIds(all), /Keripik|Ibu Uji|0800|pesisir/);
  }
});
