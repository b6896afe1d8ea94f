/** Modules, limits, mentors and pairings of a campaign over HTTP. */
import { createRoute } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { endPairing, pair } from './actions/pair.ts';
import { addModules, letMentorGo, retireModule, setMentor, setRule } from './actions/setup.ts';
import * as shapes from './api-shapes.ts';

const base = '/api/v1/campaigns/{campaign}/mentoring';
const { writeErrors, changedAs } = shapes;
const ofCampaign = { params: shapes.campaignParams };
const changed = { 200: answers('Done', shapes.changed), ...writeErrors };

const ruleRoute = createRoute({
  ...{ method: 'put', path: `${base}/rule`, request: { ...ofCampaign, body: takes(shapes.rule) } },
  summary: 'Limits of mentoring in a campaign',
  responses: changed,
});
const moduleRoute = createRoute({
  ...{ method: 'post', path: `${base}/modules` },
  request: { ...ofCampaign, body: takes(shapes.module) },
  summary: 'Add a module',
  responses: changed,
});
const retireRoute = createRoute({
  ...{ method: 'delete', path: `${base}/modules/{module}` },
  request: { params: shapes.moduleParams },
  summary: 'Remove a module; sessions that were of it stay so',
  responses: changed,
});
const mentorRoute = createRoute({
  ...{ method: 'post', path: `${base}/mentors` },
  request: { ...ofCampaign, body: takes(shapes.mentor) },
  summary: 'Add a mentor, or say letter and limit anew',
  responses: changed,
});
const goRoute = createRoute({
  ...{ method: 'delete', path: `${base}/mentors/{person}` },
  request: { params: shapes.mentorParams },
  summary: 'Take a mentor without pairings off the list',
  responses: changed,
});
const pairRoute = createRoute({
  ...{ method: 'post', path: `${base}/pairings` },
  request: { ...ofCampaign, body: takes(shapes.pairing) },
  summary: 'Pair a mentor with enterprises until a day; it gives the right on them',
  responses: changed,
});
const endRoute = createRoute({
  ...{ method: 'post', path: `${base}/pairings/{enterprise}/{pairing}/end` },
  request: { params: shapes.pairingParams, body: takes(shapes.reason) },
  summary: 'End a pairing, and the right that went with it',
  responses: changed,
});

export function setupApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(ruleRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await setRule(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(moduleRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { nameId: id, nameEn: en } = c.req.valid('json');
    await addModules(house, who, { campaignId, names: [{ id, en }] });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(retireRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, module: moduleId } = c.req.valid('param');
    await retireModule(house, who, { campaignId, moduleId });
    return c.json(changedAs(moduleId), 200);
  });
  api.openapi(mentorRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { person: personId, ...told } = c.req.valid('json');
    await setMentor(house, who, { campaignId, personId, ...told });
    return c.json(changedAs(personId), 200);
  });
  api.openapi(goRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, person: personId } = c.req.valid('param');
    await letMentorGo(house, who, { campaignId, personId });
    return c.json(changedAs(personId), 200);
  });
  api.openapi(pairRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { mentor: mentorId, enterprises: enterpriseIds, ...days } = c.req.valid('json');
    await pair(house, who, { campaignId, mentorId, enterpriseIds, ...days });
    return c.json(changedAs(mentorId), 200);
  });
  api.openapi(endRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, enterprise: enterpriseId, pairing } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    await endPairing(house, who, { campaignId, enterpriseId, pairingId: pairing, reason });
    return c.json(changedAs(pairing), 200);
  });
}
