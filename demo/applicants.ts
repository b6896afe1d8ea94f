/** The 478 who applied: the thirty of the cast, and 448 others, all invented. */
import type { Enterprise, RegencyCode, Sector } from './cast.ts';
import { regencies } from './cast.ts';
import { identifiersOf } from './identifiers.ts';
import { type Seeded, seeded } from './seeded.ts';

export interface Applicant {
  /** Key of the cast; null for the others. */
  key: string | null;
  sector: Sector;
  enterpriseName: string;
  ownerName: string;
  phone: string;
  nib: string;
  region: RegencyCode;
  product: string;
  since: number;
  /** Sells online already; writes its sales down. */
  isOnline: boolean;
  keepsBooks: boolean;
  /** Of the basic requirements. */
  passes: boolean;
  /** How good the product is, on the panel's scale from 1 to 5. */
  worth: number;
  /** Chosen, and gone before it began: somebody of the cast moves up. */
  leaves: boolean;
}

/** As published: 478 applied for thirty places. */
export const applicantsTotal = 478;
/** Beside the cast, how many get past the basic requirements. */
const passing = 98;

const products: Record<Sector, readonly string[]> = {
  food: ['Keripik', 'Kopi bubuk', 'Sambal', 'Kue kering', 'Dodol', 'Abon', 'Sirup', 'Rengginang'],
  toys: ['Boneka kain', 'Balok kayu'],
  fashion: ['Batik', 'Tas kanvas', 'Kerudung', 'Sandal'],
  craft: ['Anyaman', 'Ukiran', 'Gerabah', 'Lampu hias', 'Kotak kayu'],
  machines: ['Alat perajang', 'Mesin pengupas'],
};
/** As sectors come in such a province: mostly food. */
const mix: readonly [Sector, number][] = [
  ['food', 300],
  ['craft', 75],
  ['fashion', 55],
  ['toys', 10],
  ['machines', 8],
];
const syllables = ['ra', 'na', 'di', 'wa', 'su', 'ka', 'mu', 'la', 'pra', 'to', 'gi', 'ya', 'be'];

export function applicantsOf(cast: readonly Enterprise[]): Applicant[] {
  const rng = seeded('lagawi-2022/pendaftar');
  const chosen = cast.map((one): Applicant => {
    const [product] = one.products;
    return {
      ...{ key: one.key, sector: one.sector, enterpriseName: one.brand },
      ...{ ownerName: one.owner.name, phone: one.owner.phone, nib: one.nib },
      ...{ region: one.regency, product: product?.name ?? '', since: 2010 + rng.int(0, 9) },
      ...{ isOnline: one.storefronts.some(({ platform }) => platform !== 'moka') },
      ...{ keepsBooks: true, passes: true, worth: 4.3 + rng.bell() * 0.1, leaves: false },
    };
  });
  const others = mix.flatMap(([sector, count]) =>
    Array.from({ length: count }, (_, i) => other(rng, sector, i)),
  );
  const all = mixed(rng, [...chosen, ...others]);
  const digital = seeded('lagawi-2022/literasi');
  for (const one of all.filter(({ key }) => key === null)) {
    one.isOnline = digital.chance(0.55);
    one.keepsBooks = digital.chance(0.6);
  }
  // Whoever has no NIB does not get past the basic requirements; of the others some do not either.
  const eligible = all.filter(({ key, nib }) => key === null && nib !== '');
  const passed = new Set(eligible.slice(0, passing));
  for (const one of all) one.passes = one.key !== null || passed.has(one);
  const guest = all.find((one) => passed.has(one) && one.sector === 'food');
  if (guest) Object.assign(guest, { leaves: true, worth: 4.4, isOnline: true, keepsBooks: true });
  return all;
}

let nth = 2_000;

function other(rng: Seeded, sector: Sector, i: number): Applicant {
  nth += 1;
  const name = () => titled(`${rng.pick(syllables)}${rng.pick(syllables)}${rng.pick(syllables)}`);
  const product = rng.pick(products[sector]);
  const sex = rng.chance(0.6) ? 'f' : 'm';
  const { phone, nib } = identifiersOf(nth, sex);
  return {
    ...{ key: null, sector, phone, nib: rng.chance(0.7) ? nib : '' },
    enterpriseName: `${product} ${name()} ${i + 1}`,
    ownerName: `${name()} ${name()}`,
    region: rng.pick(Object.keys(regencies) as RegencyCode[]),
    ...{ product, since: 2012 + rng.int(0, 9), passes: true, worth: 2.7 + rng.bell() * 0.25 },
    ...{ isOnline: false, keepsBooks: false, leaves: false },
  };
}

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function mixed<T>(rng: Seeded, list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, key: rng.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
