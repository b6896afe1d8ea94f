/** A final over HTTP for other programs. */
import { createRoute, z } from '@hono/zod-openapi';
import { setupOf } from '../campaigns/index.ts';
import { type Api, type ApiVisit, answers, errorsOf, instantSchema } from '../web/index.ts';
import { awardApi } from './api-award.ts';
import { finalApi } from './api-final.ts';
import { firstRoundApi } from './api-first-round.ts';
import { juryApi } from './api-jury.ts';
import { relationsApi } from './api-relations.ts';
import { resultApi } from './api-result.ts';
import { sheetsApi } from './api-sheets.ts';
import { judgingPolicy } from './policy.ts';
import { finalStateOf } from './questions/final.ts';
import { winnersOf } from './questions/ranking.ts';

const final = z.object({
  schema: z.literal('lagawi.final/1'),
  closed: z.boolean().openapi({ description: 'Before it, nobody sees a ranking' }),
  measuredAt: instantSchema.nullable(),
  definitionVersion: z.number().nullable(),
  finalists: z.number(),
  sheets: z.object({ locked: z.number(), of: z.number() }),
  seats: z.number().nullable(),
  decree: z.object({ number: z.string(), decidedOn: z.string() }).nullable(),
  rows: z.array(
    z.object({
      enterpriseId: z.uuid(),
      name: z.string(),
      rank: z.number(),
      score: z.number().openapi({ description: 'From 0 to 100' }),
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
  juryApi(api, visitOf);
  finalApi(api, visitOf);
  resultApi(api, visitOf);
  sheetsApi(api, visitOf);
  awardApi(api, visitOf);
  api.openapi(finalRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    judgingPolicy.mustBeAllowed(who, 'judging.see', { campaignId }, today);
    const state = await finalStateOf(house.database, campaignId);
    const setup = await setupOf(house.database, campaignId);
    const view = await winnersOf(house.database, campaignId, setup);
    const ids = (view?.criteria.criteria ?? []).map(({ id }) => id);
    return c.json(
      {
        schema: 'lagawi.final/1' as const,
        closed: view !== null,
        measuredAt: state.final?.measuredAt.toISOString() ?? null,
        definitionVersion: state.final?.definitionVersion ?? null,
        finalists: state.finalists,
        sheets: { locked: state.locked, of: state.sheets },
        seats: setup.quotas.winners,
        decree: state.decree && {
          ...{ number: state.decree.number, decidedOn: state.decree.decidedOn },
        },
        rows: (view?.rows ?? []).map(({ points, isWinner, ...row }) => ({
          ...{ enterpriseId: row.enterpriseId, name: row.name, rank: row.rank, score: row.score },
          winner: isWinner,
          points: Object.fromEntries(ids.map((id, i) => [id, points[i] ?? 0])),
        })),
        tieBreak: [...(view?.criteria.tieBreak ?? [])],
        tied: (view?.tied ?? []).map(({ enterpriseId }) => enterpriseId),
        without: [...(view?.without ?? [])],
      },
      200,
    );
  });
}
