/** A selection over HTTP for other programs: the same actions and questions as the pages. */
import { z } from '@hono/zod-openapi';
import { instantSchema } from '../web/index.ts';
import { enterDecree, overrideOutcome } from './actions/decide.ts';
import { screenApplication } from './actions/screen.ts';
import { afterApi } from './api-after.ts';
import { applicationsApi } from './api-applications.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import { curatorsApi } from './api-curators.ts';
import { decidedApi } from './api-decided.ts';
import { importApi } from './api-import.ts';
import { ownApi } from './api-own.ts';
import { panelApi } from './api-panel.ts';
import { papersApi } from './api-papers.ts';
import { setupApi } from './api-setup.ts';
import { applicationParams, campaignParam, decreeFields } from './api-shapes.ts';
import { stagesApi } from './api-stages.ts';
import { tastingsApi } from './api-tastings.ts';
import { trialApi } from './api-trial.ts';
import { curationPolicy } from './policy.ts';
import { screeningFilters, searchApplications } from './questions/applications.ts';
import { selectionAsJson } from './questions/selection-json.ts';
import { leavingCauses } from './words/after.ts';
import { screeningOutcomes } from './words/form.ts';
import { outcomes } from './words/panel.ts';

const { reads, writes } = callsOf(curationPolicy);

const applications = z.object({
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
  objectionsUntil: z.string().nullable().openapi({ description: 'The last day to file one' }),
  rows: z.array(
    z.object({
      applicationId: z.uuid(),
      no: z.number(),
      enterpriseName: z.string(),
      sector: z.string(),
      rank: z.number(),
      sectorRank: z.number().openapi({ description: 'Among those of the sector' }),
      score: z.number().openapi({ description: 'From 0 to 100' }),
      adjusted: z.number().nullable(),
      standardError: z.number().nullable(),
      advantagePoints: z
        .number()
        .nullable()
        .openapi({ description: 'In the score, by advantages' }),
      spread: z.number(),
      isWide: z.boolean().openapi({ description: 'By the limit of the set of criteria' }),
      outcome: z.enum(outcomes),
      overriddenBecause: z.string().nullable(),
      leftBecause: z.enum(leavingCauses).nullable(),
      movedUp: z.boolean(),
    }),
  ),
});

const listPart = reads({
  path: '/applications',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'Applications that were sent in, page by page, without phone, mail or address',
  query: z.object({
    text: z.string().max(200).optional(),
    sector: z.string().max(60).optional(),
    screening: z.enum(screeningFilters).optional(),
    page: z.coerce.number().int().min(1).max(1_000_000).optional(),
  }),
  schema: 'lagawi.applications/1',
  says: 'One page',
  answer: applications,
  look: async ({ house }, { campaign: campaignId }, asked) => {
    const { text = null, sector = null, screening = null, page = 1 } = asked;
    const search = { campaignId, text, sector, screening, page };
    const { rows, ...rest } = await searchApplications(house.database, search);
    return {
      ...rest,
      rows: rows.map((row) => ({ ...row, sentAt: row.sentAt?.toISOString() ?? null })),
    };
  },
});

const screenPart = writes({
  path: '/applications/{application}/screening',
  params: applicationParams,
  says: 'Recorded',
  summary: 'Record what staff found of the basic requirements',
  body: z.object({
    outcome: z.string().openapi({ example: 'failed' }),
    reasons: z
      .array(z.string())
      .default([])
      .openapi({ description: 'Codes of the campaign’s list' }),
    remark: z.string().default(''),
  }),
  work: async ({ house, who }, { campaign: campaignId, application: applicationId }, body) => {
    await screenApplication(house, who, { campaignId, applicationId, ...body });
    return applicationId;
  },
});

const selectionPart = reads({
  path: '/selection',
  params: campaignParam,
  may: 'curation.seeSelection',
  summary: 'The ranking once scoring is closed, what is proposed, and the decree',
  schema: 'lagawi.selectionView/1',
  says: 'The selection',
  answer: selection,
  look: ({ house }, { campaign }) => selectionAsJson(house.database, campaign),
});

const overridePart = writes({
  path: '/selection/{application}/override',
  params: applicationParams,
  says: 'Decided',
  summary: 'Decide otherwise than the ranks do, with a reason; an empty outcome leaves it to them',
  body: z.object({ outcome: z.string(), reason: z.string() }),
  work: async ({ house, who }, { campaign: campaignId, application: applicationId }, body) => {
    await overrideOutcome(house, who, { campaignId, applicationId, ...body });
    return applicationId;
  },
});

const decreePart = writes({
  path: '/decree',
  params: campaignParam,
  says: 'Entered',
  summary: 'Enter the decree by which an official decided; nobody who scored may',
  body: z.object(decreeFields),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await enterDecree(house, who, { campaignId, ...body });
    return campaignId;
  },
});

export const curationApi: ApiPart = together(
  ...[ownApi, applicationsApi, curatorsApi, trialApi, decidedApi, papersApi],
  ...[setupApi, importApi, panelApi, tastingsApi, stagesApi, afterApi],
  listPart,
  screenPart,
  selectionPart,
  overridePart,
  decreePart,
);
