/**
 * What a schedule of a ledger is drawn from: small files that collide on purpose, lists kept by
 * hand, parts of one export, and who does what with them in which order.
 */
import fc from 'fast-check';
import type { ListRow } from './lists.ts';
import { deposit, onDay } from './lists.ts';
import { type FileSpec, type OrderSpec, statusWords } from './readings.ts';

/** What entries and rows of lists name, and what others made. */
const goodsNames = ['Keripik pisang', 'Keripik pisang', 'Sirup Marjan'] as const;

/**
 * Two contents of one order may tie in every part of the rank but the last: prices decide nothing.
 */
const orderSpec = fc.record({
  orderNo: fc.constantFrom('A', 'B', 'C', 'D'),
  status: fc.constantFrom(...statusWords),
  day: fc.constantFrom(1, 2),
  lines: fc.array(
    fc.record({
      price: fc.constantFrom(70, 85),
      quantity: fc.constantFrom(1, 2),
      product: fc.constantFrom(...goodsNames),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  returned: fc.constantFrom(0, 0, 1),
  voucher: fc.constantFrom(0, 10),
  latest: fc.constantFrom(0, 0, 30),
  stamp: fc.constantFrom(0, 0, 0, 5),
}) satisfies fc.Arbitrary<OrderSpec>;

const ordersOfFile = (minLength: number) =>
  fc.uniqueArray(orderSpec, { selector: (order) => order.orderNo, minLength, maxLength: 4 });

const fileSpec = fc.record({
  from: fc.constantFrom(0, 1),
  to: fc.constantFrom(10, 10, 12, 15),
  latestMinute: fc.constantFrom(20_000, 20_000, 20_400),
  authority: fc.constantFrom(3, 3, 3, 2),
  detail: fc.constantFrom(1, 1, 0),
  salt: fc.constantFrom(0, 1),
  orders: ordersOfFile(1),
}) satisfies fc.Arbitrary<FileSpec>;

/** A list of cancelled orders or of returns, mostly newer than the files that it speaks of. */
const sayingSpec = fc
  .record({
    file: fileSpec,
    kind: fc.constantFrom('cancelled' as const, 'returned' as const),
    isOpen: fc.constantFrom(false, false, true),
    to: fc.constantFrom(10, 15, 15, 15),
  })
  .map(({ file, kind, isOpen, to }): FileSpec => {
    const status = kind === 'cancelled' ? 'Batal' : isOpen ? 'Dalam Banding' : 'Selesai';
    const orders = file.orders.map((order) => ({ ...order, status }) satisfies OrderSpec);
    return { ...file, to, scope: 'part', patch: kind, orders };
  });

/** An export in two files, which may cut an order in two, and its first part in other bytes. */
const splitSpec = fc.record({ first: fileSpec, second: ordersOfFile(1), again: fileSpec });

/** Equal rows and nearly equal ones, on two days, some told apart by a time. */
const listRow: fc.Arbitrary<ListRow> = fc
  .record({
    on: fc.constantFrom('2026-06-05', '2026-06-05', '2026-06-06'),
    amount: fc.constantFrom(10_000, 10_000, 20_000, 30_000),
    at: fc.constantFrom('', '', '', '09:00'),
    quantity: fc.constantFrom(1, 1, 2),
    isPaid: fc.constantFrom(true, true, false),
  })
  .map(({ on, amount, at, quantity, isPaid }) => ({
    ...onDay(on, amount),
    ...{ at, quantity },
    ...(isPaid ? {} : deposit),
  }));

const listSpec = fc.record({
  rows: fc.array(listRow, { minLength: 1, maxLength: 5 }),
  salt: fc.constantFrom(0, 1),
  source: fc.constantFrom('catatan', 'catatan', 'kasir'),
});

const who = fc.constantFrom(0, 0, 0, 1);
const pick = fc.nat({ max: 9 });

const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('load' as const),
      who,
      file: fc.nat({ max: 5 }),
      origin: fc.constantFrom('upload' as const, 'upload' as const, 'witnessed' as const),
      /** Whether the person said that it is a file of the shop. */
      ofShop: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('list' as const),
      who: fc.constantFrom(0, 0, 0, 0, 1),
      list: fc.nat({ max: 3 }),
      label: fc.constantFrom('', '', '', '2'),
      sender: fc.constantFrom(0, 0, 1),
      sent: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('part' as const),
      who: fc.constantFrom(0, 0, 0, 0, 1),
      no: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      who: fc.constantFrom(0, 0, 0, 0, 1),
      saying: fc.nat({ max: 1 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reverse' as const), who, pick }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      who,
      pick,
      isEntry: fc.boolean(),
      returned: fc.constantFrom(0, 20, 70),
      state: fc.constantFrom(null, null, 'final' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('rule' as const), who, pick, counts: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('mark' as const),
      who,
      name: fc.constantFrom(...goodsNames),
      isOwn: fc.constantFrom(false, false, true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('enter' as const), who, entry: fc.nat({ max: 3 }) }),
  },
);

export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
export type StepOf<Verb extends Step['do']> = Extract<Step, { do: Verb }>;

export const schedules = fc.record({
  files: fc.array(fileSpec, { minLength: 1, maxLength: 5 }),
  /** Which contents of a file come again in another: the same rows under another name. */
  echoes: fc.array(
    fc.record({
      of: fc.nat({ max: 4 }),
      to: fc.constantFrom(10, 12, 15),
      salt: fc.constantFrom(0, 1),
    }),
    { maxLength: 2 },
  ),
  sayings: fc.array(sayingSpec, { minLength: 1, maxLength: 2 }),
  split: splitSpec,
  lists: fc.array(listSpec, { minLength: 1, maxLength: 4 }),
  /** Whose the shop is in the registry. */
  shopOf: fc.constantFrom<readonly number[]>([], [0], [1], [0, 1]),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});

export type Schedule = typeof schedules extends fc.Arbitrary<infer One> ? One : never;
