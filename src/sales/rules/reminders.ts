import { addDays, type Day, daysBetween } from '../../kernel/day.ts';
import type { Span, UnaskedCell, WeekCell } from './grid.ts';

/** What a member has still to say of the weeks that are over. */
export interface Owed {
  /** Days of which nothing is known, in runs. */
  missing: Span[];
  /** Declared shops, tills and books that say nothing of days on which others sold. */
  silent: { name: string; spans: Span[] }[];
  /** Payments came in on days of which nothing is known: something was sold. */
  isHinted: boolean;
  /**
   * The first of these days that a shop's export may still tell, and until when it can be had, from
   * three weeks before.
   */
  runsOut: { from: Day; by: Day } | null;
}

/** How far back shops let orders be exported, and which of the sources are shops. */
export interface Reach {
  days: number;
  shops: readonly string[];
}

const warnedDays = 21;

/** null when everything is said. A week that still runs is not asked about. */
export function owedBy(
  cells: readonly (WeekCell | UnaskedCell)[],
  weeks: readonly (Span & { no: number })[],
  today: Day,
  reach: Reach,
): Owed | null {
  const over = new Map(weeks.filter(({ to }) => to < today).map((week) => [week.no, week]));
  const owed: Owed = { missing: [], silent: [], isHinted: false, runsOut: null };
  let before = 0;
  const silent = new Map<string, { spans: Span[]; before: number }>();
  for (const cell of cells) {
    const week = over.get(cell.week);
    if (!week) continue;
    if (cell.state === 'missing') {
      extend(owed.missing, week, before === cell.week - 1);
      before = cell.week;
      owed.isHinted ||= cell.hint;
    }
    for (const name of cell.state === 'reported' ? cell.silent : []) {
      const one = silent.get(name) ?? { spans: [], before: 0 };
      extend(one.spans, week, one.before === cell.week - 1);
      silent.set(name, { ...one, before: cell.week });
    }
  }
  owed.silent = [...silent].map(([name, { spans }]) => ({ name, spans }));
  owed.runsOut = runsOut(owed, reach, today);
  return owed.missing.length > 0 || owed.silent.length > 0 ? owed : null;
}

function runsOut(owed: Owed, { days, shops }: Reach, today: Day): Owed['runsOut'] {
  if (shops.length === 0) return null;
  const silent = owed.silent.filter(({ name }) => shops.includes(name));
  const spans = [...owed.missing, ...silent.flatMap((one) => one.spans)];
  const [from] = spans.map((span) => span.from).sort();
  if (!from) return null;
  const by = addDays(from, days);
  return daysBetween(today, by) <= warnedDays ? { from, by } : null;
}

function extend(spans: Span[], { from, to }: Span, isNext: boolean): void {
  const last = spans.at(-1);
  if (last && isNext) last.to = to;
  else spans.push({ from, to });
}
