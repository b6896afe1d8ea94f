/** Events of a campaign with who was called, who takes part, and what was sold there. */
import { campaignOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { type StreamDay, streamDays } from '../../sales/index.ts';
import { eventProblems } from '../problems/events.ts';
import { findEvent, selectEvents, selectEventsOf } from '../store/events.ts';
import { selectTakers, type Taker } from '../store/takers.ts';
import type { Event, TakerShow } from '../words/events.ts';

export interface EventCounts {
  wants: number;
  declines: number;
  placed: number;
  waiting: number;
  /** Of those who take part, who said whether they were there. */
  came: number;
  absent: number;
}

const noCounts: Counted = {
  ...{ awaited: [], saidNone: [] },
  ...{ wants: 0, declines: 0, placed: 0, waiting: 0, came: 0, absent: 0 },
};

export interface EventSales {
  /** Enterprises that sold something. */
  sellers: number;
  orders: number;
  final: Rupiah;
  provisional: Rupiah;
}

export type EventWhole = Event & {
  counts: EventCounts;
  sales: EventSales;
  /** Who takes part and was not said to be absent, and how many of these told their sales. */
  expected: number;
  reported: number;
};

const newestOf = (table: string, columns: string) => `(
  select distinct on (t.event_id, t.enterprise_id) t.event_id, t.enterprise_id, ${columns}
  from ${table} t join growth_event e using (event_id) where e.campaign_id = $1
  order by t.event_id, t.enterprise_id, t.version desc)`;

/** With the ids of those whose sales are waited for, and of those who said that there were none. */
type Counted = EventCounts & { awaited: string[]; saidNone: string[] };

async function countsOf({ pool }: Database, campaignId: string): Promise<Map<string, Counted>> {
  const { rows } = await pool.query<Counted & { eventId: string }>(
    `with answer as ${newestOf('growth_event_answer', 't.wants')},
     place as ${newestOf('growth_event_place', 't.outcome')},
     result as ${newestOf('growth_event_result', 't.came, t.has_no_sales')}
     select event_id as "eventId", count(*) filter (where wants)::int as wants,
       count(*) filter (where not wants)::int as declines,
       count(*) filter (where outcome = 'placed')::int as placed,
       count(*) filter (where outcome = 'waiting')::int as waiting,
       count(*) filter (where outcome = 'placed' and came)::int as came,
       count(*) filter (where outcome = 'placed' and not came)::int as absent,
       coalesce(array_agg(enterprise_id) filter (where outcome = 'placed'
         and came is distinct from false), '{}') as awaited,
       coalesce(array_agg(enterprise_id) filter (where outcome = 'placed' and has_no_sales), '{}')
         as "saidNone"
     from answer full join place using (event_id, enterprise_id)
       full join result using (event_id, enterprise_id)
     group by event_id`,
    [campaignId],
  );
  return new Map(rows.map(({ eventId, ...counts }) => [eventId, counts]));
}

/** Each day of sales at events with the event that it is of; null where there is none that day. */
async function withEvents(
  { pool }: Database,
  sold: readonly StreamDay[],
): Promise<(StreamDay & { eventId: string | null })[]> {
  if (sold.length === 0) return [];
  const { rows } = await pool.query<{ eventId: string | null }>(
    `select d.event_id as "eventId"
     from unnest($1::uuid[], $2::date[]) with ordinality as sold (enterprise_id, day, nth)
     left join growth_event_day d using (enterprise_id, day) order by nth`,
    [sold.map(({ enterpriseId }) => enterpriseId), sold.map(({ day }) => day)],
  );
  return sold.map((one, i) => ({ ...one, eventId: rows[i]?.eventId ?? null }));
}

function sumOf(sold: readonly StreamDay[]): EventSales {
  const sum = (of: (one: StreamDay) => number) => sold.reduce((all, one) => all + of(one), 0);
  return {
    sellers: new Set(sold.map(({ enterpriseId }) => enterpriseId)).size,
    orders: sum((one) => one.orders),
    final: sum((one) => one.final),
    provisional: sum((one) => one.provisional),
  };
}

/** Long before and after, so that no sale told of an event is out of sight. */
const marginDays = 366;

function spanOf(events: readonly Event[], window: { from: Day; to: Day }): { from: Day; to: Day } {
  const days = [
    window.from,
    window.to,
    ...events.flatMap(({ fromDay, toDay }) => [fromDay, toDay]),
  ];
  const sorted = days.toSorted();
  return {
    from: addDays(sorted[0] ?? window.from, -marginDays),
    to: addDays(sorted.at(-1) ?? window.to, marginDays),
  };
}

/** As it stands; of another campaign it is none. */
export async function eventIn(
  { pool }: Database,
  { campaignId, eventId }: { campaignId: string; eventId: string },
): Promise<Event> {
  const event = await findEvent(pool, eventId);
  if (event?.campaignId !== campaignId) throw eventProblems.noEvent();
  return event;
}

export interface CampaignEvents {
  events: readonly EventWhole[];
  members: number;
  /** Told as sold at an event, on days on which the enterprise is at none. */
  elsewhere: EventSales;
}

export async function eventsOf(database: Database, campaignId: string): Promise<CampaignEvents> {
  const [campaign, events, counts, members] = await Promise.all([
    campaignOf(database, campaignId),
    selectEvents(database.pool, campaignId),
    countsOf(database, campaignId),
    memberCount(database, campaignId),
  ]);
  const span = campaign ? spanOf(events, campaign.window) : null;
  const sold = span
    ? await withEvents(
        database,
        await streamDays(database, { stream: 'exhibition', campaignId, ...span }),
      )
    : [];
  return {
    events: events.map((event) => {
      const here = sold.filter(({ eventId }) => eventId === event.eventId);
      const { awaited, saidNone, ...told } = counts.get(event.eventId) ?? noCounts;
      const sellers = new Set(here.map(({ enterpriseId }) => enterpriseId));
      // Who sold was there, whatever was said of it.
      const expected = new Set([...awaited, ...sellers]);
      const reported = new Set([...sellers, ...saidNone]);
      return {
        ...{ ...event, counts: told, sales: sumOf(here) },
        ...{ expected: expected.size, reported: reported.size },
      };
    }),
    members,
    elsewhere: sumOf(sold.filter(({ eventId }) => eventId === null)),
  };
}

async function memberCount({ pool }: Database, campaignId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(distinct enterprise_id)::int as count from participation where campaign_id = $1`,
    [campaignId],
  );
  return rows[0]?.count ?? 0;
}

/** Sales of each enterprise at one event. */
export async function soldAt(
  database: Database,
  { eventId, campaignId, fromDay, toDay }: Event,
): Promise<Map<string, EventSales>> {
  const days = { from: fromDay, to: toDay };
  const sold = await withEvents(
    database,
    await streamDays(database, { stream: 'exhibition', campaignId, ...days }),
  );
  const here = sold.filter((one) => one.eventId === eventId);
  return new Map(
    [...Map.groupBy(here, ({ enterpriseId }) => enterpriseId)].map(([id, ones]) => [
      ...([id, sumOf(ones)] as const),
    ]),
  );
}

/** What each filter lets through; words of ours, never of a request. */
const conditions: Record<TakerShow, string> = {
  placed: `p.outcome = 'placed'`,
  wants: `a.wants and p.outcome is null`,
  waiting: `p.outcome = 'waiting'`,
  declined: `p.outcome in ('notPlaced', 'withdrawn') or (not a.wants and p.outcome is null)`,
  silent: 'a.version is null and p.version is null',
  all: 'true',
};

const newestAt = (table: string) => `(
  select distinct on (enterprise_id) * from ${table} where event_id = $2
  order by enterprise_id, version desc)`;

/** Members of the event's campaign by name, as the filter has them. */
export async function takersOf(
  { pool }: Database,
  { campaignId, eventId }: Pick<Event, 'campaignId' | 'eventId'>,
  { show, limit = null, offset = 0 }: { show: TakerShow; limit?: number | null; offset?: number },
): Promise<Taker[]> {
  const { rows } = await pool.query<Taker>(
    `with a as ${newestAt('growth_event_answer')}, p as ${newestAt('growth_event_place')},
     r as ${newestAt('growth_event_result')}
     select m.enterprise_id as "enterpriseId", e.name,
       case when a.version is not null then jsonb_build_object('version', a.version,
         'wants', a.wants, 'goods', a.goods, 'needs', a.needs) end as answer,
       case when p.version is not null then jsonb_build_object('version', p.version,
         'outcome', p.outcome, 'stand', p.stand, 'reason', p.reason) end as placing,
       case when r.version is not null then jsonb_build_object('version', r.version,
         'came', r.came, 'hasNoSales', r.has_no_sales, 'words', r.words) end as result
     from (select distinct enterprise_id from participation where campaign_id = $1) m
     join enterprise e using (enterprise_id) left join a using (enterprise_id)
     left join p using (enterprise_id) left join r using (enterprise_id)
     where ${conditions[show]} order by e.name, m.enterprise_id limit $3 offset $4`,
    [campaignId, eventId, limit, offset],
  );
  return rows;
}

export type OwnEvent = Event & { taker: Taker; sales: EventSales };

/** Of one enterprise: events of its campaigns, and what it sold at each. */
export async function ownEvents(
  database: Database,
  enterpriseId: string,
): Promise<{ events: readonly OwnEvent[]; elsewhere: EventSales }> {
  const events = await selectEventsOf(database.pool, enterpriseId);
  const first = events.at(-1);
  if (!first) return { events: [], elsewhere: sumOf([]) };
  const span = spanOf(events, { from: first.fromDay, to: first.toDay });
  const eventIds = events.map(({ eventId }) => eventId);
  const [sold, takers] = await Promise.all([
    streamDays(database, { stream: 'exhibition', enterpriseId, ...span }).then((days) =>
      withEvents(database, days),
    ),
    selectTakers(database.pool, { eventIds, enterpriseIds: [enterpriseId] }),
  ]);
  return {
    events: events.flatMap((event) => {
      const taker = takers.find(({ eventId }) => eventId === event.eventId);
      const sales = sumOf(sold.filter(({ eventId }) => eventId === event.eventId));
      return taker ? [{ ...event, taker, sales }] : [];
    }),
    elsewhere: sumOf(sold.filter(({ eventId }) => eventId === null)),
  };
}

/** A phone may have kept the page since the week before, and is filled in some days after. */
const nearDays = { before: 7, after: 14 };

/** Events at which this enterprise sells about now. */
export async function eventsNear(
  { house, today }: { house: { database: Database }; today: Day },
  enterpriseId: string,
): Promise<{ name: string; from: Day; to: Day }[]> {
  const { rows } = await house.database.pool.query<{ name: string; from: Day; to: Day }>(
    `select v.name, v.from_day as "from", v.to_day as "to"
     from (select distinct event_id from growth_event_day where enterprise_id = $1
       and day between $2 and $3) d
     join lateral (select * from growth_event_version v where v.event_id = d.event_id
       order by version desc limit 1) v on true
     order by v.from_day, v.name`,
    [enterpriseId, addDays(today, -nearDays.after), addDays(today, nearDays.before)],
  );
  return rows;
}
