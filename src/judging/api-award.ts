/** The award of the movement over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  readErrors,
  writeErrors,
} from '../curation/index.ts';
import { type Api, type ApiVisit, answers, daySchema, takes } from '../web/index.ts';
import { nominate, recordAwardResult } from './actions/award.ts';
import { judgingPolicy } from './policy.ts';
import { nomineesOf } from './questions/award.ts';
import { awardStages } from './words/award.ts';

const listRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/award`,
  summary: 'The winners on their way to the award: nominated, announced, placed',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The winners',
      z.object({
        schema: z.literal('lagawi.award/1'),
        rows: z.array(
          z.object({
            ...{ enterpriseId: z.uuid(), name: z.string(), rank: z.number() },
            nomination: z
              .object({
                ...{ award: z.string(), category: z.string(), number: z.string() },
                ...{ nominatedOn: daySchema, agreedOn: daySchema },
              })
              .nullable(),
            results: z.array(
              z.object({
                ...{ version: z.number(), stage: z.enum(awardStages) },
                ...{ votes: z.number().nullable(), place: z.number().nullable() },
                ...{ source: z.string(), announcedOn: daySchema },
              }),
            ),
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const params = campaignParam.extend({ finalist: z.uuid() });

const nominateRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/award/{finalist}/nomination`,
  summary: 'Nominate a winner, with its agreement that its data go to the organisers',
  request: {
    params,
    body: takes(
      z.object({
        ...{ award: z.string(), category: z.string(), number: z.string() },
        ...{ nominatedOn: z.string(), agreedOn: z.string() },
      }),
    ),
  },
  responses: { 200: answers('Nominated', changedSchema), ...writeErrors },
});

const resultRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/award/{finalist}/results`,
  summary: 'What the organisers announced, with its source; a correction is another version',
  request: {
    params,
    body: takes(
      z.object({
        ...{ stage: z.string(), votes: z.string().default(''), place: z.string().default('') },
        ...{ source: z.string(), announcedOn: z.string() },
      }),
    ),
  },
  responses: { 200: answers('Recorded', changedSchema), ...writeErrors },
});

export function awardApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(listRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    judgingPolicy.mustBeAllowed(who, 'judging.see', { campaignId }, today);
    const nominees = (await nomineesOf(house.database, campaignId)) ?? [];
    return c.json(
      {
        schema: 'lagawi.award/1' as const,
        rows: nominees.map(({ nomination, results, ...rest }) => ({
          ...rest,
          nomination: nomination && {
            ...{ award: nomination.award, category: nomination.category },
            ...{ number: nomination.number, nominatedOn: nomination.nominatedOn },
            agreedOn: nomination.agreedOn,
          },
          results: [...results],
        })),
      },
      200,
    );
  });
  api.openapi(nominateRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, finalist: enterpriseId } = c.req.valid('param');
    await nominate(house, who, { campaignId, enterpriseId, ...c.req.valid('json') });
    return c.json(changedAs(enterpriseId), 200);
  });
  api.openapi(resultRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, finalist: enterpriseId } = c.req.valid('param');
    await recordAwardResult(house, who, { campaignId, enterpriseId, ...c.req.valid('json') });
    return c.json(changedAs(enterpriseId), 200);
  });
}
