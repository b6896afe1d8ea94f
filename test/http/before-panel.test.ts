/** What has to be settled before a panel opens, so that nobody is lost on the way. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { planSheets, withdrawApplication } from '../../src/curation/index.ts';
import { present } from '../../src/kernel/assert.ts';
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
  for (let nth = 1; nth <= 5; nth++) applicants.push(await apply(site, nth));
  await pass(site, cast, nth(1), nth(2));
  await seatPanel(site, cast, 2);
  await planSheets(site.house, cast.admin, { campaignId, each: 2 });
});
after(() => site.close());

const nth = (no: number): Applicant => present(applicants[no - 1], `applicant ${no}`);
const panel = async () => (await manager.send(`${base}/panel`)).text();
const open = () => manager.post(`${base}/panel/pembukaan`, {});

test('nobody who waits to be screened is left without an outcome', async () => {
  const waiting = /3 pendaftar belum diperiksa\.[^<]*<a href="([^"]*)">Periksa mereka/;
  const [, list = ''] = waiting.exec(await panel()) ?? [];
  assert.equal(list, `${base}/pendaftar?hasil=open`);
  const shown = await (await manager.send(list)).text();
  assert.deepEqual(
    [1, 2, 3, 4, 5].filter((no) => shown.includes(`Keripik Uji ${no}`)),
    [3, 4, 5],
  );
  const refused = await open();
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /3 pendaftar belum diperiksa\. Luluskan atau tolak dahulu/);
  // Whoever withdrew waits for nothing.
  const token = nth(5).path.split('/').at(-1) ?? '';
  await withdrawApplication(site.house, { campaignId, token }, { confirms: true });
  assert.match(await (await open()).text(), /2 pendaftar belum diperiksa/);
  const failing = { outcome: 'failed', remark: 'Produk belum ada' };
  const path = (no: number) => `${base}/pendaftar/${nth(no).applicationId}/administrasi`;
  for (const no of [3, 4]) assert.equal((await manager.post(path(no), failing)).status, 303);
  assert.doesNotMatch(await panel(), /belum diperiksa/);
  assert.equal((await open()).status, 303);
});
