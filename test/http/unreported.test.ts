/** Who reported nothing at all is no zero in a final: it waits, or says why it went on. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { addEnterprise } from '../../src/enterprises/index.ts';
import { closeFinal, lockJudgeSheet } from '../../src/judging/index.ts';
import { judgingMinutes } from '../../src/judging/questions/papers.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { recordSales } from '../../src/sales/index.ts';
import {
  addEntrants,
  type Judge,
  judgedAlike,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';
const opening = `${base}/pembukaan`;

let site: Site;
let cast: Cast;
let finalists: string[];
let judges: Judge[];
let manager: Visitor;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  finalists = await addEntrants(site, cast, 4);
  judges = await seatJudges(site, cast, [1, 2]);
  manager = await site.as(cast.manager);
  await setQuotas(site.house, cast.admin, campaignId, { members: '', finalists: '', winners: '1' });
  const day = addDays(site.today, -3);
  await says(0, { day, toDay: day, amount: 500_000 });
  const silent = { day: addDays(site.today, -15), toDay: addDays(site.today, -1) };
  await says(1, { kind: 'zero', ...silent, amount: 0, channel: null });
});
after(() => site.close());

const says = (i: number, entry: Parameters<typeof saleOf>[0]) =>
  recordSales(site.house, {
    ...{ actor: { personId: cast.admin.personId, via: 'web' }, zone: 'WIB', onBehalf: true },
    enterpriseId: present(finalists[i], 'a finalist'),
    entries: [saleOf({ entryId: newId(), ...entry })],
  });

const all = () => Object.fromEntries(finalists.map((id) => [`finalists-${id}`, '1']));

test('nobody who was named is left out of a final or a first round in silence', async () => {
  await takeProposedCriteria(site, cast, campaignId);
  const outside = await addEnterprise(site.house, cast.admin, {
    ...{ name: 'Usaha Luar', regionCode: '18.09' },
  });
  const typed = { ...all(), [`finalists-${outside}`]: '1', unreported: 'Uji' };
  const page = await manager.post(opening, typed);
  assert.equal(page.status, 422);
  assert.match(await page.text(), /Bukan peserta kampanye ini: Usaha Luar\./);
  const asked = await manager.send('/api/v1/campaigns/lagawi/final/opening', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ finalists: [...finalists, outside], unreported: 'Uji' }),
  });
  assert.match(await asked.text(), /judging\.notTakingPart/);
  const first = await manager.post(`${base}/babak-pertama`, {
    ...{ each: '2', unreported: 'Uji', [`entrants-${outside}`]: '1' },
  });
  assert.match(await first.text(), /Bukan peserta kampanye ini: Usaha Luar\./);
});

test('a final names who reported nothing, and opens for a reason only', async () => {
  const refused = await manager.post(opening, { ...all(), unreported: ' ' });
  assert.equal(refused.status, 422);
  const said = /2 peserta belum melaporkan apa pun dalam masa yang diukur: Peserta 3, Peserta 4\./;
  assert.match(await refused.text(), said);
  const path = '/api/v1/campaigns/lagawi/final/opening';
  const asked = await manager.send(path, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ finalists }),
  });
  assert.equal(asked.status, 422);
  assert.match(await asked.text(), /unreported/);
  const opened = await manager.post(opening, { ...all(), unreported: 'Ponselnya hilang' });
  assert.equal(opened.status, 303);
  assert.match(await (await manager.send(base)).text(), /Alasan: Ponselnya hilang/);
});

test('minutes say of how many nothing was known; who and why stays inside', async () => {
  for (const { who } of judges) {
    for (const enterpriseId of finalists) {
      await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores: judgedAlike(3) });
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
  const head = { number: 'BA/1', day: site.today, place: 'Pesawaran', signatories: [] };
  const said = async (version: 'internal' | 'public') => {
    const { basis } = await judgingMinutes(site.house.database, { campaignId, head, version });
    return basis.filter(([label]) => label === 'Tanpa laporan penjualan');
  };
  assert.deepEqual(await said('internal'), [
    ['Tanpa laporan penjualan', '2 peserta (Peserta 3, Peserta 4); alasan: Ponselnya hilang'],
  ]);
  assert.deepEqual(await said('public'), [['Tanpa laporan penjualan', '2 peserta']]);
});
