/** What has to be settled before a panel opens, so that nobody is lost on the way. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas, setSectors } from '../../src/campaigns/actions/setup.ts';
import { setupOf } from '../../src/campaigns/index.ts';
import { planSheets, sectorUse, setGates, withdrawApplication } from '../../src/curation/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, type Day } from '../../src/kernel/day.ts';
import { type Applicant, apply, openCall, pass, seatPanel } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let applicants: Applicant[];
const campaignId = 'lagawi';
const base = '/kampanye/lagawi/kurasi';

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
  applicants = [];
  for (let no = 1; no <= 10; no++) applicants.push(await apply(site, no));
  await pass(site, cast, ...applicants.slice(0, 7));
  await seatPanel(site, cast, 2);
  await planSheets(site.house, cast.admin, { campaignId, each: 2 });
});
after(() => site.close());

const nth = (no: number): Applicant => present(applicants[no - 1], `applicant ${no}`);
const panel = async () => (await manager.send(`${base}/panel`)).text();
const open = () => manager.post(`${base}/panel/pembukaan`, {});
const pageOf = (no: number) => `${base}/pendaftar/${nth(no).applicationId}`;
const fail = (no: number) =>
  manager.post(`${pageOf(no)}/administrasi`, { outcome: 'failed', remark: 'Tidak lengkap' });

test('nobody who waits to be screened is left without an outcome', async () => {
  const waiting = /3 pendaftar belum diperiksa\.[^<]*<a href="([^"]*)">Periksa mereka/;
  const [, list = ''] = waiting.exec(await panel()) ?? [];
  assert.equal(list, `${base}/pendaftar?hasil=open`);
  const shown = await (await manager.send(list)).text();
  assert.deepEqual(
    [7, 8, 9, 10].filter((no) => shown.includes(`Keripik Uji ${no}`)),
    [8, 9, 10],
  );
  const refused = await open();
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /3 pendaftar belum diperiksa\. Luluskan atau tolak dahulu/);
  // Whoever withdrew waits for nothing.
  const token = nth(10).path.split('/').at(-1) ?? '';
  await withdrawApplication(site.house, { campaignId, token }, { confirms: true });
  assert.match(await (await open()).text(), /2 pendaftar belum diperiksa/);
  for (const no of [8, 9]) assert.equal((await fail(no)).status, 303);
  assert.doesNotMatch(await panel(), /belum diperiksa/);
});

test('seats that no sector has are told before they could stay empty', async () => {
  const { house } = site;
  const { sectors } = await setupOf(house.database, campaignId);
  const setQuota = (first: string, others: string) => {
    const typed = sectors.map((one, i) => ({
      ...{ code: one.code, name: one.name, kbli: one.kbli.join(', ') },
      quota: i === 0 ? first : others,
    }));
    return setSectors(house, cast.admin, { campaignId, sectors: typed }, sectorUse);
  };
  const setMembers = (members: string) =>
    setQuotas(house, cast.admin, campaignId, { members, finalists: '', winners: '' });
  await setMembers('9');
  await setQuota('1', '1');
  const empty = 9 - sectors.length;
  assert.match(await panel(), new RegExp(`${empty} kursi peserta tidak akan terisi[^<]*<a href="`));
  assert.match(await (await open()).text(), new RegExp(`${empty} kursi peserta tidak akan terisi`));
  await setQuota(String(1 + empty), '1');
  assert.doesNotMatch(await panel(), /tidak akan terisi/);
  await setQuota('', '');
  await setMembers('2');
});

const lacks = /syarat wajibnya belum terpenuhi/;

test('a gate that came after the screening is asked of everybody who passed', async () => {
  const set = (effect: string, from: Day) =>
    setGates(site.house, cast.admin, {
      ...{ campaignId },
      gates: [
        {
          ...{ code: 'nib', name: 'NIB', nameEn: 'Business number', effect, from, until: '' },
          ...{ regulation: 'PP 24/2018', evidence: 'nib', sectors: [] },
        },
      ],
    });
  // Neither what nobody has to meet keeps a panel shut, nor what does not hold yet.
  await set('advantage', site.today);
  assert.doesNotMatch(await panel(), lacks);
  await set('gate', addDays(site.today, 1));
  assert.doesNotMatch(await panel(), lacks);
  await set('gate', site.today);
  const page = await panel();
  assert.match(page, lacks);
  assert.ok(page.includes(`<a href="${pageOf(1)}">1. Keripik Uji 1</a>: NIB`));
  assert.match(page, /5\. Keripik Uji 5<[\s\S]*dan 2 pendaftar lagi/);
  assert.doesNotMatch(page, /6\. Keripik Uji 6</);
  const told = await (await open()).text();
  assert.match(
    told,
    /terpenuhi: 1\. Keripik Uji 1 \(NIB\); 2\.[^<]*; dan 2 pendaftar lagi\. Catat/,
  );
  for (const no of [1, 2, 3, 4]) {
    const found = { gate: 'nib', result: 'met', remark: 'Dilihat di OSS' };
    assert.equal((await manager.post(`${pageOf(no)}/syarat`, found)).status, 303);
  }
  for (const no of [5, 6]) assert.equal((await fail(no)).status, 303);
  assert.match(await (await open()).text(), /terpenuhi: 7\. Keripik Uji 7 \(NIB\)\. Catat/);
  assert.equal((await fail(7)).status, 303);
  assert.doesNotMatch(await panel(), lacks);
  assert.equal((await open()).status, 303);
});
