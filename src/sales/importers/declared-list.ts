/**
 * The door for lists kept by hand: whoever has given a file's columns their meaning declares the
 * list, and gets a Reading as of any other file. Who asks the person for that meaning is no
 * business of this file.
 */
import type { Words } from '../../kernel/problem.ts';
import { type CountedRow, countRows, numberedOrders } from '../rules/counting.ts';
import type { FileSummary, FoundOrder, Trouble } from '../words.ts';
import type { Reading } from './index.ts';
import { digest } from './reading/digest.ts';

export interface DeclaredList {
  fileName: string;
  /** SHA-256 of the bytes in hex. */
  fileHash: string;
  /** Names the book by its mapping and account, never by its sender (ledger.md 1.1). */
  source: string;
  /** Another book of the same source, where the person says that these are other sales. */
  book?: string;
  label: Words;
  resaved?: boolean;
  columns: number;
  /** In the order of the file, once; what could not be read comes as a trouble. */
  rows(): AsyncIterable<readonly (CountedRow | Trouble)[]>;
}

/** Enough to share a round trip, few enough to be small. */
const batchSize = 1000;

/**
 * Its rows as orders under keys of their own. Occurrences are numbered over the whole file, so all
 * rows are held at once: a list that a person keeps is never so long that this would matter.
 */
export function readList(declared: DeclaredList): Reading {
  const { fileName, fileHash, source, label, columns, book = '', resaved = false } = declared;
  const troubles: Trouble[] = [];
  let orders: FoundOrder[] = [];
  return {
    recognition: {
      ...{ format: `list/${source}`, label, role: 'sales', shape: 'counting', columns },
      ...{ part: null, declared: null, refused: null },
    },
    fileHash,
    async *orders() {
      const rows: CountedRow[] = [];
      for await (const batch of declared.rows()) {
        for (const row of batch) {
          if ('message' in row) troubles.push(row);
          else rows.push(row);
        }
      }
      const unnumbered = rows.filter((row) => !row.number);
      orders = countRows(unnumbered, { name: source, label: book }, digest);
      orders.push(...numberedOrders(rows, digest));
      for (let at = 0; at < orders.length; at += batchSize) yield orders.slice(at, at + batchSize);
    },
    summary: () => ({
      ...{ file: fileName, fileHash, format: `list/${source}`, role: 'sales', shape: 'counting' },
      // A list with numbers or without is the weakest voice, and silent about what it lacks.
      ...{ authority: 1, scope: 'part', refused: null, latestMinute: 0, part: null },
      ...{ orders: orders.length, lines: orders.length, troubles, window: windowOf(orders) },
      ...{ resaved, buyers: null, income: [] },
    }),
  };
}

function windowOf(orders: readonly FoundOrder[]): FileSummary['window'] {
  const days = orders.map((order) => order.day).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to, declared: false } : null;
}
