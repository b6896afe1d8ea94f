/** The house of a browser test, listening on a port of its own, and ways to come in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from '../site.ts';

/**
 * The checker of pages comes from the pages' own host, so that their policy stays as strict as it
 * is, and is kept by the browser: to send it along with each page takes longer than the check.
 */
export const axePath = '/uji/axe.js';
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const axe = () =>
  new Response(readFileSync(axeFile), {
    headers: { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' },
  });

export class Place {
  readonly site: Site;
  private server: ServerType | null = null;
  private port = 0;

  constructor(site: Site) {
    this.site = site;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Begins to answer, after a stop at the same address as before. */
  async start(): Promise<void> {
    if (this.server) return;
    await new Promise<void>((done) => {
      const { app } = this.site;
      const fetch: typeof app.fetch = (request, env) =>
        request.url.endsWith(axePath) ? axe() : app.fetch(request, env);
      this.server = serve({ fetch, hostname: '127.0.0.1', port: this.port }, (at: AddressInfo) => {
        this.port = at.port;
        done();
      });
    });
    this.site.house.setUrl(this.url);
  }

  /** As a phone without a signal has it: nothing answers. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  async close(): Promise<void> {
    await this.stop();
    await this.site.close();
  }

  async context(
    browser: Browser,
    personId: string | null,
    options: BrowserContextOptions = {},
  ): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: phone, baseURL: this.url, ...options });
    context.setDefaultTimeout(10_000);
    await this.letIn(context, personId);
    return context;
  }

  async letIn(context: BrowserContext, personId: string | null): Promise<void> {
    const cookies = personId ? await this.site.cookiesOf(personId) : [];
    await context.addCookies(
      cookies.map((cookie) => {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        const seconds = Number(/max-age=(\d+)/i.exec(cookie)?.[1] ?? 0);
        const expires = seconds > 0 ? Math.floor(Date.now() / 1000) + seconds : -1;
        return { name, value, url: this.url, expires };
      }),
    );
  }
}

/** The narrowest phone that is common. */
export const phone = { width: 360, height: 740 };

/**
 * Whether a phone has a page and what it is made of. To be asked until it is so: a predicate in the
 * browser that answers a promise is true at once, and waits for nothing.
 */
export const isKept = (page: Page, path: string): Promise<boolean> =>
  page.evaluate(async (path) => {
    const cache = await caches.open('lagawi-entry-1');
    return (await cache.match(path)) !== undefined && (await cache.keys()).length >= 3;
  }, path);
