/** What follows a decree over HTTP: conditions, objections, changes, papers and letters. */
import { createRoute, z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import { paperKinds, papersOf, readClaims } from '../documents/index.ts';
import { present } from '../kernel/assert.ts';
import { lookedAt } from '../people/index.ts';
import { type Api, type ApiVisit, answers, daySchema, instantSchema, takes } from '../web/index.ts';
import { amendDecree } from './actions/amend.ts';
import { recordConditionFinding, setConditions } from './actions/conditions.ts';
import { issueAnnouncement, issueSelectionDecree } from './actions/decree-papers.ts';
import { issueLetters } from './actions/letters.ts';
import { answerObjection } from './actions/objections.ts';
import { issueMinutes, issueParticipants } from './actions/papers.ts';
import { admitParticipants } from './actions/participants.ts';
import {
  applicationParams,
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  decreeFields,
  issueFields,
  readErrors,
  writeErrors,
} from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { curationProblems } from './problems/curation.ts';
import { decisionProblems } from './problems/decision.ts';
import { objectionsOf } from './questions/after.ts';
import { panelPaperKinds } from './rules/panel-papers.ts';
import { objectionGrounds, objectionResults } from './words/after.ts';

const conditionsRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/selection/{application}/conditions`,
  summary: 'What has to be met by whoever passes on conditions; stands with the decree',
  request: {
    params: applicationParams,
    body: takes(
      z.object({
        conditions: z.array(z.object({ text: z.string(), dueOn: z.string(), checker: z.string() })),
      }),
    ),
  },
  responses: { 200: answers('Set', changedSchema), ...writeErrors },
});

const findingRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/selection/{application}/conditions/{no}/findings`,
  summary: 'A condition was met, given more time, or lapsed',
  request: {
    params: applicationParams.extend({ no: z.string().openapi({ example: '1' }) }),
    body: takes(
      z.object({ result: z.string(), dueOn: z.string().default(''), remark: z.string() }),
    ),
  },
  responses: { 200: answers('Recorded', changedSchema), ...writeErrors },
});

const objectionsRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/objections`,
  summary: 'Objections with their answers, the oldest first',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The objections',
      z.object({
        schema: z.literal('lagawi.objections/1'),
        lastDay: daySchema.nullable(),
        rows: z.array(
          z.object({
            ...{ objectionId: z.uuid(), applicationId: z.uuid(), no: z.number() },
            ...{ ground: z.enum(objectionGrounds), body: z.string(), filedAt: instantSchema },
            ...{ dueOn: daySchema, result: z.enum(objectionResults).nullable() },
            answer: z.string().nullable(),
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const answerRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/objections/{objection}/answer`,
  summary: 'Answer an objection, once; nobody who scored may',
  request: {
    params: campaignParam.extend({ objection: z.uuid() }),
    body: takes(z.object({ result: z.string(), answer: z.string() })),
  },
  responses: { 200: answers('Answered', changedSchema), ...writeErrors },
});

const amendRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/amendments`,
  summary: 'A decree that changes the list: who leaves; who moves up follows from the rule',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        ...decreeFields,
        leaves: z
          .array(z.object({ applicationId: z.uuid(), cause: z.string(), reason: z.string() }))
          .default([]),
        upheld: z.array(z.uuid()).default([]).openapi({
          description: 'Applications that enter since an objection was upheld',
        }),
      }),
    ),
  },
  responses: { 200: answers('Entered', changedSchema), ...writeErrors },
});

const admitRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/admission`,
  summary: 'Whoever is on the list takes part, whoever left it no longer; twice does it once',
  request: { params: campaignParam, body: takes(z.object({})) },
  responses: { 200: answers('Done', changedSchema), ...writeErrors },
});

const papersRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/papers`,
  summary: 'Papers of one kind, the newest first',
  request: {
    params: campaignParam,
    query: z.object({ kind: z.enum(paperKinds).default('curationMinutes') }),
  },
  responses: {
    200: answers(
      'The papers',
      z.object({
        schema: z.literal('lagawi.papers/1'),
        rows: z.array(
          z.object({
            ...{ paperId: z.uuid(), number: z.string(), issuedAt: instantSchema },
            ...{ contentHash: z.string(), copies: z.number() },
            revokedBecause: z.string().nullable(),
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const issueRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/papers`,
  summary: 'Issue minutes, the list of participants, or letters to everybody who applied',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        kind: z.enum([
          ...(['curationMinutes', 'participants', 'selectionLetter'] as const),
          ...(['selectionDecree', 'announcement'] as const),
        ]),
        ...issueFields,
        typed: z
          .record(z.string(), z.string())
          .default({})
          .openapi({ description: 'Of a decree: grounds, one a line' }),
      }),
    ),
  },
  responses: { 200: answers('Issued', changedSchema), ...writeErrors },
});

/** Kinds of the selection; those of a final are the business of another room. */
const ownKinds: readonly string[] = [
  ...['curationMinutes', 'participants', 'selectionLetter', 'integrityPact', 'plenaryNotes'],
  ...['selectionDecree', 'announcement'],
  ...panelPaperKinds,
];

export function afterApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(conditionsRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, application: applicationId } = c.req.valid('param');
    await setConditions(house, who, { campaignId, applicationId, ...c.req.valid('json') });
    return c.json(changedAs(applicationId), 200);
  });
  api.openapi(findingRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, application: applicationId, no } = c.req.valid('param');
    const found = { condition: Number(no) || 0, ...c.req.valid('json') };
    await recordConditionFinding(house, who, { campaignId, applicationId, ...found });
    return c.json(changedAs(applicationId), 200);
  });
  api.openapi(objectionsRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeSelection', { campaignId }, today);
    const campaign = await campaignOf(house.database, campaignId);
    if (!campaign) throw curationProblems.noCampaign();
    if (who) {
      const look = { thing: 'campaign', thingId: campaignId, fields: ['objections'] };
      await lookedAt(house, who, { ...look, campaignId });
    }
    const { lastDay, objections } = await objectionsOf(house.database, campaign);
    return c.json(
      {
        ...{ schema: 'lagawi.objections/1' as const, lastDay },
        rows: objections.map(({ answer, filedAt, ...one }) => ({
          ...{ objectionId: one.objectionId, applicationId: one.applicationId, no: one.no },
          ...{ ground: one.ground, body: one.body, dueOn: one.dueOn },
          ...{ filedAt: filedAt.toISOString(), result: answer?.result ?? null },
          answer: answer?.answer ?? null,
        })),
      },
      200,
    );
  });
  api.openapi(answerRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, objection: objectionId } = c.req.valid('param');
    await answerObjection(house, who, { campaignId, objectionId, ...c.req.valid('json') });
    return c.json(changedAs(objectionId), 200);
  });
  api.openapi(amendRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await amendDecree(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(admitRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await admitParticipants(house, who, campaignId);
    return c.json(changedAs(campaignId), 200);
  });
  papersApi(api, visitOf);
}

const issuers = {
  curationMinutes: issueMinutes,
  participants: issueParticipants,
  announcement: issueAnnouncement,
};

function papersApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(papersRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeSelection', { campaignId }, today);
    const { kind } = c.req.valid('query');
    if (!ownKinds.includes(kind)) throw decisionProblems.noPaper();
    const papers = await papersOf(house.database, campaignId, kind);
    return c.json(
      {
        schema: 'lagawi.papers/1' as const,
        rows: papers.map(({ paperId, claims, issuedAt, copies, revocation }) => {
          const told = present(readClaims(claims), 'a paper of ours has claims of ours');
          return {
            ...{ paperId, number: told.number, contentHash: told.contentHash, copies },
            ...{ issuedAt: issuedAt.toISOString(), revokedBecause: revocation?.reason ?? null },
          };
        }),
      },
      200,
    );
  });
  api.openapi(issueRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { kind, typed, ...head } = c.req.valid('json');
    const asked = { campaignId, ...head };
    if (kind === 'selectionDecree') {
      return c.json(changedAs(await issueSelectionDecree(house, who, { ...asked, typed })), 200);
    }
    if (kind === 'selectionLetter') {
      const [batch = campaignId] = await issueLetters(house, who, asked);
      return c.json(changedAs(batch), 200);
    }
    return c.json(changedAs(await issuers[kind](house, who, asked)), 200);
  });
}
