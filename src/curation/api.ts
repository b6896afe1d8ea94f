/** A selection over HTTP for other programs: the same actions and questions as the pages. */
import { createRoute, z } from '@hono/zod-openapi';
import { setupOf } from '../campaigns/index.ts';
import { type Api, type ApiVisit, answers, errorsOf, instantSchema, takes } from '../web/index.ts';
import { enterDecree, overrideOutcome } from './actions/decide.ts';
import { screenApplication } from './actions/screen.ts';
import { afterApi } from './api-after.ts';
import { importApi } from './api-import.ts';
import { panelApi } from './api-panel.ts';
import { setupApi } from './api-setup.ts';
import {
  applicationParams,
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  decreeFields,
  readErrors,
  writeErrors,
} from './api-shapes.ts';
import { stagesApi } from './api-stages.ts';
import { curationPolicy } from './policy.ts';
import { sinceDecree } from './questions/after.ts';
import { screeningFilters, searchApplications } from './questions/applications.ts';
import { decreeOf } from './questions/decree.ts';
import { hashOf } from './questions/plenary.ts';
import { proposalOf, type SelectionView, selectionOf } from './questions/selection.ts';
import { leavingCauses } from './words/after.ts';
import type { Decree } from './words/decree.ts';
import { screeningOutcomes, screeningReasons } from './words/form.ts';
import { outcomes } from './words/panel.ts';

const applications = z.object({
  schema: z.literal('lagawi.applications/1'),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
  rows: z.array(
    z.object({
      applicationId: z.uuid(),
      no: z.number().nullable(),
      enterpriseName: z.string(),
      sector: z.string(),
      product: z.string(),
      regionCode: z.string(),
      state: z.enum(['draft', 'sent', 'withdrawn']),
      sentAt: instantSchema.nullable(),
      screening: z.enum(screeningOutcomes).nullable(),
      twins: z.number().openapi({ description: 'Others that look like the same applicant' }),
      enterpriseId: z.uuid().nullable(),
    }),
  ),
});

const selection = z.object({
  schema: z.literal('lagawi.selectionView/1'),
  closed: z.boolean().openapi({ description: 'Before it, nobody sees a ranking' }),
  seats: z.number().nullable(),
  decree: z
    .object({
      number: z.string(),
      decidedOn: z.string(),
      place: z.string(),
      contentHash: z.string(),
    })
    .nullable(),
  proposalHash: z.string().nullable().openapi({
    description: 'Of the list as it stands; a plenary agrees on this one',
  }),
  openObjections: z.number(),
  rows: z.array(
    z.object({
      applicationId: z.uuid(),
      no: z.number(),
      enterpriseName: z.string(),
      sector: z.string(),
      rank: z.number(),
      sectorRank: z.number().openapi({ description: 'Among those of the sector' }),
      advantagePoints: z
        .number()
        .nullable()
        .openapi({ description: 'In the score, by advantages' }),
      score: z.number().openapi({ description: 'From 0 to 100' }),
      adjusted: z.number().nullable(),
      standardError: z.number().nullable(),
      spread: z.number(),
      outcome: z.enum(outcomes),
      overriddenBecause: z.string().nullable(),
      leftBecause: z.enum(leavingCauses).nullable(),
      movedUp: z.boolean(),
    }),
  ),
});

const listRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/applications`,
  summary: 'Applications that were sent in, page by page, without phone, mail or address',
  request: {
    params: campaignParam,
    query: z.object({
      text: z.string().max(200).optional(),
      sector: z.string().max(60).optional(),
      screening: z.enum(screeningFilters).optional(),
      page: z.coerce.number().int().min(1).max(1_000_000).optional(),
    }),
  },
  responses: { 200: answers('One page', applications), ...errorsOf(401, 403, 404, 422) },
});

const screenRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/applications/{application}/screening`,
  summary: 'Record what staff found of the basic requirements',
  request: {
    params: applicationParams,
    body: takes(
      z.object({
        outcome: z.string().openapi({ example: 'failed' }),
        reasons: z
          .array(z.string())
          .default([])
          .openapi({ description: screeningReasons.join(', ') }),
        remark: z.string().default(''),
      }),
    ),
  },
  responses: {
    200: answers('Recorded', changedSchema),
    ...writeErrors,
  },
});

const selectionRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/selection`,
  summary: 'The ranking once scoring is closed, what is proposed, and the decree',
  request: { params: campaignParam },
  responses: { 200: answers('The selection', selection), ...readErrors },
});

const overrideRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/selection/{application}/override`,
  summary: 'Decide otherwise than the ranks do, with a reason; an empty outcome leaves it to them',
  request: {
    params: applicationParams,
    body: takes(z.object({ outcome: z.string(), reason: z.string() })),
  },
  responses: {
    200: answers('Decided', changedSchema),
    ...writeErrors,
  },
});

const decreeRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/decree`,
  summary: 'Enter the decree by which an official decided; nobody who scored may',
  request: {
    params: campaignParam,
    body: takes(z.object(decreeFields)),
  },
  responses: {
    200: answers('Entered', changedSchema),
    ...writeErrors,
  },
});

export function curationApi(api: Api, visitOf: ApiVisit): void {
  setupApi(api, visitOf);
  importApi(api, visitOf);
  panelApi(api, visitOf);
  stagesApi(api, visitOf);
  afterApi(api, visitOf);
  api.openapi(listRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeApplications', { campaignId }, today);
    const { text = null, sector = null, screening = null, page = 1 } = c.req.valid('query');
    const search = { campaignId, text, sector, screening, page };
    const { rows, ...rest } = await searchApplications(house.database, search);
    return c.json(
      {
        schema: 'lagawi.applications/1' as const,
        ...rest,
        rows: rows.map((row) => ({
          ...{ applicationId: row.applicationId, no: row.no, enterpriseName: row.enterpriseName },
          ...{ sector: row.sector, product: row.product, regionCode: row.regionCode },
          ...{ state: row.state, screening: row.screening, twins: row.twins },
          ...{ sentAt: row.sentAt?.toISOString() ?? null, enterpriseId: row.enterpriseId },
        })),
      },
      200,
    );
  });
  api.openapi(screenRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, application: applicationId } = c.req.valid('param');
    await screenApplication(house, who, { campaignId, applicationId, ...c.req.valid('json') });
    return c.json(changedAs(applicationId), 200);
  });
  api.openapi(selectionRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeSelection', { campaignId }, today);
    const setup = await setupOf(house.database, campaignId);
    const view = await selectionOf(house.database, campaignId, setup);
    const decree = await decreeOf(house.database, campaignId);
    const { open } = await sinceDecree(house.database, campaignId);
    const proposalHash = view ? hashOf(proposalOf(view)) : null;
    return c.json({ ...selectionAs(view, decree), proposalHash, openObjections: open }, 200);
  });
  api.openapi(overrideRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, application: applicationId } = c.req.valid('param');
    await overrideOutcome(house, who, { campaignId, applicationId, ...c.req.valid('json') });
    return c.json(changedAs(applicationId), 200);
  });
  api.openapi(decreeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await enterDecree(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
}

function selectionAs(view: SelectionView | null, decree: Decree | null) {
  return {
    schema: 'lagawi.selectionView/1' as const,
    closed: view !== null,
    seats: view?.seats ?? null,
    decree: decree && {
      ...{ number: decree.number, decidedOn: decree.decidedOn, place: decree.place },
      contentHash: decree.contentHash,
    },
    rows: (view?.rows ?? []).map((row) => ({
      ...{ applicationId: row.applicationId, no: row.no, enterpriseName: row.enterpriseName },
      ...{ sector: row.sector, rank: row.rank, score: row.score, spread: row.spread },
      ...{ sectorRank: row.sectorRank, advantagePoints: row.advantage?.points ?? null },
      adjusted: row.adjusted?.score ?? null,
      standardError: row.adjusted?.standardError ?? null,
      outcome: row.outcome,
      overriddenBecause: row.override?.reason ?? null,
      leftBecause: row.left?.cause ?? null,
      movedUp: row.movedUp !== null,
    })),
  };
}
