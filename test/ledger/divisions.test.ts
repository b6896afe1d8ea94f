import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../src/kernel/id.ts';
import { correctOrder } from '../../src/sales/actions/correct.ts';
import { divideClaim } from '../../src/sales/actions/divide.ts';
import { type TestGround, testGround } from '../house.ts';
import { assertSound, Books, verifier } from './books.ts';
import { addEnterprises } from './cast.ts';
import { guardJournal } from './journal-guard.ts';
import type { FileSpec, OrderSpec } from './readings.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
  await guardJournal(house.database.pool);
});
after(() => house.close());

let nth = 0;
interface Case {
  a: string;
  x: Books;
  y: Books;
  file(over?: Partial<FileSpec>, order?: Partial<OrderSpec>): FileSpec;
}

/** A of 100.000, its lines of 40.000 and 60.000 by content, in the files of X and Y. */
async function claimed(by: string | null = null): Promise<Case> {
  const a = `A${++nth}`;
  const [x, y] = (await addEnterprises(house, 2)).map((id) => new Books(house, id));
  if (!x || !y) throw new Error('two enterprises');
  const file: Case['file'] = (over = {}, order = {}) => ({
    ...{ from: 0, to: 9, latestMinute: 30_000, authority: 3, detail: 1, salt: 0 },
    orders: [
      {
        ...{ orderNo: a, status: 'Selesai', day: 4 },
        lines: [
          { price: 60_000, quantity: 1 },
          { price: 40_000, quantity: 1 },
        ],
        ...order,
      },
    ],
    ...over,
  });
  for (const [at, one] of (nth % 2 === 0 ? [x, y] : [y, x]).entries()) {
    await one.load(file({ salt: at }), at === 0 ? by : null);
  }
  return { a, x, y, file };
}

/** Line 1 is the one of 40.000. */
async function divide(
  { a, x, y }: Case,
  owners: [Books, Books],
  by: { personId: string } = verifier,
): Promise<string> {
  const item = await x.item('claimed_by_two');
  const judged = new Map<string, string>();
  for (const one of [x, y]) judged.set(one.id, (await one.headOf(a)).judged);
  const { divisionId } = await divideClaim(
    house,
    { ...by, via: 'web' },
    {
      ...{ enterpriseId: x.id, itemId: item.itemId, judged, reason: 'dua usaha satu toko' },
      ownerOf: new Map([
        [1, owners[0].id],
        [2, owners[1].id],
      ]),
    },
  );
  return divisionId;
}

const held = ['held final 100000/0/0/100000'];

test('E35: an order divided by its lines counts 60.000 and 40.000, and each has its lines', async () => {
  const one = await claimed();
  const { x, y } = one;
  assert.deepEqual([await x.sums(), await y.sums()], [held, held]);
  const divisionId = await divide(one, [y, x]);
  assert.deepEqual(await x.sums(), ['final 60000/0/0/60000']);
  assert.deepEqual(await y.sums(), ['final 40000/0/0/40000']);
  assert.deepEqual([await x.kinds(), await y.kinds()], [[], []]);
  const notes = await house.database.read
    .selectFrom('journal')
    .select(['verb', 'enterprise_id'])
    .where('thing_id', '=', divisionId)
    .execute();
  assert.deepEqual(
    notes.map((note) => `${note.verb} ${note.enterprise_id}`).sort(),
    [x.id, y.id].map((id) => `sales.divideOrder ${id}`).sort(),
  );
  await assertSound(house);
  // The same content in another file is no reason to ask anew.
  await x.load(one.file({ to: 14 }));
  assert.deepEqual(await x.sums(), ['final 60000/0/0/60000']);
  assert.deepEqual([await x.kinds(), await y.kinds()], [[], []]);
  await assertSound(house);
});

test('E35: a claim that is taken back is asked about no more, on either side', async () => {
  for (const which of ['x', 'y'] as const) {
    const one = await claimed();
    const { x, y } = one;
    const importId = await one[which].load(one.file({ to: 14 }));
    const other = which === 'x' ? y : x;
    const { rows } = await house.database.pool.query<{ import_id: string }>(
      'select import_id from sale_import where enterprise_id = $1 and import_id <> $2',
      [one[which].id, importId],
    );
    for (const id of [importId, rows[0]?.import_id ?? '']) await one[which].reverse(id);
    assert.deepEqual([await x.kinds(), await y.kinds()], [[], []]);
    assert.deepEqual(await other.sums(), ['final 100000/0/0/100000']);
    await assertSound(house);
  }
});

test('E35: a newer content of either side ends the division in both, and it is asked anew', async () => {
  for (const which of ['x', 'y'] as const) {
    const one = await claimed();
    const { x, y } = one;
    await divide(one, [y, x]);
    const newer = one.file({ to: 19 }, { lines: [{ price: 90_000, quantity: 1 }] });
    const later = await one[which].load(newer);
    const other = which === 'x' ? y : x;
    assert.deepEqual(await one[which].sums(), ['held final 90000/0/0/90000']);
    assert.deepEqual(await other.sums(), held, 'whole again, and held');
    assert.deepEqual([await x.kinds(), await y.kinds()], [['claimed_by_two'], ['claimed_by_two']]);
    await assertSound(house);
    // Taken back, what was judged wins again, and the division with it.
    await one[which].reverse(later);
    assert.deepEqual(await x.sums(), ['final 60000/0/0/60000']);
    assert.deepEqual(await y.sums(), ['final 40000/0/0/40000']);
    assert.deepEqual([await x.kinds(), await y.kinds()], [[], []]);
    await assertSound(house);
  }
});

