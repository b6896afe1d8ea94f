/**
 * Lists whose columns a person has told: read with that mapping as any other file.
 *
 * Invariants: the same bytes and mapping give the same orders; nothing of a column that was not
 * mapped is read further or kept. What cannot be read is told by row, never guessed.
 * Non-goals: asking the person, remembering what they said.
 */
import type { Writable } from 'node:stream';
import { onlyZone, type Zones } from '../../../kernel/day.ts';
import { salesProblems } from '../../problems.ts';
import type { FoundOrder } from '../../words.ts';
import { readList } from '../declared-list.ts';
import type { Reading } from '../index.ts';
import type { Columns } from '../protocol.ts';
import { CellRow } from '../reading/cells.ts';
import { RedactedCopy } from '../reading/redact.ts';
import { Refused } from '../reading/refusals.ts';
import { newMarks } from '../reading/row.ts';
import type { Mapping } from './mapping.ts';
import { rowsOf } from './rows.ts';
import { type TableRows, tableRows } from './table.ts';

export { type TableHead, tableHeads } from './table.ts';

export interface MappedFile {
  path: string;
  name: string;
  /** The id of the mapping: it names the book (ledger.md 1.1). */
  mappingId: string;
  /** What the person calls it. */
  title: string;
  mapping: Mapping;
  /** Another book of the same list. */
  book?: string;
  /** As `OpenFileOptions` has them. */
  zones?: Zones;
  redactTo?: Writable;
}

const zonesOf = ({ zones }: MappedFile): Zones => zones ?? onlyZone('WIB');

export async function openMapped(file: MappedFile): Promise<Reading> {
  const { mapping, title } = file;
  const table = await refusable(() => tableRows(file.path, mapping.sheet));
  const columns = mapping.columns.filter((column) => column.role !== 'skip');
  const reading = readList({
    fileName: file.name,
    fileHash: table.fileHash,
    source: file.mappingId,
    ...(file.book ? { book: file.book } : {}),
    label: { id: title, en: title },
    columns: columns.length,
    resaved: table.resaved,
    async *rows() {
      yield rowsOf(table.rows, mapping, { ...table, zones: zonesOf(file) });
    },
  });
  const { redactTo } = file;
  if (!redactTo) return reading;
  return {
    ...reading,
    async *orders(): AsyncIterable<FoundOrder[]> {
      await copyOf(table, file, redactTo);
      yield* reading.orders();
    },
  };
}

/** The mapped columns with their row numbers, and nothing else of the file. */
async function copyOf(table: TableRows, file: MappedFile, to: Writable): Promise<void> {
  const { mapping } = file;
  const mapped = mapping.columns.filter((column) => column.role !== 'skip');
  const columns: Columns = Object.fromEntries(
    mapped.map(({ header, place }) => [`c${place}`, { names: [header], kind: 'text' as const }]),
  );
  const copy = new RedactedCopy(
    to,
    { columns },
    mapped.map((_, at) => at),
  );
  const marks = newMarks({ dateOrder: mapping.dates, zones: zonesOf(file) });
  const row = new CellRow(marks, { takesNumbers: true, is1904: table.is1904 });
  for (const [at, cells] of table.rows.entries()) {
    if (at <= mapping.headerRow) continue;
    copy.row(
      row.at(
        at + 1,
        mapped.map(({ place }) => cells[place] ?? null),
      ),
    );
    if (at % 1000 === 0) await copy.flush();
  }
  await copy.end();
}

/** The rows of a sheet, for those who have to show them. */
export const rowsOfTable = (path: string, sheet: string | null): Promise<TableRows> =>
  refusable(() => tableRows(path, sheet));

async function refusable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) throw salesProblems.fileRefused(error.refusal);
    throw error;
  }
}
