/** The pages in a real browser: what axe finds, whether they fit a narrow phone, and the outbox. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { present } from '../../src/kernel/assert.ts';
import { openChromium } from '../chromium.ts';
import { type Cast, castOf, fill, openSite, type Site } from '../site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
let cast: Cast;
let browser: Browser;
let base = '';
let stop: () => void;

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  await new Promise<void>((ready) => {
    const server = serve({ fetch: site.app.fetch, hostname: '127.0.0.1', port: 0 }, (at) => {
      base = `http://127.0.0.1:${at.port}`;
      ready();
    });
    stop = () => server.close();
  });
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  stop?.();
  await site?.close();
});

async function signedIn(personId: string | null, options: Parameters<Browser['newContext']>[0]) {
  const context = await browser.newContext(options);
  // The axe script is added to the page, which the strict policy would refuse.
  const page = await context.newPage();
  if (personId) await page.goto(`${base}/simulasi/masuk/${personId}`);
  return { context, page };
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}

async function findings(context: BrowserContext, page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  // Evaluated by the debugger, so the pages' own policy stays as strict as it is.
  await session.send('Runtime.evaluate', { expression: axe });
  const found = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page, without types here.
    const result = await (globalThis as any).axe.run(document);
    return result.violations as Violation[];
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

function pagesOf(role: 'stranger' | 'producer' | 'manager'): string[] {
  const { keripik } = cast;
  const own = [`/usaha-saya/${keripik}`, `/usaha/${keripik}/catat`, `/usaha/${keripik}/unggah`];
  const sales = [`/usaha/${keripik}/penjualan`, `/usaha/${keripik}/penjualan/baris`];
  if (role === 'stranger') return ['/', '/masuk', '/api/v1'];
  if (role === 'producer') return [...own, ...sales, '/akun'];
  return ['/', '/kampanye/lagawi', '/kampanye/lagawi/penjualan', `/usaha/${keripik}`, ...sales];
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page troubles axe or runs out of a narrow phone, ${colorScheme}`, async () => {
    const people = { stranger: null, producer: cast.sari, manager: cast.manager };
    const troubles: string[] = [];
    for (const role of ['stranger', 'producer', 'manager'] as const) {
      const options = { viewport: { width: 360, height: 740 }, colorScheme };
      const { context, page } = await signedIn(people[role], options);
      for (const path of pagesOf(role)) {
        const answer = await page.goto(base + path);
        if (answer?.status() !== 200) troubles.push(`${role} ${path}: ${answer?.status()}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 360) troubles.push(`${role} ${path}: ${width} px wide`);
        for (const one of await findings(context, page)) troubles.push(`${role} ${path}: ${one}`);
      }
      await context.close();
    }
    assert.deepEqual(troubles, []);
  });
}

test('a sale recorded without a signal goes out once the signal is back, and only once', async () => {
  const { context, page } = await signedIn(cast.sari, { viewport: { width: 360, height: 740 } });
  await page.goto(`${base}/usaha/${cast.keripik}/catat`);
  await context.setOffline(true);
  await page.getByLabel('Berapa rupiah?').fill('75rb');
  await page.getByLabel('Dijual di mana?').selectOption('bazaar');
  await page.getByRole('button', { name: 'Simpan' }).click();
  const outbox = page.locator('[data-outbox]');
  await outbox.filter({ hasText: 'belum terkirim' }).waitFor();
  await context.setOffline(false);
  await outbox.filter({ hasNotText: 'belum terkirim' }).waitFor({ state: 'attached' });
  await page.reload();
  await page.getByText('Rp75.000').first().waitFor();
  const rows = await site.house.database.read
    .selectFrom('sale_entry')
    .select('amount_rp')
    .where('enterprise_id', '=', cast.keripik)
    .where('amount_rp', '=', 75_000)
    .execute();
  assert.equal(rows.length, 1);
  await context.close();
});

test('without script the same form records, by keyboard alone', async () => {
  const { context, page } = await signedIn(cast.sari, { javaScriptEnabled: false });
  await page.goto(`${base}/usaha/${cast.keripik}/catat`);
  await page.getByLabel('Berapa rupiah?').focus();
  await page.keyboard.type('31.000');
  await page.keyboard.press('Tab');
  // A list takes the letters of what is meant.
  await page.keyboard.type('Baz');
  await page.getByLabel('Berapa rupiah?').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Rp31.000').first().waitFor();
  present(await page.getByRole('heading', { level: 1 }).textContent(), 'a page has its title');
  await context.close();
});
