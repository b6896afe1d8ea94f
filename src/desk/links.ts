/** What the ledger has to show on the pages of campaigns and enterprises, to whom it may. */
import { enterpriseTarget } from '../enterprises/index.ts';
import { salesPaths, salesPolicy } from '../sales/index.ts';
import { inLocale, type Visit } from '../web/index.ts';
import { desk } from './messages.ts';

type Links = readonly { href: string; text: string }[];

export async function campaignLinks(visit: Visit, campaignId: string): Promise<Links> {
  const m = inLocale(desk, visit.locale);
  const sees = salesPolicy.may(visit.who, 'sales.seeCampaign', { campaignId }, visit.today);
  return sees ? [{ href: salesPaths.campaign(campaignId), text: m.sales }] : [];
}

export async function enterpriseLinks(visit: Visit, enterpriseId: string): Promise<Links> {
  const m = inLocale(desk, visit.locale);
  const target = await enterpriseTarget(visit.house.database, enterpriseId);
  if (!target) return [];
  const may = (name: 'sales.see' | 'sales.record' | 'sales.upload') =>
    salesPolicy.may(visit.who, name, target, visit.today);
  return [
    ...(may('sales.see') ? [{ href: salesPaths.enterprise(enterpriseId), text: m.sales }] : []),
    ...(may('sales.record') ? [{ href: salesPaths.entry(enterpriseId), text: m.record }] : []),
    ...(may('sales.upload') ? [{ href: salesPaths.upload(enterpriseId), text: m.upload }] : []),
  ];
}
