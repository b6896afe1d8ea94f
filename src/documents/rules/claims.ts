/** The text that is signed: one line of JSON in a fixed order; the same words sign alike. */
import { parseDay } from '../../kernel/day.ts';
import { type Claims, paperKinds } from '../words.ts';

/** Before each signed text, so that a signature for anything else never fits a paper. */
export const signedAs = 'lagawi.paper/1\n';

export function claimsText(claims: Claims): string {
  const { paperId, kind, campaign, number, day, facts, contentHash, isSimulation } = claims;
  return JSON.stringify([
    ...[paperId, kind, campaign, number, day, facts, contentHash, isSimulation ? 1 : 0],
  ]);
}

/** null where the text is none of ours; a text that is read says the same when written again. */
export function readClaims(text: string): Claims | null {
  const read = listOf(text);
  if (!read) return null;
  const [paperId, kind, campaign, number, day, facts, contentHash, isSimulation] = read;
  const known = paperKinds.find((one) => one === kind);
  const on = typeof day === 'string' ? parseDay(day) : null;
  if (!known || !on || !Array.isArray(facts)) return null;
  const claims: Claims = {
    ...{ paperId: String(paperId), kind: known, campaign: String(campaign) },
    ...{ number: String(number), day: on, contentHash: String(contentHash) },
    facts: facts.map((fact) => [String(fact?.[0]), String(fact?.[1])] as const),
    isSimulation: isSimulation === 1,
  };
  return claimsText(claims) === text ? claims : null;
}

function listOf(text: string): unknown[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.length === 8 ? read : null;
  } catch {
    // Whatever is no JSON is no paper of ours either.
    return null;
  }
}

/** Behind the address of a QR, or in a list: version of the key, what was signed, signature. */
export function paperToken(signed: {
  claims: string;
  keyVersion: number;
  signature: Uint8Array;
}): string {
  const claims = Buffer.from(signed.claims).toString('base64url');
  return `${signed.keyVersion}.${claims}.${Buffer.from(signed.signature).toString('base64url')}`;
}

export function readPaperToken(
  token: string,
): { claims: string; keyVersion: number; signature: Buffer } | null {
  const [version = '', claims = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !/^\d{1,4}$/.test(version) || claims === '' || signature === '')
    return null;
  return {
    keyVersion: Number(version),
    claims: Buffer.from(claims, 'base64url').toString(),
    signature: Buffer.from(signature, 'base64url'),
  };
}
