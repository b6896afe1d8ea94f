import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { Reader } from './registry.ts';

export interface MemberCodes {
  enterpriseId: string;
  name: string;
  /** Chosen by a person; may be of a sector that the campaign no longer has. */
  chosen: string | null;
  /** KBLI codes of the enterprise. */
  kbli: readonly string[];
}

/** Members that were not disqualified, by name. */
export async function selectMemberCodes(read: Reader, campaignId: string): Promise<MemberCodes[]> {
  const { rows } = await raw<MemberCodes>`
    select e.enterprise_id as "enterpriseId", e.name, s.code as chosen,
      array(select i.number from enterprise_identifier i
        where i.enterprise_id = e.enterprise_id and i.kind = 'kbli' order by i.number) as kbli
    from (select distinct enterprise_id from participation where campaign_id = ${campaignId}
      and ended_as is distinct from 'disqualified') p
    join enterprise e using (enterprise_id)
    left join participation_sector s on s.enterprise_id = e.enterprise_id
      and s.campaign_id = ${campaignId}
    order by lower(e.name), e.enterprise_id`.execute(read);
  return rows;
}

/** null takes the choice away. */
export async function saveMemberSector(
  { sql }: Tx,
  row: {
    enterpriseId: string;
    campaignId: string;
    code: string | null;
    now: Date;
    by: string | null;
  },
): Promise<void> {
  const { enterpriseId, campaignId, code } = row;
  await sql
    .deleteFrom('participation_sector')
    .where('enterprise_id', '=', enterpriseId)
    .where('campaign_id', '=', campaignId)
    .execute();
  if (code === null) return;
  await sql
    .insertInto('participation_sector')
    .values({
      enterprise_id: enterpriseId,
      campaign_id: campaignId,
      code,
      chosen_at: row.now,
      chosen_by: row.by,
    })
    .execute();
}
