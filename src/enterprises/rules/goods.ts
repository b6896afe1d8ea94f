/** What others than an enterprise's own people say of the goods that it sells. */
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { goodsProblems } from '../problems/goods.ts';
import { enterpriseProblems } from '../problems.ts';
import type { Product } from '../words.ts';
import { productNameMax, textMax } from './enterprise.ts';

/** How names of goods are compared: never by likeness (ledger.md 1.1). */
export const goodsKey = (name: string): string => tidy(name).toLowerCase();

export function checkRuling(typed: {
  name: string;
  reason: string;
}): Decision<{ name: string; reason: string }> {
  const name = tidy(typed.name);
  const reason = tidy(typed.reason);
  const refusals: Problem[] = [];
  if (name === '' || name.length > productNameMax) {
    refusals.push(enterpriseProblems.itemNameMissing({ max: productNameMax }));
  }
  if (reason === '' || reason.length > textMax) {
    refusals.push(goodsProblems.reasonMissing({ max: textMax }));
  }
  return refusals.length > 0 ? refuse(refusals) : accept({ name, reason });
}

/**
 * While a ruling stands, its product keeps name and mark, and no own product bears its name: else
 * whoever is ruled upon would lift it in passing.
 */
export function decideProduct(
  products: readonly Product[],
  asked: { productId: string; name: string; isOwn: boolean },
): Decision<void> {
  const key = goodsKey(asked.name);
  const standing = products.find(
    ({ productId, name, notOwnReason }) =>
      notOwnReason !== null &&
      (productId === asked.productId
        ? asked.isOwn || goodsKey(name) !== key
        : asked.isOwn && goodsKey(name) === key),
  );
  return standing?.notOwnReason
    ? refuse([goodsProblems.ruled({ name: standing.name, reason: standing.notOwnReason })])
    : accept(undefined);
}
