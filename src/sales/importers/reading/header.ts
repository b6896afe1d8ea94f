import type { Day } from '../../../kernel/day.ts';
import type { Refusal } from '../../words.ts';
import type { Importer } from '../protocol.ts';
import { refusals } from './refusals.ts';
import { normalHeader } from './text.ts';
import { titledWindow } from './titles.ts';

/** The header that was found, and which of the file's columns each of the importer's is. */
export interface FoundHeader {
  importer: Importer;
  /** 0-based row of the header among those searched. */
  row: number;
  /** How many columns the header names. */
  width: number;
  fields: string[];
  /** File column of each field, −1 where this era has none. */
  places: number[];
  /** The days that the rows above it declare. */
  window: { from: Day; to: Day } | null;
  /** Names that neither the columns nor the known ones hold. */
  unknown: string[];
  refused: Refusal | null;
}

/**
 * 30, because the deepest preamble known has 6 rows and hand-made ones a dozen (formats.md 0.3).
 */
export const headerRows = 30;

/**
 * Searches the first rows for a header that an importer knows; the first importer that fits wins.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  importers: readonly Importer[],
): FoundHeader | null {
  for (let row = 0; row < Math.min(rows.length, headerRows); row++) {
    const names = (rows[row] ?? []).map(normalHeader);
    if (names.filter((name) => name !== '').length < 3) continue;
    const present = new Set(names);
    const importer = importers.find((candidate) => fits(candidate, present));
    if (importer) {
      const window = titledWindow(rows.slice(0, row));
      return { ...mapColumns(importer, row, names, rows[row] ?? []), window };
    }
  }
  return null;
}

function fits(importer: Importer, present: ReadonlySet<string>): boolean {
  const { all, any, none, prefix } = importer.signature;
  return (
    all.every((name) => present.has(name)) &&
    (any === undefined || any.some((name) => present.has(name))) &&
    !none?.some((name) => present.has(name)) &&
    (prefix === undefined ||
      [...present].some((name) => prefix.some((start) => name.startsWith(start))))
  );
}

/** Whether the cell holds the heading of its own column: where another export was put behind. */
export function isHeading({ columns }: Importer, field: string, text: string): boolean {
  const heading = normalHeader(text);
  return columns[field]?.names.some((name) => normalHeader(name) === heading) ?? false;
}

function mapColumns(
  importer: Importer,
  row: number,
  names: readonly string[],
  asWritten: readonly string[],
): Omit<FoundHeader, 'window'> {
  const fields = Object.keys(importer.columns);
  const accounted = new Set(importer.known.map(normalHeader));
  const missing: string[] = [];
  let refused: Refusal | null = null;
  const places = fields.map((field) => {
    const column = importer.columns[field];
    const aliases = (column?.names ?? []).map(normalHeader);
    for (const alias of aliases) accounted.add(alias);
    const place = aliases.reduce((found, alias) => (found >= 0 ? found : names.indexOf(alias)), -1);
    if (place < 0 && column?.required) missing.push(column.names[0] ?? field);
    // Two columns of one name would make the amounts a matter of luck.
    const isAmbiguous = names.lastIndexOf(names[place] ?? '') !== place;
    if (place >= 0 && isAmbiguous && !column?.repeats && names[place] !== '') {
      refused ??= refusals.columnTwice(asWritten[place] ?? field);
    }
    return place;
  });
  if (missing.length > 0) refused = refusals.columnMissing(missing);
  const unknown = asWritten.filter((_, i) => {
    const name = names[i] ?? '';
    return name !== '' && !accounted.has(name);
  });
  const width = names.reduce((last, name, i) => (name === '' ? last : i + 1), 0);
  return { importer, row, width, fields, places, unknown, refused };
}
