/** What follows a decree over HTTP: conditions, objections, changes, papers and letters. */
import { z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import { lookedAt } from '../people/index.ts';
import { daySchema, instantSchema } from '../web/index.ts';
import { amendDecree } from './actions/amend.ts';
import { recordConditionFinding, setConditions } from './actions/conditions.ts';
import {
  issueAmendment,
  issueAnnouncement,
  issueSelectionDecree,
} from './actions/decree-papers.ts';
import { issueLetters } from './actions/letters.ts';
import { answerObjection } from './actions/objections.ts';
import { issueMinutes, issueParticipants } from './actions/papers.ts';
import { admitParticipants } from './actions/participants.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import { applicationParams, campaignParam, decreeFields, issueFields } from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { curationProblems } from './problems/curation.ts';
import { objectionsOf } from './questions/after.ts';
import { objectionGrounds, objectionResults } from './words/after.ts';

const { reads, writes } = callsOf(curationPolicy);

const conditionsPart = writes({
  method: 'put',
  path: '/selection/{application}/conditions',
  params: applicationParams,
  says: 'Set',
  summary: 'What has to be met by whoever passes on conditions; stands with the decree',
  body: z.object({
    conditions: z.array(z.object({ text: z.string(), dueOn: z.string(), checker: z.string() })),
  }),
  work: async ({ house, who }, { campaign: campaignId, application: applicationId }, body) => {
    await setConditions(house, who, { campaignId, applicationId, ...body });
    return applicationId;
  },
});

const findingPart = writes({
  path: '/selection/{application}/conditions/{no}/findings',
  params: applicationParams.extend({ no: z.string().openapi({ example: '1' }) }),
  says: 'Recorded',
  summary: 'A condition was met, given more time, or lapsed',
  body: z.object({ result: z.string(), dueOn: z.string().default(''), remark: z.string() }),
  work: async ({ house, who }, { campaign: campaignId, application: applicationId, no }, body) => {
    const found = { condition: Number(no) || 0, ...body };
    await recordConditionFinding(house, who, { campaignId, applicationId, ...found });
    return applicationId;
  },
});

const objectionsPart = reads({
  path: '/objections',
  params: campaignParam,
  may: 'curation.seeSelection',
  summary: 'Objections with their answers, the oldest first',
  schema: 'lagawi.objections/1',
  says: 'The objections',
  answer: z.object({
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
  look: async ({ house, who }, { campaign: campaignId }) => {
    const campaign = await campaignOf(house.database, campaignId);
    if (!campaign) throw curationProblems.noCampaign();
    if (who) {
      const look = { thing: 'campaign', thingId: campaignId, fields: ['objections'] };
      await lookedAt(house, who, { ...look, campaignId });
    }
    const { lastDay, objections } = await objectionsOf(house.database, campaign);
    return {
      lastDay,
      rows: objections.map(({ answer, ...one }) => ({
        ...{ ...one, filedAt: one.filedAt.toISOString() },
        ...{ result: answer?.result ?? null, answer: answer?.answer ?? null },
      })),
    };
  },
});

const answerPart = writes({
  path: '/objections/{objection}/answer',
  params: campaignParam.extend({ objection: z.uuid() }),
  says: 'Answered',
  summary: 'Answer an objection, once; nobody who scored may',
  body: z.object({ result: z.string(), answer: z.string() }),
  work: async ({ house, who }, { campaign: campaignId, objection: objectionId }, body) => {
    await answerObjection(house, who, { campaignId, objectionId, ...body });
    return objectionId;
  },
});

const amendPart = writes({
  path: '/amendments',
  params: campaignParam,
  says: 'Entered',
  summary: 'A decree that changes the list: who leaves; who moves up follows from the rule',
  body: z.object({
    ...decreeFields,
    leaves: z
      .array(
        z.object({
          ...{ applicationId: z.uuid(), cause: z.string(), reason: z.string() },
          objectionId: z
            .uuid()
            .optional()
            .openapi({ description: 'Of the cause `objection`: which one was upheld' }),
        }),
      )
      .default([]),
    upheld: z.array(z.uuid()).default([]).openapi({
      description: 'Applications that enter since an objection was upheld',
    }),
    chosen: z.array(z.uuid()).default([]).openapi({
      description: 'Where equals are next in the waiting list: which of them move up',
    }),
    chosenBecause: z.string().default('').openapi({ description: 'Why these of the equals' }),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await amendDecree(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const admitPart = writes({
  path: '/admission',
  params: campaignParam,
  says: 'Done',
  summary: 'Whoever is on the list takes part, whoever left it no longer; twice does it once',
  body: z.object({}),
  work: async ({ house, who }, { campaign: campaignId }) => {
    await admitParticipants(house, who, campaignId);
    return campaignId;
  },
});

const issuers = {
  curationMinutes: issueMinutes,
  participants: issueParticipants,
  announcement: issueAnnouncement,
};

const issuePart = writes({
  path: '/papers',
  params: campaignParam,
  says: 'Issued',
  summary: 'Issue minutes, the list of participants, or letters to everybody who applied',
  body: z.object({
    kind: z.enum([
      ...(['curationMinutes', 'participants', 'selectionLetter'] as const),
      ...(['selectionDecree', 'announcement', 'selectionAmendment'] as const),
      'changeLetter',
    ]),
    ...issueFields,
    typed: z
      .record(z.string(), z.string())
      .default({})
      .openapi({ description: 'Of a decree: grounds, one a line' }),
  }),
  work: async ({ house, who }, { campaign: campaignId }, { kind, typed, ...head }) => {
    const asked = { campaignId, ...head };
    if (kind === 'selectionDecree') {
      return issueSelectionDecree(house, who, { ...asked, typed });
    }
    if (kind === 'selectionAmendment') {
      return issueAmendment(house, who, { ...asked, typed });
    }
    if (kind === 'selectionLetter' || kind === 'changeLetter') {
      const isChange = kind === 'changeLetter';
      const [batch = campaignId] = await issueLetters(house, who, { ...asked, isChange });
      return batch;
    }
    return issuers[kind](house, who, asked);
  },
});

export const afterApi: ApiPart = together(
  conditionsPart,
  findingPart,
  objectionsPart,
  answerPart,
  amendPart,
  admitPart,
  issuePart,
);
