/**
 * Makes what is generated and committed: `src/database/tables.ts` from the migrations and
 * `docs/openapi.json` from the routes. `--check` fails when either is stale.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase } from '../database/index.ts';
import { EntryDoor } from '../sales/index.ts';
import { openapiDocument, type Services } from '../web/index.ts';
import { houseApi } from '../website.ts';

const root = join(import.meta.dirname, '../..');
const isCheck = process.argv.includes('--check');

const statuses = [generateOpenapi(), await generateTables()];
process.exit(Math.max(...statuses));

/** The routes describe themselves, so no house is needed and none of its services is touched. */
function generateOpenapi(): number {
  const noHouse = {} as unknown as Services;
  const api = houseApi({ ...noHouse, entryDoor: new EntryDoor(noHouse) });
  const text = `${JSON.stringify(openapiDocument(api), null, 2)}\n`;
  const path = join(root, 'docs/openapi.json');
  if (!isCheck) {
    writeFileSync(path, text);
    return 0;
  }
  if (textOf(path) === text) return 0;
  console.error('docs/openapi.json is stale: npm run generate');
  return 1;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function generateTables(): Promise<number> {
  const varFolder = mkdtempSync(join(tmpdir(), 'lagawi-generate-'));
  // Passable, so that as root the server's user finds its data here and none is made elsewhere.
  chmodSync(varFolder, 0o711);
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
