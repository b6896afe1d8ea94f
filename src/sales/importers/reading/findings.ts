import type { Words } from '../../../kernel/problem.ts';
import { type Refusal, said, type Trouble } from '../../words.ts';
import { Refused, refusals } from './refusals.ts';
import type { Marks } from './row.ts';

/** Enough for a person to see what is wrong; a file of noise must not fill the memory. */
const mostTroubles = 500;
/** Outlets of one account. */
const mostShops = 200;

/** What comes to light while a file's rows are read, apart from its orders. */
export class Findings {
  readonly marks: Marks;
  readonly troubles: Trouble[] = [];
  /** Names of the shops of rows that count. */
  readonly shops = new Set<string>();
  rows = 0;
  lines = 0;
  orders = 0;
  latestMinute = 0;
  /** Minutes of the first and last creation among the rows that count. */
  firstCreated = Number.POSITIVE_INFINITY;
  lastCreated = Number.NEGATIVE_INFINITY;
  private unreadable = 0;
  private disagreeing = 0;
  private hidden = 0;
  private readonly toldOnce = new Set<string>();
  prices = 0;
  lowPrices = 0;

  constructor(marks: Marks) {
    this.marks = marks;
  }

  trouble(row: number, code: string, words: Words): void {
    if (this.troubles.length < mostTroubles) {
      this.troubles.push({ row, ...said(code, words) });
    } else this.hidden++;
  }

  badRow(row: number, code: string, words: Words): void {
    if (code === 'amounts_disagree') this.disagreeing++;
    else this.unreadable++;
    this.trouble(row, code, words);
    // Noise under a true header: there is no use in reading on.
    if (this.unreadable > 5_000 && this.unreadable * 10 > this.rows * 9) {
      throw new Refused(refusals.unreadableRows(this.unreadable));
    }
  }

  /** For what would otherwise be said in every row. */
  troubleOnce(row: number, code: string, subject: string, words: Words): void {
    const key = `${code} ${subject}`;
    if (this.toldOnce.has(key) || this.toldOnce.size > mostTroubles) return;
    this.toldOnce.add(key);
    this.trouble(row, code, words);
  }

  sawShop(name: string): void {
    if (name !== '' && this.shops.size < mostShops) this.shops.add(name);
  }

  sawTime(minute: number): void {
    if (minute > this.latestMinute) this.latestMinute = minute;
  }

  sawCreation(minute: number): void {
    if (minute < this.firstCreated) this.firstCreated = minute;
    if (minute > this.lastCreated) this.lastCreated = minute;
  }

  /** Called once, at the end: one line for all that was not listed. */
  close(): void {
    if (this.hidden === 0) return;
    this.troubles.push({
      row: this.troubles.at(-1)?.row ?? 0,
      ...said('more_troubles', {
        id: `dan ${this.hidden} catatan lain.`,
        en: `and ${this.hidden} more remarks.`,
      }),
    });
    this.hidden = 0;
  }

  /** What was read proves that the file as a whole cannot be trusted. */
  refusal(options: { renamedSheet: boolean; leastPrice: number }): Refusal | null {
    const { numbers, brokenId, numericMoney } = this.marks;
    if (brokenId !== null) return refusals.idsDestroyed(brokenId);
    if (numericMoney !== null)
      return refusals.amountsConverted({
        id: `sel angka ${numericMoney}`,
        en: `number cell ${numericMoney}`,
      });
    if (numbers.contrary !== null) return refusals.mixedNumbers(numbers.example, numbers.contrary);
    if (options.renamedSheet && options.leastPrice > 0 && this.lowPrices * 2 > this.prices) {
      return refusals.amountsConverted({
        id: 'kebanyakan harga di bawah Rp1.000',
        en: 'most prices are below Rp1.000',
      });
    }
    // A handful of wrong rows is reported; a tenth of them means that the scale or a column is
    // wrong.
    if (this.disagreeing > 10 && this.disagreeing * 10 > this.rows) {
      return refusals.amountsDisagree(this.disagreeing);
    }
    if (this.unreadable > 10 && this.unreadable * 2 > this.rows) {
      return refusals.unreadableRows(this.unreadable);
    }
    return null;
  }
}
