/** Partners as a cell or a person names them: “Tokopedia, Shopee dan Dinas Perindustrian”. */
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { trainingProblems } from '../problems.ts';

/** Of one name. */
export const partnerMax = 100;

/** Each once, however its capitals are; what has no letter is none. */
export function partnersIn(text: string): string[] {
  const names = text
    .split(/[,;/&\n+]| dan /)
    .map(tidy)
    .filter((name) => /\p{L}/u.test(name));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** As a person typed them. */
export function checkPartners(names: readonly string[]): Decision<readonly string[]> {
  const isLong = names.some((name) => name.length > partnerMax);
  if (isLong) return refuse([trainingProblems.textTooLong({ max: partnerMax }).at('partners')]);
  return accept(names);
}
