import type { Day } from '../src/kernel/day.ts';
import { day } from '../src/kernel/day.ts';

/**
 * Wall clock of WIB in milliseconds, counted as though it were UTC: what the marketplaces and
 * tills of Lampung print, so that no zone is applied twice. `instantOf` gives the real instant.
 */
export type Moment = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
const wibMs = 7 * hourMs;

export function momentAt(value: Day, minutes: number): Moment {
  return Date.parse(`${value}T00:00:00Z`) + minutes * minuteMs;
}

export function dayOf(at: Moment): Day {
  return day(new Date(at).toISOString().slice(0, 10));
}

export function instantOf(at: Moment): Date {
  return new Date(at - wibMs);
}

export function momentOf(instant: Date): Moment {
  return instant.getTime() + wibMs;
}

/** 2022-06-01 14:05 */
export function shopeeStamp(at: Moment): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

/** 01/06/2022 14:05:33 */
export function tiktokStamp(at: Moment): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}

/** 01-06-2022 and 14:05:33 */
export function mokaStamp(at: Moment): { date: string; time: string } {
  const iso = new Date(at).toISOString();
  return {
    date: `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`,
    time: iso.slice(11, 19),
  };
}

/** 20220601 */
export function compactDay(value: Day): string {
  return value.replaceAll('-', '');
}
