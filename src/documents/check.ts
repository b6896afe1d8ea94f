/**
 * Checks what a paper's code says with a public key and nothing else: no house, no network. A side
 * door: it leads to no database.
 */
import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { documentProblems } from './problems.ts';
import { readClaims, readPaperToken } from './rules/claims.ts';
import { type Revocations, readRevocations, revocationsSignedAs } from './rules/revocations.ts';
import { isSignedBy } from './signature.ts';
import type { Claims } from './words.ts';

export interface PaperCheck {
  claims: Claims;
  isSigned: boolean;
  keyVersion: number;
  /** Of a list that was taken along; null where there was none. */
  revocation: { asOf: Date; revokedAt: Date | null } | null;
}

/** `code` is what was scanned, the whole address or its end. */
export async function checkPaperOffline(asked: {
  code: string;
  keyFile: string;
  /** A list of revocations, signed with the same key. */
  revokedFile?: string | undefined;
}): Promise<PaperCheck> {
  const token = asked.code.trim().split('/').at(-1) ?? '';
  const signed = readPaperToken(token);
  const claims = signed && readClaims(signed.claims);
  if (!signed || !claims) throw documentProblems.noCode();
  const pem = publicKeyIn(await readFile(asked.keyFile, 'utf8'));
  const list = asked.revokedFile
    ? revocationsIn(await readFile(asked.revokedFile, 'utf8'), pem)
    : null;
  return {
    ...{ claims, isSigned: isSignedBy(pem, signed), keyVersion: signed.keyVersion },
    revocation: list && {
      asOf: list.asOf,
      revokedAt: list.revoked.get(claims.paperId) ?? null,
    },
  };
}

function revocationsIn(text: string, pem: string): Revocations {
  const signed = readPaperToken(text.trim());
  const isOurs = signed !== null && isSignedBy(pem, signed, revocationsSignedAs);
  const list = isOurs ? readRevocations(signed.claims) : null;
  if (!list) throw documentProblems.noRevocations();
  return list;
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
