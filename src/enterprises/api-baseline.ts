/** What an enterprise sold before a campaign, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  type Api,
  type ApiVisit,
  answers,
  daySchema,
  errorsOf,
  instantSchema,
  takes,
} from '../web/index.ts';
import { tellBaseline } from './actions/baseline.ts';
import * as shapes from './api-shapes.ts';
import { seenParticipations } from './pages/sight.ts';
import { enterprisesPolicy } from './policy.ts';
import { enterpriseProblems } from './problems.ts';
import { type BaselineState, baselineOf } from './questions/baseline.ts';
import { enterpriseOf, enterpriseTarget } from './questions.ts';
import { baselinePeriods } from './words/baseline.ts';

const path = '/api/v1/enterprises/{enterprise}/baselines';
const params = shapes.enterpriseParam.extend({ campaign: z.string() });
const rupiah = z.number().int().min(0);
const byEvidence = z
  .object({ A: rupiah, B: rupiah, C: rupiah, D: rupiah, E: rupiah })
  .openapi('ByEvidence');

const told = z.object({
  schema: z.literal('lagawi.baselines/1'),
  baselines: z.array(
    z.object({
      campaignId: z.string(),
      isFrozen: z.boolean(),
      frozenAt: instantSchema.nullable().openapi({ description: 'null: by the first day' }),
      periods: z.array(
        z.object({ period: z.enum(baselinePeriods), from: daySchema, to: daySchema }),
      ),
      versions: z
        .array(
          z.object({
            period: z.enum(baselinePeriods),
            from: daySchema,
            to: daySchema,
            version: z.number().int(),
            noData: z.boolean(),
            byEvidence,
            toldBy: z.string(),
            isRestatement: z.boolean(),
            reason: z.string(),
            recordedAt: instantSchema,
          }),
        )
        .openapi({ description: 'Oldest first; the newest of a period holds' }),
    }),
  ),
});

const readRoute = createRoute({
  method: 'get',
  path,
  summary: 'What the enterprise sold before each campaign of it that is yours to see',
  request: { params: shapes.enterpriseParam },
  responses: { 200: answers('The baselines', told), ...errorsOf(401, 403, 404) },
});

const tellRoute = createRoute({
  method: 'post',
  path: `${path}/{campaign}`,
  summary: 'Tell one period anew; after the freeze it is a restatement and needs its reason',
  request: {
    params,
    body: takes(
      z
        .object({
          period: z.enum(baselinePeriods),
          byEvidence: byEvidence.nullable().openapi({ description: 'null: there are no data' }),
          toldBy: z.string().default(''),
          reason: z.string().default(''),
        })
        .openapi('NewBaseline'),
    ),
  },
  responses: {
    201: answers('Kept', shapes.changed),
    ...errorsOf(400, 401, 403, 404, 409, 422, 429),
  },
});

export function baselineApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(readRoute, async (c) => {
    const visit = await visitOf(c);
    const { house, who, today } = visit;
    const { enterprise: enterpriseId } = c.req.valid('param');
    const target = (await enterpriseTarget(house.database, enterpriseId)) ?? { enterpriseId };
    enterprisesPolicy.mustBeAllowed(who, 'enterprises.seeBaseline', target, today);
    const enterprise = await enterpriseOf(house.database, enterpriseId);
    if (!enterprise) throw enterpriseProblems.notFound();
    const seen = new Set(seenParticipations(enterprise, visit).map((one) => one.campaignId));
    const baselines = await Promise.all(
      [...seen].map(async (campaignId) => {
        const state = await baselineOf(house.database, { enterpriseId, campaignId, today });
        return state ? [baselineAs(campaignId, state)] : [];
      }),
    );
    return c.json({ schema: 'lagawi.baselines/1' as const, baselines: baselines.flat() }, 200);
  });
  api.openapi(tellRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, campaign: campaignId } = c.req.valid('param');
    const { byEvidence: sums, ...typed } = c.req.valid('json');
    const amounts = sums && {
      ...{ aRp: String(sums.A), bRp: String(sums.B), cRp: String(sums.C) },
      ...{ dRp: String(sums.D), eRp: String(sums.E) },
    };
    const asked = { ...typed, ...amounts, noData: sums === null };
    await tellBaseline(house, who, { enterpriseId, campaignId, ...asked });
    return c.json(shapes.changedAs(enterpriseId), 201);
  });
}

const baselineAs = (campaignId: string, state: BaselineState) => ({
  campaignId,
  isFrozen: state.isFrozen,
  frozenAt: state.frozenAt?.toISOString() ?? null,
  periods: [...state.periods],
  versions: state.versions.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() })),
});
