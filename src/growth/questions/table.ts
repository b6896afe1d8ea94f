/** Tables to take along, each with its number of rows, their sums and their hash. */
import { createHash } from 'node:crypto';
import type { TableCell } from '../../files/index.ts';
import { checkEndWords } from '../words/follow-up.ts';
import type { CheckRow } from './figures.ts';

type Rows = readonly (readonly TableCell[])[];

/** Heads, rows, and what is to be known of them. */
export function tableWith(
  heads: readonly string[],
  rows: Rows,
  { sums, at, isSimulation }: { sums: readonly string[]; at: string; isSimulation: boolean },
): (readonly TableCell[])[] {
  const hash = createHash('sha256')
    .update(rows.map((row) => row.join('\t')).join('\n'))
    .digest('hex');
  const remarks = [
    `# ${rows.length} baris`,
    ...sums.map((sum) => `# ${sum}`),
    `# SHA-256 ${hash}`,
    `# ${at}`,
    ...(isSimulation ? ['# SIMULASI: data rekaan, bukan bukti'] : []),
  ];
  return [heads, ...rows, ...remarks.map((remark) => [remark])];
}

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
  return tableWith(checkHeads, rows, {
    ...head,
    sums: [
      `Penjualan: ${sum((row) => row.salesRp)} rupiah dari ${told.length} yang menjawab`,
      `Pekerja: ${sum((row) => row.men)} laki-laki, ${sum((row) => row.women)} perempuan`,
      'Sel kosong berarti tidak dijawab, bukan nol',
    ],
  });
}
