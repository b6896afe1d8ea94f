import type { Tx } from '../../database/index.ts';

/** Any number that no other room locks by. */
const lockClass = 2024;

/**
 * The selection of a campaign, held until the end of this act: numbers are given, sheets locked and
 * stages opened one after the other. An advisory lock is no write (see campaigns).
 */
export async function holdSelection({ client }: Tx, campaignId: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockClass, campaignId]);
}
