/** The list of revoked papers as it is signed, to be taken along where there is no network. */
import { parseInstant } from '../../kernel/day.ts';

/** Before the signed text, so that no other signature fits a list. */
export const revocationsSignedAs = 'lagawi.revocations/1\n';

export interface Revocations {
  /** When it was made; what was revoked later is not on it. */
  asOf: Date;
  /** Id of a paper and the instant at which it was revoked. */
  revoked: ReadonlyMap<string, Date>;
}

export const revocationsText = ({ asOf, revoked }: Revocations): string =>
  JSON.stringify([
    asOf.toISOString(),
    [...revoked].map(([paperId, at]) => [paperId, at.toISOString()]),
  ]);

/** null where the text is none of ours. */
export function readRevocations(text: string): Revocations | null {
  const read = parsed(text);
  if (!Array.isArray(read) || !Array.isArray(read[1])) return null;
  const asOf = parseInstant(String(read[0]));
  const rows = read[1].map((row): [string, Date | null] => [
    String(row?.[0]),
    parseInstant(String(row?.[1])),
  ]);
  if (!asOf || rows.some(([, at]) => at === null)) return null;
  return { asOf, revoked: new Map(rows.flatMap(([id, at]) => (at ? [[id, at]] : []))) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever is no JSON is no list of ours.
    return null;
  }
}
