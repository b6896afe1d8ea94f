/** A mapped table's rows as sales, or what is wrong with them. */
import type { Day, Zones } from '../../../kernel/day.ts';
import type { Words } from '../../../kernel/problem.ts';
import { parseRupiah } from '../../../kernel/rupiah-text.ts';
import type { CountedRow } from '../../rules/counting.ts';
import { type Channel, said, type Trouble } from '../../words.ts';
import type { Cell } from '../reading/cells.ts';
import { minuteOfSerial, readTime, type TimeMarks } from '../reading/dates.ts';
import { dayOf } from '../reading/order-finish.ts';
import { cleanCell, isTotalRow } from '../reading/text.ts';
import { type ColumnRole, evened, type Mapping } from './mapping.ts';
import { sourceOfNumber } from './numbers.ts';

/** In the order of the file. */
export function rowsOf(
  rows: readonly (readonly Cell[])[],
  mapping: Mapping,
  told: { is1904: boolean; zones: Zones },
): (CountedRow | Trouble)[] {
  const reader = new ListReader(mapping, told);
  return rows.flatMap((cells, at) =>
    at > mapping.headerRow ? (reader.row(cells, at + 1) ?? []) : [],
  );
}

class ListReader {
  private readonly mapping: Mapping;
  private readonly is1904: boolean;
  private readonly times: TimeMarks;
  private readonly places: ReadonlyMap<ColumnRole, number>;
  private readonly products: readonly { place: number; header: string }[];
  private lastDay: Day | null = null;

  constructor(mapping: Mapping, { is1904, zones }: { is1904: boolean; zones: Zones }) {
    this.mapping = mapping;
    this.is1904 = is1904;
    this.times = { dateOrder: mapping.dates, zones };
    this.places = new Map(mapping.columns.map(({ role, place }) => [role, place]));
    this.products = mapping.columns.filter(({ role }) => role === 'productColumn');
  }

