/**
 * Originals wait here, encrypted, until their job ends, 24 hours at most. Each file is AES-256-GCM
 * (node:crypto) under a random nonce: `LGW1`, key version, nonce, ciphertext, tag.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assert } from '../kernel/assert.ts';
import { isId, newId } from '../kernel/id.ts';
import type { Keyring } from './keyring.ts';
import { passingName, sweepPassing } from './passing.ts';

const magic = Buffer.from('LGW1');
const headLength = magic.length + 4 + 12;
const tagLength = 16;
/** design.md: the original lies in the spool 24 hours at most. */
const ageMaxMs = 24 * 3_600_000;

export interface Spool {
  /** Keeps a stream; the key to find it again, and its size in bytes. */
  put(content: Readable): Promise<{ key: string; size: number }>;
  /** Runs the work on a plain copy that exists only meanwhile, readable by us alone. */
  withPlain<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;
  remove(key: string): Promise<void>;
  has(key: string): Promise<boolean>;
  /** How long an original may lie here. */
  readonly ageMaxMs: number;
  /** Removes what is older than a day and what the dead left in plain; returns how many. */
  sweep(now: Date): Promise<number>;
}

/** `workFolder`: where other work puts its passing files; it is swept with the spool. */
export function openSpool(varFolder: string, workFolder: string, keyring: Keyring): Spool {
  const folder = join(varFolder, 'spool');
  const pathOf = (key: string) => {
    assert(isId(key), 'a spool key is an id');
    return join(folder, `${key}.spool`);
  };
  return {
    put: async (content) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const key = newId();
      const fresh = `${pathOf(key)}.new`;
      try {
        const size = await encryptTo(fresh, content, keyring);
        await rename(fresh, pathOf(key));
        return { key, size };
      } catch (error) {
        await rm(fresh, { force: true });
        throw error;
      }
    },
    withPlain: async (key, work) => {
      const plain = join(folder, passingName('plain'));
      try {
        await decryptTo(plain, pathOf(key), keyring);
        return await work(plain);
      } finally {
        await rm(plain, { force: true });
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    has: async (key) => (await stat(pathOf(key)).catch(() => null)) !== null,
    ageMaxMs,
    sweep: async (now) =>
      (await sweepPassing(folder)) +
      (await sweepPassing(workFolder)) +
      (await sweepOld(folder, now)) +
      (await sweepOld(workFolder, now)),
  };
}

async function encryptTo(path: string, content: Readable, keyring: Keyring): Promise<number> {
  const { version, key } = keyring.current('files');
  const nonce = randomBytes(12);
  const head = Buffer.alloc(headLength);
  magic.copy(head);
  head.writeUInt32BE(version, magic.length);
  nonce.copy(head, magic.length + 4);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const out = createWriteStream(path, { mode: 0o600 });
  out.write(head);
  await pipeline(content, cipher, out);
  const handle = await open(path, 'a');
  await handle.write(cipher.getAuthTag());
  // On the disk before we say that we have it.
  await handle.sync();
  const { size } = await handle.stat();
  await handle.close();
  return size - headLength - tagLength;
}

async function decryptTo(plain: string, path: string, keyring: Keyring): Promise<void> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  const head = Buffer.alloc(headLength);
  const tag = Buffer.alloc(tagLength);
  await handle.read(head, 0, headLength, 0);
  await handle.read(tag, 0, tagLength, size - tagLength);
  await handle.close();
  assert(head.subarray(0, magic.length).equals(magic), 'a spool file begins with its mark');
  const key = keyring.of('files', head.readUInt32BE(magic.length));
  const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(magic.length + 4));
  decipher.setAuthTag(tag);
  const end = size - tagLength - 1;
  // An empty file has no bytes to read between its head and its tag.
  const sealed =
    end < headLength ? Readable.from([]) : createReadStream(path, { start: headLength, end });
  await pipeline(sealed, decipher, createWriteStream(plain, { mode: 0o600 }));
}

async function sweepOld(folder: string, now: Date): Promise<number> {
  const names = await readdir(folder).catch(() => [] as string[]);
  let removed = 0;
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || now.getTime() - found.mtimeMs < ageMaxMs) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
