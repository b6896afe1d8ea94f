/** Hand-kept lists for ledger tests, as whoever mapped their columns would declare them. */
import { createHash } from 'node:crypto';
import { type Day, day } from '../../src/kernel/day.ts';
import { type DeclaredList, readList } from '../../src/sales/importers/declared-list.ts';
import type { Reading } from '../../src/sales/importers/index.ts';
import type { CountedRow } from '../../src/sales/rules/counting.ts';
import type { Trouble } from '../../src/sales/words.ts';

export type ListRow = Partial<CountedRow> & { amount: number };

export interface ListFile {
  name: string;
  /** Other bytes of the same rows. */
  salt?: number | string;
  source?: string;
  rows: readonly ListRow[];
  troubles?: readonly Trouble[];
}

/** A reading can be read once, so each booking takes a new one. */
export function listReading(file: ListFile): Reading {
  const { name, salt = 0, source = 'catatan', rows, troubles = [] } = file;
  const declared: DeclaredList = {
    fileName: name,
    fileHash: createHash('sha256')
      .update(JSON.stringify([salt, rows]))
      .digest('hex'),
    source,
    label: { id: 'catatan penjualan', en: 'list of sales' },
    columns: 4,
    async *rows() {
      // In two batches, as a long file comes.
      const counted = rows.map(countedRow);
      const half = Math.ceil(counted.length / 2);
      yield counted.slice(0, half);
      yield [...counted.slice(half), ...troubles];
    },
  };
  return readList(declared);
}

function countedRow(row: ListRow, at: number): CountedRow {
  return {
    ...{ day: day('2026-06-05') as Day, at: '', channel: 'whatsapp', product: 'Keripik' },
    ...{ quantity: 1, statusWord: 'lunas', state: 'final', maturity: 2, fileRow: at + 2 },
    ...row,
  };
}

export const times = (count: number, row: ListRow): ListRow[] =>
  Array.from({ length: count }, () => row);

export const onDay = (text: string, amount: number): ListRow => ({ day: day(text) as Day, amount });

export const deposit = { statusWord: 'DP', state: 'provisional', maturity: 1 } as const;
