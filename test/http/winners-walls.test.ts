/** What a decree of change on the winners never does: walls that the pages lead nobody to. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { paperOf, papersOf, revokePaper } from '../../src/documents/index.ts';
import { act } from '../../src/journal/index.ts';
import {
  changeWinners,
  measureAgain,
  withdrawCorrection,
} from '../../src/judging/actions/change-winners.ts';
import { endObjection } from '../../src/judging/actions/end-objection.ts';
import { issueWinnersDecree } from '../../src/judging/actions/jury-papers.ts';
import { decideTie } from '../../src/judging/actions/tie.ts';
import { answerJudgingObjection, issueJudgingMinutes } from '../../src/judging/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant, type Who, whoActs } from '../../src/people/index.ts';
import { decreeTyped } from '../curation.ts';
import { correctAll, type DecreedFinal, decreedFinal, upheldObjection } from '../judging.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';
const reason = 'Nilai dua finalis tertukar';
const chosenOlder = { campaignId, reason: 'Lebih lama berdiri', objections: [] };

let site: Site;
let cast: Cast;
let final: DecreedFinal;
/** Scores, and manages the campaign as well. */
let both: Who;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  final = await decreedFinal(site, cast, campaignId);
  const { personId } = present(final.judges[0], 'a judge');
  const scope = { kind: 'campaign', id: campaignId } as const;
  const grant = { personId, role: 'campaignManager', scope, from: site.today } as const;
  await giveGrant(site.house, cast.admin, grant, async () => []);
  both = present(await whoActs(site.house, personId, 'web'), 'a judge who manages');
});
after(() => site.close());
beforeEach(() => passes());

const passes = (days = 0) =>
  site.ground.setNow(new Date(site.ground.clock().getTime() + 1000 + days * 86_400_000));
const entrant = (nth: number): string => present(final.entrants[nth - 1], 'an entrant');
const judgeWho = (nth: number): Who => present(final.judges[nth - 1], 'a judge').who;

async function upheld(nth: number): Promise<string> {
  passes();
  return upheldObjection(site, cast, {
    ...{ campaignId, final, nth },
    beforeAnswer: (answer) =>
      assert.rejects(answerJudgingObjection(site.house, both, answer), {
        code: 'judging.scoredSelf',
      }),
  });
}

const corrects = (nth: number, objectionId: string, score: string): Promise<void> =>
  correctAll(site, present(final.judges[nth - 1], 'a judge'), { campaignId, objectionId, score });

async function proposes(number: string, day = site.today): Promise<string> {
  passes();
  const signatories = [{ name: 'Uji', title: 'Ketua', nip: '' }];
  const head = { campaignId, number, day, place: 'Uji', signatories };
  await issueJudgingMinutes(site.house, cast.admin, head);
  const [newest] = await papersOf(site.house.database, campaignId, 'judgingMinutes');
  return present(newest, 'minutes').paperId;
}

async function contentOf(paperId: string): Promise<string> {
  return JSON.stringify((await paperOf(site.house.database, paperId))?.content);
}

const decides = (
  who: Who,
  asked: { number: string; of: string; winner: number; byHand?: string; day?: string },
) =>
  changeWinners(site.house, who, {
    ...{ campaignId, objectionIds: [asked.of], reason, byHand: asked.byHand ?? '' },
    ...{ ...decreeTyped(site.today, asked.number), decidedOn: asked.day ?? site.today },
    winners: [entrant(asked.winner)],
  });

let second: string;

test('whoever scored decides nothing, also as a manager of the campaign', async () => {
  second = await upheld(2);
  const key = { campaignId, objectionId: second, reason };
  const scored = { code: 'judging.scoredSelf' };
  await assert.rejects(measureAgain(site.house, both, key), scored);
  await assert.rejects(endObjection(site.house, both, key), scored);
  await assert.rejects(decides(both, { number: 'SK 2', of: second, winner: 2 }), scored);
  const back = { campaignId, no: 1, reason, kind: 'measured' } as const;
  await assert.rejects(withdrawCorrection(site.house, both, back), scored);
});

test('a judge withdraws no other judge’s correction', async () => {
  await corrects(2, second, '5');
  const back = { campaignId, no: 1, reason, kind: 'score' } as const;
  const notOwn = { code: 'winnersChange.notPending' };
  await assert.rejects(withdrawCorrection(site.house, judgeWho(1), back), notOwn);
});

test('an objection with a correction does not end without a decree', async () => {
  const key = { campaignId, objectionId: second, reason };
  const still = { code: 'winnersChange.stillCorrected' };
  await assert.rejects(endObjection(site.house, cast.admin, key), still);
});

