/** How far apart those who scored one entrant are. */
import type { Locale } from '../../../kernel/problem.ts';
import type { RankingSheet } from '../../words/ranking.ts';

/** In points of 100 of what is judged, as Lagawi proposes it. */
export const usualWideSpread = 25;

/** A sum of weights and shares may end a hair below what it is. */
export const isWide = (spread: number, from: number): boolean => spread >= from - 1e-9;

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

/** A set of criteria, and from where on a spread is wide in it. */
export interface SpreadLimit {
  name: string;
  wideSpread: number;
}

/** From where on a spread is wide, as people read it; several are told with whose each is. */
export function limitsSaid(limits: readonly SpreadLimit[], locale: Locale): string {
  const points = { id: 'poin', en: 'points' }[locale];
  const all = new Set(limits.map(({ wideSpread }) => wideSpread));
  return all.size === 1
    ? `${[...all][0]} ${points}`
    : limits.map(({ name, wideSpread }) => `${wideSpread} ${points} (${name})`).join(', ');
}

/** Who is wide apart in each set of criteria, as minutes say it, the widest first. */
export function spreadsSaid(
  sets: readonly (SpreadLimit & { rows: readonly { name: string; spread: number }[] })[],
  who: 'kurator' | 'juri',
): SpreadSaid {
  const said = (value: number) =>
    value.toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const wide = sets.flatMap(({ rows, wideSpread }) =>
    rows.filter(({ spread }) => isWide(spread, wideSpread)),
  );
  const state =
    wide.length === 0 ? 'Tidak ada yang selebar itu.' : `Selisih lebar: ${wide.length} usaha.`;
  return {
    rule: `Selisih antar${who} adalah jarak antara jumlah nilai tertinggi dan terendah yang diberikan ${who} kepada satu usaha, pada kriteria yang dinilai ${who}, dari 0 sampai 100. Disebut lebar mulai ${limitsSaid(sets, 'id')}. ${state}`,
    lines: wide
      .toSorted((a, b) => b.spread - a.spread)
      .map(({ name, spread }) => `${name}: ${said(spread)} poin`),
  };
}
