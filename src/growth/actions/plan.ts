/** Follow-up plans: who answers for an enterprise after its campaign, until when, how. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import { enterpriseTargets } from '../../enterprises/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import type { Day } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import {
  accept,
  both,
  type Decision,
  decided,
  type Problem,
  Problems,
  refuse,
} from '../../kernel/problem.ts';
import { giveGrantIn, type Target, todayOf, type Who } from '../../people/index.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { whyNotOfficerOf } from '../questions/officers.ts';
import { checkNews, checkPlan, checkStep, dueDays, type TypedPlan } from '../rules/plans.ts';
import { holdStep, insertNews, insertPlan, insertStep } from '../store/plans.ts';
import type { Plan } from '../words/follow-up.ts';
import { holdRunning, isNews, mustActFor, mustRun } from './allowed.ts';

interface AskedPlans extends TypedPlan {
  campaignId: string;
  enterpriseIds: readonly string[];
  institutionId: string;
  officerId: string;
}

/** All of them or none. */
export async function makePlans(ground: Ground, who: Who | null, asked: AskedPlans): Promise<void> {
  const { campaignId, institutionId, officerId } = asked;
  const { by, campaign } = await mustRun(ground, who, campaignId);
  const told = { today: todayOf(ground.clock()), window: campaign.window };
  const [enterpriseIds, typed] = decided(both(chosenIn(asked, campaign), checkPlan(asked, told)));
  const targets = await enterpriseTargets(ground.database, enterpriseIds);
  const members = targets.filter(({ memberships = [] }) =>
    memberships.some((one) => one.campaignId === campaignId),
  );
  if (members.length < enterpriseIds.length) throw growthProblems.notMember();
  const plans = members.map((target) => ({ campaignId, institutionId, target }));
  const refusals = await whyNotOfficerOf(ground, officerId, plans);
  if (refusals.length > 0) throw new Problems(refusals);
  await act(ground, by, async (act) => {
    for (const enterpriseId of enterpriseIds) {
      const target = present(
        members.find((one) => one.enterpriseId === enterpriseId),
        'a member that was found',
      );
      const of = { enterpriseId, campaignId, institutionId, officerId };
      await planOne(act, by, { ...of, ...typed, target });
    }
  });
}

/** The enterprises; office and officer stand in the form before what is typed. */
function chosenIn(
  { institutionId, officerId, ...asked }: AskedPlans,
  { institutions }: CampaignWhole,
): Decision<string[]> {
  const refusals: Problem[] = [];
  const isOffice = institutions.some(
    (one) => one.institutionId === institutionId && one.role === 'localOffice',
  );
  if (!isOffice) refusals.push(growthProblems.officeMissing());
  if (!isId(officerId)) refusals.push(growthProblems.officerMissing());
  const enterpriseIds = [...new Set(asked.enterpriseIds)].filter(isId).sort();
  if (enterpriseIds.length === 0) refusals.push(growthProblems.enterpriseMissing());
  return refusals.length > 0 ? refuse(refusals) : accept(enterpriseIds);
}

async function planOne(
  act: Act,
  by: Who,
  asked: Pick<Plan, 'enterpriseId' | 'campaignId' | 'institutionId' | 'officerId' | 'goals'> & {
    start: Day;
    until: Day;
    target: Target;
  },
): Promise<void> {
  const { enterpriseId, campaignId, institutionId, officerId, start, until, target } = asked;
  const planId = newId(act.now.getTime());
  const grantId = await giveOfficer(act, by, { officerId, planId, until, target });
  await insertPlan(act, {
    ...{ enterpriseId, planId, campaignId, institutionId, officerId, grantId },
    ...{ goals: asked.goals, startDay: start, untilDay: until, dues: dueDays(start) },
    ...{ now: act.now, by: act.actor.personId },
  });
  act.note({
    ...{ verb: 'growth.plan', thing: 'followUp', thingId: planId, enterpriseId, campaignId },
    details: { officer: officerId, institution: institutionId, grant: grantId, start, until },
  });
}

/** The right on the enterprise that goes with its plan. */
export function giveOfficer(
  act: Act,
  by: Who,
  {
    officerId,
    planId,
    until,
    target,
  }: { officerId: string; planId: string; until: Day; target: Target },
): Promise<string> {
  const scope = { kind: 'enterprise' as const, id: target.enterpriseId ?? '' };
  const right = { role: 'localOfficer' as const, scope, from: todayOf(act.now), until };
  const asked = { personId: officerId, ...right, ground: `follow-up ${planId}` };
  return giveGrantIn(act, by, { asked, target });
}

interface PlanAsked {
  enterpriseId: string;
  planId: string;
}

export async function addStep(
  ground: Ground,
  who: Who | null,
  asked: PlanAsked & { stepId: string; words: string; dueOn: string },
): Promise<void> {
  const { by, today } = await mustActFor(ground, who, 'growth.follow', asked.enterpriseId);
  const typed = decided(checkStep(asked, today));
  await act(ground, by, async (act) => {
    const plan = await holdRunning(act, asked);
    const { enterpriseId, planId } = plan;
    const stepId = isId(asked.stepId) ? asked.stepId : newId(act.now.getTime());
    const step = { enterpriseId, planId, stepId, ...typed, now: act.now, by: by.personId };
    if (!isNews(act, await insertStep(act, step))) return;
    noteStep(act, 'growth.addStep', plan, stepId);
  });
}

export async function stepOn(
  ground: Ground,
  who: Who | null,
  asked: PlanAsked & {
    stepId: string;
    kind: 'done' | 'moved';
    words: string;
    dueOn: string;
  },
): Promise<void> {
  const { kind, stepId } = asked;
  const { by, today } = await mustActFor(ground, who, 'growth.follow', asked.enterpriseId);
  const typed = decided(checkNews(asked, today));
  await act(ground, by, async (act) => {
    const plan = await holdRunning(act, asked);
    const { enterpriseId } = plan;
    const step = isId(stepId) ? await holdStep(act, asked) : null;
    if (!step) throw growthProblems.noStep();
    if (step.doneAt) throw growthProblems.stepDone();
    const newsId = newId(act.now.getTime());
    const made = { now: act.now, by: by.personId };
    await insertNews(act, { enterpriseId, newsId, stepId, kind, ...typed, ...made });
    noteStep(act, kind === 'done' ? 'growth.finishStep' : 'growth.moveStep', plan, stepId);
  });
}

function noteStep(act: Act, verb: `growth.${string}`, plan: Plan, stepId: string): void {
  const { enterpriseId, campaignId, planId } = plan;
  act.note({
    ...{ verb, thing: 'followUpStep', thingId: stepId, enterpriseId, campaignId },
    details: { plan: planId },
  });
}
