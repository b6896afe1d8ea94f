/** A curator's blind sheets over HTTP: a code, what a taster has to know, and no maker. */
import { z } from '@hono/zod-openapi';
import { instantSchema } from '../web/index.ts';
import { lockSheet, saveScores } from './actions/score.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import {
  campaignParam,
  criterionSchema,
  givenScores,
  sheetAs,
  sheetSchema,
  typedScores,
} from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { panelProblems } from './problems/panel.ts';
import { ownTasting, ownTastings } from './questions/blind.ts';
import { allergens, storages } from './words/samples.ts';

const { reads, asks } = callsOf(curationPolicy);

const codeParams = campaignParam.extend({
  no: z.string().openapi({ description: 'Any code of the samples of one maker' }),
});

const listPart = reads({
  ...{ path: '/blind-sheets', params: campaignParam, may: 'curation.score' },
  summary: 'The caller’s own blind sheets, in the order drawn for this taster',
  ...{ schema: 'lagawi.blindSheets/1', says: 'The sheets; none before scoring has begun' },
  answer: z.object({
    isOver: z.boolean().openapi({ description: 'Codes may be read beside names' }),
    sheets: z.array(z.object({ codes: z.array(z.string()), lockedAt: instantSchema.nullable() })),
  }),
  look: async ({ house, who }, { campaign }) => {
    const { rows, isOver } = await ownTastings(house.database, campaign, who?.personId ?? '');
    const sheets = rows.map(({ codes, lockedAt }) => ({
      ...{ codes, lockedAt: lockedAt?.toISOString() ?? null },
    }));
    return { isOver, sheets };
  },
});

const onePart = reads({
  ...{ path: '/blind-sheets/{no}', params: codeParams, may: 'curation.score' },
  summary: 'One of the caller’s own blind sheets: samples, criteria, and the own scores',
  ...{ schema: 'lagawi.blindSheet/1', says: 'The sheet' },
  answer: z.object({
    samples: z.array(
      z.object({
        ...{ code: z.string(), storage: z.enum(storages), allergens: z.array(z.enum(allergens)) },
      }),
    ),
    ...{ criteria: z.array(criterionSchema), scores: givenScores },
    lockedAt: instantSchema.nullable(),
  }),
  look: async ({ house, who }, { campaign: campaignId, no: code }) => {
    const key = { campaignId, code, personId: who?.personId ?? '' };
    const own = await ownTasting(house.database, key);
    if (!own) throw panelProblems.noSheet();
    const { samples, criteria, given: scores, lockedAt } = own;
    return { samples, criteria, scores, lockedAt: lockedAt?.toISOString() ?? null };
  },
});

const savePart = asks({
  method: 'put',
  ...{ path: '/blind-sheets/{no}', params: codeParams, may: 'curation.score' },
  summary: 'Save scores on an own blind sheet, and lock it where asked',
  body: z.object({ scores: typedScores, lock: z.boolean().default(false) }),
  ...{ schema: 'lagawi.sheet/1', says: 'The sheet as it stands', answer: sheetSchema },
  work: async ({ house, who }, { campaign: campaignId, no: code }, { scores, lock }) => {
    await (lock ? lockSheet : saveScores)(house, who, { campaignId, code, scores });
    const key = { campaignId, code, personId: who?.personId ?? '' };
    const own = await ownTasting(house.database, key);
    if (!own) throw panelProblems.noSheet();
    return sheetAs(own.given, own.lockedAt);
  },
});

export const tastingsApi: ApiPart = together(listPart, onePart, savePart);
