/**
 * Every page that a role may open, in a real browser on the narrowest phone: axe finds nothing in
 * both lights and both languages, and nothing runs out of the screen.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { setupOf } from '../../src/campaigns/index.ts';
import {
  addEnterprise,
  addIdentifier,
  enterpriseOf,
  saveProduct,
  saveSite,
} from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import type { Role, Scope } from '../../src/people/index.ts';
import { routes } from '../../src/routes.ts';
import { recordSales } from '../../src/sales/index.ts';
import { filesTakenBy, takersOf } from '../../src/web/index.ts';
import { openChromium } from '../chromium.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, fill, openSite, type Visitor } from '../site.ts';
import { furnishClosed } from './closed.ts';
import { type Events, furnishEvents } from './events.ts';
import { type Finals, furnishFinals } from './finals.ts';
import { furnishGrowth, type Growths } from './growth.ts';
import { furnishMentoring, type Mentorings } from './mentoring.ts';
import { furnishPhotos } from './photos.ts';
import { piecesOf, Seen } from './pieces.ts';
import { axePath, Place, phone } from './place.ts';
import { furnishRegistry } from './registry.ts';
import { furnishSales } from './sales.ts';
import { furnishSelections, type Selections } from './selection.ts';
import { furnishTraining, type Trainings } from './training.ts';

const longName = `Usaha${'Panjang'.repeat(12)} Keripik Singkong Balado Ibu Hajah Sri Wahyuningsih dan Anak`;

let place: Place;
let cast: Cast;
let browser: Browser;
let values: Record<string, string>;
let selections: Selections;
let finals: Finals;
let trainings: Trainings;
let mentorings: Mentorings;
let growths: Growths;
let events: Events;
before(async () => {
  place = new Place(await openSite());
  const { site } = place;
  cast = await castOf(site);
  const { importId, laterId } = await fill(site, cast);
  await furnish();
  await place.start();
  browser = await openChromium();
  const keripik = present(await enterpriseOf(site.house.database, cast.keripik), 'Keripik');
  const sold = await furnishSales({ site, cast, longName }, laterId);
  values = {
    ':enterprise': cast.keripik,
    ':campaign': 'lagawi',
    ':guide': 'shopee',
    ':import': laterId,
    ':person': cast.sari,
    ':site': keripik.sites[0]?.siteId ?? '',
    ':product': keripik.products[0]?.productId ?? '',
    ':storefront': keripik.storefronts[0]?.storefrontId ?? '',
    ':source': keripik.sources.find((one) => one.kind === 'book')?.sourceId ?? '',
    ...sold.values,
    ...(await furnishPhotos(site, cast, sold.order)),
    ...(await furnishRegistry(site, cast, longName)),
  };
  const food = await firstSector();
  selections = await furnishSelections(site, cast, { longName, food });
  finals = await furnishFinals(site, cast, longName);
  trainings = await furnishTraining(site, cast, longName);
  mentorings = await furnishMentoring(site, cast, longName);
  growths = await furnishGrowth(site, cast, longName);
  events = await furnishEvents(site, cast, longName);
  const furnished = [selections, finals, trainings, mentorings, growths, events];
  Object.assign(values, ...furnished.map((one) => one.values));
  assert.ok(importId);
});
after(async () => {
  await browser?.close();
  await place?.close();
});

/** A long name, an enterprise with nothing, a table of many rows, something of everything. */
async function furnish(): Promise<void> {
  const { house, today } = place.site;
  const by = cast.admin;
  const campaign = { campaignId: 'lagawi', from: addDays(today, -35) };
  const long = await addEnterprise(house, by, { name: longName, regionCode: '18.09', campaign });
  await addEnterprise(house, by, { name: 'Belum Mulai', regionCode: '18.01', campaign });
  await saveSite(house, by, cast.keripik, {
    name: 'Dapur',
    regionCode: '18.09',
    address: 'Jl. Uji',
  });
  await saveProduct(house, by, cast.keripik, { name: longName.slice(0, 100), unit: 'bungkus' });
  await addIdentifier(house, by, cast.keripik, { kind: 'nib', number: '0000000000017' });
  const many = Array.from({ length: 70 }, (_, i) =>
    saleOf({
      day: addDays(today, -(i % 30)),
      toDay: addDays(today, -(i % 30)),
      amount: 987_654_321 + i,
    }),
  );
  const request = { actor: by, zone: 'WIB' as const, onBehalf: false };
  await recordSales(house, { ...request, enterpriseId: long, entries: many });
  await furnishClosed(place.site, cast, long);
}

