/** Equals who wait share a place, and whoever decides says which of them moves up. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { campaignOf } from '../../src/campaigns/index.ts';
import { enterDecree } from '../../src/curation/index.ts';
import { lettersOf } from '../../src/curation/questions/letters.ts';
import { present } from '../../src/kernel/assert.ts';
import { type Applicant, apply, decreeTyped, openCall, propose, scoreAll } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
let applicants: Applicant[];
const campaignId = 'lagawi';
const selection = `/kampanye/${campaignId}/kurasi`;

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  const { house } = site;
  await openCall(site, cast, { seats: 1 });
  applicants = [await apply(site, 1), await apply(site, 2), await apply(site, 3)];
  await scoreAll(site, cast, applicants, { scoreOf: (at) => (at === 0 ? 5 : 4) });
  await propose(site, cast);
  await enterDecree(house, cast.admin, { campaignId, ...decreeTyped(site.today) });
});
after(() => site.close());

const idOf = (nth: number): string => present(applicants[nth - 1], 'an applicant').applicationId;
const ownPage = async (nth: number): Promise<string> =>
  (await (await site.as(null)).send(present(applicants[nth - 1], 'one').path)).text();

test('letters and the own page tell equals one place in the waiting list', async () => {
  const campaign = present(await campaignOf(site.house.database, campaignId), 'the campaign');
  const head = { number: 'SH-1', day: site.today, place: 'Metro', signatories: [] };
  const letters = await lettersOf(site.house.database, campaign, head);
  for (const nth of [2, 3]) {
    const letter = JSON.stringify(letters.find(({ no }) => no === nth)?.content);
    assert.match(letter, /urutan 1 daftar cadangan, sama dengan pendaftar lain/);
    assert.match(await ownPage(nth), /Urutan 1 daftar cadangan, sama dengan pendaftar lain/);
  }
});

test('nobody moves up by a number: the decree of change asks whom, and why', async () => {
  await (await site.as(null)).post(`${applicants[0]?.path}/mundur`, { confirms: '1' });
  const path = `${selection}/perubahan`;
  const html = await (await admin.send(path)).text();
  assert.match(html, /1\. Keripik Uji 2, 1\. Keripik Uji 3/);
  assert.match(html, /Bila yang berikutnya sama urutannya/);
  const changes = (over: Record<string, string>) =>
    admin.post(path, {
      ...decreeTyped(site.today, 'SK 13'),
      ...{ [`keluar-${idOf(1)}`]: '1', [`sebab-${idOf(1)}`]: 'withdrew' },
      ...{ [`alasan-${idOf(1)}`]: 'Pindah', ...over },
    });
  const unasked = await changes({});
  assert.equal(unasked.status, 422);
  assert.match(await unasked.text(), /sama: Keripik Uji 2, Keripik Uji 3\. Pilih tepat 1/);
  const both = { [`naik-${idOf(2)}`]: '1', [`naik-${idOf(3)}`]: '1', chosenBecause: 'Siap' };
  assert.match(await (await changes(both)).text(), /Pilih tepat 1/);
  const silent = await (await changes({ [`naik-${idOf(3)}`]: '1' })).text();
  assert.match(silent, /Tulis alasan memilih di antara yang sama/);
  assert.match(silent, new RegExp(`name="naik-${idOf(3)}"[^>]* checked`), 'what was ticked stays');
  const api = await admin.json(`/api/v1/campaigns/${campaignId}/amendments`, {
    ...{ ...decreeTyped(site.today, 'SK 13'), chosen: [], chosenBecause: '' },
    leaves: [{ applicationId: idOf(1), cause: 'withdrew', reason: 'Pindah' }],
  });
  assert.equal(api.status, 422);
  const taken = await changes({ [`naik-${idOf(3)}`]: '1', chosenBecause: 'Lebih siap kirim' });
  assert.equal(taken.status, 303, await taken.text());
  const said = await (await admin.send(path)).text();
  assert.match(said, /Masuk: Keripik Uji 3, menggantikan Keripik Uji 1[^<]*Lebih siap kirim/);
  assert.match(await ownPage(3), /Lolos/);
  assert.match(await ownPage(2), /Urutan 1 daftar cadangan\./);
});

test('once it is decided, the ranking asks nobody to decide', async () => {
  const html = await (await admin.send(`${selection}/peringkat`)).text();
  assert.match(html, /Keripik Uji 3/);
  assert.doesNotMatch(html, /Putuskan dengan alasan/);
});
