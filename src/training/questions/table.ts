/** The totals as a table to take along, with its number of rows, their sum and their hash. */
import { regionName } from '../../enterprises/index.ts';
import { closedTable, type TableCell } from '../../files/index.ts';
import type { TrainingTotals } from './totals.ts';

const heads = [
  ...['pengelompokan', 'kode', 'nama', 'orang', 'orang_baru', 'kumulatif', 'usaha', 'kehadiran'],
  'angkatan',
];

/** A row without a name would look like one that was lost. */
const provinceUnknown = 'Tidak diketahui';

export function tableOfTotals(
  { years, provinces, all, undecided }: TrainingTotals,
  { at, isSimulation }: { at: string; isSimulation: boolean },
): (readonly TableCell[])[] {
  const rows: TableCell[][] = [
    ...years.map((one) => [
      ...['tahun', one.year, '', one.persons, one.newPersons, one.cumulative],
      ...[one.enterprises, one.attendances, one.batches],
    ]),
    ...provinces.map((one) => [
      ...[
        'provinsi',
        one.province,
        regionName(one.province) || provinceUnknown,
        one.persons,
        null,
        null,
      ],
      ...[null, one.attendances, null],
    ]),
  ];
  return closedTable(heads, rows, {
    ...{ at, isSimulation },
    remarks: [
      `Seluruhnya ${all.persons} orang, ${all.enterprises} usaha, ${all.attendances} kehadiran`,
      ...(undecided.pairs === 0
        ? []
        : [
            `${undecided.pairs} pasangan belum diputuskan; bila semua satu orang, jumlahnya ${undecided.personsAtLeast}`,
          ]),
      'Orang baru menurut tahun, dan orang menurut provinsi, masing-masing berjumlah seluruh orang',
    ],
  });
}
