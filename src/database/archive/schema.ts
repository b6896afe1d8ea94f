/** The schema as it was when the archive was made: its own migrations, of the same content. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { archiveProblems } from './problems.ts';
import type { Manifest } from './words.ts';

const ours = join(import.meta.dirname, '../migrations');

/** The statements of these migrations; refuses what this Lagawi does not know. */
export function migrationsOf(manifest: Manifest, folder: string = ours): string[] {
  return manifest.migrations.map(({ name, sha256 }) => {
    const path = join(folder, name);
    if (!/^[\w.-]+\.sql$/.test(name) || !existsSync(path)) throw archiveProblems.newer({ name });
    const sql = readFileSync(path, 'utf8');
    const hash = createHash('sha256').update(sql).digest('hex');
    if (hash !== sha256) throw archiveProblems.otherSchema({ name });
    return sql;
  });
}

/** Builds the empty schema; the rows of `migration` come from the archive like all others. */
export async function buildSchema(
  client: pg.ClientBase,
  statements: readonly string[],
): Promise<void> {
  await client.query(`create table migration (
    name text primary key, sha256 text not null, run_at timestamptz not null default now())`);
  for (const sql of statements) await client.query(sql);
}

/** Refuses a database that holds anything of its own. */
export async function mustBeEmpty(client: pg.ClientBase, where: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f')
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname limit 1`);
  const table = rows[0]?.name;
  if (table !== undefined) throw archiveProblems.notEmpty({ where, table });
  const answer = await client.query<{ server_encoding: string }>('show server_encoding');
  const encoding = answer.rows[0]?.server_encoding ?? '';
  if (encoding !== 'UTF8') throw archiveProblems.otherEncoding({ encoding });
}
