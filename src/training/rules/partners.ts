/** Partners as a cell or a person names them: “Tokopedia, Shopee dan Dinas Perindustrian”. */
import { tidy } from '../../kernel/tidy.ts';

const nameMax = 100;

/** Each once, however its capitals are; what has no letter is none. */
export function partnersIn(text: string): string[] {
  const names = text
    .split(/[,;/&\n+]| dan /)
    .map((name) => tidy(name).slice(0, nameMax))
    .filter((name) => /\p{L}/u.test(name));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
