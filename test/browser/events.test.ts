/** Sales at an event on a phone without a signal: they come in as sales of that event. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { announceEvent, placeEnterprises } from '../../src/growth/index.ts';
import { eventsOf } from '../../src/growth/questions/events.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { openChromium } from '../chromium.ts';
import { type Cast, castOf, openSite, until } from '../site.ts';
import { isKept, Place } from './place.ts';

let place: Place;
let cast: Cast;
let browser: Browser;
before(async () => {
  place = new Place(await openSite());
  cast = await castOf(place.site);
  await place.start();
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await place.close();
});

test('typed in at the stand without a signal, it is a sale of the event in the end', async () => {
  const { house, today } = place.site;
  const eventId = await announceEvent(house, cast.admin, {
    ...{ campaignId: 'lagawi', eventId: newId(), kind: 'exhibition', name: 'Pameran Uji' },
    ...{ place: 'Balai', from: addDays(today, -1), to: addDays(today, 1), callUntil: '' },
    ...{ places: '', sells: true, terms: '' },
  });
  const placing = { eventId, outcome: 'placed', stand: 'A-1', reason: '' };
  await placeEnterprises(house, cast.admin, { ...placing, enterpriseIds: [cast.keripik] });
  const path = `/usaha/${cast.keripik}/catat`;
  const context = await place.context(browser, cast.sari, { serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(path);
  await until(() => isKept(page, path), 'the page on the phone');
  await place.stop();
  await page.reload();
  const record = async (amount: string, stream: string) => {
    await page.getByLabel('Berapa rupiah?').fill(amount);
    await page.getByLabel('Dijual di mana?').selectOption('bazaar');
    await page.getByLabel('Dijual di acara?').selectOption({ label: stream });
    await page.getByRole('button', { name: 'Simpan' }).click();
  };
  await record('45.000', 'Ya, di acara itu');
  await page.getByText('⇅ 1 belum terkirim. Tersimpan').waitFor();
  await record('8.000', 'Tidak, penjualan biasa');
  await page.getByText('⇅ 2 belum terkirim. Tersimpan').waitFor();
  await place.start();
  await page.reload();
  await page.locator('[data-unsent-mark]', { hasText: '⇅ 0' }).waitFor();
  const { events } = await eventsOf(house.database, 'lagawi');
  const [event] = events;
  const { final = 0, provisional = 0 } = event?.sales ?? {};
  assert.equal(final + provisional, 45_000);
  await context.close();
});
