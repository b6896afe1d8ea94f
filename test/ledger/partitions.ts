/**
 * The schema with every table that belongs to enterprises partitioned by hash of enterprise_id: the
 * proof that its keys allow it, and with it Citus or any engine of that kind (design.md, Ids and
 * keys).
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const migrations = join(import.meta.dirname, '../../src/database/migrations');
const partitionCount = 4;

/** Narrow tables across enterprises, and the register itself, which all others refer to. */
const whole = new Set(['enterprise', 'storefront_claim', 'journal']);

/** Writes the migrations into the folder, changed only where a table is made. */
export function writePartitioned(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const partitioned: string[] = [];
  for (const name of readdirSync(migrations).filter((file) => file.endsWith('.sql'))) {
    const text = readFileSync(join(migrations, name), 'utf8');
    writeFileSync(
      join(folder, name),
      text.replace(table, (...match) => changed(match, partitioned)),
    );
  }
  return partitioned;
}

const table = /create table (\w+) \(\n([\s\S]*?)\n\)( with \([^)]*\))?;/g;

function changed(match: readonly string[], partitioned: string[]): string {
  const [all = '', name = '', body = '', storage = ''] = match;
  const key = /primary key \(([^)]*)\)/.exec(body)?.[0] ?? /.*primary key/.exec(body)?.[0] ?? '';
  if (whole.has(name) || !key.includes('enterprise_id')) return all;
  partitioned.push(name);
  // Identities of partitioned tables came with PostgreSQL 17; a sequence is the same before.
  const columns = body.replace(
    /bigint generated always as identity/,
    `bigint not null default nextval('${name}_ids')`,
  );
  const sequence = columns === body ? '' : `create sequence ${name}_ids;\n`;
  const parts = Array.from(
    { length: partitionCount },
    (_, i) =>
      `create table ${name}_${i} partition of ${name}
         for values with (modulus ${partitionCount}, remainder ${i})${storage};`,
  );
  return `${sequence}create table ${name} (\n${columns}\n) partition by hash (enterprise_id);\n${parts.join('\n')}`;
}
