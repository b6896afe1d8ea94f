import { createHash } from 'node:crypto';
import type { TableCell } from './table.ts';

/**
 * A table to take along that says at its foot how many rows it has, what they add up to, and the
 * SHA-256 of its rows (cells joined by tabs, rows by line feeds).
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
    at,
    ...(isSimulation ? ['SIMULASI: data rekaan, bukan bukti'] : []),
  ];
  return [heads, ...rows, ...foot.map((line) => [`# ${line}`])];
}
