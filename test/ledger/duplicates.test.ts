import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { system } from '../../src/journal/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { type EntryReceipt, recordSales } from '../../src/sales/actions/entries.ts';
import { EntryDoor } from '../../src/sales/actions/entry-door.ts';
import { importFile } from '../../src/sales/actions/import.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises, requestOf, saleOf } from './cast.ts';
import { fileOf, readingOf } from './readings.ts';

/** `npm run soak` raises it. */
const rounds = Number(process.env['LAGAWI_DUPLICATE_ROUNDS'] ?? 100);
const atOnce = 64;

let house: TestGround;
before(async () => {
  house = await testGround('2026-07-01T03:00:00Z');
});
after(() => house.close());

async function assertSound(): Promise<void> {
  const findings = await checkLedger(house.database);
  assert.deepEqual(
    findings.filter((finding) => finding.broken > 0),
    [],
  );
}

async function booked(...enterprises: string[]) {
  const { rows } = await house.database.pool.query<{ orders: number; omzet: number }>(
    `select coalesce(sum(orders), 0)::bigint as orders, coalesce(sum(omzet), 0)::bigint as omzet
     from sales_day where enterprise_id = any($1) and state = 2 and standing = 0`,
    [enterprises],
  );
  return rows[0];
}

const times = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

function assertOneBooked(receipts: readonly (EntryReceipt | undefined)[]): void {
  assert.deepEqual(new Set(receipts.map((one) => one?.outcome)), new Set(['recorded']));
  assert.equal(receipts.filter((one) => !one?.isRepeat).length, 1);
}

test(`one entry sent ${atOnce} times at once, ${rounds} rounds: each time exactly one is booked`, async () => {
  const [id = ''] = await addEnterprises(house, 1);
  const door = new EntryDoor(house);
  for (let round = 0; round < rounds; round++) {
    const sale = saleOf({ amount: 1000 });
    // Half through the door that joins commits, half each in a transaction of its own.
    const receipts = await Promise.all(
      times(atOnce, (nth) =>
        nth % 2 === 0 ? door.record(requestOf(id, sale)) : recordSales(house, requestOf(id, sale)),
      ),
    );
    assertOneBooked(receipts.map(([receipt]) => receipt));
  }
  assert.deepEqual(await booked(id), { orders: rounds, omzet: rounds * 1000 });
  await assertSound();
});

test(`one file sent ${atOnce} times at once, ${rounds} rounds: each time exactly one is booked`, async () => {
  // Each is silent about all before it, which is asked about: a thousand in one ledger would last.
  const ids = await addEnterprises(house, Math.ceil(rounds / 50));
  for (let round = 0; round < rounds; round++) {
    const id = ids[Math.floor(round / 50)] ?? '';
    const file = fileOf({
      ...{ from: 0, to: 10, latestMinute: round, authority: 3, detail: 1, salt: round },
      orders: [
        {
          ...{ orderNo: `R${round}`, status: 'Selesai', day: 1 },
          lines: [{ price: 1000, quantity: 1 }],
        },
      ],
    });
    const done = await Promise.all(
      times(atOnce, () =>
        importFile(house, system('job'), {
          enterpriseId: id,
          reading: readingOf(file),
          spoolFolder: house.config.varFolder,
        }),
      ),
    );
    assert.equal(done.filter((one) => !one.isRepeat).length, 1);
    assert.equal(new Set(done.map((one) => one.importId)).size, 1);
  }
  assert.deepEqual(await booked(...ids), { orders: rounds, omzet: rounds * 1000 });
  await assertSound();
});

/** All begin before the first ends: a later one would set right what the others have missed. */
const rivals = 4;

test('one order in the files of four enterprises at once counts for none of them', async () => {
  for (let round = 0; round < Math.ceil(rounds / 4); round++) {
    const ids = await addEnterprises(house, rivals);
    const orderNo = `K${newId()}`;
    await Promise.all(
      ids.map((id, nth) =>
        importFile(house, system('job'), {
          enterpriseId: id,
          reading: readingOf(
            fileOf({
              ...{ from: 0, to: 10, latestMinute: 1, authority: 3, detail: 1, salt: nth },
              orders: [
                {
                  ...{ orderNo, status: 'Selesai', day: 1 },
                  lines: [{ price: 1000, quantity: 1 }],
                },
                {
                  ...{ orderNo: `${orderNo}-${nth}`, status: 'Selesai', day: 1 },
                  lines: [{ price: 500, quantity: 1 }],
                },
              ],
            }),
          ),
          spoolFolder: house.config.varFolder,
        }),
      ),
    );
    for (const id of ids) assert.deepEqual(await booked(id), { orders: 1, omzet: 500 });
  }
  await assertSound();
});

