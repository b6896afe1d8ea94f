/** How firm the winners are, as minutes print it, and that whoever scored decides nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setQuotas } from '../../src/campaigns/actions/setup.ts';
import { paperOf, papersOf } from '../../src/documents/index.ts';
import {
  closeFinal,
  enterWinners,
  finalAsJson,
  issueJudgingMinutes,
  lockJudgeSheet,
  openFinal,
  releaseJudge,
  saveJudgeScores,
  setJudgeInstitution,
  setJudgingCriteria,
} from '../../src/judging/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { decimal } from '../../src/kernel/decimal.ts';
import { giveGrant, whoActs } from '../../src/people/index.ts';
import { recordSales } from '../../src/sales/index.ts';
import { decreeTyped } from '../curation.ts';
import { addEntrants, type Judge, seatJudges } from '../judging.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, fill, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';
/** What each judge gives Keripik, Kopi and the third; the sixth judge is released. */
const given = [
  [1, 4, 2],
  [3, 2, 2],
  [4, 2, 2],
  [5, 3, 2],
  [3, 2, 2],
] as const;
const institutions = ['Dinas', 'Dinas', 'Bank', 'Bank', 'Kampus'];

let site: Site;
let cast: Cast;
let judges: Judge[];
let finalists: string[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  await fill(site, cast);
  finalists = [cast.keripik, cast.kopi, ...(await addEntrants(site, cast, 1))];
  judges = await seatJudges(site, cast, [1, 2, 3, 4, 5, 6]);
  await sellUnproven();
  await setQuotas(site.house, cast.admin, campaignId, { members: '', finalists: '', winners: '1' });
  await setJudgingCriteria(site.house, cast.admin, {
    campaignId,
    criteria: [
      { id: 'jual', name: 'Penjualan', weight: '50', measure: 'sales', levels: [] },
      { id: 'mutu', name: 'Mutu', weight: '50', measure: '', levels: [...'abcde'] },
    ],
  });
  for (const [i, institution] of institutions.entries()) {
    const { personId } = judge(i);
    await setJudgeInstitution(site.house, cast.admin, { campaignId, personId, institution });
  }
  await openFinal(site.house, cast.admin, {
    campaignId,
    finalists,
    unwitnessed: 'Uji',
    unreported: 'Uji',
  });
  await score();
});
after(() => site.close());

const judge = (i: number): Judge => present(judges[i], 'a judge');

/** Kopi declares more than Keripik proves by its shop's own file, nearly all of it online. */
async function sellUnproven(): Promise<void> {
  const day = addDays(site.today, -3);
  await recordSales(site.house, {
    ...{ actor: { personId: cast.admin.personId, via: 'web' }, enterpriseId: cast.kopi },
    ...{ zone: 'WIB', onBehalf: true },
    entries: [saleOf({ day, toDay: day, channel: 'whatsapp', amount: 2_000_000 })],
  });
}

