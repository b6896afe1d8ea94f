/** What the database holds: tables in the order of their references, columns, keys, sequences. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { assert } from '../../kernel/assert.ts';
import { tablesLeftOut } from './words.ts';

export interface TableShape {
  name: string;
  columns: string[];
  /** By which the rows have one order everywhere. */
  orderBy: string;
}

export const quoted = (name: string) => pg.escapeIdentifier(name);
export const inPublic = (name: string) => `public.${quoted(name)}`;

/** Settings by which every server writes the same value as the same text. */
export async function speakPlainly(client: pg.ClientBase): Promise<void> {
  await client.query(`
    set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
    set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
    set local statement_timeout = 0; set local lock_timeout = 0;
    set local idle_in_transaction_session_timeout = 0`);
}

/** Every table that travels, those that are referred to first. */
export async function readTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] }>(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      -- Texts by their bytes: another server may sort letters otherwise.
      array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
        from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.place) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`);
  const tables = rows.filter((row) => !tablesLeftOut.has(row.name));
  for (const { name, key } of tables) assert(key.length > 0, `table ${name} has a primary key`);
  const order = byReference(
    tables.map((table) => table.name),
    await readReferences(client),
  );
  const place = new Map(order.map((name, index) => [name, index]));
  return tables
    .map(({ name, columns, key }) => ({ name, columns, orderBy: key.join(', ') }))
    .sort((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
}

async function readReferences(client: pg.ClientBase) {
  const { rows } = await client.query<{ from: string; to: string }>(`
    select f.relname as "from", t.relname as "to" from pg_constraint k
    join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.conparentid = 0 and f.relnamespace = 'public'::regnamespace`);
  return rows;
}

/**
 * Names so that each comes after all that it refers to. A reference to itself is checked at the
 * end of the statement and asks for no order.
 */
export function byReference(
  names: readonly string[],
  references: readonly { from: string; to: string }[],
): string[] {
  const waitsFor = new Map(names.map((name) => [name, new Set<string>()]));
  for (const { from, to } of references) {
    if (from !== to && waitsFor.has(to)) waitsFor.get(from)?.add(to);
  }
  const order: string[] = [];
  while (waitsFor.size > 0) {
    const ready = [...waitsFor].filter(([, needs]) => needs.size === 0).map(([name]) => name);
    assert(ready.length > 0, `no circle of references among ${[...waitsFor.keys()].join(', ')}`);
    for (const name of ready.sort()) {
      order.push(name);
      waitsFor.delete(name);
      for (const needs of waitsFor.values()) needs.delete(name);
    }
  }
  return order;
}

export async function readSequences(client: pg.ClientBase) {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c where c.relkind = 'S'
      and c.relnamespace = 'public'::regnamespace order by c.relname collate "C"`);
  const sequences: { name: string; lastValue: string; isCalled: boolean }[] = [];
  for (const { name } of rows) {
    const answer = await client.query<{ last_value: string; is_called: boolean }>(
      `select last_value::text, is_called from ${inPublic(name)}`,
    );
    const row = answer.rows[0];
    if (row) sequences.push({ name, lastValue: row.last_value, isCalled: row.is_called });
  }
  return sequences;
}

export interface RowsRead {
  rows: number;
  bytes: number;
  sha256: string;
}

/** A table's rows as COPY text in their one order; `each` sees every piece as it comes. */
export async function readRows(
  client: pg.ClientBase,
  { name, columns, orderBy }: TableShape,
  each: (piece: Buffer) => Promise<void> = async () => undefined,
): Promise<RowsRead> {
  const list = columns.map(quoted).join(', ');
  const stream = client.query(
    copyTo(`copy (select ${list} from ${inPublic(name)} order by ${orderBy}) to stdout`),
  );
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  for await (const piece of stream) {
    // pg-copy-streams types its pieces as any; they are what came over the wire.
    const data: Buffer = piece;
    hash.update(data);
    bytes += data.length;
    rows += newlinesIn(data);
    await each(data);
  }
  return { rows, bytes, sha256: hash.digest('hex') };
}

/** COPY text ends each row, and only a row, with a newline. */
export function newlinesIn(data: Buffer): number {
  let count = 0;
  for (let at = data.indexOf(10); at !== -1; at = data.indexOf(10, at + 1)) count += 1;
  return count;
}