async function firstSector(): Promise<string> {
  const { sectors } = await setupOf(place.site.house.database, 'lagawi');
  return present(sectors[0], 'a sector').code;
}

const filledPath = (path: string): string =>
  path
    .replace(':upload/kolom', ':unmapped/kolom')
    .replace('pendamping/:person', 'pendamping/:mentor')
    .replace(/:\w+/g, (name) => values[name] || name);

/** One address for each page of the table of contents, and some that differ by what they show. */
function paths(): string[] {
  const filled = routes
    .filter(({ method }) => method === 'get')
    .map(({ path }) => filledPath(path))
    // Ways in need a token of their own, and are pages with one button.
    .filter((path) => !path.includes(':') && !path.startsWith('/simulasi/'))
    // Pictures, files to take along, and the registry's own twin of a campaign's page.
    .filter(
      (path) =>
        !/\/gambar$|\/kurasi\/dokumen\/[0-9a-f-]{36}$|^\/periksa\/kunci$|\/ekspor$|\/tindak-lanjut\/.*tabel$|\/tindak-lanjut\/tabel$|\/acara\/[^/]+\/tabel$|\/komitmen\/tabel$|\/tabel-kosong$|\/ditolak$|\/sertifikat\/[0-9a-f-]{36}\/berkas$|^\/usaha\/impor\/./.test(
          path,
        ),
    );
  const more = [
    `/usaha/${cast.keripik}/penjualan/baris?keadaan=final&kanal=shopee`,
    '/kampanye/lagawi/penjualan/usaha?kanal=shopee&keadaan=final',
    `/usaha/${cast.keripik}/nomor/surat?jenis=nib&nomor=0000000000017&edisi=`,
    `/usaha/${cast.keripik}/kbli?cari=contoh`,
    '/kampanye/lain/penjualan',
    ...['unmapped', 'locked', 'mapped'].map(
      (one) => `/usaha/${cast.keripik}/unggah/${values[`:${one}`]}`,
    ),
    `/usaha/${cast.keripik}/unggah/${values[':mapped']}/kolom`,
    `/usaha/${cast.keripik}/antrean/${values[':double']}`,
    `/usaha/${cast.kopi}/antrean/${values[':same']}`,
    `/usaha/${cast.keripik}/penjualan/baris?samping=evidence`,
    '/kampanye/lain/penjualan/pelaporan',
    ...selections.paths,
    ...finals.paths,
    ...trainings.paths,
    ...mentorings.paths,
    ...growths.paths,
    ...events.paths,
    '/kampanye/lalu/penjualan',
    '/kampanye/lalu/penjualan/penutupan',
    '/kampanye/lalu/penjualan/penutupan/1',
    '/kampanye/lalu/penjualan/penutupan/2',
    '/api/v1',
    '/simulasi/fakta',
    '/tidak-ada',
  ];
  return [...new Set([...filled, ...more])];
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** What another light and other words can break; the rest of a page is the same in both looks. */
const ofLook = ['color-contrast', 'document-title', 'link-name', 'button-name', 'label'];

/** What the words and the fields of a page can break that is made of pieces seen before. */
const ofWords = [
  ...['document-title', 'link-name', 'button-name', 'label', 'select-name', 'image-alt'],
  ...['heading-order', 'duplicate-id-aria', 'aria-valid-attr-value', 'landmark-unique'],
];

/** Rows, list items and parts of a page that are siblings: those beyond are like those before. */
const alike = 12;

interface Asked {
  language: string;
  isWhole: boolean;
}

/** What is wrong with a page as it stands, in one question: each costs as much as the answer. */
async function findings(page: Page, { language, isWhole }: Asked): Promise<string[]> {
  const only = !isWhole ? ofWords : language === 'id' ? null : ofLook;
  const { violations, width, lang } = await page.evaluate(
    async ({ src, only, alike }) => {
      const { scrollWidth: width, lang } = document.documentElement;
      for (const { children } of document.querySelectorAll('tbody, ul, ol, main')) {
        const nth: Record<string, number> = {};
        for (const child of [...children]) {
          nth[child.tagName] = (nth[child.tagName] ?? 0) + 1;
          if ((nth[child.tagName] ?? 0) > alike) child.remove();
        }
      }
      // A global of the window, without types here, which outlives pages that are written into it.
      const checker = globalThis as unknown as {
        axe: { run(on: Document, options: object): Promise<{ violations: Violation[] }> };
      };
      if (!('axe' in checker))
        await new Promise((done, fail) => {
          const script = document.createElement('script');
          Object.assign(script, { src, onload: done, onerror: fail });
          document.head.append(script);
        });
      const { violations } = await checker.axe.run(document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: only }),
      });
      return { violations, width, lang };
    },
    { src: axePath, only, alike },
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  if (width > phone.width) found.push(`${width} px wide`);
  if (lang !== language) found.push(`in ${lang}`);
  return found;
}

