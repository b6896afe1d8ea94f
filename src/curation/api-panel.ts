/** Criteria, panel and score sheets over HTTP. */
import { z } from '@hono/zod-openapi';
import { instantSchema } from '../web/index.ts';
import { adjustSheet } from './actions/adjust.ts';
import { setCriteria } from './actions/criteria.ts';
import { addPanelMember, closePanel, openPanel, planSheets } from './actions/panel.ts';
import { declareConflict, lockSheet, saveScores } from './actions/score.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import {
  applicationParams,
  campaignParam,
  criterionSchema,
  nameEnSchema,
  scoresAs,
  scoresSchema,
  sheetAs,
  sheetSchema,
  typedScores,
} from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { decisionProblems } from './problems/decision.ts';
import { panelProblems } from './problems/panel.ts';
import { criteriaOf, ownSheet, ownSheets, panelOf } from './questions/panel.ts';
import { scoreHistoryOf } from './questions/score-history.ts';
import { conflictKinds } from './words/panel.ts';

const { reads, writes, asks } = callsOf(curationPolicy);

const criteriaPart = reads({
  path: '/criteria',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'The sets of criteria; once the panel is open, the versions that it scores by',
  schema: 'lagawi.criteria/1',
  says: 'The sets',
  answer: z.object({
    frozen: z.boolean(),
    sets: z.array(
      z.object({
        ...{ code: z.string(), version: z.number(), name: z.string(), nameEn: nameEnSchema },
        sectors: z.array(z.string()),
        criteria: z.array(criterionSchema),
        wideSpread: z.number().openapi({ description: 'In points of 100' }),
      }),
    ),
  }),
  look: async ({ house }, { campaign: campaignId }) => {
    const { sets, opening } = await criteriaOf(house.database, campaignId);
    return { frozen: opening !== null, sets };
  },
});

const asBefore = 'Left out: as before, where the Indonesian is the same';

const setPart = writes({
  method: 'put',
  path: '/criteria/{set}',
  params: campaignParam.extend({ set: z.string().openapi({ description: 'baru: a new set' }) }),
  says: 'Set',
  summary: 'A new version of a set of criteria, or a new set; not once the panel is open',
  body: z.object({
    name: z.string(),
    nameEn: z.string().optional().openapi({ description: asBefore }),
    sectors: z.array(z.string()).default([]),
    criteria: z.array(
      z.object({
        id: z.string().default(''),
        name: z.string(),
        nameEn: z.string().optional().openapi({ description: asBefore }),
        weight: z.string().openapi({ example: '30' }),
        levels: z.array(z.string()),
        isBlind: z
          .boolean()
          .optional()
          .openapi({ description: 'By a sample’s code alone. Left out: as before' }),
        levelsEn: z
          .array(z.string())
          .optional()
          .openapi({ description: `All or none. ${asBefore}` }),
      }),
    ),
    wideSpread: z.string().optional().openapi({
      description: 'From how many points of 100 on a spread is wide. Left out: as before',
    }),
  }),
  work: async ({ house, who }, { campaign: campaignId, set }, body) => {
    const code = set === 'baru' ? null : set;
    await setCriteria(house, who, { campaignId, code, ...body });
    return set;
  },
});

const panelPart = reads({
  path: '/panel',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'Who sits on the panel and how far each is; never a score',
  schema: 'lagawi.panel/1',
  says: 'The panel',
  answer: z.object({
    openedAt: instantSchema.nullable(),
    closedAt: instantSchema.nullable(),
    shortlisted: z.number(),
    short: z.number().openapi({ description: 'Whom no two institutions score yet' }),
    members: z.array(
      z.object({
        ...{ personId: z.uuid(), name: z.string(), institution: z.string() },
        ...{ signed: z.boolean(), left: z.boolean() },
        ...{ sheets: z.number(), locked: z.number(), conflicts: z.number() },
      }),
    ),
  }),
  look: async ({ house }, { campaign: campaignId }) => {
    const { opening, members, shortlisted, short } = await panelOf(house.database, campaignId);
    return {
      ...{ shortlisted, short },
      openedAt: opening?.openedAt.toISOString() ?? null,
      closedAt: opening?.closedAt?.toISOString() ?? null,
      members: members.map((one) => ({
        ...{ ...one, signed: one.signedAt !== null, left: one.leftAt !== null },
      })),
    };
  },
});

