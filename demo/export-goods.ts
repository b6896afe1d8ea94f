/** What an enterprise of the cast could send abroad, under the HS code of its first product. */
import type { Enterprise, Sector } from './cast.ts';

export interface ExportGoods {
  hsCode: string;
  unit: 'kg' | 'buah';
  /** Of a month, in its unit. */
  capacity: number;
  /** In hundredths of a dollar for one unit, invented. */
  priceUsd: number;
}

const kg = (hsCode: string, capacity: number, priceUsd: number): ExportGoods => ({
  ...{ hsCode, capacity, priceUsd, unit: 'kg' },
});
const piece = (hsCode: string, capacity: number, priceUsd: number): ExportGoods => ({
  ...{ hsCode, capacity, priceUsd, unit: 'buah' },
});

/** By what the name of the product begins with or holds; the first that fits. */
const byName: readonly (readonly [RegExp, ExportGoods])[] = [
  // Roasted coffee, not decaffeinated.
  [/^kopi/i, kg('090121', 1200, 880)],
  // Prepared tuna; dried or smoked fish.
  [/tuna/i, kg('160414', 600, 1250)],
  [/ikan/i, kg('030549', 500, 1100)],
  // Fruit and other parts of plants, prepared; vegetables, prepared.
  [/pisang/i, kg('200899', 1500, 420)],
  [/keripik|kerupuk|emping|tiwul/i, kg('200599', 1500, 410)],
  [/sambal/i, kg('210390', 700, 640)],
  [/madu/i, kg('040900', 300, 900)],
  [/gula/i, kg('170290', 1800, 350)],
  [/cokelat/i, kg('180690', 400, 1400)],
  [/lada/i, kg('090411', 900, 720)],
  // Shawls and scarves; printed cotton, plain weave; embroidery.
  [/tapis|selendang/i, piece('621490', 120, 3400)],
  [/batik|ecoprint/i, piece('520852', 200, 1500)],
  [/sulam/i, piece('581092', 150, 2100)],
  // Plaited goods of bamboo, of rattan, of other plants; ceramics; wood; toys.
  [/bambu/i, piece('460211', 400, 650)],
  [/rotan/i, piece('460212', 300, 900)],
  [/anyam|pandan|purun|lidi/i, piece('460219', 400, 700)],
  [/gerabah/i, piece('691200', 300, 800)],
  [/balok|puzzle|mobil/i, piece('950300', 250, 780)],
  [/kayu|batok/i, piece('442019', 250, 950)],
];

const bySector: Record<Sector, ExportGoods> = {
  food: kg('210690', 800, 600),
  fashion: piece('621490', 150, 2500),
  craft: piece('460219', 300, 800),
  toys: piece('950300', 250, 700),
  // Machines that prepare fruit and vegetables.
  machines: piece('843860', 6, 45_000),
};

export function exportGoodsOf({ sector, products }: Enterprise): ExportGoods {
  const name = products[0]?.name ?? '';
  return byName.find(([words]) => words.test(name))?.[1] ?? bySector[sector];
}
