/** Running and scoring a final over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  decreeFields,
  sheetAs,
  sheetSchema,
  typedScores,
  writeErrors,
} from '../curation/index.ts';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { closeFinal, enterWinners, openFinal, setJudgingCriteria } from './actions/final.ts';
import {
  issueJuryNotes,
  issueJuryPacts,
  issueJuryPaper,
  issueWinnersAnnouncement,
  issueWinnersDecree,
} from './actions/jury-papers.ts';
import { issueCharters, issueJudgingMinutes } from './actions/papers.ts';
import { lockJudgeSheet, saveJudgeScores } from './actions/score.ts';
import { juryPaperKinds } from './jury-fields.ts';
import { judgingProblems } from './problems.ts';
import { ownSheet } from './questions/final.ts';

const ruleTyped = (description: string) =>
  z
    .string()
    .optional()
    .openapi({ description: `${description} Left out: as before` });

const rulesTyped = {
  wideSpread: ruleTyped('From how many points of 100 on a spread between judges is wide.'),
  evidenceFloor: ruleTyped('The least proven share in percent; below it growth is neutral.'),
  growthLow: ruleTyped('Growth in percent that is worth 0 points; -50 is a fall by half.'),
  growthHigh: ruleTyped('Growth in percent that is worth 100 points.'),
};

const criteriaRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/final/criteria`,
  summary: 'A new version of the criteria; not once the final is open',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        criteria: z.array(
          z.object({
            ...{ id: z.string().default(''), name: z.string(), weight: z.string() },
            measure: z.string().default('').openapi({ description: 'Empty where judges score it' }),
            levels: z.array(z.string()).default([]),
            nameEn: z
              .string()
              .default('')
              .openapi({ description: 'A measure’s usual name has one' }),
            levelsEn: z.array(z.string()).default([]).openapi({ description: 'All or none' }),
          }),
        ),
        ...rulesTyped,
      }),
    ),
  },
  responses: { 200: answers('Set', changedSchema), ...writeErrors },
});

const openingSchema = z.object({
  finalists: z.array(z.uuid()),
  otherwise: z.string().optional().openapi({
    description: 'Why, where others than the best of a first round are chosen',
  }),
  unwitnessed: z.string().optional().openapi({
    description: 'Why, where a finalist has no witnessed download of the whole window',
  }),
  unreported: z.string().optional().openapi({
    description: 'Why, where a finalist reported nothing of the measured days',
  }),
});

const openRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/final/opening`,
  summary: 'Measure the finalists and begin to score; criteria and finalists stand from here on',
  request: { params: campaignParam, body: takes(openingSchema) },
  responses: { 200: answers('Open', changedSchema), ...writeErrors },
});

const closeRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/final/closing`,
  summary: 'Scoring ends; every sheet has to be locked',
  request: { params: campaignParam, body: takes(z.object({})) },
  responses: { 200: answers('Closed', changedSchema), ...writeErrors },
});

const decreeRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/final/decree`,
  summary: 'Enter the decree on the winners; nobody who scored may',
  request: { params: campaignParam, body: takes(z.object(decreeFields)) },
  responses: { 200: answers('Entered', changedSchema), ...writeErrors },
});

const scoresRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/final/sheets/{finalist}`,
  summary: 'Save scores on an own sheet, and lock it where asked',
  request: {
    params: campaignParam.extend({ finalist: z.uuid() }),
    body: takes(z.object({ scores: typedScores, lock: z.boolean().default(false) })),
  },
  responses: {
    200: answers('The sheet as it stands', sheetSchema),
    ...writeErrors,
  },
});

const issuedKinds = [
  ...(['judgingMinutes', 'awardCharter', 'juryPact', 'juryNotes'] as const),
  ...(['winnersDecree', 'winnersAnnouncement'] as const),
  ...juryPaperKinds,
] as const;

const papersRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/final/papers`,
  summary: 'Issue a paper of the judging: its minutes, a charter for each winner, or another',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        kind: z.enum(issuedKinds),
        ...{ number: z.string(), day: z.string(), place: z.string() },
        signatories: z.array(
          z.object({ name: z.string(), title: z.string(), nip: z.string().default('') }),
        ),
        typed: z.record(z.string(), z.string()).default({}).openapi({
          description: 'Further fields of the form, such as grounds, duties, eventDay or notes',
        }),
      }),
    ),
  },
  responses: { 200: answers('Issued', changedSchema), ...writeErrors },
});

export function finalApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(criteriaRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await setJudgingCriteria(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(openRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { finalists, unwitnessed = '', unreported = '', otherwise = '' } = c.req.valid('json');
    const why = { unwitnessed, unreported, otherwise };
    await openFinal(house, who, { campaignId, finalists, ...why });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(closeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await closeFinal(house, who, campaignId);
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(decreeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await enterWinners(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(scoresRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, finalist: enterpriseId } = c.req.valid('param');
    const { scores, lock } = c.req.valid('json');
    const save = lock ? lockJudgeSheet : saveJudgeScores;
    await save(house, who, { campaignId, enterpriseId, scores });
    const key = { campaignId, enterpriseId, personId: who?.personId ?? '' };
    const own = await ownSheet(house.database, key);
    if (!own) throw judgingProblems.noSheet();
    return c.json(sheetAs(own.given, own.sheet.lockedAt), 200);
  });
  api.openapi(papersRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { kind, ...head } = c.req.valid('json');
    const asked = { campaignId, ...head };
    if (isJuryPaper(kind)) await issueJuryPaper(house, who, { ...asked, kind });
    else await issuers[kind](house, who, asked);
    return c.json(changedAs(campaignId), 200);
  });
}

type JuryKind = (typeof juryPaperKinds)[number];
const isJuryPaper = (kind: string): kind is JuryKind => juryPaperKinds.some((one) => one === kind);

const issuers = {
  judgingMinutes: issueJudgingMinutes,
  awardCharter: issueCharters,
  juryPact: issueJuryPacts,
  juryNotes: issueJuryNotes,
  winnersDecree: issueWinnersDecree,
  winnersAnnouncement: issueWinnersAnnouncement,
};
