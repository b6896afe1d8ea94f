/** A score sheet on a tablet: saved by itself, without a network, and after a lost answer. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { adjustSheet, lockSheet, openPanel, planSheets } from '../../src/curation/index.ts';
import { openFinal } from '../../src/judging/index.ts';
import { openChromium } from '../chromium.ts';
import {
  type Applicant,
  apply,
  type Curator,
  openCall,
  pass,
  seatPanel,
  typedScores,
} from '../curation.ts';
import { addEntrants, type Judge, seatJudges, takeProposedCriteria } from '../judging.ts';
import { type Cast, castOf, openSite } from '../site.ts';
import { Place } from './place.ts';

let place: Place;
let cast: Cast;
let browser: Browser;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  place = new Place(await openSite());
  const { site } = place;
  cast = await castOf(site);
  await openCall(site, cast);
  applicants = [];
  for (let nth = 1; nth <= 4; nth++) applicants.push(await apply(site, nth));
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 2);
  await planSheets(site.house, cast.admin, { campaignId: 'lagawi', each: 2 });
  await openPanel(site.house, cast.admin, 'lagawi');
  await place.start();
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await place.close();
});

const pathOf = (nth: number) =>
  `/kampanye/lagawi/kurasi/penilaian/${applicants[nth]?.applicationId}`;

const tablet = (nth = 0): Promise<BrowserContext> =>
  place.context(browser, curators[nth]?.personId ?? '', { viewport: { width: 900, height: 1200 } });

async function scoresOf(nth: number): Promise<string[]> {
  const { rows } = await place.site.house.database.pool.query<{ told: string }>(
    `select criterion || ' ' || version || ' ' || score || ' ' || remark as told from score
     where application_id = $1 and person_id = $2 order by criterion, version`,
    [applicants[nth]?.applicationId, curators[0]?.personId],
  );
  return rows.map(({ told }) => told.trim());
}

const choose = (page: Page, criterion: string, level: number) =>
  page.locator(`input[name="nilai-${criterion}"][value="${level}"]`).check();
const says = (page: Page, text: string) =>
  page.locator('[data-sheet-state]').filter({ hasText: text }).waitFor();

// A test that failed without the house must not take the others with it.
afterEach(() => place.start());

test('a chosen level is saved by itself, and a remark waits for its score', async () => {
  const context = await tablet();
  const page = await context.newPage();
  await page.goto(pathOf(0));
  await choose(page, 'rasa', 4);
  await says(page, '✓ Tersimpan.');
  assert.deepEqual(await scoresOf(0), ['rasa 1 4']);
  await page.locator('#catatan-kemasan').fill('Label sobek');
  await says(page, 'Catatan tanpa nilai menunggu');
  await page.reload();
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#catatan-kemasan')?.value === 'Label sobek',
  );
  await choose(page, 'kemasan', 2);
  await says(page, '✓ Tersimpan.');
  assert.deepEqual(await scoresOf(0), ['kemasan 1 2 Label sobek', 'rasa 1 4']);
  await context.close();
});

test('without the house nothing is lost: a closed page comes back and goes out once', async () => {
  const context = await tablet();
  const page = await context.newPage();
  await page.goto(pathOf(1));
  await choose(page, 'rasa', 3);
  await says(page, '✓ Tersimpan.');
  await place.stop();
  await choose(page, 'khas', 5);
  await says(page, 'Lagawi belum menjawab');
  await page.close();
  const again = await context.newPage();
  await again.goto(pathOf(1));
  await again.locator('input[name="nilai-khas"][value="5"]:checked').waitFor();
  await again.locator('input[name="nilai-rasa"][value="3"]:checked').waitFor();
  await choose(again, 'rasa', 2);
  await place.start();
  await says(again, '✓ Tersimpan.');
  assert.deepEqual(await scoresOf(1), ['khas 1 5', 'rasa 1 3', 'rasa 2 2']);
  await context.close();
});

test('an answer that was lost is no conflict with oneself', async () => {
  const context = await tablet();
  const page = await context.newPage();
  await page.goto(pathOf(2));
  let lost = 0;
  await page.route(`**${pathOf(2)}`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await choose(page, 'rasa', 1);
  await says(page, 'Lagawi belum menjawab');
  assert.deepEqual(await scoresOf(2), ['rasa 1 1']);
  await choose(page, 'rasa', 5);
  await says(page, '✓ Tersimpan.');
  assert.deepEqual(await scoresOf(2), ['rasa 1 1', 'rasa 2 5']);
  await context.close();
});

test('what another device changed or locked meanwhile is told, and what was typed stays', async () => {
  const [one, two] = [await tablet(), await tablet()];
  const [first, second] = [await one.newPage(), await two.newPage()];
  for (const page of [first, second]) await page.goto(pathOf(3));
  await choose(first, 'rasa', 2);
  await says(first, '✓ Tersimpan.');
  await choose(second, 'rasa', 4);
  await second.getByRole('alert').waitFor();
  assert.match((await second.textContent('main')) ?? '', /diubah dari perangkat lain/);
  assert.ok(await second.locator('input[name="nilai-rasa"][value="4"]').isChecked());
  assert.deepEqual(await scoresOf(3), ['rasa 1 2']);
  const { who } = curators[0] as Curator;
  const applicationId = applicants[3]?.applicationId ?? '';
  const scores = typedScores(3).map((score) => ({ ...score, seen: 1 }));
  await lockSheet(place.site.house, who, { campaignId: 'lagawi', applicationId, scores });
  await choose(first, 'khas', 5);
  await first.getByRole('alert').waitFor();
  assert.match((await first.textContent('main')) ?? '', /sudah dikunci/);
  for (const context of [one, two]) await context.close();
});

test('a tablet that is passed on shows nobody what another left unsent', async () => {
  const context = await tablet();
  const page = await context.newPage();
  await page.goto(pathOf(0));
  await place.stop();
  await choose(page, 'potensi', 1);
  await says(page, 'Lagawi belum menjawab');
  await page.close();
  await place.start();
  await context.clearCookies();
  await place.letIn(context, curators[1]?.personId ?? '');
  const others = await context.newPage();
  await others.goto(pathOf(0));
  assert.equal(await others.locator('input[name="nilai-potensi"]:checked').count(), 0);
  // A page of the first that still stands open sends under the second one's sign-in.
  const stale = { 'nilai-potensi': '1', 'versi-potensi': '0' };
  const second = curators[1] as Curator;
  const first = curators[0]?.personId ?? '';
  const answer = await second.visitor.post(pathOf(0), { ...stale, penilai: first });
  assert.equal(answer.status, 303);
  const { rows } = await place.site.house.database.pool.query(
    'select 1 from score where person_id = $1',
    [second.personId],
  );
  assert.equal(rows.length, 0);
  await context.close();
});

test('a sheet that is taken off while it is open shows what was typed, and it comes back', async () => {
  const context = await tablet(1);
  const page = await context.newPage();
  await page.goto(pathOf(2));
  const { personId } = curators[1] as Curator;
  const adjust = (isGiven: boolean) =>
    adjustSheet(place.site.house, cast.admin, { campaignId: 'lagawi', no: 3, personId, isGiven });
  await adjust(false);
  await page.locator('#catatan-khas').fill('Motif sendiri');
  await choose(page, 'khas', 4);
  await page.getByRole('alert').waitFor();
  const told = (await page.textContent('main')) ?? '';
  assert.match(told, /dilepas dari Anda[\s\S]*4 · [\s\S]*Motif sendiri/);
  await adjust(true);
  await page.goto(pathOf(2));
  await says(page, '✓ Tersimpan.');
  assert.equal(await page.locator('#catatan-khas').inputValue(), 'Motif sendiri');
  const { rows } = await place.site.house.database.pool.query(
    'select criterion, score, remark from score where person_id = $1',
    [personId],
  );
  assert.deepEqual(rows, [{ criterion: 'khas', score: 4, remark: 'Motif sendiri' }]);
  await context.close();
});

test('a judge’s sheet goes through a lost network like a curator’s', async () => {
  const { site } = place;
  const finalists = await addEntrants(site, cast, 2);
  const [judge] = (await seatJudges(site, cast, [1, 2])) as [Judge, Judge];
  await takeProposedCriteria(site, cast, 'lagawi');
  await setQuotas(site.house, cast.admin, 'lagawi', { winners: '1' });
  await openFinal(site.house, cast.admin, {
    campaignId: 'lagawi',
    finalists,
    unwitnessed: 'Uji',
    unreported: 'Uji',
  });
  const path = `/kampanye/lagawi/penjurian/penilaian/${finalists[0]}`;
  const context = await place.context(browser, judge.personId);
  const page = await context.newPage();
  await page.goto(path);
  await choose(page, 'produk', 3);
  await says(page, '✓ Tersimpan.');
  await place.stop();
  await choose(page, 'produk', 2);
  await page.locator('#catatan-produk').fill('Kemasan bocor');
  await says(page, 'Lagawi belum menjawab');
  await page.close();
  const again = await context.newPage();
  await again.goto(path);
  await again.locator('input[name="nilai-produk"][value="2"]:checked').waitFor();
  await choose(again, 'kemajuan', 4);
  await place.start();
  await says(again, '✓ Tersimpan.');
  const { rows } = await site.house.database.pool.query<{ told: string }>(
    `select concat_ws(' ', criterion, score, remark) as told from judging_score
     where person_id = $1 order by criterion, version`,
    [judge.personId],
  );
  const all = rows.map(({ told }) => told.trim());
  // Nothing doubled: what had no answer was sent again as it was.
  assert.equal(new Set(all).size, all.length);
  for (const one of ['kemajuan 4', 'produk 3', 'produk 2 Kemasan bocor']) {
    assert.ok(all.includes(one), `${one} in ${all}`);
  }
  assert.equal(all.at(-1), 'produk 2 Kemasan bocor');
  await context.close();
});
