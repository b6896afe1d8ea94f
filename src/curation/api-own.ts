/**
 * Applying over HTTP, without an account. The secret of the own link comes in the header
 * `Authorization: Bearer …` and never in an address: access logs keep addresses, and proxies know
 * that this header is not to be kept.
 */
import { z } from '@hono/zod-openapi';
import { campaignOf, setupOf } from '../campaigns/index.ts';
import { daySchema, type Visit } from '../web/index.ts';
import {
  agreeLater,
  beginApplication,
  type Own,
  saveDraft,
  sendApplication,
  takeBack,
  withdrawApplication,
} from './actions/apply.ts';
import { keepAnswerFile } from './actions/files.ts';
import { fileObjection } from './actions/objections.ts';
import { type ApiPart, callOf, fileOf, together } from './api-calls.ts';
import { fieldsSchema, ownAs, ownSchema } from './api-own-shapes.ts';
import {
  bytesOf,
  campaignParam,
  fileSchema,
  questionSchema,
  statementSchema,
  stepSchema,
} from './api-shapes.ts';
import { curationPaths } from './paths.ts';
import { curationProblems } from './problems/curation.ts';
import { formProblems } from './problems/form.ts';
import { currentForm, statementOf } from './questions/applications.ts';
import { hasBegun } from './questions/calls.ts';
import { chainOf } from './questions/chain.ts';
import { isOpen } from './rules/form.ts';
import { sentOwnAnswer, sentOwnLetter, sentOwnReceipt } from './sent-files.ts';
import { objectionGrounds } from './words/after.ts';

const agreeing = {
  agrees: z.boolean(),
  language: z.enum(['id', 'en']).default('id').openapi({
    description: 'In which the statement was read; its words are kept',
  }),
  statement: z.number().int().optional().openapi({
    description: 'The version that was shown. May be left out while there was only ever one',
  }),
};

const anybody = () => undefined;
const ownPath = '/own-application';
const ownShape = {
  ...{ schema: 'lagawi.ownApplication/1', name: 'OwnApplication', answer: ownSchema },
};
const security = [{ ownLink: [] }];

const secretScheme: ApiPart = (api) => {
  api.openAPIRegistry.registerComponent('securitySchemes', 'ownLink', {
    ...{ type: 'http', scheme: 'bearer' },
    description: 'The secret of an applicant’s own link, its last part; opens that one application',
  });
};

function ownIn({ c }: Visit, campaignId: string): Own {
  const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (!token) throw formProblems.secretMissing();
  return { campaignId, token, via: 'api' };
}

/** A write by the secret; its answer is the application as it stands then. */
const byLink = <P extends typeof campaignParam, B extends z.ZodObject>(call: {
  method?: 'post' | 'put';
  path: string;
  summary: string;
  params: P;
  body: B;
  work: (house: Visit['house'], own: Own, body: z.output<B>, at: z.output<P>) => Promise<void>;
}): ApiPart =>
  callOf({
    ...{ ...call, method: call.method ?? 'post', path: `${ownPath}${call.path}`, security },
    ...{ input: call.body, may: anybody, says: 'As it stands then', ...ownShape },
    work: async (visit, at, body) => {
      const own = ownIn(visit, at.campaign);
      await call.work(visit.house, own, body, at);
      return ownAs(visit, own);
    },
  });

const callPart = callOf({
  ...{ method: 'get', path: '/call', params: campaignParam, input: null, may: anybody },
  summary: 'The call for applications: its days, sectors and questions; for anybody',
  says: 'The call',
  schema: 'lagawi.call/1',
  answer: z.object({
    name: z.string(),
    form: z
      .object({
        ...{ opensOn: daySchema, closesOn: daySchema, isOpen: z.boolean() },
        questions: z.array(questionSchema),
      })
      .nullable(),
    sectors: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string() })),
    stages: z.array(stepSchema),
    statement: statementSchema.openapi({ description: 'That is agreed to on sending' }),
  }),
  work: async ({ house, today }, { campaign: campaignId }) => {
    const campaign = await campaignOf(house.database, campaignId);
    if (!campaign) throw curationProblems.noCampaign();
    const form = await currentForm(house.database, campaignId);
    const begun = await hasBegun(house.database, campaignId);
    const { sectors } = await setupOf(house.database, campaignId);
    return {
      ...{ name: campaign.name, sectors },
      stages: (await chainOf(house.database, campaignId)).steps,
      statement: await statementOf(house.database, campaignId),
      form: form && { ...form, isOpen: isOpen(form, today) && !begun },
    };
  },
});

