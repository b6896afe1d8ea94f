/** The second walk: all is loaded in one transaction, compared with the archive, committed. */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { assert } from '../../kernel/assert.ts';
import { inTransaction } from '../transaction.ts';
import { inPublic, quoted, readRows, readTables, speakPlainly } from './catalogue.ts';
import { type Entry, readArchive } from './container.ts';
import { archiveProblems } from './problems.ts';
import { buildSchema, migrationsOf, mustBeEmpty } from './schema.ts';
import { partOf, type Verified } from './verify.ts';
import type { TableInManifest } from './words.ts';

export interface LoadInput {
  pool: pg.Pool;
  where: string;
  archive: Verified;
  /** Takes each file of the archive; left out, they are passed over (a drill). */
  keepFile?: (path: string, content: AsyncIterable<Buffer>) => Promise<void>;
  /** After all was loaded and compared, before the commit. */
  beforeCommit?: () => Promise<void>;
  onProgress?: (done: { what: string; rows: number }) => void;
}

export async function loadArchive(input: LoadInput): Promise<void> {
  const { pool, archive } = input;
  const statements = migrationsOf(archive.manifest);
  await inTransaction(pool, async ({ client }) => {
    await mustBeEmpty(client, input.where);
    await speakPlainly(client);
    await buildSchema(client, statements);
    await mustHaveTheSameTables(client, archive.manifest.tables);
    await loadAll(client, input);
    for (const { name, lastValue, isCalled } of archive.manifest.sequences) {
      const set = 'select setval($1::regclass, $2::bigint, $3)';
      await client.query(set, [inPublic(name), lastValue, isCalled]);
    }
    await mustBeEqual(client, archive.manifest.tables);
    await input.beforeCommit?.();
  });
  // The planner's numbers are not part of an archive; without them the first questions are slow.
  await pool.query('analyze');
}

async function mustHaveTheSameTables(
  client: pg.ClientBase,
  tables: readonly TableInManifest[],
): Promise<void> {
  const shape = (list: readonly { name: string; columns: readonly string[] }[]) =>
    list.map(({ name, columns }) => `${name} (${columns.join(', ')})`).sort();
  const [here, there] = [shape(await readTables(client)), shape(tables)];
  const other =
    there.find((one) => !here.includes(one)) ?? here.find((one) => !there.includes(one));
  if (other) throw archiveProblems.damaged({ why: `columns of ${other.split(' ')[0]}` });
}

async function loadAll(client: pg.ClientBase, input: LoadInput): Promise<void> {
  const { path, passphrase, manifest } = input.archive;
  const columns = new Map(manifest.tables.map((table) => [table.name, table]));
  let current: Loading | null = null;
  const end = async () => {
    if (current) await current.end();
    current = null;
  };
  for await (const entry of readArchive(path, passphrase)) {
    const part = partOf(entry.name);
    if (!part || part.no === 1) await end();
    if (part) {
      const table = columns.get(part.table);
      assert(table, `${part.table} was verified`);
      current ??= startLoading(client, table);
      await current.take(entry);
      if (part.no === 1) input.onProgress?.({ what: part.table, rows: table.rows });
    } else if (entry.name.startsWith('files/') && input.keepFile) {
      await input.keepFile(entry.name.slice('files/'.length), entry.content);
    } else await passOver(entry);
  }
  await end();
}

async function passOver(entry: Entry): Promise<void> {
  for await (const _ of entry.content);
}

interface Loading {
  take(entry: Entry): Promise<void>;
  end(): Promise<void>;
}

/** One COPY for all parts of a table. */
function startLoading(client: pg.ClientBase, { name, columns }: TableInManifest): Loading {
  const list = columns.map(quoted).join(', ');
  const stream = client.query(copyFrom(`copy ${inPublic(name)} (${list}) from stdin`));
  const done = finished(stream);
  // Awaited by `end`, or met earlier by whoever waits for room.
  done.catch(() => undefined);
  return {
    take: async (entry) => {
      for await (const data of entry.content) {
        if (stream.write(data)) continue;
        await Promise.race([once(stream, 'drain'), done]);
      }
    },
    end: async () => {
      stream.end();
      await done;
    },
  };
}

/** Read back as it was written: what is not byte-equal is not committed. */
async function mustBeEqual(
  client: pg.ClientBase,
  tables: readonly TableInManifest[],
): Promise<void> {
  const hashes = new Map(tables.map((table) => [table.name, table.sha256]));
  for (const table of await readTables(client)) {
    const { sha256 } = await readRows(client, table);
    if (sha256 !== hashes.get(table.name)) throw archiveProblems.notEqual({ table: table.name });
  }
}
