/** Files that are kept sealed, each known by the hash of what is inside. */
import { createHash } from 'node:crypto';
import type { Disk } from 'flydrive';
import type { Keyring } from './keyring.ts';
import { sealBytes, unsealBytes } from './sealing.ts';

interface Keeping {
  readonly keyring: Keyring;
  readonly kept: Disk;
}

/** What a row remembers of a file that is kept sealed. */
export interface SealedFile {
  sha256: string;
  key: string;
  keyVersion: number;
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * Seals a file and puts it where files are kept, under `<under>-<beginning of its hash>`. Call it
 * before the commit: a file too many after a fault is better than one too few.
 */
export async function keepSealed(
  { keyring, kept }: Keeping,
  { under, bytes }: { under: string; bytes: Buffer },
): Promise<SealedFile> {
  const sha256 = sha256Of(bytes);
  const key = `${under}-${sha256.slice(0, 16)}`;
  const sealed = sealBytes(keyring, { purpose: 'files', bytes, boundTo: sha256 });
  await kept.put(key, sealed.bytes);
  return { sha256, key, keyVersion: sealed.version };
}

export async function readSealed(
  { keyring, kept }: Keeping,
  { sha256, key, keyVersion }: SealedFile,
): Promise<Buffer> {
  const bytes = Buffer.from(await kept.getBytes(key));
  const sealed = { version: keyVersion, bytes };
  return unsealBytes(keyring, { purpose: 'files', sealed, boundTo: sha256 });
}
