import type { Database } from '../database/index.ts';
import type { Day, Zone, Zones } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import type { Target } from '../people/index.ts';
import { enterpriseProblems } from './problems.ts';
import { shopKey } from './rules/enterprise.ts';
import { findFacts } from './store/facts.ts';
import { selectIdentifiers } from './store/identifiers.ts';
import { countKbli, selectKbli, selectPending } from './store/permits.ts';
import {
  findEnterprise,
  findOwner,
  type KnownEnterprise,
  selectParticipations,
} from './store/registry.ts';
import { searchAll, searchMembers } from './store/search.ts';
import { selectProducts, selectSites, selectSources, selectStorefronts } from './store/things.ts';
import { selectFacts } from './store/told.ts';
import type { RecordedFacts } from './words/facts.ts';
import type { KbliClass, PendingPermit } from './words/permits.ts';
import type {
  Enterprise,
  Identifier,
  Participation,
  Product,
  SaleSource,
  Site,
  Storefront,
} from './words.ts';

export interface EnterpriseWhole extends KnownEnterprise {
  owner: { personId: string; from: Day } | null;
  sites: readonly Site[];
  products: readonly Product[];
  storefronts: readonly Storefront[];
  sources: readonly SaleSource[];
  identifiers: readonly Identifier[];
  /** Of the KBLI numbers among them, as far as the table was loaded. */
  kbli: readonly KbliClass[];
  pending: readonly PendingPermit[];
  participations: readonly Participation[];
}

/** Everything of the registry about one enterprise, or null. Nine queries, ten with a KBLI. */
export async function enterpriseOf(
  { read }: Database,
  enterpriseId: string,
): Promise<EnterpriseWhole | null> {
  if (!isId(enterpriseId)) return null;
  const [enterprise, owner, pending, ...rest] = await Promise.all([
    findEnterprise(read, enterpriseId),
    findOwner(read, enterpriseId),
    selectPending(read, enterpriseId),
    selectSites(read, enterpriseId),
    selectProducts(read, enterpriseId),
    selectStorefronts(read, enterpriseId),
    selectSources(read, enterpriseId),
    selectIdentifiers(read, enterpriseId),
    selectParticipations(read, [enterpriseId]),
  ]);
  if (!enterprise) return null;
  const [sites, products, storefronts, sources, identifiers, participations] = rest;
  const things = { sites, products, storefronts, sources, identifiers, pending };
  const keys = identifiers
    .filter(({ kind, edition }) => kind === 'kbli' && edition !== '')
    .map(({ edition, number }) => ({ edition, code: number }));
  const kbli = keys.length > 0 ? await selectKbli(read, { keys, limit: keys.length }) : [];
  return { ...enterprise, owner, ...things, kbli, participations: participations.map(withoutId) };
}

function withoutId({
  enterpriseId: _,
  ...rest
}: Participation & { enterpriseId: string }): Participation {
  return rest;
}

/** What the policy looks at; one that is not there is not among them. One query for any number. */
export async function enterpriseTargets(
  database: Database,
  enterpriseIds: readonly string[],
): Promise<Target[]> {
  return [...(await enterpriseFacts(database, enterpriseIds)).values()].map((one) => one.target);
}

