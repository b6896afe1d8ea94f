/** Dated facts, applications for permits and sizes of an enterprise, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, errorsOf, instantSchema, takes } from '../web/index.ts';
import { recordFacts, strikeFacts } from './actions/facts.ts';
import { endPending, recordPending } from './actions/permits.ts';
import * as shapes from './api-shapes.ts';
import { enterprisesPolicy } from './policy.ts';
import { enterpriseTarget, factsOf } from './questions.ts';
import { latest, sizesOf } from './rules/size.ts';
import { factOccasions, sexes } from './words/facts.ts';
import { pendingKinds, pendingOutcomes } from './words/permits.ts';

const one = '/api/v1/enterprises/{enterprise}';
const { changed, changedAs, enterpriseParam } = shapes;
const refusals = errorsOf(400, 401, 403, 404, 409, 422, 429);

const people = z.number().int().min(0).nullable().default(null);
const rupiah = z.number().int().min(0).nullable().default(null);
const told = z.object({
  asOf: shapes.typedDay,
  occasion: z.enum(factOccasions),
  campaignId: z.string().nullable().default(null),
  workersFemale: people,
  workersMale: people,
  workersDisabled: people.openapi({ description: 'Voluntary, and among the two above' }),
  ownerSex: z.enum(sexes).nullable().default(null),
  capitalRp: rupiah.openapi({ description: 'Without land and buildings' }),
  investmentRp: rupiah.openapi({ description: 'Without land and buildings' }),
  salesYearRp: rupiah.openapi({ description: 'Of the last whole year' }),
  capacity: z.number().min(0).nullable().default(null).openapi({ description: 'In a month' }),
  capacityUnit: z.string().default(''),
  toldBy: z.string().default(''),
});
const newFacts = told.extend({ factId: z.uuid().optional() }).openapi('NewFacts');
const facts = z.object({
  schema: z.literal('lagawi.facts/1'),
  facts: z.array(
    told.extend({
      factId: z.uuid(),
      recordedAt: instantSchema,
      struck: z.object({ at: instantSchema, reason: z.string() }).nullable(),
    }),
  ),
  sizes: z
    .array(
      z.object({
        rule: z.string().openapi({ example: 'pp7Capital' }),
        size: z
          .enum(['micro', 'small', 'medium', 'large', 'notSmall'])
          .nullable()
          .openapi({ description: 'null: not to be told from what is known' }),
      }),
    )
    .openapi({ description: 'Under each rule in force today, from what was last told' }),
});

const listRoute = createRoute({
  method: 'get',
  path: `${one}/facts`,
  summary: 'What was told of the enterprise as of a day, newest first, and its sizes',
  request: { params: enterpriseParam },
  responses: { 200: answers('The facts', facts), ...errorsOf(401, 403, 404) },
});

const addRoute = createRoute({
  method: 'post',
  path: `${one}/facts`,
  summary: 'Record facts as of a day; with an id of your own, sending twice keeps one',
  request: { params: enterpriseParam, body: takes(newFacts) },
  responses: { 201: answers('Kept', changed.extend({ factId: z.uuid() })), ...refusals },
});

const strikeRoute = createRoute({
  method: 'post',
  path: `${one}/facts/{fact}/striking`,
  summary: 'Strike out what was wrong; it stays readable and counts no more',
  request: {
    params: enterpriseParam.extend({ fact: z.uuid() }),
    body: takes(z.object({ reason: z.string() })),
  },
  responses: { 200: answers('Struck out', changed), ...refusals },
});

const pendingRoute = createRoute({
  method: 'post',
  path: `${one}/pending`,
  summary: 'Record a permit that was applied for; with an id of your own, sending twice keeps one',
  request: {
    params: enterpriseParam,
    body: takes(
      z.object({
        pendingId: z.uuid().optional(),
        kind: z.enum(pendingKinds),
        productId: z.uuid().nullable().default(null),
        appliedOn: shapes.typedDay,
        remark: z.string().default(''),
      }),
    ),
  },
  responses: { 201: answers('Kept', changed.extend({ pendingId: z.uuid() })), ...refusals },
});

const outcomeRoute = createRoute({
  method: 'post',
  path: `${one}/pending/{pending}/outcome`,
  summary: 'How an application ended',
  request: {
    params: enterpriseParam.extend({ pending: z.uuid() }),
    body: takes(z.object({ outcome: z.enum(pendingOutcomes), endedOn: shapes.typedDay })),
  },
  responses: { 200: answers('Kept', changed), ...refusals },
});

const typedNumber = (value: number | null) => (value === null ? '' : String(value));

export function factsApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(listRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const target = (await enterpriseTarget(house.database, enterprise)) ?? {
      enterpriseId: enterprise,
    };
    enterprisesPolicy.mustBeAllowed(who, 'enterprises.see', target, today);
    const all = await factsOf(house.database, enterprise);
    const known = latest(all.filter((one) => one.struck === null));
    const answer = {
      schema: 'lagawi.facts/1' as const,
      facts: all.map(({ recordedAt, recordedBy: _, struck, ...one }) => ({
        ...one,
        recordedAt: recordedAt.toISOString(),
        struck: struck && { at: struck.at.toISOString(), reason: struck.reason },
      })),
      sizes: known
        ? sizesOf(known, today).map(({ rule, size }) => ({ rule: rule.code, size }))
        : [],
    };
    return c.json(answer, 200);
  });
  api.openapi(addRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const { factId: id, ...typed } = c.req.valid('json');
    const factId = await recordFacts(house, who, enterprise, {
      ...typed,
      ...(id && { factId: id }),
      workersFemale: typedNumber(typed.workersFemale),
      workersMale: typedNumber(typed.workersMale),
      workersDisabled: typedNumber(typed.workersDisabled),
      ownerSex: typed.ownerSex ?? '',
      capitalRp: typedNumber(typed.capitalRp),
      investmentRp: typedNumber(typed.investmentRp),
      salesYearRp: typedNumber(typed.salesYearRp),
      capacity: typedNumber(typed.capacity).replace('.', ','),
    });
    return c.json({ ...changedAs(enterprise), factId }, 201);
  });
  api.openapi(strikeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise, fact } = c.req.valid('param');
    await strikeFacts(house, who, enterprise, { factId: fact, ...c.req.valid('json') });
    return c.json(changedAs(enterprise), 200);
  });
  api.openapi(pendingRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const { pendingId: id, ...typed } = c.req.valid('json');
    const asked = { ...typed, ...(id && { pendingId: id }) };
    const pendingId = await recordPending(house, who, enterprise, asked);
    return c.json({ ...changedAs(enterprise), pendingId }, 201);
  });
  api.openapi(outcomeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise, pending } = c.req.valid('param');
    await endPending(house, who, enterprise, { pendingId: pending, ...c.req.valid('json') });
    return c.json(changedAs(enterprise), 200);
  });
}
