import { isSilent, measuresAny } from '../rules/reported.ts';
import type { Finalist, JudgingCriteria } from '../words.ts';

/** Of whom no sales were known at all: how many, and for those inside who, and why it went on. */
export function reportedLines(
  entrants: readonly Pick<Finalist, 'name' | 'measured'>[],
  asked: {
    criteria: Pick<JudgingCriteria, 'criteria'>;
    reason: string;
    version: 'internal' | 'public';
  },
): [string, string][] {
  const { criteria, reason, version } = asked;
  const silent = entrants.filter(({ measured }) => isSilent(measured));
  if (!measuresAny(criteria) || silent.length === 0) return [];
  const names = silent.map(({ name }) => name).join(', ');
  const why = reason === '' ? '' : `; alasan: ${reason}`;
  const inside = version === 'internal' ? ` (${names})${why}` : '';
  return [['Tanpa laporan penjualan', `${silent.length} peserta${inside}`]];
}
