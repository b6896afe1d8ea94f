/** What judges declare, and what a person says of hints, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  noConflict,
  readErrors,
  writeErrors,
} from '../curation/index.ts';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import {
  answerJudgeHint,
  declareJudgeConflict,
  recordJudgePaperPact,
  setJudgeInstitution,
  signJudgePact,
} from './actions/relations.ts';
import { judgingPolicy } from './policy.ts';
import { judgesViewOf } from './questions/judges.ts';
import { relationsOf } from './questions/relations.ts';

const judgeParams = z.object({ ...campaignParam.shape, person: z.uuid() });
const kind = z.enum(['personal', 'assisted']);
const pair = { personId: z.uuid(), enterpriseId: z.uuid(), judge: z.string(), name: z.string() };

const relationsRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/judges/relations`,
  summary: 'Relations of judges to those whom they judge: declared, and hinted at by the registry',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The relations',
      z.object({
        schema: z.literal('lagawi.relations/1'),
        declared: z.array(z.object({ ...pair, kind, reason: z.string() })),
        hints: z.array(
          z.object({
            ...pair,
            grounds: z.array(z.string()),
            conflict: kind.nullable(),
            cleared: z.string().nullable().openapi({ description: 'Why it is no conflict' }),
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const pactRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/judges/pact`,
  summary: 'A judge signs the integrity pact; no sheet is scored before',
  request: { params: campaignParam, body: takes(z.object({ agrees: z.boolean() })) },
  responses: { 200: answers('Signed', changedSchema), ...writeErrors },
});

const paperPactRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/judges/{person}/paper-pact`,
  summary: 'A pact signed by hand, whose scan is kept with its paper',
  request: { params: judgeParams, body: takes(z.object({})) },
  responses: { 200: answers('Recorded', changedSchema), ...writeErrors },
});

const institutionRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/judges/{person}/institution`,
  summary: 'From which institution a judge comes',
  request: { params: judgeParams, body: takes(z.object({ institution: z.string() })) },
  responses: { 200: answers('Kept', changedSchema), ...writeErrors },
});

const conflictRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/judges/conflicts`,
  summary: 'A judge declares a relation; a personal interest takes sheets away',
  request: {
    params: campaignParam,
    body: takes(z.object({ enterpriseId: z.uuid(), kind: z.string(), reason: z.string() })),
  },
  responses: { 200: answers('Declared', changedSchema), ...writeErrors },
});

const hintRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/judges/{person}/hints/{finalist}`,
  summary: 'Which conflict a hint is, or why it is none',
  request: {
    params: judgeParams.extend({ finalist: z.uuid() }),
    body: takes(
      z.object({
        kind: z.string().openapi({ description: `personal assisted ${noConflict}` }),
        reason: z.string(),
      }),
    ),
  },
  responses: { 200: answers('Answered', changedSchema), ...writeErrors },
});

export function relationsApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(relationsRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    judgingPolicy.mustBeAllowed(who, 'judging.see', { campaignId }, today);
    const { judges, others } = await judgesViewOf(house.database, campaignId, today);
    const all = [...judges, ...others].map(({ personId }) => personId);
    const view = await relationsOf(house.database, { campaignId, judges: all });
    const named = ({ personId, enterpriseId }: { personId: string; enterpriseId: string }) => ({
      ...{ personId, enterpriseId },
      ...{ judge: view.nameOf(personId), name: view.nameOf(enterpriseId) },
    });
    return c.json(
      {
        schema: 'lagawi.relations/1' as const,
        declared: view.conflicts.map((one) => ({
          ...{ ...named(one), kind: one.kind, reason: one.reason },
        })),
        hints: view.hints.map((one) => ({
          ...{ ...named(one), grounds: [...one.grounds], cleared: one.cleared },
          conflict: one.conflict?.kind ?? null,
        })),
      },
      200,
    );
  });
  api.openapi(pactRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await signJudgePact(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(paperPactRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, person: personId } = c.req.valid('param');
    await recordJudgePaperPact(house, who, { campaignId, personId });
    return c.json(changedAs(personId), 200);
  });
  api.openapi(institutionRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, person: personId } = c.req.valid('param');
    await setJudgeInstitution(house, who, { campaignId, personId, ...c.req.valid('json') });
    return c.json(changedAs(personId), 200);
  });
  api.openapi(conflictRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await declareJudgeConflict(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(hintRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, person: personId, finalist } = c.req.valid('param');
    const of = { campaignId, enterpriseId: finalist, personId };
    await answerJudgeHint(house, who, { ...of, ...c.req.valid('json') });
    return c.json(changedAs(personId), 200);
  });
}
