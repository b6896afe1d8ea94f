/**
 * Files: the encrypted spool of originals, the redacted copies that are kept, and the keyring.
 *
 * Invariants: an original leaves the spool when its job ends, 24 hours at most; nothing in the
 * spool is readable without the keyring but the plain copy of a job at work, which the next start
 * removes if the job was killed; kept copies hold no buyer columns (the importers see to
 * that); photos are kept sealed. Non-goals: deciding who may read a file (its room does), versions.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '../config.ts';
import type { Ground } from '../journal/index.ts';
import { type Keyring, keyringPath, openKeyring } from './keyring.ts';
import { openSpool, type Spool } from './spool.ts';

export { closedTable } from './closed-table.ts';
export { keepSealed, readSealed, type SealedFile, sha256Of } from './kept.ts';
export { type KeyPurpose, type Keyring, keyringPath, openKeyring } from './keyring.ts';
export { extensionOf, mediaTypeOf, papersAccepted } from './media.ts';
export { passingName } from './passing.ts';
export { type Photo, photoAs, photoBytesMax, readPhoto } from './photo.ts';
export { fileProblems } from './problems.ts';
export { keyedHashes, type Sealed, seal, sealBytes, unseal, unsealBytes } from './sealing.ts';
export type { Spool } from './spool.ts';
export {
  readSheets,
  readTable,
  type TableCell,
  type TableFormat,
  type TableSheet,
  tableBytesMax,
  tableFormats,
  writeTable,
} from './table.ts';

export interface Files {
  readonly keyring: Keyring;
  readonly spool: Spool;
  /** Redacted copies and photos; a local folder now, S3 by the same interface. */
  readonly kept: Disk;
  /** For work that needs a path for a while. */
  readonly workFolder: string;
}

/** For acts and questions that need the keys, too. */
export type SealedGround = Ground & { readonly files: Pick<Files, 'keyring'> };

export function openFiles(config: Pick<Config, 'varFolder'>): Files {
  const keyring = openKeyring(config.varFolder);
  const workFolder = join(config.varFolder, 'work');
  return {
    keyring,
    spool: openSpool(config.varFolder, workFolder, keyring),
    kept: new Disk(
      new FSDriver({ location: join(config.varFolder, 'files'), visibility: 'private' }),
    ),
    workFolder,
  };
}

/** Removes all files and their keys, as though none had come. For what was invented only. */
export function removeFiles({ varFolder }: Pick<Config, 'varFolder'>): void {
  for (const name of ['work', 'spool', 'files']) {
    rmSync(join(varFolder, name), { recursive: true, force: true });
  }
  rmSync(keyringPath(varFolder), { force: true });
}
