/** Who of a panel may belong to an applicant: what they share, by every curator and applicant. */
import type { ApplicantFacts, ConflictHint, CuratorFacts, HintGround } from '../words/hints.ts';

/** Said before and after names, and not part of them. */
const titles = new Set([
  ...['bapak', 'pak', 'ibu', 'bu', 'sdr', 'sdri', 'h', 'hj', 'haji', 'hajah', 'drs', 'dra', 'dr'],
  ...['ir', 'prof', 'se', 'sh', 'st', 'mm', 'mt', 'msi', 'spd', 'skom', 'sp', 'amd'],
]);

/** Names of one word are borne by thousands and say nothing. */
const wordsMin = 2;

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** In any order, without titles; '' where the name says nothing. */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // M.Si. and S.E. are one word each.
    .replace(/(?<=\p{L})\./gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !titles.has(word));
  return words.length < wordsMin ? '' : words.sort().join(' ');
}

/** Shorter ones, such as "Jl. Raya", are many people's. */
const addressMin = 12;

export function addressKey(address: string): string {
  const key = letters(address.toLowerCase().replace(/\b(jalan|jl|nomor|no)\b/g, ''));
  return key.length < addressMin ? '' : key;
}

export function hintsOf(
  curators: readonly CuratorFacts[],
  applicants: readonly ApplicantFacts[],
): ConflictHint[] {
  // Keys once each: a national call has ten thousand applicants.
  const keyed = applicants.map((one) => ({
    ...{ one, name: nameKey(one.ownerName), email: one.email.toLowerCase() },
    ...{ shop: letters(one.shop), address: addressKey(one.address) },
  }));
  return curators.flatMap((curator) => {
    const name = nameKey(curator.name);
    return keyed.flatMap(({ one, ...keys }) => {
      const grounds: HintGround[] = [
        ...(isSame(curator.phone, one.phone) ? (['phone'] as const) : []),
        ...(isSame(curator.email, keys.email) ? (['email'] as const) : []),
        ...(isSame(name, keys.name) ? (['name'] as const) : []),
        ...tiesTo(curator, { enterpriseId: one.enterpriseId, nib: one.nib, ...keys }),
      ];
      const { personId } = curator;
      const { applicationId } = one;
      return grounds.length > 0 ? [{ applicationId, personId, grounds }] : [];
    });
  });
}

const isSame = (a: string, b: string): boolean => a !== '' && a === b;

function tiesTo(
  { enterprises }: CuratorFacts,
  applicant: { enterpriseId: string; nib: string; shop: string; address: string },
): HintGround[] {
  const { nib: own, shop, address } = applicant;
  const grounds = new Set<HintGround>();
  for (const { enterpriseId, tie, nibs, shops, addresses } of enterprises) {
    const isThis =
      isSame(enterpriseId, applicant.enterpriseId) ||
      nibs.some((nib) => isSame(nib, own)) ||
      shops.some((one) => isSame(letters(one), shop));
    if (isThis) grounds.add(tie);
    if (addresses.some((one) => isSame(addressKey(one), address))) grounds.add('address');
  }
  return [...grounds];
}
