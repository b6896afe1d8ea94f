/** On which day a decree may be dated follows the clock of its campaign. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { closeFinal, enterWinners, lockJudgeSheet, openFinal } from '../../src/judging/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { decreeTyped } from '../curation.ts';
import {
  addEntrants,
  judgedAlike,
  proposeWinners,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
});
after(() => site.close());

test('winners of an eastern campaign are decided on its own day, while it is night in Jakarta', async () => {
  const finalists = await addEntrants(site, cast, 2);
  const judges = await seatJudges(site, cast, [1, 2]);
  await setQuotas(site.house, cast.admin, campaignId, { members: '', finalists: '', winners: '1' });
  await takeProposedCriteria(site, cast, campaignId);
  const gaps = { unwitnessed: 'Uji', unreported: 'Uji' };
  await openFinal(site.house, cast.admin, { campaignId, finalists, ...gaps });
  for (const { who } of judges) {
    for (const [i, enterpriseId] of finalists.entries()) {
      const sheet = { campaignId, enterpriseId, scores: judgedAlike(4 - i) };
      await lockJudgeSheet(site.house, who, sheet);
    }
  }
  await byHand(
    site.house.database.pool,
    `update campaign set zone = 'WIT' where campaign_id = '${campaignId}'`,
  );
  // 22.30 in Jakarta, half past midnight in Jayapura.
  site.ground.setNow(new Date(`${addDays(site.today, 1)}T15:30:00Z`));
  await closeFinal(site.house, cast.admin, campaignId);
  const on = (day: string) =>
    enterWinners(site.house, cast.admin, {
      campaignId,
      ...decreeTyped(site.today),
      decidedOn: day,
    });
  await assert.rejects(on(addDays(site.today, 1)), /The day of the decree/);
  await proposeWinners(site, cast, campaignId, addDays(site.today, 2));
  await on(addDays(site.today, 2));
});
