import { decodeCell } from './bytes.ts';
import { minuteOf, readTime } from './dates.ts';
import { readCount, readMoney } from './money.ts';
import type { Marks, Row } from './row.ts';
import { cleanCell, cleanId } from './text.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const DASH = 45;
const COLON = 58;
const TAB = 9;

// A product name is rarely longer; longer cells are decoded each time.
const slotBytes = 64;
const slots = 8192;

/**
 * A record of a text file as places in the scanner's buffer. Amounts and times are read straight
 * from the bytes, and texts that repeat are made into strings once.
 */
export class CsvRow implements Row {
  no = 0;
  /** How many cells the record has. */
  cells = 0;
  malformed = false;
  buffer: Buffer = Buffer.alloc(0);
  /** 512: three times the widest export known. */
  readonly starts = new Int32Array(512);
  readonly ends = new Int32Array(512);
  private readonly places: readonly number[];
  private readonly width: number;
  private readonly marks: Marks;
  private readonly slotText: string[] = new Array<string>(slots).fill('');
  private readonly slotLength = new Int32Array(slots).fill(-1);
  private readonly slotKey = new Uint8Array(slots * slotBytes);

  /** `places` maps the importer's columns to the file's; `width` is the header's. */
  constructor(places: readonly number[], width: number, marks: Marks) {
    this.places = places;
    this.width = width;
    this.marks = marks;
  }

  isBlank(): boolean {
    for (let i = 0; i < this.cells; i++) if (!this.isEmptyAt(i)) return false;
    return true;
  }

  isMisshapen(): boolean {
    if (this.malformed || this.cells < this.width) return true;
    for (let i = this.width; i < this.cells; i++) if (!this.isEmptyAt(i)) return true;
    return false;
  }

  text(column: number): string {
    const place = this.places[column] ?? -1;
    if (place < 0 || place >= this.cells) return '';
    const { buffer } = this;
    const from = this.starts[place] ?? 0;
    const to = this.ends[place] ?? 0;
    const length = to - from;
    if (length === 0) return '';
    if (length > slotBytes) return this.decode(from, to);
    let hash = length;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (buffer[i] ?? 0), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const base = slot * slotBytes;
    if (this.slotLength[slot] === length) {
      let i = 0;
      while (i < length && this.slotKey[base + i] === buffer[from + i]) i++;
      if (i === length) return this.slotText[slot] ?? '';
    }
    const text = this.decode(from, to);
    this.slotLength[slot] = length;
    this.slotText[slot] = text;
    for (let i = 0; i < length; i++) this.slotKey[base + i] = buffer[from + i] ?? 0;
    return text;
  }

  id(column: number): string {
    const place = this.places[column] ?? -1;
    if (place < 0 || place >= this.cells) return '';
    return cleanId(this.decode(this.starts[place] ?? 0, this.ends[place] ?? 0));
  }

  money(column: number): number | null {
    const plain = this.digits(column);
    if (plain >= 0) return plain * 100;
    return plain === -2 ? null : readMoney(this.numeral(column), this.marks.numbers);
  }

  count(column: number): number | null {
    const plain = this.digits(column);
    if (plain >= 0 && plain < 1e9) return plain;
    return plain === -2 ? null : readCount(this.numeral(column));
  }

  time(column: number): number | null {
    const place = this.places[column] ?? -1;
    if (place < 0 || place >= this.cells) return null;
    const { buffer } = this;
    let from = this.starts[place] ?? 0;
    const to = this.ends[place] ?? 0;
    if (buffer[from] === QUOTE) from++;
    if (to - from < 16 || !this.isPlainTime(from, to)) return this.slowTime(column);
    // `DD/MM/YYYY HH:MM…` and `YYYY-MM-DD HH:MM…`, the two that exports of a million lines have.
    const third = buffer[from + 2];
    if ((third === SLASH || third === DASH) && this.marks.dateOrder === 'dmy') {
      if (buffer[from + 5] !== third || buffer[from + 13] !== COLON) return this.slowTime(column);
      const date = this.two(from);
      const month = this.two(from + 3);
      const year = this.two(from + 6) * 100 + this.two(from + 8);
      return this.checked(
        column,
        minuteOf(year, month, date, this.two(from + 11), this.two(from + 14)),
      );
    }
    if (buffer[from + 4] === DASH && buffer[from + 7] === DASH && buffer[from + 13] === COLON) {
      const year = this.two(from) * 100 + this.two(from + 2);
      const month = this.two(from + 5);
      const date = this.two(from + 8);
      return this.checked(
        column,
        minuteOf(year, month, date, this.two(from + 11), this.two(from + 14)),
      );
    }
    return this.slowTime(column);
  }

