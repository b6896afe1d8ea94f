/** Upheld objections: what is measured again, and which decree takes which correction. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  changeWinners,
  correctScore,
  measureAgain,
} from '../../src/judging/actions/change-winners.ts';
import {
  answerJudgingObjection,
  fileJudgingObjection,
} from '../../src/judging/actions/objections.ts';
import { selectCorrections } from '../../src/judging/store/corrections.ts';
import { selectFinalists } from '../../src/judging/store/final.ts';
import { selectJudgingObjections } from '../../src/judging/store/objections.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, type Day, dayIn } from '../../src/kernel/day.ts';
import { whoActs } from '../../src/people/index.ts';
import { recordSales } from '../../src/sales/index.ts';
import { decreeTyped } from '../curation.ts';
import { decreedFinal } from '../judging.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';
const reason = 'Penjualan belum masuk';

let site: Site;
let cast: Cast;
let final: Awaited<ReturnType<typeof decreedFinal>>;
/** Of the second finalist and of the third, both upheld. */
let second: string;
let third: string;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  final = await decreedFinal(site, cast, campaignId);
  second = await upheld(2);
  third = await upheld(3);
  // The campaign goes on, and with it the producers sell on.
  travels(10 * 86_400);
});
after(() => site.close());

const travels = (seconds: number) =>
  site.ground.setNow(new Date(site.ground.clock().getTime() + 1000 * seconds));
const entrant = (nth: number): string => present(final.entrants[nth - 1], 'an entrant');
const owner = (nth: number): string => present(final.owners[nth - 1], 'an owner');
const read = () => site.house.database.read;

async function upheld(nth: number): Promise<string> {
  travels(1);
  const who = await whoActs(site.house, owner(nth), 'web');
  const of = { campaignId, enterpriseId: entrant(nth) };
  const filed = { ...of, ground: 'data', body: `Keberatan pemilik ${nth}` };
  await fileJudgingObjection(site.house, who, filed);
  const { objectionId } = present(
    (await selectJudgingObjections(read(), campaignId)).at(-1),
    'an objection',
  );
  const answer = { result: 'upheld', answer: 'Benar.' };
  await answerJudgingObjection(site.house, cast.admin, { campaignId, objectionId, ...answer });
  return objectionId;
}

/** As an officer writes it down for the producer. */
const sells = (nth: number, day: Day) =>
  recordSales(site.house, {
    ...{ actor: { personId: cast.admin.personId, via: 'web' }, enterpriseId: entrant(nth) },
    ...{ zone: 'WIB', onBehalf: true, entries: [saleOf({ day, toDay: day, amount: 150_000 })] },
  });

const measuresAgain = (objectionId: string) =>
  measureAgain(site.house, cast.admin, { campaignId, objectionId, reason });

async function decides(objectionId: string, asked: { number: string; winner: number }) {
  travels(1);
  const typed = decreeTyped(dayIn('WIB', site.ground.clock()), asked.number);
  await changeWinners(site.house, cast.admin, {
    ...{ campaignId, objectionId, reason, ...typed, byHand: '' },
    winners: [entrant(asked.winner)],
  });
}

test('sales after the day on which all were measured never count, earlier ones do', async () => {
  for (const later of [1, 9]) await sells(2, addDays(site.today, later));
  await assert.rejects(measuresAgain(second), { code: 'winnersChange.sameMeasured' });
  await sells(2, addDays(site.today, -2));
  await measuresAgain(second);
  const what = present((await selectCorrections(read(), campaignId)).at(-1), 'a correction').what;
  assert.ok(what.kind === 'measured');
  assert.deepEqual(
    what.measured.cells.map(({ omzet, orders }) => [omzet, orders]),
    [[150_000, 1]],
  );
  const finalists = await selectFinalists(read(), { campaignId, round: 'final' });
  const stood = present(
    finalists.find((one) => one.enterpriseId === entrant(2)),
    'a finalist',
  );
  assert.deepEqual(what.measured.weeks, [1, stood.measured.weeks[1]]);
});

const toldHistory = async () => {
  const admin = await site.as(cast.admin.personId);
  return (await admin.send(`/api/v1/campaigns/${campaignId}/final/decrees`)).json();
};

const corrects = async (nth: number, objectionId: string) => {
  for (const { who } of final.judges) {
    for (const criterion of ['produk', 'kemajuan', 'kesinambungan']) {
      const asked = { enterpriseId: entrant(nth), criterion, score: '5' };
      await correctScore(site.house, who, { campaignId, objectionId, reason, ...asked });
    }
  }
};

test('a correction is of whoever objected, and names an objection that was upheld', async () => {
  await assert.rejects(corrects(2, third), { code: 'winnersChange.notObjector' });
  await assert.rejects(corrects(3, entrant(3)), { code: 'winnersChange.notUpheld' });
  // They wait while the other objection gets its decree.
  await corrects(3, third);
  const admin = await site.as(cast.admin.personId);
  const html = await (
    await admin.send(`/kampanye/${campaignId}/penjurian/penetapan/perubahan`)
  ).text();
  const [, ranks = ''] = html.split('Urutan sesudah pembetulan');
  // Who wins by the ranks hangs on the objection, so nobody is ticked before it is chosen.
  assert.match(ranks, /Nomor 1: Peserta 2<[\s\S]*Nomor 2: Peserta 3<[\s\S]*Pilih menurut urutan/);
  assert.doesNotMatch(ranks, / checked/);
});

test('the own page and API show what the decree that holds rests on', async () => {
  const visitor = await site.as(owner(2));
  const told = async () => {
    const path = `/api/v1/campaigns/${campaignId}/final/results/${entrant(2)}`;
    const own = await (await visitor.send(path)).json();
    const figure = own.criteria.find((one: { id: string }) => one.id === 'sales').figure;
    return { figure, rank: own.decided.rank, at: own.measuredAgainAt };
  };
  const page = `/kampanye/${campaignId}/penjurian/hasil/${entrant(2)}`;
  assert.deepEqual(await told(), { figure: 0, rank: 2, at: null });
  assert.doesNotMatch(await (await visitor.send(page)).text(), /Diukur ulang|150\.000/);
  const at = present((await selectCorrections(read(), campaignId)).at(-1), 'one').correctedAt;
  await decides(second, { number: 'SK 2', winner: 2 });
  assert.deepEqual(await told(), { figure: 150_000, rank: 1, at: at.toISOString() });
  assert.match(await (await visitor.send(page)).text(), /150\.000[\s\S]*Diukur ulang/);
});

test('a decree takes the corrections of the objection that it names, and no others', async () => {
  const scores = async () => {
    const { decrees, corrections } = await toldHistory();
    const entries: { enterpriseId: string; scoreHundredths: number }[] = decrees.at(-1).entries;
    const score = (nth: number) =>
      entries.find((one) => one.enterpriseId === entrant(nth))?.scoreHundredths;
    const froms = corrections.map((one: { decreeVersion: number | null }) => one.decreeVersion);
    return { score, froms };
  };
  const before = await scores();
  const [first] = (await toldHistory()).decrees;
  const ofThird = (one: { enterpriseId: string }) => one.enterpriseId === entrant(3);
  assert.equal(before.score(3), first.entries.find(ofThird).scoreHundredths);
  assert.deepEqual(before.froms, [2, ...Array(6).fill(null)]);
  await decides(third, { number: 'SK 3', winner: 2 });
  const after = await scores();
  assert.ok((after.score(3) ?? 0) > (before.score(3) ?? 0));
  assert.equal(after.score(2), before.score(2));
  assert.deepEqual(after.froms, [2, ...Array(6).fill(3)]);
});
