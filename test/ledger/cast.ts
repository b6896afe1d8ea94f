/** Enterprises for ledger tests, and entries by hand, made as the doors make them. */
import { act, type Ground, system } from '../../src/journal/index.ts';
import { day } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import type { EntryRequest } from '../../src/sales/actions/entries.ts';
import type { Entry } from '../../src/sales/rules/entry.ts';

/** Order numbers of one test are not claims on those of the next. */
export async function emptyLedgers({ database: { pool } }: Ground): Promise<void> {
  const tables = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'
       and (tablename ~ '^(sale|ledger)_' or tablename in ('queue_item', 'sales_day', 'sales_delta'))
       and tablename not in ('sale_definition', 'sale_source')`,
  );
  await pool.query(`truncate ${tables.rows.map((row) => row.name).join(', ')}`);
}

export async function addEnterprises(ground: Ground, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await act(ground, system('cli'), async ({ sql, note, now }) => {
    await sql
      .insertInto('enterprise')
      .values(
        ids.map((id, i) => ({
          enterprise_id: id,
          name: `Usaha Uji ${i}`,
          zone: 'WIB',
          created_at: now,
        })),
      )
      .execute();
    for (const id of ids) note({ verb: 'enterprises.add', thing: 'enterprise', thingId: id });
  });
  return ids;
}

export function saleOf(over: Partial<Entry> = {}): Entry {
  const at = day('2026-06-14');
  return {
    entryId: newId(),
    kind: 'sale',
    day: at,
    toDay: at,
    stream: 'campaign',
    channel: 'bazaar',
    amount: 75_000,
    quantity: 5,
    transactions: 1,
    product: 'Keripik pisang',
    ...over,
  };
}

export function requestOf(enterpriseId: string, ...entries: Entry[]): EntryRequest {
  return { actor: system('web'), enterpriseId, zone: 'WIB', onBehalf: false, entries };
}

/** In the registry, instead of what it said of the name before. */
export async function sellProduct(
  ground: Ground,
  enterpriseId: string,
  { name, isOwn }: { name: string; isOwn: boolean },
): Promise<void> {
  await act(ground, system('cli'), async ({ client, note }) => {
    const of = [enterpriseId, name];
    await client.query('delete from product where enterprise_id = $1 and name = $2', of);
    await client.query(
      `insert into product (enterprise_id, name, product_id, is_own) values ($1, $2, $3, $4)`,
      [...of, newId(), isOwn],
    );
    note({ verb: 'enterprises.editProduct', thing: 'enterprise', thingId: enterpriseId });
  });
}
