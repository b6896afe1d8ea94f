/** Enterprises at events: their answers, their places, what they told afterwards. */
import type { Tx } from '../../database/index.ts';
import type { CallAnswer, EventResult, Placing } from '../words/events.ts';
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

/** These enterprises at these events, as far as they are members of the event's campaign. */
export async function selectTakers(
  asks: Asks,
  { eventIds, enterpriseIds }: { eventIds: readonly string[]; enterpriseIds: readonly string[] },
): Promise<(Taker & { eventId: string })[]> {
  const { rows } = await asks.query<Taker & { eventId: string }>(
    `select m.enterprise_id as "enterpriseId", m.event_id as "eventId", e.name,
       ${answerNow} as answer, ${placingNow} as placing, ${resultNow} as result
     from (select distinct p.enterprise_id, v.event_id
       from participation p join growth_event v using (campaign_id)
       where v.event_id = any($1::uuid[]) and p.enterprise_id = any($2::uuid[])) m
     join enterprise e using (enterprise_id) order by e.name, m.enterprise_id`,
    [eventIds, enterpriseIds],
  );
  return rows;
}

/** Who takes part. */
export async function placedIn(asks: Asks, eventId: string): Promise<string[]> {
  const { rows } = await asks.query<{ enterpriseId: string }>(
    `select p.enterprise_id as "enterpriseId" from growth_event_place p
     where p.event_id = $1 and p.outcome = 'placed' and not exists (
       select from growth_event_place n where n.enterprise_id = p.enterprise_id
         and n.event_id = p.event_id and n.version > p.version)
     order by p.enterprise_id`,
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
