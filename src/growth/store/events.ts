import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import type { Event, EventFacts, EventOutcome } from '../words/events.ts';
import type { Asks, Made } from './plans.ts';

const eventRows = `select e.event_id as "eventId", e.campaign_id as "campaignId", v.version, v.kind,
  v.name, v.place, v.from_day as "fromDay", v.to_day as "toDay", v.call_until as "callUntil",
  v.places, v.sells, v.terms, v.reason, v.is_cancelled as "isCancelled"
  from growth_event e join lateral (
    select * from growth_event_version v where v.event_id = e.event_id
    order by v.version desc limit 1) v on true`;

/** As they stand, the latest first. */
export async function selectEvents(asks: Asks, campaignId: string): Promise<Event[]> {
  const { rows } = await asks.query<Event>(
    `${eventRows} where e.campaign_id = $1 order by v.from_day desc, v.name, e.event_id`,
    [campaignId],
  );
  return rows;
}

/** Of every campaign that these enterprises are or were in. */
export async function selectEventsOf(asks: Asks, enterpriseId: string): Promise<Event[]> {
  const { rows } = await asks.query<Event>(
    `${eventRows} where e.campaign_id in (
       select campaign_id from participation where enterprise_id = $1)
     order by v.from_day desc, v.name, e.event_id`,
    [enterpriseId],
  );
  return rows;
}

export async function findEvent(asks: Asks, eventId: string): Promise<Event | null> {
  if (!isId(eventId)) return null;
  const { rows } = await asks.query<Event>(`${eventRows} where e.event_id = $1`, [eventId]);
  return rows[0] ?? null;
}

/** Every version of one, the newest first. */
export async function selectVersions(
  asks: Asks,
  eventId: string,
): Promise<(Event & { toldAt: Date })[]> {
  const { rows } = await asks.query<Event & { toldAt: Date }>(
    `select e.event_id as "eventId", e.campaign_id as "campaignId", v.version, v.kind, v.name,
       v.place, v.from_day as "fromDay", v.to_day as "toDay", v.call_until as "callUntil",
       v.places, v.sells, v.terms, v.reason, v.is_cancelled as "isCancelled",
       v.told_at as "toldAt"
     from growth_event e join growth_event_version v using (event_id)
     where e.event_id = $1 order by v.version desc`,
    [eventId],
  );
  return rows;
}

/** Locked until the end, so that places and stands are given one after the other. */
export async function holdEvent({ client }: Tx, eventId: string): Promise<Event | null> {
  if (!isId(eventId)) return null;
  await client.query('select from growth_event where event_id = $1 for update', [eventId]);
  return findEvent(client, eventId);
}

/** False where one of this id is there: a doubled click. */
export async function insertEvent(
  { client }: Tx,
  of: Made & { eventId: string; campaignId: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into growth_event (event_id, campaign_id, made_at, made_by) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [of.eventId, of.campaignId, of.now, of.by],
  );
  return rowCount === 1;
}

export async function insertVersion(
  { client }: Tx,
  of: EventFacts &
    Made & { eventId: string; version: number; reason: string; isCancelled: boolean },
): Promise<void> {
  await client.query(
    `insert into growth_event_version (event_id, version, kind, name, place, from_day, to_day,
       call_until, places, sells, terms, reason, is_cancelled, told_at, told_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[of.eventId, of.version, of.kind, of.name, of.place, of.fromDay, of.toDay],
      ...[of.callUntil, of.places, of.sells, of.terms, of.reason, of.isCancelled, of.now, of.by],
    ],
  );
}

/** Days on which these sell there: all of the event's, or none. */
export async function setDays(
  { client }: Tx,
  of: { eventId: string; enterpriseIds: readonly string[]; days: { from: Day; to: Day } | null },
): Promise<void> {
  const { eventId, enterpriseIds, days } = of;
  await client.query(
    'delete from growth_event_day where event_id = $1 and enterprise_id = any($2::uuid[])',
    [eventId, enterpriseIds],
  );
  if (!days) return;
  await client.query(
    `insert into growth_event_day (enterprise_id, day, event_id)
     select enterprise_id, day::date, $1 from unnest($2::uuid[]) as told (enterprise_id),
       generate_series($3::date, $4::date, '1 day') as day`,
    [eventId, enterpriseIds, days.from, days.to],
  );
}

export async function insertOutcome(
  { client }: Tx,
  of: EventOutcome & Made & { eventId: string; version: number },
): Promise<void> {
  await client.query(
    `insert into growth_event_outcome (event_id, version, visitors, visitors_source, words,
       told_at, told_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [of.eventId, of.version, of.visitors, of.visitorsSource, of.words, of.now, of.by],
  );
}

export async function findOutcome(
  asks: Asks,
  eventId: string,
): Promise<(EventOutcome & { version: number }) | null> {
  const { rows } = await asks.query<EventOutcome & { version: number }>(
    `select version, visitors, visitors_source as "visitorsSource", words
     from growth_event_outcome where event_id = $1 order by version desc limit 1`,
    [eventId],
  );
  return rows[0] ?? null;
}
