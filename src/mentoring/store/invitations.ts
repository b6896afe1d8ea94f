import type { Tx } from '../../database/index.ts';

/** False where this person was told of this time already. */
export async function insertInvitation(
  { client }: Tx,
  asked: {
    sessionId: string;
    enterpriseId: string;
    personId: string;
    kind: 'invitation' | 'reminder';
    startsAt: Date;
    now: Date;
  },
): Promise<boolean> {
  const { sessionId, enterpriseId, personId, kind, startsAt, now } = asked;
  const { rowCount } = await client.query(
    `insert into mentoring_invitation (session_id, person_id, kind, starts_at, enterprise_id,
       queued_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [sessionId, personId, kind, startsAt, enterpriseId, now],
  );
  return rowCount === 1;
}
