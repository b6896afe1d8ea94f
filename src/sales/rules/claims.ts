import type { Rupiah } from '../../kernel/money.ts';
import type { Components, FoundLine, Standing } from '../words.ts';

/** One order of a marketplace that stands in the files of several enterprises. */
export interface Claim {
  enterprise: string;
  omzet: Rupiah;
}

export interface Claimed {
  enterprise: string;
  standing: Standing;
  omzet: Rupiah;
}

/**
 * Who an order counts for (E35). The register of storefronts decides where it names exactly one of
 * the claimants; else nobody gets it until a verifier has divided it. Who loaded first never
 * counts.
 */
export function settleClaims(
  claims: readonly Claim[],
  decided: { registeredTo: readonly string[]; verdict: ReadonlyMap<string, Rupiah> | null },
): { claims: Claimed[]; disputed: Rupiah } {
  const sorted = [...claims].sort((a, b) => (a.enterprise < b.enterprise ? -1 : 1));
  const { verdict } = decided;
  if (verdict) {
    return {
      claims: sorted.map(({ enterprise }) => {
        const omzet = verdict.get(enterprise) ?? 0;
        return { enterprise, omzet, standing: omzet === 0 ? 'rejected' : 'counted' };
      }),
      disputed: 0,
    };
  }
  const owners = sorted.filter((claim) => decided.registeredTo.includes(claim.enterprise));
  const owner = sorted.length === 1 ? sorted[0] : owners.length === 1 ? owners[0] : undefined;
  return {
    claims: sorted.map((claim) => ({
      ...claim,
      standing: claim === owner ? 'counted' : 'held',
    })),
    disputed: owner ? 0 : Math.max(0, ...sorted.map((claim) => claim.omzet)),
  };
}

export interface OrderShare {
  lines: FoundLine[];
  components: Components;
}

/**
 * Divides an order by its lines (E35). The lines carry the order's rounded amounts already, so the
 * shares add up to the order to the rupiah, its voucher included.
 */
export function divideOrder(
  lines: readonly FoundLine[],
  ownerOf: (lineNo: number) => string | null,
  enterprises: readonly string[],
): Map<string, OrderShare> {
  return new Map(
    enterprises.map((enterprise) => {
      const mine = lines.filter((line) => ownerOf(line.lineNo) === enterprise);
      const sum = (of: (line: FoundLine) => Rupiah) =>
        mine.reduce((total, line) => total + of(line), 0);
      const gross = sum((line) => line.grossRp);
      const returned = sum((line) => line.returnedRp);
      const omzet = sum((line) => line.omzetRp);
      const components = { gross, returned, voucher: gross - returned - omzet, omzet };
      return [enterprise, { lines: mine, components }];
    }),
  );
}
