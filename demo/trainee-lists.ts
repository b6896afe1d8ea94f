/** The files that offices kept of e-Smart IKM, each year laid out in its own way. */
import { utils, write } from '@e965/xlsx';
import { formatDay, formatSpan } from '../src/kernel/day.ts';
import { asksOf } from './labelled-trainees.ts';
import { type Seeded, seeded } from './seeded.ts';
import { type Written, writtenBy } from './trainee-writing.ts';
import { type TrainingBatch, trainedIn } from './trainees.ts';

export interface TraineeFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

type Row = readonly string[];

interface Held {
  readonly batch: TrainingBatch;
  readonly written: readonly Written[];
}

/** What each year’s office made of its batches. */
const layouts: Readonly<Record<string, (held: readonly Held[], rng: Seeded) => TraineeFile[]>> = {
  2017: (held) => [
    csv('2017 peserta esmart.csv', [
      [
        'No',
        'Nama Peserta',
        'Nama IKM',
        'Kabupaten/Kota',
        'No. HP',
        'Kegiatan',
        'Tanggal',
        'Lokasi',
      ],
      ...held.flatMap(({ batch, written }) =>
        written.map((one, i) => [
          ...[`${i + 1}`, one.name, one.enterprise, one.regency, one.phone, batch.title],
          ...[formatSpan(batch.from, batch.until), batch.place],
        ]),
      ),
    ]),
  ],
  2018: (held) => [
    // A sheet for each quarter, a heading above each batch, a sum below it.
    workbook(
      'REKAP BIMTEK 2018.xlsx',
      [...Map.groupBy(held, ({ batch }) => Math.ceil(Number(batch.from.slice(5, 7)) / 3))]
        .sort(([a], [b]) => a - b)
        .map(([quarter, all]) => ({
          name: `Triwulan ${quarter}`,
          rows: [
            ['REKAPITULASI PESERTA'],
            ['Direktorat Contoh'],
            [
              'No',
              'Nama Lengkap',
              'No KTP',
              'No HP/WA',
              'Tempat, Tanggal Lahir',
              'L/P',
              'Kab/Kota',
            ],
            ...all.flatMap(({ batch, written }) => [
              [`${batch.title}, ${batch.place}, ${formatSpan(batch.from, batch.until)}`],
              ...written.map((one, i) => [
                ...[`${i + 1}`, one.name, one.nik, one.phone, born(one), one.sex, one.regency],
              ]),
              ['Jumlah', `${written.length}`],
            ]),
          ],
        })),
    ),
  ],
  2019: (held) => {
    const heads = ['NO', 'NAMA', 'NIK', 'TTL', 'NAMA USAHA', 'KAB/KOTA', 'TELEPON'];
    const rowsOf = (all: readonly Held[]) =>
      all.flatMap(({ batch, written }) => [
        [`${batch.title} – ${batch.place}, ${formatSpan(batch.from, batch.until)}`],
        heads,
        ...written.map((one, i) => [
          ...[`${i + 1}`, one.name, one.nik, born(one), one.enterprise, one.regency, one.phone],
        ]),
      ]);
    const half = held.slice(0, Math.ceil(held.length / 2));
    return [
      workbook('Peserta 2019 semester 1.xlsx', [
        { name: 'Peserta', rows: [heads, ...rowsOf(half)] },
      ]),
      // The first half was sent once more with the second.
      workbook('Peserta 2019 FINAL.xlsx', [{ name: 'Peserta', rows: [heads, ...rowsOf(held)] }]),
    ];
  },
  2020: (held) => [
    csv('peserta_daring_2020.csv', [
      [
        ...['Nama', 'NIK', 'Nomor WhatsApp', 'Tempat Lahir', 'Tanggal Lahir', 'Jenis Kelamin'],
        ...['Provinsi', 'Kabupaten/Kota', 'Nama Usaha', 'Pelatihan', 'Tanggal Pelatihan'],
      ],
      ...held.flatMap(({ batch, written }) =>
        written.map((one) => [
          ...[one.name, one.nik && `'${one.nik}`, one.phone, one.birthPlace, one.birthDay, one.sex],
          ...['', one.regency, one.enterprise, `${batch.title} (daring)`, formatDay(batch.from)],
        ]),
      ),
    ]),
  ],
  2021: (held, rng) => [
    workbook('DAFTAR HADIR 2021.xlsx', [
      {
        name: 'Hadir',
        rows: [
          [
            ...['No', 'Nama', 'NIK', 'HP', 'Tempat Tgl Lahir', 'JK', 'Kab/Kota', 'IKM'],
            ...['Angkatan', 'Tanggal Mulai', 'Tanggal Selesai', 'Kehadiran'],
          ],
          ...held.flatMap(({ batch, written }) =>
            [...written, ...noShows(rng, written)].map((one, i) => [
              ...[`${i + 1}`, one.name, one.nik, one.phone, born(one), one.sex, one.regency],
              ...[one.enterprise, batch.title, slashed(batch.from), slashed(batch.until)],
              i < written.length ? 'v' : '-',
            ]),
          ),
        ],
      },
    ]),
  ],
  2022: (held) => [
    workbook('Peserta e-Smart IKM 2022 s.d. Juni.xlsx', [
      {
        name: 'Peserta',
        rows: [
          [
            ...['Nama', 'NIK', 'No HP', 'Tempat Lahir', 'Tanggal Lahir', 'Jenis Kelamin'],
            ...['Kabupaten/Kota', 'Nama Usaha', 'Angkatan', 'Waktu Pelaksanaan', 'Tempat Kegiatan'],
          ],
          ...held.flatMap(({ batch, written }) =>
            written.map((one) => [
              ...[one.name, one.nik, one.phone, one.birthPlace, one.birthDay, one.sex, one.regency],
              ...[one.enterprise, batch.title, formatSpan(batch.from, batch.until), batch.place],
            ]),
          ),
        ],
      },
    ]),
  ],
};

