import { toRupiah } from '../../../kernel/money.ts';
import { contentOf } from '../../rules/hash.ts';
import { settle } from '../../rules/states.ts';
import type { FoundOrder, PaymentFact } from '../../words.ts';
import type { Importer, ReadsPayments } from '../protocol.ts';
import { minuteOf, readTime } from './dates.ts';
import { digest } from './digest.ts';
import type { Findings } from './findings.ts';
import { isHeading } from './header.ts';
import { readMoney } from './money.ts';
import { factOf } from './narrative.ts';
import { dayOf } from './order-finish.ts';
import type { Fields } from './orders.ts';
import { Refused, refusals } from './refusals.ts';
import type { Row } from './row.ts';
import { type RowFault, rowFaults } from './row-faults.ts';
import { cleanCell, isTotalRow } from './text.ts';

/** One row that is money that came in, before it is known whether a later row takes it back. */
interface Paid {
  row: number;
  merchant: string;
  minute: number;
  /** As printed, where a time or a reference tells equal rows apart. */
  at: string;
  trace: string;
  amount: number;
  isRefund: boolean;
  fact: PaymentFact;
}

/**
 * Payments: rows of a merchant's report, credits of a bank. Each is evidence beside the sales and
 * has no number of its own, so its key is what it says, and its occurrence among equal ones. Of
 * what a bank tells of its payers nothing is kept: the narrative says of what kind a credit is.
 */
export class PaymentReader {
  readonly done: FoundOrder[] = [];
  private readonly importer: Importer;
  private readonly reads: ReadsPayments;
  private readonly fields: Fields;
  private readonly findings: Findings;
  private readonly period: { from: string; to: string } | null;
  private readonly paid: Paid[] = [];
  private readonly takenBack = new Set<string>();

  constructor(init: {
    importer: Importer;
    reads: ReadsPayments;
    fields: Fields;
    findings: Findings;
    period: { from: string; to: string } | null;
  }) {
    this.importer = init.importer;
    this.reads = init.reads;
    this.fields = init.fields;
    this.findings = init.findings;
    this.period = init.period;
  }

  row(row: Row): void {
    if (row.isBlank()) return;
    const printed = row.text(this.place('date'));
    if (isHeading(this.importer, 'date', printed)) throw new Refused(refusals.joinedFiles(row.no));
    if (isTotalRow(printed) || isTotalRow(row.text(this.place('merchant')))) return;
    // Sums below the rows, and what the bank has not booked yet.
    if (!/\d/.test(printed) || /^pend/i.test(printed)) return;
    this.findings.rows++;
    const minute = this.minuteOf(printed, row.text(this.place('time')));
    if (Number.isNaN(minute)) {
      this.skip(row, rowFaults.noTime);
      return;
    }
    const money = this.moneyIn(row);
    if (money === null) return;
    if (Number.isNaN(money.amount)) this.skip(row, rowFaults.rupiah);
    else this.take(row, { ...money, minute });
  }

  end(): void {
    const occurrences = new Map<string, number>();
    for (const one of this.paid) {
      if (one.trace !== '' && this.takenBack.has(one.trace)) continue;
      const key = this.keyOf(one);
      const occurrence = (occurrences.get(`${one.merchant} ${key}`) ?? 0) + 1;
      occurrences.set(`${one.merchant} ${key}`, occurrence);
      const order = this.orderOf(one, occurrence === 1 ? key : `${key}#${occurrence}`);
      this.findings.orders++;
      this.findings.lines++;
      this.findings.sawCreation(one.minute);
      this.findings.sawTime(one.minute);
      this.done.push(order);
    }
  }

  private place(field: string): number {
    return this.fields[field] ?? -1;
  }

  private skip(row: Row, { code, id, en }: RowFault): void {
    this.findings.badRow(row.no, code, {
      id: `${id}; barisnya tidak dicatat.`,
      en: `${en}; the row is not booked.`,
    });
  }

  /** Some banks print day and month only: the year is that of the period above the header. */
  private minuteOf(printed: string, time: string): number {
    const bare = /^(\d{1,2})\/(\d{1,2})$/.exec(printed);
    if (!bare) {
      const text = time === '' ? printed : `${printed} ${time}`;
      return readTime(text, this.findings.marks) ?? Number.NaN;
    }
    if (!this.period) return Number.NaN;
    const [month, date] = [Number(bare[2]), Number(bare[1])];
    const years = [this.period.from, this.period.to].map((day) => Number(day.slice(0, 4)));
    const minutes = [...new Set(years)].map((year) => minuteOf(year, month, date, 0, 0));
    const { from, to } = this.period;
    const inside = minutes.find((one) => {
      const day = Number.isNaN(one) ? '' : dayOf(one);
      return from <= day && day <= to;
    });
    return inside ?? Number.NaN;
  }

