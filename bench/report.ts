/** A measured figure; ratios within one run say more than times, which differ between machines. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | '×' | 'MB' | '/s' | 'rows' | '%';
  /** At most this, or at least where the unit is a rate. */
  budget?: number;
  of?: string;
}

export function keeps({ value, unit, budget }: Figure): boolean {
  if (budget === undefined) return true;
  return unit === '/s' ? value >= budget : value <= budget;
}

/** One JSON line a figure, for programs. */
export function asLines(bench: string, figures: readonly Figure[]): string {
  return figures
    .map((figure) => `${JSON.stringify({ bench, ...figure, keeps: keeps(figure) })}\n`)
    .join('');
}

/** A table for people. */
export function asTable(bench: string, figures: readonly Figure[]): string {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  const rows = figures.map((figure) => {
    const { name, value, unit, budget, of } = figure;
    const digits = unit === '×' ? 2 : value < 100 ? 1 : 0;
    const sign = unit === '/s' ? '≥' : '≤';
    const limit =
      budget === undefined ? '' : `${keeps(figure) ? '✔' : '✖'} ${sign} ${budget} ${unit}`;
    const shown = `${value.toFixed(digits)} ${unit}`;
    return `  ${name.padEnd(width)}  ${shown.padStart(12)}  ${limit}${of ? `  (${of})` : ''}\n`;
  });
  return `${bench}\n${rows.join('')}`;
}
