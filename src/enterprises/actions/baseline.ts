/** What was sold before a campaign: told until the freeze, restated with its reason after it. */
import { campaignOf } from '../../campaigns/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import { baselineProblems } from '../problems/baseline.ts';
import { enterpriseProblems } from '../problems.ts';
import {
  baselinePeriodsOf,
  checkBaseline,
  isBaselineFrozen,
  type TypedBaseline,
} from '../rules/baseline.ts';
import {
  findFreeze,
  holdBaselines,
  insertBaseline,
  insertFreeze,
  selectBaselines,
} from '../store/baseline.ts';
import { selectParticipations } from '../store/registry.ts';
import { change, note } from './change.ts';

/** Tells one period; the newest version of it holds. */
export async function tellBaseline(
  ground: Ground,
  who: Who | null,
  asked: TypedBaseline & { enterpriseId: string; campaignId: string; period: string },
): Promise<void> {
  const { enterpriseId, campaignId } = asked;
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const memberships = await selectParticipations(act.sql, [enterpriseId], campaignId);
    const campaign = await campaignOf(ground.database, campaignId);
    if (!campaign || memberships.length === 0) throw enterpriseProblems.notMember();
    const days = baselinePeriodsOf(campaign.window).find(({ period }) => period === asked.period);
    if (!days) throw baselineProblems.noSuchPeriod();
    await holdBaselines(act, campaignId, { alone: false });
    const today = todayOf(ground.clock());
    const frozenAt = await findFreeze(act.sql, campaignId);
    const isFrozen = isBaselineFrozen({ frozenAt, windowFrom: campaign.window.from, today });
    if (isFrozen) mustRestate(who, campaignId, today);
    const checked = decided(checkBaseline(asked, { isFrozen }));
    const before = await selectBaselines(act.sql, { enterpriseId, campaignId });
    const version = 1 + before.filter(({ period }) => period === days.period).length;
    const row = { ...days, ...checked, version, isRestatement: isFrozen };
    const made = { now: act.now, by: act.actor.personId };
    await insertBaseline(act, { enterpriseId, campaignId }, { ...row, ...made });
    const verb = isFrozen ? 'enterprises.restateBaseline' : 'enterprises.tellBaseline';
    note(act, verb, enterpriseId, { campaignId, period: days.period, version });
  });
}

function mustRestate(who: Who | null, campaignId: string, today: ReturnType<typeof todayOf>) {
  const may = enterprisesPolicy.may(who, 'enterprises.restateBaseline', { campaignId }, today);
  if (!may) throw baselineProblems.frozenForYou();
}

/** From here on each change is a restatement; by the window's first day it is so by itself. */
export async function freezeBaselines(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<void> {
  const today = todayOf(ground.clock());
  const on = { campaignId };
  const by = enterprisesPolicy.mustBeAllowed(who, 'enterprises.restateBaseline', on, today);
  await act(ground, by, async (act) => {
    await holdBaselines(act, campaignId, { alone: true });
    if (await findFreeze(act.sql, campaignId)) throw baselineProblems.alreadyFrozen();
    await insertFreeze(act, { campaignId, now: act.now, by: act.actor.personId });
    act.note({
      verb: 'enterprises.freezeBaselines',
      thing: 'campaign',
      thingId: campaignId,
      campaignId,
    });
  });
}
