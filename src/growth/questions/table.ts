/** Tables to take along, each with its number of rows, their sums and their hash. */
import { closedTable, type TableCell } from '../../files/index.ts';
import { checkEndWords, checkMonths, isReached } from '../words/follow-up.ts';
import type { CheckRow } from './figures.ts';

const checkHeads = [
  ...['usaha', 'dinas', 'bulan_ke', 'jatuh_tempo', 'hasil', 'percobaan', 'tanggal_bertanya'],
  ...[
    'masih_berjalan',
    'penjualan_3_bulan_rp',
    'pekerja_laki',
    'pekerja_perempuan',
    'versi',
    'rencana',
  ],
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
    planSaid(one),
  ]);
  return closedTable(checkHeads, rows, {
    ...head,
    remarks: [...checkMonths.map((month) => sumOf(month, checks)), emptyIsNoZero],
  });
}

function planSaid({ isReplaced, endedOn, isNeedless }: CheckRow): string {
  if (isReplaced) return 'diganti';
  if (endedOn) return `diakhiri ${endedOn}`;
  return isNeedless ? 'tidak perlu' : 'berjalan';
}

const emptyIsNoZero = 'Sel kosong berarti tidak dijawab, bukan nol; bulan tidak dijumlahkan';

/** Of one month only: those of two overlap, and ask the same people twice. */
function sumOf(month: number, checks: readonly CheckRow[]): string {
  const rows = checks.filter(
    (one) => one.month === month && !one.isReplaced && (one.ended || !one.endedOn),
  );
  const sum = (of: (row: CheckRow) => number | null) =>
    rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const reached = rows.filter(({ ended }) => ended && isReached(ended)).length;
  const sales = rows.filter(({ salesRp }) => salesRp !== null).length;
  const workers = rows.filter(({ men, women }) => men !== null || women !== null).length;
  return [
    `Bulan ke-${month}: ${reached} dari ${rows.length} terjangkau`,
    `penjualan ${sum((row) => row.salesRp)} rupiah dari ${sales} yang menjawab`,
    `pekerja ${sum((row) => row.men)} laki-laki, ${sum((row) => row.women)} perempuan dari ${workers} yang menjawab`,
  ].join('; ');
}
