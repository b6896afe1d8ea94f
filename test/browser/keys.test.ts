/** Long lists by keyboard: only inside the list, so that no key of a reader's own is taken. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { system } from '../../src/journal/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/index.ts';
import { openChromium } from '../chromium.ts';
import { saleOf } from '../ledger/cast.ts';
import { addVerifier, type Cast, castOf, openSite } from '../site.ts';
import { Place } from './place.ts';

let browser: Browser;
let place: Place;
let cast: Cast;
before(async () => {
  browser = await openChromium();
  place = new Place(await openSite());
  await place.start();
  const { site } = place;
  cast = await castOf(site);
  const day = addDays(site.today, -3);
  const entries = [10_000, 20_000, 30_000].map((amount) => saleOf({ day, toDay: day, amount }));
  const request = { actor: system('cli'), enterpriseId: cast.keripik, zone: 'WIB' } as const;
  await recordSales(site.house, { ...request, onBehalf: false, entries });
});
after(async () => {
  await browser?.close();
  await place?.close();
});

const ticked = (page: Page) =>
  page.$$eval('tbody input[type="checkbox"]', (boxes) =>
    boxes.map((box) => (box instanceof HTMLInputElement && box.checked ? 1 : 0)),
  );

test('an officer goes through rows, ticks and marks them without a mouse', async () => {
  const verifier = await addVerifier(place.site, cast);
  const context = await place.context(browser, verifier, {
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(`/usaha/${cast.keripik}/penjualan/baris`);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // Outside the list no key does anything.
  await press('j', 'x', 'a');
  assert.deepEqual(await ticked(page), [0, 0, 0]);
  await page.focus('.scroll');
  await press('j', 'x', 'j', 'j', 'x');
  assert.deepEqual(await ticked(page), [1, 0, 1]);
  await press('a');
  assert.deepEqual(await ticked(page), [1, 1, 1]);
  await press('a');
  assert.deepEqual(await ticked(page), [0, 0, 0]);
  await press('k', 'x', 'k', 'Space');
  assert.deepEqual(await ticked(page), [1, 1, 0]);
  const mark = page.locator('form#dicentang button').first();
  for (let i = 0; i < 12 && !(await mark.evaluate((at) => at === document.activeElement)); i++) {
    await press('Tab');
  }
  await press('Enter');
  await page.waitForURL(/centang=2/);
  assert.match((await page.textContent('main')) ?? '', /2 ditandai\./);
  // Letters that are typed stay letters.
  await page.click('form#dicentang summary');
  await page.focus('#reason');
  await page.keyboard.type('ajxok');
  assert.equal(await page.inputValue('#reason'), 'ajxok');
  await page.focus('.scroll');
  await press('j', 'o');
  await page.waitForURL(/\/pesanan\/entry\//);
  await context.close();
});
