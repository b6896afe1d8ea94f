/** What stands of a decision, over HTTP: plenary, conditions, changes, terms, letters. */
import { z } from '@hono/zod-openapi';
import { campaignOf, setupOf } from '../campaigns/index.ts';
import { batchesOf } from '../documents/index.ts';
import { daySchema, instantSchema, type Visit } from '../web/index.ts';
import { retryLetters } from './actions/letters.ts';
import { setObjectionTerms } from './actions/objections.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import { conditionSchema } from './api-own-shapes.ts';
import { campaignParam } from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { curationProblems } from './problems/curation.ts';
import { listOf, objectionsOf } from './questions/after.ts';
import { plenaryOf } from './questions/chain.ts';
import { conditionsOf } from './questions/conditions.ts';
import { letterBatch } from './questions/letters.ts';
import { agreedNow } from './questions/plenary.ts';
import { sentLetters } from './sent-files.ts';
import { findingResults, leavingCauses } from './words/after.ts';

const { reads, writes, sends } = callsOf(curationPolicy);

const plenaryPart = reads({
  ...{ path: '/plenary', params: campaignParam, may: 'curation.seeSelection' },
  summary: 'The newest record of the plenary, and whether it agrees on what stands now',
  ...{ schema: 'lagawi.plenary/1', says: 'The plenary' },
  answer: z.object({
    plenary: z
      .object({
        ...{ version: z.number(), heldOn: daySchema, place: z.string(), chair: z.string() },
        ...{ present: z.array(z.uuid()), guests: z.string(), notes: z.string() },
        dissents: z.array(z.object({ personId: z.uuid(), words: z.string() })),
        ...{ proposalHash: z.string(), recordedAt: instantSchema },
        agrees: z.boolean().openapi({ description: 'False where the list was changed since' }),
      })
      .nullable(),
  }),
  look: async ({ house }, { campaign: campaignId }) => {
    const { database } = house;
    const plenary = await plenaryOf(database, campaignId);
    if (!plenary) return { plenary };
    const agreed = await agreedNow(database, campaignId, await setupOf(database, campaignId));
    const agrees = agreed?.hash === plenary.proposalHash;
    return { plenary: { ...plenary, recordedAt: plenary.recordedAt.toISOString(), agrees } };
  },
});

const conditionsPart = reads({
  ...{ path: '/conditions', params: campaignParam, may: 'curation.seeSelection' },
  summary: 'Whoever passes on conditions, what each has to meet, and what was found of it',
  ...{ schema: 'lagawi.conditions/1', says: 'Nobody before scoring is closed' },
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ applicationId: z.uuid(), no: z.number(), enterpriseName: z.string() },
        conditions: z.array(
          conditionSchema.extend({
            checker: z.string(),
            finding: z
              .object({
                ...{ result: z.enum(findingResults), remark: z.string() },
                foundAt: instantSchema,
              })
              .nullable(),
          }),
        ),
      }),
    ),
  }),
  look: async ({ house, today }, { campaign }) => ({
    rows: (await conditionsOf(house.database, campaign, today)).map((row) => ({
      ...{ applicationId: row.applicationId, no: row.no, enterpriseName: row.name },
      conditions: row.conditions.map(({ finding, ...one }) => ({
        ...one,
        finding: finding && { ...finding, foundAt: finding.foundAt.toISOString() },
      })),
    })),
  }),
});

const amendmentsPart = reads({
  ...{ path: '/amendments', params: campaignParam, may: 'curation.seeSelection' },
  summary: 'The decrees that changed the list, first to last',
  ...{ schema: 'lagawi.amendments/1', says: 'The changes' },
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ no: z.number(), number: z.string(), decidedOn: daySchema, place: z.string() },
        ...{ contentHash: z.string(), enteredAt: instantSchema },
        leaves: z.array(
          z.object({
            ...{ applicationId: z.uuid(), cause: z.enum(leavingCauses), reason: z.string() },
            objectionId: z.uuid().optional(),
          }),
        ),
        enters: z.array(
          z.object({
            applicationId: z.uuid(),
            instead: z.uuid().nullable().openapi({ description: 'Whose seat it takes' }),
            objectionIds: z
              .array(z.uuid())
              .optional()
              .openapi({ description: 'The upheld objections that gave the seat' }),
          }),
        ),
      }),
    ),
  }),
  look: async ({ house }, { campaign }) => {
    const { amendments = [] } = (await listOf(house.database, campaign)) ?? {};
    return {
      rows: amendments.map(({ content, ...one }) => ({
        ...{ ...one, enteredAt: one.enteredAt.toISOString() },
        ...{ leaves: content.leaves, enters: content.enters },
      })),
    };
  },
});