async function score(): Promise<void> {
  const typed = (score: number) => [
    { criterion: 'mutu', score: String(score), remark: '', seen: 0 },
  ];
  const released = judge(5);
  const begun = { campaignId, enterpriseId: cast.kopi, scores: typed(5) };
  await saveJudgeScores(site.house, released.who, begun);
  const { personId } = released;
  await releaseJudge(site.house, cast.admin, { campaignId, personId, reason: 'Sakit' });
  for (const [i, row] of given.entries()) {
    for (const [e, points] of row.entries()) {
      const enterpriseId = present(finalists[e], 'a finalist');
      const sheet = { campaignId, enterpriseId, scores: typed(points) };
      await lockJudgeSheet(site.house, judge(i).who, sheet);
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
}

/** Sales of Keripik against those of Kopi, as points. */
const soldPoints = (100 * (1_543_800 + 77_100)) / (2_000_000 + 77_101);
const points = (mark: number): number => 25 * (mark - 1);

interface Printed {
  rows: { name: string; cells: string[] }[];
  robustness: {
    draws: string;
    firmness: { name: string; near: string; any: string }[];
    sentences: string[];
  };
}

let issued = 0;

async function minutes(): Promise<Printed> {
  const signatories = [{ name: 'Uji', title: 'Ketua', nip: '' }];
  issued += 1;
  const head = { campaignId, number: `BA-${issued}`, day: site.today, place: 'Uji', signatories };
  await issueJudgingMinutes(site.house, cast.admin, head);
  const [paper] = await papersOf(site.house.database, campaignId, 'judgingMinutes');
  const found = await paperOf(site.house.database, paper?.paperId ?? '');
  return present(found, 'minutes').content as Printed;
}

/** By the textbook of a table that is whole: means of rows and columns, and what is left over. */
function twoWay() {
  const totals = given.map((row) =>
    row.map((mark, e) => 0.5 * ([soldPoints, 100, 0][e] ?? 0) + 0.5 * points(mark)),
  );
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const all = mean(totals.flat());
  const judged = totals.map(mean);
  const worth = finalists.map((_, e) => mean(totals.map((row) => row[e] ?? 0)));
  const left = totals.flatMap((row, j) =>
    row.map((one, e) => one - (judged[j] ?? 0) - (worth[e] ?? 0) + all),
  );
  const variance = left.reduce((sum, one) => sum + one ** 2, 0) / (4 * 2);
  return {
    worth,
    leans: judged.map((one) => one - all),
    worthError: Math.sqrt(variance / 5),
    leanError: Math.sqrt((variance / 3) * (1 - 1 / 5)),
  };
}

const said = (value: number) => decimal(value, { digits: 2 });

test('minutes print the list without unproven sales, a judge, an institution, a criterion', async () => {
  const { robustness } = await minutes();
  const changed = robustness.sentences.filter((one) => one.includes('keluar Kopi Pak Tono'));
  const swap = 'masuk Keripik Bu Sari; keluar Kopi Pak Tono.';
  assert.deepEqual(changed.sort(), [
    `Tanpa kriteria Penjualan: ${swap}`,
    `Tanpa penilaian Dinas: ${swap}`,
    `Tanpa penilaian Juri 1: ${swap}`,
    `Tanpa penjualan yang belum berbukti: ${swap}`,
  ]);
  const same = 'Tanpa penjualan luring, pemenangnya tetap sama.';
  assert.ok(robustness.sentences.includes(same));
  assert.ok(robustness.sentences.some((one) => one.includes('tetap sama dalam 7 dari 10')));
});

test('the page and the answer to a program say the same of sales that are left out', async () => {
  const manager = await site.as(cast.manager);
  const html = await (await manager.send('/kampanye/lagawi/penjurian/peringkat')).text();
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  assert.match(text, /belum berbukti Masuk Keripik Bu Sari; keluar Kopi Pak Tono/);
  assert.match(text, /penjualan luring Pemenangnya tetap sama/);
  const { without } = await (await manager.send('/api/v1/campaigns/lagawi/final')).json();
  assert.deepEqual(without, [
    { leaving: 'unproven', enters: ['Keripik Bu Sari'], leaves: ['Kopi Pak Tono'] },
    { leaving: 'offline', enters: [], leaves: [] },
  ]);
});

test('shares of drawn weights are those of any weights, and of weights within ten points', async () => {
  const { robustness } = await minutes();
  const [first] = robustness.firmness;
  assert.deepEqual([first?.name, robustness.draws], ['Kopi Pak Tono', '100.000']);
  // Kopi is ahead by sales and behind by 15 points of quality: level where both weigh the same.
  const level = 15 / (15 + 100 - soldPoints);
  const share = (text = '') => Number(text.replace(' %', '').replace(',', '.')) / 100;
  assert.ok(Math.abs(share(first?.any) - (1 - level)) < 0.01, first?.any);
  assert.ok(Math.abs(share(first?.near) - (0.6 - level) / 0.2) < 0.01, first?.near);
});

test('leans and evened scores stand beside the raw ones with their standard errors', async () => {
  const { rows, robustness } = await minutes();
  const { worth, worthError, leans, leanError } = twoWay();
  const order = [1, 0, 2];
  assert.deepEqual(
    rows.map(({ cells }) => cells.slice(0, 2)),
    order.map((e) => [said(worth[e] ?? 0), `${said(worth[e] ?? 0)} ± ${said(worthError)}`]),
  );
  // As programs read it.
  const { rows: told } = await finalAsJson(site.house.database, campaignId);
  assert.deepEqual(
    told.map(
      ({ adjusted, standardError }) => `${said(adjusted ?? 0)} ± ${said(standardError ?? 0)}`,
    ),
    rows.map(({ cells }) => cells[1]),
  );
  const sentence = robustness.sentences.find((one) => one.startsWith('Kecenderungan tiap juri'));
  for (const [i, lean] of leans.entries()) {
    const sign = lean > 0 ? '+' : '';
    assert.ok(
      sentence?.includes(`Juri ${i + 1} ${sign}${said(lean)} ± ${said(leanError)}`),
      sentence,
    );
  }
});

test('whoever scored enters no decree, also when released before anything counted', async () => {
  const { personId } = judge(5);
  const scope = { kind: 'campaign', id: campaignId } as const;
  const grant = { personId, role: 'campaignManager', scope, from: site.today } as const;
  await giveGrant(site.house, cast.admin, grant, async () => []);
  const both = present(await whoActs(site.house, personId, 'web'), 'a judge who manages');
  const decree = { campaignId, ...decreeTyped(site.today) };
  await assert.rejects(enterWinners(site.house, both, decree), { code: 'judging.scoredSelf' });
  const named = enterWinners(site.house, cast.admin, { ...decree, deciderName: 'Juri 5' });
  await assert.rejects(named, { code: 'judging.deciderScored' });
  // Minutes of what was closed and chosen, and of nothing before it.
  await enterWinners(site.house, cast.admin, decree);
});