/** Pieces of pages that were looked at, and the addresses whose room on a phone was. */
const seen = { pieces: new Seen(), addresses: new Set<string>(), whole: 0 };

/** Each page in dark and English, and in light and Indonesian, in which all is looked at. */
const looks = [
  { language: 'en', colorScheme: 'dark' },
  { language: 'id', colorScheme: 'light' },
] as const;

interface Look {
  path: string;
  /** As it was answered in Indonesian. */
  html: string;
  /** Something of it is new; else only its words are, which need names and room. */
  isWhole: boolean;
}

async function walk(who: string, personId: string | null): Promise<string[]> {
  const troubles: string[] = [];
  const visitor = await place.site.as(personId);
  const toSee: Look[] = [];
  for (const { answer, path, text } of await answersTo(visitor, paths())) {
    if (answer.status >= 500) troubles.push(`${who} ${path}: ${answer.status}`);
    const isThere = answer.status < 400 || path === '/tidak-ada';
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (!isThere || !isPage) continue;
    troubles.push(...formsForNoFiles(text, path).map((to) => `${who} ${to}: takes no files`));
    const isWhole = seen.pieces.isNew(piecesOf(text));
    if (isWhole || !seen.addresses.has(path)) toSee.push({ path, html: text, isWhole });
    seen.addresses.add(path);
  }
  seen.whole += toSee.filter(({ isWhole }) => isWhole).length;
  const found = await Promise.all(
    looks.map((look) => lookAt(toSee, { visitor, personId, ...look })),
  );
  return [...troubles, ...found.flat().map((one) => `${who} ${one}`)];
}

