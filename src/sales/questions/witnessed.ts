/** Whose exports were downloaded before an officer's eyes, and what the ledger learnt by that. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { campaignRow, finalNo, isInLens } from '../store/lens.ts';

export interface WitnessedDownload {
  shop: string;
  at: Date;
  /** '' where it was not told. */
  place: string;
  by: string | null;
  /** What final sales of the window changed by it, in the campaign's lens. */
  omzet: number;
  orders: number;
}

export interface Witnessed {
  /** Marketplace shops, and whether the witnessed files tell the whole window of each. */
  shops: readonly { name: string; isWhole: boolean }[];
  downloads: readonly WitnessedDownload[];
}

const nothing: Witnessed = { shops: [], downloads: [] };

/** Of each of these enterprises; those without a shop on a marketplace have nothing to witness. */
export async function witnessedOf(
  database: Pick<Database, 'read'>,
  asked: {
    campaignId: string;
    enterpriseIds: readonly string[];
    knownAt: Date;
    /** What downloads changed of later sales is left out. */
    until?: Day | undefined;
    definitionVersion?: number | undefined;
  },
): Promise<Map<string, Witnessed>> {
  const shops = await shopsOf(database, asked);
  const downloads = await downloadsOf(database, asked);
  return new Map(
    asked.enterpriseIds.map((id) => [
      id,
      {
        ...nothing,
        shops: (shops.get(id) ?? []).map(({ name, is_whole }) => ({ name, isWhole: is_whole })),
        downloads: (downloads.get(id) ?? []).map((row) => ({
          ...{ shop: row.shop ?? '–', at: row.at, place: row.place ?? '', by: row.by },
          ...{ omzet: Number(row.omzet), orders: Number(row.orders) },
        })),
      },
    ]),
  );
}

type Asked = Parameters<typeof witnessedOf>[1];

/**
 * Of a live, whole export of a platform of which somebody saw the download, or that came from the
 * platform itself; a list of one's own or a payout file is neither, whoever saw it being sent.
 */
const isSeen = (knownAt: Date) => sql`
  i.origin in ('witnessed', 'api') and i.evidence = 0 and i.parts_missing = 0 and i.imported_at <= ${knownAt}
  and (i.reversed_at is null or i.reversed_at > ${knownAt})`;

async function shopsOf({ read }: Pick<Database, 'read'>, asked: Asked) {
  const { campaignId, enterpriseIds, knownAt } = asked;
  const { rows } = await sql<{ enterprise_id: string; name: string; is_whole: boolean }>`
    select s.enterprise_id, s.shop_name || ' (' || s.marketplace || ')' as name,
      coalesce(range_agg(daterange(least(i.window_from, i.covers_from),
          greatest(i.window_to, i.covers_to), '[]'))
          filter (where i.import_id is not null)
        @> daterange(greatest(c.window_from, s.from_day), least(c.window_to, s.until_day), '[]'),
        false) as is_whole
    from campaign c
    join storefront s on s.enterprise_id = any(${enterpriseIds}::uuid[])
      and coalesce(s.from_day, c.window_from) <= c.window_to
      and coalesce(s.until_day, c.window_to) >= c.window_from
    left join sale_import i on i.enterprise_id = s.enterprise_id
      and i.storefront_id = s.storefront_id and i.window_from is not null and ${isSeen(knownAt)}
    where c.campaign_id = ${campaignId}
    group by s.enterprise_id, s.storefront_id, s.shop_name, s.marketplace, s.from_day, s.until_day,
      c.window_from, c.window_to
    order by 2`.execute(read);
  return Map.groupBy(rows, (row) => row.enterprise_id);
}

async function downloadsOf({ read }: Pick<Database, 'read'>, asked: Asked) {
  const { campaignId, enterpriseIds, knownAt, until, definitionVersion } = asked;
  const { rows } = await sql<{
    enterprise_id: string;
    shop: string | null;
    at: Date;
    place: string | null;
    by: string | null;
    omzet: string;
    orders: string;
  }>`
    with k as (${campaignRow({ campaignId, until: until ?? null, definitionVersion: definitionVersion ?? null })})
    select i.enterprise_id, s.shop_name as shop, coalesce(x.witnessed_at, i.imported_at) as at,
      x.place, coalesce(x.witnessed_by, i.imported_by) as by,
      coalesce(sum(cell.omzet), 0)::bigint as omzet, coalesce(sum(cell.orders), 0)::bigint as orders
    from sale_import i
    left join storefront s using (enterprise_id, storefront_id)
    left join sale_witness x using (enterprise_id, import_id)
    left join lateral (
      select cell.omzet, cell.orders from k, ledger_write w
      join sales_delta cell on cell.enterprise_id = w.enterprise_id and cell.seq = w.seq
      where w.enterprise_id = i.enterprise_id and w.ref = i.import_id and w.at <= ${knownAt}
        and cell.day between k.window_from and k.window_to
        and ${isInLens} and cell.state = ${finalNo}
    ) cell on true
    where i.enterprise_id = any(${enterpriseIds}::uuid[]) and ${isSeen(knownAt)}
    group by i.enterprise_id, i.import_id, s.shop_name, 3, 4, 5
    order by 3, i.import_id`.execute(read);
  return Map.groupBy(rows, (row) => row.enterprise_id);
}
