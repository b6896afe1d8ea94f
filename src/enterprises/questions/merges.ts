import type { Database } from '../../database/index.ts';
import type { Ground } from '../../journal/index.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import { type Twins, twinsOf } from '../rules/twins.ts';
import { type EnterpriseMerge, selectForTwins, selectMerges } from '../store/merges.ts';

/** Merges that stand: into which it was merged, and which were merged into it. */
export async function mergesOf(
  { read }: Database,
  enterpriseId: string,
): Promise<{ into: EnterpriseMerge | null; from: EnterpriseMerge[] }> {
  const all = await selectMerges(read, [enterpriseId]);
  return {
    into: all.find((one) => one.enterpriseId === enterpriseId) ?? null,
    from: all.filter((one) => one.intoId === enterpriseId),
  };
}

/** Pairs that may be one, the likeliest first. */
export async function twinEnterprises(ground: Ground, who: Who | null): Promise<Twins[]> {
  enterprisesPolicy.mustBeAllowed(who, 'enterprises.merge', {}, todayOf(ground.clock()));
  const { all, apart } = await selectForTwins(ground.database.read);
  return twinsOf(all, apart);
}