test('E35: a list that cancels what was divided ends the division, and it is asked anew', async () => {
  const one = await claimed();
  const { x, y } = one;
  await divide(one, [y, x]);
  const list = one.file({ to: 14, patch: 'cancelled', scope: 'part' }, { status: 'Batal' });
  const importId = await x.load(list);
  assert.deepEqual([await x.sums(), await y.sums()], [['held void 100000/0/0/100000'], held]);
  assert.deepEqual([await x.kinds(), await y.kinds()], [['claimed_by_two'], ['claimed_by_two']]);
  await assertSound(house);
  await x.reverse(importId);
  assert.deepEqual(await x.sums(), ['final 60000/0/0/60000']);
  assert.deepEqual(await y.sums(), ['final 40000/0/0/40000']);
  await assertSound(house);
  // Divided with the list in sight, it holds.
  await x.load(list);
  await divide(one, [y, x]);
  assert.deepEqual([await x.kinds(), await y.kinds()], [[], []]);
  await y.load(one.file({ to: 12, salt: 9 }));
  assert.deepEqual([await x.kinds(), await y.kinds()], [[], []]);
  await assertSound(house);
});

test('E35: what was rejected by a division is asked about in full once it ends', async () => {
  const one = await claimed();
  const { x, y } = one;
  // A newer export of Y without the completion that an older one told (E9).
  await y.load(one.file({ to: 12 }, { status: 'Sedang Dikirim' }));
  const asked = ['claimed_by_two', 'newer_by_own_times'];
  assert.deepEqual(await y.kinds(), asked);
  await divide(one, [x, x]);
  assert.deepEqual(await y.kinds(), []);
  await x.load(one.file({ to: 14, patch: 'cancelled', scope: 'part' }, { status: 'Batal' }));
  assert.deepEqual(await y.kinds(), asked);
  await assertSound(house);
});

test('E35: all lines given to one count for that one, and the other’s claim is rejected', async () => {
  const one = await claimed();
  const { x, y } = one;
  await divide(one, [y, y]);
  assert.deepEqual(await x.sums(), ['rejected final 0/0/0/0']);
  assert.deepEqual(await y.sums(), ['final 100000/0/0/100000']);
  await assertSound(house);
  await y.load(one.file({ to: 19 }, { status: 'Batal' }));
  assert.deepEqual([await x.sums(), await y.sums()], [held, ['held void 100000/0/0/100000']]);
  await assertSound(house);
});

test('E35: what is left after a claim is taken back counts whole, divided or not', async () => {
  const one = await claimed();
  const { x, y } = one;
  await divide(one, [y, x]);
  const again = await y.load(one.file({ to: 12, salt: 7 }));
  const { rows } = await house.database.pool.query<{ import_id: string }>(
    'select import_id from sale_import where enterprise_id = $1 and import_id <> $2',
    [y.id, again],
  );
  await y.reverse(again);
  assert.deepEqual(await x.sums(), ['final 60000/0/0/60000']);
  await y.reverse(rows[0]?.import_id ?? '');
  assert.deepEqual(await x.sums(), ['final 100000/0/0/100000']);
  assert.deepEqual(await x.kinds(), []);
  await assertSound(house);
});

test('E35: a third claim, or a correction of one share, ends the division', async () => {
  const one = await claimed();
  const { x, y, a } = one;
  await divide(one, [y, x]);
  const [id = ''] = await addEnterprises(house, 1);
  const z = new Books(house, id);
  const third = await z.load(one.file({ salt: 9 }));
  assert.deepEqual([await x.sums(), await y.sums(), await z.sums()], [held, held, held]);
  await assertSound(house);
  await z.reverse(third);
  assert.deepEqual(await y.sums(), ['final 40000/0/0/40000']);
  await correctOrder(house, verifier, {
    ...{ enterpriseId: x.id, issuer: 'shopee', orderNo: a, reason: 'retur' },
    judgedHash: (await x.headOf(a)).hash,
    components: { gross: 100_000, returned: 10_000, voucher: 0, omzet: 90_000 },
  });
  assert.deepEqual(await x.sums(), ['held final 100000/10000/0/90000']);
  assert.deepEqual(await y.sums(), held);
  await assertSound(house);
});

test('a division is refused to who sent a file of either side, without all lines, or of other contents', async () => {
  const sender = newId();
  const one = await claimed(sender);
  const { x, y } = one;
  await assert.rejects(divide(one, [y, x], { personId: sender }), { code: 'sales.ownWork' });
  const stranger = new Books(house, newId());
  await assert.rejects(divide(one, [y, stranger]), { code: 'sales.lineWithoutOwner' });
  const item = await x.item('claimed_by_two');
  const stale = divideClaim(house, verifier, {
    ...{ enterpriseId: x.id, itemId: item.itemId, reason: 'x' },
    judged: new Map([
      [x.id, newId()],
      [y.id, newId()],
    ]),
    ownerOf: new Map(),
  });
  await assert.rejects(stale, { code: 'sales.contentChanged' });
  assert.deepEqual([await x.sums(), await y.sums()], [held, held]);
});

test('two verifiers who divide one order at once: one of them is told that it is answered', async () => {
  const one = await claimed();
  const { x, y } = one;
  const outcomes = await Promise.allSettled([divide(one, [y, x]), divide(one, [x, y])]);
  assert.deepEqual(outcomes.map((done) => done.status).sort(), ['fulfilled', 'rejected']);
  const total = [...(await x.sums()), ...(await y.sums())].sort();
  assert.deepEqual(total, ['final 40000/0/0/40000', 'final 60000/0/0/60000']);
  await assertSound(house);
});
