/** What the programme reached: persons, enterprises and attendances, each counted as itself. */
import type { Database } from '../../database/index.ts';
import { personsAtLeast } from '../rules/bounds.ts';
import { heldApart, openPairs } from '../store/pairs.ts';

export interface YearTotals {
  readonly year: number;
  readonly batches: number;
  /** One person at one batch, however many lists tell it. */
  readonly attendances: number;
  readonly persons: number;
  /** Of the persons: in no batch of an earlier year. */
  readonly newPersons: number;
  /** Everybody up to the end of the year, each once. */
  readonly cumulative: number;
  /** null where no list of the year tells any: that is not none. */
  readonly enterprises: number | null;
}

/** Everybody once, where their newest list that tells a region says they live. */
export interface ProvinceTotals {
  /** Kemendagri's code; '' where no list tells a region. */
  readonly province: string;
  readonly persons: number;
  readonly attendances: number;
}

export interface TrainingTotals {
  readonly years: readonly YearTotals[];
  readonly provinces: readonly ProvinceTotals[];
  readonly all: Pick<YearTotals, 'batches' | 'attendances' | 'persons'> & {
    readonly enterprises: number;
  };
  /** What the count of persons leaves open. */
  readonly undecided: {
    /** Pairs that may be one person, and that nobody decided on. */
    readonly pairs: number;
    /** How many persons there were, if each of them were one. */
    readonly personsAtLeast: number;
  };
}

/**
 * Counted anew when a list was taken in or back or grew by hand, or somebody decided on trainees;
 * till then each process remembers.
 */
export async function trainingTotals(database: Pick<Database, 'pool'>): Promise<TrainingTotals> {
  const { pool } = database;
  const { rows } = await pool.query<{ version: string }>(
    `select concat_ws(' ', count(*), count(reversed_at), sum(rows_taken), sum(rows_matched),
       (select concat_ws(' ', count(*), count(undone_at)) from training_decision),
       (select count(*) from training_candidate)) as version
     from training_list where booked_at is not null`,
  );
  const version = rows[0]?.version ?? '';
  const known = remembered.get(pool);
  if (known?.version === version) return known.totals;
  const totals = counted(pool);
  remembered.set(pool, { version, totals });
  // What failed is counted anew by the next who asks.
  totals.catch(() => remembered.delete(pool));
  return totals;
}

const remembered = new WeakMap<object, { version: string; totals: Promise<TrainingTotals> }>();

/** In one statement, so that all of it is of one instant and adds up. */
async function counted(pool: Database['pool']): Promise<TrainingTotals> {
  const { rows } = await pool.query<{
    years: Omit<YearTotals, 'cumulative'>[] | null;
    provinces: ProvinceTotals[] | null;
    whole: TrainingTotals['all'];
    pairs: [string, string, boolean, boolean][] | null;
  }>(
    `with ${heldApart}, open as (${openPairs()}),
     told as materialized (
       select r.batch_id, t.trainee_id, t.region_code, t.record_id, r.enterprise_key, b.from_day,
         extract(year from b.from_day)::integer as year
       from training_row r
         join training_list l using (list_id)
         join training_record t using (record_id)
         join training_batch b using (batch_id)
       where l.state = 'booked' and r.is_present),
     attended as materialized (select distinct batch_id, trainee_id, year from told),
     first_year as (select trainee_id, min(year) as year from attended group by trainee_id),
     began as (select year, count(*) as persons from first_year group by year),
     enterprise as (
       select year, count(distinct enterprise_key) as enterprises from told
       where enterprise_key <> '' group by year),
     of_year as (
       select year, count(*) as attendances, count(distinct batch_id) as batches,
         count(distinct trainee_id) as persons, coalesce(max(b.persons), 0) as "newPersons",
         max(e.enterprises) as enterprises
       from attended left join began b using (year) left join enterprise e using (year)
       group by year),
     home as (
       select trainee_id, coalesce((array_agg(left(region_code, 2) order by from_day desc, record_id)
         filter (where region_code <> ''))[1], '') as province
       from told group by trainee_id),
     of_province as (
       select province, count(distinct trainee_id) as persons, count(*) as attendances
       from attended join home using (trainee_id) group by province)
     select (select json_agg(y order by year) from of_year y) as years,
       (select json_agg(p order by persons desc, province) from of_province p) as provinces,
       (select json_build_object('attendances', count(*), 'batches', count(distinct batch_id),
          'persons', count(distinct trainee_id), 'enterprises',
          (select count(distinct enterprise_key) from told where enterprise_key <> ''))
        from attended) as whole,
       (select json_agg(json_build_array(trainees[1], trainees[2],
          trainees[1] in (select trainee_id from attended),
          trainees[2] in (select trainee_id from attended))) from open) as pairs`,
  );
  const [answer] = rows;
  if (!answer) throw new Error('one row answers');
  let cumulative = 0;
  return {
    years: (answer.years ?? []).map((year) => {
      cumulative += year.newPersons;
      return { ...year, cumulative };
    }),
    provinces: answer.provinces ?? [],
    all: answer.whole,
    undecided: undecidedOf(answer.whole.persons, answer.pairs ?? []),
  };
}

function undecidedOf(persons: number, told: readonly [string, string, boolean, boolean][]) {
  const pairs = told.map(([a, b]) => [a, b] as const);
  const counted = new Set(
    told.flatMap(([a, b, hasA, hasB]) => [...(hasA ? [a] : []), ...(hasB ? [b] : [])]),
  );
  return { pairs: pairs.length, personsAtLeast: personsAtLeast(persons, { pairs, counted }) };
}