  fingerprint(column: number): number {
    const place = this.places[column] ?? -1;
    if (place < 0 || place >= this.cells) return 0;
    const { buffer } = this;
    const from = this.starts[place] ?? 0;
    const to = this.ends[place] ?? 0;
    if (from === to) return 0;
    let a = 0x811c9dc5;
    let b = 0x1b873593;
    for (let i = from; i < to; i++) {
      const byte = buffer[i] ?? 0;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x85ebca6b);
      b ^= b >>> 13;
    }
    return (a >>> 0) * 0x200000 + (b & 0x1fffff);
  }

  private isEmptyAt(place: number): boolean {
    for (let i = this.starts[place] ?? 0; i < (this.ends[place] ?? 0); i++) {
      const byte = this.buffer[i];
      if (byte !== 32 && byte !== 9 && byte !== QUOTE) return false;
    }
    return true;
  }

  /** Whole digits as a number, −2 for an empty cell, −1 for anything that needs a closer look. */
  private digits(column: number): number {
    const place = this.places[column] ?? -1;
    if (place < 0 || place >= this.cells) return -2;
    const { buffer } = this;
    let from = this.starts[place] ?? 0;
    let to = this.ends[place] ?? 0;
    // A quote or apostrophe that stands alone may be what is left of a digit: it needs that look.
    if (to - from >= 2 && buffer[from] === QUOTE && buffer[to - 1] === QUOTE) {
      from++;
      to--;
    }
    while (from < to && isBlank(buffer[from])) from++;
    while (from < to && isBlank(buffer[to - 1])) to--;
    if (from === to) return -2;
    if (to - from > 12) return -1;
    let value = 0;
    for (let i = from; i < to; i++) {
      const digit = (buffer[i] ?? 0) - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** A number's text: an apostrophe before it is taken for damage, not for a spreadsheet's mark. */
  private numeral(column: number): string {
    const from = this.starts[this.places[column] ?? -1] ?? 0;
    const first = this.buffer[this.buffer[from] === QUOTE ? from + 1 : from];
    return first === APOSTROPHE ? "'" : this.text(column);
  }

  /** Nothing follows the clock that would change it: no offset, no half of the day. */
  private isPlainTime(from: number, to: number): boolean {
    const end = this.buffer[from + 16] === COLON ? from + 19 : from + 16;
    const next = end >= to ? QUOTE : this.buffer[end];
    return next === QUOTE || next === TAB;
  }

  private two(at: number): number {
    const tens = (this.buffer[at] ?? 0) - 48;
    const ones = (this.buffer[at + 1] ?? 0) - 48;
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 9999;
  }

  private checked(column: number, minute: number): number | null {
    return Number.isNaN(minute) ? this.slowTime(column) : minute;
  }

  private slowTime(column: number): number | null {
    return readTime(this.text(column), this.marks);
  }

  private decode(from: number, to: number): string {
    const { buffer } = this;
    const isQuoted = to - from >= 2 && buffer[from] === QUOTE;
    let begin = isQuoted ? from + 1 : from;
    let end = to;
    while (isQuoted && end > begin && buffer[end - 1] !== QUOTE) end--;
    if (isQuoted && end > begin) end--;
    while (begin < end && isBlank(buffer[begin])) begin++;
    while (begin < end && isBlank(buffer[end - 1])) end--;
    // Looking at the bytes spares a regular expression for the cells that are clean, nearly all.
    let seen = 0;
    let isClean = !isQuoted && buffer[begin] !== APOSTROPHE;
    let before = 0;
    for (let i = begin; i < end; i++) {
      const byte = buffer[i] ?? 0;
      seen |= byte;
      if (byte < 32 || (byte === 32 && before === 32)) isClean = false;
      before = byte;
    }
    if (seen < 128) {
      const text = buffer.toString('latin1', begin, end);
      return isClean ? text : cleanCell(isQuoted ? text.replaceAll('""', '"') : text);
    }
    const text = decodeCell(buffer.subarray(begin, end));
    return cleanCell(isQuoted ? text.replaceAll('""', '"') : text);
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}
