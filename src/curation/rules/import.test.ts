import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../words/form.ts';
import { guessColumns, type ImportContext, planImport } from './import.ts';

const question: Question = {
  ...{ code: 'tahun-mulai', section: '', label: { id: 'Tahun mulai usaha', en: '' } },
  ...{ kind: 'number', isRequired: true, sectors: [], options: [] },
  ...{ sectionEn: '', optionsEn: [] },
};
const heads = [
  'Timestamp',
  'Nama Usaha / IKM',
  'Nama Pemilik',
  'No. HP (WhatsApp)',
  'Alamat Email',
  'Kabupaten/Kota',
  'Jenis Produk',
  'Nama Produk Unggulan',
  'NIB',
  'Tahun mulai usaha',
  'Kenapa ikut?',
];
const context: ImportContext = {
  sectors: [
    { code: 'makanan-minuman', name: 'Makanan dan minuman' },
    { code: 'kerajinan', name: 'Kerajinan' },
  ],
  questions: [question],
  ports: {
    phoneOf: (typed) => (/^08\d{8,}$/.test(typed) ? `+62${typed.slice(1)}` : null),
    emailOf: (typed) => (typed.includes('@') ? typed : null),
    nibOf: (typed) => (/^\d{13}$/.test(typed) ? typed : null),
    isRegion: () => true,
  },
  regionOf: (name) => (/pesawaran/i.test(name) ? '18.09' : null),
  ...{ otherSector: '', headAt: 0 },
  ...{ zone: 'WIB', now: new Date('2022-03-10T00:00:00Z') },
};
const row = (...cells: string[]) => cells;

test('the columns of a form are told by their headings, each role once', () => {
  assert.deepEqual(guessColumns(heads, [question]), [
    ...['sentAt', 'enterpriseName', 'ownerName', 'phone', 'email', 'regionCode', 'sector'],
    ...['product', 'nib', 'jawaban-tahun-mulai', 'skip'],
  ]);
  assert.deepEqual(guessColumns(['Produk', 'Produk kedua'], []), ['product', 'skip']);
});

test('a row becomes an application, what is odd is kept and told, what is no application refused', () => {
  const table = [
    heads,
    row(
      '3/1/2022',
      'Keripik  Uji',
      'Ibu A',
      '08120000001',
      'a@b.id',
      'Kab. Pesawaran',
      'Makanan',
      'Keripik',
      '0000000000017',
      '2015',
      'x',
    ),
    row('', 'Tenun', 'Ibu B', '123', 'tanpa', 'Entah', 'Kerajinan tangan', 'Kain', '99', '', ''),
    row('', '', 'Ibu C', '', '', '', 'Kerajinan', '', '', '', ''),
    row('', 'Bengkel', '', '', '', '', 'Otomotif', '', '', '', ''),
    row('', '', '', '', '', '', '', '', '', '', ''),
  ];
  const roles = guessColumns(heads, [question]);
  const { rows, refused } = planImport(table, roles, context);
  const [first, second] = rows;
  assert.deepEqual(first?.fields, {
    ...{ sector: 'makanan-minuman', enterpriseName: 'Keripik Uji', ownerName: 'Ibu A' },
    ...{ phone: '+628120000001', email: 'a@b.id', regionCode: '18.09', address: '' },
    ...{ nib: '0000000000017', product: 'Keripik', shop: '' },
  });
  assert.deepEqual(
    [first?.answers, first?.sentAt.at?.toISOString(), first?.doubts],
    [{ 'tahun-mulai': '2015' }, '2022-01-02T17:00:00.000Z', []],
  );
  assert.deepEqual([second?.fields.phone, second?.doubts.length], ['123', 5]);
  assert.deepEqual(
    refused.map(({ line }) => line),
    [4, 5],
  );
  const taken = planImport(table, roles, { ...context, otherSector: 'kerajinan' });
  assert.deepEqual(
    taken.refused.map(({ line }) => line),
    [4],
  );
});

test('a choice is known in either language, and kept as the Indonesian one', () => {
  const storage: Question = {
    ...{ code: 'simpan', section: '', sectionEn: '', label: { id: 'Simpan', en: 'Storage' } },
    ...{ kind: 'choice', isRequired: false, sectors: [] },
    ...{ options: ['Suhu ruang', 'Beku'], optionsEn: ['Room temperature', 'Frozen'] },
  };
  const asked = ['Suhu Ruang', 'frozen', 'Panas'].map((answer) =>
    row('Keripik', 'Kerajinan', answer),
  );
  const table = [row('Nama Usaha', 'Jenis Produk', 'Simpan'), ...asked];
  const roles = guessColumns(table[0] ?? [], [storage]);
  const { rows } = planImport(table, roles, { ...context, questions: [storage] });
  assert.deepEqual(
    rows.map(({ answers, doubts }) => [
      answers['simpan'],
      JSON.stringify(doubts).includes('Panas'),
    ]),
    [
      ['Suhu ruang', false],
      ['Beku', false],
      // No choice in any language: kept as it came, and told.
      ['Panas', true],
    ],
  );
});

