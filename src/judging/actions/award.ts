/** The award: whom the campaign nominates, with a dossier, and what the organisers announced. */
import { campaignOf, holdsSimulation } from '../../campaigns/index.ts';
import { checkMinutes, type TypedMinutes } from '../../curation/index.ts';
import { issuePaper, replacePapers } from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { awardProblems } from '../award-problems.ts';
import { judgingPolicy } from '../policy.ts';
import { judgingProblems } from '../problems.ts';
import { dossierContent } from '../questions/dossier.ts';
import {
  checkAwardResult,
  checkNomination,
  type TypedAwardResult,
  type TypedNomination,
} from '../rules/award.ts';
import {
  insertNomination,
  insertResult,
  selectNominations,
  selectResults,
} from '../store/award.ts';
import { findDecree } from '../store/decree.ts';
import type { Nomination } from '../words/award.ts';
import { change, note } from './final.ts';
import { mustStillHold } from './papers.ts';

interface Of {
  campaignId: string;
  enterpriseId: string;
}

/** A winner of the decree, once, with its own agreement that its data go out. */
export async function nominate(
  ground: Ground,
  who: Who | null,
  asked: Of & TypedNomination,
): Promise<void> {
  const { campaignId, enterpriseId } = asked;
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const decree = await findDecree(act.sql, campaignId);
    if (!decree) throw judgingProblems.noDecree();
    const entry = decree.content.entries.find((one) => one.enterpriseId === enterpriseId);
    if (!entry?.isWinner) throw awardProblems.noWinner();
    if (await nominationOf(act, asked)) throw awardProblems.nominated();
    const days = { decreedOn: decree.decidedOn, today: todayOf(act.now) };
    const nomination = decided(checkNomination(asked, days));
    const made = { now: act.now, by: act.actor.personId };
    await insertNomination(act, campaignId, { enterpriseId, ...nomination, ...made });
    note(act, 'judging.nominate', { campaignId, enterpriseId });
  });
}

/** What the organisers announced, with its source; a correction is another version. */
export async function recordAwardResult(
  ground: Ground,
  who: Who | null,
  asked: Of & TypedAwardResult,
): Promise<void> {
  const { campaignId, enterpriseId } = asked;
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const nomination = await nominationOf(act, asked);
    if (!nomination) throw awardProblems.notNominated();
    const { nominatedOn } = nomination;
    const result = decided(checkAwardResult(asked, { nominatedOn, today: todayOf(act.now) }));
    const before = (await selectResults(act.sql, campaignId)).get(enterpriseId) ?? [];
    const version = before.length + 1;
    const made = { now: act.now, by: act.actor.personId };
    await insertResult(act, { campaignId, enterpriseId }, { ...result, version, ...made });
    note(
      act,
      'judging.recordAward',
      { campaignId, enterpriseId },
      { version, stage: result.stage },
    );
  });
}

/** The evidence for one nominee, assembled from what is recorded, and signed. */
export async function issueDossier(
  ground: SealedGround,
  who: Who | null,
  asked: TypedMinutes & Of,
): Promise<string> {
  const { campaignId, enterpriseId } = asked;
  const today = todayOf(ground.clock());
  judgingPolicy.mustBeAllowed(who, 'judging.decide', { campaignId }, today);
  const head = decided(checkMinutes(asked, { today }));
  const campaign = present(await campaignOf(ground.database, campaignId), 'a campaign');
  const isSimulation = campaign.isSimulation || (await holdsSimulation(ground.database));
  const nominations = await selectNominations(ground.database.read, campaignId);
  const nomination = nominations.find((one) => one.enterpriseId === enterpriseId);
  if (!nomination) throw awardProblems.notNominated();
  const decree = await findDecree(ground.database.read, campaignId);
  const entry = decree?.content.entries.find((one) => one.enterpriseId === enterpriseId);
  if (!decree || !entry?.isWinner) throw awardProblems.noWinner();
  const content = await dossierContent(ground.database, { campaign, head, nomination });
  return change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    await mustStillHold(act, campaignId, decree);
    const { number } = content;
    await replacePapers(act, {
      ...{ campaignId, kind: 'nominationDossier', about: new Set([enterpriseId]) },
      head: { number, day: head.day },
    });
    return issuePaper(act, ground.files.keyring, {
      ...{ kind: 'nominationDossier', campaignId, subjectId: enterpriseId },
      ...{ campaign: campaign.name, number, day: head.day, isSimulation, content },
      facts: [
        ['Diusulkan', content.name],
        ['Penghargaan', nomination.award],
        ['Kategori', nomination.category],
      ],
    });
  });
}

async function nominationOf(
  act: Act,
  { campaignId, enterpriseId }: Of,
): Promise<Nomination | null> {
  const all = await selectNominations(act.sql, campaignId);
  return all.find((one) => one.enterpriseId === enterpriseId) ?? null;
}
