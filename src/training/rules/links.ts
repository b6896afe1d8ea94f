/** Which enterprise of the registry one may be that lists tell of. */

export interface ToldEnterprise {
  /** By which lists tell it (training_row). */
  readonly key: string;
  readonly name: string;
  /** By which spellings of its name are one; '' where it has none. */
  readonly nameKey: string;
  readonly nib: string;
  readonly regionCode: string;
  readonly persons: number;
}

export interface RegisteredEnterprise {
  readonly enterpriseId: string;
  readonly name: string;
  readonly nameKey: string;
  readonly nibs: readonly string[];
  readonly regionCode: string;
}

export interface LinkCandidate {
  readonly told: ToldEnterprise;
  readonly enterpriseId: string;
  readonly name: string;
  readonly regionCode: string;
  readonly ground: 'sameNib' | 'sameName';
}

export interface LinkDecision {
  readonly enterpriseId: string;
  readonly key: string;
  readonly kind: 'same' | 'other';
}

/**
 * By the NIB; else by name in one regency. What somebody linked is asked about no more, and what
 * somebody said no to is not asked again. The surest first, then those with most persons.
 */
export function linkCandidates(
  told: readonly ToldEnterprise[],
  registered: readonly RegisteredEnterprise[],
  decisions: readonly LinkDecision[],
): LinkCandidate[] {
  const linked = new Set(decisions.flatMap(({ kind, key }) => (kind === 'same' ? [key] : [])));
  const denied = new Set(decisions.map(({ enterpriseId, key }) => `${enterpriseId} ${key}`));
  const byNib = new Map(registered.flatMap((one) => one.nibs.map((nib) => [nib, one] as const)));
  const byName = Map.groupBy(registered, placeKey);
  return told
    .filter(({ key }) => !linked.has(key))
    .flatMap((one): LinkCandidate[] => {
      const own = byNib.get(one.nib);
      const place = placeKey(one);
      const named = place === '' ? [] : (byName.get(place) ?? []);
      const found = own ? [own] : named;
      return found
        .filter(({ enterpriseId }) => !denied.has(`${enterpriseId} ${one.key}`))
        .map(({ enterpriseId, name, regionCode }) => ({
          ...{ told: one, enterpriseId, name, regionCode },
          ground: own ? 'sameNib' : 'sameName',
        }));
    })
    .sort(
      (a, b) =>
        Number(b.ground === 'sameNib') - Number(a.ground === 'sameNib') ||
        b.told.persons - a.told.persons ||
        (a.told.key < b.told.key ? -1 : 1),
    );
}

/** 18.72; a province alone says too little of a name. */
const regencyLength = 5;

function placeKey({ nameKey, regionCode }: { nameKey: string; regionCode: string }): string {
  const regency = regionCode.slice(0, regencyLength);
  return nameKey === '' || regency.length < regencyLength ? '' : `${regency} ${nameKey}`;
}
