import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRoute, z } from '@hono/zod-openapi';
import type { Locale } from '../kernel/problem.ts';
import { type Api, buildApi, errorsOf, openapiDocument } from './api.tsx';
import { renderPage } from './layout.tsx';
import { referenceRoutes } from './reference.tsx';
import { isPage, type Services, type Visit } from './visit.ts';

const lineSchema = z
  .object({
    id: z.string().openapi({ description: "The phone's own <id>" }),
    amount: z.number().int().min(1).openapi({ example: 57_000 }),
    channel: z.enum(['shopee', 'shop']).default('shop'),
    note: z.string().max(12).optional(),
  })
  .openapi('Line');

const recordRoute = createRoute({
  method: 'post',
  path: '/api/v1/books/{book}/lines',
  summary: "Add a book's lines",
  request: {
    params: z.object({ book: z.uuid() }),
    body: {
      content: { 'application/json': { schema: z.object({ lines: z.array(lineSchema).min(1) }) } },
    },
  },
  responses: { 204: { description: 'Added' }, ...errorsOf(401, 422) },
});

const bookRoute = createRoute({
  method: 'get',
  path: '/api/v1/books/{book}',
  summary: 'One book',
  security: [{ card: [] }],
  request: {
    params: z.object({ book: z.string() }),
    query: z.object({ until: z.string().optional().openapi({ example: '2022-03-20' }) }),
  },
  responses: {
    200: {
      description: 'The book',
      content: { 'application/json': { schema: z.looseObject({ lines: z.array(lineSchema) }) } },
    },
  },
});

// Nothing of a house is asked: the reference is made of the routes alone.
const house = { url: () => 'https://lagawi.example' } as unknown as Services;

function library(): Api {
  return buildApi(house, (api) => {
    api.openapi(recordRoute, (c) => c.body(null, 204));
    api.openapi(bookRoute, (c) => c.json({ lines: [] }, 200));
  });
}

async function pageIn(locale: Locale, api: Api = library()): Promise<string> {
  const [route] = referenceRoutes(api);
  assert.equal(route?.path, '/api/v1');
  assert.equal(route.may, 'public');
  const answer = await route.handle({ locale, house } as unknown as Visit);
  assert.ok(isPage(answer));
  const assets = { folder: '', names: { 'theme.css': 'theme.css' } };
  const frame = { locale, isSimulation: false, name: null, back: '/api/v1', assets };
  return renderPage(answer, frame);
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test('every operation and every schema of the document stands on the page', async () => {
  const api = library();
  const html = await pageIn('en', api);
  const document = openapiDocument(api);
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const method of Object.keys(methods ?? {})) {
      assert.match(html, new RegExp(`<h2>${method.toUpperCase()} ${path}</h2>`));
    }
  }
  for (const name of Object.keys(document.components?.schemas ?? {})) {
    assert.match(html, new RegExp(`<h3[^>]*>${name}</h3>`));
  }
});

test('each link within the page has its place, and no place is there twice', async () => {
  const html = await pageIn('id');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  assert.deepEqual(ids, [...new Set(ids)]);
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1] ?? '');
  assert.deepEqual(
    links.filter((link) => !ids.includes(link)),
    [],
  );
  assert.ok(links.includes('skema-Line'), 'a body leads to its schema');
  assert.ok(links.includes('skema-Error'), 'an answer leads to its schema');
});

test('no script, no inline style, nothing from elsewhere: the strict policy holds', async () => {
  const html = await pageIn('id');
  assert.doesNotMatch(html, /<script|<style|style="|\son\w+="|(?:src|href)="https?:/);
});

test('the document’s own words are text, whatever stands in them', async () => {
  const html = await pageIn('en');
  assert.doesNotMatch(html, /<id>/);
  assert.ok(textOf(html).includes("The phone's own <id>"));
});

test('the command sends a body that the operation takes', async () => {
  const text = textOf(await pageIn('en'));
  const data = /--data '(.*?)'(?!\\)/.exec(text)?.[1] ?? '';
  const sent: unknown = JSON.parse(data);
  assert.deepEqual(z.object({ lines: z.array(lineSchema).min(1) }).parse(sent), sent);
  assert.match(
    text,
    /curl --cookie "\$LAGAWI_COOKIE" 'https:\/\/lagawi\.example\/api\/v1\/books\/0/,
  );
  assert.match(text, /--request POST/);
  // Whose secret stands in for a session says so.
  assert.match(text, /curl --header "authorization: Bearer \$LAGAWI_SECRET" '[^']*\/books\/book'/);
});

test('limits, choices and what must be there are said of each field', async () => {
  const text = textOf(await pageIn('en'));
  for (const said of [
    'amount (required): integer (≥ 1)',
    'channel: string ("shopee" | "shop", = "shop")',
    'note: string (≤ 12)',
    'array (≥ 1): Line',
    'more fields may come',
  ]) {
    assert.ok(text.includes(said), said);
  }
});

test('the frame speaks both languages, and marks what is English in any', async () => {
  const [indonesian, english] = [await pageIn('id'), await pageIn('en')];
  assert.match(indonesian, /<html lang="id">/);
  assert.match(indonesian, /<h3[^>]*>Jawaban<\/h3>/);
  assert.match(indonesian, /<span lang="en">One book<\/span>/);
  assert.match(english, /<h3[^>]*>Answers<\/h3>/);
});
