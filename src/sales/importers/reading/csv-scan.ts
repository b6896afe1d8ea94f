import type { CsvRow } from './csv-row.ts';
import { Refused, refusals } from './refusals.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** A record longer than this has swallowed others behind an unclosed quote. */
const longestRecord = 1 << 20;

/**
 * Walks over delimited text at the level of bytes and calls `onRow` for each record, with the
 * places of its cells set in `row`. Nothing is made into strings here: a million lines of 65
 * columns are 65 million cells, of which an importer reads twenty.
 */
export class CsvScanner {
  private readonly delimiter: number;
  private readonly row: CsvRow;
  private readonly onRow: (row: CsvRow) => void;
  /** Cells beyond this many are passed over, which a survey of ids can afford. */
  private readonly cellsWanted: number;
  /** The beginning of a record that has not come whole, at the front of the room. */
  private kept = 0;
  private room: Buffer = Buffer.alloc(0);
  private started = false;
  private unclosed = false;

  constructor(
    delimiter: string,
    row: CsvRow,
    onRow: (row: CsvRow) => void,
    cellsWanted = Number.POSITIVE_INFINITY,
  ) {
    this.cellsWanted = cellsWanted;
    this.delimiter = delimiter.charCodeAt(0);
    this.row = row;
    this.onRow = onRow;
  }

  push(chunk: Buffer): void {
    const length = this.kept + chunk.length;
    if (length > this.room.length) {
      const larger = Buffer.allocUnsafe(length + longestRecord);
      this.room.copy(larger, 0, 0, this.kept);
      this.room = larger;
    }
    // Copied behind what is left over, into memory that is used again: no garbage per chunk.
    chunk.copy(this.room, this.kept);
    const buffer = this.room.subarray(0, length);
    const from = this.started ? 0 : bomLength(buffer);
    this.started = true;
    const done = this.scan(buffer, from, false);
    this.room.copyWithin(0, done, length);
    this.kept = length - done;
    if (this.kept > longestRecord) throw new Refused(this.tooLong());
  }

  end(): void {
    if (this.kept > 0) this.scan(this.room.subarray(0, this.kept), 0, true);
    if (this.unclosed) throw new Refused(refusals.brokenQuotes(this.row.no));
  }

  private tooLong() {
    const isQuoted = this.room.subarray(0, this.kept).includes(QUOTE);
    return isQuoted ? refusals.brokenQuotes(this.row.no + 1) : refusals.damaged();
  }

  /** Returns where the first record begins that the buffer does not hold whole. */
  private scan(buffer: Buffer, from: number, final: boolean): number {
    const { row, delimiter, onRow, cellsWanted } = this;
    const { starts, ends } = row;
    const length = buffer.length;
    row.buffer = buffer;
    let recordAt = from;
    let at = from;
    while (recordAt < length) {
      let count = 0;
      let malformed = false;
      let ended = false;
      while (!ended) {
        const start = at;
        if (buffer[at] === QUOTE) {
          const closed = closingQuote(buffer, at + 1, length);
          if (closed < 0) {
            if (!final) return recordAt;
            this.unclosed = true;
          }
          at = closed < 0 ? length : closed + 1;
          const after = at;
          while (at < length && buffer[at] !== delimiter && buffer[at] !== LF) at++;
          if (!blankBetween(buffer, after, at)) malformed = true;
        } else {
          while (at < length) {
            const byte = buffer[at];
            if (byte === delimiter || byte === LF) break;
            at++;
          }
        }
        if (at >= length && !final) return recordAt;
        ended = at >= length || buffer[at] === LF;
        starts[count] = start;
        ends[count] = ended && at > start && buffer[at - 1] === CR ? at - 1 : at;
        if (count < starts.length - 1) count++;
        at++;
        if (count >= cellsWanted && !ended) {
          at = endOfRecord(buffer, at, delimiter);
          if (at < 0) {
            if (!final) return recordAt;
            at = length;
          }
          at++;
          ended = true;
        }
      }
      recordAt = at;
      row.no++;
      row.cells = count;
      row.malformed = malformed;
      onRow(row);
    }
    return Math.min(recordAt, length);
  }
}

function closingQuote(buffer: Buffer, from: number, length: number): number {
  for (let at = from; at < length; at++) {
    if (buffer[at] !== QUOTE) continue;
    if (at + 1 >= length || buffer[at + 1] !== QUOTE) return at;
    at++;
  }
  return -1;
}

/** Where the line feed stands that ends the record of which a cell begins here; −1 if none. */
function endOfRecord(buffer: Buffer, from: number, delimiter: number): number {
  let at = from;
  for (;;) {
    const feed = buffer.indexOf(LF, at);
    if (feed < 0) return -1;
    let quote = at - 1;
    do quote = buffer.indexOf(QUOTE, quote + 1);
    while (quote >= 0 && quote < feed && quote !== from && buffer[quote - 1] !== delimiter);
    if (quote < 0 || quote > feed) return feed;
    const closed = closingQuote(buffer, quote + 1, buffer.length);
    if (closed < 0) return -1;
    at = closed + 1;
  }
}

/** TikTok hangs a TAB behind closed quotes; anything else means that the quoting is broken. */
function blankBetween(buffer: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = buffer[at];
    if (byte !== 32 && byte !== 9 && byte !== CR) return false;
  }
  return true;
}

function bomLength(buffer: Buffer): number {
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
}
