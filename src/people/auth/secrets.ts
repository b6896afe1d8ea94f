import { createHmac, timingSafeEqual } from 'node:crypto';
import { generateRandomString } from 'better-auth/crypto';

/** HMAC-SHA256 under the installation's secret, apart for each purpose. */
export function keyedHash(secret: string, purpose: string, ...parts: string[]): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}

/** A code's hash hangs on its person: eight digits alone would meet twice. */
export const hashOfCode = (secret: string, personId: string, code: string) =>
  keyedHash(secret, 'sign-in code', personId, code);

export const hashOfLink = (secret: string, token: string) =>
  keyedHash(secret, 'sign-in link', token);

export const isSameHash = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

export const makeCode = () => generateRandomString(8, '0-9');

/** 32 of 62 characters, 190 bits: nobody guesses a link. */
export const makeToken = () => generateRandomString(32, 'a-z', 'A-Z', '0-9');
