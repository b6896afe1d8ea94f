/** Which row of a file holds its heads: a title and blank rows may stand above them. */
import type { Question } from '../words/form.ts';
import { guessColumns } from './import.ts';

const rowsTried = 15;
/** So many known heads are none of an applicant's own words. */
const headsMin = 3;

/** From 0. The first row as wide as the table; else one below that names more of what is asked. */
export function headRow(
  table: readonly (readonly string[])[],
  questions: readonly Question[],
): number {
  const rows = table.slice(0, rowsTried).map((cells) => ({
    filled: cells.filter((cell) => cell.trim() !== '').length,
    roles: guessColumns(cells, questions).filter((role) => role !== 'skip'),
  }));
  const widest = Math.max(0, ...rows.map(({ filled }) => filled));
  const least = Math.min(widest, Math.max(2, Math.ceil(widest / 2)));
  const first = rows.findIndex(({ filled }) => filled >= least);
  const known = rows[first]?.roles.length ?? 0;
  const named = rows.findIndex(
    ({ filled, roles }) =>
      filled >= least &&
      roles.length >= Math.max(headsMin, known + 1) &&
      roles.includes('enterpriseName'),
  );
  return Math.max(0, first, named);
}
