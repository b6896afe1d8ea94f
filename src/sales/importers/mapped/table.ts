/** Any table of text or a workbook, without knowing what it is. */
import Papa from 'papaparse';
import { bytesOfFile, sha256 } from '../reading/bytes.ts';
import type { Cell } from '../reading/cells.ts';
import { Refused, refusals } from '../reading/refusals.ts';
import { sniff } from '../reading/sniff.ts';
import { expectAnswer, withWorkbook } from '../reading/workbook.ts';

export interface TableHead {
  /** null in a file of text. */
  sheet: string | null;
  /** The first rows, as text. */
  rows: string[][];
}

export interface TableRows {
  fileHash: string;
  rows: readonly (readonly Cell[])[];
  is1904: boolean;
  resaved: boolean;
}

const headRows = 40;
// A list that a person keeps is far shorter; what is longer is an export, which wants a reader.
const mostRows = 50_000;
const mostBytes = 50 << 20;
const widest = 512;

/** The sheets of the file with their first rows. Refuses what is no table. */
export async function tableHeads(path: string): Promise<TableHead[]> {
  const bytes = await wholeFile(path);
  const kind = sniff(bytes);
  if (kind.kind === 'text') {
    return [{ sheet: null, rows: csvRows(bytes, kind.encoding, headRows) }];
  }
  if (kind.kind === 'empty') throw new Refused(refusals.empty());
  if (kind.kind === 'binary') throw new Refused(refusals.notText());
  return withWorkbook(async (ask) => {
    const container = kind.kind === 'zip' ? 'zip' : 'other';
    const answer = await ask({ kind: 'open', container, bytes });
    if (answer.kind === 'inner') throw new Refused(refusals.zipOfFiles(1));
    return expectAnswer(answer, 'heads').heads.map(({ name, rows }) => ({
      sheet: name,
      rows: rows.slice(0, headRows),
    }));
  });
}

/** All rows of a sheet. */
export async function tableRows(path: string, sheet: string | null): Promise<TableRows> {
  const bytes = await wholeFile(path);
  const fileHash = sha256(bytes);
  const kind = sniff(bytes);
  if (kind.kind === 'text') {
    const rows = csvRows(bytes, kind.encoding, mostRows + 1);
    return checked({ fileHash, rows, is1904: false, resaved: false });
  }
  return withWorkbook(async (ask) => {
    const container = kind.kind === 'zip' ? 'zip' : 'other';
    const opened = expectAnswer(await ask({ kind: 'open', container, bytes }), 'heads');
    const name = opened.heads.find((head) => head.name === sheet)?.name;
    if (name === undefined) throw new Refused(refusals.unknownSheet());
    const columns = Array.from({ length: widest }, (_, at) => at);
    const answer = expectAnswer(await ask({ kind: 'rows', sheet: name, from: 0, columns }), 'rows');
    const rows = answer.rows.map((row) => row ?? []);
    return checked({ fileHash, rows, is1904: answer.is1904, resaved: opened.resaved });
  });
}

async function wholeFile(path: string): Promise<Buffer> {
  const file = await bytesOfFile(path);
  if (file.size > mostBytes) throw new Refused(refusals.tooLarge());
  return file.all();
}

function csvRows(bytes: Buffer, encoding: string, preview: number): string[][] {
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '');
  const parsed = [',', ';', '\t', '|'].map((delimiter) =>
    Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), { delimiter, newline: '\n', preview }),
  );
  // The sign that makes the most columns in most rows is the one that divides them.
  const width = ({ data }: Papa.ParseResult<string[]>) =>
    data.slice(0, headRows).reduce((sum, row) => sum + Math.min(row.length, widest) - 1, 0);
  return parsed.reduce((a, b) => (width(b) > width(a) ? b : a)).data;
}

function checked(table: TableRows): TableRows {
  if (table.rows.length > mostRows) throw new Refused(refusals.tooLarge());
  return table;
}
