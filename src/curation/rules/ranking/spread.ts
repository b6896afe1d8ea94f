/** How far apart those who scored one entrant are. */
import type { RankingSheet } from '../../words/ranking.ts';

/** In points of 100 of what is judged: from here on it is pointed out. */
export const wideSpread = 25;

/** A sum of weights and shares may end a hair below what it is. */
export const isWide = (spread: number): boolean => spread >= wideSpread - 1e-9;

/**
 * By entrant: between the highest and the lowest total that a judge gave, from 0 to 100 over the
 * judged criteria alone. What was measured is the same for all and would only hide it.
 */
export function spreadsOf({ criteria, isJudged, entrants, ...sheet }: RankingSheet): number[] {
  const width = criteria.length;
  const weights = criteria.map(({ weight }, c) => (isJudged[c] ? weight : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const highest = entrants.map(() => Number.NEGATIVE_INFINITY);
  const lowest = entrants.map(() => Number.POSITIVE_INFINITY);
  for (const [s, { entrant }] of sheet.sheets.entries()) {
    const total = weights.reduce(
      (sum, weight, c) => sum + (100 * weight * (sheet.sheetValues[s * width + c] ?? 0)) / all,
      0,
    );
    highest[entrant] = Math.max(highest[entrant] ?? total, total);
    lowest[entrant] = Math.min(lowest[entrant] ?? total, total);
  }
  // Nobody scored: nobody is apart.
  return highest.map((high, entrant) => Math.max(0, high - (lowest[entrant] ?? high)));
}

export interface SpreadSaid {
  rule: string;
  lines: string[];
}

/** Who is wide apart, as minutes say it, the widest first. */
export function spreadsSaid(
  rows: readonly { name: string; spread: number }[],
  who: 'kurator' | 'juri',
): SpreadSaid {
  const said = (value: number) =>
    value.toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const wide = rows.filter(({ spread }) => isWide(spread));
  const state =
    wide.length === 0 ? 'Tidak ada yang selebar itu.' : `Selisih lebar: ${wide.length} usaha.`;
  return {
    rule: `Selisih antar${who} adalah jarak antara jumlah nilai tertinggi dan terendah yang diberikan ${who} kepada satu usaha, pada kriteria yang dinilai ${who}, dari 0 sampai 100. Disebut lebar mulai ${wideSpread} poin. ${state}`,
    lines: wide
      .toSorted((a, b) => b.spread - a.spread)
      .map(({ name, spread }) => `${name}: ${said(spread)} poin`),
  };
}
