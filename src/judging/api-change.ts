/** What follows an upheld objection over HTTP: corrections, and the decree of change. */
import { z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import {
  type ApiPart,
  callsOf,
  campaignParam,
  decreeFields,
  nameEnSchema,
  together,
} from '../curation/index.ts';
import { present } from '../kernel/assert.ts';
import { daySchema, instantSchema } from '../web/index.ts';
import { admitFinalist } from './actions/admit.ts';
import {
  changeWinners,
  correctScore,
  measureAgain,
  withdrawCorrection,
} from './actions/change-winners.ts';
import { endObjection } from './actions/end-objection.ts';
import { judgingPolicy } from './policy.ts';
import { winnersHistoryOf } from './questions/change.ts';
import type { WinnersChange } from './words/decree.ts';

const { reads, writes } = callsOf(judgingPolicy);

const historyPart = reads({
  ...{ path: '/final/decrees', params: campaignParam, may: 'judging.see' },
  summary: 'Every decree on the winners with the list that it decided, and what was corrected',
  ...{ schema: 'lagawi.winnersDecrees/1', says: 'The decrees, first to last' },
  answer: z.object({
    decrees: z.array(
      z.object({
        ...{ version: z.number(), number: z.string(), decidedOn: daySchema },
        contentHash: z.string(),
        change: z
          .object({ objections: z.array(z.number()), reason: z.string(), byHand: z.string() })
          .nullable(),
        entries: z.array(
          z.object({
            ...{ enterpriseId: z.uuid(), rank: z.number(), isWinner: z.boolean() },
            scoreHundredths: z.number(),
          }),
        ),
      }),
    ),
    corrections: z.array(
      z.object({
        ...{ no: z.number(), enterpriseId: z.uuid() },
        decreeVersion: z
          .number()
          .nullable()
          .openapi({ description: 'null: no decree took it yet' }),
        withdrawn: z.object({ reason: z.string(), at: instantSchema }).nullable(),
        ...{ objection: z.number(), reason: z.string(), correctedAt: instantSchema },
        judge: z.string().nullable().openapi({ description: 'null: it was measured again' }),
        criterion: z.object({ id: z.string(), name: z.string(), nameEn: nameEnSchema }).nullable(),
        score: z.number().nullable(),
      }),
    ),
    upheld: z
      .array(z.object({ objectionId: z.uuid(), no: z.number() }))
      .openapi({ description: 'Upheld objections that no decree has followed yet' }),
  }),
  look: async ({ house }, { campaign: campaignId }) => {
    const campaign = present(await campaignOf(house.database, campaignId), 'a campaign');
    const history = await winnersHistoryOf(house.database, campaign);
    if (!history) return { decrees: [], corrections: [], upheld: [] };
    return {
      decrees: history.decrees.map(({ content, ...decree }) => ({
        ...{ ...decree, change: changeAs(content.change), entries: content.entries },
      })),
      corrections: history.corrections.map(
        ({ correctedAt, what, withdrawn, criterion, ...one }) => ({
          ...{ ...one, correctedAt: correctedAt.toISOString() },
          withdrawn: withdrawn && { reason: withdrawn.reason, at: withdrawn.at.toISOString() },
          criterion: criterion && {
            ...{ id: criterion.id, name: criterion.name, nameEn: criterion.nameEn },
          },
          score: what.kind === 'score' ? what.score : null,
        }),
      ),
      upheld: history.upheld,
    };
  },
});

const changeAs = (change: WinnersChange | undefined) =>
  change
    ? {
        objections: [change, ...(change.also ?? [])].map(({ objection }) => objection),
        ...{ reason: change.reason, byHand: change.byHand },
      }
    : null;

const following = { objectionId: z.uuid(), reason: z.string() };

const scorePart = writes({
  ...{ path: '/final/corrections/score', params: campaignParam, says: 'Corrected' },
  summary: 'A judge puts an own score of whoever objected right, after the objection was upheld',
  body: z.object({
    ...{ ...following, criterion: z.string(), score: z.string() },
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await correctScore(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const measurePart = writes({
  ...{ path: '/final/corrections/measured', params: campaignParam, says: 'Measured' },
  summary: 'Measure whoever objected once more; nobody who scored may',
  body: z.object(following),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await measureAgain(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const changePart = writes({
  ...{ path: '/final/decree/change', params: campaignParam, says: 'Entered' },
  summary: 'Enter the decree that replaces the one on the winners after an upheld objection',
  body: z.object({
    ...{ ...decreeFields, reason: z.string(), winners: z.array(z.uuid()) },
    objectionIds: z.array(z.uuid()).openapi({
      description: 'Every upheld objection that it follows; it takes their corrections, no other',
    }),
    byHand: z.string().default('').openapi({
      description: 'Why, where the winners are not those of the ranks',
    }),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await changeWinners(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const withdrawal = { no: z.number().int(), reason: z.string() };

const scoreBackPart = writes({
  ...{ path: '/final/corrections/score/withdrawal', params: campaignParam, says: 'Withdrawn' },
  summary: 'A judge takes an own correction back that no decree has taken',
  body: z.object(withdrawal),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await withdrawCorrection(house, who, { campaignId, kind: 'score', ...body });
    return campaignId;
  },
});

const measureBackPart = writes({
  ...{ path: '/final/corrections/measured/withdrawal', params: campaignParam, says: 'Withdrawn' },
  summary: 'Take a new measuring back that no decree has taken; nobody who scored may',
  body: z.object(withdrawal),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await withdrawCorrection(house, who, { campaignId, kind: 'measured', ...body });
    return campaignId;
  },
});

const admitPart = writes({
  ...{ path: '/final/admissions', params: campaignParam, says: 'Admitted' },
  summary: 'Add to the open final whoever’s objection against the first round was upheld',
  body: z.object({
    ...following,
    ...{ unwitnessed: z.string().default(''), unreported: z.string().default('') },
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await admitFinalist(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const endPart = writes({
  ...{ path: '/final/objections/end', params: campaignParam, says: 'Ended' },
  summary: 'End an upheld objection that changes neither winners nor scores, with the reason',
  body: z.object(following),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await endObjection(house, who, { campaignId, ...body });
    return campaignId;
  },
});

export const changeApi: ApiPart = together(
  ...[historyPart, scorePart, measurePart, changePart, scoreBackPart, measureBackPart],
  ...[admitPart, endPart],
);
