/** What an enterprise has: sites, products, storefronts, sources of sales. */
import type { Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { enterpriseProblems } from '../problems.ts';
import {
  checkDays,
  checkProduct,
  checkSite,
  checkSource,
  checkStorefront,
} from '../rules/enterprise.ts';
import { decideProduct } from '../rules/goods.ts';
import {
  deleteSite,
  insertSource,
  insertStorefront,
  saveRetired,
  saveSourceEnd,
  saveStorefrontEnd,
  selectProducts,
  selectSites,
  selectSources,
  selectStorefronts,
  upsertProduct,
  upsertSite,
} from '../store/things.ts';
import { channelWords } from '../words.ts';
import { change, note } from './change.ts';

/** Adds a site, or changes the one that is named. */
export async function saveSite(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: Parameters<typeof checkSite>[0] & { siteId?: string },
): Promise<string> {
  return change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const checked = decided(checkSite(asked));
    const sites = await selectSites(act.sql, enterpriseId);
    const siteId = asked.siteId ?? alike(sites, checked)?.siteId ?? newId(act.now.getTime());
    const before = sites.find((one) => one.siteId === siteId);
    if (asked.siteId && !before) throw enterpriseProblems.noSuchItem();
    if (before) {
      const fields = changedFields(before, checked);
      if (fields.length === 0) return siteId;
      note(act, 'enterprises.editSite', enterpriseId, { site: siteId, fields });
    } else note(act, 'enterprises.addSite', enterpriseId, { site: siteId });
    await upsertSite(act, enterpriseId, { ...checked, siteId });
    return siteId;
  });
}

export async function removeSite(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  siteId: string,
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    if (!isId(siteId) || !(await deleteSite(act, enterpriseId, siteId))) {
      throw enterpriseProblems.noSuchItem();
    }
    note(act, 'enterprises.removeSite', enterpriseId, { site: siteId });
  });
}

/** Adds a product, or changes the one that is named. */
export async function saveProduct(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: Parameters<typeof checkProduct>[0] & { productId?: string },
): Promise<string> {
  return change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const checked = decided(checkProduct(asked));
    const products = await selectProducts(act.sql, enterpriseId);
    const made = products.filter((one) => one.retiredOn === null);
    const productId =
      asked.productId ?? alike(made, checked)?.productId ?? newId(act.now.getTime());
    const before = products.find((one) => one.productId === productId);
    if (asked.productId && !before) throw enterpriseProblems.noSuchItem();
    decided(decideProduct(products, { ...checked, productId }));
    if (before) {
      const fields = changedFields(before, checked);
      if (fields.length === 0) return productId;
      note(act, 'enterprises.editProduct', enterpriseId, { product: productId, fields });
    } else note(act, 'enterprises.addProduct', enterpriseId, { product: productId });
    const notOwnReason = before?.notOwnReason ?? null;
    await upsertProduct(act, enterpriseId, { ...checked, productId, notOwnReason });
    return productId;
  });
}

/** No longer made from today on, or made again. Its past keeps its name. */
export async function retireProduct(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: { productId: string; isRetired: boolean },
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const { productId, isRetired } = asked;
    const products = await selectProducts(act.sql, enterpriseId);
    const product = products.find((one) => one.productId === productId);
    if (!product) throw enterpriseProblems.noSuchItem();
    if ((product.retiredOn !== null) === isRetired) return;
    await saveRetired(act, enterpriseId, { productId, on: isRetired ? todayOf(act.now) : null });
    const verb = isRetired ? 'enterprises.retireProduct' : 'enterprises.resumeProduct';
    note(act, verb, enterpriseId, { product: productId });
  });
}

/** What is there already is not added anew: a button pressed twice, a program that asks again. */
const alike = <T extends object>(all: readonly T[], asked: object): T | undefined =>
  all.find((one) => changedFields(one, asked).length === 0);

function changedFields<T extends object>(before: object, after: T): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([field, value]) =>
    was.get(field) === value ? [] : [field],
  );
}

/** A shop, which is a declared source of sales from its first day. */
export async function addStorefront(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: Parameters<typeof checkStorefront>[0],
): Promise<string> {
  return change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const checked = decided(checkStorefront(asked));
    const storefrontId = newId(act.now.getTime());
    const sourceId = newId(act.now.getTime());
    await insertStorefront(act, enterpriseId, { ...checked, storefrontId });
    await insertSource(act, enterpriseId, {
      sourceId,
      kind: 'storefront',
      channel: checked.marketplace,
      name: `${channelWords[checked.marketplace].id} · ${checked.shopName}`,
      resale: null,
      storefrontId,
      from: checked.from,
    });
    note(act, 'enterprises.addStorefront', enterpriseId, {
      storefront: storefrontId,
      source: sourceId,
    });
    return storefrontId;
  });
}

/** The shop's last day. From now on another enterprise may register it. */
export async function closeStorefront(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: { storefrontId: string; until: string },
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const shops = await selectStorefronts(act.sql, enterpriseId);
    const shop = shops.find((one) => one.storefrontId === asked.storefrontId);
    if (!shop) throw enterpriseProblems.noSuchItem();
    if (shop.until) throw enterpriseProblems.alreadyEnded();
    const until = lastDay(shop.from, asked.until);
    await saveStorefrontEnd(act, enterpriseId, { storefrontId: shop.storefrontId, until });
    note(act, 'enterprises.closeStorefront', enterpriseId, {
      storefront: shop.storefrontId,
      until,
    });
  });
}

function lastDay(from: string | null, typed: string) {
  const { until } = decided(checkDays({ from, until: typed }));
  if (!until) throw enterpriseProblems.dayMissing({ field: 'until' }).at('until');
  return until;
}

/** A till or a hand-kept book; shops are sources by themselves. */
export async function addSource(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: Parameters<typeof checkSource>[0],
): Promise<string> {
  return change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const checked = decided(checkSource(asked));
    const sourceId = newId(act.now.getTime());
    await insertSource(act, enterpriseId, { ...checked, sourceId, storefrontId: null });
    note(act, 'enterprises.addSource', enterpriseId, { source: sourceId });
    return sourceId;
  });
}

export async function endSource(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: { sourceId: string; until: string },
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const sources = await selectSources(act.sql, enterpriseId);
    const source = sources.find((one) => one.sourceId === asked.sourceId);
    // A shop's source ends with its shop.
    if (!source || source.storefrontId) throw enterpriseProblems.noSuchItem();
    if (source.until) throw enterpriseProblems.alreadyEnded();
    const until = lastDay(source.from, asked.until);
    await saveSourceEnd(act, enterpriseId, { sourceId: source.sourceId, until });
    note(act, 'enterprises.endSource', enterpriseId, { source: source.sourceId, until });
  });
}