/** Where its forms send files to that would be told: a megabyte at most. */
function formsForNoFiles(html: string, path: string): string[] {
  const forms = [...html.matchAll(/<form [^>]*multipart\/form-data[^>]*>/g)];
  return forms
    .map(([form]) => /action="([^"]*)"/.exec(form)?.[1] ?? path)
    .filter((to) => !takesFiles(to.replace(/[?#].*/, '')));
}
const takesFiles = filesTakenBy(routes);

/** Asked for at once: a page mostly waits for the database. */
const askedAtOnce = 6;

async function answersTo(visitor: Visitor, asked: readonly string[]) {
  const all: { answer: Response; path: string; text: string }[] = [];
  for (let i = 0; i < asked.length; i += askedAtOnce) {
    const answers = asked.slice(i, i + askedAtOnce).map(async (one) => {
      const { answer, path } = await arrive(visitor, one);
      return { answer, path, text: await answer.text() };
    });
    all.push(...(await Promise.all(answers)));
  }
  return all;
}

/** Follows where an answer leads, as browsers do. */
async function arrive(visitor: Visitor, path: string): Promise<{ answer: Response; path: string }> {
  const answer = await visitor.send(path);
  const to = answer.headers.get('location');
  // The way in keeps the address that was asked for.
  return to ? arrive(visitor, to.replace(/[?#].*/, '')) : { answer, path };
}

/**
 * A page without script takes the place of the one that is there, under the same styles: to go to
 * it takes longer than to look at it. One with script is gone to, as its script runs once a window.
 */
async function show(page: Page, { path, html }: Pick<Look, 'path' | 'html'>): Promise<void> {
  if (html.includes('<script')) {
    await page.goto(path);
    return;
  }
  await page.evaluate((html) => {
    const {
      documentElement: next,
      body,
      title,
    } = new DOMParser().parseFromString(html, 'text/html');
    const root = document.documentElement;
    for (const { name } of [...root.attributes]) root.removeAttribute(name);
    for (const { name, value } of next.attributes) root.setAttribute(name, value);
    document.title = title;
    document.body.replaceWith(body);
  }, html);
}

async function lookAt(
  toSee: readonly Look[],
  asked: (typeof looks)[number] & { visitor: Visitor; personId: string | null },
): Promise<string[]> {
  const { visitor, personId, language, colorScheme } = asked;
  // What the worker keeps on a phone is not looked at here, and costs a fifth of the time.
  const context = await place.context(browser, personId, { colorScheme, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`/bahasa/${language}`);
  const troubles: string[] = [];
  for (const { path, html, isWhole } of toSee) {
    const shown = language === 'id' ? html : await htmlIn(language, visitor, path);
    await show(page, { path, html: shown });
    const found = await findings(page, { language, isWhole });
    troubles.push(...found.map((one) => `${path} ${colorScheme}: ${one}`));
  }
  await context.close();
  return troubles;
}

async function htmlIn(language: string, visitor: Visitor, path: string): Promise<string> {
  const cookie = [visitor.headers['cookie'], `bahasa=${language}`].filter(Boolean).join('; ');
  return (await visitor.send(path, { headers: { cookie } })).text();
}

test('a stranger’s pages are whole', async () => {
  assert.deepEqual(await walk('stranger', null), []);
});

test('a producer’s pages are whole', async () => {
  assert.deepEqual(await walk('producer', cast.sari), []);
});

test('the office’s pages are whole for each role', async () => {
  const from = addDays(place.site.today, -30);
  const lagawi: Scope = { kind: 'campaign', id: 'lagawi' };
  const installation: Scope = { kind: 'installation', id: '' };
  const staff: [Role, Scope][] = [
    ['auditor', installation],
    ['coManager', lagawi],
    ['verifier', lagawi],
    ['mentor', lagawi],
    ['localOfficer', lagawi],
    ['curator', lagawi],
    ['judge', lagawi],
  ];
  const people: [string, string][] = [
    ['administrator', cast.admin.personId],
    ['curator of a panel', selections.curator],
    ['judge of a final', finals.judge],
    ['mentor of a campaign', mentorings.mentor],
    ['officer of plans', growths.officer],
    ['campaignManager', cast.manager],
  ];
  for (const [i, [role, scope]] of staff.entries()) {
    const fields = { name: `${role} ${longName}`.slice(0, 190), email: `s${i}@contoh.example` };
    people.push([
      role,
      await cast.add(fields, {
        role,
        scope,
        from,
        ground: 'ST-1',
        until: role === 'mentor' ? addDays(from, 90) : null,
      }),
    ]);
  }
  const troubles: string[] = [];
  for (const [role, personId] of people) {
    troubles.push(...(await walk(role, personId)));
  }
  assert.deepEqual(troubles, []);
  assert.ok(seen.whole >= 120, `${seen.whole} different pages were looked at`);
  assert.ok(seen.addresses.size >= 200, `${seen.addresses.size} addresses`);
});

/** Such as a form beside the one that was refused: without an address it would be sent as that. */
test('what is shown again at an address that only takes forms says where its forms lead', async () => {
  const aimless: string[] = [];
  let refused = 0;
  for (const personId of [cast.admin.personId, cast.sari, mentorings.mentor]) {
    const visitor = await place.site.as(personId);
    for (const path of takersOf(routes).map((one) => filledPath(one.path))) {
      if (path.includes(':')) continue;
      const answer = await visitor.post(path, {});
      if (answer.status !== 422) continue;
      refused += 1;
      const forms = (await answer.text()).matchAll(/<form [^>]*method="post"[^>]*>/g);
      for (const [form] of forms) if (!form.includes(' action="')) aimless.push(`${path} ${form}`);
    }
  }
  assert.deepEqual(aimless, []);
  assert.ok(refused >= 10, `${refused} pages of refused forms`);
});

test('on a phone no column lies beyond the edge of these tables', async () => {
  const [lagawi, lain] = ['/kampanye/lagawi', '/kampanye/lain'];
  const looked = [
    [cast.manager, `${lagawi}/kurasi/peringkat`],
    [cast.manager, `${lagawi}/kurasi/kriteria`],
    [cast.manager, `${lagawi}/kurasi/dokumen`],
    [cast.manager, `${lagawi}/kurasi/dokumen/${values[':paper']}/salinan`],
    [cast.tono, `${lain}/penjurian/hasil/${cast.kopi}`],
  ] as const;
  for (const [who, path] of looked) {
    const context = await place.context(browser, who);
    const page = await context.newPage();
    await page.goto(path);
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('section.scroll')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    assert.ok(beyond.length > 0, path);
    assert.deepEqual(
      beyond,
      beyond.map(() => 0),
      path,
    );
    await context.close();
  }
});

test('a column that a phone has no room for stands below the name of its row', async () => {
  const context = await place.context(browser, cast.admin.personId);
  const page = await context.newPage();
  await page.goto('/pelatihan');
  const folded = page
    .locator('th[scope="row"]')
    .getByText(/^Kumulatif: \d/)
    .first();
  assert.ok(await folded.isVisible());
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.ok(!(await folded.isVisible()));
  assert.ok(await page.getByRole('columnheader', { name: 'Kumulatif' }).isVisible());
  await context.close();
});

test('a filled-in form that was refused is whole, too', async () => {
  const context = await place.context(browser, cast.sari, { javaScriptEnabled: true });
  const page = await context.newPage();
  await page.goto(`/usaha/${cast.keripik}/catat`);
  await page.getByLabel('Berapa rupiah?').fill('banyak');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('alert').waitFor();
  assert.deepEqual(await findings(page, { language: 'id', isWhole: true }), []);
  await page.getByRole('alert').getByRole('link').first().click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'amount');
  await context.close();
});

test('on paper there is the page without its furniture', async () => {
  const context = await place.context(browser, cast.manager, {
    viewport: { width: 794, height: 1123 },
  });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/kampanye/lagawi/penjualan');
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.ok(await page.getByRole('table').first().isVisible());
  for (const furniture of ['header', 'nav', 'footer'])
    assert.ok(!(await page.locator(furniture).first().isVisible()), furniture);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.match(ground, /255, 255, 255|1 0 0|#fff|white/, 'white in a dark room, too');
  assert.ok((await page.pdf({ format: 'A4' })).length > 1000);
  await context.close();
});
