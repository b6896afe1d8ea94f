/**
 * From ranks to a list: sectors with a quota first, then the best of all others, then whoever waits
 * for a seat of each. What the committee decided otherwise stands, and takes its seat like anybody.
 */
import type { Outcome } from '../words/panel.ts';

export interface Contender {
  applicationId: string;
  sector: string;
  /** From 0 to 100. */
  score: number;
  /** Which criteria it was scored by, and its rank among those: their written rule parts equals. */
  set: string;
  rankInSet: number;
  /** What the committee decided instead; null leaves it to the rule. */
  override: Outcome | null;
}

type Ranked = Pick<Contender, 'score' | 'set' | 'rankInSet'>;

export interface SelectionQuotas {
  /** Seats in all. */
  total: number;
  /** By sector, where one is fixed. */
  bySector: ReadonlyMap<string, number>;
  /** Who waits for the seats of one sector with a quota, or for those of all others together. */
  waiting: number;
}

export interface Selection {
  outcomes: ReadonlyMap<string, Outcome>;
  /** Equals of whom only some have a seat: a person has to part them. */
  tied: readonly string[];
}

/** Contenders in the order of their ranks, best first; equals in any order. */
export function selectionOf(
  contenders: readonly Contender[],
  { total, bySector, waiting }: SelectionQuotas,
): Selection {
  const outcomes = new Map<string, Outcome>();
  for (const { applicationId, override } of contenders) {
    if (override) outcomes.set(applicationId, override);
  }
  const tied = new Set<string>();
  const isIn = ({ applicationId }: Contender) => {
    const outcome = outcomes.get(applicationId);
    return outcome === 'passed' || outcome === 'conditional';
  };
  const free = (list: readonly Contender[]) =>
    list.filter(({ applicationId }) => !outcomes.has(applicationId));
  const seat = (list: readonly Contender[], seats: number, outcome: Outcome) => {
    const open = free(list);
    const taken = open.slice(0, Math.max(0, seats));
    // Equals of the last who waits do so too: nobody has to part them yet.
    while (outcome === 'waiting' && isNextEqual(open, taken.length)) {
      taken.push(...open.slice(taken.length, taken.length + 1));
    }
    const last = taken.at(-1);
    // Who waits before whom is asked when a seat becomes free.
    if (outcome === 'passed' && last && isNextEqual(open, taken.length)) {
      for (const one of open) if (isEqual(one, last)) tied.add(one.applicationId);
    }
    for (const { applicationId } of taken) outcomes.set(applicationId, outcome);
  };
  const hasQuota = (sector: string) => bySector.has(sector);
  const groups = Map.groupBy(contenders, ({ sector }) => groupOf(sector, hasQuota));
  for (const [sector, quota] of bySector) {
    const own = groups.get(sector) ?? [];
    seat(own, quota - own.filter(isIn).length, 'passed');
  }
  seat(groups.get(null) ?? [], total - contenders.filter(isIn).length, 'passed');
  for (const own of groups.values()) {
    const waits = own.filter(({ applicationId }) => outcomes.get(applicationId) === 'waiting');
    seat(own, waiting - waits.length, 'waiting');
  }
  for (const { applicationId } of free(contenders)) outcomes.set(applicationId, 'notSelected');
  return { outcomes, tied: [...tied] };
}

/** Who competes for the same seats: a sector with a quota of its own, or all others together. */
export const groupOf = (sector: string, hasQuota: (sector: string) => boolean): string | null =>
  hasQuota(sector) ? sector : null;

/** Whether whoever follows the first `count` of a list equals the last of them. */
function isNextEqual(list: readonly Contender[], count: number): boolean {
  const [last, next] = [list[count - 1], list[count]];
  return last !== undefined && next !== undefined && isEqual(last, next);
}

/** Equal in the score, and no written rule parts them: that of a set holds within the set only. */
export const isEqual = (a: Ranked, b: Ranked): boolean =>
  Math.abs(a.score - b.score) < 1e-9 && (a.set !== b.set || a.rankInSet === b.rankInSet);

/** Best first; equals by the rule of their set, else in the order of their numbers. */
export function inOrder<T extends Omit<Contender, 'override'> & { no: number }>(
  contenders: readonly T[],
): T[] {
  return [...contenders].sort((a, b) => {
    if (Math.abs(a.score - b.score) >= 1e-9) return b.score - a.score;
    return (a.set === b.set ? a.rankInSet - b.rankInSet : 0) || a.no - b.no;
  });
}

/** Seats that no list fills: every sector has a quota of its own, and together they are fewer. */
export function seatsOfNobody(
  members: number | null,
  sectors: readonly { quota: number | null }[],
): number {
  if (members === null || sectors.length === 0) return 0;
  if (sectors.some(({ quota }) => quota === null)) return 0;
  return Math.max(0, members - sectors.reduce((sum, { quota }) => sum + (quota ?? 0), 0));
}
