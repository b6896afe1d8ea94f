/** Who takes part in a campaign, over HTTP. */
import { createRoute } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, errorsOf, given, takes } from '../web/index.ts';
import { addEnterprise, endMembership, joinCampaign } from './actions/registry.ts';
import * as shapes from './api-shapes.ts';
import { enterprisesPolicy } from './policy.ts';
import { membersOf } from './questions.ts';

const all = '/api/v1/campaigns/{campaign}/members';
const { campaignParam, memberParams } = shapes;
const changed = (description: string) => ({
  200: answers(description, shapes.changed),
  ...errorsOf(400, 401, 403, 404, 409, 422, 429),
});

const listRoute = createRoute({
  method: 'get',
  path: all,
  summary: 'Everyone who takes or took part, with the newest membership, page by page',
  request: { params: campaignParam, query: shapes.search },
  responses: {
    200: answers('One page of the list', shapes.members),
    ...errorsOf(401, 403, 404, 422),
  },
});

const addRoute = createRoute({
  method: 'post',
  path: all,
  summary: 'Add a new enterprise straight into the campaign',
  request: { params: campaignParam, body: takes(shapes.newMember) },
  responses: {
    201: answers('Added', shapes.changed),
    ...errorsOf(400, 401, 403, 404, 409, 422, 429),
  },
});

const joinRoute = createRoute({
  method: 'post',
  path: `${all}/{enterprise}/memberships`,
  summary: 'Take an enterprise that is known already into the campaign',
  request: { params: memberParams, body: takes(shapes.membershipDays) },
  responses: changed('Taken in'),
});

const endRoute = createRoute({
  method: 'post',
  path: `${all}/{enterprise}/end`,
  summary: 'End the newest membership, with its reason',
  description:
    'Withdrawn: its days up to the last count. Disqualified: none does, and it is named as such.',
  request: { params: memberParams, body: takes(shapes.membershipEnd) },
  responses: changed('Ended'),
});

export function membersApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(listRoute, async (c) => {
    const visit = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { who, today, house } = visit;
    enterprisesPolicy.mustBeAllowed(who, 'enterprises.listMembers', { campaignId }, today);
    const found = await membersOf(house.database, campaignId, c.req.valid('query'));
    const schema = 'lagawi.members/1' as const;
    return c.json({ schema, ...found, rows: found.rows.map(shapes.memberAs) }, 200);
  });
  api.openapi(addRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { from, until, ...fields } = given(c.req.valid('json'));
    const campaign = { campaignId, from, until: until ?? null };
    const enterpriseId = await addEnterprise(house, who, { ...fields, campaign });
    return c.json(shapes.changedAs(enterpriseId), 201);
  });
  api.openapi(joinRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, enterprise: enterpriseId } = c.req.valid('param');
    const { from, until = null } = c.req.valid('json');
    await joinCampaign(house, who, { enterpriseId, campaignId, from, until });
    return c.json(shapes.changedAs(enterpriseId), 200);
  });
  api.openapi(endRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, enterprise: enterpriseId } = c.req.valid('param');
    await endMembership(house, who, { enterpriseId, campaignId, ...c.req.valid('json') });
    return c.json(shapes.changedAs(enterpriseId), 200);
  });
}
