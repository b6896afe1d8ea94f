/** What a producer does on a phone: with the keyboard alone, without script, without a signal. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { enterpriseTargets } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { newId } from '../../src/kernel/id.ts';
import { issueSignInCode } from '../../src/people/index.ts';
import { openChromium, provideChromium } from '../chromium.ts';
import { type Cast, castOf, openSite, shopeeFiles, until } from '../site.ts';
import { isKept, Place, phone } from './place.ts';

let place: Place;
let cast: Cast;
let browser: Browser;
let folder: string;
const phones: BrowserContext[] = [];
before(async () => {
  place = new Place(await openSite());
  cast = await castOf(place.site);
  await place.start();
  browser = await openChromium();
  folder = mkdtempSync(join(tmpdir(), 'lagawi-var-profile-'));
});
after(async () => {
  for (const context of phones) await context.close();
  await browser?.close();
  await place.close();
  rmSync(folder, { recursive: true, force: true });
});

const salesOf = async (enterprise: string) => {
  const { rows } = await place.site.house.database.pool.query<{ amount: number }>(
    'select amount_rp as amount from sale_entry where enterprise_id = $1 order by amount_rp',
    [enterprise],
  );
  return rows.map((row) => Number(row.amount));
};

async function codeFor(personId: string): Promise<string> {
  const { house } = place.site;
  const issued = await issueSignInCode(house.auth, cast.admin, personId, (ids) =>
    enterpriseTargets(house.database, ids),
  );
  return issued.code;
}

/** Presses Tab until what has the focus is called so, and fails where it never is. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return '';
      const labels =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement
          ? [...(at.labels ?? [])].map((one) => one.textContent)
          : [];
      return [at.ariaLabel, ...labels, at.textContent].filter(Boolean).join(' ').trim();
    });
    if (name.test(label)) {
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      );
      assert.notEqual(outline, 'none', `the focus on “${label}” can be seen`);
      return;
    }
    seen.push(label);
  }
  assert.fail(`${name} was never reached; there was ${seen.slice(0, 20).join(' | ')}`);
}

const act = async (page: Page, name: RegExp, key = 'Enter') => {
  await tabTo(page, name);
  await page.keyboard.press(key);
};

test('with the keyboard alone: sign in, record a sale, send a file, book it, read the receipt', async () => {
  const context = await place.context(browser, null);
  const page = await context.newPage();
  await page.goto('/masuk');
  await tabTo(page, /Nomor HP/);
  await page.keyboard.type('0800 0000 0001');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Tulis kode Anda');
  await tabTo(page, /Kode 8 angka/);
  await page.keyboard.type(await codeFor(cast.sari));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/usaha-saya/**');
  await act(page, /Catat penjualan/);
  await page.waitForURL('**/catat');
  await tabTo(page, /Berapa rupiah/);
  await page.keyboard.type('57rb');
  await tabTo(page, /Dijual di mana/);
  await page.keyboard.type('Baz');
  await act(page, /^Simpan$/);
  await page.getByRole('status').filter({ hasText: 'Rp57.000 tersimpan.' }).waitFor();
  assert.deepEqual(await salesOf(cast.keripik), [57_000]);
  await page.goto(`/usaha/${cast.keripik}/unggah`);
  const file = present(shopeeFiles(place.site)[3], 'a file');
  const path = join(folder, file.name);
  writeFileSync(path, file.bytes());
  const chooser = page.waitForEvent('filechooser');
  await act(page, /Pilih berkas/);
  await (await chooser).setFiles(path);
  await act(page, /^Kirim$/);
  // The island follows the work by itself.
  await page.waitForSelector('text=Catat berkas ini');
  await act(page, /Catat berkas ini/);
  await page.waitForURL('**/kiriman/**');
  await page.getByRole('heading', { name: 'Tanda terima' }).waitFor();
  assert.match((await page.textContent('main')) ?? '', /Dicatat\s*\d+ pesanan/);
  await act(page, /Lihat baris/);
  await page.waitForURL('**/penjualan/baris**');
  await context.close();
});

