/** The totals as a table to take along, with its number of rows, their sum and their hash. */
import { createHash } from 'node:crypto';
import { regionName } from '../../enterprises/index.ts';
import type { TableCell } from '../../files/index.ts';
import type { TrainingTotals } from './totals.ts';

const heads = [
  ...['pengelompokan', 'kode', 'nama', 'orang', 'orang_baru', 'kumulatif', 'usaha', 'kehadiran'],
  'angkatan',
];

export function tableOfTotals(
  { years, provinces, all }: TrainingTotals,
  { at, isSimulation }: { at: string; isSimulation: boolean },
): (readonly TableCell[])[] {
  const rows: TableCell[][] = [
    ...years.map((one) => [
      ...['tahun', one.year, '', one.persons, one.newPersons, one.cumulative],
      ...[one.enterprises, one.attendances, one.batches],
    ]),
    ...provinces.map((one) => [
      ...['provinsi', one.province, regionName(one.province), one.persons, null, null],
      ...[null, one.attendances, null],
    ]),
  ];
  const hash = createHash('sha256')
    .update(rows.map((row) => row.join('\t')).join('\n'))
    .digest('hex');
  const remarks = [
    `# ${rows.length} baris`,
    `# Seluruhnya ${all.persons} orang, ${all.enterprises} usaha, ${all.attendances} kehadiran`,
    '# Orang baru menurut tahun, dan orang menurut provinsi, masing-masing berjumlah seluruh orang',
    `# SHA-256 ${hash}`,
    `# ${at}`,
    ...(isSimulation ? ['# SIMULASI: data rekaan, bukan bukti'] : []),
  ];
  return [heads, ...rows, ...remarks.map((remark) => [remark])];
}
