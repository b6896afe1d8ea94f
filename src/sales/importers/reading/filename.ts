import { type Day, makeDay } from '../../../kernel/day.ts';
import type { ExportScope, FileSummary } from '../../words.ts';

/** What a file's name tells: used for ranking, never for recognising. */
export interface NamedFile {
  window: { from: Day; to: Day } | null;
  part: FileSummary['part'];
  scope: ExportScope;
}

const days = /(?<!\d)(\d{4})(\d{2})(\d{2})_(\d{4})(\d{2})(\d{2})(?!\d)/;
const partOf = /_part_(\d{1,3})_of_(\d{1,3})/i;

export function readFileName(name: string): NamedFile {
  // Browsers add " (1)" to a second download; it says nothing.
  const plain = name.replace(/ ?\(\d+\)(?=\.[a-z]+$)/i, '').trim();
  const match = days.exec(plain);
  const from = match && makeDay(Number(match[1]), Number(match[2]), Number(match[3]));
  const to = match && makeDay(Number(match[4]), Number(match[5]), Number(match[6]));
  const part = partOf.exec(plain);
  const no = Number(part?.[1] ?? 0);
  const of = Number(part?.[2] ?? 0);
  return {
    window: from && to && from <= to ? { from, to } : null,
    part:
      part && no >= 1 && no <= of && of > 1
        ? { no, of, set: plain.replace(partOf, '').toLowerCase() }
        : null,
    // Only an export of all orders makes silence about one worth a remark.
    scope: /order\.all|semua/i.test(plain) ? 'all' : 'part',
  };
}
