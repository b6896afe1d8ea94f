/** Enterprises that lists tell of, and the registry, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { linkEnterprise, undoLink } from './actions/links.ts';
import { changed, changedAs, pairsAsked, readErrors, writeErrors } from './api-shapes.ts';
import { trainingPolicy } from './policy.ts';
import { enterpriseLinksWhole } from './questions/links.ts';

const base = '/api/v1/training/enterprises';
const pageSize = 20;

const whole = z
  .object({
    schema: z.literal('lagawi.trainingEnterprises/1'),
    told: z.number().openapi({ description: 'Enterprises that lists tell of' }),
    linked: z.number().openapi({ description: 'Of these, linked to the registry by a person' }),
    ...{ total: z.number(), page: z.number(), pageSize: z.number() },
    candidates: z.array(
      z.object({
        key: z.string().openapi({ description: 'By which lists tell it' }),
        ...{ told: z.string(), persons: z.number(), enterpriseId: z.uuid(), name: z.string() },
        ground: z.enum(['sameNib', 'sameName']),
      }),
    ),
    links: z.array(
      z.object({
        ...{ linkId: z.uuid(), key: z.string(), enterpriseId: z.uuid() },
        kind: z.enum(['same', 'other']),
      }),
    ),
  })
  .openapi('TrainingEnterprises');
const decision = z.object({
  ...{ key: z.string(), enterpriseId: z.uuid(), kind: z.enum(['same', 'other']) },
});

const listRoute = createRoute({
  ...{ method: 'get', path: base, request: { query: pairsAsked } },
  summary: 'Told enterprises that may be of the registry, and what people decided',
  responses: { 200: answers('The enterprises', whole), ...readErrors },
});
const linkRoute = createRoute({
  ...{ method: 'post', path: `${base}/links`, request: { body: takes(decision) } },
  summary: 'Say that a told enterprise is one of the registry, or is another',
  responses: { 200: answers('Decided', changed), ...writeErrors },
});
const undoRoute = createRoute({
  ...{ method: 'delete', path: `${base}/links/{link}` },
  request: { params: z.object({ link: z.uuid() }) },
  summary: 'Undo such a decision',
  responses: { 200: answers('Undone', changed), ...writeErrors },
});

export function linksApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(listRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    trainingPolicy.mustBeAllowed(who, 'training.see', {}, today);
    const { page } = c.req.valid('query');
    const { candidates, decisions, told, linked } = await enterpriseLinksWhole(house.database);
    const shown = candidates.slice((page - 1) * pageSize, page * pageSize);
    return c.json(
      {
        schema: 'lagawi.trainingEnterprises/1' as const,
        ...{ told, linked, total: candidates.length, page, pageSize },
        candidates: shown.map((one) => ({
          ...{ key: one.told.key, told: one.told.name, persons: one.told.persons },
          ...{ enterpriseId: one.enterpriseId, name: one.name, ground: one.ground },
        })),
        links: decisions.map(({ linkId, key, enterpriseId, kind }) => ({
          ...{ linkId, key, enterpriseId, kind },
        })),
      },
      200,
    );
  });
  api.openapi(linkRoute, async (c) => {
    const { house, who } = await visitOf(c);
    return c.json(changedAs(await linkEnterprise(house, who, c.req.valid('json'))), 200);
  });
  api.openapi(undoRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { link } = c.req.valid('param');
    await undoLink(house, who, link);
    return c.json(changedAs(link), 200);
  });
}