const beginPart = callOf({
  ...{ method: 'post', path: ownPath, params: campaignParam, may: anybody },
  summary: 'Begin an application; the secret that comes back opens it and is told once',
  input: z.object({ enterpriseName: z.string(), sector: z.string() }),
  says: 'Begun',
  schema: 'lagawi.begun/1',
  answer: z.object({
    secret: z.string(),
    link: z.string().openapi({ description: 'The own page, for a person' }),
  }),
  work: async ({ house }, { campaign: campaignId }, typed) => {
    const { token } = await beginApplication(
      house,
      { campaignId, via: 'api' },
      typedFields.parse(typed),
    );
    const link = `${house.url()}${curationPaths.own(campaignId, token)}`;
    return { secret: token, link };
  },
});

const typedFields = fieldsSchema(z.string().default(''));

const draftSchema = z.object({
  fields: typedFields,
  answers: z
    .record(z.string(), z.string())
    .default({})
    .openapi({ description: 'By the code of a question; yes or no where it asks so' }),
  seen: z.string().optional().openapi({
    description: 'As it was read; where the draft changed since then, it is refused and not lost',
  }),
});

const questionParam = campaignParam.extend({ question: z.string().max(200) });

export const ownApi: ApiPart = together(
  secretScheme,
  callPart,
  beginPart,
  callOf({
    ...{ method: 'get', path: ownPath, params: campaignParam, input: null, may: anybody },
    ...{ summary: 'The own application, and what became of it', security },
    ...{ says: 'As it stands', ...ownShape },
    work: (visit, { campaign }) => ownAs(visit, ownIn(visit, campaign)),
  }),
  byLink({
    ...{ method: 'put', path: '', params: campaignParam, body: draftSchema },
    summary: 'Save the draft, whole or not; what is left out is emptied, files stay',
    work: (house, own, body) => saveDraft(house, own, body),
  }),
  byLink({
    ...{ method: 'put', path: '/files/{question}', params: questionParam, body: fileSchema },
    summary: 'Answer a question of the draft with a photo or a PDF of up to 1.4 MB',
    work: (house, own, { fileName, content }, { question }) =>
      keepAnswerFile(house, own, { question, name: fileName, bytes: bytesOf(content) }),
  }),
  byLink({
    ...{ path: '/sending', params: campaignParam },
    summary: 'Send the application in, whole, with the agreement; the number is told',
    body: draftSchema.extend(agreeing),
    work: sendApplication,
  }),
  byLink({
    ...{ path: '/draft', params: campaignParam, body: z.object({}) },
    summary:
      'Take a sent application back into a draft, before anybody screened it; it keeps its number',
    work: takeBack,
  }),
  byLink({
    ...{ path: '/agreement', params: campaignParam, body: z.object(agreeing) },
    summary: 'Agree later, of whoever came in a list of another form',
    work: agreeLater,
  }),
  byLink({
    ...{ path: '/withdrawal', params: campaignParam },
    summary: 'Withdraw an application that was sent in, for good; twice is once',
    body: z.object({
      confirms: z.boolean().default(false).openapi({ description: 'Has to be true' }),
    }),
    work: withdrawApplication,
  }),
  byLink({
    ...{ path: '/objections', params: campaignParam },
    summary: 'File an objection after the decree, against procedure or data',
    body: z.object({
      ground: z.string().openapi({ description: objectionGrounds.join(' ') }),
      body: z.string(),
    }),
    work: (house, own, objection) => fileObjection(house, { ...own, ...objection }),
  }),
  fileOf({
    ...{ path: `${ownPath}/files/{question}`, params: questionParam, may: anybody, security },
    ...{ summary: 'The file that answers a question', type: '*/*' },
    look: (visit, { campaign, question }) => sentOwnAnswer(visit, ownIn(visit, campaign), question),
  }),
  fileOf({
    ...{ path: `${ownPath}/letter`, params: campaignParam, may: anybody, security },
    ...{ summary: 'The letter on the outcome', type: 'application/pdf' },
    look: (visit, { campaign }) => sentOwnLetter(visit, ownIn(visit, campaign)),
  }),
  fileOf({
    ...{ path: `${ownPath}/receipts/{no}`, may: anybody, security, type: 'application/pdf' },
    params: campaignParam.extend({ no: z.string().openapi({ description: 'Of the sample' }) }),
    summary: 'The receipt of a sample',
    look: (visit, { campaign, no }) =>
      sentOwnReceipt(visit, ownIn(visit, campaign), Number(no) || 0),
  }),
);
