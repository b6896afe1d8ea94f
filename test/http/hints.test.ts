/** Hints of conflicts: found by the machine, answered by a person, enforced where they are one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { adjustSheet } from '../../src/curation/actions/adjust.ts';
import { addPanelMember, planSheets } from '../../src/curation/index.ts';
import { selectMembers, selectSheets } from '../../src/curation/store/panel.ts';
import { present } from '../../src/kernel/assert.ts';
import { type Applicant, apply, type Curator, openCall, pass, seatPanel } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
  applicants = [await apply(site, 1, { ownerName: 'Hj. Wahyuni Sri' }), await apply(site, 2)];
  await pass(site, cast, ...applicants);
  curators = await seatPanel(site, cast, 4, { named: 'Dra. Sri Wahyuni' });
});
after(() => site.close());

const base = '/kampanye/lagawi/kurasi/panel';
const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const answer = (nth: number, kind: string, reason = 'Sudah ditanyakan') =>
  manager.post(`${base}/petunjuk/${applicants[0]?.applicationId}/${curators[nth]?.personId}`, {
    ...{ kind, reason },
  });

test('who bears the owner’s name is a hint, and takes nobody’s sheet by itself', async () => {
  await planSheets(site.house, cast.admin, { campaignId: 'lagawi', each: 4 });
  const html = await textOf(manager, `${base}/petunjuk`);
  assert.equal([...html.matchAll(/perlu dijawab/g)].length, 4);
  assert.match(html, /nama pemilik sama/);
  assert.doesNotMatch(html, /Keripik Uji 2/);
  assert.match(await textOf(manager, base), /4 petunjuk konflik belum dijawab/);
  const { rows } = await site.house.database.pool.query(
    'select 1 from score_sheet where removed_at is null',
  );
  assert.equal(rows.length, 8);
});

test('scoring waits for the answers; a personal interest takes the sheet, a namesake does not', async () => {
  const early = await manager.post(`${base}/pembukaan`, {});
  assert.match(await early.text(), /Jawab dahulu 4 petunjuk konflik/);
  assert.equal((await answer(0, '')).status, 422);
  assert.equal((await answer(0, 'none', '')).status, 422);
  assert.equal((await answer(0, 'personal')).status, 303);
  assert.match(await (await answer(0, 'none')).text(), /sudah dijawab/);
  assert.equal((await answer(1, 'assisted')).status, 303);
  assert.equal((await answer(2, 'none', 'Nama sama, orang lain')).status, 303);
  assert.equal((await answer(3, 'none')).status, 303);
  assert.match(await textOf(manager, `${base}/petunjuk`), /bukan konflik: Nama sama, orang lain/);
  await planSheets(site.house, cast.admin, { campaignId: 'lagawi', each: 4 });
  assert.equal((await manager.post(`${base}/pembukaan`, {})).status, 303);
  const own = await textOf(curators[0]?.visitor as Visitor, '/kampanye/lagawi/kurasi/penilaian');
  assert.doesNotMatch(own, /Keripik Uji 1/);
  assert.match(own, /Keripik Uji 2/);
  const curator = curators[1]?.visitor as Visitor;
  assert.equal((await curator.send(`${base}/petunjuk`)).status, 403);
});

test('whoever joins while others score scores nobody before the hint is answered', async () => {
  const { house } = site;
  const campaignId = 'lagawi';
  const personId = await cast.add(
    { name: 'Sri Wahyuni', email: 'baru@contoh.example' },
    { role: 'curator', scope: { kind: 'campaign', id: campaignId }, from: site.today },
  );
  const [member] = await selectMembers(house.database.read, campaignId);
  const { institutionId } = present(member, 'a member');
  await addPanelMember(house, cast.admin, { campaignId, personId, institutionId });
  const asked = { campaignId, each: 4 };
  const waits = { code: 'panel.hintsOpen' };
  await assert.rejects(planSheets(house, cast.admin, asked), waits);
  const give = (no: number) =>
    adjustSheet(house, cast.admin, { campaignId, no, personId, isGiven: true });
  await assert.rejects(give(1), waits);
  await give(2);
  const path = `${base}/petunjuk/${applicants[0]?.applicationId}/${personId}`;
  const own = await manager.post(path, { kind: 'personal', reason: 'Ia pemiliknya' });
  assert.equal(own.status, 303);
  await planSheets(house, cast.admin, asked);
  const sheets = await selectSheets(house.database.read, campaignId, personId);
  assert.deepEqual(
    sheets.map(({ applicationId }) => applicationId),
    [applicants[1]?.applicationId],
  );
});
