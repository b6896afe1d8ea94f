/** Coverage and readiness over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import { enterpriseTarget } from '../enterprises/index.ts';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { addCoverage, withdrawCoverage } from './actions/coverage.ts';
import { recordReadiness } from './actions/readiness.ts';
import * as shapes from './api-shapes.ts';
import { mentoringPolicy } from './policy.ts';
import { mentoringProblems } from './problems.ts';
import { readinessOf } from './questions/readiness.ts';
import { coverageKinds } from './rules/coverage.ts';
import { readinessMoments, scoresOf } from './rules/readiness.ts';
import { readinessAreas } from './rules/readiness-questions.ts';
import { selectCoverage } from './store/coverage.ts';

const base = '/api/v1/campaigns/{campaign}/mentoring/coverage';
const { readErrors, writeErrors, changedAs } = shapes;
const changed = { 200: answers('Done', shapes.changed), ...writeErrors };

const oneCoverage = {
  ...{ outlet: z.string(), kind: z.enum(coverageKinds), title: z.string(), link: z.string() },
  publishedOn: z.string(),
};

const coverage = z
  .object({
    schema: z.literal('lagawi.coverage/1'),
    coverage: z.array(
      z.object({
        ...{ coverageId: z.uuid(), ...oneCoverage, enterprises: z.array(z.uuid()) },
        reach: z.number().nullable().openapi({ description: 'null: nobody tells' }),
        reachSource: z.string(),
      }),
    ),
  })
  .openapi('MediaCoverage');

const newCoverage = z.object({
  ...oneCoverage,
  link: z.string().default(''),
  ...{ reach: z.string().default(''), reachSource: z.string().default('') },
  session: z.uuid().nullable().default(null),
  coverageId: z
    .uuid()
    .optional()
    .openapi({ description: 'Made by the sender: sent twice, noted once' }),
  enterprises: z.array(z.uuid()).default([]),
});

const reading = z.object({
  ...{ readingId: z.uuid(), campaignId: z.string(), moment: z.enum(readinessMoments) },
  ...{ onDay: z.string(), answers: z.record(z.string(), z.number()), remark: z.string() },
  questionsVersion: z.number(),
  version: z.number().openapi({ description: 'Of those of its moment the highest stands' }),
  reason: z.string().openapi({ description: 'Why it was told anew' }),
  scores: z.array(
    z.object({
      ...{ area: z.enum(readinessAreas), answered: z.number(), of: z.number() },
      score: z.number().nullable().openapi({ description: 'Of 100; null: nothing answered' }),
    }),
  ),
});

const readiness = z
  .object({ schema: z.literal('lagawi.readiness/1'), readings: z.array(reading) })
  .openapi('MentoringReadiness');

const newReading = z.object({
  ...{ readingId: z.uuid(), campaign: z.string(), moment: z.enum(readinessMoments) },
  ...{ onDay: z.string(), remark: z.string().default('') },
  reason: z.string().default('').openapi({ description: 'Wanted where it was told before' }),
  answers: z.record(z.string(), z.number().int().min(0).max(3)),
});

const listRoute = createRoute({
  ...{ method: 'get', path: base, request: { params: shapes.campaignParams } },
  summary: 'Articles and broadcasts about a campaign, newest first',
  responses: { 200: answers('The coverage', coverage), ...readErrors },
});
const addRoute = createRoute({
  ...{ method: 'post', path: base },
  request: { params: shapes.campaignParams, body: takes(newCoverage) },
  summary: 'Note an article or a broadcast',
  responses: changed,
});
const withdrawRoute = createRoute({
  ...{ method: 'post', path: `${base}/{coverage}/withdrawal` },
  request: {
    params: z.object({ campaign: z.string(), coverage: z.uuid() }),
    body: takes(shapes.reason),
  },
  summary: 'Take one back with a reason',
  responses: changed,
});
const readRoute = createRoute({
  ...{ method: 'get', path: '/api/v1/enterprises/{enterprise}/readiness' },
  request: { params: shapes.enterpriseParams },
  summary: 'Readiness of an enterprise, as it was told',
  responses: { 200: answers('The readings', readiness), ...readErrors },
});
const tellRoute = createRoute({
  ...{ method: 'post', path: '/api/v1/enterprises/{enterprise}/readiness' },
  request: { params: shapes.enterpriseParams, body: takes(newReading) },
  summary: 'Tell readiness before or after mentoring',
  responses: changed,
});

export function outcomesApi(api: Api, visitOf: ApiVisit): void {
  coverageApi(api, visitOf);
  readinessApi(api, visitOf);
}

function coverageApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(listRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    mentoringPolicy.mustBeAllowed(who, 'mentoring.see', { campaignId }, today);
    if (!(await campaignOf(house.database, campaignId))) throw mentoringProblems.noCampaign();
    const all = await selectCoverage(house.database.read, { campaignId });
    const told = all.map(({ enterpriseIds, ...one }) => ({
      ...{ ...one, enterprises: [...enterpriseIds] },
    }));
    return c.json(coverage.parse({ schema: 'lagawi.coverage/1', coverage: told }), 200);
  });
  api.openapi(addRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { session: sessionId, enterprises: enterpriseIds, ...typed } = c.req.valid('json');
    const asked = { ...typed, campaignId, sessionId, enterpriseIds };
    return c.json(changedAs(await addCoverage(house, who, asked)), 200);
  });
  api.openapi(withdrawRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, coverage: coverageId } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    await withdrawCoverage(house, who, { campaignId, coverageId, reason });
    return c.json(changedAs(coverageId), 200);
  });
}

function readinessApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(readRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const target = await enterpriseTarget(house.database, enterpriseId);
    mentoringPolicy.mustBeAllowed(who, 'mentoring.seeOwn', target ?? { enterpriseId }, today);
    const { history } = await readinessOf(house.database, enterpriseId);
    const readings = history.map((one) => ({ ...one, scores: scoresOf(one.answers) }));
    return c.json(readiness.parse({ schema: 'lagawi.readiness/1', readings }), 200);
  });
  api.openapi(tellRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const { campaign: campaignId, answers: levels, ...told } = c.req.valid('json');
    const typed = Object.fromEntries(
      Object.entries(levels).map(([code, level]) => [code, String(level)]),
    );
    await recordReadiness(house, who, { ...told, enterpriseId, campaignId, answers: typed });
    return c.json(changedAs(told.readingId), 200);
  });
}
