/** What whoever runs a campaign has to know of its mentoring. */
import type { Database } from '../../database/index.ts';
import { present } from '../../kernel/assert.ts';
import { addDays, atTime, type Day, type Zone } from '../../kernel/day.ts';
import type { MentoringRule } from '../words.ts';

export interface Board {
  members: number;
  /** Without a session for as long as the campaign allows, or longer. */
  silent: number;
  openTasks: number;
  overdueTasks: number;
  /** Planned for a time that is over, and not told of. */
  untold: number;
  /** Reports that wait for approval. */
  waiting: number;
  /** Members with whom nobody walks on the last day that is watched. */
  unpaired: number;
}

export interface Asked {
  campaignId: string;
  today: Day;
  /** The last day that is watched: today, until mentoring is over (questions/ended.ts). */
  until: Day;
  zone: Zone;
  now: Date;
  rule: MentoringRule;
}

/** Members of the day `$2` of campaign `$1`, each once. */
const members = `select enterprise_id, from_day from participation
  where campaign_id = $1 and from_day <= $2 and (until_day is null or until_day >= $2)`;

/** Whoever had the last session before `$3`, or none and came before `$4`. */
const isSilent = `s.last_held_at < $3 or (s.last_held_at is null and m.from_day < $4)`;

const silent = `select m.enterprise_id, m.from_day, s.last_held_at, s.held
  from (${members}) m
  left join mentoring_standing s on s.campaign_id = $1 and s.enterprise_id = m.enterprise_id
  where ${isSilent}`;

/** The first moment and day at which a session or a beginning is recent enough. */
function recent({ until, zone, rule }: Asked): [Date, Day] {
  const day = addDays(until, 1 - rule.silentDays);
  return [midnight(zone, day), day];
}

const midnight = (zone: Zone, day: Day): Date =>
  present(atTime(zone, day, '00:00'), 'midnight is a time');

export async function mentoringBoard({ pool }: Database, asked: Asked): Promise<Board> {
  const { campaignId, today, until, zone, now } = asked;
  const { rows } = await pool.query<Board>(
    `select m.*, t.*,
       (select count(*)::int from mentoring_session
        where campaign_id = $1 and state = 'planned' and starts_at < $5
          and starts_at + make_interval(mins => minutes) < $5) as untold,
       (select count(*)::int from mentoring_session
        where campaign_id = $1 and report = 'submitted') as waiting
     from (select count(*)::int as members, count(*) filter (where ${isSilent})::int as silent,
         count(*) filter (where p.enterprise_id is null)::int as unpaired
       from (${members}) m
       left join mentoring_standing s on s.campaign_id = $1 and s.enterprise_id = m.enterprise_id
       left join (select distinct enterprise_id from mentoring_pairing where campaign_id = $1
           and (ended_at is null or ended_at >= $7) and $2 between from_day and until_day) p
         on p.enterprise_id = m.enterprise_id) m,
       (select count(*)::int as "openTasks",
         count(*) filter (where due_on < $6)::int as "overdueTasks"
       from mentoring_task where campaign_id = $1 and state = 'open') t`,
    [campaignId, until, ...recent(asked), now, today, midnight(zone, addDays(until, 1))],
  );
  return present(rows[0], 'counts always come');
}

export interface SilentMember {
  enterpriseId: string;
  name: string;
  memberFrom: Day;
  lastHeldAt: Date | null;
  /** The first planned one that is not over; asked of the sessions, since time passes unwritten. */
  nextAt: Date | null;
  held: number;
}

/** The longest silent first, who never had a session before all. */
export async function silentMembers(
  { pool }: Database,
  asked: Asked & { limit: number; offset: number },
): Promise<SilentMember[]> {
  const { rows } = await pool.query<SilentMember>(
    `select s.enterprise_id as "enterpriseId", e.name, s.from_day as "memberFrom",
       s.last_held_at as "lastHeldAt", coalesce(s.held, 0) as held,
       (select min(starts_at) from mentoring_seat seat join mentoring_session using (session_id)
        where seat.enterprise_id = s.enterprise_id and campaign_id = $1 and state = 'planned'
          and starts_at + make_interval(mins => minutes) > $7) as "nextAt"
     from (${silent} order by s.last_held_at nulls first, m.from_day, m.enterprise_id
       limit $5 offset $6) s
     join enterprise e using (enterprise_id)
     order by s.last_held_at nulls first, s.from_day, s.enterprise_id`,
    [asked.campaignId, asked.until, ...recent(asked), asked.limit, asked.offset, asked.now],
  );
  return rows;
}

export interface MentorMonth {
  personId: string;
  letter: string;
  loadMax: number | null;
  /** Enterprises walked with today. */
  load: number;
  /** Sessions held in the month. */
  held: number;
  planned: number;
}

/** Each mentor of the campaign with the sessions of one month, in the campaign's zone. */
export async function mentorMonths(
  { pool }: Database,
  { campaignId, today, from, until }: { campaignId: string; today: Day; from: Date; until: Date },
): Promise<MentorMonth[]> {
  const { rows } = await pool.query<MentorMonth>(
    `select t.person_id as "personId", t.letter, t.load_max as "loadMax",
       coalesce(p.load, 0) as load, coalesce(s.held, 0) as held, coalesce(s.planned, 0) as planned
     from mentoring_mentor t
     left join (select mentor_id, count(*)::int as load from mentoring_pairing
       where campaign_id = $1 and ended_at is null and $2 between from_day and until_day
       group by mentor_id) p on p.mentor_id = t.person_id
     left join (select mentor_id, count(*) filter (where state = 'held')::int as held,
         count(*) filter (where state = 'planned')::int as planned
       from mentoring_session where campaign_id = $1 and starts_at >= $3 and starts_at < $4
       group by mentor_id) s on s.mentor_id = t.person_id
     where t.campaign_id = $1 and t.left_at is null
     order by t.added_at, t.person_id`,
    [campaignId, today, from, until],
  );
  return rows;
}
