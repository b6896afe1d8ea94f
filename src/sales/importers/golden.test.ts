import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPath } from './test-reading.ts';

// Each importer has a small file and, beside it, all that is read from it. When a change is meant,
// LAGAWI_GOLDEN=write writes the readings anew, and the diff shows what the change did.

const golden = join(import.meta.dirname, 'golden');
const write = process.env['LAGAWI_GOLDEN'] === 'write';

const files = [
  'shopee-orders.xlsx',
  'shopee-income.xlsx',
  'tiktok-tokopedia.csv',
  'tiktok-income.xlsx',
  'moka.csv',
  'lazada.xlsx',
  'tokopedia.xlsx',
  'blibli.csv',
  'bigseller.xlsx',
  'majoo.xlsx',
  'loyverse-items.csv',
  'loyverse-receipts.csv',
  'gobiz.xlsx',
  'grab.csv',
  'shopeefood.csv',
  'shopeefood-new.xlsx',
];

for (const name of files) {
  test(`${name} reads as its golden file says`, async () => {
    const expected = join(golden, `${name}.json`);
    const reading = JSON.parse(JSON.stringify(await readPath(join(golden, name), name)));
    if (write || !existsSync(expected)) {
      assert(write, `${expected} is missing; write it with LAGAWI_GOLDEN=write`);
      await writeFile(expected, `${JSON.stringify(reading, null, 2)}\n`);
    }
    assert.deepEqual(reading, JSON.parse(await readFile(expected, 'utf8')));
  });
}
