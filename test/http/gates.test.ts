/** Gates that a manager sets without code: of whom they are asked, and what number proves them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../../src/campaigns/test-browser.ts';
import { bookApplications, screenApplication, setForm } from '../../src/curation/index.ts';
import { defaultQuestions } from '../../src/curation/rules/default-form.ts';
import { addDays } from '../../src/kernel/day.ts';
import { apply, filledIn, openCall } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let browser: Browser;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  browser = await site.browse(cast.manager);
  await openCall(site, cast);
  await ask();
});
after(() => site.close());

const base = '/kampanye/lagawi/kurasi';
const api = '/api/v1/campaigns/lagawi/gates';

/** The form that Lagawi proposes, without the questions left out. */
const ask = (...left: string[]) =>
  setForm(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', opensOn: addDays(site.today, -3) },
    closesOn: addDays(site.today, 3),
    questions: defaultQuestions(['pangan'])
      .filter(({ code }) => !left.includes(code))
      .map(({ label, options, optionsEn, ...one }) => ({
        ...{ ...one, labelId: label.id, labelEn: label.en, options: options.join('; ') },
        optionsEn: optionsEn.join('; '),
      })),
  });

const labelOf = (code: string) =>
  defaultQuestions(['pangan']).find((one) => one.code === code)?.label.id ?? '';

interface GateSaid {
  code: string;
  when: Record<string, unknown>[];
  formats: string[];
}
async function kept(): Promise<GateSaid[]> {
  const { gates } = (await (await manager.send(api)).json()) as { gates: GateSaid[] };
  return gates;
}
const put = (gates: unknown) =>
  manager.send(api, {
    ...{ method: 'PUT', body: JSON.stringify({ gates }) },
    headers: { 'content-type': 'application/json' },
  });

/** Answers of food in packs that keeps; over: others. */
const answers = (over: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      ...{ mulai: '2015', 'tenaga-kerja': '4', kapasitas: '2.000 bungkus', daring: 'yes' },
      ...{ catatan: 'yes', 'skala-usaha': 'Mikro', penyimpanan: 'Suhu ruang', ...over },
      'daya-simpan': over['daya-simpan'] ?? '90',
      penyajian: over['penyajian'] ?? 'Dalam kemasan untuk disimpan',
    }).map(([code, answer]) => [`jawaban-${code}`, answer]),
  );

test('the proposal stands with its conditions, and is kept as it is shown', async () => {
  await browser.go(`${base}/syarat`);
  assert.match(browser.text, /Suhu ruang; Dingin; Beku/);
  assert.equal(browser.value('row2-when1-question'), 'penyimpanan');
  assert.equal(browser.value('row2-when1-oneOf'), 'Suhu ruang; Dingin');
  assert.equal(browser.value('row2-when2-atLeast'), '7');
  await browser.fill({});
  assert.equal(browser.path, base);
  const packed = { question: 'penyajian', oneOf: ['Dalam kemasan untuk disimpan'] };
  const week = { question: 'daya-simpan', atLeast: 7 };
  const small = [{ question: 'skala-usaha', oneOf: ['Mikro', 'Kecil'] }];
  const larger = [{ question: 'skala-usaha', oneOf: ['Menengah', 'Besar'] }];
  const asked = (await kept()).map(({ code, when, formats }) => [code, when, formats]);
  assert.deepEqual(asked, [
    ['nib', [], ['nib']],
    [
      ...[
        'izin-edar',
        [{ question: 'penyimpanan', oneOf: ['Suhu ruang', 'Dingin'] }, week, packed],
      ],
      ['pirt', 'bpom'],
    ],
    ['izin-edar-beku', [{ question: 'penyimpanan', oneOf: ['Beku'] }, week, packed], ['bpom']],
    ['halal-nilai-tambah', small, ['halal']],
    ['halal-wajib', small, ['halal']],
    ['halal-wajib-menengah', larger, ['halal']],
  ]);
});

