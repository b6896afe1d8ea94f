/** Enterprises at events: their answers, their places, what they told afterwards. */
import type { Tx } from '../../database/index.ts';
import type { CallAnswer, Event, EventResult, Placing, TakerShow } from '../words/events.ts';
import type { Asks, Made } from './plans.ts';

interface Of {
  enterpriseId: string;
  eventId: string;
}

export async function insertCallAnswer(
  { client }: Tx,
  of: Of & CallAnswer & Made & { version: number },
): Promise<void> {
  await client.query(
    `insert into growth_event_answer (enterprise_id, event_id, version, wants, goods, needs,
       told_at, told_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[of.enterpriseId, of.eventId, of.version, of.wants, of.goods, of.needs],
      ...[of.now, of.by],
    ],
  );
}

export async function insertPlacing(
  { client }: Tx,
  of: Of & Placing & Made & { version: number },
): Promise<void> {
  await client.query(
    `insert into growth_event_place (enterprise_id, event_id, version, outcome, stand, reason,
       told_at, told_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[of.enterpriseId, of.eventId, of.version, of.outcome, of.stand, of.reason],
      ...[of.now, of.by],
    ],
  );
}

/** The stands that these have now give way. */
export async function clearStands(
  { client }: Tx,
  { eventId, enterpriseIds }: { eventId: string; enterpriseIds: readonly string[] },
): Promise<void> {
  await client.query(
    'delete from growth_event_stand where event_id = $1 and enterprise_id = any($2::uuid[])',
    [eventId, enterpriseIds],
  );
}

export async function insertStands(
  { client }: Tx,
  { eventId, stands }: { eventId: string; stands: ReadonlyMap<string, string> },
): Promise<void> {
  await client.query(
    `insert into growth_event_stand (event_id, stand, enterprise_id)
     select $1, stand, enterprise_id
     from unnest($2::text[], $3::uuid[]) as given (stand, enterprise_id) where stand <> ''`,
    [eventId, [...stands.values()], [...stands.keys()]],
  );
}

export async function insertResult(
  { client }: Tx,
  of: Of & EventResult & Made & { version: number },
): Promise<void> {
  await client.query(
    `insert into growth_event_result (enterprise_id, event_id, version, came, has_no_sales, words,
       told_at, told_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[of.enterpriseId, of.eventId, of.version, of.came, of.hasNoSales, of.words],
      ...[of.now, of.by],
    ],
  );
}

/** What stands of one enterprise at one event. */
export interface Taker {
  enterpriseId: string;
  name: string;
  answer: (CallAnswer & { version: number }) | null;
  placing: (Placing & { version: number }) | null;
  result: (EventResult & { version: number }) | null;
}

const newest = (table: string, columns: string) => `(
  select jsonb_build_object('version', t.version, ${columns}) from ${table} t
  where t.enterprise_id = m.enterprise_id and t.event_id = m.event_id order by t.version desc limit 1)`;

const answerNow = newest(
  'growth_event_answer',
  `'wants', t.wants, 'goods', t.goods, 'needs', t.needs`,
);
const placingNow = newest(
  'growth_event_place',
  `'outcome', t.outcome, 'stand', t.stand, 'reason', t.reason`,
);
const resultNow = newest(
  'growth_event_result',
  `'came', t.came, 'hasNoSales', t.has_no_sales, 'words', t.words`,
);

const takerColumns = `m.enterprise_id as "enterpriseId", m.event_id as "eventId", e.name,
  ${answerNow} as answer, ${placingNow} as placing, ${resultNow} as result`;

/** These enterprises at these events, as far as they are members of the event's campaign. */
export async function selectTakers(
  asks: Asks,
  { eventIds, enterpriseIds }: { eventIds: readonly string[]; enterpriseIds: readonly string[] },
): Promise<(Taker & { eventId: string })[]> {
  const { rows } = await asks.query<Taker & { eventId: string }>(
    `select ${takerColumns}
     from (select distinct p.enterprise_id, v.event_id
       from participation p join growth_event v using (campaign_id)
       where v.event_id = any($1::uuid[]) and p.enterprise_id = any($2::uuid[])) m
     join enterprise e using (enterprise_id) order by e.name, m.enterprise_id`,
    [eventIds, enterpriseIds],
  );
  return rows;
}

/** What each filter lets through; words of ours, never of a request. */
const shown: Record<TakerShow, string> = {
  placed: `t.outcome = 'placed'`,
  wants: 't.wants and t.outcome is null',
  waiting: `t.outcome = 'waiting'`,
  declined: `(t.outcome in ('notPlaced', 'withdrawn') or (not t.wants and t.outcome is null))`,
  silent: 't.enterprise_id is null',
  all: 'true',
};

/** Members of the event's campaign by name, as the filter has them. */
export async function listTakers(
  asks: Asks,
  { campaignId, eventId }: Pick<Event, 'campaignId' | 'eventId'>,
  { show, limit = null, offset = 0 }: { show: TakerShow; limit?: number | null; offset?: number },
): Promise<Taker[]> {
  const { rows } = await asks.query<Taker>(
    `select ${takerColumns} from (
       select n.enterprise_id, $2::uuid as event_id from enterprise n
       left join growth_event_taker t on t.enterprise_id = n.enterprise_id and t.event_id = $2
       where ${shown[show]} and exists (select from participation p
         where p.enterprise_id = n.enterprise_id and p.campaign_id = $1)
       order by lower(n.name), n.enterprise_id limit $3 offset $4) m
     join enterprise e using (enterprise_id) order by lower(e.name), m.enterprise_id`,
    [campaignId, eventId, limit, offset],
  );
  return rows;
}

/** Lays anew what stands of these at the event, from the versions; at the end of each act. */
export async function layTakers(
  { client }: Tx,
  { eventId, enterpriseIds }: { eventId: string; enterpriseIds: readonly string[] },
): Promise<void> {
  const newestOf = (table: string) => `left join lateral (select * from ${table} t
    where t.enterprise_id = m.enterprise_id and t.event_id = $1 order by t.version desc limit 1)`;
  await client.query(
    `insert into growth_event_taker (enterprise_id, event_id, wants, outcome, came, has_no_sales)
     select m.enterprise_id, $1, a.wants, p.outcome, r.came, coalesce(r.has_no_sales, false)
     from unnest($2::uuid[]) as m (enterprise_id)
     ${newestOf('growth_event_answer')} a on true ${newestOf('growth_event_place')} p on true
     ${newestOf('growth_event_result')} r on true
     on conflict (enterprise_id, event_id) do update set wants = excluded.wants,
       outcome = excluded.outcome, came = excluded.came, has_no_sales = excluded.has_no_sales`,
    [eventId, enterpriseIds],
  );
}

/** Who takes part. */
export async function placedIn(asks: Asks, eventId: string): Promise<string[]> {
  const { rows } = await asks.query<{ enterpriseId: string }>(
    `select enterprise_id as "enterpriseId" from growth_event_taker
     where event_id = $1 and outcome = 'placed' order by enterprise_id`,
    [eventId],
  );
  return rows.map(({ enterpriseId }) => enterpriseId);
}

/** Stands that are given. */
export async function standsOf(asks: Asks, eventId: string): Promise<string[]> {
  const { rows } = await asks.query<{ stand: string }>(
    'select stand from growth_event_stand where event_id = $1',
    [eventId],
  );
  return rows.map(({ stand }) => stand);
}
