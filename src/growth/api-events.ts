/** Events and pledges over HTTP: the same actions and questions as the pages. */
import { createRoute, z } from '@hono/zod-openapi';
import { callsOf, campaignParam, changedAs, changedSchema, together } from '../curation/index.ts';
import { enterpriseTarget } from '../enterprises/index.ts';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { announceEvent, cancelEvent, changeEvent, tellOutcome } from './actions/events.ts';
import { tellPledge, tellPledgeNews } from './actions/pledges.ts';
import { answerCall, placeEnterprises, tellResult } from './actions/takers.ts';
import * as shapes from './api-event-shapes.ts';
import { enterpriseParams, readErrors, writeErrors } from './api-shapes.ts';
import { growthPolicy } from './policy.ts';
import { eventIn, eventsOf, ownEvents, soldAt, takersOf } from './questions/events.ts';
import { pledgeSums } from './rules/pledges.ts';
import { findOutcome } from './store/events.ts';
import { selectPledges } from './store/pledges.ts';

const eventParam = campaignParam.extend({ event: z.uuid() });
const { reads, writes } = callsOf(growthPolicy);

const ofCampaign = together(
  reads({
    ...{ path: '/events', params: campaignParam, may: 'growth.see', says: 'The events' },
    summary: 'Events: who was called, who takes part, sales there; apart from campaign sales',
    ...{ schema: 'lagawi.events/1', answer: shapes.events },
    look: async ({ house }, { campaign }) => {
      const { events, members, elsewhere } = await eventsOf(house.database, campaign);
      return { members, salesElsewhere: elsewhere, events };
    },
  }),
  writes({
    ...{ path: '/events', params: campaignParam, says: 'Announced' },
    ...{
      summary: 'Announce an event',
      body: z.object({ eventId: z.uuid(), ...shapes.typedEvent }),
    },
    work: ({ house, who }, { campaign: campaignId }, body) =>
      announceEvent(house, who, { campaignId, ...body }),
  }),
  reads({
    ...{ path: '/events/{event}', params: eventParam, may: 'growth.see', says: 'The event' },
    summary: 'One event with every enterprise of its campaign and what came of it',
    ...{ schema: 'lagawi.event/1', answer: shapes.eventWhole },
    look: async ({ house }, { campaign: campaignId, event: eventId }) => {
      const event = await eventIn(house.database, { campaignId, eventId });
      const [takers, sales, outcome] = await Promise.all([
        takersOf(house.database, event, { show: 'all' }),
        soldAt(house.database, event),
        findOutcome(house.database.pool, eventId),
      ]);
      const enterprises = takers.map((one) => ({
        ...{ ...one, sales: sales.get(one.enterpriseId) ?? null },
      }));
      return { event, outcome, enterprises };
    },
  }),
  writes({
    ...{
      path: '/events/{event}',
      params: eventParam,
      may: 'growth.run',
      says: 'Changed',
      method: 'put',
    },
    summary: 'Change an event with a reason; who takes part stays',
    body: z.object({ ...shapes.typedEvent, ...shapes.seen, reason: z.string() }),
    work: async ({ house, who }, { campaign: campaignId, event: eventId }, body) => {
      await eventIn(house.database, { campaignId, eventId });
      await changeEvent(house, who, { eventId, ...body });
      return eventId;
    },
  }),
  writes({
    ...{
      path: '/events/{event}/cancellation',
      params: eventParam,
      may: 'growth.run',
      says: 'Cancelled',
    },
    ...{
      summary: 'Cancel an event with a reason',
      body: z.object({ ...shapes.seen, reason: z.string() }),
    },
    work: async ({ house, who }, { campaign: campaignId, event: eventId }, body) => {
      await eventIn(house.database, { campaignId, eventId });
      await cancelEvent(house, who, { eventId, ...body });
      return eventId;
    },
  }),
  writes({
    ...{ path: '/events/{event}/places', params: eventParam, may: 'growth.run', says: 'Decided' },
    ...{
      summary: 'Decide who takes part, with stands counted on from the first',
      body: shapes.placing,
    },
    work: async ({ house, who }, { campaign: campaignId, event: eventId }, body) => {
      await eventIn(house.database, { campaignId, eventId });
      const { enterprises: enterpriseIds, ...typed } = body;
      await placeEnterprises(house, who, { eventId, enterpriseIds, ...typed });
      return eventId;
    },
  }),
  writes({
    ...{ path: '/events/{event}/outcome', params: eventParam, may: 'growth.run', says: 'Told' },
    ...{ summary: 'Tell what came of an event as a whole', body: shapes.outcome },
    work: async ({ house, who }, { campaign: campaignId, event: eventId }, body) => {
      await eventIn(house.database, { campaignId, eventId });
      await tellOutcome(house, who, { eventId, ...body });
      return eventId;
    },
  }),
  reads({
    ...{ path: '/pledges', params: campaignParam, may: 'growth.see', says: 'The pledges' },
    summary: 'Pledges of buyers by currency; promises, no sales',
    ...{ schema: 'lagawi.pledges/1', answer: shapes.pledges },
    look: async ({ house }, { campaign: campaignId }) => {
      const pledges = await selectPledges(house.database.pool, { campaignId });
      return { sums: pledgeSums(pledges), pledges };
    },
  }),
);

