/** Applications over HTTP for staff: one of them whole, its link, its erasure. */
import { z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import { paperAbout } from '../documents/index.ts';
import { lookedAt } from '../people/index.ts';
import { instantSchema } from '../web/index.ts';
import { renewLink } from './actions/apply.ts';
import { eraseApplication } from './actions/erase.ts';
import { giveLinks } from './actions/links.ts';
import { screenApplications } from './actions/screen.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import {
  fieldsOf,
  fieldsSchema,
  gateStandingSchema,
  mappingAs,
  mappingSchema,
  screeningAs,
  screeningSchema,
  standingsAs,
} from './api-own-shapes.ts';
import { applicationParams, campaignParam, nameEnSchema, questionSchema } from './api-shapes.ts';
import { curationPaths } from './paths.ts';
import { curationPolicy } from './policy.ts';
import { curationProblems } from './problems/curation.ts';
import { formProblems } from './problems/form.ts';
import { applicationOf } from './questions/applications.ts';
import { isConfirmed, mappingOf } from './questions/chain.ts';
import { linkTold } from './questions/links.ts';
import { sentToStaff } from './sent-files.ts';
import { personalFields, screeningOutcomes } from './words/form.ts';
import { mappingLevels } from './words/mapping.ts';

const { reads, writes, asks, sends } = callsOf(curationPolicy);

const onePart = reads({
  ...{ path: '/applications/{application}', params: applicationParams },
  summary: 'One application, as it was told and as it stands; each look at it is noted',
  may: 'curation.seeApplications',
  ...{ schema: 'lagawi.application/1', says: 'The application' },
  answer: z.object({
    ...{ applicationId: z.uuid(), no: z.number().nullable() },
    ...{ state: z.enum(['draft', 'sent', 'withdrawn']), source: z.enum(['form', 'import']) },
    ...{ sentAt: instantSchema.nullable(), agreedAt: instantSchema.nullable() },
    agreedTo: z.string().nullable().openapi({ description: 'The statement, as it was read' }),
    ...{ erasedAt: instantSchema.nullable(), enterpriseId: z.uuid().nullable() },
    fields: fieldsSchema(z.string()),
    answers: z.record(z.string(), z.string()).openapi({ description: 'By the code of a question' }),
    questions: z.array(questionSchema),
    twins: z
      .array(z.object({ applicationId: z.uuid(), no: z.number(), enterpriseName: z.string() }))
      .openapi({ description: 'Others that look like the same applicant' }),
    gates: z.array(
      gateStandingSchema.extend({
        ...{ regulation: z.string(), regulationEn: nameEnSchema },
        remark: z.string().nullable().openapi({ description: 'Of what a person found' }),
      }),
    ),
    screening: screeningSchema.nullable(),
    mapping: mappingSchema.nullable(),
    letterId: z.uuid().nullable(),
  }),
  look: async (visit, { campaign: campaignId, application: applicationId }) => {
    const { house, who } = visit;
    const whole = await applicationOf(house.database, campaignId, applicationId);
    if (!whole) throw formProblems.notFound();
    const { application, form, screening, consent, twins } = whole;
    if (who) {
      const look = { thing: 'application', thingId: applicationId, fields: [...personalFields] };
      await lookedAt(house, who, { ...look, campaignId });
    }
    const letter = { kind: 'selectionLetter', subjectId: applicationId } as const;
    return {
      ...{ applicationId, no: application.no, state: application.state },
      ...{ source: application.source, sentAt: application.sentAt?.toISOString() ?? null },
      agreedAt: consent?.agreedAt.toISOString() ?? null,
      ...{ agreedTo: consent?.words || null, enterpriseId: application.enterpriseId },
      erasedAt: application.erasedAt?.toISOString() ?? null,
      ...{ fields: fieldsOf(application), answers: application.answers },
      ...{ questions: form.questions, twins, screening: screeningAs(screening) },
      gates: await standingsAs(visit, application),
      mapping: await mappingAs(visit, application),
      letterId: (await paperAbout(house.database, letter))?.paperId ?? null,
    };
  },
});

