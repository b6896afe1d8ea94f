import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';

export interface OpenCall {
  campaignId: string;
  name: string;
  closesOn: Day;
}

/** Campaigns that take applications today, the first to close on top. One query. */
export async function openCalls({ read }: Pick<Database, 'read'>, today: Day): Promise<OpenCall[]> {
  const rows = await read
    .selectFrom('application_form as f')
    .innerJoin('campaign as c', 'c.campaign_id', 'f.campaign_id')
    .select(['f.campaign_id', 'c.name', 'f.opens_on', 'f.closes_on'])
    .distinctOn('f.campaign_id')
    .orderBy('f.campaign_id')
    .orderBy('f.version', 'desc')
    .execute();
  return rows
    .filter(({ opens_on, closes_on }) => opens_on <= today && today <= closes_on)
    .map((row) => ({
      campaignId: row.campaign_id,
      name: row.name,
      closesOn: row.closes_on as Day,
    }))
    .sort((a, b) => (a.closesOn < b.closesOn ? -1 : 1));
}
