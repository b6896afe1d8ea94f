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
};

/** In a simulation: one person of each role, so that anybody can try it. */
export async function waysIn(database: Database): Promise<WayIn[]> {
  const rows = await database.read
    .selectFrom('person_grant as g')
    .innerJoin('person as p', 'p.person_id', 'g.person_id')
    .select(['g.role', 'p.person_id', 'p.name'])
    .distinctOn('g.role')
    .orderBy('g.role')
    // A producer of the campaign that runs, with shops to send files of: there is more to try.
    .orderBy(sql`case when g.role = 'producer' then g.from_day end desc nulls last`)
    .orderBy(sql`(select count(*) from storefront s where s.enterprise_id::text = g.scope_id) desc`)
    .orderBy('g.given_at')
    .execute();
  const order = Object.keys(roleWords);
  return rows
    .map((row) => ({ personId: row.person_id, name: row.name, role: row.role }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map((way) => ({ ...way, role: roleWords[way.role] ?? way.role }));
}
