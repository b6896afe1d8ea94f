/** The judges of a round, and their sheets on paper, over HTTP. */
import { z } from '@hono/zod-openapi';
import {
  type ApiPart,
  bytesOf,
  callsOf,
  campaignParam,
  paperCheckFields,
  paperEntryFields,
  scoresAs,
  scoresSchema,
  sentScan,
  sheetCalls,
  together,
} from '../curation/index.ts';
import { instantSchema } from '../web/index.ts';
import { releaseJudge, seatJudge } from './actions/judges.ts';
import { checkJudgeScores, enterJudgeScores } from './actions/paper-scores.ts';
import { firstRoundSheets, jurySheets } from './jury-sheets.ts';
import { judgingPolicy } from './policy.ts';
import { judgingProblems } from './problems.ts';
import { judgesViewOf } from './questions/judges.ts';
import { judgedHistoryOf } from './questions/score-history.ts';

const { reads, sends, writes } = callsOf(judgingPolicy);

const judgesPart = reads({
  ...{ path: '/judges', params: campaignParam, may: 'judging.see' },
  summary: 'The judges of the current round, how far each is, and who went or came',
  ...{ schema: 'lagawi.judges/1', says: 'The judges' },
  answer: z.object({
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
  look: async ({ house, today }, { campaign }) => {
    const { changes, ...view } = await judgesViewOf(house.database, campaign, today);
    const told = changes.map((one) => ({ ...one, changedAt: one.changedAt.toISOString() }));
    return { ...view, changes: told };
  },
});

const change = {
  params: campaignParam,
  body: z.object({ personId: z.uuid(), reason: z.string() }),
};

const releasePart = writes({
  ...{ path: '/judges/release', ...change, says: 'Released' },
  summary: 'A judge drops out; of a final nothing of theirs counts any more',
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await releaseJudge(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const seatPart = writes({
  ...{ path: '/judges/seat', ...change, says: 'Seated' },
  summary: 'A judge comes while scoring is open',
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await seatJudge(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const sheetParams = campaignParam.extend({ finalist: z.uuid(), person: z.uuid() });
const sheetPath = '/final/paper-sheets/{finalist}/{person}';

const sheetParts = sheetCalls({
  ...{ policy: judgingPolicy, may: 'judging.enterPaper', sheets: jurySheets },
  paths: {
    ...{ list: '/final/paper-sheets', sheet: sheetPath },
    printed: '/judges/{person}/paper-sheets',
  },
  params: sheetParams,
  keyOf: ({ finalist, person }) => ({ id: finalist, personId: person }),
});

const firstScanPart = sends({
  ...{ path: '/first-round/paper-sheets/{finalist}/{person}/scan', params: sheetParams },
  ...{ may: 'judging.enterPaper', type: '*/*', isOfStage: true },
  summary: 'The scan of a sheet of the first round, also once the final is open',
  look: (visit, { finalist, person }) =>
    sentScan(firstRoundSheets, visit, { id: finalist, personId: person }),
});

const enterPart = writes({
  ...{ path: sheetPath, params: sheetParams, says: 'Entered' },
  summary: 'Type the scores of a judge’s sheet of paper, with its scan; another compares them',
  body: z.object(paperEntryFields),
  work: async (
    { house, who },
    { campaign: campaignId, finalist: enterpriseId, person: personId },
    { scores, scan },
  ) => {
    await enterJudgeScores(house, who, {
      ...{ campaignId, enterpriseId, personId, scores },
      scan: scan === '' ? null : bytesOf(scan),
    });
    return enterpriseId;
  },
});

const checkPart = writes({
  ...{ path: `${sheetPath}/check`, params: sheetParams, says: 'Checked' },
  summary: 'The same as the scan: the scores count and the sheet is locked. Else what differs',
  body: z.object(paperCheckFields),
  work: async (
    { house, who },
    { campaign: campaignId, finalist: enterpriseId, person: personId },
    body,
  ) => {
    await checkJudgeScores(house, who, { campaignId, enterpriseId, personId, ...body });
    return enterpriseId;
  },
});

const scoresPart = reads({
  path: '/final/scores/{finalist}',
  params: campaignParam.extend({ finalist: z.uuid() }),
  may: 'judging.see',
  summary: 'Every version of every score of a finalist, by round, once a round is closed',
  ...{ schema: 'lagawi.judgedScores/1', says: 'The scores' },
  answer: z.object({
    rounds: z.array(z.object({ round: z.enum(['first', 'final']), records: scoresSchema })),
  }),
  look: async ({ house }, { campaign, finalist }) => {
    const history = await judgedHistoryOf(house.database, campaign, finalist);
    if (!history) throw judgingProblems.noHistory();
    return {
      rounds: history.rounds.map(({ round, records }) => ({ round, records: scoresAs(records) })),
    };
  },
});

export const juryApi: ApiPart = together(
  scoresPart,
  judgesPart,
  releasePart,
  seatPart,
  sheetParts,
  firstScanPart,
  enterPart,
  checkPart,
);
