/** How few persons there may be, once people have looked at all pairs. */
import { components } from './matching.ts';

/**
 * How many persons would be left if each open pair were one person: not the pairs taken off, since
 * three pairs among three are two persons fewer. `counted`: of those in pairs, who is among
 * `persons`.
 */
export function personsAtLeast(
  persons: number,
  {
    pairs,
    counted,
  }: { pairs: readonly (readonly [string, string])[]; counted: ReadonlySet<string> },
): number {
  const groups = components(new Set(pairs.flat()), pairs);
  const left = new Set([...groups].flatMap(([id, group]) => (counted.has(id) ? [group] : [])));
  return persons - (counted.size - left.size);
}
