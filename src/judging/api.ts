/** A final over HTTP for other programs. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, errorsOf, instantSchema } from '../web/index.ts';
import { awardApi } from './api-award.ts';
import { changeApi } from './api-change.ts';
import { finalApi } from './api-final.ts';
import { firstRoundApi } from './api-first-round.ts';
import { hoursApi } from './api-hours.ts';
import { juryApi } from './api-jury.ts';
import { relationsApi } from './api-relations.ts';
import { resultApi } from './api-result.ts';
import { sheetsApi } from './api-sheets.ts';
import { judgingPolicy } from './policy.ts';
import { finalAsJson } from './questions/final-json.ts';

const final = z.object({
  schema: z.literal('lagawi.final/1'),
  closed: z.boolean().openapi({ description: 'Before it, nobody sees a ranking' }),
  measuredAt: instantSchema.nullable(),
  definitionVersion: z.number().nullable(),
  finalists: z.number(),
  sheets: z.object({ locked: z.number(), of: z.number() }),
  seats: z.number().nullable(),
  decree: z
    .object({
      ...{ number: z.string(), decidedOn: z.string(), version: z.number() },
      replaces: z.string().nullable().openapi({
        description: 'Number of the decree that it replaced after an upheld objection',
      }),
    })
    .nullable(),
  rows: z.array(
    z.object({
      enterpriseId: z.uuid(),
      name: z.string(),
      rank: z.number(),
      score: z.number().openapi({ description: 'From 0 to 100' }),
      adjusted: z.number().nullable().openapi({
        description: 'With the leans of judges evened; null where the data are too thin',
      }),
      standardError: z.number().nullable(),
      spread: z.number().openapi({ description: 'Between the highest and the lowest judge' }),
      winner: z.boolean(),
      points: z.record(z.string(), z.number()).openapi({ description: 'By criterion, 0 to 100' }),
    }),
  ),
  tieBreak: z.array(z.string()).openapi({ description: 'Of equals, the first that parts them' }),
  tied: z.array(z.uuid()).openapi({ description: 'Equals at the end of the seats' }),
  without: z.array(
    z.object({
      leaving: z.enum(['unproven', 'offline']).openapi({ description: 'Sales left out' }),
      ...{ enters: z.array(z.string()), leaves: z.array(z.string()) },
    }),
  ),
});

const finalRoute = createRoute({
  method: 'get',
  path: '/api/v1/campaigns/{campaign}/final',
  summary: 'How far the final is, and its ranking once it is closed',
  request: { params: z.object({ campaign: z.string().openapi({ example: 'lagawi-2022' }) }) },
  responses: { 200: answers('The final', final), ...errorsOf(401, 403, 404) },
});

export function judgingApi(api: Api, visitOf: ApiVisit): void {
  firstRoundApi(api, visitOf);
  // `judges/relations` and `judges/pact` come before what ends in a person.
  relationsApi(api, visitOf);
  hoursApi(api, visitOf);
  juryApi(api, visitOf);
  finalApi(api, visitOf);
  resultApi(api, visitOf);
  changeApi(api, visitOf);
  sheetsApi(api, visitOf);
  awardApi(api, visitOf);
  api.openapi(finalRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    judgingPolicy.mustBeAllowed(who, 'judging.see', { campaignId }, today);
    return c.json(await finalAsJson(house.database, campaignId), 200);
  });
}
