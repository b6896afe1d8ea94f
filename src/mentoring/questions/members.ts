/** Members of a campaign one by one, behind the figures that add them up. */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';

export interface MemberReadiness {
  enterpriseId: string;
  name: string;
  /** The days of the readings that stand; null where it was not asked. */
  before: Day | null;
  after: Day | null;
}

export interface ReadinessList {
  rows: readonly MemberReadiness[];
  /** Of all: members, those not asked before, those not asked after. */
  members: number;
  noBefore: number;
  noAfter: number;
}

const standing = (moment: 'before' | 'after') => `(select distinct on (enterprise_id) enterprise_id,
    on_day from mentoring_readiness where campaign_id = $1 and moment = '${moment}'
  order by enterprise_id, version desc)`;

/** Who is missing first, then by name. */
export async function readinessList(
  { pool }: Database,
  asked: { campaignId: string; today: Day; limit: number; offset: number },
): Promise<ReadinessList> {
  const { rows } = await pool.query<MemberReadiness & Omit<ReadinessList, 'rows'>>(
    `with told as (
       select m.enterprise_id as "enterpriseId", e.name, b.on_day as before, a.on_day as after
       from (select distinct enterprise_id from participation where campaign_id = $1
           and from_day <= $2 and (until_day is null or until_day >= $2)) m
       join enterprise e using (enterprise_id)
       left join ${standing('before')} b using (enterprise_id)
       left join ${standing('after')} a using (enterprise_id))
     select p.*, n.* from
       (select count(*)::int as members, count(*) filter (where before is null)::int as "noBefore",
          count(*) filter (where after is null)::int as "noAfter" from told) n
     left join lateral (select * from told
       order by before is not null, after is not null, lower(name), "enterpriseId"
       limit $3 offset $4) p on true`,
    [asked.campaignId, asked.today, asked.limit, asked.offset],
  );
  const [first] = rows;
  return {
    rows: rows
      .filter(({ enterpriseId }) => enterpriseId !== null)
      .map(({ enterpriseId, name, before, after }) => ({ enterpriseId, name, before, after })),
    ...{ members: first?.members ?? 0, noBefore: first?.noBefore ?? 0 },
    noAfter: first?.noAfter ?? 0,
  };
}
