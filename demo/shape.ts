import type { Day } from '../src/kernel/day.ts';
import { addDays, daysBetween } from '../src/kernel/day.ts';
import type { Sector } from './cast.ts';

/**
 * How busy a day is beside another. The numbers are invented; their direction is common
 * knowledge: Ramadan lifts food and clothes, couriers rest over Lebaran, visitors then buy at the
 * counter, marketplaces have their own days at the month's end, markets and shops their weekends.
 */
export interface Season {
  /** Fasting month up to the day before Lebaran. */
  ramadan: { from: Day; to: Day } | null;
  couriersRest: { from: Day; to: Day } | null;
  /** Days of the campaign's large exhibition. */
  exhibition: { from: Day; to: Day } | null;
}

export type Trade = 'marketplace' | 'counter' | 'chat' | 'bazaar' | 'reseller';

export const plainSeason: Season = { ramadan: null, couriersRest: null, exhibition: null };

/** 2022: Ramadan from 3 April, Lebaran on 2 and 3 May; the exhibition's days as published. */
export const season2022: Season = {
  ramadan: { from: '2022-04-03' as Day, to: '2022-05-01' as Day },
  couriersRest: { from: '2022-04-30' as Day, to: '2022-05-07' as Day },
  exhibition: { from: '2022-06-01' as Day, to: '2022-06-05' as Day },
};

/** Sunday first. */
const weekday: Record<Trade, readonly number[]> = {
  marketplace: [0.88, 1.14, 1.08, 1.02, 1.0, 0.96, 0.9],
  counter: [1.4, 0.78, 0.8, 0.84, 0.9, 1.08, 1.5],
  chat: [0.8, 1.05, 1.05, 1.0, 1.05, 1.05, 0.95],
  bazaar: [1.6, 0, 0, 0, 0, 0.7, 1.8],
  reseller: [0, 1.3, 1.0, 1.0, 1.3, 0.8, 0.2],
};

export function busyness(value: Day, trade: Trade, sector: Sector, season: Season): number {
  const { ramadan, couriersRest, exhibition } = season;
  if (trade === 'bazaar' && within(value, exhibition)) return 3.2;
  let weight = weekday[trade][new Date(`${value}T00:00:00Z`).getUTCDay()] ?? 1;
  if (trade === 'marketplace' && Number(value.slice(8)) >= 25) weight *= 1.16;
  if (ramadan && within(value, ramadan)) weight *= ramadanLift(value, ramadan, sector);
  if (within(value, couriersRest)) weight *= lebaranFactor[trade];
  return weight;
}

const lebaranFactor: Record<Trade, number> = {
  marketplace: 0.38,
  counter: 1.9,
  chat: 0.7,
  bazaar: 0.5,
  reseller: 0.2,
};

/** Climbs from a slow first week to the days in which the holiday's money is spent. */
function ramadanLift(value: Day, ramadan: { from: Day; to: Day }, sector: Sector): number {
  const part = daysBetween(ramadan.from, value) / daysBetween(ramadan.from, ramadan.to);
  const height = sector === 'food' ? 1.0 : sector === 'fashion' ? 1.3 : 0.25;
  return 0.95 + height * part * (part > 0.9 ? 0.8 : 1);
}

export function within(value: Day, span: { from: Day; to: Day } | null): boolean {
  return span !== null && span.from <= value && value <= span.to;
}

export function daysOf(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

/** Running sums over the quarter hours from 05:30 on: a morning, a lunch and an evening peak. */
const hours = [
  0.4, 0.7, 1, 1.2, 1.3, 1.3, 1.4, 1.3, 1.2, 1.2, 1.2, 1.3, 1.5, 1.8, 2.1, 2, 1.5, 0.9, 0.4,
];
const counterHours = [
  0, 0, 0, 0.5, 1, 1.3, 1.4, 1.2, 1.1, 1.2, 1.5, 1.8, 1.6, 1.2, 0.8, 0, 0, 0, 0,
];

export const hourWeights = { marketplace: hours, counter: counterHours } as const;
/** The first hour of `hourWeights`. */
export const firstHour = 5;
