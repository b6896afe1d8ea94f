/** What minutes say of a list whose last seat the jury gave to one of two equals. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { closeFinal, decideTie, lockJudgeSheet, openFinal } from '../../src/judging/index.ts';
import { judgingMinutes } from '../../src/judging/questions/papers.ts';
import { present } from '../../src/kernel/assert.ts';
import { addEntrants, judgedAlike, seatJudges, takeProposedCriteria } from '../judging.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  const finalists = await addEntrants(site, cast, 3);
  const judges = await seatJudges(site, cast, [1, 2]);
  await setQuotas(site.house, cast.admin, campaignId, { members: '', finalists: '', winners: '1' });
  await takeProposedCriteria(site, cast, campaignId);
  await openFinal(site.house, cast.admin, {
    campaignId,
    finalists,
    unwitnessed: 'Uji',
    unreported: 'Uji',
  });
  for (const { who } of judges) {
    for (const [i, enterpriseId] of finalists.entries()) {
      const scores = judgedAlike(i < 2 ? 4 : 2);
      await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores });
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
  const chosen = [present(finalists[1], 'the second')];
  await decideTie(site.house, cast.admin, {
    ...{ campaignId, chosen, reason: 'Lebih lama berdiri', objections: [] },
  });
});
after(() => site.close());

const minutes = (version: 'internal' | 'public') =>
  judgingMinutes(site.house.database, {
    ...{ campaignId, version },
    head: { number: 'BA/1', day: site.today, place: 'Pesawaran', signatories: [] },
  });

test('who was taken of two equals is counted as proposed, and stands in the table', async () => {
  const { robustness } = await minutes('public');
  assert.match(robustness.sentences[0] ?? '', /^\d dari 1 yang diusulkan/);
  assert.deepEqual(
    robustness.firmness.map(({ rank, name }) => [rank, name]),
    [['1', 'Peserta 2']],
  );
  const inside = await minutes('internal');
  assert.deepEqual(inside.robustness.firmness.map(({ name }) => name).sort(), [
    ...['Peserta 1', 'Peserta 2', 'Peserta 3'],
  ]);
});

test('without sales of which there are none, the winner that the jury took stays the same', async () => {
  const same = [
    'Tanpa penjualan yang belum berbukti, pemenangnya tetap sama.',
    'Tanpa penjualan luring, pemenangnya tetap sama.',
  ];
  for (const version of ['internal', 'public'] as const) {
    const { sentences } = (await minutes(version)).robustness;
    assert.deepEqual(
      sentences.filter((one) => one.startsWith('Tanpa penjualan')),
      same,
    );
  }
  const { without } = await (
    await (await site.as(cast.manager)).send('/api/v1/campaigns/lagawi/final')
  ).json();
  assert.deepEqual(without, [
    { leaving: 'unproven', enters: [], leaves: [] },
    { leaving: 'offline', enters: [], leaves: [] },
  ]);
});
