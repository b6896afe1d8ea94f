/** What is known of one enterprise of a schedule, and what the rules fold of it. */
import type { Actor } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { digest } from '../../src/sales/importers/reading/digest.ts';
import type { Correction } from '../../src/sales/rules/correction.ts';
import { foldLedger, type Ledger, type LedgerFile } from '../../src/sales/rules/fold.ts';

export interface Row {
  order: string;
  standing: string;
  state: string;
  content: string;
  components: string;
  evidence: string;
}

/** An import that stands, and the files that it is made of in the fold. */
interface Booked {
  importId: string;
  files: LedgerFile[];
}

/** One enterprise's share of a schedule: what the fold is given. */
export class Side {
  readonly id: string;
  readonly senders: readonly Actor[] = [0, 1].map(() => ({ personId: newId(), via: 'web' }));
  readonly files: LedgerFile[] = [];
  readonly booked: Booked[] = [];
  readonly reversed = new Set<string>();
  readonly witnessed = new Set<string>();
  readonly corrections: Correction[] = [];
  /** The latest ruling on a row, by its key. */
  readonly rulings = new Map<string, boolean>();
  /** What each recorded entry is worth, by its number: as it was sent, or as last corrected. */
  readonly entries = new Map<string, string>();

  constructor(id: string) {
    this.id = id;
  }

  /** Parts that were sent and not taken back. */
  parts(): LedgerFile[] {
    return this.files.filter((one) => one.summary.part && !this.reversed.has(one.importId));
  }

  /** Two parts of one number came: an import may be taken back that the fold never made. */
  changedPartners(): boolean {
    const parts = this.files.filter((one) => one.summary.part);
    const numbers = new Set(parts.map((one) => one.summary.part?.no));
    return new Set(parts.map((one) => one.summary.fileHash)).size > numbers.size;
  }

  /** A withdrawn order shows the greatest content that was ever booked, and counts nothing. */
  asShown(row: Row): Row {
    if (row.standing !== 'withdrawn' || !this.changedPartners()) return row;
    return { ...row, state: '', content: '', components: '' };
  }

  fold(): Ledger {
    const rejected = [...this.rulings].flatMap(([key, counts]) => (counts ? [] : [key]));
    const { files, reversed, corrections } = this;
    return foldLedger({ files, reversed, corrections, rejected: new Set(rejected), digest });
  }
}
