/** Whoever scored has no hand in the decree, by whatever way it comes. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decideOnPapers } from '../../src/curation/actions/papers.ts';
import { saveScores } from '../../src/curation/actions/score.ts';
import {
  closePanel,
  enterDecree,
  issueMinutes,
  lockSheet,
  openPanel,
  overrideOutcome,
  planSheets,
  removePanelMember,
} from '../../src/curation/index.ts';
import { revokePaper } from '../../src/documents/index.ts';
import { changeWinners } from '../../src/judging/actions/change-winners.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { mergePersons } from '../../src/people/actions/merges.ts';
import { giveGrant, type Who, whoActs } from '../../src/people/index.ts';
import {
  type Applicant,
  apply,
  decreeTyped,
  openCall,
  pass,
  propose,
  seatPanel,
  typedScores,
} from '../curation.ts';
import { decreedFinal, upheldObjection } from '../judging.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

const campaignId = 'lagawi';
const scope = { kind: 'campaign', id: campaignId } as const;

let site: Site;
let cast: Cast;
/** Scored, and left the panel since. */
let released: Who;
let applicants: Applicant[];
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  const { house } = site;
  await openCall(site, cast, { seats: 1 });
  applicants = [await apply(site, 1), await apply(site, 2)];
  await pass(site, cast, ...applicants);
  const curators = await seatPanel(site, cast, 4);
  await planSheets(house, cast.admin, { campaignId, each: 4 });
  await openPanel(house, cast.admin, campaignId);
  for (const [nth, { who, personId }] of curators.entries()) {
    const keep = nth === 0 ? saveScores : lockSheet;
    for (const [i, { applicationId }] of applicants.entries()) {
      await keep(house, who, { campaignId, applicationId, scores: typedScores(5 - i) });
    }
    if (nth > 0) continue;
    released = who;
    await removePanelMember(house, cast.admin, { campaignId, personId });
  }
  await closePanel(house, cast.admin, campaignId);
});
after(() => site.close());

const decree = () => ({ campaignId, ...decreeTyped(site.today) });
const manages = async (personId: string): Promise<Who> => {
  const grant = { personId, role: 'campaignManager', scope, from: site.today } as const;
  await giveGrant(site.house, cast.admin, grant, async () => []);
  return present(await whoActs(site.house, personId, 'web'), 'a manager');
};
const scored = { code: 'selection.scoredSelf' };

test('not though the sheets were taken off since', async () => {
  const both = await manages(released.personId);
  await assert.rejects(enterDecree(site.house, both, decree()), scored);
});

test('not by another row of the same person', async () => {
  const from = addDays(site.today, -1);
  const again = { name: 'Bu Lain', email: 'lain@contoh.example' };
  const intoId = await cast.add(again, { role: 'coManager', scope, from });
  const both = await manages(intoId);
  const asked = { personId: released.personId, intoId, reason: 'Orang yang sama' };
  await mergePersons(site.house, cast.admin, asked);
  await assert.rejects(enterDecree(site.house, both, decree()), scored);
});

test('not as the official whose decision somebody else enters', async () => {
  const [{ name } = { name: '' }] = await site.house.database.read
    .selectFrom('person')
    .select('name')
    .where('person_id', '=', released.personId)
    .execute();
  const deciderName = ` ${name.toUpperCase()}`;
  const entered = enterDecree(site.house, cast.admin, { ...decree(), deciderName });
  await assert.rejects(entered, { code: 'selection.deciderScored' });
  // One seat; the committee would have two pass.
  const passes = { campaignId, outcome: 'passed', reason: 'Sama bagusnya' };
  for (const { applicationId: id } of applicants) {
    await overrideOutcome(site.house, cast.admin, { ...passes, applicationId: id });
  }
  const over = enterDecree(site.house, cast.admin, decree());
  await assert.rejects(over, /2 applicants are chosen for 1 seats/);
  const second = present(applicants[1], 'the second').applicationId;
  const waits = { ...passes, applicationId: second, outcome: 'waiting' };
  await overrideOutcome(site.house, cast.admin, waits);
  const early = enterDecree(site.house, cast.admin, decree());
  await assert.rejects(early, { code: 'selection.minutesMissing' });
  await propose(site, cast);
  // What was decided otherwise since is not in those minutes.
  const { applicationId } = present(applicants[1], 'the second');
  const otherwise = { campaignId, applicationId, outcome: 'notSelected', reason: 'Pindah' };
  await overrideOutcome(site.house, cast.admin, otherwise);
  const old = enterDecree(site.house, cast.admin, decree());
  await assert.rejects(old, { code: 'selection.minutesMissing' });
  const signatories = [{ name: 'Uji', title: 'Ketua', nip: '' }];
  const head = { campaignId, place: 'Uji', signatories, number: 'BA satu' };
  const day = addDays(site.today, -1);
  const before = issueMinutes(site.house, cast.admin, { ...head, day });
  await assert.rejects(before, { code: 'selection.minutesEarly' });
  const first = { ...head, day: site.today };
  const paperId = await issueMinutes(site.house, cast.admin, first);
  const twice = issueMinutes(site.house, cast.admin, first);
  await assert.rejects(twice, { code: 'selection.minutesNumberUsed' });
  await decideOnPapers(site.house, cast.admin, campaignId, (act) =>
    revokePaper(act, { paperId, reason: 'Salah ketik' }),
  );
  const page = await (await site.as(cast.manager)).send('/kampanye/lagawi/kurasi/penetapan');
  assert.match(await page.text(), /belum diterbitkan[\s\S]*dokumen\/berita-acara"/);
  await propose(site, cast);
  await enterDecree(site.house, cast.admin, decree());
});

test('nor in the decree on the winners', async () => {
  const other = await openSite({ simulation: true, waysIn: true }, { idle: true });
  try {
    const there = await castOf(other);
    const final = await decreedFinal(other, there, campaignId);
    const judge = present(final.judges[0], 'a judge').personId;
    const again = { name: 'Pak Lain', email: 'lain2@contoh.example' };
    const grant = { role: 'campaignManager', scope, from: other.today } as const;
    const intoId = await there.add(again, grant);
    const asked = { personId: judge, intoId, reason: 'Orang yang sama' };
    await mergePersons(other.house, there.admin, asked);
    const both = await whoActs(other.house, intoId, 'web');
    const id = await upheldObjection(other, there, { campaignId, final, nth: 2 });
    const change = { campaignId, objectionIds: [id], reason: 'Uji', byHand: 'Uji' };
    const winners = [present(final.entrants[1], 'an entrant')];
    const typed = { ...change, winners, ...decreeTyped(other.today, 'SK 2') };
    await assert.rejects(changeWinners(other.house, both, typed), { code: 'judging.scoredSelf' });
    const named = changeWinners(other.house, there.admin, { ...typed, deciderName: 'juri 2' });
    await assert.rejects(named, { code: 'judging.deciderScored' });
  } finally {
    await other.close();
  }
});
