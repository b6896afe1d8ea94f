/** Campaigns over HTTP for other programs: the same actions and questions as the pages. */
import { createRoute } from '@hono/zod-openapi';
import {
  type Api,
  type ApiVisit,
  answers,
  errorsOf,
  given,
  signedIn,
  takes,
  type Visit,
} from '../web/index.ts';
import type { SectorUse } from './actions/setup.ts';
import {
  addInstitution,
  createCampaign,
  defineSale,
  editCampaign,
  setInstitutions,
  setStages,
} from './actions.ts';
import { setupApi } from './api-setup.ts';
import * as shapes from './api-shapes.ts';
import { campaignsPolicy } from './policy.ts';
import { campaignProblems } from './problems.ts';
import { campaignOf, definitionsOf, institutionsOf, listCampaigns } from './questions.ts';

const { campaignParam } = shapes;
const one = '/api/v1/campaigns/{campaign}';
const changed = (description: string) => ({
  200: answers(description, shapes.changed),
  ...errorsOf(400, 401, 403, 404, 409, 422, 429),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/campaigns',
  summary: 'All campaigns, the newest window first',
  responses: { 200: answers('The campaigns', shapes.list), ...errorsOf(401) },
});

const oneRoute = createRoute({
  method: 'get',
  path: one,
  summary: 'One campaign with its stages, institutions and current definition of a sale',
  request: { params: campaignParam },
  responses: { 200: answers('The campaign', shapes.whole), ...errorsOf(401, 404) },
});

const createCampaignRoute = createRoute({
  method: 'post',
  path: '/api/v1/campaigns',
  summary: 'Create a campaign, with the first version of its definition of a sale',
  request: { body: takes(shapes.newCampaign) },
  responses: {
    201: answers('Created', shapes.changed),
    ...errorsOf(400, 401, 403, 409, 422, 429),
  },
});

const editRoute = createRoute({
  method: 'patch',
  path: one,
  summary: 'Change a campaign; fields that are left out stay',
  description: 'Window and zone stand still once a figure of the campaign was closed (409).',
  request: { params: campaignParam, body: takes(shapes.campaignFields.partial()) },
  responses: changed('Changed'),
});

const stagesRoute = createRoute({
  method: 'put',
  path: `${one}/stages`,
  summary: 'Replace the list of stages',
  request: { params: campaignParam, body: takes(shapes.stages) },
  responses: changed('Replaced'),
});

const institutionsRoute = createRoute({
  method: 'get',
  path: `${one}/institutions`,
  summary: 'Institutions of the campaign, and those that could be chosen',
  request: { params: campaignParam },
  responses: {
    200: answers('The institutions', shapes.institutions),
    ...errorsOf(401, 403, 404),
  },
});

const setInstitutionsRoute = createRoute({
  method: 'put',
  path: `${one}/institutions`,
  summary: 'Replace who takes part in what role',
  request: { params: campaignParam, body: takes(shapes.institutionsSet) },
  responses: changed('Replaced'),
});

const addInstitutionRoute = createRoute({
  method: 'post',
  path: `${one}/institutions`,
  summary: 'Add an institution to those that can be chosen',
  request: { params: campaignParam, body: takes(shapes.newInstitution) },
  responses: {
    201: answers('Added', shapes.institutionAdded),
    ...errorsOf(400, 401, 403, 404, 422, 429),
  },
});

const definitionsRoute = createRoute({
  method: 'get',
  path: `${one}/definitions`,
  summary: 'Every version of what counts as a sale, newest first',
  request: { params: campaignParam },
  responses: { 200: answers('The versions', shapes.definitions), ...errorsOf(401, 404) },
});

const defineRoute = createRoute({
  method: 'post',
  path: `${one}/definitions`,
  summary: 'Add a version of what counts as a sale; older ones stay as they were',
  request: { params: campaignParam, body: takes(shapes.definitionFields) },
  responses: {
    201: answers('Added', shapes.definitionAdded),
    ...errorsOf(400, 401, 403, 404, 409, 422, 429),
  },
});

/** Routes of campaigns. Writes are judged by their actions, reads as their pages are. */
export function campaignsApi(api: Api, visitOf: ApiVisit, useOf: SectorUse): void {
  readApi(api, visitOf);
  institutionsApi(api, visitOf);
  setupApi(api, visitOf, useOf);
  api.openapi(createCampaignRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const isSimulation = house.config.simulation;
    const asked = { ...given(c.req.valid('json')), isSimulation };
    const campaignId = await createCampaign(house, who, asked);
    return c.json(shapes.changedAs(campaignId), 201);
  });
  api.openapi(editRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign } = c.req.valid('param');
    await editCampaign(house, who, campaign, given(c.req.valid('json')));
    return c.json(shapes.changedAs(campaign), 200);
  });
  api.openapi(stagesRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign } = c.req.valid('param');
    await setStages(house, who, campaign, c.req.valid('json').stages);
    return c.json(shapes.changedAs(campaign), 200);
  });
  api.openapi(defineRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const version = await defineSale(house, who, campaignId, c.req.valid('json'));
    return c.json({ schema: 'lagawi.definitionAdded/1' as const, campaignId, version }, 201);
  });
}

function readApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(listRoute, async (c) => {
    const visit = await visitOf(c);
    signedIn(visit);
    const campaigns = await listCampaigns(visit.house.database);
    const schema = 'lagawi.campaigns/1' as const;
    return c.json({ schema, campaigns: campaigns.map(shapes.campaignAs) }, 200);
  });
  api.openapi(oneRoute, async (c) => {
    const visit = await visitOf(c);
    signedIn(visit);
    const campaign = await found(visit, c.req.valid('param').campaign);
    const schema = 'lagawi.campaign/1' as const;
    return c.json({ schema, ...shapes.wholeAs(campaign) }, 200);
  });
  api.openapi(definitionsRoute, async (c) => {
    const visit = await visitOf(c);
    signedIn(visit);
    const { campaignId } = await found(visit, c.req.valid('param').campaign);
    const versions = await definitionsOf(visit.house.database, campaignId);
    const schema = 'lagawi.definitions/1' as const;
    return c.json({ schema, campaignId, definitions: versions.map(shapes.definitionAs) }, 200);
  });
}

async function found({ house }: Visit, campaignId: string) {
  const campaign = await campaignOf(house.database, campaignId);
  if (!campaign) throw campaignProblems.notFound();
  return campaign;
}

function institutionsApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(institutionsRoute, async (c) => {
    const visit = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    // The list of all is what the form shows to those who choose from it.
    campaignsPolicy.mustBeAllowed(visit.who, 'campaigns.edit', { campaignId }, visit.today);
    const [campaign, known] = await Promise.all([
      found(visit, campaignId),
      institutionsOf(visit.house.database),
    ]);
    const institutions = [...campaign.institutions];
    return c.json({ schema: 'lagawi.institutions/1' as const, institutions, known }, 200);
  });
  api.openapi(setInstitutionsRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign } = c.req.valid('param');
    await setInstitutions(house, who, campaign, c.req.valid('json').institutions);
    return c.json(shapes.changedAs(campaign), 200);
  });
  api.openapi(addInstitutionRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { name } = c.req.valid('json');
    const institutionId = await addInstitution(house, who, { name, campaignId });
    return c.json({ schema: 'lagawi.institution/1' as const, institutionId }, 201);
  });
}
