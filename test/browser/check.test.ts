/** A paper's code checked on the device, with the house gone. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { issuePaper, paperOf, revokePaper } from '../../src/documents/index.ts';
import { paperToken } from '../../src/documents/rules/claims.ts';
import { act, system } from '../../src/journal/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { openChromium } from '../chromium.ts';
import { openSite } from '../site.ts';
import { Place } from './place.ts';

let place: Place;
let browser: Browser;
let token: string;
before(async () => {
  place = new Place(await openSite());
  const { house, today } = place.site;
  const paperId = await act(house, system('cli'), (act) =>
    issuePaper(act, house.files.keyring, {
      ...{ kind: 'participants', campaignId: 'lagawi', campaign: 'Lagawi Uji', number: 'D-7' },
      ...{ day: today, facts: [['Peserta', '30']], isSimulation: true, content: {} },
    }),
  );
  token = paperToken(present(await paperOf(house.database, paperId), 'a paper'));
  await place.start();
  browser = await openChromium();
});
afterEach(() => place.start());
after(async () => {
  await browser?.close();
  await place.close();
});

test('once opened, the page checks codes without a network, also one that is scanned', async () => {
  const context = await place.context(browser, null);
  const page = await context.newPage();
  await page.goto('/periksa/luring');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await place.stop();
  const told = page.locator('[data-checked]');
  await page.goto('/periksa/luring');
  const check = async (code: string) => {
    await page.getByLabel('Isi kode QR').fill(code);
    await page.getByRole('button', { name: 'Periksa dokumen' }).click();
  };
  await check(`https://lagawi.example/periksa/${token}`);
  await told.filter({ hasText: '✓ Ditandatangani instalasi ini' }).waitFor();
  assert.match((await told.textContent()) ?? '', /Daftar Peserta.*Lagawi Uji.*D-7.*Peserta30/s);
  const [version, claims = '', signature] = token.split('.');
  const forged = Buffer.from(
    Buffer.from(claims, 'base64url').toString().replace('"30"', '"31"'),
  ).toString('base64url');
  await check([version, forged, signature].join('.'));
  await told.filter({ hasText: 'Tanda tangannya tidak cocok' }).waitFor();
  assert.doesNotMatch((await told.textContent()) ?? '', /31/);
  await check('bukan kode');
  await told.filter({ hasText: 'bukan kode dokumen Lagawi' }).waitFor();
  await page.goto(`/periksa/${token}`);
  await told.filter({ hasText: '✓ Ditandatangani instalasi ini' }).waitFor();
  await context.close();
});

test('whoever reads English sees it beside what was signed, without a network, too', async () => {
  const context = await place.context(browser, null);
  const page = await context.newPage();
  await page.goto('/bahasa/en?kembali=/periksa/luring');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await place.stop();
  await page.goto(`/periksa/luring#${token}`);
  await page.reload();
  const told = page.locator('[data-checked]');
  await told.filter({ hasText: 'Participants (Peserta)' }).waitFor();
  await context.close();
});

test('a paper that was revoked before the page was kept is told as revoked without a network', async () => {
  const { house, today } = place.site;
  const revoked = await act(house, system('cli'), async (act) => {
    const paperId = await issuePaper(act, house.files.keyring, {
      ...{ kind: 'participants', campaignId: 'lagawi', campaign: 'Lagawi Uji', number: 'D-8' },
      ...{ day: today, facts: [['Peserta', '29']], isSimulation: true, content: {} },
    });
    await revokePaper(act, { paperId, reason: 'Salah cetak' });
    return paperId;
  });
  const code = paperToken(present(await paperOf(house.database, revoked), 'a paper'));
  const context = await place.context(browser, null);
  const page = await context.newPage();
  await page.goto('/periksa/luring');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await place.stop();
  await page.goto('/periksa/luring');
  await page.getByLabel('Isi kode QR').fill(code);
  await page.getByRole('button', { name: 'Periksa dokumen' }).click();
  await page.locator('[data-checked]').filter({ hasText: '✕ Dicabut' }).waitFor();
  await page.getByLabel('Isi kode QR').fill(token);
  await page.getByRole('button', { name: 'Periksa dokumen' }).click();
  await page.locator('[data-checked]').filter({ hasText: 'Tidak dicabut sampai' }).waitFor();
  await context.close();
});

test('without script the form asks the house', async () => {
  const context = await place.context(browser, null, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/periksa/luring');
  await page.getByLabel('Isi kode QR').fill(token);
  await page.getByRole('button', { name: 'Periksa dokumen' }).click();
  await page.waitForURL('**/periksa/1.**');
  assert.match((await page.textContent('main')) ?? '', /D-7/);
  await context.close();
});
