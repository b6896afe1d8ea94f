import { createHash, hash } from 'node:crypto';

/**
 * What a row says, as bytes that are the same for everyone: keys sorted at every depth, the time
 * in milliseconds. The hash of a row is sha256(hash of the row before ‖ sha256(content)).
 */
export function contentHash(row: {
  at: Date;
  actor: string | null;
  via: string;
  verb: string;
  thing: string;
  thingId: string;
  enterpriseId: string | null;
  campaignId: string | null;
  details: unknown;
}): Buffer {
  return hash('sha256', canonical({ ...row, at: row.at.toISOString() }), 'buffer');
}

export function chainHash(previous: Buffer, content: Buffer): Buffer {
  return createHash('sha256').update(previous).update(content).digest();
}

/** The hash before the first row. */
export const genesis = Buffer.alloc(32);

export function canonical(value: unknown): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
