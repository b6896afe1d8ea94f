/** What is typed about an enterprise and its things, checked whole before anything is written. */
import { type Day, parseDay, type Zone, type Zones, zoneOffsetHours } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { enterpriseProblems } from '../problems.ts';
import {
  type Channel,
  channels,
  type Enterprise,
  type EnterpriseFields,
  type Marketplace,
  marketplaces,
  type Product,
  resales,
  type SaleSource,
  type Site,
  type Storefront,
} from '../words.ts';
import { isRegionCode, zoneOfRegion } from './regions.ts';

export const nameMax = 200;
/** Goods are named as a shop lists them, and marketplaces take 255 letters and more. */
export const productNameMax = 300;
/** An address, a reason, a remark. */
export const textMax = 500;
const unitMax = 40;
const aliasesMax = 20;

const isName = (text: string) => text !== '' && text.length <= nameMax;

export type CheckedEnterprise = Omit<Enterprise, 'enterpriseId' | 'createdAt'> & {
  aliases: readonly string[];
};

export function checkEnterprise(typed: EnterpriseFields): Decision<CheckedEnterprise> {
  const refusals: Problem[] = [];
  const name = tidy(typed.name);
  if (!isName(name)) refusals.push(enterpriseProblems.nameMissing());
  const regionCode = tidy(typed.regionCode ?? '');
  if (regionCode && !isRegionCode(regionCode)) refusals.push(enterpriseProblems.regionWrong());
  const zone = typed.zone ? asZone(typed.zone) : zoneOfRegion(regionCode);
  if (!zone) refusals.push(enterpriseProblems.zoneWrong());
  const aliases = [...new Set((typed.aliases ?? []).map(tidy))].filter(
    (one) => one && one !== name,
  );
  if (aliases.length > aliasesMax || !aliases.every(isName)) {
    refusals.push(enterpriseProblems.aliasWrong({ max: aliasesMax }));
  }
  const sector = tidy(typed.sector ?? '');
  refusals.push(...tooLong('sector', sector, nameMax));
  if (refusals.length > 0 || !zone) return refuse(refusals);
  return accept({ name, zone, regionCode, sector, aliases: aliases.sort() });
}

/** Of texts that may be empty; the sentences about the others tell their greatest length. */
export function tooLong(
  field: Parameters<typeof enterpriseProblems.textTooLong>[0]['field'],
  text: string,
  max: number,
): readonly Problem[] {
  return text.length > max ? [enterpriseProblems.textTooLong({ field, max }).at(field)] : [];
}

/** The zones that held before, once the zone is changed from a day on. */
export function decideZones(
  { now, before }: Zones,
  asked: { zone: Zone; from: string; today: Day },
): Decision<Zones['before']> {
  if (asked.from === '') return accept(before);
  if (asked.zone === now) return refuse([enterpriseProblems.zoneSame()]);
  const from = parseDay(asked.from);
  if (!from || from > asked.today) return refuse([enterpriseProblems.zoneFromWrong()]);
  const last = before.at(-1);
  if (last && from < last.until) return refuse([enterpriseProblems.zoneFromWrong()]);
  if (last?.until !== from) return accept([...before, { zone: now, until: from }]);
  // The same day told again: the zone from that day on was another, or there was no change at all.
  return accept(last.zone === asked.zone ? before.slice(0, -1) : before);
}

function asZone(text: string): Zone | null {
  return Object.hasOwn(zoneOffsetHours, text) ? (text as Zone) : null;
}

export function checkSite(typed: {
  name: string;
  regionCode?: string;
  address?: string;
}): Decision<Omit<Site, 'siteId'>> {
  const refusals: Problem[] = [];
  const name = tidy(typed.name);
  const regionCode = tidy(typed.regionCode ?? '');
  if (!isName(name)) refusals.push(enterpriseProblems.itemNameMissing({ max: nameMax }));
  if (regionCode && !isRegionCode(regionCode)) refusals.push(enterpriseProblems.regionWrong());
  const address = tidy(typed.address ?? '');
  refusals.push(...tooLong('address', address, textMax));
  return refusals.length > 0 ? refuse(refusals) : accept({ name, regionCode, address });
}

