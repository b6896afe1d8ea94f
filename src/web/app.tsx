/** From a request to an answer: who is it, may they, do it, and put the frame around. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono, type Next } from 'hono';
import { setCookie } from 'hono/cookie';
import { present } from '../kernel/assert.ts';
import { isId } from '../kernel/id.ts';
import { mustBeAllowed } from '../people/index.ts';
import type { Assets } from './assets/build.ts';
import { frame, type HallInput, visitOf } from './frame.ts';
import { compressPages, limitBodies, limitWrites, sameSiteOnly, securityHeaders } from './guard.ts';
import { webProblems } from './problems.ts';
import { filesTakenBy, type Route, redirect, takersOf, wayBack } from './route.ts';
import { answerError, answerProblem } from './trouble.tsx';
import { isPage, type Visit } from './visit.ts';

export function buildApp(input: HallInput): Hono {
  const { house, routes, assets } = input;
  const app = new Hono();
  app.use(securityHeaders);
  app.use(compressPages);
  app.get('/assets/:name', (c) => sendAsset(c, assets, house.config.root));
  // Its address decides what it may serve: the whole house.
  app.get('/pekerja.js', (c) => sendNamed(c, assets, assets.names['worker.js'] ?? '', 'no-cache'));
  app.get('/health', async (c) => {
    await house.database.pool.query('select 1');
    return c.json({ schema: 'lagawi.health/1', ok: true });
  });
  app.use(sameSiteOnly);
  app.use(limitWrites(house.database.pool, house.config.trustedProxies));
  app.use(limitBodies(filesTakenBy(routes)));
  app.get('/bahasa/:locale', chooseLanguage);
  app.route('/', input.api);
  // Before the pages: a word of theirs may stand where a page has an id.
  for (const { path, parts } of takersOf(routes)) {
    app.get(path, (c, next) => leadAbove(c, next, parts));
  }
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, (c) => serve(c, route, input));
  }
  app.notFound(async (c) => {
    if (!c.req.path.startsWith('/api/')) await visitOf(c, house);
    return answerProblem(c, webProblems.noSuchPage(), input);
  });
  app.onError((error, c) => answerError(error, c, input));
  return app;
}

async function serve(c: Context, route: Route, input: HallInput): Promise<Response> {
  const visit = await visitOf(c, input.house);
  await judge(route, visit);
  mustBeIds(c);
  const answer = await route.handle(visit);
  return isPage(answer) ? frame(c, answer, visit, input) : answer;
}

/** Also called by the test that walks every route as every role. */
export async function judge(route: Route, visit: Visit): Promise<void> {
  if (route.may === 'public') return;
  if (!visit.who) throw webProblems.signInFirst();
  if (route.may === 'signedIn') return;
  const on = present(route.on, `${route.path} says what its permission is asked about`);
  const target = await on(visit);
  if (!target) throw webProblems.noSuchPage();
  mustBeAllowed(visit.who, route.may, target, visit.today);
}

/** What an address names by a word or a number of its own; anything else, it names by an id. */
const wordParams = [
  'campaign',
  'code',
  'guide',
  'indicator',
  'issuer',
  'no',
  'period',
  'question',
  'sample',
  'set',
  'statement',
  'token',
  'year',
];

/** After the judgement, so that nobody learns more from a wrong address than from a right one. */
function mustBeIds(c: Context): void {
  if (!areIds(c)) throw webProblems.noSuchPage();
}

const areIds = (c: Context): boolean =>
  Object.entries(c.req.param()).every(([name, value]) => wordParams.includes(name) || isId(value));

/** Asks nothing and tells nothing: the page above judges whoever follows. */
async function leadAbove(c: Context, next: Next, parts: number): Promise<Response | undefined> {
  if (!areIds(c)) {
    await next();
    return undefined;
  }
  const { pathname, search } = new URL(c.req.url);
  return redirect(`${pathname.split('/').slice(0, parts).join('/') || '/'}${search}`);
}

function chooseLanguage(c: Context): Response {
  const locale = c.req.param('locale') === 'en' ? 'en' : 'id';
  setCookie(c, 'bahasa', locale, {
    path: '/',
    sameSite: 'Lax',
    httpOnly: true,
    maxAge: 31_536_000,
  });
  return c.redirect(wayBack(c.req.query('kembali')), 303);
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

function sendAsset(c: Context, assets: Assets, root: string): Response {
  const name = c.req.param('name') ?? '';
  if (name === 'icon.svg') {
    return c.body(readFileSync(join(root, 'src/web/assets/icon.svg')), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'max-age=86400',
    });
  }
  if (!Object.values(assets.names).includes(name)) return c.notFound() as Response;
  // The name carries the content's hash, so it may be kept for ever.
  return sendNamed(c, assets, name, 'public, max-age=31536000, immutable');
}

function sendNamed(c: Context, assets: Assets, name: string, cacheControl: string): Response {
  return c.body(readFileSync(join(assets.folder, name)), 200, {
    'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'cache-control': cacheControl,
  });
}
