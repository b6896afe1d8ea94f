import type { Day } from '../src/kernel/day.ts';
import { addDays } from '../src/kernel/day.ts';
import { makeCast } from './cast.ts';
import { todayRows } from './cast-today.ts';
import type { Expected } from './expected.ts';
import { expectedAfter } from './expected.ts';
import { lagawiTruth } from './lagawi.ts';
import { dayOf, momentAt, momentOf } from './moment.ts';
import type { ScheduledAct, ScheduleOptions } from './schedule.ts';
import { scheduleOf } from './schedule.ts';
import type { Truth } from './truth.ts';
import { simulate } from './truth.ts';

/** A simulated campaign, ready to be replayed through the doors of the house. */
export interface DemoCampaign {
  id: string;
  name: string;
  truth: Truth;
  acts: readonly ScheduledAct[];
  /** What the ledger must show after all acts. */
  expected: Expected;
}

export function lagawiCampaign(options: Partial<ScheduleOptions> = {}): DemoCampaign {
  const truth = lagawiTruth();
  return assembled('lagawi-2022', 'SIMULASI Lagawi Fest 2022', truth, { era: 'A', ...options });
}

/** Twelve weeks, of which five have passed: long enough for a curve, short enough to take part. */
const weeksTotal = 12;
const weeksPassed = 5;

/** Eight other enterprises, for the campaign that is running today. */
export const todayCast = makeCast(todayRows, 101);

/**
 * The campaign of today begins on a Sunday, so that it stays the same for a week of starts of the
 * demo; only how much of it has been told grows. Its files reach to the end of yesterday.
 */
export function todayCampaign(now: Date, options: Partial<ScheduleOptions> = {}): DemoCampaign {
  const today = dayOf(momentOf(now));
  const from = sundayBefore(addDays(today, -7 * weeksPassed));
  const truth = simulate({
    seed: `berjalan/${from}`,
    from,
    to: addDays(from, 7 * weeksTotal - 1),
    cast: todayCast,
    sizeRp: 640_000_000,
    shopeeTellsQuantity: true,
    until: momentAt(today, 0),
  });
  return assembled('simulasi-berjalan', 'SIMULASI Kampanye Berjalan', truth, {
    era: 'D',
    ...options,
  });
}

function assembled(id: string, name: string, truth: Truth, options: ScheduleOptions): DemoCampaign {
  const acts = scheduleOf(truth, options);
  return { id, name, truth, acts, expected: expectedAfter(truth, acts) };
}

function sundayBefore(value: Day): Day {
  return addDays(value, -new Date(`${value}T00:00:00Z`).getUTCDay());
}
