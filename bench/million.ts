/**
 * One million order lines as CSV: file → booked ledger and day sums, beside COPY of the same rows.
 */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { millionLines } from '../demo/bulk.ts';
import { checkLedger } from '../src/sales/questions/check.ts';
import { addEnterprises, type BenchGround, median, timed } from './ground.ts';
import type { Figure } from './report.ts';

interface Imported {
  ms: number;
  peakMb: number;
  isRepeat: boolean;
  booked: number;
  known: number;
}

export async function millionLinesBench(
  ground: BenchGround,
  { lines = 1_000_000, rounds = 3 } = {},
): Promise<Figure[]> {
  const folder = join(ground.config.varFolder, 'bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'pesanan.csv');
  const file = await millionLines(path, lines, 'bench');
  // Other bytes with the same content: a download made again.
  const again = join(folder, 'pesanan-lagi.csv');
  await pipeline(createReadStream(path), createWriteStream(again));
  await pipeline(
    (async function* () {
      yield '\r\n';
    })(),
    createWriteStream(again, { flags: 'a' }),
  );
  const first: Imported[] = [];
  const repeated: Imported[] = [];
  const redone: Imported[] = [];
  const copies: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await empty(ground);
    const [id = ''] = await addEnterprises(ground, 1);
    first.push(await importInChild(ground, id, path));
    if (round === 0) await exportLines(ground, join(folder, 'lines.copy'));
    copies.push(await bareCopy(ground, join(folder, 'lines.copy')));
    const before = await countRows(ground);
    repeated.push(await importInChild(ground, id, path));
    redone.push(await importInChild(ground, id, again));
    const added = (await countRows(ground)) - before;
    if (added !== 0) throw new Error(`${added} rows were added by a file that was known`);
  }
  const broken = (await checkLedger(ground.database)).filter((finding) => finding.broken > 0);
  if (broken.length > 0) throw new Error(`the ledger is not sound: ${JSON.stringify(broken)}`);
  const copyMs = median(copies);
  const firstMs = median(first.map((one) => one.ms));
  const peakMb = Math.max(...[...first, ...repeated, ...redone].map((one) => one.peakMb));
  return [
    { name: 'COPY of the same lines', value: copyMs, unit: 'ms', of: `${file.lines} lines` },
    { name: 'file → booked', value: firstMs, unit: 'ms', of: `${file.orders} orders` },
    { name: 'file → booked ÷ COPY', value: firstMs / copyMs, unit: '×', budget: 3 },
    { name: 'peak memory of the import', value: peakMb, unit: 'MB', budget: 512 },
    {
      name: 'the same file again ÷ first',
      value: median(repeated.map((one) => one.ms)) / firstMs,
      unit: '×',
      budget: 1,
    },
    {
      name: 'the same content in other bytes ÷ first',
      value: median(redone.map((one) => one.ms)) / firstMs,
      unit: '×',
      budget: 1,
    },
  ];
}

async function importInChild(ground: BenchGround, id: string, path: string): Promise<Imported> {
  const child = join(import.meta.dirname, 'import.child.ts');
  const name = 'Semua_pesanan.csv';
  const args = ['--import', 'tsx', child, ground.config.varFolder, id, path, name];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const imported: Imported = JSON.parse(stdout);
  return imported;
}

/** Each round starts from an empty ledger, as the bare table does. */
async function empty({ database: { pool } }: BenchGround): Promise<void> {
  await pool.query(
    'truncate sale_order, sale_past, sale_line, sale_seen, sale_import, sales_day, sales_delta',
  );
  await pool.query('checkpoint');
}

async function exportLines({ database: { pool } }: BenchGround, path: string): Promise<void> {
  const client = await pool.connect();
  try {
    await pipeline(client.query(copyTo('copy sale_line to stdout')), createWriteStream(path));
  } finally {
    client.release();
  }
}

async function bareCopy({ database: { pool } }: BenchGround, path: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('drop table if exists bare_line');
    await client.query('create table bare_line (like sale_line including all)');
    await client.query('checkpoint');
    const { ms } = await timed(() =>
      pipeline(createReadStream(path), client.query(copyFrom('copy bare_line from stdin'))),
    );
    await client.query('drop table bare_line');
    return ms;
  } finally {
    client.release();
  }
}

async function countRows({ database: { pool } }: BenchGround): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'select (select count(*) from sale_order) + (select count(*) from sale_line) as count',
  );
  return rows[0]?.count ?? 0;
}
