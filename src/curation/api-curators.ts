/** The people of a panel over HTTP: pact, own sheets, hints, hours, and who leaves. */
import { z } from '@hono/zod-openapi';
import { decided } from '../kernel/problem.ts';
import { instantSchema } from '../web/index.ts';
import { proposeCriteria } from './actions/criteria.ts';
import { answerHint, noConflict } from './actions/hints.ts';
import { removePanelMember } from './actions/panel.ts';
import { signPact } from './actions/score.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import { gateStandingSchema } from './api-own-shapes.ts';
import {
  applicationParams,
  campaignParam,
  criterionSchema,
  givenScores,
  planFields,
  questionSchema,
} from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { panelProblems } from './problems/panel.ts';
import { conflictHints, isOpen } from './questions/hints.ts';
import { ownSheet, panelOf } from './questions/panel.ts';
import { checkPlan, hoursOf, paceOf } from './rules/planner.ts';
import { sentToCurator } from './sent-files.ts';
import { hintGrounds } from './words/hints.ts';
import { conflictKinds } from './words/panel.ts';
import { allergens, storages } from './words/samples.ts';

const { reads, writes, sends } = callsOf(curationPolicy);

const sheetPart = reads({
  ...{ path: '/sheets/{application}', params: applicationParams, may: 'curation.score' },
  summary: 'One of the caller’s own sheets: whom it is of, the criteria, and the own scores',
  ...{ schema: 'lagawi.ownSheet/1', says: 'The sheet' },
  answer: z.object({
    ...{ applicationId: z.uuid(), no: z.number(), enterpriseName: z.string() },
    ...{ product: z.string(), shop: z.string(), regionCode: z.string(), sector: z.string() },
    answers: z.record(z.string(), z.string()).openapi({ description: 'By the code of a question' }),
    questions: z.array(questionSchema),
    gates: z.array(gateStandingSchema),
    samples: z.array(
      z.object({
        ...{ code: z.string(), product: z.string(), allergens: z.array(z.enum(allergens)) },
        storage: z.enum(storages),
      }),
    ),
    criteria: z.array(criterionSchema),
    scores: givenScores,
    conflict: z.object({ kind: z.enum(conflictKinds), reason: z.string() }).nullable(),
    ...{ lockedAt: instantSchema.nullable(), closedAt: instantSchema.nullable() },
  }),
  look: async ({ house, who }, { campaign: campaignId, application: applicationId }) => {
    const key = { campaignId, applicationId, personId: who?.personId ?? '' };
    const own = await ownSheet(house.database, key);
    if (!own) throw panelProblems.noSheet();
    const { applicant, questions, samples, given, conflict } = own;
    return {
      ...{ ...applicant, no: applicant.no ?? 0, questions, samples, conflict },
      gates: own.gates.map(({ gate, result }) => ({ ...gate, result })),
      ...{ criteria: own.criteria, scores: given },
      lockedAt: own.lockedAt?.toISOString() ?? null,
      closedAt: own.opening.closedAt?.toISOString() ?? null,
    };
  },
});

const hintsPart = reads({
  ...{ path: '/panel/hints', params: campaignParam, may: 'curation.seeApplications' },
  summary: 'What a curator and an applicant share, and what a person answered to it',
  ...{ schema: 'lagawi.hints/1', says: 'The hints, by the number of the applicant' },
  answer: z.object({
    open: z.number().openapi({ description: 'While any is, the panel does not open' }),
    rows: z.array(
      z.object({
        ...{ applicationId: z.uuid(), no: z.number(), enterpriseName: z.string() },
        ...{ personId: z.uuid(), curator: z.string(), grounds: z.array(z.enum(hintGrounds)) },
        conflict: z.object({ kind: z.enum(conflictKinds), reason: z.string() }).nullable(),
        cleared: z.string().nullable().openapi({ description: 'Why a person found none' }),
      }),
    ),
  }),
  look: async ({ house }, { campaign }) => {
    const rows = await conflictHints(house.database, campaign);
    return { open: rows.filter(isOpen).length, rows };
  },
});

