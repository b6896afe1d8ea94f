/**
 * Schedules of a ledger: any files in any order with any repetition, taken back and loaded anew,
 * corrected, claimed by a second enterprise, with entries between. Whatever happened, the tables
 * must hold what the rules fold in memory from the same files.
 */
import fc from 'fast-check';
import { system } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { correctOrder } from '../../src/sales/actions/correct.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import { digest } from '../../src/sales/importers/reading/digest.ts';
import type { Correction } from '../../src/sales/rules/correction.ts';
import { foldLedger, type LedgerFile } from '../../src/sales/rules/fold.ts';
import { evidenceLevels, saleStates, standings } from '../../src/sales/words.ts';
import type { TestGround } from '../house.ts';
import { requestOf, saleOf } from './cast.ts';
import { type FileSpec, fileOf, type OrderSpec, readingOf, statusWords } from './readings.ts';

/**
 * Two contents of one order may tie in every part of the rank but the last: prices decide nothing.
 */
const orderSpec = fc.record({
  orderNo: fc.constantFrom('A', 'B', 'C', 'D'),
  status: fc.constantFrom(...statusWords),
  day: fc.constantFrom(1, 2),
  lines: fc.array(fc.record({ price: fc.constantFrom(70, 85), quantity: fc.constantFrom(1, 2) }), {
    minLength: 1,
    maxLength: 2,
  }),
  returned: fc.constantFrom(0, 0, 1),
  voucher: fc.constantFrom(0, 10),
  latest: fc.constantFrom(0, 0, 30),
  stamp: fc.constantFrom(0, 0, 0, 5),
}) satisfies fc.Arbitrary<OrderSpec>;

const fileSpec = fc.record({
  from: fc.constantFrom(0, 1),
  to: fc.constantFrom(10, 10, 12, 15),
  latestMinute: fc.constantFrom(20_000, 20_000, 20_400),
  authority: fc.constantFrom(3, 3, 3, 2),
  detail: fc.constantFrom(1, 1, 0),
  salt: fc.constantFrom(0, 1),
  orders: fc.uniqueArray(orderSpec, {
    selector: (order) => order.orderNo,
    minLength: 1,
    maxLength: 4,
  }),
}) satisfies fc.Arbitrary<FileSpec>;

const enterprises = 2;
const who = fc.constantFrom(0, 0, 0, 1);
const file = fc.nat({ max: 5 });

const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('load' as const),
      who,
      file,
      origin: fc.constantFrom('upload' as const, 'upload' as const, 'witnessed' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), who, file }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      who,
      orderNo: fc.constantFrom('A', 'B'),
      returned: fc.constantFrom(0, 20, 70),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('enter' as const),
      who,
      entry: fc.nat({ max: 3 }),
    }),
  },
);

export interface Schedule {
  files: FileSpec[];
  /** Which contents of a file come again in another: the same rows under another name. */
  echoes: { of: number; to: number; salt: number }[];
  steps: ({ who: number } & (
    | { do: 'load'; file: number; origin: 'upload' | 'witnessed' }
    | { do: 'reverse'; file: number }
    | { do: 'correct'; orderNo: string; returned: number }
    | { do: 'enter'; entry: number }
  ))[];
}

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  files: fc.array(fileSpec, { minLength: 1, maxLength: 5 }),
  echoes: fc.array(
    fc.record({
      of: fc.nat({ max: 4 }),
      to: fc.constantFrom(10, 12, 15),
      salt: fc.constantFrom(0, 1),
    }),
    { maxLength: 2 },
  ),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});

type Load = Extract<Schedule['steps'][number], { do: 'load' }>;

export interface Row {
  order: string;
  standing: string;
  state: string;
  content: string;
  components: string;
  evidence: string;
}

