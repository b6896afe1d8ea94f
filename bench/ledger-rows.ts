/** Ledgers written straight into the tables: what is measured is the search, not the booking. */
import { once } from 'node:events';
import { from as copyFrom } from 'pg-copy-streams';
import type { Day } from '../src/kernel/day.ts';
import { channels } from '../src/sales/words.ts';
import type { BenchGround } from './ground.ts';

/** A row of the ledger, as much of it as the search looks at. */
export interface Line {
  no: string;
  issuer: 'entry' | 'shopee' | 'pay';
  channel: number;
  day: Day;
  toDay: Day;
  amount: number;
  note: string;
  /** The same sale stands in the ledger once more. */
  isDouble: boolean;
}

export async function writeLines(
  { database }: BenchGround,
  some: readonly { id: string; lines: readonly Line[] }[],
): Promise<void> {
  const client = await database.pool.connect();
  const copy = async (table: string, rows: Iterable<readonly (string | number)[]>) => {
    const stream = client.query(copyFrom(`copy ${table} from stdin`));
    for (const row of rows) {
      if (!stream.write(`${row.join('\t')}\n`)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
  };
  try {
    await client.query('begin');
    const issuers = await issuerIds(client);
    const all = some.flatMap(({ id, lines }) => lines.map((line) => ({ id, ...line })));
    const { rows } = await client.query<{ block: number }>(
      `select nextval('snapshot_block') as block from generate_series(1, $1)`,
      [all.length],
    );
    const placed = all.map((line, nth) => ({ ...line, at: (rows[nth]?.block ?? 0) * 1000 }));
    await copy(
      `sale_order (order_no, issuer_id, enterprise_id, snapshot_id, lines_id, import_id, hash,
         authority, stamp, rank_window, rank_minute, rank_order, state, standing, stream, channel,
         evidence, day, status_word, is_refund, qty, lines, gross, returned, voucher, omzet, from_seq)`,
      placed.map((one) => [
        ...[one.no, issuers[one.issuer], one.id, one.at, one.at, one.no, one.no],
        ...[one.issuer === 'entry' ? 0 : 3, 0, 0, 0, 0, 2, one.issuer === 'pay' ? 5 : 0, 0],
        ...[one.channel, one.issuer === 'entry' ? 4 : one.issuer === 'pay' ? 2 : 1, one.day, ''],
        ...['f', 1, 1, one.amount, 0, 0, one.amount, 1],
      ]),
    );
    await copy(
      `sale_line (enterprise_id, snapshot_id, line_no, file_row, product, variation, sku, qty,
         returned_qty, price_h, gross_h, returned_h, gross, returned, omzet)`,
      placed.map((one) => [
        ...[one.id, one.at, 1, 0, one.note, '', '', 1, 0, one.amount * 100, one.amount * 100, 0],
        ...[one.amount, 0, one.amount],
      ]),
    );
    await copy(
      `sale_entry (enterprise_id, entry_id, content_hash, ledger_seq, kind, day, to_day, stream,
         channel, amount_rp, quantity, transactions, product, received_at, on_behalf)`,
      placed
        .filter((one) => one.issuer === 'entry')
        .map((one) => [
          ...[one.id, one.no, '\\\\x00', 1, 'dayTotal', one.day, one.toDay, 'campaign'],
          ...[channels[one.channel] ?? '', one.amount, 1, 1, one.note, '2026-06-20', 'f'],
        ]),
    );
    const ids = some.map(({ id }) => id);
    await client.query(
      `insert into sales_day select enterprise_id, day, stream, channel, evidence, state, standing,
         count(*), count(*), sum(qty), sum(gross), 0, 0, sum(omzet)
       from sale_order where enterprise_id = any($1) group by 1, 2, 3, 4, 5, 6, 7`,
      [ids],
    );
    await client.query('insert into ledger_head select unnest($1::uuid[]), 1', [ids]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function issuerIds(client: {
  query: (text: string) => Promise<{ rows: { code: string; issuer_id: number }[] }>;
}): Promise<Record<Line['issuer'], number>> {
  await client.query(
    `insert into issuer (code, is_local)
     values ('entry', true), ('shopee', false), ('pay/bca/1', true) on conflict do nothing`,
  );
  const { rows } = await client.query('select code, issuer_id from issuer');
  const of = (code: string) => rows.find((row) => row.code === code)?.issuer_id ?? 0;
  return { entry: of('entry'), shopee: of('shopee'), pay: of('pay/bca/1') };
}
