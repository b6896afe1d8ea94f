/** The first round of a judging over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { setupOf } from '../campaigns/index.ts';
import {
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  readErrors,
  writeErrors,
} from '../curation/index.ts';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { closeFirstRound, openFirstRound } from './actions/first-round.ts';
import { judgingPolicy } from './policy.ts';
import { firstRoundOf } from './questions/first-round.ts';

const firstRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/first-round`,
  summary: 'The first round, where there is one; its ranks once it is closed',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The first round',
      z.object({
        schema: z.literal('lagawi.firstRound/1'),
        round: z
          .object({
            ...{ entrants: z.number(), each: z.number().nullable(), closed: z.boolean() },
            ...{ sheets: z.number(), locked: z.number() },
          })
          .nullable(),
        rows: z.array(
          z.object({
            ...{ enterpriseId: z.uuid(), name: z.string(), rank: z.number(), score: z.number() },
            ...{ adjusted: z.number().nullable(), standardError: z.number().nullable() },
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const openFirstRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/first-round/opening`,
  summary: 'Measure the entrants and deal out the sheets, some judges to each',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        ...{ entrants: z.array(z.uuid()), each: z.string().default('2') },
        unreported: z.string().default('').openapi({
          description: 'Why, where somebody reported nothing of the measured days',
        }),
      }),
    ),
  },
  responses: { 200: answers('Open', changedSchema), ...writeErrors },
});

const closeFirstRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/first-round/closing`,
  summary: 'The first round ends; every sheet has to be locked',
  request: { params: campaignParam, body: takes(z.object({})) },
  responses: { 200: answers('Closed', changedSchema), ...writeErrors },
});

export function firstRoundApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(firstRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    judgingPolicy.mustBeAllowed(who, 'judging.see', { campaignId }, today);
    const setup = await setupOf(house.database, campaignId);
    const first = await firstRoundOf(house.database, campaignId, setup);
    return c.json(
      {
        schema: 'lagawi.firstRound/1' as const,
        round: first && {
          ...{ entrants: first.entrants, sheets: first.sheets, locked: first.locked },
          ...{ each: first.round.each, closed: first.round.closedAt !== null },
        },
        rows: (first?.rows ?? []).map(({ enterpriseId, name, rank, score, adjusted }) => ({
          ...{ enterpriseId, name, rank, score, adjusted: adjusted?.score ?? null },
          standardError: adjusted?.standardError ?? null,
        })),
      },
      200,
    );
  });
  api.openapi(openFirstRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await openFirstRound(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(closeFirstRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await closeFirstRound(house, who, campaignId);
    return c.json(changedAs(campaignId), 200);
  });
}