test('one order in a file of few and in one of many orders at once counts for neither', async () => {
  for (let round = 0; round < Math.ceil(rounds / 4); round++) {
    const ids = await addEnterprises(house, 2);
    const orderNo = `K${newId()}`;
    const order = (number: string, price: number) => ({
      ...{ orderNo: number, status: 'Selesai' as const, day: 1 },
      lines: [{ price, quantity: 1 }],
    });
    // More than are locked one by one (store/order-locks.ts), and then fewer, while it is booked.
    const own = (nth: number) => (nth === 0 ? 2000 : 3);
    await Promise.all(
      ids.map(async (id, nth) => {
        await setTimeout(nth * round * 5);
        return importFile(house, system('job'), {
          enterpriseId: id,
          reading: readingOf(
            fileOf({
              ...{ from: 0, to: 10, latestMinute: 1, authority: 3, detail: 1, salt: nth },
              orders: [
                order(orderNo, 1000),
                ...times(own(nth), (one) => order(`${orderNo}-${nth}-${one}`, 5)),
              ],
            }),
          ),
          spoolFolder: house.config.varFolder,
        });
      }),
    );
    for (const [nth, id] of ids.entries()) {
      assert.deepEqual(await booked(id), { orders: own(nth), omzet: 5 * own(nth) });
    }
  }
  await assertSound();
});

test('imports that contest each other and entries of all of them do not stop each other', async () => {
  const ids = await addEnterprises(house, 4);
  const work = times(40, async (nth) => {
    await recordSales(house, requestOf(ids[nth % 4] ?? '', saleOf({ amount: 1 })));
    await new EntryDoor(house).record(requestOf(ids[(nth + 1) % 4] ?? '', saleOf({ amount: 1 })));
    await importFile(house, system('job'), {
      enterpriseId: ids[nth % 4] ?? '',
      reading: readingOf(
        fileOf({
          ...{ from: 0, to: 10, latestMinute: nth, authority: 3, detail: 1, salt: nth },
          orders: times(5, (order) => ({
            ...{ orderNo: `Z${(nth + order) % 8}`, status: 'Selesai' as const, day: 1 },
            lines: [{ price: 10, quantity: 1 }],
          })),
        }),
      ),
      spoolFolder: house.config.varFolder,
    });
  });
  await Promise.all(work);
  await assertSound();
});

test('two long files of the same orders at once leave every line with its order', async () => {
  const [id = ''] = await addEnterprises(house, 1);
  // Long enough that their lines go on before it is known which of the two will be first.
  const file = (salt: number) =>
    fileOf({
      ...{ from: 0, to: 10, latestMinute: 1, authority: 3, detail: 1, salt },
      orders: times(9000, (order) => ({
        ...{ orderNo: `P${order}`, status: 'Selesai' as const, day: order % 9 },
        lines: [{ price: 10 + (order % 3), quantity: 1 }],
      })),
    });
  const done = await Promise.all(
    [1, 2].map((salt) =>
      importFile(house, system('job'), {
        enterpriseId: id,
        reading: readingOf(file(salt)),
        spoolFolder: house.config.varFolder,
      }),
    ),
  );
  assert.deepEqual(done.map(({ receipt }) => [receipt.booked.orders, receipt.known]).sort(), [
    [0, 9000],
    [9000, 0],
  ]);
  const { rows } = await house.database.pool.query(
    `select count(*)::int as lines, count(o.order_no)::int as of_orders
     from sale_line l left join sale_order o
       on o.enterprise_id = l.enterprise_id and o.lines_id = l.snapshot_id
     where l.enterprise_id = $1`,
    [id],
  );
  assert.deepEqual(rows, [{ lines: 9000, of_orders: 9000 }]);
  await assertSound();
});
