import type { Database } from '../../database/index.ts';

/** Who takes part in the campaign and was not taken out of it, by name. One query. */
export async function membersOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<string[]> {
  const rows = await read
    .selectFrom('participation as p')
    .innerJoin('enterprise as e', 'e.enterprise_id', 'p.enterprise_id')
    .select(['p.enterprise_id', 'e.name'])
    .distinct()
    .where('p.campaign_id', '=', campaignId)
    .where('p.ended_as', 'is', null)
    .orderBy('e.name')
    .orderBy('p.enterprise_id')
    .execute();
  return rows.map(({ enterprise_id }) => enterprise_id);
}
