import { present } from '../../kernel/assert.ts';
import type { FileSummary, FoundOrder } from '../words.ts';
import type { Digest } from './hash.ts';
import { mergeParts, type PartSet, shopOfParts, sortParts } from './parts.ts';
import { type FileRank, rankOf } from './rank.ts';

/** A file as it was loaded, with what the person who sent it said about it. */
export interface LedgerFile {
  importId: string;
  summary: FileSummary;
  orders: readonly FoundOrder[];
  storefront?: string | null;
  /** Of hand-kept lists. */
  label?: string;
  sender?: string;
  sent?: number;
  /** A part that a person booked although others of its set are missing. */
  bookedInPart?: boolean;
}

/** What counts as one import: a file, or all the parts of one export. */
export interface Import {
  id: string;
  summary: FileSummary;
  rank: FileRank;
  orders: readonly FoundOrder[];
  storefront: string | null;
  files: LedgerFile[];
  /** Place of the file that made it complete, in order of loading. */
  arrival: number;
  /** Parts that it lacks. */
  missing: number;
}

export interface Assembled {
  imports: Import[];
  /** Sets of parts that wait, uncounted. */
  waiting: PartSet<LedgerFile>[];
  /** Files whose bytes were there already, by their import. */
  again: Map<LedgerFile, LedgerFile>;
}

/** Same bytes and same declared window: the first receipt again (E3). A part is not the whole. */
function identityOf(file: LedgerFile): string {
  const { fileHash, window, part } = file.summary;
  const name = part ? [part.no, part.of, part.set] : [];
  return [fileHash, window?.from, window?.to, file.label ?? '', ...name].join(' ');
}

export function assemble(files: readonly LedgerFile[], digest: Digest): Assembled {
  const first = new Map<string, LedgerFile>();
  const again = new Map<LedgerFile, LedgerFile>();
  const places = new Map<LedgerFile, number>();
  const partFiles: LedgerFile[] = [];
  const imports: Import[] = [];
  files.forEach((file, place) => {
    if (file.summary.refused) return;
    const known = first.get(identityOf(file));
    if (known) {
      again.set(file, known);
      return;
    }
    first.set(identityOf(file), file);
    places.set(file, place);
    if (file.summary.part) partFiles.push(file);
    else imports.push(importOf([file], file.orders, place, 0));
  });
  const waiting: PartSet<LedgerFile>[] = [];
  for (const set of sortParts(partFiles)) {
    const here = set.parts.filter((part) => part !== null);
    const missing = set.of - here.length;
    if (missing > 0 && !here.some((file) => file.bookedInPart)) {
      waiting.push(set);
      continue;
    }
    const booked = missing > 0 ? here.filter((file) => file.bookedInPart) : here;
    const arrival = Math.max(...booked.map((file) => places.get(file) ?? 0));
    const orders = mergeParts(
      booked.map((file) => file.orders),
      digest,
    );
    imports.push(importOf(booked, orders, arrival, set.of - booked.length));
  }
  return { imports: imports.sort((a, b) => a.arrival - b.arrival), waiting, again };
}

function importOf(
  files: LedgerFile[],
  orders: readonly FoundOrder[],
  arrival: number,
  missing: number,
): Import {
  const summary = summaryOfParts(files.map((file) => file.summary));
  return {
    id: files.map((file) => file.importId).join('+'),
    summary,
    rank: rankOf(summary),
    orders,
    storefront: shopOfParts(files.map((file) => file.storefront)),
    files,
    arrival,
    missing,
  };
}

/** One summary for the parts of one export, as the file that they were. */
export function summaryOfParts(parts: readonly FileSummary[]): FileSummary {
  const first = present(parts[0], 'an import has a file');
  if (parts.length === 1) return first;
  const windows = parts.flatMap((part) => (part.window ? [part.window] : []));
  const from = windows.map((window) => window.from).sort()[0];
  const to = windows
    .map((window) => window.to)
    .sort()
    .at(-1);
  return {
    ...first,
    window: from && to ? { from, to, declared: windows.every((window) => window.declared) } : null,
    latestMinute: Math.max(...parts.map((part) => part.latestMinute)),
    resaved: parts.some((part) => part.resaved),
    // Who bought in two of them cannot be told from two numbers.
    buyers: null,
    income: parts.flatMap((part) => part.income),
  };
}
