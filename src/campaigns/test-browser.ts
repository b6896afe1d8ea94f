/**
 * A browser without script for the tests of pages: follows redirects, fills forms, keeps cookies.
 */
import assert from 'node:assert/strict';
import { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import type { TestGround } from '../../test/house.ts';
import { buildAuth, signInDirectly } from '../people/index.ts';
import { buildApp, type Route, type Services } from '../web/index.ts';

export interface TestSite {
  as(personId: string | null): Promise<Browser>;
}

export function testSite(house: TestGround, routes: readonly Route[]): TestSite {
  // Only a simulation lets anybody in without a code.
  const config = { ...house.config, simulation: true, waysIn: true };
  const auth = buildAuth({ config, ground: house, secret: 'rahasia-untuk-uji-saja' });
  const app = buildApp({
    // These pages touch neither files nor jobs.
    house: { ...house, config, auth } as unknown as Services,
    routes,
    api: new OpenAPIHono(),
    assets: { names: {}, folder: '' } as unknown as Parameters<typeof buildApp>[0]['assets'],
    log: pino({ level: 'error' }),
  });
  return {
    as: async (personId) => {
      const browser = new Browser((path, init) => app.request(path, init));
      if (personId) {
        const visitor = { ip: '127.0.0.1', headers: new Headers({ 'user-agent': 'uji' }) };
        browser.keep((await signInDirectly(auth, visitor, personId)).cookies);
      }
      return browser;
    },
  };
}

export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly request: (path: string, init: RequestInit) => Response | Promise<Response>;
  status = 0;
  path = '';
  html = '';

  constructor(request: (path: string, init: RequestInit) => Response | Promise<Response>) {
    this.request = request;
  }

  keep(cookies: readonly string[]): void {
    for (const set of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
  }

  async go(path: string, form?: Record<string, string>): Promise<this> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.request(path, {
      method: form ? 'POST' : 'GET',
      ...(form && { body: new URLSearchParams(form) }),
      headers: { cookie, 'user-agent': 'uji' },
    });
    this.keep(answer.headers.getSetCookie());
    const location = answer.headers.get('location');
    if (location) return this.go(location);
    this.status = answer.status;
    this.path = path;
    this.html = await answer.text();
    return this;
  }

  /** Fills the page's own form and sends it; a field that the form lacks is a fault of the test. */
  async fill(typed: Record<string, string>): Promise<this> {
    const [, body = ''] =
      /<form method="post"(?! action)[^>]*>(.*?)<\/form>/s.exec(this.html) ?? [];
    return this.#send(this.path, body, typed);
  }

  /** Fills and sends the page's form that leads to an address with these words in it. */
  async submit(to: string, typed: Record<string, string>): Promise<this> {
    const forms = this.html.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs);
    const [, action = '', body = ''] = [...forms].find(([, at]) => at?.includes(to)) ?? [];
    assert.ok(action, `a form to ${to} on ${this.path}`);
    return this.#send(unescaped(action), body, typed);
  }

  #send(path: string, form: string, typed: Record<string, string>): Promise<this> {
    for (const name of Object.keys(typed))
      assert.ok(form.includes(`name="${name}"`), `a field ${name} on ${this.path}`);
    return this.go(path, { ...valuesIn(form), ...typed });
  }

  /** The words of the page, without its frame. */
  get text(): string {
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(this.html) ?? [];
    return plain(main);
  }

  /** Where the lines of the summary of errors lead to. */
  get summary(): string[] {
    const [, list = ''] = /role="alert".*?<ul[^>]*>(.*?)<\/ul>/s.exec(this.html) ?? [];
    return [...list.matchAll(/href="#([^"]*)"/g)].map(([, field = '']) => field);
  }

  value(name: string): string | undefined {
    return valuesIn(this.html)[name];
  }
}

/** What the form holds as it is shown. */
function valuesIn(html: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name');
    if (!name || (input.includes('type="checkbox"') && !/ checked/.test(input))) continue;
    values[name] = attribute(input, 'value');
  }
  for (const [, open = '', options = ''] of html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const all = [...options.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = all.find((option) => / selected/.test(option)) ?? all[0] ?? '';
    values[attribute(open, 'name')] = attribute(chosen, 'value');
  }
  return values;
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/** What a person reads of it. */
export const plain = (html: string) =>
  unescaped(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).trim();

function unescaped(html: string): string {
  return html
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
