/** A mentor's phone in a village without a signal: nothing that was typed is lost. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { enterpriseTargets } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
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

async function tasksOf(sessionId: string): Promise<string[]> {
  const { rows } = await place.site.house.database.pool.query<{ words: string }>(
    'select words from mentoring_task where session_id = $1 order by words',
    [sessionId],
  );
  return rows.map(({ words }) => words);
}

const isInView = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .filter({ hasText: /./ })
    .last()
    .evaluate((it) => {
      const { top, bottom } = it.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });

const save = (page: Page) => page.getByRole('button', { name: 'Simpan catatan' }).click();

/** With the button at the lower edge, where nothing is seen of what stands below it. */
const saveAtTheEdge = (page: Page) =>
  page.getByRole('button', { name: 'Simpan catatan' }).evaluate((button) => {
    button.scrollIntoView({ block: 'end' });
    if (button instanceof HTMLElement) button.click();
  });

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
  for (const [at, note] of ['Pertama', 'Kedua'].entries()) {
    await page.locator('#catatan').fill(note);
    await page.locator('summary', { hasText: 'Tugas baru' }).click();
    await page.locator(`#batas-0-${cast.keripik}`).fill(addDays(place.site.today, 7));
    await page.locator(`#tugas-0-${cast.keripik}`).fill(`Foto ${note}`);
    await saveAtTheEdge(page);
    await says(page, 'Disimpan di ponsel ini');
    assert.ok(await isInView(page, '[data-record-state]'), 'it is said where the thumb is');
    await page.goto(path);
    await says(page, 'dikembalikan');
    assert.equal(await page.locator('#catatan').inputValue(), note);
    await save(page);
    await says(page, 'Disimpan di ponsel ini');
    await page.waitForTimeout(500);
    const waiting = await page.locator('[data-records] li').count();
    assert.equal(waiting, at + 1, 'the same again is no other record');
  }
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
  assert.deepEqual(await tasksOf(sessionId), ['Foto Kedua'], 'told twice, it is one task');
  await context.close();
});

test('a phone that knows of no signal keeps the last of what was saved, with what it says', async () => {
  const sessionId = await begun('Mode pesawat', [cast.keripik]);
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto(`/pendampingan/sesi/${sessionId}/catatan`);
  await context.setOffline(true);
  await page.locator(`input[name="hadir-${cast.keripik}"][value="present"]`).check();
  await page.locator('summary', { hasText: 'Tugas baru' }).click();
  await page.locator(`#batas-0-${cast.keripik}`).fill(addDays(place.site.today, 7));
  for (const words of ['Salah ketik', '']) {
    await page.locator(`#tugas-0-${cast.keripik}`).fill(words);
    await page.locator('#catatan').fill(`Tugas: ${words}`);
    await save(page);
    await says(page, 'Disimpan di ponsel ini');
    await page.waitForTimeout(300);
    assert.equal(await page.locator('[data-records] li').count(), 1);
  }
  await context.setOffline(false);
  await until(async () => (await notesOf(sessionId)).length > 0, 'the record');
  assert.deepEqual(await notesOf(sessionId), ['Tugas:']);
  assert.deepEqual(await tasksOf(sessionId), [], 'what was taken out again was never told');
  await context.close();
});

test('a button pressed twice and once more tells once', async () => {
  const sessionId = await begun('Ketuk ganda', [cast.keripik]);
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto(`/pendampingan/sesi/${sessionId}/catatan`);
  await page.locator(`input[name="hadir-${cast.keripik}"][value="present"]`).check();
  await page.locator('#catatan').fill('Sekali saja');
  await page.waitForTimeout(600);
  // At once, while it is on its way, and when it has just arrived.
  await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('form[data-island="records"] button');
    for (const ms of [0, 0, 30, 60, 90, 120]) setTimeout(() => button?.click(), ms);
  });
  await page.waitForURL(`**/pendampingan/sesi/${sessionId}`);
  await page.waitForTimeout(500);
  assert.deepEqual(await notesOf(sessionId), ['Sekali saja']);
  await context.close();
});

test('records that went out by themselves are told of beside the list that still asks for them', async () => {
  const sessionId = await begun('Terkirim sendiri', [cast.keripik]);
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto('/pendampingan');
  await until(() => isKept(page, '/pendampingan'), 'the own page');
  await page.goto(`/pendampingan/sesi/${sessionId}/catatan`);
  await page.locator(`input[name="hadir-${cast.keripik}"][value="present"]`).check();
  await context.setOffline(true);
  await save(page);
  await says(page, 'Disimpan di ponsel ini');
  await page.goto('/pendampingan');
  await page.locator('[data-records] li').filter({ hasText: 'Terkirim sendiri' }).waitFor();
  const toTell = page.locator(`a[href="/pendampingan/sesi/${sessionId}/catatan"]`);
  assert.equal(await toTell.count(), 1);
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await says(page, 'Catatan dari ponsel ini sudah terkirim: Terkirim sendiri');
  await page.getByRole('link', { name: 'Muat ulang daftar sesi' }).click();
  await toTell.waitFor({ state: 'detached' });
  await context.close();
});

