import { createCampaign } from '../../src/campaigns/index.ts';
import { joinCampaign } from '../../src/enterprises/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { closeCampaign, recordSales, restateCampaign } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import type { Cast, Site } from '../site.ts';

/** A campaign that is over, closed and restated. */
export async function furnishClosed(
  { house, today }: Site,
  cast: Cast,
  enterpriseId: string,
): Promise<void> {
  const by = cast.admin;
  const window = { from: addDays(today, -20), to: addDays(today, -1) };
  const id = 'lalu';
  await createCampaign(house, by, { id, name: 'Kampanye lalu', zone: 'WIB', ...window });
  await joinCampaign(house, by, { enterpriseId, campaignId: id, from: window.from });
  const { statementId } = await closeCampaign(house, by, { campaignId: id });
  const sale = saleOf({ day: window.from, toDay: window.from, amount: 987_654_321 });
  const request = { actor: by, zone: 'WIB' as const, onBehalf: false };
  await recordSales(house, { ...request, enterpriseId, entries: [sale] });
  await restateCampaign(house, by, { campaignId: id, restates: statementId });
}
