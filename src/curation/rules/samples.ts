/** What is told of a sample when it is handed in, and which code its label gets. */
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { sampleProblems } from '../problems/samples.ts';
import {
  type Allergen,
  allergens,
  noAllergens,
  type Sample,
  type SampleWay,
  sampleWays,
  storages,
} from '../words/samples.ts';

const textMax = 200;
const remarkMax = 500;
export const samplesMax = 5;

export interface TypedSample {
  product: string;
  amount: string;
  allergens: readonly string[];
  storage: string;
  remark: string;
}

export function checkSample(
  typed: TypedSample,
): Decision<Pick<Sample, 'product' | 'amount' | 'allergens' | 'storage' | 'remark'>> {
  const refusals: Problem[] = [];
  const [product, amount] = [tidy(typed.product), tidy(typed.amount)];
  for (const [field, text] of [
    ['product', product],
    ['amount', amount],
  ] as const) {
    if (text === '' || text.length > textMax) {
      refusals.push(sampleProblems.textMissing({ max: textMax }).at(field));
    }
  }
  const remark = typed.remark.trim();
  if (remark.length > remarkMax) refusals.push(sampleProblems.remarkLong({ max: remarkMax }));
  const named: Allergen[] = allergens.filter((one) => typed.allergens.includes(one));
  const standsAlone = named.some((one) => noAllergens.includes(one));
  if (named.length === 0 || (standsAlone && named.length > 1)) {
    refusals.push(sampleProblems.allergensWrong());
  }
  const storage = storages.find((one) => one === typed.storage);
  if (!storage) refusals.push(sampleProblems.storageMissing());
  if (refusals.length > 0 || !storage) return refuse(refusals);
  return accept({ product, amount, allergens: named, storage, remark });
}

export function checkEnd(typed: {
  way: string;
  remark: string;
}): Decision<{ way: SampleWay; remark: string }> {
  const way = sampleWays.find((one) => one === typed.way);
  const remark = typed.remark.trim();
  if (!way) return refuse([sampleProblems.wayMissing()]);
  if (remark.length > remarkMax) return refuse([sampleProblems.remarkLong({ max: remarkMax })]);
  return accept({ way, remark });
}

/**
 * A number that tells nothing of its applicant: three digits as in sensory tests, four once seven
 * of ten are taken. `draw(n)` gives a whole number from 0 to n - 1.
 */
export function blindCode(taken: ReadonlySet<string>, draw: (below: number) => number): string {
  const from = taken.size < 630 ? 100 : 1_000;
  const free = Array.from({ length: 9 * from }, (_, i) => String(from + i)).filter(
    (code) => !taken.has(code),
  );
  return free[draw(free.length)] ?? '';
}