const memberPart = writes({
  path: '/panel/members',
  params: campaignParam,
  says: 'Taken',
  summary: 'Take a curator onto the panel, for an institution',
  body: z.object({ personId: z.uuid(), institutionId: z.uuid() }),
  work: async ({ house, who }, { campaign: campaignId }, { personId, institutionId }) => {
    await addPanelMember(house, who, { campaignId, personId, institutionId });
    return personId;
  },
});

const planPart = writes({
  path: '/panel/plan',
  params: campaignParam,
  says: 'Planned',
  summary: 'Plan who scores whom; sheets with scores stay',
  body: z.object({ each: z.number().int().min(2).max(5).default(3) }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await planSheets(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const phasePart = writes({
  path: '/panel/phase',
  params: campaignParam,
  says: 'Done',
  summary: 'Open or close the scoring',
  body: z.object({ phase: z.enum(['open', 'closed']) }),
  work: async ({ house, who }, { campaign: campaignId }, { phase }) => {
    const change = phase === 'open' ? openPanel : closePanel;
    await change(house, who, campaignId);
    return campaignId;
  },
});

const sheetsPart = reads({
  path: '/sheets',
  params: campaignParam,
  may: 'curation.score',
  summary: 'The caller’s own score sheets',
  schema: 'lagawi.sheets/1',
  says: 'The sheets',
  answer: z.object({
    sheets: z.array(
      z.object({
        ...{ applicationId: z.uuid(), no: z.number(), enterpriseName: z.string() },
        ...{ product: z.string(), lockedAt: instantSchema.nullable() },
      }),
    ),
  }),
  look: async ({ house, who }, { campaign: campaignId }) => {
    const { sheets } = await ownSheets(house.database, campaignId, who?.personId ?? '');
    return {
      sheets: sheets.map((one) => ({ ...one, lockedAt: one.lockedAt?.toISOString() ?? null })),
    };
  },
});

const scoresPart = asks({
  method: 'put',
  path: '/sheets/{application}',
  params: applicationParams,
  may: 'curation.score',
  summary: 'Save scores on an own sheet, and lock it where asked',
  body: z.object({ scores: typedScores, lock: z.boolean().default(false) }),
  schema: 'lagawi.sheet/1',
  says: 'The sheet as it stands',
  answer: sheetSchema,
  work: async (
    { house, who },
    { campaign: campaignId, application: applicationId },
    { scores, lock },
  ) => {
    await (lock ? lockSheet : saveScores)(house, who, { campaignId, applicationId, scores });
    const key = { campaignId, applicationId, personId: who?.personId ?? '' };
    const own = await ownSheet(house.database, key);
    if (!own) throw panelProblems.noSheet();
    return sheetAs(own.given, own.lockedAt);
  },
});

const historyPart = reads({
  path: '/selection/{application}/scores',
  params: applicationParams,
  may: 'curation.seeSelection',
  summary: 'Every version of every score of an applicant, once scoring is closed',
  schema: 'lagawi.scores/1',
  says: 'The scores',
  answer: z.object({ records: scoresSchema }),
  look: async ({ house }, { campaign: campaignId, application }) => {
    const history = await scoreHistoryOf(house.database, campaignId, application);
    if (!history) throw decisionProblems.noHistory();
    return { records: scoresAs(history.records) };
  },
});

const adjustPart = writes({
  path: '/panel/sheets',
  params: campaignParam,
  says: 'Changed',
  summary: 'Give one sheet to a curator, or take it off while nobody has scored on it',
  body: z.object({
    no: z.number().int().openapi({ description: 'Of the applicant' }),
    ...{ personId: z.uuid(), isGiven: z.boolean() },
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await adjustSheet(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const conflictPart = writes({
  path: '/panel/conflicts',
  params: campaignParam,
  says: 'Declared',
  summary: 'A curator declares a relation to an applicant, by number',
  body: z.object({
    no: z.number().int(),
    kind: z.string().openapi({ description: conflictKinds.join(' ') }),
    reason: z.string(),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await declareConflict(house, who, { campaignId, ...body });
    return campaignId;
  },
});

export const panelApi: ApiPart = together(
  criteriaPart,
  setPart,
  panelPart,
  memberPart,
  planPart,
  phasePart,
  sheetsPart,
  scoresPart,
  historyPart,
  adjustPart,
  conflictPart,
);
