/** What stands before every route: security headers, where a form is from, how often, how big. */
import type { BlockList } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { addressOf } from './address.ts';
import { webProblems } from './problems.ts';

/** No inline script or style anywhere, nothing from other hosts, no frames. */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  crossOriginEmbedderPolicy: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
});

const compressed = compress({ encoding: 'gzip' });

/** A page is a third as long on its way to a phone. The API answers in little and often. */
export const compressPages: MiddlewareHandler = (c, next) =>
  c.req.path.startsWith('/api/') ? next() : compressed(c, next);

/**
 * Cross-site request forgery: a browser says where a request comes from (Sec-Fetch-Site, else
 * Origin), and a page cannot forge either. Programs send neither and carry no cookies of others.
 */
export const sameSiteOnly: MiddlewareHandler = async (c, next) => {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) && isForeign(c)) {
    throw webProblems.foreignForm();
  }
  await next();
};

function isForeign(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('origin');
  if (!origin) return false;
  return URL.parse(origin)?.host !== c.req.header('host');
}

/**
 * Requests that write, for one address: generous for an office behind one line, too few for a
 * flood.
 */
const writesPerMinute = 600;
/**
 * Entries carry an id of their own and cost little, and a whole bazaar may send over one line; they
 * are counted in this process, since a count in the database would be a write for every write.
 */
const entriesPerMinute = 300_000;
const isEntries = (path: string) => /^\/api\/v1\/enterprises\/[^/]+\/entries$/.test(path);

export function limitWrites(pool: pg.Pool, trusted: BlockList): MiddlewareHandler {
  const writes = new RateLimiterPostgres({
    storeClient: pool,
    tableName: 'rate_limit',
    tableCreated: true,
    points: writesPerMinute,
    duration: 60,
    // Once over, the database is not asked again until the minute is.
    inMemoryBlockOnConsumed: writesPerMinute + 1,
  });
  const entries = new RateLimiterMemory({ points: entriesPerMinute, duration: 60 });
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    try {
      const limiter = isEntries(c.req.path) ? entries : writes;
      await limiter.consume(`writes ${addressOf(c, trusted)}`);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw webProblems.tooFast({ seconds: Math.ceil(refused.msBeforeNext / 1000) });
    }
    return next();
  };
}

/** What people type into a form, many times over. */
const formLimit = upTo(1);
/** 1.000 entries in one call weigh about 1 MB at most, however they are written. */
const apiLimit = upTo(2);
const takesFilesByCall = /^\/api\/v1\/enterprises\/[^/]+\/uploads$/;

/** A body is taken apart in memory, many times its size, so a large one is not even read. */
export function limitBodies(takesFiles: (path: string) => boolean): MiddlewareHandler {
  return (c, next) => {
    const { path } = c.req;
    if (path.startsWith('/api/')) {
      return takesFilesByCall.test(path) ? next() : apiLimit(c, next);
    }
    return takesFiles(path) ? next() : formLimit(c, next);
  };
}

function upTo(megabytes: number): MiddlewareHandler {
  const maxSize = megabytes * 1024 * 1024;
  const refuse = () => {
    throw webProblems.tooLarge({ max: `${megabytes} MB` });
  };
  const counted = bodyLimit({ maxSize, onError: refuse });
  return (c, next) => {
    const told = c.req.header('content-length');
    // To look at the body itself would make a stream of it, which an entry has no time for.
    if (told === undefined || c.req.header('transfer-encoding')) return counted(c, next);
    return Number(told) > maxSize ? refuse() : next();
  };
}
