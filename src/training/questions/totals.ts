/** What the programme reached: persons, enterprises and attendances, each counted as itself. */
import type { Database } from '../../database/index.ts';

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
  readonly enterprises: number;
}

export interface TrainingTotals {
  readonly years: readonly YearTotals[];
  readonly all: Omit<YearTotals, 'year' | 'newPersons' | 'cumulative'>;
}

/** Who was there: of lists that stand, and rows that do not say the person stayed away. */
const attendedSql = `
  attended as (
    select distinct r.batch_id, t.trainee_id,
      extract(year from b.from_day)::integer as year
    from training_row r
      join training_list l using (list_id)
      join training_record t using (record_id)
      join training_batch b using (batch_id)
    where l.state = 'booked' and r.is_present)`;

/**
 * Counted anew when a list was taken in or back, or somebody decided on trainees; till then each
 * process remembers.
 */
export async function trainingTotals(database: Pick<Database, 'pool'>): Promise<TrainingTotals> {
  const { pool } = database;
  const { rows } = await pool.query<{ version: string }>(
    `select concat_ws(' ', count(*), count(reversed_at), (select concat_ws(' ', count(*),
       count(undone_at)) from training_decision)) as version
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

async function counted(pool: Database['pool']): Promise<TrainingTotals> {
  const { rows: years } = await pool.query<Omit<YearTotals, 'cumulative'>>(
    `with ${attendedSql},
     of_person as (select trainee_id, min(year) as year from attended group by trainee_id),
     told as (
       select extract(year from b.from_day)::integer as year, r.enterprise_key
       from training_row r join training_list l using (list_id) join training_batch b using (batch_id)
       where l.state = 'booked' and r.is_present and r.enterprise_key <> ''),
     of_year as (
       select year, count(*)::integer as attendances, count(distinct batch_id)::integer as batches,
         count(distinct trainee_id)::integer as persons from attended group by year)
     select y.*, (select count(*)::integer from of_person p where p.year = y.year) as "newPersons",
       (select count(distinct enterprise_key)::integer from told t where t.year = y.year)
         as enterprises
     from of_year y order by year`,
  );
  const { rows: whole } = await pool.query<TrainingTotals['all']>(
    `with ${attendedSql}
     select count(*)::integer as attendances, count(distinct batch_id)::integer as batches,
       count(distinct trainee_id)::integer as persons,
       (select count(distinct r.enterprise_key)::integer
        from training_row r join training_list l using (list_id)
        where l.state = 'booked' and r.is_present and r.enterprise_key <> '') as enterprises
     from attended`,
  );
  let cumulative = 0;
  return {
    years: years.map((year) => {
      cumulative += year.newPersons;
      return { ...year, cumulative };
    }),
    all: whole[0] ?? { attendances: 0, batches: 0, persons: 0, enterprises: 0 },
  };
}
