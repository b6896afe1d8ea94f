import { parentPort } from 'node:worker_threads';
import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import { present } from '../kernel/assert.ts';
import type { TableAnswer, TableCell, TableQuestion, TableSheet } from './table.ts';

const port = present(parentPort, 'this file runs as a worker');
port.on('message', (question: TableQuestion) => {
  port.postMessage(question.kind === 'read' ? read(question) : write(question));
});

function read({ bytes, mostRows }: Extract<TableQuestion, { kind: 'read' }>): TableAnswer {
  try {
    const sheets = isWorkbook(bytes) ? readWorkbook(bytes) : readText(bytes);
    if (sheets.length === 0) return { kind: 'noTable' };
    const length = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    return length > mostRows ? { kind: 'tooMany' } : { kind: 'sheets', sheets };
  } catch {
    // Whatever the parser stumbles over, the person has to send another file.
    return { kind: 'noTable' };
  }
}

const isWorkbook = (bytes: Uint8Array) =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

function readWorkbook(bytes: Uint8Array): TableSheet[] {
  const book = XLSX.read(bytes, { type: 'array', dense: true });
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    // A number of 13 digits is no 5,2E+12, whatever the person sees.
    const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, {
      ...{ header: 1, raw: true, defval: '', blankrows: true },
    });
    return rows.length > 0 ? [{ name, rows: rows.map((row) => row.map(textOf)) }] : [];
  });
}

/** A spreadsheet keeps 15 digits of a number and fills up with zeros. */
const digitsLostFrom = 1e15;

/** One that lost some comes as spreadsheets show it, “1,80112E+15”: nobody takes it for whole. */
function textOf(cell: unknown): string {
  if (typeof cell === 'number') {
    if (Math.abs(cell) >= digitsLostFrom) {
      return cell.toExponential().replace('.', ',').replace('e', 'E');
    }
    return Number.isInteger(cell) ? cell.toFixed(0) : String(cell).replace('.', ',');
  }
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell ?? '').trim();
}

function readText(bytes: Uint8Array): TableSheet[] {
  const text = decode(bytes);
  if (text === null || text.includes('\0')) return [];
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const rows = data.map((row) => row.map((cell) => unmarked(cell.trim())));
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows.length > 0 ? [{ name: '', rows }] : [];
}

/** Our own mark on what a spreadsheet would run as a formula is no part of the text. */
const unmarked = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '');

/** UTF-8, or what spreadsheets here save where they do not. */
function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function write({ format, title, rows }: Extract<TableQuestion, { kind: 'write' }>): TableAnswer {
  if (format === 'csv') {
    const text = Papa.unparse(
      rows.map((row) => row.map(safe)),
      { delimiter: ';', newline: '\r\n' },
    );
    return { kind: 'bytes', bytes: new TextEncoder().encode(`\uFEFF${text}\r\n`) };
  }
  const book = XLSX.utils.book_new();
  // Text cells are written as text; nothing in them is a formula.
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  XLSX.utils.book_append_sheet(book, sheet, title.slice(0, 31));
  const bytes = XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true });
  return { kind: 'bytes', bytes: new Uint8Array(bytes) };
}

/** A cell that a spreadsheet would run as a formula is written as text. */
function safe(cell: TableCell): TableCell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
