/** Long work in a browser with script: its page follows it, and takes nobody's typing away. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { trainingBatches } from '../../src/training/questions/batches.ts';
import { openChromium } from '../chromium.ts';
import { type Cast, castOf, openSite } from '../site.ts';
import { Place } from './place.ts';

let place: Place;
let cast: Cast;
let browser: Browser;
before(async () => {
  place = new Place(await openSite(undefined, { idle: true }));
  cast = await castOf(place.site);
  await place.start();
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await place?.close();
});

const heads = 'Nama;No HP;Tempat Lahir;Kab/Kota;Kegiatan;Tanggal';
const row = (name: string, nth: number) =>
  `${name};08120000010${nth};Metro;Kota Metro;Bimtek e-Smart IKM;12-14 Maret 2018`;
const list = [heads, row('Sri Wahyuni', 1), row('Budi Santoso', 2)].join('\n');
const booked = async () =>
  (await trainingBatches(place.site.house.database, { year: 2018 })).length;

test('a list of trainees: looked at again it is not taken in; taken in, its page follows', async () => {
  const context = await place.context(browser, cast.admin.personId);
  const page = await context.newPage();
  await page.goto('/pelatihan/daftar/baru');
  await page.getByLabel('Program').fill('e-Smart IKM');
  await page
    .locator('main input[type=file]')
    .setInputFiles({ name: 'peserta.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(/daftar\/[0-9a-f-]{36}$/);
  const address = page.url();
  // What was refused is shown at another address than its own.
  await page.getByLabel('Nama', { exact: true }).selectOption('skip');
  await page.getByRole('button', { name: /^Muat/ }).click();
  await page.getByRole('alert').waitFor();
  assert.match(page.url(), /pemuatan$/);
  await page.getByLabel('Nama', { exact: true }).selectOption('name');
  await page.getByRole('button', { name: 'Lihat lagi' }).click();
  await page.getByText('2 baris').first().waitFor();
  assert.equal(page.url(), address);
  await page.getByRole('button', { name: /^Muat/ }).click();
  await page.getByRole('progressbar').waitFor();
  assert.equal(await booked(), 0, 'nobody works yet');
  await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
  await place.site.house.work();
  await page.getByText('✓').first().waitFor({ timeout: 20_000 });
  assert.equal(await booked(), 1);
  assert.ok(await page.evaluate(() => 'isSame' in globalThis), 'without loading the page anew');
  assert.equal(await page.getByRole('progressbar').count(), 0);
  await context.close();
});