  /** null for a row that is none: blank, a sum, a remark. */
  row(cells: readonly Cell[], no: number): CountedRow | Trouble | null {
    const first = cells.map(textOf).find((text) => text !== '') ?? '';
    if (first === '' || isTotalRow(first) || /^(?:jumlah|#)/i.test(first)) return null;
    const status = this.text(cells, 'status');
    const state = this.places.has('status')
      ? (this.mapping.states[evened(status)] ?? 'unknown')
      : 'final';
    const amount = this.amount(cells);
    // Nothing is lost by a sale that came to nothing.
    if (amount === null && state === 'void') return null;
    const day = this.day(cells);
    if (day === null) return fault(no, 'bad_date', faults.day);
    if (amount === null) return fault(no, 'bad_amount', faults.amount);
    if (amount <= 0) return fault(no, 'bad_amount', faults.nothing);
    const channel = this.channel(cells);
    const orderNo = this.text(cells, 'orderNo').toUpperCase();
    const reference = cleanCell(this.text(cells, 'reference')).toUpperCase();
    const source = orderNo === '' ? null : sourceOfNumber(channel, orderNo);
    return {
      day,
      at: [this.text(cells, 'time'), source ? '' : orderNo, reference].filter(Boolean).join(' '),
      channel: source?.channel ?? channel,
      product: this.product(cells),
      amount,
      quantity: this.quantity(cells),
      statusWord: status,
      state,
      maturity: state === 'final' ? 2 : state === 'void' ? 3 : 1,
      fileRow: no,
      ...(reference ? { reference } : {}),
      ...(source ? { number: { issuer: source.issuer, orderNo } } : {}),
    };
  }

  private cell(cells: readonly Cell[], role: ColumnRole): Cell {
    const place = this.places.get(role);
    return place === undefined ? null : (cells[place] ?? null);
  }

  private text(cells: readonly Cell[], role: ColumnRole): string {
    return textOf(this.cell(cells, role));
  }

  private day(cells: readonly Cell[]): Day | null {
    const cell = this.cell(cells, 'day');
    const text = textOf(cell);
    if (text === '') return this.mapping.fillsDay ? this.lastDay : null;
    const minute =
      typeof cell === 'number'
        ? minuteOfSerial(cell, this.is1904)
        : (readTime(text, this.times) ?? Number.NaN);
    const day = Number.isNaN(minute) ? this.dayWithoutYear(text) : dayOf(minute);
    if (day) this.lastDay = day;
    return day;
  }

  /** "5 Juni" is of the year that the rows before it are of. */
  private dayWithoutYear(text: string): Day | null {
    const year = this.lastDay?.slice(0, 4);
    if (!year || !/^\d{1,2}[ /.-](?:[a-z]{3,9}|\d{1,2})\.?$/i.test(text)) return null;
    const spelled = /[a-z]/i.test(text);
    const full = spelled ? `${text.replace(/\.$/, '')} ${year}` : `${text}/${year}`;
    const minute = readTime(spelled ? full : full.replace(/[ .-]/g, '/'), this.times);
    return minute === null || Number.isNaN(minute) ? null : dayOf(minute);
  }

  /** null where there is none. */
  private amount(cells: readonly Cell[]): number | null {
    const price = this.places.has('price') ? this.money(this.cell(cells, 'price')) : null;
    const whole =
      this.money(this.cell(cells, 'amount')) ??
      (price === null ? null : Math.round(price * this.quantity(cells)));
    const discount = this.money(this.cell(cells, 'discount')) ?? 0;
    return whole === null ? null : whole - Math.abs(discount);
  }

  private money(cell: Cell): number | null {
    const factor = this.mapping.unit === 'thousands' ? 1000 : 1;
    if (typeof cell === 'number') return Math.round(cell * factor);
    // A bare number is in the list's unit; one that names its own is not.
    const text = textOf(cell).replace(/(?<=\d)[,.]00$/, '');
    const bare = /^\d{1,9}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null;
    if (bare !== null && (factor > 1 || Number.isInteger(bare))) return Math.round(bare * factor);
    return parseRupiah(text);
  }

  private quantity(cells: readonly Cell[]): number {
    if (this.products.length > 0) {
      return this.products.reduce((sum, { place }) => sum + countOf(cells[place] ?? null), 0);
    }
    const text = this.text(cells, 'quantity');
    return text === '' ? 1 : countOf(text);
  }

  private product(cells: readonly Cell[]): string {
    const own = this.text(cells, 'product');
    const counted = this.products.flatMap(({ place, header }) => {
      const pieces = countOf(cells[place] ?? null);
      return pieces > 0 ? [`${cleanCell(header)} ${pieces}`] : [];
    });
    return [own, ...counted].filter(Boolean).join(', ').slice(0, 500);
  }

  private channel(cells: readonly Cell[]): Channel {
    const text = evened(this.text(cells, 'channel'));
    return this.mapping.channelWords[text] ?? this.mapping.channel;
  }
}

const textOf = (cell: Cell): string => (cell === null ? '' : cleanCell(String(cell)));

/** `3 bks` is three; what is no number is one piece, as a sale without a count is. */
function countOf(cell: Cell): number {
  if (typeof cell === 'number') return cell > 0 && cell < 1e6 ? cell : 0;
  const text = textOf(cell);
  const number = /^\d{1,6}(?:[.,]\d{1,3})?/.exec(text)?.[0];
  return number === undefined ? (text === '' ? 0 : 1) : Number(number.replace(',', '.'));
}

const faults = {
  day: {
    id: 'tanggalnya tidak terbaca; barisnya tidak dicatat.',
    en: 'its day cannot be read; the row is not booked.',
  },
  amount: {
    id: 'jumlah rupiahnya tidak terbaca; barisnya tidak dicatat.',
    en: 'its amount cannot be read; the row is not booked.',
  },
  nothing: {
    id: 'jumlah rupiahnya nol; barisnya tidak dicatat.',
    en: 'its amount is nothing; the row is not booked.',
  },
} as const;

const fault = (row: number, code: string, words: Words): Trouble => ({ row, ...said(code, words) });

/** Words that stand in a column, evened out, the commonest first. */
export function wordsIn(
  rows: readonly (readonly Cell[])[],
  mapping: Mapping,
  role: ColumnRole,
): string[] {
  const place = mapping.columns.find((column) => column.role === role)?.place;
  if (place === undefined) return [];
  const counts = new Map<string, number>();
  for (const row of rows.slice(mapping.headerRow + 1)) {
    if (row.every((cell) => textOf(cell) === '') || isTotalRow(textOf(row[0] ?? null))) continue;
    const text = evened(textOf(row[place] ?? null)).slice(0, 100);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