/** Runs the schedule on enterprises of its own; what the tables hold and what they should hold. */
export class Run {
  readonly #house: TestGround;
  readonly #ids: string[];
  /** Order numbers are shared between enterprises, so every schedule has its own. */
  readonly #prefix: string;
  readonly #entryIds = Array.from({ length: 4 }, () => newId());
  readonly #files: FileSpec[];
  readonly #loaded: LedgerFile[][] = Array.from({ length: enterprises }, () => []);
  readonly #reversed = new Set<string>();
  readonly #witnessed = new Set<string>();
  readonly #corrections: Correction[][] = Array.from({ length: enterprises }, () => []);
  readonly #entries: Set<number>[] = Array.from({ length: enterprises }, () => new Set());

  constructor(house: TestGround, ids: string[], schedule: Schedule, nth: number) {
    this.#house = house;
    this.#ids = ids;
    this.#prefix = `N${nth}-`;
    const named = schedule.files.map((one) => ({
      ...one,
      orders: one.orders.map((order) => ({ ...order, orderNo: `${this.#prefix}${order.orderNo}` })),
    }));
    const echoes = schedule.echoes.flatMap(({ of, to, salt }) => {
      const one = named[of % named.length];
      return one ? [{ ...one, to, salt }] : [];
    });
    this.#files = [...named, ...echoes];
  }

  async play(steps: Schedule['steps']): Promise<void> {
    for (const one of steps) {
      if (one.do === 'load') await this.#load(one);
      else if (one.do === 'reverse') await this.#reverse(one);
      else if (one.do === 'correct') await this.#correct(one);
      else await this.#enter(one);
    }
  }

