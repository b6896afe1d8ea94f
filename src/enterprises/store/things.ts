/** What an enterprise has: sites, products, storefronts with their claims, sources of sales. */
import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { shopKey } from '../rules/enterprise.ts';
import type {
  Channel,
  Marketplace,
  Product,
  Resale,
  SaleSource,
  Site,
  SourceKind,
  Storefront,
} from '../words.ts';
import type { Reader } from './registry.ts';

export async function selectSites(read: Reader, enterpriseId: string): Promise<Site[]> {
  const rows = await read
    .selectFrom('site')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('site_id')
    .execute();
  return rows.map(({ site_id, name, region_code, address }) => ({
    siteId: site_id,
    name,
    regionCode: region_code,
    address,
  }));
}

export async function upsertSite({ sql }: Tx, enterpriseId: string, site: Site): Promise<void> {
  const columns = { name: site.name, region_code: site.regionCode, address: site.address };
  await sql
    .insertInto('site')
    .values({ enterprise_id: enterpriseId, site_id: site.siteId, ...columns })
    .onConflict((conflict) => conflict.columns(['enterprise_id', 'site_id']).doUpdateSet(columns))
    .execute();
}

export async function deleteSite({ sql }: Tx, enterpriseId: string, siteId: string) {
  const gone = await sql
    .deleteFrom('site')
    .where('enterprise_id', '=', enterpriseId)
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function selectProducts(read: Reader, enterpriseId: string): Promise<Product[]> {
  const rows = await read
    .selectFrom('product')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('name')
    .orderBy('product_id')
    .execute();
  return rows.map((row) => ({
    productId: row.product_id,
    name: row.name,
    unit: row.unit,
    priceRp: row.price_rp,
    isOwn: row.is_own,
    notOwnReason: row.not_own_reason,
    retiredOn: row.retired_on as Day | null,
  }));
}

export async function upsertProduct(
  { sql }: Tx,
  enterpriseId: string,
  product: Omit<Product, 'retiredOn'>,
): Promise<void> {
  const columns = {
    name: product.name,
    unit: product.unit,
    price_rp: product.priceRp,
    is_own: product.isOwn,
    not_own_reason: product.notOwnReason,
  };
  await sql
    .insertInto('product')
    .values({ enterprise_id: enterpriseId, product_id: product.productId, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['enterprise_id', 'product_id']).doUpdateSet(columns),
    )
    .execute();
}

export async function saveRetired(
  { sql }: Tx,
  enterpriseId: string,
  row: { productId: string; on: Day | null },
): Promise<void> {
  await sql
    .updateTable('product')
    .set({ retired_on: row.on })
    .where('enterprise_id', '=', enterpriseId)
    .where('product_id', '=', row.productId)
    .execute();
}

export async function selectStorefronts(read: Reader, enterpriseId: string): Promise<Storefront[]> {
  const rows = await read
    .selectFrom('storefront')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('marketplace')
    .orderBy('shop_name')
    .orderBy('storefront_id')
    .execute();
  return rows.map((row) => ({
    storefrontId: row.storefront_id,
    // Only checked marketplaces and channels are ever stored; so below.
    marketplace: row.marketplace as Marketplace,
    shopName: row.shop_name,
    from: row.from_day as Day | null,
    until: row.until_day as Day | null,
  }));
}

/** The shop and its claim: UNIQUE across enterprises decides whose it is. */
export async function insertStorefront(
  { sql }: Tx,
  enterpriseId: string,
  shop: Omit<Storefront, 'until'>,
): Promise<void> {
  const { storefrontId, marketplace, shopName } = shop;
  const key = { enterprise_id: enterpriseId, storefront_id: storefrontId };
  await sql
    .insertInto('storefront')
    .values({ ...key, marketplace, shop_name: shopName, from_day: shop.from })
    .execute();
  await sql
    .insertInto('storefront_claim')
    .values({ ...key, marketplace, shop_key: shopKey(shopName) })
    .execute();
}

/** Closed: its last day is kept, and another enterprise may register it from now on. */
export async function saveStorefrontEnd(
  { sql }: Tx,
  enterpriseId: string,
  end: { storefrontId: string; until: Day },
): Promise<void> {
  for (const table of ['storefront', 'sale_source'] as const) {
    await sql
      .updateTable(table)
      .set({ until_day: end.until })
      .where('enterprise_id', '=', enterpriseId)
      .where('storefront_id', '=', end.storefrontId)
      .execute();
  }
  await sql
    .deleteFrom('storefront_claim')
    .where('enterprise_id', '=', enterpriseId)
    .where('storefront_id', '=', end.storefrontId)
    .execute();
}

export async function selectSources(read: Reader, enterpriseId: string): Promise<SaleSource[]> {
  const rows = await read
    .selectFrom('sale_source')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('kind')
    .orderBy('name')
    .orderBy('source_id')
    .execute();
  return rows.map((row) => ({
    sourceId: row.source_id,
    kind: row.kind as SourceKind,
    channel: row.channel as Channel,
    name: row.name,
    resale: row.resale as Resale | null,
    storefrontId: row.storefront_id,
    from: row.from_day as Day | null,
    until: row.until_day as Day | null,
  }));
}

export async function insertSource(
  { sql }: Tx,
  enterpriseId: string,
  source: Omit<SaleSource, 'until'>,
): Promise<void> {
  await sql
    .insertInto('sale_source')
    .values({
      enterprise_id: enterpriseId,
      source_id: source.sourceId,
      kind: source.kind,
      channel: source.channel,
      name: source.name,
      resale: source.resale,
      storefront_id: source.storefrontId,
      from_day: source.from,
    })
    .execute();
}

export async function saveSourceEnd(
  { sql }: Tx,
  enterpriseId: string,
  end: { sourceId: string; until: Day },
): Promise<void> {
  await sql
    .updateTable('sale_source')
    .set({ until_day: end.until })
    .where('enterprise_id', '=', enterpriseId)
    .where('source_id', '=', end.sourceId)
    .execute();
}
