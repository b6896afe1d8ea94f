import type { Day } from '../src/kernel/day.ts';
import { addDays, daysBetween } from '../src/kernel/day.ts';
import type { Enterprise, Platform, Storefront } from './cast.ts';
import type { Moment } from './moment.ts';
import { dayOf, momentAt } from './moment.ts';
import type { Seeded } from './seeded.ts';
import { seeded } from './seeded.ts';

/** One download of a shop's or till's file: which days it was asked for, and when. */
export interface PlannedExport {
  enterprise: string;
  storefront: string;
  platform: Platform;
  from: Day;
  to: Day;
  takenAt: Moment;
  /** Before an officer's eyes, after the campaign and before the jury meets. */
  isWitnessed: boolean;
}

/**
 * Days that an export of a marketplace reaches back, so much longer than the cadence that every
 * order is seen once more about two weeks after it was made. Marketplaces allow about a month.
 */
const reachDays = { 7: 21, 14: 29 } as const;
/** Sales before the window are in the first files: they must not count. */
export const daysBefore = 14;
/** The last download is so long after the window that its orders have settled. */
export const daysAfter = 12;

export interface Window {
  from: Day;
  to: Day;
}

/**
 * Uploads in the rhythm of each enterprise, every window overlapping the last so that statuses
 * mature; none while it is silent. Marketplace windows never end earlier than those before, since
 * the ledger's rank goes by the end.
 */
export function planExports(of: {
  seed: string;
  window: Window;
  enterprises: readonly Enterprise[];
  until?: Moment;
  /** The day on which an officer comes to everybody. */
  witnessedOn?: Day;
}): PlannedExport[] {
  const all = of.enterprises.flatMap((enterprise) =>
    enterprise.storefronts.flatMap((front) => [
      ...planFor(of, enterprise, front),
      ...planWitnessed(of, enterprise, front),
    ]),
  );
  const { until = Number.POSITIVE_INFINITY } = of;
  return all.filter((one) => one.takenAt < until).sort((a, b) => a.takenAt - b.takenAt);
}

function planFor(
  of: { seed: string; window: Window },
  enterprise: Enterprise,
  front: Storefront,
): PlannedExport[] {
  const rng = seeded(`${of.seed}/exports/${front.key}`);
  const plans: PlannedExport[] = [];
  let coveredTo = addDays(of.window.from, -daysBefore - 1);
  for (const takenOn of uploadDays(rng, of.window, enterprise)) {
    const takenAt = momentAt(takenOn, rng.int(8 * 60, 21 * 60));
    const to = addDays(takenOn, rng.chance(0.6) ? -1 : 0);
    const from = firstDay(rng, front.platform, enterprise, { to, coveredTo, earliest: of.window });
    plans.push({
      enterprise: enterprise.key,
      storefront: front.key,
      platform: front.platform,
      from,
      to,
      takenAt,
      isWitnessed: false,
    });
    coveredTo = to;
  }
  return plans;
}

/** Days of one export of a marketplace. */
const exportDays = 31;

/** The whole window of each shop, a month a file; who fell silent was not to be found, either. */
function planWitnessed(
  of: { seed: string; window: Window; witnessedOn?: Day },
  enterprise: Enterprise,
  front: Storefront,
): PlannedExport[] {
  const { witnessedOn, window } = of;
  const isAway = enterprise.silences.length > 0;
  if (!witnessedOn || isAway || front.platform === 'moka') return [];
  const rng = seeded(`${of.seed}/witnessed/${front.key}`);
  const begins = rng.int(8 * 60, 16 * 60);
  const plans: PlannedExport[] = [];
  for (let from = window.from; from <= window.to; from = addDays(from, exportDays)) {
    const last = addDays(from, exportDays - 1);
    plans.push({
      ...{ enterprise: enterprise.key, storefront: front.key, platform: front.platform, from },
      to: last < window.to ? last : window.to,
      takenAt: momentAt(witnessedOn, begins + 3 * plans.length),
      isWitnessed: true,
    });
  }
  return plans;
}

function uploadDays(rng: Seeded, window: Window, enterprise: Enterprise): Day[] {
  const days: Day[] = [];
  const last = addDays(window.to, daysAfter - rng.int(0, 2));
  let next = addDays(window.from, rng.int(3, 3 + enterprise.cadenceDays));
  // The last two uploads keep four days apart: a window must end later than the one before.
  while (next < addDays(last, -4)) {
    days.push(next);
    next = addDays(next, enterprise.cadenceDays + rng.int(-1, 1));
  }
  days.push(last);
  return days.filter((value) => !isSilent(enterprise, value, window));
}

/**
 * Tills report any days that are asked for: from the last covered day on, which may have been
 * covered only until the hour of the download. Marketplaces reach back a fixed while.
 */
function firstDay(
  rng: Seeded,
  platform: Platform,
  { cadenceDays, silences }: Enterprise,
  of: { to: Day; coveredTo: Day; earliest: Window },
): Day {
  const start = addDays(of.earliest.from, -daysBefore);
  const wanted =
    platform === 'moka'
      ? maxDay(addDays(of.coveredTo, -rng.int(0, 1)), addDays(of.to, -20))
      : addDays(of.to, 1 - reachDays[silences.length > 0 ? 14 : cadenceDays]);
  return maxDay(wanted, start);
}

export function isSilent(enterprise: Enterprise, value: Day, window: Window): boolean {
  const week = Math.floor(daysBetween(window.from, value) / 7) + 1;
  // Who is silent in the campaign's last week does not come back after it either.
  const weeks = Math.ceil((daysBetween(window.from, window.to) + 1) / 7);
  return enterprise.silences.some(
    (silence) => week >= silence.fromWeek && (week <= silence.toWeek || silence.toWeek >= weeks),
  );
}

function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** From the lowest rank to the highest (ledger.md 1.2, parts 3 to 5): by end, start, hour. */
export function byRank(
  a: Pick<PlannedExport, 'from' | 'to' | 'takenAt'>,
  b: Pick<PlannedExport, 'from' | 'to' | 'takenAt'>,
): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.takenAt - b.takenAt;
}

/** Of exports in the order of their rank, the last that shows something made at that moment. */
export function lastShowing(
  exports: readonly PlannedExport[],
  at: Moment,
): PlannedExport | undefined {
  const on = dayOf(at);
  return exports.findLast((one) => one.from <= on && on <= one.to && at <= one.takenAt);
}
