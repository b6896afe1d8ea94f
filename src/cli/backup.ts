/** `lagawi backup [FILE] [--keep N] [--json]`: database, files and wrapped keys in one archive. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Config, readConfig } from '../config.ts';
import { makeBackup } from '../database/archive/index.ts';
import type { Database } from '../database/index.ts';
import { keyringPath } from '../files/index.ts';
import { act, system } from '../journal/index.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { readArgs, wrongValue } from './args.ts';
import { openInstallation } from './installation.ts';
import { newPassphrase } from './passphrase.ts';

export interface BackupDone {
  schema: 'lagawi.backup/1';
  file: string;
  madeAt: string;
  bytes: number;
  sha256: string;
  encrypted: boolean;
  keys: 'wrapped' | 'absent';
  tables: number;
  rows: number;
  files: number;
  /** Older archives that were removed by --keep. */
  removed: string[];
}

export interface BackupRequest {
  database: Database;
  config: Pick<Config, 'varFolder' | 'root'>;
  passphrase: string | null;
  /** null: into the backups folder of the installation, named by its time. */
  to?: string | null;
  /** How many archives to leave in the backups folder; null keeps all. */
  keep?: number | null;
  clock?: Clock;
  onProgress?: (done: { what: string; rows: number }) => void;
}

/** Makes the archive, notes it, remembers it for `doctor`, and removes what is too old. */
export async function backupInstallation(request: BackupRequest): Promise<BackupDone> {
  const { database, config, passphrase, clock = systemClock, onProgress } = request;
  const now = clock();
  // A folder that was typed is not made: it may be a slip, or a disk that is not mounted.
  if (!request.to) mkdirSync(backupsFolder(config), { recursive: true, mode: 0o700 });
  const file = resolve(request.to ?? join(backupsFolder(config), archiveName(now)));
  const { manifest, bytes, sha256 } = await makeBackup({
    pool: database.pool,
    to: file,
    filesFolder: join(config.varFolder, 'files'),
    keyringFile: keyringPath(config.varFolder),
    passphrase,
    now,
    lagawi: versionOf(config),
    ...(onProgress && { onProgress }),
  });
  // An archive holds everybody's data: that it was made stands in the journal.
  await act({ database, clock }, system('cli'), async (act) => {
    const details = { encrypted: passphrase !== null, keys: manifest.keys.kept };
    act.note({ verb: 'archive.backup', thing: 'archive', thingId: sha256, details });
  });
  const done: BackupDone = {
    schema: 'lagawi.backup/1',
    file,
    madeAt: manifest.madeAt,
    bytes,
    sha256,
    encrypted: passphrase !== null,
    keys: manifest.keys.kept,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files.length,
    removed: request.keep ? removeOlder(backupsFolder(config), request.keep) : [],
  };
  const { file: path, madeAt, keys } = done;
  writeFileSync(
    lastBackupPath(config),
    JSON.stringify({ file: path, madeAt, keys, bytes, sha256 }),
  );
  return done;
}

export const backupsFolder = (config: Pick<Config, 'varFolder'>) =>
  join(config.varFolder, 'backups');
const lastBackupPath = (config: Pick<Config, 'varFolder'>) =>
  join(config.varFolder, 'last-backup.json');

const ending = '.lagawi';
const name = /^lagawi-\d{8}T\d{6}Z\.lagawi$/;

/** Sorts by its time. */
function archiveName(now: Date): string {
  return `lagawi-${now.toISOString().replace(/[-:]|\.\d+/g, '')}${ending}`;
}

function removeOlder(folder: string, keep: number): string[] {
  if (!existsSync(folder)) return [];
  const old = readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .slice(0, -keep);
  for (const file of old) rmSync(join(folder, file), { force: true });
  return old;
}

export function versionOf(config: Pick<Config, 'root'>): string {
  const file = readFileSync(join(config.root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version;
}

const lastShape = z.object({
  file: z.string(),
  madeAt: z.iso.datetime(),
  keys: z.enum(['wrapped', 'absent']),
});

/** The newest backup that this installation knows of. */
export function lastBackup(config: Pick<Config, 'varFolder'>): z.infer<typeof lastShape> | null {
  const path = lastBackupPath(config);
  if (!existsSync(path)) return null;
  return lastShape.parse(JSON.parse(readFileSync(path, 'utf8')));
}

export async function runBackup(
  args: string[],
  config: Config = readConfig(process.env),
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { given, positionals, json } = readArgs(args, { options: ['keep'], most: 1 });
  const keep = given.keep === undefined ? null : Number(given.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep > 0)) wrongValue(`--keep ${given.keep}`);
  const database = await openInstallation(config);
  try {
    const passphrase = await newPassphrase();
    const to = positionals[0] ?? null;
    const done = await backupInstallation({ database, config, passphrase, to, keep });
    print(json ? `${JSON.stringify(done, null, 2)}\n` : wordsOf(done));
    return 0;
  } finally {
    await database.close();
  }
}

const count = (n: number) => n.toLocaleString('id-ID');

function wordsOf(done: BackupDone): string {
  const lines = [
    `Cadangan  ${done.file}`,
    `Isi       ${count(done.rows)} baris dari ${done.tables} tabel, ${count(done.files)} berkas`,
    `Ukuran    ${count(done.bytes)} bita`,
    `SHA-256   ${done.sha256}`,
    done.encrypted
      ? 'Terkunci dengan kata sandi cadangan.'
      : 'TIDAK TERKUNCI: siapa pun yang memegang berkas ini dapat membaca semua data.',
    done.keys === 'wrapped'
      ? 'Kunci ikut, terbungkus kata sandi cadangan.'
      : 'TANPA KUNCI: salin keyring.json secara terpisah. Tanpanya, data terenkripsi tidak dapat dibaca lagi setelah pemulihan.',
    ...done.removed.map((file) => `Dihapus   ${file} (--keep)`),
  ];
  return `${lines.join('\n')}\n`;
}
