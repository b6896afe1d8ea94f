/** A file that is booked comes again, with more known of it: its shop, or who saw it being made. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import type { ImportInput } from '../../src/sales/actions/booking.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { type TestGround, testGround } from '../house.ts';
import { assertSound, type Books, newBooks } from './books.ts';
import { guardJournal } from './journal-guard.ts';
import { fileOf, readingOf } from './readings.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
  await guardJournal(house.database.pool);
});
after(() => house.close());

let nth = 0;

const exported = { from: 0, to: 9, latestMinute: 30_000, authority: 3, detail: 1 } as const;
const sold = { status: 'Selesai', day: 4, lines: [{ price: 100, quantity: 1 }] } as const;

/** One order of 100, to be sent by whom and as often as one likes. */
function file() {
  const spec = { ...exported, salt: ++nth, orders: [{ ...sold, orderNo: `T${nth}` }] };
  return (to: Books, told: Partial<ImportInput> = {}) =>
    importFile(house, system('cli'), {
      enterpriseId: to.id,
      reading: readingOf(fileOf(spec)),
      spoolFolder: house.config.varFolder,
      ...told,
    });
}

const held = ['held final 100/0/0/100'];
const counted = ['final 100/0/0/100'];

test('E35: a shop that is registered after both files owns the order once its file names it', async () => {
  for (const isFirst of [true, false]) {
    const [x, y] = [await newBooks(house), await newBooks(house)];
    const send = file();
    for (const one of isFirst ? [x, y] : [y, x]) await send(one);
    assert.deepEqual([await x.sums(), await y.sums()], [held, held]);
    assert.deepEqual([await x.kinds(), await y.kinds()], [['claimed_by_two'], ['claimed_by_two']]);
    const storefrontId = await x.shop(`Toko ${nth}`);
    const again = await send(x, { storefrontId });
    assert.deepEqual([again.isRepeat, again.bookedFor], [true, storefrontId]);
    assert.deepEqual([await x.sums(), await y.sums()], [counted, held]);
    // Nothing is left to decide, on either side: a period may close.
    assert.deepEqual([await x.kinds(), await y.kinds()], [[], []]);
    await assertSound(house);
    const writes = await x.writes();
    await send(x, { storefrontId });
    await send(x);
    assert.deepEqual(await x.writes(), writes, 'nothing new is no write');
  }
});

test('E12: parts that come again for a shop name it for their export, waiting or booked', async () => {
  for (const isBooked of [true, false]) {
    const mine = await newBooks(house);
    const storefrontId = await mine.shop(`Toko ${++nth}`);
    const send = (no: number, told: Partial<ImportInput> = {}) => {
      const part = { no, of: 2, set: `ekspor ${nth}` };
      const orders = [{ ...sold, orderNo: `T${nth} ${no}` }];
      return importFile(house, system('cli'), {
        enterpriseId: mine.id,
        reading: readingOf(fileOf({ ...exported, salt: nth, part, orders })),
        spoolFolder: house.config.varFolder,
        ...told,
      });
    };
    await send(1);
    if (isBooked) await send(2);
    await send(1, { storefrontId });
    await send(2, { storefrontId });
    const { rows } = await house.database.pool.query(
      'select storefront_id from sale_import where enterprise_id = $1',
      [mine.id],
    );
    assert.deepEqual(rows, [{ storefront_id: storefrontId }], `booked before: ${isBooked}`);
    await assertSound(house);
  }
});

test('a known file that names another shop keeps the one that it named first', async () => {
  const mine = await newBooks(house);
  const send = file();
  const first = await mine.shop(`Toko ${nth}`);
  const second = await mine.shop(`Toko ${nth} Cabang`);
  await send(mine, { storefrontId: first });
  assert.equal((await send(mine, { storefrontId: second })).bookedFor, first);
});

test('a file that comes again before somebody’s eyes proves its orders, then and not before', async () => {
  const mine = await newBooks(house);
  const send = file();
  await send(mine);
  const { pool } = house.database;
  const levels = async () => {
    const { rows } = await pool.query<{ evidence: number; omzet: number }>(
      `select evidence, sum(omzet)::bigint as omzet from sales_day
       where enterprise_id = $1 group by 1 having sum(orders) <> 0`,
      [mine.id],
    );
    return rows;
  };
  assert.deepEqual(await levels(), [{ evidence: 1, omzet: 100 }]);
  await send(mine, { origin: 'witnessed' });
  assert.deepEqual(await levels(), [{ evidence: 0, omzet: 100 }]);
  await send(mine);
  assert.deepEqual(await levels(), [{ evidence: 0, omzet: 100 }], 'what was seen was seen');
  assert.deepEqual(await mine.writes(), ['import', 'told']);
  await assertSound(house);
});
