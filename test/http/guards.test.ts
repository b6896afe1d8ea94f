import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createCampaign } from '../../src/campaigns/index.ts';
import { buildHouse } from '../../src/house.ts';
import { addDays } from '../../src/kernel/day.ts';
import { buildWebsite } from '../../src/website.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let sari: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  sari = await site.as(cast.sari);
});
after(() => site.close());

test('every answer forbids inline script and style, frames and other hosts', async () => {
  const nobody = await site.as(null);
  const answers = [
    await nobody.send('/'),
    await nobody.send('/tidak-ada'),
    await sari.send(`/usaha/${cast.keripik}/catat`),
    await sari.send('/api/v1/campaigns/lagawi/total'),
    await nobody.send('/pekerja.js'),
  ];
  for (const answer of answers) {
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.ok(!/unsafe|\*/.test(policy), policy);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age/);
  }
  for (const page of answers.slice(0, 3)) {
    assert.equal(page.headers.get('cache-control'), 'no-store');
    const html = await page.text();
    assert.ok(!/<script(?![^>]* src=)/.test(html), 'no script inside the page');
    assert.ok(!/ style="|<style|\son[a-z]+="/.test(html), 'no style inside the page');
  }
});

test('a form from another site is refused, and nothing is recorded', async () => {
  const path = `/usaha/${cast.keripik}/catat`;
  const body = () => new URLSearchParams({ amount: '1000', channel: 'bazaar', day: site.today });
  const from = (headers: Record<string, string>) =>
    sari.send(path, { method: 'POST', body: body(), headers });
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://jahat.example', host: 'lagawi.example' },
    { origin: 'null', host: 'lagawi.example' },
  ];
  for (const headers of foreign)
    assert.equal((await from(headers)).status, 403, JSON.stringify(headers));
  const { rows } = await site.house.database.pool.query('select 1 from sale_entry');
  assert.equal(rows.length, 0);
  assert.equal((await from({ 'sec-fetch-site': 'same-origin' })).status, 200);
  const same = { origin: 'https://lagawi.example', host: 'lagawi.example' };
  assert.equal((await from(same)).status, 200);
});

test('a flood of writes is told how long to wait', async () => {
  const flood = await site.as(null, '192.0.2.7');
  const statuses = new Map<number, number>();
  let last: Response | null = null;
  for (let i = 0; i < 620; i++) {
    last = await flood.post('/masuk', {});
    statuses.set(last.status, (statuses.get(last.status) ?? 0) + 1);
  }
  assert.equal(statuses.get(429), 20);
  assert.ok(last);
  const wait = Number(last.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 60, `Retry-After ${wait}`);
  assert.match(await last.text(), /Terlalu banyak permintaan/);
  const api = await flood.files(`/api/v1/enterprises/${cast.keripik}/uploads`);
  assert.equal(api.status, 429);
  assert.ok(api.headers.get('retry-after'));
  const { error } = (await api.json()) as { error: { code: string; messageEn: string } };
  assert.equal(error.code, 'web.tooFast');
  assert.equal((await flood.send('/')).status, 200, 'reading goes on');
  assert.notEqual((await (await site.as(null, '192.0.2.8')).post('/masuk', {})).status, 429);
});

test('who is not signed in is led to sign in and back, with the question kept', async () => {
  const nobody = await site.as(null);
  const path = `/usaha/${cast.keripik}/penjualan/baris?kanal=shopee&hal=2`;
  const answer = await nobody.send(path);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), `/masuk?kembali=${encodeURIComponent(path)}`);
  const api = await nobody.send('/api/v1/campaigns/lagawi/total');
  assert.equal(api.status, 401);
  // Whether there is such an enterprise is nobody's business.
  for (const id of [cast.keripik, '01900000-0000-7000-8000-000000000000'])
    assert.equal(
      (
        await nobody.json(`/api/v1/enterprises/${id}/entries`, {
          entries: [{ entryId: id, day: site.today, amount: 1 }],
        })
      ).status,
      401,
    );
});

test('the language is changed in place and leads nowhere else', async () => {
  const page = await site.browse(cast.sari);
  await page.go(`/usaha/${cast.keripik}/penjualan/baris?keadaan=final`);
  const link = /href="(\/bahasa\/en[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  await page.go(link);
  assert.equal(page.path, `/usaha/${cast.keripik}/penjualan/baris?keadaan=final`);
  assert.match(page.html, /<html lang="en"/);
  assert.match(page.text, /2 orders worth Rp2\.000/);
  await page.go('/tidak-ada');
  assert.match(page.text, /There is no such page/);
  assert.ok(page.html.includes('Bu Sari'), 'an error page still knows whose it is');
  for (const foreign of ['//jahat.example', '/\\jahat.example', 'https://jahat.example']) {
    const answer = await sari.send(`/bahasa/id?kembali=${encodeURIComponent(foreign)}`);
    assert.equal(answer.headers.get('location'), '/');
  }
});

