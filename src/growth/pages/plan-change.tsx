/** A plan that turned out otherwise: its goals and last day changed, or the plan ended. */
import { formRoutes } from '../../campaigns/pages.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { isId } from '../../kernel/id.ts';
import {
  Field,
  inLocale,
  param,
  type Refused,
  type Route,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { changePlan, endPlan } from '../actions/plan-change.ts';
import { growthSaid, planSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { selectPlans } from '../store/plans.ts';
import { onCampaign, trailTo } from './parts.tsx';

async function planHere(visit: Visit) {
  const [campaignId, planId] = [param(visit, 'campaign'), param(visit, 'plan')];
  const { database } = visit.house;
  const [plan] = isId(planId) ? await selectPlans(database.pool, { campaignId, planId }) : [];
  if (!plan) throw growthProblems.noPlan();
  const names = await enterpriseNames(database, [plan.enterpriseId]);
  return { plan, name: names.get(plan.enterpriseId) ?? '' };
}

/** What both forms have around them. */
async function frame(visit: Visit, title: string) {
  const { plan, name } = await planHere(visit);
  if (plan.endedOn) throw growthProblems.planEnded();
  const href = growthPaths.enterprise(plan.enterpriseId);
  return {
    plan,
    look: {
      ...{ title: `${title} · ${name}`, submit: title },
      trail: trailTo(visit, plan.campaignId, { href, text: name }),
      trailLabel: inLocale(growthSaid, visit.locale).trail,
    },
  };
}

async function changeLook(visit: Visit, refused: Refused) {
  const { locale } = visit;
  const m = inLocale(planSaid, locale);
  const { plan, look } = await frame(visit, m.toChange);
  const form = { refused, locale };
  return {
    ...{ ...look, lead: m.changeLead },
    fields: (
      <>
        <input type="hidden" name="versi" value={refused.typed['versi'] ?? String(plan.version)} />
        <TextArea name="tujuan" label={m.goals} rows={3} value={plan.goals} {...form} />
        <Field
          {...{ name: 'sampai', label: m.lastDay, type: 'date', value: plan.untilDay }}
          {...form}
        />
        <TextArea name="alasan" label={inLocale(growthSaid, locale).reason} rows={2} {...form} />
      </>
    ),
  };
}

async function endLook(visit: Visit, refused: Refused) {
  const { locale } = visit;
  const m = inLocale(planSaid, locale);
  const { look } = await frame(visit, m.toEnd);
  const label = inLocale(growthSaid, locale).reason;
  const fields = <TextArea name="alasan" label={label} rows={2} {...{ refused, locale }} />;
  return { ...look, lead: m.endLead, fields };
}

const versionIn = (text = ''): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0);

export const planChangeRoutes: readonly Route[] = [
  ...formRoutes({
    path: growthPaths.planChange(':campaign', ':plan'),
    ...onCampaign('growth.run'),
    look: changeLook,
    save: async (visit, typed) => {
      const { plan } = await planHere(visit);
      await changePlan(visit.house, visit.who, {
        ...{ campaignId: plan.campaignId, planId: plan.planId, goals: typed['tujuan'] ?? '' },
        ...{ until: typed['sampai'] ?? '', reason: typed['alasan'] ?? '' },
        seen: versionIn(typed['versi']),
      });
      return growthPaths.enterprise(plan.enterpriseId);
    },
  }),
  ...formRoutes({
    path: growthPaths.planEnd(':campaign', ':plan'),
    ...onCampaign('growth.run'),
    look: endLook,
    save: async (visit, { alasan = '' }) => {
      const { plan } = await planHere(visit);
      const { campaignId, planId } = plan;
      await endPlan(visit.house, visit.who, { campaignId, planId, reason: alasan });
      return growthPaths.enterprise(plan.enterpriseId);
    },
  }),
];
