/** What tests of a judging begin with. */
import { setQuotas } from '../src/campaigns/actions/setup.ts';
import { addEnterprise } from '../src/enterprises/index.ts';
import { correctScore } from '../src/judging/actions/change-winners.ts';
import {
  answerJudgingObjection,
  closeFinal,
  enterWinners,
  fileJudgingObjection,
  issueJudgingMinutes,
  lockJudgeSheet,
  openFinal,
  proposedCriteria,
  setJudgingCriteria,
  signJudgePact,
} from '../src/judging/index.ts';
import { judgingObjectionsOf } from '../src/judging/questions/objections.ts';
import { present } from '../src/kernel/assert.ts';
import { addDays } from '../src/kernel/day.ts';
import { type Who, whoActs } from '../src/people/index.ts';
import { decreeTyped } from './curation.ts';
import type { Cast, Site, Visitor } from './site.ts';

export interface Judge {
  personId: string;
  who: Who;
  visitor: Visitor;
}

/** `Juri 1`, `Juri 2`, … with a judge's right in the campaign, who signed the pact. */
export async function seatJudges(site: Site, cast: Cast, numbers: readonly number[]) {
  const judges: Judge[] = [];
  for (const nth of numbers) {
    const personId = await cast.add(
      { name: `Juri ${nth}`, email: `juri${nth}@contoh.example` },
      {
        ...{ role: 'judge', scope: { kind: 'campaign', id: 'lagawi' } },
        from: addDays(site.today, -1),
      },
    );
    const who = present(await whoActs(site.house, personId, 'web'), 'a judge');
    await signJudgePact(site.house, who, { campaignId: 'lagawi', agrees: true });
    judges.push({ personId, who, visitor: await site.as(personId) });
  }
  return judges;
}

/** `Peserta 1`, `Peserta 2`, … in the campaign for a month. */
export async function addEntrants(site: Site, cast: Cast, count: number): Promise<string[]> {
  const entrants: string[] = [];
  for (let nth = 1; nth <= count; nth++) {
    const campaign = { campaignId: 'lagawi', from: addDays(site.today, -30) };
    const fields = { name: `Peserta ${nth}`, regionCode: '18.09', campaign };
    entrants.push(await addEnterprise(site.house, cast.admin, fields));
  }
  return entrants;
}

/** The criteria that Lagawi proposes, as the campaign's own. */
export const takeProposedCriteria = (site: Site, cast: Cast, campaignId: string): Promise<void> =>
  setJudgingCriteria(site.house, cast.admin, {
    campaignId,
    criteria: proposedCriteria.map((one) => ({
      ...{ id: one.id, name: one.name, nameEn: one.nameEn, weight: String(one.weight) },
      measure: one.kind === 'measured' ? one.measure : '',
      levels: one.kind === 'judged' ? one.levels : [],
      levelsEn: one.kind === 'judged' ? one.levelsEn : [],
    })),
  });

let proposals = 0;

/** The jury proposes the ranks as they stand; without that nobody decides. */
export async function proposeWinners(
  { house, today }: Site,
  cast: Cast,
  campaignId: string,
  day = today,
) {
  proposals += 1;
  const signatories = [{ name: 'Uji', title: 'Ketua', nip: '' }];
  const head = { number: `BA uji ${proposals}`, day, place: 'Uji', signatories };
  await issueJudgingMinutes(house, cast.admin, { campaignId, ...head });
}

/** A final of three with two judges who scored 4, 3 and 2, and the decree `SK 1` on one winner. */
export async function decreedFinal(site: Site, cast: Cast, campaignId: string) {
  const entrants = await addEntrants(site, cast, 3);
  const judges = await seatJudges(site, cast, [1, 2]);
  const owners: string[] = [];
  for (const [i, id] of entrants.entries()) {
    const scope = { kind: 'enterprise', id } as const;
    const producer = { role: 'producer', scope, from: addDays(site.today, -1) } as const;
    const fields = { name: `Pemilik ${i + 1}`, email: `pemilik${i + 1}@contoh.example` };
    owners.push(await cast.add(fields, producer));
  }
  await setQuotas(site.house, cast.admin, campaignId, {
    ...{ members: '', finalists: '', winners: '1' },
  });
  await takeProposedCriteria(site, cast, campaignId);
  const opening = { campaignId, finalists: entrants, unwitnessed: 'Uji', unreported: 'Uji' };
  await openFinal(site.house, cast.admin, opening);
  for (const { who } of judges) {
    for (const [i, enterpriseId] of entrants.entries()) {
      const scores = judgedAlike(4 - i);
      await lockJudgeSheet(site.house, who, { campaignId, enterpriseId, scores });
    }
  }
  await closeFinal(site.house, cast.admin, campaignId);
  await proposeWinners(site, cast, campaignId);
  await enterWinners(site.house, cast.admin, { campaignId, ...decreeTyped(site.today, 'SK 1') });
  return { entrants, judges, owners };
}

export type DecreedFinal = Awaited<ReturnType<typeof decreedFinal>>;

/** What judges score in the proposed criteria, all alike. */
export const judgedAlike = (score: number) =>
  proposedCriteria.flatMap((one) =>
    one.kind === 'judged' ? [{ criterion: one.id, score: String(score), remark: '', seen: 0 }] : [],
  );

const following = 'Nilai dua finalis tertukar';

/** Filed by the owner of a finalist (counted from 1) and upheld; the id. */
export async function upheldObjection(
  { house }: Site,
  cast: Cast,
  asked: {
    campaignId: string;
    final: DecreedFinal;
    nth: number;
    beforeAnswer?: (answer: Parameters<typeof answerJudgingObjection>[2]) => Promise<void>;
  },
): Promise<string> {
  const { campaignId, final, nth, beforeAnswer } = asked;
  const who = await whoActs(house, present(final.owners[nth - 1], 'an owner'), 'web');
  const enterpriseId = present(final.entrants[nth - 1], 'an entrant');
  const filed = { campaignId, enterpriseId, ground: 'data', body: 'Tertukar' };
  await fileJudgingObjection(house, who, filed);
  const { objections } = await judgingObjectionsOf(house.database, { campaignId, zone: 'WIB' });
  const { objectionId } = present(objections.at(-1), 'an objection');
  const answer = { campaignId, objectionId, result: 'upheld', answer: 'Benar.' };
  await beforeAnswer?.(answer);
  await answerJudgingObjection(house, cast.admin, answer);
  return objectionId;
}

/** A judge gives one score in each judged criterion to whoever objected. */
export async function correctAll(
  { house }: Site,
  { who }: Judge,
  asked: { campaignId: string; objectionId: string; score: string },
): Promise<void> {
  for (const { criterion } of judgedAlike(0)) {
    await correctScore(house, who, { ...asked, criterion, reason: following });
  }
}