test('equals that the jury did not choose among are nobody’s until it says so', async () => {
  // 4 and 4 for the one, 3 and 5 for the other: the same points in every criterion.
  await assert.rejects(proposes('BA-0'), { code: 'judging.tied' });
  const chosen = [entrant(1)];
  await assert.rejects(
    decideTie(site.house, both, { campaignId, chosen, reason, objections: [] }),
    {
      code: 'judging.scoredSelf',
    },
  );
  await decideTie(site.house, cast.admin, { ...chosenOlder, chosen });
  const text = await contentOf(await proposes('BA-1'));
  assert.match(text, /2 finalis tetap sama.*memilih Peserta 1.*Lebih lama berdiri/);
});

test('minutes that were revoked, and days or numbers of before, carry no decree', async () => {
  const tomorrow = addDays(site.today, 1);
  const [newest] = await papersOf(site.house.database, campaignId, 'judgingMinutes');
  const { paperId } = present(newest, 'minutes');
  await act(site.house, { personId: cast.admin.personId, via: 'web' }, (within) =>
    revokePaper(within, { paperId, reason: 'Salah ketik' }),
  );
  const asked = { of: second, winner: 3, byHand: 'Peserta 1 memalsukan nota' };
  const missing = { code: 'winnersChange.minutesMissing' };
  await assert.rejects(decides(cast.admin, { ...asked, number: 'SK 2' }), missing);
  passes(1);
  await proposes('BA-2', tomorrow);
  const early = decides(cast.admin, { ...asked, number: 'SK 2', day: site.today });
  await assert.rejects(early, /nor before the minutes/);
  const used = decides(cast.admin, { ...asked, number: 'SK 1', day: tomorrow });
  await assert.rejects(used, { code: 'winnersChange.numberUsed' });
  await decides(cast.admin, { ...asked, number: 'SK 2', day: tomorrow });
});

test('by hand is said to everybody, and the decision does not call the proposal accepted', async () => {
  const head = { campaignId, number: 'SK 2', day: addDays(site.today, 1), place: 'Bandar Lampung' };
  const signatories = [{ name: 'Drs. Uji Contoh', title: 'Kepala', nip: '' }];
  const typed = { grounds: 'Peraturan uji' };
  const id = await issueWinnersDecree(site.house, cast.admin, { ...head, signatories, typed });
  const text = await contentOf(id);
  assert.match(text, /tidak semata menurut urutan nilai yang diusulkan, karena: Peserta 1 memals/);
  assert.doesNotMatch(text, /dapat diterima/);
  for (const [i, owner] of final.owners.entries()) {
    const visitor = await site.as(owner);
    const path = `/kampanye/${campaignId}/penjurian/hasil/${entrant(i + 1)}`;
    assert.match(await (await visitor.send(path)).text(), /Alasan: Peserta 1 memalsukan nota/);
  }
});

test('what was decided by hand is not undone without a reason', async () => {
  const third = await upheld(3);
  for (const nth of [1, 2]) await corrects(nth, third, '4');
  const day = addDays(site.today, 1);
  // Three are equal now; the jury chose among two of them.
  await assert.rejects(proposes('BA-3', day), { code: 'judging.tied' });
  const chosen = [entrant(1)];
  await decideTie(site.house, cast.admin, { ...chosenOlder, chosen });
  const text = await contentOf(await proposes('BA-3', day));
  assert.match(text, /SK nomor SK 2 menetapkan pemenang tidak semata menurut urutan nilai/);
  const asked = { number: 'SK 3', of: third, winner: 1, day };
  await assert.rejects(decides(cast.admin, asked), /the earlier decree did not follow the ranks/);
  await decides(cast.admin, { ...asked, byHand: 'Nota ternyata sah' });
});

test('an objection that changes nothing ends with a reason, and proposes nothing', async () => {
  const first = await upheld(1);
  const day = addDays(site.today, 1);
  await corrects(1, first, '5');
  await proposes('BA-4', day);
  const [open] = await papersOf(site.house.database, campaignId, 'judgingMinutesPublic');
  // A rank that stays would tell in public whose score was put right.
  assert.doesNotMatch(await contentOf(present(open, 'minutes').paperId), /Peserta 1: semula/);
  for (const no of [10, 11, 12]) {
    const back = { campaignId, no, reason: 'Keliru', kind: 'score' } as const;
    await withdrawCorrection(site.house, judgeWho(1), back);
  }
  const key = { campaignId, objectionId: first, reason: 'Hanya salah tulis nama' };
  await endObjection(site.house, cast.admin, key);
  await assert.rejects(endObjection(site.house, cast.admin, key), {
    code: 'winnersChange.notUpheld',
  });
  const owner = await site.as(present(final.owners[0], 'an owner'));
  const page = `/kampanye/${campaignId}/penjurian/hasil/${entrant(1)}`;
  const html = await (await owner.send(page)).text();
  assert.match(html, /Selesai tanpa perubahan hasil\. Alasan: Hanya salah tulis nama/);
  const text = await contentOf(await proposes('BA-5', day));
  assert.match(text, /"proposes":null/);
});
