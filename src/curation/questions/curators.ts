import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';

/** Who holds a curator's right in this campaign today, by name. One query. */
export async function curatorsOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  today: Day,
): Promise<{ personId: string; name: string }[]> {
  const rows = await read
    .selectFrom('person_grant as g')
    .innerJoin('person as p', 'p.person_id', 'g.person_id')
    .select(['p.person_id', 'p.name'])
    .distinct()
    .where('g.role', '=', 'curator')
    .where('g.scope_kind', '=', 'campaign')
    .where('g.scope_id', '=', campaignId)
    .where('g.revoked_at', 'is', null)
    .where('g.from_day', '<=', today)
    .where((eb) => eb.or([eb('g.until_day', 'is', null), eb('g.until_day', '>=', today)]))
    .orderBy('p.name')
    .execute();
  return rows.map(({ person_id, name }) => ({ personId: person_id, name }));
}
