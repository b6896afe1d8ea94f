/** Sessions by day: of a campaign, or of one person. */
import type { Database } from '../../database/index.ts';
import { type Day, type Zone, zoneOffsetHours } from '../../kernel/day.ts';
import type { SessionKind, SessionState } from '../words.ts';

export interface CalendarSession {
  sessionId: string;
  mentorId: string;
  topic: string;
  kind: SessionKind;
  state: SessionState;
  startsAt: Date;
}

export interface CalendarDay {
  day: Day;
  /** Of that day; the first of them are `shown`. */
  count: number;
  shown: readonly CalendarSession[];
}

/** Of a day, before the rest is one tap away. */
const shownMax = 4;

interface Row {
  day: Day;
  count: number;
  shown: (Omit<CalendarSession, 'startsAt'> & { startsAt: string })[];
}

/** Days with sessions from the first to the last, each found by the index and not by a scan. */
export async function calendarOf(
  { pool }: Database,
  {
    of,
    from,
    until,
    zone,
  }: {
    /** Led by the mentor, or among the others named. */
    of: { campaignId: string } | { mentorId: string; sessionIds?: readonly string[] };
    from: Day;
    until: Day;
    zone: Zone;
  },
): Promise<CalendarDay[]> {
  const [where, [id, ...others]] =
    'campaignId' in of
      ? (['campaign_id = $1', [of.campaignId]] as const)
      : ([
          '(mentor_id = $1::uuid or session_id = any($5::uuid[]))',
          [of.mentorId, of.sessionIds ?? []],
        ] as const);
  const { rows } = await pool.query<Row>(
    `select to_char(d.day, 'YYYY-MM-DD') as day, n.count, x.shown
     from generate_series($2::timestamp, $3::timestamp, interval '1 day') d (day),
     lateral (select (d.day - make_interval(hours => $4)) at time zone 'UTC' as at) f,
     lateral (select count(*)::int as count from mentoring_session
       where ${where} and starts_at >= f.at and starts_at < f.at + interval '1 day') n,
     lateral (select json_agg(json_build_object('sessionId', session_id, 'topic', topic,
           'mentorId', mentor_id, 'kind', kind, 'state', state, 'startsAt', starts_at) order by starts_at) as shown
       from (select * from mentoring_session where ${where} and starts_at >= f.at
           and starts_at < f.at + interval '1 day' order by starts_at limit ${shownMax}) s) x
     where n.count > 0 order by d.day`,
    [id, from, until, zoneOffsetHours[zone], ...others],
  );
  return rows.map(({ shown, ...day }) => ({
    ...day,
    shown: shown.map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
  }));
}

/** Where the campaigns of somebody's sessions all lie; across several zones it is Jakarta's. */
export async function zoneOfSessions(
  { pool }: Database,
  { mentorId, sessionIds }: { mentorId: string; sessionIds: readonly string[] },
): Promise<Zone> {
  const { rows } = await pool.query<{ zone: Zone }>(
    `select distinct c.zone from campaign c where campaign_id in (
       select campaign_id from mentoring_session
       where mentor_id = $1::uuid or session_id = any($2::uuid[]))`,
    [mentorId, sessionIds],
  );
  const [first, ...others] = rows;
  return first && others.length === 0 ? first.zone : 'WIB';
}
