/**
 * A phone that finds no signal saves its entries as a file, and whoever it is handed to sends it.
 * The ids that the phone made come along: should it find a signal after all, nothing is doubled.
 */
import type { Readable } from 'node:stream';
import type { z } from '@hono/zod-openapi';
import type { Ground } from '../../journal/index.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Words } from '../../kernel/problem.ts';
import { entriesMax, entryFrom, entrySchema, unsentSchema } from '../entry-schema.ts';
import { entryProblems, salesProblems } from '../problems.ts';
import type { Entry } from '../rules/entry.ts';
import { type EntryRequest, recordSales } from './entries.ts';

/** What became of a file. */
export interface HandedOver {
  recorded: Sum;
  /** Here already, from the phone itself or from an earlier file. */
  known: Sum;
  apart: readonly Apart[];
  /** Entries of other enterprises that the phone writes for: nothing is done with them here. */
  others: ReadonlyMap<string, number>;
}

interface Sum {
  count: number;
  amount: Rupiah;
}

/** A line that is not recorded as it stands, and why. */
interface Apart {
  line: number;
  amount: Rupiah | null;
  why: readonly Words[];
}

interface Line {
  line: number;
  entry: Entry;
}

/** A phone that was away for a year has fewer. */
const bytesMax = 4 * 1024 * 1024;
const linesMax = 10_000;
const unreadable = [entryProblems.unreadable().words];

/** Throws problems where the file is none that a phone saved; else every line is answered for. */
export async function recordHandedOver(
  ground: Ground,
  request: Omit<EntryRequest, 'entries' | 'moment'>,
  content: Readable,
): Promise<HandedOver> {
  const { lines, apart, others } = readLines(await textOf(content), request.enterpriseId);
  const recorded: Sum = { count: 0, amount: 0 };
  const known: Sum = { count: 0, amount: 0 };
  for (let at = 0; at < lines.length; at += entriesMax) {
    const batch = lines.slice(at, at + entriesMax);
    const entries = batch.map(({ entry }) => entry);
    const receipts = await recordSales(ground, { ...request, entries });
    for (const [i, { line, entry }] of batch.entries()) {
      const receipt = receipts[i];
      if (receipt?.outcome === 'recorded') {
        const sum = receipt.isRepeat ? known : recorded;
        sum.count += 1;
        sum.amount += entry.amount;
      } else {
        const reasons = receipt?.outcome === 'conflict' ? [entryProblems.otherContent()] : [];
        const why = [...reasons, ...(receipt?.reasons ?? [])].map(({ words }) => words);
        apart.push({ line, amount: entry.amount, why });
      }
    }
  }
  return { recorded, known, apart: apart.sort((a, b) => a.line - b.line), others };
}

async function textOf(content: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    // A file's stream gives bytes.
    const bytes = piece as Buffer;
    size += bytes.length;
    if (size > bytesMax) throw salesProblems.unsentTooLarge();
    pieces.push(bytes);
  }
  return Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function readLines(text: string, enterpriseId: string) {
  const lines: Line[] = [];
  const apart: Apart[] = [];
  const others = new Map<string, number>();
  const written = text.split('\n', linesMax + 1);
  if (written.length > linesMax) throw salesProblems.unsentTooLarge();
  // A phone writes whole lines, so a file whose first one is none is another file altogether.
  const first = written.find((one) => one.trim() !== '') ?? '';
  if (!unsentIn(first)) throw salesProblems.notUnsent();
  for (const [i, one] of written.entries()) {
    if (one.trim() === '') continue;
    const line = i + 1;
    const unsent = unsentIn(one);
    if (!unsent) {
      apart.push({ line, amount: null, why: unreadable });
    } else if (unsent.enterprise !== enterpriseId) {
      others.set(unsent.enterprise, (others.get(unsent.enterprise) ?? 0) + 1);
    } else {
      const entry = entrySchema.safeParse(unsent.entry);
      if (entry.success) lines.push({ line, entry: entryFrom(entry.data) });
      else apart.push({ line, amount: amountIn(unsent.entry), why: unreadable });
    }
  }
  return { lines, apart, others };
}

function unsentIn(line: string): z.output<typeof unsentSchema> | null {
  if (!line.startsWith('{')) return null;
  const { success, data } = unsentSchema.safeParse(parsed(line));
  return success ? data : null;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}

/** So that a person can tell which one it is. */
function amountIn(entry: unknown): Rupiah | null {
  const amount = entry && typeof entry === 'object' && 'amount' in entry ? entry.amount : null;
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? amount : null;
}
