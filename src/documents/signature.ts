import { createHash, createPublicKey, verify } from 'node:crypto';
import { signedAs } from './rules/claims.ts';

/** Was it this key that signed these claims? `pem` is a public key. */
export function isSignedBy(
  pem: string,
  signed: { claims: string; signature: Uint8Array },
  as: string = signedAs,
): boolean {
  return verify(null, Buffer.from(as + signed.claims), createPublicKey(pem), signed.signature);
}

/** What is left of claims that were erased: those on a paper are held against it. */
export const claimsHash = (claims: string): string =>
  createHash('sha256').update(claims).digest('hex');
