import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { peopleProblems } from '../problems.ts';
import { keyedHash } from './secrets.ts';

/** Tries, counted per phone number, mail or network address, in PostgreSQL, for all processes. */
export interface Limits {
  /** Counts one try, or refuses with how long to wait. */
  take(what: Limited, whose: string): Promise<void>;
  /** Forgets the tries: they were the owner's. */
  forget(what: Limited, whose: string): Promise<void>;
}

const windowS = 15 * 60;

const triesMax = {
  // A hundred million codes and five tries a quarter of an hour, for the 72 hours a code lives.
  code: 5,
  // Guessing is stopped by the second factor; this stops the noise.
  password: 10,
  // More mails than that in a quarter of an hour only bury the one that counts.
  mail: 5,
  // Whoever knows a number may guess at a day of birth so often, and at numbers a little more:
  // a village office looks its people’s certificates up over one line.
  certificate: 10,
  certificateFrom: 60,
  // A hall of trainees over one line; more than that is no hall.
  attendanceFrom: 400,
} as const;
export type Limited = keyof typeof triesMax;

export function openLimits(pool: pg.Pool, secret: string): Limits {
  const make = (what: Limited) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: what,
      points: triesMax[what],
      duration: windowS,
    });
  const limiters = {
    ...{ code: make('code'), password: make('password'), mail: make('mail') },
    ...{ certificate: make('certificate'), certificateFrom: make('certificateFrom') },
    attendanceFrom: make('attendanceFrom'),
  };
  // Neither numbers nor addresses lie about in a table that nobody erases.
  const keyOf = (what: Limited, whose: string) =>
    keyedHash(secret, `limit ${what}`, whose).toString('base64url');
  return {
    take: async (what, whose) => {
      try {
        await limiters[what].consume(keyOf(what, whose));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw peopleProblems.tooManyTries({
          minutes: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)),
        });
      }
    },
    forget: async (what, whose) => {
      await limiters[what].delete(keyOf(what, whose));
    },
  };
}
