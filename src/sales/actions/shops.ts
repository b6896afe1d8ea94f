import type pg from 'pg';
import { tidy } from '../../kernel/tidy.ts';
import { salesProblems } from '../problems.ts';
import { type FileSummary, type Refusal, said } from '../words.ts';

/**
 * Why a file is refused that names a shop which is registered for another enterprise; null where it
 * names none. Whose it is, is not told.
 */
export async function shopOfAnother(
  client: Pick<pg.ClientBase, 'query'>,
  enterpriseId: string,
  { shops }: FileSummary,
): Promise<Refusal | null> {
  if (!shops || shops.names.length === 0) return null;
  // As the registry keys them (enterprises/rules/enterprise.ts, shopKey).
  const keys = shops.names.map((name) => tidy(name).toLowerCase());
  const { rows } = await client.query<{ shop_key: string }>(
    `select shop_key from storefront_claim
     where marketplace = $1 and shop_key = any($2) and enterprise_id <> $3
       -- Its own once, or of what was merged with it.
       and not exists (select from storefront s where s.marketplace = $1
         and lower(regexp_replace(btrim(s.shop_name), '\\s+', ' ', 'g')) = shop_key
         and (s.enterprise_id = $3 or exists (select from enterprise_merge m
           where m.undone_at is null and $3 in (m.enterprise_id, m.into_id)
             and s.enterprise_id in (m.enterprise_id, m.into_id))))
     order by 1 limit 1`,
    [shops.of, keys, enterpriseId],
  );
  const [claim] = rows;
  if (!claim) return null;
  const shop = shops.names[keys.indexOf(claim.shop_key)] ?? claim.shop_key;
  const { code, words } = salesProblems.shopOfAnother({ shop });
  return said(code, words);
}