  /** Null for money out, and for what is no payment. */
  private moneyIn(row: Row): { amount: number; isRefund: boolean } | null {
    const kind = row.text(this.place('kind')).toLowerCase();
    const isRefund = this.reads.refunds.includes(kind) || isYes(row.text(this.place('refund')));
    if (kind !== '' && !isRefund && this.reads.kinds && !this.reads.kinds.includes(kind)) {
      if (this.reads.cancels?.includes(kind)) this.takenBack.add(row.id(this.place('trace')));
      return null;
    }
    if (isYes(row.text(this.place('void'))) || isYes(row.text(this.place('reversal')))) {
      this.takenBack.add(row.id(this.place('trace')));
      return null;
    }
    const amount = this.amountOf(row);
    return amount === null || amount === 0 ? null : { amount, isRefund };
  }

  /** In hundredths; null for a debit. */
  private amountOf(row: Row): number | null {
    const credit = row.money(this.place('credit'));
    if (this.fields['credit'] !== undefined) return credit === null ? null : Math.abs(credit);
    // The mark stands in a column of its own or behind the amount.
    const text = cleanCell(row.text(this.place('amount')));
    const mark = `${text} ${row.text(this.place('mark'))}`;
    if (/\b(?:DB|D|DEBET|DEBIT)\b/i.test(mark)) return null;
    const plain = text.replace(/\s*\b(?:CR|K|C)\b\s*$/i, '');
    const amount =
      plain === text
        ? row.money(this.place('amount'))
        : readMoney(plain, this.findings.marks.numbers);
    return amount === null ? null : Math.abs(amount) / this.reads.scale;
  }

  private take(
    row: Row,
    { amount, isRefund, minute }: { amount: number; isRefund: boolean; minute: number },
  ): void {
    const reference = row.id(this.place('reference')) || row.id(this.place('trace'));
    const balance = row.text(this.place('balance'));
    const fee = Math.abs(row.money(this.place('fee')) ?? 0) / this.reads.scale;
    const told = factOf(row.text(this.place('description')), dayOf(minute));
    const merchant = row.id(this.place('merchant'));
    this.paid.push({
      row: row.no,
      merchant,
      minute,
      at: reference || balance,
      trace: row.id(this.place('trace')),
      amount,
      isRefund,
      fact:
        this.reads.paid === 'bank'
          ? told
          : {
              ...told,
              kind: 'qris',
              merchant,
              fee: toRupiah(Number.isNaN(fee) ? 0 : fee),
              reference,
            },
    });
  }

  private keyOf({ minute, at, amount, isRefund }: Paid): string {
    const time = new Date(minute * 60_000).toISOString().slice(0, 16);
    return [time, at.replaceAll('/', '|'), amount, isRefund ? 'r' : 's'].join('/').toUpperCase();
  }

  private orderOf(
    { row, merchant, minute, amount, isRefund, fact }: Paid,
    key: string,
  ): FoundOrder {
    const day = dayOf(minute);
    // An account is known by a hash: its number is nobody's business here.
    const account =
      merchant === '' ? '' : `/${this.reads.paid === 'bank' ? hidden(merchant) : merchant}`;
    const order: FoundOrder = {
      issuer: `${this.reads.issuer}${account}`,
      local: true,
      orderNo: key,
      channel: this.reads.paid === 'qris' ? 'qris' : 'other',
      statusWord: fact.kind,
      returnWord: '',
      state: 'final',
      isRefund,
      day,
      paidDay: day,
      doneDay: day,
      quantity: 1,
      lines: [
        {
          lineNo: 1,
          fileRow: row,
          product: '',
          variation: '',
          sku: '',
          quantity: 1,
          returnedQuantity: isRefund ? 1 : 0,
          price: isRefund ? 0 : amount,
          gross: isRefund ? 0 : amount,
          returned: isRefund ? amount : 0,
          grossRp: 0,
          returnedRp: 0,
          omzetRp: 0,
        },
      ],
      voucherRaw: 0,
      stamp: 0,
      createdMinute: minute,
      paidMinute: minute,
      latestMinute: minute,
      completedMinute: minute,
      detail: 1,
      maturity: 2,
      hash: '',
      notes: [],
      patch: null,
      payment: fact,
      gross: 0,
      returned: 0,
      voucher: 0,
      omzet: 0,
    };
    settle(order);
    order.hash = digest(contentOf(order));
    return order;
  }
}

const isYes = (text: string) => /^(?:y|yes|ya|true|1)$/i.test(text);
const hidden = (account: string) => digest(`account ${account}`).slice(0, 8);
