import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

export interface WayIn {
  personId: string;
  name: string;
  role: string;
}

const roleWords: Record<string, string> = {
  administrator: 'Pengelola',
  campaignManager: 'Manajer kampanye',
  coManager: 'Manajer pendamping',
  verifier: 'Verifikator dinas',
  mentor: 'Pendamping',
  localOfficer: 'Petugas daerah',
  auditor: 'Auditor',
  curator: 'Kurator',
  judge: 'Juri',
  producer: 'Produsen (IKM)',
  finalist: 'Finalis belum terpilih',
};

/** In a simulation: one person of each role and one who lost a final, for anybody to try. */
export async function waysIn(database: Database): Promise<WayIn[]> {
  const rows = await database.read
    .selectFrom('person_grant as g')
    .innerJoin('person as p', 'p.person_id', 'g.person_id')
    .select(['g.role', 'p.person_id', 'p.name'])
    .distinctOn('g.role')
    .orderBy('g.role')
    // Whoever handed over what they had would find nothing.
    .orderBy(sql`g.revoked_at is not null`)
    // A mentor whose pairings still hold has somebody to look after.
    .orderBy(sql`case when g.role = 'mentor' then g.until_day end desc nulls last`)
    // A producer of the campaign that runs, with shops to send files of: there is more to try.
    .orderBy(sql`case when g.role = 'producer' then g.from_day end desc nulls last`)
    .orderBy(sql`(select count(*) from storefront s where s.enterprise_id::text = g.scope_id) desc`)
    .orderBy('g.given_at')
    .execute();
  const lost = await database.read
    .selectFrom('person_grant as g')
    .innerJoin('person as p', 'p.person_id', 'g.person_id')
    .innerJoin('judging_finalist as f', (join) =>
      join.on(sql<boolean>`f.enterprise_id::text = g.scope_id`),
    )
    .innerJoin('judging_decree as d', 'd.campaign_id', 'f.campaign_id')
    .select(['p.person_id', 'p.name', sql<string>`'finalist'`.as('role')])
    .where('g.role', '=', 'producer')
    .where('f.round', '=', 'final')
    .where(
      sql<boolean>`exists (select 1 from jsonb_array_elements(d.content -> 'entries') e
        where e ->> 'enterpriseId' = g.scope_id and not (e ->> 'isWinner')::boolean)`,
    )
    .orderBy('p.person_id')
    .limit(1)
    .execute();
  const order = Object.keys(roleWords);
  return [...rows, ...lost]
    .map((row) => ({ personId: row.person_id, name: row.name, role: row.role }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map((way) => ({ ...way, role: roleWords[way.role] ?? way.role }));
}