const termsPart = reads({
  ...{ path: '/objections/terms', params: campaignParam, may: 'curation.seeSelection' },
  summary: 'How long objections may be filed and answered, in working days',
  ...{ schema: 'lagawi.objectionTerms/1', says: 'The terms' },
  answer: z.object({
    ...{ fileDays: z.number(), answerDays: z.number(), holidays: z.array(daySchema) },
    lastDay: daySchema.nullable().openapi({ description: 'To file; null before the decree' }),
  }),
  look: async ({ house }, { campaign: campaignId }) => {
    const campaign = await campaignOf(house.database, campaignId);
    if (!campaign) throw curationProblems.noCampaign();
    const { terms, lastDay } = await objectionsOf(house.database, campaign);
    return { ...terms, lastDay };
  },
});

const batchSchema = z.object({
  ...{ batchId: z.uuid(), state: z.enum(['making', 'made', 'failed']) },
  ...{ total: z.number(), done: z.number(), issuedAt: instantSchema },
});

const batchParams = campaignParam.extend({ batch: z.uuid() });

const batchIn = ({ house }: Visit, { campaign, batch }: z.output<typeof batchParams>) =>
  letterBatch(house.database, campaign, batch);

export const decidedApi: ApiPart = together(
  plenaryPart,
  conditionsPart,
  amendmentsPart,
  termsPart,
  writes({
    ...{ method: 'put', path: '/objections/terms', params: campaignParam, says: 'Set' },
    summary: 'A new version of the terms; not once the decree is entered',
    body: z.object({
      ...{ fileDays: z.string().openapi({ example: '21' }), answerDays: z.string() },
      holidays: z.string().default('').openapi({ description: 'Days, one a line' }),
    }),
    work: async ({ house, who }, { campaign: campaignId }, terms) => {
      await setObjectionTerms(house, who, { campaignId, ...terms });
      return campaignId;
    },
  }),
  reads({
    ...{ path: '/letters', params: campaignParam, may: 'curation.seeSelection' },
    summary: 'Letters as they were issued together, and how far their file is',
    ...{ schema: 'lagawi.letters/1', says: 'The newest first' },
    answer: z.object({ rows: z.array(batchSchema) }),
    look: async ({ house }, { campaign }) => {
      const batches = await batchesOf(house.database, campaign, 'selectionLetter');
      return {
        rows: batches.map((one) => ({ ...one, issuedAt: one.issuedAt.toISOString() })),
      };
    },
  }),
  reads({
    ...{ path: '/letters/{batch}', params: batchParams, may: 'curation.seeSelection' },
    summary: 'How far the file of one batch of letters is',
    ...{ schema: 'lagawi.letterBatch/1', says: 'The batch', answer: batchSchema },
    look: async (visit, at) => {
      const batch = await batchIn(visit, at);
      return { ...batch, issuedAt: batch.issuedAt.toISOString() };
    },
  }),
  sends({
    ...{ path: '/letters/{batch}/zip', params: batchParams, may: 'curation.seeApplications' },
    ...{ summary: 'The letters of a batch in one file; the look is noted' },
    type: 'application/zip',
    look: async (visit, at) => sentLetters(visit, await batchIn(visit, at)),
  }),
  writes({
    ...{ path: '/letters/{batch}/retry', params: batchParams, body: z.object({}) },
    ...{ summary: 'Make the file of a batch anew after a fault', says: 'Begun' },
    work: async ({ house, who }, { campaign: campaignId, batch: batchId }) => {
      await retryLetters(house, who, { campaignId, batchId });
      return batchId;
    },
  }),
);
