import { decodeCell } from './bytes.ts';
import { minuteOf, readTime } from './dates.ts';
import { readCount, readMoney } from './money.ts';
import type { Marks, Row } from './row.ts';
import { cleanCell } from './text.ts';

const QUOTE = 34;
const SLASH = 47;
const DASH = 45;
const COLON = 58;

// A product name is rarely longer; longer cells are decoded each time.
const slotBytes = 64;
const slots = 8192;

/**
 * A record of a text file as places in the scanner's buffer. Amounts and times are read straight
 * from the bytes, and texts that repeat are made into strings once.
 */
export class CsvRow implements Row {
  no = 0;
  count_ = 0;
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

  get count(): number {
    return this.count_;
  }

  set count(value: number) {
    this.count_ = value;
  }

  isBlank(): boolean {
    for (let i = 0; i < this.count_; i++) if (!this.isEmptyAt(i)) return false;
    return true;
  }

  isMisshapen(): boolean {
    if (this.malformed || this.count_ < this.width) return true;
    for (let i = this.width; i < this.count_; i++) if (!this.isEmptyAt(i)) return true;
    return false;
  }

  text(column: number): string {
    const place = this.places[column] ?? -1;
    if (place < 0 || place >= this.count_) return '';
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
    if (place < 0 || place >= this.count_) return '';
    return this.decode(this.starts[place] ?? 0, this.ends[place] ?? 0);
  }

  money(column: number): number | null {
    const plain = this.digits(column);
    if (plain >= 0) return plain * 100;
    return plain === -2 ? null : readMoney(this.text(column), this.marks.numbers);
  }

  count_of(column: number): number | null {
    const plain = this.digits(column);
    if (plain >= 0 && plain < 1e9) return plain;
    return plain === -2 ? null : readCount(this.text(column));
  }

  time(column: number): number | null {
    const place = this.places[column] ?? -1;
    if (place < 0 || place >= this.count_) return null;
    const { buffer } = this;
    let from = this.starts[place] ?? 0;
    const to = this.ends[place] ?? 0;
    if (buffer[from] === QUOTE) from++;
    if (to - from < 16) return this.slowTime(column);
    // `DD/MM/YYYY HH:MM…` and `YYYY-MM-DD HH:MM…`, the two that exports of a million lines have.
    const third = buffer[from + 2];
    if ((third === SLASH || third === DASH) && this.marks.dateOrder === 'dmy') {
      if (buffer[from + 5] !== third || buffer[from + 13] !== COLON) return this.slowTime(column);
      const date = this.two(from);
      const month = this.two(from + 3);
      const year = this.two(from + 6) * 100 + this.two(from + 8);
      return this.checked(column, minuteOf(year, month, date, this.two(from + 11), this.two(from + 14)));
    }
    if (buffer[from + 4] === DASH && buffer[from + 7] === DASH && buffer[from + 13] === COLON) {
      const year = this.two(from) * 100 + this.two(from + 2);
      const month = this.two(from + 5);
      const date = this.two(from + 8);
      return this.checked(column, minuteOf(year, month, date, this.two(from + 11), this.two(from + 14)));
    }
    return this.slowTime(column);
  }

  fingerprint(column: number): number {
    const place = this.places[column] ?? -1;
    if (place < 0 || place >= this.count_) return 0;
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
}
