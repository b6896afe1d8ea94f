import type { TimeMarks } from './dates.ts';
import { type NumberMarks, newNumberMarks } from './money.ts';

/**
 * One row of a file, whatever the file is. Columns are places in the importer's own list, −1 where
 * the file has none. Amounts and times are null where the cell is empty and NaN where it is wrong.
 */
export interface Row {
  /** 1-based, as a spreadsheet shows it. */
  no: number;
  isBlank(): boolean;
  /** Cells cut off or shifted: nothing in the row can be trusted. */
  isMisshapen(): boolean;
  text(column: number): string;
  /** Like text, for values that hardly repeat. */
  id(column: number): string;
  money(column: number): number | null;
  count(column: number): number | null;
  time(column: number): number | null;
  /** A number that stands for the cell's content without holding it; 0 if it is empty. */
  fingerprint(column: number): number;
}

/** What a file shows of itself while its cells are read. */
export interface Marks extends TimeMarks {
  numbers: NumberMarks;
  /** The first money cell that is a number though the format writes text. */
  numericMoney: string | null;
  numericTimes: boolean;
  /** The first id that has lost its digits. */
  brokenId: string | null;
}

export function newMarks(times: TimeMarks): Marks {
  return {
    numbers: newNumberMarks(),
    ...times,
    numericMoney: null,
    numericTimes: false,
    brokenId: null,
  };
}

export const scientific = /^\d+(?:[.,]\d+)?E\+?\d+$/i;

/** FNV-1a over two lanes, joined into the 53 bits that a double holds. */
export function fingerprintOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x200000 + (b & 0x1fffff);
}
