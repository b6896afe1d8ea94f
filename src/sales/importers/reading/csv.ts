import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import type { Importer } from '../protocol.ts';
import { type Bytes, decodeCell, type TextEncoding, utf8Chunks } from './bytes.ts';
import { CsvRow } from './csv-row.ts';
import { CsvScanner } from './csv-scan.ts';
import { type FoundHeader, findHeader, headerRows } from './header.ts';
import { fingerprintOf, type Marks, type Row } from './row.ts';
import { FingerprintSet } from './seen.ts';

export interface CsvLayout {
  delimiter: string;
  encoding: TextEncoding;
  header: FoundHeader;
}

/** Tries each delimiter on the beginning until an importer knows the header that comes out. */
export function recogniseCsv(
  head: Buffer,
  encoding: TextEncoding,
  importers: readonly Importer[],
): CsvLayout | null {
  const text = encoding === 'utf-8' ? decodeHead(head) : new TextDecoder(encoding).decode(head);
  for (const delimiter of [',', ';', '\t', '|']) {
    const { data } = parseHead(text, delimiter, headerRows);
    const header = findHeader(data, importers);
    if (header) return { delimiter, encoding, header };
  }
  return null;
}

/** The records that lie whole in a file's beginning, for what must be known before reading it. */
export function decodeHeadRows(head: Buffer, layout: CsvLayout): string[][] {
  const text =
    layout.encoding === 'utf-8' ? decodeHead(head) : new TextDecoder(layout.encoding).decode(head);
  return parseHead(text, layout.delimiter, 0).data;
}

/** Reads every record after the header, in chunks between which the caller may pause. */
export async function* readCsv(
  bytes: Bytes,
  layout: CsvLayout,
  options: { marks: Marks; onRow: (row: Row) => void; onBytes?: (count: number) => void },
): AsyncIterable<void> {
  const { header } = layout;
  const row = new CsvRow(header.places, header.width, options.marks);
  const scanner = new CsvScanner(layout.delimiter, row, (record) => {
    if (record.no > header.row + 1) options.onRow(record);
  });
  for await (const chunk of utf8Chunks(counted(bytes.chunks(), options.onBytes), layout.encoding)) {
    scanner.push(chunk);
    yield;
  }
  scanner.end();
  yield;
}

export interface Survey {
  fileHash: string;
  /** Fingerprints of the ids whose rows do not stand together, or which come again. */
  scattered: FingerprintSet;
}

/**
 * A first pass over the whole file: its hash, and which ids come again after another one. All
 * others can leave as soon as the next id begins, so a file of any length needs little memory.
 */
export async function surveyCsv(
  bytes: Bytes,
  layout: CsvLayout,
  options: { ids: IdColumns; marks: Marks; onBytes?: (count: number) => void },
): Promise<Survey> {
  const { ids } = options;
  const hash = createHash('sha256');
  const seen = new FingerprintSet();
  const scattered = new FingerprintSet();
  let last = 0;
  const hashed = async function* () {
    for await (const chunk of counted(bytes.chunks(), options.onBytes)) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const row = new CsvRow(layout.header.places, layout.header.width, options.marks);
  const wanted = Math.max(...ids.columns.map((at) => layout.header.places[at] ?? -1)) + 1;
  const scanner = new CsvScanner(
    layout.delimiter,
    row,
    (record) => {
      const id = idOf(record, ids);
      // An order's rows may follow each other; an event that comes twice is always a second one.
      if (id === 0 || (ids.of === 'order' && id === last)) return;
      last = id;
      if (!seen.add(id)) scattered.add(id);
    },
    wanted,
  );
  for await (const chunk of utf8Chunks(hashed(), layout.encoding)) scanner.push(chunk);
  scanner.end();
  return { fileHash: hash.digest('hex'), scattered };
}

/** Which cells identify a row: an order's the first that is filled, an event's all of them. */
export interface IdColumns {
  of: 'order' | 'event';
  columns: readonly number[];
}

/** One number for them; the same in both passes, and 0 where there is none. */
export function idOf(row: Row, { of, columns }: IdColumns): number {
  if (of === 'event') return fingerprintOf(columns.map((column) => row.id(column)).join('\u001f'));
  for (const column of columns) {
    const id = row.id(column);
    if (id !== '') return fingerprintOf(id.toUpperCase());
  }
  return 0;
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  onBytes: ((count: number) => void) | undefined,
): AsyncIterable<Buffer> {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** Line ends as the scanner takes them, so that both number the rows alike. */
function parseHead(text: string, delimiter: string, preview: number) {
  return Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), {
    ...{ delimiter, preview, newline: '\n' },
  });
}

/** The beginning may end within a character, which must not look like another encoding. */
function decodeHead(head: Buffer): string {
  const end = head.lastIndexOf(10);
  return decodeCell(end > 0 ? head.subarray(0, end + 1) : head);
}