/** The price as people type it: 15000, 15.000, Rp15.000. */
export function checkProduct(typed: {
  name: string;
  unit?: string;
  price?: string | number | null;
  isOwn?: boolean;
}): Decision<Omit<Product, 'productId' | 'retiredOn' | 'notOwnReason'>> {
  const refusals: Problem[] = [];
  const name = tidy(typed.name);
  if (name === '' || name.length > productNameMax) {
    refusals.push(enterpriseProblems.itemNameMissing({ max: productNameMax }));
  }
  const priceRp = readPrice(typed.price);
  if (priceRp === undefined) refusals.push(enterpriseProblems.priceWrong());
  const unit = tidy(typed.unit ?? '');
  refusals.push(...tooLong('unit', unit, unitMax));
  if (refusals.length > 0 || priceRp === undefined) return refuse(refusals);
  return accept({ name, unit, priceRp, isOwn: typed.isOwn ?? true });
}

/** null: none given; undefined: not to be read. */
function readPrice(typed: string | number | null | undefined): number | null | undefined {
  if (typed === null || typed === undefined || typed === '') return null;
  const text = String(typed)
    .replace(/^Rp\s*/i, '')
    .replace(/\s/g, '');
  if (!/^(\d+|\d{1,3}(\.\d{3})+)(,00)?$/.test(text)) return undefined;
  const price = Number(text.replace(/,00$/, '').replaceAll('.', ''));
  return price <= 1_000_000_000_000 ? price : undefined;
}

export interface Days {
  from: Day | null;
  until: Day | null;
}

export function checkDays(typed: { from?: string | null; until?: string | null }): Decision<Days> {
  const refusals: Problem[] = [];
  const from = typed.from ? parseDay(typed.from) : null;
  const until = typed.until ? parseDay(typed.until) : null;
  for (const field of ['from', 'until'] as const) {
    const isWrong = typed[field] && !(field === 'from' ? from : until);
    if (isWrong) refusals.push(enterpriseProblems.dayMissing({ field }).at(field));
  }
  if (from && until && until < from) refusals.push(enterpriseProblems.daysWrong());
  return refusals.length > 0 ? refuse(refusals) : accept({ from, until });
}

export function checkStorefront(typed: {
  marketplace: string;
  shopName: string;
  from?: string | null;
}): Decision<Omit<Storefront, 'storefrontId' | 'until'>> {
  const refusals: Problem[] = [];
  const marketplace: Marketplace | undefined = marketplaces.find(
    (one) => one === typed.marketplace,
  );
  const shopName = tidy(typed.shopName);
  if (!marketplace) refusals.push(enterpriseProblems.marketplaceWrong());
  if (!isName(shopName))
    refusals.push(enterpriseProblems.itemNameMissing({ max: nameMax }).at('shopName'));
  const days = checkDays({ from: typed.from ?? null });
  if (!days.ok) refusals.push(...days.refusals);
  if (refusals.length > 0 || !marketplace || !days.ok) return refuse(refusals);
  return accept({ marketplace, shopName, from: days.value.from });
}

/** By which two spellings of a shop's name are one. */
export function shopKey(shopName: string): string {
  return tidy(shopName).toLowerCase();
}

export function checkSource(typed: {
  kind: string;
  channel: string;
  name: string;
  resale?: string | null;
  from?: string | null;
}): Decision<Omit<SaleSource, 'sourceId' | 'until' | 'storefrontId'>> {
  const refusals: Problem[] = [];
  const kind = (['till', 'book'] as const).find((one) => one === typed.kind);
  const channel: Channel | undefined = channels.find((one) => one === typed.channel);
  const name = tidy(typed.name);
  if (!kind) refusals.push(enterpriseProblems.sourceKindWrong());
  if (!channel) refusals.push(enterpriseProblems.channelWrong());
  const resale = resales.find((one) => one === typed.resale) ?? null;
  if (typed.resale && !resale) refusals.push(enterpriseProblems.resaleWrong());
  if (resale && channel && channel !== 'reseller') refusals.push(enterpriseProblems.notAReseller());
  if (!isName(name)) refusals.push(enterpriseProblems.itemNameMissing({ max: nameMax }));
  const days = checkDays({ from: typed.from ?? null });
  if (!days.ok) refusals.push(...days.refusals);
  if (refusals.length > 0 || !kind || !channel || !days.ok) return refuse(refusals);
  return accept({ kind, channel, name, resale, from: days.value.from });
}
