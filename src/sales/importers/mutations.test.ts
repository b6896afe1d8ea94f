import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FoundOrder } from '../words.ts';
import { type Oracle, type OracleOrder, oracleOf, sum } from './oracle.ts';
import { fileOf, isWorkbook, type Kind, mutate } from './test-mutations.ts';
import { type ReadFile, readPath } from './test-reading.ts';

// Damaged files (issue 2, Proof): each is booked, refused or reported, none crashes the reader, and
// what is booked has the amounts that an independent reading of the same damaged file gives.

const count = Number(process.env['LAGAWI_MUTATIONS'] ?? 2_000);
const firstSeed = Number(process.env['LAGAWI_SEED'] ?? 1);

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lagawi-mutations-'));
});
after(() => rm(folder, { recursive: true, force: true }));

test(`${count} damaged files are booked as they stand, refused or reported`, async () => {
  const outcomes = { booked: 0, reported: 0, refused: 0 };
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const { kind, bytes } = mutate(seed);
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    try {
      const file = await readPath(path, isWorkbook(kind) ? 'Order.all.xlsx' : 'file.csv');
      if (file.summary.refused) outcomes.refused++;
      else if (file.summary.troubles.length > 0) outcomes.reported++;
      else outcomes.booked++;
      if (!file.summary.refused) compare(file, kind, bytes);
    } catch (error) {
      throw new Error(`seed ${seed} (${kind}): ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  }
  // Were one of these nothing, the test would show nothing.
  assert(Math.min(outcomes.booked, outcomes.reported, outcomes.refused) > count / 50);
});

function compare(file: ReadFile, kind: Kind, bytes: Buffer): void {
  const oracle = isWorkbook(kind) ? oracleOfWorkbook(kind, bytes) : oracleOf(kind, bytes);
  const booked: Oracle = new Map();
  // An approved return without a quantity counts whole and is asked about, which is a report too.
  const asked = new Set(
    file.orders
      .filter((order) => order.notes.some((note) => note.code === 'return_extent_unknown'))
      .map((order) => keyOf(order, kind)),
  );
  for (const order of file.orders) {
    assert.equal(order.gross - order.returned - order.voucher, order.omzet);
    const key = keyOf(order, kind);
    const known = booked.get(key);
    booked.set(key, known ? sum(known, shown(order)) : shown(order));
  }
  const reported = file.summary.troubles.length > 0;
  for (const [key, order] of booked) {
    const expected = oracle.get(key);
    if (asked.has(key) || (reported && (!expected || isTill(kind)))) continue;
    assert.deepEqual(order, expected, `order ${key}`);
  }
  if (!reported) assert.deepEqual([...booked.keys()].sort(), [...oracle.keys()].sort());
}

/**
 * Where damage hit only the zip's own signs, checksums prove that the cells are the undamaged
 * ones.
 */
function oracleOfWorkbook(kind: Kind, bytes: Buffer): Oracle {
  const undamaged = () => oracleOf(kind, fileOf(kind));
  try {
    const oracle = oracleOf(kind, bytes);
    return oracle.size > 0 ? oracle : undamaged();
  } catch {
    return undamaged();
  }
}

const isTill = (kind: Kind) => kind === 'moka' || kind.startsWith('loyverse');

function keyOf(order: FoundOrder, kind: Kind): string {
  // The oracle's keys are coarser: without the time of the sale.
  const number = order.orderNo.replace(/\/[^/]*$/, '');
  if (kind === 'majoo') return number;
  const outlet = order.issuer.replace(/^(?:moka|loyverse)\//, '');
  return isTill(kind) ? `${outlet} ${number}`.toUpperCase() : order.orderNo;
}

function shown(order: FoundOrder): OracleOrder {
  const { gross, returned, voucher, omzet } = order;
  return { state: order.state === 'final' ? 'final' : 'other', gross, returned, voucher, omzet };
}
