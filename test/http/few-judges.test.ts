/** No final ends on the word of one judge. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { closeFinal, lockJudgeSheet, openFinal } from '../../src/judging/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addEntrants, judgedAlike, seatJudges, takeProposedCriteria } from '../judging.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
});
after(() => site.close());

test('a final whose finalists are scored by one judge alone is not closed', async () => {
  const { house } = site;
  const finalists = await addEntrants(site, cast, 2);
  const [first, second] = await seatJudges(site, cast, [1, 2]);
  const quotas = { members: '', finalists: '', winners: '1' };
  await setQuotas(house, cast.admin, campaignId, quotas);
  await takeProposedCriteria(site, cast, campaignId);
  const gaps = { unwitnessed: 'Uji', unreported: 'Uji' };
  await openFinal(house, cast.admin, { campaignId, finalists, ...gaps });
  const left = present(second, 'the second judge');
  const relation = { entrant: finalists[0] ?? '', kind: 'personal', reason: 'Adik pemiliknya' };
  const told = await left.visitor.post(`${base}/penilaian/konflik`, relation);
  assert.equal(told.status, 303, await told.text());
  const { who } = present(first, 'the first judge');
  for (const [i, enterpriseId] of finalists.entries()) {
    await lockJudgeSheet(house, who, { campaignId, enterpriseId, scores: judgedAlike(4 - i) });
  }
  await assert.rejects(closeFinal(house, cast.admin, campaignId), { code: 'jury.fewJudges' });
  const manager = await site.as(cast.admin.personId);
  const closed = await manager.post(`${base}/penutupan`, {});
  assert.match(await closed.text(), /2 usaha dinilai kurang dari dua juri/);
});
