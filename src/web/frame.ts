/** Who sends a request, and the frame around the page that answers it. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Logger } from 'pino';
import { askAnew, type Recall } from '../database/index.ts';
import type { Locale } from '../kernel/problem.ts';
import { whoIs } from '../people/index.ts';
import type { Assets } from './assets/build.ts';
import { renderPage } from './layout.tsx';
import type { Route } from './route.ts';
import { type Page, type Services, todayAt, type Visit } from './visit.ts';

/** The browser's worker reads it, too (src/browser/worker.ts). */
const personHeader = 'lagawi-person';

export interface HallInput {
  house: Services;
  routes: readonly Route[];
  api: OpenAPIHono;
  assets: Assets;
  log: Logger;
}

/**
 * Where a request carries its visit: an error page is framed as the page that failed. A WeakMap by
 * request would hold every request until the next full collection of garbage.
 */
const visitKey = 'visit';

export async function visitOf(
  c: Context,
  house: Services,
  recall: Recall = askAnew,
): Promise<Visit> {
  const who = await whoIs(house.auth, house, c.req.raw.headers, recall);
  const visit = { house, who, c, locale: localeOf(c, who?.locale), today: todayAt(house) };
  c.set(visitKey, visit);
  return visit;
}

/** What is known of the sender without asking the database: it may be what failed. */
export function visitSoFar(c: Context, house: Services): Visit {
  const known: Visit | undefined = c.get(visitKey);
  return known ?? { house, who: null, c, locale: localeOf(c, undefined), today: todayAt(house) };
}

export function frame(c: Context, page: Page, visit: Visit, input: HallInput): Response {
  const html = renderPage(page, {
    locale: visit.locale,
    isSimulation: input.house.config.simulation,
    name: visit.who?.name ?? null,
    back: backTo(c),
    assets: input.assets,
  });
  c.header('cache-control', 'no-store');
  // A page in two languages, for one person, at one address.
  c.header('vary', 'cookie');
  // Whose page it is: what a phone keeps of others is none of theirs to forget or to send.
  if (visit.who?.personId) c.header(personHeader, visit.who.personId);
  return c.html(html, page.status ?? 200) as Response;
}

/** Where a change of language leads: this page, or for an answered form the page it stood on. */
function backTo(c: Context): string {
  const here = URL.parse(c.req.url);
  if (c.req.method === 'GET') return here ? here.pathname + here.search : '/';
  const from = URL.parse(c.req.header('referer') ?? '');
  return from && from.host === here?.host ? from.pathname + from.search : '/';
}

function localeOf(c: Context, own: Locale | undefined): Locale {
  const chosen = getCookie(c, 'bahasa') ?? own ?? '';
  return chosen === 'en' ? 'en' : 'id';
}
