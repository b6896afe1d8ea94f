/** Events of a campaign with who was called, who takes part, and what was sold there. */
import { type RawBuilder, sql } from 'kysely';
import { campaignOf, currentDefinition } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Who } from '../../people/index.ts';
import { keptOfMany, soldInStream } from '../../sales/index.ts';
import { growthPaths } from '../paths.ts';
import { growthPolicy } from '../policy.ts';
import { eventProblems } from '../problems/events.ts';
import { findEvent, selectEvents, selectEventsOf } from '../store/events.ts';
import { selectTakers, type Taker } from '../store/takers.ts';
import type { Event } from '../words/events.ts';

type SQL = RawBuilder<unknown>;

export interface EventCounts {
  wants: number;
  declines: number;
  placed: number;
  waiting: number;
  /** Of those who take part, who said whether they were there. */
  came: number;
  absent: number;
}

export interface EventSales {
  /** Enterprises that sold something. */
  sellers: number;
  orders: number;
  final: Rupiah;
  provisional: Rupiah;
}

const noSales: EventSales = { sellers: 0, orders: 0, final: 0, provisional: 0 };
const nobody = {
  ...{ wants: 0, declines: 0, placed: 0, waiting: 0, came: 0, absent: 0, expected: 0, reported: 0 },
};

export type EventWhole = Event & {
  counts: EventCounts;
  sales: EventSales;
  /** Who takes part and was not said to be absent, and how many of these told their sales. */
  expected: number;
  reported: number;
};

/** The day sums of events in the ledger with the event whose day it is; null where it is none's. */
const soldAtEvents = (of: SQL, between: { from: Day; to: Day }) => sql`
  select s.*, d.event_id from (${soldInStream('exhibition', between)}) s
  left join growth_event_day d using (enterprise_id, day) where ${of}`;

const isMember = (campaignId: string): SQL => sql`exists (select from participation p
  where p.enterprise_id = s.enterprise_id and p.campaign_id = ${campaignId})`;

const summedSales = sql`count(distinct s.enterprise_id)::int as sellers,
  coalesce(sum(s.orders), 0)::int as orders, coalesce(sum(s.final), 0)::bigint as final,
  coalesce(sum(s.provisional), 0)::bigint as provisional`;

type Counted = EventCounts & EventSales & { eventId: string; expected: number; reported: number };

async function countsOf(
  { read }: Database,
  { campaignId, span }: { campaignId: string; span: { from: Day; to: Day } },
): Promise<Map<string, Counted>> {
  // Who sold was there, whatever was said of it.
  const { rows } = await sql<Counted>`
    with sold as (
      select s.event_id, s.enterprise_id, sum(s.orders) as orders, sum(s.final) as final,
        sum(s.provisional) as provisional
      from (${soldAtEvents(isMember(campaignId), span)}) s where s.event_id is not null
      group by s.event_id, s.enterprise_id)
    select t.event_id as "eventId", count(*) filter (where t.wants)::int as wants,
      count(*) filter (where not t.wants)::int as declines,
      count(*) filter (where t.outcome = 'placed')::int as placed,
      count(*) filter (where t.outcome = 'waiting')::int as waiting,
      count(*) filter (where t.outcome = 'placed' and t.came)::int as came,
      count(*) filter (where t.outcome = 'placed' and not t.came)::int as absent,
      count(*) filter (where s.enterprise_id is not null
        or (t.outcome = 'placed' and t.came is distinct from false))::int as expected,
      count(*) filter (where s.enterprise_id is not null
        or (t.outcome = 'placed' and t.has_no_sales))::int as reported, ${summedSales}
    from growth_event_taker t join growth_event e using (event_id)
      left join sold s on s.event_id = t.event_id and s.enterprise_id = t.enterprise_id
    where e.campaign_id = ${campaignId} group by t.event_id`.execute(read);
  return new Map(rows.map((row) => [row.eventId, row]));
}

