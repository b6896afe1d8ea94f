/** The judges of a round, and their sheets on paper, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  bytesOf,
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  paperCheckFields,
  paperEntryFields,
  readErrors,
  scoresAs,
  scoresSchema,
  writeErrors,
} from '../curation/index.ts';
import { type Api, type ApiVisit, answers, instantSchema, takes } from '../web/index.ts';
import { releaseJudge, seatJudge } from './actions/judges.ts';
import { checkJudgeScores, enterJudgeScores } from './actions/paper-scores.ts';
import { judgingPolicy } from './policy.ts';
import { judgingProblems } from './problems.ts';
import { judgesViewOf } from './questions/judges.ts';
import { judgedHistoryOf } from './questions/score-history.ts';

const judgesRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/judges`,
  summary: 'The judges of the current round, how far each is, and who went or came',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The judges',
      z.object({
        schema: z.literal('lagawi.judges/1'),
        round: z.enum(['first', 'final']).nullable(),
        judges: z.array(
          z.object({
            ...{ personId: z.uuid(), name: z.string(), sheets: z.number(), locked: z.number() },
            ...{ isSeated: z.boolean(), institution: z.string(), hasSigned: z.boolean() },
          }),
        ),
        others: z
          .array(z.object({ personId: z.uuid(), name: z.string() }))
          .openapi({ description: 'Who has a judge’s right and no sheet in this round' }),
        changes: z.array(
          z.object({
            ...{ personId: z.uuid(), name: z.string(), change: z.enum(['left', 'joined']) },
            ...{ reason: z.string(), changedAt: instantSchema },
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const changeBody = takes(z.object({ personId: z.uuid(), reason: z.string() }));

const releaseRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/judges/release`,
  summary: 'A judge drops out; of a final nothing of theirs counts any more',
  request: { params: campaignParam, body: changeBody },
  responses: { 200: answers('Released', changedSchema), ...writeErrors },
});

const seatRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/judges/seat`,
  summary: 'A judge comes while scoring is open',
  request: { params: campaignParam, body: changeBody },
  responses: { 200: answers('Seated', changedSchema), ...writeErrors },
});

const sheetParams = z.object({
  ...campaignParam.shape,
  ...{ finalist: z.uuid(), person: z.uuid() },
});
const sheetPath = `${campaignApi}/final/paper-sheets/{finalist}/{person}` as const;

const enterRoute = createRoute({
  method: 'post',
  path: sheetPath,
  summary: 'Type the scores of a judge’s sheet of paper, with its scan; another compares them',
  request: { params: sheetParams, body: takes(z.object(paperEntryFields)) },
  responses: { 200: answers('Entered', changedSchema), ...writeErrors },
});

const checkRoute = createRoute({
  method: 'post',
  path: `${sheetPath}/check`,
  summary: 'The same as the scan: the scores count and the sheet is locked. Else what differs',
  request: { params: sheetParams, body: takes(z.object(paperCheckFields)) },
  responses: { 200: answers('Checked', changedSchema), ...writeErrors },
});

const scoresRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/final/scores/{finalist}`,
  summary: 'Every version of every score of a finalist, by round, once a round is closed',
  request: { params: z.object({ ...campaignParam.shape, finalist: z.uuid() }) },
  responses: {
    200: answers(
      'The scores',
      z.object({
        schema: z.literal('lagawi.judgedScores/1'),
        rounds: z.array(z.object({ round: z.enum(['first', 'final']), records: scoresSchema })),
      }),
    ),
    ...readErrors,
  },
});

export function juryApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(scoresRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId, finalist } = c.req.valid('param');
    judgingPolicy.mustBeAllowed(who, 'judging.see', { campaignId }, today);
    const history = await judgedHistoryOf(house.database, campaignId, finalist);
    if (!history) throw judgingProblems.noHistory();
    const rounds = history.rounds.map(({ round, records }) => ({
      ...{ round, records: scoresAs(records) },
    }));
    return c.json({ schema: 'lagawi.judgedScores/1' as const, rounds }, 200);
  });
  api.openapi(judgesRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    judgingPolicy.mustBeAllowed(who, 'judging.see', { campaignId }, today);
    const view = await judgesViewOf(house.database, campaignId, today);
    const changes = view.changes.map((one) => ({
      ...{ ...one, changedAt: one.changedAt.toISOString() },
    }));
    const { round, judges, others } = view;
    const schema = 'lagawi.judges/1' as const;
    return c.json({ schema, round, judges, others, changes }, 200);
  });
  for (const [route, work] of [
    [releaseRoute, releaseJudge],
    [seatRoute, seatJudge],
  ] as const) {
    api.openapi(route, async (c) => {
      const { house, who } = await visitOf(c);
      const { campaign: campaignId } = c.req.valid('param');
      await work(house, who, { campaignId, ...c.req.valid('json') });
      return c.json(changedAs(campaignId), 200);
    });
  }
  api.openapi(enterRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, finalist, person: personId } = c.req.valid('param');
    const { scores, scan } = c.req.valid('json');
    await enterJudgeScores(house, who, {
      ...{ campaignId, enterpriseId: finalist, personId, scores },
      scan: scan === '' ? null : bytesOf(scan),
    });
    return c.json(changedAs(finalist), 200);
  });
  api.openapi(checkRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, finalist, person: personId } = c.req.valid('param');
    const asked = { campaignId, enterpriseId: finalist, personId, ...c.req.valid('json') };
    await checkJudgeScores(house, who, asked);
    return c.json(changedAs(finalist), 200);
  });
}
