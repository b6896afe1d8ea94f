import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/kernel/day.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises } from './cast.ts';
import type { Schedule, Step } from './drawn.ts';
import { Run } from './schedules.ts';

// Shrunk cases of drawn schedules that once gave another ledger than the fold, kept by name.

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
});
after(() => house.close());

const order = (orderNo: 'A' | 'B' | 'C'): Schedule['files'][number]['orders'][number] => ({
  ...{
    orderNo,
    status: 'Selesai',
    day: 1,
    lines: [{ price: 70, quantity: 1, product: 'Keripik pisang' }],
  },
  ...{ returned: 0, voucher: 0, latest: 0, stamp: 0 },
});
const file: Schedule['files'][number] = {
  ...{ from: 0, to: 10, latestMinute: 20_000, authority: 3, detail: 1, salt: 0 },
  orders: [order('A')],
};
/** An export made later. */
const later = (...orders: Schedule['files'][number]['orders']): Schedule['files'][number] => ({
  ...{ ...file, latestMinute: 20_400 },
  orders,
});

let nth = 0;

async function holds(steps: readonly Step[], more: Partial<Schedule> = {}): Promise<void> {
  const ids = await addEnterprises(house, 2);
  const schedule: Schedule = {
    ...{
      files: [file],
      echoes: [],
      sayings: [],
      split: { first: file, second: [order('B')], again: later(order('C')) },
    },
    ...{ lists: [{ rows: [], salt: 0, source: 'catatan' }], shopOf: [], steps: [...steps] },
    ...more,
  };
  const run = new Run(house, ids, schedule, nth++);
  await run.play(steps);
  for (const who of [0, 1]) {
    assert.deepEqual(await run.actual(who), run.expected(who), `enterprise ${who}`);
    assert.deepEqual(await run.asked(who), run.expectedQuestions(who), `questions of ${who}`);
    assert.deepEqual(await run.askedOfLists(who), run.expectedOfLists(who));
    assert.deepEqual(await run.askedOfClaims(who), run.expectedOfClaims(who));
  }
  const broken = (await checkLedger(house.database)).filter((finding) => finding.broken > 0);
  assert.deepEqual(broken, []);
}

/** All six orders of three steps. */
async function inEachOrder(steps: readonly [Step, Step, Step], more: Partial<Schedule>) {
  const [a, b, c] = steps;
  for (const one of [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ]) {
    await holds(one, more);
  }
}

const load = (who: 0 | 1, at: number, ofShop: boolean): Step => ({
  ...{ do: 'load', who, file: at, origin: 'upload', ofShop },
});

test('E35: the shop’s owner keeps the order though the same content came first from another file', async () => {
  // The content's first file named no shop; the later one, of equal content, did.
  const echoes: Schedule['echoes'] = [{ of: 0, to: 12, salt: 0 }];
  await holds([load(1, 0, false), load(1, 1, true), load(0, 0, false)], { echoes, shopOf: [1] });
  await holds([load(0, 0, false), load(1, 1, true), load(1, 0, false)], { echoes, shopOf: [1] });
});

test('E7: a file of another shop that repeats an order brings that shop’s newer file to speak', async () => {
  const both = { ...file, orders: [order('B'), order('A')] };
  const silent = { ...later(order('A')), to: 12 as const };
  // The second sending of `both` covers more days and names no shop, as the silent one does.
  const echoes: Schedule['echoes'] = [{ of: 1, to: 12, salt: 0 }];
  const more = { files: [silent, both], echoes, shopOf: [0] };
  const steps = [load(0, 1, true), load(0, 0, false), load(0, 2, false)];
  await holds(steps, more);
  await holds([...steps].reverse(), more);
});

test('E7: a newer file speaks for a shop whose file, as new as another shop’s, named the order', async () => {
  const silent = { ...file, to: 12 as const, orders: [order('B')] };
  const named = { ...file, orders: [order('A')] };
  // Other bytes of equal content and rank, of the shop.
  const echoes: Schedule['echoes'] = [{ of: 0, to: 10, salt: 1 }];
  const more = { files: [named, silent], echoes, shopOf: [0] };
  await inEachOrder([load(0, 0, false), load(0, 2, true), load(0, 1, true)], more);
  await inEachOrder([load(0, 0, true), load(0, 2, false), load(0, 1, true)], more);
  await inEachOrder([load(0, 0, true), load(0, 2, false), load(0, 1, false)], more);
});

test('E7: a newer file without a single order is silent about all', async () => {
  const more = { files: [file, { ...file, to: 12 as const, orders: [] }], shopOf: [0] };
  await holds([load(0, 0, true), load(0, 1, true)], more);
  await holds([load(0, 1, true), load(0, 0, true)], more);
});

