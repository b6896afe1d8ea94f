/**
 * One secret in a row of the database, or one photo: AES-256-GCM (node:crypto) under a key of the
 * ring, bound to what it belongs to, so that a sealed value moved to another row does not open.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyPurpose, Keyring } from './keyring.ts';

export interface Sealed {
  version: number;
  /** nonce (12) · tag (16) · ciphertext */
  bytes: Buffer;
}

const nonceLength = 12;
const tagLength = 16;

interface Bound {
  purpose: KeyPurpose;
  boundTo: string;
}

export const seal = (keyring: Keyring, { text, ...bound }: Bound & { text: string }): Sealed =>
  sealBytes(keyring, { ...bound, bytes: Buffer.from(text, 'utf8') });

export function sealBytes(
  keyring: Keyring,
  { purpose, bytes, boundTo }: Bound & { bytes: Buffer },
): Sealed {
  const { version, key } = keyring.current(purpose);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', use(key, 'seal'), nonce);
  cipher.setAAD(Buffer.from(boundTo));
  const inside = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return { version, bytes: Buffer.concat([nonce, cipher.getAuthTag(), inside]) };
}

export const unseal = (keyring: Keyring, given: Bound & { sealed: Sealed }): string =>
  unsealBytes(keyring, given).toString('utf8');

export function unsealBytes(
  keyring: Keyring,
  { purpose, sealed, boundTo }: Bound & { sealed: Sealed },
): Buffer {
  const { version, bytes } = sealed;
  const nonce = bytes.subarray(0, nonceLength);
  const key = use(keyring.of(purpose, version), 'seal');
  const open = createDecipheriv('aes-256-gcm', key, nonce);
  open.setAAD(Buffer.from(boundTo));
  open.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  const inside = bytes.subarray(nonceLength + tagLength);
  return Buffer.concat([open.update(inside), open.final()]);
}

/** HMAC-SHA256 of a value under every key of the purpose, the newest first. */
export function keyedHashes(keyring: Keyring, purpose: KeyPurpose, value: string): Buffer[] {
  const { key: newest } = keyring.current(purpose);
  const older = keyring.all(purpose).filter((key) => !key.equals(newest));
  return [newest, ...older].map((key) =>
    createHmac('sha256', use(key, 'search')).update(value).digest(),
  );
}

/**
 * One key of the ring serves both uses, and neither learns of the other. Derived once: a list of
 * persons asks for it fifty thousand times.
 */
function use(key: Buffer, name: 'seal' | 'search'): Buffer {
  const asked = `${name} ${key.toString('hex')}`;
  const known = derived.get(asked);
  if (known) return known;
  const made = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `lagawi ${name}`, 32));
  derived.set(asked, made);
  return made;
}

const derived = new Map<string, Buffer>();
