import { createHash } from 'node:crypto';
import type { TableCell } from './table.ts';

/**
 * For whoever checks it from the file; a cell that CSV marks with ' is hashed without the mark. No
 * comma and no semicolon: programs guess by them what parts the cells.
 */
const howHashed =
  "Cara menghitung SHA-256: ambil baris data saja (bukan judul kolom dan bukan baris berawalan #) lalu sambung isi sel dengan tab dan baris dengan LF (tanpa LF di akhir) dalam UTF-8. Tanda kutip CSV dan tanda ' di depan sel berawalan = + - @ tab atau CR tidak ikut";

/**
 * A table to take along that says at its foot how many rows it has, what they add up to, and the
 * SHA-256 of its rows, with how that is made.
 */
export function closedTable(
  heads: readonly string[],
  rows: readonly (readonly TableCell[])[],
  { remarks, at, isSimulation }: { remarks: readonly string[]; at: string; isSimulation: boolean },
): (readonly TableCell[])[] {
  const hash = createHash('sha256')
    .update(rows.map((row) => row.join('\t')).join('\n'))
    .digest('hex');
  const foot = [
    `${rows.length} baris`,
    ...remarks,
    `SHA-256 ${hash}`,
    howHashed,
    at,
    ...(isSimulation ? ['SIMULASI: data rekaan, bukan bukti'] : []),
  ];
  return [heads, ...rows, ...foot.map((line) => [`# ${line}`])];
}