test('E7: what a shop’s losing file told is its own once the winner is taken back', async () => {
  const seen = { ...file, orders: [{ ...order('A'), latest: 0 as const }] };
  const won = { ...file, orders: [{ ...order('A'), latest: 30 as const }] };
  const silent = { ...file, to: 12 as const, orders: [order('B')] };
  const echoes: Schedule['echoes'] = [{ of: 0, to: 10, salt: 1 }];
  const more = { files: [seen, won, silent], echoes, shopOf: [0] };
  const undo: Step = { do: 'reverse', who: 0, pick: 1 };
  const shop = load(0, 3, true);
  await holds([load(0, 0, false), load(0, 1, false), shop, undo, load(0, 2, true)], more);
  await holds([load(0, 0, false), load(0, 1, false), shop, load(0, 2, true), undo], more);
});

const part = (no: 1 | 2 | 3 | 4): Step => ({ do: 'part', who: 0, no });
const reverse: Step = { do: 'reverse', who: 0, pick: 0 };

test('E12: after a reversal one part that comes again waits for the other', async () => {
  await holds([part(1), part(2), reverse, part(1)]);
  await holds([part(1), part(2), reverse, part(2), part(1)]);
  await holds([part(2), part(1), reverse, part(1), part(2), part(1)]);
});

test('E12: a part that comes again in other bytes pairs by export time, whichever came first', async () => {
  const second = [order('B')];
  const before = { first: later(order('A')), second, again: { ...file, orders: [order('C')] } };
  const after = { first: file, second, again: later(order('C')) };
  for (const split of [before, after]) {
    const more = { split };
    await holds([part(1), part(2), part(3)], more);
    await holds([part(3), part(2), part(1)], more);
    await holds([part(1), part(3), part(2)], more);
    await holds([part(1), part(2), part(3), part(1), part(3)], more);
    await holds([part(1), part(2), part(3), reverse, part(2)], more);
    await holds([part(3), part(2), reverse, part(1), part(2), part(3)], more);
  }
});

test('E12: known bytes under another number are taken back with the export that they are a rival in', async () => {
  const second = [{ ...order('A'), voucher: 10 as const }];
  const again = { ...file, orders: [{ ...order('A'), stamp: 5 as const }] };
  const more = { split: { first: file, second, again } };
  await holds([part(3), part(4), part(1), reverse, part(2)], more);
  await holds([part(3), part(4), part(1), reverse, part(2), part(1)], more);
});

test('E12: what a part leaves behind when it loses its place is asked about anew', async () => {
  const tied = { ...file, orders: [{ ...order('A'), voucher: 10 as const }] };
  const came = { ...file, orders: [{ ...order('A'), returned: 1 as const }] };
  const split = { first: { ...file, orders: [order('B')] }, second: [order('B')], again: came };
  const steps = [load(0, 0, false), load(0, 1, false)];
  // Of two that were exported at once their bytes decide: both ways round.
  await holds([...steps, part(3), part(2), part(1)], { files: [file, tied], split });
  await holds([...steps, part(1), part(2), part(3)], { files: [file, tied], split });
});

test('E12: an order that an edge cuts is completed on the day that either part tells', async () => {
  const first = { ...file, orders: [{ ...order('B'), status: 'Dalam Banding' as const }] };
  const split = { first, second: [order('B')], again: first };
  // It wins by its stamp and tells no completion: what the parts tell is asked about.
  const files = [
    { ...file, orders: [{ ...order('B'), status: 'Belum Bayar' as const, stamp: 5 as const }] },
  ];
  await holds([part(2), load(0, 0, false), part(1)], { files, split });
  await holds([part(1), part(2), load(0, 0, false)], { files, split });
});

test('a row that a ruling rejects leaves no other question open', async () => {
  const paid = { day: day('2026-06-06'), amount: 10_000, at: '', quantity: 1 } as const;
  const partPaid = { ...paid, statusWord: 'DP', state: 'provisional', maturity: 1 } as const;
  const lists: Schedule['lists'] = [
    { rows: [partPaid], salt: 0, source: 'kasir' },
    // A day more: the shorter list, which begins later, is the newer one.
    { rows: [{ ...paid, day: day('2026-06-05') }, paid], salt: 0, source: 'kasir' },
  ];
  const send = (list: number, label: '' | '2'): Step => ({
    ...{ do: 'list', who: 0, list, label, sender: 0, sent: 0 },
  });
  const reject: Step = { do: 'rule', who: 0, pick: 1, counts: false };
  await holds([send(1, '2'), send(0, '2'), reject, send(0, '')], { lists });
});
