import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Config } from '../config.ts';
import type { Files } from '../files/index.ts';
import type { Jobs } from '../jobs/index.ts';
import type { Ground } from '../journal/index.ts';
import { type Day, dayIn } from '../kernel/day.ts';
import type { Locale, Problem } from '../kernel/problem.ts';
import type { Auth, Who } from '../people/index.ts';

/** What pages and API calls may use of the house. */
export interface Services extends Ground {
  readonly config: Config;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly auth: Auth;
  /** The address that people type, without a slash at its end. */
  readonly url: () => string;
}

/** One request, with whoever sent it. */
export interface Visit {
  readonly house: Services;
  readonly who: Who | null;
  readonly locale: Locale;
  readonly c: Context;
  /** The civil day at the house (WIB), for grants and defaults. */
  readonly today: Day;
}

/** A page before the hall puts its frame around it. */
export interface Page {
  title: string;
  body: VNode;
  /** `phone` keeps one narrow column; `office` gives tables the whole width. */
  width?: 'phone' | 'office';
  status?: 200 | 201 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
  /** Islands that this page needs, by name. */
  islands?: readonly string[];
  /** While long work goes on: without script it reloads itself, with script it follows the work. */
  refreshSeconds?: number;
}

/** A refused form: what was typed comes back with each problem beside its field. */
export interface Refused {
  problems: readonly Problem[];
  typed: Readonly<Record<string, string>>;
}

export function todayAt(house: Ground): Day {
  return dayIn('WIB', house.clock());
}

export function param(visit: Visit, name: string): string {
  return visit.c.req.param(name) ?? '';
}

/** Which page of a list the address asks for, from 1; what is no number is the first. */
export const pageAsked = (visit: Visit, name = 'hal'): number =>
  Math.min(1_000_000, Math.max(1, Math.floor(Number(visit.c.req.query(name)) || 1)));

export function isPage(value: Page | Response): value is Page {
  return !(value instanceof Response);
}