/** What a write asks of its enterprise: who may, and where its civil day is. One query. */
export async function enterpriseFacts(
  { pool }: Database,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, { target: Target; zone: Zone }>> {
  const ids = enterpriseIds.filter(isId);
  return ids.length === 0 ? new Map() : findFacts(pool, ids);
}

export async function enterpriseTarget(
  database: Database,
  enterpriseId: string,
): Promise<Target | null> {
  const [target] = await enterpriseTargets(database, [enterpriseId]);
  return target ?? null;
}

/** The names of these enterprises by id. */
export async function enterpriseNames(
  { read }: Pick<Database, 'read'>,
  enterpriseIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = enterpriseIds.filter(isId);
  if (ids.length === 0) return new Map();
  const rows = await read
    .selectFrom('enterprise')
    .select(['enterprise_id', 'name'])
    .where('enterprise_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.enterprise_id, row.name]));
}

/** Those whose place of business lies in one of the regions, by name; no more than a page holds. */
export async function enterprisesIn(
  { read }: Database,
  regionCodes: readonly string[],
): Promise<{ enterpriseId: string; name: string }[]> {
  if (regionCodes.length === 0) return [];
  const rows = await read
    .selectFrom('enterprise')
    .select(['enterprise_id', 'name'])
    .where((eb) =>
      eb.or(
        regionCodes.flatMap((code) => [
          eb('region_code', '=', code),
          eb('region_code', 'like', `${code}.%`),
        ]),
      ),
    )
    .orderBy('name')
    .limit(listedMax)
    .execute();
  return rows.map(({ enterprise_id: enterpriseId, name }) => ({ enterpriseId, name }));
}

const listedMax = 500;

export async function enterpriseZone(database: Database, enterpriseId: string): Promise<Zone> {
  return (await enterpriseZones(database, enterpriseId)).now;
}

/** The zone of today and those before it: what a stamp in UTC is turned by. */
export async function enterpriseZones({ read }: Database, enterpriseId: string): Promise<Zones> {
  const found = isId(enterpriseId) ? await findEnterprise(read, enterpriseId) : null;
  if (!found) throw enterpriseProblems.notFound();
  return { now: found.zone, before: found.pastZones };
}

export async function storefrontsOf(
  { read }: Database,
  enterpriseId: string,
): Promise<Storefront[]> {
  return selectStorefronts(read, enterpriseId);
}

export async function sourcesOf({ read }: Database, enterpriseId: string): Promise<SaleSource[]> {
  return selectSources(read, enterpriseId);
}

/** What was told of the enterprise, newest day first, struck ones among them. */
export async function factsOf({ read }: Database, enterpriseId: string): Promise<RecordedFacts[]> {
  return selectFacts(read, enterpriseId);
}

export async function productsOf(
  { read }: Pick<Database, 'read'>,
  enterpriseId: string,
): Promise<Product[]> {
  return selectProducts(read, enterpriseId);
}

/** Whose shop of this name it is now, for files that name their shop; null if nobody's. */
export async function holderOfShop(
  { read }: Database,
  shop: { marketplace: string; shopName: string },
): Promise<{ enterpriseId: string; storefrontId: string } | null> {
  const row = await read
    .selectFrom('storefront_claim')
    .select(['enterprise_id as enterpriseId', 'storefront_id as storefrontId'])
    .where('marketplace', '=', shop.marketplace)
    .where('shop_key', '=', shopKey(shop.shopName))
    .executeTakeFirst();
  return row ?? null;
}

/** Classes by part of a title or the beginning of a code, and what was loaded. Two queries. */
export async function searchKbli({ read }: Database, text: string) {
  const [found, loaded] = await Promise.all([
    text === '' ? [] : selectKbli(read, { text, limit: kbliListed }),
    countKbli(read),
  ]);
  return { found, loaded };
}

/** More than a screen; a longer list wants a longer word. */
const kbliListed = 100;

export interface Search {
  text?: string | undefined;
  regionCode?: string | undefined;
  sector?: string | undefined;
  /** From 1. */
  page?: number | undefined;
  pageSize?: number | undefined;
}

export interface Found<T> {
  rows: readonly T[];
  total: number;
  page: number;
  pages: number;
  pageSize: number;
}

/** Enterprises by part of a name or other name, in order of name. Two queries. */
export async function searchEnterprises(
  { read }: Database,
  search: Search,
): Promise<Found<Enterprise>> {
  return paged(search, (filter) => searchAll(read, filter));
}

export type Member = Enterprise & { membership: Participation };

/** Everyone who takes or took part in the campaign, with the newest membership. Two queries. */
export async function membersOf(
  { read }: Database,
  campaignId: string,
  search: Search = {},
): Promise<Found<Member>> {
  return paged(search, (filter) => searchMembers(read, campaignId, filter));
}

const pageSizeMax = 1000;

async function paged<T>(
  { page: asked = 1, pageSize = 50, ...filter }: Search,
  find: (filter: Omit<Search, 'page'> & { limit: number; offset: number }) => Promise<{
    rows: T[];
    total: number;
  }>,
): Promise<Found<T>> {
  const limit = Math.min(Math.max(1, Math.trunc(pageSize)), pageSizeMax);
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 1e9 ? asked : 1;
  const { rows, total } = await find({ ...filter, limit, offset: (page - 1) * limit });
  const pages = Math.max(1, Math.ceil(total / limit));
  return { rows, total, page, pages, pageSize: limit };
}
