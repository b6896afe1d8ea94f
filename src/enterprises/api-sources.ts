/** Shops, tills and books of an enterprise, over HTTP: what its sales come from. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, errorsOf, takes } from '../web/index.ts';
import { addSource, addStorefront, closeStorefront, endSource } from './actions/things.ts';
import * as shapes from './api-shapes.ts';
import { channels, marketplaces, resales } from './words.ts';

const storefronts = '/api/v1/enterprises/{enterprise}/storefronts';
const sources = '/api/v1/enterprises/{enterprise}/sources';
const { changed, changedAs, enterpriseParam, typedDay } = shapes;
const refusals = errorsOf(400, 401, 403, 404, 409, 422, 429);
const from = typedDay.nullable().optional().openapi({ description: 'Left out: since ever' });
const closing = z.object({ lastDay: typedDay });

const newStorefront = z
  .object({
    marketplace: z.string().openapi({ example: 'shopee', description: marketplaces.join(' ') }),
    shopName: z.string().openapi({ example: 'keripikbusari' }),
    from,
  })
  .openapi('NewStorefront');
const newSource = z
  .object({
    kind: z.string().openapi({ example: 'till', description: 'till book' }),
    channel: z.string().openapi({ example: 'pos', description: channels.join(' ') }),
    name: z.string().openapi({ example: 'Kasir toko' }),
    resale: z
      .enum(resales)
      .nullable()
      .optional()
      .openapi({ description: 'Of the channel reseller; the name is the producer’s own label' }),
    from,
  })
  .openapi('NewSource');

const addStorefrontRoute = createRoute({
  method: 'post',
  path: storefronts,
  summary: 'Register a shop, a source of sales from its first day',
  description: 'A shop’s name belongs to one enterprise at a time: a second one answers 409.',
  request: { params: enterpriseParam, body: takes(newStorefront) },
  responses: { 201: answers('Added', changed.extend({ storefrontId: z.uuid() })), ...refusals },
});

const closeStorefrontRoute = createRoute({
  method: 'post',
  path: `${storefronts}/{storefront}/end`,
  summary: 'A shop’s last day; its source ends with it',
  request: {
    params: enterpriseParam.extend({ storefront: z.uuid() }),
    body: takes(closing),
  },
  responses: { 200: answers('Closed', changed), ...refusals },
});

const addSourceRoute = createRoute({
  method: 'post',
  path: sources,
  summary: 'Add a till or a hand-kept book; each send adds one',
  request: { params: enterpriseParam, body: takes(newSource) },
  responses: { 201: answers('Added', changed.extend({ sourceId: z.uuid() })), ...refusals },
});

const endSourceRoute = createRoute({
  method: 'post',
  path: `${sources}/{source}/end`,
  summary: 'The last day of a till or a book',
  request: { params: enterpriseParam.extend({ source: z.uuid() }), body: takes(closing) },
  responses: { 200: answers('Ended', changed), ...refusals },
});

export function sourcesApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(addStorefrontRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const { from = null, ...shop } = c.req.valid('json');
    const storefrontId = await addStorefront(house, who, enterprise, { ...shop, from });
    return c.json({ ...changedAs(enterprise), storefrontId }, 201);
  });
  api.openapi(closeStorefrontRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise, storefront: storefrontId } = c.req.valid('param');
    const { lastDay: until } = c.req.valid('json');
    await closeStorefront(house, who, enterprise, { storefrontId, until });
    return c.json(changedAs(enterprise), 200);
  });
  api.openapi(addSourceRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const { from = null, resale = null, ...source } = c.req.valid('json');
    const sourceId = await addSource(house, who, enterprise, { ...source, resale, from });
    return c.json({ ...changedAs(enterprise), sourceId }, 201);
  });
  api.openapi(endSourceRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise, source: sourceId } = c.req.valid('param');
    const { lastDay: until } = c.req.valid('json');
    await endSource(house, who, enterprise, { sourceId, until });
    return c.json(changedAs(enterprise), 200);
  });
}
