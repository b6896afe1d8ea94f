/**
 * A Shopee workbook of 20.000 lines, beside what its spreadsheet library alone takes to read it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { shopeeOfLines } from '../demo/bulk.ts';
import { system } from '../src/journal/index.ts';
import { importFile } from '../src/sales/actions/import.ts';
import { openFile } from '../src/sales/importers/index.ts';
import { addEnterprises, type BenchGround, median, timed } from './ground.ts';
import type { Figure } from './report.ts';

const rounds = 5;
/** As src/sales/importers/reading/workbook-worker.ts asks it to read. */
const options = {
  ...{ dense: true, nodim: true, cellFormula: false, cellHTML: false, cellText: false },
  ...{ cellNF: false, cellStyles: false, bookVBA: false, raw: true },
  type: 'buffer' as const,
};

export async function workbookBench(ground: BenchGround): Promise<Figure[]> {
  const { name, bytes, totals } = shopeeOfLines(20_000, 'bench');
  const folder = join(ground.config.varFolder, 'bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const alone: number[] = [];
  const booked: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const library = await timed(async () => read(bytes, options));
    alone.push(library.ms);
    booked.push(await bookOnce(ground, { path, name, orders: totals.orders }));
  }
  const ratio = median(booked) / median(alone);
  const of = `${totals.lines} lines, ${totals.orders} orders`;
  return [
    { name: 'the library alone', value: median(alone), unit: 'ms', of },
    { name: 'workbook → booked', value: median(booked), unit: 'ms', of },
    { name: 'workbook → booked ÷ the library alone', value: ratio, unit: '×', budget: 2 },
  ];
}

async function bookOnce(
  ground: BenchGround,
  { path, name, orders }: { path: string; name: string; orders: number },
): Promise<number> {
  // Another enterprise's ledger each time, out of the way of the one before.
  await ground.database.pool.query(
    'truncate sale_order, sale_past, sale_line, sales_day, sales_delta',
  );
  const [enterpriseId = ''] = await addEnterprises(ground, 1);
  const { ms, value } = await timed(async () => {
    const reading = await openFile({ path, name });
    const spoolFolder = join(ground.config.varFolder, 'work');
    return importFile(ground, system('job'), { enterpriseId, reading, spoolFolder });
  });
  if (value.receipt.booked.orders !== orders) throw new Error('not all orders were booked');
  return ms;
}
