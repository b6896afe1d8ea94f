/**
 * The nation's figure: every day of an enterprise once, however many campaigns look at it, and
 * never the sum of campaigns (ledger.md 1.6, E39).
 */
import { sql } from 'kysely';
import { defaultDefinition } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { chosenBy, finalNo, isInLens, knownBy, recorded } from '../store/lens.ts';

export interface Nation {
  until: Day | null;
  knownAt: Date | null;
  /** Of real campaigns, or of simulated ones where there are no others. */
  isSimulation: boolean;
  campaigns: number;
  enterprises: number;
  omzet: number;
  orders: number;
  /** What a sum of the campaigns would hold more than once. */
  overlap: number;
}

/**
 * Final sales of all campaigns under one definition: the one that every campaign begins with, since
 * no other is laid down for the nation yet. What a campaign's own definition leaves out or adds is
 * therefore not seen here.
 */
export async function nationOf(
  database: Database,
  { until, knownAt }: { until?: Day | null; knownAt?: Date | null },
): Promise<Nation> {
  const { streams, channels, leastEvidence, goods } = defaultDefinition;
  const answer = await sql<Omit<Nation, 'until' | 'knownAt'>>`
    with lens as (
      select c.campaign_id, c.is_simulation, c.window_from, least(c.window_to, ${until ?? null}::date) as window_to,
        ${chosenBy({
          streams: sql`${[...streams]}::text[]`,
          channels: sql`${channels && [...channels]}::text[]`,
          leastEvidence: sql`${leastEvidence}::text`,
          goods: sql`${goods}::text`,
        })}
      from campaign c
      where c.is_simulation = (select bool_and(is_simulation) from campaign)),
    known as materialized (${knownBy(
      knownAt,
      sql`select distinct p.enterprise_id from participation p join lens using (campaign_id)`,
    )}),
    day as (
      select cell.enterprise_id, cell.day, cell.campaigns, cell.omzet, cell.orders from (
        select cell.*, (select count(*) from lens k
          where cell.day between k.window_from and k.window_to and ${isInLens}) as campaigns
        from (${recordedOfAll(knownAt)}) cell
        where cell.state = ${finalNo} and (cell.orders, cell.lines) <> (0, 0)) cell
      where cell.campaigns > 0)
    select (select count(*) from lens) as campaigns, (select coalesce(bool_and(is_simulation), false) from lens) as "isSimulation",
      count(distinct enterprise_id) as enterprises, coalesce(sum(omzet), 0)::bigint as omzet,
      coalesce(sum(orders), 0)::bigint as orders,
      coalesce(sum(omzet * (campaigns - 1)), 0)::bigint as overlap
    from day`.execute(database.read);
  const [row] = answer.rows;
  return {
    ...(row ?? {
      ...{ campaigns: 0, isSimulation: false, enterprises: 0, omzet: 0, orders: 0, overlap: 0 },
    }),
    until: until ?? null,
    knownAt: knownAt ?? null,
  };
}

/** From the first window's first day to the last one's last; which of them count is seen later. */
const recordedOfAll = (knownAt: Date | null | undefined) => sql`
  with k as (select min(window_from) as window_from, max(window_to) as window_to from lens)
  ${recorded({ knownAt: knownAt ?? null })}`;

/** The JSON contract `lagawi.nation/1`. Fields are only ever added. */
export const nationAsJson = ({ knownAt, ...nation }: Nation) => ({
  schema: 'lagawi.nation/1' as const,
  ...nation,
  knownAt: knownAt?.toISOString() ?? null,
  definition: { words: defaultDefinition.words, streams: defaultDefinition.streams },
});
