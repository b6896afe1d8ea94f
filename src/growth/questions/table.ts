/** Tables to take along, each with its number of rows, their sums and their hash. */
import { closedTable, type TableCell } from '../../files/index.ts';
import { checkEndWords } from '../words/follow-up.ts';
import type { CheckRow } from './figures.ts';

const checkHeads = [
  ...['usaha', 'dinas', 'bulan_ke', 'jatuh_tempo', 'hasil', 'percobaan', 'tanggal_bertanya'],
  ...['masih_berjalan', 'penjualan_3_bulan_rp', 'pekerja_laki', 'pekerja_perempuan', 'versi'],
];

/** An empty cell was not told, which is no zero. */
export function tableOfChecks(
  checks: readonly CheckRow[],
  head: { at: string; isSimulation: boolean },
): (readonly TableCell[])[] {
  const rows = checks.map((one): TableCell[] => [
    ...[one.name, one.office, one.month, one.dueOn, one.ended ? checkEndWords[one.ended].id : ''],
    ...[one.attempts, one.checkedOn],
    one.isRunning === null ? null : one.isRunning ? 'ya' : 'tidak',
    ...[one.salesRp, one.men, one.women, one.version],
  ]);
  const told = checks.flatMap(({ salesRp }) => salesRp ?? []);
  const sum = (of: (row: CheckRow) => number | null) =>
    checks.reduce((all, row) => all + (of(row) ?? 0), 0);
  return closedTable(checkHeads, rows, {
    ...head,
    remarks: [
      `Penjualan: ${sum((row) => row.salesRp)} rupiah dari ${told.length} yang menjawab`,
      `Pekerja: ${sum((row) => row.men)} laki-laki, ${sum((row) => row.women)} perempuan`,
      'Sel kosong berarti tidak dijawab, bukan nol',
    ],
  });
}