test('a number in words is told as no number, and rows alike in the file say of which row', () => {
  const heads = [
    ...['Nama Usaha', 'Jenis Produk', 'HP', 'NIB', 'Tahun mulai usaha', 'Pemilik', 'Kota'],
    'Toko daring',
  ];
  const nib = '0000000000017';
  const table = [
    heads,
    row('Keripik', 'Kerajinan', '08120000001', nib, 'dua', 'Ibu A', 'Pesawaran'),
    row('Kopi', 'Kerajinan', '08120000001', '', '2015', 'ibu a', 'Kab. Pesawaran'),
    row('Sambal', 'Kerajinan', '08120000003', nib, '2015', 'Ibu C', 'Pesawaran'),
    row('Tenun', 'Kerajinan', '', '', '2015', '', '', 'https://shopee.co.id/x'),
    row('Ukir', 'Kerajinan', '', '', '2015', '', '', 'SHOPEE.co.id/x/?utm=1'),
    row('KERIPIK', 'Kerajinan', '08120000001', nib, '2015', 'Ibu A', 'Pesawaran'),
  ];
  const { rows } = planImport(table, guessColumns(heads, [question]), context);
  assert.deepEqual(
    rows.map(({ doubts }) => doubts.map(({ id }) => id)),
    [
      ['Tahun mulai usaha: “dua” bukan angka'],
      ['Mirip baris 2: nomor HP, pemilik dan daerah'],
      ['Mirip baris 2: NIB'],
      [],
      ['Mirip baris 5: toko'],
      ['Sama dengan baris 2, jadi masuk sekali saja'],
    ],
  );
});

test('answers are kept as long as the form keeps them, and what is longer is told', () => {
  const asked = (code: string, kind: 'text' | 'long'): Question => ({
    ...{ code, section: '', sectionEn: '', label: { id: code, en: code }, kind },
    ...{ isRequired: false, sectors: [], options: [], optionsEn: [] },
  });
  const questions = [asked('cerita', 'long'), asked('pendek', 'text')];
  const heads = ['Nama usaha', 'Jenis produk', 'cerita', 'pendek', 'Alamat usaha'];
  const told = (cerita: string, pendek: string, alamat: string) => {
    const table = [heads, row('Kopi', 'Kerajinan', cerita, pendek, alamat)];
    const [one] = planImport(table, guessColumns(heads, questions), { ...context, questions }).rows;
    const doubts = one?.doubts.map(({ id }) => id);
    return { answers: one?.answers, address: one?.fields.address, doubts };
  };
  const story = `Baris pertama\n${'a'.repeat(1_986)}`;
  const fits = told(story, 'b'.repeat(200), 'c'.repeat(200));
  assert.deepEqual([fits.doubts, fits.answers?.['cerita'], fits.address?.length], [[], story, 200]);
  const long = told(`${'a'.repeat(1_999)}🥔`, 'b'.repeat(201), 'c'.repeat(201));
  assert.deepEqual(
    [long.answers, long.address],
    [{ cerita: 'a'.repeat(1_999), pendek: 'b'.repeat(201) }, 'c'.repeat(200)],
  );
  assert.deepEqual(long.doubts, [
    'Alamat usaha: 201 huruf, yang masuk hanya 200 huruf pertama',
    'cerita: 2001 huruf, yang masuk hanya 2000 huruf pertama',
    `pendek: “${'b'.repeat(40)}” lebih dari 200 huruf, lebih panjang daripada yang diterima formulir`,
  ]);
});

test('of one question asked at several places each row’s first answer is taken', () => {
  const heads = ['Nama usaha', 'Jenis produk', 'Tahun mulai usaha', 'Tahun mulai usaha', 'Produk'];
  const roles = guessColumns(heads, [question]);
  assert.deepEqual(roles.slice(2), ['jawaban-tahun-mulai', 'jawaban-tahun-mulai', 'product']);
  const title = row('Pendaftar', '', '', '', '');
  const table = [
    ...[title, heads, row('Kopi', 'Makanan', '', '2015', 'Kopi')],
    ...[row('Tas', 'Kerajinan', '2016', '', 'Tas'), row('Ukir', 'Kerajinan', '2017', '2018', '')],
  ];
  const { rows, refused } = planImport(table, roles, { ...context, headAt: 1 });
  assert.deepEqual(
    [...rows.map(({ line, answers }) => [line, answers['tahun-mulai']]), refused],
    [[3, '2015'], [4, '2016'], [5, '2017'], []],
  );
});
