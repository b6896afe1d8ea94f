/**
 * Tables that people make in a spreadsheet, for registers and lists: read as text, written as CSV
 * or XLSX. In a thread of its own: a workbook takes seconds and may break its parser.
 */
import { Worker } from 'node:worker_threads';
import { fileProblems } from './problems.ts';

export type TableQuestion =
  | { kind: 'read'; bytes: Uint8Array; mostRows: number }
  | { kind: 'write'; format: TableFormat; title: string; rows: readonly (readonly TableCell[])[] };

export type TableAnswer =
  | { kind: 'sheets'; sheets: TableSheet[] }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'noTable' | 'tooMany' };

export interface TableSheet {
  /** '' of a CSV. */
  name: string;
  rows: string[][];
}

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Numbers stay numbers in a workbook; what begins like a formula is written as text. */
export type TableCell = string | number | null;

export const tableBytesMax = 20 << 20;
const rowsMax = 50_000;
const patienceMs = 60_000;

/** Every row of the first sheet that has any, as text, trimmed; empty rows stay where they are. */
export async function readTable(bytes: Uint8Array): Promise<string[][]> {
  const [first] = await readSheets(bytes);
  if (!first) throw fileProblems.noTable();
  return first.rows;
}

/** Every sheet that has rows, one at least, in the order of the workbook. */
export async function readSheets(bytes: Uint8Array): Promise<TableSheet[]> {
  if (bytes.length > tableBytesMax) throw tooLarge();
  const answer = await ask({ kind: 'read', bytes, mostRows: rowsMax });
  if (answer.kind === 'tooMany') throw tooLarge();
  if (answer.kind !== 'sheets') throw fileProblems.noTable();
  return answer.sheets;
}

/** CSV with semicolons and a mark for UTF-8, as spreadsheets here open it; or a workbook. */
export async function writeTable(table: {
  format: TableFormat;
  /** Of the sheet. */
  title: string;
  rows: readonly (readonly TableCell[])[];
}): Promise<Buffer> {
  const answer = await ask({ kind: 'write', ...table });
  if (answer.kind !== 'bytes') throw new Error(`a table is not written: ${answer.kind}`);
  return Buffer.from(answer.bytes);
}

const tooLarge = () =>
  fileProblems.tableTooLarge({ rows: rowsMax, megabytes: tableBytesMax >> 20 });

function ask(question: TableQuestion): Promise<TableAnswer> {
  const thread = new Worker(new URL('./table-worker.ts', import.meta.url), {
    // Node strips the types itself; a loader inherited from the command line would start twice.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise<TableAnswer>((resolve) => {
    // Out of memory or gone astray: the file is at fault, not the server.
    const astray = () => resolve({ kind: 'noTable' });
    const timer = setTimeout(astray, patienceMs);
    thread.on('message', resolve);
    thread.on('error', astray);
    thread.on('exit', () => {
      clearTimeout(timer);
      astray();
    });
    thread.postMessage(question);
  }).finally(() => thread.terminate());
}
