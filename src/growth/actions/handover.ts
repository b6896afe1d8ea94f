/** A change of officers: one right ends, the other begins, and a signed paper says what is open. */
import { holdsSimulation } from '../../campaigns/index.ts';
import { checkMinutes, draftOf, type TypedMinutes } from '../../curation/index.ts';
import { issuePaper } from '../../documents/index.ts';
import { enterpriseNames, enterpriseTargets } from '../../enterprises/index.ts';
import type { SealedGround } from '../../files/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { type Day, dayIn } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { namesOf, type Target, takeBackGrants, todayOf, type Who } from '../../people/index.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { checkHandover, type Handed, handoverBlocks } from '../rules/handover.ts';
import { insertHandover } from '../store/handovers.ts';
import {
  holdPlan,
  savePlanOfficer,
  selectChecks,
  selectPlans,
  selectSteps,
} from '../store/plans.ts';
import type { Plan } from '../words/follow-up.ts';
import { mustRun } from './allowed.ts';
import { giveOfficer, mustBeKnown } from './plan.ts';

export interface AskedHandover extends TypedMinutes {
  campaignId: string;
  fromId: string;
  toId: string;
  /** These only; none: all that the old officer holds in the campaign. */
  planIds: readonly string[];
  reason: string;
  /** The last day of the new officer's right, as typed. */
  until: string;
}

/** The id of the paper. */
export async function handOver(
  ground: SealedGround,
  who: Who | null,
  asked: AskedHandover,
): Promise<string> {
  const { campaignId, fromId, toId } = asked;
  const { by, campaign } = await mustRun(ground, who, campaignId);
  const { database, files } = ground;
  const today = todayOf(ground.clock());
  const typed = decided(checkHandover(asked, today));
  const here = dayIn(campaign.zone, ground.clock());
  const head = decided(checkMinutes(asked, { today: here }));
  await mustBeKnown(ground, fromId, 'lama');
  await mustBeKnown(ground, toId, 'baru');
  const isSimulation = campaign.isSimulation || (await holdsSimulation(database));
  const names = await namesOf(database, [fromId, toId]);
  const [from = '', to = ''] = [names.get(fromId), names.get(toId)];
  return act(ground, by, async (act) => {
    const plans = await heldBy(act, asked);
    const offices = new Map(campaign.institutions.map((one) => [one.institutionId, one.name]));
    const handed = await handedOf(act, plans, offices);
    const targets = await enterpriseTargets(
      database,
      plans.map(({ enterpriseId }) => enterpriseId),
    );
    for (const plan of plans) await moveOne(act, by, { plan, toId, ...typed, targets });
    const { number, day, place, signatories } = head;
    const of = { campaign: campaign.name, day, place, from, to, ...typed, handed };
    const draft = draftOf(
      { campaign, head, isSimulation },
      {
        ...{ kind: 'handover', title: 'Berita Acara Serah Terima', signatories },
        blocks: handoverBlocks(of),
        facts: [
          ['Petugas lama', from],
          ['Petugas baru', to],
          ['Rencana tindak lanjut', String(plans.length)],
        ],
      },
    );
    const paperId = await issuePaper(act, files.keyring, draft);
    const handoverId = newId(act.now.getTime());
    await insertHandover(act, {
      ...{ handoverId, campaignId, fromId, toId, number, day, place, reason: typed.reason },
      ...{ paperId, plans, now: act.now, by: by.personId },
    });
    act.note({
      ...{ verb: 'growth.handOver', thing: 'handover', thingId: handoverId, campaignId },
      details: { from: fromId, to: toId, paper: paperId, plans: plans.map((one) => one.planId) },
    });
    return paperId;
  });
}

/** Locked one after the other, in one order. */
async function heldBy(act: Act, { campaignId, fromId, planIds }: AskedHandover): Promise<Plan[]> {
  const found = await selectPlans(act.client, { campaignId, officerId: fromId });
  const chosen = found
    .filter(({ planId }) => planIds.length === 0 || planIds.includes(planId))
    .sort((a, b) => (a.planId < b.planId ? -1 : 1));
  const plans: Plan[] = [];
  for (const key of chosen) {
    const plan = await holdPlan(act, key);
    if (plan?.officerId === fromId) plans.push(plan);
  }
  const isWhole = planIds.length === 0 || plans.length === new Set(planIds).size;
  if (plans.length === 0 || !isWhole) throw growthProblems.nothingToHand();
  return plans;
}

async function handedOf(
  act: Act,
  plans: readonly Plan[],
  offices: ReadonlyMap<string, string>,
): Promise<Handed[]> {
  const names = await enterpriseNames(
    { read: act.sql },
    plans.map(({ enterpriseId }) => enterpriseId),
  );
  const [checks, steps] = [
    await selectChecks(act.client, plans),
    await selectSteps(act.client, plans),
  ];
  return plans.map(({ planId, enterpriseId, institutionId }) => ({
    name: names.get(enterpriseId) ?? '',
    office: offices.get(institutionId) ?? '',
    checks: checks.filter((one) => one.planId === planId),
    steps: steps.filter((one) => one.planId === planId),
  }));
}

async function moveOne(
  act: Act,
  by: Who,
  {
    plan,
    toId,
    until,
    targets,
  }: { plan: Plan; toId: string; until: Day; targets: readonly Target[] },
): Promise<void> {
  const { enterpriseId, planId, campaignId } = plan;
  const target = targets.find((one) => one.enterpriseId === enterpriseId);
  await takeBackGrants(act, [plan.grantId]);
  const grantId = await giveOfficer(act, by, {
    ...{ officerId: toId, planId, until },
    target: present(target, 'a plan is of an enterprise that is there'),
  });
  await savePlanOfficer(act, plan, { officerId: toId, grantId, untilDay: until });
  act.note({
    ...{ verb: 'growth.changeOfficer', thing: 'followUp', thingId: planId },
    ...{ enterpriseId, campaignId, details: { from: plan.officerId, to: toId, grant: grantId } },
  });
}

/** For what is done to one paper: revoked, or a signed copy kept with it. */
export async function decideOnPapers<T>(
  ground: Ground,
  who: Who | null,
  campaignId: string,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const { by } = await mustRun(ground, who, campaignId);
  return act(ground, by, work);
}
