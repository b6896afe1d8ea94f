/**
 * The name of an enterprise may be its owner's own: “Keripik Bu Sari”. Where nobody but erased
 * trainees tells of it and nobody linked it to the registry, it goes with them. What stays is a
 * keyed hash, so that it is still counted once, and a list sent again does not bring it back.
 */
import { keyedHashes } from '../../files/index.ts';
import type { Act } from '../../journal/index.ts';
import {
  buriedKey,
  buryEnterprises,
  isBuried,
  selectBuried,
  selectErasedIds,
  selectOnlyErased,
} from '../store/told-enterprises.ts';
import type { Keys } from './records.ts';

/** The newest key's first. */
const buriedKeysOf = (key: string, { keyring }: Keys): string[] =>
  keyedHashes(keyring, 'identity', `enterprise ${key}`).map(buriedKey);

/** Whoever calls it holds the matching. Answers how many names went. */
export async function buryToldByNobody(act: Act, files: Keys): Promise<number> {
  const keys = await selectOnlyErased(act);
  const buried = keys.map((key) => {
    const [as = key] = isBuried(key) ? [key] : buriedKeysOf(key, files);
    return { key, as };
  });
  await buryEnterprises(act, buried);
  return keys.length;
}

interface TellsEnterprise {
  readonly recordId: string;
  readonly enterprise: string;
  readonly enterpriseKey: string;
}

/**
 * Rows as they are kept: an enterprise that was buried stays one and the same. Whoever was not
 * erased tells its name anew; rows of whoever was do not.
 */
export async function underBuriedKeys<T extends TellsEnterprise>(
  act: Act,
  files: Keys,
  rows: readonly T[],
): Promise<T[]> {
  const keys = new Set(rows.map(({ enterpriseKey }) => enterpriseKey).filter(Boolean));
  const hashed = new Map([...keys].map((key) => [key, buriedKeysOf(key, files)]));
  const standing = await selectBuried(act, [...hashed.values()].flat());
  const ids = rows.map(({ recordId }) => recordId);
  const erased = standing.size > 0 ? await selectErasedIds(act, ids) : new Set<string>();
  return rows.map((row) => {
    const buried = hashed.get(row.enterpriseKey)?.find((key) => standing.has(key));
    if (buried === undefined) return row;
    const enterprise = erased.has(row.recordId) ? '' : row.enterprise;
    return { ...row, enterprise, enterpriseKey: buried };
  });
}