test('a wrong condition is told at its field and loses nothing that was typed', async () => {
  await browser.go(`${base}/syarat`);
  await browser.fill({
    ...{ 'row1-name': 'NIB semua', 'row1-when1-question': 'tenaga-kerja' },
    ...{ 'row1-when1-atLeast': 'dua', 'row2-when1-oneOf': 'Suhu ruang, Panas' },
    'row3-formats-halal': '1',
  });
  assert.equal(browser.status, 422);
  assert.deepEqual(browser.summary, ['row1-when1-atLeast', 'row2-when1-oneOf']);
  assert.match(browser.text, /“Panas” bukan pilihan jawaban. Yang ada: Suhu ruang; Dingin; Beku/);
  assert.equal(browser.value('row1-name'), 'NIB semua');
  assert.equal(browser.value('row2-when1-oneOf'), 'Suhu ruang, Panas');
  assert.equal(browser.value('row3-formats-halal'), '1');
  await browser.fill({ 'row1-when1-atLeast': '2', 'row2-when1-oneOf': 'suhu ruang, dingin' });
  assert.equal(browser.path, base);
  const [first, second, third] = await kept();
  assert.deepEqual(first?.when, [{ question: 'tenaga-kerja', atLeast: 2 }]);
  assert.deepEqual(second?.when[0], { question: 'penyimpanan', oneOf: ['Suhu ruang', 'Dingin'] });
  assert.deepEqual(third?.formats, ['bpom', 'halal']);
});

test('a program reads gates and puts them back the same, and what it leaves out stays', async () => {
  const before = await kept();
  const asPut = (drop: readonly string[]) =>
    before.map((gate) =>
      Object.fromEntries(
        Object.entries(gate).flatMap(([key, value]) =>
          drop.includes(key) ? [] : [[key, value ?? '']],
        ),
      ),
    );
  assert.equal((await put(asPut([]))).status, 200);
  assert.deepEqual(await kept(), before);
  assert.equal((await put(asPut(['when', 'formats']))).status, 200);
  assert.deepEqual(await kept(), before);
  const odd = asPut([]).map((gate) => ({ ...gate, when: [{ question: 'hilang', below: 7 }] }));
  const refused = await put(odd);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /“hilang” tidak ada lagi pada formulir/);
});

test('a number that cannot be a permit is told to the applicant, and words are let through', async () => {
  const visitor = await site.browse(null);
  await visitor.go('/daftar/lagawi');
  await visitor.fill({ enterpriseName: 'Keripik Uji 1', sector: 'pangan' });
  const typed = { ...filledIn(1), ...answers({ 'izin-edar': 'MD 2356', halal: 'KH12345678' }) };
  delete (typed as Record<string, string>)['jawaban-tahun-mulai-usaha'];
  delete (typed as Record<string, string>)['jawaban-cara-penyimpanan'];
  const sending = `${visitor.path}/kirim`;
  await visitor.go(sending, typed);
  assert.equal(visitor.status, 422);
  assert.deepEqual(visitor.summary, ['jawaban-izin-edar', 'jawaban-halal']);
  assert.match(visitor.text, /“MD 2356” terlalu pendek/);
  assert.match(visitor.text, /KH adalah nomor ketetapan halal/);
  assert.equal(visitor.value('jawaban-izin-edar'), 'MD 2356');
  const words = { 'jawaban-izin-edar': 'sedang proses', 'jawaban-halal': 'belum ada' };
  await visitor.go(sending, { ...typed, ...words });
  assert.match(visitor.text, /Pendaftaran nomor 1/);
});

test('of whom a gate is asked follows from what was answered', async () => {
  const sent = async (nth: number, over: Record<string, string>) => {
    const { applicationId } = await apply(site, nth, answers(over));
    await browser.go(`${base}/pendaftar/${applicationId}`);
    return browser.text;
  };
  const packed = await sent(2, { 'izin-edar': '2063306010072-27' });
  assert.match(packed, /SPP-IRT atau MD[^✓✕–◐]*✓ Terpenuhi/);
  assert.match(packed, /MD untuk pangan beku[^✓✕–◐]*– Tidak diwajibkan/);
  assert.match(packed, /Sertifikat halal[^✓✕–◐]*✕ Belum/);
  const fresh = await sent(3, { penyajian: 'Dibuat atau dikemas di hadapan pembeli' });
  assert.match(fresh, /SPP-IRT atau MD[^✓✕–◐]*– Tidak diwajibkan/);
  const larger = await sent(4, { 'skala-usaha': 'Menengah' });
  assert.match(larger, /usaha menengah dan besar[^✓✕–◐]*✕ Belum/);
});

