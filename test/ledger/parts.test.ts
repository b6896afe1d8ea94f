/** Parts of split exports, misnamed, copied, late and incomplete (E12): none is lost or doubled. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import type { ImportInput } from '../../src/sales/actions/booking.ts';
import { bookIncomplete } from '../../src/sales/actions/import.ts';
import { shopeeFile } from '../../src/sales/importers/test-files.ts';
import { evidenceLevels } from '../../src/sales/words.ts';
import { type TestGround, testGround } from '../house.ts';
import { assertSound, newBooks } from './books.ts';
import { guardJournal } from './journal-guard.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
  await guardJournal(house.database.pool);
});
after(() => house.close());

const books = () => newBooks(house);

let nth = 0;
/** Numbers of marketplaces are shared by all enterprises, so every case has its own. */
const fresh = (letter: string) => `260605${letter}${String(++nth).padStart(7, '0')}`;
const bytesOf = (letter: string, price: number) =>
  shopeeFile([{ no: fresh(letter), price, quantity: 1 }]);
const part = (no: number, of: number, prefix = '') =>
  `${prefix}Order.all.order_creation_date.20260601_20260610_part_${no}_of_${of}.xlsx`;
const final = (rupiah: number) => [`final ${rupiah}/0/0/${rupiah}`];

test('E12: one part sent under two numbers waits and says so, until the true one comes', async () => {
  for (const [first, second] of [
    [1, 2],
    [2, 1],
  ] as const) {
    for (const later of [1, 2]) {
      const row = (letter: string, price: number) => ({
        ...{ no: fresh(letter), price, quantity: 1 },
      });
      const [same, other] = [shopeeFile([row('A', 20_000)]), shopeeFile([row('B', 5000)])];
      const mine = await books();
      await mine.loadBytes(part(first, 2), same);
      const copied = await mine.loadBytes(part(second, 2), same);
      assert.deepEqual([copied.importId, copied.copyOf, copied.partsMissing], [null, first, 1]);
      assert.deepEqual(await mine.sums(), []);
      assert.deepEqual(await mine.kinds(), ['parts_missing']);
      assert.ok((await mine.loadBytes(part(later, 2), other)).importId);
      assert.deepEqual(await mine.sums(), final(25_000));
      assert.deepEqual(await mine.kinds(), []);
      const whole = 'Order.all.order_creation_date.20260601_20260610.xlsx';
      await mine.loadBytes(whole, same);
      assert.deepEqual(await mine.sums(), final(25_000));
    }
  }
  await assertSound(house);
});

test('E12: the same part under another file’s name takes nothing back, however often it comes', async () => {
  for (const turn of ['forth', 'back']) {
    const [one, two, other] = [bytesOf('A', 100_000), bytesOf('B', 50_000), bytesOf('C', 7000)];
    const sent: [string, Uint8Array][] = [
      [part(1, 2, 'Salinan dari '), one],
      [part(1, 2), one],
      [part(2, 2), two],
    ];
    if (turn === 'back') sent.reverse();
    const mine = await books();
    for (const [name, bytes] of [...sent, ...sent]) await mine.loadBytes(name, bytes);
    assert.deepEqual(await mine.sums(), final(150_000));
    // The copy's own second part has not come, and that stays in sight.
    assert.deepEqual(await mine.kinds(), ['parts_missing']);
    await mine.loadBytes(part(2, 2, 'Salinan dari '), other);
    for (const [name, bytes] of sent) await mine.loadBytes(name, bytes);
    assert.deepEqual(await mine.sums(), final(157_000));
    assert.deepEqual(await mine.kinds(), []);
  }
  await assertSound(house);
});

test('E12: copies under other numbers never break up an export that is booked', async () => {
  for (let i = 0; i < 4; i++) {
    const mine = await books();
    const all = [bytesOf('A', 100), bytesOf('B', 200), bytesOf('C', 300)];
    const send = (bytes: number, no: number) =>
      mine.loadBytes(part(no, 3), all[bytes - 1] ?? Buffer.alloc(0));
    for (const [bytes, no] of [
      [1, 1],
      [2, 2],
      [3, 3],
      [1, 3],
      [2, 1],
      [1, 1],
      [3, 2],
    ] as const) {
      await send(bytes, no);
      if (no === 3 && bytes === 3) assert.deepEqual(await mine.sums(), final(600));
    }
    assert.deepEqual(await mine.sums(), final(600));
    assert.deepEqual(await mine.kinds(), []);
  }
  await assertSound(house);
});

test('E12: a part that comes after others were booked without it waits in sight, and can be added', async () => {
  const mine = await books();
  const all = [bytesOf('A', 100), bytesOf('B', 200), bytesOf('C', 300)] as const;
  const act = (bytes: Uint8Array) =>
    bookIncomplete(house, system('cli'), {
      enterpriseId: mine.id,
      partHash: createHash('sha256').update(bytes).digest('hex'),
      spoolFolder: house.config.varFolder,
    });
  await mine.loadBytes(part(2, 3), all[1]);
  await act(all[1]);
  assert.deepEqual(await mine.sums(), final(200));
  await mine.loadBytes(part(3, 3), all[2]);
  assert.deepEqual(await mine.sums(), final(200));
  assert.deepEqual((await mine.item('parts_missing')).details['missing'], [1]);
  assert.equal((await act(all[2])).partsMissing, 1);
  assert.deepEqual(await mine.sums(), final(500));
  await assert.rejects(act(all[2]), { code: 'sales.partsNotWaiting' });
  await mine.loadBytes(part(1, 3), all[0]);
  assert.deepEqual(await mine.sums(), final(600));
  assert.deepEqual(await mine.kinds(), []);
  await assertSound(house);
});

test('E12, E35: an export’s shop and evidence are its parts’, whichever of them came last', async () => {
  const seen = new Set<string>();
  for (const turn of ['forth', 'back']) {
    const mine = await books();
    const storefrontId = await mine.shop(`Toko ${nth}`);
    const told: [number, Uint8Array, Partial<ImportInput>][] = [
      [1, bytesOf('A', 100), { storefrontId, origin: 'witnessed' }],
      [2, bytesOf('B', 50), {}],
    ];
    if (turn === 'back') told.reverse();
    for (const [no, bytes, more] of told) await mine.loadBytes(part(no, 2), bytes, more);
    const { rows } = await house.database.pool.query(
      `select distinct i.storefront_id = $2 as named, i.origin, o.evidence
       from sale_import i join sale_order o using (enterprise_id, import_id)
       where i.enterprise_id = $1`,
      [mine.id, storefrontId],
    );
    seen.add(JSON.stringify(rows));
  }
  const level = evidenceLevels.indexOf('B');
  assert.deepEqual(
    [...seen],
    [JSON.stringify([{ named: true, origin: 'upload', evidence: level }])],
  );
});
