/** Whom a campaign is for, over HTTP: its sectors and its quotas. */
import { createRoute } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, errorsOf, signedIn, takes } from '../web/index.ts';
import { type SectorUse, setQuotas, setSectors } from './actions/setup.ts';
import * as shapes from './api-shapes.ts';
import { campaignProblems } from './problems.ts';
import { setupOf } from './questions/setup.ts';
import { campaignOf } from './questions.ts';

const one = '/api/v1/campaigns/{campaign}';
const request = { params: shapes.campaignParam };
const changed = (description: string) => ({
  200: answers(description, shapes.changed),
  ...errorsOf(400, 401, 403, 404, 409, 422, 429),
});

const setupRoute = createRoute({
  method: 'get',
  path: `${one}/setup`,
  summary: 'Sectors of the campaign, and how many are to be chosen',
  request,
  responses: { 200: answers('Sectors and quotas', shapes.setup), ...errorsOf(401, 404) },
});

const sectorsRoute = createRoute({
  method: 'put',
  path: `${one}/sectors`,
  summary: 'Replace the list of sectors',
  request: { ...request, body: takes(shapes.sectorsSet) },
  responses: changed('Replaced'),
});

const quotasRoute = createRoute({
  method: 'put',
  path: `${one}/quotas`,
  summary: 'How many participants, finalists, winners; null: not fixed. And how many wait',
  request: { ...request, body: takes(shapes.quotas) },
  responses: changed('Set'),
});

const typed = (amount: number | null): string => (amount === null ? '' : String(amount));

export function setupApi(api: Api, visitOf: ApiVisit, useOf: SectorUse): void {
  api.openapi(setupRoute, async (c) => {
    const visit = await visitOf(c);
    signedIn(visit);
    const { database } = visit.house;
    const campaign = await campaignOf(database, c.req.valid('param').campaign);
    if (!campaign) throw campaignProblems.notFound();
    const { campaignId } = campaign;
    return c.json(shapes.setupAs(campaignId, await setupOf(database, campaignId)), 200);
  });
  api.openapi(sectorsRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign } = c.req.valid('param');
    const rows = c.req.valid('json').sectors.map(({ code, name, nameEn, kbli, quota }) => ({
      ...{ code, name, nameEn, kbli: kbli.join(', '), quota: typed(quota) },
    }));
    await setSectors(house, who, { campaignId: campaign, sectors: rows }, useOf);
    return c.json(shapes.changedAs(campaign), 200);
  });
  api.openapi(quotasRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign } = c.req.valid('param');
    const { members, finalists, winners, waiting } = c.req.valid('json');
    await setQuotas(house, who, campaign, {
      ...{ members: typed(members), finalists: typed(finalists), winners: typed(winners) },
      waiting: waiting === undefined ? undefined : String(waiting),
    });
    return c.json(shapes.changedAs(campaign), 200);
  });
}