test('a simulation says so on every page and is not to be found', async () => {
  const html = await (await (await site.as(null)).send('/')).text();
  assert.match(html, /SIMULASI/);
  assert.match(html, /noindex/);
});

test('invented figures stay a simulation by whatever command they are served', async () => {
  const { ground } = site;
  const window = { from: site.today, to: site.today };
  const campaign = { id: 'rekaan', name: 'Rekaan', zone: 'WIB', isSimulation: true, ...window };
  await createCampaign(site.house, cast.admin, campaign);
  const served = await buildHouse(
    { ...ground.config, smtpUrl: 'smtp://localhost:1' },
    ground.clock,
  );
  try {
    const app = await buildWebsite(served);
    const html = await (await app.request('/')).text();
    assert.match(html, /SIMULASI/);
    assert.match(html, /noindex/);
    assert.equal(served.mailer, null, 'nothing leaves');
    // But nobody comes in without a way in.
    assert.ok(!html.includes('/simulasi/masuk/'));
    const wayIn = `/simulasi/masuk/${cast.admin.personId}`;
    assert.equal((await app.request(wayIn)).status, 404);
    assert.equal((await app.request(wayIn, { method: 'POST' })).status, 404);
  } finally {
    await served.close();
  }
});

test('an empty house makes its administrator and campaign once, both or neither', async () => {
  const fresh = await openSite({});
  try {
    const page = await fresh.browse(null);
    await page.go('/');
    assert.equal(page.path, '/mulai');
    const typed = {
      name: 'Ibu Admin',
      email: 'admin@contoh.example',
      password: 'kopi robusta lampung',
      campaignName: 'Lagawi 2026',
      from: fresh.today,
      to: addDays(fresh.today, -1),
    };
    await page.fill(typed);
    assert.equal(page.status, 422);
    assert.deepEqual(page.summary, ['to']);
    assert.equal(page.value('name'), 'Ibu Admin');
    assert.equal(page.value('password'), '', 'a password is never sent back');
    const counts = async () =>
      (
        await fresh.house.database.pool.query(
          'select (select count(*)::int from person) as people, (select count(*)::int from campaign) as campaigns',
        )
      ).rows[0];
    assert.deepEqual(await counts(), { people: 0, campaigns: 0 });
    await page.fill({ ...typed, to: addDays(fresh.today, 90), password: 'pendek' });
    assert.equal(page.status, 422);
    assert.deepEqual(page.summary, ['password']);
    assert.deepEqual(await counts(), { people: 0, campaigns: 0 });
    for (const campaignName of ['Baru', ' baru! ', 'L', 'ꦭꦒꦮꦶ', '2']) {
      await page.fill({ ...typed, to: addDays(fresh.today, 90), campaignName });
      assert.equal(page.status, 422, campaignName);
      assert.deepEqual(page.summary, ['campaignName']);
      assert.match(page.text, /tidak dapat menjadi alamat kampanye/);
      assert.deepEqual(await counts(), { people: 0, campaigns: 0 });
    }
    await page.fill({ ...typed, to: addDays(fresh.today, 90) });
    assert.equal(page.path, '/masuk');
    assert.deepEqual(await counts(), { people: 1, campaigns: 1 });
    await page.go('/mulai');
    assert.equal(page.path, '/', 'it is over');
    await page.go('/mulai', {
      ...typed,
      email: 'lain@contoh.example',
      to: addDays(fresh.today, 90),
    });
    assert.deepEqual(await counts(), { people: 1, campaigns: 1 });
    const wayIn = '/simulasi/masuk/01900000-0000-7000-8000-000000000000';
    for (const form of [undefined, {}]) {
      await page.go(wayIn, form);
      assert.equal(page.status, 404, 'nobody comes in without a way in');
    }
  } finally {
    await fresh.close();
  }
});

test('a first run whose campaign fails after all says so', async () => {
  const fresh = await openSite({});
  try {
    await byHand(
      fresh.house.database.pool,
      `insert into campaign (campaign_id, name, zone, window_from, window_to, created_at)
        values ('lagawi-2026', 'Dari lain', 'WIB', '2026-01-01', '2026-02-01', now())`,
    );
    const page = await fresh.browse(null);
    await page.go('/mulai');
    await page.fill({
      name: 'Ibu Admin',
      email: 'admin@contoh.example',
      password: 'kopi robusta lampung',
      campaignName: 'Lagawi 2026',
      from: fresh.today,
      to: addDays(fresh.today, 90),
    });
    assert.equal(page.status, 409);
    assert.match(page.text, /Alamat kampanye ini sudah dipakai/);
  } finally {
    await fresh.close();
  }
});
