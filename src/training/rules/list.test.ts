import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable, type TableCell, writeTable } from '../../files/index.ts';
import { day } from '../../kernel/day.ts';
import { type ListContext, layoutsOf, planList, type Sheet } from './list.ts';

const context: ListContext = {
  phoneOf: (typed) => (/^0\d{9,12}$/.test(typed) ? `+62${typed.slice(1)}` : null),
  nibOf: (typed) => (/^\d{13}$/.test(typed) ? typed : null),
  regionOf: (name) => (/metro/i.test(name) ? '18.72' : null),
  today: day('2022-06-23'),
  otherwise: { title: '', span: null, venue: '' },
};

const span = { from: day('2020-01-06'), until: day('2020-01-07') };
const told: ListContext = { ...context, otherwise: { title: 'Bimtek X', span, venue: 'Metro' } };

const planOf = (rows: string[][], using = context, name = 'Lembar') => {
  const sheets: Sheet[] = [{ name, rows }];
  return planList(sheets, layoutsOf(sheets), using);
};

test('heads are found below a title, and the title names the batch and its days', () => {
  const { rows, refused } = planOf([
    ['DAFTAR HADIR'],
    ['Bimtek e-Smart IKM Angkatan II'],
    ['Metro, 12–14 Maret 2018'],
    ['No', 'Nama', 'Kab/Kota'],
    ['1', 'Siti Aisyah', 'Kota Metro'],
  ]);
  assert.deepEqual(refused, []);
  const [row] = rows;
  assert.equal(row?.line, 5);
  assert.equal(row?.batch.title, 'Bimtek e-Smart IKM Angkatan II');
  assert.deepEqual(row?.batch.span, { from: '2018-03-12', until: '2018-03-14' });
  assert.equal(row?.person.regionCode, '18.72');
});

test('a heading between rows holds for those below; heads that repeat and sums are no rows', () => {
  const heads = ['No', 'Nama', 'No HP'];
  const { rows, refused } = planOf([
    heads,
    ['Angkatan 1, 3 Mei 2019'],
    ['1', 'Sugiyono', '081234567890'],
    ['Jumlah', '1'],
    ['Angkatan 2, 9 Mei 2019'],
    heads,
    ['1', 'Suparti', ''],
    ['', '', ''],
    ['Mengetahui,'],
  ]);
  assert.deepEqual(
    rows.map(({ person, batch, line }) => [line, person.name, batch.title, batch.span.from]),
    [
      [3, 'Sugiyono', 'Angkatan 1, 3 Mei 2019', '2019-05-03'],
      [7, 'Suparti', 'Angkatan 2, 9 Mei 2019', '2019-05-09'],
    ],
  );
  assert.deepEqual(
    refused.map(({ line, why }) => [line, why.id]),
    [[9, 'Bukan baris peserta: “Mengetahui,”']],
  );
});

test('a row without a name, without days or in the future is refused, and says why', () => {
  const heads = ['Nama', 'Kab/Kota', 'Kegiatan', 'Tanggal'];
  const { rows, refused } = planOf([
    heads,
    ['', 'Metro', 'A', '3 Mei 2019'],
    ['Sugiyono', 'Metro', 'A', ''],
    ['Suparti', 'Metro', 'A', '3 Mei 2030'],
  ]);
  assert.deepEqual(rows, []);
  assert.deepEqual(
    refused.map(({ why }) => why.en.slice(0, 24)),
    ['The name is empty.', 'No date of the training ', 'The training is in the f'],
  );
});

test('what the whole file says holds where a row does not say it', () => {
  const [row] = planOf(
    [
      ['Nama', 'NIK'],
      ['Sugiyono', ''],
    ],
    told,
  ).rows;
  assert.deepEqual(row?.batch, { title: 'Bimtek X', span, venue: 'Metro' });
});

test('numbers that are none are not used, and the row tells it', () => {
  const heads = ['Nama', 'NIK', 'No HP', 'TTL', 'Kab/Kota', 'NIB', 'JK'];
  const [bad, good] = planOf(
    [
      heads,
      ['Siti', '1801234567890', '0812', 'Metro, 31 Februari 1980', 'Atlantis', '12', 'P'],
      ['Siti', "'9901 0155 0380 0001", '081234567890', 'Metro, 15 Maret 1980', 'Metro', '', 'L'],
    ],
    told,
  ).rows;
  assert.deepEqual(bad?.person, {
    ...{ name: 'Siti', nameKey: 'siti', nik: '', phone: null, birthPlace: 'metro' },
    ...{ birthDay: null, sex: 'P', regionCode: '' },
  });
  assert.equal(bad?.doubts.length, 5);
  assert.deepEqual(good?.person, {
    ...{ name: 'Siti', nameKey: 'siti', nik: '9901015503800001', phone: '+6281234567890' },
    ...{ birthPlace: 'metro', birthDay: '1980-03-15', sex: 'L', regionCode: '18.72' },
  });
  assert.deepEqual(good?.doubts, []);
});

