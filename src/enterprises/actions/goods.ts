import type { Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { checkRuling, goodsKey } from '../rules/goods.ts';
import { selectProducts, upsertProduct } from '../store/things.ts';
import { change, note } from './change.ts';

/**
 * An officer's word on whether an enterprise makes what it sells under this name. That it does not
 * stands until an officer says otherwise; that it does only lifts what was said before.
 */
export async function ruleOnGoods(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: { name: string; isOwn: boolean; reason: string },
): Promise<void> {
  await change(ground, { who, enterpriseId, may: 'enterprises.ruleOnGoods' }, async (act) => {
    const { name, reason } = decided(checkRuling(asked));
    const { isOwn } = asked;
    const ruling = { isOwn, notOwnReason: isOwn ? null : reason };
    const named = (await selectProducts(act.sql, enterpriseId)).filter(
      (product) => goodsKey(product.name) === goodsKey(name),
    );
    const fresh = { productId: newId(act.now.getTime()), name, unit: '', priceRp: null, ...ruling };
    const known = named.length > 0 ? named : isOwn ? [] : [fresh];
    // A button pressed twice says nothing new.
    const due = known.filter(
      (one) => one === fresh || one.isOwn !== isOwn || one.notOwnReason !== ruling.notOwnReason,
    );
    for (const product of due) {
      await upsertProduct(act, enterpriseId, { ...product, ...ruling });
    }
    if (due.length > 0) note(act, 'enterprises.ruleOnGoods', enterpriseId, { name, isOwn, reason });
  });
}
