/** A mentor's phone in a village without a signal: nothing that was typed is lost. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { enterpriseTargets } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { revokeGrant, whoActs } from '../../src/people/index.ts';
import { openChromium, provideChromium } from '../chromium.ts';
import { addMentor, addSession } from '../mentoring.ts';
import { type Cast, castOf, openSite, until } from '../site.ts';
import { isKept, Place, phone } from './place.ts';

let place: Place;
let cast: Cast;
let browser: Browser;
let folder: string;
let mentorId = '';
before(async () => {
  place = new Place(await openSite());
  cast = await castOf(place.site);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  mentorId = await addMentor(place.site, cast, {
    ...{ ...named, enterpriseIds: [cast.keripik, cast.kopi] },
  });
  await place.start();
  browser = await openChromium();
  folder = mkdtempSync(join(tmpdir(), 'lagawi-var-mentor-'));
});
after(async () => {
  killPhone();
  await browser?.close();
  await place?.close();
  rmSync(folder, { recursive: true, force: true });
});
// A test that failed without the house must not take the others with it.
afterEach(() => place.start());

const begun = (topic: string, enterpriseIds = [cast.keripik, cast.kopi]) =>
  addSession(place.site, { mentorId, enterpriseIds, topic, hoursAgo: 2 });

async function notesOf(sessionId: string): Promise<string[]> {
  const { rows } = await place.site.house.database.pool.query<{ note: string }>(
    `select content ->> 'note' as note from mentoring_record where session_id = $1
     order by sent_at`,
    [sessionId],
  );
  return rows.map(({ note }) => note);
}

const profile = () => join(folder, 'hp');

async function openPhone(): Promise<Page> {
  const executablePath = present(provideChromium().path, 'a Chromium');
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'];
  const options = { executablePath, args, viewport: phone, baseURL: place.url };
  const context = await chromium.launchPersistentContext(profile(), options);
  context.setDefaultTimeout(10_000);
  await place.letIn(context, mentorId);
  return context.pages()[0] ?? context.newPage();
}

/** As a battery that falls out: every process of it at once, with nothing said before. */
function killPhone(): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const started = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (started.includes(profile())) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

const says = (page: Page, text: string) =>
  page.locator('[data-record-state]').filter({ hasText: text }).waitFor();

test('typed and saved in a village without a signal, it outlives a killed browser twice', async () => {
  const sessionId = await begun('Kunjungan dapur');
  const path = `/pendampingan/sesi/${sessionId}/catatan`;
  const first = await openPhone();
  await first.goto('/pendampingan');
  // The page for telling was never opened: the mentor's own page brings it along.
  await until(() => isKept(first, path), 'the page for telling');
  await first.waitForTimeout(2_000);
  await place.stop();
  await first.goto(path);
  await first.locator('#catatan').fill('Tungku diganti, asap berkurang');
  await first.locator(`input[name="hadir-${cast.keripik}"][value="present"]`).check();
  await first.locator(`input[name="hadir-${cast.kopi}"][value="excused"]`).check();
  // Kept while it is typed, before anything is saved.
  await first.waitForTimeout(1_000);
  killPhone();

  const second = await openPhone();
  await second.goto(path);
  await says(second, 'Ketikan terakhir di ponsel ini dikembalikan');
  assert.equal(await second.locator('#catatan').inputValue(), 'Tungku diganti, asap berkurang');
  await second.locator(`#saran-${cast.keripik}`).fill('Jemur dua hari');
  await second.getByRole('button', { name: 'Simpan catatan' }).click();
  await says(second, 'Disimpan di ponsel ini');
  killPhone();

  await place.start();
  const third = await openPhone();
  await third.goto('/pendampingan');
  await until(async () => (await notesOf(sessionId)).length > 0, 'the record');
  await third.waitForFunction(
    () => document.querySelector<HTMLElement>('[data-records]')?.hidden === true,
  );
  assert.deepEqual(await notesOf(sessionId), ['Tungku diganti, asap berkurang']);
  await third.goto(`/pendampingan/sesi/${sessionId}`);
  const told = (await third.locator('main').textContent()) ?? '';
  for (const words of [/Jemur dua hari/, /Izin/]) assert.match(told, words);
  await third.context().close();
});