async function salesWhere(database: Database, of: SQL, span: { from: Day; to: Day }) {
  const { rows } = await sql<EventSales>`
    select ${summedSales} from (${soldAtEvents(of, span)}) s`.execute(database.read);
  return rows[0] ?? noSales;
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

/** As they stand. */
export async function eventsOf(database: Database, campaignId: string): Promise<CampaignEvents> {
  const [events, figures] = await Promise.all([
    selectEvents(database.pool, campaignId),
    figuresOf(database, campaignId),
  ]);
  return withFigures(events, figures);
}

/** For a page: of very many members the figures are made once a minute, and say as of when. */
export async function shownEventsOf(
  database: Database,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<CampaignEvents & { at: Date }> {
  const [events, { value, at }] = await Promise.all([
    // What is announced is as it stands, however old its figures are.
    selectEvents(database.pool, campaignId),
    keptOfMany(database, { what: 'events', campaignId, now }, () =>
      figuresOf(database, campaignId),
    ),
  ]);
  return { ...withFigures(events, value), at };
}

type Figures = Omit<CampaignEvents, 'events'> & { counts: ReadonlyMap<string, Counted> };

async function figuresOf(database: Database, campaignId: string): Promise<Figures> {
  const [campaign, events, members] = await Promise.all([
    campaignOf(database, campaignId),
    selectEvents(database.pool, campaignId),
    memberCount(database, campaignId),
  ]);
  if (!campaign) return { members, counts: new Map(), elsewhere: noSales };
  const span = spanOf(events, campaign.window);
  const [counts, elsewhere] = await Promise.all([
    countsOf(database, { campaignId, span }),
    salesWhere(database, sql`d.event_id is null and ${isMember(campaignId)}`, span),
  ]);
  return { members, counts, elsewhere };
}

const withFigures = (
  events: readonly Event[],
  { counts, members, elsewhere }: Figures,
): CampaignEvents => ({
  ...{ members, elsewhere },
  events: events.map((event) => wholeOf(event, counts.get(event.eventId))),
});

function wholeOf(event: Event, counted: Counted | undefined): EventWhole {
  const { wants, declines, placed, waiting, came, absent, expected, reported } = counted ?? nobody;
  const { sellers, orders, final, provisional } = counted ?? noSales;
  return {
    ...{ ...event, counts: { wants, declines, placed, waiting, came, absent } },
    sales: { sellers, orders, final, provisional },
    // Where nothing is sold, nobody's sales are waited for.
    ...(event.sells ? { expected, reported } : { expected: sellers, reported: sellers }),
  };
}

async function memberCount({ pool }: Database, campaignId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(distinct enterprise_id)::int as count from participation where campaign_id = $1`,
    [campaignId],
  );
  return rows[0]?.count ?? 0;
}

/** What members told as sold at events, for a reader of the campaign's sales who may see events. */
export async function eventStreamOf(
  {
    house,
    who,
    today,
  }: { house: { database: Database; clock: Clock }; who: Who | null; today: Day },
  campaignId: string,
): Promise<{ final: Rupiah; provisional: Rupiah; href: string } | null> {
  if (!growthPolicy.may(who, 'growth.see', { campaignId }, today)) return null;
  const [definition, { events, elsewhere }] = await Promise.all([
    currentDefinition(house.database, campaignId),
    shownEventsOf(house.database, { campaignId, now: house.clock() }),
  ]);
  // Then they are in the campaign's own figure.
  if (definition?.streams.includes('exhibition')) return null;
  const sales = [...events.map((one) => one.sales), elsewhere];
  const sum = (of: (one: EventSales) => number) => sales.reduce((all, one) => all + of(one), 0);
  const [final, provisional] = [sum((one) => one.final), sum((one) => one.provisional)];
  if (final + provisional === 0) return null;
  return { final, provisional, href: growthPaths.events(campaignId) };
}

/** Sales of these enterprises at one event; without ids, of all. */
export async function soldAt(
  { read }: Database,
  { eventId, fromDay, toDay }: Event,
  enterpriseIds: readonly string[] | null = null,
): Promise<Map<string, EventSales>> {
  const only = enterpriseIds
    ? sql`and s.enterprise_id = any(${[...enterpriseIds]}::uuid[])`
    : sql``;
  const { rows } = await sql<EventSales & { enterpriseId: string }>`
    select s.enterprise_id as "enterpriseId", ${summedSales}
    from (${soldAtEvents(sql`d.event_id = ${eventId} ${only}`, { from: fromDay, to: toDay })}) s
    group by s.enterprise_id`.execute(read);
  return new Map(rows.map(({ enterpriseId, ...sales }) => [enterpriseId, sales]));
}

export type OwnEvent = Event & { taker: Taker; sales: EventSales };

/** Of one enterprise: events of its campaigns, and what it sold at each. */
export async function ownEvents(
  database: Database,
  enterpriseId: string,
): Promise<{ events: readonly OwnEvent[]; elsewhere: EventSales }> {
  const events = await selectEventsOf(database.pool, enterpriseId);
  const first = events.at(-1);
  if (!first) return { events: [], elsewhere: noSales };
  const span = spanOf(events, { from: first.fromDay, to: first.toDay });
  const eventIds = events.map(({ eventId }) => eventId);
  const own = sql`s.enterprise_id = ${enterpriseId}`;
  const [sold, takers] = await Promise.all([
    sql<EventSales & { eventId: string | null }>`
      select s.event_id as "eventId", ${summedSales} from (${soldAtEvents(own, span)}) s
      group by s.event_id`.execute(database.read),
    selectTakers(database.pool, { eventIds, enterpriseIds: [enterpriseId] }),
  ]);
  const by = new Map(sold.rows.map(({ eventId, ...sales }) => [eventId, sales]));
  const at = (eventId: string | null): EventSales => by.get(eventId) ?? noSales;
  return {
    events: events.flatMap((event) => {
      const taker = takers.find(({ eventId }) => eventId === event.eventId);
      return taker ? [{ ...event, taker, sales: at(event.eventId) }] : [];
    }),
    elsewhere: at(null),
  };
}

/** A phone may have kept the page since the week before, and is filled in some days after. */
const nearDays = { before: 7, after: 14 };

/** Whether the entry form still offers this event. */
export const isNear = ({ toDay }: Pick<Event, 'toDay'>, today: Day): boolean =>
  today <= addDays(toDay, nearDays.after);

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