test('without script: the same steps, the page reloading itself while the house works', async () => {
  const context = await place.context(browser, cast.tono, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/usaha/${cast.kopi}/catat`);
  await page.getByLabel('Berapa rupiah?').fill('12.500');
  await page.getByLabel('Dijual di mana?').selectOption('whatsapp');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('status').filter({ hasText: 'Rp12.500 tersimpan.' }).waitFor();
  assert.deepEqual(await salesOf(cast.kopi), [12_500]);
  await page.getByLabel('Berapa rupiah?').fill('banyak sekali');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('alert').waitFor();
  assert.equal(await page.getByLabel('Berapa rupiah?').inputValue(), 'banyak sekali');
  await page.goto(`/usaha/${cast.kopi}/unggah`);
  const file = present(shopeeFiles(place.site)[0], 'a file');
  await page.getByLabel('Pilih berkas').setInputFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.bytes()),
  });
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.getByRole('button', { name: 'Catat berkas ini' }).click({ timeout: 15_000 });
  await page.waitForURL('**/kiriman/**');
  await page.getByRole('heading', { name: 'Tanda terima' }).waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Receipt' }).waitFor();
  await context.close();
});

async function phoneWith(profile: string) {
  const executablePath = present(provideChromium().path, 'a Chromium');
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'];
  const options = { executablePath, args, viewport: phone, baseURL: place.url };
  const context = await chromium.launchPersistentContext(join(folder, profile), options);
  phones.push(context);
  context.setDefaultTimeout(10_000);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

const record = async (page: Page, amount: string) => {
  await page.getByLabel('Berapa rupiah?').fill(amount);
  await page.getByLabel('Dijual di mana?').selectOption('bazaar');
  await page.getByRole('button', { name: 'Simpan' }).click();
};

test('without a signal: the entry outlives a closed browser and is one sale in the end', async () => {
  const before = await salesOf(cast.keripik);
  const path = `/usaha/${cast.keripik}/catat`;
  const first = await phoneWith('hp');
  await place.letIn(first.context, cast.sari);
  await first.page.goto(path);
  // One visit is enough to have the page on the phone.
  await until(() => isKept(first.page, path), 'the page on the phone');
  await place.stop();
  await record(first.page, '31.000');
  await first.page.getByText('⇅ 1 belum terkirim. Tersimpan').waitFor();
  await first.context.close();

  const second = await phoneWith('hp');
  await second.page.goto(path);
  await second.page.getByText('⇅ 1 belum terkirim. Tersimpan').waitFor();
  assert.match((await second.page.textContent('[data-waiting]')) ?? '', /Rp31\.000 · Bazar/);
  // The first page of a producer leads there, too.
  await second.page.goto('/');
  await second.page.waitForURL('**/catat');
  await record(second.page, '32.000');
  await second.page.getByText('⇅ 2 belum terkirim. Tersimpan').waitFor();
  const handedOver = await savedFile(second.page);
  await second.context.close();

  await place.start();
  const third = await phoneWith('hp');
  await third.page.goto(`/usaha-saya/${cast.keripik}`);
  await third.page.locator('[data-unsent-mark]', { hasText: '⇅ 0' }).waitFor();
  const all = [...before, 31_000, 32_000].sort((a, b) => a - b);
  assert.deepEqual(await salesOf(cast.keripik), all);
  await third.page.goto(path);
  await third.page.waitForLoadState('networkidle');
  assert.deepEqual(await salesOf(cast.keripik), all);
  await third.context.close();
  // An officer sends the file that was handed over, too: the phone's own ids make it the same.
  assert.deepEqual(
    unsentIn(handedOver).map(({ schema, enterprise, entry }) => [
      schema,
      enterprise,
      entry['amount'],
    ]),
    [31_000, 32_000].map((amount) => ['lagawi.unsent/1', cast.keripik, amount]),
  );
  const office = await place.context(browser, cast.admin.personId);
  const desk = await office.newPage();
  await desk.goto(path);
  await desk.getByRole('link', { name: 'Kirim berkas catatan dari ponsel lain' }).click();
  const file = { name: 'lagawi-belum-terkirim.jsonl', mimeType: 'application/jsonl' };
  await desk.getByLabel('Pilih berkas').setInputFiles({ ...file, buffer: handedOver });
  await desk.getByRole('button', { name: 'Kirim' }).click();
  await desk.getByText('2 catatan sudah ada sebelumnya (Rp63.000)').waitFor();
  await office.close();
  assert.deepEqual(await salesOf(cast.keripik), all);
});

test('an entry that can never be taken stands apart and says so, and keeps no other', async () => {
  const before = await salesOf(cast.keripik);
  const { context, page } = await phoneWith('hp-lama');
  await place.letIn(context, cast.sari);
  await page.goto(`/usaha/${cast.keripik}/catat`);
  // What the form itself would not send is explained by the page.
  await page.getByLabel('Barang apa?').fill('keripik '.repeat(20));
  await record(page, '40.000');
  await page.getByRole('alert').waitFor();
  assert.match((await page.getByRole('alert').textContent()) ?? '', /120/);
  // As an earlier form had kept them.
  await page.evaluate(
    async ([enterprise, ids]) => {
      const database = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open('lagawi-outbox', 1);
        asked.onsuccess = () => done(asked.result);
      });
      const store = database.transaction('entries', 'readwrite').objectStore('entries');
      const days = ['0026-06-01', '2026-11-01'];
      ids?.split(' ').forEach((entryId, i) => {
        const entry = { entryId, day: days[i], channel: 'bazaar', amount: 41_000 + i };
        store.put({ enterprise, entry: { ...entry, kind: 'sale', stream: 'campaign' } });
      });
      database.close();
    },
    [cast.keripik, `${newId()} ${newId()}`] as const,
  );
  await page.goto(`/usaha/${cast.keripik}/catat`);
  await page.getByText('Catatan ini tidak bisa diterima.').waitFor();
  await record(page, '43.000');
  await page.getByText('Rp43.000 tersimpan.').waitFor();
  const all = [...before, 41_001, 43_000].sort((a, b) => a - b);
  assert.deepEqual(await salesOf(cast.keripik), all);
  await page.getByRole('button', { name: 'Buang' }).click();
  await page.locator('[data-waiting]').waitFor({ state: 'hidden' });
  await context.close();
});

interface Unsent {
  schema: string;
  enterprise: string;
  entry: Record<string, unknown>;
}

/** What waits on the phone as a file, taken without a signal. */
async function savedFile(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Simpan sebagai berkas' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'lagawi-belum-terkirim.jsonl');
  // Before its context is closed, and the file with it.
  return readFileSync(await file.path());
}

function unsentIn(file: Buffer): Unsent[] {
  const lines = file.toString('utf8').split('\n');
  assert.equal(lines.pop(), '', 'each line is ended');
  // Our own script wrote it, in this shape.
  return lines.map((line) => JSON.parse(line) as Unsent);
}

test('an answer that is lost on the way is asked for again and doubles nothing', async () => {
  const before = await salesOf(cast.kopi);
  const context = await place.context(browser, cast.tono);
  const page = await context.newPage();
  await page.goto(`/usaha/${cast.kopi}/catat`);
  let lost = 0;
  await page.route('**/entries', async (route) => {
    await route.fetch();
    lost += 1;
    await route.abort('connectionreset');
  });
  await record(page, '41.000');
  await page.getByText('⇅ 1 belum terkirim. Tersimpan').waitFor();
  assert.equal(lost, 1);
  await page.unroute('**/entries');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText('sudah terkirim').waitFor();
  assert.deepEqual(
    await salesOf(cast.kopi),
    [...before, 41_000].sort((a, b) => a - b),
  );
  await context.close();
});

test('what the house refuses stays in sight with its reason until it is put away', async () => {
  const context = await place.context(browser, cast.tono);
  const page = await context.newPage();
  await page.goto(`/usaha/${cast.kopi}/catat`);
  await page.evaluate(() => document.querySelector('[name="day"]')?.removeAttribute('max'));
  await page.getByLabel('Tanggal').fill('2099-01-01');
  await record(page, '51.000');
  await page.getByText('Tanggalnya belum tiba').waitFor();
  await page.reload();
  await page.getByText('Tanggalnya belum tiba').waitFor();
  await page.getByRole('button', { name: 'Buang' }).click();
  await page.locator('[data-waiting]').waitFor({ state: 'hidden' });
  await context.close();
});
