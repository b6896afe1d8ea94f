/**
 * Checks what a paper's code says with a public key and nothing else: no house, no network. A side
 * door: it leads to no database.
 */
import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { documentProblems } from './problems.ts';
import { readClaims, readPaperToken } from './rules/claims.ts';
import { isSignedBy } from './signature.ts';
import type { Claims } from './words.ts';

export interface PaperCheck {
  claims: Claims;
  isSigned: boolean;
  keyVersion: number;
}

/** `code` is what was scanned, the whole address or its end. */
export async function checkPaperOffline(asked: {
  code: string;
  keyFile: string;
}): Promise<PaperCheck> {
  const token = asked.code.trim().split('/').at(-1) ?? '';
  const signed = readPaperToken(token);
  const claims = signed && readClaims(signed.claims);
  if (!signed || !claims) throw documentProblems.noCode();
  const pem = publicKeyIn(await readFile(asked.keyFile, 'utf8'));
  return { claims, isSigned: isSignedBy(pem, signed), keyVersion: signed.keyVersion };
}

function publicKeyIn(pem: string): string {
  try {
    createPublicKey(pem);
    return pem;
  } catch {
    // What is no key is the file's fault, whatever the parser says of it.
    throw documentProblems.noKey();
  }
}
