/** Where files and keys of an archive go, so that a kill at any moment leaves nothing in doubt. */
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { archiveProblems } from './problems.ts';

export interface Place {
  filesFolder: string;
  keyring: string;
  staging: string;
  /** Stands from before the files are put in place until after the commit. */
  marker: string;
}

/**
 * A restore that was killed between files and commit left files and an empty database. They are
 * moved aside, not removed: a database may look empty because the wrong one was named.
 */
export async function sweepUnfinished(place: Place, pool: pg.Pool): Promise<void> {
  rmSync(place.staging, { recursive: true, force: true });
  if (!existsSync(place.marker)) return;
  const found = await pool.query(`select to_regclass('public.migration') as at`);
  if (found.rows[0]?.at === null) {
    const { keys } = JSON.parse(readFileSync(place.marker, 'utf8'));
    const aside = (path: string) => `${path}.unfinished-${Date.now()}`;
    if (existsSync(place.filesFolder)) renameSync(place.filesFolder, aside(place.filesFolder));
    if (keys === true && existsSync(place.keyring)) renameSync(place.keyring, aside(place.keyring));
  }
  rmSync(place.marker, { force: true });
}

export function mustBeFree({ filesFolder, keyring }: Place, keys: Buffer | null): void {
  if (existsSync(filesFolder) && readdirSync(filesFolder).length > 0) {
    throw archiveProblems.filesNotEmpty({ folder: filesFolder });
  }
  if (keys && existsSync(keyring) && !readFileSync(keyring).equals(keys)) {
    throw archiveProblems.otherKeys({ path: keyring });
  }
}

export async function keepFile(
  place: Place,
  file: string,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const path = join(place.staging, file);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(content, createWriteStream(path, { mode: 0o600, flush: true }));
}

/** Files and keys into their places; the marker tells a later run what came from here. */
export function settle(place: Place, keys: Buffer | null): void {
  const bringsKeys = keys !== null && !existsSync(place.keyring);
  writeFileSync(place.marker, JSON.stringify({ keys: bringsKeys }), { flush: true });
  if (existsSync(place.staging)) {
    rmSync(place.filesFolder, { recursive: true, force: true });
    renameSync(place.staging, place.filesFolder);
  }
  if (bringsKeys) writeFileSync(place.keyring, keys, { mode: 0o600, flush: true });
}
