/** The criteria of a final in English: at whoever runs it, a judge and a finalist. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import type { Browser } from '../../src/campaigns/test-browser.ts';
import {
  closeFinal,
  enterWinners,
  lockJudgeSheet,
  openFinal,
  proposedCriteria,
} from '../../src/judging/index.ts';
import { finalStateOf } from '../../src/judging/questions/final.ts';
import { present } from '../../src/kernel/assert.ts';
import { decreeTyped, sheetForm } from '../curation.ts';
import { inEnglish, readable } from '../english.ts';
import {
  type Judge,
  judgedAlike,
  proposeWinners,
  seatJudges,
  takeProposedCriteria,
} from '../judging.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let browser: Browser;
let judges: Judge[];
const campaignId = 'lagawi';
const base = '/kampanye/lagawi/penjurian';
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  manager = await site.as(cast.manager);
  browser = await site.browse(cast.manager);
  judges = await seatJudges(site, cast, [1, 2]);
  const quotas = { members: '', finalists: '', winners: '1' };
  await setQuotas(site.house, cast.admin, campaignId, quotas);
});
after(() => site.close());

const judge = () => present(judges[0], 'a judge');
const sheet = () => `${base}/penilaian/${cast.kopi}`;
const state = () => finalStateOf(site.house.database, campaignId);
const kept = async () => present((await state()).criteria, 'criteria').criteria;
const indonesian = proposedCriteria.flatMap((one) => [
  one.name,
  ...(one.kind === 'judged' ? one.levels : []),
]);
function noneLeft(html: string): void {
  const words = readable(html);
  assert.deepEqual(
    indonesian.filter((one) => words.includes(one)),
    [],
  );
}

test('the proposal is rehearsed and set in English; a measure needs none of its own', async () => {
  const trial = await inEnglish(manager).page(`${base}/kriteria/uji`);
  assert.match(readable(trial), /Final sales/);
  noneLeft(trial);
  await browser.go(`${base}/kriteria`);
  assert.equal(browser.value('row1-nameEn'), '');
  assert.equal(browser.value('row5-nameEn'), 'Quality of product and packaging');
  const levels = proposedCriteria.flatMap((one, i) =>
    one.kind === 'judged' ? [[`row${i + 1}-levels`, one.levels.join('\n')]] : [],
  );
  const short = { ...Object.fromEntries(levels), 'row5-levelsEn': 'Poor\nGood' };
  await browser.fill(short);
  assert.deepEqual([browser.status, browser.summary], [422, ['row5-levelsEn']]);
  const renamed = { 'row1-name': 'Omzet', 'row2-name': 'Naik', 'row2-nameEn': 'Rise' };
  await browser.fill({ ...short, ...renamed, 'row5-levelsEn': '' });
  assert.equal(browser.path, base);
  const [first, second, , , fifth] = await kept();
  assert.deepEqual([first?.nameEn, second?.nameEn], ['', 'Rise']);
  assert.deepEqual(fifth?.kind === 'judged' && fifth.levelsEn, []);
});

test('criteria of before: a measure’s usual name is English, a judged one stays as it is', async () => {
  const old = [
    { kind: 'measured', measure: 'sales', id: 'sales', name: 'Nilai penjualan final', weight: 60 },
    { kind: 'judged', id: 'lama', name: 'Kriteria lama', weight: 40, levels: ['a', 'b', 'c'] },
  ];
  const version = ((await state()).criteria?.version ?? 0) + 1;
  await byHand(
    site.house.database.pool,
    `insert into judging_criteria (campaign_id, version, criteria, tie_break, made_at,
       wide_spread, evidence_floor, growth_low, growth_high)
     values ('lagawi', ${version}, '${JSON.stringify(old)}', '{sales,lama}', now(),
       25, 50, -50, 200)`,
  );
  assert.deepEqual(
    (await kept()).map(({ nameEn }) => nameEn),
    ['Final sales', ''],
  );
  const trial = readable(await inEnglish(manager).page(`${base}/kriteria/uji`));
  assert.match(trial, /Final sales .*Kriteria lama/);
});

test('a judge scores in English, and is told in English what is missing', async () => {
  await takeProposedCriteria(site, cast, campaignId);
  assert.deepEqual(await kept(), proposedCriteria);
  const finalists = [cast.keripik, cast.kopi];
  await openFinal(site.house, cast.admin, {
    campaignId,
    finalists,
    unwitnessed: 'Uji',
    unreported: 'Uji',
  });
  const html = await inEnglish(judge().visitor).page(sheet());
  assert.match(readable(html), /Share sold online .* Progress during the mentoring 1 · Nothing/);
  noneLeft(html);
  const half = await inEnglish(judge().visitor).post(
    `${sheet()}/kunci`,
    sheetForm({ produk: 3, kemajuan: 3 }),
  );
  assert.match(readable(await half.text()), /Continuity of the enterprise: not scored yet/);
});

test('ranking and own result are read in English', async () => {
  for (const { who } of judges) {
    for (const enterpriseId of [cast.keripik, cast.kopi]) {
      const scores = judgedAlike(enterpriseId === cast.kopi ? 2 : 4);
      await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores });
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
  const ranking = await inEnglish(manager).page(`${base}/peringkat`);
  assert.match(readable(ranking), /Quality of product and packaging \(20\)/);
  noneLeft(ranking);
  const decree = { campaignId, ...decreeTyped(site.today, 'SK-9') };
  await proposeWinners(site, cast, campaignId);
  await enterWinners(site.house, cast.admin, decree);
  const owner = await site.as(cast.tono);
  const own = await inEnglish(owner).page(`${base}/hasil/${cast.kopi}`);
  assert.match(readable(own), /Continuity of the enterprise Points: 25 weight 10/);
  assert.match(readable(own), /Quality of product and packaging: Fit for modern retail/);
  noneLeft(own);
});
