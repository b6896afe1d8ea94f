import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { act } from '../journal/index.ts';
import { day } from '../kernel/day.ts';
import { createAdministrator, createPerson, giveGrant, whoActs } from '../people/index.ts';
import { campaignOf, campaignPaths, freezeCampaign } from './index.ts';
import { campaignPages } from './pages.ts';
import { type Browser, type TestSite, testSite } from './test-browser.ts';

let house: TestGround;
let site: TestSite;
let admin: Browser;
/** Reads everything, changes nothing. */
let auditor: Browser;
const id = 'lagawi-fest';

before(async () => {
  house = await testGround(new Date());
  site = testSite(
    house,
    campaignPages({
      links: async (_visit, campaign) => [{ href: `/x/${campaign}`, text: 'Penjualan' }],
      measureOf: async () => ({ sales: 1_200_000_000, members: 3 }),
      sectorUse: async () => new Map(),
    }),
  );
  const adminId = await createAdministrator(house, {
    name: 'Ibu Admin',
    email: 'admin@contoh.example',
    password: 'kopi robusta lampung',
  });
  admin = await site.as(adminId);
  const who = await whoActs(house, adminId, 'cli');
  const personId = await createPerson(house, who, { name: 'Auditor', email: 'a@contoh.example' });
  const scope = { kind: 'installation', id: '' } as const;
  const grant = {
    personId,
    role: 'auditor',
    scope,
    from: day('2020-01-01'),
    ground: 'ST/1',
  } as const;
  await giveGrant(house, who, grant, async () => []);
  auditor = await site.as(personId);
});
after(() => house.close());

const days = { from: '2026-03-20', to: '2026-06-17' };
const typed = { name: 'Lagawi “Fest”', id, ...days, place: 'Lampung', template: '' };

test('an empty list teaches; a refused form comes back filled in and leads to its fields', async () => {
  await admin.go(campaignPaths.all);
  assert.match(admin.text, /Belum ada kampanye\. Administrator membuat yang pertama/);
  await admin.go(campaignPaths.add);
  await admin.fill({ ...typed, name: '', to: '2026-03-01', zone: 'WITA' });
  assert.equal(admin.status, 422);
  assert.deepEqual(admin.summary, ['name', 'to']);
  for (const field of admin.summary) assert.match(admin.html, new RegExp(` id="${field}"`));
  assert.deepEqual(
    [admin.value('place'), admin.value('zone'), admin.value('to')],
    ['Lampung', 'WITA', '2026-03-01'],
  );
  assert.match(admin.html, /aria-invalid="true"/);
});

test('a campaign is created, shown and changed by its pages', async () => {
  await admin.go(campaignPaths.add);
  await admin.fill(typed);
  assert.equal(admin.path, campaignPaths.campaign(id));
  assert.match(admin.text, /Lagawi “Fest”/);
  assert.match(admin.text, /20 Maret 2026 – 17 Juni 2026, 13 pekan · WIB/);
  assert.match(admin.html, /href="\/x\/lagawi-fest"/);
  await admin.go(campaignPaths.edit(id));
  assert.equal(admin.value('name'), 'Lagawi “Fest”');
  await admin.fill({ place: 'Provinsi Lampung' });
  assert.match(admin.text, /Provinsi Lampung/);
});

test('stages are typed in rows; an emptied row removes its stage', async () => {
  await admin.go(campaignPaths.stages(id));
  await admin.fill({
    'stage1-name': 'Kurasi',
    'stage1-from': '2026-03-13',
    'stage1-to': '2026-03-14',
    'stage3-name': 'Puncak',
  });
  assert.equal(admin.status, 422);
  assert.deepEqual(admin.summary, ['stage3-from']);
  assert.match(admin.html, /id="stage3-from"/);
  await admin.fill({ 'stage3-from': '2026-06-23', 'stage3-to': '2026-06-23' });
  assert.match(admin.text, /Kurasi 13 Maret 2026 14 Maret 2026 Puncak 23 Juni 2026/);
  await admin.go(campaignPaths.stages(id));
  await admin.fill({ 'stage1-name': '', 'stage1-from': '', 'stage1-to': '' });
  const campaign = await campaignOf(house.database, id);
  assert.deepEqual(
    campaign?.stages.map((stage) => stage.name),
    ['Puncak'],
  );
});

