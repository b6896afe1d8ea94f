/** Criteria, panel and score sheets over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, instantSchema, takes } from '../web/index.ts';
import { adjustSheet } from './actions/adjust.ts';
import { setCriteria } from './actions/criteria.ts';
import { addPanelMember, closePanel, openPanel, planSheets } from './actions/panel.ts';
import { declareConflict, lockSheet, saveScores } from './actions/score.ts';
import {
  applicationParams,
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  readErrors,
  scoresAs,
  scoresSchema,
  sheetAs,
  sheetSchema,
  typedScores,
  writeErrors,
} from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { decisionProblems } from './problems/decision.ts';
import { panelProblems } from './problems/panel.ts';
import { criteriaOf, ownSheet, ownSheets, panelOf } from './questions/panel.ts';
import { scoreHistoryOf } from './questions/score-history.ts';
import { conflictKinds } from './words/panel.ts';

const criteriaRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/criteria`,
  summary: 'The sets of criteria; once the panel is open, the versions that it scores by',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The sets',
      z.object({
        schema: z.literal('lagawi.criteria/1'),
        frozen: z.boolean(),
        sets: z.array(
          z.object({
            ...{ code: z.string(), version: z.number(), name: z.string() },
            sectors: z.array(z.string()),
            criteria: z.array(
              z.object({
                ...{ id: z.string(), name: z.string(), weight: z.number() },
                levels: z.array(z.string()),
              }),
            ),
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const setRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/criteria/{set}`,
  summary: 'A new version of a set of criteria, or a new set; not once the panel is open',
  request: {
    params: campaignParam.extend({ set: z.string().openapi({ description: 'baru: a new set' }) }),
    body: takes(
      z.object({
        name: z.string(),
        sectors: z.array(z.string()).default([]),
        criteria: z.array(
          z.object({
            id: z.string().default(''),
            name: z.string(),
            weight: z.string().openapi({ example: '30' }),
            levels: z.array(z.string()),
          }),
        ),
      }),
    ),
  },
  responses: { 200: answers('Set', changedSchema), ...writeErrors },
});

const panelRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/panel`,
  summary: 'Who sits on the panel and how far each is; never a score',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The panel',
      z.object({
        schema: z.literal('lagawi.panel/1'),
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
    ),
    ...readErrors,
  },
});

const memberRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/panel/members`,
  summary: 'Take a curator onto the panel, for an institution',
  request: {
    params: campaignParam,
    body: takes(z.object({ personId: z.uuid(), institutionId: z.uuid() })),
  },
  responses: { 200: answers('Taken', changedSchema), ...writeErrors },
});

const planRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/panel/plan`,
  summary: 'Plan who scores whom; sheets with scores stay',
  request: {
    params: campaignParam,
    body: takes(z.object({ each: z.number().int().min(2).max(5).default(3) })),
  },
  responses: { 200: answers('Planned', changedSchema), ...writeErrors },
});

const phaseRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/panel/phase`,
  summary: 'Open or close the scoring',
  request: {
    params: campaignParam,
    body: takes(z.object({ phase: z.enum(['open', 'closed']) })),
  },
  responses: { 200: answers('Done', changedSchema), ...writeErrors },
});

const sheetsRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/sheets`,
  summary: 'The caller’s own score sheets',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The sheets',
      z.object({
        schema: z.literal('lagawi.sheets/1'),
        sheets: z.array(
          z.object({
            ...{ applicationId: z.uuid(), no: z.number(), enterpriseName: z.string() },
            ...{ product: z.string(), lockedAt: instantSchema.nullable() },
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const scoresRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/sheets/{application}`,
  summary: 'Save scores on an own sheet, and lock it where asked',
  request: {
    params: applicationParams,
    body: takes(z.object({ scores: typedScores, lock: z.boolean().default(false) })),
  },
  responses: {
    200: answers('The sheet as it stands', sheetSchema),
    ...writeErrors,
  },
});

const historyRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/selection/{application}/scores`,
  summary: 'Every version of every score of an applicant, once scoring is closed',
  request: { params: applicationParams },
  responses: {
    200: answers(
      'The scores',
      z.object({ schema: z.literal('lagawi.scores/1'), records: scoresSchema }),
    ),
    ...readErrors,
  },
});

const adjustRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/panel/sheets`,
  summary: 'Give one sheet to a curator, or take it off while nobody has scored on it',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        no: z.number().int().openapi({ description: 'Of the applicant' }),
        ...{ personId: z.uuid(), isGiven: z.boolean() },
      }),
    ),
  },
  responses: { 200: answers('Changed', changedSchema), ...writeErrors },
});

const conflictRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/panel/conflicts`,
  summary: 'A curator declares a relation to an applicant, by number',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        no: z.number().int(),
        kind: z.string().openapi({ description: conflictKinds.join(' ') }),
        reason: z.string(),
      }),
    ),
  },
  responses: { 200: answers('Declared', changedSchema), ...writeErrors },
});

export function panelApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(adjustRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await adjustSheet(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(conflictRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await declareConflict(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(historyRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId, application } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeSelection', { campaignId }, today);
    const history = await scoreHistoryOf(house.database, campaignId, application);
    if (!history) throw decisionProblems.noHistory();
    return c.json({ schema: 'lagawi.scores/1' as const, records: scoresAs(history.records) }, 200);
  });
  api.openapi(criteriaRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeApplications', { campaignId }, today);
    const { sets, opening } = await criteriaOf(house.database, campaignId);
    return c.json(
      {
        ...{ schema: 'lagawi.criteria/1' as const, frozen: opening !== null },
        sets: sets.map(({ code, version, name, sectors, criteria }) => ({
          ...{ code, version, name, sectors: [...sectors] },
          criteria: criteria.map((one) => ({ ...one, levels: [...one.levels] })),
        })),
      },
      200,
    );
  });
  api.openapi(setRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, set } = c.req.valid('param');
    const code = set === 'baru' ? null : set;
    await setCriteria(house, who, { campaignId, code, ...c.req.valid('json') });
    return c.json(changedAs(set), 200);
  });
  api.openapi(panelRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeApplications', { campaignId }, today);
    const { opening, members, shortlisted, short } = await panelOf(house.database, campaignId);
    return c.json(
      {
        ...{ schema: 'lagawi.panel/1' as const, shortlisted, short },
        openedAt: opening?.openedAt.toISOString() ?? null,
        closedAt: opening?.closedAt?.toISOString() ?? null,
        members: members.map((one) => ({
          ...{ personId: one.personId, name: one.name, institution: one.institution },
          ...{ signed: one.signedAt !== null, left: one.leftAt !== null },
          ...{ sheets: one.sheets, locked: one.locked, conflicts: one.conflicts },
        })),
      },
      200,
    );
  });
  api.openapi(memberRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { personId, institutionId } = c.req.valid('json');
    await addPanelMember(house, who, { campaignId, personId, institutionId });
    return c.json(changedAs(personId), 200);
  });
  api.openapi(planRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await planSheets(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(phaseRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const change = c.req.valid('json').phase === 'open' ? openPanel : closePanel;
    await change(house, who, campaignId);
    return c.json(changedAs(campaignId), 200);
  });
  ownSheetsApi(api, visitOf);
}

function ownSheetsApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(sheetsRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { personId } = curationPolicy.mustBeAllowed(who, 'curation.score', { campaignId }, today);
    const { sheets } = await ownSheets(house.database, campaignId, personId ?? '');
    return c.json(
      {
        schema: 'lagawi.sheets/1' as const,
        sheets: sheets.map(({ applicationId, no, enterpriseName, product, lockedAt }) => ({
          ...{ applicationId, no, enterpriseName, product },
          lockedAt: lockedAt?.toISOString() ?? null,
        })),
      },
      200,
    );
  });
  api.openapi(scoresRoute, async (c) => {
    const { who, house } = await visitOf(c);
    const { campaign: campaignId, application: applicationId } = c.req.valid('param');
    const { scores, lock } = c.req.valid('json');
    await (lock ? lockSheet : saveScores)(house, who, { campaignId, applicationId, scores });
    const key = { campaignId, applicationId, personId: who?.personId ?? '' };
    const own = await ownSheet(house.database, key);
    if (!own) throw panelProblems.noSheet();
    return c.json(sheetAs(own.given, own.sheet.lockedAt), 200);
  });
}