const mappingPart = reads({
  ...{ path: '/mapping', params: campaignParam, may: 'curation.seeApplications' },
  summary: 'The digital mapping of everybody whom the screening let pass, by number',
  ...{ schema: 'lagawi.mapping/1', says: 'The mapping; version 0 where no rules were saved' },
  answer: z.object({
    rulesVersion: z.number(),
    rows: z.array(
      z.object({
        ...{ applicationId: z.uuid(), no: z.number(), enterpriseName: z.string() },
        score: z.number().openapi({ description: 'From 0 to 100, by the rules' }),
        ...{ level: z.enum(mappingLevels), lacking: z.array(z.string()) },
        outcome: z.enum(screeningOutcomes).openapi({ description: 'By the rules' }),
        confirmed: z.enum(screeningOutcomes).nullable(),
        reason: z.string().openapi({ description: 'Why a person decided otherwise' }),
      }),
    ),
  }),
  look: async ({ house }, { campaign }) => {
    const mapping = await mappingOf(house.database, campaign);
    if (!mapping) return { rulesVersion: 0, rows: [] };
    const { rules, rows } = mapping;
    return {
      rulesVersion: rules.version,
      rows: rows.map((row) => {
        const finding = isConfirmed(row, rules) ? row.finding : null;
        return {
          ...{ applicationId: row.applicationId, no: row.no, enterpriseName: row.enterpriseName },
          ...{ ...row.mapped, score: row.mapped.scoreHundredths / 100 },
          ...{ confirmed: finding?.outcome ?? null, reason: finding?.reason ?? '' },
        };
      }),
    };
  },
});

const linksPart = asks({
  ...{ path: '/applications/links', params: campaignParam, may: 'curation.screen' },
  summary: 'Links for everybody who came in a list and was never given one',
  ...{ body: z.object({}), says: 'The links, told once; none where everybody has one' },
  schema: 'lagawi.ownLinks/1',
  answer: z.object({
    links: z.array(
      z.object({
        ...{ applicationId: z.uuid(), no: z.number().nullable(), enterpriseName: z.string() },
        ...{ ownerName: z.string(), phone: z.string(), link: z.string() },
        whatsapp: z.string().openapi({ description: 'Empty where the phone is not whole' }),
      }),
    ),
  }),
  work: async ({ house, who }, { campaign: campaignId }) => {
    const campaign = await campaignOf(house.database, campaignId);
    if (!campaign) throw curationProblems.noCampaign();
    const given = await giveLinks(house, who, campaignId);
    return {
      links: given.map((one) => {
        const { applicationId, no, enterpriseName, ownerName, phone } = one.application;
        const told = linkTold(house, campaign, one);
        return { applicationId, no, enterpriseName, ownerName, phone, ...told };
      }),
    };
  },
});

export const applicationsApi: ApiPart = together(
  linksPart,
  onePart,
  sends({
    ...{ path: '/applications/{application}/files/{question}', type: '*/*' },
    params: applicationParams.extend({ question: z.string() }),
    summary: 'The file that answers a question of an application; the look is noted',
    may: 'curation.seeApplications',
    look: (visit, { campaign: campaignId, application: applicationId, question }) =>
      sentToStaff(visit, { campaignId, applicationId }, question),
  }),
  writes({
    ...{ path: '/applications/screening', params: campaignParam, says: 'Recorded' },
    summary: 'Screen many at once: all of them, or none where one cannot be',
    body: z.object({
      applications: z.array(z.uuid()).min(1).max(500),
      outcome: z.string().openapi({ example: 'failed' }),
      reasons: z
        .array(z.string())
        .default([])
        .openapi({ description: 'Codes of the campaign’s list' }),
      remark: z.string().default(''),
    }),
    work: async ({ house, who }, { campaign: campaignId }, { applications, ...found }) => {
      await screenApplications(house, who, {
        campaignId,
        found: applications.map((applicationId) => ({ applicationId, ...found })),
      });
      return campaignId;
    },
  }),
  asks({
    ...{ path: '/applications/{application}/link', params: applicationParams },
    summary: 'A new own link for an applicant; the one before opens nothing any more',
    ...{ may: 'curation.screen', body: z.object({}), says: 'The link, told once' },
    schema: 'lagawi.ownLink/1',
    answer: z.object({ secret: z.string(), link: z.string() }),
    work: async ({ house, who }, { campaign: campaignId, application: applicationId }) => {
      const { token } = await renewLink(house, who, { campaignId, applicationId });
      return { secret: token, link: `${house.url()}${curationPaths.own(campaignId, token)}` };
    },
  }),
  writes({
    ...{ path: '/applications/{application}/erasure', params: applicationParams },
    summary: 'Erase what an applicant told, where nothing needs it any more',
    ...{ body: z.object({ reason: z.string() }), says: 'Erased' },
    work: async ({ house, who }, { campaign, application }, { reason }) => {
      const asked = { campaignId: campaign, applicationId: application, reason };
      await eraseApplication(house, who, asked);
      return application;
    },
  }),
  mappingPart,
);