const hoursPart = reads({
  ...{ path: '/panel/hours', params: campaignParam, may: 'curation.seeApplications' },
  summary: 'How many hours a panel needs, and how many it has',
  query: z.object(planFields),
  ...{ schema: 'lagawi.panelHours/1', says: 'The hours' },
  answer: z.object({
    ...{ applicants: z.number(), curators: z.number(), sheets: z.number() },
    ...{ needed: z.number(), available: z.number() },
  }),
  look: async ({ house }, { campaign }, typed) => {
    const asked = decided(checkPlan(typed));
    const { members, shortlisted: applicants } = await panelOf(house.database, campaign);
    const curators = members.filter(({ leftAt }) => !leftAt).length;
    return { applicants, curators, ...hoursOf(asked, { applicants, curators }) };
  },
});

const boardPart = reads({
  ...{ path: '/panel/board', params: campaignParam, may: 'curation.seeApplications' },
  summary: 'While scoring is open: how far each institution is, and when it will be done',
  ...{ schema: 'lagawi.panelBoard/1', says: 'Nothing while scoring is not open' },
  answer: z.object({
    isOpen: z.boolean(),
    rows: z.array(
      z.object({
        ...{ institution: z.string(), locked: z.number(), left: z.number() },
        finish: instantSchema.nullable().openapi({ description: 'At the pace so far' }),
      }),
    ),
  }),
  look: async ({ house }, { campaign }) => {
    const { opening, members } = await panelOf(house.database, campaign);
    if (!opening || opening.closedAt) return { isOpen: false, rows: [] };
    const paces = paceOf(members, { openedAt: opening.openedAt, now: house.clock() });
    return {
      isOpen: true,
      rows: paces.map((pace) => ({ ...pace, finish: pace.finish?.toISOString() ?? null })),
    };
  },
});

export const curatorsApi: ApiPart = together(
  sheetPart,
  sends({
    ...{ path: '/sheets/{application}/files/{question}', type: '*/*', may: 'curation.score' },
    params: applicationParams.extend({ question: z.string() }),
    summary: 'A file of whoever an own sheet is of',
    look: (visit, { campaign: campaignId, application: applicationId, question }) =>
      sentToCurator(visit, { campaignId, applicationId }, question),
  }),
  writes({
    ...{ path: '/pact', params: campaignParam, says: 'Signed' },
    summary: 'A curator signs the integrity pact; no sheet opens before',
    body: z.object({ agrees: z.boolean() }),
    work: async ({ house, who }, { campaign: campaignId }, { agrees }) => {
      await signPact(house, who, { campaignId, agrees });
      return campaignId;
    },
  }),
  writes({
    ...{ path: '/panel/release', params: campaignParam, says: 'Released' },
    summary: 'A member leaves the panel; what was locked counts, the rest is dealt out anew',
    body: z.object({ personId: z.uuid() }),
    work: async ({ house, who }, { campaign: campaignId }, { personId }) => {
      await removePanelMember(house, who, { campaignId, personId });
      return personId;
    },
  }),
  hintsPart,
  writes({
    ...{ path: '/panel/hints/{application}/{person}', says: 'Answered' },
    params: applicationParams.extend({ person: z.uuid() }),
    summary: 'Answer a hint, once: which conflict it is, or none',
    body: z.object({
      kind: z.string().openapi({ description: [...conflictKinds, noConflict].join(' ') }),
      reason: z.string(),
    }),
    work: async ({ house, who }, at, answer) => {
      const { campaign: campaignId, application: applicationId, person: personId } = at;
      await answerHint(house, who, { campaignId, applicationId, personId, ...answer });
      return applicationId;
    },
  }),
  hoursPart,
  boardPart,
  writes({
    ...{ path: '/criteria/proposal', params: campaignParam, body: z.object({}), says: 'Taken' },
    summary: 'Take the three sets of criteria that Lagawi proposes, where there are none',
    work: async ({ house, who }, { campaign: campaignId }) => {
      await proposeCriteria(house, who, campaignId);
      return campaignId;
    },
  }),
);
