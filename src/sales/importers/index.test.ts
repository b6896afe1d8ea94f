import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type OpenFileOptions, openFile } from './index.ts';
import { csvOf, shopeeFile, tiktokCells } from './test-files.ts';

async function withFile<T>(
  bytes: Uint8Array,
  use: (options: OpenFileOptions) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lagawi-open-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await use({ path, name: 'file' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function drain(options: OpenFileOptions) {
  const reading = await openFile(options);
  let orders = 0;
  for await (const batch of reading.orders()) orders += batch.length;
  return { reading, orders };
}

const rows = [
  { no: 1, price: 25_000, product: 'Sambal, "pedas"', buyer: 'rahasia' },
  { no: 2, price: 30_000, buyer: 'rahasia' },
];

test('a file’s hash is known before its rows are read, and is that of its bytes', async () => {
  for (const bytes of [csvOf(tiktokCells(rows)), shopeeFile([{ no: 'A', price: 5 }])]) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    await withFile(bytes, async (options) => {
      assert.equal((await openFile(options)).fileHash, hash);
      assert.equal((await drain(options)).reading.summary().fileHash, hash);
    });
  }
});

test('progress reaches its end and never passes it', async () => {
  const many = Array.from({ length: 9_000 }, (_, no) => ({ no, price: 1_000 }));
  await withFile(csvOf(tiktokCells(many)), async (options) => {
    const seen: { done: number; total: number }[] = [];
    await drain({ ...options, onProgress: (progress) => seen.push(progress) });
    assert(seen.length > 2);
    assert(seen.every(({ done, total }) => done <= total));
    assert.equal(seen.at(-1)?.done, seen.at(-1)?.total);
  });
});

test('the redacted copy holds the mapped columns and row numbers, and no buyer', async () => {
  for (const bytes of [
    csvOf(tiktokCells(rows)),
    shopeeFile([{ no: 'A', price: 25_000, product: 'Sambal, "pedas"', buyer: 'rahasia' }]),
  ]) {
    await withFile(bytes, async (options) => {
      const to = new PassThrough();
      const copied = buffer(to);
      await drain({ ...options, redactTo: to });
      const text = gunzipSync(await copied).toString('utf8');
      const [header = '', first = ''] = text.split('\n');
      assert.match(header, /^row,(?:No\. Pesanan|Order ID),/);
      assert.doesNotMatch(header, /Username/);
      assert.match(first, /^2,\w+,Selesai,/);
      assert.match(first, /"Sambal, ""pedas"""/);
      assert.doesNotMatch(text, /rahasia/);
    });
  }
});

test('a file that is refused at opening leaves an empty copy, which ends', async () => {
  const [headers = [], ...rest] = tiktokCells(rows);
  const cut = [headers, ...rest].map((row) => row.filter((_, at) => headers[at] !== 'Quantity'));
  await withFile(csvOf(cut), async (options) => {
    const to = new PassThrough();
    const copied = buffer(to);
    const { reading, orders } = await drain({ ...options, redactTo: to });
    assert.deepEqual([reading.recognition.refused?.code, orders], ['column_missing', 0]);
    assert.equal((await copied).length, 0);
  });
});

test('files read at the same time do not disturb each other', async () => {
  const read = async (price: number) =>
    withFile(shopeeFile([{ no: 'A', price }]), async (options) => {
      const reading = await openFile(options);
      const omzet: number[] = [];
      for await (const batch of reading.orders()) omzet.push(...batch.map((order) => order.omzet));
      return omzet;
    });
  const prices = Array.from({ length: 20 }, (_, at) => 1_000 + at);
  assert.deepEqual(
    await Promise.all(prices.map(read)),
    prices.map((price) => [price]),
  );
});
