/** A change of officers: one right ends, the other begins, and a signed paper says what is open. */
import { holdsSimulation } from '../../campaigns/index.ts';
import {
  checkMinutes,
  draftOf,
  type MinutesHead,
  type TypedMinutes,
} from '../../curation/index.ts';
import { issuePaper } from '../../documents/index.ts';
import { enterpriseNames, enterpriseTargets } from '../../enterprises/index.ts';
import type { SealedGround } from '../../files/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { type Day, dayIn, formatDay, type Zone } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { both, decided, Problems } from '../../kernel/problem.ts';
import { namesOf, type Target, takeBackGrants, todayOf, type Who } from '../../people/index.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { whyNotOfficerOf } from '../questions/officers.ts';
import { isNeedless } from '../rules/checks.ts';
import {
  checkHandover,
  type Handed,
  handoverBlocks,
  handoverSignatories,
} from '../rules/handover.ts';
import { findHandover, insertHandover } from '../store/handovers.ts';
import {
  holdPlan,
  type PlanCheck,
  savePlanOfficer,
  selectChecks,
  selectPlans,
  selectSteps,
} from '../store/plans.ts';
import type { Plan } from '../words/follow-up.ts';
import { mustRun } from './allowed.ts';
import { giveOfficer } from './plan.ts';

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
  const here = dayIn(campaign.zone, ground.clock());
  const [typed, head] = decided(
    both(checkHandover(asked, today), checkMinutes(asked, { today: here })),
  );
  const isSimulation = campaign.isSimulation || (await holdsSimulation(database));
  const names = await namesOf(database, [fromId, toId]);
  const [from = '', to = ''] = [names.get(fromId), names.get(toId)];
  return act(ground, by, async (act) => {
    const plans = await heldBy(act, asked);
    if (plans === null) return paperOfSame(act, asked, { ...head, reason: typed.reason });
    const targets = await enterpriseTargets(
      database,
      plans.map(({ enterpriseId }) => enterpriseId),
    );
    await mustBeOfOffice(ground, toId, plans, targets);
    const offices = new Map(campaign.institutions.map((one) => [one.institutionId, one.name]));
    const late = plans.filter(({ startDay }) => head.day < startDay);
    if (late.length > 0) {
      const start = late.map(({ startDay }) => startDay).reduce((a, b) => (a > b ? a : b));
      throw growthProblems.paperTooEarly({ start: formatDay(start) });
    }
    const handed = await handedOf(act, plans, { offices, day: head.day, zone: campaign.zone });
    for (const plan of plans) await moveOne(act, by, { plan, toId, ...typed, targets });
    const { number, day, place } = head;
    const of = { campaign: campaign.name, day, place, from, to, ...typed, handed };
    const draft = draftOf(
      { campaign, head, isSimulation },
      {
        ...{ kind: 'handover', title: 'Berita Acara Serah Terima' },
        signatories: handoverSignatories({ from, to, typed: head.signatories }),
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

/** Locked one after the other, in one order; null where they are not all, or none, in that hand. */
async function heldBy(
  act: Act,
  { campaignId, fromId, planIds }: AskedHandover,
): Promise<Plan[] | null> {
  const found = await selectPlans(act.client, { campaignId, officerId: fromId, isRunning: true });
  const chosen = found
    .filter(({ planId }) => planIds.length === 0 || planIds.includes(planId))
    .sort((a, b) => (a.planId < b.planId ? -1 : 1));
  const plans: Plan[] = [];
  for (const key of chosen) {
    const plan = await holdPlan(act, key);
    if (plan?.officerId === fromId && !plan.endedOn) plans.push(plan);
  }
  const isWhole = planIds.length === 0 || plans.length === new Set(planIds).size;
  return plans.length > 0 && isWhole ? plans : null;
}

/**
 * A doubled click finds its plans handed over by the first one, for which it waited above: the
 * number of the minutes, which is one of its kind in a campaign, says that it was this hand-over.
 */
async function paperOfSame(
  act: Act,
  { campaignId, fromId, toId, planIds }: AskedHandover,
  {
    number,
    day,
    place,
    reason,
  }: Pick<MinutesHead, 'number' | 'day' | 'place'> & { reason: string },
): Promise<string> {
  const same = await findHandover(act.client, {
    campaignId,
    fromId,
    toId,
    number,
    day,
    place,
    reason,
  });
  const isSame =
    same !== null &&
    (planIds.length === 0 ||
      (new Set(planIds).size === same.planIds.length &&
        same.planIds.every((one) => planIds.includes(one))));
  if (!isSame) throw growthProblems.nothingToHand();
  act.abandon();
  return same.paperId;
}

async function mustBeOfOffice(
  ground: Ground,
  toId: string,
  plans: readonly Plan[],
  targets: readonly Target[],
): Promise<void> {
  const of = plans.map(({ campaignId, institutionId, enterpriseId }) => {
    const target = targets.find((one) => one.enterpriseId === enterpriseId);
    return { campaignId, institutionId, target: target ?? { enterpriseId } };
  });
  const refusals = await whyNotOfficerOf(ground, toId, of);
  if (refusals.length > 0) throw new Problems(refusals.map((one) => one.at('baru')));
}

/** As it stood at the end of the paper's day: what was told or agreed later is not on it. */
async function handedOf(
  act: Act,
  plans: readonly Plan[],
  { offices, day, zone }: { offices: ReadonlyMap<string, string>; day: Day; zone: Zone },
): Promise<Handed[]> {
  const names = await enterpriseNames(
    { read: act.sql },
    plans.map(({ enterpriseId }) => enterpriseId),
  );
  const [checks, steps] = [
    await selectChecks(act.client, plans),
    await selectSteps(act.client, plans),
  ];
  const isLater = (at: Date | null) => at === null || dayIn(zone, at) > day;
  const openIn = (ofPlan: readonly PlanCheck[]) => {
    const told = ofPlan.filter((one) => !isLater(one.toldAt));
    return ofPlan.filter(
      (one) => isLater(one.toldAt) && !isNeedless({ ...one, ended: null }, told),
    );
  };
  return plans.map(({ planId, enterpriseId, institutionId }) => ({
    name: names.get(enterpriseId) ?? '',
    office: offices.get(institutionId) ?? '',
    checks: openIn(checks.filter((one) => one.planId === planId)),
    steps: steps.filter(
      (one) => one.planId === planId && isLater(one.doneAt) && !isLater(one.madeAt),
    ),
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
