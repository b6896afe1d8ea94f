/** Ed25519 with the installation's own keys; the public ones are published, also old ones. */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Keyring } from '../files/index.ts';
import { signedAs } from './rules/claims.ts';

/** RFC 8410: what stands before the 32 bytes of a private key in PKCS #8. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });

/** `as` stands before what is signed. */
export function signClaims(keyring: Keyring, claims: string, as: string = signedAs) {
  const { version, key } = keyring.current('signing');
  const signature = sign(null, Buffer.from(as + claims), privateKey(key));
  return { keyVersion: version, signature };
}

/** PEM, as it is published and taken along for checking without a network. */
export function publicPem(keyring: Keyring, version: number): string {
  const key = createPublicKey(privateKey(keyring.of('signing', version)));
  return key.export({ format: 'pem', type: 'spki' }).toString();
}

export const newestKey = (keyring: Keyring): number => keyring.current('signing').version;
