import { minuteOfSerial, readTime } from './dates.ts';
import { moneyOfNumber, readCount, readMoney } from './money.ts';
import { fingerprintOf, type Marks, type Row } from './row.ts';
import { cleanCell, cleanId } from './text.ts';

/** A workbook's cell: text stays text, and a number says that it was one. */
export type Cell = string | number | null;

/** A row of a workbook or an HTML table; one object moves along the rows. */
export class CellRow implements Row {
  no = 0;
  private cells: readonly Cell[] = [];
  private readonly marks: Marks;
  private readonly takesNumbers: boolean;
  private readonly takesSerials: boolean;
  private readonly is1904: boolean;

  constructor(
    marks: Marks,
    options: { takesNumbers: boolean; takesSerials?: boolean; is1904: boolean },
  ) {
    this.marks = marks;
    this.takesSerials = options.takesSerials ?? false;
    this.takesNumbers = options.takesNumbers;
    this.is1904 = options.is1904;
  }

  at(no: number, cells: readonly Cell[]): this {
    this.no = no;
    this.cells = cells;
    return this;
  }

  isBlank(): boolean {
    return this.cells.every((cell) => cell === null || cell === '');
  }

  isMisshapen(): boolean {
    return false;
  }

  text(column: number): string {
    const cell = this.cells[column] ?? '';
    return typeof cell === 'number' ? String(cell) : cleanCell(cell);
  }

  id(column: number): string {
    const cell = this.cells[column] ?? '';
    if (typeof cell !== 'number') return cleanId(cell);
    // Beyond this a double has lost digits of the number, whatever it prints.
    if (!Number.isSafeInteger(cell)) this.marks.brokenId ??= String(cell);
    return String(cell);
  }

  money(column: number): number | null {
    const cell = this.cells[column] ?? null;
    if (cell === null) return null;
    if (typeof cell === 'string') return readMoney(cell, this.marks.numbers);
    if (this.takesNumbers) return moneyOfNumber(cell);
    this.marks.numericMoney ??= String(cell);
    return Number.NaN;
  }

  count(column: number): number | null {
    const cell = this.cells[column] ?? null;
    if (cell === null) return null;
    if (typeof cell === 'string') return readCount(cell);
    return Number.isInteger(cell) && cell >= 0 && cell < 1e9 ? cell : Number.NaN;
  }

  time(column: number): number | null {
    const cell = this.cells[column] ?? null;
    if (cell === null) return null;
    if (typeof cell === 'string') return readTime(cleanCell(cell), this.marks);
    this.marks.numericTimes ||= !this.takesSerials;
    return minuteOfSerial(cell, this.is1904);
  }

  fingerprint(column: number): number {
    const cell = this.cells[column] ?? '';
    return cell === '' ? 0 : fingerprintOf(String(cell));
  }
}
