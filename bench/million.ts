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
  const copies = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    await empty(ground);
    const [id = ''] = await addEnterprises(ground, 1);
    first.push(await importInChild(ground, id, path));
    for (const table of bareTables) {
      const rows = join(folder, `${table.name}.copy`);
      if (round === 0) await exportRows(ground, { from: table.rows, to: rows });
      const taken = copies.get(table.name) ?? [];
      copies.set(table.name, [...taken, await bareCopy(ground, { table, rows })]);
    }
    const before = await countRows(ground);
    repeated.push(await importInChild(ground, id, path));
    redone.push(await importInChild(ground, id, again));
    const added = (await countRows(ground)) - before;
    if (added !== 0) throw new Error(`${added} rows were added by a file that was known`);
  }
  const broken = (await checkLedger(ground.database)).filter((finding) => finding.broken > 0);
  if (broken.length > 0) throw new Error(`the ledger is not sound: ${JSON.stringify(broken)}`);
  const firstMs = median(first.map((one) => one.ms));
  const peakMb = Math.max(...[...first, ...repeated, ...redone].map((one) => one.peakMb));
  const of = `${file.lines} lines, ${file.orders} orders`;
  return [
    { name: 'file → booked', value: firstMs, unit: 'ms', of },
    ...bareTables.flatMap(({ name, words }): Figure[] => {
      const copyMs = median(copies.get(name) ?? []);
      return [
        { name: `COPY ${words}`, value: copyMs, unit: 'ms' },
        {
          name: `file → booked ÷ COPY ${words}`,
          value: firstMs / copyMs,
          unit: '×',
          ...(name === 'flat' && { budget: 3 }),
        },
      ];
    }),
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
    },
  ];
}

async function importInChild(ground: BenchGround, id: string, path: string): Promise<Imported> {
  const child = join(import.meta.dirname, 'import.child.ts');
  const name = 'Semua_pesanan.csv';
  const args = [child, ground.config.varFolder, id, path, name];
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

interface BareTable {
  name: string;
  words: string;
  /** What is copied. */
  rows: string;
  /** Makes `bare`, empty and with its keys. */
  make: string;
}

/**
 * What the import is held against is the flat table: what a plain `\\copy` of the file would fill,
 * every line with what it says of its order, found by its order and by its day (docs/decisions,
 * "The bare table"). The ledger's own table of lines, which knows nothing of orders, stands beside.
 */
const bareTables: readonly BareTable[] = [
  {
    name: 'lines',
    words: 'of the lines alone',
    rows: 'sale_line',
    make: 'create table bare (like sale_line including all)',
  },
  {
    name: 'flat',
    words: 'of the flat rows',
    rows: `(select o.enterprise_id, o.order_no, o.issuer_id, l.line_no, o.hash, o.state, o.stream,
        o.channel, o.day, o.paid_day, o.done_day, o.status_word, l.file_row, l.product, l.variation,
        l.sku, l.qty, l.returned_qty, l.price_h, l.gross_h, l.returned_h, l.gross, l.returned, l.omzet
      from sale_order o join sale_line l
        on l.enterprise_id = o.enterprise_id and l.snapshot_id = o.lines_id
      order by l.file_row)`,
    make: `create table bare as
        select o.enterprise_id, o.order_no, o.issuer_id, l.line_no, o.hash, o.state, o.stream,
          o.channel, o.day, o.paid_day, o.done_day, o.status_word, l.file_row, l.product,
          l.variation, l.sku, l.qty, l.returned_qty, l.price_h, l.gross_h, l.returned_h, l.gross,
          l.returned, l.omzet
        from sale_order o, sale_line l limit 0;
      alter table bare add primary key (order_no, issuer_id, enterprise_id, line_no);
      create index on bare (enterprise_id, day)`,
  },
];

async function exportRows(
  { database: { pool } }: BenchGround,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const client = await pool.connect();
  try {
    await pipeline(client.query(copyTo(`copy ${from} to stdout`)), createWriteStream(to));
  } finally {
    client.release();
  }
}

async function bareCopy(
  { database: { pool } }: BenchGround,
  { table, rows }: { table: BareTable; rows: string },
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('drop table if exists bare');
    await client.query(table.make);
    await client.query('checkpoint');
    const { ms } = await timed(() =>
      pipeline(createReadStream(rows), client.query(copyFrom('copy bare from stdin'))),
    );
    await client.query('drop table bare');
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
