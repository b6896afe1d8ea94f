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
     where marketplace = $1 and shop_key = any($2) and enterprise_id <> $3 order by 1 limit 1`,
    [shops.of, keys, enterpriseId],
  );
  const [claim] = rows;
  if (!claim) return null;
  const shop = shops.names[keys.indexOf(claim.shop_key)] ?? claim.shop_key;
  const { code, words } = salesProblems.shopOfAnother({ shop });
  return said(code, words);
}
