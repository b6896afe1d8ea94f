/** The first pages, each for the person who opens it, and what people/ asks of later rooms. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishedFacts } from '../../demo/facts.ts';
import { createCampaign } from '../../src/campaigns/index.ts';
import { peoplePorts } from '../../src/desk/index.ts';
import { joinCampaign } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { whoActs } from '../../src/people/index.ts';
import { buildWebsite } from '../../src/website.ts';
import { type Cast, castOf, fill, openSite, type Site } from '../site.ts';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
});
after(() => site.close());

test('a producer lands on the running campaign’s week, whatever else there was or will be', async () => {
  const { house, today } = site;
  for (const [id, from, to] of [
    ['lalu', -200, -100],
    ['nanti', 100, 200],
  ] as const) {
    const window = { from: addDays(today, from), to: addDays(today, to) };
    await createCampaign(house, cast.admin, { id, name: `Kampanye ${id}`, zone: 'WIB', ...window });
    const asked = { enterpriseId: cast.keripik, campaignId: id, from: window.from };
    await joinCampaign(house, cast.admin, asked);
  }
  const page = await site.browse(cast.sari);
  await page.go('/');
  assert.equal(page.path, `/usaha-saya/${cast.keripik}`);
  assert.match(page.text, /Keripik Bu Sari/);
  assert.match(page.text, /Pekan ini/);
  assert.match(page.text, /Selama kampanye · Kampanye lagawi/);
  assert.match(page.html, /aria-label="Per hari: \w{3} Rp[\d.]+, /, 'seven bars in words');
  assert.match(page.html, /data-unsent-mark/);
});

test('a producer who is staff, too, finds both the enterprise and the work on the first page', async () => {
  const from = addDays(site.today, -5);
  const producer = (id: string) =>
    ({ role: 'producer', scope: { kind: 'enterprise', id }, from }) as const;
  const manages = {
    role: 'coManager',
    scope: { kind: 'campaign', id: 'lagawi' },
    from,
  } as const;
  const add = (email: string, ...grants: Parameters<typeof cast.add>[1][]) =>
    cast.add({ name: 'Bu Rangkap', email: `${email}@contoh.example` }, ...grants);
  const both = await site.browse(await add('rangkap', producer(cast.kopi), manages));
  await both.go('/');
  assert.equal(both.path, '/');
  assert.match(both.html, /href="\/kampanye\/lagawi"/);
  assert.match(both.html, new RegExp(`href="/usaha-saya/${cast.kopi}"`));
  const yesterday = addDays(site.today, -1);
  const over = { ...manages, until: yesterday };
  const only = await site.browse(await add('dulu-rangkap', producer(cast.kopi), over));
  await only.go('/');
  assert.equal(only.path, `/usaha-saya/${cast.kopi}`);
});

test('whoever works in a campaign finds it, with its figure only where that is theirs', async () => {
  const from = addDays(site.today, -5);
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const judge = await cast.add(
    { name: 'Bu Juri', email: 'juri@contoh.example' },
    { role: 'judge', scope, from },
  );
  const page = await site.browse(judge);
  await page.go('/');
  assert.match(page.text, /Kampanye lagawi/);
  assert.ok(!/Rp\d/.test(page.text));
  await page.go('/kampanye/lagawi/penjualan');
  assert.ok([403, 404].includes(page.status));
  const manager = await site.browse(cast.manager);
  await manager.go('/');
  assert.match(manager.text, /Kampanye lagawi Penjualan Rp\d/);
  assert.ok(!manager.text.includes('Kampanye lain'));
});

test('a campaign without members leads to where they are added', async () => {
  const { house, today } = site;
  const window = { from: addDays(today, -7), to: addDays(today, 20) };
  await createCampaign(house, cast.admin, { id: 'sepi', name: 'Sepi', zone: 'WIB', ...window });
  const scope = { kind: 'campaign', id: 'sepi' } as const;
  const at = { scope, from: window.from };
  const add = (role: 'campaignManager' | 'verifier') =>
    cast.add({ name: role, email: `${role}@sepi.example` }, { role, ...at });
  const manager = await site.browse(await add('campaignManager'));
  const page = '/kampanye/sepi/penjualan/pelaporan';
  await manager.go(page);
  assert.match(manager.html, /href="\/kampanye\/sepi\/peserta\/baru"/);
  const verifier = await site.browse(await add('verifier'));
  await verifier.go(page);
  assert.match(verifier.text, /belum punya peserta/);
  assert.doesNotMatch(verifier.html, /peserta\/baru/);
});

test('rights are offered where their giver may give them, by name', async () => {
  const { database } = site.house;
  const manager = present(await whoActs(site.house, cast.manager, 'cli'), 'the manager');
  const names = async (who: typeof manager) =>
    (await peoplePorts.scopesToOffer(database, who)).map(
      ({ scope, name }) => `${scope.kind} ${name}`,
    );
  assert.deepEqual(await names(manager), [
    'campaign Kampanye lagawi',
    'enterprise Keripik Bu Sari',
    'enterprise Kopi Pak Tono',
    'enterprise Sambal Pernah Ikut',
  ]);
  const all = await names(cast.admin);
  for (const one of [
    'installation ',
    'campaign Kampanye lain',
    'enterprise Tenun Bu Wati',
    'region Pesawaran, Lampung',
    'region Lampung',
    'region Jawa Barat',
    'region Papua Barat Daya',
  ])
    assert.ok(all.includes(one), one);
  assert.equal(all.filter((one) => one.startsWith('region ')).length, 38 + 514);
  const sari = present(await whoActs(site.house, cast.sari, 'cli'), 'Sari');
  assert.deepEqual(await names(sari), []);
  const named = await peoplePorts.namesOfScopes(database, [
    { kind: 'campaign', id: 'lagawi' },
    { kind: 'enterprise', id: cast.kopi },
    { kind: 'region', id: '18.09' },
    { kind: 'campaign', id: 'tidak-ada' },
  ]);
  assert.deepEqual(
    named.map(({ name }) => name),
    ['Kampanye lagawi', 'Kopi Pak Tono', 'Pesawaran, Lampung'],
  );
});

test('a right for a province or for any regency reaches what lies in it, and nothing else', async () => {
  const officer = await cast.add({ name: 'Bu Dinas', email: 'dinas@contoh.example' });
  const admin = await site.browse(cast.admin.personId);
  const give = (typed: Record<string, string>) =>
    admin.go(`/orang/${officer}/hak`, { role: 'localOfficer', from: site.today, ...typed });
  for (const regionOther of ['99', '3273', '18.99', 'Bandung']) {
    await give({ regionOther });
    assert.equal(admin.status, 422, regionOther);
    assert.deepEqual(admin.summary, ['regionOther']);
  }
  await give({ regionOther: '32.73' });
  assert.match(admin.text, /Wilayah: Kota Bandung, Jawa Barat/);
  const opened = async () => {
    const page = await site.browse(officer);
    const paths = [cast.keripik, cast.tenun].map((id) => `/usaha/${id}`);
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await page.go(path)).status);
    return statuses;
  };
  assert.deepEqual(await opened(), [404, 404]);
  await give({ scope: 'region 18' });
  assert.match(admin.text, /Wilayah: Lampung/);
  assert.deepEqual(await opened(), [200, 200]);
});

test('what was published stands on a page of its own, with source and day, in a simulation only', async () => {
  const html = await (await site.app.request('/simulasi/fakta')).text();
  for (const fact of publishedFacts) assert.ok(html.includes(fact.source), fact.source);
  assert.match(html, /Rp5,23 miliar/);
  assert.match(html, /tidak satu pun dihitung dari data simulasi ini/);
  const plain = await buildWebsite(site.house);
  assert.equal((await plain.request('/simulasi/fakta')).status, 404);
});
