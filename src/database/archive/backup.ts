import { createHash } from 'node:crypto';
import { constants, existsSync, readFileSync } from 'node:fs';
import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type pg from 'pg';
import { Problem } from '../../kernel/problem.ts';
import { inTransaction } from '../transaction.ts';
import { readRows, readSequences, readTables, speakPlainly, type TableShape } from './catalogue.ts';
import { type ArchiveWriter, writeArchive } from './container.ts';
import { archiveProblems } from './problems.ts';
import { wrapKeys } from './sealing.ts';
import { archiveSchema, isSafePath, type Manifest, partBytes, places } from './words.ts';

export interface BackupInput {
  pool: pg.Pool;
  /** The archive to make; an existing one is not overwritten. */
  to: string;
  filesFolder: string;
  keyringFile: string;
  passphrase: string | null;
  now: Date;
  lagawi: string;
  onProgress?: (done: { what: string; rows: number }) => void;
}

export interface BackupReport {
  manifest: Manifest;
  bytes: number;
  sha256: string;
}

const passphraseLeast = 12;

/** Beside and renamed at the end, so that a kill in between leaves no archive that looks whole. */
export async function makeBackup(input: BackupInput): Promise<BackupReport> {
  const { to, passphrase } = input;
  if (passphrase !== null && passphrase.length < passphraseLeast) {
    throw archiveProblems.passphraseShort({ least: passphraseLeast });
  }
  if (existsSync(to)) throw archiveProblems.targetExists({ path: to });
  const folder = dirname(to);
  if (!existsSync(folder)) throw archiveProblems.noSuchFolder({ folder });
  const fresh = `${to}.${process.pid}.baru`;
  try {
    const writer = await writeArchive(fresh, { passphrase, madeAt: input.now });
    try {
      const manifest = await fill(writer, input);
      const { bytes, sha256 } = await writer.finish();
      await rename(fresh, to);
      return { manifest, bytes, sha256 };
    } catch (error) {
      await writer.abort();
      throw error;
    }
  } catch (error) {
    // Where not even its folder can be, there is nothing to remove.
    await rm(fresh, { force: true }).catch(() => undefined);
    throw asProblem(error, to);
  }
}

/** Files of the system that refuse us become a sentence; anything else is a fault of ours. */
function asProblem(error: unknown, path: string): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('syscall' in error)) return error;
  return archiveProblems.cannotWrite({ path, why: error.message });
}

async function fill(writer: ArchiveWriter, input: BackupInput): Promise<Manifest> {
  const madeAt = input.now.toISOString();
  const head = { schema: archiveSchema, madeAt, lagawi: input.lagawi };
  await writer.add(places.head, Buffer.from(JSON.stringify(head)));
  const database = await addDatabase(writer, input);
  const files = await addFiles(writer, input);
  const keys = await addKeys(writer, input);
  const manifest: Manifest = { ...head, schema: archiveSchema, ...database, files, keys };
  await writer.add(places.manifest, Buffer.from(JSON.stringify(manifest)));
  return manifest;
}

/** All tables as they were at one moment. */
async function addDatabase(writer: ArchiveWriter, { pool, onProgress }: BackupInput) {
  const work = async ({ client }: { client: pg.PoolClient }) => {
    await client.query('set transaction read only');
    await speakPlainly(client);
    const postgres = await client.query<{ server_version: string }>('show server_version');
    const hasAny = await client.query<{ has: boolean }>(
      `select to_regclass('public.migration') is not null as has`,
    );
    if (!hasAny.rows[0]?.has) throw archiveProblems.notMigrated();
    const migrations = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.migration order by name collate "C"',
    );
    const tables: Manifest['tables'] = [];
    for (const table of await readTables(client)) {
      const read = await addTable(writer, client, table);
      tables.push({ name: table.name, columns: table.columns, ...read });
      onProgress?.({ what: table.name, rows: read.rows });
    }
    return {
      postgres: postgres.rows[0]?.server_version ?? '',
      migrations: migrations.rows,
      tables,
      // Read last: a sequence knows no snapshot, and one that is ahead does no harm.
      sequences: await readSequences(client),
    };
  };
  return inTransaction(pool, work, { isolation: 'repeatable read' });
}

async function addTable(writer: ArchiveWriter, client: pg.ClientBase, table: TableShape) {
  let held: Buffer[] = [];
  let size = 0;
  let part = 0;
  const flush = async () => {
    if (size === 0) return;
    part += 1;
    const content = Buffer.concat(held);
    held = [];
    size = 0;
    await writer.add(places.table(table.name, part), content);
  };
  const read = await readRows(client, table, async (piece) => {
    held.push(piece);
    size += piece.length;
    if (size >= partBytes) await flush();
  });
  await flush();
  return read;
}

async function addFiles(
  writer: ArchiveWriter,
  { filesFolder, onProgress }: BackupInput,
): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for await (const path of filesBelow(filesFolder)) {
    const name = relative(filesFolder, path).replaceAll('\\', '/');
    if (!isSafePath(name)) continue;
    const added = await addFile(writer, path, name);
    if (added) files.push(added);
  }
  onProgress?.({ what: 'files', rows: files.length });
  return files;
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  if (!existsSync(folder)) return;
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => null);
    if (found?.isDirectory()) yield* filesBelow(path);
    // Links and sockets are none of ours.
    else if (found?.isFile()) yield path;
  }
}

async function addFile(
  writer: ArchiveWriter,
  path: string,
  name: string,
): Promise<Manifest['files'][number] | null> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null);
  // Removed since the folder was read: an erasure, which the archive follows.
  if (!handle) return null;
  try {
    const { size } = await handle.stat();
    const hash = createHash('sha256');
    let read = 0;
    const content = async function* () {
      if (size === 0) return;
      for await (const chunk of handle.createReadStream({
        autoClose: false,
        start: 0,
        end: size - 1,
      })) {
        const data: Buffer = chunk;
        hash.update(data);
        read += data.length;
        yield data;
      }
      if (read !== size) throw archiveProblems.fileChanged({ path });
    };
    await writer.addStream(places.file(name), size, content());
    return { path: name, size, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

async function addKeys(
  writer: ArchiveWriter,
  { keyringFile, passphrase }: BackupInput,
): Promise<Manifest['keys']> {
  if (passphrase === null || !existsSync(keyringFile)) return { kept: 'absent' };
  const sealed = await wrapKeys(readFileSync(keyringFile), passphrase);
  await writer.add(places.keyring, sealed);
  return { kept: 'wrapped', sha256: createHash('sha256').update(sealed).digest('hex') };
}
