import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { findOpening } from '../store/panel.ts';

export interface OpenCall {
  campaignId: string;
  name: string;
  closesOn: Day;
}

/** From the opening of the panel on nothing is sent, taken back or taken in, whatever the days. */
export const hasBegun = async (
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<boolean> => (await findOpening(read, campaignId)) !== null;

/** Campaigns that take applications today, the first to close on top. One query. */
export async function openCalls({ read }: Pick<Database, 'read'>, today: Day): Promise<OpenCall[]> {
  const rows = await read
    .selectFrom('application_form as f')
    .innerJoin('campaign as c', 'c.campaign_id', 'f.campaign_id')
    .leftJoin('panel_opening as p', 'p.campaign_id', 'f.campaign_id')
    .where('p.campaign_id', 'is', null)
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
