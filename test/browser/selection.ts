/** Two selections with long names, one decided and one being scored, for the walk of pages. */

import {
  closePanel,
  declareConflict,
  enterDecree,
  issueMinutes,
  lockSheet,
  openPanel,
  overrideOutcome,
  planSheets,
  saveScores,
} from '../../src/curation/index.ts';
import { papersOf } from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { allScores, apply, openCall, pass, seatPanel } from '../curation.ts';
import type { Cast, Site } from '../site.ts';

const each = 2;

export interface Selections {
  values: Record<string, string>;
  paths: string[];
  /** Of the selection that is being scored. */
  curator: string;
}

/** `food`: the sector of lagawi that makes food. */
export async function furnishSelections(
  site: Site,
  cast: Cast,
  { longName, food }: { longName: string; food: string },
): Promise<Selections> {
  const over = { sector: food, enterpriseName: longName, product: longName.slice(0, 90) };
  const decided = await decide(site, cast, over);
  const scored = await begin(site, cast, { ...over, sector: 'pangan' });
  const [paper] = await papersOf(site.house.database, 'lagawi', 'curationMinutes');
  const draft = await (await site.as(null)).post('/daftar/lagawi', over);
  const token = (path: string) => path.split('/').at(-1) ?? '';
  return {
    values: {
      ':application': decided.applicationId,
      ':token': token(draft.headers.get('location') ?? ''),
      ':set': 'pangan',
      ':paper': paper?.paperId ?? '',
    },
    paths: [
      decided.path,
      scored.path,
      '/kampanye/lain/kurasi',
      '/kampanye/lain/kurasi/panel',
      '/kampanye/lain/kurasi/penilaian',
      `/kampanye/lain/kurasi/penilaian/${scored.applicationId}`,
    ],
    curator: scored.curator,
  };
}

/** All the way to the decree, with a second applicant who waits. */
async function decide(site: Site, cast: Cast, over: Record<string, string>) {
  const { house, today } = site;
  const campaignId = 'lagawi';
  await openCall(site, cast, { food: over['sector'] ?? '' });
  const first = await apply(site, 1, over);
  const second = await apply(site, 2, { ...over, enterpriseName: 'Dua' });
  const third = await apply(site, 3, { ...over, enterpriseName: 'Tiga' });
  await pass(site, cast, first, second, third);
  const curators = await seatPanel(site, cast, 3, {
    named: over['enterpriseName']?.slice(0, 180) ?? '',
  });
  await planSheets(house, cast.admin, { campaignId, each: 3 });
  await openPanel(house, cast.admin, campaignId);
  for (const [c, { who }] of curators.entries()) {
    for (const [a, { applicationId }] of [first, second, third].entries()) {
      const scores = scoresOf(1 + ((a + 2 * c) % 5));
      await lockSheet(house, who, { campaignId, applicationId, scores });
    }
  }
  await closePanel(house, cast.admin, campaignId);
  const reason = `Alasan ${over['enterpriseName']}`;
  const { applicationId } = first;
  await overrideOutcome(house, cast.admin, {
    campaignId,
    applicationId,
    outcome: 'waiting',
    reason,
  });
  await enterDecree(house, cast.admin, {
    ...{ campaignId, number: '12/IKM', decidedOn: today, place: 'Bandar Lampung' },
    ...{ deciderName: reason.slice(0, 150), deciderTitle: 'Plt. Kepala Dinas', deciderNip: '' },
  });
  await issueMinutes(house, cast.admin, {
    ...{ campaignId, number: '1', day: today, place: 'Bandar Lampung' },
    signatories: [{ name: reason.slice(0, 150), title: 'Ketua', nip: '' }],
  });
  return first;
}

async function begin(site: Site, cast: Cast, over: Record<string, string>) {
  const { house } = site;
  const campaignId = 'lain';
  await openCall(site, cast, { campaignId });
  const first = await apply(site, 1, over, campaignId);
  const second = await apply(site, 2, { ...over, enterpriseName: 'Dua' }, campaignId);
  await pass(site, cast, first, second);
  const curators = await seatPanel(site, cast, 2, { campaignId });
  await planSheets(house, cast.admin, { campaignId, each });
  await openPanel(house, cast.admin, campaignId);
  const { who, personId } = present(curators[0], 'a curator');
  const { applicationId } = first;
  await saveScores(house, who, { campaignId, applicationId, scores: scoresOf(3) });
  const reason = `Binaan ${over['enterpriseName']}`;
  await declareConflict(house, who, { campaignId, applicationId, kind: 'assisted', reason });
  return { ...first, curator: personId };
}

const scoresOf = (score: number) =>
  Object.keys(allScores(score)).map((criterion) => ({
    ...{ criterion, score: String(score), remark: 'Catatan', seen: 0 },
  }));
