import type { Database } from '../../database/index.ts';

/** How many applications name each sector: drafts and those withdrawn, too. One query. */
export async function sectorUse(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<Map<string, number>> {
  const rows = await read
    .selectFrom('application')
    .select('sector')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('campaign_id', '=', campaignId)
    .groupBy('sector')
    .execute();
  return new Map(rows.map(({ sector, count }) => [sector, Number(count)]));
}
