import { sql } from 'kysely';
import type { Tx } from '../../database/index.ts';
import { isId } from '../../kernel/id.ts';
import type {
  Attendance,
  RecordedSeat,
  ReportState,
  Seat,
  Session,
  SessionKind,
  SessionPlan,
  SessionState,
} from '../words.ts';
import type { Made, Reader } from './setup.ts';

const sessionsIn = (read: Reader) =>
  read
    .selectFrom('mentoring_session')
    .select([
      'session_id as sessionId',
      'campaign_id as campaignId',
      'mentor_id as mentorId',
      'kind',
      'topic',
      'starts_at as startsAt',
      'minutes',
      'place',
      'state',
      'why',
      'note',
      'record_id as recordId',
      'report',
      'code',
      'sequence',
      'told_at as toldAt',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof sessionsIn>['execute']>>[number];

// The table's checks allow these words and no others.
const toSession = (row: Row): Session => ({
  ...row,
  kind: row.kind as SessionKind,
  state: row.state as SessionState,
  report: row.report as ReportState,
});

export async function findSession(read: Reader, sessionId: string): Promise<Session | null> {
  if (!isId(sessionId)) return null;
  const row = await sessionsIn(read).where('session_id', '=', sessionId).executeTakeFirst();
  return row ? toSession(row) : null;
}

/** Locked until the end: whoever tells of it at the same time waits. */
export async function holdSession({ sql }: Tx, sessionId: string): Promise<Session | null> {
  if (!isId(sessionId)) return null;
  const row = await sessionsIn(sql)
    .where('session_id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst();
  return row ? toSession(row) : null;
}

/** Sessions of a mentor, a campaign, or that have a seat for an enterprise, in order of time. */
export async function selectSessions(
  read: Reader,
  asked: {
    campaignId?: string;
    mentorId?: string;
    enterpriseId?: string;
    from?: Date;
    until?: Date;
    state?: SessionState;
    report?: ReportState;
    /** Whose time was over by then. */
    endedBy?: Date;
    /** Held or missed. */
    isTold?: boolean;
    /** Whose people were not reminded of its time. */
    isUnreminded?: boolean;
    limit: number;
    offset?: number;
    newestFirst?: boolean;
  },
): Promise<Session[]> {
  const { campaignId, mentorId, enterpriseId, from, until, limit } = asked;
  const rows = await sessionsIn(read)
    .$if(campaignId !== undefined, (query) => query.where('campaign_id', '=', campaignId ?? ''))
    .$if(mentorId !== undefined, (query) => query.where('mentor_id', '=', mentorId ?? ''))
    .$if(enterpriseId !== undefined, (query) =>
      query.where('session_id', 'in', (eb) =>
        eb
          .selectFrom('mentoring_seat')
          .select('mentoring_seat.session_id')
          .where('enterprise_id', '=', enterpriseId ?? ''),
      ),
    )
    .$if(from !== undefined, (query) => query.where('starts_at', '>=', from ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where('starts_at', '<', until ?? new Date(0)))
    .$if(asked.endedBy !== undefined, (query) => {
      const by = asked.endedBy ?? new Date(0);
      // By its beginning, too, which an index knows.
      return query
        .where('starts_at', '<', by)
        .where(sql<boolean>`starts_at + make_interval(mins => minutes) < ${by}`);
    })
    .$if(asked.state !== undefined, (query) => query.where('state', '=', asked.state ?? ''))
    .$if(asked.report !== undefined, (query) => query.where('report', '=', asked.report ?? ''))
    .$if(asked.isUnreminded === true, (query) =>
      query.where((eb) =>
        eb.or([eb('reminded_of', 'is', null), eb('reminded_of', '<>', eb.ref('starts_at'))]),
      ),
    )
    .$if(asked.isTold === true, (query) => query.where('state', 'in', ['held', 'missed']))
    .orderBy('starts_at', asked.newestFirst ? 'desc' : 'asc')
    .orderBy('session_id')
    .limit(limit)
    .offset(asked.offset ?? 0)
    .execute();
  return rows.map(toSession);
}

/** False where a session of this id is there already. */
export async function insertSession(
  { sql }: Tx,
  session: Omit<SessionPlan, 'enterpriseIds' | 'moduleIds'> &
    Pick<Session, 'sessionId' | 'campaignId' | 'mentorId' | 'code'> &
    Made,
): Promise<boolean> {
  const row = await sql
    .insertInto('mentoring_session')
    .values({
      ...{ session_id: session.sessionId, campaign_id: session.campaignId },
      ...{ mentor_id: session.mentorId, kind: session.kind, topic: session.topic },
      ...{ starts_at: session.startsAt, minutes: session.minutes, place: session.place },
      ...{ state: 'planned', code: session.code },
      ...{ planned_at: session.now, planned_by: session.by, told_at: session.now },
    })
    .onConflict((conflict) => conflict.column('session_id').doNothing())
    .returning('session_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertSessionModules(
  { sql }: Tx,
  { sessionId, moduleIds }: { sessionId: string; moduleIds: readonly string[] },
): Promise<void> {
  if (moduleIds.length === 0) return;
  await sql
    .insertInto('mentoring_session_module')
    .values(moduleIds.map((moduleId) => ({ session_id: sessionId, module_id: moduleId })))
    .execute();
}

export async function selectSessionModules(read: Reader, sessionId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('mentoring_session_module')
    .select('module_id')
    .where('session_id', '=', sessionId)
    .execute();
  return rows.map((row) => row.module_id);
}

/** False where they were reminded of this time already. */
export async function saveReminded(
  { sql }: Tx,
  { sessionId, startsAt }: Pick<Session, 'sessionId' | 'startsAt'>,
): Promise<boolean> {
  const row = await sql
    .updateTable('mentoring_session')
    .set({ reminded_of: startsAt })
    .where('session_id', '=', sessionId)
    .where((eb) => eb.or([eb('reminded_of', 'is', null), eb('reminded_of', '<>', startsAt)]))
    .returning('session_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What changes of a session; the rest stays. */
export async function saveSession(
  { sql }: Tx,
  sessionId: string,
  change: Partial<
    Pick<
      Session,
      'state' | 'why' | 'note' | 'recordId' | 'report' | 'code' | 'startsAt' | 'sequence' | 'toldAt'
    >
  >,
): Promise<void> {
  const { recordId, startsAt, toldAt, ...same } = change;
  await sql
    .updateTable('mentoring_session')
    .set({
      ...same,
      ...(recordId !== undefined && { record_id: recordId }),
      ...(startsAt !== undefined && { starts_at: startsAt }),
      ...(toldAt !== undefined && { told_at: toldAt }),
    })
    .where('session_id', '=', sessionId)
    .execute();
}

export async function selectSeats(
  read: Reader,
  sessionIds: readonly string[],
): Promise<(Seat & { sessionId: string })[]> {
  if (sessionIds.length === 0) return [];
  const rows = await read
    .selectFrom('mentoring_seat')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .orderBy('session_id')
    .orderBy('enterprise_id')
    .execute();
  return rows.map((row) => ({
    ...{ sessionId: row.session_id, enterpriseId: row.enterprise_id },
    // The table's check allows these words and no others.
    attendance: row.attendance as Attendance | null,
    ...{ scannedAt: row.scanned_at, note: row.note, advice: row.advice },
  }));
}

export async function insertSeats(
  { sql }: Tx,
  { sessionId, enterpriseIds }: { sessionId: string; enterpriseIds: readonly string[] },
): Promise<void> {
  await sql
    .insertInto('mentoring_seat')
    .values(
      enterpriseIds.map((enterpriseId) => ({ enterprise_id: enterpriseId, session_id: sessionId })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Each as it was told; seats that a record does not name are left as they are. */
export async function saveSeats(
  { client }: Tx,
  { sessionId, seats }: { sessionId: string; seats: readonly RecordedSeat[] },
): Promise<void> {
  await client.query(
    `insert into mentoring_seat (enterprise_id, session_id, attendance, note, advice)
     select enterprise_id, $1, attendance, note, advice
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[])
       as told (enterprise_id, attendance, note, advice)
     on conflict (enterprise_id, session_id) do update
       set attendance = excluded.attendance, note = excluded.note, advice = excluded.advice`,
    [
      sessionId,
      seats.map(({ enterpriseId }) => enterpriseId),
      seats.map(({ attendance }) => attendance),
      seats.map(({ note }) => note),
      seats.map(({ advice }) => advice),
    ],
  );
}

/** The first scan stays; false where the enterprise has no seat. */
export async function saveScan(
  { client }: Tx,
  asked: { sessionId: string; enterpriseId: string } & Made,
): Promise<'scanned' | 'before' | 'noSeat'> {
  const { rows } = await client.query<{ was: boolean }>(
    `select scanned_at is not null as was from mentoring_seat
     where enterprise_id = $1 and session_id = $2 for update`,
    [asked.enterpriseId, asked.sessionId],
  );
  const [seat] = rows;
  if (!seat) return 'noSeat';
  if (seat.was) return 'before';
  await client.query(
    `update mentoring_seat set scanned_at = $3, scanned_by = $4
     where enterprise_id = $1 and session_id = $2`,
    [asked.enterpriseId, asked.sessionId, asked.now, asked.by],
  );
  return 'scanned';
}

export interface Move {
  wasAt: Date;
  nowAt: Date;
  reason: string;
  movedAt: Date;
}

export async function insertMove(
  { client }: Tx,
  {
    sessionId,
    wasAt,
    nowAt,
    reason,
    now,
    by,
  }: Omit<Move, 'movedAt'> & { sessionId: string } & Made,
): Promise<void> {
  await client.query(
    `insert into mentoring_move (session_id, move_no, was_at, now_at, reason, moved_at, moved_by)
     select $1, count(*) + 1, $2, $3, $4, $5, $6 from mentoring_move where session_id = $1`,
    [sessionId, wasAt, nowAt, reason, now, by],
  );
}

export async function selectMoves(read: Reader, sessionId: string): Promise<Move[]> {
  return read
    .selectFrom('mentoring_move')
    .select(['was_at as wasAt', 'now_at as nowAt', 'reason', 'moved_at as movedAt'])
    .where('session_id', '=', sessionId)
    .orderBy('move_no')
    .execute();
}