/** An enterprise of the registry of which somebody tells in a list. */
export interface Known {
  readonly brand: string;
  /** Kemendagri's code. */
  readonly regency: string;
}

/** Files of all years; `persons` who came, each once or more, one for each of the `known`. */
export function traineeFiles(
  seed: string,
  persons: number,
  known: readonly Known[] = [],
): TraineeFile[] {
  const rng = seeded(`${seed}/berkas`);
  const batches = trainedIn(seed, persons);
  const brands = brandsOf(batches, known);
  const held = batches.map((batch): Held => {
    const asks = asksOf(batch.from.slice(0, 4));
    const written = batch.trained.map((person, i) => {
      const one = writtenBy(rng, { person, above: batch.trained[i - 1] }, asks);
      const brand = brands.get(person.no);
      return brand === undefined ? one : { ...one, enterprise: brand };
    });
    return { batch, written };
  });
  const byYear = Map.groupBy(held, ({ batch }) => batch.from.slice(0, 4));
  return [...byYear].flatMap(([year, all]) => layouts[year]?.(all, rng) ?? []);
}

/** By person: whose enterprise it is. Nothing else of anybody changes, so no count does. */
function brandsOf(
  batches: readonly TrainingBatch[],
  known: readonly Known[],
): ReadonlyMap<number, string> {
  const brands = new Map<number, string>();
  const late = batches.filter(({ from }) => from >= brandsTold).flatMap(({ trained }) => trained);
  for (const { brand, regency } of known) {
    const owner = late.find((one) => one.regency.code === regency && !brands.has(one.no));
    if (owner) brands.set(owner.no, brand);
  }
  return brands;
}

/** Lists of these years tell both the enterprise and the regency. */
const brandsTold = '2020-01-01';

const born = ({ birthPlace, birthDay }: Written): string =>
  [birthPlace, birthDay].filter(Boolean).join(', ');

const slashed = (value: string): string => value.split('-').reverse().join('/');

/** Of a batch: who put the name down and stayed away, one in thirty. */
const noShows = (rng: Seeded, written: readonly Written[]): Written[] =>
  written
    .filter(() => rng.chance(0.03))
    .map((one) => ({ ...one, name: `${one.name} Tanhadir`, nik: '', phone: '' }));

function csv(fileName: string, rows: readonly Row[]): TraineeFile {
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows.map((row) => row.map(cell).join(';')).join('\r\n');
  return { fileName, bytes: Buffer.from(`\uFEFF${text}\r\n`) };
}

function workbook(fileName: string, sheets: readonly { name: string; rows: readonly Row[] }[]) {
  const book = utils.book_new();
  for (const { name, rows } of sheets) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return { fileName, bytes: Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' })) };
}