  async #load({ who, file, origin }: { who: number } & Load): Promise<void> {
    const spec = this.#files[file % this.#files.length];
    const mine = this.#loaded[who];
    if (!spec || !mine) return;
    const made = fileOf(spec);
    const done = await importFile(this.#house, system('cli'), {
      enterpriseId: this.#idOf(who),
      reading: readingOf(made),
      origin,
      spoolFolder: this.#house.config.varFolder,
    });
    if (done.isRepeat || done.importId === null) return;
    mine.push({ importId: done.importId, ...made });
    if (origin === 'witnessed') this.#witnessed.add(done.importId);
  }

  async #reverse({ who, file }: { who: number; file: number }): Promise<void> {
    const live = (this.#loaded[who] ?? []).filter((one) => !this.#reversed.has(one.importId));
    const one = live[file % Math.max(1, live.length)];
    if (!one) return;
    await reverseImport(this.#house, system('cli'), {
      enterpriseId: this.#idOf(who),
      importId: one.importId,
      reason: 'salah toko',
    });
    this.#reversed.add(one.importId);
  }

  /** On whatever content wins now, as a verifier would. */
  async #correct({ who, orderNo, returned }: { who: number; orderNo: string; returned: number }) {
    const key = `${this.#prefix}${orderNo}`;
    const head = (await this.heads(who)).find((row) => row.order_no === key);
    if (!head || head.standing === standings.indexOf('withdrawn') || returned > head.gross) return;
    const components = {
      gross: head.gross,
      returned,
      voucher: 0,
      omzet: head.gross - returned,
    };
    const { correctionId } = await correctOrder(
      this.#house,
      { personId: newId(), via: 'web' },
      {
        enterpriseId: this.#idOf(who),
        issuer: 'shopee',
        orderNo: key,
        judgedHash: head.hash,
        components,
        reason: 'retur sebagian',
      },
    );
    this.#corrections[who]?.push({
      id: correctionId,
      seq: (this.#corrections[who]?.length ?? 0) + 1,
      issuer: 'shopee',
      orderNo: key,
      judgedHash: head.hash,
      components,
      state: null,
      lines: null,
    });
  }

  async #enter({ who, entry }: { who: number; entry: number }): Promise<void> {
    const sale = saleOf({ entryId: this.#entryIds[entry] ?? newId(), amount: 1000 + entry });
    await recordSales(this.#house, requestOf(this.#idOf(who), sale));
    this.#entries[who]?.add(entry);
  }

  #idOf(who: number): string {
    return this.#ids[who] ?? '';
  }

  async heads(who: number) {
    const { rows } = await this.#house.database.pool.query<{
      order_no: string;
      issuer: string;
      hash: string;
      state: number;
      standing: number;
      evidence: number;
      gross: number;
      returned: number;
      voucher: number;
      omzet: number;
    }>(
      `select o.*, i.code as issuer from sale_order o join issuer i using (issuer_id)
       where enterprise_id = $1`,
      [this.#idOf(who)],
    );
    return rows;
  }

  /** What the tables hold. */
  async actual(who: number): Promise<Row[]> {
    const rows = await this.heads(who);
    return sorted(
      rows.map((row) => ({
        order: row.order_no,
        standing: standings[row.standing] ?? '?',
        state: saleStates[row.state] ?? '?',
        content: row.issuer === 'entry' ? 'entry' : row.hash,
        components: `${row.gross}/${row.returned}/${row.voucher}/${row.omzet}`,
        // What counts nowhere has nothing to prove.
        evidence:
          standings[row.standing] === 'withdrawn' ? '' : (evidenceLevels[row.evidence] ?? '?'),
      })),
    );
  }

  /** The open questions about orders, with the contents that they name. */
  async asked(who: number): Promise<string[]> {
    const { rows } = await this.#house.database.pool.query<{
      kind: string;
      order_no: string;
      details: { hash?: string; hashes?: string[]; import?: string };
    }>(
      `select kind, order_no, details from queue_item
       where enterprise_id = $1 and closed_at is null and kind <> 'claimed_by_two'`,
      [this.#idOf(who)],
    );
    return rows
      .map(({ kind, order_no, details: { hash, hashes = [] } }) => {
        const named = kind === 'correction_asleep' ? hashes : [hash ?? '', ...hashes];
        return [kind, order_no, ...new Set(named.sort())].join(' ').trim();
      })
      .sort();
  }

  expectedQuestions(who: number): string[] {
    const fold = this.#folds()[who];
    return (fold?.queue ?? [])
      .map(({ code, key, hashes = [] }) => [code, key?.split('\u0000')[1], ...hashes].join(' '))
      .sort();
  }

  #folds() {
    return this.#loaded.map((files, i) =>
      foldLedger({
        files,
        reversed: this.#reversed,
        corrections: this.#corrections[i] ?? [],
        digest,
      }),
    );
  }

  /** What the rules make of the same files. */
  expected(who: number): Row[] {
    const folds = this.#folds();
    const liveIn = (key: string) =>
      folds.filter((fold) => (fold.orders.get(key)?.standing ?? 'withdrawn') === 'counted').length;
    const orders = [...(folds[who]?.orders.values() ?? [])].map((effective): Row => {
      const { key, order, standing } = effective;
      // One sighting before an officer's eyes is enough, whichever file came first.
      const witnessed = effective.sightings.some(
        (one) => one.order.hash === order.hash && this.#witnessed.has(one.import.id),
      );
      return {
        order: order.orderNo,
        standing: liveIn(key) > 1 ? 'held' : standing,
        state: order.state,
        content: order.hash,
        components: `${order.gross}/${order.returned}/${order.voucher}/${order.omzet}`,
        evidence: standing === 'withdrawn' ? '' : witnessed ? 'A' : 'B',
      };
    });
    const entries = [...(this.#entries[who] ?? [])].map((entry): Row => {
      const amount = 1000 + entry;
      return {
        order: this.#entryIds[entry] ?? '',
        standing: 'counted',
        state: 'final',
        content: 'entry',
        components: `${amount}/0/0/${amount}`,
        evidence: 'E',
      };
    });
    return sorted([...orders, ...entries]);
  }
}

function sorted(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.order < b.order ? -1 : 1));
}
