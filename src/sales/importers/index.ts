/**
 * Reading sales files. `openFile` recognises a file from its bytes and header names, and gives its
 * orders in batches, whatever its size.
 *
 * Invariants: the same bytes give the same orders, hashes and summary, in any process. What cannot
 * be read for certain is refused or reported by row, never guessed. Of a buyer nothing leaves the
 * reader but two counts.
 * Non-goals: it books nothing, compares with nothing booked before, and asks nobody.
 *
 * A file can be refused at its very end (a style of numbers that changes in the last row), so the
 * caller looks at `summary().refused` before it commits what `orders()` gave.
 */
import type { Writable } from 'node:stream';
import type { Day, Zones } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';
import { salesProblems } from '../problems.ts';
import type { StatusTable } from '../rules/states.ts';
import type { FileSummary, FoundOrder, Refusal, Role, Shape } from '../words.ts';
import { bytesOfFile } from './reading/bytes.ts';
import { FileReading } from './reading/file-reading.ts';
import { readFileName } from './reading/filename.ts';
import { recognise } from './reading/recognise.ts';
import { Refused } from './reading/refusals.ts';
import { refusedSummary } from './reading/summary.ts';
import type { Unpacked } from './reading/unpack.ts';
import { expectAnswer, withWorkbook } from './reading/workbook.ts';
import { importers } from './registry.ts';

export interface Recognition {
  format: string;
  label: Words;
  role: Role;
  shape: Shape;
  columns: number;
  /** Set where the file's name says that it is one of several parts of an export. */
  part: FileSummary['part'];
  /** The days that the file's name declares. */
  declared: { from: Day; to: Day } | null;
  refused: Refusal | null;
}

export interface Reading {
  recognition: Recognition;
  /** SHA-256 of the bytes, known before the rows are read; empty if refused unread. */
  fileHash: string;
  /** Once only. Ends early when the file turns out to be one that is refused. */
  orders(): AsyncIterable<FoundOrder[]>;
  /** Only after `orders()` has ended. */
  summary(): FileSummary;
}

export interface OpenFileOptions {
  path: string;
  name: string;
  /** Where the enterprise lives and lived: stamps in UTC become its days. WIB if nobody says. */
  zones?: Zones;
  /** Bytes looked at so far, of those there are to look at. */
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Receives the redacted copy while `orders()` runs, as gzipped CSV; it is ended at the end. */
  redactTo?: Writable;
}

/**
 * Whether two names of one file declare the same days: then it is the same import (ledger.md 1.1).
 */
export function declaresAs(name: string, declared: Recognition['declared']): boolean {
  const { window } = readFileName(name);
  return window?.from === declared?.from && window?.to === declared?.to;
}

/** What each format's status words mean today. */
export function statusTables(): ReadonlyMap<string, StatusTable> {
  return new Map(
    importers.flatMap(({ id, reads }) =>
      reads.kind === 'orders' ? [[id, reads.statuses] as const] : [],
    ),
  );
}

/** What people call a format; of one that an older Lagawi knew, its id. */
export function formatLabel(format: string): Words {
  const known = importers.find((importer) => importer.id === format);
  return known?.label ?? { id: format, en: format };
}

/** What a person should know about figures from a format that is known only weakly. */
export const cautionOf = (format: string): Words | null =>
  importers.find(({ id }) => id === format)?.caution ?? null;

/**
 * What lies in a locked workbook or in a zip of several files, in a thread of its own: deriving a
 * key takes a second. Throws a Problem where the password is wrong or nothing of use is in it.
 */
export async function unpackFile(path: string, password: string): Promise<Unpacked[]> {
  const bytes = await (await bytesOfFile(path)).all();
  try {
    const answer = await withWorkbook((ask) => ask({ kind: 'unpack', bytes, password }));
    return expectAnswer(answer, 'files').files;
  } catch (error) {
    if (error instanceof Refused) throw salesProblems.fileRefused(error.refusal);
    throw error;
  }
}

export async function openFile(options: OpenFileOptions): Promise<Reading> {
  const bytes = await bytesOfFile(options.path);
  const found = await recognise(bytes, importers);
  const refusal = found.kind === 'refused' ? found.refusal : headerOf(found).refused;
  if (found.kind === 'refused' || refusal) {
    return refusedReading(options, refusal, found);
  }
  return FileReading.open(found, options);
}

function headerOf(found: Exclude<Awaited<ReturnType<typeof recognise>>, { kind: 'refused' }>) {
  return found.kind === 'csv' ? found.layout.header : found.header;
}

function refusedReading(
  { name, redactTo }: OpenFileOptions,
  refused: Refusal | null,
  found: Awaited<ReturnType<typeof recognise>>,
): Reading {
  const importer = found.kind === 'refused' ? null : headerOf(found).importer;
  const fileHash = found.kind === 'csv' ? '' : found.fileHash;
  return {
    recognition: {
      format: importer?.id ?? 'unknown',
      label: importer?.label ?? { id: 'tidak dikenal', en: 'not recognised' },
      role: importer?.role ?? 'none',
      shape: importer?.shape ?? 'snapshot',
      columns: found.kind === 'refused' ? 0 : headerOf(found).width,
      part: null,
      declared: null,
      refused,
    },
    fileHash,
    async *orders() {
      // Nothing of a refused file is read, so nothing is copied.
      redactTo?.end();
      yield* [];
    },
    summary: () => refusedSummary({ name, fileHash, importer, refused }),
  };
}
