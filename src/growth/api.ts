/** What follows a campaign, over HTTP: the same actions and questions as the pages. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  callsOf,
  campaignParam,
  changedAs,
  changedSchema,
  issueFields,
  paperCalls,
} from '../curation/index.ts';
import { enterpriseTarget } from '../enterprises/index.ts';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { answerCheck, tellAttempt } from './actions/check.ts';
import { decideOnPapers, handOver } from './actions/handover.ts';
import { addStep, makePlans, stepOn } from './actions/plan.ts';
import { changePlan, endPlan } from './actions/plan-change.ts';
import { eventsApi } from './api-events.ts';
import { evidenceApi } from './api-evidence.ts';
import { exportApi } from './api-export.ts';
import * as shapes from './api-shapes.ts';
import { growthPolicy } from './policy.ts';
import { checkFigures, checkRows, reachedIn } from './questions/figures.ts';
import { plansOf } from './questions/plan.ts';

const base = '/api/v1/enterprises/{enterprise}/follow-up';
const { reads, writes } = callsOf(growthPolicy);
const { readErrors, writeErrors } = shapes;
const changed = { 200: answers('Done', changedSchema), ...writeErrors };

const ofCampaign = [
  reads({
    ...{ path: '/follow-up', params: campaignParam, may: 'growth.see' },
    ...{ summary: 'Checks: reached of total by month and office, and who is missing' },
    ...{ schema: 'lagawi.followUpFigures/1', says: 'The figures', answer: shapes.figures },
    look: async ({ house, today }, { campaign: campaignId }) => {
      const rows = await checkFigures(house.database, { campaignId, today });
      return {
        rows: rows.map((row) => ({ ...row, reached: reachedIn(row) })),
        missing: await checkRows(house.database, { campaignId, missingOn: today }),
      };
    },
  }),
  writes({
    ...{ path: '/follow-up/plans', params: campaignParam, says: 'Planned', body: shapes.plans },
    summary: 'A follow-up plan for each enterprise; the officer has the right on it until a day',
    work: async ({ house, who }, { campaign: campaignId }, body) => {
      const { enterprises: enterpriseIds, institution, officer, ...typed } = body;
      const by = { institutionId: institution, officerId: officer };
      await makePlans(house, who, { campaignId, enterpriseIds, ...by, ...typed });
      return campaignId;
    },
  }),
  writes({
    ...{ path: '/follow-up/plans/{plan}/change', params: shapes.campaignPlanParams },
    ...{ says: 'Changed', body: shapes.planChange },
    summary: 'Change goals and last day of a plan with a reason; what it said before is kept',
    work: async ({ house, who }, { campaign: campaignId, plan: planId }, body) => {
      await changePlan(house, who, { campaignId, planId, ...body });
      return planId;
    },
  }),
  writes({
    ...{ path: '/follow-up/plans/{plan}/end', params: shapes.campaignPlanParams },
    ...{ says: 'Ended', body: z.object({ reason: z.string() }) },
    summary: 'End a plan with a reason: its right ends, its open checks are waited for no more',
    work: async ({ house, who }, { campaign: campaignId, plan: planId }, body) => {
      await endPlan(house, who, { campaignId, planId, ...body });
      return planId;
    },
  }),
  writes({
    ...{ path: '/follow-up/handovers', params: campaignParam, says: 'Handed over' },
    summary: 'Hand plans over to another officer and issue the minutes',
    body: z.object({ ...issueFields, ...shapes.handover }),
    work: async ({ house, who }, { campaign: campaignId }, body) => {
      const { from: fromId, to: toId, plans: planIds, ...typed } = body;
      return handOver(house, who, { campaignId, fromId, toId, planIds, ...typed });
    },
  }),
  paperCalls({
    ...{ path: '/follow-up/papers', policy: growthPolicy, act: decideOnPapers },
    ...{ see: 'growth.see', decide: 'growth.run', letters: [], usual: 'handover' },
    kinds: ['handover'],
  }),
];

const plansRoute = createRoute({
  ...{ method: 'get', path: base, request: { params: shapes.enterpriseParams } },
  summary: 'Follow-up plans of an enterprise with their checks, steps and answers',
  responses: { 200: answers('The plans', shapes.ofEnterprise), ...readErrors },
});
const stepRoute = createRoute({
  ...{ method: 'post', path: `${base}/{plan}/steps` },
  request: { params: shapes.planParams, body: takes(shapes.step) },
  ...{ summary: 'Add a step', responses: changed },
});
const newsRoute = createRoute({
  ...{ method: 'post', path: `${base}/{plan}/steps/{step}/news` },
  request: { params: shapes.stepParams, body: takes(shapes.news) },
  ...{ summary: 'Say that a step is done, or put it off', responses: changed },
});
const answerRoute = createRoute({
  ...{ method: 'post', path: `${base}/{plan}/checks/{no}/answers` },
  request: { params: shapes.checkParams, body: takes(shapes.answer) },
  summary: 'Tell a check; one that is there is told anew with a reason',
  responses: changed,
});
const attemptRoute = createRoute({
  ...{ method: 'post', path: `${base}/{plan}/checks/{no}/attempts` },
  request: { params: shapes.checkParams, body: takes(shapes.attempt) },
  ...{ summary: 'Tell of an attempt in vain', responses: changed },
});

export function growthApi(api: Api, visitOf: ApiVisit): void {
  for (const part of ofCampaign) part(api, visitOf);
  planApi(api, visitOf);
  checkApi(api, visitOf);
  exportApi(api, visitOf);
  evidenceApi(api, visitOf);
  eventsApi(api, visitOf);
}

function planApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(plansRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const target = await enterpriseTarget(house.database, enterpriseId);
    growthPolicy.mustBeAllowed(who, 'growth.seeOwn', target ?? { enterpriseId }, today);
    const plans = await plansOf(house.database, enterpriseId);
    const told = plans.map((plan) => ({
      ...plan,
      steps: plan.steps.map((one) => ({ ...one, done: one.doneAt !== null })),
    }));
    const answer = { schema: 'lagawi.followUp/1', plans: told };
    return c.json(shapes.ofEnterprise.parse(answer), 200);
  });
  api.openapi(stepRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, plan: planId } = c.req.valid('param');
    const step = c.req.valid('json');
    await addStep(house, who, { enterpriseId, planId, ...step });
    return c.json(changedAs(step.stepId), 200);
  });
  api.openapi(newsRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, plan: planId, step: stepId } = c.req.valid('param');
    await stepOn(house, who, { enterpriseId, planId, stepId, ...c.req.valid('json') });
    return c.json(changedAs(stepId), 200);
  });
}

/** What is no number is no month. */
const monthIn = (no: string): number => (/^\d{1,2}$/.test(no) ? Number(no) : 0);

function checkApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(answerRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, plan: planId, no } = c.req.valid('param');
    const { seen, ...typed } = c.req.valid('json');
    await answerCheck(house, who, { enterpriseId, planId, month: monthIn(no), seen, typed });
    return c.json(changedAs(planId), 200);
  });
  api.openapi(attemptRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, plan: planId, no } = c.req.valid('param');
    const attempt = c.req.valid('json');
    await tellAttempt(house, who, { enterpriseId, planId, month: monthIn(no), ...attempt });
    return c.json(changedAs(attempt.attemptId), 200);
  });
}