test('saved twice without a signal: the second follows upon the first, and is no conflict', async () => {
  const sessionId = await begun('Dua kali simpan', [cast.keripik]);
  const path = `/pendampingan/sesi/${sessionId}/catatan`;
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto(path);
  await until(() => isKept(page, path), 'the page for telling');
  await place.stop();
  await page.locator(`input[name="hadir-${cast.keripik}"][value="present"]`).check();
  for (const note of ['Pertama', 'Kedua']) {
    await page.locator('#catatan').fill(note);
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await says(page, 'Disimpan di ponsel ini');
  }
  await page.goto(path);
  await says(page, 'dikembalikan');
  assert.equal(await page.locator('#catatan').inputValue(), 'Kedua');
  await place.start();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await until(async () => (await notesOf(sessionId)).length === 2, 'both records');
  const { rows } = await place.site.house.database.pool.query<{ outcome: string }>(
    'select outcome from mentoring_record where session_id = $1 order by sent_at',
    [sessionId],
  );
  assert.deepEqual(
    rows.map(({ outcome }) => outcome),
    ['taken', 'taken'],
  );
  await context.close();
});

test('a session that nobody had planned, twice from one page, is two sessions', async () => {
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto('/kampanye/lagawi/pendampingan/catatan');
  await place.stop();
  for (const topic of ['Mampir pertama', 'Mampir kedua']) {
    await page.locator('#topik').fill(topic);
    await page.locator('#jam').fill('00:01');
    await page.locator(`input[name="peserta-${cast.kopi}"]`).check();
    await page.locator(`input[name="hadir-${cast.kopi}"][value="present"]`).check();
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await page.locator('[data-records] li').filter({ hasText: topic }).waitFor();
  }
  await place.start();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  const topics = async () => {
    const { rows } = await place.site.house.database.pool.query<{ topic: string }>(
      `select topic from mentoring_session where topic like 'Mampir%' order by topic`,
    );
    return rows.map(({ topic }) => topic);
  };
  await until(async () => (await topics()).length === 2, 'both sessions');
  assert.deepEqual(await topics(), ['Mampir kedua', 'Mampir pertama']);
  await context.close();
});

test('what the house refuses says why, keeps what was typed, and goes through once mended', async () => {
  const sessionId = await begun('Lupa kehadiran', [cast.keripik]);
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto(`/pendampingan/sesi/${sessionId}/catatan`);
  await page.locator('#catatan').fill('Belum lengkap');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.locator('[data-records] .text-error').filter({ hasText: 'Isi kehadiran' }).waitFor();
  assert.equal(await page.locator('#catatan').inputValue(), 'Belum lengkap');
  await page.locator(`input[name="hadir-${cast.keripik}"][value="present"]`).check();
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.waitForURL(`**/pendampingan/sesi/${sessionId}`);
  assert.deepEqual(await notesOf(sessionId), ['Belum lengkap']);
  await page.goto('/pendampingan');
  assert.equal(await page.locator('[data-records]').isHidden(), true);
  await context.close();
});

test('when a right ends the phone forgets the pages that it kept by it, and no others', async () => {
  const context = await place.context(browser, cast.tono);
  const page = await context.newPage();
  const path = `/usaha/${cast.kopi}/catat`;
  await page.goto(path);
  await until(() => isKept(page, path), 'the page for entries');
  const who = present(await whoActs(place.site.house, cast.tono, 'web'), 'Tono acts');
  const [grant] = who.grants;
  await revokeGrant(place.site.house, cast.admin, grant?.grantId ?? '', (ids) =>
    enterpriseTargets(place.site.house.database, ids),
  );
  await page.goto('/akun');
  await until(async () => !(await isKept(page, path)), 'the end of what is kept');
  await context.close();
});