test('a page that was kept before its session began no longer says so on the spot', async () => {
  const asked = { mentorId, enterpriseIds: [cast.keripik], topic: 'Sore nanti', hoursAgo: -3 };
  const sessionId = await addSession(place.site, asked);
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto(`/pendampingan/sesi/${sessionId}/catatan`);
  const notice = page.getByText('Sesi ini belum mulai');
  await notice.waitFor();
  await page.clock.setFixedTime(Date.now() + 4 * 3_600_000);
  await page.reload();
  await notice.waitFor({ state: 'hidden' });
  assert.equal(await page.locator('#catatan').isVisible(), true);
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
  await says(page, 'Belum diterima: Isi kehadiran');
  await page.waitForFunction(() => document.activeElement?.matches('[data-records]'));
  assert.ok(await isInView(page, '[data-records]'), 'the reason is what is seen');
  await page.getByRole('button', { name: 'Hapus dari ponsel' }).click();
  await page.locator('[data-records]').waitFor({ state: 'hidden' });
  await save(page);
  await page.locator('[data-records] .text-error').waitFor();
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

test('a page that is opened again without a signal has what was told upon it', async () => {
  const sessionId = await begun('Dua kali');
  const path = `/pendampingan/sesi/${sessionId}/catatan`;
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto('/pendampingan');
  await until(() => isKept(page, path), 'the page for telling');
  await place.stop();
  await page.goto(path);
  await page.locator('#catatan').fill('Pertama: tungku diganti');
  for (const id of [cast.keripik, cast.kopi]) {
    await page.locator(`input[name="hadir-${id}"][value="present"]`).check();
  }
  await save(page);
  await says(page, 'Disimpan di ponsel');
  await place.start();
  await page.goto('/pendampingan');
  await until(async () => (await notesOf(sessionId)).length === 1, 'the first');
  await page.locator('[data-records]').waitFor({ state: 'hidden' });
  await page.waitForTimeout(500);
  await place.stop();
  await page.goto(path);
  assert.equal(await page.locator('#catatan').inputValue(), 'Pertama: tungku diganti');
  assert.ok(await page.locator(`input[name="hadir-${cast.kopi}"][value="present"]`).isChecked());
  await context.close();
});

test('whoever uses the phone in between takes away nothing that another typed', async () => {
  const sessionId = await begun('Ponsel bersama', [cast.keripik]);
  const path = `/pendampingan/sesi/${sessionId}/catatan`;
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  await page.goto(path);
  await until(() => isKept(page, path), 'the page for telling');
  await page.locator('#catatan').fill('Belum selesai ditulis');
  await page.waitForTimeout(1_000);
  await context.clearCookies();
  await place.letIn(context, cast.tono);
  // The page is none of Tono's, and goes.
  await page.goto('/akun');
  await until(async () => !(await isKept(page, path)), 'the end of what is kept');
  await context.clearCookies();
  await place.letIn(context, mentorId);
  await page.goto(path);
  await says(page, 'Ketikan terakhir di ponsel ini dikembalikan');
  assert.equal(await page.locator('#catatan').inputValue(), 'Belum selesai ditulis');
  await context.close();
});

test('what waits goes out from any page, and what lacks something says so without a signal', async () => {
  const sessionId = await begun('Pulang', [cast.keripik]);
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  const path = `/pendampingan/sesi/${sessionId}/catatan`;
  await page.goto(path);
  await until(() => isKept(page, path), 'the page for telling');
  await page.goto(path);
  await place.stop();
  await page.locator('#catatan').fill('Sudah pulang');
  await save(page);
  await says(page, 'Belum diterima: Isi kehadiran');
  await place.start();
  await page.goto('/pendampingan');
  // Its title leads to the form as it was left.
  await page.locator('[data-records] li a').click();
  await page.waitForURL(`**${path}#*`);
  await says(page, 'Ketikan terakhir di ponsel ini dikembalikan');
  assert.equal(await page.locator('#catatan').inputValue(), 'Sudah pulang');
  await place.stop();
  await page.locator(`input[name="hadir-${cast.keripik}"][value="present"]`).check();
  await save(page);
  await says(page, 'Disimpan di ponsel');
  await place.start();
  await page.goto('/akun');
  await until(async () => (await notesOf(sessionId)).length === 1, 'the note');
  await context.close();
});

test('of two that were refused each opens as it was typed', async () => {
  const context = await place.context(browser, mentorId);
  const page = await context.newPage();
  const path = '/kampanye/lagawi/pendampingan/catatan';
  await page.goto(path);
  await until(() => isKept(page, path), 'the page for telling');
  await page.goto(path);
  await place.stop();
  for (const topic of ['Satu', 'Dua']) {
    await page.locator('#topik').fill(`Nanti ${topic}`);
    await page.locator('#tanggal').fill(addDays(place.site.today, 9));
    await page.locator(`input[name="peserta-${cast.keripik}"]`).check();
    await page.locator(`input[name="hadir-${cast.keripik}"][value="present"]`).check();
    await page.locator('#catatan').fill(`Catatan ${topic}`);
    await save(page);
    await page.locator('[data-records] li', { hasText: `Nanti ${topic}` }).waitFor();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  }
  await place.start();
  await page.goto('/pendampingan');
  await page.locator('[data-records] a', { hasText: 'Nanti Dua' }).waitFor();
  await page.locator('[data-records] a', { hasText: 'Nanti Satu' }).click();
  await says(page, 'Ketikan terakhir di ponsel ini dikembalikan');
  assert.equal(await page.locator('#catatan').inputValue(), 'Catatan Satu');
  await page.locator('#tanggal').fill(addDays(place.site.today, -1));
  await page.locator('#topik').fill('   ');
  await save(page);
  await says(page, 'Belum diterima: Tulis topik');
  await page.locator('#topik').fill('Kemarin satu');
  await save(page);
  await page.waitForURL('**/pendampingan/sesi/*');
  await page.goto('/pendampingan');
  await page.locator('[data-records] a', { hasText: 'Nanti Dua' }).waitFor();
  assert.equal(await page.locator('[data-records] li').count(), 1);
  await context.close();
});
