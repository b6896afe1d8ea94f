/** Readiness and exports over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { callsOf, campaignParam, changedAs, changedSchema } from '../curation/index.ts';
import { enterpriseTarget } from '../enterprises/index.ts';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import {
  answerReadiness,
  makeGapTask,
  reverseExport,
  tellExport,
  tellTrade,
} from './actions/export.ts';
import { enterpriseParams, readErrors, writeErrors } from './api-shapes.ts';
import { growthPolicy } from './policy.ts';
import { exportSums } from './questions/exports.ts';
import { readinessOf } from './rules/export.ts';
import { selectExports, selectReadiness } from './store/export.ts';
import { areas, checklistVersion } from './words/readiness.ts';

const base = '/api/v1/enterprises/{enterprise}';
const changed = { 200: answers('Done', changedSchema), ...writeErrors };
const ofEnterprise = { params: enterpriseParams };
const ofItem = { params: enterpriseParams.extend({ code: z.string() }) };
const ofExport = { params: enterpriseParams.extend({ export: z.uuid() }) };
const text = z.string().default('');

const readiness = z.object({
  ...{ schema: z.literal('lagawi.readiness/1'), checklist: z.number(), answered: z.number() },
  score: z.number().nullable().openapi({ description: 'Of 100; null until all have an answer' }),
  areas: z.array(
    z.object({
      ...{ area: z.enum(areas), points: z.number(), of: z.number() },
      ...{ answered: z.number(), items: z.number() },
    }),
  ),
  answers: z.array(
    z.object({
      ...{ item: z.string(), level: z.number(), evidence: z.string(), answeredOn: z.string() },
    }),
  ),
});

const readinessRoute = createRoute({
  ...{ method: 'get', path: `${base}/export-readiness`, request: ofEnterprise },
  summary:
    'Export readiness: score, areas, and every answer; of each item the one that stands first',
  responses: { 200: answers('The readiness', readiness), ...readErrors },
});
const answerRoute = createRoute({
  ...{ method: 'post', path: `${base}/export-readiness/{code}/answers` },
  request: {
    ...ofItem,
    body: takes(z.object({ level: z.string(), evidence: text, answeredOn: z.string() })),
  },
  ...{ summary: 'Answer one item; answers of before are kept', responses: changed },
});
const taskRoute = createRoute({
  ...{ method: 'post', path: `${base}/export-readiness/{code}/task` },
  request: { ...ofItem, body: takes(z.object({})) },
  ...{ summary: 'Make a task of mentoring of a gap, once', responses: changed },
});
const tradeRoute = createRoute({
  ...{ method: 'put', path: `${base}/export-offer` },
  request: {
    ...ofEnterprise,
    body: takes(
      z.object({
        ...{ hsCodes: text, capacity: text, capacityUnit: text, terms: text, price: text },
        ...{ currency: text, certificates: text },
      }),
    ),
  },
  ...{ summary: 'Tell what is offered abroad, as a new version', responses: changed },
});
const exportRoute = createRoute({
  ...{ method: 'post', path: `${base}/exports` },
  request: {
    ...ofEnterprise,
    body: takes(
      z.object({
        ...{ exportId: z.uuid(), country: z.string(), day: z.string(), hsCode: z.string() },
        ...{ value: z.string(), currency: z.string(), valueRp: text, rateSource: text },
        ...{ quantity: text, document: z.string(), source: z.string() },
        isAnother: z.boolean().default(false).openapi({
          description: 'Another shipment with a document that was told before',
        }),
      }),
    ),
  },
  ...{ summary: 'Tell of an export with its document', responses: changed },
});
const reversalRoute = createRoute({
  ...{ method: 'post', path: `${base}/exports/{export}/reversal` },
  request: { ...ofExport, body: takes(z.object({ reason: z.string() })) },
  ...{ summary: 'Take an export back with a reason', responses: changed },
});

const allExports = callsOf(growthPolicy).reads({
  ...{ path: '/exports', params: campaignParam, may: 'growth.see', says: 'The exports' },
  summary: 'Exports of the enterprises of a campaign by year and currency; apart from sales',
  schema: 'lagawi.exports/1',
  answer: z.object({
    sums: z.array(
      z.object({
        ...{ year: z.string(), currency: z.string(), count: z.number() },
        ...{ valueHundredths: z.number(), valueRp: z.number(), withoutRate: z.number() },
      }),
    ),
  }),
  look: async ({ house }, { campaign: campaignId }) => ({
    sums: exportSums(await selectExports(house.database.pool, { campaignId })),
  }),
});

export function exportApi(api: Api, visitOf: ApiVisit): void {
  allExports(api, visitOf);
  readinessApi(api, visitOf);
  factsApi(api, visitOf);
}

function readinessApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(readinessRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const target = await enterpriseTarget(house.database, enterpriseId);
    growthPolicy.mustBeAllowed(who, 'growth.seeOwn', target ?? { enterpriseId }, today);
    const told = await selectReadiness(house.database.pool, enterpriseId);
    const levels = new Map(told.toReversed().map(({ item, level }) => [item, level]));
    const { byArea, ...standing } = readinessOf(levels);
    const schema = 'lagawi.readiness/1' as const;
    const answer = { schema, checklist: checklistVersion, ...standing, areas: byArea };
    return c.json(readiness.parse({ ...answer, answers: told }), 200);
  });
  api.openapi(answerRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, code: item } = c.req.valid('param');
    await answerReadiness(house, who, { enterpriseId, item, ...c.req.valid('json') });
    return c.json(changedAs(enterpriseId), 200);
  });
  api.openapi(taskRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, code: item } = c.req.valid('param');
    await makeGapTask(house, who, { enterpriseId, item });
    return c.json(changedAs(enterpriseId), 200);
  });
}

function factsApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(tradeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    await tellTrade(house, who, { enterpriseId, ...c.req.valid('json') });
    return c.json(changedAs(enterpriseId), 200);
  });
  api.openapi(exportRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const told = c.req.valid('json');
    await tellExport(house, who, { enterpriseId, ...told });
    return c.json(changedAs(told.exportId), 200);
  });
  api.openapi(reversalRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, export: exportId } = c.req.valid('param');
    await reverseExport(house, who, { enterpriseId, exportId, ...c.req.valid('json') });
    return c.json(changedAs(exportId), 200);
  });
}