test('institutions are added and take their roles', async () => {
  for (const institution of ['Lembaga A', 'Lembaga B']) {
    await admin.go(campaignPaths.addInstitution(id));
    await admin.fill({ institution });
  }
  const [, a = ''] = /<option value="([^"]+)">Lembaga A/.exec(admin.html) ?? [];
  const [, b = ''] = /<option value="([^"]+)">Lembaga B/.exec(admin.html) ?? [];
  await admin.fill({
    'row1-institution': a,
    'row1-role': 'manager',
    'row2-institution': b,
    'row2-role': 'manager',
  });
  assert.equal(admin.status, 422);
  assert.match(admin.text, /Hanya satu lembaga yang menjadi manajer kampanye/);
  await admin.fill({ 'row2-role': 'curator', 'row2-roleName': 'Kurator BI' });
  assert.match(admin.text, /Lembaga A Manajer kampanye Lembaga B Kurator BI/);
});

test('a definition gets a version with its reason; ticks that were sent stay', async () => {
  await admin.go(campaignPaths.define(id));
  await admin.fill({ 'channels-shopee': '1', leastEvidence: 'B', reason: '' });
  assert.deepEqual(admin.summary, ['reason']);
  assert.match(admin.html, /name="channels-shopee"[^>]*checked/);
  await admin.fill({ reason: 'Rapat 12 Maret' });
  assert.equal(admin.path, campaignPaths.definitions(id));
  assert.match(admin.text, /2 ● berlaku .* Shopee · B: .* Rapat 12 Maret/);
  await admin.go(campaignPaths.define(id));
  await admin.fill({ reason: 'Lagi' });
  assert.match(admin.text, /sama dengan yang sedang berlaku/);
});

test('whoever reads only sees no way to change, and is refused where one is guessed', async () => {
  await auditor.go(campaignPaths.campaign(id));
  assert.equal(auditor.status, 200);
  assert.doesNotMatch(auditor.html, /\/ubah"|\/tahap"|\/lembaga"/);
  for (const path of [
    campaignPaths.edit(id),
    campaignPaths.stages(id),
    campaignPaths.define(id),
    campaignPaths.add,
  ]) {
    assert.equal((await auditor.go(path)).status, 403, path);
    assert.equal((await auditor.go(path, typed)).status, 403, path);
  }
  const nobody = await site.as(null);
  assert.equal(
    (await nobody.go(campaignPaths.campaign(id))).path,
    `/masuk?kembali=${encodeURIComponent(campaignPaths.campaign(id))}`,
  );
  assert.equal((await admin.go(campaignPaths.campaign('tidak-ada'))).status, 404);
  assert.equal((await admin.go(campaignPaths.edit('tidak-ada'))).status, 404);
});

test('after a closing the page says what stands, and offers no change of it', async () => {
  const who = { personId: null, via: 'job' } as const;
  await act(house, who, (act) => freezeCampaign(act, id));
  await admin.go(campaignPaths.campaign(id));
  assert.match(admin.text, /ditutup pertama kali pada/);
  assert.doesNotMatch(admin.html, /\/tahap"/);
  await admin.go(campaignPaths.edit(id));
  await admin.fill({ to: '2026-07-01' });
  assert.equal(admin.status, 422);
  assert.match(admin.text, /tidak dapat diubah lagi/);
});

test('every page speaks English as well', async () => {
  await admin.go('/bahasa/en?kembali=/kampanye');
  for (const path of [
    campaignPaths.all,
    campaignPaths.campaign(id),
    campaignPaths.edit(id),
    campaignPaths.institutions(id),
    campaignPaths.definitions(id),
    campaignPaths.define(id),
  ]) {
    await admin.go(path);
    assert.match(admin.html, /<html lang="en">/);
    assert.doesNotMatch(admin.text, /Kampanye|Simpan|Lembaga\b(?! [AB])|Alasan|pekan/, path);
  }
});
