/** With whom sessions are, by name. */
import type { Database } from '../../database/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { selectSeats } from '../store/sessions.ts';
import type { Session } from '../words.ts';

/** Somebody who reads of sessions that others lead only whom they act for themselves. */
export interface OwnReader {
  personId: string;
  enterpriseIds: readonly string[];
}

/** Of each session the enterprises in it, all of them or as many as a reader may know of. */
export async function seatedNames(
  database: Database,
  sessions: readonly Pick<Session, 'sessionId' | 'mentorId'>[],
  reader: OwnReader | null = null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = await selectSeats(
    database.read,
    sessions.map(({ sessionId }) => sessionId),
  );
  const led = new Set(
    sessions
      .filter(({ mentorId }) => !reader || mentorId === reader.personId)
      .map(({ sessionId }) => sessionId),
  );
  const seats = all.filter(
    (seat) => led.has(seat.sessionId) || reader?.enterpriseIds.includes(seat.enterpriseId),
  );
  const names = await enterpriseNames(
    database,
    seats.map(({ enterpriseId }) => enterpriseId),
  );
  const by = Map.groupBy(seats, ({ sessionId }) => sessionId);
  return new Map(
    [...by].map(([id, ones]) => [id, ones.map((one) => names.get(one.enterpriseId) ?? '')]),
  );
}
