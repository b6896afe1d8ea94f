/** What a final is judged by, a judge's own sheets, and its papers, over HTTP. */
import { z } from '@hono/zod-openapi';
import {
  type ApiPart,
  callsOf,
  campaignParam,
  givenScores,
  issueFields,
  levelsEnSchema,
  nameEnSchema,
  paperCalls,
  textsSchema,
  together,
  trialCalls,
} from '../curation/index.ts';
import { instantSchema } from '../web/index.ts';
import { issueDossier } from './actions/award.ts';
import { decideOnPapers } from './actions/papers.ts';
import { judgingPaperKinds } from './jury-fields.ts';
import { judgingPolicy } from './policy.ts';
import { judgingProblems } from './problems.ts';
import { finalStateOf, ownSheet, ownSheets } from './questions/final.ts';
import { rehearsalOfFinal } from './questions/trial.ts';
import { usualRules } from './rules/criteria.ts';
import { type JudgingCriterion, measures, normalisationOf } from './words.ts';

const { reads, writes } = callsOf(judgingPolicy);

const criteriaSchema = z.array(
  z.object({
    ...{ id: z.string(), name: z.string(), nameEn: nameEnSchema, weight: z.number() },
    measure: z.enum(measures).nullable().openapi({ description: 'Null where judges score it' }),
    ...{ levels: z.array(z.string()), levelsEn: levelsEnSchema },
  }),
);

const criteriaAs = (criteria: readonly JudgingCriterion[]) =>
  criteria.map((one) => ({
    ...{ id: one.id, name: one.name, nameEn: one.nameEn, weight: one.weight },
    ...(one.kind === 'judged'
      ? { measure: null, levels: one.levels, levelsEn: one.levelsEn }
      : { measure: one.measure, levels: [], levelsEn: [] }),
  }));

const finalistParams = campaignParam.extend({ finalist: z.uuid() });

const criteriaPart = reads({
  ...{ path: '/final/criteria', params: campaignParam, may: 'judging.see' },
  summary: 'The criteria; once the final is open, the version that it is judged by',
  ...{ schema: 'lagawi.judgingCriteria/1', says: 'Version 0 where none were set' },
  answer: z.object({
    ...{ version: z.number(), frozen: z.boolean(), criteria: criteriaSchema },
    tieBreak: z.array(z.string()).openapi({ description: 'Of equals, the first that parts them' }),
    wideSpread: z.number().openapi({ description: 'In points of 100' }),
    measuring: z
      .object({ evidenceFloor: z.number(), growthLow: z.number(), growthHigh: z.number() })
      .openapi({ description: 'In percent' }),
    normalisation: z.array(z.object({ measure: z.enum(measures), words: textsSchema })),
  }),
  look: async ({ house }, { campaign }) => {
    const { criteria: set, final } = await finalStateOf(house.database, campaign);
    const { wideSpread, measuring } = set ?? usualRules;
    return {
      ...{ version: set?.version ?? 0, frozen: final !== null },
      ...{ criteria: criteriaAs(set?.criteria ?? []), tieBreak: set?.tieBreak ?? [] },
      ...{ wideSpread, measuring },
      normalisation: measures.map((measure) => ({
        ...{ measure, words: normalisationOf(measure, measuring) },
      })),
    };
  },
});

const sheetsPart = reads({
  ...{ path: '/final/sheets', params: campaignParam, may: 'judging.score' },
  summary: 'The caller’s own sheets in the current round',
  ...{ schema: 'lagawi.judgeSheets/1', says: 'The sheets' },
  answer: z.object({
    closed: z.boolean(),
    sheets: z.array(
      z.object({
        ...{ enterpriseId: z.uuid(), name: z.string(), lockedAt: instantSchema.nullable() },
      }),
    ),
  }),
  look: async ({ house, who }, { campaign }) => {
    const { final, sheets } = await ownSheets(house.database, campaign, who?.personId ?? '');
    return {
      closed: Boolean(final?.closedAt),
      sheets: sheets.map((one) => ({ ...one, lockedAt: one.lockedAt?.toISOString() ?? null })),
    };
  },
});

const sheetPart = reads({
  ...{ path: '/final/sheets/{finalist}', params: finalistParams, may: 'judging.score' },
  summary: 'One of the caller’s own sheets: points of what was measured, and the own scores',
  ...{ schema: 'lagawi.judgeSheet/1', says: 'The sheet' },
  answer: z.object({
    ...{ round: z.enum(['first', 'final']), enterpriseId: z.uuid(), name: z.string() },
    criteria: criteriaSchema,
    points: z
      .record(z.string(), z.number())
      .openapi({ description: 'Of measured criteria, 0 to 100; never rupiah' }),
    scores: givenScores,
    ...{ lockedAt: instantSchema.nullable(), closedAt: instantSchema.nullable() },
  }),
  look: async ({ house, who }, { campaign: campaignId, finalist: enterpriseId }) => {
    const key = { campaignId, enterpriseId, personId: who?.personId ?? '' };
    const own = await ownSheet(house.database, key);
    if (!own) throw judgingProblems.noSheet();
    return {
      ...{ round: own.round, ...own.finalist, scores: own.given },
      ...{ criteria: criteriaAs(own.criteria.criteria), points: Object.fromEntries(own.points) },
      lockedAt: own.sheet.lockedAt?.toISOString() ?? null,
      closedAt: own.final.closedAt?.toISOString() ?? null,
    };
  },
});

export const sheetsApi: ApiPart = together(
  criteriaPart,
  sheetsPart,
  sheetPart,
  trialCalls({
    ...{ policy: judgingPolicy, may: 'judging.run', frozen: judgingProblems.frozen },
    ...{ path: '/final/trial', params: campaignParam },
    look: ({ house, today }, { campaign }) => rehearsalOfFinal(house.database, campaign, today),
  }),
  paperCalls({
    ...{ path: '/final/papers', policy: judgingPolicy, act: decideOnPapers },
    ...{ see: 'judging.see', decide: 'judging.decide', letters: [], usual: 'judgingMinutes' },
    kinds: judgingPaperKinds,
  }),
  writes({
    ...{ path: '/award/{finalist}/dossier', params: finalistParams, says: 'Issued' },
    summary: 'Issue the dossier of a nominee: the evidence, assembled and signed',
    body: z.object(issueFields),
    work: async ({ house, who }, { campaign: campaignId, finalist: enterpriseId }, head) =>
      issueDossier(house, who, { campaignId, enterpriseId, ...head }),
  }),
);
