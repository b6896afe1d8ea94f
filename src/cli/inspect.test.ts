import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { csvOf, mokaCells, shopeeFile, tiktokCells } from '../sales/importers/test-files.ts';
import { inspectFiles } from '../sales/inspect.ts';
import { runInspect } from './inspect.ts';

const samples = join(import.meta.dirname, '../../../shared/samples');
const withSamples = existsSync(samples) ? {} : { skip: 'the samples are not beside this checkout' };

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lagawi-inspect-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const code = await runInspect(args, (more) => {
    text += more;
  });
  return { code, text };
}

test(
  'the samples together give what a ledger of one enterprise would hold',
  withSamples,
  async () => {
    const report = await inspectFiles(
      [
        'shopee/Order.all.20210601_20210610_45col.xlsx',
        'shopee/Order.all.order_creation_date.20260605_20260611.xlsx',
        'shopee/Order.all.order_creation_date.20260601_20260610.xlsx',
        'tiktok-tokopedia/Semua_pesanan_2026-06_desc_row.csv',
        'moka/moka_transactions.csv',
      ].map((path) => join(samples, path)),
    );
    const { shopee, tiktok, tokopedia, pos } = report.channels;
    assert.deepEqual(shopee, {
      orders: 11,
      lines: 13,
      final: { gross: 1_634_000, returned: 35_000, sellerVoucher: 7_274, omzet: 1_591_726 },
      provisional: { omzet: 32_000 },
      returned: { gross: 0 },
      void: { gross: 136_000 },
      unknown: { gross: 0, statuses: [] },
    });
    assert.deepEqual([tiktok?.final.gross, tiktok?.final.omzet], [189_000, 154_000]);
    assert.deepEqual([tokopedia?.final.omzet, tokopedia?.void.gross], [30_000, 22_000]);
    assert.deepEqual(pos?.final, {
      gross: 65_000,
      returned: 20_000,
      sellerVoucher: 0,
      omzet: 45_000,
    });
    assert.deepEqual([report.problems, report.evidence], [[], {}]);
  },
);

test('inspect gives its contract, and 0 when every file was read', async () => {
  const path = await put(
    'Order.all.20260601_20260610.xlsx',
    shopeeFile([
      { no: 'A', price: 45_000, voucher: 5_000 },
      { no: 'B', price: 80_000, status: 'Dalam Banding' },
    ]),
  );
  const { code, text } = await run('--json', path);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(text), {
    schema: 'lagawi.inspect/1',
    files: [
      {
        file: 'Order.all.20260601_20260610.xlsx',
        format: 'shopee-orders',
        role: 'sales',
        orders: 2,
        lines: 2,
        refused: null,
      },
    ],
    channels: {
      shopee: {
        orders: 2,
        lines: 2,
        final: { gross: 45_000, returned: 0, sellerVoucher: 5_000, omzet: 40_000 },
        provisional: { omzet: 0 },
        returned: { gross: 0 },
        void: { gross: 0 },
        unknown: { gross: 80_000, statuses: ['Dalam Banding'] },
      },
    },
    evidence: {},
    problems: [
      {
        file: 'Order.all.20260601_20260610.xlsx',
        row: 3,
        code: 'unknown_status',
        message: 'Status "Dalam Banding" belum dikenal: pesanannya ditampilkan, belum dihitung.',
      },
    ],
  });
});

test('inspect ends with 2 when a file is refused, and reads the others', async () => {
  const good = await put('moka.csv', csvOf(mokaCells([{ receipt: 'T1', gross: 5_000 }])));
  const bad = await put('kosong.csv', Buffer.alloc(0));
  const missing = join(folder, 'tidak ada.csv');
  const { code, text } = await run('--json', bad, good, missing, folder);
  assert.equal(code, 2);
  const report: Awaited<ReturnType<typeof inspectFiles>> = JSON.parse(text);
  assert.deepEqual(
    report.files.map((file) => file.refused?.code ?? null),
    ['empty_file', null, 'cannot_open', 'cannot_open'],
  );
  assert.equal(report.channels.pos?.final.omzet, 5_000);
  assert.deepEqual(
    report.problems.map((problem) => problem.code),
    ['empty_file', 'cannot_open', 'cannot_open'],
  );
});

test('inspect without --json prints a table in Indonesian', async () => {
  const path = await put('semua.csv', csvOf(tiktokCells([{ no: 1, price: 1_250_000 }])));
  const { code, text } = await run(path);
  assert.equal(code, 0);
  assert.match(text, /✓ semua\.csv: tiktok-tokopedia-orders, 1 pesanan, 1 baris/);
  assert.match(text, /Omzet final ● +Rp1\.250\.000/);
  // The program prints the sentence and ends with 1 (main.ts).
  await assert.rejects(run(), { code: 'cli.missing' });
  await assert.rejects(run('--jason', path), { code: 'cli.wrong' });
});
