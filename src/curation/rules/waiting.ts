/** Who waits for which seats, in which place, and who moves up when one becomes free. */
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { afterProblems } from '../problems/after.ts';
import type { Entering, Leaving } from '../words/after.ts';
import type { DecreeEntry } from '../words/decree.ts';
import { groupOf } from './selection.ts';

const reasonMax = 500;

type Waits = Pick<DecreeEntry, 'applicationId' | 'sector' | 'outcome' | 'rank' | 'order'>;

export interface WaitingPlace {
  /** Among those who wait for the same seats; equals share one. */
  place: number;
  isShared: boolean;
  /** Whether only those of the own sector wait for these seats. */
  isOfSector: boolean;
}

/** Which sectors have a quota of their own. */
export const quotaIn =
  (sectors: readonly { code: string; quota: number | null }[]) =>
  (sector: string): boolean =>
    sectors.some(({ code, quota }) => code === sector && quota !== null);

const orderOf = ({ rank, order }: Waits): number => order ?? rank;

/** Of a list in the order of its ranks: those who wait, one group of seats after the other. */
export function waitingIn<T extends Waits>(
  list: readonly T[],
  hasQuota: (sector: string) => boolean,
): (T & { waits: WaitingPlace })[] {
  const waiting = list.filter(({ outcome }) => outcome === 'waiting');
  const groups = Map.groupBy(waiting, ({ sector }) => groupOf(sector, hasQuota));
  return [...groups].flatMap(([group, own]) =>
    own.map((one) => {
      const place = 1 + own.filter((other) => orderOf(other) < orderOf(one)).length;
      const isShared = own.some((other) => other !== one && orderOf(other) === orderOf(one));
      return { ...one, waits: { place, isShared, isOfSector: group !== null } };
    }),
  );
}

/** Equals of whom only some can move up: a person has to choose. */
export interface Equals {
  among: readonly string[];
  seats: number;
}

/**
 * Who moves up for those who leave: the first of the waiting list, of the same sector where it has
 * a quota of its own, else of the sectors without one. Fewer where nobody waits.
 */
export function replacements(
  standings: readonly Waits[],
  leaves: readonly Pick<Leaving, 'applicationId'>[],
  asked: {
    hasQuota: (sector: string) => boolean;
    isThere: (applicationId: string) => boolean;
    chosen: readonly string[];
  },
): { enters: Entering[]; equals: Equals[] } {
  const of = ({ sector }: Waits) => groupOf(sector, asked.hasQuota);
  const leavers = leaves.flatMap(
    ({ applicationId }) => standings.find((one) => one.applicationId === applicationId) ?? [],
  );
  const nextOf = new Map<string, string | undefined>();
  const equals: Equals[] = [];
  for (const [group, own] of Map.groupBy(leavers, of)) {
    const waiting = standings.filter(
      (one) => one.outcome === 'waiting' && of(one) === group && asked.isThere(one.applicationId),
    );
    const next: string[] = [];
    // Entries are in the order of their ranks.
    for (const sharing of Map.groupBy(waiting, orderOf).values()) {
      const seats = own.length - next.length;
      const among = sharing.map(({ applicationId }) => applicationId);
      if (seats > 0 && among.length > seats) {
        equals.push({ among, seats });
        next.push(...among.filter((id) => asked.chosen.includes(id)).slice(0, seats));
        break;
      }
      next.push(...among.slice(0, seats));
    }
    for (const [i, { applicationId }] of own.entries()) nextOf.set(applicationId, next[i]);
  }
  const enters = leaves.flatMap(({ applicationId: instead }) => {
    const applicationId = nextOf.get(instead);
    return applicationId ? [{ applicationId, instead }] : [];
  });
  return { enters, equals };
}

/** Whom the committee takes of equals, and why; '' where nobody had to be chosen. */
export function checkChoice(
  equals: readonly Equals[],
  typed: { chosen: readonly string[]; reason: string },
  nameOf: (applicationId: string) => string,
): Decision<string> {
  for (const { among, seats } of equals) {
    if (typed.chosen.filter((id) => among.includes(id)).length !== seats) {
      const names = among.map(nameOf).join(', ');
      return refuse([afterProblems.equalsWait({ names, seats })]);
    }
  }
  const isAmong = (id: string) => equals.some(({ among }) => among.includes(id));
  if (!typed.chosen.every(isAmong)) return refuse([afterProblems.noEqual()]);
  const reason = tidy(typed.reason);
  if (equals.length === 0) return accept('');
  return reason === '' || reason.length > reasonMax
    ? refuse([afterProblems.choiceReason({ max: reasonMax })])
    : accept(reason);
}
