/** From a request to an answer: who is it, may they, do it, and put the frame around. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Logger } from 'pino';
import { present } from '../kernel/assert.ts';
import { type Locale, Problem, Problems } from '../kernel/problem.ts';
import { mustBeAllowed, whoIs } from '../people/index.ts';
import type { Assets } from './assets/build.ts';
import { limitWrites, sameSiteOnly, securityHeaders } from './guard.ts';
import { renderPage } from './layout.tsx';
import { problemJson } from './problem-json.ts';
import { webProblems } from './problems.ts';
import { type Route, redirect } from './route.ts';
import { isPage, type Page, type Services, todayAt, type Visit } from './visit.ts';
import { hall, inLocale } from './words.ts';

export interface HallInput {
  house: Services;
  routes: readonly Route[];
  api: OpenAPIHono;
  assets: Assets;
  log: Logger;
}

export function buildApp(input: HallInput): Hono {
  const { house, routes, assets } = input;
  const app = new Hono();
  app.use(securityHeaders);
  app.get('/assets/:name', (c) => sendAsset(c, assets, house.config.root));
  // Its address decides what it may serve: the whole house.
  app.get('/pekerja.js', (c) => sendNamed(c, assets, assets.names['worker.js'] ?? '', 'no-cache'));
  app.get('/health', async (c) => {
    await house.database.pool.query('select 1');
    return c.json({ schema: 'lagawi.health/1', ok: true });
  });
  app.use(sameSiteOnly);
  app.use(limitWrites(house.database.pool));
  app.get('/bahasa/:locale', chooseLanguage);
  app.route('/', input.api);
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, (c) => serve(c, route, input));
  }
  app.notFound((c) => answerProblem(c, webProblems.noSuchPage(), input));
  app.onError((error, c) => answerError(error, c, input));
  return app;
}

export async function visitOf(c: Context, house: Services): Promise<Visit> {
  const who = await whoIs(house.auth, house, c.req.raw.headers);
  return { house, who, c, locale: localeOf(c, who?.locale), today: todayAt(house) };
}

async function serve(c: Context, route: Route, input: HallInput): Promise<Response> {
  const visit = await visitOf(c, input.house);
  await judge(route, visit);
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

function frame(c: Context, page: Page, visit: Visit, input: HallInput): Response {
  const html = renderPage(page, {
    locale: visit.locale,
    isSimulation: input.house.config.simulation,
    name: visit.who?.name ?? null,
    path: c.req.path,
    assets: input.assets,
  });
  c.header('cache-control', 'no-store');
  return c.html(html, page.status ?? 200);
}

function localeOf(c: Context, own: Locale | undefined): Locale {
  const chosen = getCookie(c, 'bahasa') ?? own ?? '';
  return chosen === 'en' ? 'en' : 'id';
}

function chooseLanguage(c: Context): Response {
  const locale = c.req.param('locale') === 'en' ? 'en' : 'id';
  setCookie(c, 'bahasa', locale, {
    path: '/',
    sameSite: 'Lax',
    httpOnly: true,
    maxAge: 31_536_000,
  });
  const back = c.req.query('kembali') ?? '/';
  // Only ever a path of our own: `//host` would leave the house.
  return c.redirect(/^\/(?!\/)/.test(back) ? back : '/', 303);
}

async function answerError(error: Error, c: Context, input: HallInput): Promise<Response> {
  if (error instanceof Problem) return answerProblem(c, error, input);
  if (error instanceof Problems)
    return answerProblem(c, present(error.all[0], 'a refusal has a reason'), input);
  const reference = randomBytes(4).toString('hex');
  input.log.error({ reference, path: c.req.routePath, err: error }, 'request failed');
  const locale = localeOf(c, undefined);
  const m = inLocale(hall, locale);
  if (wantsJson(c))
    return c.json({ error: { code: 'web.broken', message: m.broken(reference) } }, 500);
  return frame(
    c,
    {
      title: m.brokenTitle,
      status: 500,
      width: 'phone',
      body: <Message title={m.brokenTitle} text={m.broken(reference)} back={m.back} />,
    },
    await anonymous(c, input, locale),
    input,
  );
}

async function answerProblem(c: Context, problem: Problem, input: HallInput): Promise<Response> {
  if (wantsJson(c)) return problemJson(c, problem);
  if (problem.code === 'web.signInFirst' && c.req.method === 'GET') {
    return redirect(`/masuk?kembali=${encodeURIComponent(c.req.path)}`);
  }
  const locale = localeOf(c, undefined);
  const m = inLocale(hall, locale);
  const body = <Message title={m.problemTitle} text={problem.words[locale]} back={m.back} />;
  // Every Problem's status is one of ours.
  const status = problem.status as Page['status'] & number;
  return frame(
    c,
    { title: m.problemTitle, status, width: 'phone', body },
    await anonymous(c, input, locale),
    input,
  );
}

/** The frame of an error page asks the database nothing: it may be what failed. */
async function anonymous(c: Context, input: HallInput, locale: Locale): Promise<Visit> {
  return { house: input.house, who: null, c, locale, today: todayAt(input.house) };
}

function wantsJson(c: Context): boolean {
  return c.req.path.startsWith('/api/');
}

function Message(props: { title: string; text: string; back: string }) {
  return (
    <>
      <h1>{props.title}</h1>
      <p class="my-4">{props.text}</p>
      <p>
        <a href="/">{props.back}</a>
      </p>
    </>
  );
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
