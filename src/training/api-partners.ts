/** Partners of batches over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { givePartners, takePartner } from './actions/partners.ts';
import { changed, changedAs, readErrors, writeErrors } from './api-shapes.ts';
import { trainingPolicy } from './policy.ts';
import { partnersOf, partnerTotals } from './questions/partners.ts';

const base = '/api/v1/training';

const totals = z
  .object({
    schema: z.literal('lagawi.trainingPartners/1'),
    partners: z.array(
      z.object({
        ...{ partnerId: z.uuid(), name: z.string(), batches: z.number() },
        persons: z.number().openapi({ description: 'A batch with two partners counts for both' }),
      }),
    ),
  })
  .openapi('TrainingPartners');
const ofBatch = z
  .object({
    schema: z.literal('lagawi.batchPartners/1'),
    partners: z.array(z.object({ partnerId: z.uuid(), name: z.string(), byHand: z.boolean() })),
  })
  .openapi('BatchPartners');
const batchParams = z.object({ batch: z.uuid() });

const totalsRoute = createRoute({
  ...{ method: 'get', path: `${base}/partners` },
  summary: 'Partners with their batches, and persons who were in them',
  responses: { 200: answers('The partners', totals), ...readErrors },
});
const listRoute = createRoute({
  ...{ method: 'get', path: `${base}/batches/{batch}/partners`, request: { params: batchParams } },
  summary: 'Partners of a batch',
  responses: { 200: answers('The partners', ofBatch), ...readErrors },
});
const giveRoute = createRoute({
  ...{ method: 'post', path: `${base}/batches/{batch}/partners` },
  request: { params: batchParams, body: takes(z.object({ names: z.string() })) },
  summary: 'Give a batch partners, with commas between',
  responses: { 200: answers('Given', changed), ...writeErrors },
});
const takeRoute = createRoute({
  ...{ method: 'delete', path: `${base}/batches/{batch}/partners/{partner}` },
  request: { params: batchParams.extend({ partner: z.uuid() }) },
  summary: 'Take a partner away that was given by hand',
  responses: { 200: answers('Taken away', changed), ...writeErrors },
});

export function partnersApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(totalsRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    trainingPolicy.mustBeAllowed(who, 'training.see', {}, today);
    const partners = await partnerTotals(house.database);
    return c.json({ schema: 'lagawi.trainingPartners/1' as const, partners }, 200);
  });
  api.openapi(listRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    trainingPolicy.mustBeAllowed(who, 'training.see', {}, today);
    const partners = await partnersOf(house.database, c.req.valid('param').batch);
    return c.json({ schema: 'lagawi.batchPartners/1' as const, partners }, 200);
  });
  api.openapi(giveRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { batch: batchId } = c.req.valid('param');
    await givePartners(house, who, { batchId, ...c.req.valid('json') });
    return c.json(changedAs(batchId), 200);
  });
  api.openapi(takeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { batch: batchId, partner: partnerId } = c.req.valid('param');
    await takePartner(house, who, { batchId, partnerId });
    return c.json(changedAs(batchId), 200);
  });
}
