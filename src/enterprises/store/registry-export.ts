import { sql as raw } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { MemberEnd } from '../words.ts';
import type { Reader } from './registry.ts';

export interface ExportedRow {
  id: string;
  name: string;
  aliases: string;
  regionCode: string;
  zone: string;
  sector: string;
  nib: string;
  npwp: string;
  kbli: string;
  kbliEdition: string;
  ownerId: string | null;
  from: Day | null;
  until: Day | null;
  endedAs: MemberEnd | null;
}

/** Every enterprise, or those that take or took part, by name; several numbers by semicolon. */
export async function selectForExport(
  read: Reader,
  campaignId: string | null,
): Promise<ExportedRow[]> {
  const numbers = (kind: string, column = 'number') => raw`coalesce((
    select string_agg(i.${raw.ref(column)}, '; ' order by i.number) from enterprise_identifier i
    where i.enterprise_id = e.enterprise_id and i.kind = ${kind}), '')`;
  const { rows } = await raw<ExportedRow>`
    select e.enterprise_id as id, e.name, e.region_code as "regionCode", e.zone, e.sector,
      coalesce((select string_agg(a.alias, '; ' order by a.alias collate "C")
        from enterprise_alias a where a.enterprise_id = e.enterprise_id), '') as aliases,
      ${numbers('nib')} as nib, ${numbers('npwp')} as npwp, ${numbers('kbli')} as kbli,
      ${numbers('kbli', 'edition')} as "kbliEdition", o.person_id as "ownerId",
      p.from_day as "from", p.until_day as until, p.ended_as as "endedAs"
    from enterprise e
    left join enterprise_owner o on o.enterprise_id = e.enterprise_id and o.until_day is null
    left join lateral (select * from participation p where p.enterprise_id = e.enterprise_id
      and p.campaign_id = ${campaignId} order by p.from_day desc limit 1) p on true
    where p.campaign_id is not null or (${campaignId}::text is null
      and not exists (select from enterprise_merge m
        where m.enterprise_id = e.enterprise_id and m.undone_at is null))
    order by lower(e.name), e.enterprise_id`.execute(read);
  return rows;
}