test('who stayed away is told by a column of marks; a column of remarks tells nothing', () => {
  const marks = planOf(
    [
      ['Nama', 'Kehadiran'],
      ['Sugiyono', 'v'],
      ['Suparti', '-'],
      ['Surti', ''],
      ['Sarip', 'Izin'],
    ],
    told,
  );
  assert.deepEqual(
    marks.rows.map(({ isPresent }) => isPresent),
    [true, false, false, false],
  );
  const remarks = planOf(
    [
      ['Nama', 'Keterangan'],
      ['Sugiyono', ''],
      ['Suparti', 'ganti HP'],
    ],
    told,
  );
  assert.deepEqual(
    remarks.rows.map(({ isPresent }) => isPresent),
    [true, true],
  );
});

test('a mark of absence is never presence; where only absences are marked, the others came', () => {
  const presentIn = (head: string, marks: string[]) =>
    planOf([['Nama', head], ...marks.map((mark, i) => [`Peserta ${i}`, mark])], told).rows.map(
      ({ isPresent }) => isPresent,
    );
  assert.deepEqual(presentIn('Kehadiran', ['', 'tidak hadir', 'Izin', '-']), [
    ...[true, false, false, false],
  ]);
  assert.deepEqual(presentIn('Keterangan', ['', 'tidak hadir', 'ganti HP']), [true, false, true]);
  assert.deepEqual(presentIn('Keterangan', ['-', '-', 'Sakit']), [true, true, false], 'no remark');
  assert.deepEqual(presentIn('Ket.', ['Hadir', '-', '']), [true, false, false]);
});

test('a NIK that Excel keeps as a number is not used, and the row says why', async () => {
  const nik = '9901015503800010';
  const rows: TableCell[][] = [
    ['Nama', 'NIK', 'No HP'],
    ['Siti', Number(nik), '081234567890'],
    ['Siti', nik, '081234567890'],
    ['Siti', '9.90102E+15', '081234567890'],
  ];
  const read = await readTable(await writeTable({ format: 'xlsx', title: 'Peserta', rows }));
  const planned = planOf(read, told).rows;
  assert.deepEqual(
    planned.map(({ person }) => [person.nik, person.phone]),
    [
      ['', '+6281234567890'],
      [nik, '+6281234567890'],
      ['', '+6281234567890'],
    ],
  );
  const doubt =
    'NIK tidak dipakai: tersimpan sebagai bilangan di Excel, sehingga angka terakhirnya tidak pasti';
  assert.deepEqual(
    planned.map(({ doubts }) => doubts.map(({ id }) => id)),
    [[doubt], [], [doubt]],
  );
});

test('a date that is written and cannot be read is told as that', () => {
  const rows = [
    ['Nama', 'Tanggal'],
    ['Siti', '32 Maret 2021'],
    ['Suparti', ''],
  ];
  assert.deepEqual(
    planOf(rows).refused.map(({ why }) => why.id),
    [
      'Tanggal pelatihan “32 Maret 2021” tidak terbaca. Perbaiki di berkasnya, atau isi tanggal untuk seluruh berkas.',
      'Tanggal pelatihan tidak tertulis. Isi tanggal untuk seluruh berkas.',
    ],
  );
  // The whole file's date holds then, and the row says that its own does not.
  const [odd, empty] = planOf(rows, told).rows;
  assert.deepEqual([odd?.batch.span, empty?.batch.span], [span, span]);
  assert.deepEqual(
    [odd, empty].map((row) => row?.doubts.map(({ id }) => id)),
    [['Tanggal pelatihan “32 Maret 2021” tidak terbaca, jadi tidak dipakai'], []],
  );
});

test('every sheet with heads is read; one without is no list', () => {
  const sheets: Sheet[] = [
    { name: 'Sampul', rows: [['Laporan'], ['2018']] },
    {
      name: 'A',
      rows: [
        ['Nama', 'NIK'],
        ['Sugiyono', ''],
      ],
    },
    {
      name: 'B',
      rows: [
        ['NAMA PESERTA', 'NO. HP'],
        ['Suparti', ''],
      ],
    },
  ];
  const layouts = layoutsOf(sheets);
  assert.deepEqual(
    layouts.map(({ sheet, roles }) => [sheet, ...roles]),
    [
      ['A', 'name', 'nik'],
      ['B', 'name', 'phone'],
    ],
  );
  assert.deepEqual(
    planList(sheets, layouts, told).rows.map(({ sheet, line }) => [sheet, line]),
    [
      ['A', 2],
      ['B', 2],
    ],
  );
});