test('a list of another form is taken in whatever its numbers are', async () => {
  const rows = 'Nama usaha,Jenis produk,"Nomor SPP-IRT atau BPOM MD, bila ada"\nImpor,pangan,MD 1';
  const sent = await manager.files(`${base}/pendaftar/impor`, {
    ...{ name: 'jawaban.csv', bytes: Buffer.from(rows) },
  });
  const path = sent.headers.get('location') ?? '';
  await bookApplications(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', importId: path.split('/').at(-1) ?? '' },
    ...{ roles: null, otherSector: '' },
  });
  const { rows: kept } = await site.house.database.pool.query(
    "select answers from application where enterprise_name = 'Impor'",
  );
  assert.deepEqual(kept, [{ answers: { 'izin-edar': 'MD 1' } }]);
});

test('a shelf life in words and a choice that is none let nobody pass by a list', async () => {
  const heads = ['Nama usaha', 'Jenis produk', labelOf('penyimpanan'), labelOf('daya-simpan')];
  const rows = [
    heads,
    ['Impor Kata', 'pangan', 'Beku', '6 bulan'],
    ['Koma', 'pangan', 'Beku', '7,5'],
  ]
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n');
  const sent = await manager.files(`${base}/pendaftar/impor`, {
    ...{ name: 'jawaban.csv', bytes: Buffer.from(rows) },
  });
  const path = sent.headers.get('location') ?? '';
  await browser.go(path);
  assert.match(browser.text, /2 baris akan masuk, 1 di antaranya perlu diperiksa/);
  assert.match(browser.text, /“6 bulan” bukan angka/);
  await bookApplications(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', importId: path.split('/').at(-1) ?? '' },
    ...{ roles: null, otherSector: '' },
  });
  const { rows: kept } = await site.house.database.pool.query(
    `select application_id as id, answers from application
     where enterprise_name in ('Impor Kata', 'Koma') order by enterprise_name`,
  );
  assert.equal(kept[1]?.answers['daya-simpan'], '7.5');
  const applicationId = kept[0]?.id;
  await browser.go(`${base}/pendaftar/${applicationId}`);
  assert.match(browser.text, /MD untuk pangan beku[^✓✕–◐]*✕ Belum .*terbaca: Daya simpan/);
  const passing = { campaignId: 'lagawi', applicationId, outcome: 'passed' };
  await assert.rejects(
    screenApplication(site.house, cast.admin, { ...passing, reasons: [], remark: '' }),
    /Required gates are not met: .*MD for frozen food/,
  );
});

test('where an import left a question open, staff read which, and that a gate waits for it', async () => {
  const { rows } = await site.house.database.pool.query<{ application_id: string }>(
    "select application_id from application where enterprise_name in ('Impor', 'Keripik Uji 2') order by enterprise_name",
  );
  const [imported, whole] = rows.map((row) => `${base}/pendaftar/${row.application_id}`);
  await browser.go(imported ?? '');
  const open =
    'Belum dapat diperiksa, karena tidak dijawab atau jawabannya tidak terbaca: Cara penyimpanan produk; Daya simpan';
  assert.match(browser.text, new RegExp(`MD untuk pangan beku[^✓✕–◐]*✕ Belum ${open}`));
  assert.match(browser.text, /Wajib, tidak dijawab \(diimpor\) .*Cara penyimpanan/);
  // What its applicant is promised is not said to those who look into it.
  assert.match(browser.text, /Keadaan ⋯ Belum diperiksa\./);
  assert.doesNotMatch(browser.text, /Hasilnya akan ada di halaman ini/);
  await browser.go(whole ?? '');
  assert.doesNotMatch(browser.text, /tidak dijawab/);
});

test('a condition on a question that the form no longer asks is shown, and refused', async () => {
  await ask('daya-simpan');
  await browser.go(`${base}/syarat`);
  assert.match(browser.text, /daya-simpan \(tidak ada lagi pada formulir\)/);
  await browser.fill({});
  assert.equal(browser.status, 422);
  assert.deepEqual(browser.summary, ['row2-when2-question', 'row3-when2-question']);
  const none = { question: '', oneOf: '', atLeast: '', below: '' };
  const emptied = (row: number) =>
    Object.entries(none).map(([field, value]) => [`row${row}-when2-${field}`, value]);
  await browser.fill(Object.fromEntries([...emptied(2), ...emptied(3)]));
  assert.equal(browser.path, base);
  assert.equal((await kept())[1]?.when.length, 2);
});
