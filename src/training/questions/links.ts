/** Enterprises that lists tell of, held against the registry. */
import type { Database } from '../../database/index.ts';
import { enterpriseNameKey } from '../../enterprises/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import {
  type LinkCandidate,
  linkCandidates,
  type RegisteredEnterprise,
  type ToldEnterprise,
} from '../rules/links.ts';
import { type StandingLink, selectLinks } from '../store/links.ts';
import { isBuried } from '../store/told-enterprises.ts';

type Reading = Pick<Database, 'pool' | 'read'>;

export interface EnterpriseLinksWhole {
  readonly candidates: readonly LinkCandidate[];
  /** `told`: '' where its name went with whoever was erased. */
  readonly decisions: readonly (StandingLink & { told: string; name: string })[];
  /** Told by lists that stand, of persons who were there. */
  readonly told: number;
  readonly linked: number;
}

export async function enterpriseLinksWhole(database: Reading): Promise<EnterpriseLinksWhole> {
  const [told, registered, links] = await Promise.all([
    selectTold(database),
    selectRegistered(database),
    selectLinks(database.read),
  ]);
  const nameOf = new Map(registered.map((one) => [one.enterpriseId, one.name]));
  const toldBy = new Map(told.map((one) => [one.key, one.name]));
  return {
    candidates: linkCandidates(told, registered, links),
    decisions: links.map((link) => ({
      ...{ ...link, told: toldBy.get(link.key) || (isBuried(link.key) ? '' : link.key) },
      name: nameOf.get(link.enterpriseId) ?? '',
    })),
    ...countsOf(told, links),
  };
}

/** How many that lists tell of, and how many of them somebody linked. */
function countsOf(told: readonly ToldEnterprise[], links: readonly StandingLink[]) {
  const same = new Set(links.flatMap(({ kind, key }) => (kind === 'same' ? [key] : [])));
  return { told: told.length, linked: told.filter(({ key }) => same.has(key)).length };
}

/** The same counts, for a page that shows no more of it. */
export async function linkCounts({
  pool,
}: Pick<Database, 'pool'>): Promise<{ told: number; linked: number }> {
  const { rows } = await pool.query<{ told: number; linked: number }>(
    `select count(*)::integer as told, count(*) filter (where exists (
         select from training_enterprise_link k where k.enterprise_key = told.enterprise_key
           and k.kind = 'same' and k.undone_at is null))::integer as linked
     from (select distinct r.enterprise_key from training_row r join training_list l using (list_id)
       where l.state = 'booked' and r.is_present and r.enterprise_key <> '') as told`,
  );
  return rows[0] ?? { told: 0, linked: 0 };
}

/** As the totals count them: by what rows of lists say that stand, of those who were there. */
async function selectTold({ pool }: Reading): Promise<ToldEnterprise[]> {
  const { rows } = await pool.query<Omit<ToldEnterprise, 'nameKey' | 'nib'>>(
    `select r.enterprise_key as key, max(r.enterprise) as name, max(t.region_code) as "regionCode",
       count(distinct t.trainee_id)::integer as persons
     from training_row r join training_list l using (list_id) join training_record t using (record_id)
     where l.state = 'booked' and r.is_present and r.enterprise_key <> ''
     group by r.enterprise_key`,
  );
  return rows.map((row) => ({
    ...{ ...row, nameKey: enterpriseNameKey(row.name) },
    nib: row.key.startsWith('nib ') ? row.key.slice(4) : '',
  }));
}

async function selectRegistered({ pool }: Reading): Promise<RegisteredEnterprise[]> {
  const { rows } = await pool.query<Omit<RegisteredEnterprise, 'nameKey'>>(
    `select e.enterprise_id as "enterpriseId", e.name, e.region_code as "regionCode",
       coalesce((select array_agg(number) from enterprise_identifier i
         where i.enterprise_id = e.enterprise_id and i.kind = 'nib'), '{}') as nibs
     from enterprise e order by e.enterprise_id`,
  );
  return rows.map((row) => ({ ...row, nameKey: enterpriseNameKey(row.name) }));
}

/** By what a row tells: which enterprise of the registry somebody said it is. */
export async function linkedEnterprises(
  { pool }: Pick<Database, 'pool'>,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ enterprise_key: string; enterprise_id: string }>(
    `select enterprise_key, enterprise_id from training_enterprise_link
     where enterprise_key = any($1) and kind = 'same' and undone_at is null`,
    [keys],
  );
  return new Map(rows.map((row) => [row.enterprise_key, row.enterprise_id]));
}

export interface LinkedTrainee {
  readonly traineeId: string;
  /** '' after an erasure. */
  readonly name: string;
  readonly batchId: string;
  readonly batch: string;
  readonly from: Day;
  readonly until: Day;
}

/** Who was taught for an enterprise of the registry, by links that stand; the newest first. */
export async function traineesOfEnterprise(
  { pool }: Pick<Database, 'pool'>,
  enterpriseId: string,
): Promise<LinkedTrainee[]> {
  if (!isId(enterpriseId)) return [];
  const { rows } = await pool.query<LinkedTrainee>(
    `select * from (
       select distinct on (t.trainee_id, b.batch_id) t.trainee_id as "traineeId", t.name,
         b.batch_id as "batchId", coalesce(nullif(b.title, ''), p.name) as batch,
         b.from_day as "from", b.until_day as "until"
       from training_enterprise_link k join training_row r using (enterprise_key)
         join training_list l using (list_id) join training_record t using (record_id)
         join training_batch b on b.batch_id = r.batch_id
         join training_programme p on p.programme_id = b.programme_id
       where k.enterprise_id = $1 and k.kind = 'same' and k.undone_at is null
         and l.state = 'booked' and r.is_present
       order by t.trainee_id, b.batch_id, t.record_id) as one
     order by "from" desc, lower(name), "traineeId"`,
    [enterpriseId],
  );
  return rows;
}
