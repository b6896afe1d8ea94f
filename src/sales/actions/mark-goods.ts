import { goodsKey, productsOf, ruleOnGoods, saveProduct } from '../../enterprises/index.ts';
import type { Ground } from '../../journal/index.ts';
import type { Who } from '../../people/index.ts';
import { followGoods } from './follow-goods.ts';

/**
 * Whether the enterprise makes what it sells under this name, as its own people say. The registry
 * keeps it, since it is what the enterprise is; the ledger follows at once.
 */
export async function markGoods(
  ground: Ground,
  who: Who | null,
  { enterpriseId, name, isOwn }: { enterpriseId: string; name: string; isOwn: boolean },
): Promise<void> {
  const known = (await productsOf(ground.database, enterpriseId)).filter(
    (product) => goodsKey(product.name) === goodsKey(name),
  );
  for (const { productId, priceRp, unit, ...product } of known) {
    const asked = { name: product.name, productId, unit, price: priceRp, isOwn };
    await saveProduct(ground, who, enterpriseId, asked);
  }
  // Its own is what nobody says otherwise of.
  if (known.length === 0 && !isOwn) await saveProduct(ground, who, enterpriseId, { name, isOwn });
  // What others changed in the registry is followed under nobody's name.
  if (who) await followGoods(ground, who, { enterpriseId });
}

/** As an officer says it, with the reason; theirs stands above what the enterprise says. */
export async function ruleOnSoldGoods(
  ground: Ground,
  who: Who | null,
  { enterpriseId, ...ruling }: { enterpriseId: string } & Parameters<typeof ruleOnGoods>[3],
): Promise<void> {
  await ruleOnGoods(ground, who, enterpriseId, ruling);
  if (who) await followGoods(ground, who, { enterpriseId });
}