const base = '/api/v1/enterprises/{enterprise}';
const changed = { 200: answers('Done', changedSchema), ...writeErrors };
const ownEventParams = enterpriseParams.extend({ event: z.uuid() });

const ownRoute = createRoute({
  ...{ method: 'get', path: `${base}/events`, request: { params: enterpriseParams } },
  summary: 'Events of the campaigns of an enterprise, with its answer, place and result',
  responses: { 200: answers('The events', shapes.ownEvents), ...readErrors },
});
const answerRoute = createRoute({
  ...{ method: 'post', path: `${base}/events/{event}/answer` },
  request: { params: ownEventParams, body: takes(shapes.callAnswer) },
  ...{ summary: 'Answer the call to an event', responses: changed },
});
const resultRoute = createRoute({
  ...{ method: 'post', path: `${base}/events/{event}/result` },
  request: { params: ownEventParams, body: takes(shapes.result) },
  ...{ summary: 'Tell what came of an event for an enterprise', responses: changed },
});
const pledgeRoute = createRoute({
  ...{ method: 'post', path: `${base}/pledges` },
  request: { params: enterpriseParams, body: takes(shapes.typedPledge) },
  ...{ summary: 'Tell of a buyer’s pledge', responses: changed },
});
const newsRoute = createRoute({
  ...{ method: 'post', path: `${base}/pledges/{pledge}/news` },
  request: {
    params: enterpriseParams.extend({ pledge: z.uuid() }),
    body: takes(shapes.typedNews),
  },
  ...{ summary: 'Tell what became of a pledge', responses: changed },
});

export function eventsApi(api: Api, visitOf: ApiVisit): void {
  ofCampaign(api, visitOf);
  ownEventsApi(api, visitOf);
  pledgesApi(api, visitOf);
}

function ownEventsApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(ownRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const target = await enterpriseTarget(house.database, enterpriseId);
    growthPolicy.mustBeAllowed(who, 'growth.seeOwn', target ?? { enterpriseId }, today);
    const { events, elsewhere } = await ownEvents(house.database, enterpriseId);
    const told = events.map(({ taker, ...event }) => ({ ...event, ...taker }));
    const answer = { schema: 'lagawi.ownEvents/1', salesElsewhere: elsewhere, events: told };
    return c.json(shapes.ownEvents.parse(answer), 200);
  });
  api.openapi(answerRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, event: eventId } = c.req.valid('param');
    await answerCall(house, who, { enterpriseId, eventId, ...c.req.valid('json') });
    return c.json(changedAs(eventId), 200);
  });
  api.openapi(resultRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, event: eventId } = c.req.valid('param');
    await tellResult(house, who, { enterpriseId, eventId, ...c.req.valid('json') });
    return c.json(changedAs(eventId), 200);
  });
}

function pledgesApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(pledgeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const { campaign: campaignId, event: eventId, ...told } = c.req.valid('json');
    await tellPledge(house, who, { enterpriseId, campaignId, eventId, ...told });
    return c.json(changedAs(told.pledgeId), 200);
  });
  api.openapi(newsRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, pledge: pledgeId } = c.req.valid('param');
    await tellPledgeNews(house, who, { enterpriseId, pledgeId, ...c.req.valid('json') });
    return c.json(changedAs(pledgeId), 200);
  });
}
