import { parentPort } from 'node:worker_threads';
import * as XLSX from '@e965/xlsx';
import { present } from '../../../kernel/assert.ts';
import type { Cell } from './cells.ts';
import { headerRows } from './header.ts';
import { Refused, refusals } from './refusals.ts';
import { unpack } from './unpack.ts';
import type { WorkbookAnswer, WorkbookQuestion } from './workbook.ts';
import { openZip, type ZipParts } from './zip.ts';

// Runs in a thread of its own: parsing a large workbook takes seconds, in which the server answers
// others, and a workbook that breaks the parser breaks only this thread.

const port = present(parentPort, 'this file runs as a worker');
let open: XLSX.WorkBook | null = null;

port.on('message', async (question: WorkbookQuestion) => {
  let answer: WorkbookAnswer;
  try {
    answer = await reply(question);
  } catch (error) {
    answer = { kind: 'refused', refusal: refusalOf(error) };
  }
  port.postMessage(answer);
});

async function reply(question: WorkbookQuestion): Promise<WorkbookAnswer> {
  if (question.kind === 'rows') {
    const sheet = open?.Sheets[question.sheet];
    const is1904 = open?.Workbook?.WBProps?.date1904 === true;
    const rows = sheet ? pick(sheet, question.from, question.columns) : [];
    open = null;
    return { kind: 'rows', rows, is1904 };
  }
  if (question.kind === 'unpack') {
    const files = await unpack(Buffer.from(question.bytes), question.password);
    return { kind: 'files', files };
  }
  const bytes = Buffer.from(
    question.bytes.buffer,
    question.bytes.byteOffset,
    question.bytes.length,
  );
  open = null;
  let resaved = false;
  if (question.container === 'zip') {
    const zip = await openZip(bytes);
    if (!zip.names.includes('[Content_Types].xml')) return innerFile(zip);
    resaved = wasSavedAgain(zip);
    open = parseZip(zip);
  } else {
    if (isEncrypted(bytes)) throw new Refused(refusals.password());
    open = XLSX.read(bytes, { ...options, type: 'buffer', raw: true });
  }
  const heads = open.SheetNames.slice(0, 30).map((name) => ({
    name,
    rows: head(open?.Sheets[name]),
  }));
  return { kind: 'heads', heads, resaved };
}

/** A workbook with a password is no zip but a compound file that holds the encrypted zip. */
function isEncrypted(bytes: Buffer): boolean {
  if (bytes.length < 512 || bytes.readUInt32BE(0) !== 0xd0cf11e0) return false;
  const container = XLSX.CFB.read(bytes, { type: 'buffer' });
  return XLSX.CFB.find(container, 'EncryptedPackage') !== null;
}

// dense: arrays instead of an object per address. nodim: some TikTok files claim A1:A1 (formats.md
// 0.15). No styles, formulas or formatted texts: a cell is its text or its number.
const options: XLSX.ParsingOptions = {
  dense: true,
  nodim: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: false,
  cellStyles: false,
  bookVBA: false,
};

/** Never inflated: pictures, embedded files, macros and caches hold no cells. */
const idle = /^xl\/(?:media|embeddings|drawings|charts|pivotcache|printersettings|vbaproject)/i;

function parseZip(zip: ZipParts): XLSX.WorkBook {
  const files: Record<string, { name: string; asNodeBuffer: () => Buffer }> = {};
  for (const name of zip.names) {
    if (idle.test(name) || name.endsWith('/')) continue;
    const bytes = zip.read(name);
    if (bytes) files[name] = { name, asNodeBuffer: () => bytes };
  }
  // The library takes any object of this form for an opened zip; its types do not say so.
  const parse = (XLSX as unknown as { parse_zip: (zip: unknown, o: object) => XLSX.WorkBook })
    .parse_zip;
  return parse({ files }, { ...options, type: 'buffer' });
}

function innerFile(zip: ZipParts): WorkbookAnswer {
  const names = zip.names.filter(
    (name) => /\.(?:csv|txt|xlsx?|xlsm)$/i.test(name) && !/^__macosx\//i.test(name),
  );
  const only = names[0];
  if (names.length === 0 || only === undefined) throw new Refused(refusals.unknownFormat());
  if (names.length > 1) throw new Refused(refusals.zipOfFiles(names.length));
  const bytes = zip.read(only);
  if (!bytes) throw new Refused(refusals.damaged());
  return { kind: 'inner', name: only.replace(/^.*\//, ''), bytes: new Uint8Array(bytes) };
}

/** Spreadsheet programs sign what they save; the platforms' own writers do not. */
function wasSavedAgain(zip: ZipParts): boolean {
  const app = zip.read('docProps/app.xml')?.toString('utf8') ?? '';
  const core = zip.read('docProps/core.xml')?.toString('utf8') ?? '';
  return (
    /<Application>[^<]*(?:LibreOffice|OpenOffice|WPS|Google|Numbers)/i.test(app) ||
    /<cp:lastModifiedBy>[^<]+<\/cp:lastModifiedBy>/i.test(core)
  );
}

type DenseSheet = { '!data'?: (XLSX.CellObject | undefined)[][] };

// With `dense`, the library keeps rows of cells under this key; its types know only addresses.
const rowsOf = (sheet: XLSX.WorkSheet | undefined): (XLSX.CellObject | undefined)[][] =>
  (sheet as DenseSheet | undefined)?.['!data'] ?? [];

// Array.from, because rows that a sheet leaves out are holes.
const head = (sheet: XLSX.WorkSheet | undefined): string[][] =>
  Array.from(rowsOf(sheet).slice(0, headerRows), (row) =>
    Array.from(row ?? [], (cell) => String(contentOfCell(cell) ?? '')).slice(0, 512),
  );

/** Rows from the given one on, only of the columns asked for; a row that is missing is null. */
function pick(sheet: XLSX.WorkSheet, from: number, columns: readonly number[]): (Cell[] | null)[] {
  const rows = rowsOf(sheet);
  const picked: (Cell[] | null)[] = [];
  for (let i = from; i < rows.length; i++) {
    const row = rows[i];
    picked.push(row ? columns.map((column) => contentOfCell(row[column])) : null);
  }
  return picked;
}

function contentOfCell(cell: XLSX.CellObject | undefined): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  if (cell.t === 'n' && typeof cell.v === 'number') return cell.v;
  if (cell.t === 'e') return '#ERROR';
  return String(cell.v);
}

function refusalOf(error: unknown) {
  if (error instanceof Refused) return error.refusal;
  const message = error instanceof Error ? error.message : '';
  return /password/i.test(message) ? refusals.password() : refusals.damaged();
}
