/** A plan that turns out otherwise: changed with a reason, or ended with one. */
import { enterpriseTarget } from '../../enterprises/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { type Day, dayIn } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { type Target, takeBackGrants, todayOf, type Who } from '../../people/index.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { checkPlanChange, checkPlanEnd } from '../rules/plans.ts';
import { savePlanChange, savePlanEnd } from '../store/plan-changes.ts';
import { selectPlans } from '../store/plans.ts';
import type { Plan } from '../words/follow-up.ts';
import { holdRunning, mustRun } from './allowed.ts';
import { giveOfficer } from './plan.ts';

interface AskedPlan {
  campaignId: string;
  planId: string;
}

/** What it said stays to be read. Its right is given anew where its last day changed. */
export async function changePlan(
  ground: Ground,
  who: Who | null,
  asked: AskedPlan & {
    goals: string;
    until: string;
    reason: string;
    /** The version that whoever changes it has seen. */
    seen: number;
  },
): Promise<void> {
  const { by } = await mustRun(ground, who, asked.campaignId);
  const today = todayOf(ground.clock());
  await act(ground, by, async (act) => {
    const plan = await heldIn(act, asked);
    const target = await enterpriseTarget(ground.database, plan.enterpriseId);
    if (plan.version !== asked.seen) throw growthProblems.planChanged();
    const typed = decided(checkPlanChange(asked, { start: plan.startDay, today }));
    const { goals, until, reason } = typed;
    if (goals === plan.goals && until === plan.untilDay) return act.abandon();
    const isAsLong = until === plan.untilDay;
    const grantId = isAsLong ? plan.grantId : await regrant(act, { by, plan, until, target });
    const made = { now: act.now, by: by.personId };
    await savePlanChange(act, plan, { goals, untilDay: until, grantId, reason, ...made });
    note(act, 'growth.changePlan', plan, { version: plan.version + 1, until });
  });
}

async function regrant(
  act: Act,
  { by, plan, until, target }: { by: Who; plan: Plan; until: Day; target: Target | null },
): Promise<string> {
  await takeBackGrants(act, [plan.grantId]);
  return giveOfficer(act, by, {
    ...{ officerId: plan.officerId, planId: plan.planId, until },
    target: present(target, 'a plan is of an enterprise that is there'),
  });
}

/** Its right ends now, its open checks wait for nobody; what was told stays. */
export async function endPlan(
  ground: Ground,
  who: Who | null,
  asked: AskedPlan & { reason: string },
): Promise<void> {
  const { by, campaign } = await mustRun(ground, who, asked.campaignId);
  const { reason } = decided(checkPlanEnd(asked));
  await act(ground, by, async (act) => {
    const plan = await heldIn(act, asked);
    await takeBackGrants(act, [plan.grantId]);
    await savePlanEnd(act, plan, { on: dayIn(campaign.zone, act.now), reason });
    note(act, 'growth.endPlan', plan, { grant: plan.grantId });
  });
}

async function heldIn(act: Act, { campaignId, planId }: AskedPlan): Promise<Plan> {
  const [found] = isId(planId) ? await selectPlans(act.client, { campaignId, planId }) : [];
  if (!found) throw growthProblems.noPlan();
  return holdRunning(act, found);
}

function note(
  act: Act,
  verb: `growth.${string}`,
  { planId, enterpriseId, campaignId }: Plan,
  details: Record<string, unknown>,
): void {
  act.note({ verb, thing: 'followUp', thingId: planId, enterpriseId, campaignId, details });
}
