/** What follows a final over HTTP: equals, the own result of whoever was judged, objections. */
import { createRoute, z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import {
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  nameEnSchema,
  readErrors,
  writeErrors,
} from '../curation/index.ts';
import { enterpriseTarget } from '../enterprises/index.ts';
import { type Api, type ApiVisit, answers, instantSchema, takes } from '../web/index.ts';
import { answerJudgingObjection, fileJudgingObjection } from './actions/objections.ts';
import { decideTie } from './actions/tie.ts';
import { judgingPolicy } from './policy.ts';
import { judgingProblems } from './problems.ts';
import { judgingObjectionsOf, ownObjectionsOf } from './questions/objections.ts';
import { type OwnOutcome, ownResultOf } from './questions/own-result.ts';
import { thirds } from './rules/own-result.ts';
import { rounds } from './words.ts';

const tieRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/final/tie`,
  summary: 'Whom the jury takes of equals that the written rule could not part',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        ...{ chosen: z.array(z.uuid()), reason: z.string() },
        objections: z.array(z.number()).default([]).openapi({
          description: 'After a decree: numbers of the upheld objections to follow; empty: all',
        }),
      }),
    ),
  },
  responses: { 200: answers('Decided', changedSchema), ...writeErrors },
});

const objection = {
  ...{ id: z.uuid(), no: z.number(), ground: z.enum(['procedure', 'data']), body: z.string() },
  ...{ filedAt: instantSchema, dueOn: z.string() },
  answer: z
    .object({ result: z.string(), answer: z.string(), answeredAt: instantSchema })
    .nullable(),
};

const objectionsRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/final/objections`,
  summary: 'Objections to the judging, and until when they are filed and answered',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The objections',
      z.object({
        schema: z.literal('lagawi.finalObjections/1'),
        lastDay: z.string().nullable(),
        firstRoundLastDay: z.string().nullable().openapi({
          description: 'For whoever was not taken on from a first round',
        }),
        objections: z.array(
          z.object({
            ...{ ...objection, enterpriseId: z.uuid(), name: z.string() },
            round: z.enum(rounds),
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const answerRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/final/objections/{objection}/answer`,
  summary: 'Answer a finalist’s objection, once, and by nobody who scored',
  request: {
    params: z.object({ ...campaignParam.shape, objection: z.uuid() }),
    body: takes(z.object({ result: z.string(), answer: z.string() })),
  },
  responses: { 200: answers('Answered', changedSchema), ...writeErrors },
});

const ownParams = z.object({ ...campaignParam.shape, enterprise: z.uuid() });

const ownRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/final/results/{enterprise}`,
  summary: 'What whoever was judged is told: own figures and points, the place, own objections',
  request: { params: ownParams },
  responses: {
    200: answers(
      'The own result',
      z.object({
        schema: z.literal('lagawi.ownResult/1'),
        round: z.enum(rounds).nullable().openapi({
          description: 'The last one in which it stood; null where it was not judged',
        }),
        among: z.number().openapi({ description: 'How many stood in that round' }),
        measuredAt: instantSchema.nullable(),
        measuredAgainAt: instantSchema.nullable().openapi({
          description: 'After an upheld objection: when the figures here were measured; else null',
        }),
        criteria: z.array(
          z.object({
            ...{ id: z.string(), name: z.string(), nameEn: nameEnSchema, weight: z.number() },
            figure: z.number().nullable().openapi({ description: 'Own; null where judged' }),
            points: z.number().nullable().openapi({
              description: 'From 0 to 100; null where they would tell another’s figure',
            }),
            third: z.enum(thirds).nullable(),
          }),
        ),
        decided: z
          .object({
            decree: z
              .object({ number: z.string(), decidedOn: z.string() })
              .nullable()
              .openapi({ description: 'On the winners; null of a first round' }),
            chosen: z
              .object({ at: instantSchema, finalists: z.number(), otherwise: z.string() })
              .nullable()
              .openapi({ description: 'Of a first round: when the finalists were chosen' }),
            ...{ rank: z.number(), isWinner: z.boolean(), tieReason: z.string().nullable() },
          })
          .nullable(),
        lastDayToObject: z.string().nullable(),
        objections: z.array(z.object(objection)),
      }),
    ),
    ...readErrors,
  },
});

const fileRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/final/results/{enterprise}/objections`,
  summary:
    'A finalist, or whoever was not taken on from a first round, objects to procedure or data',
  request: {
    params: ownParams,
    body: takes(z.object({ ground: z.string(), body: z.string() })),
  },
  responses: { 200: answers('Filed', changedSchema), ...writeErrors },
});

type Told = Awaited<ReturnType<typeof judgingObjectionsOf>>['objections'][number];

const objectionAs = ({ objectionId, no, ground, body, filedAt, dueOn, answer }: Told) => ({
  ...{ id: objectionId, no, ground, body, filedAt: filedAt.toISOString(), dueOn },
  answer: answer && {
    ...{ result: answer.result, answer: answer.answer },
    answeredAt: answer.answeredAt.toISOString(),
  },
});

export function resultApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(tieRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await decideTie(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(objectionsRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    judgingPolicy.mustBeAllowed(who, 'judging.see', { campaignId }, today);
    const campaign = await campaignOf(house.database, campaignId);
    if (!campaign) throw judgingProblems.noCampaign();
    const view = await judgingObjectionsOf(house.database, campaign);
    const { lastDay, firstLastDay: firstRoundLastDay, objections } = view;
    return c.json(
      {
        ...{ schema: 'lagawi.finalObjections/1' as const, lastDay, firstRoundLastDay },
        objections: objections.map((one) => ({
          ...{ ...objectionAs(one), enterpriseId: one.enterpriseId, name: one.name },
          round: one.round,
        })),
      },
      200,
    );
  });
  api.openapi(answerRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, objection: objectionId } = c.req.valid('param');
    await answerJudgingObjection(house, who, { campaignId, objectionId, ...c.req.valid('json') });
    return c.json(changedAs(objectionId), 200);
  });
  ownResultApi(api, visitOf);
}

function outcomeAs(outcome: OwnOutcome) {
  if (outcome.round === 'first') {
    const { chosenAt, finalists, otherwise } = outcome;
    const chosen = { at: chosenAt.toISOString(), finalists, otherwise };
    return { chosen, decree: null, isWinner: false, tieReason: null };
  }
  const { decree, isWinner, tieReason } = outcome;
  const { number, decidedOn } = decree;
  return { chosen: null, decree: { number, decidedOn }, isWinner, tieReason };
}

function ownResultApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(ownRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId, enterprise: enterpriseId } = c.req.valid('param');
    const target = await enterpriseTarget(house.database, enterpriseId);
    judgingPolicy.mustBeAllowed(who, 'judging.seeOwn', target ?? {}, today);
    const campaign = await campaignOf(house.database, campaignId);
    if (!campaign) throw judgingProblems.noCampaign();
    const own = await ownResultOf(house.database, { campaignId, enterpriseId });
    const view = await ownObjectionsOf(house.database, campaign, enterpriseId);
    const { criteria = [], decided = null } = own ?? {};
    return c.json(
      {
        ...{ schema: 'lagawi.ownResult/1' as const, round: own?.round ?? null },
        ...{ among: own?.among ?? 0 },
        measuredAt: own?.opened.measuredAt.toISOString() ?? null,
        measuredAgainAt: own?.isAgain ? own.measuredAt.toISOString() : null,
        criteria: criteria.map(
          ({ criterion: { id, name, nameEn, weight }, raw, points, third }) => ({
            ...{ id, name, nameEn, weight, figure: raw, points, third },
          }),
        ),
        decided: decided && {
          ...outcomeAs(decided.outcome),
          rank: decided.rank,
        },
        lastDayToObject: view?.lastDay ?? null,
        objections: view?.objections.map(objectionAs) ?? [],
      },
      200,
    );
  });
  api.openapi(fileRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, enterprise: enterpriseId } = c.req.valid('param');
    const of = { campaignId, enterpriseId };
    await fileJudgingObjection(house, who, { ...of, ...c.req.valid('json') });
    return c.json(changedAs(enterpriseId), 200);
  });
}
