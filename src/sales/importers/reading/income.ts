import { toRupiah } from '../../../kernel/money.ts';
import type { FoundOrder, IncomeFact } from '../../words.ts';
import type { ReadsIncome } from '../protocol.ts';
import type { Findings } from './findings.ts';
import type { Fields } from './orders.ts';
import { type Row, scientific } from './row.ts';
import { rowFaults } from './row-faults.ts';

/** Income reports give no orders, only facts beside those that the order export gave. */
export class IncomeReader {
  readonly done: FoundOrder[] = [];
  readonly facts: IncomeFact[] = [];
  /** In hundredths, in the order of the file; those that add up also by their order. */
  private readonly told: { orderNo: string; refunded: number; released: number }[] = [];
  private readonly sums = new Map<
    string,
    { orderNo: string; refunded: number; released: number }
  >();
  private readonly reads: ReadsIncome;
  private readonly fields: Fields;
  private readonly findings: Findings;

  constructor(init: { reads: ReadsIncome; fields: Fields; findings: Findings }) {
    this.reads = init.reads;
    this.fields = init.fields;
    this.findings = init.findings;
  }

  row(row: Row): void {
    const orderNo = row.id(this.fields['orderNo'] ?? -1).toUpperCase();
    if (scientific.test(orderNo)) this.findings.marks.brokenId ??= orderNo;
    if (!this.reads.orderNo.test(orderNo)) return;
    const view = row.text(this.fields['view'] ?? -1).toLowerCase();
    if (view !== '' && !this.reads.views.includes(view)) return;
    const refunded = row.money(this.fields['refunded'] ?? -1) ?? 0;
    const released = row.money(this.fields['released'] ?? -1) ?? 0;
    this.findings.rows++;
    if (Number.isNaN(refunded + released)) {
      const { code, id, en } = rowFaults.rupiah;
      this.findings.badRow(row.no, code, {
        id: `${id}.`,
        en: `${en}.`,
      });
      return;
    }
    this.findings.lines++;
    const known = this.reads.addsUp ? this.sums.get(orderNo) : undefined;
    const sum = known ?? { orderNo, refunded: 0, released: 0 };
    sum.refunded += Math.abs(refunded);
    sum.released += released;
    if (known) return;
    this.sums.set(orderNo, sum);
    this.told.push(sum);
  }

  end(): void {
    const { issuer } = this.reads;
    for (const { orderNo, refunded, released } of this.told) {
      const amounts = { refunded: toRupiah(refunded), released: toRupiah(released) };
      this.facts.push({ issuer, orderNo, ...amounts });
    }
  }
}
