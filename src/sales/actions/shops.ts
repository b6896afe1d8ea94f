import { holderOfShop } from '../../enterprises/index.ts';
import type { Ground } from '../../journal/index.ts';
import { salesProblems } from '../problems.ts';
import { type FileSummary, type Refusal, said } from '../words.ts';

/**
 * Why a file is refused that names a shop which is registered for another enterprise; null where it
 * names none. Whose it is, is not told.
 */
export async function shopOfAnother(
  { database }: Pick<Ground, 'database'>,
  enterpriseId: string,
  { shops }: FileSummary,
): Promise<Refusal | null> {
  for (const shopName of shops?.names ?? []) {
    const holder = await holderOfShop(database, { marketplace: shops?.of ?? '', shopName });
    if (holder && holder.enterpriseId !== enterpriseId) {
      const { code, words } = salesProblems.shopOfAnother({ shop: shopName });
      return said(code, words);
    }
  }
  return null;
}
