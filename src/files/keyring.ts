/**
 * The installation's keys, in one file outside the database. Versioned: a new key is added in
 * front, and what was made with an older one can still be read.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { assert, present } from '../kernel/assert.ts';

/**
 * session: sign-in cookies · files: the spool · identity: NIK and keyed hashes · signing:
 * documents
 */
const purposes = ['session', 'files', 'identity', 'signing'] as const;
export type KeyPurpose = (typeof purposes)[number];

const shape = z.object({
  schema: z.literal('lagawi.keyring/1'),
  keys: z.array(
    z.object({
      purpose: z.enum(purposes),
      version: z.number().int().min(1),
      hex: z.string().length(64),
    }),
  ),
});

export interface Keyring {
  /** The newest key of a purpose, with its version. */
  current(purpose: KeyPurpose): { version: number; key: Buffer };
  /** The key of a version that something was made with. */
  of(purpose: KeyPurpose, version: number): Buffer;
  /** Every key of a purpose: what may have been hashed with any of them is looked for with all. */
  all(purpose: KeyPurpose): readonly Buffer[];
}

export function openKeyring(varFolder: string): Keyring {
  const path = keyringPath(varFolder);
  if (!existsSync(path)) create(path, varFolder);
  const { keys } = shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    current: (purpose) => {
      const newest = keys
        .filter((key) => key.purpose === purpose)
        .reduce((a, b) => (b.version > a.version ? b : a), { version: 0, hex: '', purpose });
      assert(newest.version > 0, `the keyring has a key for ${purpose}`);
      return { version: newest.version, key: Buffer.from(newest.hex, 'hex') };
    },
    of: (purpose, version) => {
      const found = keys.find((key) => key.purpose === purpose && key.version === version);
      return Buffer.from(present(found, `key ${purpose}/${version} is in the keyring`).hex, 'hex');
    },
    all: (purpose) =>
      keys.filter((key) => key.purpose === purpose).map((key) => Buffer.from(key.hex, 'hex')),
  };
}

export function keyringPath(varFolder: string): string {
  return join(varFolder, 'keyring.json');
}

/** `link` refuses an existing name, so of two first starts at once one ring remains. */
function create(path: string, varFolder: string): void {
  mkdirSync(varFolder, { recursive: true });
  const keys = purposes.map((purpose) => ({
    purpose,
    version: 1,
    hex: randomBytes(32).toString('hex'),
  }));
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ schema: 'lagawi.keyring/1', keys }, null, 2), {
    mode: 0o600,
  });
  chmodSync(fresh, 0o600);
  try {
    linkSync(fresh, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}
