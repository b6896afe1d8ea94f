/** What every write asks of its enterprise, in one query. */
import type { Database } from '../../database/index.ts';
import type { Day, Zone } from '../../kernel/day.ts';
import type { Target } from '../../people/index.ts';

/**
 * Named, since every write asks it: PostgreSQL plans it once for each connection. The sub-select
 * hides from the planner how many are asked for, else it plans anew for each number of them. Its
 * answer is remembered (database/memory.ts): what it reads notes its changes (migration 0015).
 */
const findFactsQuery = {
  name: 'enterprises.findFacts',
  text: `select e.enterprise_id, e.region_code, e.zone,
      (select json_agg(json_build_object('campaignId', p.campaign_id, 'from', p.from_day::text,
          'until', p.until_day::text) order by p.from_day, p.campaign_id)
        from participation p where p.enterprise_id = e.enterprise_id) as memberships
    from enterprise e where e.enterprise_id = any(array(select unnest($1::uuid[])))`,
};

interface FactsRow {
  enterprise_id: string;
  region_code: string | null;
  /** The table's check allows these words and no others. */
  zone: Zone;
  memberships: { campaignId: string; from: Day; until: Day | null }[] | null;
}

/** By id; an enterprise that is not there is not among them. */
export async function findFacts(
  pool: Database['pool'],
  enterpriseIds: readonly string[],
): Promise<Map<string, { target: Target; zone: Zone }>> {
  const answer = await pool.query<FactsRow>({ ...findFactsQuery, values: [enterpriseIds] });
  return new Map(
    answer.rows.map((row) => {
      const target: Target = {
        enterpriseId: row.enterprise_id,
        ...(row.region_code && { regionCode: row.region_code }),
        memberships: row.memberships ?? [],
      };
      return [row.enterprise_id, { target, zone: row.zone }];
    }),
  );
}
